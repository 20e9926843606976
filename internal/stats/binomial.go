package stats

import "math"

// Excess is how often n events or more of n + other would fall on the first of two sides by chance, in the proportion of their units:
// the exact test of two Poisson rates given their sum, one-sided (Przyborowski and Wilenski 1940). Both units must be positive.
func Excess(n, of, other, otherOf int) float64 {
	total, share := float64(n+other), float64(of)/float64(of+otherOf)
	all, _ := math.Lgamma(total + 1)
	sum := 0.0
	for k := float64(n); k <= total; k++ {
		in, _ := math.Lgamma(k + 1)
		out, _ := math.Lgamma(total - k + 1)
		term := math.Exp(all - in - out + k*math.Log(share) + (total-k)*math.Log1p(-share))
		if sum += term; k > total*share && term <= sum*negligible { // they only get smaller
			break
		}
	}
	return min(sum, 1)
}
