package stats

import (
	"math"
	"math/rand/v2"
)

// Stratum holds units that may change places. A unit is Width integers in Rows: how often it has each category, and last its
// base, which must be positive (for shares the sum of the categories, for rates the words). The units of the first side
// come first; both sides have some.
type Stratum struct {
	Width int
	Rows  []int32
	First int // units of the first side
}

// Permutation asks whether two sides differ more than units that change sides at random do, inside strata.
//
// The statistic compares like with like: in each stratum the first side has a base; what it would have of each category
// at the rate of the second side in the same stratum is expected. The statistic is the sum over the categories of
// |seen - expected|, by the base of the first side in all strata. For shares, half of it is the total variation
// distance; for one category it is the difference of two rates.
type Permutation struct {
	Strata []Stratum
	// Limit is the number of arrangements up to which all of them are looked at.
	Limit int
	// Draws is the number of arrangements that are drawn where there are more.
	Draws int
	// Stop ends drawing when so many arrangements were at least as extreme (Besag and Clifford 1991); 0 never does.
	Stop int
	// Rand draws them.
	Rand *rand.Rand
}

// Outcome is the outcome of a Permutation.
type Outcome struct {
	Statistic float64
	// P is exact where Exact; else (1+b)/(1+Looked) with b as extreme ones (Phipson and Smyth 2010), or, where Stopped,
	// b/Looked. It is never 0.
	P float64
	// Least is the smallest P that these units could have given, however they are dealt: where not Exact, that of drawing no
	// arrangement as extreme.
	Least   float64
	Looked  int // arrangements looked at
	Exact   bool
	Stopped bool
}

// Arrangements returns in how many ways units can be dealt to the two sides, at most limit+1.
func Arrangements(strata []Stratum, limit int) int {
	n := 1
	for i := range strata {
		units := len(strata[i].Rows) / strata[i].Width
		ways, k := 1, min(strata[i].First, units-strata[i].First)
		for j := 1; j <= k; j++ { // ways is binomial(units-k+j, j): the division leaves no rest
			ways = ways * (units - k + j) / j
			if ways > limit {
				return limit + 1
			}
		}
		if n *= ways; n > limit {
			return limit + 1
		}
	}
	return n
}

// tie keeps arrangements that give the same statistic from falling apart by rounding.
const tie = 1e-9

// Run does the test. It needs a stratum at least, and the same Width in all of them.
func (t Permutation) Run() Outcome {
	d := newDealer(t.Strata)
	seen := d.statistic()
	out := Outcome{Statistic: seen}
	extreme := 0
	if n := Arrangements(t.Strata, t.Limit); n <= t.Limit {
		most, ties := 0.0, 0
		for more := d.start(); more; more = d.next() {
			s := d.statistic()
			if s >= seen-tie {
				extreme++
			}
			if s > most+tie {
				most, ties = s, 0
			}
			if s >= most-tie {
				ties++
			}
			out.Looked++
		}
		out.Exact, out.P, out.Least = true, float64(extreme)/float64(out.Looked), float64(ties)/float64(out.Looked)
		return out
	}
	out.Least = 1 / float64(t.Draws+1)
	for out.Looked < t.Draws {
		d.draw(t.Rand)
		out.Looked++
		if d.statistic() < seen-tie {
			continue
		}
		if extreme++; extreme == t.Stop {
			out.Stopped, out.P = true, float64(extreme)/float64(out.Looked)
			return out
		}
	}
	out.P = float64(extreme+1) / float64(out.Looked+1)
	return out
}

// dealer deals units to two sides.
type dealer struct {
	strata   []deal
	expected []float64
	seen     []int64
}

// deal is one stratum as it is dealt at the moment.
type deal struct {
	width, units int
	rows         []int32
	picks        int     // units that are picked: those of the smaller side
	swapped      bool    // the smaller side is the second
	order        []int32 // units; the first picks of them are picked
	total, sum   []int64 // of all units, of those picked
}

func newDealer(strata []Stratum) *dealer {
	width := strata[0].Width
	d := &dealer{strata: make([]deal, len(strata)), expected: make([]float64, width-1), seen: make([]int64, width)}
	for i, s := range strata {
		g := &d.strata[i]
		*g = deal{width: width, units: len(s.Rows) / width, rows: s.Rows, picks: s.First, total: make([]int64, width), sum: make([]int64, width)}
		if g.units-s.First < s.First {
			g.picks, g.swapped = g.units-s.First, true
		}
		g.order = make([]int32, g.units)
		for u := range g.order { // those of the smaller side first
			if g.order[u] = int32(u); g.swapped {
				g.order[u] = int32(g.units - 1 - u)
			}
		}
		first, second := s.Sums()
		for c := range width {
			g.total[c] = first[c] + second[c]
		}
		g.add()
	}
	return d
}

// add sums the units that are picked.
func (g *deal) add() {
	clear(g.sum)
	for _, u := range g.order[:g.picks] {
		row := g.rows[int(u)*g.width:][:g.width]
		for c, n := range row {
			g.sum[c] += int64(n)
		}
	}
}

// statistic is that of the arrangement dealt.
func (d *dealer) statistic() float64 {
	clear(d.expected)
	clear(d.seen)
	last := len(d.seen) - 1
	for i := range d.strata {
		g := &d.strata[i]
		base := g.sum[last]
		if g.swapped {
			base = g.total[last] - base
		}
		ratio := float64(base) / float64(g.total[last]-base)
		for c, all := range g.total {
			n := g.sum[c]
			if g.swapped {
				n = all - n
			}
			d.seen[c] += n
			if c < last {
				d.expected[c] += ratio * float64(all-n)
			}
		}
	}
	sum := 0.0
	for c, e := range d.expected {
		sum += math.Abs(float64(d.seen[c]) - e)
	}
	return sum / float64(d.seen[last])
}

// draw deals at random: the first steps of a shuffle, in each stratum.
func (d *dealer) draw(r *rand.Rand) {
	for i := range d.strata {
		g := &d.strata[i]
		for k := range g.picks {
			j := k + int(r.Uint32N(uint32(g.units-k)))
			g.order[k], g.order[j] = g.order[j], g.order[k]
		}
		g.add()
	}
}

// start deals the first of all arrangements.
func (d *dealer) start() bool {
	for i := range d.strata {
		d.strata[i].first()
	}
	return true
}

// next deals the next arrangement, or reports that there is none.
func (d *dealer) next() bool {
	for i := range d.strata {
		if d.strata[i].next() {
			return true
		}
		d.strata[i].first()
	}
	return false
}

// first picks the first units.
func (g *deal) first() {
	for k := range g.picks {
		g.order[k] = int32(k)
	}
	g.add()
}

// next picks the next combination in lexicographic order, or reports that there is none. Only order[:picks] is kept.
func (g *deal) next() bool {
	for k := g.picks - 1; k >= 0; k-- {
		if int(g.order[k]) == g.units-g.picks+k {
			continue
		}
		g.order[k]++
		for j := k + 1; j < g.picks; j++ {
			g.order[j] = g.order[j-1] + 1
		}
		g.add()
		return true
	}
	return false
}
