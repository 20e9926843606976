package analysis

import (
	"cmp"
	"slices"
)

// sortEdits finds the tags of lexicon terms that the edits change, and puts those edits first: one term for another of
// its contrast, then a term that came, went or became another word, then the rest; each in text order.
func (c *comparison) sortEdits() {
	weight := func(e Edit) int {
		switch {
		case e.FirstTag >= 0 && e.SecondTag >= 0:
			return 0
		case e.FirstTag >= 0 || e.SecondTag >= 0:
			return 1
		}
		return 2
	}
	for i := range c.edits {
		e := &c.edits[i]
		e.FirstTag, e.SecondTag = changedTerm(c.first.of.Tags, c.second.of.Tags, c.first.tagsIn(e.First), c.second.tagsIn(e.Second))
	}
	slices.SortStableFunc(c.edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(weight(a), weight(b)), cmp.Compare(a.First.Start, b.First.Start), cmp.Compare(a.Second.Start, b.Second.Start))
	})
}

// overlappingTags is how many tags before the one at a place are looked at, for they may reach to it.
const overlappingTags = 16

// tagsIn returns the tags that hold a byte of the span, those that count first.
func (t *runText) tagsIn(s Span) []int {
	if s.Len() == 0 {
		return nil
	}
	tags := t.of.Tags
	k, _ := slices.BinarySearchFunc(tags, s.Start, func(tag Tag, pos int) int { return cmp.Compare(int(tag.Start), pos) })
	k = max(0, k-overlappingTags)
	var counted, others []int
	for ; k < len(tags) && int(tags[k].Start) < s.End; k++ {
		switch {
		case !tags[k].Span().Overlaps(s):
		case tags[k].Counted:
			counted = append(counted, k)
		default:
			others = append(others, k)
		}
	}
	return append(counted, others...)
}

// changedTerm chooses the tags that tell what an edit does to a term: two variants of one contrast; else a variant that
// stands on one side only.
func changedTerm(firsts, seconds []Tag, inFirst, inSecond []int) (first, second int) {
	for _, i := range inFirst {
		for _, j := range inSecond {
			if a, b := &firsts[i], &seconds[j]; a.Lexicon == b.Lexicon && a.Contrast == b.Contrast && a.Variant != b.Variant {
				return i, j
			}
		}
	}
	alone := func(of []Tag, in []int, others []Tag, inOthers []int) int {
		for _, i := range in {
			if !slices.ContainsFunc(inOthers, func(j int) bool { return sameTerm(&of[i], &others[j]) }) {
				return i
			}
		}
		return -1
	}
	return alone(firsts, inFirst, seconds, inSecond), alone(seconds, inSecond, firsts, inFirst)
}

// sameTerm reports whether two tags are uses of the same variant.
func sameTerm(a, b *Tag) bool {
	return a.Lexicon == b.Lexicon && a.Contrast == b.Contrast && a.Variant == b.Variant
}

// repeats lists the tags that both articles have at the same words of shared text, in the same voice. A term that got or
// lost its quotation marks is a change.
func (c *comparison) repeats() []tagPair {
	var out []tagPair
	tags := c.first.of.Tags
	for j := range c.second.of.Tags {
		t := &c.second.of.Tags[j]
		lo, hi := c.second.wordsOf(t.Span())
		if lo == hi || c.places[lo] < 0 || c.places[hi-1]-c.places[lo] != int32(hi-1-lo) {
			continue
		}
		place := int(c.places[lo])
		from := 0
		if place > 0 {
			from = int(c.first.words[place-1].end)
		}
		i, _ := slices.BinarySearchFunc(tags, from, func(tag Tag, pos int) int { return cmp.Compare(int(tag.Start), pos) })
		for ; i < len(tags) && int(tags[i].Start) <= int(c.first.words[place].start); i++ {
			if a, b := c.first.wordsOf(tags[i].Span()); a == place && b == place+hi-lo && sameTerm(&tags[i], t) && tags[i].Voice == t.Voice {
				out = append(out, tagPair{int32(i), int32(j)})
				break
			}
		}
	}
	return out
}

// wordsOf returns the words of a span, as a half-open range of indices.
func (t *runText) wordsOf(s Span) (lo, hi int) {
	hi, _ = slices.BinarySearchFunc(t.words, s.End, func(w runWord, pos int) int { return cmp.Compare(int(w.start), pos) })
	return min(t.wordAt(s.Start), hi), hi
}
