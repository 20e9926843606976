package stats

import "math"

// Dispersion returns how unevenly uses lie over parts of the given sizes: half the sum of the differences between the
// share of each part in the uses and in the size (DP, Gries 2008), divided by its largest possible value, which is
// reached when all uses lie in the smallest part (Lijffijt and Gries 2012). 0 is as even as the sizes, 1 is all in the
// smallest part. Parts of size 0 must hold no uses. Without uses or with fewer than two parts it is 0.
func Dispersion(uses, sizes []int) float64 {
	total, size, least, parts := 0, 0, math.MaxInt, 0
	for i, n := range sizes {
		total += uses[i]
		size += n
		if n > 0 {
			least, parts = min(least, n), parts+1
		}
	}
	if total == 0 || parts < 2 {
		return 0
	}
	sum := 0.0
	for i, n := range sizes {
		sum += math.Abs(float64(uses[i])/float64(total) - float64(n)/float64(size))
	}
	return min(1, sum/2/(1-float64(least)/float64(size)))
}
