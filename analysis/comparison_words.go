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
	key    uint64
	start  int32
	length uint16
	name   bool
}

// wordSample holds the different words of some articles.
type wordSample struct {
	articles []int          // indices into Result.Articles, ascending, and so by outlet
	words    [][]placedWord // by key
	number   map[uint64]int32
	in       []int32 // by number: articles with the word
	total    int     // sum of in
	cut      bool    // articles were left out because there are many
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
			s.add(i, differentWords(&c.Articles[i], words, known))
		}
	}
	return s
}

// add takes in an article.
func (s *wordSample) add(i int, words []placedWord) {
	s.articles, s.words = append(s.articles, i), append(s.words, words)
	s.total += len(words)
	for _, w := range words {
		n, ok := s.number[w.key]
		if !ok {
			n = int32(len(s.in))
			s.number[w.key], s.in = n, append(s.in, 0)
		}
		s.in[n]++
	}
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

// differentWords lists the content words and names of an article outside its tags, each once.
func differentWords(a *Annotated, words []textWord, known map[uint64]bool) []placedWord {
	var out []placedWord
	tag := 0
	for i := range words {
		w := &words[i]
		for tag < len(a.Tags) && a.Tags[tag].End <= int(w.start) {
			tag++
		}
		length := w.end - w.start
		if w.kind != contentWord && w.kind != nameWord || length < 3 || length > 64 || known[w.key] ||
			tag < len(a.Tags) && a.Tags[tag].Overlaps(w.span()) {
			continue
		}
		out = append(out, placedWord{w.key, w.start, uint16(length), w.kind == nameWord})
	}
	slices.SortFunc(out, func(a, b placedWord) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.start, b.start)) })
	return slices.Clip(slices.CompactFunc(out, func(a, b placedWord) bool { return a.key == b.key }))
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
	seen := map[int32]*outletWord{}
	var order []int32
	size := 0
	for k := lo; k < hi; k++ {
		i := s.articles[k]
		size += len(s.words[k])
		for _, w := range s.words[k] {
			n := s.number[w.key]
			o := seen[n]
			if o == nil {
				if s.in[n] < wordUses {
					continue
				}
				o = &outletWord{first: w, article: i, event: c.eventOf[i]}
				seen[n], order = o, append(order, n)
			}
			o.articles++
			o.events = o.events || o.event != c.eventOf[i]
		}
	}
	outlet := int(c.outletOf[s.articles[lo]])
	prior := wordPrior / float64(len(s.articles)) // of a word that stands in one article
	var out []DistinctWord
	for _, n := range order {
		o := seen[n]
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
