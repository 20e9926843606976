package analysis

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"framing/lexicons"
)

// Compare groups annotated articles into events and compares the outlets. The order of the articles does not matter, and the
// memory of one (see AnnotateInto) may be used again when the next one is asked for. It returns the error of ctx if that ends
// first.
func (e *Engine) Compare(ctx context.Context, articles iter.Seq[Annotated]) (*Result, error) {
	r := &Result{Lexicons: slices.Clone(e.lexicons)}
	notes, memory := sharedNotes{}, resultMemory{}
	slices.SortFunc(r.Lexicons, func(a, b *lexicons.Lexicon) int { return cmp.Compare(a.ID, b.ID) })
	for a := range articles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a.Skipped, a.Guessed = notes.shared(a.Skipped), notes.shared(a.Guessed)
		memory.hold(&a)
		r.Articles = append(r.Articles, a)
	}
	r.Articles = slices.Clone(r.Articles) // without the room for more
	sortArticles(r.Articles)
	shared := overlaps(ctx, r.Articles)
	r.Overlaps = overlapList(shared)
	r.Events = e.group(ctx, r.Articles, r.Overlaps)
	e.applyDates(r)
	markCopied(r.Articles, shared)
	var group sync.WaitGroup
	texts := func() {
		e.compareTexts(ctx, r)
		e.shifts(r)
	}
	if len(r.Events) > eventsChunk {
		texts()
	} else {
		group.Go(texts) // one goroutine's work: the outlets are compared beside it
	}
	var counts Counts
	for i := range r.Articles {
		counts.Add(&r.Articles[i])
	}
	r.Counts = counts.Rows()
	r.Provenance.Corpus = corpusHash(r.Articles)
	r.Comparison = e.compareOutlets(r)
	group.Wait()
	r.Findings = findings(r)
	return r, ctx.Err()
}

// resultMemory holds what is known of all articles in few large blocks: of many small ones, and of the gaps between them, a
// tenth is lost.
type resultMemory struct {
	sentences store[Sentence]
	voices    store[Voice]
	chains    store[Chain]
	tags      store[Tag]
}

func (m *resultMemory) hold(a *Annotated) {
	a.Sentences, a.Voices = m.sentences.hold(a.Sentences), m.voices.hold(a.Voices)
	a.Chains, a.Tags = m.chains.hold(a.Chains), m.tags.hold(a.Tags)
}

// store is memory for many lists: what is left of the last one, and how large that was.
type store[T any] struct {
	left []T
	size int
}

// largestBlock is how many elements a block has at most, unless one list has more.
const largestBlock = 1 << 12

// hold returns a copy of a list.
func (b *store[T]) hold(list []T) []T {
	if len(list) > len(b.left) {
		b.size = min(2*b.size+len(list), max(largestBlock, len(list)))
		b.left = make([]T, b.size)
	}
	n := copy(b.left, list)
	out := b.left[:n:n]
	b.left = b.left[n:]
	return out
}

// sharedNotes keeps one map for all articles of which the same is noted: thousands of articles skip the same lexicons.
type sharedNotes map[string]map[string]string

func (n sharedNotes) shared(notes map[string]string) map[string]string {
	if len(notes) == 0 {
		return notes
	}
	var key []byte
	for _, k := range slices.Sorted(maps.Keys(notes)) {
		key = strconv.AppendQuote(strconv.AppendQuote(key, k), notes[k])
	}
	if same, ok := n[string(key)]; ok {
		return same
	}
	n[string(key)] = notes
	return notes
}

// Analyze annotates articles, one after the other, and compares them.
func (e *Engine) Analyze(ctx context.Context, articles iter.Seq[Article]) (*Result, error) {
	return e.Compare(ctx, func(yield func(Annotated) bool) {
		var out Annotated
		for a := range articles {
			if e.AnnotateInto(&out, a); !yield(out) {
				return
			}
		}
	})
}

// sortArticles sorts articles by outlet, date, text, then everything else that tells them apart, and makes ids unique: the second
// "a" becomes "a~2". Ids and paths come last: nothing that is counted depends on how files are called.
func sortArticles(articles []Annotated) {
	slices.SortStableFunc(articles, func(a, b Annotated) int {
		return cmp.Or(cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Text, b.Text),
			cmp.Compare(a.Via, b.Via), cmp.Compare(a.Title, b.Title), cmp.Compare(a.URL, b.URL), cmp.Compare(a.Author, b.Author),
			cmp.Compare(a.Credit, b.Credit), cmp.Compare(a.Language, b.Language), cmp.Compare(a.Event, b.Event),
			cmp.Compare(a.Hash, b.Hash), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Path, b.Path))
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
				entry := e.entries()[entryID{t.Lexicon, t.Contrast, t.Variant}]
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
	var buffer []byte
	for i := range articles {
		s := textSum(articles[i].Text, &buffer)
		sums[i] = hex.EncodeToString(s[:])
	}
	slices.Sort(sums)
	s := textSum(strings.Join(sums, "\n"), &buffer)
	return hex.EncodeToString(s[:])
}

// textSum is the SHA-256 of a text. One buffer serves many: a copy of each is a lot of garbage.
func textSum(text string, buffer *[]byte) [sha256.Size]byte {
	*buffer = append((*buffer)[:0], text...)
	return sha256.Sum256(*buffer)
}
