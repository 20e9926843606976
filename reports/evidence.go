package reports

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// evidenceView lists the uses: by question, then wording, then outlet, each with the words around it.
type evidenceView struct {
	All       int    // every use
	Compared  string // those that enter the comparison; "" = all
	Limit     string // "30%", or "" where no passage is shown
	Parts     bool   // no sentence is shown whole
	Written   string // uses that stand in the page as text; "" = all
	Held      string // uses that are in the file; "" = all
	Legend    []legendView
	Questions iter.Seq[evidenceQuestion]
}

type evidenceQuestion struct {
	Anchor, Name, Note string
	Of                 string // data-of
	Wordings           string // of each with uses how many groups it has, a space and its label; tabs between
	Groups             iter.Seq[evidenceGroup]
}

// evidenceGroup is a wording of an outlet.
type evidenceGroup struct {
	Outlet string
	Lines  iter.Seq2[int, lineView]
}

// lineView is a use with the words around it. Uses without their passage share a line.
type lineView struct {
	Outlet, Of        string // Of is data-of
	Article           *articleRef
	ID                string
	Left, Word, Right string
	Before, After     bool // words of the sentence are left out there
	RightToLeft       bool
	Class, Lang       string
	Note              noteView
	Places            []aloneView // uses of which the passage is not shown; then the line is theirs
}

// aloneView is a use without its passage.
type aloneView struct {
	ID, Word string
	Note     noteView
}

// articleRef names the article of a line where its outlet has more than one.
type articleRef struct {
	Anchor string
	Name   phrase
}

// piece is a run of an article's text; with a Class it is a term.
type piece struct{ Text, Class, Voice string }

// noteView says of one tag where it stands, whose words it is, and whether it is counted.
type noteView struct {
	ID, Place, Symbol string
	Text              string // id of its paragraph where the page holds the article; else ""
	Whose             phrase
	Reason            phrase // why it is not counted; empty if it is
}

func (x *index) evidence(limit string) evidenceView {
	_, compared := x.lowConfidence()
	v := evidenceView{All: x.listed.all, Limit: limit, Parts: x.excerpts == TermsExcerpts, Legend: legend()[:4]}
	if compared < v.All {
		v.Compared = Thousands(compared)
	}
	if !x.asText() {
		v.Written = Thousands(x.listed.written)
	}
	if x.listed.held < x.listed.all {
		v.Held = Thousands(x.listed.held)
	}
	left := firstUses // lines that may still be written, where there are too many wordings for one line each
	if x.listed.groups <= firstUses {
		left = x.listed.all
	}
	v.Questions = func(yield func(evidenceQuestion) bool) {
		for _, q := range x.questions {
			e := evidenceQuestion{Anchor: q.anchor, Name: q.name(), Note: q.evidenceNote(), Of: x.ofQuestion(q), Wordings: q.wordings()}
			e.Groups = func(yield func(evidenceGroup) bool) {
				for _, w := range q.variants {
					for o := range w.uses {
						if len(w.uses[o]) == 0 {
							continue
						}
						if left--; left < 0 {
							return
						}
						if !yield(evidenceGroup{x.outlets[o].name, x.lines(w, o, x.listed.inline)}) {
							return
						}
					}
				}
			}
			if left <= 0 || !yield(e) {
				return
			}
		}
	}
	return v
}

// wordings lists the wordings of a question as their uses follow one another: the page's script reads them for its exports.
func (q *question) wordings() string {
	var out []string
	for _, v := range q.variants {
		groups := 0
		for _, uses := range v.uses {
			groups += min(1, len(uses))
		}
		if groups > 0 {
			out = append(out, strconv.Itoa(groups)+" "+visible(v.name()))
		}
	}
	return strings.Join(out, "\t")
}

// ofQuestion is data-of of the uses of a question.
func (x *index) ofQuestion(q *question) string {
	var outlets []int
	for _, v := range q.variants {
		for o := range v.uses {
			if len(v.uses[o]) > 0 {
				outlets = append(outlets, o)
			}
		}
	}
	return x.of(outlets...)
}

// evidenceNote says why the uses of a question are not compared, or "".
func (q *question) evidenceNote() string {
	switch {
	case q.contrast.Kind == lexicons.Fingerprint:
		return "Helps to see copied text; not compared."
	case q.counted == 0:
		return "None of these uses is counted."
	}
	return ""
}

// lines makes the lines of a wording in an outlet, n uses at most: those with a passage, then the others.
func (x *index) lines(v *variant, outlet, n int) iter.Seq2[int, lineView] {
	return func(yield func(int, lineView) bool) {
		at := -1
		next := func() int { at++; return at }
		uses := v.uses[outlet][:min(n, len(v.uses[outlet]))]
		for _, u := range uses {
			if x.context(u).Len() > 0 && !yield(next(), x.lineOf(u, v.class, outlet)) {
				return
			}
		}
		for _, line := range x.alone(uses, v.class, outlet) {
			if !yield(next(), line) {
				return
			}
		}
	}
}

// alone makes the lines of uses without their passage: one for each article.
func (x *index) alone(uses []use, class string, outlet int) []lineView {
	var out []lineView
	last, word := int32(-1), ""
	for _, u := range x.byWord(uses) {
		if x.context(u).Len() > 0 {
			continue
		}
		line := x.lineOf(u, class, outlet)
		if u.article != last {
			last, word = u.article, ""
			out = append(out, line)
		}
		at := &out[len(out)-1]
		if line.Word == word { // a word stands once before all its places
			line.Word = ""
		} else {
			word = line.Word
		}
		at.Places = append(at.Places, aloneView{line.ID, line.Word, line.Note})
	}
	return out
}

// byWord sorts uses by article, then by their words as they stand, then by place.
func (x *index) byWord(uses []use) []use {
	word := func(u use) string { return part(x.article(u).Text, x.tag(u).Span()) }
	out := slices.Clone(uses)
	slices.SortStableFunc(out, func(a, b use) int {
		return cmp.Or(cmp.Compare(a.article, b.article), cmp.Compare(word(a), word(b)))
	})
	return out
}

func (x *index) lineOf(u use, class string, outlet int) lineView {
	line := x.bareLine(u)
	line.Outlet, line.Of, line.Article, line.Class = x.outlets[outlet].name, x.of(outlet), x.articleRef(u, outlet), class
	return line
}

// bareLine is the line of a use without what it has in common with other lines.
func (x *index) bareLine(u use) lineView {
	a, t := x.article(u), x.tag(u)
	context := x.context(u)
	line := lineView{ID: x.id(u), Lang: foreign(a.Language), Word: part(a.Text, t.Span()), Note: x.note(u, context.Len() > 0)}
	if context.Len() == 0 {
		return line
	}
	context = x.near(a.Text, context, t.Span())
	line.RightToLeft = isRightToLeft(part(a.Text, context))
	line.Left = part(a.Text, analysis.Span{Start: context.Start, End: int(t.Start)})
	line.Right = part(a.Text, analysis.Span{Start: int(t.End), End: context.End})
	if t.Sentence >= 0 && int(t.Sentence) < len(a.Sentences) {
		s := a.Sentences[t.Sentence]
		line.Before, line.After = context.Start > int(s.Start), context.End < int(s.End)
	}
	return line
}

// lineWords is how many words stand on either side of a term in its line. Whole sentences stand side by side, above.
const lineWords = 5

// near cuts a passage to a line.
func (x *index) near(text string, passage, term analysis.Span) analysis.Span {
	x.spans = x.reader.Append(x.spans[:0], part(text, analysis.Span{Start: passage.Start, End: term.Start}))
	before := len(x.spans)
	x.spans = x.reader.Append(x.spans, part(text, analysis.Span{Start: term.End, End: passage.End}))
	left, right := x.spans[:before], x.spans[before:]
	out := passage
	if n := len(left); n > lineWords {
		out.Start = passage.Start + left[n-lineWords].Start
	}
	if len(right) > lineWords {
		out.End = term.End + right[lineWords-1].End
	}
	return out
}

func (x *index) context(u use) analysis.Span {
	return x.articles[u.article].excerpt.contexts[u.tag].Span()
}

func (x *index) articleRef(u use, outlet int) *articleRef {
	if len(x.outlets[outlet].articles) < 2 {
		return nil
	}
	a := x.article(u)
	name := theirs(a.ID)
	if a.Date != "" {
		name = append(name.ours(", "), day(a.Date)...)
	}
	return &articleRef{Anchor: x.articles[u.article].anchor, Name: name}
}

func (x *index) note(u use, inPassage bool) noteView {
	a, t := x.article(u), x.tag(u)
	paragraph := 0
	if t.Sentence >= 0 && int(t.Sentence) < len(a.Sentences) {
		paragraph = int(a.Sentences[t.Sentence].Paragraph)
	}
	n := noteView{ID: x.id(u), Place: shortPlace(t.Zone, paragraph), Symbol: symbol(t)}
	if x.fullText {
		n.Text = x.paragraphAnchor(int(u.article), int(t.Sentence))
	}
	if !inPassage { // without its sentence a speaker says little
		n.Whose = ours(shortVoice(t.Voice))
		if !t.Counted {
			n.Reason = reason(a, t)
		}
		return n
	}
	n.Whose = whose(a, t)
	if tail := special(t, true); tail != nil {
		n.Whose = append(n.Whose.ours("; "), tail...)
	}
	if !t.Counted {
		n.Reason = reason(a, t)
	}
	return n
}

// shortPlace is place in a narrow column.
func shortPlace(zone analysis.Zone, paragraph int) string {
	return strings.Replace(place(zone, paragraph), "paragraph", "par.", 1)
}

// foreign returns the language tag of a text that is not English, or "" where it is none that a page may carry.
func foreign(language string) string {
	if language == "" || language == "en" || len(language) > 35 || len(language) > 2 && language[:3] == "en-" {
		return ""
	}
	for i := 0; i < len(language); i++ {
		c := language[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' && i > 1) {
			return ""
		}
	}
	return language
}
