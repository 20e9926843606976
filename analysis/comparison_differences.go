package analysis

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
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
)

// trial is a comparison that can be tested.
type trial struct {
	Difference
	question *question
	group    *markerGroup // of a rate, else nil
	duel     duel
}

// test makes the differences: it tests whatever has enough uses and articles, and adjusts all p values together.
func (c *comparer) test() {
	draws := c.draws()
	var trials []trial
	run := func(t trial) {
		if t.ready() {
			t.run(draws, c.Provenance.Corpus, c.out.Outlets)
			t.duel = duel{} // can be large; made again where it is needed
			trials = append(trials, t)
		}
	}
	for _, q := range c.questions {
		if q.base == nil || q.fingerprint() {
			continue
		}
		for _, s := range c.sides(q.base) {
			run(c.trial(ChoiceDifference, q, nil, s[0], s[1]))
		}
	}
	for _, g := range c.groups {
		for _, s := range c.sides(g.base) {
			run(c.trial(MarkerDifference, g.question, g, s[0], s[1]))
		}
	}
	for k, q := range c.compared {
		for _, o := range c.out.Contrasts[k].Outlets {
			if o.Change != nil && !q.fingerprint() {
				run(c.trial(ChangeInTime, q, nil, int32(o.Outlet), -1))
			}
		}
	}
	c.adjust(trials)
	c.linkChanges()
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

func (c *comparer) trial(kind DifferenceKind, q *question, g *markerGroup, outlet, other int32) trial {
	t := trial{question: q, group: g, Difference: Difference{
		Kind: kind, Lexicon: q.lexicon, Contrast: q.contrast.ID, Outlet: int(outlet), Other: int(other),
	}}
	m := q.base
	if g != nil {
		m = g.base
	}
	t.duel = c.between(&t, m)
	return t
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
	s := stats.Compare(t.duel.strata)
	return t.enough(s)
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
	s := stats.Compare(t.duel.strata)
	v, last := mostDifferent(s), len(s.Expected)
	t.Uses, t.Of, t.OtherUses, t.OtherOf = int(s.Seen[v]), int(s.Seen[last]), int(s.Other[v]), int(s.Other[last])
	t.Expected, t.Articles = s.Expected[v], len(t.duel.articles)
	t.Variant = t.question.variants[v]
	if t.group != nil {
		t.Variant = t.question.variants[t.group.group]
	}
	test := stats.Permutation{Strata: t.duel.strata, Limit: draws, Draws: draws, Stop: enoughExtreme, Rand: t.random(corpus, outlets)}
	o := test.Run()
	t.P, t.Drawn, t.Method = o.P, o.Looked, MethodDrawn
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
func (c *comparer) adjust(trials []trial) {
	p := make([]float64, len(trials))
	for i := range trials {
		p[i] = trials[i].P
	}
	for i, q := range stats.BenjaminiHochberg(p) {
		trials[i].Adjusted, trials[i].Clear = q, q <= FalseDiscoveryRate
	}
	slices.SortStableFunc(trials, func(a, b trial) int {
		return cmp.Or(cmp.Compare(a.Adjusted, b.Adjusted), cmp.Compare(a.P, b.P), cmp.Compare(math.Abs(b.Size), math.Abs(a.Size)))
	})
	c.out.Made = len(trials)
	for i := range trials {
		if t := &trials[i]; t.Clear {
			t.Robust = c.differenceRobust(t)
		}
		c.out.Differences = append(c.out.Differences, trials[i].Difference)
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
