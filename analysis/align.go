package analysis

import (
	"cmp"
	"math"
	"slices"
)

// Sentences of different articles are aligned in three steps. Sentences with the same informative words become one
// statement (align_statement.go); statements are compared where they share a word that is not everywhere (neighbours); and
// the groups are made by average linkage, so that a group holds what is alike throughout and does not chain
// (align_link.go). What stays below the threshold has no matching sentence.

const (
	// linked is the mean evidence within a group, and the least of a pair that opens one. How it was chosen: docs/method.md.
	linked = .47
	// faint is the evidence below which a pair counts as nothing alike.
	faint = .25
	// namesOnly and oneWord lower the evidence of a pair that shares only names and figures, or a single other word: in an
	// event everybody names the same people.
	namesOnly, oneWord = .3, .6
	// acrossCaption lowers that of a caption and another sentence, since it says what a picture shows; acrossDenial that of
	// two of which only one denies something.
	acrossCaption, acrossDenial = .5, .8
	// maxPostings is how many statements a word may stand in to be looked up by it. A word beyond that says little.
	maxPostings = 512
	// maxLookups is how many entries of the index are read for a statement, rarest words first.
	maxLookups = 2048
	// maxPairs is how many pairs of an event are kept, so that memory stays bounded.
	maxPairs = 400_000
	// maxNear and minNear bound the pairs of one statement: its most similar ones are kept.
	maxNear, minNear = 64, 6
	// smallEvent is the number of statements up to which all of them are compared with each other.
	smallEvent = 1024
)

// aligner aligns one event after the other. What it holds is used again for the next one.
type aligner struct {
	articles   []Annotated
	forms      *wordForms
	event      []int   // indices of the articles of the event
	each       int     // sentences of each that are aligned: the first ones that count
	unaligned  int     // sentences that count and are not
	first      []int32 // of each of these, its first row in sentences; one more at the end
	sentences  []int32 // for each of their sentences its statement, or -1
	statements []statement
	shorts     []shortSentence  // sentences with too few words to be a statement
	byWords    map[uint64]int32 // the last statement with a hash of its words
	cases      []caseCount      // by stem: how the event writes it
	words      []weightedWord   // of all statements
	places     []Place          // the first of each statement
	postings   [][]posting      // by word: the statements that have it
	posted     []posting        // all of them
	sizes      []int32          // by word: how many
	outlines   [][]weightedWord // of each article of the event: its telling words
	outlined   []weightedWord   // all of them
	usual      []float64        // of each: its likeness to those that are like it
	likeness   likenesses
	sums       []float64 // while looking up: of each statement the shared weight
	shared     []common  // while comparing with all: what each has in common with one
	touched    []int32
	keys       []uint64 // to sort by
	weights    []float64
	kept       []int32
	found      []pair
	mine       []pair // of one statement
	pairsOf    pairIndex
	linker     statementLinker
	begins     map[int]*beginning     // of articles of the event, where omissions asked for them
	aligned    store[AlignedSentence] // of the result
}

// posting is a statement that has a word.
type posting struct {
	statement int32
	kind      wordKind
	weight    float64
}

func newAligner(articles []Annotated, forms *wordForms) *aligner {
	return &aligner{articles: articles, forms: forms}
}

// pair is two statements, a < b, and how alike they are.
type pair struct {
	a, b     int32
	evidence float64 // that both report the same thing
	overlap  float64 // of their words, 0 to 1: what is shown
}

// compare weighs two statements.
func (al *aligner) compare(a, b int32) pair {
	a, b = min(a, b), max(a, b)
	return al.weighPair(a, b, overlapOf(al.statements[a].words, al.statements[b].words))
}

// weighPair says how much tells that statements a < b report the same thing: the cosine of their words, more where much is
// shared, where the articles are alike, and near the beginning, where news puts what it is about.
func (al *aligner) weighPair(a, b int32, common common) pair {
	p := pair{a: a, b: b}
	s, t := &al.statements[p.a], &al.statements[p.b]
	if common.dot == 0 {
		return p
	}
	p.overlap = min(1, common.dot/(s.norm*t.norm))
	x := p.overlap * math.Sqrt(common.weight) * s.prominence * t.prominence
	switch {
	case common.plain == 0 && !common.contrast:
		x *= namesOnly
	case common.plain < 2:
		x *= oneWord
	}
	if s.caption != t.caption {
		x *= acrossCaption
	}
	if s.denies != t.denies {
		x *= acrossDenial
	}
	if x > faint*faint { // likeness only lowers it, and costs more than the rest
		p.evidence = math.Sqrt(x) * max(al.alike(s, t), p.overlap) // nearly the same words: whatever else the articles say
	}
	return p
}

// pairs returns the pairs of statements with some evidence, by (a, b).
func (al *aligner) pairs() []pair {
	if len(al.statements) <= smallEvent {
		return al.allPairs()
	}
	near := min(maxNear, max(minNear, maxPairs/max(1, len(al.statements))))
	mine, out := al.mine, al.found[:0]
	for s := range al.statements {
		mine = mine[:0]
		for _, t := range al.neighbours(int32(s), 4*near) {
			if p := al.compare(int32(s), t); p.evidence > faint {
				mine = append(mine, p)
			}
		}
		selectFirst(mine, near, func(p, q pair) int {
			switch {
			case p.evidence > q.evidence:
				return -1
			case p.evidence < q.evidence:
				return 1
			}
			return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
		})
		out = append(out, mine[:min(len(mine), near)]...)
	}
	al.mine, al.found = mine, out
	slices.SortFunc(out, func(p, q pair) int {
		if p.a != q.a {
			return int(p.a - q.a)
		}
		return int(p.b - q.b)
	})
	return slices.CompactFunc(out, func(p, q pair) bool { return p.a == q.a && p.b == q.b })
}

// allPairs is pairs for a small event: what statements share is added up word by word, for all of them at once.
func (al *aligner) allPairs() (out []pair) {
	n := len(al.statements)
	al.shared = slices.Grow(al.shared[:0], n)[:n]
	out = al.found[:0]
	for s := range n {
		later := al.shared[s+1:]
		clear(later)
		for _, w := range al.statements[s].words {
			list := al.postings[w.id]
			for i := len(list) - 1; i >= 0 && int(list[i].statement) > s; i-- {
				later[int(list[i].statement)-s-1].add(w, list[i].kind, list[i].weight)
			}
		}
		for i := range later {
			if later[i].dot == 0 {
				continue
			}
			if p := al.weighPair(int32(s), int32(s+1+i), later[i]); p.evidence > faint {
				out = append(out, p)
			}
		}
	}
	al.found = out
	return out
}

// neighbours returns the statements that share most with s, n of them at most. The result is valid until the next call.
func (al *aligner) neighbours(s int32, n int) []int32 {
	al.touched = al.touched[:0]
	left := maxLookups
	for _, w := range al.byRarity(s) {
		list := al.postings[al.statements[s].words[w].id]
		if len(list) > maxPostings || len(list) > left {
			break // the others are more common still
		}
		left -= len(list)
		weight := al.statements[s].words[w].weight
		for i := range list {
			t := list[i].statement
			if t == s {
				continue
			}
			if al.sums[t] == 0 {
				al.touched = append(al.touched, t)
			}
			al.sums[t] += weight * weight / al.statements[t].norm
		}
	}
	best := al.best(n)
	for _, t := range al.touched {
		al.sums[t] = 0
	}
	return best
}

// best returns the n statements of touched with the highest sums, in any order.
func (al *aligner) best(n int) []int32 {
	if len(al.touched) <= n {
		return al.touched
	}
	al.kept = append(al.kept[:0], al.touched...) // touched is needed to clear the sums
	selectFirst(al.kept, n, func(t, u int32) int {
		switch x, y := al.sums[t], al.sums[u]; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return int(t - u)
	})
	return al.kept[:n]
}

// group makes alignments of the pairs: by their first sentence.
func (al *aligner) group(pairs []pair) []Alignment {
	group := al.linker.link(al.statements, pairs)
	members := make([][]AlignedSentence, len(al.statements))
	best := al.partners(group, pairs)
	for s := range al.statements {
		for _, p := range al.statements[s].places {
			if x := best[s].of(int32(p.Article)); x > 0 {
				members[group[s]] = append(members[group[s]], AlignedSentence{Place: p, Similarity: x})
			}
		}
	}
	al.addGuests(members, group, pairs)
	var out []Alignment
	for _, m := range members {
		slices.SortFunc(m, func(a, b AlignedSentence) int { return a.Place.compare(b.Place) })
		if len(m) > 1 && m[0].Article != m[len(m)-1].Article {
			out = append(out, Alignment{Sentences: al.aligned.hold(m)})
		}
	}
	slices.SortStableFunc(out, func(a, b Alignment) int {
		return slices.CompareFunc(a.Sentences, b.Sentences, func(x, y AlignedSentence) int { return x.Place.compare(y.Place) })
	})
	return out
}

func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Article, q.Article), cmp.Compare(p.Sentence, q.Sentence))
}

// partner is how much a statement has in common with the best of its group: in any article, and outside that article.
type partner struct {
	article       int32
	best, outside float64
}

// of returns the similarity of a sentence in this article to the best one of another article.
func (p partner) of(article int32) float64 {
	if p.article == article {
		return p.outside
	}
	return p.best
}

// see notes a statement of the same group that is x alike.
func (p *partner) see(t *statement, x float64) {
	for i := 0; i < len(t.places) && i < 2; i++ { // two different articles are enough: places are by article
		a := int32(t.places[i].Article)
		if i == 1 {
			a = int32(t.places[len(t.places)-1].Article)
		}
		switch {
		case a == p.article:
			p.best = max(p.best, x)
		case x > p.best:
			p.article, p.best, p.outside = a, x, p.best
		default:
			p.outside = max(p.outside, x)
		}
	}
}

// partners finds for each statement its best partner within its group.
func (al *aligner) partners(group []int32, pairs []pair) []partner {
	best := make([]partner, len(al.statements))
	for s := range best {
		best[s].article = -1
		best[s].see(&al.statements[s], 1)
	}
	for _, p := range pairs {
		if group[p.a] == group[p.b] {
			best[p.a].see(&al.statements[p.b], p.overlap)
			best[p.b].see(&al.statements[p.a], p.overlap)
		}
	}
	return best
}
