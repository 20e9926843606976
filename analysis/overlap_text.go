package analysis

import (
	"cmp"
	"slices"
	"strings"
)

const (
	maxPlaces = 8 // places of one run that are tried, of those that stand in the first article
	maxBlock  = 4 // sentences of either article that are diffed together
)

// comparison compares the words of two articles. Its buffers are used again for the next two.
type comparison struct {
	differ        *differ
	first, second *runText
	copy          bool // one is a copy of the other
	shared        []Shared
	places        []int32 // for each word of the second article, the same word of the first, or -1
	edits         []Edit
}

// share finds the stretches of five words or more that both articles have, in the order of the second.
func (c *comparison) share() {
	c.places = slices.Grow(c.places[:0], len(c.second.words))[:len(c.second.words)]
	for i := range c.places {
		c.places[i] = -1
	}
	end := 0 // behind the last stretch, in the first article
	for i := 0; i < len(c.second.runs); {
		place, words := c.longest(i, end)
		if words == 0 {
			i++
			continue
		}
		for k := range words {
			c.places[i+k] = int32(place + k)
		}
		c.shared = append(c.shared, Shared{c.first.span(place, words), c.second.span(i, words), words})
		end, i = place+words, i+words
	}
}

// span is that of so many words.
func (t *runText) span(word, words int) Span {
	return Span{int(t.words[word].start), int(t.words[word+words-1].end)}
}

// longest returns where in the first article the longest stretch stands that begins with word i of the second one. Of
// equal ones it is that in the same zone, and of these the one behind the stretch before, so that order is kept.
func (c *comparison) longest(i, after int) (place, words int) {
	fits := 0
	for p, tried := c.first.find(c.second.runs[i]), 0; p >= 0 && tried < maxPlaces; p, tried = c.first.next[p], tried+1 {
		n, fit := c.extend(int(p), i), 0
		if c.first.zone(int(p)) == c.second.zone(i) {
			fit += 2
		}
		if int(p) >= after {
			fit++
		}
		if n > words || n == words && n > 0 && fit > fits {
			place, words, fits = int(p), n, fit
		}
	}
	return place, words
}

// extend returns the length of the stretch that begins with these words, or 0. It ends where set-aside text stands
// between two of its words.
func (c *comparison) extend(p, i int) int {
	if !c.first.unbroken(p) || !c.second.unbroken(i) {
		return 0
	}
	n := runLength
	for p+1 < len(c.first.runs) && i+1 < len(c.second.runs) && c.first.runs[p+1] == c.second.runs[i+1] &&
		c.first.joined(p+runLength-1) && c.second.joined(i+runLength-1) {
		n, p, i = n+1, p+1, i+1
	}
	return n
}

// sentenceLink is a sentence of each article, with the number of words that they share in stretches.
type sentenceLink struct{ first, second, words int32 }

// sentenceBlock is a stretch of sentences of each article that report the same in largely the same words.
type sentenceBlock struct {
	first, last [2]int32 // sentences: of the first article, of the second
	words       int      // that they share in stretches
}

// edit finds the changes inside shared text: those within sentences that share most of their words.
func (c *comparison) edit() {
	blocks := c.blocks()
	for i, b := range blocks {
		c.editBlock(b)
		if i+1 < len(blocks) { // one or two sentences between, in both articles, may be the same, much edited
			n := blocks[i+1]
			gap := sentenceBlock{[2]int32{b.last[0] + 1, b.last[1] + 1}, [2]int32{n.first[0] - 1, n.first[1] - 1}, 0}
			if a, b := gap.last[0]-gap.first[0], gap.last[1]-gap.first[1]; a >= 0 && a < 2 && b >= 0 && b < 2 {
				c.editBlock(gap)
			}
		}
	}
	c.sortEdits()
}

// links lists for each sentence of the second article the one that it shares the most words with in stretches, and those
// beside it that share the most with it: parts of one sentence that was cut, or that was made of them.
func (c *comparison) links() []sentenceLink {
	var all []sentenceLink
	for i, p := range c.places {
		if p < 0 {
			continue
		}
		f, s := c.first.words[p].sentence, c.second.words[i].sentence
		if n := len(all); n > 0 && all[n-1].first == f && all[n-1].second == s {
			all[n-1].words++
		} else {
			all = append(all, sentenceLink{f, s, 1})
		}
	}
	best := [2]map[int32]sentenceLink{{}, {}}
	for _, l := range all {
		if b, ok := best[0][l.first]; !ok || l.words > b.words {
			best[0][l.first] = l
		}
		if b, ok := best[1][l.second]; !ok || l.words > b.words {
			best[1][l.second] = l
		}
	}
	return slices.DeleteFunc(all, func(l sentenceLink) bool {
		b := best[1][l.second]
		return l != b && (l != best[0][l.first] || l.first-b.first > 1 || b.first-l.first > 1)
	})
}

// blocks joins links to blocks: a sentence that was cut in two, or made of two, is in a block with both.
func (c *comparison) blocks() []sentenceBlock {
	links := c.links()
	slices.SortFunc(links, func(a, b sentenceLink) int {
		return cmp.Or(cmp.Compare(a.second, b.second), cmp.Compare(a.first, b.first))
	})
	var out []sentenceBlock
	for _, l := range links {
		if n := len(out); n > 0 {
			b := &out[n-1]
			if l.second == b.last[1] || b.first[0] <= l.first && l.first <= b.last[0] {
				if l.second <= b.last[1]+1 && b.first[0] <= l.first+1 && l.first <= b.last[0]+1 &&
					max(b.last[0], l.first)-min(b.first[0], l.first) < maxBlock && l.second-b.first[1] < maxBlock {
					b.first[0], b.last[0], b.last[1] = min(b.first[0], l.first), max(b.last[0], l.first), l.second
					b.words += int(l.words)
					continue
				}
				if l.second == b.last[1] {
					continue // its words stand in two places that are far apart; the first one has it
				}
			}
		}
		out = append(out, sentenceBlock{[2]int32{l.first, l.second}, [2]int32{l.first, l.second}, int(l.words)})
	}
	return out
}

// stretchOf is the text of the sentences of a block; ok is false where set-aside text stands among them.
func (t *runText) stretchOf(first, last int32) (s Span, ok bool) {
	for i := first; i <= last; i++ {
		if !t.of.Sentences[i].Zone.Counted() {
			return s, false
		}
	}
	return Span{int(t.of.Sentences[first].Start), int(t.of.Sentences[last].End)}, true
}

// editBlock diffs a block. In copies its edits count where half of the words of the shorter side stay and a third of the
// longer; elsewhere only where three quarters do, half of them in stretches: other sentences were not edited but written.
func (c *comparison) editBlock(in sentenceBlock) {
	first, ok := c.first.stretchOf(in.first[0], in.last[0])
	second, ok2 := c.second.stretchOf(in.first[1], in.last[1])
	n, m := c.first.count(first), c.second.count(second)
	if !ok || !ok2 || max(n, m) > 3*min(n, m) || !c.copy && 2*in.words < max(n, m) {
		return
	}
	a, b := c.first.text(first), c.second.text(second)
	if a == b {
		return
	}
	changes := c.differ.diff(a, b)
	same := 0
	n, m = len(c.differ.a), len(c.differ.b)
	for _, change := range changes {
		same += change.Words
	}
	if 2*same < min(n, m) || 3*same < max(n, m) || same < runLength || !c.copy && 4*same < 3*max(n, m) {
		return
	}
	i, j := 0, 0
	for _, change := range changes {
		change.First, change.Second = shift(change.First, first.Start), shift(change.Second, second.Start)
		if change.Kind != Equal {
			c.edits = append(c.edits, Edit{First: change.First, Second: change.Second, FirstTag: -1, SecondTag: -1, Spelling: change.Spelling})
			continue
		}
		for c.differ.a[i].start+first.Start < change.First.Start {
			i++
		}
		for c.differ.b[j].start+second.Start < change.Second.Start {
			j++
		}
		f, s := c.first.wordAt(change.First.Start), c.second.wordAt(change.Second.Start)
		for k := range change.Words {
			n := c.equalWord(c.differ.a[i+k].span(first.Start), c.differ.b[j+k].span(second.Start), f, s)
			f, s = f+n, s+n
		}
	}
}

// count counts the words of a span.
func (t *runText) count(s Span) int {
	lo, hi := t.wordsOf(s)
	return hi - lo
}

func (w diffWord) span(offset int) Span { return Span{w.start + offset, w.end + offset} }
func shift(s Span, offset int) Span     { return Span{s.Start + offset, s.End + offset} }
func (t *runText) zone(word int) Zone   { return t.of.Sentences[t.words[word].sentence].Zone }
func (t *runText) text(s Span) string   { return t.of.Text[s.Start:s.End] }
func (t *runText) opens(word int) bool {
	return word == 0 || t.words[word-1].sentence != t.words[word].sentence
}
func (t *runText) title(word int) bool { z := t.zone(word); return z == Headline || z == Deck }

// equalWord notes that a word stands in both articles; it begins with words i and j of theirs, and is n of them (two in
// don't). A capital is an edit (west, West), but where a sentence or headline asks for it.
func (c *comparison) equalWord(first, second Span, i, j int) (n int) {
	for j+n < len(c.second.words) && i+n < len(c.first.words) && int(c.second.words[j+n].start) < second.End {
		if c.places[j+n] < 0 {
			c.places[j+n] = int32(i + n)
		}
		n++
	}
	if !sameCapitals(c.first.text(first), c.second.text(second)) && !c.first.opens(i) && !c.second.opens(j) && !c.first.title(i) && !c.second.title(j) {
		c.edits = append(c.edits, Edit{First: first, Second: second, FirstTag: -1, SecondTag: -1, Spelling: true})
	}
	return n
}

// sameCapitals reports whether two words that are equal but for case have the same case; what is no letter is passed over.
func sameCapitals(a, b string) bool {
	capitals := func(s string) string {
		return strings.Map(func(r rune) rune {
			if classOfRune(r) > charDigit {
				return -1
			}
			return r
		}, s)
	}
	return a == b || capitals(a) == capitals(b)
}
