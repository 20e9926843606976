package reports

import (
	"cmp"
	"slices"

	"framing/analysis"
)

// Excerpts says how much of a sentence a page may show.
type Excerpts string

const (
	NoExcerpts    Excerpts = "none"      // tagged terms, counts and places; no sentence and no headline of an article
	TermsExcerpts Excerpts = "terms"     // a term with a few words on either side; of each sentence at least a quarter stays out
	Sentences     Excerpts = "sentences" // passages and whole sentences, until the limit of the article is spent
)

// share is the share of each article's words that may be shown; negative = none.
func (o Options) share() float64 {
	switch {
	case o.Excerpts == NoExcerpts || o.MaxExcerpt < 0:
		return -1
	case o.fullText():
		return 1
	case o.MaxExcerpt == 0:
		return DefaultExcerpt
	}
	return min(o.MaxExcerpt, 1)
}

// excerpts is what may be shown.
func (o Options) excerpts() Excerpts {
	if o.Excerpts == NoExcerpts || o.MaxExcerpt < 0 {
		return NoExcerpts
	}
	return cmp.Or(o.Excerpts, Sentences)
}

func (o Options) fullText() bool { return o.FullText && o.excerpts() == Sentences }

// A passage is a whole sentence, or a term with some words on either side.
const (
	shortSentence = 16 // words of a sentence that stands whole from the start
	window        = 6  // words on either side of the term
	narrowWindow  = 3  // the same where little room is left
)

// excerpt keeps account of how much of one article the page shows in headline and passages: each word once, however often
// it is printed. A term or a speaker that is listed without its passage is no excerpt and not counted.
type excerpt struct {
	wordMarks     // empty once all is decided
	kept      int // words in the zones that are counted
	limit     int // words that may be shown; negative: no sentence at all
	spent     int
	parts     bool // no sentence may stand whole
	// contexts are the parts of a sentence that are printed around each tag; empty = the term alone.
	contexts []analysis.ShortSpan
	aside    []asideView // zones that are not compared, with their first words
	// sentences are those that stand whole in the sections above the evidence.
	sentences []analysis.Span
}

// wordMarks are the words of an article whose excerpt is being decided.
type wordMarks struct {
	words []analysis.Span // of the whole text
	shown []bool          // for each word
}

// wordMemory lends wordMarks. It must not be used by two goroutines at once.
type wordMemory struct {
	reader analysis.WordReader
	free   []wordMarks
}

func (m *wordMemory) take(text string) (w wordMarks) {
	if n := len(m.free); n > 0 {
		w, m.free = m.free[n-1], m.free[:n-1]
	}
	w.words = m.reader.Append(w.words[:0], text)
	w.shown = slices.Grow(w.shown[:0], len(w.words))[:len(w.words)]
	clear(w.shown)
	return w
}

func newExcerpt(a *analysis.Annotated, o Options, m *wordMemory) *excerpt {
	x := &excerpt{wordMarks: m.take(a.Text), contexts: make([]analysis.ShortSpan, len(a.Tags)), parts: o.excerpts() != Sentences}
	for _, s := range a.Sentences {
		if s.Zone.Counted() {
			x.kept += x.count(s.Span())
		}
	}
	share := o.share()
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

// cost is the number of words of the span that are not shown yet.
func (x *excerpt) cost(s analysis.Span) int {
	lo, hi := x.within(s)
	n := 0
	for i := lo; i < hi; i++ {
		if !x.shown[i] {
			n++
		}
	}
	return n
}

// room reports whether the span may be shown within a part of the limit.
func (x *excerpt) room(s analysis.Span, part float64) bool {
	cost := x.cost(s)
	return x.limit >= 0 && !x.parts && (cost == 0 || float64(x.spent+cost) <= part*float64(x.limit))
}

// whole shows a whole sentence within a part of the limit, for a section above the evidence.
func (x *excerpt) whole(s analysis.Span, part float64) bool {
	if !x.room(s, part) {
		return false
	}
	x.show(s)
	x.sentences = append(x.sentences, s)
	return true
}

// offer shows the span if that stays within the limit.
func (x *excerpt) offer(s analysis.Span) bool {
	if x.spent+x.cost(s) > x.limit {
		return false
	}
	x.show(s)
	return true
}

// staysOut reports whether enough of the sentence stays out when the span is shown: all of it may stand where sentences may,
// else at most three quarters of its words.
func (x *excerpt) staysOut(sentence, s analysis.Span) bool {
	return !x.parts || 4*(x.cost(sentence)-x.cost(s)) >= x.count(sentence)
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

// mostReach is how many words on either side of a term are looked at: a list without a full stop can be as long as a file.
const mostReach = 150

// reach is what of the sentence is looked at around a term, and whether that is all of it.
func (x *excerpt) reach(sentence, term analysis.Span) (s analysis.Span, whole bool) {
	if sentence.Len() == 0 {
		return sentence, true
	}
	s = x.around(sentence, term, mostReach)
	return s, s == sentence
}

// shownAround returns the run of words around the term that are shown already, within the sentence; empty where that is
// not narrowWindow words more than the term.
func (x *excerpt) shownAround(sentence, term analysis.Span) analysis.Span {
	lo, hi := x.within(term)
	first, last := x.within(sentence)
	if x.cost(term) > 0 || lo == hi {
		return analysis.Span{}
	}
	least := hi - lo + narrowWindow
	for lo > first && x.shown[lo-1] {
		lo--
	}
	for hi < last && x.shown[hi] {
		hi++
	}
	if hi-lo < least {
		return analysis.Span{}
	}
	return analysis.Span{Start: min(term.Start, x.words[lo].Start), End: max(term.End, x.words[hi-1].End)}
}

// opening returns the first n words of the span, if they may be shown.
func (x *excerpt) opening(text string, s analysis.Span, n int) string {
	lo, hi := x.within(s)
	if lo == hi {
		return ""
	}
	all := s
	s = analysis.Span{Start: s.Start, End: x.words[min(lo+n, hi)-1].End}
	if !x.staysOut(all, s) || !x.offer(s) {
		return ""
	}
	return part(text, s)
}

// stands reports whether the sentence stands whole in the sections above the evidence.
func (x *excerpt) stands(s analysis.Span) bool { return slices.Contains(x.sentences, s) }
