package analysis

import (
	"cmp"
	"slices"
	"strings"
)

// results says of each quotation how it stands to the texts of the event, in text order of the articles.
func (c *quoteChecker) results(aligned []Alignment) []QuotationCheck {
	c.together = map[Place][]int32{}
	for k := range aligned {
		for _, s := range aligned[k].Sentences {
			c.together[s.Place] = append(c.together[s.Place], int32(k))
		}
	}
	var out []QuotationCheck
	for i := range c.quotations {
		if q, ok := c.result(&c.quotations[i]); ok {
			out = append(out, q)
		}
	}
	return out
}

// likeness is how an article stands to all parts of a quotation.
type likeness struct {
	article  int
	span     Span // from the first part to the last; of the first part where they stand in another order
	edits    int
	spelling bool
	parts    []foundPlace
}

func (m *likeness) cost() int { return foundPlace{edits: m.edits, spelling: m.spelling}.cost() }

// result checks a quotation; false if no text is near it, or none can be told from one that quotes more or less.
func (c *quoteChecker) result(q *quotationParts) (QuotationCheck, bool) {
	source, other := c.nearestTexts(q)
	out := QuotationCheck{Quotation: q.Passage, Sentence: sentenceAt(&c.articles[q.Article], q.Start), SourceText: Passage{Article: -1}}
	text := &source
	switch {
	case source.article < 0 && other.article < 0:
		return out, false
	case source.article < 0:
		text = &other
		if out.State = stateOf(&other); out.State == Verbatim {
			out.State = VerbatimElsewhere
		}
	case source.edits > 0 && other.article >= 0 && other.cost() == 0:
		text = &other
		out.State = VerbatimElsewhere
		out.SourceText = Passage{source.article, source.span}
		out.Changes = c.changes(q, &source)
	default:
		out.State = stateOf(&source)
	}
	if source.article >= 0 {
		out.Source = c.articles[source.article].Outlet
	}
	out.Text = Passage{text.article, text.span}
	if out.State == Differs || out.State == SpellingOnly {
		out.Changes = c.changes(q, text)
	}
	return out, out.State != Differs || len(out.Changes) > 0
}

// nearestTexts returns the article of the source and the other article that are nearest to a quotation; their article is -1
// where none is near. A text that repeats the article of the quotation can say nothing of it.
func (c *quoteChecker) nearestTexts(q *quotationParts) (source, other likeness) {
	source.article, other.article = -1, -1
	sources := c.sources(q)
	for _, m := range c.matches(q) {
		best := &other
		switch {
		case m.article == q.Article, c.copies.ofPair[[2]int{q.Article, m.article}]:
			continue
		case sources[c.outlets[m.article]]:
			best = &source
		case m.unmarked():
			continue // in its own words, which need not be these
		case m.edits > 0 && !c.sameOccasion(q, &m):
			continue // somebody else's words, by all that is known
		}
		if best.article < 0 || c.compareTexts(&m, best) < 0 {
			*best = m
		}
	}
	return source, other
}

// compareTexts compares two texts that are near a quotation: the nearer one comes first, then one that repeats no other, then
// the earlier one; one without a date comes after those that have one.
func (c *quoteChecker) compareTexts(m, n *likeness) int {
	date := func(article int) string { return cmp.Or(c.articles[article].Date, "~") }
	return cmp.Or(cmp.Compare(m.cost(), n.cost()), cmp.Compare(c.copies.of[m.article], c.copies.of[n.article]),
		strings.Compare(date(m.article), date(n.article)))
}

// knownCopies are the articles that repeat another one of the set, where it is known which of the two came first.
type knownCopies struct {
	of     map[int]int     // article -> 1
	ofPair map[[2]int]bool // the original and its copy
}

func copiesOf(overlaps []Overlap) knownCopies {
	k := knownCopies{map[int]int{}, map[[2]int]bool{}}
	for i := range overlaps {
		if o := &overlaps[i]; o.Copy && o.Basis != "" {
			k.of[o.Second], k.ofPair[[2]int{o.First, o.Second}] = 1, true
		}
	}
	return k
}

// sameOccasion reports whether something says that a quotation and the like words of another article are one utterance: both
// are said to be of the same speaker, or their sentences are aligned and not two different people are named.
func (c *quoteChecker) sameOccasion(q *quotationParts, m *likeness) bool {
	a, b := &c.articles[q.Article], &c.articles[m.article]
	if speaker := a.Voices[q.voice].Speaker; speaker != "" {
		others := false
		for i := range b.Voices {
			v := &b.Voices[i]
			if int(v.Start) >= m.span.End || m.span.Start >= int(v.End) || v.Speaker == "" {
				continue
			}
			if sameSpeaker(speaker, v.Speaker) {
				return true
			}
			others = others || c.otherPerson(speaker, v.Speaker)
		}
		if others {
			return false
		}
	}
	x, y := sentenceAt(a, q.Start), sentenceAt(b, m.span.Start)
	return slices.ContainsFunc(c.together[Place{q.Article, x}], func(k int32) bool {
		return slices.Contains(c.together[Place{m.article, y}], k)
	})
}

// sameSpeaker reports whether two designations end in the same word, as Mayor Brandt and Ilse Brandt do.
func sameSpeaker(a, b string) bool {
	x, y := strings.Fields(fold(a)), strings.Fields(fold(b))
	return len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1]
}

// sameStart is how many letters the surnames of two people have in common at most: one name is written in many ways where it
// comes from another script.
const sameStart = 3

// otherPerson reports whether two designations name two people by different surnames. What names no person, an office or
// an institution, may speak through anybody.
func (c *quoteChecker) otherPerson(a, b string) bool {
	x, y := c.surname(a), c.surname(b)
	if x == "" || y == "" {
		return false
	}
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n <= sameStart && x != y
}

// surname returns the folded surname of a person who is named by two names or with an office, else "".
func (c *quoteChecker) surname(speaker string) string {
	if c.nouns == nil {
		c.nouns = sourceNouns()
	}
	f := readSpeaker(speaker, c.nouns)
	if len(f.name) < 2 && !f.titled(c.nouns) {
		return ""
	}
	for _, w := range f.name {
		if c.nouns[bareWord(w)]&(bodyNoun|mediaNoun) != 0 {
			return ""
		}
	}
	return fold(f.name[len(f.name)-1])
}

func stateOf(m *likeness) QuotationState {
	switch {
	case m.edits > 0:
		return Differs
	case m.spelling:
		return SpellingOnly
	}
	return Verbatim
}

// sources returns the outlets that may be the source of a quotation: that which its speaker or chain names, else all
// that the article names.
func (c *quoteChecker) sources(q *quotationParts) map[int32]bool {
	a := &c.articles[q.Article]
	out := map[int32]bool{}
	for _, n := range c.named[q.Article] {
		for _, s := range append([]string{a.Voices[q.voice].Speaker}, a.Chain(q.voice)...) {
			if strings.Contains(s, c.names[n]) {
				out[n] = true
			}
		}
	}
	if len(out) == 0 {
		for _, n := range c.named[q.Article] {
			out[n] = true
		}
	}
	return out
}

// matches returns the articles that are near all parts of a quotation, by article.
func (c *quoteChecker) matches(q *quotationParts) []likeness {
	var out []likeness
	for _, f := range c.parts[q.parts[0]].found {
		out = append(out, likeness{f.article, f.span, f.edits, f.spelling, []foundPlace{f}})
	}
	for _, n := range q.parts[1:] {
		list, k := c.parts[n].found, 0
		kept := out[:0]
		for _, m := range out {
			for k < len(list) && list[k].article < m.article {
				k++
			}
			if k == len(list) || list[k].article != m.article || m.edits+list[k].edits > mostEdits {
				continue
			}
			f := list[k]
			m.edits, m.spelling, m.parts = m.edits+f.edits, m.spelling || f.spelling, append(m.parts, f)
			if f.span.Start > m.span.Start && f.span.Start-m.span.End < farApartBytes {
				m.span.End = max(m.span.End, f.span.End)
			}
			kept = append(kept, m)
		}
		out = kept
	}
	return out
}

// farApartBytes is how far the parts of a quotation may stand from each other to be shown as one passage.
const farApartBytes = 400

// unmarked reports whether a part differs from words that are no quotation.
func (m *likeness) unmarked() bool {
	return slices.ContainsFunc(m.parts, func(f foundPlace) bool { return f.edits > 0 && !f.marked })
}

// changes lists the words that differ, part by part. There are none where two quotations differ only in that the one goes on,
// as in again and again.
func (c *quoteChecker) changes(q *quotationParts, m *likeness) []Edit {
	a, b := &c.articles[q.Article], &c.articles[m.article]
	var out []Edit
	for k, f := range m.parts {
		if f.cost() == 0 {
			continue
		}
		span, before := q.spans[k], len(out)
		var ends []Edit // other words at the ends of the part: kept if nothing else differs
		for _, ch := range c.differ.diff(a.Text[span.Start:span.End], b.Text[f.span.Start:f.span.End]) {
			edit := Edit{First: shift(ch.First, span.Start), Second: shift(ch.Second, f.span.Start), FirstTag: -1, SecondTag: -1, Spelling: ch.Spelling}
			atEnd := edit.First.Start == span.Start || edit.First.End == span.End
			switch {
			case ch.Kind == Equal || f.marked && outsideMarks(b, edit.Second):
			case f.marked && atEnd:
				if edit.First.Len() > 0 && edit.Second.Len() > 0 {
					ends = append(ends, edit)
				}
			default:
				out = append(out, edit)
			}
		}
		if len(out) == before {
			out = append(out, ends...)
		}
	}
	return out
}

// outsideMarks reports whether a stretch has words and they stand outside quotation marks.
func outsideMarks(a *Annotated, s Span) bool {
	return s.Len() > 0 && !slices.ContainsFunc(a.Voices, func(v Voice) bool { return (v.Voice == Quoted || v.Voice == Scare) && v.Span().Contains(s) })
}
