package analysis

import "strings"

// Where the words begin that stand after their cue.

// startedBy says what shows where the reported words begin.
type startedBy uint8

const (
	byNothing startedBy = iota
	byThat
	byColon
	byMark    // a quotation mark
	byPronoun // a pronoun that is a subject
	byTo
	byHow   // how, why, what: a question that the one who knows or explains can answer
	byOpen  // nothing marks it
	byDoubt // whether, if: not asserted
)

// contentStart returns where the words begin that stand after cue u, behind adverbs, addressee, time and place.
func (r *reader) contentStart(u *use) (int, startedBy) {
	limit := min(r.hi, u.cue.hi+maxAdjunct)
	addressed, skipped := r.isAddressed(u), 0 // how many adjuncts
	for i := u.cue.hi; i < limit; {
		if q := r.quoteAt(i); q != nil {
			if !r.isProgramme(q, i, u.cue.hi) {
				return i, byMark
			}
			i = q.hi
			continue
		}
		if r.t[i].is(isMark) && !opensObject(r.t[i]) {
			if r.opensInsertedClause(u, i) {
				return i + 1, byPronoun
			}
			return r.startAtMark(u, i)
		}
		if start, by := r.startAtWord(u, i, skipped, addressed); by != byNothing {
			return start, by
		}
		if r.opensCondition(u, i) {
			return i, byPronoun
		}
		if r.has(i, conjunction) && !r.has(i, preposition|subject|doubting) && !r.opensContent(i) || r.has(i, contrasting) {
			return i, byNothing
		}
		next, adjunct := r.adjunct(i, skipped, addressed)
		if !adjunct {
			return i, byOpen
		}
		if next <= i || next >= limit {
			return i, byNothing
		}
		i = next
		skipped++
	}
	return limit, byNothing
}

// isProgramme reports whether quotation q at i, behind a cue that ends before token lo, is the title of what something was said in:
// "said on Velm's “Morning Tide” that" (V6: all 29 words it adds; of the titles that it takes from V1 .1 was annotated).
func (r *reader) isProgramme(q *quotation, i, lo int) bool {
	if q.lo != i || i <= lo || q.hi >= r.hi || !r.t[q.hi].isWord() || !r.isTitleCase(q) {
		return false
	}
	for k := i - 1; k >= lo; k-- {
		if r.has(k, preposition) {
			return true
		}
		if !r.t[k].is(isCapital) && !r.has(k, article|possessive) && !r.isPossessiveS(k) && !r.t[k].is(isMark) {
			return false
		}
	}
	return true
}

// opensInsertedClause reports whether the comma at i stands right behind a said, in place of that, and a clause or a condition
// behind it: "said, if it rains, the ferry stays" (V6: all 66 words it adds).
func (r *reader) opensInsertedClause(u *use, i int) bool {
	k := u.part + 1
	if i != u.cue.hi || !r.t[i].mark(',') || !u.is(sureCue) && !r.reportsAfterComma(u) || u.passive || u.infinitive || u.cue.lo > r.lo && r.isThe(u.cue.lo-1, r.word.that) || u.part > 0 && !u.ing || k >= len(r.parts) || r.newFrame(k) {
		return false
	}
	if b := u.before; b >= r.lo && (r.isThe(b, r.word.what) || r.isThe(b, r.word.that)) { // "contrary to what Lind said, ...", "for all that Lind says, ..."
		return false
	}
	p := r.parts[k]
	if k+1 < len(r.parts) && p.hi < r.hi && r.t[p.hi].mark(',') && p.lo < p.hi && !r.has(p.lo, doubting) && !r.isClause(p) && !r.newFrame(k+1) { // "said, win or lose, she stays"
		p = r.parts[k+1]
	}
	return p.lo < p.hi && r.quoteOf[p.lo] == 0 && (r.has(p.lo, doubting) || r.isClause(p) && !r.has(p.lo, relative|conjunction|contrasting) && !r.isFinite(p.lo) && !r.endsWith(p.lo, "ing"))
}

// reportsAfterComma reports whether use u, no form of say, may have a comma in place of its that: a name or a pronoun opens the sentence as its subject, "The Ostby Post
// reported, the ferry sank", and it tells of no thought: "Lind, we know, ...".
func (r *reader) reportsAfterComma(u *use) bool {
	return u.is(clauseFrame) && !u.is(weakCue) && !u.ing && !r.has(u.cue.lo, withAddressee) && u.subLo == r.lo && !u.empty() && (r.t[u.subHi-1].is(isCapital) || r.byPronoun(u)) && !minding[wordKey(r.t[u.cue.lo].in(r.d.Text))]
}

// opensCondition reports whether a clause of time, reason or condition begins at i, right behind the cue of u, with the main clause of what is said behind its comma: "said
// although it leaks, the ferry stays". Behind what was said already it tells when or why: “It leaks,” Lind said when she was asked.
func (r *reader) opensCondition(u *use, i int) bool {
	k := int(r.partOf[i-r.lo]) + 1
	if i != u.cue.hi || u.part > 0 || !u.is(clauseFrame) || u.is(weakCue) || u.passive || u.infinitive || !r.has(i, subordinator|relative) || k >= len(r.parts) || !r.t[r.parts[k-1].hi].mark(',') {
		return false
	}
	switch r.t[i].in(r.d.Text) {
	case "because", "although", "though", "unless", "once", "when", "while", "since":
	default:
		return false
	}
	p := r.parts[k]
	return p.lo < p.hi && r.parts[k-1].hi > i+2 && r.quoteOf[p.lo] == 0 && r.isClause(p) && !r.newFrame(k) && !r.has(p.lo, relative|conjunction|contrasting) && !r.isFinite(p.lo) && !r.endsWith(p.lo, "ing")
}

// opensObject reports whether a noun phrase may begin with the mark t: $5, (the) ...
func opensObject(t token) bool {
	return t.mark('$') || t.mark('£') || t.mark('€') || t.mark('(') || t.mark('[') || t.mark('#') || t.mark('@')
}

// startAtMark says what begins at the mark at i, behind a cue and its adjuncts.
func (r *reader) startAtMark(u *use, i int) (int, startedBy) {
	if r.t[i].mark(':') {
		return i + 1, byColon
	}
	if !r.isSeparator(i) {
		return i, byNothing
	}
	if i+1 < r.hi && r.quoteOf[i+1] != 0 { // "said on Monday, “..."
		return i + 1, byMark
	}
	if to := r.toBehind(u, i); to > 0 {
		return to, byTo
	}
	return r.thatBehind(u, i)
}

// toBehind returns the to of an infinitive behind an apposition or a relative clause that opens at the comma i, behind whom use u addresses: "urged the
// minister, Mara Lind, to resign"; 0 for none.
func (r *reader) toBehind(u *use, i int) int {
	if i == u.cue.hi || !u.is(toFrame) || !r.isAddressed(u) || !r.t[i].mark(',') {
		return 0
	}
	for k := int(r.partOf[i-r.lo]) + 1; k < len(r.parts) && r.parts[k].lo-i < maxAdjunct; k++ {
		p := r.parts[k]
		switch {
		case p.lo+1 >= p.hi || r.quoteOf[p.lo] != 0:
			return 0
		case r.isThe(p.lo, r.word.to):
			if r.t[p.lo+1].isWord() && !r.t[p.lo+1].is(isCapital) && !r.has(p.lo+1, determiner|possessive|subject) && k > int(r.partOf[i-r.lo])+1 {
				return p.lo
			}
			return 0
		case r.has(p.lo, conjunction|preposition|contrasting) && !r.has(p.lo, relative) || r.isClause(p) && !r.has(p.lo, relative):
			return 0
		}
	}
	return 0
}

// thatBehind returns the that behind insertions between commas or dashes, of which the first opens at the mark i: "said,
// however, that", "told Lind, who owns a ferry, that" (V6: .96 of the words it adds).
func (r *reader) thatBehind(u *use, i int) (int, startedBy) {
	for k := int(r.partOf[i-r.lo]) + 1; k < len(r.parts) && r.parts[k].lo-i < maxAdjunct; k++ {
		p := r.parts[k]
		switch {
		case p.lo+1 < r.hi && r.isThe(p.lo, r.word.that):
			return p.lo, byThat
		case p.lo >= p.hi:
			continue
		case r.isAddressed(u) && r.thatFollows(p.lo): // "told a crowd in Ostby, Lindmark, on Monday that"
			for i = p.lo; !r.isThe(i, r.word.that); i++ {
			}
			return i, byThat
		case p.hi >= r.hi || r.quoteOf[p.lo] != 0 || !r.isSeparator(p.hi) || r.isClause(p) && !r.has(p.lo, relative|conjunction):
			return i, byNothing
		}
	}
	return i, byNothing
}

// startAtWord says whether the reported words begin at word i: with that, a pronoun or to; byNothing if they do not.
func (r *reader) startAtWord(u *use, i, skipped int, addressed bool) (int, startedBy) {
	switch {
	case r.isThe(i, r.word.that):
		if i+1 < r.hi && (skipped > 0 || !r.t[i+1].is(isMark) || r.quoteOf[i+1] != 0 || r.opensInsertion(i+1)) {
			return i, byThat
		}
		return i, byOpen
	case i == u.cue.hi && r.isHow(i), addressed && skipped == 1 && r.isAnswer(i) && !r.isAsked(u):
		return i, byHow
	case r.has(i, doubting) && !(skipped == 0 && !addressed && !r.has(i-1, cueWord)):
		if w := r.t[i].in(r.d.Text); w == "if" && !addressed && !u.negated && !u.is(weakCue) {
			return i, byPronoun
		}
		return i, byDoubt
	case r.isTime(i):
	case r.has(i, subject) && !r.isThe(i, r.word.who) && !r.endsPart(i) && !(addressed && skipped == 0 && i == u.cue.hi && !r.isItsSubject(i)) && !r.isObjectIt(i):
		return i, byPronoun
	case r.isThe(i, r.word.to) && i+1 < r.hi && !r.has(i+1, determiner|possessive) && !r.t[i+1].is(isCapital):
		return i, byTo
	case r.isQuantity(i):
		return i, byOpen
	}
	return i, byNothing
}

// isObjectIt reports whether the word at i is an it with a preposition behind it, the object of its verb: "found it on the pier", "reported it to Lind".
func (r *reader) isObjectIt(i int) bool {
	return r.isThe(i, r.word.it) && i+1 < r.hi && r.has(i+1, preposition) && !r.has(i+1, adverb) && !r.t[i+1].is(isCapital)
}

// isItsSubject reports whether the pronoun at i, right behind a verb with an addressee, is the subject of what is said: "warned they would strike", "warn it could
// sink". Only you and it could be the addressee, and no modal follows them then.
func (r *reader) isItsSubject(i int) bool {
	if r.isThe(i, r.word.it) || strings.EqualFold(r.t[i].in(r.d.Text), "you") {
		return i+1 < r.hi && r.has(i+1, modal) && !r.isThe(i+1, r.word.to)
	}
	return r.has(i, subject) && !r.has(i, relative)
}

// opensInsertion reports whether the comma or dash at i, behind that, opens an insertion behind which the clause goes on:
// "found that, on the whole, ferries sank" (V6: .82 of the words that this and
// the agreement of headNoun add).
func (r *reader) opensInsertion(i int) bool {
	if i+1 >= r.hi || !r.isSeparator(i) || r.isThe(i+1, r.word.and) || r.isThe(i+1, r.word.but) || r.isThe(i+1, r.word.or) {
		return false
	}
	k := int(r.partOf[i+1-r.lo])
	return k+1 < len(r.parts) && r.parts[k].hi < r.hi
}

// isQuantity reports whether a number of things begins at word i: "about half", "at least 20", "more than a dozen".
func (r *reader) isQuantity(i int) bool { return r.has(i, preposition|adverb) && r.tellsNumber(i) }

// tellsNumber is isQuantity of a preposition or adverb.
func (r *reader) tellsNumber(i int) bool {
	if i+2 < r.hi && r.has(i, adverb) && r.t[i+1].in(r.d.Text) == "than" { // "more than 300"
		return r.t[i+2].is(isNumber) || r.has(i+2, amount|numeral|article)
	}
	if i+1 >= r.hi || r.isThe(i, r.word.in) || r.isThe(i, r.word.to) || r.isThe(i, r.word.of) {
		return false
	}
	return r.has(i+1, amount) || (r.t[i+1].is(isNumber) || r.has(i+1, numeral) || r.isThe(i+1, r.word.one)) && r.has(i, roughly)
}

// adjunct returns the token after the time, place, adverb or addressee that begins at i, and whether one does.
func (r *reader) adjunct(i, skipped int, addressed bool) (next int, ok bool) {
	if end := r.timeEnd(i); end > i {
		return end, true
	}
	switch {
	case r.isTime(i),
		r.isAdverb(i) && skipped == 0 && !r.has(i, negation|auxiliary|determiner) && !r.inCompound(i) && !r.opensContent(i), // not "first-time buyers"
		r.t[i].is(isNumber) && skipped > 0 && r.has(i-1, timeWord):
		return i + 1, true
	case r.has(i, preposition) && (!r.isThe(i, r.word.of) || skipped > 0 && !addressed || r.thatFollows(i)):
		return r.adjunctEnd(i), true
	case addressed && skipped == 0:
		next = r.addresseeEnd(i)
		return next, next > i
	}
	return i, false
}

// isTime reports whether word i tells when something is said: Monday, last, the this of "this week", not that of "said this (ferry)
// leaks", the subject of a clause (V6, V7: .9 of the words it adds).
func (r *reader) isTime(i int) bool {
	if !r.has(i, timeWord) || r.has(i, modal) || r.isPossessor(i) {
		return false
	}
	if !r.has(i, determiner) || i+1 >= r.hi || r.t[i].in(r.d.Text) != "this" || r.t[i+1].is(isMark) || r.has(i+1, timeWord|timeUnit) {
		return true
	}
	switch r.t[i+1].in(r.d.Text) {
	case "time", "past", "coming":
		return true
	}
	return !r.holdsVerb(i + 1)
}

// timeEnd returns the token after the after, before, ago or later of a length of time that begins at i: "several months
// after", "two days before", or the late of "late on Friday"; i if none does.
func (r *reader) timeEnd(i int) int {
	if i+1 < r.hi && r.has(i+1, preposition|timeWord) && r.t[i].in(r.d.Text) == "late" {
		return i + 1
	}
	if !r.has(i, determiner|numeral) && !r.t[i].is(isNumber) {
		return i
	}
	for k := i + 1; k < min(i+3, r.hi-1); k++ {
		switch {
		case !r.has(k, timeUnit) || r.isThe(k+1, r.word.of):
		case r.has(k+1, timeWord):
			return k + 2
		case r.has(k+1, preposition):
			return r.adjunctEnd(k + 1)
		}
	}
	return i
}

// thatFollows reports whether a that stands behind i in the same part, before any finite verb.
func (r *reader) thatFollows(i int) bool {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i < hi && r.quoteOf[i] == 0 && !r.isFinite(i); i++ {
		if r.isThe(i, r.word.that) {
			return true
		}
	}
	return false
}

// isAddressed reports whether the one who is told stands behind the cue: told Lind, called on Lind; not called for calm, warned
// against a strike, was told.
func (r *reader) isAddressed(u *use) bool {
	last := u.cue.hi - 1
	if u.passive && u.aux && !u.ing && last == u.cue.lo && !r.has(min(u.cue.hi, r.hi-1), preposition) {
		return false
	}
	return r.has(u.cue.lo, withAddressee) && (last == u.cue.lo || !r.has(last, preposition) || r.isThe(last, r.word.on))
}

// endsPart reports whether word i is the last of its part: a pronoun there is an object ("she knew it").
func (r *reader) endsPart(i int) bool {
	return i+1 >= r.parts[r.partOf[i-r.lo]].hi || r.t[i+1].mark('.')
}

// isHow reports whether word i is how, why or what, and a clause stands behind it: "explained how the ferry sank" (V6, V7: .73
// of the words it adds). What stands only after those who are asked or told; else it may be a thing: "showed what he had".
func (r *reader) isHow(i int) bool {
	return i+1 < r.hi && (r.isThe(i, r.word.how) || r.isThe(i, r.word.why) || r.isThe(i, r.word.what) && r.has(i-1, withAddressee)) && r.holdsVerb(i+1)
}

// isAnswer is isHow behind the one who is told or asked, where a what is no thing: "told the crew how the ferry sank", "asked Lind what he
// saw" (V6, V7: .89 of the words it adds).
func (r *reader) isAnswer(i int) bool {
	return r.isHow(i) || i+1 < r.hi && r.isThe(i, r.word.what) && r.holdsVerb(i+1)
}

// isPossessor reports whether a possessive s follows word i.
func (r *reader) isPossessor(i int) bool { return i+2 < r.hi && r.isPossessiveS(i+2) }

// maxAdjunct is how far behind a cue its words may begin.
const maxAdjunct = 24

// adjunctEnd returns where the adjunct ends that begins with the preposition at i: before a new noun phrase, a pronoun,
// that, a comma or a mark.
func (r *reader) adjunctEnd(i int) int {
	k := i + 1
	if k < r.hi && r.has(k, determiner|possessive) {
		k++
	}
	for ; k < r.hi; k++ {
		if r.quoteOf[k] != 0 || r.isThe(k, r.word.that) {
			return k
		}
		if r.t[k].is(isMark) {
			if r.t[k].mark('\'') || r.t[k].mark('’') || r.t[k].mark('‘') || r.t[k].mark('%') || r.t[k].mark('-') && !r.isSeparator(k) || r.t[k].mark('.') && k+1 < r.hi {
				continue
			}
			return k
		}
		if k > i+1 && (r.has(k, determiner|possessive|subject|preposition|timeWord|doubting) || r.isAnswer(k) || r.isFinite(k) && !r.isReleased(k) || r.has(k, adverb) && r.has(k-1, timeWord) && r.opensContent(k)) {
			return k
		}
	}
	return k
}

// isReleased reports whether the word at k in an adjunct is a participle that belongs to the noun before it: "in an interview taped before the
// storm", "in a video posted online that".
func (r *reader) isReleased(k int) bool {
	return r.endsWith(k, "ed") && k+1 < r.hi && (r.has(k+1, preposition|timeWord) || r.isThe(k+1, r.word.online)) && r.thatFollows(k+1)
}

// isObjectPronoun reports whether word i is me, us, them or him.
func (r *reader) isObjectPronoun(i int) bool {
	w := r.t[i].in(r.d.Text)
	return w == "me" || w == "us" || w == "them" || w == "him"
}

// bracketEnd returns the token behind the bracket that opens at i and closes within a few words: "called on Mara Lind (O-Velm) to resign"
// (V6, V9: .90 of the words that this and the stops of Mr. and U.S. add); i where none does.
func (r *reader) bracketEnd(i int) int {
	if !r.t[i].mark('(') {
		return i
	}
	for k := i + 1; k < min(r.hi, i+longestLabel); k++ {
		if r.t[k].mark(')') {
			return k + 1
		}
	}
	return i
}

// namedAddressee returns the token behind the name at k, where a that or to shows that it belongs to the role before it: "told the pilot
// Mara Lind that"; else k: "told the pilot Lind had left".
func (r *reader) namedAddressee(k int) int {
	end := k
	for end < r.hi && r.t[end].is(isCapital) && r.quoteOf[end] == 0 {
		end++
	}
	if end < r.hi && (r.isThe(end, r.word.that) || r.isThe(end, r.word.to)) {
		return end
	}
	return k
}

// isToldHer reports whether the word at i is a her that owns nothing: "told her (that) the ferry sank", not "told her staff that".
func (r *reader) isToldHer(i int) bool {
	return r.t[i].in(r.d.Text) == "her" && (i+1 >= r.hi || r.t[i+1].is(isMark|isCapital) || r.classOf[i+1]&^(nounToo|written|groupNoun|cueWord) != 0)
}

// addresseeEnd returns where the one who is told ends: "told [the committee] that", "told [him] it".
func (r *reader) addresseeEnd(i int) int {
	if r.has(i, subject) || r.isThe(i, r.word.it) || r.isObjectPronoun(i) || r.isToldHer(i) {
		return i + 1
	}
	k := i
	if r.has(k, determiner|possessive) {
		k++
	}
	capital := k < r.hi && r.t[k].is(isCapital)
	for ; k < r.hi; k++ {
		if r.quoteOf[k] != 0 {
			return k
		}
		if r.t[k].is(isMark) {
			if end := r.bracketEnd(k); end > k {
				k = end - 1
				continue
			}
			if r.t[k].mark('\'') || r.t[k].mark('’') || r.t[k].mark('-') && !r.isSeparator(k) || r.t[k].mark('.') && k+1 < r.hi {
				continue
			}
			return k
		}
		if k > i && (r.has(k, determiner|possessive|subject|preposition|timeWord|doubting) || r.isThe(k, r.word.that) || r.isAnswer(k) || r.isFinite(k)) {
			return k
		}
		if k > i && !capital && r.t[k].is(isCapital) {
			return r.namedAddressee(k)
		}
	}
	return k
}
