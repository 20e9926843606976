package analysis

// Adverbs behind a verb of saying that belong to what is said: in "said more ferries would sink" the more is part of the subject of what is said,
// in "said again the ferry would sink" the again tells how often it was said.

// degrees are adverbs of degree, which modify adjectives and participles and no verb of saying: "said increasingly angry owners would leave".
var degrees = wordSet("increasingly highly newly relatively extremely potentially seriously severely badly heavily freshly fully partially poorly widely")

// opensContent reports whether the adverb at i, behind a cue, is the first word of what is said: it modifies the word behind it and not the verb of saying
// (V6, V9: .92 of the words that this adds are annotated).
func (r *reader) opensContent(i int) bool {
	if i+1 >= r.hi || r.quoteOf[i] != 0 || !r.t[i].isWord() || !r.t[i+1].isWord() {
		return false
	}
	next := i + 1
	word := r.t[i].in(r.d.Text)
	switch word {
	case "more": // "more ferries", "more and more ferries"; not "said more recently", "said more on Monday"
		if r.isThe(next, r.word.and) && next+1 < r.hi && r.t[next+1].in(r.d.Text) == "more" {
			return true
		}
		return r.opensNominal(next) && !r.endsWith(next, "ly") || r.has(next, modal|formOfBe)
	case "further", "first", "long", "well":
		return r.opensNominal(next) && (word == "further" || !r.t[next].is(isCapital)) || word == "well" && r.tellsNumber(next)
	case "once": // "once bitter rivals"
		return r.opensNominal(next) && !r.t[next].is(isCapital)
	case "even", "just": // they stand right before what they single out; not "said just before noon"
		return !r.has(next, preposition|timeWord) || r.tellsNumber(next) || r.has(next, subordinator) && r.has(next, conjunction)
	case "now", "then": // "now is the time"
		return r.has(next, formOfBe)
	case "still":
		return r.t[next].in(r.d.Text) == "more"
	case "too":
		return r.has(next, determiner) && r.has(next, groupNoun) || r.t[next].in(r.d.Text) == "much" || r.t[next].in(r.d.Text) == "little"
	case "yet":
		return r.t[next].in(r.d.Text) == "another" || r.t[next].in(r.d.Text) == "more"
	}
	return r.endsWith(i, "ly") && (degrees[wordKey(word)] || noAdverbs[wordKey(word)] && r.opensNominal(next) || r.endsWith(next, "ed") && r.beforeNoun(next))
}

// opensNominal reports whether word i may be a noun or an adjective, and is no small word of grammar.
func (r *reader) opensNominal(i int) bool {
	return r.quoteOf[i] == 0 && r.t[i].isWord() && (!r.has(i, determiner|possessive|subject|auxiliary|modal|preposition|conjunction|relative|adverb|timeWord|doubting|finiteVerb) || r.has(i, groupNoun) && !r.has(i, subject)) &&
		!r.isThe(i, r.word.that) && !r.isThe(i, r.word.what) && !r.isThe(i, r.word.how) && !r.isThe(i, r.word.why)
}
