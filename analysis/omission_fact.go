package analysis

import (
	"slices"
	"strings"
)

// What is found in some articles only should be something that happened. A question reports nothing, nor does a sentence of what is
// always so: "This is how a harbour is run." What tells them from reports is what reports have: a name, a number, a day, a past form, or
// somebody's words in quotation marks, which is that they were said. Headlines tell what happened in the present; of these only questions are set apart.

// presentOfBe are forms of be that make no past of the participle behind them: "is run", "are closed".
var presentOfBe = wordSet("is are be being am isn't aren't isn’t aren’t")

// pastForms are irregular verbs in the past; the list that they come from has presents too, all in -s.
var pastForms = wordSet(english[finiteVerb] + " had did were been done gone seen taken given")

// notPast are words in -ed that are no verb in the past.
var notPast = wordSet("hundred sacred naked wicked rugged indeed need needed speed feed breed seed weed exceed proceed succeed")

// numberWords are numbers in letters that do not stand in any text, as one does.
var numberWords = wordSet(numbers + " two three four five six seven eight nine hundred hundreds thousand thousands million millions billion billions dozen dozens " +
	"second third fourth fifth")

// askingWords open a headline that is a question, though it may have no question mark.
var askingWords = wordSet("why how what who whose which where")

// reports reports whether a sentence can be a report of something that happened.
func (al *aligner) reports(statement int32) bool {
	s := &al.statements[statement]
	p := s.places[0]
	a := &al.articles[p.Article]
	text := strings.TrimRight(a.Text[a.Sentences[p.Sentence].Start:a.Sentences[p.Sentence].End], " \t\r\n\"'”’»)]")
	if strings.HasSuffix(text, "?") {
		return false
	}
	words := WordSpans(text)
	if z := al.zone(p); z == Headline || z == Deck {
		return len(words) == 0 || !askingWords[wordKey(text[words[0].Start:words[0].End])]
	}
	if slices.ContainsFunc(s.words, func(w weightedWord) bool { return w.kind == nameWord || w.kind == namePart || w.kind == figureWord }) {
		return true
	}
	span := a.Sentences[p.Sentence].Span()
	if slices.ContainsFunc(a.Voices, func(v Voice) bool { return v.Voice == Quoted && v.Span().Overlaps(span) }) {
		return true
	}
	before := ""
	for _, w := range words {
		word := strings.ToLower(text[w.Start:w.End])
		if numberWords[wordKey(word)] || isPast(word, before) {
			return true
		}
		if !strings.HasSuffix(word, "ly") && word != "not" {
			before = word
		}
	}
	return false
}

// isPast reports whether a word is a verb in the past, by its form and the word before it.
func isPast(word, before string) bool {
	switch {
	case strings.HasSuffix(word, "ed"):
		return len(word) > 3 && !notPast[wordKey(word)] && !presentOfBe[wordKey(before)]
	case word == "was":
		return true
	}
	return pastForms[wordKey(word)] && !strings.HasSuffix(word, "s") && !presentOfBe[wordKey(before)]
}
