package analysis

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSelectFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.IntRange(0, 60), 0, 200).Draw(t, "list")
		n := rapid.IntRange(0, len(list)).Draw(t, "n")
		want := slices.Sorted(slices.Values(list))
		selectFirst(list, n, cmp.Compare[int])
		if got := slices.Sorted(slices.Values(list[:n])); !slices.Equal(got, want[:n]) {
			t.Fatalf("first %d: %v, want %v", n, got, want[:n])
		}
		if slices.Sort(list); !slices.Equal(list, want) {
			t.Fatalf("the elements are not the same: %v, want %v", list, want)
		}
	})
}
