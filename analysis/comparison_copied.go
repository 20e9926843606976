package analysis

import (
	"cmp"
	"slices"
)

// countCopied counts the units that stand in text which repeats an earlier article, so that rates can leave them out.
func (e *Engine) countCopied(c *comparer) {
	repeated := map[int][]Span{}
	for _, o := range c.Overlaps {
		if o.countsOnce(c.Articles) {
			for _, s := range o.Shared {
				repeated[o.Second] = append(repeated[o.Second], s.Second)
			}
		}
	}
	var tokens []token
	for i := range c.Articles {
		if spans := joinSpans(repeated[i]); len(spans) > 0 {
			a := &c.Articles[i]
			tokens = e.vocab.tokenize(a.Text, tokens[:0])
			c.facts[i].copied = copiedUnits(a, spans, tokens)
		}
	}
}

// copiedUnits counts what stands inside spans, which are in order and apart.
func copiedUnits(a *Annotated, spans []Span, tokens []token) units {
	var u units
	inside := spanReader{spans: spans}
	zones := zoneReader{sentences: a.Sentences}
	stretches := nesting{all: a.Voices}
	for i := range tokens {
		t := &tokens[i]
		if !beginsWord(tokens, i) || !inside.holds(t.span()) || !zones.at(int(t.start)).Counted() {
			continue
		}
		voice := Own
		if k := stretches.innermost(t.span()); k >= 0 {
			voice = a.Voices[k].Voice
		}
		u.words[voiceIndex(voice)]++
	}
	inside.next = 0
	for i := range a.Sentences {
		if s := &a.Sentences[i]; s.Zone.Counted() && inside.holds(s.Span()) {
			u.sentences++
		}
	}
	inside.next, zones.next = 0, 0
	for i := range a.Voices {
		v := &a.Voices[i]
		if (v.Voice == Attributed || v.Voice == Quoted) && inside.holds(v.Span()) && zones.at(int(v.Start)).Counted() {
			u.attributions++
		}
	}
	return u
}

// joinSpans sorts spans and makes one of those that overlap or touch.
func joinSpans(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var out []Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// spanReader tells whether stretches that are asked for by their start lie in one of some spans.
type spanReader struct {
	spans []Span
	next  int
}

func (r *spanReader) holds(s Span) bool {
	for r.next < len(r.spans) && r.spans[r.next].End <= s.Start {
		r.next++
	}
	return r.next < len(r.spans) && r.spans[r.next].Contains(s)
}

// Reprints returns, for each article that is a copy of another one of the same outlet, the text that it repeats: spans in
// order and apart. An outlet whose report somebody republished has said it once.
func (r *Result) Reprints() map[int][]Span {
	out := map[int][]Span{}
	for i := range r.Overlaps {
		o := &r.Overlaps[i]
		if !o.Copy || r.Articles[o.First].Outlet != r.Articles[o.Second].Outlet {
			continue
		}
		for _, s := range o.Shared {
			out[o.Second] = append(out[o.Second], s.Second)
		}
	}
	for i := range out {
		out[i] = joinSpans(out[i])
	}
	return out
}
