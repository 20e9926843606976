package analysis

import (
	"slices"

	"framing/lexicons"
)

// comparer makes the Comparison of a result. It reads the articles once, into questions and facts; everything else
// works on these numbers.
type comparer struct {
	*Result
	out       Comparison
	outletOf  []int32 // by article: index into out.Outlets
	eventOf   []int32 // by article: index into Events
	facts     []articleFacts
	questions []*question // in the order of the lexicons
	compared  []*question // those in out.Contrasts, until these are sorted
	groups    []*markerGroup
	intervals map[int][2]float64 // exact Poisson limits of counts
}

// voiceCount is the number of voices; voiceIndex numbers them.
const voiceCount = 4

func voiceIndex(v VoiceName) uint8 {
	switch v {
	case Attributed:
		return 1
	case Quoted:
		return 2
	case Scare:
		return 3
	}
	return 0
}

// units counts what a rate can be counted against, in compared zones.
type units struct {
	words                   [voiceCount]int32
	sentences, attributions int32
}

func (u *units) all() (n int32) {
	for _, w := range u.words {
		n += w
	}
	return n
}

// articleFacts is what the comparison needs to know of an article.
type articleFacts struct {
	units    units // all that are compared
	headline units // of these, in headlines and decks
	copied   units // of these, inside words that repeat an earlier article
	repeats  bool  // half of it or more repeats another article
	twin     bool  // half of it or of another outlet's article stands in the other, and which was first is not known
	half     int8  // 0 before Halfway, 1 from it on, -1 undated
}

// inCopies reports whether the article is no text of its own, or may be none.
func (f *articleFacts) inCopies() bool { return f.repeats || f.twin }

// question is a contrast or marker with its uses.
type question struct {
	lexicon  string
	contrast *lexicons.Contrast
	variants []string // in the order of the lexicon
	terms    []string // in the order in which they are met
	uses     []useFact
	variant  map[string]int32
	term     map[string]int32
	base     *choiceRows // the choosing uses, copies once; nil of a marker
}

// useFact is a tag in a compared zone.
type useFact struct {
	article, variant, term int32
	voice                  uint8
	counted, copied        bool
	headline, doubtful     bool
	rejected               bool // negated or denied
}

func (q *question) spelling() bool    { return q.contrast.Kind == lexicons.Spelling }
func (q *question) marker() bool      { return q.contrast.Kind == lexicons.Marker }
func (q *question) fingerprint() bool { return q.contrast.Kind == lexicons.Fingerprint }

// chooses reports whether a use is the outlet's own choice, copies once. "There was no riot" calls nothing a riot; a name is
// spelled all the same.
func (q *question) chooses(u *useFact) bool {
	return u.counted && !u.copied && (q.spelling() && u.voice <= 1 || u.voice == 0 && !u.rejected)
}

func newComparer(r *Result) *comparer {
	c := &comparer{
		Result: r, outletOf: make([]int32, len(r.Articles)), eventOf: make([]int32, len(r.Articles)),
		facts: make([]articleFacts, len(r.Articles)), intervals: map[int][2]float64{},
	}
	c.out.Within = "set"
	for e := range r.Events {
		for _, i := range r.Events[e].Articles {
			c.eventOf[i] = int32(e)
		}
	}
	for i := range r.Articles { // ordered by outlet
		a := &r.Articles[i]
		last := len(c.out.Outlets) - 1
		if last < 0 || c.out.Outlets[last].Name != a.Outlet {
			c.out.Outlets = append(c.out.Outlets, OutletTexts{Name: a.Outlet})
			last++
		}
		c.outletOf[i] = int32(last)
		c.facts[i].measure(a)
		c.out.Outlets[last].add(i, a, &c.facts[i])
	}
	c.events()
	c.halve()
	for i := range r.Overlaps {
		if o := &r.Overlaps[i]; o.countsOnce(r.Articles) {
			c.facts[o.Second].repeats = true
		} else if o.Copy {
			c.facts[o.First].twin, c.facts[o.Second].twin = true, true
		}
	}
	c.collect()
	return c
}

// add counts an article.
func (o *OutletTexts) add(i int, a *Annotated, f *articleFacts) {
	o.Articles = append(o.Articles, i)
	o.Words += int(f.units.all())
	o.OwnWords += int(f.units.words[0])
	if a.Date != "" {
		if o.From == "" || a.Date < o.From {
			o.From = a.Date
		}
		o.Until = max(o.Until, a.Date)
	}
}

// measure counts the units of an article.
func (f *articleFacts) measure(a *Annotated) {
	for _, zone := range [...]Zone{Headline, Deck, Body, Caption} {
		u := units{}
		for voice, n := range a.Words[zone] {
			u.words[voiceIndex(VoiceName(voice))] += n
		}
		f.add(zone, &u)
	}
	for i := range a.Sentences {
		f.add(a.Sentences[i].Zone, &units{sentences: 1})
	}
	zones := zoneReader{sentences: a.Sentences}
	for i := range a.Voices {
		if v := &a.Voices[i]; v.Voice == Attributed || v.Voice == Quoted {
			f.add(zones.at(int(v.Start)), &units{attributions: 1})
		}
	}
}

func (f *articleFacts) add(zone Zone, u *units) {
	if !zone.Counted() {
		return
	}
	f.units.add(u)
	if zone == Headline || zone == Deck {
		f.headline.add(u)
	}
}

func (u *units) add(v *units) {
	for i, n := range v.words {
		u.words[i] += n
	}
	u.sentences += v.sentences
	u.attributions += v.attributions
}

// zoneReader tells the zones of places that are asked for in text order.
type zoneReader struct {
	sentences []Sentence
	next      int
}

func (z *zoneReader) at(offset int) Zone {
	for z.next < len(z.sentences) && int(z.sentences[z.next].End) <= offset {
		z.next++
	}
	if z.next < len(z.sentences) && int(z.sentences[z.next].Start) <= offset {
		return z.sentences[z.next].Zone
	}
	return noZone
}

// halve finds the date that starts the second half of the dated articles.
func (c *comparer) halve() {
	var dates []string
	for i := range c.Articles {
		if d := c.Articles[i].Date; d != "" {
			dates = append(dates, d)
		}
	}
	slices.Sort(dates)
	for k := len(dates) / 2; k < len(dates); k++ {
		if dates[k] > dates[0] {
			c.out.Halfway = dates[k]
			break
		}
	}
	for i := range c.Articles {
		d := c.Articles[i].Date
		if c.out.Within == "events" {
			d = c.Events[c.eventOf[i]].From // all articles of an event lie in one half
		}
		switch {
		case d == "" || c.out.Halfway == "":
			c.facts[i].half = -1
		case d >= c.out.Halfway:
			c.facts[i].half = 1
		}
	}
}

// events counts the events of outlets, and finds out whether outlets can be compared inside events.
func (c *comparer) events() {
	last := make([]int, len(c.out.Outlets)) // the event, from 1, that an outlet was last seen in
	shared := false
	for e := range c.Events {
		seen := 0
		for _, i := range c.Events[e].Articles {
			if o := c.outletOf[i]; last[o] != e+1 {
				last[o] = e + 1
				c.out.Outlets[o].Events++
				seen++
			}
		}
		shared = shared || seen > 1
	}
	if shared && len(c.Events) > 1 {
		c.out.Within = "events"
	}
}

// gatherer finds the questions of tags.
type gatherer struct {
	*comparer
	questions map[questionKey]*question
	terms     map[*Entry]termPlace // all uses of a term share one entry
}

type questionKey struct{ lexicon, contrast string }

// termPlace is where a term belongs.
type termPlace struct {
	question      *question
	variant, term int32
}

// question returns that of a contrast, which is new where it has none.
func (g *gatherer) question(k questionKey, contrast *lexicons.Contrast) *question {
	if q := g.questions[k]; q != nil {
		return q
	}
	q := &question{lexicon: k.lexicon, contrast: contrast, variant: map[string]int32{}, term: map[string]int32{}}
	for _, v := range contrast.Variants {
		indexIn(v.ID, q.variant, &q.variants)
	}
	g.questions[k] = q
	g.comparer.questions = append(g.comparer.questions, q)
	return q
}

// place returns where a term belongs. A lexicon may be missing: its tags were made by another engine.
func (g *gatherer) place(e *Entry) termPlace {
	p, ok := g.terms[e]
	if !ok {
		q := g.question(questionKey{e.Lexicon, e.Contrast}, &lexicons.Contrast{ID: e.Contrast, Kind: e.Kind})
		p = termPlace{q, indexIn(e.Variant, q.variant, &q.variants), indexIn(e.Term, q.term, &q.terms)}
		g.terms[e] = p
	}
	return p
}

// collect gathers the tags of every question.
func (c *comparer) collect() {
	g := gatherer{c, map[questionKey]*question{}, map[*Entry]termPlace{}}
	for _, l := range c.Lexicons {
		for _, contrast := range l.Contrasts {
			g.question(questionKey{l.ID, contrast.ID}, contrast)
		}
	}
	uses := map[*question]int{} // so that their lists need not grow
	for i := range c.Articles {
		for k := range c.Articles[i].Tags {
			if t := &c.Articles[i].Tags[k]; t.Zone.Counted() {
				uses[g.place(t.Entry).question]++
			}
		}
	}
	for q, n := range uses {
		q.uses = make([]useFact, 0, n)
	}
	for i := range c.Articles {
		for k := range c.Articles[i].Tags {
			t := &c.Articles[i].Tags[k]
			if !t.Zone.Counted() {
				continue
			}
			p := g.place(t.Entry)
			p.question.uses = append(p.question.uses, useFact{
				article: int32(i), variant: p.variant, term: p.term, voice: voiceIndex(t.Voice), counted: t.Counted, copied: t.Copied,
				headline: t.Zone == Headline || t.Zone == Deck, doubtful: t.Confidence == Low, rejected: t.Rejected(),
			})
		}
	}
	c.questions = slices.DeleteFunc(c.questions, func(q *question) bool { return len(q.uses) == 0 })
}

// indexIn returns the index of a name in list, to which it is added if new.
func indexIn(name string, numbers map[string]int32, list *[]string) int32 {
	n, ok := numbers[name]
	if !ok {
		n = int32(len(*list))
		numbers[name] = n
		*list = append(*list, name)
	}
	return n
}
