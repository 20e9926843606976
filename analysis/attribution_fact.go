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

// epithet returns the quotation of a word or two that describes the noun behind it in the object of use u, which is there for the outlet
// whatever its article: "condemned the “senseless” killing", "praises 'brave' rebels". With such marks the outlet takes one word from the
// speaker and names the thing itself. It returns nil where there is none.
func (r *reader) epithet(u *use) *quotation {
	i := u.cue.hi
	if !r.quoted || !r.has(u.cue.lo, withTarget|factive|emotive) || i+2 >= r.hi {
		return nil
	}
	if r.quoteOf[i] == 0 && r.has(i, determiner|possessive) {
		if r.has(u.cue.lo, factive) && !r.isDefinite(i) { // "acknowledged a “grave” mistake": who acknowledges it says so
			return nil
		}
		i++
	}
	if q := r.quoteAt(i); q != nil && q.lo == i && r.isEpithet(q) {
		return q
	}
	return nil
}

// isEpithet reports whether q is a word or two with a noun right behind it.
func (r *reader) isEpithet(q *quotation) bool {
	i := q.hi
	if q.words > 2 || r.endsLikeAPart(q) || i >= r.hi || r.t[i].gap != spaced || !r.t[i].isWord() || r.t[i].is(isNumber) || r.classOf[i]&^(nounToo|cueWord|withAddressee|groupNoun|written|charging) != 0 || r.isAdverb(i) {
		return false
	}
	switch participle := r.endsWith(i, "ing"); {
	case r.endsWith(i, "ed"): // "“lies” spread by the board"
		return false
	case participle && i+1 < r.hi: // "the “brutal” killing of", not "the “chaos” surrounding the vote"
		return r.t[i+1].is(isMark) || r.has(i+1, preposition|conjunction)
	}
	return true
}

// claimEpithet gives frame f of use u the epithet in its object and, where its words begin there (at start), what is said of the object
// behind an as or a for, and nothing else. It reports whether that was all.
func (r *reader) claimEpithet(u *use, f, start int) bool {
	q := r.epithet(u)
	if q == nil {
		return false
	}
	r.claim(f, q.lo, q.hi, false)
	if start > q.hi {
		return false
	}
	next := r.ofOrFor(u.cue.lo, q.hi)
	if next == 0 {
		next = r.saidOfFact(u, q.hi)
	}
	if next > 0 {
		r.claimObject(u, f, next, false)
	}
	return true
}

// knowing are verbs of having something in mind that take a thing behind of or about.
var knowing = wordSet("know knows knew known knowing hear hears heard hearing learn learns learned learnt learning think thinks thought thinking dream dreams dreamed " +
	"dreaming forget forgets forgot forgotten forgetting")

// knowsOf reports whether a thing stands behind the of or about of use u, a verb of knowing, and no that clause behind it: "knew of the flaws but slept",
// "knew about the leak and lied". Who knows of a thing or thinks of it says nothing, and knowing takes the thing for a fact; but "think of it as a farce".
func (r *reader) knowsOf(u *use, start int) bool {
	i := u.cue.hi
	if r.quoteOf[i] != 0 || !r.isThe(i, r.word.of) && !(r.isThe(i, r.word.about) && start > i) || !knowing[wordKey(r.t[u.cue.lo].in(r.d.Text))] {
		return false
	}
	hi := r.parts[r.partOf[i-r.lo]].hi
	return r.asBehind(i, hi) == hi
}

// perceiving are verbs of what is seen or made to be seen: their object is a thing, and some words of it in marks are somebody else's.
var perceiving = wordSet("show shows showed shown showing demonstrate demonstrates demonstrated demonstrating notice notices noticed noticing hear hears heard hearing " +
	"learn learns learned learnt learning observe observes observed observing discover discovers discovered discovering")

// isPerceived reports whether the quotation at start, a few words behind the verb of u, is in what somebody perceives or shows: "had shown “utter contempt” for the
// court" (V1: none of those on PolNeAR is annotated as said by who shows it). What evidence shows, it says: “the poll found “little support””.
func (r *reader) isPerceived(u *use, start int) bool {
	q := r.quoteAt(start)
	return q != nil && q.words < bare && perceiving[wordKey(r.t[u.cue.lo].in(r.d.Text))] && !r.isEvidence(u.subLo, u.subHi) && !(q.lo+1 < q.hi && r.t[q.lo+1].is(isCapital))
}
