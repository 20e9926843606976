// Package stats holds the few statistical methods of the comparison, each with its source.
package stats

import "math"

// PoissonInterval returns the exact two-sided interval for the mean of a Poisson variable of which n were seen
// (Garwood 1936), at the given level, for example 0.95. For n = 0 the lower end is 0.
func PoissonInterval(n int, level float64) (low, high float64) {
	tail := (1 - level) / 2
	top := float64(n) + 10*math.Sqrt(float64(n)+1) + 20
	if n > 0 { // P(X >= n | low) = tail
		low = root(0, top, func(mean float64) bool { return 1-poissonAtMost(n-1, mean) < tail })
	}
	// P(X <= n | high) = tail
	high = root(0, top, func(mean float64) bool { return poissonAtMost(n, mean) > tail })
	return low, high
}

// root returns where below turns false, by halving [low, high].
func root(low, high float64, below func(float64) bool) float64 {
	for range 60 {
		middle := (low + high) / 2
		if below(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// negligible is the part of a sum below which a term does not count.
const negligible = 1e-18

// poissonAtMost is P(X <= n) for a Poisson variable of that mean. It is summed from the largest term on, each from the one
// before, until the rest is too small to count: some multiple of the root of n, whatever n is.
func poissonAtMost(n int, mean float64) float64 {
	if mean == 0 {
		return 1
	}
	mode := min(n, int(mean))
	gamma, _ := math.Lgamma(float64(mode) + 1)
	largest := math.Exp(float64(mode)*math.Log(mean) - mean - gamma)
	sum := largest
	for k, term := mode, largest; k > 0 && term > sum*negligible; k-- {
		term *= float64(k) / mean
		sum += term
	}
	for k, term := mode+1, largest; k <= n && term > sum*negligible; k++ {
		term *= mean / float64(k)
		sum += term
	}
	return min(sum, 1)
}
