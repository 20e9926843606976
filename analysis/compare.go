package analysis

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strings"

	"framing/lexicons"
)

// Grouping says how articles become events.
type Grouping string

const (
	GroupAuto  Grouping = ""      // by content; until that step exists, the same as GroupOne
	GroupOne   Grouping = "one"   // all articles are one event
	GroupNone  Grouping = "none"  // each article is alone
	GroupGiven Grouping = "given" // by Article.Event; articles without one are alone
)

// Compare groups annotated articles into events and compares the outlets. The order of the articles does not matter.
// It returns the error of ctx if that ends first.
func (e *Engine) Compare(ctx context.Context, articles iter.Seq[Annotated]) (*Result, error) {
	r := &Result{Lexicons: slices.Clone(e.lexicons)}
	slices.SortFunc(r.Lexicons, func(a, b *lexicons.Lexicon) int { return cmp.Compare(a.ID, b.ID) })
	for a := range articles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r.Articles = append(r.Articles, a)
	}
	sortArticles(r.Articles)
	r.Events = e.group(r.Articles)
	e.applyDates(r)
	r.Overlaps = overlaps(ctx, r.Articles)
	e.align(r)
	var counts Counts
	for i := range r.Articles {
		counts.Add(&r.Articles[i])
	}
	r.Counts = counts.Rows()
	r.Provenance.Corpus = corpusHash(r.Articles)
	r.Comparison = e.compareOutlets(r)
	r.Findings = findings(r)
	return r, ctx.Err()
}

// Analyze annotates articles, one after the other, and compares them.
func (e *Engine) Analyze(ctx context.Context, articles iter.Seq[Article]) (*Result, error) {
	return e.Compare(ctx, func(yield func(Annotated) bool) {
		for a := range articles {
			if !yield(e.Annotate(a)) {
				return
			}
		}
	})
}

// sortArticles sorts articles by outlet, id, then everything else that tells them apart, and makes ids unique: the second "a" becomes "a~2".
func sortArticles(articles []Annotated) {
	slices.SortStableFunc(articles, func(a, b Annotated) int {
		return cmp.Or(cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Date, b.Date),
			cmp.Compare(a.Path, b.Path), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Via, b.Via), cmp.Compare(a.Title, b.Title),
			cmp.Compare(a.URL, b.URL), cmp.Compare(a.Author, b.Author), cmp.Compare(a.Credit, b.Credit),
			cmp.Compare(a.Language, b.Language), cmp.Compare(a.Event, b.Event))
	})
	taken := make(map[string]bool, len(articles))
	for _, a := range articles {
		taken[a.ID] = true
	}
	used := make(map[string]bool, len(articles))
	next := map[string]int{}
	for i := range articles {
		id := articles[i].ID
		if !used[id] {
			used[id] = true
			continue
		}
		n := max(2, next[id])
		for taken[fmt.Sprintf("%s~%d", id, n)] {
			n++
		}
		articles[i].ID = fmt.Sprintf("%s~%d", id, n)
		next[id] = n + 1
		taken[articles[i].ID], used[articles[i].ID] = true, true
	}
}

// group makes the events, by date of their earliest article, and writes their ids into the articles.
func (e *Engine) group(articles []Annotated) []Event {
	groups := map[string][]int{}
	for i, a := range articles {
		key := "" // one event
		switch e.options.Grouping {
		case GroupNone:
			key = fmt.Sprintf("#%d", i)
		case GroupGiven:
			if key = "=" + a.Event; a.Event == "" {
				key = fmt.Sprintf("#%d", i)
			}
		}
		groups[key] = append(groups[key], i)
	}
	events := make([]Event, 0, len(groups))
	for _, members := range groups {
		events = append(events, newEvent(articles, members))
	}
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

// newEvent makes the event of the articles with these indices, ascending.
func newEvent(articles []Annotated, members []int) Event {
	ev := Event{Articles: members}
	first := members[0]
	for _, i := range members {
		a, f := &articles[i], &articles[first]
		if cmp.Or(cmp.Compare(undatedLast(a.Date), undatedLast(f.Date)), cmp.Compare(a.ID, f.ID)) < 0 {
			first = i
		}
		if a.Date != "" {
			if ev.From == "" || a.Date < ev.From {
				ev.From = a.Date
			}
			ev.Until = max(ev.Until, a.Date)
		}
	}
	sum := sha256.Sum256([]byte(articles[first].Text))
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

// applyDates decides the date gates of articles without a date by the dates of their event, where these agree.
func (e *Engine) applyDates(r *Result) {
	for _, ev := range r.Events {
		for _, i := range ev.Articles {
			a, opened := &r.Articles[i], false
			for k := range a.Tags {
				t := &a.Tags[k]
				if t.Why != WhyDateUnknown || a.Date != "" {
					continue
				}
				entry := e.entries[entryID{t.Lexicon, t.Contrast, t.Variant}]
				t.Why = dateReason(entry.lexicon, entry.variant, ev.From, ev.Until)
				t.Counted = t.Why == ""
				opened = opened || t.Counted
			}
			if opened {
				e.precedence(a.Tags)
			}
		}
	}
}

// corpusHash is the SHA-256 over the sorted hashes of the articles' texts, so that it does not depend on file names.
func corpusHash(articles []Annotated) string {
	sums := make([]string, len(articles))
	for i, a := range articles {
		s := sha256.Sum256([]byte(a.Text))
		sums[i] = hex.EncodeToString(s[:])
	}
	slices.Sort(sums)
	s := sha256.Sum256([]byte(strings.Join(sums, "\n")))
	return hex.EncodeToString(s[:])
}
