package reports

import (
	"slices"

	"framing/analysis"
)

// findingView is a finding as the page prints it. Sentence is printed by the template "phrase"; a run of it that has a
// Class is a wording and may be tinted.
type findingView struct {
	ID       string // of the finding; the id of its element and of links to it
	Kind     string // analysis.FindingKind
	Section  string // id of the section where it belongs
	Top      bool   // among those that open the report
	Number   int    // in its list, from 1; it stays where the page is narrowed to one outlet
	Of       string // data-of
	Event    string // id of its event; "" for the whole set
	About    string // title of its event, where there are several
	Question string // anchor of its question, without "#"; "" where it is about none
	Sentence phrase // one English sentence with its counts
	Rule     string // how this was decided, in one line
	Counts   string // "4 sentences"; "" where it opens none
	Places   []findingPlace
	Withheld bool // the sentences are left out by choice
}

// findingPlace is a sentence that a finding opens.
type findingPlace struct {
	analysis.Place
	Begins  phrase          // what the sentences from here on are about, where a finding has several things; else empty
	Outlet  phrase          // with who republished it
	Where   string          // "paragraph 3", "caption, paragraph 2"
	Anchor  string          // of the paragraph in the full text, else of the article, without "#"
	Tags    []string        // anchors of the uses in it that the finding counts: the ids of their evidence lines
	Spans   []analysis.Span // what to mark in it
	Whose   []phrase        // for each of Tags: in whose voice it stands
	Article *articleRef     // where the outlet has more than one
	Text    string          // the sentence; "" where the limit on excerpts has no room for it
}

// findings words every finding, strongest first.
func (x *index) findings() []findingView {
	out := make([]findingView, 0, len(x.Findings))
	for i := range x.Findings {
		out = append(out, x.finding(&x.Findings[i]))
	}
	return out
}

// topFindings words those that open the report, at most five.
func (x *index) topFindings() []findingView {
	var out []findingView
	for i := range x.Findings {
		if x.Findings[i].Top && len(out) < 5 {
			out = append(out, x.finding(&x.Findings[i]))
			out[len(out)-1].Number = len(out)
		}
	}
	return out
}

func (x *index) finding(f *analysis.Finding) findingView {
	w := x.wordFinding(f)
	v := findingView{ID: f.ID, Kind: string(f.Kind), Section: findingSection(f.Kind), Top: f.Top, Sentence: w.sentence, Rule: w.rule,
		Places: x.findingPlaces(f), Withheld: x.excerpts != Sentences && len(f.Places) > 0}
	v.Of = x.ofFinding(f.Outlets, v.Places)
	if f.Event >= 0 && f.Event < len(x.Events) {
		v.Event = x.Events[f.Event].ID
		if len(x.Events) > 1 {
			v.About = x.eventName(f.Event).String()
		}
	}
	if q := x.question(f.Lexicon, f.Contrast); q != nil {
		v.Question = q.anchor
	}
	if len(v.Places) > 0 {
		v.Counts = Plural(len(v.Places), "sentence")
	}
	return v
}

// findingSection names the section of a page about one event that a kind of finding belongs to.
func findingSection(kind analysis.FindingKind) string {
	switch kind {
	case analysis.VoiceSplit:
		return "voice"
	case analysis.SharedCopy, analysis.CopiedButChanged:
		return "copies"
	case analysis.RateDifference:
		return "markers"
	case analysis.QuotationChanged, analysis.QuotationSpelling:
		return "beside"
	case analysis.OmissionFound:
		return "omissions"
	case analysis.ChangeOverTime:
		return "time"
	}
	return "words"
}

// mostFurther is how many findings a section lists besides those that open the report.
const mostFurther = 5

// furtherFindings words the findings that do not open the report for the section where they belong; those whose section the
// page lacks stand in the first one. more tells how many are in the data only.
func (p *page) furtherFindings(id string) (out []findingView, more string) {
	left := 0
	for i := range p.Findings {
		f := &p.Findings[i]
		if f.Top {
			continue
		}
		home := findingSection(f.Kind)
		if !slices.ContainsFunc(p.sections, func(other section) bool { return other.ID == home }) {
			home = p.sections[0].ID
		}
		switch {
		case home != id:
		case len(out) == mostFurther:
			left++
		default:
			out = append(out, p.finding(f))
			out[len(out)-1].Number = len(out)
		}
	}
	if left > 0 {
		more = Plural(left, "more finding") + " of this kind " + isAre(left) + " in the data."
	}
	return out, more
}

// question returns the question of that lexicon, or nil.
func (x *index) question(lexicon, contrast string) *question {
	for _, q := range x.questions {
		if q.contrast.ID == contrast && contrast != "" && (q.lexicon == nil || q.lexicon.ID == lexicon) {
			return q
		}
	}
	return nil
}

// findingPlaces lists the sentences of a finding, in its order, with the uses that it counts in them.
func (x *index) findingPlaces(f *analysis.Finding) []findingPlace {
	uses := map[analysis.Place][]analysis.Use{}
	for _, u := range f.Uses {
		at := analysis.Place{Article: u.Article, Sentence: int(x.Articles[u.Article].Tags[u.Tag].Sentence)}
		uses[at] = append(uses[at], u)
	}
	var out []findingPlace
	begins := x.thingsBegin(f)
	for i, p := range f.Places {
		a := &x.Articles[p.Article]
		if p.Sentence < 0 || p.Sentence >= len(a.Sentences) {
			continue
		}
		s := a.Sentences[p.Sentence]
		v := findingPlace{Place: p, Outlet: x.named(p.Article), Where: place(s.Zone, int(s.Paragraph)), Anchor: x.placeAnchor(p.Article, p.Sentence),
			Article: x.articleRef(use{article: int32(p.Article)}, x.articles[p.Article].outlet), Begins: begins[i]}
		if x.articles[p.Article].excerpt.stands(s.Span()) {
			v.Text = part(a.Text, s.Span())
		}
		for _, u := range uses[p] {
			v.Tags = append(v.Tags, x.id(use{int32(u.Article), int32(u.Tag)}))
			v.Spans = append(v.Spans, a.Tags[u.Tag].Span())
			v.Whose = append(v.Whose, whose(a, &a.Tags[u.Tag]))
		}
		out = append(out, v)
	}
	return out
}

// thingsBegin names each of several omissions of a finding, by the index of its first place.
func (x *index) thingsBegin(f *analysis.Finding) map[int]phrase {
	if len(f.Omissions) < 2 || f.Event < 0 || f.Event >= len(x.Events) {
		return nil
	}
	out, at := map[int]phrase{}, 0
	for i, k := range f.Omissions {
		out[at] = ours(itoa(i+1) + ". ").append(x.thing(&x.Events[f.Event], k))
		at += len(x.placesOf(&x.Events[f.Event], k))
	}
	return out
}

// named names the outlet of an article, with who republished it.
func (x *index) named(article int) phrase {
	a := &x.Articles[article]
	name := theirs(a.Outlet)
	if a.Via != "" {
		name = name.ours(", via ").theirs(a.Via)
	}
	return name
}

// usesOf splits the uses of a finding by the outlets that it names, in their order.
func (x *index) usesOf(f *analysis.Finding) [][]analysis.Use {
	out := make([][]analysis.Use, len(f.Outlets))
	for _, u := range f.Uses {
		if o := slices.Index(f.Outlets, x.Articles[u.Article].Outlet); o >= 0 {
			out[o] = append(out[o], u)
		}
	}
	return out
}
