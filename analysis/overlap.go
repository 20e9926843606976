package analysis

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

const (
	runLength  = 5   // words of a run
	minShare   = .10 // of the runs of one of two articles: less is not reported, but for minRuns
	minShared  = 8   // runs that are reported at all: a name and a title are shared by chance, of a very short text they are half
	minRuns    = 100 // shared runs that are reported however long the two articles are
	copyShare  = .50 // of the runs of one of two articles: one text in two places
	pairsChunk = 32  // pairs that a worker takes at once

	hugeArticle  = 1 << 15 // words: buffers that held more are not kept
	bytesPerWord = 5       // of English, a little too few
)

// overlaps finds the text that articles share. Candidates are found by samples of their runs (candidates), and measured
// exactly on all runs. The result depends neither on the order of the articles nor on the number of workers, and an
// article that shares nothing with others changes nothing.
func overlaps(ctx context.Context, articles []Annotated) []*measured {
	return overlapsBy(ctx, articles, runtime.GOMAXPROCS(0))
}

// overlapsBy is overlaps with so many workers.
func overlapsBy(ctx context.Context, articles []Annotated, workers int) []*measured {
	pairs := candidates(ctx, articles, workers)
	found := make([]*measured, len(pairs))
	inParallel(workers, len(pairs), pairsChunk, func() func(int) {
		p := newPairer(articles)
		return func(i int) {
			if ctx.Err() == nil {
				found[i] = p.measure(pairs[i])
			}
		}
	})
	found = slices.DeleteFunc(found, func(m *measured) bool { return m == nil })
	slices.SortFunc(found, func(a, b *measured) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Second, b.Second))
	})
	return found
}

// overlapList returns the overlaps without what they are made of.
func overlapList(found []*measured) []Overlap {
	out := make([]Overlap, len(found))
	for i, m := range found {
		out[i] = m.Overlap
	}
	return out
}

// inParallel calls work for 0 to n-1, in chunks, from so many goroutines. Each of them makes its own work function.
func inParallel(workers, n, chunk int, work func() func(int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range max(1, min(workers, (n+chunk-1)/chunk)) {
		group.Go(func() {
			do := work()
			for {
				end := int(next.Add(int64(chunk)))
				if end-chunk >= n {
					return
				}
				for i := end - chunk; i < min(end, n); i++ {
					do(i)
				}
			}
		})
	}
	group.Wait()
}

// measured is an overlap, and the tags that both articles have at the same place of shared text.
type measured struct {
	Overlap
	repeats []tagPair // of a copy
}

// tagPair is a tag of the first article and the same one of the second.
type tagPair struct{ first, second int32 }

// pairer measures pairs of articles. It must not be used by two goroutines at once.
type pairer struct {
	articles []Annotated
	reader   wordReader
	buffer   []textWord
	earlier  runText     // the earlier article of the pair
	recent   [64]runText // later articles that were read lately: pairs of one cluster follow each other
	comparison
}

func newPairer(articles []Annotated) *pairer {
	p := &pairer{articles: articles, reader: plainReader(), comparison: comparison{differ: newDiffer(bareVocabulary())}}
	p.earlier.article = -1
	for i := range p.recent {
		p.recent[i].article = -1
	}
	return p
}

// plainReader reads words without asking what kind of word they are, which is faster.
func plainReader() wordReader { return wordReader{vocab: bareVocabulary()} }

// read makes t the text of an article.
func (p *pairer) read(t *runText, article int32) *runText {
	if t.article != int(article) {
		a := &p.articles[article]
		p.buffer = p.reader.read(a, slices.Grow(p.buffer[:0], len(a.Text)/bytesPerWord))
		t.fill(a, int(article), p.buffer)
		if cap(p.buffer) > hugeArticle {
			p.buffer, p.reader = nil, plainReader()
		}
	}
	return t
}

// measure compares two articles on all their runs. It returns nil where too little is shared to be reported.
func (p *pairer) measure(pair articlePair) *measured {
	first, second := p.read(&p.earlier, pair.first), p.read(&p.recent[int(pair.second)%len(p.recent)], pair.second)
	runs := first.common(second)
	if runs < minShared {
		return nil
	}
	ofFirst, ofSecond := float64(runs)/float64(first.distinct), float64(runs)/float64(second.distinct)
	share := max(ofFirst, ofSecond)
	if share < minShare && runs < minRuns {
		return nil
	}
	basis, turned := direction(first.of, second.of, ofFirst, ofSecond)
	if turned {
		first, second, ofFirst, ofSecond = second, first, ofSecond, ofFirst
	}
	m := &measured{Overlap: Overlap{First: first.article, Second: second.article, Basis: basis, Runs: runs,
		OfFirst: ofFirst, OfSecond: ofSecond, Copy: share >= copyShare}}
	c := &p.comparison
	c.first, c.second, c.copy, c.shared, c.edits = first, second, m.Copy, c.shared[:0], c.edits[:0]
	c.share()
	c.edit()
	m.Shared, m.Edits = append([]Shared(nil), c.shared...), append([]Edit(nil), c.edits...) // nil if empty
	if m.Copy {
		m.repeats = c.repeats()
	}
	return m
}

// runText is an article as runs of words.
type runText struct {
	of       *Annotated
	article  int // index
	words    []runWord
	runs     []uint64 // the run that begins with each word, but the last four
	slots    []int32  // one more than the first place of each run, at its slot: open addressing; 0 = free
	next     []int32  // the next place of the same run, or -1
	distinct int
}

// runWord is a word of an article: its bytes and its sentence.
type runWord struct{ start, end, sentence int32 }

// fill makes t the text of an article with these words. It keeps buffers, unless they are very large.
func (t *runText) fill(a *Annotated, article int, words []textWord) {
	if cap(t.words) > hugeArticle {
		*t = runText{}
	}
	t.of, t.article, t.distinct = a, article, 0
	t.words = slices.Grow(t.words[:0], len(words))
	for i := range words {
		t.words = append(t.words, runWord{words[i].start, words[i].end, words[i].sentence})
	}
	t.runs = runsOf(words, slices.Grow(t.runs[:0], len(words)))
	size := 8
	for size < 2*len(t.runs) {
		size *= 2
	}
	t.slots, t.next = slices.Grow(t.slots[:0], size)[:size], slices.Grow(t.next[:0], len(t.runs))[:len(t.runs)]
	clear(t.slots)
	for i := len(t.runs) - 1; i >= 0; i-- {
		slot := t.slot(t.runs[i])
		t.next[i] = t.slots[slot] - 1
		if t.slots[slot] == 0 {
			t.distinct++
		}
		t.slots[slot] = int32(i) + 1
	}
}

// runsOf appends a number for each run of the words: equal runs have equal numbers, others hardly ever.
func runsOf(words []textWord, dst []uint64) []uint64 {
	const factor = 0xD1342543DE82EF95 // odd; the words' keys are spread before, and the sum after (Karp, Rabin 1987)
	power := uint64(1)
	for range runLength {
		power *= factor
	}
	h := uint64(0)
	for i := range words {
		h = h*factor + mixBits(words[i].key)
		if i >= runLength {
			h -= mixBits(words[i-runLength].key) * power
		}
		if i >= runLength-1 {
			dst = append(dst, mixBits(h))
		}
	}
	return dst
}

// mixBits makes numbers that differ a little differ in all their bits.
func mixBits(x uint64) uint64 {
	x ^= x >> 32
	x *= hashPrime
	x ^= x >> 29
	x *= hashSeed
	return x ^ x>>32
}

// slot is where a run stands, or where it would.
func (t *runText) slot(run uint64) int {
	mask := len(t.slots) - 1
	i := int(run) & mask
	for t.slots[i] != 0 && t.runs[t.slots[i]-1] != run {
		i = (i + 1) & mask
	}
	return i
}

// find returns the first place of a run, or -1.
func (t *runText) find(run uint64) int32 { return t.slots[t.slot(run)] - 1 }

// common counts the distinct runs that both texts have.
func (t *runText) common(other *runText) int {
	if len(t.runs) > len(other.runs) {
		t, other = other, t
	}
	n := 0
	for i, run := range t.runs {
		if other.find(run) >= 0 && t.find(run) == int32(i) {
			n++
		}
	}
	return n
}

// wordAt returns the index of the first word that ends behind byte pos.
func (t *runText) wordAt(pos int) int {
	i, _ := slices.BinarySearchFunc(t.words, pos, func(w runWord, pos int) int { return cmp.Compare(int(w.end), pos+1) })
	return i
}

// joined reports whether no set-aside text stands between words i and i+1.
func (t *runText) joined(i int) bool {
	for s := t.words[i].sentence + 1; s < t.words[i+1].sentence; s++ {
		if !t.of.Sentences[s].Zone.Counted() {
			return false
		}
	}
	return true
}

// unbroken reports whether no set-aside text stands within the run that begins with word i.
func (t *runText) unbroken(i int) bool {
	if t.words[i].sentence == t.words[i+runLength-1].sentence {
		return true
	}
	for k := i; k < i+runLength-1; k++ {
		if !t.joined(k) {
			return false
		}
	}
	return true
}
