package analysis

import (
	"testing"

	"pgregory.net/rapid"
)

func TestWordReader(t *testing.T) {
	e := New(nil, Options{})
	a := e.Annotate(Article{Text: "Port of Vellmar shut\n\nThe harbour of VELLMAR shut on Monday after 40 Ferrymen left, Mayor Ébert said.\n\nRead more: Harbour news\n"})
	r := wordReader{vocab: e.vocab}
	words := r.read(&a, nil)
	kinds := map[string]wordKind{}
	keys := map[uint64]bool{}
	for i := range words {
		w := &words[i]
		text := a.Text[w.start:w.end]
		kinds[text] = w.kind
		keys[w.key] = true
		if s := a.Sentences[w.sentence]; !s.Span().Contains(w.span()) || !s.Zone.Counted() {
			t.Errorf("%q stands in sentence %d, %v", text, w.sentence, s)
		}
	}
	for word, want := range map[string]wordKind{"The": functionWord, "harbour": contentWord, "VELLMAR": nameWord, "Monday": functionWord, "40": figureWord, "Ébert": nameWord, "left": contentWord} {
		if got, ok := kinds[word]; !ok || got != want {
			t.Errorf("%s: got %d (read: %v), want %d", word, got, ok, want)
		}
	}
	if wordKey("VELLMAR") != wordKey("vellmar") || wordKey("ÉBERTSTRASSE") != wordKey("ébertstrasse") || wordKey("Ferrymen's") == wordKey("ferrymen") {
		t.Error("keys must depend on the word, not on its case")
	}
	if !keys[wordKey("Vellmar")] {
		t.Error("no word of this key was read")
	}
}

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
