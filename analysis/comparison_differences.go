package analysis

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"

	"framing/internal/stats"
)

const (
	// mostDraws and fewestDraws bound the arrangements of one test; drawnRows is how many rows all tests together may
	// look at, about a quarter of a second.
	mostDraws, fewestDraws, drawnRows = 20_000, 1_000, 100_000_000
	// enoughExtreme arrangements as extreme end a test: its p value is not small.
	enoughExtreme = 10
	// fewestArrangements is 1 by FalseDiscoveryRate: with fewer, not even the most extreme one could be told from chance.
	fewestArrangements = 20
	// outletsInPairs is the number of outlets up to which each is also compared with each other one.
	outletsInPairs = 5
	// mostRows bounds the rows of all comparisons together, and mostRobust those of their robustness, each about a
	// quarter of a second: ten thousand outlets with an article each would be compared ten thousand by ten thousand.
	mostRows, mostRobust = 20_000_000, 2_000_000
	// trialsChunk is how many trials a worker takes at once.
	trialsChunk = 8
)

// trial is a comparison that can be tested.
type trial struct {
	Difference
	question *question
	group    *markerGroup // of a rate, else nil
	duel     duel
	sides    stats.Sides // what the duel adds up to
}

// pairing says which trial is to be made.
type pairing struct {
	kind          DifferenceKind
	question      *question
	group         *markerGroup
	outlet, other int32
}

// test makes the differences: it tests whatever has enough uses and articles, and adjusts all p values together.
func (c *comparer) test() {
	pairings, draws := c.pairings(), c.draws()
	made := make([]*trial, len(pairings))
	inParallel(runtime.GOMAXPROCS(0), len(pairings), trialsChunk, func() func(int) {
		return func(i int) {
			if t := c.trial(pairings[i]); t.ready() {
				t.run(draws, c.Provenance.Corpus, c.out.Outlets)
				t.duel = duel{} // can be large; made again where it is needed
				made[i] = t
			}
		}
	})
	c.adjust(slices.DeleteFunc(made, func(t *trial) bool { return t == nil }))
	c.linkChanges()
}

// pairings lists the comparisons that may have enough uses.
func (c *comparer) pairings() []pairing {
	var out []pairing
	add := func(kind DifferenceKind, q *question, g *markerGroup, m *choiceRows) {
		for _, s := range c.sides(m) {
			if g != nil || m.baseOf(s[0]) >= FewUses {
				out = append(out, pairing{kind, q, g, s[0], s[1]})
			}
		}
	}
	for _, q := range c.questions {
		if q.base != nil && !q.fingerprint() {
			add(ChoiceDifference, q, nil, q.base)
		}
	}
	for _, g := range c.groups {
		add(MarkerDifference, g.question, g, g.base)
	}
	for k, q := range c.compared {
		for _, o := range c.out.Contrasts[k].Outlets {
			if o.Change != nil && !q.fingerprint() {
				out = append(out, pairing{ChangeInTime, q, nil, int32(o.Outlet), -1})
			}
		}
	}
	return c.affordable(out)
}

// rowsIn is how many rows a comparison looks at.
func (m *choiceRows) rowsIn(outlet int32) int {
	n, last := 0, int32(-1)
	for _, i := range m.of[outlet] {
		if s := m.in[i]; s != last {
			last = s
			n += int(m.strata[s+1] - m.strata[s])
		}
	}
	return n
}

// affordable leaves out the comparisons of the outlets that choose least, where there are more than can be looked at.
func (c *comparer) affordable(all []pairing) []pairing {
	type weighed struct{ at, base, rows int }
	order, rows := make([]weighed, len(all)), 0
	for i, p := range all {
		m := p.question.base
		if p.group != nil {
			m = p.group.base
		}
		order[i] = weighed{i, m.baseOf(p.outlet), m.rowsIn(p.outlet)}
		rows += order[i].rows
	}
	if rows <= mostRows {
		return all
	}
	slices.SortStableFunc(order, func(a, b weighed) int { return cmp.Compare(b.base, a.base) })
	keep := make([]bool, len(all))
	rows = 0
	for _, w := range order {
		if rows += w.rows; rows > mostRows {
			break
		}
		keep[w.at] = true
	}
	var out []pairing
	for i, p := range all {
		if keep[i] {
			out = append(out, p)
		}
	}
	c.out.LeftOut = len(all) - len(out)
	return out
}

// draws is the number of arrangements that a test may draw: fewer where there is much to test.
func (c *comparer) draws() int {
	rows := 1
	for _, q := range c.questions {
		if q.base != nil && !q.fingerprint() {
			rows += len(q.base.articles)
		}
	}
	for _, g := range c.groups {
		rows += len(g.base.articles)
	}
	return min(mostDraws, max(fewestDraws, drawnRows/rows))
}

// sides lists who is compared with whom, -1 for all others.
func (c *comparer) sides(m *choiceRows) [][2]int32 {
	var outlets []int32
	for o := range m.of {
		outlets = append(outlets, o)
	}
	slices.Sort(outlets)
	if len(outlets) == 2 {
		return [][2]int32{{outlets[0], outlets[1]}}
	}
	var out [][2]int32
	for i, o := range outlets {
		if len(outlets) > 1 {
			out = append(out, [2]int32{o, -1})
		}
		if len(c.out.Outlets) <= outletsInPairs {
			for _, other := range outlets[i+1:] {
				out = append(out, [2]int32{o, other})
			}
		}
	}
	return out
}

func (c *comparer) trial(p pairing) *trial {
	t := &trial{question: p.question, group: p.group, Difference: Difference{
		Kind: p.kind, Lexicon: p.question.lexicon, Contrast: p.question.contrast.ID, Outlet: int(p.outlet), Other: int(p.other),
	}}
	t.duel = c.between(t, t.rows())
	return t
}

// rows is what a trial compares.
func (t *trial) rows() *choiceRows {
	if t.group != nil {
		return t.group.base
	}
	return t.question.base
}

// between sets the two sides of a trial against each other, as a mix has them.
func (c *comparer) between(t *trial, m *choiceRows) duel {
	if t.Kind == ChangeInTime {
		return c.halvesDuel(m, int32(t.Outlet))
	}
	return c.duel(m, int32(t.Outlet), int32(t.Other))
}

// ready reports whether both sides have enough uses, and enough articles for a test to say anything.
func (t *trial) ready() bool {
	if len(t.duel.strata) == 0 || stats.Arrangements(t.duel.strata, fewestArrangements) < fewestArrangements {
		return false
	}
	t.sides = stats.Compare(t.duel.strata)
	return t.enough(t.sides)
}

func (t *trial) enough(s stats.Sides) bool {
	last := len(s.Expected)
	if t.Kind == MarkerDifference {
		return s.Seen[0]+s.Other[0] >= FewUses
	}
	return s.Seen[last] >= FewUses && s.Other[last] >= FewUses
}

// run fills the difference.
func (t *trial) run(draws int, corpus string, outlets []OutletTexts) {
	s := t.sides
	v, last := mostDifferent(s), len(s.Expected)
	t.Uses, t.Of, t.OtherUses, t.OtherOf = int(s.Seen[v]), int(s.Seen[last]), int(s.Other[v]), int(s.Other[last])
	t.Expected, t.Articles = s.Expected[v], len(t.duel.articles)
	t.Variant = t.question.variants[v]
	if t.group != nil {
		t.Variant = t.question.variants[t.group.group]
	}
	test := stats.Permutation{Strata: t.duel.strata, Limit: draws, Draws: draws, Stop: enoughExtreme, Rand: t.random(corpus, outlets)}
	o := test.Run()
	t.P, t.Least, t.Drawn, t.Method = o.P, o.Least, o.Looked, MethodDrawn
	switch {
	case o.Exact:
		t.Method = MethodExact
	case o.Stopped:
		t.Method = MethodStopped
	}
	t.Size = o.Statistic / 2
	if t.group != nil {
		t.Size = t.size(s, 0)
	}
}

// mostDifferent is the category that is farthest from what is expected; of equals the one that is more frequent.
func mostDifferent(s stats.Sides) int {
	best, distance, most := 0, 0.0, 0.0
	for v, e := range s.Expected {
		more := float64(s.Seen[v]) - e
		if d := math.Abs(more); d > distance+1e-9 || d > distance-1e-9 && more > most+1e-9 {
			best, distance, most = v, d, more
		}
	}
	return best
}

// size is how much more the first side has of a category, as a share or as a rate.
func (t *trial) size(s stats.Sides, v int) float64 {
	scale := 1.0
	if t.group != nil {
		scale = float64(t.group.per)
	}
	return (float64(s.Seen[v]) - s.Expected[v]) / float64(s.Seen[len(s.Expected)]) * scale
}

// category is the number of Variant in the rows.
func (t *trial) category() int {
	if t.group != nil {
		return 0
	}
	return int(t.question.variant[t.Variant])
}

// random is a source of its own for each trial, so that what else is tested does not change its draws.
func (t *trial) random(corpus string, outlets []OutletTexts) *rand.Rand {
	other := ""
	if t.Other >= 0 {
		other = outlets[t.Other].Name
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %q %q %q %q %q %q", corpus, t.Kind, t.Lexicon, t.Contrast, t.Variant, outlets[t.Outlet].Name, other))
	return rand.New(rand.NewPCG(binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:16])))
}

// adjust corrects the p values for their number, sorts the differences and says of the clear ones how robust they are.
func (c *comparer) adjust(trials []*trial) {
	p, found := make([]float64, len(trials)), 0
	for i, t := range trials {
		p[i] = t.P
	}
	for i, q := range stats.BenjaminiHochberg(p) {
		if trials[i].Adjusted, trials[i].Clear = q, q <= FalseDiscoveryRate; trials[i].Clear {
			found++
		}
	}
	for _, t := range trials { // the step that one more would have to reach
		t.Possible = t.Clear || t.Least*float64(len(trials)) <= FalseDiscoveryRate*float64(found+1)
	}
	slices.SortStableFunc(trials, func(a, b *trial) int {
		return cmp.Or(cmp.Compare(a.Adjusted, b.Adjusted), cmp.Compare(a.P, b.P), cmp.Compare(math.Abs(b.Size), math.Abs(a.Size)))
	})
	var clear []*trial
	rows := 0
	for _, t := range trials {
		if !t.Clear {
			break // they come first
		}
		if rows += t.Articles; rows <= mostRobust {
			clear = append(clear, t)
		}
	}
	inParallel(runtime.GOMAXPROCS(0), len(clear), trialsChunk, func() func(int) {
		memory := new(remains)
		return func(i int) { clear[i].Robust = c.differenceRobust(clear[i], memory) }
	})
	c.out.Made = len(trials)
	for _, t := range trials {
		c.out.Differences = append(c.out.Differences, t.Difference)
		c.out.Outlets[t.Outlet].Tests++
		if t.Other >= 0 {
			c.out.Outlets[t.Other].Tests++
		}
	}
}

// linkChanges writes into each change which test is its.
func (c *comparer) linkChanges() {
	type key struct {
		lexicon, contrast string
		outlet            int
	}
	at := map[key]int{}
	for i := range c.out.Differences {
		if d := &c.out.Differences[i]; d.Kind == ChangeInTime {
			at[key{d.Lexicon, d.Contrast, d.Outlet}] = i
		}
	}
	for _, x := range c.out.Contrasts {
		for k := range x.Outlets {
			if ch := x.Outlets[k].Change; ch != nil {
				if i, ok := at[key{x.Lexicon, x.Contrast, x.Outlets[k].Outlet}]; ok {
					ch.Difference = i
				}
			}
		}
	}
}
