package analysis

import (
	"cmp"
	"slices"
	"strings"
)

// A quotation is cut into parts at marks of omission and at inserted words. Parts are looked for in the other articles
// of the event by their runs of three words, in one pass over these; the words around a hit are then compared one by
// one. Nothing is said of a quotation of which no part is near any text of the set.

const (
	leastPart  = 3       // words of a part that is compared
	longPart   = 120     // words of a part; a longer quotation is compared to this length
	mostEdits  = 2       // words that may differ
	leastSame  = 4       // words that must be the same where some differ, so that a chance match is not called a change
	mostFound  = 64      // places that are kept of a part
	partsOfRun = 16      // parts that are looked up by the same run
	mostRuns   = 1 << 12 // runs of an event up to which their map serves the next one
)

// quoteChecker checks the quotations of one event after the other.
type quoteChecker struct {
	articles   []Annotated
	copies     knownCopies
	reader     wordReader
	differ     *differ
	forms      *wordForms
	words      []textWord // of the article that is searched
	exact      []uint64   // their keys
	plain      []uint64   // the keys of their plain spellings
	inMarks    []bool     // of each word: it stands inside quotation marks
	quotations []quotationParts
	parts      []quotedPart
	cutWords   []token
	arena      []uint64         // the words of the parts
	byRun      map[uint64]int32 // runs of three words -> the last of runs that is about it
	runs       []runOfPart
	best       map[int32]foundPlace  // of one article: the best place of a part
	tried      map[[2]int32]bool     // of one article: parts and the words at which they were tried
	mayRun     [1 << 9]uint64        // a bit for each run: most words of an article need no look into byRun
	outlets    map[int]int32         // article -> number of its outlet
	names      []string              // of the outlets
	byFirst    map[uint64][]int32    // outlets by their first word
	together   map[Place][]int32     // alignments that a sentence stands in
	named      map[int][]int32       // outlets that an article names, in text order
	nouns      map[string]sourceNoun // see sourceNouns; nil until a speaker is read
}

func newQuoteChecker(v *vocabulary, articles []Annotated, copies knownCopies, forms *wordForms) *quoteChecker {
	return &quoteChecker{articles: articles, copies: copies, reader: wordReader{vocab: v}, forms: forms, differ: newDiffer(v),
		best: map[int32]foundPlace{}, tried: map[[2]int32]bool{}}
}

// quotationParts is a quotation and the numbers of its parts.
type quotationParts struct {
	Passage
	voice int // index into the article's Voices
	parts []int32
	spans []Span // of the parts, in the article
}

// quotedPart is a part that one or more quotations have.
type quotedPart struct {
	exact, plain []uint64     // its words
	found        []foundPlace // by article; the best place in each
}

// runOfPart is a part that has a run of three words, and the one before it that has the same run.
type runOfPart struct{ part, before, length int32 }

// foundPlace is a place of an article that is like a part.
type foundPlace struct {
	article  int
	span     Span
	edits    int
	spelling bool // with no edit: in another spelling
	marked   bool // with edits: it is a quotation too
}

func (f foundPlace) cost() int {
	if f.edits == 0 && f.spelling {
		return 1
	}
	return 2 * f.edits
}

// collect reads the quotations of an event, and the outlets.
func (c *quoteChecker) collect(event []int) {
	if len(c.byRun) > mostRuns || c.byRun == nil { // an event that was large leaves a large map
		c.byRun, c.arena, c.runs = map[uint64]int32{}, nil, nil
	}
	clear(c.byRun)
	c.quotations, c.parts, c.runs, c.arena = c.quotations[:0], c.parts[:0], c.runs[:0], c.arena[:0]
	c.mayRun = [1 << 9]uint64{}
	c.outlets, c.names, c.named, c.byFirst = map[int]int32{}, nil, map[int][]int32{}, map[uint64][]int32{}
	numbers, known := map[string]int32{}, map[string]int32{}
	for _, i := range event {
		a := &c.articles[i]
		n, ok := numbers[a.Outlet]
		if !ok {
			n = int32(len(c.names))
			numbers[a.Outlet] = n
			c.names = append(c.names, a.Outlet)
			if first := c.firstWord(a.Outlet); first != 0 {
				c.byFirst[first] = append(c.byFirst[first], n)
			}
		}
		c.outlets[i] = n
		for v := range a.Voices {
			if voice := &a.Voices[v]; voice.Voice == Quoted || voice.Voice == Scare {
				q := quotationParts{Passage: Passage{i, voice.Span()}, voice: v}
				text := a.Text[voice.Start:voice.End]
				for _, p := range c.cut(text) {
					q.parts = append(q.parts, c.part(text, p, known))
					q.spans = append(q.spans, ShortSpan{voice.Start + p[0].start, voice.Start + p[len(p)-1].end}.Span())
				}
				if s := sentenceAt(a, int(voice.Start)); len(q.parts) > 0 && s >= 0 && a.Sentences[s].Zone.Counted() {
					c.quotations = append(c.quotations, q)
				}
			}
		}
	}
}

// firstWord is the key of the word that an outlet's name begins with, 0 if it is not known or begins otherwise.
func (c *quoteChecker) firstWord(name string) uint64 {
	tokens := c.reader.vocab.tokenize(name, nil)
	if strings.HasPrefix(name, "unknown (") || len(tokens) == 0 || tokens[0].is(isMark) || tokens[0].start > 0 {
		return 0
	}
	return wordKey(tokens[0].in(name))
}

// cut returns the words of the parts of a quotation. They are valid until the next call.
func (c *quoteChecker) cut(text string) (parts [][]token) {
	c.reader.tokens = c.reader.vocab.tokenize(text, c.reader.tokens[:0])
	words := c.cutWords[:0]
	from := 0
	end := func() {
		if len(words)-from >= leastPart {
			parts = append(parts, words[from:len(words):len(words)])
		}
		from = len(words)
	}
	depth, stops := 0, 0
	for _, t := range c.reader.tokens {
		if t.mark('.') {
			stops++
		} else {
			stops = 0
		}
		switch {
		case t.mark('['):
			depth++
			end()
		case t.mark(']'):
			depth = max(0, depth-1)
		case t.mark('…') || stops == 3:
			end()
		case t.isWord() && depth == 0 && len(words)-from < longPart:
			words = append(words, t)
		}
	}
	end()
	c.cutWords = words
	return parts
}

// part returns the number of the part with these words.
func (c *quoteChecker) part(text string, words []token, known map[string]int32) int32 {
	key := text[words[0].start:words[len(words)-1].end]
	if n, ok := known[key]; ok {
		return n
	}
	n := int32(len(c.parts))
	known[key] = n
	length := len(words)
	if cap(c.arena)-len(c.arena) < 2*length { // the parts so far keep the old one
		c.arena = make([]uint64, 0, max(2*length, 1<<12))
	}
	at := len(c.arena)
	c.arena = c.arena[:at+2*length]
	p := quotedPart{exact: c.arena[at : at+length : at+length], plain: c.arena[at+length : at+2*length : at+2*length]}
	for i, t := range words {
		p.exact[i] = wordKey(t.in(text))
		p.plain[i] = c.forms.form(p.exact[i], t.in(text)).plain
	}
	for i := 0; i+leastPart <= len(p.plain); i++ {
		run := runKey(p.plain[i:])
		c.mayRun[run>>6&(1<<9-1)] |= 1 << (run & 63)
		r := runOfPart{part: n, before: -1, length: 1}
		if last, ok := c.byRun[run]; ok {
			r.before, r.length = last, c.runs[last].length+1
			if c.runs[last].part == n || r.length > partsOfRun {
				continue
			}
		}
		c.byRun[run] = int32(len(c.runs))
		c.runs = append(c.runs, r)
	}
	c.parts = append(c.parts, p)
	return n
}

// runKey is a number for a run of leastPart words.
func runKey(words []uint64) uint64 {
	h := uint64(hashSeed)
	for _, w := range words[:leastPart] {
		h = mix(h, w)
	}
	return h
}

// search looks for all parts in an article, and for the outlets that it names.
func (c *quoteChecker) search(article int, words []textWord) {
	if len(c.quotations) == 0 {
		return
	}
	a := &c.articles[article]
	c.words, c.exact, c.plain = words, c.exact[:0], c.plain[:0]
	for i := range words {
		w := &words[i]
		c.exact, c.plain = append(c.exact, w.key), append(c.plain, c.forms.form(w.key, a.Text[w.start:w.end]).plain)
	}
	exact, plain := c.exact, c.plain
	c.mark(a)
	if len(c.tried) > mostRuns { // an article that was large leaves large maps
		c.best, c.tried = map[int32]foundPlace{}, map[[2]int32]bool{}
	}
	clear(c.best)
	clear(c.tried)
	best, tried := c.best, c.tried
	for i := 0; i+leastPart <= len(plain); i++ {
		run := runKey(plain[i:])
		if c.mayRun[run>>6&(1<<9-1)]>>(run&63)&1 == 0 {
			continue
		}
		last, ok := c.byRun[run]
		for r := last; ok && r >= 0; r = c.runs[r].before {
			n := c.runs[r].part
			p := &c.parts[n]
			if len(p.found) >= mostFound {
				continue
			}
			for k := 0; k+leastPart <= len(p.plain); k++ {
				if runKey(p.plain[k:]) != run || tried[[2]int32{n, int32(i - k)}] {
					continue
				}
				tried[[2]int32{n, int32(i - k)}] = true
				f, ok := c.near(p, exact, plain, i-k)
				if old, has := best[n]; ok && (!has || f.cost() < old.cost()) {
					f.article = article
					best[n] = f
				}
			}
		}
	}
	for n, f := range best { // each part has a list of its own: the order does not matter
		c.parts[n].found = append(c.parts[n].found, f)
	}
	c.named[article] = c.outletsNamed(article)
}

// near compares a part with the words of an article from about this one on.
func (c *quoteChecker) near(p *quotedPart, exact, plain []uint64, start int) (foundPlace, bool) {
	n := len(p.plain)
	if start >= 0 && start+n <= len(plain) && slices.Equal(plain[start:start+n], p.plain) {
		span := Span{int(c.words[start].start), int(c.words[start+n-1].end)}
		return foundPlace{span: span, spelling: !slices.Equal(exact[start:start+n], p.exact)}, true
	}
	lo, hi, edits := closest(p.plain, plain, start, false)
	if edits > mostEdits || n-edits < leastSame || hi <= lo {
		return foundPlace{}, false
	}
	f := foundPlace{span: Span{int(c.words[lo].start), int(c.words[hi-1].end)}, edits: edits}
	marked := 0
	for _, m := range c.inMarks[lo:hi] {
		if m {
			marked++
		}
	}
	if f.marked = 2*marked >= hi-lo; f.marked {
		return c.nearQuotation(p, plain, lo, hi)
	}
	return f, true
}

// nearQuotation compares a part with the quotation that the words [lo:hi) belong to: without the words outside its marks
// (he said), and without words at the ends of the part, where one article may just quote more than the other.
func (c *quoteChecker) nearQuotation(p *quotedPart, plain []uint64, lo, hi int) (foundPlace, bool) {
	const reach = 16
	var at []int
	var words []uint64
	first := -1
	for i := max(0, lo-reach); i < min(len(plain), hi+reach); i++ {
		if c.inMarks[i] {
			if i >= lo && first < 0 {
				first = len(words)
			}
			at, words = append(at, i), append(words, plain[i])
		}
	}
	n := len(p.plain)
	for cut := 0; cut <= mostEdits; cut++ { // words left out at both ends together
		for a := 0; a <= cut; a++ {
			if n-cut < leastSame {
				return foundPlace{}, false
			}
			part := p.plain[a : n-cut+a]
			from, to, edits := closest(part, words, first+a, true)
			if edits > mostEdits || len(part)-edits < leastSame {
				continue
			}
			if edits == 0 {
				return foundPlace{}, false
			}
			return foundPlace{span: Span{int(c.words[at[from]].start), int(c.words[at[to-1]].end)}, edits: edits, marked: true}, true
		}
	}
	return foundPlace{}, false
}

// mark notes which words of the article stand inside quotation marks.
func (c *quoteChecker) mark(a *Annotated) {
	c.inMarks = slices.Grow(c.inMarks[:0], len(c.words))[:len(c.words)]
	clear(c.inMarks)
	for _, v := range a.Voices {
		if v.Voice != Quoted && v.Voice != Scare {
			continue
		}
		i, _ := slices.BinarySearchFunc(c.words, v.Start, func(w textWord, at int32) int { return cmp.Compare(w.start, at) })
		for ; i < len(c.words) && c.words[i].end <= v.End && !c.inMarks[i]; i++ {
			c.inMarks[i] = true
		}
	}
}

// closest finds the words text[lo:hi] near a start that become the part with the fewest words replaced, added or left out
// (the distance of Levenshtein 1966 over words, both ends free). No more than mostEdits words are looked at to each side.
// With sameEnds the first and the last word of the part must be in the text; there are more edits than any part has words
// where they are not.
func closest(part, text []uint64, start int, sameEnds bool) (lo, hi, edits int) {
	const width = 2*mostEdits + 1
	type cell struct{ cost, from int }
	const far = 1 << 20
	var row, next [width]cell // row[d]: the part's first i words end before text[start+i+d-mostEdits]
	for d := range row {
		row[d] = cell{0, start + d - mostEdits}
		if row[d].from < 0 || row[d].from > len(text) {
			row[d].cost = far
		}
	}
	for i, w := range part {
		dear := 1 // what it costs that the text has another word than this one, or none
		if sameEnds && (i == 0 || i == len(part)-1) {
			dear = far
		}
		for d := range next {
			j := start + i + d - mostEdits // the text's word that part[i] meets
			best := cell{far, 0}
			if j >= 0 && j < len(text) {
				if best = row[d]; text[j] != w {
					best.cost += dear
				}
			}
			if d+1 < width && row[d+1].cost+dear < best.cost { // a word of the part that the text has not
				best = cell{row[d+1].cost + dear, row[d+1].from}
			}
			if d > 0 && j >= 0 && j < len(text) && next[d-1].cost+1 < best.cost { // a word of the text that the part has not
				best = cell{next[d-1].cost + 1, next[d-1].from}
			}
			next[d] = best
		}
		row = next
	}
	best := 0
	for d := range row {
		if row[d].cost < row[best].cost || row[d].cost == row[best].cost && abs(d-mostEdits) < abs(best-mostEdits) {
			best = d
		}
	}
	return row[best].from, start + len(part) + best - mostEdits, row[best].cost
}

func abs(n int) int { return max(n, -n) }

// sentenceAt returns the sentence that a byte stands in, or -1.
func sentenceAt(a *Annotated, at int) int {
	s, ok := slices.BinarySearchFunc(a.Sentences, at, func(s Sentence, at int) int {
		switch {
		case int(s.End) <= at:
			return -1
		case int(s.Start) > at:
			return 1
		}
		return 0
	})
	if !ok {
		return -1
	}
	return s
}

// outletsNamed returns the outlets of the event that stand in the credit or, as they are written, in the text of an
// article of another one: first the credit, then in text order.
func (c *quoteChecker) outletsNamed(article int) (out []int32) {
	a := &c.articles[article]
	add := func(n int32) {
		if n != c.outlets[article] && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	if a.Credit != "" {
		for n, name := range c.names {
			if sameName(a.Credit, name) {
				add(int32(n))
			}
		}
	}
	for i := range c.words {
		w := &c.words[i]
		for _, n := range c.byFirst[w.key] {
			if c.standsAt(a, w, c.names[n]) {
				add(n)
			}
		}
	}
	return out
}

// standsAt reports whether a name begins with word w, as it is written, and ends with a word.
func (c *quoteChecker) standsAt(a *Annotated, w *textWord, name string) bool {
	if !strings.HasPrefix(a.Text[w.start:], name) {
		return false
	}
	end := int(w.start) + len(name)
	_, ok := slices.BinarySearchFunc(c.words, end, func(w textWord, end int) int { return cmp.Compare(int(w.end), end) })
	return ok
}
