package reports

import (
	"strings"
	"testing"

	"framing/analysis"
)

// pairOf is a pair of copies with these texts, one sentence between full stops, and the change of these words.
func pairOf(first, second string, changes ...[2]string) *analysis.Result {
	r, _ := sentencesOf(first, second)
	for i := range r.Articles {
		a := &r.Articles[i]
		a.Sentences = nil
		for at := 0; at < len(a.Text); {
			end := at + strings.Index(a.Text[at:], ".") + 1
			a.Sentences = append(a.Sentences, analysis.Sentence{ShortSpan: analysis.Span{Start: at, End: end}.Short(), Zone: analysis.Body})
			at = end + 1
		}
	}
	o := analysis.Overlap{First: 0, Second: 1, Basis: "date", OfFirst: .8, OfSecond: .7, Runs: 40, Copy: true}
	for _, c := range changes {
		e := analysis.Edit{FirstTag: -1, SecondTag: -1}
		if c[0] != "" {
			e.First = analysis.Span{Start: strings.Index(first, c[0]), End: strings.Index(first, c[0]) + len(c[0])}
		}
		if c[1] != "" {
			e.Second = analysis.Span{Start: strings.Index(second, c[1]), End: strings.Index(second, c[1]) + len(c[1])}
		}
		o.Edits = append(o.Edits, e)
	}
	r.Overlaps = []analysis.Overlap{o}
	return r
}

// A change over the border of a sentence is told as that sentence; words that only changed places are moved; words between
// quotation marks are said to be there.
func TestEditsAreToldAsWhatTheyAre(t *testing.T) {
	const first = "The deck was wet. The crew of four and a cook slept. “Fog all day,” he said."
	const second = "The crew slept, a cook and of four. “Rain all day,” he said."
	r := pairOf(first, second, [2]string{"deck was wet. The", ""}, [2]string{"of four and a cook", ""}, [2]string{"", "a cook and of four"}, [2]string{"Fog", "Rain"})
	for i, text := range []string{first, second} {
		start := strings.Index(text, "“")
		r.Articles[i].Voices = []analysis.Voice{{ShortSpan: analysis.Span{Start: start, End: start + strings.Index(text[start:], "”")}.Short(), Voice: analysis.Quoted}}
	}
	edits := newIndex(r, Options{MaxExcerpt: 1}).pair(&r.Overlaps[0]).Edits
	if len(edits) != 4 || edits[0].Before != "The deck was wet." || edits[0].Moved || !edits[1].Moved || !edits[2].Moved || edits[3].Moved || !edits[3].Quoted || edits[1].Quoted {
		t.Errorf("%+v", edits)
	}
}

// Sentences that a copy left out or added are no changes of words, and are counted.
func TestPairsCountWholeSentences(t *testing.T) {
	r := pairOf("The ferry left at noon today. Nobody saw the captain leave it. All slept.", "The ferry left at noon today. A second one came in June.")
	r.Overlaps[0].Shared = []analysis.Shared{{First: analysis.Span{Start: 0, End: 28}, Second: analysis.Span{Start: 0, End: 28}, Words: 6}}
	x := newIndex(r, Options{})
	text := x.pair(&r.Overlaps[0]).Text.String()
	if want := "1 whole sentence of " + x.articleName(0).String() + " shares no run of five words with " + x.articleName(1).String() + ", and 1 of "; !strings.Contains(text, want) {
		t.Errorf("%q", text)
	}
	r.Overlaps[0].Shared[0].First.End, r.Overlaps[0].Shared[0].Second.End = len(r.Articles[0].Text), len(r.Articles[1].Text)
	if text := newIndex(r, Options{}).pair(&r.Overlaps[0]).Text.String(); strings.Contains(text, "whole sentence") {
		t.Errorf("%q", text)
	}
}
