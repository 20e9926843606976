package analysis

import (
	"context"
	"math"
)

const (
	maxNeighbours = 32  // neighbours of an article that are compared with those of another: the closest
	nearApart     = .40 // what a link is worth when the two articles have no neighbours in common
	nearShare     = 1.2 // and so much more when they have the same
	loneStrong    = .75 // mean strength of the links to an event that a lone article needs to be added to it
	loneSecond    = .60 // of this, the most that it may have to another event
	loneMembers   = 4   // articles of an event that a lone article is added to
)

// neighbour is an article that another is linked to, in either direction.
type neighbour struct {
	to    int32
	close float32 // cube of the link's strength, the strongest link of the article being 1
}

// neighbourhood is what an article stands near, itself included.
type neighbourhood struct {
	others []neighbour
	length float64 // of the vector of all closeness
}

// weighNeighbours makes links stronger whose two articles stand near the same others, and weaker where they do not.
// Reports of two look-alike events are nearly as alike across the events as within each; but the ones that are most
// like a report are reports of its own event, and these are most like each other (compare shared nearest neighbours,
// Jarvis and Patrick 1973).
func weighNeighbours(ctx context.Context, links [][]link, workers int) {
	near := neighbourhoods(links)
	inParallel(workers, len(links), pairsChunk, func() func(int) {
		mine := make([]float32, len(links))
		return func(i int) {
			if ctx.Err() != nil || len(links[i]) == 0 {
				return
			}
			mine[i] = 1
			for _, n := range near[i].others {
				mine[n.to] = n.close
			}
			for k := range links[i] {
				l := &links[i][k]
				common := float64(mine[l.to])
				for _, n := range near[l.to].others {
					common += float64(mine[n.to] * n.close)
				}
				common /= near[i].length * near[l.to].length
				l.strength *= float32(nearApart + nearShare*common)
			}
			mine[i] = 0
			for _, n := range near[i].others {
				mine[n.to] = 0
			}
		}
	})
}

// neighbourhoods lists the neighbours of each article, the closest maxNeighbours.
func neighbourhoods(links [][]link) []neighbourhood {
	near := make([]neighbourhood, len(links))
	note := func(i, to int32, strength float32) {
		s := near[i].others
		if len(s) < maxNeighbours {
			s = append(s, neighbour{})
		} else if s[len(s)-1].close >= strength {
			return
		}
		k := len(s) - 1
		for ; k > 0 && s[k-1].close < strength; k-- {
			s[k] = s[k-1]
		}
		s[k] = neighbour{to, strength}
		near[i].others = s
	}
	for i := range links {
		for _, l := range links[i] {
			note(int32(i), l.to, l.strength)
			note(l.to, int32(i), l.strength)
		}
	}
	for i := range near {
		s, squares := near[i].others, 1.
		for k := len(s) - 1; k >= 0; k-- { // the first is the strongest
			c := s[k].close / max(1, s[0].close)
			s[k].close = c * c * c
			squares += float64(s[k].close * s[k].close)
		}
		near[i].length = math.Sqrt(squares)
	}
	return near
}

// adopt adds articles that are alone to the event that they clearly fit best, though not well enough to be joined by
// themselves: a short or odd report in the company of many. Articles whose event is given stay where they are.
func adopt(links [][]link, given, label []int32) {
	size := make([]int32, len(label))
	for _, l := range label {
		size[l]++
	}
	sums := make([]map[int32]float64, len(label)) // of a lone article: strength of its links by event
	note := func(lone, other int32, strength float32) {
		if size[label[lone]] > 1 || size[label[other]] < loneMembers || given[lone] >= 0 {
			return
		}
		if sums[lone] == nil {
			sums[lone] = map[int32]float64{}
		}
		sums[lone][label[other]] += float64(strength)
	}
	for i := range links {
		for _, l := range links[i] {
			note(int32(i), l.to, l.strength)
			note(l.to, int32(i), l.strength)
		}
	}
	for i := range sums {
		best, second, event := 0., 0., int32(-1)
		for g, sum := range sums[i] {
			switch v := sum / min(float64(size[g]), maxLinks); {
			case v > best || v == best && g < event:
				best, second, event = v, best, g
			case v > second:
				second = v
			}
		}
		if best >= loneStrong && second <= loneSecond*best {
			label[i] = event
		}
	}
}
