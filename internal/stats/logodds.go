package stats

import "math"

// LogOdds compares how often a word stands in two groups, y1 of n1 and y2 of n2, by the log odds ratio with an
// informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, equations 16, 20 and 22). prior is the pseudo-count of the
// word and priorAll that of all words together; both must be positive, and priorAll larger. It returns the difference
// of the log odds and that difference by its standard error: z is near 0 where there is little to go by.
func LogOdds(y1, n1, y2, n2 int, prior, priorAll float64) (delta, z float64) {
	odds := func(y, n int) float64 {
		in := float64(y) + prior
		return math.Log(in / (float64(n) + priorAll - in))
	}
	delta = odds(y1, n1) - odds(y2, n2)
	return delta, delta / math.Sqrt(1/(float64(y1)+prior)+1/(float64(y2)+prior))
}
