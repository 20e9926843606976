package analysis

import (
	"math"
	"slices"
	"strings"
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

// numbers are figures with the words for them. Those below ten stand in any text.
const numbers = "10 ten 11 eleven 12 twelve 13 thirteen 14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20 twenty " +
	"30 thirty 40 forty 50 fifty 60 sixty 70 seventy 80 eighty 90 ninety"

// spellings returns, of the numbers that the event writes in figures and in letters, each with the other.
func (al *aligner) spellings() map[int32]int32 {
	out := map[int32]int32{}
	list := strings.Fields(numbers)
	for i := 0; i < len(list); i += 2 {
		figure, ok := al.forms.stems[stemKey(list[i], list[i])]
		letters, too := al.forms.stems[stemKey(list[i+1], list[i+1])]
		if ok && too {
			out[figure], out[letters] = letters, figure
		}
	}
	return out
}

// sharingNumber reports for each article of the event whether one of its sentences has a number of the words, in figures or in
// letters, and another of them that is no name: "14 ships are stranded" may say the same as "Fourteen vessels lie at anchor".
func (al *aligner) sharingNumber(words []int32, other map[int32]int32) []bool {
	out := make([]bool, len(al.event))
	for _, number := range words {
		forms := []int32{number}
		if id, ok := other[number]; ok {
			forms = append(forms, id)
		} else if !al.isFigure(number) {
			continue
		}
		for _, id := range forms {
			for _, p := range al.postings[id] {
				t := &al.statements[p.statement]
				if !slices.ContainsFunc(words, func(w int32) bool { return w != number && !al.isName(w) && t.has(w) }) {
					continue
				}
				for _, place := range t.places {
					n, _ := slices.BinarySearch(al.event, place.Article)
					out[n] = out[n] || al.zone(place) != Caption
				}
			}
		}
	}
	return out
}

// isFigure reports whether a word of the event is written in figures.
func (al *aligner) isFigure(id int32) bool {
	return slices.ContainsFunc(al.postings[id], func(p posting) bool { return p.kind == figureWord })
}
