package analysis

import (
	"testing"

	"pgregory.net/rapid"
)

// The key of a word is the same wherever the word stands in a text, and whatever stands behind it.
func TestKeyAt(t *testing.T) {
	v := bareVocabulary()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("abzAZ_09.,-' é\u00ad\u0301’"))).Draw(t, "text")
		for _, tok := range v.tokenize(text, nil) {
			if !tok.isWord() {
				continue
			}
			if got, want := keyAt(text, tok.start, tok.end), wordKey(tok.in(text)); got != want {
				t.Fatalf("%q in %q: %x, by itself %x", tok.in(text), text, got, want)
			}
		}
	})
}
