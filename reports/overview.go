package reports

import (
	"cmp"
	"slices"

	"framing/analysis"
	"framing/internal/stats"
	"framing/lexicons"
)

const (
	mostColumns = 8  // questions of the overview
	mostPanels  = 6  // questions that are drawn
	mostRows    = 24 // outlets of a drawing
)

// overviewView is the table of outlets and questions: shares in place of words.
type overviewView struct {
	Title   phrase
	Columns []poleView
	All     []shareView
	Rows    []overviewRow
	More    string
	Search  bool
}

// poleView is a question with its two most used wordings; shares are of the second.
type poleView struct {
	Anchor, Name   string
	First, Second  string
	FirstClass     string
	SecondClass    string
	contrast       *analysis.ContrastUses
	variant        *variant
	mean           float64
	uses, ofChoice int
}

type overviewRow struct {
	Name  string
	Of    string // data-of
	Cells []shareView
	sum   float64
}

// shareView is a cell: a share, or a count where there are too few uses for one.
type shareView struct {
	Text, Of, Class string
	Clear           bool
}

// poles lists the questions that tell outlets apart, with the wordings that are set against each other.
func (x *index) poles(most int) []poleView {
	var out []poleView
	for i := range x.Comparison.Contrasts {
		c := &x.Comparison.Contrasts[i]
		if c.Kind == lexicons.Fingerprint || c.Kind == lexicons.Verb || c.SplitOf < 2 || len(out) == most {
			continue
		}
		q := x.question(c.Lexicon, c.Contrast)
		if q == nil || len(q.variants) < 2 || q.variants[1].counted == 0 {
			continue
		}
		first, second := q.variants[0], q.variants[1]
		p := poleView{Anchor: x.questionLink(q), Name: q.name(), First: first.name(), Second: second.name(), FirstClass: first.class, SecondClass: second.class, contrast: c, variant: second}
		more := 0
		for o := range c.Outlets {
			n, of := choosing(c.Kind, &c.Outlets[o], second.ID)
			one, _ := choosing(c.Kind, &c.Outlets[o], first.ID)
			p.uses += n
			p.ofChoice += of
			more += of - n - one
		}
		if more > 0 { // the far end of the scale is whatever is not the second wording
			p.First, p.FirstClass = "other wordings", "n"
		}
		p.mean = float64(p.uses) / float64(max(p.ofChoice, 1))
		out = append(out, p)
	}
	return out
}

// questionLink is the id of a question in the evidence, or "" where it has no line there.
func (x *index) questionLink(q *question) string {
	if x.listed.groups > firstUses {
		return ""
	}
	return q.anchor
}

// choosing counts the uses of a variant among those in which an outlet chooses, copies once. A spelling is its choice also in
// what it reports.
func choosing(kind lexicons.Kind, c *analysis.OutletChoice, variant string) (n, of int) {
	for _, v := range c.Variants {
		if v.Variant == variant && v.Share != nil {
			return v.Share.Uses, v.Share.Of
		}
		if v.Variant == variant {
			if n = v.Once.Own; kind == lexicons.Spelling {
				n += v.Once.Attributed
			}
			return n, c.Choosing
		}
	}
	return 0, c.Choosing
}

// comparedArticles counts the articles that the comparison knows.
func (x *index) comparedArticles() int {
	n := 0
	for _, o := range x.Comparison.Outlets {
		n += len(o.Articles)
	}
	return n
}

// isClear reports whether an outlet differs clearly from all others on a question.
func (x *index) isClear(c *analysis.ContrastUses, outlet int) bool {
	return slices.ContainsFunc(x.Comparison.Differences, func(d analysis.Difference) bool {
		return d.Kind == analysis.ChoiceDifference && d.Clear && d.Other < 0 && d.Outlet == outlet && d.Lexicon == c.Lexicon && d.Contrast == c.Contrast
	})
}

func (x *index) overview() *overviewView {
	v := &overviewView{Columns: x.poles(mostColumns), Search: len(x.Comparison.Outlets) > 16}
	for _, p := range v.Columns {
		all := shareView{Text: shareText(p.uses, p.ofChoice)}
		if p.ofChoice >= analysis.FewForPercent { // a count says it already
			all.Of = "n " + Thousands(p.ofChoice)
		}
		v.All = append(v.All, all)
	}
	clear := map[int]int{}
	for o, out := range x.Comparison.Outlets {
		row := overviewRow{Name: out.Name, Of: x.ofNames(out.Name)}
		for _, p := range v.Columns {
			cell := shareView{Text: "–", Class: "na"}
			for i := range p.contrast.Outlets {
				if c := &p.contrast.Outlets[i]; c.Outlet == o {
					n, of := choosing(p.contrast.Kind, c, p.variant.ID)
					cell = x.shareCell(n, of, p, o)
					if of > 0 {
						row.sum += float64(n)/float64(of) - p.mean
					}
				}
			}
			if cell.Clear {
				clear[o]++
			}
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	slices.SortStableFunc(v.Rows, func(a, b overviewRow) int { return cmp.Compare(a.sum, b.sum) })
	v.Title = x.overviewTitle(clear, len(v.Columns))
	if n := len(x.Comparison.Contrasts) - len(v.Columns); n > 0 {
		v.More = Plural(n, "more question") + " in the data (framing report -f json): on these " + spelled(len(v.Columns)) + " outlets differ most."
	}
	return v
}

func shareText(n, of int) string {
	switch {
	case of == 0:
		return "–"
	case of < analysis.FewForPercent:
		return Thousands(n) + " of " + Thousands(of)
	}
	return percent(float64(n) / float64(of))
}

func (x *index) shareCell(n, of int, p poleView, outlet int) shareView {
	if of == 0 {
		return shareView{Text: "–", Class: "na"}
	}
	cell := shareView{Text: shareText(n, of), Class: "few"}
	if of < analysis.FewForPercent {
		return cell
	}
	cell.Of, cell.Clear = "n "+Thousands(of), x.isClear(p.contrast, outlet)
	cell.Class = shade(float64(n)/float64(of) - p.mean)
	return cell
}

// shade is one of seven steps of distance from the average.
func shade(d float64) string {
	for i, step := range []float64{0.30, 0.15, 0.05} {
		switch {
		case d <= -step:
			return "sm" + itoa(3-i)
		case d >= step:
			return "sp" + itoa(3-i)
		}
	}
	return "s0"
}

func (x *index) overviewTitle(clear map[int]int, questions int) phrase {
	most, others := -1, 0
	for o := range x.Comparison.Outlets {
		if clear[o] > 0 && (most < 0 || clear[o] > clear[most]) {
			most = o
		}
	}
	for o, n := range clear {
		if o != most && n > 0 {
			others++
		}
	}
	if most < 0 && x.possible(ofOutlet) == 0 {
		return ours("Too few texts to tell whether an outlet differs from the others on these questions")
	}
	if most < 0 {
		return ours("No outlet differs clearly from the others on these questions")
	}
	title := theirs(x.Comparison.Outlets[most].Name).ours(" differs on " + spelled(clear[most]) + " of " + countWord(questions, "question"))
	if others > 0 {
		title = title.ours("; " + countWord(others, "other outlet") + " on at least one")
	}
	return title
}

// ofOutlet reports whether a difference is one of an outlet from all others on a question.
func ofOutlet(d *analysis.Difference) bool { return d.Kind == analysis.ChoiceDifference && d.Other < 0 }

// panelsView is a row of drawings, one for each question.
type panelsView struct {
	Title  phrase
	Panels []polePanel
}

type polePanel struct {
	poleView
	Chart *chart
}

func (x *index) hasPanels() bool { return len(x.poles(mostPanels)) > 0 }

func (x *index) panels() *panelsView {
	v := &panelsView{}
	for _, p := range x.poles(mostPanels) {
		c := x.poleChart(p)
		c.Of = x.ofRows(c.Names)
		v.Panels = append(v.Panels, polePanel{p, c})
	}
	clear, made := 0, 0
	for i := range x.Comparison.Differences {
		if d := &x.Comparison.Differences[i]; ofOutlet(d) {
			made++
			if d.Clear {
				clear++
			}
		}
	}
	v.Title = ours(clearOf(clear, made))
	if could := x.possible(ofOutlet); made == 0 {
		v.Title = ours("Shares with their ranges; too few texts for a test")
	} else if could < made {
		v.Title = v.Title.ours("; " + onlySome(could) + " could be by " + itself(could))
	}
	return v
}

// clearOf writes "None of 44 differences is clear", "Two of 44 differences are clear".
func clearOf(clear, made int) string {
	if clear == 0 {
		return "None of " + Plural(made, "difference") + " is clear"
	}
	return capital(spelled(clear)) + " of " + Plural(made, "difference") + " " + isAre(clear) + " clear"
}

// poleChart draws the share of the second wording for each outlet.
func (x *index) poleChart(p poleView) *chart {
	c := &chart{ID: "c-" + shortKey(p.contrast.Lexicon, p.contrast.Contrast), Kind: dots, Unit: "share of “" + visible(p.Second) + "”", Share: true, Max: 1, Mean: p.mean,
		Series: []series{{Name: "share and 95% range", Look: "n"}}}
	c.Title = visible(p.Name)
	rows := slices.Clone(p.contrast.Outlets)
	slices.SortStableFunc(rows, func(a, b analysis.OutletChoice) int { return cmp.Compare(b.Choosing, a.Choosing) })
	rows = rows[:min(len(rows), mostRows)]
	value := func(o *analysis.OutletChoice) float64 {
		n, of := choosing(p.contrast.Kind, o, p.variant.ID)
		return float64(n) / float64(max(of, 1))
	}
	slices.SortStableFunc(rows, func(a, b analysis.OutletChoice) int { return cmp.Compare(value(&b), value(&a)) })
	for i := range rows {
		o := &rows[i]
		n, of := choosing(p.contrast.Kind, o, p.variant.ID)
		pt := point{Value: value(o), Without: of == 0, Told: shareText(n, of)}
		pt.Low, pt.High = interval(o, p.variant.ID, n, of)
		if of >= analysis.FewForPercent {
			pt.Told += " (" + Thousands(n) + " of " + Thousands(of) + "), range " + percent(pt.Low) + "–" + percent(pt.High)
		}
		pt.Look = "hol n"
		if x.isClear(p.contrast, o.Outlet) {
			if pt.Look = "a"; pt.Value > p.mean {
				pt.Look = "b"
			}
		}
		c.Names = append(c.Names, x.Comparison.Outlets[o.Outlet].Name)
		c.Series[0].Points = append(c.Series[0].Points, pt)
	}
	return c
}

// interval is the range of a share; none, both ends at the share, where there are too few uses for one.
func interval(o *analysis.OutletChoice, variant string, n, of int) (low, high float64) {
	for _, v := range o.Variants {
		if v.Variant == variant && v.Share != nil {
			return v.Share.Low, v.Share.High
		}
	}
	if of < analysis.FewUses {
		at := float64(n) / float64(max(of, 1))
		return at, at
	}
	return stats.WilsonInterval(n, of, analysis.Level)
}

// changesView is the section on what changed in the middle of the time.
type changesView struct {
	Title phrase
	Chart *chart
	Half  phrase
	Of    string // data-of of the section
}

func (v *changesView) about() string { return v.Of }

// turning is an outlet before and after.
type turning struct {
	outlet int
	change *analysis.Change
}

// changed finds the question on which most outlets can be compared before and after, and those outlets.
func (x *index) changed() (best *analysis.ContrastUses, variant string, rows []turning) {
	for i := range x.Comparison.Contrasts {
		c := &x.Comparison.Contrasts[i]
		by := map[string][]turning{}
		for o := range c.Outlets {
			if ch := c.Outlets[o].Change; ch != nil {
				by[ch.Variant] = append(by[ch.Variant], turning{c.Outlets[o].Outlet, ch})
			}
		}
		for _, id := range sortedKeys(by) {
			if len(by[id]) > len(rows) {
				best, variant, rows = c, id, by[id]
			}
		}
	}
	return best, variant, rows
}

func (x *index) hasChanges() bool {
	_, _, rows := x.changed()
	return len(rows) > 1
}

func (x *index) turns() *changesView {
	c, id, rows := x.changed()
	name := id
	if q := x.byKey[tagKey{c.Lexicon, c.Contrast, id}]; q != nil {
		name = q.name()
	}
	slices.SortStableFunc(rows, func(a, b turning) int {
		return cmp.Compare(shareOf(b.change.After)-shareOf(b.change.Before), shareOf(a.change.After)-shareOf(a.change.Before))
	})
	rows = rows[:min(len(rows), mostRows)]
	v := &changesView{Half: day(x.Comparison.Halfway)}
	ch := &chart{ID: "c-time", Kind: changes, Unit: "share of “" + visible(name) + "”", Share: true, Series: []series{{Name: "before", Look: "n"}, {Name: "after", Look: "n"}}}
	var clear []phrase
	for _, r := range rows {
		look := "n"
		if d := r.change.Difference; d >= 0 && d < len(x.Comparison.Differences) && x.Comparison.Differences[d].Clear {
			look = "a"
			clear = append(clear, theirs(x.Comparison.Outlets[r.outlet].Name))
		}
		ch.Names = append(ch.Names, x.Comparison.Outlets[r.outlet].Name)
		for i, s := range []analysis.Share{r.change.Before, r.change.After} {
			ch.Series[i].Points = append(ch.Series[i].Points, point{Value: shareOf(s), High: shareOf(s), Look: look, Told: shareText(s.Uses, s.Of) + " (" + Thousands(s.Uses) + " of " + Thousands(s.Of) + ")"})
		}
	}
	switch len(clear) {
	case 0:
		v.Title = ours("No outlet’s use of “").theirs(name).ours("” changes clearly")
	default:
		v.Title = append(joined(clear), ours(" changed the use of “").theirs(name).ours("”; no other change is clear")...)
	}
	ch.Title = visible(v.Title.String())
	ch.Of, v.Of = x.ofRows(ch.Names), x.ofNames(ch.Names...)
	v.Chart = ch
	return v
}

func shareOf(s analysis.Share) float64 { return float64(s.Uses) / float64(max(s.Of, 1)) }
