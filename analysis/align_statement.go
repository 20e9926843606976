package analysis

import (
	"cmp"
	"math"
	"slices"
)

// statement is what a sentence says, as far as its informative words tell. Sentences with the same words are one.
type statement struct {
	places     []Place        // by (article, sentence)
	words      []weightedWord // by id
	byRarity   []int32        // indices into words, rarest first
	norm       float64        // root of the sum of their squared weights
	prominence float64        // 1 at the beginning of an article, less below
}

// weightedWord is a stem with what it can tell.
type weightedWord struct {
	id     int32
	kind   wordKind
	weight float64
}

const (
	// leastWords is how many informative words a sentence needs to be compared.
	leastWords = 3
	// mostCompared is to how many articles one is compared to know what is usual in an event.
	mostCompared = 128
	// leastLikeness keeps articles that have nothing in common with any other from seeming close to one.
	leastLikeness = .05
	// mostWords is how many words of a sentence are compared: what is longer is a list or a page without stops.
	mostWords = 200
	// outlineWords is how many words stand for an article where articles are compared; names and figures weigh
	// outlineName times as much there, since they tell one flood from another.
	outlineWords, outlineName = 256, 2
	// sharedNameWeight is that of names and figures, against 1 for other words.
	sharedNameWeight = 1.3
	// rarity is the power of the inverse document frequency: an event is small, and its own words are telling though they
	// are frequent in it.
	rarity = .3
	// lead is how fast prominence falls: with the power of the place of the sentence.
	lead = .15
	// within stands for the likeness of two sentences of one article: they hardly ever say the same thing, but a headline
	// and the sentence that it sums up do.
	within = .2
)

// read makes the statements of the articles of an event.
func (al *aligner) read(event []int) {
	al.event, al.first = event, al.first[:0]
	al.sentences, al.statements, al.postings = al.sentences[:0], al.statements[:0], al.postings[:0]
	al.outlines, al.likeness = make([][]weightedWord, 0, len(event)), map[[2]int32]float64{}
	al.byWord, al.byStem = emptied(al.byWord), emptied(al.byStem)
	known := map[uint64][]int32{}
	var words []textWord
	for _, i := range event {
		a := &al.articles[i]
		al.first = append(al.first, int32(len(al.sentences)))
		words = al.reader.read(a, words[:0])
		k, place := 0, 0
		for s := range a.Sentences {
			from := k
			for k < len(words) && int(words[k].sentence) == s {
				k++
			}
			al.sentences = append(al.sentences, al.statement(Place{i, s}, words[from:k], place, known))
			if k > from {
				place++
			}
		}
	}
	al.first = append(al.first, int32(len(al.sentences)))
	al.weigh(len(al.byStem))
	if len(event) == 2 {
		return // nothing to compare their likeness with
	}
	for n := range event {
		al.outlines = append(al.outlines, al.outline(n))
	}
	al.usual = al.usual[:0]
	for n := range event {
		al.usual = append(al.usual, al.usualLikeness(n))
	}
}

// emptied returns an empty map: the same one, unless a large event has left it large.
func emptied(m map[uint64]int32) map[uint64]int32 {
	if m == nil || len(m) > 1<<13 {
		return map[uint64]int32{}
	}
	clear(m)
	return m
}

// statement returns the number of the statement with these words, -1 if they are too few. place is how many sentences
// that count stand before it.
func (al *aligner) statement(p Place, words []textWord, place int, known map[uint64][]int32) int32 {
	list := al.informative(p.Article, words)
	if len(list) < leastWords {
		return -1
	}
	key := uint64(hashSeed)
	for _, w := range list {
		key = mix(key, uint64(w.id))
	}
	prominence := math.Pow(1/(1+float64(place)), lead)
	for _, s := range known[key] {
		if t := &al.statements[s]; slices.EqualFunc(t.words, list, func(a, b weightedWord) bool { return a.id == b.id }) {
			t.places = append(t.places, p)
			t.prominence = max(t.prominence, prominence)
			return s
		}
	}
	s := int32(len(al.statements))
	known[key] = append(known[key], s)
	al.statements = append(al.statements, statement{places: []Place{p}, words: list, prominence: prominence})
	return s
}

// informative returns the distinct stems of the words that tell something, by id.
func (al *aligner) informative(article int, words []textWord) []weightedWord {
	keys := al.keys[:0]
	for i := range words {
		w := &words[i]
		if w.kind == functionWord || w.kind != figureWord && w.end-w.start < 2 {
			continue
		}
		id, ok := al.byWord[w.key]
		if !ok {
			id = al.number(w.key, al.articles[article].Text[w.start:w.end])
		}
		if keys = append(keys, uint64(id)<<8|uint64(^w.kind)); len(keys) == mostWords {
			break
		}
	}
	al.keys = keys
	slices.Sort(keys) // by id, then a name before another word
	list := make([]weightedWord, 0, len(keys))
	for _, k := range keys {
		if id := int32(k >> 8); len(list) == 0 || list[len(list)-1].id != id {
			list = append(list, weightedWord{id: id, kind: ^wordKind(k)})
		}
	}
	return list
}

// number returns the number of a word's stem in the event.
func (al *aligner) number(key uint64, word string) int32 {
	stem, ok := al.stems.get(key)
	if !ok {
		stem = stemKey(word)
		al.stems.put(key, stem)
	}
	id, ok := al.byStem[stem]
	if !ok {
		id = int32(len(al.byStem))
		al.byStem[stem] = id
	}
	al.byWord[key] = id
	return id
}

// weigh gives the words their weights: by kind, and by how many sentences of the event have them.
func (al *aligner) weigh(ids int) {
	al.postings = make([][]int32, ids)
	counts, total := make([]float64, ids), 0.
	for s := range al.statements {
		t := &al.statements[s]
		total += float64(len(t.places))
		for _, w := range t.words {
			al.postings[w.id] = append(al.postings[w.id], int32(s))
			counts[w.id] += float64(len(t.places))
		}
	}
	weights := make([]float64, ids)
	for id, n := range counts {
		weights[id] = math.Pow(math.Log(1+total/max(n, 1)), rarity)
	}
	for s := range al.statements {
		t := &al.statements[s]
		sum := 0.
		keys := al.keys[:0]
		for i := range t.words {
			w := &t.words[i]
			if w.weight = weights[w.id]; w.kind == nameWord || w.kind == figureWord {
				w.weight *= sharedNameWeight
			}
			sum += w.weight * w.weight
			keys = append(keys, uint64(len(al.postings[w.id]))<<32|uint64(i))
		}
		al.keys = keys
		slices.Sort(keys)
		t.norm = math.Sqrt(sum)
		t.byRarity = make([]int32, len(keys))
		for i, k := range keys {
			t.byRarity[i] = int32(uint32(k))
		}
	}
}

// common is what two lists of words have in common.
type common struct {
	dot    float64 // the scalar product
	weight float64 // the lesser weights, added up
	plain  int     // words that are neither names nor figures
}

func (c *common) add(v, w *weightedWord) {
	c.dot += v.weight * w.weight
	c.weight += min(v.weight, w.weight)
	if v.kind == contentWord && w.kind == contentWord {
		c.plain++
	}
}

func overlapOf(a, b []weightedWord) (c common) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			c.add(&a[i], &b[j])
			i, j = i+1, j+1
		}
	}
	return c
}

// outline returns the words that weigh most in article n of the event, scaled to length 1, by id.
func (al *aligner) outline(n int) []weightedWord {
	weights := map[int32]float64{}
	var out []weightedWord
	for _, s := range al.sentences[al.first[n]:al.first[n+1]] {
		if s < 0 {
			continue
		}
		for _, w := range al.statements[s].words {
			x := w.weight
			if w.kind == nameWord || w.kind == figureWord {
				x *= outlineName
			}
			if _, ok := weights[w.id]; !ok {
				out = append(out, weightedWord{id: w.id})
			}
			weights[w.id] += x
		}
	}
	for i := range out {
		out[i].weight = weights[out[i].id]
	}
	if len(out) > outlineWords {
		slices.SortFunc(out, func(a, b weightedWord) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) })
		out = slices.Clip(out[:outlineWords])
	}
	slices.SortFunc(out, func(a, b weightedWord) int { return int(a.id - b.id) })
	sum := 0.
	for i := range out {
		sum += out[i].weight
	}
	for i := range out {
		out[i].weight = math.Sqrt(out[i].weight / sum)
	}
	return out
}

// alike is how much the articles of two statements have in common, 0 to 1, against what other articles of the event have
// in common with them: in an event that is really two, articles about the other one fall back. With two articles it is 1.
func (al *aligner) alike(s, t *statement) float64 {
	a, b := s.places[0].Article, t.places[0].Article
	if a == b { // a statement of several articles also stands in another one
		a, b = s.places[len(s.places)-1].Article, t.places[len(t.places)-1].Article
	}
	if a == b {
		return within
	}
	if len(al.event) == 2 {
		return 1
	}
	n, _ := slices.BinarySearch(al.event, min(a, b))
	m, _ := slices.BinarySearch(al.event, max(a, b))
	key := [2]int32{int32(n), int32(m)}
	x, ok := al.likeness[key]
	if !ok {
		x = min(1, overlapOf(al.outlines[n], al.outlines[m]).dot/math.Sqrt(al.usual[n]*al.usual[m]))
		al.likeness[key] = x
	}
	return x
}

// usualLikeness is what article n has in common with the articles that are like it: the upper quartile. In a large event a
// sample is asked.
func (al *aligner) usualLikeness(n int) float64 {
	step := 1 + len(al.outlines)/mostCompared
	var list []float64
	for m := 0; m < len(al.outlines); m += step {
		if m != n {
			list = append(list, overlapOf(al.outlines[n], al.outlines[m]).dot)
		}
	}
	if len(list) == 0 {
		return 1
	}
	slices.Sort(list)
	return max(list[len(list)-1-len(list)/4], leastLikeness)
}
