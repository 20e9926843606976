package main

import (
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
