package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// The values are those of Newcombe 1998 (Statistics in Medicine 17:857-872), table I, method 3.
func TestWilsonInterval(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		low, high := WilsonInterval(c.k, c.n, 0.95)
		near(t, "low", low, c.low, 5e-5)
		near(t, "high", high, c.high, 5e-5)
	}
	if low, high := WilsonInterval(0, 0, 0.95); low != 0 || high != 1 {
		t.Error("of nothing nothing is known")
	}
}

func TestWilsonIntervalProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5000).Draw(t, "n")
		k := rapid.IntRange(0, n).Draw(t, "k")
		low, high := WilsonInterval(k, n, 0.95)
		p := float64(k) / float64(n)
		if low < 0 || high > 1 || low > p || high < p {
			t.Fatalf("%d of %d: [%v, %v]", k, n, low, high)
		}
		otherLow, otherHigh := WilsonInterval(n-k, n, 0.95)
		if math.Abs(low-(1-otherHigh)) > 1e-12 || math.Abs(high-(1-otherLow)) > 1e-12 {
			t.Fatalf("%d of %d is not the mirror of %d", k, n, n-k)
		}
	})
}

// The p values are the example of Benjamini and Hochberg 1995 (JRSS B 57:289-300), section 4: four are rejected at 0.05, where
// Bonferroni's method rejects three.
func TestBenjaminiHochberg(t *testing.T) {
	p := []float64{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1}
	adjusted := BenjaminiHochberg(p)
	for i, q := range adjusted {
		if (q <= 0.05) != (i < 4) {
			t.Errorf("p %v is adjusted to %v", p[i], q)
		}
	}
	near(t, "fourth", adjusted[3], 0.0095*15/4, 1e-12)
	near(t, "sixth takes the seventh's", adjusted[5], 0.0298*15/7, 1e-12)
}

func TestBenjaminiHochbergProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SliceOfN(rapid.Float64Range(0, 1), 0, 30).Draw(t, "p")
		q := BenjaminiHochberg(p)
		for i := range p {
			if q[i] < p[i] || q[i] > min(1, p[i]*float64(len(p))) {
				t.Fatalf("%v is adjusted to %v of %d", p[i], q[i], len(p))
			}
			for j := range p {
				if p[i] < p[j] && q[i] > q[j] {
					t.Fatal("the order of p values changed")
				}
			}
		}
	})
}

// The corpus is that of Gries 2008 (International Journal of Corpus Linguistics 13:403-437): five parts of 9, 10, 10, 10 and 11
// words, of which 1, 2, 3, 4 and 5 are "a". DP is 0.18.
func TestDispersion(t *testing.T) {
	sizes := []int{9, 10, 10, 10, 11}
	near(t, "a", Dispersion([]int{1, 2, 3, 4, 5}, sizes), 0.18/(1-0.18), 1e-12)
	near(t, "all in the smallest part", Dispersion([]int{7, 0, 0, 0, 0}, sizes), 1, 1e-12)
	near(t, "even", Dispersion([]int{2, 2, 2}, []int{5, 5, 5}), 0, 1e-12)
	near(t, "an empty part", Dispersion([]int{0, 2, 2}, []int{0, 5, 5}), 0, 1e-12)
	if Dispersion([]int{3}, []int{5}) != 0 || Dispersion([]int{0, 0}, []int{5, 5}) != 0 || Dispersion(nil, nil) != 0 {
		t.Error("nothing to disperse")
	}
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.IntRange(1, 50), 1, 8).Draw(t, "sizes")
		uses := make([]int, len(sizes))
		for i, n := range sizes {
			uses[i] = rapid.IntRange(0, n).Draw(t, "uses")
		}
		if d := Dispersion(uses, sizes); d < 0 || d > 1 {
			t.Fatalf("%v in %v: %v", uses, sizes, d)
		}
	})
}

// The values are computed by hand from the formulas.
func TestLogOdds(t *testing.T) {
	delta, z := LogOdds(8, 50, 2, 150, 2, 100) // (10/140) and (4/246); variance 1/10 + 1/4
	near(t, "delta", delta, math.Log(10.0/140)-math.Log(4.0/246), 1e-12)
	near(t, "z", z, (math.Log(10.0/140)-math.Log(4.0/246))/math.Sqrt(0.35), 1e-12)
	rapid.Check(t, func(t *rapid.T) {
		n1, n2 := rapid.IntRange(1, 500).Draw(t, "n1"), rapid.IntRange(1, 500).Draw(t, "n2")
		y1, y2 := rapid.IntRange(0, n1).Draw(t, "y1"), rapid.IntRange(0, n2).Draw(t, "y2")
		_, z := LogOdds(y1, n1, y2, n2, 0.5, 100)
		_, other := LogOdds(y2, n2, y1, n1, 0.5, 100)
		if math.IsNaN(z) || math.IsInf(z, 0) || math.Abs(z+other) > 1e-9 {
			t.Fatalf("%d of %d, %d of %d: %v, the other way round %v", y1, n1, y2, n2, z, other)
		}
	})
}

// cups is a stratum of units with a single use each: yes of the first side and no, then of the second.
func cups(yes, no, otherYes, otherNo int) Stratum {
	s := Stratum{Width: 3, First: yes + no}
	for i, n := range []int{yes, no, otherYes, otherNo} {
		for range n {
			s.Rows = append(s.Rows, int32(1-i%2), int32(i%2), 1)
		}
	}
	return s
}

// Fisher 1935, The Design of Experiments, chapter 2: of 70 ways to choose four cups of eight, one is all right and one all
// wrong, 16 have three right and 16 one.
func TestPermutationExact(t *testing.T) {
	for _, c := range []struct {
		right int
		p     float64
	}{{4, 2.0 / 70}, {3, 34.0 / 70}, {2, 1}} {
		out := Permutation{Strata: []Stratum{cups(c.right, 4-c.right, 4-c.right, c.right)}, Limit: 20000}.Run()
		near(t, "p", out.P, c.p, 1e-12)
		near(t, "least p", out.Least, 2.0/70, 1e-12) // all right or all wrong, whatever was seen
		if !out.Exact || out.Looked != 70 {
			t.Errorf("%+v", out)
		}
	}
	two := Permutation{Strata: []Stratum{cups(2, 0, 0, 2), cups(1, 0, 0, 2)}, Limit: 20000}.Run()
	near(t, "two strata: 6 x 3 arrangements", two.P, 1.0/18, 1e-12) // in the second, no other arrangement is as far
	near(t, "statistic", two.Statistic, 2, 1e-12)
}

// By hand: rates 4 in 10 and 1 in 10 against 0 in 10; the statistic is |5/20 - 0|, or with the others first |4/20 - 1/10|
// and |1/20 - 4/10|.
func TestPermutationOfRates(t *testing.T) {
	out := Permutation{Strata: []Stratum{{Width: 2, First: 2, Rows: []int32{4, 10, 1, 10, 0, 10}}}, Limit: 20000}.Run()
	near(t, "statistic", out.Statistic, 0.25, 1e-12)
	near(t, "p", out.P, 2.0/3, 1e-12)
}

func TestPermutationDrawn(t *testing.T) {
	draw := func(s Stratum, draws, stop int) Outcome {
		return Permutation{Strata: []Stratum{s}, Limit: 10, Draws: draws, Stop: stop, Rand: rand.New(rand.NewPCG(1, 2))}.Run()
	}
	out := draw(cups(3, 1, 1, 3), 20000, 0)
	near(t, "p", out.P, 34.0/70, 0.015)
	if out.Exact || out.Stopped || out.Looked != 20000 || out.Least != 1.0/20001 {
		t.Errorf("%+v", out)
	}
	if again := draw(cups(3, 1, 1, 3), 20000, 0); again != out {
		t.Error("the same seed gives another result")
	}
	stopped := draw(cups(3, 1, 1, 3), 20000, 100)
	near(t, "p", stopped.P, 34.0/70, 0.1)
	if !stopped.Stopped || stopped.Looked > 400 {
		t.Errorf("%+v", stopped)
	}
	if out := draw(cups(30, 0, 0, 30), 999, 20); out.P != 0.001 {
		t.Errorf("none as extreme: p %v", out.P)
	}
}

func TestPermutationProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var strata, mirrored []Stratum
		for range rapid.IntRange(1, 3).Draw(t, "strata") {
			units := rapid.IntRange(2, 5).Draw(t, "units")
			s := Stratum{Width: 3, First: rapid.IntRange(1, units-1).Draw(t, "first")}
			for range units {
				a, b := rapid.Int32Range(0, 4).Draw(t, "a"), rapid.Int32Range(1, 4).Draw(t, "b")
				s.Rows = append(s.Rows, a, b, a+b)
			}
			m := Stratum{Width: 3, First: s.First}
			for i := 0; i < len(s.Rows); i += 3 { // the other order of categories
				m.Rows = append(m.Rows, s.Rows[i+1], s.Rows[i], s.Rows[i+2])
			}
			strata, mirrored = append(strata, s), append(mirrored, m)
		}
		out := Permutation{Strata: strata, Limit: 20000}.Run()
		if out.Looked != Arrangements(strata, 20000) || out.P*float64(out.Looked) < 1-1e-9 || out.P > 1 || out.Statistic < 0 || out.Statistic > 2 || out.Least <= 0 || out.Least > out.P+1e-9 {
			t.Fatalf("%+v of %d", out, Arrangements(strata, 20000))
		}
		if other := (Permutation{Strata: mirrored, Limit: 20000}).Run(); math.Abs(other.P-out.P) > 1e-9 {
			t.Fatalf("the order of categories changes p: %v, %v", out.P, other.P)
		}
	})
}

// Coins: four heads of four come once in 16, three or more five times. Then by the sums of binomial terms: 12 uses, of which 662 of
// 2,369 words hold 9 or more.
func TestExcess(t *testing.T) {
	near(t, "four of four", Excess(4, 10, 0, 10), 1.0/16, 1e-12)
	near(t, "three of four", Excess(3, 10, 1, 10), 5.0/16, 1e-12)
	near(t, "none or more", Excess(0, 3, 7, 11), 1, 1e-12)
	q := 662.0 / 2369
	sum := 0.0
	for k, ways := range map[float64]float64{9: 220, 10: 66, 11: 12, 12: 1} {
		sum += ways * math.Pow(q, k) * math.Pow(1-q, 12-k)
	}
	near(t, "nine of twelve", Excess(9, 662, 3, 1707), sum, 1e-12)
	if p := Excess(200_000, 1, 0, 1); p < 0 || p > 1e-300 {
		t.Errorf("many: %v", p)
	}
}

// Both ways of falling are all there is, and one use more is rarer.
func TestExcessProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, other := rapid.IntRange(1, 400).Draw(t, "n"), rapid.IntRange(0, 400).Draw(t, "other")
		of, otherOf := rapid.IntRange(1, 5000).Draw(t, "of"), rapid.IntRange(1, 5000).Draw(t, "otherOf")
		p := Excess(n, of, other, otherOf)
		if rest := Excess(other+1, otherOf, n-1, of); math.Abs(p+rest-1) > 1e-9 {
			t.Fatalf("%v and %v", p, rest)
		}
		if other > 0 && Excess(n+1, of, other-1, otherOf) > p+1e-12 {
			t.Fatal("one use more is not rarer")
		}
	})
}

func TestArrangements(t *testing.T) {
	for want, s := range map[int][]Stratum{
		70: {cups(4, 0, 4, 0)}, 12: {cups(1, 0, 1, 0), cups(1, 1, 1, 1)}, 101: {cups(40, 0, 60, 0)}, 1: {},
	} {
		if got := Arrangements(s, 100); got != want {
			t.Errorf("%d, want %d", got, want)
		}
	}
	if !slices.Equal(cups(1, 0, 0, 1).Rows, []int32{1, 0, 1, 0, 1, 1}) {
		t.Error("cups")
	}
}
