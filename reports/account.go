package reports

import (
	"runtime"
	"slices"
	"sync"

	"framing/analysis"
)

// citedWhole is how many of the sentences of a finding stand whole.
const citedWhole = 4

// largeEvent is the number of articles from which on an event's sentences are not set side by side.
const largeEvent = 200

// account decides, for each article, what the page shows of its words: the headline; the sentences of findings and those
// set side by side; then a passage for each wording. Events are done one after the other, so that few articles are open at
// a time; articles of which nothing stands side by side with others, on all cores.
func (x *index) account(o Options) {
	counted, others := x.shares(true), x.shares(false)
	x.groups = make([][]alignedGroup, len(x.Events))
	done := make([]bool, len(x.Articles))
	cited, memory := x.cited(), new(wordMemory)
	open := func(i int, m *wordMemory) {
		a := &x.Articles[i]
		e := newExcerpt(a, o, m)
		x.articles[i].excerpt = e
		if s := headline(a); s != nil && e.limit >= 0 && !e.parts {
			e.show(s.Span())
		}
		for _, s := range cited[i] {
			e.whole(s, 1)
		}
	}
	finish := func(i int, m *wordMemory) {
		e := x.articles[i].excerpt
		e.deal(&x.Articles[i], counted[i], others[i])
		e.setAside(&x.Articles[i])
		m.free = append(m.free, e.wordMarks)
		e.wordMarks = wordMarks{}
		done[i] = true
	}
	for n := range x.Events {
		members := slices.DeleteFunc(slices.Clone(x.Events[n].Articles), func(i int) bool { return i < 0 || i >= len(done) || done[i] })
		if len(members) < 2 || len(members) > largeEvent || len(x.Events) > manyEvents {
			continue
		}
		for _, i := range members {
			open(i, memory)
		}
		x.showQuotations(n)
		x.showEdits(n)
		x.groups[n] = x.align(n)
		x.showOmissions(n)
		for _, i := range members {
			finish(i, memory)
		}
	}
	var group sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		group.Go(func() {
			memory := new(wordMemory)
			for i := w; i < len(x.Articles); i += workers {
				if !done[i] {
					open(i, memory)
					finish(i, memory)
				}
			}
		})
	}
	group.Wait()
}

// cited lists, by article, the sentences of the findings that open the report.
func (x *index) cited() map[int][]analysis.Span {
	out := map[int][]analysis.Span{}
	for _, f := range x.Findings {
		if !f.Top {
			continue
		}
		for _, p := range f.Places[:min(len(f.Places), citedWhole)] {
			if s := x.sentence(p); s != nil {
				out[p.Article] = append(out[p.Article], s.Span())
			}
		}
	}
	return out
}

// sentence returns the sentence at a place, or nil where there is none.
func (x *index) sentence(p analysis.Place) *analysis.Sentence {
	if p.Article < 0 || p.Article >= len(x.Articles) || p.Sentence < 0 || p.Sentence >= len(x.Articles[p.Article].Sentences) {
		return nil
	}
	return &x.Articles[p.Article].Sentences[p.Sentence]
}

// setAside keeps the first words of each zone that is not compared, where the limit leaves room.
func (x *excerpt) setAside(a *analysis.Annotated) {
	x.aside = aside(a, x)
}
