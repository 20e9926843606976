package analysis

import (
	"cmp"
	"math"
	"slices"

	"framing/lexicons"
)

// hit is a match of a lexicon term, before its voice is known.
type hit struct {
	Span
	lo, hi   int32 // tokens [lo, hi)
	pattern  int32 // index into matcher.patterns
	sentence int32
}

// pattern is what a match of a term stands for: a use of a variant, or a word that opens or shuts an article gate.
type pattern struct {
	lexicon  int32             // index into the engine's lexicons
	contrast int32             // running number over all lexicons
	variant  *lexicons.Variant // nil: a gate word
	gate     int32             // of a gate word: index into document.gates
	counts   bool              // its uses count wherever their zone does and no mention holds them
	of       *lexicons.Contrast
	term     *lexicons.Term
	entry    *Entry      // of its tags; nil: a gate word
	around   *conditions // nil: none; apart, for most have none and patterns are read in no order
}

// conditions are the context lists by number that must or must not stand around a match; 0 = none.
type conditions struct {
	except, near, notNear                                []int32
	followedBy, notFollowedBy, precededBy, notPrecededBy int32
}

// none reports whether there is no condition.
func (c *conditions) none() bool {
	return len(c.except)+len(c.near)+len(c.notNear) == 0 && c.followedBy|c.notFollowedBy|c.precededBy|c.notPrecededBy == 0
}

// matcher finds the terms of all lexicons in one pass over the tokens. Context words are looked for only in sentences
// with a match that asks for them.
type matcher struct {
	vocab      *vocabulary
	lexicons   []*lexicons.Lexicon
	patterns   []pattern
	entries    []Entry // of patterns, which point to them: one allocation for all
	terms      *trie
	context    *trie
	lists      map[listKey]int32 // context lists -> their numbers, from 1
	nlists     int32
	shapes     []shape // by number of the context list
	ncontrasts int32
	gates      map[*lexicons.Term]int32 // first term of a gate list -> its number
	tagger     *tagger
}

// listKey identifies a context list: variants that take it over from their contrast share its terms.
type listKey struct {
	first *lexicons.Term
	n     int
}

func newMatcher(v *vocabulary, lexs []*lexicons.Lexicon) *matcher {
	terms := count(lexs, func(v *lexicons.Variant) int { return len(v.Terms) })
	m := &matcher{
		vocab: v, lexicons: lexs, patterns: make([]pattern, 0, terms), entries: make([]Entry, 0, terms),
		terms: newTrie(v, terms, count(lexs, piecesOf)), context: newTrie(v, usualContext, 8*usualContext),
		lists: map[listKey]int32{}, gates: map[*lexicons.Term]int32{}, tagger: &tagger{v},
	}
	for i, l := range lexs {
		m.addGate(l.Applies)
		for _, c := range l.Contrasts {
			m.addContrast(int32(i), l, c)
		}
	}
	return m
}

const usualContext = 512 // words and phrases in context lists; more make room for themselves

// piecesOf counts the pieces of the terms of a variant.
func piecesOf(v *lexicons.Variant) int {
	n := 0
	for _, t := range v.Terms {
		for _, seq := range t.Sequences {
			n += len(seq)
		}
	}
	return n
}

// freeze ends the building, after every other part has put its words into the vocabulary.
func (m *matcher) freeze() {
	m.shapes = shapesOf(m.context, int(m.nlists))
	m.terms.freeze(opensTerm)
	m.context.freeze(opensContext)
}

// flagsOf returns the flags of a word that the searches ask for.
func (m *matcher) flagsOf(word uint32) flags { return m.terms.flagsOf(word) | m.context.flagsOf(word) }

// columnsOf returns Entry.Columns for three ids.
func columnsOf(lexicon, contrast, variant string) string {
	columns := lexicon + "\t" + contrast + "\t" + variant + "\t"
	tabs := 0
	for i := 0; i < len(columns); i++ {
		switch c := columns[i]; {
		case c == '\t':
			tabs++
		case !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-'):
			return ""
		}
	}
	if tabs > 3 {
		return ""
	}
	return columns
}

func (m *matcher) addContrast(lexicon int32, l *lexicons.Lexicon, c *lexicons.Contrast) {
	number := m.ncontrasts
	m.ncontrasts++
	for _, v := range c.Variants {
		for _, g := range v.Gates {
			m.addGate(g)
		}
		except, near, notNear := m.list(v.Except), m.list(v.Near), m.list(v.NotNear)
		columns := columnsOf(l.ID, c.ID, v.ID)
		counts := len(v.Zones)+len(v.Voices)+len(v.Gates) == 0 && l.Applies.From+l.Applies.Until == ""
		for _, t := range v.Terms {
			m.entries = append(m.entries, Entry{Lexicon: l.ID, Contrast: c.ID, Variant: v.ID, Kind: c.Kind, Term: t.Source, Columns: columns})
			p := pattern{
				lexicon: lexicon, contrast: number, of: c, variant: v, term: t, counts: counts, entry: &m.entries[len(m.entries)-1],
			}
			around := conditions{except: some(except), near: some(near), notNear: some(notNear)}
			if a := t.Around; a != nil {
				around.near, around.notNear = some(near, m.list(a.Near)), some(notNear, m.list(a.NotNear))
				around.followedBy, around.notFollowedBy = m.list(a.FollowedBy), m.list(a.NotFollowedBy)
				around.precededBy, around.notPrecededBy = m.list(a.PrecededBy), m.list(a.NotPrecededBy)
			}
			if !around.none() {
				p.around = new(conditions)
				*p.around = around
			}
			m.patterns = append(m.patterns, p)
			m.terms.add(t, int32(len(m.patterns)-1))
		}
	}
}

// addGate makes the words of an article gate patterns of their own.
func (m *matcher) addGate(g lexicons.Gate) {
	for _, list := range [][]*lexicons.Term{g.Any, g.None} {
		if len(list) == 0 {
			continue
		}
		if _, ok := m.gates[list[0]]; ok {
			continue
		}
		n := int32(len(m.gates))
		m.gates[list[0]] = n
		for _, t := range list {
			m.patterns = append(m.patterns, pattern{gate: n, term: t})
			m.terms.add(t, int32(len(m.patterns)-1))
		}
	}
}

// list returns the number of a context list, or 0 for an empty one. A list that several variants share, being their
// contrast's, is looked for once.
func (m *matcher) list(terms []*lexicons.Term) int32 {
	if len(terms) == 0 {
		return 0
	}
	key := listKey{terms[0], len(terms)}
	if n, ok := m.lists[key]; ok {
		return n
	}
	m.nlists++
	m.lists[key] = m.nlists
	for _, t := range terms {
		m.context.add(t, m.nlists)
	}
	return m.nlists
}

// some returns the numbers that are not 0.
func some(ns ...int32) (out []int32) {
	for _, n := range ns {
		if n != 0 {
			out = append(out, n)
		}
	}
	return out
}

// scope narrows a match to one contrast, or one variant of it; for the tests beside the terms.
type scope struct {
	contrast *lexicons.Contrast
	variant  *lexicons.Variant
}

func (s scope) holds(p *pattern) bool {
	return s.contrast == nil || p.of == s.contrast && (s.variant == nil || p.variant == s.variant)
}

// match fills d.hits, by start, d.gates and d.skipped. What surrounds a match is looked at only when it is known which
// lexicons apply: most articles are none of a lexicon's business.
func (m *matcher) match(d *document, only scope) {
	s, ctx := &d.search, &d.contexts
	s.trie, s.text, s.found, s.wanted = m.terms, d.Text, s.found[:0], math.MaxUint64
	next, end := 0, int32(0) // the sentence behind the one at hand, and where that ends
	for _, i := range d.starts {
		for ; i >= end; next++ {
			sent := &d.sentences[next]
			s.tokens, s.base, end = d.tokens[sent.lo:sent.hi], sent.lo, sent.hi
		}
		s.at(&d.tokens[i], int(i-s.base))
	}
	m.readGates(d)
	m.skip(d, only)
	d.taken = resize(d.taken, int(m.ncontrasts))
	ctx.m, ctx.d = m, d
	sentence := 0
	for lo, hi := 0, 0; lo < len(s.found); lo = hi {
		for d.sentences[sentence].hi <= s.found[lo].lo {
			sentence++
		}
		for hi < len(s.found) && s.found[hi].lo < d.sentences[sentence].hi {
			hi++
		}
		ctx.enter(int32(sentence))
		m.choose(d, s.found[lo:hi], ctx, only)
	}
}

// readGates fills d.gates from what the search found in zones that count.
func (m *matcher) readGates(d *document) {
	d.gates = resize(d.gates, len(m.gates))
	sentence := 0
	for i := range d.search.found {
		f := &d.search.found[i]
		for _, id := range f.ends {
			if p := &m.patterns[id]; p.variant == nil && !d.gates[p.gate] {
				for d.sentences[sentence].hi <= f.lo {
					sentence++
				}
				d.gates[p.gate] = d.sentences[sentence].Zone.Counted()
			}
		}
	}
}

// skip fills d.skipped. Gates do not hold where the scope is narrowed. Cues have no gate.
func (m *matcher) skip(d *document, only scope) {
	d.skipped = resize(d.skipped, len(m.lexicons))
	for i, l := range m.lexicons {
		switch {
		case only.contrast != nil || len(l.Contrasts) == 0:
		case d.Language != "" && !sameLanguage(l.Language, d.Language):
			d.skipped[i] = SkippedLanguage
		case !m.open(d, l.Applies):
			d.skipped[i] = SkippedGate
		}
	}
}

// byPlace orders hits by start, longer first, then in file order.
func byPlace(a, b hit) int {
	switch {
	case a.lo != b.lo:
		return cmp.Compare(a.lo, b.lo)
	case a.hi != b.hi:
		return cmp.Compare(b.hi, a.hi)
	}
	return cmp.Compare(a.pattern, b.pattern)
}

// choose keeps, of the matches found in a sentence, those whose conditions hold, and of those the leftmost of each contrast,
// the longest of these, then the first in file order.
func (m *matcher) choose(d *document, found []match, ctx *contexts, only scope) {
	d.candidates = d.candidates[:0]
	for i := range found {
		f := &found[i]
		for _, id := range f.ends {
			p := &m.patterns[id]
			if p.variant != nil && d.skipped[p.lexicon] == "" && only.holds(p) && ctx.hold(p, f) {
				d.candidates = append(d.candidates, hit{lo: f.lo, hi: f.hi, pattern: id, sentence: ctx.sentence})
			}
		}
	}
	if len(d.candidates) > 1 {
		slices.SortFunc(d.candidates, byPlace)
	}
	for _, h := range d.candidates {
		end := &d.taken[m.patterns[h.pattern].contrast]
		if h.lo < *end {
			continue
		}
		*end = h.hi
		h.Span = Span{int(d.tokens[h.lo].start), int(d.tokens[h.hi-1].end)}
		d.hits = append(d.hits, h)
	}
}

// resize returns a slice of n zero values in the memory of s, where it fits.
func resize[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
