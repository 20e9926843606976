package stats

// Sides is what a Permutation compares, before units change places.
type Sides struct {
	Seen     []int64   // of each category, on the first side; last the base
	Other    []int64   // the same of the second side
	Expected []float64 // of each category, if the first side were in each stratum as the second is there
}

// Compare adds up the two sides of strata, of which there is at least one.
func Compare(strata []Stratum) Sides {
	width := strata[0].Width
	s := Sides{Seen: make([]int64, width), Other: make([]int64, width), Expected: make([]float64, width-1)}
	for i := range strata {
		first, second := strata[i].Sums()
		for c := range width {
			s.Seen[c] += first[c]
			s.Other[c] += second[c]
		}
		for c := range width - 1 {
			s.Expected[c] += Expect(first, second, c)
		}
	}
	return s
}

// Sums adds up the units of either side.
func (s *Stratum) Sums() (first, second []int64) {
	first, second = make([]int64, s.Width), make([]int64, s.Width)
	for i, n := range s.Rows {
		if i < s.First*s.Width {
			first[i%s.Width] += int64(n)
		} else {
			second[i%s.Width] += int64(n)
		}
	}
	return first, second
}

// Expect is how often the first side of a stratum would have a category at the rate of the second side.
func Expect(first, second []int64, category int) float64 {
	last := len(first) - 1
	return float64(first[last]) / float64(second[last]) * float64(second[category])
}
