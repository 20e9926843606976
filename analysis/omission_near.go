package analysis

import (
	"math"
	"slices"
)

// A short sentence has few words in common with a long one that says the same and more: "Talks resume on Thursday." and
// "Talks are due to resume on Thursday, both sides said." There it counts how much of the shorter one the longer one holds.

// heldShare is the share of the shorter sentence, by the squared weights of its words, that the longer one must have to hold it.
const heldShare = .75

// shortSentence is a sentence of one word too few to be a statement.
type shortSentence struct {
	Place
	words [leastWords - 1]weightedWord // by id
}

// nearestSentence is the sentence of an article that is most like a fact.
type nearestSentence struct {
	sentence int // -1: none shares a word
	overlap  float64
	held     bool // the fact holds nearly all of it, or it of the fact: then this goes before a higher overlap
}

// see notes another sentence.
func (x *nearestSentence) see(y nearestSentence) {
	if y.held == x.held && y.overlap > x.overlap || y.held && !x.held {
		*x = y
	}
}

// nearest finds for each article of the event the sentence that is most like one of the core.
func (al *aligner) nearest(core []int32) []nearestSentence {
	out := make([]nearestSentence, len(al.event))
	for n := range out {
		out[n].sentence = -1
	}
	see := func(p Place, overlap float64, held bool) {
		n, _ := slices.BinarySearch(al.event, p.Article)
		out[n].see(nearestSentence{p.Sentence, overlap, held})
	}
	for _, c := range core {
		s := &al.statements[c]
		al.touched = al.touched[:0]
		for _, w := range s.words {
			for _, p := range al.postings[w.id] {
				if al.sums[p.statement] == 0 {
					al.touched = append(al.touched, p.statement)
				}
				al.sums[p.statement] += w.weight * p.weight
			}
		}
		slices.Sort(al.touched)
		for _, n := range al.touched {
			t, dot := &al.statements[n], al.sums[n]
			al.sums[n] = 0
			if n == c {
				continue
			}
			shorter := min(s.norm, t.norm)
			held := dot >= heldShare*shorter*shorter && tellingWords(s.words, t.words) > 1
			for _, p := range t.places {
				see(p, min(1, dot/(s.norm*t.norm)), held)
			}
		}
		for i := range al.shorts {
			t := &al.shorts[i]
			if tellingWords(s.words, t.words[:]) == len(t.words) {
				dot := overlapOf(s.words, t.words[:]).dot
				see(t.Place, min(1, dot/(s.norm*math.Hypot(t.words[0].weight, t.words[1].weight))), true)
			}
		}
	}
	return out
}

// tellingWords counts the words of both lists, names apart: everybody names the same people.
func tellingWords(a, b []weightedWord) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			if a[i].kind != nameWord && a[i].kind != namePart {
				n++
			}
			i, j = i+1, j+1
		}
	}
	return n
}
