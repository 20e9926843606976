package reports

import (
	"strings"

	"framing/analysis"
)

// Explain says why a tag of the article has its voice and, where it is so, why it is not counted: an English sentence
// without its subject and its full stop.
//
//	is reported, as the view of Russia: the noun “view” introduces it (rule V8; low confidence)
//	is the outlet’s own: no attribution and no quotation holds it
func Explain(a *analysis.Annotated, t *analysis.Tag) string {
	var out strings.Builder
	v := stretch(a, t)
	if v == nil {
		out.WriteString("is the outlet’s own: no attribution and no quotation holds it")
	} else {
		out.WriteString("is " + whose(a, t).String() + ": " + because(v, strings.TrimSpace(part(a.Text, v.Cue.Span()))))
	}
	if tail := special(t, false); tail != nil {
		out.WriteString(" (" + tail.String() + ")")
	}
	if !t.Counted {
		out.WriteString("; not counted: " + reason(a, t).String())
	}
	return out.String()
}

// ExplainSkipped says why a lexicon was not applied to an article; why is a value of Annotated.Skipped.
func ExplainSkipped(why string) string { return skipped(why).String() }

// because says what shows that a stretch stands in its voice. cue is the words that introduce it, or "".
func because(v *analysis.Voice, cue string) string {
	marks := v.Voice == analysis.Quoted || v.Voice == analysis.Scare
	switch {
	case v.Polarity == analysis.Negated && cue != "":
		return "“" + cue + "”, which introduces it, stands under a negation"
	case marks && cue != "" && cue != ":":
		return "quotation marks hold it, and “" + cue + "” goes with them"
	case marks && cue == "" && v.Speaker != "":
		return "quotation marks hold it, and they go on with the speaker of the words before"
	case marks && cue == "":
		return "quotation marks hold it"
	case v.Polarity == analysis.Denied:
		return strings.Replace(ruleWords(v.Rule.String(), cue), "what was said", "what is denied", 1)
	}
	return ruleWords(v.Rule.String(), cue)
}

// ruleWords says what a rule of the voice engine looks at; "" where there is no such rule.
func ruleWords(rule, cue string) string {
	written := cue
	cue = "“" + cue + "”"
	switch rule {
	case "V1":
		return cue + " stands beside quotation marks"
	case "V2":
		if isPhrase(written) {
			return cue + " names the source"
		}
		return "the clause of “as” with " + cue + " names the source"
	case "V3":
		return cue + " in its sentence names the source"
	case "V4":
		return "what stands before " + cue + " is what was said"
	case "V5":
		return "what stands on both sides of " + cue + " is what was said"
	case "V6":
		return "what stands after " + cue + " is what was said"
	case "V7":
		return cue + ", with “that” or a pronoun after it, introduces it"
	case "V8":
		return "the noun " + cue + " introduces it"
	case "V9":
		return "it stands in the object of " + cue + objectWords(written)
	case "V10":
		return cue + " gives it as the name that somebody uses"
	case "V11":
		return "a colon introduces it"
	case "V12":
		return "the passive " + cue + " with “to” reports it"
	}
	return ""
}
