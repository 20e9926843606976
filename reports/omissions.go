package reports

import (
	"slices"

	"framing/analysis"
)

const openOmissions = 8 // omissions that an event shows

// unseen is what the search for matching sentences misses, as docs/method.md has it (Alignment).
const unseen = "A sentence that tells the same in quite other words is often not recognised: in five articles used as a reference, of 224 pairs of such sentences matched by hand, 73 (33%) were found."

// omissionsView is the section on what was found in some texts only.
type omissionsView struct {
	Title   string
	Outlets []headOfArticle
	Rows    []omissionView
	More    string
	// Withheld: no sentence is shown, by choice.
	Withheld bool
	Unseen   string // what the search misses
}

// headOfArticle is the head of a column.
type headOfArticle struct {
	Name phrase
	Of   string // data-of
}

type omissionView struct {
	ID       string
	Sentence string // "" where the limit has no room
	Name     phrase // of what it says, where it does not stand here
	Place    phrase
	Lang     string
	Cells    []absenceView
}

// absenceView is what is known of one article.
type absenceView struct {
	Outlet string
	Of     string // data-of
	Class  string // "yes", "no", "dunno"
	Text   string
}

// showOmissions accounts for the sentences that stand for omissions.
func (x *index) showOmissions(n int) {
	e := &x.Events[n]
	listed := notFound(e)
	for _, i := range listed[:min(len(listed), openOmissions)] {
		if p, ok := x.omitted(e, i); ok {
			x.articles[p.Article].excerpt.whole(x.sentence(p).Span(), groupRoom)
		}
	}
}

// notFound lists the omissions that some article has no sentence for. Where it cannot be told of any article, nothing can be
// said on a page; the data has these too.
func notFound(e *analysis.Event) (out []int) {
	for i := range e.Omissions {
		o := &e.Omissions[i]
		if o.Alignment >= 0 && o.Alignment < len(e.Alignments) && slices.ContainsFunc(o.Absences, func(b analysis.Absence) bool { return b.State == "not-found" }) {
			out = append(out, i)
		}
	}
	return out
}

// omitted is the sentence that stands for an omission: the shortest of its group, of those that are shown already.
func (x *index) omitted(e *analysis.Event, i int) (analysis.Place, bool) {
	k := e.Omissions[i].Alignment
	if k < 0 || k >= len(e.Alignments) {
		return analysis.Place{}, false
	}
	best, found, bestCost := analysis.Place{}, false, 0
	for _, s := range e.Alignments[k].Sentences {
		span := x.sentence(s.Place)
		if span == nil {
			continue
		}
		cost := span.Len()
		if !found || cost < bestCost {
			best, found, bestCost = s.Place, true, cost
		}
	}
	return best, found
}

func (x *index) omissions(n int) *omissionsView {
	e := &x.Events[n]
	listed := notFound(e)
	v := &omissionsView{Withheld: x.excerpts != Sentences, Unseen: unseen,
		Title: capital(countWord(len(listed), "thing")) + " for which no sentence in similar words was found in some of these texts"}
	for _, i := range e.Articles {
		v.Outlets = append(v.Outlets, headOfArticle{x.articleName(i), x.ofArticles(i)})
	}
	for n, i := range listed {
		if n == openOmissions {
			v.More = Thousands(len(listed)-openOmissions) + " more in the data: framing report -f json"
			break
		}
		if row, ok := x.omissionView(e, i); ok {
			v.Rows = append(v.Rows, row)
		}
	}
	return v
}

func (x *index) omissionView(e *analysis.Event, n int) (omissionView, bool) {
	p, ok := x.omitted(e, n)
	if !ok {
		return omissionView{}, false
	}
	o := &e.Omissions[n]
	a, s := &x.Articles[p.Article], x.sentence(p)
	v := omissionView{ID: "om-" + shortKey(x.articles[p.Article].anchor, itoa(int(s.Start))), Lang: foreign(a.Language)}
	v.Place = theirs(a.Outlet).ours(", " + place(s.Zone, int(s.Paragraph)))
	if x.articles[p.Article].excerpt.stands(s.Span()) {
		v.Sentence = part(a.Text, s.Span())
	} else {
		v.Name = x.factName(e.Alignments[o.Alignment].Sentences)
	}
	for _, i := range e.Articles {
		cell := absenceView{Outlet: x.Articles[i].Outlet, Of: x.ofArticles(i)}
		cell.Class, cell.Text = "dunno", "not examined"
		for _, t := range e.Alignments[o.Alignment].Sentences {
			if t.Article == i {
				cell.Class, cell.Text = "yes", "reports it"
			}
		}
		for _, b := range o.Absences {
			if b.Article == i {
				cell.Class, cell.Text = absence(b)
			}
		}
		v.Cells = append(v.Cells, cell)
	}
	return v, true
}

// absence says what is known where there is no matching sentence.
func absence(b analysis.Absence) (class, text string) {
	if b.State == "not-found" {
		return "no", "no similar sentence found"
	}
	switch b.Why {
	case "truncated":
		return "dunno", "cannot tell: the text is cut off"
	case "earlier":
		return "dunno", "cannot tell: printed earlier"
	case "expected":
		return "dunno", "cannot tell: it speaks of this as still to come"
	case "short":
		return "dunno", "cannot tell: the text is short"
	case "similar":
		return "dunno", "cannot tell: a sentence comes near"
	}
	return "dunno", "cannot tell"
}
