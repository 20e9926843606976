package reports

import (
	"cmp"
	"slices"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// index is a Result as the page reads it: by outlet and by question.
type index struct {
	*analysis.Result
	anchors   anchors
	outletAt  map[string]int
	outlets   []*outlet   // in the order in which the articles name them
	questions []*question // most divided first; markers after them, fingerprints last
	articles  []articleIndex
	byKey     map[tagKey]*variant
	groups    [][]alignedGroup        // by event: the sentences that are shown side by side
	copied    map[[2]int]bool         // pairs of articles of which one is known to repeat the other, the lower number first
	twins     map[int][]analysis.Span // by article: text that another outlet prints too, nobody knows who first
	listed    listing
	excerpts  Excerpts
	fullText  bool            // the page holds the articles
	cites     map[citeKey]int // footnotes by lexicon and source
	reader    analysis.WordReader
	spans     []analysis.Span // of reader
}

// tagKey names a wording.
type tagKey struct{ lexicon, contrast, variant string }

type citeKey struct{ lexicon, source string }

type outlet struct {
	name     string
	anchor   string // of the page that is narrowed to it
	articles []int
	words    int // in the zones that are counted
}

type articleIndex struct {
	outlet  int
	event   int // index into Events, or -1
	anchor  string
	excerpt *excerpt
}

// question is a contrast or a marker with all its tags.
type question struct {
	lexicon  *lexicons.Lexicon // nil where the result does not hold it
	contrast *lexicons.Contrast
	anchor   string
	variants []*variant // those with a counted tag first, most used first
	counted  int
}

type variant struct {
	*lexicons.Variant
	class   string  // of its colour: a to d for the four most used, n for the others
	counted int     // tags that are counted
	uses    [][]use // by outlet, in text order
}

// use is one tag.
type use struct{ article, tag int32 }

// newIndex reads a result for a page.
func newIndex(r *analysis.Result, o Options) *index {
	x := &index{Result: r, excerpts: o.excerpts(), fullText: o.fullText(), anchors: anchors{}, byKey: map[tagKey]*variant{}, cites: map[citeKey]int{}}
	x.outletAt = map[string]int{}
	for i := range r.Articles {
		a := &r.Articles[i]
		o, ok := x.outletAt[a.Outlet]
		if !ok {
			o = len(x.outlets)
			x.outletAt[a.Outlet] = o
			x.outlets = append(x.outlets, &outlet{name: a.Outlet, anchor: x.anchors.take(outletAnchor(a.Outlet))})
		}
		x.outlets[o].articles = append(x.outlets[o].articles, i)
		x.outlets[o].words += keptWords(a)
		x.articles = append(x.articles, articleIndex{outlet: o, event: -1, anchor: x.anchors.take("a-" + shortKey(a.ID))})
	}
	for e := range r.Events {
		for _, i := range r.Events[e].Articles {
			if i >= 0 && i < len(x.articles) {
				x.articles[i].event = e
			}
		}
	}
	x.copied = map[[2]int]bool{}
	for _, o := range r.Overlaps {
		if o.Copy && o.Basis != "" {
			x.copied[[2]int{min(o.First, o.Second), max(o.First, o.Second)}] = true
		}
	}
	x.twins = x.unorderedText()
	x.collect()
	x.rank()
	for _, q := range x.questions {
		q.anchor = x.anchors.take("q-" + encodeID(q.contrast.ID))
	}
	for _, l := range r.Lexicons {
		for _, s := range l.Sources {
			if k := (citeKey{l.ID, s.ID}); x.cites[k] == 0 {
				x.cites[k] = len(x.cites) + 1
			}
		}
	}
	x.list(o.Large)
	x.account(o)
	return x
}

// id is the id of a tag in the page: of its article, and the place in it. Of tags at one place, the second has a number.
func (x *index) id(u use) string {
	tags := x.Articles[u.article].Tags
	id := "h" + strings.TrimPrefix(x.articles[u.article].anchor, "a") + "-" + itoa(int(tags[u.tag].Start))
	n := 1
	for i := u.tag - 1; i >= 0 && tags[i].Start == tags[u.tag].Start; i-- {
		n++
	}
	if n > 1 {
		id += "~~" + itoa(n)
	}
	return id
}

// class is the colour of a tag's wording.
func (x *index) class(t *analysis.Tag) string {
	if v := x.byKey[tagKey{t.Lexicon, t.Contrast, t.Variant}]; v != nil {
		return v.class
	}
	return "n"
}

// keptWords counts the words that are compared: those in the zones that are counted.
func keptWords(a *analysis.Annotated) int {
	n, _ := a.Words.Kept()
	return n
}

func (x *index) article(u use) *analysis.Annotated { return &x.Articles[u.article] }
func (x *index) tag(u use) *analysis.Tag           { return &x.Articles[u.article].Tags[u.tag] }

// collect gathers the tags of every question, in the order of the lexicons.
func (x *index) collect() {
	type key struct{ lexicon, contrast string }
	byKey := map[key]*question{}
	for _, l := range x.Lexicons {
		for _, c := range l.Contrasts {
			if byKey[key{l.ID, c.ID}] == nil {
				q := &question{lexicon: l, contrast: c}
				byKey[key{l.ID, c.ID}] = q
				x.questions = append(x.questions, q)
			}
		}
	}
	for i := range x.Articles {
		a := &x.Articles[i]
		for t := range a.Tags {
			tag := &a.Tags[t]
			q := byKey[key{tag.Lexicon, tag.Contrast}]
			if q == nil {
				q = &question{contrast: &lexicons.Contrast{ID: tag.Contrast, Kind: tag.Kind}}
				byKey[key{tag.Lexicon, tag.Contrast}] = q
				x.questions = append(x.questions, q)
			}
			q.add(x, use{int32(i), int32(t)})
		}
	}
	x.questions = slices.DeleteFunc(x.questions, func(q *question) bool { return len(q.variants) == 0 })
}

func (q *question) add(x *index, u use) {
	tag := x.tag(u)
	key := tagKey{tag.Lexicon, tag.Contrast, tag.Variant}
	v := x.byKey[key]
	if v == nil {
		v = &variant{Variant: variantOf(q.contrast, tag.Variant), uses: make([][]use, len(x.outlets))}
		x.byKey[key] = v
		q.variants = append(q.variants, v)
	}
	o := x.articles[u.article].outlet
	v.uses[o] = append(v.uses[o], u)
	if tag.Counted {
		v.counted++
		q.counted++
	}
}

func variantOf(c *lexicons.Contrast, id string) *lexicons.Variant {
	for _, v := range c.Variants {
		if v.ID == id {
			return v
		}
	}
	return &lexicons.Variant{ID: id}
}

// rank orders the variants of each question by use, and the questions by how far the outlets differ.
func (x *index) rank() {
	type order struct {
		group    int
		own, all float64
	}
	orders := map[*question]order{}
	for _, q := range x.questions {
		slices.SortStableFunc(q.variants, func(v, w *variant) int {
			return cmp.Or(cmp.Compare(w.counted, v.counted), cmp.Compare(v.name(), w.name()))
		})
		for i, v := range q.variants {
			v.class = "n"
			if i < 4 {
				v.class = string("abcd"[i])
			}
		}
		orders[q] = order{q.group(), x.split(q, true), x.split(q, false)}
	}
	slices.SortStableFunc(x.questions, func(p, q *question) int {
		a, b := orders[p], orders[q]
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(b.own, a.own), cmp.Compare(b.all, a.all), cmp.Compare(p.name(), q.name()))
	})
}

// group puts comparisons before rates, and what is not compared last.
func (q *question) group() int {
	switch {
	case q.contrast.Kind == lexicons.Fingerprint:
		return 3
	case q.contrast.Kind == lexicons.Marker:
		return 1
	case q.counted == 0:
		return 2
	}
	return 0
}

// compared reports whether the question is one of the choice table.
func (q *question) compared() bool { return q.group() == 0 }

func (q *question) name() string { return cmp.Or(q.contrast.Name, q.contrast.ID) }
func (v *variant) name() string  { return cmp.Or(v.Label, v.ID) }

// split says how far the outlets differ in their wording, from 0 (not at all) to 1: the mean, over all pairs of outlets,
// of half the sum of the differences of their shares. A pair of which one has no use counts 0, so that a question on which
// many outlets speak outweighs one that two of them touch. With own, only uses in the outlet's own voice are looked at
// (for spellings also attributed ones, which are the outlet's choice too).
func (x *index) split(q *question, own bool) float64 {
	n := len(x.outlets)
	shares := make([][]float64, n)
	for o := range shares {
		total := 0.0
		shares[o] = make([]float64, len(q.variants))
		for i, v := range q.variants {
			for _, u := range v.uses[o] {
				if t := x.tag(u); t.Counted && (!own || ownChoice(t)) {
					shares[o][i]++
					total++
				}
			}
		}
		for i := range shares[o] {
			shares[o][i] /= max(total, 1)
		}
		if total == 0 {
			shares[o] = nil
		}
	}
	sum := 0.0
	for o := range shares {
		for p := range o {
			sum += distance(shares[o], shares[p])
		}
	}
	return sum / float64(max(n*(n-1)/2, 1))
}

// ownChoice reports whether the wording is the outlet's own.
func ownChoice(t *analysis.Tag) bool {
	return t.Voice == analysis.Own || t.Kind == lexicons.Spelling && t.Voice == analysis.Attributed
}

// distance is half the sum of the differences of two distributions; 0 where one is missing.
func distance(a, b []float64) float64 {
	if a == nil || b == nil {
		return 0
	}
	sum := 0.0
	for i := range a {
		sum += max(a[i]-b[i], b[i]-a[i]) / 2
	}
	return sum
}

// headline returns the first sentence of the headline, or nil.
func headline(a *analysis.Annotated) *analysis.Sentence {
	for i := range a.Sentences {
		if a.Sentences[i].Zone == analysis.Headline {
			return &a.Sentences[i]
		}
	}
	return nil
}

// eventName names an event: by the names that its articles share, else by the first headline of those that the page shows, else by its id.
func (x *index) eventName(n int) phrase {
	e := &x.Events[n]
	if e.Title != "" {
		return theirs(e.Title)
	}
	for _, i := range e.Articles {
		if i < 0 || i >= len(x.Articles) || x.excerpts != Sentences {
			continue
		}
		if s := headline(&x.Articles[i]); s != nil {
			return theirs(part(x.Articles[i].Text, s.Span()))
		}
	}
	return theirs(e.ID)
}
