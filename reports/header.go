package reports

import (
	"cmp"
	"slices"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// pageView is everything that the templates print.
type pageView struct {
	*assets
	Title, Asked  string // "Elmar · Vellmar", "how five outlets word it"
	Kicker        string
	Facts         []factView
	State         string // what an empty report says instead of a table; "" otherwise
	OneOutlet     bool
	Care          []careView
	Headlines     []headGroup
	FoldHeadlines bool
	Events        []eventView
	Choice        choiceView
	Markers       *markersView
	Evidence      evidenceView
	Sources       sourcesView
	Legend        []legendView
	LimitNone     bool
}

// Policy, Style and Script are the parts of assets that the templates print.
func (v pageView) Policy() string { return v.policy }
func (v pageView) Style() any     { return v.style }
func (v pageView) Script() any    { return v.script }

type factView struct{ Number, Noun string }

type careView struct{ Lead, Text string }

type legendView struct{ Symbol, Text string }

type eventView struct{ ID, Title, Days, Articles, Outlets string }

type headGroup struct {
	Title string // of the event, where there are several
	Lines []headLine
}

type headLine struct {
	Outlet, Via, Lang string
	Pieces            []piece // empty = no headline in the file
}

func newPageView(r *analysis.Result, o Options, as *assets) pageView {
	share := o.MaxExcerpt
	if share == 0 {
		share = DefaultExcerpt
	}
	x := newIndex(r, min(share, 1))
	v := pageView{assets: as, OneOutlet: len(x.outlets) == 1, LimitNone: share < 0}
	v.Title, v.Asked = x.title(o)
	v.Kicker = x.kicker()
	v.Facts = x.facts()
	v.State = x.state()
	v.Care = x.care()
	if !v.LimitNone {
		v.Headlines = x.headlines()
		v.FoldHeadlines = len(x.Articles) > 12
	}
	if len(x.Events) > 1 {
		v.Events = x.events()
	}
	v.Choice = x.choice()
	v.Markers = x.markers()
	limit := ""
	if share > 0 {
		limit = percent(min(share, 1))
	}
	v.Evidence = x.evidence(limit)
	v.Sources = x.sources() // last: openings of what was set aside take what the limit leaves
	for _, s := range []string{"own", "attributed", "quoted", "scare"} {
		v.Legend = append(v.Legend, legendView{s, voiceName(analysis.VoiceName(s))})
	}
	v.Legend = append(v.Legend, legendView{"own-low", "dashed: low confidence"})
	return v
}

func (x *index) title(o Options) (title, asked string) {
	switch {
	case len(x.Articles) == 0:
		return cmp.Or(o.Title, "No articles"), ""
	case len(x.outlets) == 1:
		asked = "the words of one outlet"
	default:
		asked = "how " + countWord(len(x.outlets), "outlet") + " word it"
		if len(x.Events) > 1 {
			asked = "how " + countWord(len(x.outlets), "outlet") + " word them"
		}
	}
	switch {
	case o.Title != "":
		return o.Title, ""
	case len(x.Events) == 1 && x.Events[0].Title != "":
		return x.Events[0].Title, asked
	case len(x.Events) > 1:
		return capital(countWord(len(x.Events), "event")), asked
	}
	return capital(countWord(len(x.Articles), "article")), asked
}

func (x *index) kicker() string {
	if len(x.Articles) == 0 {
		return "framing report"
	}
	from, until := "", ""
	for i := range x.Articles {
		if d := x.Articles[i].Date; d != "" {
			if from == "" || d < from {
				from = d
			}
			until = max(until, d)
		}
	}
	name := "articles"
	if len(x.Events) == 1 {
		name = "one event"
	} else if len(x.Events) > 1 {
		name = plural(len(x.Events), "event")
	}
	return name + " · " + days(from, until)
}

func (x *index) facts() []factView {
	words, terms, questions, markers := 0, 0, 0, 0
	for _, o := range x.outlets {
		words += o.words
	}
	for _, q := range x.questions {
		if q.contrast.Kind == lexicons.Fingerprint {
			continue
		}
		terms += q.counted
		if q.compared() {
			questions++
		} else if q.contrast.Kind == lexicons.Marker && q.counted > 0 {
			markers++
		}
	}
	out := []factView{fact(len(x.Articles), "article"), fact(len(x.outlets), "outlet"), fact(words, "word"),
		fact(terms, "tagged term"), fact(questions, "question")}
	if markers > 0 {
		out = append(out, fact(markers, "marker"))
	}
	return out
}

func fact(n int, noun string) factView {
	number, noun, _ := strings.Cut(plural(n, noun), " ")
	return factView{number, noun}
}

// state says what stands in place of the table in an empty report.
func (x *index) state() string {
	switch {
	case len(x.Articles) == 0:
		return "No article could be read. What was left out, and why, is listed below."
	case len(x.questions) == 0:
		return "No term of these lexicons occurs in the texts. That says something about the lexicons, not about the outlets."
	case !slices.ContainsFunc(x.questions, func(q *question) bool { return q.counted > 0 }):
		return "Terms were found, but none of them is counted. The evidence below says why."
	}
	return ""
}

// care lists what a reader should know before quoting the report.
func (x *index) care() []careView {
	if len(x.Articles) == 0 {
		return nil
	}
	text := " One text each is too few to speak of house style."
	if len(x.Articles) > len(x.outlets) {
		text = " Other articles of the same outlets may read differently."
	}
	out := []careView{{"It describes " + countWord(len(x.Articles), "text") + ", not " + countWord(len(x.outlets), "outlet") + ".", text}}
	var undated, via, empty []string
	damaged, guesses := 0, 0
	for i := range x.Articles {
		a := &x.Articles[i]
		if a.Date == "" {
			undated = append(undated, a.Outlet)
		}
		if a.Via != "" {
			via = append(via, a.Outlet+", via "+a.Via)
		}
		if keptWords(a) == 0 {
			empty = append(empty, a.Outlet)
		}
		guesses += len(a.Guessed)
		for _, s := range a.Sentences {
			if s.Zone == analysis.Garbled {
				damaged++
			}
		}
	}
	add := func(n int, one, many, text string) {
		if n > 0 {
			lead := capital(spelled(n)) + " " + many
			if n == 1 {
				lead = "One " + one
			}
			out = append(out, careView{lead, text})
		}
	}
	add(len(via), "text is a third party’s copy.", "texts are third parties’ copies.", " "+some(via)+". Changes may not be the outlet’s.")
	add(len(undated), "text has no date", "texts have no date", " in the file ("+some(undated)+").")
	add(len(empty), "text has nothing to compare", "texts have nothing to compare", " ("+some(empty)+").")
	add(damaged, "sentence is damaged", "sentences are damaged", " and set aside.")
	add(guesses, "fact about the articles is a guess,", "facts about the articles are guesses,", " named under Sources.")
	add(len(x.LeftOut), "file was left out,", "files were left out,", " with the reasons under Sources.")
	if low, all := x.lowConfidence(); low > 0 {
		out = append(out, careView{"Voice is less sure for " + thousands(low) + " of " + plural(all, "use") + ".", " Their marks are dashed."})
	}
	return append(out, careView{"", "Words were matched by lexicons. Read the sentences before you publish."})
}

// some lists up to four names.
func some(names []string) string {
	if len(names) > 4 {
		names = append(slices.Clone(names[:4]), countWord(len(names)-4, "other"))
	}
	return joined(names)
}

// lowConfidence counts the uses that enter the comparison, and those of them whose voice is less sure.
func (x *index) lowConfidence() (low, all int) {
	for _, q := range x.questions {
		if q.contrast.Kind == lexicons.Fingerprint {
			continue
		}
		all += q.counted
		for _, v := range q.variants {
			for _, uses := range v.uses {
				for _, u := range uses {
					if t := x.tag(u); t.Counted && t.Confidence == analysis.Low {
						low++
					}
				}
			}
		}
	}
	return low, all
}

func (x *index) events() []eventView {
	var out []eventView
	for _, e := range x.Events {
		outlets := map[string]bool{}
		for _, i := range e.Articles {
			outlets[x.Articles[i].Outlet] = true
		}
		out = append(out, eventView{e.ID, cmp.Or(e.Title, e.ID), days(e.From, e.Until), plural(len(e.Articles), "article"),
			strings.Join(sortedKeys(outlets), ", ")})
	}
	return out
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
