package analysis

import "strings"

// What a thing is called by an adjective: "called the results solid".

// judgments are adjectives that say what to make of a thing and have no ending that shows it.
var judgments = wordSet("solid weak weaker strong cowardly corrupt false untrue absurd vile unsafe safe crazy insane sick stupid cruel evil barbaric heroic horrific cynical " +
	"hypocritical illegitimate immoral inhumane inadequate premature insulting misleading disgusting shocking appalling disappointing encouraging alarming worrying " +
	"embarrassing humiliating devastating damaging sickening rigged flawed misguided biased unfounded unjustified unwarranted exaggerated distorted")

// isJudgment reports whether the word at k, behind a noun phrase that begins at i with an article or possessive, is an adjective that is said of it, with
// the end of the clause or an and or but behind it: "called the results | solid but said". After a noun phrase no other adjective stands there.
func (r *reader) isJudgment(i, k, hi int) bool {
	if k <= i+1 || !r.has(i, article|possessive) || r.has(k-1, preposition|conjunction|adverb) || !r.t[k].isWord() || r.t[k].is(isCapital) {
		return false
	}
	if !r.onlyMarks(k+1, hi) && !r.isThe(k+1, r.word.and) && !r.isThe(k+1, r.word.but) && !r.isThe(k+1, r.word.or) {
		return false
	}
	return judgments[wordKey(r.t[k].in(r.d.Text))] || r.isAdjective(k) && r.isNewWord(k)
}

// ownsThing reports whether the noun phrase at i, which ends before token hi, is one alone that holds a possessive: "the sheriff's office", "his mother's friend".
func (r *reader) ownsThing(i, hi int) bool {
	return i+3 < hi && r.has(i, article|possessive) && (r.isPossessiveS(i+3) || r.isPluralPossessive(i+2))
}

// isAdjective reports whether word k ends like an adjective and hardly a noun: unlawful, peaceful, irresponsible.
func (r *reader) isAdjective(k int) bool {
	w := r.t[k].in(r.d.Text)
	for _, end := range [...]string{"able", "ible", "ful", "less", "ous", "ious", "ish", "legal", "fair", "wrong", "stupid", "unjust", "mental", "tragic", "cratic", "istic"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// beforeTime returns where the adjunct begins behind a name of one word, tokens [i, hi), that tells when it was given: "branded shameless | last night", "called
// a liar | on Monday"; hi if there is none. In a longer name it may belong to a noun.
func (r *reader) beforeTime(i, hi int) int {
	k := i + 1
	if k < hi && r.has(i, article) {
		k++
	}
	if k+1 >= hi || r.quoteOf[k] != 0 || !r.t[k].isWord() {
		return hi
	}
	switch w := r.t[k].in(r.d.Text); {
	case r.has(k+1, timeWord) && (r.isThe(k, r.word.on) || w == "last"), r.endsWith(k+1, "ing") && (w == "after" || w == "before" || w == "while"):
		return k
	}
	return hi
}
