package reports

import (
	"cmp"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// page is a report while it is written.
type page struct {
	*index
	assets   *assets
	options  Options
	sections []section
	live     [][]byte // options of the charts that were written, by id
}

// topView is the head of the page, down to what stands before the sections.
type topView struct {
	*assets
	Title, Asked string // "Elmar · Vellmar", "how five outlets word it"
	Lang         string
	Kicker       phrase
	Facts        []factView
	State        string // what an empty report says in place of its sections; "" otherwise
	OneOutlet    bool
	Only         []onlyView
	Findings     []findingView
	NoFinding    string // that there is none, where outlets are compared; else ""
	Care         []careView
	Headlines    *headlinesView
	Uses         string // "95 uses", those in the file
	Counted      string // what the number of tagged terms leaves out; "" = nothing
	Sections     []section
	Address      string // of the page, "" = not known
	Card         string // address of the preview picture, "" = none
	Many         bool
	Policy       string
	css          template.CSS
}

// noFinding stands where the findings would.
const noFinding = "No finding: nothing in these texts passes the rules by which this report singles out a difference. That is a result too; what was counted stands below."

// Style is the style sheet of the page.
func (v topView) Style() any { return v.css }

// Early is the script that runs before the page is shown.
func (v topView) Early() any { return v.early }

// Description is what a preview of the page says: the strongest finding, or what there is.
func (v topView) Description() string {
	if len(v.Findings) > 0 {
		return visible(v.Findings[0].Sentence.String())
	}
	var facts []string
	for _, f := range v.Facts {
		facts = append(facts, f.Number+" "+f.Noun)
	}
	return strings.Join(facts, ", ") + ". Which wording stands where, and in whose voice."
}

// bottomView is the end of the page: its data and its script.
type bottomView struct {
	Script     any
	Provenance any    // of the page itself, as JSON
	Source     string // how copied text names this report
}

type factView struct{ Number, Noun string }

// manyEvents is the number of events from which on none is opened in place.
const manyEvents = 300

func newPage(r *analysis.Result, o Options) (*page, error) {
	p := &page{index: newIndex(r, o), options: o}
	add := func(has bool, id, nav, kicker string, view func() any) {
		if has {
			p.sections = append(p.sections, section{ID: id, Nav: nav, Kicker: kicker, Number: len(p.sections) + 1, view: view})
		}
	}
	x := p.index
	some := x.state() == ""
	many := x.many()
	one := some && len(x.Events) <= 1 && !many
	event := one && len(x.Events) == 1
	add(some && many, "overview", "Overview", "Overview", func() any { return x.overview() })
	add(some && !many, "words", "Words", "The words they chose", func() any { return x.choice() })
	add(some && many && x.hasPanels(), "panels", "Word choice", "Word choice by outlet", func() any { return x.panels() })
	add(some && x.hasVoices(), "voice", "Voice", "Whose words are they?", func() any { return x.voices() })
	add(event && x.hasBeside(0), "beside", "Side by side", "Side by side", func() any { return x.beside(0) })
	add(some && many && x.hasChanges(), "time", "Over time", "Over time", func() any { return x.turns() })
	add(x.hasMarkers(), "markers", "Doubt", "Doubt and other marker words", func() any { return x.markers() })
	add(x.quotedWords() >= fewQuoted && len(x.outlets) > 1, "speakers", "Who speaks", "Who gets quoted", func() any { return x.speakers() })
	add(len(x.Articles) > 1 && some, "copies", "Shared copy", "Shared copy", func() any { return x.copies() })
	add(event && len(notFound(&x.Events[0])) > 0, "omissions", "Not found", "What was found in some texts only", func() any { return x.omissions(0) })
	add(len(x.Events) > 1, "events", "Events", "Events", func() any { return x.events() })
	add(x.listed.all > 0, "evidence", "Evidence", "Evidence", func() any { return x.evidence(p.limit()) })
	add(x.fullText && len(x.Articles) > 0, "texts", "Full text", "Full text", func() any { return x.texts() })
	add(true, "sources", "Sources and method", "Sources and method", func() any { return x.sources(p.options.Charts) })
	if !p.hasCharts() {
		p.options.Charts = nil
	}
	var err error
	p.assets, err = newAssets(features{many: many || len(x.Events) > 1, packed: !x.asText(), texts: x.fullText, live: p.options.Charts != nil})
	return p, err
}

// hasCharts reports whether a section has charts of lengths or dots.
func (p *page) hasCharts() bool {
	return slices.ContainsFunc(p.sections, func(s section) bool {
		return slices.Contains([]string{"panels", "voice", "time", "markers", "speakers"}, s.ID)
	})
}

// limit is the share of an article that may be shown, in words; "" where no sentence is.
func (p *page) limit() string {
	if share := p.options.share(); share > 0 {
		return percent(share)
	}
	return ""
}

func (p *page) view() topView {
	x := p.index
	v := topView{assets: p.assets, OneOutlet: len(x.outlets) == 1, Sections: p.sections, Lang: "en", Many: x.many()}
	v.css = p.assets.style + template.CSS(x.labelRules()+x.onlyRules())
	v.Policy = p.assets.policy(hashSource(string(v.css)), p.options.Charts)
	v.Title, v.Asked = x.title(p.options)
	v.Kicker = x.kicker()
	v.Facts = x.facts()
	v.State = x.state()
	v.Findings = x.topFindings()
	if len(v.Findings) == 0 && !v.OneOutlet && v.State == "" {
		v.NoFinding = noFinding
	}
	v.Only = x.only(v.Findings)
	v.Care = x.careOnPage()
	v.Headlines = x.headlinesView()
	v.Counted = counted(x.Result)
	v.Uses = Plural(x.listed.held, "use")
	v.Address = webAddress(p.options.BaseURL)
	if v.Address != "" && p.options.Card != "" {
		v.Card = addressBeside(v.Address, p.options.Card)
	}
	return v
}

// addressBeside is the address of a file in the folder of a page. An address whose last part has a dot names the page
// itself, any other one its folder.
func addressBeside(page, file string) string {
	u, err := url.Parse(page)
	if err != nil {
		return ""
	}
	u.RawQuery, u.Fragment = "", ""
	if strings.Contains(path.Base(u.Path), ".") && !strings.HasSuffix(u.Path, "/") {
		u.Path, u.RawPath = path.Dir(u.Path), ""
	}
	return webAddress(u.JoinPath(url.PathEscape(file)).String())
}

func (p *page) bottom() bottomView {
	title, asked := p.title(p.options)
	source := visible(title)
	if asked != "" {
		source += ": " + asked
	}
	corpus := p.Provenance.Corpus
	return bottomView{Script: p.assets.script, Provenance: p.provenance(p.options.Charts), Source: "framing report “" + source + "”, corpus " + visible(corpus[:min(12, len(corpus))])}
}

// many reports whether the report is about many events or outlets: then numbers stand in the tables, not words.
func (x *index) many() bool {
	return len(x.Events) > 1 && x.comparedArticles() > 0 || len(x.outlets) > manyOutletsAt
}

// manyOutletsAt is the number of outlets beyond which their words do not fit into a table side by side.
const manyOutletsAt = 24

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
	name := "articles"
	if len(x.Events) == 1 {
		name = "one event"
	} else if len(x.Events) > 1 {
		name = Plural(len(x.Events), "event")
	}
	return append(ours(name+" · "), days(x.dates())...)
}

// dates returns the days of the first and the last dated article; "" where none is dated.
func (x *index) dates() (from, until string) {
	for i := range x.Articles {
		if d := x.Articles[i].Date; d != "" {
			if from == "" || d < from {
				from = d
			}
			until = max(until, d)
		}
	}
	return from, until
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
		for k := range r.Articles[i].Tags {
			t := &r.Articles[i].Tags[k]
			if !isCompared(t) {
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

func isCompared(t *analysis.Tag) bool { return t.Counted && t.Kind != lexicons.Fingerprint }

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
