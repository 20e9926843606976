package analysis

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"slices"
)

// Sentences of different articles are aligned in three steps. Sentences with the same informative words become one
// statement (align_statement.go); statements are compared where they share a word that is not everywhere (neighbours); and
// the groups are made by average linkage, so that a group holds what is alike throughout and does not chain
// (align_link.go). What stays below the threshold has no matching sentence.

const (
	// linked is the mean evidence within a group, and the least of a pair that opens one. It was chosen on the training
	// part of ECB+ (Cybulska and Vossen 2014), see docs/method.md.
	linked = .4
	// faint is the evidence below which a pair counts as nothing alike.
	faint = linked / 2
	// namesOnly and oneWord lower the evidence of a pair that shares only names and figures, or a single other word: in an
	// event everybody names the same people.
	namesOnly, oneWord = .3, .6
	// maxPostings is how many statements a word may stand in to be looked up by it. A word beyond that says little.
	maxPostings = 512
	// maxLookups is how many entries of the index are read for a statement, rarest words first.
	maxLookups = 2048
	// maxPairs is how many pairs of an event are kept, so that memory stays bounded.
	maxPairs = 400_000
	// maxNear and minNear bound the pairs of one statement: its most similar ones are kept.
	maxNear, minNear = 64, 6
)

// align fills the alignments and omissions of every event that has two articles or more.
func (e *Engine) align(ctx context.Context, r *Result) {
	cluster := copyClusters(len(r.Articles), r.Overlaps)
	inParallel(runtime.GOMAXPROCS(0), len(r.Events), eventsChunk, func() func(int) {
		al := newAligner(e.vocab, r.Articles)
		return func(i int) {
			if ev := &r.Events[i]; len(ev.Articles) > 1 && ctx.Err() == nil {
				al.read(ev.Articles)
				ev.Alignments = al.group(al.pairs())
				ev.Omissions = al.omissions(ev.Alignments, cluster)
			}
		}
	})
}

// eventsChunk is how many events a worker takes at once.
const eventsChunk = 8

// aligner aligns one event after the other.
type aligner struct {
	articles   []Annotated
	reader     wordReader
	stems      keyMemo          // of a word's key
	byWord     map[uint64]int32 // of a word's key: the number of its stem in the event
	byStem     map[uint64]int32 // of a stem's key: its number in the event
	event      []int            // indices of the articles of the event
	first      []int32          // of each of these, its first row in sentences; one more at the end
	sentences  []int32          // for each of their sentences its statement, or -1
	statements []statement
	postings   [][]int32        // statements by word
	outlines   [][]weightedWord // of each article of the event: its telling words
	usual      []float64        // of each: its likeness to those that are like it
	likeness   map[[2]int32]float64
	sums       []float64 // while looking up: of each statement the shared weight
	touched    []int32
	spread     []weightedWord // by word: those of the statement that others are compared with; weight 0 for all other words
	keys       []uint64       // to sort by
}

func newAligner(v *vocabulary, articles []Annotated) *aligner {
	return &aligner{articles: articles, reader: wordReader{vocab: v}}
}

// pair is two statements, a < b, and how alike they are.
type pair struct {
	a, b     int32
	evidence float64 // that both report the same thing
	overlap  float64 // of their words, 0 to 1: what is shown
}

// compare weighs two statements.
func (al *aligner) compare(a, b int32) pair {
	return al.evidence(a, b, overlapOf(al.statements[a].words, al.statements[b].words))
}

// evidence weighs what two statements have in common: the cosine of their words, more where much is shared, where the
// articles are alike, and near the beginning, where news puts what it is about.
func (al *aligner) evidence(a, b int32, common common) pair {
	p := pair{a: min(a, b), b: max(a, b)}
	if common.dot == 0 {
		return p
	}
	s, t := &al.statements[p.a], &al.statements[p.b]
	p.overlap = min(1, common.dot/(s.norm*t.norm))
	x := p.overlap * math.Sqrt(common.weight) * s.prominence * t.prominence
	switch common.plain {
	case 0:
		x *= namesOnly
	case 1:
		x *= oneWord
	}
	if x > faint*faint { // likeness only lowers it, and costs more than the rest
		p.evidence = math.Sqrt(x) * al.alike(s, t)
	}
	return p
}

// pairs returns the pairs of statements with some evidence, by (a, b).
func (al *aligner) pairs() []pair {
	near := min(maxNear, max(minNear, maxPairs/max(1, len(al.statements))))
	var out []pair
	al.sums = slices.Grow(al.sums[:0], len(al.statements))[:len(al.statements)]
	clear(al.sums)
	al.spread = slices.Grow(al.spread[:0], len(al.postings))[:len(al.postings)]
	clear(al.spread)
	for s := range al.statements {
		first := len(out)
		al.lay(&al.statements[s])
		for _, t := range al.neighbours(int32(s), 4*near) {
			if p := al.evidence(int32(s), t, al.shared(t)); p.evidence > faint {
				out = append(out, p)
			}
		}
		al.take(&al.statements[s])
		if mine := out[first:]; len(mine) > near {
			selectFirst(mine, near, func(p, q pair) int {
				return cmp.Or(cmp.Compare(q.evidence, p.evidence), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
			})
			out = out[:first+near]
		}
	}
	slices.SortFunc(out, func(p, q pair) int {
		return cmp.Compare(uint64(p.a)<<32|uint64(p.b), uint64(q.a)<<32|uint64(q.b))
	})
	return slices.CompactFunc(out, func(p, q pair) bool { return p.a == q.a && p.b == q.b })
}

// lay spreads the words of a statement out, so that others are compared with it word by word; take removes them again.
func (al *aligner) lay(s *statement) {
	for _, w := range s.words {
		al.spread[w.id] = w
	}
}

func (al *aligner) take(s *statement) {
	for _, w := range s.words {
		al.spread[w.id] = weightedWord{}
	}
}

// shared is what a statement has in common with the one that is spread.
func (al *aligner) shared(t int32) (c common) {
	words := al.statements[t].words
	for i := range words {
		w := &words[i]
		if o := &al.spread[w.id]; o.weight > 0 {
			c.add(o, w)
		}
	}
	return c
}

// neighbours returns the statements that share most with s, n of them at most. The result is valid until the next call.
func (al *aligner) neighbours(s int32, n int) []int32 {
	al.touched = al.touched[:0]
	left := maxLookups
	for _, w := range al.statements[s].byRarity {
		list := al.postings[al.statements[s].words[w].id]
		if len(list) > maxPostings || len(list) > left {
			break // the others are more common still
		}
		left -= len(list)
		weight := al.statements[s].words[w].weight
		for _, t := range list {
			if t == s {
				continue
			}
			if al.sums[t] == 0 {
				al.touched = append(al.touched, t)
			}
			al.sums[t] += weight * weight / al.statements[t].norm
		}
	}
	if len(al.touched) > n {
		selectFirst(al.touched, n, func(t, u int32) int { return cmp.Or(cmp.Compare(al.sums[u], al.sums[t]), cmp.Compare(t, u)) })
	}
	for _, t := range al.touched {
		al.sums[t] = 0
	}
	return al.touched[:min(n, len(al.touched))]
}

// group makes alignments of the pairs: by their first sentence.
func (al *aligner) group(pairs []pair) []Alignment {
	group := linkStatements(al.statements, pairs)
	members := make([][]AlignedSentence, len(al.statements))
	best := al.partners(group, pairs)
	for s := range al.statements {
		for _, p := range al.statements[s].places {
			if x := best[s].of(int32(p.Article)); x > 0 {
				members[group[s]] = append(members[group[s]], AlignedSentence{p, x})
			}
		}
	}
	var out []Alignment
	for _, m := range members {
		slices.SortFunc(m, func(a, b AlignedSentence) int {
			return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Sentence, b.Sentence))
		})
		if len(m) > 1 && m[0].Article != m[len(m)-1].Article {
			out = append(out, Alignment{Sentences: m})
		}
	}
	slices.SortFunc(out, func(a, b Alignment) int {
		x, y := a.Sentences[0], b.Sentences[0]
		return cmp.Or(cmp.Compare(x.Article, y.Article), cmp.Compare(x.Sentence, y.Sentence))
	})
	return out
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
