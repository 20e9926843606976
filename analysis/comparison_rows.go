package analysis

import (
	"cmp"
	"math"
	"slices"

	"framing/internal/stats"
)

// choiceRows is what articles chose, as tests see it: for each article that takes part a row of width numbers, how often each
// wording and last how much there was to choose (for shares the sum, for rates the words). Rows are ordered by stratum,
// then article.
type choiceRows struct {
	width    int
	articles []int32
	rows     []int32
	strata   []int32           // the first article of each stratum, and behind them len(articles)
	of       map[int32][]int32 // by outlet: its rows, ascending
	in       []int32           // by row: its stratum
}

func (m *choiceRows) row(i int32) []int32 { return m.rows[int(i)*m.width:][:m.width] }

// base returns the last number of a row.
func (m *choiceRows) base(i int32) int32 { return m.rows[(int(i)+1)*m.width-1] }

// baseOf adds up the bases of an outlet.
func (m *choiceRows) baseOf(outlet int32) int {
	n := 0
	for _, i := range m.of[outlet] {
		n += int(m.base(i))
	}
	return n
}

// begin makes m rows of this width, as yet none, in the memory that it has.
func (m *choiceRows) begin(width int) *choiceRows {
	*m = choiceRows{width: width, articles: m.articles[:0], rows: m.rows[:0]}
	return m
}

// choices counts uses that keep lets through, which are by article, by article and wording, into m.
func (m *choiceRows) choices(q *question, uses []useFact, keep func(u *useFact) bool) *choiceRows {
	m.begin(len(q.variants) + 1)
	var row []int32
	for i := range uses {
		u := &uses[i]
		if !keep(u) {
			continue
		}
		if n := len(m.articles); n == 0 || m.articles[n-1] != u.article {
			m.articles = append(m.articles, u.article)
			m.rows = slices.Grow(m.rows, m.width)[:(n+1)*m.width]
			row = m.row(int32(n))
			clear(row)
		}
		row[u.variant]++
		row[m.width-1]++
	}
	return m
}

// rates counts uses that keep lets through against a base into m, for articles in ascending order; those without a base take
// no part.
func (m *choiceRows) rates(uses []useFact, articles []int32, keep func(u *useFact) bool, base func(article int32) int32) *choiceRows {
	m.begin(2)
	next := 0
	for _, a := range articles {
		n := int32(0)
		for ; next < len(uses) && uses[next].article <= a; next++ {
			if u := &uses[next]; u.article == a && keep(u) {
				n++
			}
		}
		if of := base(a); of > 0 {
			m.articles, m.rows = append(m.articles, a), append(m.rows, n, of)
		}
	}
	return m
}

// stratum is where an article may change places: its event, or the set.
func (c *comparer) stratum(article int32) int32 {
	if c.out.Within == "events" {
		return c.eventOf[article]
	}
	return 0
}

// arrange sorts the rows, which are by article, by stratum and article, and indexes them.
func (c *comparer) arrange(m *choiceRows) *choiceRows {
	order := make([]uint64, len(m.articles)) // stratum and row
	for i, a := range m.articles {
		order[i] = uint64(c.stratum(a))<<32 | uint64(i)
	}
	slices.Sort(order)
	articles, rows := make([]int32, 0, len(m.articles)), make([]int32, 0, len(m.rows))
	m.of = map[int32][]int32{}
	for k, o := range order {
		i := int32(uint32(o))
		if k == 0 || o>>32 != order[k-1]>>32 {
			m.strata = append(m.strata, int32(k))
		}
		a := m.articles[i]
		m.in = append(m.in, int32(len(m.strata)-1))
		m.of[c.outletOf[a]] = append(m.of[c.outletOf[a]], int32(k))
		articles, rows = append(articles, a), append(rows, m.row(i)...)
	}
	m.articles, m.rows, m.strata = articles, rows, append(m.strata, int32(len(order)))
	return m
}

// usesIn appends the uses of a question in some articles, which are in ascending order, to out.
func (q *question) usesIn(articles []int32, out []useFact) []useFact {
	for _, a := range articles {
		i, _ := slices.BinarySearchFunc(q.uses, a, func(u useFact, a int32) int { return cmp.Compare(u.article, a) })
		for ; i < len(q.uses) && q.uses[i].article == a; i++ {
			out = append(out, q.uses[i])
		}
	}
	return out
}

// duel is two sides of a mix in the strata that both take part in.
type duel struct {
	strata   []stats.Stratum
	articles []int32 // in the order of the rows
	ends     []int32 // for each stratum: where in articles the first and the second side end
}

// duel sets an outlet beside another one, or beside all others (-1).
func (c *comparer) duel(m *choiceRows, outlet, other int32) duel {
	var d duel
	last := int32(-1)
	for _, i := range m.of[outlet] {
		s := m.in[i]
		if s == last {
			continue
		}
		last = s
		lo, hi := m.strata[s], m.strata[s+1]
		mine, until := c.rowsOf(m, lo, hi, outlet)
		sides := [][2]int32{{mine, until}, {lo, mine}, {until, hi}}
		if other >= 0 {
			from, to := c.rowsOf(m, lo, hi, other)
			sides = [][2]int32{{mine, until}, {from, to}}
		}
		var rows []int32
		before := len(d.articles)
		for _, side := range sides {
			rows = append(rows, m.rows[int(side[0])*m.width:int(side[1])*m.width]...)
			d.articles = append(d.articles, m.articles[side[0]:side[1]]...)
		}
		if first := int(until - mine); len(d.articles)-before > first {
			d.strata = append(d.strata, stats.Stratum{Width: m.width, Rows: rows, First: first})
			d.ends = append(d.ends, int32(before+first), int32(len(d.articles)))
		} else {
			d.articles = d.articles[:before]
		}
	}
	return d
}

// rowsOf finds the rows of an outlet in a stratum, which are ordered by outlet.
func (c *comparer) rowsOf(m *choiceRows, lo, hi, outlet int32) (from, to int32) {
	in := m.articles[lo:hi]
	find := func(o int32) int32 {
		k, _ := slices.BinarySearchFunc(in, o, func(a, o int32) int { return cmp.Compare(c.outletOf[a], o) })
		return lo + int32(k)
	}
	return find(outlet), find(outlet + 1)
}

// sides adds up other rows, which are by article, as the duel has its articles. Strata of which one side is empty drop out.
func (d *duel) sides(m *choiceRows) stats.Sides {
	all := stats.Sides{Seen: make([]int64, m.width), Other: make([]int64, m.width), Expected: make([]float64, m.width-1)}
	side := [2][]int64{make([]int64, m.width), make([]int64, m.width)}
	from, last := int32(0), m.width-1
	for k, end := range d.ends {
		into := side[k%2]
		clear(into)
		for _, a := range d.articles[from:end] {
			if i, ok := slices.BinarySearch(m.articles, a); ok {
				for v, n := range m.row(int32(i)) {
					into[v] += int64(n)
				}
			}
		}
		if from = end; k%2 == 0 || side[0][last] == 0 || side[1][last] == 0 {
			continue
		}
		for v := range m.width {
			all.Seen[v] += side[0][v]
			all.Other[v] += side[1][v]
			if v < last {
				all.Expected[v] += stats.Expect(side[0], side[1], v)
			}
		}
	}
	return all
}

// tally is the uses of outlets: sums of the rows of a mix.
type tally struct {
	outlets []int32 // ascending
	sums    [][]int64
}

// tally adds up the rows lo to hi of a mix by outlet.
func (c *comparer) tally(m *choiceRows, lo, hi int) tally {
	at := map[int32]int{}
	var t tally
	for i := int32(lo); i < int32(hi); i++ { // by article within a stratum, and so by outlet
		o := c.outletOf[m.articles[i]]
		k, ok := at[o]
		if !ok {
			k = len(t.outlets)
			at[o] = k
			t.outlets, t.sums = append(t.outlets, o), append(t.sums, make([]int64, m.width))
		}
		for v, n := range m.row(i) {
			t.sums[k][v] += int64(n)
		}
	}
	order := make([]int, len(t.outlets))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(t.outlets[a], t.outlets[b]) })
	sorted := tally{}
	for _, k := range order {
		sorted.outlets, sorted.sums = append(sorted.outlets, t.outlets[k]), append(sorted.sums, t.sums[k])
	}
	return sorted
}

// spread holds the shares of each wording over outlets, sorted, so that the distance of one outlet to all others
// needs no pass over them.
type spread struct {
	shares [][]float64 // by wording: ascending
	below  [][]float64 // by wording: the sum of those before
	pairs  float64
	total  float64 // sum over pairs of outlets of half the absolute differences of their shares
}

// newSpread reads the shares of a tally. pairs is what Split is averaged over.
func newSpread(t tally, pairs int) spread {
	s := spread{pairs: float64(pairs)}
	if len(t.sums) < 2 || pairs == 0 {
		return s
	}
	width := len(t.sums[0])
	for v := range width - 1 {
		shares := make([]float64, len(t.sums))
		for i, sums := range t.sums {
			shares[i] = share(sums, v)
		}
		slices.Sort(shares)
		below := make([]float64, len(shares)+1)
		for i, x := range shares {
			s.total += (x*float64(i) - below[i]) / 2
			below[i+1] = below[i] + x
		}
		s.shares, s.below = append(s.shares, shares), append(s.below, below)
	}
	return s
}

// share is the part of wording v; the last number is the sum.
func share(sums []int64, v int) float64 { return float64(sums[v]) / float64(sums[len(sums)-1]) }

// split is the average over all pairs.
func (s *spread) split() float64 {
	if s.pairs == 0 {
		return 0
	}
	return rounded(s.total / s.pairs)
}

// rounded takes away what is left of sums that should be 0 or 1.
func rounded(x float64) float64 { return math.Round(max(0, x)*1e12) / 1e12 }

// without is split when an outlet has other sums instead, or none (nil).
func (s *spread) without(old, instead []int64) float64 {
	total := s.total
	for v := range s.shares {
		was := share(old, v)
		total -= s.distance(v, was) / 2
		if instead != nil {
			is := share(instead, v)
			d := is - was // to itself: it is still among the shares
			total += (s.distance(v, is) - max(d, -d)) / 2
		}
	}
	return rounded(total / s.pairs)
}

// distance is the sum of |x - share| over all outlets.
func (s *spread) distance(v int, x float64) float64 {
	i, _ := slices.BinarySearch(s.shares[v], x)
	n, below := len(s.shares[v]), s.below[v]
	return x*float64(i) - below[i] + (below[n] - below[i]) - x*float64(n-i)
}

// pairs is the number of pairs of n things.
func pairs(n int) int { return n * (n - 1) / 2 }
