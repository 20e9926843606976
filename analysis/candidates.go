package analysis

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
)

const (
	window = 12 // runs of which one is sampled: two texts that share 16 words in a row share a sample
	crowd  = 8  // articles that hold one sample and are compared with each other; of more, each only with the earliest
	// maxPartners is how many earlier articles one is measured against: those with which it shares the most samples.
	maxPartners = 16
	// sampledShare of the samples must be shared before a pair is measured: half of what is reported, for samples vary.
	sampledShare = minShare / 2
)

// articlePair is two articles, the earlier one first.
type articlePair struct{ first, second int32 }

// candidates returns the pairs of articles that may share enough text to be reported, ordered by the earlier article
// and the later one.
//
// Each article is sampled by winnowing (Schleimer, Wilkerson, Aiken 2003): of each twelve runs in a row the one with the
// smallest number. A sample that more than eight articles hold links each of them to the earliest alone, so that ten thousand
// copies of one text make ten thousand pairs, not fifty million; so does boilerplate.
func candidates(ctx context.Context, articles []Annotated, workers int) []articlePair {
	order := earliestFirst(articles)
	width := bits.Len(uint(len(articles)))
	perArticle := make([][]uint64, len(order)) // the number of a run above, the place in order below
	inParallel(workers, len(order), 16, func() func(int) {
		s := sampler{reader: plainReader()}
		return func(i int) {
			if ctx.Err() == nil {
				perArticle[i] = s.sample(&articles[order[i]], width, uint64(i))
			}
		}
	})
	sizes := make([]int32, len(order))
	for i, s := range perArticle {
		sizes[i] = int32(len(s))
	}
	var pairs []articlePair
	for _, p := range partners(shared(perArticle, width), width, sizes) {
		pairs = append(pairs, articlePair{order[p.first], order[p.second]})
	}
	return pairs
}

// earliestFirst returns the indices of articles in the order of earlier.
func earliestFirst(articles []Annotated) []int32 {
	order := make([]int32, len(articles))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int { return earlier(&articles[i], &articles[j]) })
	return order
}

// earlier compares articles by date, then by what they are. The id comes last: it may be the name of a file, and nothing that is
// counted depends on how files are called.
func earlier(a, b *Annotated) int {
	return cmp.Or(cmp.Compare(undatedLast(a.Date), undatedLast(b.Date)), cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.ID, b.ID))
}

// sampler samples the runs of articles. It must not be used by two goroutines at once.
type sampler struct {
	reader wordReader
	words  []textWord
	runs   []uint64
	taken  []uint64
}

// sample returns the samples of an article, each once, with number in their lowest width bits.
func (s *sampler) sample(a *Annotated, width int, number uint64) []uint64 {
	if cap(s.words) > hugeArticle {
		*s = sampler{reader: plainReader()}
	}
	s.words = s.reader.read(a, slices.Grow(s.words[:0], len(a.Text)/bytesPerWord))
	s.runs = runsOf(s.words, s.runs[:0])
	s.taken = winnow(s.runs, s.taken[:0])
	for i, run := range s.taken {
		s.taken[i] = run>>width<<width | number
	}
	slices.Sort(s.taken)
	return slices.Clone(slices.Compact(s.taken))
}

// winnow appends the smallest of each window of runs; of equal ones the last.
func winnow(runs, dst []uint64) []uint64 {
	best := -1 // place of the smallest run of the window
	for end := min(window, len(runs)); end <= len(runs) && end > 0; end++ {
		from := max(0, end-window)
		switch {
		case best < from:
			best = from
			for i := from + 1; i < end; i++ {
				if runs[i] <= runs[best] {
					best = i
				}
			}
		case runs[end-1] <= runs[best]:
			best = end - 1
		default:
			continue
		}
		dst = append(dst, runs[best])
	}
	return dst
}

// shared returns the samples that two articles or more have, sorted. Nearly all samples stand in one article alone, and are not worth
// sorting: a table has a bit for a few samples each. Those that met another one there come as well, which does no harm.
func shared(perArticle [][]uint64, width int) []uint64 {
	total := 0
	for _, samples := range perArticle {
		total += len(samples)
	}
	met := make([]uint64, 1<<bits.Len(uint(total/16))) // four bits or more for each sample
	twice := make([]uint64, len(met))
	place := func(sample uint64) (word int, bit uint64) {
		run := sample >> width
		return int(run>>6) & (len(met) - 1), 1 << (run & 63)
	}
	for _, samples := range perArticle {
		for _, s := range samples {
			word, bit := place(s)
			twice[word] |= met[word] & bit
			met[word] |= bit
		}
	}
	var kept []uint64
	for _, samples := range perArticle {
		for _, s := range samples {
			if word, bit := place(s); twice[word]&bit != 0 {
				kept = append(kept, s)
			}
		}
	}
	slices.Sort(kept)
	return kept
}

// partners returns the pairs of places in the order that share enough samples, ordered. The samples are sorted; sizes counts those
// of each article.
func partners(samples []uint64, width int, sizes []int32) []articlePair {
	number := func(i int32) int32 { return int32(samples[i] & (1<<width - 1)) }
	starts := make([]int32, len(samples)) // where the samples of the same run begin; the article alone with the earliest is marked by the sign
	for i := 0; i < len(samples); {
		end := i + 1
		for end < len(samples) && samples[end]>>width == samples[i]>>width {
			end++
		}
		for k := i; k < end; k++ {
			if starts[k] = int32(i); end-i > crowd {
				starts[k] = -int32(i) - 1
			}
		}
		i = end
	}
	var pairs []articlePair
	counts := make([]int32, len(sizes)) // samples shared with each earlier article
	var touched []int32
	meet := func(i int32) {
		n := number(i)
		if counts[n]++; counts[n] == 1 {
			touched = append(touched, n)
		}
	}
	for article, places := range placesByArticle(samples, width, len(sizes)) {
		for _, i := range places {
			from, to := starts[i], i
			if from < 0 {
				from = -from - 1
				to = min(to, from+1)
			}
			for k := from; k < to; k++ {
				meet(k)
			}
		}
		pairs = appendPartners(pairs, int32(article), touched, counts, sizes)
		for _, n := range touched {
			counts[n] = 0
		}
		touched = touched[:0]
	}
	slices.SortFunc(pairs, func(a, b articlePair) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.second, b.second))
	})
	return pairs
}

// appendPartners appends the pairs of an article with the earlier ones with which it shares the most samples.
func appendPartners(pairs []articlePair, article int32, earlier, counts, sizes []int32) []articlePair {
	enough := earlier[:0:0]
	for _, n := range earlier {
		if c := counts[n]; float64(c) >= sampledShare*float64(min(sizes[n], sizes[article])) || c >= minRuns/window {
			enough = append(enough, n)
		}
	}
	slices.SortFunc(enough, func(a, b int32) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	for _, n := range enough[:min(len(enough), maxPartners)] {
		pairs = append(pairs, articlePair{n, article})
	}
	return pairs
}

// placesByArticle lists for each article where its samples stand.
func placesByArticle(samples []uint64, width, articles int) [][]int32 {
	ends := make([]int32, articles+1)
	for _, s := range samples {
		ends[s&(1<<width-1)+1]++
	}
	for i := range articles {
		ends[i+1] += ends[i]
	}
	all, lists := make([]int32, len(samples)), make([][]int32, articles)
	for i := range lists {
		lists[i] = all[ends[i]:ends[i]:ends[i+1]]
	}
	for i, s := range samples {
		n := s & (1<<width - 1)
		lists[n] = append(lists[n], int32(i))
	}
	return lists
}
