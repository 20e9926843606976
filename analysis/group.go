package analysis

import (
	"cmp"
	"context"
	"encoding/hex"
	"fmt"
	"runtime"
	"slices"
)

// Grouping says how articles become events.
type Grouping string

const (
	GroupAuto  Grouping = ""      // by content; articles whose event is given are in that one
	GroupOne   Grouping = "one"   // all articles are one event
	GroupNone  Grouping = "none"  // each article is alone
	GroupGiven Grouping = "given" // by Article.Event; articles without one are alone
)

// Bases of a membership.
const (
	ByContent = "content" // the article is like others of the event
	ByInput   = "given"   // the input says so
	ByRequest = "one"     // all articles were put into one event
	Alone     = "alone"   // it is like no other article
)

// group makes the events, by date of their earliest article, and writes their ids into the articles. Copies are in one event.
func (e *Engine) group(ctx context.Context, articles []Annotated, overlaps []Overlap) []Event {
	return e.groupBy(ctx, articles, overlaps, runtime.GOMAXPROCS(0))
}

// groupBy is group with so many workers.
func (e *Engine) groupBy(ctx context.Context, articles []Annotated, overlaps []Overlap, workers int) []Event {
	g := e.partition(ctx, articles, overlaps, workers)
	events := make([]Event, 0, len(g.groups))
	var buffer []byte
	for _, members := range g.groups {
		events = append(events, newEvent(articles, members, &buffer))
	}
	e.explain(ctx, articles, events, g, workers)
	slices.SortFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(undatedLast(a.From), undatedLast(b.From)), cmp.Compare(a.Articles[0], b.Articles[0]))
	})
	uniqueIDs(events)
	for _, ev := range events {
		for _, i := range ev.Articles {
			articles[i].Event = ev.ID
		}
	}
	return events
}

// grouped is a partition of the articles, and what their content says of it.
type grouped struct {
	groups [][]int     // indices of articles, ascending; each article is in one
	words  *wordBook   // how common a word is; nil where the content was not asked
	links  [][]link    // of each article; nil where the content was not asked
	names  [][]nameUse // of each article; nil where the content was not asked
}

// partition puts each article into one group.
func (e *Engine) partition(ctx context.Context, articles []Annotated, overlaps []Overlap, workers int) grouped {
	label := make([]int32, len(articles)) // articles of one group have the same
	given := givenEvents(articles)
	var g grouped
	switch e.options.Grouping {
	case GroupOne:
	case GroupNone:
		for i := range label {
			label[i] = int32(i)
		}
	case GroupGiven:
		for i := range label {
			if label[i] = given[i]; given[i] < 0 {
				label[i] = int32(i)
			}
		}
	default:
		sigs, names, words := e.signatures(ctx, articles, workers)
		days := make([]int32, len(articles))
		for i := range articles {
			days[i] = dayOf(articles[i].Date)
		}
		g.words, g.names, g.links = words, names, linksOf(ctx, sigs, days, workers)
		weighNeighbours(ctx, g.links, workers)
		label = joinLinked(g.links, given, overlaps)
		adopt(g.links, given, label)
	}
	at := map[int32]int{} // label -> place in groups
	for i, l := range label {
		k, ok := at[l]
		if !ok {
			k, at[l] = len(g.groups), len(g.groups)
			g.groups = append(g.groups, nil)
		}
		g.groups[k] = append(g.groups[k], i)
	}
	return g
}

// givenEvents returns for each article the first article with the same given event, or -1 if it has none.
func givenEvents(articles []Annotated) []int32 {
	first := map[string]int32{}
	out := make([]int32, len(articles))
	for i := range articles {
		id := articles[i].Event
		if out[i] = -1; id == "" {
			continue
		}
		if _, ok := first[id]; !ok {
			first[id] = int32(i)
		}
		out[i] = first[id]
	}
	return out
}

// newEvent makes the event of the articles with these indices, ascending. The buffer is that of textSum.
func newEvent(articles []Annotated, members []int, buffer *[]byte) Event {
	ev := Event{Articles: members}
	first := members[0]
	for _, i := range members {
		a := &articles[i]
		if earlier(a, &articles[first]) < 0 {
			first = i
		}
		if a.Date != "" {
			if ev.From == "" || a.Date < ev.From {
				ev.From = a.Date
			}
			ev.Until = max(ev.Until, a.Date)
		}
	}
	sum := textSum(articles[first].Text, buffer)
	ev.ID = "e-" + hex.EncodeToString(sum[:4])
	return ev
}

// uniqueIDs marks events whose earliest articles have the same text.
func uniqueIDs(events []Event) {
	seen := map[string]int{}
	for i := range events {
		id := events[i].ID
		if seen[id]++; seen[id] > 1 {
			events[i].ID = fmt.Sprintf("%s~%d", id, seen[id])
		}
	}
}

// undatedLast is a date as sort key: articles without a date come behind the others.
func undatedLast(date string) string {
	if date == "" {
		return "~"
	}
	return date
}
