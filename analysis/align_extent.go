package analysis

import "slices"

// mostAligned is how many sentences of an event are aligned. Of a larger event each article gives as many of its first
// sentences, since news puts what it is about first; the others are counted in Event.Unaligned.
const mostAligned = 1 << 15

// extent says how many sentences of each article of an event are aligned, and how many are not, headlines and captions
// included. At least one of each article is, so an event of very many articles has that many.
func extent(articles []Annotated, event []int) (each, unaligned int) {
	counts := make([]int, len(event))
	all := 0
	for n, i := range event {
		for k := range articles[i].Sentences {
			if articles[i].Sentences[k].Zone.Counted() {
				counts[n]++
			}
		}
		all += counts[n]
	}
	if all <= mostAligned {
		return all, 0
	}
	slices.Sort(counts)
	left := mostAligned
	for k, n := range counts {
		if rest := len(counts) - k; n*rest > left {
			each = max(1, left/rest)
			break
		}
		left -= n
	}
	for _, n := range counts {
		unaligned += max(0, n-each)
	}
	return each, unaligned
}

// likenesses remembers how alike two articles are. It has a fixed size, and forgets what another pair takes the place of:
// statements are gone through article by article, so that the same pairs come soon again.
type likenesses []struct {
	pair  uint64 // 0 = free
	value float64
}

// rememberedPairs is the size of likenesses, a power of two.
const rememberedPairs = 1 << 14

// of returns how alike articles n < m are, which measure says if it is not remembered.
func (l likenesses) of(n, m int, measure func() float64) float64 {
	key := uint64(n)<<32 | uint64(m) // not 0, since m is not
	e := &l[hashKey(key)%rememberedPairs]
	if e.pair != key {
		e.pair, e.value = key, measure()
	}
	return e.value
}
