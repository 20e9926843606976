package analysis

import (
	"testing"

	"pgregory.net/rapid"

	"framing/lexicons"
)

// An exception is found beside a match exactly where reading the whole sentence finds it.
func TestExceptionsNearAgreeWithSentence(t *testing.T) {
	terms := func(sources ...string) (out []*lexicons.Term) {
		for _, s := range sources {
			out = append(out, parse(t, s))
		}
		return out
	}
	v := &lexicons.Variant{ID: "v", Terms: terms("aa", "bb cc", "aa ...2 dd"),
		Except: terms("aa-bb", "the aa bb cc", "cc dd", "bb's aa", "Cc", "ddd*", "cc~/verb aa")}
	e := New([]*lexicons.Lexicon{lexicon("x", v)}, Options{WithoutVoice: true})
	word := rapid.SampledFrom([]string{"aa", "bb", "cc", "Cc", "dd", "dddee", "the", "to", "ccs", "'s", "-", ".", ",", " ", " ", " ", " "})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(word, 1, 40).Draw(t, "text") {
			text += w
		}
		d := new(document)
		d.reset(Article{Text: text})
		d.tokens = e.vocab.tokenize(d.Text, d.tokens)
		e.segment(d)
		for k := range d.sentences {
			s := &d.sentences[k]
			whole, near := contexts{m: e.matcher, d: d}, contexts{m: e.matcher, d: d}
			whole.enter(int32(k))
			whole.list(1)
			near.enter(int32(k))
			for lo := s.lo; lo < s.hi; lo++ {
				for hi := lo + 1; hi <= min(lo+4, s.hi); hi++ {
					if got, want := near.overlapped(1, &match{lo: lo, hi: hi}), whole.overlapped(1, &match{lo: lo, hi: hi}); got != want {
						t.Fatalf("tokens %d to %d of %q: %v, in the whole sentence %v", lo, hi, text, got, want)
					}
				}
			}
			if near.lists[1].ready {
				t.Fatal("the sentence was read")
			}
		}
	})
}
