package reports

import (
	"iter"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// evidenceView lists the uses: by question, then wording, then outlet, each with the words around it.
type evidenceView struct {
	All       int    // every use
	Compared  string // those that enter the comparison; "" = all
	Limit     string // "30%", or "" where no sentence is shown
	Written   string // uses that stand in the page as text; "" = all
	Held      string // uses that are in the file; "" = all
	Legend    []legendView
	Questions iter.Seq[evidenceQuestion]
}

type evidenceQuestion struct {
	Anchor, Name, Question, Note string
	Groups                       iter.Seq[evidenceGroup]
}

// evidenceGroup is a wording of an outlet.
type evidenceGroup struct {
	Outlet string
	Lines  iter.Seq2[int, lineView]
}

// lineView is a use with the words around it. Uses without their passage that are alike share a line.
type lineView struct {
	Outlet            string
	Article           *articleRef
	ID                string
	Left, Word, Right string
	Before, After     bool // words of the sentence are left out there
	Class, Lang       string
	Note              noteView
	More              []placeView
	Alone             bool // the passage is not shown
}

type placeView struct{ ID, Place string }

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
	Whose             phrase
	Reason            phrase // why it is not counted; empty if it is
}

func (x *index) evidence(limit string) evidenceView {
	_, compared := x.lowConfidence()
	v := evidenceView{All: x.listed.all, Limit: limit, Legend: legend()[:4]}
	if compared < v.All {
		v.Compared = Thousands(compared)
	}
	if !x.asText() {
		v.Written = Thousands(x.listed.written)
	}
	if x.listed.held < x.listed.all {
		v.Held = Thousands(x.listed.held)
	}
	left := inlineUses // lines that may still be written, where there are too many wordings for one line each
	if x.listed.groups <= inlineUses {
		left = x.listed.all
	}
	v.Questions = func(yield func(evidenceQuestion) bool) {
		for _, q := range x.questions {
			e := evidenceQuestion{Anchor: q.anchor, Name: q.name(), Question: q.contrast.Question, Note: q.evidenceNote()}
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

// alone makes the lines of uses without their passage. The same term in the same voice stands once, with all its places.
func (x *index) alone(uses []use, class string, outlet int) []lineView {
	type key struct {
		article                    int32
		text, note, reason, symbol string
	}
	var out []lineView
	lines := map[key]int{}
	for _, u := range uses {
		if x.context(u).Len() > 0 {
			continue
		}
		line := x.lineOf(u, class, outlet)
		k := key{u.article, line.Word, line.Note.Whose.String(), line.Note.Reason.String(), line.Note.Symbol}
		if at, ok := lines[k]; ok {
			out[at].More = append(out[at].More, placeView{line.ID, line.Note.Place})
			continue
		}
		lines[k] = len(out)
		out = append(out, line)
	}
	return out
}

func (x *index) lineOf(u use, class string, outlet int) lineView {
	a, t := x.article(u), x.tag(u)
	context := x.context(u)
	line := lineView{Outlet: x.outlets[outlet].name, Article: x.articleRef(u, outlet), ID: x.id(u), Class: class, Lang: foreign(a.Language),
		Word: part(a.Text, t.Span), Note: x.note(u, context.Len() > 0)}
	if line.Alone = context.Len() == 0; line.Alone {
		return line
	}
	line.Left = part(a.Text, analysis.Span{Start: context.Start, End: t.Start})
	line.Right = part(a.Text, analysis.Span{Start: t.End, End: context.End})
	if t.Sentence >= 0 && t.Sentence < len(a.Sentences) {
		s := a.Sentences[t.Sentence]
		line.Before, line.After = context.Start > s.Start, context.End < s.End
	}
	return line
}

func (x *index) context(u use) analysis.Span {
	return x.articles[u.article].excerpt.contexts[u.tag]
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

// maxCue is the length in bytes from which on the words that introduce a statement are not repeated.
const maxCue = 40

func (x *index) note(u use, inPassage bool) noteView {
	a, t := x.article(u), x.tag(u)
	paragraph := 0
	if t.Sentence >= 0 && t.Sentence < len(a.Sentences) {
		paragraph = a.Sentences[t.Sentence].Paragraph
	}
	n := noteView{ID: x.id(u), Place: shortPlace(t.Zone, paragraph), Symbol: symbol(t)}
	v := stretch(a, t)
	n.Whose = whose(a, t)
	if v != nil && inPassage && v.Cue.Len() <= maxCue {
		if cue := strings.TrimSpace(part(a.Text, v.Cue)); cue != "" {
			n.Whose = n.Whose.ours("; cue “").theirs(cue).ours("”")
		}
	}
	if tail := special(t); tail != nil {
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
