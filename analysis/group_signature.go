package analysis

import (
	"context"
	"math"
)

// What an article is about is told by its weightiest words. The figures were chosen on annotated sets of events, see
// docs/method.md.
const (
	readWords     = 256  // distinct words of an article that are kept while reading
	heldWords     = 180  // of these, the weightiest, once it is known how common each is
	usesPower     = .4   // a word weighs its uses to this power, because the tenth use tells less than the first
	nameWeight    = 1.7  // of a name or a figure, where another word has 1: they tell two look-alike events apart
	priorArticles = 235  // articles that are imagined beside those of the set, so that two or five articles can be told apart
	priorShare    = .015 // of them, those in which a word stands
	prioritySteps = 64
)

// signature is what an article is compared by: its weightiest words, heaviest first. The squares of all weights add up
// to 1, those of words that stand in no other article included, which are left out.
type signature []weighted

type weighted struct {
	word   uint32 // number in the wordBook; while reading, the hash of the word
	weight float32
}

// hashOf makes 32 bits of the key of a word. Two of a hundred thousand words share them now and then, which adds a
// little noise.
func hashOf(key uint64) uint32 { return uint32(key * 0x9E3779B97F4A7C15 >> 32) }

// signatures reads all articles, weighs their words and lists their names.
func (e *Engine) signatures(ctx context.Context, articles []Annotated, workers int) ([]signature, [][]nameUse, *wordBook) {
	sigs, names := make([]signature, len(articles)), make([][]nameUse, len(articles))
	inParallel(workers, len(articles), pairsChunk, func() func(int) {
		r, t, n := wordReader{vocab: e.vocab}, newWordTally(), newNameReader()
		var words []textWord
		return func(i int) {
			if ctx.Err() == nil {
				words = r.read(&articles[i], words[:0])
				sigs[i], names[i] = t.count(words), n.list(&articles[i], words)
			}
		}
	})
	book := newWordBook(len(articles))
	for _, s := range sigs {
		for k := range s {
			s[k].word = book.add(s[k].word)
		}
	}
	inParallel(workers, len(sigs), pairsChunk, func() func(int) {
		return func(i int) { sigs[i] = book.weigh(sigs[i]) }
	})
	return sigs, names, book
}

// weigh turns the weights of words within an article into those of a signature (tf-idf, cosine normalised).
func (b *wordBook) weigh(s signature) signature {
	for k := range s {
		s[k].weight *= b.rarity(s[k].word)
	}
	s = heaviest(s)
	squares, kept := 0., 0
	for _, w := range s {
		squares += float64(w.weight) * float64(w.weight)
		if b.articles[w.word] > 1 && w.weight > 0 {
			kept++
		}
	}
	if kept == 0 {
		return nil
	}
	out := make(signature, 0, kept)
	scale := float32(1 / math.Sqrt(squares))
	for _, w := range s {
		if b.articles[w.word] > 1 && w.weight > 0 {
			out = append(out, weighted{w.word, w.weight * scale})
		}
	}
	return out
}

// heaviest returns the heaviest words, in steps of weight; of one step the words that the article uses first.
func heaviest(s signature) signature {
	const steps, perUnit = 512, 16
	step := func(w weighted) int { return steps - 1 - max(0, min(steps-1, int(w.weight*perUnit))) }
	var at [steps + 1]int32
	for _, w := range s {
		at[step(w)+1]++
	}
	for k := range steps {
		at[k+1] += at[k]
	}
	var out [readWords]weighted
	for _, w := range s {
		k := step(w)
		out[at[k]] = w
		at[k]++
	}
	return append(s[:0], out[:min(len(s), heldWords)]...)
}

// wordTally counts the words of one article after the other. It must not be used by two goroutines at once.
type wordTally struct {
	slots  []int32 // open addressing by hash: index into counts, plus 1
	counts []wordCount
	worth  [prioritySteps]float32 // of so many uses; more are worth no more
}

// wordCount is how often an article uses a word, and how often as a name or figure.
type wordCount struct {
	hash              uint32
	uses, names, slot int32
}

func newWordTally() *wordTally {
	t := &wordTally{slots: make([]int32, 1<<11)}
	for uses := range t.worth {
		t.worth[uses] = float32(math.Pow(float64(uses), usesPower))
	}
	return t
}

// count returns the words of an article, each with its weight within the article: more for more uses, but the tenth use
// tells less than the first.
func (t *wordTally) count(words []textWord) signature {
	for _, c := range t.counts {
		t.slots[c.slot] = 0
	}
	t.counts = t.counts[:0]
	for i := range words {
		w := &words[i]
		if w.kind == functionWord || w.end-w.start < 2 && w.kind != figureWord {
			continue
		}
		c := t.at(hashOf(w.key))
		c.uses++
		if w.kind != contentWord {
			c.names++
		}
	}
	out := make(signature, 0, min(len(t.counts), readWords))
	least, room := t.cut()
	for _, c := range t.counts {
		p := c.priority()
		if p < least || p == least && room == 0 {
			continue
		}
		if p == least {
			room--
		}
		w := t.worth[min(c.uses, prioritySteps-1)]
		if c.isName() {
			w *= nameWeight
		}
		out = append(out, weighted{c.hash, w})
	}
	return out
}

// at returns the count of a word.
func (t *wordTally) at(hash uint32) *wordCount {
	if 2*len(t.counts) >= len(t.slots) {
		t.grow()
	}
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		switch n := t.slots[i]; {
		case n == 0:
			t.counts = append(t.counts, wordCount{hash: hash, slot: int32(i)})
			t.slots[i] = int32(len(t.counts))
			return &t.counts[len(t.counts)-1]
		case t.counts[n-1].hash == hash:
			return &t.counts[n-1]
		}
	}
}

func (t *wordTally) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	mask := uint32(len(t.slots) - 1)
	for k := range t.counts {
		i := t.counts[k].hash & mask
		for t.slots[i] != 0 {
			i = (i + 1) & mask
		}
		t.slots[i], t.counts[k].slot = int32(k+1), int32(i)
	}
}

// isName: at half of its uses or more, the word is a name or a figure.
func (c *wordCount) isName() bool { return 2*c.names >= c.uses }

// priority orders the words of an article before it is known how common they are: the square of the weight, in steps.
func (c *wordCount) priority() int {
	p := int(c.uses)
	if c.isName() {
		p *= 3
	}
	return min(p, prioritySteps-1)
}

// cut returns the lowest priority that is kept, and how many of the words that have it; earlier words come first.
func (t *wordTally) cut() (least, room int) {
	var of [prioritySteps]int
	for i := range t.counts {
		of[t.counts[i].priority()]++
	}
	room = readWords
	for least = prioritySteps - 1; least > 0 && of[least] <= room; least-- {
		room -= of[least]
	}
	return least, room
}

// wordBook numbers the words of a set of articles, and counts the articles that have each.
type wordBook struct {
	slots    []uint32  // open addressing by hash: number plus 1
	hashes   []uint32  // of the numbers
	articles []int32   // of the numbers
	rarities []float32 // of a word that so many articles have
}

// newWordBook returns an empty book for so many articles. How rare a word is, is the inverse document frequency, blended with a
// prior: it grows slowly when articles without the word are added.
func newWordBook(size int) *wordBook {
	b := &wordBook{slots: make([]uint32, 1<<12), rarities: make([]float32, size+1)}
	for n := range b.rarities {
		b.rarities[n] = float32(math.Log((float64(size) + priorArticles) / (float64(n) + priorArticles*priorShare)))
	}
	return b
}

// add counts an article that has the word, and returns the number of the word.
func (b *wordBook) add(hash uint32) uint32 {
	if 2*len(b.hashes) >= len(b.slots) {
		b.slots = make([]uint32, 2*len(b.slots))
		for n, h := range b.hashes {
			b.slots[b.slot(h)] = uint32(n + 1)
		}
	}
	i := b.slot(hash)
	if b.slots[i] == 0 {
		b.hashes, b.articles = append(b.hashes, hash), append(b.articles, 0)
		b.slots[i] = uint32(len(b.hashes))
	}
	n := b.slots[i] - 1
	b.articles[n]++
	return n
}

// slot returns where the word is, or where it would be.
func (b *wordBook) slot(hash uint32) uint32 {
	mask := uint32(len(b.slots) - 1)
	i := hash & mask
	for b.slots[i] != 0 && b.hashes[b.slots[i]-1] != hash {
		i = (i + 1) & mask
	}
	return i
}

// rarity is how rare a word is, by its number.
func (b *wordBook) rarity(number uint32) float32 { return b.rarities[b.articles[number]] }

// rarityOf is the rarity of a word by its hash; 1 where nothing was counted.
func (b *wordBook) rarityOf(hash uint32) float32 {
	if b == nil {
		return 1
	}
	n := b.slots[b.slot(hash)]
	if n == 0 {
		return 1
	}
	return b.rarity(n - 1)
}
