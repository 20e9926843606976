package articles

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestControls(t *testing.T) {
	more := strings.Repeat(" The board met at the pier, and nobody else came.", 6)
	for _, tt := range []struct{ name, in, want string }{
		{"a.txt", "A co\x00up." + more, "a.txt:1:5: holds a control character here; a word with one inside is not found (warning) (take it out of the text; where it stood for a quotation mark, save the text as UTF-8 anew)"},
		{"a.txt", "Tabs\tand\r\nother\fwhite\vspace." + more, ""},
		{"a.md", "---\noutlet: Post\n---\nThe pier.\n\nA riot\x1b and a co\x02up." + more, "a.md:6:7: holds 2 control characters"},
		{"a.txt", "\xFF\xFEA\x00 \x00c\x00o\x00\x02\x00u\x00p\x00" + strings.Repeat(" \x00o\x00f\x00", 40), "a.txt:1:5: holds a control character here"},
		{"a.jsonl", `{"title":"\u201cPier\u201d","text":"A \"co\u0000up\"\n\t\f\/\\b"}`, "a.jsonl:1:43: holds a control character here"},
		{"a.jsonl", "\n" + `{"title":"A co\u001Fup","text":"A co\bup, a co\u0085up."}`, "a.jsonl:2:15: holds 2 control characters"},
		{"a.jsonl", `{"te\u0078t":"A co\u0000up."}`, "a.jsonl:1:19: holds a control character here"}, // a key with an escape goes the slow way
		{"a.txt", "He said \u0093no\u0094, and\u0085left the pi\x7fer." + more, "a.txt:1:9: holds 3 control characters, the first one here"},
		{"a.txt", "A caf\u00e9\u00a0in town, a\u0085line, a ¿pier?" + more, ""},
		{"a.jsonl", "{\"title\":\"Pier\",\"text\":\"A \u0093riot\u0094.\"}", "a.jsonl:1:27: holds 2 control characters"},
		{"a.jsonl", "{\"title\":\"Pier \",\"text\":\"A \\u0093riot\u0094 \\u007f.\"}", "a.jsonl:1:28: holds 3 control characters"},
		{"a.jsonl", `{"url":"a\u0000b","text":"A coup."}`, ""},
	} {
		list, problems := readPaths(t, nil, Options{}, write(t, map[string]string{tt.name: tt.in})+"/"+tt.name)
		if len(list) != 1 || !strings.HasPrefix(problems.Error(), tt.want) || (tt.want == "") != (len(problems) == 0) {
			t.Errorf("%q: %d articles, %q, want %q", tt.in, len(list), problems.Error(), tt.want)
		}
	}
}

// What is counted eight bytes at a time is what is counted one by one.
func TestControlsProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefghijklmnop *\n\n\t\r\v\f\x00\x08\x1b\x1f\x7f\u0085\u0093\u00a0é—")), 0, 100, -1).Draw(t, "text")
		want, wantFirst := 0, 0
		for i, r := range text {
			if r < ' ' && !strings.ContainsRune("\n\t\r\v\f", r) || r == 0x7f || r == 0x93 {
				if want++; want == 1 {
					wantFirst = i
				}
			}
		}
		if got, first := controls([]byte(text)); got != want || first != wantFirst {
			t.Errorf("%q: %d from %d, want %d from %d", text, got, first, want, wantFirst)
		}
	})
}

// Marks of Windows-1252 that were taken for Latin-1 make no text a binary one.
func TestControlsAreNoBinary(t *testing.T) {
	list, problems := readPaths(t, nil, Options{}, write(t, map[string]string{"a.txt": "\u0093No\u0094, \u0093no\u0094."})+"/a.txt")
	if len(list) != 1 || !strings.Contains(problems.Error(), "holds 4 control characters") {
		t.Errorf("%d articles, %q", len(list), problems.Error())
	}
}
