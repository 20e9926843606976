package analysis

import (
	"slices"
	"strings"
	"unicode"
)

// direction says which of two articles that share text was first, and how that is known; turned is whether it is b. They
// are given as earlier orders them, which decides where nothing else does.
func direction(a, b *Annotated, ofA, ofB float64) (basis string, turned bool) {
	if a.Date != "" && b.Date != "" && a.Date != b.Date {
		return "date", b.Date < a.Date
	}
	if x, y := credits(a, b), credits(b, a); x != y {
		return "credit", x
	}
	if x, y := a.Via != "", b.Via != ""; x != y && sameName(a.Outlet, b.Outlet) {
		return "republished", x
	}
	switch {
	case namesItself(a) && namesNobody(b):
		return "notice", false
	case namesItself(b) && namesNobody(a):
		return "notice", true
	}
	const all, most = .95, .90 // what is all of one article and only most of the other was added to
	switch {
	case ofA >= all && ofB < most:
		return "added", false
	case ofB >= all && ofA < most:
		return "added", true
	}
	return "", false
}

// credits reports whether an article names the outlet of the other as its source. That it names a third outlet says nothing of
// the two: either may have the text from there.
func credits(a, other *Annotated) bool {
	return sameName(a.Credit, other.Outlet) && !namesItself(a)
}

func namesItself(a *Annotated) bool { return sameName(a.Credit, a.Outlet) }
func namesNobody(a *Annotated) bool { return a.Credit == "" && a.Via == "" }

// sameName reports whether two names of outlets or agencies mean the same: all words of one are among those of the other
// ("Bloomberg L.P."), or one is the initials of the other (AP).
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	within := true
	for _, w := range x {
		within = within && slices.Contains(y, w)
	}
	return within || len(x) == 1 && len(y) > 1 && x[0] == initialsOf(y)
}

// nameWords returns the folded words of a name, at most a dozen, without "the".
func nameWords(name string) []string {
	words := strings.FieldsFunc(fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "the" })
	return words[:min(len(words), 12)]
}

func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		for _, r := range w {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// countsOnce reports whether what both articles have counts for First only. Of two outlets it must be known which of them was first:
// else one would lose, by chance, the words in which they agree and keep those in which they differ.
func (o *Overlap) countsOnce(articles []Annotated) bool {
	return o.Copy && (o.Basis != "" || articles[o.First].Outlet == articles[o.Second].Outlet)
}

// markCopied marks the tags of copies that repeat those of the article they were copied from: there they are counted
// already. All that is not marked is counted once; in a cluster of copies the first article that has a use is never marked.
func markCopied(articles []Annotated, found []*measured) {
	rank := copyOrder(articles, found)
	for _, m := range found {
		if !m.countsOnce(articles) {
			continue
		}
		first, second := articles[m.First].Tags, articles[m.Second].Tags
		for _, p := range m.repeats {
			a, b := &first[p.first], &second[p.second]
			if rank[m.First] > rank[m.Second] {
				a, b = b, a
			}
			if a.Counted {
				b.Copied = true
			}
		}
	}
}

// copyOrder ranks articles so that each comes behind those that it repeats; else as earlier does, which decides as well
// where directions contradict each other in a circle.
func copyOrder(articles []Annotated, found []*measured) []int {
	sources := make([][]int, len(articles))
	for _, m := range found {
		if m.countsOnce(articles) {
			sources[m.Second] = append(sources[m.Second], m.First)
		}
	}
	rank, seen, next := make([]int, len(articles)), make([]bool, len(articles)), 0
	var visit func(i int)
	visit = func(i int) {
		if seen[i] {
			return
		}
		seen[i] = true
		slices.SortFunc(sources[i], func(a, b int) int { return earlier(&articles[a], &articles[b]) })
		for _, s := range sources[i] {
			visit(s)
		}
		rank[i] = next
		next++
	}
	for _, i := range earliestFirst(articles) {
		visit(int(i))
	}
	return rank
}
