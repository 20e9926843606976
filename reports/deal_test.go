package reports

import (
	"strings"
	"testing"

	"framing/analysis"
	"framing/lexicons"
)

// Every wording of a name in an article has a passage before any has two: sentences of one length, none shared.
func TestPassagesAreSharedOut(t *testing.T) {
	l := &lexicons.Lexicon{ID: "l", Title: "L"}
	uses := []int{9, 1, 4, 2, 7, 1}
	kinds := []lexicons.Kind{lexicons.Naming, lexicons.Naming, lexicons.Naming, lexicons.Spelling, lexicons.Naming, lexicons.Marker}
	a, b := write("one", "First", "2024-01-01"), write("two", "Second", "2024-01-01")
	for i, n := range uses {
		id := "q" + string(rune('a'+i))
		l.Contrasts = append(l.Contrasts, &lexicons.Contrast{ID: id, Kind: kinds[i], Variants: []*lexicons.Variant{{ID: "v"}}})
		for range n {
			a.para(analysis.Body, "One two three four five six seven eight "+id+" nine ten eleven twelve thirteen fourteen fifteen sixteen.")
			b.para(analysis.Body, "Short as "+id+" is.")
		}
	}
	for i, n := range uses {
		for k := range n {
			a.tag(l, l.Contrasts[i].ID, "v", "q"+string(rune('a'+i)), k)
			b.tag(l, l.Contrasts[i].ID, "v", "q"+string(rune('a'+i)), k)
		}
	}
	r := &analysis.Result{Articles: []analysis.Annotated{a.done(), b.done()}, Lexicons: []*lexicons.Lexicon{l}}
	most := 0
	for share := 0.02; share < 1; share += 0.02 {
		x := newIndex(r, Options{MaxExcerpt: share})
		for i := range r.Articles {
			passages := map[string]int{}
			left := map[string]int{}
			for k, tag := range r.Articles[i].Tags {
				if x.articles[i].excerpt.contexts[k].Span().Len() > 0 {
					passages[tag.Contrast]++
				} else if tag.Kind == lexicons.Naming {
					left[tag.Contrast]++
				}
			}
			for c, n := range passages {
				for other := range left {
					if n > passages[other]+1 {
						t.Errorf("share %.2f: %d passages for %s, %d for %s", share, n, c, passages[other], other)
					}
				}
				most = max(most, n)
			}
			if e := x.articles[i].excerpt; e.spent > e.limit {
				t.Errorf("share %.2f: %d words shown, limit %d", share, e.spent, e.limit)
			}
		}
	}
	if most < 8 {
		t.Errorf("at most %d passages for a wording", most)
	}
}

// Of a sentence without an end, only the words near a term are looked at.
func TestReachIsBounded(t *testing.T) {
	text := strings.Repeat("tide ", 5000)
	x := &excerpt{wordMarks: wordMarks{words: analysis.WordSpans(text)}}
	all, term := analysis.Span{Start: 0, End: len(text) - 1}, analysis.Span{Start: 10_000, End: 10_004}
	s, whole := x.reach(all, term)
	if n := x.count(s); whole || n != 2*mostReach+1 || !s.Contains(term) {
		t.Errorf("%d words, whole: %v", n, whole)
	}
	if s, whole := x.reach(analysis.Span{Start: 9_900, End: 10_100}, term); !whole || s.Start != 9_900 || s.End != 10_100 {
		t.Errorf("a short sentence: %v %v", s, whole)
	}
}
