package diag

import (
	"strings"
	"testing"
)

func TestProblem(t *testing.T) {
	p := Problem{Pos: Pos{"words.yaml", 12, 5}, What: "no such key: exept", Hint: "did you mean except?", Source: "    exept: [x]"}
	for _, tt := range []struct{ got, want string }{
		{p.String(), "words.yaml:12:5: no such key: exept (did you mean except?)"},
		{p.Detail(), "words.yaml:12:5: no such key: exept (did you mean except?)\n\t    exept: [x]\n\t    ^"},
		{Problem{What: "x", Severity: Warning}.String(), "x (warning)"},
		{Problem{Pos: Pos{File: "f"}, What: "x"}.Detail(), "f: x"},
		{Problem{Pos: Pos{"f", 3, 0}, What: "x", Source: "line"}.Detail(), "f:3: x\n\tline"},
		{Problem{Pos: Pos{"f", 1, 4}, What: "x", Source: "\té\x1b[2Jz"}.Detail(), "f:1:4: x\n\t\té?[2Jz\n\t\t ^"},
		{Problem{Pos: Pos{"f", 1, 99}, What: "x", Source: "ab"}.Detail(), "f:1:99: x\n\tab\n\t  ^"},
	} {
		if tt.got != tt.want {
			t.Errorf("got  %q\nwant %q", tt.got, tt.want)
		}
	}
	long := Problem{Pos: Pos{"f", 1, 501}, What: "x", Source: strings.Repeat("a", 500) + "b" + strings.Repeat("c", 500)}.Detail()
	lines := strings.Split(long, "\n")
	if len([]rune(lines[1])) > 130 || []rune(lines[1])[strings.Index(lines[2], "^")] != 'b' {
		t.Errorf("%s", long)
	}
}

func TestProblems(t *testing.T) {
	a := Problem{Pos: Pos{"a", 2, 1}, What: "late"}
	b := Problem{Pos: Pos{"a", 1, 9}, What: "early", Severity: Warning}
	ps := Problems{a, b, a}.Sort()
	if len(ps) != 2 || ps[0] != b || ps.Err() == nil || ps.Error() != "a:1:9: early (warning)\na:2:1: late" {
		t.Errorf("%v", ps)
	}
	if (Problems{b}).Err() != nil || Problems(nil).Err() != nil {
		t.Error("a warning counts as an error")
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"except", "near", "not_near", "voice", "zone"}
	for word, want := range map[string]string{
		"exept": "except", "Except": "except", "exceptt": "except", "nera": "near", "vioce": "voice", "zonne": "zone",
		"label": "", "": "", "a": "", "nearest-thing-of-all": "",
	} {
		if got := Nearest(word, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Nearest("b", []string{"a"}); got != "" {
		t.Errorf("one letter for another: %q", got)
	}
}
