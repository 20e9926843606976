package reports

import (
	"strings"

	"framing/lexicons"
)

// groupWords says what the words do of those groups of the shipped cues that take an object: ", a word of denying".
var groupWords = map[string]string{
	"deny":     "denying",
	"accuse":   "blame or praise",
	"ask":      "demanding or promising",
	"order":    "demanding or promising",
	"hold":     "belief, expectation or fear",
	"argue":    "asserting",
	"warn":     "warning",
	"vouch":    "showing or admitting",
	"announce": "making known or suggesting",
	"reject":   "speech about it",
	"stand":    "speaking for or against it",
	"profess":  "claiming",
}

// objectWords says what cue, which has an object, does, as far as its group in the shipped cues tells; "" where it is in none.
func objectWords(cue string) string {
	if cue == "" {
		return ""
	}
	cues, err := lexicons.CuesFor("en")
	if err != nil || cues == nil {
		return ""
	}
	for _, c := range cues.Cues {
		if words := groupWords[c.ID]; words != "" && (holds(c.Verbs, cue) || holds(c.Phrases, cue)) {
			return ", a word of " + words
		}
	}
	return ""
}

// holds reports whether one of the terms is written like cue.
func holds(terms []*lexicons.Term, cue string) bool {
	for _, t := range terms {
		for _, seq := range t.Sequences {
			if isWritten(seq, cue) {
				return true
			}
		}
	}
	return false
}

// isWritten reports whether text is written like the words of a sequence.
func isWritten(seq lexicons.Sequence, text string) bool {
	for i, p := range seq {
		if i > 0 && p.Space {
			var ok bool
			if text, ok = strings.CutPrefix(text, " "); !ok {
				return false
			}
		}
		if len(text) < len(p.Text) || !strings.EqualFold(text[:len(p.Text)], p.Text) {
			return false
		}
		text = text[len(p.Text):]
	}
	return text == ""
}

// isPhrase reports whether a cue of rule V2 is a phrase, "according to" or "in ... view", and no verb behind as.
func isPhrase(cue string) bool {
	first, _, more := strings.Cut(strings.ToLower(cue), " ")
	switch first {
	case "in", "by", "to", "from", "according":
		return more
	}
	return false
}
