package lexicons

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// samePlain reads a text with both readers and reports whether the plain one read it.
func samePlain(t *testing.T, text string) bool {
	t.Helper()
	ls := &lines{file: "f.yaml", all: splitLines(text)}
	if notText(ls) != nil {
		return false
	}
	plain := parsePlain(ls)
	if plain == nil {
		return false
	}
	full, _, problems := parseLibrary(ls, text)
	if len(problems) > 0 {
		t.Fatalf("only the plain reader takes %q: %v", text, problems)
	}
	if !reflect.DeepEqual(full, plain) {
		t.Fatalf("%q: library -, plain +\n%s", text, cmp.Diff(full, plain, cmp.AllowUnexported(node{}, lines{})))
	}
	return true
}

// The shipped lexicons, the example and a list as long as that of the benchmark are read without the library, to the
// same nodes.
func TestPlainFiles(t *testing.T) {
	texts := map[string]string{"big": string(bigLexicon(10_000)["big.yaml"].Data)}
	var b strings.Builder
	b.WriteString("lexicon: many\ntitle: Many\nlanguage: en\ncontrasts:\n")
	for i := range 10_000 {
		fmt.Fprintf(&b, "  c%05d:\n    name: \"word%d other\"\n    variants:\n      v: \"word%d other\"\n", i, i, i)
	}
	texts["many"] = b.String()
	for _, id := range ShippedIDs() {
		data, err := shippedFiles.ReadFile(id + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		texts[id] = string(data)
	}
	data, err := os.ReadFile(filepath.Join("..", "examples", "harbour", "lexicon.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	texts["example"] = string(data)
	for name, text := range texts {
		if !samePlain(t, text) {
			t.Errorf("%s is not read by the plain reader", name)
		}
	}
}

// plainCases are read by both; those that only the library reads begin with a !.
var plainCases = []string{
	"a: b\n", "a: b", "a : b # c\n", "a:\n  - b\n  - c d\n", "a:\n- b\n- c: d\n  e: f\nb: c\n", "# x\n\na:\n  # y\n  b: c\n\n# z\n",
	"a: [b, c d, \"e, f\", 'g']\nb: {c: d, \"e\": f, g: [h, {i: j}]}\n", "a: [b,\n    c,\n  d]\n", "!a: [b\n  ]\n", "a: [b,\n    c ]\n",
	"a: |\n  b\n    c\n  # d\nb: >\n  c\n  d\n\n# e\nf: g\n", "a: |\n  b\n", "a:\n  b:\n    c: d\n  e: f\ng: h\n", "é: “ü” # ç\nü: [é, \"ö\"]\n",
	"a: ~\nb: null\nc: no\nd: 2014\ne: 0x1F\nf: <<\n", "a: b:c\n", "a: https://b.example/c?d=e#f\n", "a: ...2 b\n", "a: (b|c) d~ <e> f*\n",
	"a: \"b\" # c\n", "a: [b]   # c\n", "!a: [b]# c\n", "!a: [b] c\n", "a: 'b'   \n", "- a\n- b\n", "\"a\": b\n'c d': e\n", "a:\n  - |\n    b\n  - >\n    c\n",
	"!a: |\n  b", "!a: |\n  b\n\n  c\n", "!a: |\n  b\n\n  # c\n", "!a: b\n  c\n", "!a: \"b\n  c\"\n", "!a: \"b\\n\"\n", "!a: 'b''c'\n", "!a: &b c\n",
	"!a: *b\n", "!a: !b c\n", "!---\na: b\n", "!a: b\n...\n", "!a:\n", "!a: b: c\n", "!a:\n  b: c\n d: e\n", "!a: []\n", "!a: [b, ]\n",
	"!a: [b c\n  d]\n", "!? a\n: b\n", "!<<: {a: b}\n", "!a: |-\n  b\n", "!a:\tb\n", "!a\n", "!", "!# a\n", "!a: [b\nc]\n", "!a: b\n - c\n", "!- - a\n",
}

func TestPlainCases(t *testing.T) {
	for _, text := range plainCases {
		text, unusual := strings.CutPrefix(text, "!")
		if samePlain(t, text) == unusual {
			t.Errorf("%q: read by the plain reader: %v", text, unusual)
		}
	}
}

// The same for texts put together of what YAML is made of, which a fuzzer takes long to find.
func TestPlainPieces(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "b c", "é", "- ", "-", ": ", ":", "\n", "\n  ", "\n    ", " ", "[", "]", "{", "}", ", ", ",",
		`"d"`, "'e'", `"`, "'", " # f", "#", "|", ">", "|\n  ", "?", "~", "*", "&", "g: h\n", "  - i\n", "\n\n", "k:\n  l: m\n"})
	rapid.Check(t, func(r *rapid.T) {
		samePlain(t, strings.Join(rapid.SliceOfN(piece, 1, 16).Draw(r, "pieces"), ""))
	})
}

// Whatever the plain reader takes, the library takes, and makes the same nodes of it.
func FuzzPlain(f *testing.F) {
	for _, text := range plainCases {
		f.Add(strings.TrimPrefix(text, "!"))
	}
	for _, id := range ShippedIDs() {
		data, _ := shippedFiles.ReadFile(id + ".yaml")
		f.Add(string(data[:min(len(data), 2000)]))
	}
	f.Fuzz(func(t *testing.T, text string) { samePlain(t, text) })
}
