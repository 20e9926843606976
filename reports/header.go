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
	Kicker        phrase
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
	Counted       string // what the number of tagged terms leaves out; "" = nothing
	Provenance    any    // of the page itself, as JSON
}

// Policy, Style and Script are the parts of assets that the templates print.
func (v pageView) Policy() string { return v.policy }
func (v pageView) Style() any     { return v.style }
func (v pageView) Script() any    { return v.script }

// Description is what a preview of the page says.
func (v pageView) Description() string {
	var facts []string
	for _, f := range v.Facts {
		facts = append(facts, f.Number+" "+f.Noun)
	}
	return strings.Join(facts, ", ") + ". Which wording stands where, and in whose voice."
}

type factView struct{ Number, Noun string }

type legendView struct{ Symbol, Text string }

type eventView struct {
	ID, Title, Articles string
	Days, Outlets       phrase
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
	v.Counted = counted(r)
	v.Provenance = x.provenance()
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

func (x *index) kicker() phrase {
	if len(x.Articles) == 0 {
		return ours("framing report")
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
		name = Plural(len(x.Events), "event")
	}
	return append(ours(name+" · "), days(from, until)...)
}

func (x *index) facts() []factView {
	words := 0
	for _, o := range x.outlets {
		words += o.words
	}
	terms, questions, markers := Tagged(x.Result)
	out := []factView{fact(len(x.Articles), "article"), fact(len(x.outlets), "outlet"), fact(words, "word"),
		fact(terms, "tagged term"), fact(questions, "question")}
	if markers > 0 {
		out = append(out, fact(markers, "marker"))
	}
	return out
}

// Tagged counts what is compared: the uses, the questions that they answer and the markers that they are counted for.
// Fingerprints, which only help to see copies, and uses that are not counted are left out.
func Tagged(r *analysis.Result) (uses, questions, markers int) {
	seen := map[[2]string]bool{}
	for i := range r.Articles {
		for _, t := range r.Articles[i].Tags {
			if !t.Counted || t.Kind == lexicons.Fingerprint {
				continue
			}
			uses++
			if q := [2]string{t.Lexicon, t.Contrast}; seen[q] {
				continue
			} else if seen[q] = true; t.Kind == lexicons.Marker {
				markers++
			} else {
				questions++
			}
		}
	}
	return uses, questions, markers
}

// counted says which tags Tagged leaves out.
func counted(r *analysis.Result) string {
	copies, others := 0, 0
	for i := range r.Articles {
		for _, t := range r.Articles[i].Tags {
			if !t.Counted {
				others++
			} else if t.Kind == lexicons.Fingerprint {
				copies++
			}
		}
	}
	if copies+others == 0 {
		return ""
	}
	uses, _, _ := Tagged(r)
	out := "Tagged terms that are compared: " + Thousands(uses) + "."
	if copies > 0 {
		out += " Not compared, though the data files count them: " + Plural(copies, "further use") + " of names that only help to see copies."
	}
	if others > 0 {
		out += " Not counted, for the reasons in their lines: " + Thousands(others) + "."
	}
	return out
}

func fact(n int, noun string) factView {
	number, noun, _ := strings.Cut(Plural(n, noun), " ")
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
		out = append(out, eventView{ID: e.ID, Title: cmp.Or(e.Title, e.ID), Articles: Plural(len(e.Articles), "article"),
			Days: days(e.From, e.Until), Outlets: listed(names(sortedKeys(outlets)))})
	}
	return out
}
