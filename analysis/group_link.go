package analysis

import (
	"cmp"
	"context"
	"math"
	"slices"
	"time"
)

const (
	windowDays  = 5      // articles further apart are not of one event
	minAlike    = .04    // similarity below which a pair is not looked at
	maxLinks    = 96     // links of an article to those before it, the strongest
	maxVisits   = 30_000 // entries of the index that are read for an article; rare words come first
	fullAlike   = .40    // more similarity than this says no more
	sameText    = .92    // from here on two articles are one text
	barDated    = .060   // similarity that two articles of one day need
	barPerDay   = .055   // and more for each day between them
	barUndated  = .130   // similarity that two articles need when the day of one is not known
	barCrowd    = .150   // and more by the similarity that they have to others
	crowdRank   = 4      // to the fourth of those most like it
	crowdFloor  = .08    // which is taken to be this much at least
	weakestLink = .20    // strength below which a link is dropped
)

// link joins an article to another one that stands before it in the order of days.
type link struct {
	to         int32   // article
	similarity float32 // cosine of the signatures, 0 to 1
	strength   float32 // similarity divided by what two articles like these need to be of one event
}

// noDay is the day of an article without a date.
const noDay = math.MinInt32

// dayOf counts the days from 1970 to a date.
func dayOf(date string) int32 {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return noDay
	}
	return int32(math.Floor(float64(t.Unix()) / 86400))
}

// linksOf finds for each article those that are like it, within the window of days.
func linksOf(ctx context.Context, sigs []signature, days []int32, workers int) [][]link {
	x := newIndex(sigs, days)
	links := make([][]link, len(sigs))
	inParallel(workers, len(sigs), pairsChunk, func() func(int) {
		s := newLinker(x)
		return func(place int) {
			if ctx.Err() == nil {
				links[x.order[place]] = s.find(int32(place))
			}
		}
	})
	crowd := crowds(links)
	for i := range links {
		kept := links[i][:0]
		for _, l := range links[i] {
			bar := float32(barUndated)
			if a, b := days[i], days[l.to]; a != noDay && b != noDay {
				bar = barDated + barPerDay*float32(max(a-b, b-a))
			}
			bar += barCrowd * (crowd[i] + crowd[l.to]) / 2
			if l.strength = min(l.similarity, fullAlike) / bar; l.strength >= weakestLink {
				kept = append(kept, l)
			}
		}
		links[i] = kept
	}
	return links
}

// crowds returns for each article its similarity to the fourth of those that are most like it. On a day when everybody
// writes about one thing, more likeness is needed to tell its events apart.
func crowds(links [][]link) []float32 {
	best := make([][crowdRank]float32, len(links))
	note := func(i int32, v float32) {
		for k := range best[i] {
			if v > best[i][k] {
				v, best[i][k] = best[i][k], v
			}
		}
	}
	for i := range links {
		for _, l := range links[i] {
			note(int32(i), l.similarity)
			note(l.to, l.similarity)
		}
	}
	out := make([]float32, len(links))
	for i := range out {
		out[i] = max(crowdFloor, best[i][crowdRank-1])
	}
	return out
}

// index lists for each word the articles that have it, in the order of their days; those without a day come last.
type index struct {
	sigs  []signature
	order []int32 // place -> article
	dated int32   // places with a date; the others follow
	since []int32 // of a place: the first place that is within its window
	first []int32 // of a word: its first entry, plus one for the end
	posts []post
}

type post struct {
	place  int32
	weight float32
}

func newIndex(sigs []signature, days []int32) *index {
	n := len(sigs)
	x := &index{sigs: sigs, order: make([]int32, n), since: make([]int32, n)}
	for i := range x.order {
		x.order[i] = int32(i)
	}
	undatedLast := func(day int32) int64 {
		if day == noDay {
			return math.MaxInt64
		}
		return int64(day)
	}
	slices.SortFunc(x.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(undatedLast(days[a]), undatedLast(days[b])), cmp.Compare(a, b))
	})
	from := int32(0)
	for place, a := range x.order {
		if days[a] == noDay {
			continue // all that stand before it
		}
		x.dated = int32(place) + 1
		for days[x.order[from]] < days[a]-windowDays {
			from++
		}
		x.since[place] = from
	}
	words := uint32(0)
	for _, s := range sigs {
		for _, w := range s {
			words = max(words, w.word+1)
		}
	}
	x.first = make([]int32, words+1)
	for _, s := range sigs {
		for _, w := range s {
			x.first[w.word+1]++
		}
	}
	for w := range words {
		x.first[w+1] += x.first[w]
	}
	x.posts = make([]post, x.first[words])
	at := slices.Clone(x.first)
	for place, a := range x.order {
		for _, w := range sigs[a] {
			x.posts[at[w.word]] = post{int32(place), w.weight}
			at[w.word]++
		}
	}
	return x
}

func (x *index) undated(place int32) bool { return place >= x.dated }

// linker finds the links of articles, one after the other, by ascending place. It must not be used by two goroutines at
// once.
type linker struct {
	*index
	alike []float32 // of a place, so far
	found []rank    // of one article
	mine  []float32 // weights of the article's own words
	from  []int32   // of a word: an entry before which all are outside the window of dated articles from here on
	until []int32   // of a word: an entry before which all stand before the article
}

func newLinker(x *index) *linker {
	entries := x.first[:len(x.first)-1]
	return &linker{index: x, alike: make([]float32, len(x.order)), mine: make([]float32, len(entries)), from: slices.Clone(entries), until: slices.Clone(entries)}
}

// find returns the links of the article at a place to those before it, the strongest first.
func (s *linker) find(place int32) []link {
	own := s.sigs[s.order[place]]
	visits, whole := 0, true
	alike := s.alike[:place]
	for _, w := range own {
		if visits > maxVisits {
			whole = false
			break
		}
		posts := s.within(w.word, place)
		visits += len(posts)
		for _, p := range posts {
			alike[p.place] += p.weight * w.weight
		}
	}
	first := s.since[place]
	if !whole {
		s.complete(own, first, place)
	}
	found := s.found[:0]
	for k, v := range alike[first:] {
		if v >= minAlike {
			found = append(found, rankOf(s.order[int(first)+k], min(v, 1)))
		}
	}
	clear(alike[first:])
	s.found = found
	selectFirst(found, maxLinks, cmp.Compare)
	found = found[:min(len(found), maxLinks)]
	slices.Sort(found)
	out := make([]link, len(found))
	for k, r := range found {
		out[k] = link{to: r.to(), similarity: r.similarity()}
	}
	return out
}

// rank is an article and its similarity to another, in one number that sorts fast: the more similar come first, of equal ones the
// first article.
type rank uint64

func rankOf(to int32, similarity float32) rank {
	return rank(^math.Float32bits(similarity))<<32 | rank(to)
}

func (r rank) to() int32           { return int32(r) }
func (r rank) similarity() float32 { return math.Float32frombits(^uint32(r >> 32)) }

// within returns the entries of a word of the article at a place, from its window on up to the place; of very many, the last ones.
func (s *linker) within(word uint32, place int32) []post {
	from, until := s.first[word], s.until[word]
	for s.posts[until].place < place {
		until++
	}
	s.until[word] = until
	if !s.undated(place) {
		for from = s.from[word]; s.posts[from].place < s.since[place]; {
			from++
		}
		s.from[word] = from
	}
	return s.posts[max(from, until-maxVisits):until]
}

// complete replaces the likeness to the likeliest places, which was added up from the heaviest words only, by the whole.
func (s *linker) complete(own signature, first, place int32) {
	const steps = 1024
	var of [steps]int
	step := func(v float32) int { return min(steps-1, int(v*steps)) }
	alike := s.alike[first:place]
	for _, v := range alike {
		if v > 0 {
			of[step(v)]++
		}
	}
	least, room := steps-1, 2*maxLinks
	for ; least > 0 && of[least] <= room; least-- {
		room -= of[least]
	}
	for _, w := range own {
		s.mine[w.word] = w.weight
	}
	mine := s.mine
	for i, v := range alike {
		k := step(v)
		alike[i] = 0
		if k < least || k == least && room == 0 || v == 0 {
			continue
		}
		if k == least {
			room--
		}
		sum := float32(0)
		for _, w := range s.sigs[s.order[int(first)+i]] {
			sum += w.weight * mine[w.word]
		}
		alike[i] = sum
	}
	for _, w := range own {
		s.mine[w.word] = 0
	}
}
