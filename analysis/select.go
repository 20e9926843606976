package analysis

import (
	"math/bits"
	"slices"
)

// selectFirst brings the n elements that come first to the front of the list, in any order among themselves. The order must
// be total, so that which ones these are depends on nothing else.
func selectFirst[T any](list []T, n int, compare func(a, b T) int) {
	for rounds := 2 * bits.Len(uint(len(list))); n > 0 && n < len(list) && len(list) > 16; rounds-- {
		if rounds == 0 {
			break // made to be slow
		}
		k := split(list, compare)
		if n <= k {
			list = list[:k]
		} else {
			list, n = list[k+1:], n-k-1
		}
	}
	if n > 0 && n < len(list) {
		slices.SortFunc(list, compare)
	}
}

// split puts an element at the place that it has in the whole order, all before it to its left, and returns the place.
func split[T any](list []T, compare func(a, b T) int) int {
	last := len(list) - 1
	mid := last / 2
	if compare(list[mid], list[0]) < 0 {
		list[mid], list[0] = list[0], list[mid]
	}
	if compare(list[last], list[0]) < 0 {
		list[last], list[0] = list[0], list[last]
	}
	if compare(list[mid], list[last]) < 0 {
		list[mid], list[last] = list[last], list[mid]
	}
	k := 0 // the median of the three stands last
	for i := range last {
		if compare(list[i], list[last]) < 0 {
			list[i], list[k] = list[k], list[i]
			k++
		}
	}
	list[k], list[last] = list[last], list[k]
	return k
}
