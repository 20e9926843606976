package analysis

import (
	"cmp"
	"math"
	"slices"

	"framing/lexicons"
)

// statement is what a sentence says, as far as its informative words tell. Sentences with the same words are one.
type statement struct {
	places     []Place        // by (article, sentence)
	words      []weightedWord // by id
	norm       float64        // root of the sum of their squared weights
	prominence float64        // 1 at the beginning of an article, less below
	caption    bool           // it stands below pictures only
	denies     bool           // a word of denial stands in it
	previous   int32          // another statement with the same hash, or -1
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
	// sharedNameWeight is that of names, figures and contrasts of a lexicon, against 1 for other words.
	sharedNameWeight = 1.3
	// namePartWeight is that of the other words of a name, which often stands without them.
	namePartWeight = .7
	// rarity is the power of the inverse document frequency: an event is small, and its own words are telling though they
	// are frequent in it.
	rarity = .25
	// lead is how fast prominence falls: with the power of the place of the sentence.
	lead = .15
	// likenessPower is the power of the likeness of two articles in the evidence of their sentences.
	likenessPower = 1.2
	// within stands for the likeness of two sentences of one article: they hardly ever say the same thing, but a headline
	// and the sentence that it sums up do.
	within = .2
)

// begin starts an event: its articles are added next, in this order.
func (al *aligner) begin(event []int) {
	al.event, al.first = event, append(al.first[:0], 0)
	al.each, al.unaligned = extent(al.articles, event)
	al.sentences, al.statements, al.shorts = al.sentences[:0], al.statements[:0], al.shorts[:0]
	if cap(al.words) > mostKept {
		al.words, al.places, al.posted, al.outlined = nil, nil, nil, nil
	}
	if cap(al.found) > mostKept {
		al.found = nil
	}
	al.words, al.places = al.words[:0], al.places[:0]
	if al.byWords == nil || len(al.byWords) > 1<<12 { // an event that was large leaves a large map
		al.byWords = map[uint64]int32{}
	}
	clear(al.byWords)
	al.cases = al.cases[:0]
}

// contrastKey stands for the contrast of a tag among the stems.
func contrastKey(t *Tag) uint64 {
	return mix(mix(hashSeed, keyOf(t.Lexicon)), keyOf(t.Contrast))
}

// sameContrast is the kind of a word that stands for all variants of a contrast: seized and annexed.
const sameContrast = figureWord + 1

// kindWeights are the weights of a word by kind.
var kindWeights = [...]float64{contentWord: 1, namePart: namePartWeight, nameWord: sharedNameWeight, figureWord: sharedNameWeight, sameContrast: sharedNameWeight}

// mostKept is how many words of statements may stay allocated from one event to the next.
const mostKept = 1 << 16

// add makes the statements of an article.
func (al *aligner) add(i int, words []textWord) {
	a := &al.articles[i]
	k, place, t, counted := 0, 0, 0, 0
	for s := range a.Sentences {
		from := k
		for k < len(words) && int(words[k].sentence) == s {
			k++
		}
		first := t
		for t < len(a.Tags) && int(a.Tags[t].Sentence) == s {
			t++
		}
		n := int32(-1)
		if a.Sentences[s].Zone.Counted() {
			if counted++; counted <= al.each {
				n = al.statement(Place{i, s}, words[from:k], a.Tags[first:t], place)
			}
		}
		al.sentences = append(al.sentences, n)
		if k > from {
			place++
		}
	}
	al.first = append(al.first, int32(len(al.sentences)))
}

// statement returns the number of the statement with these words, -1 if they are too few. place is how many sentences
// that count stand before it.
func (al *aligner) statement(p Place, words []textWord, tags []Tag, place int) int32 {
	start := len(al.words)
	al.informative(p.Article, words, tags)
	list := al.words[start:len(al.words):len(al.words)]
	if len(list) < leastWords {
		al.words = al.words[:start]
		if len(list) == leastWords-1 {
			al.shorts = append(al.shorts, shortSentence{p, [leastWords - 1]weightedWord(list)})
		}
		return -1
	}
	key := uint64(hashSeed)
	for _, w := range list {
		key = mix(key, uint64(w.id))
	}
	prominence, caption := math.Pow(1/(1+float64(place)), lead), al.zone(p) == Caption
	previous, ok := al.byWords[key]
	if !ok {
		previous = -1
	}
	for s := previous; s >= 0; s = al.statements[s].previous {
		if t := &al.statements[s]; slices.EqualFunc(t.words, list, func(a, b weightedWord) bool { return a.id == b.id }) {
			t.places = append(t.places, p)
			t.prominence = max(t.prominence, prominence)
			t.caption = t.caption && caption
			al.words = al.words[:start]
			return s
		}
	}
	s := int32(len(al.statements))
	al.byWords[key] = s
	al.places = append(al.places, p)
	n := len(al.places)
	al.statements = append(al.statements, statement{places: al.places[n-1 : n : n], words: list, prominence: prominence, caption: caption, previous: previous})
	return s
}

// informative appends the distinct stems of the words that tell something to al.words, by id.
func (al *aligner) informative(article int, words []textWord, tags []Tag) {
	keys := al.keys[:0]
	text := al.articles[article].Text
	title := inTitleCase(text, words)
	for i := range words {
		w := &words[i]
		if !w.informative() {
			continue
		}
		id := al.forms.number(w.key, text[w.start:w.end])
		kind := al.vote(id, w, text, title)
		if !title && i+1 < len(words) && words[i+1].continues(w, text) {
			kind = namePart
		}
		if keys = append(keys, uint64(id)<<8|uint64(^kind)); len(keys) == mostWords {
			break
		}
	}
	for i := range tags {
		if t := &tags[i]; t.Kind == lexicons.Naming && t.Counted {
			kind := sameContrast
			if capitalFirst(text[t.Start:]) {
				kind = figureWord // two spellings of a name are one name, and no more
			}
			keys = append(keys, uint64(al.forms.numberOf(contrastKey(t)))<<8|uint64(^kind))
		}
	}
	al.keys = keys
	slices.Sort(keys) // by id, then a name before another word
	last := int32(-1)
	for _, k := range keys {
		if id := int32(k >> 8); id != last {
			al.words = append(al.words, weightedWord{id: id, kind: ^wordKind(k)})
			last = id
		}
	}
}

// weigh gives the words their weights, by kind and by how many sentences of the event have them, and says how alike the
// articles are.
func (al *aligner) weigh() {
	ids := len(al.forms.stems)
	al.weights = slices.Grow(al.weights[:0], ids)[:ids]
	clear(al.weights)
	al.postings = slices.Grow(al.postings[:0], ids)[:ids]
	al.sizes = slices.Grow(al.sizes[:0], ids)[:ids]
	size := al.sizes
	clear(size)
	total := 0.
	for s := range al.statements {
		t := &al.statements[s]
		total += float64(len(t.places))
		for _, w := range t.words {
			size[w.id]++
			al.weights[w.id] += float64(len(t.places))
		}
	}
	for id, n := range al.weights {
		al.weights[id] = math.Pow(math.Log(1+total/max(n, 1)), rarity)
	}
	al.makeRoom(size)
	denials := al.denials()
	for s := range al.statements {
		t := &al.statements[s]
		t.denies = slices.ContainsFunc(denials, t.has)
		sum := 0.
		for i := range t.words {
			w := &t.words[i]
			w.kind = al.trueKind(w)
			w.weight = al.weights[w.id] * kindWeights[w.kind]
			sum += w.weight * w.weight
			al.postings[w.id] = append(al.postings[w.id], posting{int32(s), w.kind, w.weight})
		}
		t.norm = math.Sqrt(sum)
	}
	for s := range al.shorts {
		for i := range al.shorts[s].words {
			w := &al.shorts[s].words[i]
			w.kind = al.trueKind(w)
			w.weight = al.weights[w.id] * kindWeights[w.kind]
		}
	}
	al.sums = slices.Grow(al.sums[:0], len(al.statements))[:len(al.statements)]
	clear(al.sums)
	al.outline()
}

// makeRoom makes room for the statements that have each word: so many.
func (al *aligner) makeRoom(size []int32) {
	al.posted = slices.Grow(al.posted[:0], len(al.words))[:len(al.words)]
	rest := al.posted
	for id, n := range size {
		al.postings[id], rest = rest[:0:n], rest[n:]
	}
}

// byRarity returns the indices of the words of a statement, those first that the fewest statements have. The result is
// valid until the next call.
func (al *aligner) byRarity(s int32) []uint64 {
	al.keys = al.keys[:0]
	for i, w := range al.statements[s].words {
		al.keys = append(al.keys, uint64(len(al.postings[w.id]))<<32|uint64(i))
	}
	slices.Sort(al.keys)
	for i := range al.keys {
		al.keys[i] &= 1<<32 - 1
	}
	return al.keys
}

// common is what two lists of words have in common.
type common struct {
	dot      float64 // the scalar product
	weight   float64 // the lesser weights, added up
	plain    int     // words that are neither names nor figures
	contrast bool    // a contrast that is no name
}

// add adds a word that both have.
func (c *common) add(w weightedWord, kind wordKind, weight float64) {
	c.dot += w.weight * weight
	c.weight += min(w.weight, weight)
	switch {
	case w.kind == contentWord && kind == contentWord:
		c.plain++
	case kind == sameContrast:
		c.contrast = true
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
			c.add(a[i], b[j].kind, b[j].weight)
			i, j = i+1, j+1
		}
	}
	return c
}

// outline finds the words that weigh most in each article, and how much articles usually have in common. There is nothing
// to compare the likeness of two articles with.
func (al *aligner) outline() {
	al.outlines, al.usual, al.outlined = al.outlines[:0], al.usual[:0], al.outlined[:0]
	if len(al.event) == 2 {
		return
	}
	if al.likeness == nil {
		al.likeness = make(likenesses, rememberedPairs)
	}
	clear(al.likeness)
	clear(al.weights) // from here on: of a word, in one article
	for n := range al.event {
		al.outlines = append(al.outlines, al.outlineOf(n))
	}
	for n := range al.event {
		al.usual = append(al.usual, al.usualLikeness(n))
	}
}

// outlineOf returns the words that weigh most in article n of the event, scaled to length 1, by id.
func (al *aligner) outlineOf(n int) []weightedWord {
	weights := al.weights
	start := len(al.outlined)
	all := al.outlined // its earlier lists keep the memory that they have
	for _, s := range al.sentences[al.first[n]:al.first[n+1]] {
		if s < 0 {
			continue
		}
		for _, w := range al.statements[s].words {
			x := w.weight
			if w.kind == nameWord || w.kind == figureWord {
				x *= outlineName
			}
			if weights[w.id] == 0 {
				all = append(all, weightedWord{id: w.id})
			}
			weights[w.id] += x
		}
	}
	out := all[start:]
	for i := range out {
		out[i].weight, weights[out[i].id] = weights[out[i].id], 0
	}
	if len(out) > outlineWords {
		slices.SortFunc(out, func(a, b weightedWord) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) })
		out = out[:outlineWords]
	}
	al.outlined = all[:start+len(out)]
	slices.SortFunc(out, func(a, b weightedWord) int { return int(a.id - b.id) })
	sum := 0.
	for i := range out {
		sum += out[i].weight
	}
	for i := range out {
		out[i].weight = math.Sqrt(out[i].weight / sum)
	}
	return slices.Clip(out)
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
	return al.likeness.of(n, m, func() float64 {
		return math.Pow(min(1, overlapOf(al.outlines[n], al.outlines[m]).dot/math.Sqrt(al.usual[n]*al.usual[m])), likenessPower)
	})
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
