package analysis

import "strings"

// results says of each quotation how it stands to the texts of the event, in text order of the articles.
func (c *quoteChecker) results() []QuotationCheck {
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
}

func (m *likeness) cost() int { return foundPlace{edits: m.edits, spelling: m.spelling}.cost() }

// result checks a quotation; false if no text is near it.
func (c *quoteChecker) result(q *quotationParts) (QuotationCheck, bool) {
	source, other := likeness{article: -1}, likeness{article: -1}
	sources := c.sources(q)
	for _, m := range c.matches(q) {
		if m.article == q.Article {
			continue
		}
		best := &other
		if sources[c.outlets[m.article]] {
			best = &source
		}
		if best.article < 0 || m.cost() < best.cost() {
			*best = m
		}
	}
	out := QuotationCheck{Quotation: q.Passage, Sentence: sentenceAt(&c.articles[q.Article], q.Start), SourceText: Passage{Article: -1}}
	text := source
	switch {
	case source.article < 0 && other.article < 0:
		return out, false
	case source.article < 0:
		text = other
		out.State = stateOf(&other)
		if out.State == Verbatim {
			out.State = VerbatimElsewhere
		}
	case source.edits > 0 && other.article >= 0 && other.cost() == 0:
		text = other
		out.State = VerbatimElsewhere
		out.SourceText = Passage{source.article, source.span}
		out.Changes = c.changes(q.Passage, out.SourceText)
	default:
		out.State = stateOf(&source)
	}
	if source.article >= 0 {
		out.Source = c.articles[source.article].Outlet
	}
	out.Text = Passage{text.article, text.span}
	if out.State == Differs || out.State == SpellingOnly {
		out.Changes = c.changes(q.Passage, out.Text)
	}
	return out, true
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
	v := &c.articles[q.Article].Voices[q.voice]
	out := map[int32]bool{}
	for _, n := range c.named[q.Article] {
		for _, s := range append([]string{v.Speaker}, v.Chain...) {
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
		out = append(out, likeness{f.article, f.span, f.edits, f.spelling})
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
			m.edits, m.spelling = m.edits+f.edits, m.spelling || f.spelling
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

// changes lists the words that differ. Words that the quotation leaves out at a mark of omission, or inserts in brackets,
// are no change.
func (c *quoteChecker) changes(q, text Passage) []Edit {
	a, b := &c.articles[q.Article], &c.articles[text.Article]
	quoted, said := a.Text[q.Start:q.End], b.Text[text.Start:text.End]
	var out []Edit
	for _, ch := range c.differ.diff(quoted, said) {
		if ch.Kind == Equal || omits(quoted, ch.First) || strings.Contains(quoted[ch.First.Start:ch.First.End], "[") {
			continue
		}
		out = append(out, Edit{First: shift(ch.First, q.Start), Second: shift(ch.Second, text.Start), FirstTag: -1, SecondTag: -1, Spelling: ch.Spelling})
	}
	return out
}

// omits reports whether a mark of omission or a bracket stands beside or in this stretch of a quotation.
func omits(quoted string, s Span) bool {
	around := quoted[max(0, s.Start-1):min(len(quoted), s.End+8)]
	return strings.ContainsAny(around, "[]…") || strings.Contains(around, "...")
}
