package analysis

import (
	"fmt"
	"slices"
	"strings"

	"framing/internal/diag"
	"framing/lexicons"
)

// Failure is a lexicon test that did not do as it says.
type Failure struct {
	diag.Pos
	Lexicon, Contrast, Variant string // where the test stands; Variant "" = beside the contrast
	Sentence                   string
	Want, Got                  string // spans in brackets with variant and voice, as in the file; Got names the terms
	Todo                       bool   // a known failure that now passes
}

// String returns one line: position, sentence, what was expected and what was found.
func (f Failure) String() string {
	if f.Todo {
		return fmt.Sprintf("%s: this known failure now passes: move it to tests: %s", f.Pos, f.Sentence)
	}
	return fmt.Sprintf("%s: %s\n\twant %s\n\tgot  %s", f.Pos, f.Sentence, f.Want, f.Got)
}

// SelfTest runs the tests that stand beside the terms of the lexicons, in file order, with the cues of cues besides
// their own, and returns those that fail. Tests run without article gates, and without voice and zone filters.
func SelfTest(lexs []*lexicons.Lexicon, cues ...*lexicons.Lexicon) []Failure {
	e := New(append(slices.Clone(lexs), cuesOnly(lexs, cues)...), Options{})
	var out []Failure
	for _, l := range lexs {
		for _, c := range l.Contrasts {
			f := Failure{Lexicon: l.ID, Contrast: c.ID}
			out = e.check(out, f, scope{contrast: c}, c.Tests, c.Todo)
			for _, v := range c.Variants {
				f.Variant = v.ID
				out = e.check(out, f, scope{c, v}, v.Tests, v.Todo)
			}
		}
		for _, c := range l.Cues {
			out = e.check(out, Failure{Lexicon: l.ID, Contrast: c.ID}, scope{}, c.Tests, c.Todo)
		}
	}
	return out
}

// cuesOnly strips lexicons to their cues, and leaves out those that are tested themselves.
func cuesOnly(tested, cues []*lexicons.Lexicon) []*lexicons.Lexicon {
	var out []*lexicons.Lexicon
	for _, l := range cues {
		if !slices.ContainsFunc(tested, func(t *lexicons.Lexicon) bool { return t.ID == l.ID }) {
			out = append(out, &lexicons.Lexicon{ID: l.ID, Language: l.Language, Cues: l.Cues})
		}
	}
	return out
}

// check runs the tests and known failures that stand beside one entry.
func (e *Engine) check(out []Failure, at Failure, only scope, tests, todo []lexicons.Test) []Failure {
	for i, t := range slices.Concat(tests, todo) {
		known := i >= len(tests)
		want, got, ok := e.run(t, only)
		if ok == known {
			f := at
			f.Pos, f.Sentence, f.Want, f.Got, f.Todo = t.Pos, t.Text, want, got, known
			out = append(out, f)
		}
	}
	return out
}

// run runs one test and describes what it wants and what it got.
func (e *Engine) run(t lexicons.Test, only scope) (want, got string, ok bool) {
	d := e.scratch.Get().(*document)
	defer e.scratch.Put(d)
	d.reset(Article{Text: t.Text})
	d.tokens = e.vocab.tokenize(d.Text, d.tokens)
	e.segment(d)
	e.matcher.match(d, only)
	e.voice.attribute(d)
	if only.contrast == nil {
		return e.runVoices(d, t)
	}
	slices.SortFunc(d.hits, func(a, b hit) int { return int(a.lo) - int(b.lo) })
	ok = len(d.hits) == len(t.Expect)
	var found []string
	for i, h := range d.hits {
		p := &e.matcher.patterns[h.pattern]
		voice := voiceOf(d, h.Span)
		found = append(found, fmt.Sprintf("[%s|%s %s] by %q", d.Text[h.Start:h.End], p.variant.ID, voice, p.term.Source))
		if ok {
			x := t.Expect[i]
			ok = h.Span == Span{x.Start, x.End} && (x.Variant == "" || x.Variant == p.variant.ID) && (x.Voice == "" || x.Voice == string(voice))
		}
	}
	return describe(t), orNothing(found), ok
}

// runVoices checks the voice of each bracketed span; for tests beside cues.
func (e *Engine) runVoices(d *document, t lexicons.Test) (want, got string, ok bool) {
	ok = true
	var found []string
	for _, x := range t.Expect {
		voice := voiceOf(d, Span{x.Start, x.End})
		found = append(found, fmt.Sprintf("[%s|%s]", t.Text[x.Start:x.End], voice))
		ok = ok && (x.Voice == "" || x.Voice == string(voice))
	}
	return describe(t), orNothing(found), ok
}

// voiceOf returns the voice of the innermost stretch around the span.
func voiceOf(d *document, s Span) VoiceName {
	n := nesting[Voice]{all: d.voices, span: func(v *Voice) Span { return v.Span }}
	if i := n.innermost(s); i >= 0 {
		return d.voices[i].Voice
	}
	return Own
}

// describe writes the expectations of a test as they stand in the file.
func describe(t lexicons.Test) string {
	var want []string
	for _, x := range t.Expect {
		label := strings.TrimSpace(x.Variant + " " + x.Voice)
		if label != "" {
			label = "|" + label
		}
		want = append(want, "["+t.Text[x.Start:x.End]+label+"]")
	}
	return orNothing(want)
}

func orNothing(parts []string) string {
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}
