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
	// nameWeight is that of names and figures, against 1 for other words.
	nameWeight = 1.3
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
	ids, known := map[uint64]int32{}, map[uint64][]int32{}
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
			al.sentences = append(al.sentences, al.statement(Place{i, s}, words[from:k], place, ids, known))
			if k > from {
				place++
			}
		}
	}
	al.first = append(al.first, int32(len(al.sentences)))
	al.weigh(len(ids))
	for n := range event {
		al.outlines = append(al.outlines, al.outline(n))
	}
	al.usual = al.usual[:0]
	for n := range event {
		al.usual = append(al.usual, al.usualLikeness(n))
	}
}

// statement returns the number of the statement with these words, -1 if they are too few. place is how many sentences
// that count stand before it.
func (al *aligner) statement(p Place, words []textWord, place int, ids map[uint64]int32, known map[uint64][]int32) int32 {
	list := al.informative(p.Article, words, ids)
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
func (al *aligner) informative(article int, words []textWord, ids map[uint64]int32) []weightedWord {
	var list []weightedWord
	for i := range words {
		w := &words[i]
		if w.kind == functionWord || w.kind != figureWord && w.end-w.start < 2 {
			continue
		}
		stem, ok := al.stems[w.key]
		if !ok {
			stem = stemKey(al.articles[article].Text[w.start:w.end])
			al.stems[w.key] = stem
		}
		id, ok := ids[stem]
		if !ok {
			id = int32(len(ids))
			ids[stem] = id
		}
		if list = append(list, weightedWord{id: id, kind: w.kind}); len(list) == mostWords {
			break
		}
	}
	slices.SortFunc(list, func(a, b weightedWord) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(b.kind, a.kind)) })
	return slices.CompactFunc(list, func(a, b weightedWord) bool { return a.id == b.id })
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
		for i := range t.words {
			w := &t.words[i]
			if w.weight = weights[w.id]; w.kind == nameWord || w.kind == figureWord {
				w.weight *= nameWeight
			}
			sum += w.weight * w.weight
			t.byRarity = append(t.byRarity, int32(i))
		}
		t.norm = math.Sqrt(sum)
		slices.SortFunc(t.byRarity, func(i, j int32) int {
			a, b := t.words[i].id, t.words[j].id
			return cmp.Or(cmp.Compare(len(al.postings[a]), len(al.postings[b])), cmp.Compare(a, b))
		})
	}
}

// common is what two lists of words have in common.
type common struct {
	dot    float64 // the scalar product
	weight float64 // the lesser weights, added up
	plain  int     // words that are neither names nor figures
}

func overlapOf(a, b []weightedWord) (c common) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			c.dot += a[i].weight * b[j].weight
			c.weight += min(a[i].weight, b[j].weight)
			if a[i].kind == contentWord && b[j].kind == contentWord {
				c.plain++
			}
			i, j = i+1, j+1
		}
	}
	return c
}

// outline returns the words that weigh most in article n of the event, scaled to length 1, by id.
func (al *aligner) outline(n int) []weightedWord {
	var list []weightedWord
	for _, s := range al.sentences[al.first[n]:al.first[n+1]] {
		if s >= 0 {
			for _, w := range al.statements[s].words {
				if w.kind >= nameWord {
					w.weight *= outlineName
				}
				list = append(list, w)
			}
		}
	}
	slices.SortFunc(list, func(a, b weightedWord) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.weight, b.weight)) })
	out := list[:0]
	for _, w := range list {
		if k := len(out); k > 0 && out[k-1].id == w.id {
			out[k-1].weight += w.weight
		} else {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b weightedWord) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) })
	out = slices.Clone(out[:min(len(out), outlineWords)])
	slices.SortFunc(out, func(a, b weightedWord) int { return cmp.Compare(a.id, b.id) })
	sum := 0.
	for i := range out {
		sum += out[i].weight
		out[i].weight = math.Sqrt(out[i].weight)
	}
	for i := range out {
		out[i].weight /= math.Sqrt(sum)
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
