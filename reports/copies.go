package reports

import (
	"cmp"
	"slices"

	"framing/analysis"
)

const (
	worthMatrix  = 0.10 // share of text in common from which on all pairs are shown
	largestGrid  = 12   // articles up to which pairs stand in a grid
	openPairs    = 8    // pairs that a list shows
	openEdits    = 12   // edits of a pair that are shown
	fewChanged   = 3    // words of a change that are shown where no sentence is
	contextWords = 3    // words shown on either side of an edit
)

// copiesView is the section on text that articles share.
type copiesView struct {
	Title phrase
	Grid  *gridView
	Pairs []pairView
	More  string
	Of    string // data-of of the section
	// Unordered: of a pair of different outlets it is not known who was first, and both keep what they have.
	Unordered bool
}

func (v *copiesView) about() string { return v.Of }

// gridView is the lower half of a table of pairs.
type gridView struct {
	Columns []phrase
	Rows    []gridRow
}

type gridRow struct {
	Name  phrase
	Cells []gridCell
}

type gridCell struct{ Share, Shade string }

// pairView is a pair of articles of which one repeats half or more of the other.
type pairView struct {
	ID            string
	First, Second phrase
	Text          phrase
	Edits         []editView
	More          string
	Of            string // data-of
	Ordered       bool   // it is known that Second repeats First
}

type editView struct {
	Before, After string
	Left, Right   string // words around it
	Class         string
	Spelling      bool
	Moved         bool // the same words stand elsewhere among the changes
	Quoted        bool // inside quotation marks of either
}

// containment is the larger share of text that one of a pair has from the other.
func containment(o *analysis.Overlap) float64 { return max(o.OfFirst, o.OfSecond) }

// changedTerms is 1 where a copy changes a term of a lexicon, else 0.
func changedTerms(o *analysis.Overlap) int {
	if slices.ContainsFunc(o.Edits, func(e analysis.Edit) bool { return !e.Spelling && e.FirstTag >= 0 && e.SecondTag >= 0 }) {
		return 1
	}
	return 0
}

// copiedPairs lists the pairs that share half or more: those that change a term first, then the closest.
func (x *index) copiedPairs() []*analysis.Overlap {
	var out []*analysis.Overlap
	for i := range x.Overlaps {
		if o := &x.Overlaps[i]; o.Copy && x.validPair(o) {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b *analysis.Overlap) int {
		return cmp.Or(cmp.Compare(changedTerms(b), changedTerms(a)), cmp.Compare(containment(b), containment(a)))
	})
	return out
}

// unordered reports whether two outlets print one text of which it is not known who was first.
func (x *index) unordered(o *analysis.Overlap) bool {
	return o.Copy && o.Basis == "" && x.Articles[o.First].Outlet != x.Articles[o.Second].Outlet
}

// keptByBoth limits what is said of ranges and tests: copies count twice in them where nobody knows who was first.
func (x *index) keptByBoth() string {
	if slices.ContainsFunc(x.copiedPairs(), x.unordered) {
		return " where it is known who was first"
	}
	return ""
}

func (x *index) validPair(o *analysis.Overlap) bool {
	return o.First >= 0 && o.Second >= 0 && o.First < len(x.Articles) && o.Second < len(x.Articles)
}

func (x *index) copies() *copiesView {
	pairs := x.copiedPairs()
	v := &copiesView{Title: x.copiesTitle(pairs), Unordered: slices.ContainsFunc(pairs, x.unordered)}
	most := 0.0
	for i := range x.Overlaps {
		most = max(most, containment(&x.Overlaps[i]))
	}
	if most >= worthMatrix && len(x.Articles) <= largestGrid {
		v.Grid = x.grid()
	}
	for i, o := range pairs {
		if i == openPairs {
			v.More = Plural(len(pairs)-openPairs, "more pair") + " in the data: framing report -f json"
			break
		}
		v.Pairs = append(v.Pairs, x.pair(o))
	}
	v.Of = ofAny(x, v.sharing(x), func(of string) string { return of })
	return v
}

// sharing lists data-of of the pairs that the section tells of: those below, and those whose share the grid shows.
func (v *copiesView) sharing(x *index) []string {
	var out []string
	for _, p := range v.Pairs {
		out = append(out, p.Of)
	}
	for i := range x.Overlaps {
		if o := &x.Overlaps[i]; v.Grid != nil && x.validPair(o) && containment(o) >= worthMatrix {
			out = append(out, x.ofArticles(o.First, o.Second))
		}
	}
	return out
}

func (x *index) copiesTitle(pairs []*analysis.Overlap) phrase {
	switch {
	case len(pairs) == 1 || len(pairs) > 0 && len(x.Articles) <= largestGrid:
		o := pairs[0]
		first, second := x.writers(o)
		return second.ours(" and ").append(first).ours(" share " + percent(containment(o)) + " of the runs of five words of one: treat them as one source")
	case len(pairs) > 0:
		return ours(capital(countWord(len(pairs), "pair")) + " of articles share half of a text or more")
	case len(x.Overlaps) == 0:
		return ours("No two texts share a run of words worth naming")
	}
	most := &x.Overlaps[0]
	for i := range x.Overlaps {
		if containment(&x.Overlaps[i]) > containment(most) {
			most = &x.Overlaps[i]
		}
	}
	if !x.validPair(most) {
		return ours("No two texts share half of their runs of five words")
	}
	first, second := x.writers(most)
	return ours("No two texts share half of their runs of five words; ").append(second).ours(" and ").append(first).ours(" come nearest, with " + percent(containment(most)))
}

// writers names the two of a pair, each with who republished it, and by their articles where that does not tell them apart.
func (x *index) writers(o *analysis.Overlap) (first, second phrase) {
	first, second = x.writer(o.First), x.writer(o.Second)
	if first.String() == second.String() {
		first, second = first.ours(", ").theirs(x.Articles[o.First].ID), second.ours(", ").theirs(x.Articles[o.Second].ID)
	}
	return first, second
}

// grid is the half matrix of all pairs; articles that share much stand together.
func (x *index) grid() *gridView {
	share := map[[2]int]float64{}
	total := make([]float64, len(x.Articles))
	for i := range x.Overlaps {
		o := &x.Overlaps[i]
		if x.validPair(o) {
			share[[2]int{min(o.First, o.Second), max(o.First, o.Second)}] = containment(o)
			total[o.First] += containment(o)
			total[o.Second] += containment(o)
		}
	}
	order := make([]int, len(x.Articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(total[b], total[a]) })
	v := &gridView{}
	for _, i := range order[:len(order)-1] {
		v.Columns = append(v.Columns, x.articleName(i))
	}
	for r, i := range order[1:] {
		row := gridRow{Name: x.articleName(i)}
		for _, j := range order[:r+1] {
			row.Cells = append(row.Cells, shareCell(share[[2]int{min(i, j), max(i, j)}]))
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

func shareCell(s float64) gridCell {
	switch {
	case s >= 0.5:
		return gridCell{percent(s), "g3"}
	case s >= 0.1:
		return gridCell{percent(s), "g2"}
	case s >= 0.02:
		return gridCell{percent(s), "g1"}
	case s > 0:
		return gridCell{"under 2%", "g0"}
	}
	return gridCell{"–", "g0"}
}

// articleName is the outlet, with the article's id where the outlet has several.
func (x *index) articleName(i int) phrase {
	name := theirs(x.Articles[i].Outlet)
	if len(x.outlets[x.articles[i].outlet].articles) > 1 {
		name = name.ours(", ").theirs(x.Articles[i].ID)
	}
	return name
}

func (x *index) pair(o *analysis.Overlap) pairView {
	v := pairView{Ordered: o.Basis != "", Of: x.ofArticles(o.First, o.Second), ID: "o-" + shortKey(x.articles[o.First].anchor, x.articles[o.Second].anchor), First: x.articleName(o.First), Second: x.articleName(o.Second)}
	v.Text = ours(percent(o.OfSecond) + " of the runs of five words of ").append(v.Second).ours(" stand in ").append(v.First).ours("; " + percent(o.OfFirst) + " of those of ").append(v.First)
	v.Text = v.Text.ours(" stand in ").append(v.Second).ours(". ").append(basisOfCopy(o.Basis, v.First, v.Second))
	if o.Basis == "" && len(o.Edits) > 0 {
		v.Text = v.Text.ours(" Of each change, the words of ").append(v.First).ours(" come first.")
	}
	v.Text = v.Text.append(x.unshared(o, v.First, v.Second))
	for i := range o.Edits {
		if i == openEdits {
			v.More = Plural(len(o.Edits)-openEdits, "more change") + " " + isAre(len(o.Edits)-openEdits) + " in the data."
			break
		}
		if x.shows(o.First, o.Edits[i].First) && x.shows(o.Second, o.Edits[i].Second) {
			v.Edits = append(v.Edits, x.editView(o, &o.Edits[i]))
		}
	}
	return v
}

// shows reports whether the words of a change may be shown: any, or where no sentence may, few.
func (x *index) shows(article int, s analysis.Span) bool {
	return x.excerpts == Sentences || len(analysis.WordSpans(part(x.Articles[article].Text, s))) <= fewChanged
}

// copyTitle tells how much a copy keeps and a term that it changed. Where it is not known which of the two was first, it says
// nothing that takes one of them for the source.
func (x *index) copyTitle(o *analysis.Overlap) phrase {
	first, second := x.writers(o)
	var title phrase
	switch {
	case o.Basis == "":
		title = slices.Clip(first).ours(" and ").append(second).ours(" share " + percent(containment(o)) + " of the runs of five words of one")
	case o.OfFirst > o.OfSecond:
		title = slices.Clip(second).ours(" keeps " + percent(o.OfFirst) + " of the runs of five words of ").append(first)
	default:
		title = slices.Clip(second).ours(" has " + percent(o.OfSecond) + " of its runs of five words from ").append(first)
	}
	for _, edit := range o.Edits {
		if edit.FirstTag < 0 || edit.SecondTag < 0 || edit.Spelling {
			continue
		}
		before, after := part(x.Articles[o.First].Text, edit.First), part(x.Articles[o.Second].Text, edit.Second)
		if o.Basis == "" {
			return title.ours(": ").append(first).ours(" has ").theirs(before).ours(" where ").append(second).ours(" has ").theirs(after)
		}
		return title.ours(", and turns ").theirs(before).ours(" into ").theirs(after)
	}
	return title
}

// basisOfCopy says how it is known which of a pair repeats the other.
func basisOfCopy(basis string, first, second phrase) phrase {
	switch basis {
	case "date":
		return slices.Clip(first).ours(" is older.")
	case "credit":
		return slices.Clip(second).ours(" credits ").append(first).ours(".")
	case "republished":
		return slices.Clip(second).ours(" came through somebody else.")
	case "notice":
		return ours("The file of ").append(first).ours(" names its own outlet as the source, that of ").append(second).ours(" names nobody: ").append(first).ours(" is taken for the first.")
	case "added":
		return slices.Clip(second).ours(" has more text besides.")
	}
	return ours("Which of the two came first is not known.")
}

func (x *index) editView(o *analysis.Overlap, e *analysis.Edit) editView {
	a, b := &x.Articles[o.First], &x.Articles[o.Second]
	v := editView{Before: part(a.Text, e.First), After: part(b.Text, e.Second), Class: "n", Spelling: e.Spelling}
	v.Before, v.After = wholeSentence(a, e.First, e.Second, v.Before), wholeSentence(b, e.Second, e.First, v.After)
	v.Moved = moved(o, a, b, e)
	v.Quoted = inQuotation(a, e.First) || inQuotation(b, e.Second)
	if e.SecondTag >= 0 && e.SecondTag < len(b.Tags) {
		v.Class = x.class(&b.Tags[e.SecondTag])
	}
	return v
}

// showEdits accounts for the changed words that the section on shared copy shows.
func (x *index) showEdits(event int) {
	members := x.Events[event].Articles
	for i := range x.Overlaps {
		o := &x.Overlaps[i]
		if !o.Copy || !x.validPair(o) || !slices.Contains(members, o.First) || !slices.Contains(members, o.Second) {
			continue
		}
		for k := range o.Edits[:min(len(o.Edits), openEdits)] {
			x.articles[o.First].excerpt.offer(o.Edits[k].First)
			x.articles[o.Second].excerpt.offer(o.Edits[k].Second)
		}
	}
}
