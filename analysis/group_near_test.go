package analysis

import (
	"context"
	"slices"
	"testing"
)

// pairLinks makes links of the given strength, each from the later article to the earlier one.
func pairLinks(n int, strength func(a, b int) float32) [][]link {
	links := make([][]link, n)
	for b := range n {
		for a := range b {
			if s := strength(a, b); s > 0 {
				links[b] = append(links[b], link{to: int32(a), similarity: s / 10, strength: s})
			}
		}
	}
	return links
}

// TestWeighNeighbours: a small difference between links inside and across two events becomes a large one.
func TestWeighNeighbours(t *testing.T) {
	event := func(i int) int { return i % 2 }
	for _, workers := range []int{1, 3} {
		links := pairLinks(10, func(a, b int) float32 {
			if event(a) == event(b) {
				return 1.4
			}
			return 1.1
		})
		weighNeighbours(context.Background(), links, workers)
		for b := range links {
			for _, l := range links[b] {
				if same := event(b) == event(int(l.to)); same && l.strength < 1.9 || !same && l.strength > 1.6 {
					t.Errorf("%d to %d: %.2f", b, l.to, l.strength)
				}
			}
		}
	}
}

func TestAdopt(t *testing.T) {
	const lone = 10 // 0 to 4 and 5 to 9 are events
	for _, c := range []struct {
		name         string
		first, other float32
		given        int32
		want         int32
	}{
		{"fits one", .9, .3, -1, 0},
		{"fits none", .6, .1, -1, lone},
		{"fits both", .9, .8, -1, lone},
		{"event is given", .9, .3, lone, lone},
	} {
		links := pairLinks(lone+1, func(a, b int) float32 {
			switch {
			case b < lone:
				return 0
			case a < 5:
				return c.first
			}
			return c.other
		})
		label := []int32{0, 0, 0, 0, 0, 5, 5, 5, 5, 5, lone}
		given := slices.Repeat([]int32{-1}, lone+1)
		given[lone] = c.given
		adopt(links, given, label)
		if label[lone] != c.want {
			t.Errorf("%s: in event %d, want %d", c.name, label[lone], c.want)
		}
	}
	small := []int32{0, 0, 0, 3}
	adopt(pairLinks(4, func(a, b int) float32 { return float32(b / 3) }), []int32{-1, -1, -1, -1}, small)
	if small[3] != 3 {
		t.Error("added to an event of three")
	}
}
