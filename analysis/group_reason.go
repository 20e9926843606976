package analysis

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
)

const (
	thinMatch  = 1.25 // mean strength of the links to the rest of an event below which a membership is uncertain
	maxShared  = 5    // names that a membership lists
	titleNames = 3    // names in a title

	headlineName = 2.0 // what a place in a headline adds to the weight of a name in a title, in uses
	fullName     = 1.7 // how much more a name of several words tells
)

// explain fills Members and Title of the events. Links are looked at only where the content was asked.
func (e *Engine) explain(ctx context.Context, articles []Annotated, events []Event, g grouped, workers int) {
	eventOf := make([]int, len(articles))
	for k := range events {
		for _, i := range events[k].Articles {
			eventOf[i] = k
		}
	}
	names := g.names
	if names == nil {
		names = e.readNames(ctx, articles, events, workers)
	}
	nearest, strength := nearestInEvent(g.links, eventOf)
	for k := range events {
		ev := &events[k]
		ev.Title = title(articles, ev.Articles, names, g.words)
		for _, i := range ev.Articles {
			m := Membership{Basis: e.basis(&articles[i], len(ev.Articles)), Nearest: -1, Days: -1}
			if n := nearest[i]; n.to >= 0 {
				m.Nearest, m.Similarity = int(n.to), math.Round(float64(n.similarity)*1000)/1000
				m.Names = sharedNames(articles, i, m.Nearest, names, g.words)
				a, b := dayOf(articles[i].Date), dayOf(articles[m.Nearest].Date)
				if a != noDay && b != noDay {
					m.Days = int(max(a-b, b-a))
				}
			}
			others := float64(len(ev.Articles) - 1)
			m.Uncertain = m.Basis == ByContent && strength[i]/min(others, maxLinks) < thinMatch
			ev.Members = append(ev.Members, m)
		}
	}
}

// basis says why an article is in its event, which has so many articles.
func (e *Engine) basis(a *Annotated, size int) string {
	given := a.Event != "" && (e.options.Grouping == GroupAuto || e.options.Grouping == GroupGiven)
	switch {
	case e.options.Grouping == GroupOne:
		return ByRequest
	case given:
		return ByInput
	case size == 1:
		return Alone
	}
	return ByContent
}

// nearestInEvent returns for each article the link to the article of its event that is most like it (to is -1 where
// there is none), and the strength of all links to its event.
func nearestInEvent(links [][]link, eventOf []int) ([]link, []float64) {
	nearest, strength := make([]link, len(eventOf)), make([]float64, len(eventOf))
	for i := range nearest {
		nearest[i].to = -1
	}
	note := func(from int32, l link) {
		n := &nearest[from]
		if n.to < 0 || l.similarity > n.similarity || l.similarity == n.similarity && l.to < n.to {
			*n = l
		}
		strength[from] += float64(l.strength)
	}
	for i := range links {
		for _, l := range links[i] {
			if eventOf[i] == eventOf[l.to] {
				note(int32(i), l)
				note(l.to, link{to: int32(i), similarity: l.similarity, strength: l.strength})
			}
		}
	}
	return nearest, strength
}

// sharedNames lists names that two articles have, the most telling first, as the first of them writes them.
func sharedNames(articles []Annotated, a, b int, names [][]nameUse, words *wordBook) []string {
	type shared struct {
		nameUse
		weight float64
	}
	var both []shared
	for _, x := range names[a] {
		if k, found := slices.BinarySearchFunc(names[b], x.last, func(n nameUse, last uint32) int { return cmp.Compare(n.last, last) }); found {
			weight := float64(words.rarityOf(x.last)) * math.Sqrt(float64(min(x.uses, names[b][k].uses)))
			both = append(both, shared{x, weight})
		}
	}
	slices.SortFunc(both, func(x, y shared) int { return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.start, y.start)) })
	var out []string
	for _, x := range both {
		if form := articles[a].Text[x.start:x.end]; len(out) < maxShared && !overlapsName(out, form) {
			out = append(out, form)
		}
	}
	return out
}

// overlapsName reports whether a name shares a word with one of a list: Brennick with Brennick Terminals.
func overlapsName(list []string, name string) bool {
	words := strings.Fields(name)
	return slices.ContainsFunc(list, func(other string) bool {
		return slices.ContainsFunc(strings.Fields(other), func(w string) bool {
			return slices.ContainsFunc(words, func(v string) bool { return strings.EqualFold(v, w) })
		})
	})
}

// title joins the names that most of the articles have, those in more of them first: names in half of the articles,
// and in two at least. Of names that equally many have, a full name and one in headlines tell most of what happened: states
// and capitals are in all reports. Each is written as most of the articles write it.
func title(articles []Annotated, members []int, names [][]nameUse, words *wordBook) string {
	type common struct {
		last     uint32
		articles int
		weight   float64
		forms    map[string]int
	}
	if len(members) < 2 {
		return ""
	}
	in := map[uint32]int{} // by last word: the articles that have the name
	for _, i := range members {
		for _, n := range names[i] {
			in[n.last]++
		}
	}
	at := map[uint32]int{}
	var all []common
	for _, i := range members {
		for _, n := range names[i] {
			if in[n.last] < 2 || 2*in[n.last] < len(members) {
				continue
			}
			k, ok := at[n.last]
			if !ok {
				k, at[n.last] = len(all), len(all)
				all = append(all, common{last: n.last, articles: in[n.last], forms: map[string]int{}})
			}
			all[k].weight += math.Sqrt(float64(n.uses)) * float64(words.rarityOf(n.last))
			form := withoutInitial(articles[i].Text[n.start:n.end])
			if strings.Contains(articles[i].Title, form[strings.LastIndexByte(form, ' ')+1:]) {
				all[k].weight += headlineName * float64(words.rarityOf(n.last))
			}
			all[k].forms[form]++
		}
	}
	for k := range all {
		if strings.Contains(usualForm(all[k].forms), " ") {
			all[k].weight *= fullName
		}
	}
	slices.SortFunc(all, func(x, y common) int {
		return cmp.Or(cmp.Compare(y.articles, x.articles), cmp.Compare(y.weight, x.weight), cmp.Compare(x.last, y.last))
	})
	var out []string
	for _, c := range all {
		if form := usualForm(c.forms); len(out) < titleNames && !overlapsName(out, form) {
			out = append(out, form)
		}
	}
	return strings.Join(out, " · ")
}

// withoutInitial cuts off an initial that was left at the start of a name: "S. Navy" of "U.S. Navy".
func withoutInitial(name string) string {
	if len(name) > 3 && name[1] == '.' && name[2] == ' ' {
		return name[3:]
	}
	return name
}

// usualForm returns the most frequent form; of two, the longer.
func usualForm(forms map[string]int) string {
	best := ""
	for f, n := range forms {
		m := forms[best]
		if best == "" || n > m || n == m && (len(f) > len(best) || len(f) == len(best) && f < best) {
			best = f
		}
	}
	return best
}
