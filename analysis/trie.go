package analysis

import (
	"math"
	"strings"
	"unicode/utf8"

	"framing/lexicons"
)

// trie is the automaton that finds many terms at once: each path from the root, node 0, spells one sequence of a term,
// piece by piece. It is built once, then frozen, and only read afterwards.
type trie struct {
	vocab   *vocabulary
	nodes   []node
	letters []string // what edges ask of capitals; the first is ""
	// While the trie is built:
	roots    map[edge]int32   // edges out of the root -> their index in begins
	root     int32            // the first edge of the sequence added last: index in begins
	spelling map[string]int32 // index into letters
	path     []int32          // the nodes of the sequence added last, behind the root
	spare    []int32          // for ends: one allocation for many
	edges    []edge           // the same for edges: most nodes have one
	// The edges out of the root; after freeze by number of the word or word beginning, and by mark.
	begins []edge   // over words and word beginnings, by their number; before, all in the order in which they were made
	starts []start  // by number of the word or word beginning
	under  []uint64 // by index in begins: the bits of the patterns that a search which begins with the edge can find
	marks  map[uint32][]edge
	mark   uint64 // bit rune%64 set for each of marks: few marks begin a term
	opens  flags  // of the words with edges out of the root
}

// start is where the searches begin that begin with a word or word beginning.
type start struct {
	next   uint64 // node.next of all nodes that its edges lead to; every bit if a term may end there
	lo, hi int32  // its edges are begins[lo:hi]
}

type node struct {
	edges []edge
	// next has bit word%64 set for each word and mark that an edge waits for, every bit if there is a gap: most tokens
	// are turned away by it. open says that an edge waits for a word beginning.
	next uint64
	open bool
	ends []int32 // the patterns of which a sequence ends here, ascending
}

// patternBit is the bit of a pattern in a set of them; several share one.
func patternBit(pattern int32) uint64 { return 1 << (uint32(pattern) % 64) }

// edge leads to another node over one piece of a sequence.
type edge struct {
	word    uint32 // number of the word or word beginning, or the rune of a mark
	gap     uint8  // > 0: not a word but up to gap words
	kind    edgeKind
	use     wordUse // asked of the word, decided later
	space   bool    // white space must stand before the token
	exact   bool    // every letter as in letters; else only capitals must be capitals
	letters int32   // the word as the term has it: index into trie.letters; 0 = capitals do not matter
	to      int32
}

// wordUse is the word class that a term asks for.
type wordUse uint8

const (
	anyUse wordUse = iota
	verbUse
	nounUse
	neitherUse // an adjective or something else
	unknownUse // the neighbours leave it open
)

// useOf returns the class that a piece of a term names.
func useOf(class lexicons.WordClass) wordUse {
	switch class {
	case lexicons.VerbClass:
		return verbUse
	case lexicons.NounClass:
		return nounUse
	}
	return anyUse
}

type edgeKind uint8

const (
	wordEdge edgeKind = iota
	markEdge
	prefixEdge // from here on, an edge goes over other tokens than its word
	gapEdge
)

// newTrie makes an empty trie with room for so many terms with so many pieces. What there is no use for is never touched.
func newTrie(v *vocabulary, terms, pieces int) *trie {
	return &trie{vocab: v, nodes: make([]node, 1, pieces+1), letters: []string{""}, marks: map[uint32][]edge{},
		roots: make(map[edge]int32, terms), begins: make([]edge, 0, 2*terms), under: make([]uint64, 0, 2*terms), spelling: map[string]int32{}}
}

// add puts every sequence of the term in; a match will be reported as the pattern. Patterns must be added in
// ascending order.
func (t *trie) add(term *lexicons.Term, pattern int32) {
	var last lexicons.Sequence
	for _, seq := range term.Sequences {
		if len(seq) == 0 {
			continue
		}
		same, at := 0, int32(0) // many sequences begin like the one before
		for same < min(len(seq), len(last)) && seq[same] == last[same] {
			at = t.path[same]
			same++
		}
		t.path = t.path[:same]
		for _, p := range seq[same:] {
			at = t.step(at, t.edge(p, term.Case))
			t.path = append(t.path, at)
		}
		t.end(&t.nodes[at], pattern)
		t.under[t.root] |= patternBit(pattern)
		last = seq
	}
}

// end notes that a sequence of the pattern ends at the node.
func (t *trie) end(n *node, pattern int32) {
	switch k := len(n.ends); {
	case k == 0: // nearly always the only one
		if len(t.spare) == 0 {
			t.spare = make([]int32, 256)
		}
		t.spare[0] = pattern
		n.ends, t.spare = t.spare[:1:1], t.spare[1:]
	case n.ends[k-1] != pattern:
		n.ends = append(n.ends, pattern)
	}
}

// edge makes the edge of a piece, without its end.
func (t *trie) edge(p lexicons.Piece, c lexicons.Case) edge {
	e := edge{space: p.Space, use: useOf(p.Class)}
	if p.Gap > 0 {
		e.kind, e.gap = gapEdge, uint8(p.Gap)
		return e
	}
	if r, size := utf8.DecodeRuneInString(p.Text); size == len(p.Text) && !isWordRune(r) {
		e.kind, e.word = markEdge, uint32(plainMark(r))
		return e
	}
	if p.Prefix {
		e.kind, e.word = prefixEdge, t.vocab.addPrefix(p.Text)
	} else {
		e.word = t.vocab.add(p.Text, 0)
	}
	switch {
	case c == lexicons.ExactCase:
		e.letters, e.exact = t.spell(p.Text), true
	case c != lexicons.IgnoreCase && !strings.HasPrefix(t.vocab.words[e.word], p.Text): // there is a star behind a beginning
		e.letters = t.spell(p.Text)
	}
	return e
}

// spell returns the index of a word in t.letters.
func (t *trie) spell(word string) int32 {
	n, ok := t.spelling[word]
	if !ok {
		n = int32(len(t.letters))
		t.letters, t.spelling[word] = append(t.letters, word), n
	}
	return n
}

// step follows the edge out of a node, and makes it where it is missing.
func (t *trie) step(at int32, e edge) int32 {
	next := int32(len(t.nodes))
	if at == 0 {
		if i, ok := t.roots[e]; ok {
			t.root = i
			return t.begins[i].to
		}
		t.root = int32(len(t.begins))
		t.roots[e] = t.root
		e.to = next
		t.begins, t.under = append(t.begins, e), append(t.under, 0)
	} else {
		for _, f := range t.nodes[at].edges {
			e.to = f.to
			if f == e {
				return f.to
			}
		}
		e.to = next
		n := &t.nodes[at]
		if n.edges == nil {
			if len(t.edges) == 0 {
				t.edges = make([]edge, 256)
			}
			n.edges, t.edges = t.edges[:0:1], t.edges[1:]
		}
		n.edges = append(n.edges, e)
		switch e.kind {
		case gapEdge:
			n.next = math.MaxUint64
		case prefixEdge:
			n.open = true
		default:
			n.next |= 1 << (e.word % 64)
		}
	}
	t.nodes = append(t.nodes, node{})
	return next
}

// each calls visit for every sequence with the edges that it goes over and the patterns that end with it. It must be called before
// freeze. The edges are valid until visit returns.
func (t *trie) each(visit func(path []edge, ends []int32)) {
	var walk func(path []edge, at int32)
	walk = func(path []edge, at int32) {
		if n := &t.nodes[at]; len(n.ends) > 0 {
			visit(path, n.ends)
		}
		for _, e := range t.nodes[at].edges {
			walk(append(path, e), e.to)
		}
	}
	var buf [16]edge
	for _, e := range t.begins {
		walk(append(buf[:0], e), e.to)
	}
}

// freeze makes the tables that the search begins with. The words that it begins at have the flag opens. Neither terms nor words
// can be added afterwards.
func (t *trie) freeze(opens flags) {
	t.opens = opens
	t.starts = make([]start, len(t.vocab.words))
	t.roots, t.spelling, t.path, t.spare, t.edges = nil, nil, nil, nil, nil
	words := int32(0) // edges over words and word beginnings
	for _, e := range t.begins {
		if e.kind == markEdge {
			t.marks[e.word] = append(t.marks[e.word], e)
			t.mark |= 1 << (e.word % 64)
			continue
		}
		words++
		s, n := &t.starts[e.word], &t.nodes[e.to]
		s.hi++
		if s.next |= n.next; len(n.ends) > 0 || n.open {
			s.next = math.MaxUint64
		}
	}
	at := int32(0)
	for w := range t.starts {
		s := &t.starts[w]
		at, s.lo, s.hi = at+s.hi, at, at // hi moves behind each edge that is put in
	}
	sorted, under := make([]edge, words), make([]uint64, words)
	for i, e := range t.begins {
		if e.kind != markEdge {
			s := &t.starts[e.word]
			sorted[s.hi], under[s.hi] = e, t.under[i]
			s.hi++
		}
	}
	t.begins, t.under = sorted, under
}

// flagsOf returns the flag of the words that the search begins at, if this is one of them.
func (t *trie) flagsOf(word uint32) flags {
	if s := &t.starts[word]; s.lo < s.hi {
		return t.opens
	}
	return 0
}
