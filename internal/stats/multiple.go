package stats

import (
	"cmp"
	"slices"
)

// BenjaminiHochberg returns the p values adjusted so that those at most q are the ones that the step-up procedure of
// Benjamini and Hochberg (1995) rejects at the false discovery rate q. The order is that of p, which stays as it is.
func BenjaminiHochberg(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	out := make([]float64, len(p))
	least := 1.0
	for rank := len(p); rank > 0; rank-- {
		i := order[rank-1]
		least = min(least, max(p[i], p[i]*float64(len(p))/float64(rank))) // rounding must not make it smaller
		out[i] = least
	}
	return out
}
