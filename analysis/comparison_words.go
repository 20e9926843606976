package analysis

import (
	"cmp"
	"slices"

	"framing/internal/stats"
)

const (
	wordsShown     = 10      // of an outlet
	wordArticles   = 2000    // that are looked at, unless more are needed to give each outlet FewArticles
	longestSampled = 1 << 18 // bytes; a longer text is no article
	wordUses       = 3       // articles of an outlet that must have a word
	wordZ          = 1.96    // least log-odds by its standard error
	// wordPrior is the weight of what all outlets write: as if so many articles with the mean mix of words had been added
	// to each side.
	wordPrior = 10
)

// placedWord is a word of an article, at its first place.
type placedWord struct {
	number, start int32
	length        uint16
	name          bool
}

// keyedWord is a placedWord that has no number yet.
type keyedWord struct {
	placedWord
	key uint64
}

// wordSample holds the different words of some articles.
type wordSample struct {
	articles []int          // indices into Result.Articles, ascending, and so by outlet
	words    [][]placedWord // by key
	number   map[uint64]int32
	in       []int32 // by number: articles with the word
	total    int     // sum of in
	buffer   []keyedWord
	seen     []outletWord // of one outlet
	place    []int32      // by number: its place in seen, plus 1
	cut      bool         // articles were left out because there are many
}

// distinct lists words that outlets use in more of their articles than the others do.
func (e *Engine) distinct(c *comparer) {
	s := e.sampleWords(c)
	if len(s.articles) == 0 {
		return
	}
	c.out.WordsMethod = MethodWords
	if s.cut {
		c.out.WordsMethod = MethodSampledWords
	}
	for lo := 0; lo < len(s.articles); {
		hi := lo + 1
		for hi < len(s.articles) && c.outletOf[s.articles[hi]] == c.outletOf[s.articles[lo]] {
			hi++
		}
		if hi-lo >= FewArticles && hi-lo < len(s.articles) {
			c.out.Words = append(c.out.Words, c.wordsOf(&s, lo, hi)...)
		}
		lo = hi
	}
}

// sampleWords reads the words of the articles of those outlets that have enough of them. Copies are left out, and words in
// any lexicon.
func (e *Engine) sampleWords(c *comparer) wordSample {
	s := wordSample{number: map[uint64]int32{}}
	var byOutlet [][]int
	for _, o := range c.out.Outlets {
		usable := slices.DeleteFunc(slices.Clone(o.Articles), func(i int) bool {
			return c.facts[i].repeats || len(c.Articles[i].Text) > longestSampled
		})
		if len(usable) >= FewArticles {
			byOutlet = append(byOutlet, usable)
		}
	}
	if len(byOutlet) < 2 {
		return s
	}
	most := max(FewArticles, wordArticles/len(byOutlet))
	known := e.knownWords(c)
	reader := wordReader{vocab: e.vocab}
	var words []textWord
	for _, articles := range byOutlet {
		n := min(len(articles), most)
		s.cut = s.cut || n < len(articles)
		for k := range n {
			i := articles[k*len(articles)/n] // spread over the outlet
			words = reader.read(&c.Articles[i], words[:0])
			s.buffer = differentWords(&c.Articles[i], words, known, s.buffer[:0])
			s.add(i, s.buffer)
		}
	}
	return s
}

// add takes in an article.
func (s *wordSample) add(i int, words []keyedWord) {
	placed := make([]placedWord, 0, len(words))
	s.total += len(words)
	for _, w := range words {
		n, ok := s.number[w.key]
		if !ok {
			n = int32(len(s.in))
			s.number[w.key], s.in = n, append(s.in, 0)
		}
		s.in[n]++
		w.number = n
		placed = append(placed, w.placedWord)
	}
	s.articles, s.words = append(s.articles, i), append(s.words, placed)
}

// knownWords are single words of lexicons, whether they count or not, and names of outlets.
func (e *Engine) knownWords(c *comparer) map[uint64]bool {
	known := map[uint64]bool{}
	for _, l := range e.lexicons {
		for _, contrast := range l.Contrasts {
			for _, v := range contrast.Variants {
				for _, t := range v.Terms {
					for _, seq := range t.Sequences {
						if len(seq) == 1 {
							known[wordKey(seq[0].Text)] = true
						}
					}
				}
			}
		}
	}
	for _, o := range c.out.Outlets {
		for _, t := range e.vocab.tokenize(o.Name, nil) {
			known[wordKey(t.in(o.Name))] = true
		}
	}
	return known
}

// differentWords appends the content words and names of an article outside its tags, each once, by key.
func differentWords(a *Annotated, words []textWord, known map[uint64]bool, out []keyedWord) []keyedWord {
	tag := 0
	for i := range words {
		w := &words[i]
		for tag < len(a.Tags) && int(a.Tags[tag].End) <= int(w.start) {
			tag++
		}
		length := w.end - w.start
		if w.kind != contentWord && w.kind != nameWord || length < 3 || length > 64 || known[w.key] ||
			tag < len(a.Tags) && a.Tags[tag].Span().Overlaps(w.span()) {
			continue
		}
		out = append(out, keyedWord{placedWord{start: w.start, length: uint16(length), name: w.kind == nameWord}, w.key})
	}
	slices.SortFunc(out, func(a, b keyedWord) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return int(a.start - b.start)
	})
	return slices.CompactFunc(out, func(a, b keyedWord) bool { return a.key == b.key })
}

// outletWord is a word while the articles of one outlet are read.
type outletWord struct {
	articles int
	first    placedWord
	article  int   // of first
	event    int32 // of first
	events   bool  // it stands in articles on two events
}

// wordsOf lists the words of the outlet whose articles are lo to hi of the sample.
func (c *comparer) wordsOf(s *wordSample, lo, hi int) []DistinctWord {
	s.seen, s.place = s.seen[:0], slices.Grow(s.place[:0], len(s.in))[:len(s.in)]
	clear(s.place)
	size := 0
	for k := lo; k < hi; k++ {
		i := s.articles[k]
		size += len(s.words[k])
		for _, w := range s.words[k] {
			if s.place[w.number] == 0 {
				if s.in[w.number] < wordUses {
					continue
				}
				s.seen = append(s.seen, outletWord{first: w, article: i, event: c.eventOf[i]})
				s.place[w.number] = int32(len(s.seen))
			}
			o := &s.seen[s.place[w.number]-1]
			o.articles++
			o.events = o.events || o.event != c.eventOf[i]
		}
	}
	outlet := int(c.outletOf[s.articles[lo]])
	prior := wordPrior / float64(len(s.articles)) // of a word that stands in one article
	var out []DistinctWord
	for k := range s.seen {
		o := &s.seen[k]
		n := o.first.number
		if o.articles < wordUses || !o.events && c.out.Outlets[outlet].Events > 1 {
			continue // a word of one event tells of the event
		}
		others := int(s.in[n]) - o.articles
		_, z := stats.LogOdds(o.articles, size, others, s.total-size, prior*float64(s.in[n]), prior*float64(s.total))
		if z <= wordZ {
			continue
		}
		at := Span{int(o.first.start), int(o.first.start) + int(o.first.length)}
		out = append(out, DistinctWord{
			Outlet: outlet, Word: c.Articles[o.article].Text[at.Start:at.End], Name: o.first.name, Articles: o.articles, Of: hi - lo,
			Others: others, OthersOf: len(s.articles) - (hi - lo), Z: z, Place: Passage{o.article, at},
		})
	}
	slices.SortFunc(out, func(a, b DistinctWord) int { return cmp.Or(cmp.Compare(b.Z, a.Z), cmp.Compare(a.Word, b.Word)) })
	return slices.Clip(out[:min(len(out), wordsShown)])
}
