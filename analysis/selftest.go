package analysis

import (
	"fmt"
	"slices"
	"strings"

	"framing/internal/diag"
	"framing/lexicons"
)

// TestResult is what became of one test of a lexicon.
type TestResult struct {
	diag.Pos
	Lexicon, Contrast, Variant string // where the test stands; Variant "" = beside the contrast; Contrast may be a cue
	Sentence                   string
	Want, Got                  string // spans in brackets with variant and voice, as in the file; Got names the terms
	Todo                       bool   // it stands among the known failures
	Passed                     bool
}

// Expected reports whether the test did as its place in the file says: a test passes, a known failure fails.
func (r TestResult) Expected() bool { return r.Passed != r.Todo }

// String returns position and sentence, then what was expected and what was found.
func (r TestResult) String() string {
	if r.Todo && r.Passed {
		return fmt.Sprintf("%s: this known failure now passes: move it to tests: %s", r.Pos, r.Sentence)
	}
	return fmt.Sprintf("%s: %s\n\twant %s\n\tgot  %s", r.Pos, r.Sentence, r.Want, r.Got)
}

// SelfTest runs the tests that stand beside the terms of the lexicons, as RunTests does, and returns those that did not
// do as expected.
func SelfTest(lexs []*lexicons.Lexicon, cues ...*lexicons.Lexicon) []TestResult {
	return slices.DeleteFunc(RunTests(lexs, cues...), TestResult.Expected)
}

// RunTests runs the tests and the known failures that stand beside the terms of the lexicons, with the cues of cues
// besides their own. Results come by lexicon, contrast and variant, in file order, known failures last. Tests run without
// article gates, and without voice and zone filters.
func RunTests(lexs []*lexicons.Lexicon, cues ...*lexicons.Lexicon) []TestResult {
	e := New(append(slices.Clone(lexs), cuesOnly(lexs, cues)...), Options{})
	var out []TestResult
	for _, l := range lexs {
		for _, c := range l.Contrasts {
			r := TestResult{Lexicon: l.ID, Contrast: c.ID}
			out = e.check(out, r, scope{contrast: c}, c.Tests, c.Todo)
			for _, v := range c.Variants {
				r.Variant = v.ID
				out = e.check(out, r, scope{c, v}, v.Tests, v.Todo)
			}
		}
		for _, c := range l.Cues {
			out = e.check(out, TestResult{Lexicon: l.ID, Contrast: c.ID}, scope{}, c.Tests, c.Todo)
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
func (e *Engine) check(out []TestResult, r TestResult, only scope, tests, todo []lexicons.Test) []TestResult {
	for i, t := range slices.Concat(tests, todo) {
		r.Pos, r.Sentence, r.Todo = t.Pos, t.Text, i >= len(tests)
		r.Want, r.Got, r.Passed = e.run(t, only)
		out = append(out, r)
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
			ok = h.Span == Span{x.Start, x.End} && (x.Variant == "" || x.Variant == p.variant.ID) && (x.Voice == "" || x.Voice == voice.String())
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
		ok = ok && (x.Voice == "" || x.Voice == voice.String())
	}
	return describe(t), orNothing(found), ok
}

// voiceOf returns the voice of the innermost stretch around the span.
func voiceOf(d *document, s Span) VoiceName {
	n := nesting{all: d.voices}
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
