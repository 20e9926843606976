package reports

import (
	"cmp"
	"slices"
	"strings"

	"framing/analysis"
)

// measured is how many words a sentence has at least that can share a run of words with another article.
const measured = 5

// unshared says how many whole sentences of either article of a pair have no run of words and no change in common with the other.
func (x *index) unshared(o *analysis.Overlap, first, second phrase) phrase {
	spans := [2][]analysis.Span{}
	for _, s := range o.Shared {
		spans[0], spans[1] = append(spans[0], s.First), append(spans[1], s.Second)
	}
	for _, e := range o.Edits {
		spans[0], spans[1] = append(spans[0], e.First), append(spans[1], e.Second)
	}
	a, b := x.sentencesWithout(o.First, spans[0]), x.sentencesWithout(o.Second, spans[1])
	if a+b == 0 {
		return nil
	}
	text := ours(" Besides the changes below, " + Plural(a, "whole sentence") + " of ").append(first).ours(" " + verb(a, "share") + " no run of five words with ").append(second)
	return text.ours(", and " + Thousands(b) + " of ").append(second).ours(" none with ").append(first).ours(".")
}

// sentencesWithout counts the compared sentences of an article that none of the spans reaches into.
func (x *index) sentencesWithout(article int, spans []analysis.Span) (n int) {
	a := &x.Articles[article]
	slices.SortFunc(spans, func(s, t analysis.Span) int { return cmp.Compare(s.Start, t.Start) })
	i := 0
	for _, s := range a.Sentences {
		for i < len(spans) && spans[i].End <= int(s.Start) {
			i++
		}
		if s.Zone.Counted() && (i == len(spans) || spans[i].Start >= int(s.End)) && len(analysis.WordSpans(part(a.Text, s.Span()))) >= measured {
			n++
		}
	}
	return n
}

// wholeSentence is the text of a change that has no words on the other side. Where it runs over the border of a sentence, from
// behind a word to that word again (The [deck was wet. The] crew left), it is told as the sentence that it is.
func wholeSentence(a *analysis.Annotated, s, other analysis.Span, text string) string {
	if other.Len() > 0 || s.Len() == 0 {
		return text
	}
	for i := 1; i < len(a.Sentences); i++ {
		before, from := int(a.Sentences[i-1].Start), int(a.Sentences[i].Start)
		if before < s.Start && s.Start < from && from < s.End && strings.TrimSpace(part(a.Text, analysis.Span{Start: before, End: s.Start})) == strings.TrimSpace(part(a.Text, analysis.Span{Start: from, End: s.End})) {
			return strings.TrimSpace(part(a.Text, analysis.Span{Start: before, End: from}))
		}
	}
	return text
}

// moved reports whether words that one side of a pair lacks are words that it has as another change, in any order.
func moved(o *analysis.Overlap, a, b *analysis.Annotated, e *analysis.Edit) bool {
	words := func(text string) string {
		all := strings.Fields(strings.ToLower(strings.Trim(text, ".,;:")))
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	text := func(e *analysis.Edit) string { return part(a.Text, e.First) + part(b.Text, e.Second) }
	if e.First.Len() > 0 && e.Second.Len() > 0 {
		return false
	}
	return slices.ContainsFunc(o.Edits, func(f analysis.Edit) bool {
		return (e.First.Len() > 0) == (f.Second.Len() > 0) && (f.First.Len() == 0) != (f.Second.Len() == 0) && words(text(e)) == words(text(&f))
	})
}

// inQuotation reports whether words stand inside quotation marks.
func inQuotation(a *analysis.Annotated, s analysis.Span) bool {
	return s.Len() > 0 && slices.ContainsFunc(a.Voices, func(v analysis.Voice) bool {
		return (v.Voice == analysis.Quoted || v.Voice == analysis.Scare) && v.Span().Contains(s)
	})
}
