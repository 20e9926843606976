package stats

import (
	"math"
	"testing"
)

// The values are those of the published tables of exact Poisson limits (Ulm 1990, and chi-squared quantiles).
func TestPoissonInterval(t *testing.T) {
	for _, c := range []struct {
		n         int
		low, high float64
	}{{0, 0, 3.689}, {1, 0.0253, 5.572}, {5, 1.623, 11.668}, {10, 4.795, 18.390}, {100, 81.364, 121.627}} {
		low, high := PoissonInterval(c.n, 0.95)
		if math.Abs(low-c.low) > 0.001 || math.Abs(high-c.high) > 0.001 {
			t.Errorf("n=%d: [%.4f, %.4f], want [%.4f, %.4f]", c.n, low, high, c.low, c.high)
		}
	}
}
