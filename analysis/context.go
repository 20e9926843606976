package analysis

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// contexts answers what stands around a match in one sentence. A context list is looked for only when first asked for, and each
// answer costs little however long the sentence is.
type contexts struct {
	m        *matcher
	d        *document
	sentence int32
	search   search
	lists    []contextList // by number of the context list
	used     []int32       // the numbers of those that are ready
}

// contextList is where the words of one context list stand in the sentence.
type contextList struct {
	ready            bool
	spans            []tokenRange // by start
	width            int32        // of the longest
	minEnd, maxStart int32
}

type tokenRange struct{ lo, hi int32 }

// shape is what is known of the words of a context list before they are looked for.
type shape struct {
	reach int32     // the most tokens that one of them takes, 0 = any number
	alone bool      // one of them may be a single token
	pairs [4]uint64 // a bit for each two tokens that stand side by side in one of them
}

// shapesOf returns the shapes of the context lists by their numbers, which are those of the patterns of the trie.
func shapesOf(context *trie, lists int) []shape {
	shapes := make([]shape, lists+1)
	context.each(func(path []edge, ends []int32) {
		for _, n := range ends {
			shapes[n].include(path)
		}
	})
	for i := range shapes {
		if shapes[i].reach == math.MaxInt32 {
			shapes[i].reach = 0
		}
	}
	return shapes
}

// include takes a word or phrase of the list into account.
func (s *shape) include(path []edge) {
	s.reach = max(s.reach, int32(len(path)))
	s.alone = s.alone || len(path) == 1
	for i, e := range path {
		switch {
		case e.kind == gapEdge:
			s.reach = math.MaxInt32
		case e.kind == prefixEdge:
			s.alone = true // beside what, is not known
		case i > 0:
			bit := pairBit(path[i-1].word, e.word)
			s.pairs[bit/64] |= 1 << (bit % 64)
		}
	}
}

// joins reports whether two tokens side by side may belong to a word of the list, which is not alone; no is certain.
func (s *shape) joins(a, b *token) bool {
	bit := pairBit(a.code(), b.code())
	return s.pairs[bit/64]>>(bit%64)&1 != 0
}

// pairBit returns the place of the bit for two words or marks in shape.pairs.
func pairBit(a, b uint32) uint32 { return (a*31 + b) * 0x9E3779B1 >> 24 }

// hold reports whether every condition of the pattern holds for the match.
func (c *contexts) hold(p *pattern, f *match) bool {
	return (p.around == nil || c.allow(p.around, f)) &&
		// last, for the tagger costs more than everything else
		(f.use == anyUse || c.m.tagger.is(c.d, &c.d.sentences[c.sentence], f.at, f.use))
}

// allow reports whether the words around the match are what its pattern asks for.
func (c *contexts) allow(p *conditions, f *match) bool {
	for _, n := range p.except {
		if c.overlapped(n, f) {
			return false
		}
	}
	for _, n := range p.near {
		if len(c.list(n).spans) == 0 {
			return false
		}
	}
	for _, n := range p.notNear {
		if l := c.list(n); len(l.spans) > 0 && (l.minEnd <= f.lo || l.maxStart >= f.hi) {
			return false
		}
	}
	return (p.followedBy == 0 || c.follows(p.followedBy, f)) &&
		(p.notFollowedBy == 0 || !c.follows(p.notFollowedBy, f)) &&
		(p.precededBy == 0 || c.precedes(p.precededBy, f)) &&
		(p.notPrecededBy == 0 || !c.precedes(p.notPrecededBy, f))
}

// enter makes the contexts ready for a sentence.
func (c *contexts) enter(sentence int32) {
	if len(c.lists) <= int(c.m.nlists) {
		c.lists = make([]contextList, c.m.nlists+1)
	}
	for _, n := range c.used {
		c.lists[n] = contextList{spans: c.lists[n].spans[:0]}
	}
	c.used, c.sentence = c.used[:0], sentence
}

// list returns the places of a context list in the sentence.
func (c *contexts) list(n int32) *contextList {
	l := &c.lists[n]
	if l.ready {
		return l
	}
	l.ready = true
	c.used = append(c.used, n)
	s := &c.d.sentences[c.sentence]
	for f := range c.find(n, s, s.lo, s.hi) {
		if len(l.spans) == 0 {
			l.minEnd, l.maxStart = f.hi, f.lo
		}
		l.spans = append(l.spans, tokenRange{f.lo, f.hi})
		l.width = max(l.width, f.hi-f.lo)
		l.minEnd, l.maxStart = min(l.minEnd, f.hi), max(l.maxStart, f.lo)
	}
	return l
}

// find yields the places of a context list that begin with tokens [lo, hi) of the sentence, by start.
func (c *contexts) find(n int32, s *sentence, lo, hi int32) iter.Seq[*match] {
	return func(yield func(*match) bool) {
		c.search.trie, c.search.text, c.search.found = c.m.context, c.d.Text, c.search.found[:0]
		c.search.tokens, c.search.base, c.search.wanted = c.d.tokens[s.lo:s.hi], s.lo, patternBit(n)
		c.search.within(int(lo-s.lo), int(hi-s.lo))
		for i := range c.search.found {
			f := &c.search.found[i]
			if slices.Contains(f.ends, n) && (f.use == anyUse || c.m.tagger.is(c.d, s, f.at, f.use)) && !yield(f) {
				return
			}
		}
	}
}

// from returns the spans that start at token lo or behind it.
func (l *contextList) from(lo int32) []tokenRange {
	i, _ := slices.BinarySearchFunc(l.spans, lo, func(r tokenRange, lo int32) int { return cmp.Compare(r.lo, lo) })
	return l.spans[i:]
}

// overlapped reports whether a word of the list shares a token with the match.
func (c *contexts) overlapped(n int32, f *match) bool {
	if shape := &c.m.shapes[n]; !c.lists[n].ready && shape.reach > 0 {
		return c.mayOverlap(shape, f) && c.overlappedNear(n, f, shape.reach)
	}
	l := c.list(n)
	for _, r := range l.from(f.lo - l.width) {
		if r.lo >= f.hi {
			return false
		}
		if r.hi > f.lo {
			return true
		}
	}
	return false
}

// mayOverlap reports whether a word of the list may share a token with the match; no is certain. A phrase that shares the only token
// of the match holds one beside it as well.
func (c *contexts) mayOverlap(of *shape, f *match) bool {
	if of.alone || f.hi-f.lo > 1 {
		return true
	}
	s, t := &c.d.sentences[c.sentence], c.d.tokens
	return f.lo > s.lo && of.joins(&t[f.lo-1], &t[f.lo]) || f.hi < s.hi && of.joins(&t[f.lo], &t[f.hi])
}

// overlappedNear is overlapped for a list of words that take reach tokens at most: only those are looked at that may begin
// one of them. Exceptions are asked for at one match in a sentence as a rule, and a sentence is several times as long.
func (c *contexts) overlappedNear(n int32, f *match, reach int32) bool {
	s := &c.d.sentences[c.sentence]
	for x := range c.find(n, s, max(f.lo-reach+1, s.lo), f.hi) {
		if x.hi > f.lo {
			return true
		}
	}
	return false
}

// follows reports whether a word of the list stands directly behind the match, or behind it and a hyphen.
func (c *contexts) follows(n int32, f *match) bool {
	at := f.hi
	if c.hyphen(at) {
		at++
	}
	for _, r := range c.list(n).from(f.hi) {
		if r.lo > at {
			return false
		}
		if r.lo == f.hi || r.lo == at {
			return true
		}
	}
	return false
}

// precedes reports whether a word of the list stands directly before the match, or before it and a hyphen.
func (c *contexts) precedes(n int32, f *match) bool {
	at := f.lo
	if c.hyphen(at - 1) {
		at--
	}
	l := c.list(n)
	for _, r := range l.from(at - l.width) {
		if r.lo >= f.lo {
			return false
		}
		if r.hi == f.lo || r.hi == at {
			return true
		}
	}
	return false
}

// hyphen reports whether token i is a hyphen that joins two words of the sentence.
func (c *contexts) hyphen(i int32) bool {
	s := &c.d.sentences[c.sentence]
	if i <= s.lo || i+1 >= s.hi {
		return false
	}
	return c.d.tokens[i].is(isMark) && plainMarkOf(c.d.tokens[i]) == '-' && c.d.tokens[i].gap == adjacent && c.d.tokens[i+1].gap == adjacent
}
