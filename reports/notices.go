package reports

import (
	"cmp"
	"slices"
	"strings"

	"framing/analysis"
)

// tellsDifference reports whether a quotation differs from a text of its event, or from that of the outlet named as its
// source. Words that stand elsewhere where no source is named are simply quoted by two.
func tellsDifference(q *analysis.QuotationCheck) bool {
	return q.State == analysis.Differs || q.State == analysis.VerbatimElsewhere && q.Source != ""
}

// toldTurned reports whether one of the quotation checks that are told says the same as the ith the other way round.
func toldTurned(e *analysis.Event, i int, told map[int]bool) bool {
	for k := range e.Quotations {
		if e.Quotations[i].Turns(&e.Quotations[k]) && told[k] {
			return true
		}
	}
	return false
}

// quoteNotice tells how a quotation stands to the texts of its event.
func (x *index) quoteNotice(q *analysis.QuotationCheck) noticeView {
	v := noticeView{Kind: "Quotation check", Of: x.ofNames(x.outletName(q.Quotation.Article), x.outletName(q.Text.Article), q.Source)}
	quoting, other := x.outletName(q.Quotation.Article), x.outletName(q.Text.Article)
	switch q.State {
	case analysis.Differs, analysis.SpellingOnly:
		one, two := x.shortPassage(q.Quotation, q.Changes, true), x.shortPassage(q.Text, q.Changes, false)
		if one == "" || two == "" { // no room for them
			v.Text = theirs(quoting).ours(" has a quotation that the text of ").theirs(other).ours(" words otherwise")
			if changes := x.changes(q, false); changes != nil {
				v.Text = v.Text.ours(": ").append(changes)
			}
		} else {
			v.Text = theirs(quoting).ours(" quotes “").theirs(one).ours("”. The text of ").theirs(other).ours(" in this set has “").theirs(two).ours("”")
		}
		if q.State == analysis.SpellingOnly {
			v.Text = v.Text.ours(": the same words, spelled in another way.")
		} else {
			v.Text = v.Text.ours(".")
		}
	case analysis.VerbatimElsewhere:
		v.Text = theirs(quoting).ours(" names ").theirs(q.Source).ours(" as the source of a quotation. Its words stand in the text of ").theirs(other).ours(" in this set, and not in that of ").theirs(q.Source)
		if changes := x.changes(q, true); q.SourceText.Len() > 0 && changes != nil {
			v.Text = v.Text.ours(", which has ").append(changes)
		}
		v.Text = v.Text.ours(".")
	}
	return v
}

// shortPassage is the text of shortSpan, or "" where it may not be shown.
func (x *index) shortPassage(p analysis.Passage, edits []analysis.Edit, quotation bool) string {
	s := x.shortSpan(p, edits, quotation)
	if s.Len() == 0 || !x.articles[p.Article].excerpt.stands(s) {
		return ""
	}
	return strings.TrimSpace(part(x.Articles[p.Article].Text, s))
}

// shortSpan is the part of a passage that holds its changed words, with two words on either side.
func (x *index) shortSpan(p analysis.Passage, edits []analysis.Edit, quotation bool) analysis.Span {
	if p.Article < 0 || p.Article >= len(x.Articles) || len(edits) == 0 {
		return analysis.Span{}
	}
	text := x.Articles[p.Article].Text
	words := analysis.WordSpans(part(text, p.Span))
	spanOf := func(e analysis.Edit) analysis.Span {
		if quotation {
			return e.First
		}
		return e.Second
	}
	from, until := spanOf(edits[0]), spanOf(edits[len(edits)-1])
	first, last := len(words), -1
	for i, w := range words {
		start, end := p.Start+w.Start, p.Start+w.End
		if end >= from.Start && first == len(words) {
			first = i
		}
		if start <= until.End {
			last = i
		}
	}
	if first > last {
		return p.Span
	}
	first, last = max(0, first-2), min(len(words)-1, last+2)
	return analysis.Span{Start: p.Start + words[first].Start, End: p.Start + words[last].End}
}

// shiftNotice tells who says a thing itself and who reports it.
func (x *index) shiftNotice(s *analysis.Shift) noticeView {
	own, other := x.outletName(s.Own.Article), x.outletName(s.Other.Article)
	v := noticeView{Kind: "Whose words", Of: x.ofArticles(s.Own.Article, s.Other.Article)}
	verb, how := "reports", "as someone’s view"
	switch s.Voice {
	case analysis.Quoted:
		verb, how = "has", "in a quotation"
	case analysis.Scare:
		verb, how = "puts", "in quotation marks, with no speaker named"
	}
	switch s.Kind {
	case "term":
		it := ours("it")
		if one, two := x.passage(s.Own), x.passage(s.Other); !strings.EqualFold(one, two) { // other words for the same
			it = ours("“").theirs(two).ours("”")
		}
		v.Text = theirs(own).ours(" uses “").theirs(x.passage(s.Own)).ours("” in its own voice; ").theirs(other).ours(" " + verb + " ").append(it).ours(" " + how + ".")
	case "boundary":
		v.Text = ours("A quotation mark stands elsewhere: words that ").theirs(other).ours(" quotes are in the own voice of ").theirs(own).ours(".")
	default:
		v.Text = ours("A sentence of ").theirs(own).ours(" (" + x.placeAt(s.Own) + ") is in its own voice; one of ").theirs(other)
		v.Text = v.Text.ours(" (" + x.placeAt(s.Other) + ") has much of the same wording " + how + ".")
	}
	return v
}

// placeAt names the place where a passage starts: "headline", "paragraph 3".
func (x *index) placeAt(p analysis.Passage) string {
	sentences := x.Articles[p.Article].Sentences
	i, _ := slices.BinarySearchFunc(sentences, p.Start, func(s analysis.Sentence, at int) int { return cmp.Compare(int(s.End), at+1) })
	if i == len(sentences) {
		return "the text"
	}
	return place(sentences[i].Zone, int(sentences[i].Paragraph))
}
