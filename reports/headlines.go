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
	Pieces            []piece // empty = no headline in the file
}

// headlines lists the headline of every article, by event.
func (x *index) headlines() []headGroup {
	classes := map[use]string{}
	for _, q := range x.questions {
		for _, v := range q.variants {
			for _, uses := range v.uses {
				for _, u := range uses {
					classes[u] = v.class
				}
			}
		}
	}
	var out []headGroup
	listed := make([]bool, len(x.Articles))
	group := func(title string, articles []int) {
		g := headGroup{Title: title}
		for _, i := range articles {
			if i >= 0 && i < len(listed) && !listed[i] {
				listed[i] = true
				g.Lines = append(g.Lines, x.headLine(i, classes))
			}
		}
		if len(g.Lines) > 0 {
			out = append(out, g)
		}
	}
	if len(x.Events) > 1 {
		for _, e := range x.Events {
			group(cmp.Or(e.Title, e.ID), e.Articles)
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

func (x *index) headLine(i int, classes map[use]string) headLine {
	a := &x.Articles[i]
	line := headLine{Outlet: a.Outlet, Via: a.Via, Lang: foreign(a.Language)}
	text, s := title(a)
	if s == nil {
		if text != "" {
			line.Pieces = []piece{{Text: text}}
		}
		return line
	}
	at := s.Start
	for j, t := range a.Tags {
		if t.Start < at || t.End > s.End {
			continue
		}
		if t.Start > at {
			line.Pieces = append(line.Pieces, piece{Text: part(a.Text, analysis.Span{Start: at, End: t.Start})})
		}
		line.Pieces = append(line.Pieces, piece{Text: part(a.Text, t.Span), Class: classes[use{i, j}], Voice: string(cmp.Or(t.Voice, analysis.Own))})
		at = t.End
	}
	line.Pieces = append(line.Pieces, piece{Text: part(a.Text, analysis.Span{Start: at, End: s.End})})
	return line
}
