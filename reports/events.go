package reports

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"framing/analysis"
)

const (
	mostEvents = 600 // events that the page lists
	mostWords  = 8   // questions that an opened event shows
)

// eventsView is the list of events; one opens in place.
type eventsView struct {
	Title  phrase
	Strip  bool // coverage is drawn
	Later  bool // see later
	Events []eventView
	More   string
}

type eventView struct {
	ID, Title       string
	Of              string // data-of
	Days            phrase
	Articles        string
	Outlets         string
	Strip           template.HTML
	Divided         phrase
	Chosen          []chosenView
	Words           []eventQuestion
	Groups          []groupView
	Members         []memberView
	Uncertain, Open bool
}

type chosenView struct {
	Label, Class string
	Outlets      int
}

// eventQuestion is a question in one event: each wording with the outlets that use it.
type eventQuestion struct {
	Name  string
	Words []eventWord
}

type eventWord struct {
	Label, Class string
	Of           string // data-of
	Users        []eventUser
}

type eventUser struct {
	Outlet string
	Marks  []markView
}

type memberView struct {
	Anchor string
	Of     string // data-of
	Name   phrase
}

func (x *index) events() *eventsView {
	v := &eventsView{Strip: len(x.outlets) <= mostRows, Later: x.later()}
	order := make([]int, len(x.Events))
	for i := range order {
		order[i] = i
	}
	if len(order) > mostEvents { // those that most outlets report, in their order
		outlets := make([]int, len(order))
		for i := range order {
			outlets[i] = len(x.outletsOf(i))
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(outlets[b], outlets[a]) })
		order = order[:mostEvents]
		slices.Sort(order)
		v.More = Plural(len(x.Events)-mostEvents, "more event") + " with fewer outlets in the data: framing report -f json"
	}
	coverage := map[int]*analysis.EventCoverage{}
	for i := range x.Comparison.Coverage {
		coverage[x.Comparison.Coverage[i].Event] = &x.Comparison.Coverage[i]
	}
	divided := 0
	for _, n := range order {
		e := x.event(n, coverage[n], v.Strip)
		if len(e.Divided) > 0 {
			divided++
		}
		v.Events = append(v.Events, e)
	}
	v.Title = ours(capital(countWord(len(x.Events), "event")) + " and where the outlets split")
	if divided == 0 {
		v.Title = ours(capital(countWord(len(x.Events), "event")) + "; on none of them do the outlets’ own words split")
	}
	return v
}

// outletsOf lists the outlets of an event, ascending.
func (x *index) outletsOf(n int) []int {
	var out []int
	for _, i := range x.Events[n].Articles {
		if o := x.articles[i].outlet; !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	slices.Sort(out)
	return out
}

func (x *index) event(n int, c *analysis.EventCoverage, strip bool) eventView {
	e := &x.Events[n]
	outlets := x.outletsOf(n)
	v := eventView{Of: x.of(slices.Clone(outlets)...), ID: x.anchors.take(encodeID(e.ID)), Title: x.eventName(n).String(), Days: days(e.From, e.Until), Articles: Plural(len(e.Articles), "article"), Outlets: Plural(len(outlets), "outlet")}
	if strip {
		v.Strip = x.strip(outlets)
	}
	for _, m := range e.Members {
		v.Uncertain = v.Uncertain || m.Uncertain
	}
	if c != nil && c.Contrast != "" {
		v.Divided, v.Chosen = x.chosen(c)
	}
	if len(x.Events) > manyEvents {
		return v
	}
	v.Open = true
	v.Words = x.eventWords(e)
	for _, g := range x.groups[n] {
		v.Groups = append(v.Groups, x.groupView(e, g, map[int]bool{}))
	}
	for _, i := range e.Articles {
		if i < mostArticles {
			v.Members = append(v.Members, memberView{x.articles[i].anchor, x.ofArticles(i), x.articleName(i)})
		}
	}
	return v
}

func (x *index) chosen(c *analysis.EventCoverage) (phrase, []chosenView) {
	q := x.question(c.Lexicon, c.Contrast)
	if q == nil {
		return nil, nil
	}
	var out []chosenView
	for _, v := range q.variants {
		n := 0
		for _, ch := range c.Chosen {
			if ch.Variant == v.ID {
				n++
			}
		}
		if n > 0 {
			out = append(out, chosenView{v.name(), v.class, n})
		}
	}
	return theirs(q.name()), out
}

// strip draws a square for each outlet of the report, filled where it has an article on the event.
func (x *index) strip(outlets []int) template.HTML {
	var on, off strings.Builder
	for o := range x.outlets {
		path := &off
		if slices.Contains(outlets, o) {
			path = &on
		}
		path.WriteString("M" + itoa(12*o+1) + " 1h8v8h-8z")
	}
	return template.HTML(`<svg class="strip" width="` + itoa(12*len(x.outlets)) + `" height="10" role="img" aria-label="` +
		itoa(len(outlets)) + " of " + Plural(len(x.outlets), "outlet") + `"><path class="on" d="` + on.String() + `"/><path class="off" d="` + off.String() + `"/></svg>`)
}

// eventWords lists what the outlets of an event say, by question; those with several wordings come first.
func (x *index) eventWords(e *analysis.Event) []eventQuestion {
	type key struct {
		v      *variant
		outlet int
	}
	marks := map[key][]markView{}
	outlets := map[*variant][]int{}
	for _, i := range e.Articles {
		a := &x.Articles[i]
		for k := range a.Tags {
			t := &a.Tags[k]
			if !t.Counted || !x.isQuestion(t) {
				continue
			}
			id := key{x.byKey[tagKey{t.Lexicon, t.Contrast, t.Variant}], x.articles[i].outlet}
			if len(marks[id]) == 0 {
				outlets[id.v] = append(outlets[id.v], id.outlet)
			}
			if len(marks[id]) < maxMarks {
				marks[id] = append(marks[id], markView{Symbol: symbol(t)})
			}
		}
	}
	var several, single []eventQuestion
	for _, q := range x.questions {
		if !q.compared() {
			continue
		}
		line := eventQuestion{Name: q.name()}
		for _, v := range q.variants {
			if len(outlets[v]) == 0 {
				continue
			}
			w := eventWord{Label: v.name(), Class: v.class, Of: x.of(slices.Clone(outlets[v])...)}
			for _, o := range outlets[v] {
				w.Users = append(w.Users, eventUser{x.outlets[o].name, marks[key{v, o}]})
			}
			line.Words = append(line.Words, w)
		}
		if len(line.Words) > 1 {
			several = append(several, line)
		} else if len(line.Words) == 1 {
			single = append(single, line)
		}
	}
	all := append(several, single...)
	return all[:min(len(all), mostWords)]
}
