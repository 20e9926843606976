package analysis

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// ChangeKind says what a WordChange does to the first text to make the second.
type ChangeKind string

const (
	Equal    ChangeKind = "equal"    // the same words, whatever their case and punctuation
	Replaced ChangeKind = "replaced" // other words in their place
	Added    ChangeKind = "added"    // words of the second text only; First is empty and marks the place
	Dropped  ChangeKind = "dropped"  // words of the first text only; Second is empty and marks the place
)

// WordChange is one stretch of a word diff. Its spans are bytes of the two texts; each begins and ends with a word, so that
// only white space and punctuation lies between the spans of neighbouring changes.
type WordChange struct {
	Kind          ChangeKind
	First, Second Span
	Words         int  // of an equal change: how many words
	Spelling      bool // of a replaced one: the same words in another spelling (neighbour, neighbor; U.S., US)
}

// WordDiff returns what turns the words of a into those of b, in text order; equal stretches are among the changes.
// Letters are compared without regard to case, and punctuation is not compared. A word with an apostrophe is one word,
// and so are initials (U.S.); the parts of a hyphenated word are words of their own.
//
// It aligns what the texts have in common from both ends, then up to maxTable pairs of words exactly, so that most letters
// are kept in few stretches; larger texts are first cut at words that occur once in each (patience diff, Bram Cohen). An
// equal stretch of one or two very short words between longer changes becomes part of them. Time and memory are
// near-linear in the length of the texts, whatever they hold; a difference without any structure is one replacement.
func WordDiff(a, b string) []WordChange {
	d := newDiffer(bareVocabulary())
	return d.diff(a, b)
}

// bareVocabulary is a vocabulary without words, to tokenize with.
var bareVocabulary = sync.OnceValue(newVocabulary)

const (
	maxTable    = 1 << 14 // cells of an exact alignment: sentences of 128 words, or one word against 16,384
	maxPatience = 24      // how often a text is cut at unique words
	openCost    = 2       // of an equal stretch, in letters: few long stretches read better than many short ones
	maxWeight   = 8       // letters of a word that count
)

// differ diffs pairs of texts. It keeps its buffers, and must not be used by two goroutines at once.
type differ struct {
	vocab        *vocabulary
	tokens       []token
	a, b         []diffWord
	same, found  []wordPair // words that stay, ascending in both; those found before spelling was looked at
	whole, start []int32    // the table: best score from a cell on, and the best that begins with this pair
}

// diffWord is a word as a reader sees it: doesn't and U.S. are one.
type diffWord struct {
	start, end int
	key        uint64 // of the word, without regard to case
	form       uint64 // what is compared: key, but of words that found no equal that of their plain spelling
	weight     int32
}

// wordPair is a word of a and one of b, by index.
type wordPair struct{ a, b int }

func newDiffer(v *vocabulary) *differ { return &differ{vocab: v} }

// diff is WordDiff.
func (d *differ) diff(a, b string) []WordChange {
	d.a, d.b = d.words(a, d.a[:0]), d.words(b, d.b[:0])
	d.same = d.same[:0]
	d.match(0, len(d.a), 0, len(d.b), 0)
	d.respell(a, b)
	return d.changes(a, b, tidy(d.stretches(), d.a, d.b))
}

// words appends the words of text to dst.
func (d *differ) words(text string, dst []diffWord) []diffWord {
	d.tokens = d.vocab.tokenize(text, d.tokens[:0])
	for i := 0; i < len(d.tokens); i++ {
		if !d.tokens[i].isWord() {
			continue
		}
		first := i
		for i+2 < len(d.tokens) && d.tokens[i+1].gap == adjacent && d.tokens[i+2].gap == adjacent && d.tokens[i+2].isWord() &&
			(plainMarkOf(d.tokens[i+1]) == '\'' || d.tokens[i+1].mark('.') && d.initial(i, text) && d.initial(i+2, text)) {
			i += 2
		}
		w := diffWord{start: int(d.tokens[first].start), end: int(d.tokens[i].end)}
		word := text[w.start:w.end]
		if w.key = wordKey(word); i > first {
			w.key = keyOf(strings.ReplaceAll(fold(word), "’", "'"))
		}
		w.form = w.key
		w.weight = int32(min(maxWeight, utf8.RuneCountInString(word)) + 1)
		if i > first && i+1 < len(d.tokens) && d.tokens[i+1].mark('.') && d.tokens[i+1].gap == adjacent && d.tokens[i-1].mark('.') {
			w.end++ // the last stop of initials is theirs
		}
		dst = append(dst, w)
	}
	return dst
}

// initial reports whether token i is a single letter.
func (d *differ) initial(i int, text string) bool {
	return utf8.RuneCountInString(d.tokens[i].in(text)) == 1
}

// match appends to same the words that a[alo:ahi] and b[blo:bhi] have in common.
func (d *differ) match(alo, ahi, blo, bhi, depth int) {
	for alo < ahi && blo < bhi && d.a[alo].form == d.b[blo].form {
		d.same = append(d.same, wordPair{alo, blo})
		alo, blo = alo+1, blo+1
	}
	tail := 0
	for ahi-tail > alo && bhi-tail > blo && d.a[ahi-tail-1].form == d.b[bhi-tail-1].form {
		tail++
	}
	ahi, bhi = ahi-tail, bhi-tail
	switch {
	case alo == ahi || blo == bhi:
	case ahi-alo <= maxTable/(bhi-blo):
		d.table(alo, ahi, blo, bhi)
	case depth < maxPatience:
		anchors := d.anchors(alo, ahi, blo, bhi)
		for _, p := range anchors {
			d.match(alo, p.a, blo, p.b, depth+1)
			d.same = append(d.same, p)
			alo, blo = p.a+1, p.b+1
		}
		if len(anchors) > 0 {
			d.match(alo, ahi, blo, bhi, depth+1)
		}
	}
	for i := range tail {
		d.same = append(d.same, wordPair{ahi + i, bhi + i})
	}
}

// respell compares the words that found no equal once more, by their plain spelling.
func (d *differ) respell(a, b string) {
	d.found = append(append(d.found[:0], d.same...), wordPair{len(d.a), len(d.b)})
	d.same = d.same[:0]
	i, j := 0, 0
	for _, p := range d.found {
		if i < p.a && j < p.b {
			plainForms(d.a[i:p.a], a)
			plainForms(d.b[j:p.b], b)
			d.match(i, p.a, j, p.b, 0)
		}
		d.same = append(d.same, p)
		i, j = p.a+1, p.b+1
	}
	d.same = d.same[:len(d.same)-1] // the end
}

func plainForms(words []diffWord, text string) {
	for i := range words {
		words[i].form = keyOf(plainSpelling(text[words[i].start:words[i].end]))
	}
}

// table aligns exactly: it keeps the most letters, less openCost for each stretch.
func (d *differ) table(alo, ahi, blo, bhi int) {
	n, m := ahi-alo, bhi-blo
	cells := (n + 1) * (m + 1)
	d.whole = slices.Grow(d.whole[:0], cells)[:cells]
	d.start = slices.Grow(d.start[:0], cells)[:cells]
	clear(d.whole)
	clear(d.start)
	at := func(i, j int) int { return i*(m+1) + j }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best := max(d.whole[at(i+1, j)], d.whole[at(i, j+1)])
			if d.a[alo+i].form == d.b[blo+j].form {
				s := d.a[alo+i].weight + max(d.start[at(i+1, j+1)], d.whole[at(i+1, j+1)])
				d.start[at(i, j)] = s
				best = max(best, s-openCost)
			}
			d.whole[at(i, j)] = best
		}
	}
	for i, j := 0, 0; i < n && j < m && d.whole[at(i, j)] > 0; {
		switch here := d.whole[at(i, j)]; {
		case d.start[at(i, j)] > 0 && d.start[at(i, j)]-openCost == here:
			for i < n && j < m && d.start[at(i, j)] > 0 {
				d.same = append(d.same, wordPair{alo + i, blo + j})
				i, j = i+1, j+1
				if d.whole[at(i, j)] > d.start[at(i, j)] {
					break
				}
			}
		case d.whole[at(i+1, j)] == here:
			i++
		default:
			j++
		}
	}
}

// anchors returns the longest ascending row of words that occur once in a[alo:ahi] and once in b[blo:bhi].
func (d *differ) anchors(alo, ahi, blo, bhi int) []wordPair {
	type places struct{ inA, inB, a, b int32 }
	seen := make(map[uint64]places, ahi-alo)
	for i := alo; i < ahi; i++ {
		p := seen[d.a[i].form]
		seen[d.a[i].form] = places{inA: p.inA + 1, a: int32(i)}
	}
	for j := blo; j < bhi; j++ {
		if p, ok := seen[d.b[j].form]; ok {
			p.inB, p.b = p.inB+1, int32(j)
			seen[d.b[j].form] = p
		}
	}
	var pairs []wordPair
	for i := alo; i < ahi; i++ {
		if p := seen[d.a[i].form]; p.inA == 1 && p.inB == 1 {
			pairs = append(pairs, wordPair{i, int(p.b)})
		}
	}
	return ascending(pairs)
}

// ascending returns the longest row of pairs that ascends in b as well; they are given ascending in a.
func ascending(pairs []wordPair) []wordPair {
	ends := make([]int, 0, len(pairs)) // the pair that ends the best row of each length
	before := make([]int, len(pairs))  // the pair before this one in its row, or -1
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(ends, p, func(e int, p wordPair) int { return cmp.Compare(pairs[e].b, p.b) })
		if before[i] = -1; k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	row := make([]wordPair, len(ends))
	if len(ends) == 0 {
		return row
	}
	for i, k := ends[len(ends)-1], len(ends)-1; k >= 0; i, k = before[i], k-1 {
		row[k] = pairs[i]
	}
	return row
}

// sameRun is a run of words that stay: a[a:a+n] and b[b:b+n].
type sameRun struct{ a, b, n int }

// stretches joins the pairs of same that follow each other.
func (d *differ) stretches() []sameRun {
	var out []sameRun
	for _, p := range d.same {
		if n := len(out); n > 0 && out[n-1].a+out[n-1].n == p.a && out[n-1].b+out[n-1].n == p.b {
			out[n-1].n++
			continue
		}
		out = append(out, sameRun{p.a, p.b, 1})
	}
	return out
}

// tidy leaves out stretches of one or two words of three letters at most, between changes that are longer: "and the"
// between two names that are both replaced is nothing that the texts share.
func tidy(stretches []sameRun, a, b []diffWord) []sameRun {
	kept := stretches[:0]
	aEnd, bEnd := 0, 0 // of the stretch that was kept last
	for i, s := range stretches {
		aNext, bNext := len(a), len(b)
		if i+1 < len(stretches) {
			aNext, bNext = stretches[i+1].a, stretches[i+1].b
		}
		size := letters(a[s.a : s.a+s.n])
		if s.n <= 2 && size <= 3*s.n && size <= max(letters(a[aEnd:s.a]), letters(b[bEnd:s.b])) &&
			size <= max(letters(a[s.a+s.n:aNext]), letters(b[s.b+s.n:bNext])) {
			continue
		}
		kept = append(kept, s)
		aEnd, bEnd = s.a+s.n, s.b+s.n
	}
	return kept
}

// letters is the length of words without what stands between them. More than a few dozen are not told apart.
func letters(words []diffWord) int {
	n := 0
	for _, w := range words[:min(len(words), 64)] {
		n += w.end - w.start
	}
	return n
}

// changes lists the stretches and what lies between them.
func (d *differ) changes(a, b string, stretches []sameRun) []WordChange {
	var out []WordChange
	i, j := 0, 0 // words done
	between := func(aTo, bTo int) {
		if i == aTo && j == bTo {
			return
		}
		c := WordChange{Kind: Replaced, First: wordsSpan(d.a, i, aTo), Second: wordsSpan(d.b, j, bTo)}
		switch {
		case i == aTo:
			c.Kind = Added
		case j == bTo:
			c.Kind = Dropped
		default:
			c.Spelling = spelledAlike(a[c.First.Start:c.First.End], b[c.Second.Start:c.Second.End])
		}
		out = append(out, c)
	}
	for _, s := range stretches {
		between(s.a, s.b)
		for k := 0; k < s.n; {
			n := k
			for n < s.n && d.a[s.a+n].key == d.b[s.b+n].key {
				n++
			}
			if n > k {
				out = append(out, WordChange{Kind: Equal, First: wordsSpan(d.a, s.a+k, s.a+n), Second: wordsSpan(d.b, s.b+k, s.b+n), Words: n - k})
				k = n
				continue
			}
			out = append(out, WordChange{Kind: Replaced, First: wordsSpan(d.a, s.a+k, s.a+k+1), Second: wordsSpan(d.b, s.b+k, s.b+k+1), Spelling: true})
			k++
		}
		i, j = s.a+s.n, s.b+s.n
	}
	between(len(d.a), len(d.b))
	return out
}

// wordsSpan is the span of words[i:j]; of none, the end of the word before.
func wordsSpan(words []diffWord, i, j int) Span {
	switch {
	case i < j:
		return Span{words[i].start, words[j-1].end}
	case i > 0:
		return Span{words[i-1].end, words[i-1].end}
	}
	return Span{}
}
