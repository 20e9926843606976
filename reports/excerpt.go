package reports

import (
	"slices"

	"framing/analysis"
)

// window is how many words stand on either side of a term whose whole sentence would exceed the cap.
const window = 6

// excerpt keeps account of how much of one article the page shows in headline and passages: each word once, however often
// it is printed. A term or a speaker that is listed without its passage is no excerpt and not counted.
type excerpt struct {
	words []analysis.Span // of the whole text
	shown []bool          // for each word
	kept  int             // words in the zones that are counted
	limit int             // words that may be shown; negative: no sentence at all
	spent int
	// contexts are the parts of a sentence that are printed around each tag; empty = the term alone.
	contexts []analysis.Span
}

func newExcerpt(a *analysis.Annotated, share float64) *excerpt {
	x := &excerpt{words: analysis.WordSpans(a.Text), contexts: make([]analysis.Span, len(a.Tags))}
	x.shown = make([]bool, len(x.words))
	for _, s := range a.Sentences {
		if s.Zone.Counted() {
			x.kept += x.count(s.Span)
		}
	}
	x.limit = int(share * float64(x.kept))
	if share < 0 {
		x.limit = -1
	}
	return x
}

// within returns the range of words that the span touches.
func (x *excerpt) within(s analysis.Span) (lo, hi int) {
	lo, _ = slices.BinarySearchFunc(x.words, s.Start+1, func(w analysis.Span, at int) int { return w.End - at })
	hi, _ = slices.BinarySearchFunc(x.words, s.End, func(w analysis.Span, at int) int { return w.Start - at })
	return lo, max(lo, hi)
}

func (x *excerpt) count(s analysis.Span) int {
	lo, hi := x.within(s)
	return hi - lo
}

// show counts the span as shown.
func (x *excerpt) show(s analysis.Span) {
	lo, hi := x.within(s)
	for i := lo; i < hi; i++ {
		if !x.shown[i] {
			x.shown[i] = true
			x.spent++
		}
	}
}

// offer shows the span if that stays within the limit.
func (x *excerpt) offer(s analysis.Span) bool {
	lo, hi := x.within(s)
	cost := 0
	for i := lo; i < hi; i++ {
		if !x.shown[i] {
			cost++
		}
	}
	if x.spent+cost > x.limit {
		return false
	}
	x.show(s)
	return true
}

// around returns the span of n words on either side of the term, within the sentence.
func (x *excerpt) around(sentence, term analysis.Span, n int) analysis.Span {
	lo, hi := x.within(term)
	first, last := x.within(sentence)
	out := sentence
	if lo-n > first {
		out.Start = x.words[lo-n].Start
	}
	if hi+n < last {
		out.End = x.words[hi+n-1].End
	}
	return out
}

// deal gives a tag its context, if there is room for it: its sentence, else some words around it.
func (x *excerpt) deal(a *analysis.Annotated, tag int) {
	t := &a.Tags[tag]
	if x.contexts[tag].Len() > 0 || t.Sentence < 0 || t.Sentence >= len(a.Sentences) {
		return
	}
	sentence := a.Sentences[t.Sentence].Span
	if !sentence.Contains(t.Span) || part(a.Text, sentence) == "" {
		return
	}
	if x.offer(sentence) {
		x.contexts[tag] = sentence
	} else if s := x.around(sentence, t.Span, window); x.offer(s) {
		x.contexts[tag] = s
	}
}

// opening returns the first n words of the span, if they may be shown.
func (x *excerpt) opening(text string, s analysis.Span, n int) string {
	lo, hi := x.within(s)
	if lo == hi {
		return ""
	}
	s = analysis.Span{Start: s.Start, End: x.words[min(lo+n, hi)-1].End}
	if !x.offer(s) {
		return ""
	}
	return part(text, s)
}
