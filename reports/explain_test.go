package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"framing/analysis"
)

// Every rule id that stands in the engine has a wording of its own.
func TestEveryRuleHasWords(t *testing.T) {
	files, err := filepath.Glob("../analysis/*.go")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	id := regexp.MustCompile(`^V[0-9]+[a-z]?$`)
	rules := map[string]bool{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && id.MatchString(s) {
					rules[s] = true
				}
			}
			return true
		})
	}
	if len(rules) < 12 {
		t.Errorf("only %d rules found in the engine: %v", len(rules), rules)
	}
	said := map[string]string{}
	for rule := range rules {
		words := ruleWords(rule, "said")
		if words == "" || said[words] != "" {
			t.Errorf("rule %s: %q, also said of %q", rule, words, said[words])
		}
		said[words] = rule
	}
	if got := ruleWords("V0", "said"); got != "" {
		t.Errorf("no rule: %q", got)
	}
}

func TestObjectWords(t *testing.T) {
	for cue, want := range map[string]string{
		"denied": ", a word of denying", "Denies": ", a word of denying", "ruled out": ", a word of denying", "urged": ", a word of demanding or promising",
		"expects": ", a word of belief, expectation or fear", "accused": ", a word of blame or praise", "warned": ", a word of warning",
		"calls for": ", a word of speech about it", "signalled": ", a word of making known or suggesting", "sings": "", "": "",
	} {
		if got := objectWords(cue); got != want {
			t.Errorf("%q: got %q, want %q", cue, got, want)
		}
	}
	for cue, want := range map[string]string{
		"according to": "“according to” names the source", "in Lind's view": "“in Lind's view” names the source",
		"reported": "the clause of “as” with “reported” names the source",
	} {
		if got := ruleWords("V2", cue); got != want {
			t.Errorf("%q: got %q, want %q", cue, got, want)
		}
	}
}

func TestExplain(t *testing.T) {
	text := "view that the coup"
	tag := func(v analysis.VoiceName, rule string) analysis.Tag {
		return analysis.Tag{Entry: &analysis.Entry{}, ShortSpan: analysis.Span{Start: 14, End: 18}.Short(), Voice: v, Rule: analysis.RuleNamed(rule), Counted: true, Confidence: analysis.High}
	}
	voice := func(speaker string, cue int, chain ...string) analysis.Annotated {
		return analysis.Annotated{Voices: []analysis.Voice{{Speaker: speaker, Cue: analysis.Span{End: cue}.Short()}}, Chains: []analysis.Chain{{Speakers: chain}}}
	}
	own := tag(analysis.Own, "")
	own.Stretch = -1
	negated := own
	negated.Polarity, negated.Hedged = analysis.Negated, true
	aside := own
	aside.Counted, aside.Why, aside.Zone = false, "zone", analysis.Teaser
	low := tag(analysis.Attributed, "V8")
	low.Confidence = analysis.Low
	with := func(t analysis.Tag, change func(*analysis.Tag)) analysis.Tag { change(&t); return t }
	deny := func(t *analysis.Tag) { t.Polarity = analysis.Denied }
	for _, tt := range []struct {
		tag  analysis.Tag
		a    analysis.Annotated
		want string
	}{
		{own, voice("", 0), "is the outlet’s own: no attribution and no quotation holds it"},
		{negated, voice("", 0), "is the outlet’s own: no attribution and no quotation holds it (negated; with a word of hedging)"},
		{aside, voice("", 0), "is the outlet’s own: no attribution and no quotation holds it; not counted: stands in a teaser of another story"},
		{low, voice("Halvia", 4), "is reported, as the view of Halvia: the noun “view” introduces it (rule V8; low confidence)"},
		{tag(analysis.Attributed, "V8"), voice("The mayor", 4, "Two aides", "The mayor"),
			"is reported, as the view of the mayor, through two aides: the noun “view” introduces it (rule V8)"},
		{tag(analysis.Attributed, "V8"), voice("Halvia", 4, "two aides", "Halvia"),
			"is reported, as the view of Halvia, through two aides: the noun “view” introduces it (rule V8)"},
		{tag(analysis.Attributed, "V12"), voice("", 4), "is reported, source not named: the passive “view” with “to” reports it (rule V12)"},
		{tag(analysis.Quoted, "V4"), voice("Halvia", 4), "is quoted, the words of Halvia: quotation marks hold it, and “view” goes with them (rule V4)"},
		{tag(analysis.Quoted, "V1"), voice("Halvia", 0),
			"is quoted, the words of Halvia: quotation marks hold it, and they go on with the speaker of the words before (rule V1)"},
		{tag(analysis.Quoted, "V1"), voice("", 0), "is quoted, no speaker named: quotation marks hold it (rule V1)"},
		{tag(analysis.Scare, "V1"), voice("", 0), "is in quotation marks, no speaker named: quotation marks hold it (rule V1)"},
		{with(tag(analysis.Attributed, "V9"), deny), voice("Halvia", 4), "is reported, as denied by Halvia: it stands in the object of “view” (rule V9)"},
		{with(tag(analysis.Attributed, "V11"), deny), voice("", 0), "is reported, as denied, source not named: a colon introduces it (rule V11)"},
		{with(tag(analysis.Quoted, "V1"), deny), voice("Halvia", 0, "aides", "Halvia"),
			"is quoted, as denied by Halvia, through aides: quotation marks hold it, and they go on with the speaker of the words before (rule V1)"},
		{with(tag(analysis.Quoted, "V1"), deny), voice("", 0), "is quoted, as denied, no speaker named: quotation marks hold it (rule V1)"},
		{with(tag(analysis.Scare, "V1"), deny), voice("", 0), "is in quotation marks, no speaker named: quotation marks hold it (rule V1; denied)"},
		{with(own, func(t *analysis.Tag) { t.Counted, t.Why = false, analysis.WhyDate }), voice("", 0),
			"is the outlet’s own: no attribution and no quotation holds it; not counted: the article has no date, and those of its event lie outside the dates of this wording"},
	} {
		tt.a.Text, tt.a.Voices[0].Voice, tt.a.Voices[0].Rule = text, tt.tag.Voice, tt.tag.Rule
		if got := Explain(&tt.a, &tt.tag); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}

// Who denies a statement need not be who made it.
func TestExplainDenialByAnother(t *testing.T) {
	text := "Ostrel dismissed Halvia's claim of a coup"
	outer := analysis.Voice{ShortSpan: analysis.Span{Start: 17, End: len(text)}.Short(), Voice: analysis.Attributed, Speaker: "Ostrel", Polarity: analysis.Denied}
	inner := analysis.Voice{ShortSpan: analysis.Span{Start: 32, End: len(text)}.Short(), Voice: analysis.Attributed, Speaker: "Halvia", Rule: analysis.RuleNamed("V11")}
	tag := analysis.Tag{Entry: &analysis.Entry{}, ShortSpan: analysis.Span{Start: 37, End: len(text)}.Short(), Voice: analysis.Attributed, Rule: analysis.RuleNamed("V11"), Stretch: 1, Counted: true, Polarity: analysis.Denied}
	var chain []string
	for want, change := range map[string]func(){
		"is reported, as the view of Halvia, rejected by Ostrel: a colon introduces it (rule V11)":             func() { chain = []string{"Ostrel", "Halvia"} },
		"is reported, as the view of Halvia, rejected by a source not named: a colon introduces it (rule V11)": func() { outer.Speaker = "" },
		"is reported, source not named, through an aide, rejected by Ostrel: a colon introduces it (rule V11)": func() { inner.Speaker, chain = "", []string{"an aide", "a guard"} },
	} {
		o, i := outer, inner
		change()
		a := analysis.Annotated{Article: analysis.Article{Text: text}, Voices: []analysis.Voice{outer, inner}, Chains: []analysis.Chain{{Voice: 1, Speakers: chain}}}
		if got := Explain(&a, &tag); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		outer, inner, chain = o, i, nil
	}
}
