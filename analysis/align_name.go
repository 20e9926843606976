package analysis

import (
	"unicode"
	"unicode/utf8"
)

// Names tell more than other words, so it matters what is one. A capital does not say so at the start of a sentence or in a
// headline in title case; there the other sentences of the event decide (truecasing: Lita and others 2003). Of a name of
// several words the last is the one that is used alone: Foreign Minister Mara Lind, Lind.

// namePart is the kind of the words of a name before its last one. A statement has no function words, so that their number
// is free; it stands between a name and another word, and where a stem is several of these the greatest holds.
const namePart = functionWord

// caseCount is how often a stem has a capital that tells a name, and how often none.
type caseCount struct{ name, plain int32 }

// informative reports whether a word can tell something about what a sentence says.
func (w *textWord) informative() bool {
	return w.kind != functionWord && (w.kind == figureWord || w.end-w.start > 1)
}

// inTitleCase reports whether nearly all words of a sentence have a capital.
func inTitleCase(text string, words []textWord) bool {
	capitals, plain := 0, 0
	for i := range words {
		switch w := &words[i]; {
		case !w.informative() || w.kind == figureWord:
		case capitalFirst(text[w.start:]):
			capitals++
		default:
			plain++
		}
	}
	return capitals > 3 && capitals > 4*plain
}

func capitalFirst(word string) bool {
	if c := word[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// continues reports whether w is a name and the word before it a part of that.
func (w *textWord) continues(before *textWord, text string) bool {
	return w.kind == nameWord && w.start == before.end+1 && text[before.end] == ' ' && capitalFirst(text[before.start:])
}

// vote notes the case of a word with this stem, and returns its kind as far as it can be told from the sentence.
func (al *aligner) vote(id int32, w *textWord, text string, title bool) wordKind {
	for int(id) >= len(al.cases) {
		al.cases = append(al.cases, caseCount{})
	}
	switch {
	case w.kind == nameWord && title:
		return contentWord
	case w.kind == nameWord:
		al.cases[id].name++
	case w.kind == contentWord && !capitalFirst(text[w.start:]):
		al.cases[id].plain++
	}
	return w.kind
}

// trueKind returns the kind of a word, by how the event writes it.
func (al *aligner) trueKind(w *weightedWord) wordKind {
	if w.kind > nameWord {
		return w.kind
	}
	name := al.isName(w.id)
	switch {
	case !name:
		return contentWord
	case w.kind == contentWord:
		return nameWord
	}
	return w.kind
}

// isName reports whether the event writes a stem as a name.
func (al *aligner) isName(id int32) bool {
	return int(id) < len(al.cases) && al.cases[id].name > al.cases[id].plain
}

// denials returns the words of the event by which somebody denies something.
func (al *aligner) denials() (out []int32) {
	for _, word := range [...]string{"deny", "reject", "refute"} {
		if id, ok := al.forms.stems[stemKey(word, word)]; ok {
			out = append(out, id)
		}
	}
	return out
}
