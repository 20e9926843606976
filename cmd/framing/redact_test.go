package main

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// A mask has as many bytes as what it masks, is text where that was, and holds nothing of it.
func TestMaskKeepsShape(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringOf(rapid.RuneFrom([]rune("abZ09é漢𝑥 -'"))).Draw(t, "words")
		var r redaction
		if err := r.Set(`[\pL\pN]+`); err != nil {
			t.Fatal(err)
		}
		got := r.mask(words)
		if len(got) != len(words) || !utf8.ValidString(got) || strings.ContainsAny(got, "abZ9é漢") {
			t.Fatalf("%q became %q", words, got)
		}
		if again := r.mask(got); again != got {
			t.Fatalf("%q became %q", got, again)
		}
	})
}

func TestMask(t *testing.T) {
	var r redaction
	if got := r.mask("Orla Venn"); got != "Orla Venn" || r.on() {
		t.Errorf("%q without an expression", got)
	}
	if err := r.Set(`Venn|x*`); err != nil {
		t.Fatal(err)
	}
	if got := r.mask("Orla Venn, 42"); got != "Orla Xxxx, 42" {
		t.Errorf("%q", got)
	}
}

// Ids and names of files are masked in whatever case and with whatever marks they are written.
func TestMaskName(t *testing.T) {
	var r redaction
	if err := r.Set(`Orla Venn|Nordwire`); err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{"2024-orla-venn_speaks.md": "2024-xxxx-xxxx_speaks.md", "NORDWIRE-2": "XXXXXXXX-2", "Orla Venn": "Xxxx Xxxx", "orla": "orla"} {
		if got := r.maskName(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if len(r.seen) != 1 || !r.seen["Orla Venn"] {
		t.Errorf("%v", r.seen)
	}
}

// One pass finds the same as a look for each word.
func TestWordIndex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOf(rapid.RuneFrom([]rune("abé &-")))
		seen := map[string]bool{}
		for _, w := range rapid.SliceOfN(letters, 0, 8).Draw(t, "words") {
			if w != "" {
				seen[w] = true
			}
		}
		text := letters.Draw(t, "text")
		want := false
		isWord := func(s string) bool { return s != "" && strings.ContainsAny(s, "abé") }
		for w := range seen {
			for _, form := range []string{w, html.EscapeString(w)} {
				for at := range text {
					rest, found := strings.CutPrefix(text[at:], form)
					before, _ := utf8.DecodeLastRuneInString(text[:at])
					after, _ := utf8.DecodeRuneInString(rest)
					want = want || found && (at == 0 || !isWord(string(before))) && (rest == "" || !isWord(string(after)))
				}
			}
		}
		if got := newWordIndex(seen).standIn(text); got != want {
			t.Fatalf("%v in %q: %v, want %v", seen, text, got, want)
		}
	})
}
