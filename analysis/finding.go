package analysis

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"framing/lexicons"
)

// topFindings is how many findings open a report at most.
const topFindings = 5

// maxOpened is how many sentences a finding about the whole set opens at most; its uses are complete.
const maxOpened = 40

// findings returns what stands out in the rest of the result, strongest first. It looks at nothing else, so that a reader can
// make every finding again from the published data.
func findings(r *Result) []Finding {
	f := newFinder(r)
	f.copies()
	for i := range r.Events {
		f.event(i)
	}
	f.rates()
	f.differences()
	f.alike()
	f.order()
	f.name()
	f.choose()
	return f.found
}

// finder gathers findings.
type finder struct {
	*Result
	entries   map[questionID]*lexicons.Contrast
	articleOf []int                     // event of each article, or -1
	copyOf    []int                     // by article: the first article of its cluster of copies, or itself
	checks    map[int][]*QuotationCheck // by the article that quotes
	found     []Finding
	about     []string // for each of found: what its id is made of
}

// questionID names a contrast or a marker.
type questionID struct{ lexicon, contrast string }

func newFinder(r *Result) *finder {
	f := &finder{Result: r, entries: map[questionID]*lexicons.Contrast{}, articleOf: make([]int, len(r.Articles)), checks: map[int][]*QuotationCheck{}, copyOf: copyClusters(len(r.Articles), r.Overlaps)}
	for _, l := range r.Lexicons {
		for _, c := range l.Contrasts {
			f.entries[questionID{l.ID, c.ID}] = c
		}
	}
	for i := range f.articleOf {
		f.articleOf[i] = -1
	}
	for e := range r.Events {
		for _, i := range r.Events[e].Articles {
			f.articleOf[i] = e
		}
		for i := range r.Events[e].Quotations {
			q := &r.Events[e].Quotations[i]
			f.checks[q.Quotation.Article] = append(f.checks[q.Quotation.Article], q)
		}
	}
	return f
}

// cluster returns the first article of the cluster of copies that the article is in; alone, the article itself.
func (f *finder) cluster(article int) int {
	return f.copyOf[article]
}

// add adds a finding, whose id is made of its kind, its event, its question and what else tells it apart.
func (f *finder) add(n Finding, apart ...string) {
	event := ""
	if n.Event >= 0 {
		event = f.Events[n.Event].ID
	}
	parts := append([]string{string(n.Kind), event, n.Lexicon, n.Contrast}, apart...)
	f.found = append(f.found, n)
	f.about = append(f.about, strings.Join(parts, "\x00"))
}

// blank is a finding of a kind that refers to nothing yet.
func blank(kind FindingKind, event int) Finding {
	return Finding{Kind: kind, Event: event, Overlap: -1, Quote: -1, Omission: -1, Difference: -1}
}

// places returns the sentences of uses, each once, in the order of the uses.
func (f *finder) places(uses []Use) []Place {
	var out []Place
	seen := make(map[Place]bool, len(uses))
	for _, u := range uses {
		p := Place{u.Article, int(f.Articles[u.Article].Tags[u.Tag].Sentence)}
		if !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// findingRank is the order of kinds; the strongest comes first.
var findingRank = [...]FindingKind{CopiedButChanged, VoiceSplit, WordSplit, RateDifference, ShareDifference, ChangeOverTime, NoDifference,
	QuotationChanged, OmissionFound, SharedCopy, QuotationSpelling}

func (k FindingKind) rank() int { return slices.Index(findingRank[:], k) }

// order sorts findings: of several events, what holds for the whole set before what one event shows; then by kind, strength
// and what they are about.
func (f *finder) order() {
	at := make([]int, len(f.found))
	for i := range at {
		at[i] = i
	}
	whole := func(n *Finding) int {
		if len(f.Events) > 1 && n.Event < 0 && n.Kind != SharedCopy && n.Kind != CopiedButChanged {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(at, func(i, j int) int {
		a, b := &f.found[i], &f.found[j]
		return cmp.Or(cmp.Compare(whole(a), whole(b)), cmp.Compare(a.Kind.rank(), b.Kind.rank()), cmp.Compare(b.Strength, a.Strength),
			cmp.Compare(len(b.Uses), len(a.Uses)), cmp.Compare(a.Event, b.Event), cmp.Compare(a.Overlap, b.Overlap),
			cmp.Compare(a.Quote, b.Quote), cmp.Compare(f.about[i], f.about[j]))
	})
	found, about := make([]Finding, len(at)), make([]string, len(at))
	for to, from := range at {
		found[to], about[to] = f.found[from], f.about[from]
	}
	f.found, f.about = found, about
}

// name gives findings their ids. They stay the same when other articles are added, as long as they are about the same.
func (f *finder) name() {
	seen := map[string]int{}
	for i := range f.found {
		sum := sha256.Sum256([]byte(f.about[i]))
		id := "f-" + hex.EncodeToString(sum[:4])
		if seen[id]++; seen[id] > 1 {
			id = fmt.Sprintf("%s~%d", id, seen[id])
		}
		f.found[i].ID = id
	}
}

// choose marks the findings that open the report: one for each question, and of those about the whole set one for each
// outlet. Shared copy and spelling stand in their sections only.
func (f *finder) choose() {
	type question struct {
		event             int
		lexicon, contrast string
	}
	questions, outlets := map[question]bool{}, map[string]bool{}
	top := 0
	for i := range f.found {
		n := &f.found[i]
		if top == topFindings {
			return
		}
		q := question{n.Event, n.Lexicon, n.Contrast}
		whole := n.Event < 0 && len(f.Events) > 1
		if n.Kind == SharedCopy || n.Kind == QuotationSpelling || q.contrast != "" && questions[q] || whole && outlets[n.Outlets[0]] {
			continue
		}
		questions[q] = true
		if whole {
			outlets[n.Outlets[0]] = true
		}
		n.Top = true
		top++
	}
}
