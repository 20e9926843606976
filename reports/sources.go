package reports

import (
	"cmp"
	"iter"
	"net/url"
	"slices"
	"strings"

	"framing/analysis"
	"framing/internal/diag"
	"framing/lexicons"
)

// sourcesView says what was read, how it was tagged and how to make the report again.
type sourcesView struct {
	Articles iter.Seq[articleView]
	Any      bool
	Later    bool // see later
	More     string
	Method   []phrase
	Counted  string
	Excerpts string // what of the articles stands in the file
	LeftOut  []string
	Remarks  []string
	Lexicons []lexiconView
	Sources  []sourceView

	Version, Command, Corpus string
	Charts                   string // the library in the page, with its licences; "" = none
}

type articleView struct {
	Anchor, Outlet, Via, Title, Author, Credit, URL string
	Of                                              string // data-of
	Text                                            string // id of the full text; "" = not in the page
	Date                                            phrase
	Path, Lang                                      string
	Untitled                                        bool
	Guessed                                         []guessView
	Kept, Aside                                     string
	AsideZones                                      []asideView
	Shown                                           string
	Skipped                                         []guessView
	Event                                           phrase
	Plain                                           bool // one of many: its full hash stands in the data at the end of the page
	Hash, ShortHash                                 string
}

// guessView is a name with a remark.
type guessView struct {
	Name   string
	Remark phrase
}

type asideView struct {
	zone            analysis.Zone
	words, passages int
	Opening         string
}

func (v asideView) Name() string { return asideName(v.zone) }
func (v asideView) Count() string {
	return Plural(v.words, "word") + " in " + Plural(v.passages, "passage")
}

type lexiconView struct {
	Title, ID, Version, License, About, Hash, Role string
	Updated, Authors                               phrase
}

type sourceView struct {
	Anchor, Publisher, Title, URL, Note string
	Date                                phrase
}

func (x *index) sources(charts *Library) sourcesView {
	v := sourcesView{Version: x.Provenance.Version, Command: visible(x.Provenance.Command), Corpus: x.Provenance.Corpus}
	if charts != nil {
		v.Charts = charts.about
	}
	v.Any, v.Later, v.Method, v.Counted = len(x.Articles) > 0, x.later(), x.method(), counted(x.Result)
	v.Excerpts = x.excerptsMethod()
	v.Articles = func(yield func(articleView) bool) {
		for i := range min(len(x.Articles), mostArticles) {
			if !yield(x.articleView(i)) {
				return
			}
		}
	}
	if more := len(x.Articles) - mostArticles; more > 0 {
		v.More = Plural(more, "more article") + " with their hashes in the data: framing report -f json"
	}
	for _, p := range x.LeftOut {
		v.LeftOut = append(v.LeftOut, visible(p.String()))
	}
	for _, p := range x.Remarks {
		p.Severity = diag.Error // under this heading "(warning)" says nothing
		v.Remarks = append(v.Remarks, visible(p.String()))
	}
	n := 0
	for _, l := range x.Lexicons {
		v.Lexicons = append(v.Lexicons, x.lexiconView(l))
		for _, s := range l.Sources {
			n++
			v.Sources = append(v.Sources, sourceView{
				Anchor: sourceAnchor(n), Publisher: s.Publisher, Title: s.Title,
				Date: day(s.Date), URL: webAddress(s.URL), Note: s.Note,
			})
		}
	}
	return v
}

// plainArticles is the number of articles from which on their notes are short.
const plainArticles = 60

// mostArticles is the number of articles that the page lists.
const mostArticles = 1500

func (x *index) articleView(i int) articleView {
	a, e := &x.Articles[i], x.articles[i].excerpt
	v := articleView{
		Anchor: x.articles[i].anchor, Of: x.ofArticles(i), Outlet: a.Outlet, Via: a.Via, Date: day(a.Date), Author: a.Author, Credit: a.Credit,
		URL: webAddress(a.URL), Path: cmp.Or(a.Path, a.ID), Lang: foreign(a.Language), Hash: a.Hash, ShortHash: a.Hash[:min(12, len(a.Hash))],
		Kept: Plural(keptWords(a), "word"),
	}
	if x.fullText {
		v.Text = textAnchor(v.Anchor)
	}
	name, _ := title(a)
	v.Untitled = name == ""
	if x.excerpts == Sentences {
		v.Title = name
	}
	for _, field := range sortedKeys(a.Guessed) {
		v.Guessed = append(v.Guessed, guessView{field, basis(a.Guessed[field])})
	}
	for _, lexicon := range sortedKeys(a.Skipped) {
		v.Skipped = append(v.Skipped, guessView{lexicon, skipped(a.Skipped[lexicon])})
	}
	words := 0
	for _, zone := range e.aside {
		words += zone.words
	}
	v.AsideZones, v.Aside = e.aside, Plural(words, "word")
	v.Shown = shownShare(e)
	v.Event = x.basisOfEvent(i)
	if v.Plain = len(x.Articles) > plainArticles; v.Plain {
		v.AsideZones, v.Event = nil, nil
	}
	return v
}

// fewWords is the number below which a share is told as a count, not as a percentage.
const fewWords = 20

func shownShare(e *excerpt) string {
	count := Thousands(e.spent) + " of " + Thousands(e.kept)
	if e.kept < fewWords {
		return count
	}
	return percent(float64(e.spent)/float64(e.kept)) + " (" + count + ")"
}

// title returns the headline with its place in the text, or the title that is known without one.
func title(a *analysis.Annotated) (string, *analysis.Sentence) {
	if s := headline(a); s != nil {
		return part(a.Text, s.Span()), s
	}
	return a.Title, nil
}

// openingWords is how many words are shown of each zone that is set aside.
const openingWords = 8

// aside lists what is not compared: zones, words, and the first words of each where the limit leaves room.
func aside(a *analysis.Annotated, e *excerpt) []asideView {
	var zones []asideView
	for _, zone := range []analysis.Zone{analysis.Byline, analysis.Furniture, analysis.Teaser, analysis.Garbled} {
		n, sentences := 0, 0
		var first *analysis.Sentence
		for i := range a.Sentences {
			if s := &a.Sentences[i]; s.Zone == zone {
				n += e.count(s.Span())
				sentences++
				if first == nil {
					first = s
				}
			}
		}
		if first == nil {
			continue
		}
		zones = append(zones, asideView{zone: zone, words: n, passages: sentences, Opening: e.opening(a.Text, first.Span(), openingWords)})
	}
	return zones
}

func (x *index) lexiconView(l *lexicons.Lexicon) lexiconView {
	v := lexiconView{
		Title: cmp.Or(l.Title, l.ID), ID: l.ID, Version: l.Version, Updated: day(l.Updated), License: l.License,
		Authors: listed(names(l.Authors)), About: strings.TrimSpace(l.About), Hash: l.Hash,
	}
	used := slices.ContainsFunc(x.questions, func(q *question) bool { return q.lexicon == l })
	switch {
	case len(l.Contrasts) == 0:
		v.Role = "read for the words that introduce what others say"
	case !used:
		v.Role = "none of its terms occurs in these texts"
	}
	return v
}

// webAddress returns the address if it is one that a page may link to, else "".
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
