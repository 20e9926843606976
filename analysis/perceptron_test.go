package analysis

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
	"pgregory.net/rapid"
)

// Each word among its neighbours gets the tag that prose gives it.
func TestPerceptronAgreesWithProse(t *testing.T) {
	p, err := newPerceptron()
	if err != nil {
		t.Fatal(err)
	}
	model, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	check := func(fatal func(string, ...any), words []string) {
		for at := range words {
			if got, want := p.tag(words, at), model.Tag(words)[at].Tag; got != want {
				fatal("%q of %q: %s, prose says %s", words[at], words, got, want)
			}
		}
	}
	for _, text := range []string{
		"The mayor claims that dockers , who report to the state , demand a note of their own .",
		"`` We urge them to write , '' she added -- in 2014 , and 3 times since .",
		"Velm's harbour reports a record catch ; critics stress 1,000 jobs and state aid .",
		"STATE REPORT WARNS OF STRIKE Naïve Ærø xD o_O 8D 0 * @ - -- ...",
	} {
		words := strings.Fields(text)
		check(t.Fatalf, words)
		for lo := range words {
			check(t.Fatalf, words[lo:min(lo+4, len(words))])
		}
	}
	word := rapid.OneOf(
		rapid.SampledFrom(strings.Fields("the of to in state states report claims said Velm they it was of-age 2019 19 1,000 urging written , . `` '' -- ; : $ not n't s ' running quickly")),
		rapid.StringMatching(`[A-Z]?[a-z]{1,9}(s|ed|ing|ly)?`),
		rapid.StringMatching(`[\pL\d_]{1,6}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		check(t.Fatalf, rapid.SliceOfN(word, 1, 5).Draw(t, "words"))
	})
}
