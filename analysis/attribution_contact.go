package analysis

// Plurals that are no verbs, and the clause behind them: "responded to claims that he had lied", "laughed off claims he had lied".

// isObjectNoun reports whether the plural at i, which could be a verb by its form, is the object of a verb with a particle or of a to: behind to a
// verb has no ending. "The man who walked out claims" is the other case.
func (r *reader) isObjectNoun(i int) bool {
	p := i - 1
	if !r.endsWith(i, "s") || r.endsWith(i, "ss") || p <= r.lo || r.quoteOf[p] != 0 {
		return false
	}
	if r.isThe(p, r.word.to) {
		return true
	}
	switch r.t[p].in(r.d.Text) {
	case "off", "aside", "out", "away", "down", "up":
		return p-1 > r.lo && r.quoteOf[p-1] == 0 && (r.isFinite(p-1) || r.endsWith(p-1, "ing")) && !r.has(p-2, relative) && !r.isThe(p-2, r.word.that)
	}
	return false
}

// nounClause claims the clause that stands without that behind noun cue c, and reports whether there is one.
func (r *reader) nounClause(c cue) bool {
	start := r.clauseOf(c)
	if start == 0 {
		return false
	}
	if lo, hi := r.nounSource(c, start); lo < hi || r.isHeard(c) {
		if f := r.addNoun(c, lo, hi, start); f >= 0 {
			r.claimRight(f, start, true)
		}
	}
	return true
}

// clauseOf returns where the clause begins that stands without that right behind noun cue c, with a pronoun as its subject: "brushed aside claims
// | she lied"; 0 where there is none, or where it tells who utters or gets what the noun names: "claims she made".
func (r *reader) clauseOf(c cue) int {
	i := c.hi
	if i+1 >= r.hi || !r.has(c.lo, charging) && r.t[c.lo].in(r.d.Text) != "hopes" || !r.endsWith(c.lo, "s") || r.quoteOf[i] != 0 || !r.has(i, subject) || r.has(i, relative) || r.isThe(i, r.word.who) {
		return 0
	}
	if w := r.t[i].in(r.d.Text); w == "I" || w == "you" || w == "there" {
		return 0
	}
	if !r.isFinite(i + 1) {
		return 0
	}
	last := r.groupEnd(i+1) - 1
	if last < i+1 || last >= r.hi || r.uttersNoun(last) {
		return 0
	}
	return i
}

// isFrontedNoun reports whether noun cue c stands in a phrase that opens the sentence and hangs on the clause behind its comma: "Amid fears that it
// leaked, | the ferry was sold" (V8: none of the words that this gives back was annotated).
func (r *reader) isFrontedNoun(c cue) bool {
	p, first := r.parts[0], r.lo
	if r.partOf[c.lo-r.lo] != 0 || p.hi >= r.hi || !r.t[p.hi].mark(',') || !r.isSubjectNoun(c) {
		return false
	}
	for first < c.lo && (r.isThe(first, r.word.and) || r.isThe(first, r.word.but) || r.isAdverb(first)) {
		first++
	}
	return first < c.lo && r.quoteOf[first] == 0 && (r.has(first, preposition) || r.endsWith(first, "ing") || r.endsWith(first, "ed"))
}

// uttering are verbs of what is done with a claim: with them a clause behind the noun is a relative one.
var uttering = wordSet("make makes made making write wrote written file filed submit submitted receive received raise raised heard hear hears denied denies deny " +
	"rejected rejects dismissed dismisses repeated repeats said says cited published investigated faces faced face saw sees finds found")

// uttersNoun reports whether word i is one of them.
func (r *reader) uttersNoun(i int) bool { return uttering[wordKey(r.t[i].in(r.d.Text))] }
