package reports

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

const (
	openRows = 12 // rows of the choice table that are open from the start
	maxMarks = 12 // marks that a chip draws; beyond, it says how many
)

// choiceView is the table of questions and outlets.
type choiceView struct {
	OneOutlet    bool
	Legend       []legendView
	Articles     string // "Five articles"
	Split        []splitView
	Outlets      []outletHead
	Open, More   []rowView
	Agreed, Lone []agreedView
	AgreedOf     string // data-of of all of Agreed
	LoneOf       string // and of Lone
	Narrows      bool   // the page can be narrowed to one outlet
}

type legendView struct{ Symbol, Text string }

// legend names the marks of the voices.
func legend() []legendView {
	var out []legendView
	for _, s := range []string{"own", "attributed", "quoted", "scare"} {
		out = append(out, legendView{s, voiceName(analysis.VoiceNamed(s))})
	}
	return append(out, legendView{"own-low", "dashed: less sure"})
}

// Width is the class of a table whose columns need more room than a screen has.
func (v choiceView) Width() string {
	switch n := len(v.Outlets); {
	case n > 16:
		return "widest"
	case n > 10:
		return "wider"
	case n > 6:
		return "wide"
	}
	return ""
}

// tableView is the part of the table that is printed at once.
type tableView struct {
	choiceView
	Rows []rowView
}

// tableRows gives a template the head of the table and some of its rows.
func tableRows(v choiceView, rows []rowView) tableView { return tableView{v, rows} }

// splitView is a question that the title of the table names.
type splitView struct{ Words, Name string }

type outletHead struct {
	Name     string
	Link     template.URL // to the page that is narrowed to the outlet; "" = none
	Words    string
	Articles string // "" for a single one
}

type rowView struct {
	Anchor, Name, Question string
	About                  *aboutView // nil where there is nothing to say
	Cells                  []cellView
	Missing                phrase // outlets without a use
	Unlooked               []unlookedView
}

type cellView struct {
	Chips []chipView
	None  string // where there is no chip: "not mentioned"
}

type chipView struct {
	Anchor, Label, Class string
	Marks                []markView
	Spoken               string // "3 uses: 2 own voice, 1 in a quotation"
	Rejected             string // "2 negated"; "" for none
}

type markView struct {
	Symbol string
	Times  int // how often, where more than drawn; else 0
}

// agreedView is a question on which all outlets that mention it agree, or that only one mentions.
type agreedView struct {
	Anchor, Name, Label, Outlet string
	Uses                        string
	Of                          string // data-of
}

func (x *index) choice() choiceView {
	v := choiceView{Articles: capital(countWord(len(x.Articles), "article")), OneOutlet: len(x.outlets) == 1, Legend: legend(), Narrows: x.narrows()}
	for _, o := range x.outlets {
		head := outletHead{Name: o.name, Words: Plural(o.words, "word")}
		if x.narrows() {
			head.Link = onlyLink(o)
		}
		if len(o.articles) > 1 {
			head.Articles = Plural(len(o.articles), "article")
		}
		v.Outlets = append(v.Outlets, head)
	}
	for _, q := range x.questions {
		if !q.compared() {
			continue
		}
		wordings, outlets, only := x.spread(q)
		switch {
		case len(x.outlets) > 1 && outlets == 1:
			v.Lone = append(v.Lone, agreedView{Anchor: x.questionLink(q), Name: q.name(), Outlet: x.outlets[only].name, Uses: Plural(q.counted, "use") + x.alsoUnlooked(q), Of: x.of(only)})
		case len(x.outlets) > 1 && wordings == 1 && x.sameVoice(q.variants[0]):
			v.Agreed = append(v.Agreed, agreedView{Anchor: x.questionLink(q), Name: q.name(), Label: q.variants[0].name(), Uses: Plural(q.counted, "use"), Of: x.of(x.usersOf(q)...)})
		case len(v.Open) < openRows:
			v.Open = append(v.Open, x.row(q))
		default:
			v.More = append(v.More, x.row(q))
		}
		if len(x.outlets) > 1 && wordings > 1 && outlets > 1 && len(v.Split) < 3 {
			v.Split = append(v.Split, splitView{spelled(wordings), q.name()})
		}
	}
	of := func(a agreedView) string { return a.Of }
	v.AgreedOf, v.LoneOf = ofAny(x, v.Agreed, of), ofAny(x, v.Lone, of)
	return v
}

// spread counts the wordings and the outlets with a counted use; only is the last such outlet.
func (x *index) spread(q *question) (wordings, outlets, only int) {
	for _, v := range q.variants {
		if v.counted > 0 {
			wordings++
		}
	}
	users := x.usersOf(q)
	if len(users) > 0 {
		only = users[len(users)-1]
	}
	return wordings, len(users), only
}

// usersOf lists the outlets with a counted use.
func (x *index) usersOf(q *question) []int {
	var out []int
	for o := range x.outlets {
		if slices.ContainsFunc(q.variants, func(v *variant) bool { return x.countedUses(v, o) > 0 }) {
			out = append(out, o)
		}
	}
	return out
}

func (x *index) countedUses(v *variant, outlet int) int {
	n := 0
	for _, u := range v.uses[outlet] {
		if x.tag(u).Counted {
			n++
		}
	}
	return n
}

// sameVoice reports whether all outlets that use the wording do so in their own voice, or none does.
func (x *index) sameVoice(v *variant) bool {
	seen := [2]bool{}
	for o := range v.uses {
		own, any := 0, 0
		for _, u := range v.uses[o] {
			if t := x.tag(u); t.Counted {
				any = 1
				if ownChoice(t) {
					own = 1
				}
			}
		}
		if any == 1 {
			seen[own] = true
		}
	}
	return !(seen[0] && seen[1])
}

func (x *index) row(q *question) rowView {
	row := rowView{Anchor: x.questionLink(q), Name: q.name(), Question: q.contrast.Question, About: x.about(q)}
	var missing []int
	for o := range x.outlets {
		cell := cellView{}
		for _, v := range q.variants {
			if x.countedUses(v, o) > 0 {
				cell.Chips = append(cell.Chips, x.chip(v, o))
			}
		}
		if len(cell.Chips) == 0 {
			missing = append(missing, o)
			cell.None = cmp.Or(x.notLooked(q, o), "not mentioned")
		}
		row.Cells = append(row.Cells, cell)
	}
	row.Missing, row.Unlooked = x.withoutUse(q, missing)
	return row
}

func (x *index) chip(v *variant, outlet int) chipView {
	chip := chipView{Anchor: x.line(v, outlet), Label: v.name(), Class: v.class}
	var marks []markView
	for _, u := range v.uses[outlet] {
		if t := x.tag(u); t.Counted {
			marks = append(marks, markView{Symbol: symbol(t)})
		}
	}
	var spoken []string
	for _, s := range symbols {
		n := 0
		for _, m := range marks {
			if m.Symbol == s {
				n++
			}
		}
		if n == 0 {
			continue
		}
		if len(marks) > maxMarks {
			chip.Marks = append(chip.Marks, markView{s, n})
		}
		spoken = append(spoken, strconv.Itoa(n)+" "+spokenSymbol(s))
	}
	if len(marks) <= maxMarks {
		chip.Marks = marks
	}
	chip.Spoken = strings.Join(spoken, ", ")
	chip.Rejected = x.rejectedUses(v.uses[outlet])
	return chip
}

// rejectedUses says how many of the counted uses stand in a statement that is negated or denied: they say that the wording
// does not fit. "" for none, and of a spelling.
func (x *index) rejectedUses(uses []use) string {
	negated, denied := 0, 0
	for _, u := range uses {
		switch t := x.tag(u); {
		case !t.Counted || t.Kind == lexicons.Spelling:
		case t.Polarity == analysis.Negated:
			negated++
		case t.Polarity == analysis.Denied:
			denied++
		}
	}
	var out []string
	if negated > 0 {
		out = append(out, Thousands(negated)+" negated")
	}
	if denied > 0 {
		out = append(out, Thousands(denied)+" denied")
	}
	return strings.Join(out, ", ")
}

// symbolID is the id of a mark in the page; short, because a page has many.
func symbolID(symbol string) string {
	voice, low := strings.CutSuffix(symbol, "-low")
	id := "m" + voice[:1]
	if low {
		id += "l"
	}
	return id
}

// symbols name the marks: a voice, and the same at low confidence.
var symbols = [...]string{"own", "own-low", "attributed", "attributed-low", "quoted", "quoted-low", "scare", "scare-low"}

func symbol(t *analysis.Tag) string {
	s := "own"
	switch t.Voice {
	case analysis.Attributed, analysis.Quoted, analysis.Scare:
		s = t.Voice.String()
	}
	if t.Confidence == analysis.Low {
		s += "-low"
	}
	return s
}

// spokenSymbol is a mark in a word or two, for readers who hear the page.
func spokenSymbol(s string) string {
	voice, low := strings.CutSuffix(s, "-low")
	name := shortVoice(analysis.VoiceNamed(voice))
	if low {
		name += " (less sure)"
	}
	return name
}

// shortVoice is voiceName in a narrow column.
func shortVoice(v analysis.VoiceName) string {
	switch v {
	case analysis.Attributed:
		return "reported"
	case analysis.Quoted:
		return "quoted"
	case analysis.Scare:
		return "scare quotes"
	}
	return "own voice"
}

// aboutView is what the lexicon says of a question: the lexicon's author answers for it.
type aboutView struct {
	Text    string
	Note    string // ours
	Guides  string // "2 style guides"; "" for none
	Rulings []rulingView
}

type rulingView struct {
	Guide, Says string
	Since       phrase
	Cites       []citeView
}

type citeView struct{ Anchor, Number string }

func (x *index) about(q *question) *aboutView {
	v := aboutView{Text: q.contrast.About}
	if q.contrast.Kind == lexicons.Spelling {
		v.Note = "A spelling is the outlet’s choice also where it reports what others said."
	}
	for _, r := range q.contrast.Rulings {
		ruling := rulingView{Guide: r.Guide, Says: r.Says, Since: since(r.Since, r.Until)}
		for _, id := range r.Cite {
			if c, ok := x.cite(q.lexicon, id); ok {
				ruling.Cites = append(ruling.Cites, c)
			}
		}
		v.Rulings = append(v.Rulings, ruling)
	}
	if n := len(v.Rulings); n > 0 {
		v.Guides = Plural(n, "style guide")
	}
	if v.Text == "" && v.Note == "" && v.Guides == "" {
		return nil
	}
	return &v
}

func since(from, until string) phrase {
	switch {
	case from != "" && until != "":
		return append(append(ours("from "), day(from)...).ours(" to "), day(until)...)
	case from != "":
		return append(ours("since "), day(from)...)
	case until != "":
		return append(ours("until "), day(until)...)
	}
	return nil
}

// cite finds the footnote of a source.
func (x *index) cite(l *lexicons.Lexicon, id string) (citeView, bool) {
	if l == nil {
		return citeView{}, false
	}
	n, ok := x.cites[citeKey{l.ID, id}]
	return citeView{sourceAnchor(n), itoa(n)}, ok
}

func sourceAnchor(n int) string { return "s-" + itoa(n) }
func itoa(n int) string         { return strconv.Itoa(n) }
func countWord(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return spelled(n) + " " + noun
}
