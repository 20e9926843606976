package analysis

// Objects that are facts. Acknowledge, lament or apologise for take their object for a fact (Kiparsky and Kiparsky 1970), and so
// do verbs of judging: who condemns or praises something judges what has happened, while to accuse is to say that it has
// (Fillmore 1971). What a definite noun phrase behind them names is there for the outlet as well, in its own words: "the
// mayor acknowledged the massacre". An indefinite one, a participle or a clause is what somebody says: "acknowledged a mistake".

// isFact reports whether the object at i of use u is something that the outlet itself takes for a fact.
func (r *reader) isFact(u *use, i int) bool {
	if i != u.cue.hi || r.quoteOf[i] != 0 {
		return false
	}
	headline := r.d.sentences[r.sentence].Zone == Headline // it leaves out articles
	switch {
	case r.has(u.cue.lo, emotive):
		return true
	case r.has(u.cue.lo, factive):
		return r.isDefinite(i)
	case r.has(u.cue.lo, charges):
		return r.blamedOn(i) > 0
	case r.has(u.cue.lo, withTarget):
		return r.isDefinite(i) || headline && !r.has(i, article) && !r.endsWith(i, "ing")
	}
	return false
}

// isDefinite reports whether the noun phrase at i is one that names what is known: "the raid", "her raid", "Ostby's raid", "Ostby".
func (r *reader) isDefinite(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return r.has(i, possessive) || r.isObjectPronoun(i) || r.t[i].is(isCapital)
}

// blamedOn returns the token behind the on of "blames the wreck on the pilot", where the object begins at i: who did it is said;
// 0 for none.
func (r *reader) blamedOn(i int) int {
	for end := r.objectEnd(i); i+1 < end && r.quoteOf[i] == 0; i++ {
		if r.isThe(i, r.word.on) && !r.has(i+1, timeWord) {
			return i + 1
		}
	}
	return 0
}

// saidOfFact returns what is said of the fact at i: from a quotation in it on, behind an as ("condemned the vote as a sham"), or on whom
// it is blamed; 0 where nothing is.
func (r *reader) saidOfFact(u *use, i int) int {
	if r.has(u.cue.lo, charges) {
		return r.blamedOn(i)
	}
	for end := r.objectEnd(i); i < end; i++ {
		if r.quoteOf[i] != 0 {
			return i
		}
		if r.isThe(i, r.word.as) {
			if !r.t[i-1].mark(',') && r.opensClause(i, end) { // "condemned the vote as he left", not "condemned the vote, as it was rigged"
				return 0
			}
			return i
		}
	}
	return 0
}

// judgedWord returns the end of quotation q, within what frame f introduces, where only the quotation is said: one or two words before the noun that is judged,
// "slammed ‘cowardly’ vandals", or one that takes no object, "said “sorry” for the raid"; 0 where what follows is said as well.
func (r *reader) judgedWord(f int, q *quotation) int {
	cue := r.frames[f].cue
	hi := q.hi
	if hi >= r.hi || q.words > 2 || r.endsLikeAPart(q) || !r.t[hi].isWord() {
		return 0
	}
	if r.has(cue.lo, withTarget) && !r.has(hi, preposition|conjunction) || q.words == 1 && q.lo == cue.hi && cue.is(sureCue) && r.has(hi, preposition) {
		return hi
	}
	return 0
}
