package reports

import (
	"cmp"

	"framing/analysis"
)

type headGroup struct {
	Title string // of the event, where there are several
	Lines []headLine
}

type headLine struct {
	Outlet, Via, Lang string
	Of                string  // data-of
	Pieces            []piece // empty = no headline in the file
}

// headlinesView is the list of headlines, or says that none is shown.
type headlinesView struct {
	Groups []headGroup
	None   bool // the report shows no headlines
	Fold   bool
	Later  bool // see later
	More   string
}

const (
	openHeads = 12  // headlines that stand open
	mostHeads = 600 // headlines that the page lists
)

func (x *index) headlinesView() *headlinesView {
	if len(x.Articles) == 0 {
		return nil
	}
	v := &headlinesView{None: x.excerpts != Sentences, Fold: len(x.Articles) > openHeads || len(x.Findings) > 0, Later: x.later()}
	if v.None {
		return v
	}
	left := mostHeads
	for _, g := range x.headlines() {
		g.Lines = g.Lines[:min(len(g.Lines), left)]
		if left -= len(g.Lines); len(g.Lines) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	if more := len(x.Articles) - mostHeads; more > 0 {
		v.More = Plural(more, "more headline") + " in the data: framing annotate"
	}
	return v
}

// headlines lists the headline of every article, by event.
func (x *index) headlines() []headGroup {
	var out []headGroup
	listed := make([]bool, len(x.Articles))
	group := func(title string, articles []int) {
		g := headGroup{Title: title}
		for _, i := range articles {
			if i >= 0 && i < len(listed) && !listed[i] {
				listed[i] = true
				g.Lines = append(g.Lines, x.headLine(i))
			}
		}
		if len(g.Lines) > 0 {
			out = append(out, g)
		}
	}
	if len(x.Events) > 1 {
		for i, e := range x.Events {
			group(x.eventName(i).String(), e.Articles)
		}
	}
	rest := make([]int, len(x.Articles))
	for i := range rest {
		rest[i] = i
	}
	last := ""
	if len(out) > 0 {
		last = "In no event"
	}
	group(last, rest)
	return out
}

func (x *index) headLine(i int) headLine {
	a := &x.Articles[i]
	line := headLine{Of: x.ofArticles(i), Outlet: a.Outlet, Via: a.Via, Lang: foreign(a.Language)}
	text, s := title(a)
	if s == nil {
		if text != "" {
			line.Pieces = []piece{{Text: text}}
		}
		return line
	}
	at := int(s.Start)
	for j := range a.Tags {
		t := &a.Tags[j]
		if int(t.Start) < at || t.End > s.End {
			continue
		}
		if int(t.Start) > at {
			line.Pieces = append(line.Pieces, piece{Text: part(a.Text, analysis.Span{Start: at, End: int(t.Start)})})
		}
		line.Pieces = append(line.Pieces, piece{Text: part(a.Text, t.Span()), Class: x.class(t), Voice: cmp.Or(t.Voice, analysis.Own).String()})
		at = int(t.End)
	}
	line.Pieces = append(line.Pieces, piece{Text: part(a.Text, analysis.Span{Start: at, End: int(s.End)})})
	return line
}
