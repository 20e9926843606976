package reports

import (
	"slices"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// evidenceView lists every tag: by question, then outlet, then wording.
type evidenceView struct {
	Lines     int    // every tag
	Compared  string // those that enter the comparison; "" = all
	Limit     string // "30%", or "" where no sentence is shown
	Questions []evidenceQuestion
}

type evidenceQuestion struct {
	Anchor, Name, Question, Note string
	Outlets                      []evidenceOutlet
}

type evidenceOutlet struct {
	Name   string
	Groups []evidenceGroup
}

type evidenceGroup struct {
	Anchor, Label, Class string
	Lines                []lineView
	Alone                []aloneView
}

// lineView is a passage with the tags of one wording in it.
type lineView struct {
	Pieces      []piece
	Before      bool // words of the sentence are left out before the passage
	After       bool // and behind it
	RightToLeft bool
	Lang        string // "" for English
	Article     *articleRef
	Notes       []noteView
}

// aloneView is a term without its passage. The same term in the same voice stands once, with all its places.
type aloneView struct {
	Piece   piece
	Lang    string
	Article *articleRef
	Note    noteView
	More    []placeView
}

type placeView struct{ ID, Place string }

// articleRef names the article of a line where its outlet has more than one.
type articleRef struct {
	Anchor string
	Name   phrase
}

// piece is a run of an article's text; with an ID it is a tag.
type piece struct{ Text, ID, Class, Voice string }

// noteView says of one tag where it stands, whose words it is, and whether it is counted.
type noteView struct {
	ID, Place, Symbol string
	Whose             phrase
	Reason            phrase // why it is not counted; empty if it is
}

func (x *index) evidence(limit string) evidenceView {
	_, compared := x.lowConfidence()
	v := evidenceView{Limit: limit}
	for _, q := range x.questions {
		e := evidenceQuestion{Anchor: q.anchor, Name: q.name(), Question: q.contrast.Question}
		switch {
		case q.contrast.Kind == lexicons.Fingerprint:
			e.Note = "Helps to see copied text; not compared."
		case q.counted == 0:
			e.Note = "None of these uses is counted."
		}
		for o := range x.outlets {
			out := evidenceOutlet{Name: x.outlets[o].name}
			for _, w := range q.variants {
				if len(w.uses[o]) == 0 {
					continue
				}
				v.Lines += len(w.uses[o])
				g := evidenceGroup{Anchor: w.anchors[o], Label: w.name(), Class: w.class}
				g.Lines, g.Alone = x.lines(w, o), x.alone(w, o)
				out.Groups = append(out.Groups, g)
			}
			if len(out.Groups) > 0 {
				e.Outlets = append(e.Outlets, out)
			}
		}
		v.Questions = append(v.Questions, e)
	}
	if compared < v.Lines {
		v.Compared = Thousands(compared)
	}
	return v
}

// lines makes the lines of a wording in an outlet that have a passage. Tags that share their passage share a line.
func (x *index) lines(v *variant, outlet int) []lineView {
	var out []lineView
	uses := v.uses[outlet]
	for i := 0; i < len(uses); {
		context := x.context(uses[i])
		n := 1
		for i+n < len(uses) && uses[i+n].article == uses[i].article && x.context(uses[i+n]) == context {
			n++
		}
		if context.Len() > 0 {
			out = append(out, x.line(uses[i:i+n], context, v.class, outlet))
		}
		i += n
	}
	return out
}

// alone makes the lines of a wording in an outlet that have no passage.
func (x *index) alone(v *variant, outlet int) []aloneView {
	type key struct {
		article            int
		text, note, reason string
		symbol             string
	}
	var out []aloneView
	lines := map[key]int{}
	for _, u := range v.uses[outlet] {
		if x.context(u).Len() > 0 {
			continue
		}
		line := aloneView{Lang: foreign(x.article(u).Language), Article: x.articleRef(u, outlet), Note: x.note(u, false)}
		line.Piece = x.pieces([]use{u}, x.tag(u).Span, v.class)[0]
		line.Piece.ID = "" // the id stands at its place
		k := key{u.article, line.Piece.Text, line.Note.Whose.String(), line.Note.Reason.String(), line.Note.Symbol}
		if at, ok := lines[k]; ok {
			out[at].More = append(out[at].More, placeView{line.Note.ID, line.Note.Place})
			continue
		}
		lines[k] = len(out)
		out = append(out, line)
	}
	return out
}

func (x *index) context(u use) analysis.Span { return x.articles[u.article].excerpt.contexts[u.tag] }

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

func (x *index) line(uses []use, context analysis.Span, class string, outlet int) lineView {
	a := x.article(uses[0])
	line := lineView{Lang: foreign(a.Language), Article: x.articleRef(uses[0], outlet)}
	sentence := a.Sentences[x.tag(uses[0]).Sentence]
	line.Before, line.After = context.Start > sentence.Start, context.End < sentence.End
	line.Pieces = x.pieces(uses, context, class)
	line.RightToLeft = isRightToLeft(part(a.Text, context))
	for _, u := range uses {
		line.Notes = append(line.Notes, x.note(u, true))
	}
	return line
}

// pieces cuts the text of the span at the tags, which lie in it in text order.
func (x *index) pieces(uses []use, span analysis.Span, class string) []piece {
	var out []piece
	text, at := x.article(uses[0]).Text, span.Start
	for _, u := range uses {
		t := x.tag(u)
		if t.Start < at || t.End > span.End {
			continue // two terms of one wording over the same words: the longer one is marked
		}
		if t.Start > at {
			out = append(out, piece{Text: part(text, analysis.Span{Start: at, End: t.Start})})
		}
		voice := string(t.Voice)
		if !slices.Contains(symbols[:], voice) {
			voice = string(analysis.Own)
		}
		out = append(out, piece{Text: part(text, t.Span), ID: x.articles[u.article].tags[u.tag], Class: class, Voice: voice})
		at = t.End
	}
	if at < span.End {
		out = append(out, piece{Text: part(text, analysis.Span{Start: at, End: span.End})})
	}
	return out
}

// maxCue is the length in bytes from which on the words that introduce a statement are not repeated.
const maxCue = 40

func (x *index) note(u use, inPassage bool) noteView {
	a, t := x.article(u), x.tag(u)
	paragraph := 0
	if t.Sentence >= 0 && t.Sentence < len(a.Sentences) {
		paragraph = a.Sentences[t.Sentence].Paragraph
	}
	n := noteView{ID: x.articles[u.article].tags[u.tag], Place: place(t.Zone, paragraph), Symbol: symbol(t)}
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
