package stats

import "math"

// WilsonInterval returns the score interval for a proportion of which k of n were seen (Wilson 1927, without continuity
// correction), at the given level, for example 0.95. It lies within [0, 1] and holds k/n. For n = 0 it is [0, 1].
func WilsonInterval(k, n int, level float64) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	z := math.Sqrt2 * math.Erfinv(level)
	size, p := float64(n), float64(k)/float64(n)
	middle := (p + z*z/(2*size)) / (1 + z*z/size)
	half := z / (1 + z*z/size) * math.Sqrt(p*(1-p)/size+z*z/(4*size*size))
	low, high = max(0, middle-half), min(1, middle+half)
	if k == 0 { // exact where rounding is not
		low = 0
	}
	if k == n {
		high = 1
	}
	return low, high
}
