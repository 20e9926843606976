package analysis

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// match is a sequence that the search found: tokens [lo, hi) and the patterns that it stands for.
type match struct {
	lo, hi int32
	at     int32   // token of which a use is asked
	use    wordUse // anyUse: nothing is asked
	ends   []int32
}

// search is a walk over the trie from one token.
type search struct {
	*trie
	text   string
	tokens []token // of the sentence
	base   int32   // index of tokens[0] in the document
	wanted uint64  // the bits of the patterns that are looked for; others may be found as well
	found  []match
	cur    match
}

// all appends to s.found every match in the sentence, by first token.
func (s *search) all() { s.within(0, len(s.tokens)) }

// within appends to s.found the matches that begin with tokens [lo, hi) of the sentence.
func (s *search) within(lo, hi int) {
	starts := s.startFlags()
	for i := lo; i < hi; i++ {
		if t := &s.tokens[i]; t.flags&starts != 0 {
			s.at(t, i)
		}
	}
}

// startFlags are those of which a token has one that a match may begin with.
func (t *trie) startFlags() flags {
	if len(t.marks) > 0 {
		return t.opens | hasPrefix | isMark
	}
	return t.opens | hasPrefix
}

// at looks for the matches that begin with token i.
func (s *search) at(t *token, i int) {
	switch {
	case t.flags&isMark != 0:
		s.atMark(t, i)
		return
	case t.flags&s.opens != 0:
		if from := &s.starts[t.word]; s.goesOn(from.next, i) {
			s.beginWith(from, i)
		}
	}
	if t.flags&hasPrefix != 0 {
		s.atPrefix(t, i)
	}
}

// atMark is at for a mark.
func (s *search) atMark(t *token, i int) {
	if code := t.code(); s.mark>>(code%64)&1 != 0 && (i == 0 || t.gap != adjacent || s.tokens[i-1].is(isMark)) {
		for k := range s.marks[code] {
			s.begin(&s.marks[code][k], i)
		}
	}
}

// atPrefix looks for the matches that begin with a word beginning at token i.
func (s *search) atPrefix(t *token, i int) {
	var buf [8]uint32
	for _, w := range s.vocab.beginnings(s.text, t, buf[:0]) {
		if int(w) < len(s.starts) {
			s.beginWith(&s.starts[w], i)
		}
	}
}

// goesOn reports whether a term that begins with token i may end with it or go on with the next one; no is certain. Terms
// such as "the islands" begin with words that stand in every sentence.
func (s *search) goesOn(seconds uint64, i int) bool {
	if seconds == math.MaxUint64 {
		return true
	}
	return i+1 < len(s.tokens) && seconds>>(s.tokens[i+1].code()%64)&1 != 0
}

// beginWith follows the edges out of the root over a word or word beginning, at token i.
func (s *search) beginWith(from *start, i int) {
	for k := from.lo; k < from.hi; k++ {
		if s.wanted == math.MaxUint64 || s.under[k]&s.wanted != 0 {
			s.begin(&s.begins[k], i)
		}
	}
}

// begin follows an edge out of the root at token i.
func (s *search) begin(e *edge, i int) {
	if s.accepts(e, i) {
		s.cur = match{lo: int32(i)}
		s.take(e, i)
	}
}

// take goes over an edge that accepts token i.
func (s *search) take(e *edge, i int) bool {
	if e.use == anyUse {
		return s.from(e.to, i+1)
	}
	before := s.cur
	s.cur.use, s.cur.at = e.use, int32(i)+s.base
	ok := s.from(e.to, i+1)
	s.cur = before
	return ok
}

// from reports the patterns that end at a node reached before token i, and goes on. It says whether any match lay there.
func (s *search) from(at int32, i int) (any bool) {
	n := &s.nodes[at]
	if len(n.ends) > 0 && s.ends(i) {
		m := s.cur
		m.lo, m.hi, m.ends = m.lo+s.base, int32(i)+s.base, n.ends
		s.found = append(s.found, m)
		any = true
	}
	if i >= len(s.tokens) || !n.waitsFor(&s.tokens[i]) {
		return any
	}
	code := s.tokens[i].code()
	for k := range n.edges {
		e := &n.edges[k]
		if e.word != code && e.kind < prefixEdge { // as nearly all of many edges
			continue
		}
		if e.kind == gapEdge {
			any = s.skip(e, i) || any
		} else if s.adjoins(e, i) && s.fits(e, i) && s.accepts(e, i) {
			any = s.take(e, i) || any
		}
	}
	return any
}

// waitsFor reports whether an edge of the node may go over the token; no is certain.
func (n *node) waitsFor(t *token) bool {
	return n.next>>(t.code()%64)&1 != 0 || n.open && t.flags&hasPrefix != 0
}

// code returns what an edge over the token has as its word.
func (t *token) code() uint32 {
	if t.flags&isMark != 0 {
		return plainMarkOf(*t)
	}
	return t.word
}

// skip tries a gap before token i: as few words as it can.
func (s *search) skip(e *edge, i int) bool {
	for n := 0; ; n++ {
		if s.from(e.to, i) {
			return true
		}
		if n == int(e.gap) {
			return false
		}
		if i = s.gapWord(i); i < 0 {
			return false
		}
	}
}

// gapWord returns the token behind the word that starts at token i, where the word, with its hyphens and apostrophes,
// stands between white space; else -1.
func (s *search) gapWord(i int) int {
	for first := true; ; first = false {
		if i >= len(s.tokens)-1 || !s.tokens[i].isWord() || first && s.tokens[i].gap == adjacent {
			return -1
		}
		i++
		if s.tokens[i].gap != adjacent {
			return i
		}
		if !s.tokens[i].is(isMark) {
			continue
		}
		switch plainMarkOf(s.tokens[i]) {
		case '-', '\'', '/', '&':
			i++
		case '%':
			i++
			if i < len(s.tokens) && s.tokens[i].gap != adjacent {
				return i
			}
			return -1
		default:
			return -1
		}
		if i < len(s.tokens) && s.tokens[i].gap != adjacent {
			if s.tokens[i-1].mark('-') || s.tokens[i-1].mark('/') {
				return -1
			}
			return i // a possessive after s: the workers' demands
		}
	}
}

// ends reports whether a match may end before token i: no letter follows a final mark directly.
func (s *search) ends(i int) bool {
	return i >= len(s.tokens) || s.tokens[i].gap != adjacent || s.tokens[i-1].isWord() || s.tokens[i].is(isMark)
}

// adjoins reports whether what stands before token i is what the edge asks for.
func (s *search) adjoins(e *edge, i int) bool {
	switch g := s.tokens[i].gap; {
	case e.space:
		return g == spaced || g == lineBreak
	case g == lineBreak: // a hyphen at the end of a line: air-⏎strike
		return i > 1 && s.tokens[i-1].is(mayJoin) && plainMarkOf(s.tokens[i-1]) == '-' && s.tokens[i-1].gap == adjacent
	default:
		return g == adjacent
	}
}

// fits reports whether token i is the word, word beginning or mark of the edge, capitals aside.
func (s *search) fits(e *edge, i int) bool {
	t := s.tokens[i]
	switch e.kind {
	case markEdge:
		return t.is(isMark) && plainMarkOf(t) == e.word
	case wordEdge:
		return t.isWord() && t.word == e.word
	}
	return t.is(hasPrefix) && s.vocab.beginsWith(t.in(s.text), e.word)
}

// accepts reports whether the capitals of token i are those of the edge.
func (s *search) accepts(e *edge, i int) bool {
	return e.letters == 0 || sameLetters(s.letters[e.letters], s.tokens[i].in(s.text), e.exact)
}

// sameLetters compares the capitals of a term's word with those of the text's, letter by letter; the letters themselves
// are known to be the same, and the text may go on.
func sameLetters(term, text string, exact bool) bool {
	if strings.HasPrefix(text, term) { // nearly always
		return true
	}
	for _, want := range term {
		var got rune
		for {
			if text == "" {
				return false
			}
			r, size := utf8.DecodeRuneInString(text)
			got, text = r, text[size:]
			if r < utf8.RuneSelf || !unicode.Is(unicode.Cf, r) {
				break
			}
		}
		if got != want && (exact || unicode.IsUpper(want)) {
			return false
		}
	}
	return true
}

// plainMarkOf returns the mark of a token with the forms of hyphen and apostrophe made one.
func plainMarkOf(t token) uint32 { return uint32(plainMark(rune(t.word))) }

// plainMark maps the forms of hyphen and apostrophe to one: a term's - and ' match them all.
func plainMark(r rune) rune {
	switch r {
	case '‐', '‑', '–':
		return '-'
	case '’':
		return '\''
	}
	return r
}

func isWordRune(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me)
}
