package analysis

import "slices"

// What stands after its cue: rules V6 and V7; V9 is in attribution_object.go.

// before handles what stands after its frame (V6, V7, V9, V10, V11).
func (r *reader) before(u *use) {
	if u.cue.hi >= r.hi {
		r.besideQuotation(u)
		return
	}
	if u.is(namingFrame) && (r.naming(u) || !u.is(clauseFrame)) || (u.passive && !u.ing && r.has(u.cue.lo, withTarget) || r.isJudgedAs(u)) && r.naming(u) || u.is(denying) && r.withholds(u) || r.saysNoMore(u) {
		return
	}
	start, by := r.contentStart(u)
	if by == byNothing || by == byOpen && r.has(u.cue.lo, withAddressee) && r.urgesThing(u) {
		start, by = r.thingBehind(u, start)
	}
	rule, sure := "", false
	if start < r.hi || by == byColon { // a colon at the end leads to the quotation of the next paragraph
		rule, sure = r.ruleBefore(u, start, by)
	}
	if rule == "" {
		r.besideQuotation(u)
		return
	}
	if rule == "V9" {
		if start, by, rule, sure = r.object(u, start, by, sure); rule == "" {
			return
		}
	}
	if start >= r.hi && by != byColon { // the sentence breaks off
		r.besideQuotation(u)
		return
	}
	srcLo, srcHi, through, says := r.sayer(u, start)
	if !says {
		return
	}
	sure = sure && (srcLo < srcHi || u.ing || !r.has(u.cue.lo, hinting))
	f, claimed := r.addUse(u, srcLo, srcHi, rule), len(r.stretches)
	if start < r.hi && r.has(start, doubting) && r.quoteOf[start] == 0 { // asked, not asserted
		r.d.hedges = append(r.d.hedges, r.span(start, r.parts[r.partOf[start-r.lo]].hi))
	}
	r.claimBehind(u, f, start, by, sure)
	if through >= 0 && claimed < len(r.stretches) { // around what is said
		r.stretches = slices.Insert(r.stretches, claimed, stretch{r.stretches[claimed].lo, r.frames[f].end, through, !sure})
		r.citing = append(r.citing, r.span(r.frames[through].cue.lo, r.frames[through].cue.hi).Short())
	}
}

// claimBehind claims what begins at start for frame f of use u.
func (r *reader) claimBehind(u *use, f, start int, by startedBy, sure bool) {
	switch {
	case by == byColon && start >= r.hi:
		r.claimBlock(f)
	case r.claimEpithet(u, f, start):
	case r.frames[f].rule == "V9":
		r.claimObject(u, f, start, sure || by == byTo && u.is(toFrame) && !u.is(weakCue) && !u.passive && !u.empty())
	case by == byMark:
		r.claimQuoted(f, start)
	case start < r.hi && r.isFronted(u):
		r.claimFronted(u, f, start, !sure)
	default:
		r.claimRight(f, start, !sure)
	}
}

// withholds reports whether u is deny with a person to whom something is not given: "the crew was denied a visa", "denied
// them entry". Nothing is said there: .35 of the words it gives back were annotated.
func (r *reader) withholds(u *use) bool {
	i := u.cue.hi
	if u.passive && !u.ing {
		return !r.isThe(i, r.word.that) && !r.isThe(i, r.word.by) && r.t[i].isWord()
	}
	return i+1 < r.hi && (r.has(i, subject) || r.isObjectPronoun(i)) && r.t[i+1].isWord() && !r.isFinite(i+1) && !r.has(i+1, preposition|conjunction)
}

// saysNoMore reports whether nothing, little or so is all that u says, or how much it says about something: "said nothing, although the ferry had
// sunk", "said too little about the leak". In "said little had changed" it begins what is said.
func (r *reader) saysNoMore(u *use) bool {
	i := u.cue.hi
	if u.before >= r.lo && r.isThe(u.before, r.word.what) && r.judgesWhat(u) {
		return true
	}
	for ; i+1 < r.hi && r.quoteOf[i] == 0; i++ {
		switch r.t[i].in(r.d.Text) {
		case "so", "too", "very", "no":
			if !r.t[i+1].is(isMark) && !r.has(i+1, preposition|conjunction|subordinator) {
				continue
			}
		}
		break
	}
	if r.quoteOf[i] != 0 {
		return false
	}
	switch r.t[i].in(r.d.Text) {
	case "nothing", "little", "so", "anything":
		return i+1 >= r.hi || r.t[i+1].is(isMark) && r.quoteOf[i+1] == 0 || r.isThe(i+1, r.word.about) || r.has(i+1, preposition|conjunction|subordinator|timeWord) && !r.holdsVerb(i+1)
	case "more":
		return i > u.cue.hi && i+1 < r.hi && r.isThe(i+1, r.word.about)
	}
	return false
}

// ruleBefore says by which rule the words from start on belong to use u, and whether that is sure; "" where none does. A weak cue
// takes an infinitive for its object as a strong one does: "expects to sink", "proposes to sell" (V9: .95 of the words it adds).
func (r *reader) ruleBefore(u *use, start int, by startedBy) (rule string, sure bool) {
	switch by {
	case byNothing:
		return "", false
	case byDoubt:
		if r.leavesOpen(u) {
			return "V7", true
		}
		return "", false
	case byColon:
		if r.announces(u) {
			return "", false
		}
		return "V11", false
	case byMark:
		if r.isPerceived(u, start) {
			return "", false
		}
		return "V1", true
	case byThat, byPronoun:
		if by == byThat || u.is(clauseFrame) {
			return r.thatRule(u, start, by)
		}
	case byHow:
		if r.tellsHow(u) {
			if u.is(weakCue) {
				return "V7", false
			}
			return "V6", false
		}
	case byTo:
		if u.is(toFrame) && !u.infinitive {
			return "V9", false
		}
		if u.passive && u.is(clauseFrame) && !u.ing {
			return "V12", false
		}
	case byOpen:
		if r.opensNothing(u, start) {
			return "", false
		}
		if rule, sure := r.openRule(u, start); rule != "" {
			return rule, sure
		}
	}
	if u.is(objectFrame) && !u.refused && (!u.is(weakCue) || by == byOpen || by == byTo && !u.passive && !u.empty()) && (!u.infinitive || !u.is(weakCue) && r.isDone(u)) && r.isSurelyVerb(u) {
		return "V9", false
	}
	return "", false
}

// opensNothing reports whether what stands behind use u, from start on, is nothing that it introduces: a text that is written, a thing that is known of, or,
// in "the people he knows | say", the verb of another clause.
func (r *reader) opensNothing(u *use, start int) bool {
	v := r.useAt(start)
	return v != nil && !v.ing && r.hasContact(v) || r.isText(u, start) || r.knowsOf(u, start)
}

// thatRule is ruleBefore for a clause behind that, or of a pronoun.
func (r *reader) thatRule(u *use, start int, by startedBy) (rule string, sure bool) {
	if !u.is(weakCue) {
		return "V6", true
	}
	if by == byThat && (r.has(u.cue.lo, nounToo) || u.ing && !u.empty() && r.has(u.subLo, article)) && start+1 < r.hi && r.isFinite(start+1) {
		return "", false // a noun and a relative clause: "the states that hold", "a ruling that said"
	}
	return "V7", false
}

// tellsHow reports whether use u may introduce a how, why or what.
func (r *reader) tellsHow(u *use) bool {
	return u.is(clauseFrame) && !u.negated && (!u.passive || u.ing || r.has(u.cue.lo, asking) && !r.isAsked(u)) && r.isSurelyVerb(u)
}

// openRule is ruleBefore for words whose start nothing marks. A clause right behind the verb of a pronoun, or one that a capital
// opens, is sure: "he believes the ferry sank", "insists Ostby lost" (V6: .89 of the words that are high by it).
func (r *reader) openRule(u *use, start int) (rule string, sure bool) {
	weak, surely := u.is(weakCue), r.isSurelyVerb(u)
	switch {
	case start == u.cue.hi && r.has(u.cue.lo, withAddressee) && r.urgesThing(u):
		return "V9", false
	case u.hearing && !u.passive:
		if r.statesClause(start) {
			return "V6", false
		}
	case !u.infinitive && (!u.passive || u.ing):
		if surely && r.has(u.cue.lo, expecting) && r.holdsInfinitive(start) {
			return "V7", false
		}
		if !u.is(clauseFrame) {
			break
		}
		if surely && !weak {
			clause := r.holdsVerb(start) && !(u.is(objectFrame) && r.joinsVerb(start))
			if clause || u.is(sureCue) || r.verbBehind(start) {
				return "V6", clause && (u.is(sureCue) || start == u.cue.hi && (r.byPronoun(u) || r.t[start].is(isCapital)))
			}
		}
		if surely && !r.isNameWord(u.cue.lo) && r.isEvidence(r.source(u)) { // "polls showing a lead" (V9: .79 of what weak forms add)
			return "V9", false
		}
		if weak && !u.is(stative) && !u.passive && !u.ing && start == u.cue.hi && (r.byPronoun(u) || r.isPluralVerb(u)) && r.opensStatement(start) {
			return "V7", false
		}
	case u.passive && u.is(clauseFrame) && u.subHi == u.subLo+1 && r.isThe(u.subLo, r.word.it) && r.holdsVerb(start):
		return "V6", false // "it is claimed the ferry sank", "it is understood the ferry sank"
	case !u.is(clauseFrame) || weak:
	case u.infinitive:
		if u.is(sureCue|objectFrame) && r.isDone(u) && r.holdsVerb(start) {
			return "V6", false
		}
	case r.holdsVerb(start) && r.has(u.cue.lo, withAddressee):
		return "V6", false // "the court was told the ferry sank"
	}
	return "", false
}

// isPluralVerb reports whether a form without an ending stands behind a plural, as a noun would not: "neighbours claim".
func (r *reader) isPluralVerb(u *use) bool {
	return !u.empty() && !(u.before >= r.lo && r.has(u.before, relative)) && r.has(u.cue.lo, nounToo) && !r.endsWith(u.cue.lo, "s") && (!r.t[u.subHi-1].is(isCapital) || u.subHi-1 == r.lo) &&
		(r.endsWith(u.subHi-1, "s") && (r.has(u.cue.hi, article|possessive) || r.t[u.cue.hi].is(isCapital)) || r.has(u.subHi-1, groupNoun))
}

// opensStatement reports whether a noun phrase and its verb begin at i, with nothing between them that could make the verb that of
// another clause: "learned the ferry had sunk", not "learned the trade that made him rich" (V7: .70 of the words it adds).
func (r *reader) opensStatement(i int) bool {
	hi := r.parts[r.partOf[i-r.lo]].hi
	if !r.has(i, article|possessive) && !r.t[i].is(isCapital) {
		return false
	}
	for k := i + 1; k < hi; k++ {
		switch {
		case r.quoteOf[k] != 0, r.has(k, relative|conjunction|subject|doubting), r.isThe(k, r.word.what), r.isHow(k), r.useAt(k) != nil:
			return false
		case r.isFinite(k) && !r.reducedRelative(k):
			return r.has(k, auxiliary|modal|finiteVerb) && !r.endsWith(k, "ing") || r.endsWith(k, "ed") && !(k+1 < hi && (r.isThe(k+1, r.word.by) || r.isThe(k+1, r.word.of)))
		}
	}
	return false
}

// isDone reports whether the infinitive u tells of a deed: "took the floor to defend X", "went on to question X". Behind a form
// of be it tells what may or must be done ("is ready to defend X"), behind an object what somebody else is to do ("urging
// members to question X"), behind seek, try or fail what nobody has said (V9, V6: .69 of the
// words it adds).
func (r *reader) isDone(u *use) bool {
	i := u.group - 1
	if u.passive || u.negated || u.modal || i <= r.lo || r.quoteOf[i] != 0 || !r.t[i].isWord() || r.isObjectPronoun(i) || r.has(i, negation|seeking) {
		return false
	}
	if k := i - 1; r.has(k, formOfBe|negation) || r.isAdverb(k) && k > r.lo && r.has(k-1, formOfBe) {
		return false
	}
	return !(r.endsWith(i, "s") && r.endsWith(i-1, "ing"))
}

// holdsInfinitive reports whether a noun phrase with an infinitive begins at i, as a verb of belief takes it in place of a
// clause: "expect [the ferry to sink]" (V7: .68 of the words it adds).
func (r *reader) holdsInfinitive(i int) bool {
	for k, hi := i+1, min(r.parts[r.partOf[i-r.lo]].hi, i+maxAdjunct/2); k+1 < hi; k++ {
		switch {
		case r.quoteOf[k] != 0 || r.isFinite(k) || r.has(k, relative|doubting):
			return false
		case r.isThe(k, r.word.to):
			return r.t[k+1].isWord() && !r.t[k+1].is(isCapital) && !r.has(k+1, determiner|possessive|preposition|subject)
		}
	}
	return false
}

// isEvidence reports whether tokens [lo, hi) name something that shows: a poll, a study, figures.
func (r *reader) isEvidence(lo, hi int) bool {
	for ; lo < hi; lo++ {
		if r.has(lo, evidence) {
			return true
		}
	}
	return false
}

// isFronted reports whether the clause of use u opens the sentence and hangs on what follows it: "After Lind said X, ...",
// "Saying X, Lind ...".
func (r *reader) isFronted(u *use) bool {
	if u.part > 0 && !r.opensWithAdverb(u.part) {
		return false
	}
	if u.cue.lo == r.lo || u.cue.lo == r.lo+1 && r.has(r.lo, relative) { // "(When) asked by Lind whether X, ..."
		return u.ing || u.empty() && !u.aux
	}
	if b := u.before; b > r.lo && r.has(b, subordinator|relative) && r.t[b].in(r.d.Text) == "when" && r.has(r.lo, preposition) && !u.empty() { // "at a time when Lind said X, ..."
		return true
	}
	first := r.parts[u.part].lo // "But even after Lind said X, ..." (V6: of the words that this gives back .11 were annotated)
	for first < u.cue.lo && !r.setsTime(first) && (r.isThe(first, r.word.and) || r.isThe(first, r.word.but) || (r.isAdverb(first) || r.endsWith(first, "ly")) && !r.has(first, determiner|subordinator) || r.tellsHowLong(first)) {
		first++
	}
	return (r.has(first, subordinator) || r.setsTime(first)) && (!u.empty() || u.ing)
}

// opensWithAdverb reports whether nothing but an adverb or a time stands before part k, the second one: "However, while Lind says", "Last month, when
// Lind said".
func (r *reader) opensWithAdverb(k int) bool {
	if k != 1 || !r.t[r.parts[0].hi].mark(',') {
		return false
	}
	for i := r.lo; i < r.parts[0].hi; i++ {
		if r.quoteOf[i] != 0 || !r.has(i, adverb|timeWord|timeUnit|determiner|numeral) && !r.endsWith(i, "ly") && !r.t[i].is(isNumber) {
			return false
		}
	}
	return true
}

// setsTime reports whether the words before or at i open a clause of time or reason that is no subordinator by itself: "just as Lind said", "now that
// Lind says", "the day Lind said", "the moment Lind said".
func (r *reader) setsTime(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "as":
		return i > r.lo // "even as", "just as": of "as Lind said" asReported asks
	case "that":
		return i > r.lo && r.has(i-1, adverb)
	case "The", "the":
		return i+2 < r.hi && r.has(i+1, timeUnit|timeWord) && !r.t[i+1].is(isCapital) && (r.t[i+2].is(isCapital) || r.has(i+2, article|possessive|subject))
	}
	return false
}

// tellsHowLong reports whether word i belongs to a length of time before an after or before: "two days after Lind said X, ...".
func (r *reader) tellsHowLong(i int) bool {
	return r.has(i, timeUnit) || i+1 < r.hi && r.has(i+1, timeUnit) && (r.has(i, article|numeral) || r.t[i].is(isNumber))
}

// claimFronted claims from lo to the comma behind which the main clause begins, whose subject is the source of a
// participle.
func (r *reader) claimFronted(u *use, f, lo int, low bool) {
	for k := int(r.partOf[lo-r.lo]) + 1; k < len(r.parts); k++ {
		p := r.parts[k]
		if p.lo >= p.hi || !r.isClause(p) || (r.has(p.lo, relative|conjunction) || r.isFinite(p.lo)) && r.quoteOf[p.lo] == 0 {
			continue
		}
		r.claim(f, lo, r.parts[k-1].hi, low)
		for i := p.lo; i < p.hi && u.ing; i++ {
			if r.quoteOf[i] == 0 && r.isFinite(i) {
				r.frames[f].srcLo, r.frames[f].srcHi = p.lo, i
				r.name(f)
				break
			}
		}
		return
	}
	r.claimRight(f, lo, low)
}

// nameBehind gives frame f, a participle that opens the sentence, the subject of the clause behind it as its source: "Citing
// the tide, Lind ...".
func (r *reader) nameBehind(f, k int) {
	for ; k < len(r.parts); k++ {
		p := r.parts[k]
		if p.lo >= p.hi || !r.isClause(p) || r.quoteOf[p.lo] != 0 || r.has(p.lo, relative|conjunction|preposition) {
			continue
		}
		for i := p.lo + 1; i < p.hi; i++ {
			if r.quoteOf[i] == 0 && r.isFinite(i) && !r.reducedRelative(i) {
				r.frames[f].srcLo, r.frames[f].srcHi = p.lo, i
				r.name(f)
				return
			}
		}
	}
}

// holdsVerb reports whether a finite verb stands between i and the end of its part.
func (r *reader) holdsVerb(i int) bool {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i < hi; i++ {
		if r.quoteOf[i] == 0 && r.isFinite(i) {
			return true
		}
	}
	return false
}

// verbBehind reports whether the noun phrase at i is a subject that an insertion keeps apart from its verb: "hoped the ferry,
// an old one, would stay" (V6: .64 of the words it adds).
func (r *reader) verbBehind(i int) bool {
	first := int(r.partOf[i-r.lo]) + 1
	for k := first + 1; k < min(first+3, len(r.parts)); k++ {
		p := r.parts[k]
		if p.lo < p.hi && r.quoteOf[p.lo] == 0 && r.has(p.lo, auxiliary|modal|finiteVerb) && !r.has(p.lo, conjunction) && r.isFinite(p.lo) {
			return true
		}
		if p.lo < p.hi && (r.quoteOf[p.lo] != 0 || r.has(p.lo, conjunction) || r.newFrame(k)) {
			return false
		}
	}
	return false
}

// claimQuoted claims the quotation at start, and what follows it in the same clause when the mark does not end it: low, .76 of those words
// are annotated.
func (r *reader) claimQuoted(f, start int) {
	q := r.quoteAt(start)
	hi := min(q.hi, r.hi)
	if r.endsLikeAPart(q) || r.isInterjection(q) || hi >= r.hi || r.isSeparator(hi) || r.has(hi, conjunction) {
		r.claim(f, start, hi, false)
		// “...,” and “...” — a list of quotations
		if p := int(r.partOf[hi-1-r.lo]) + 1; p < len(r.parts) && r.resumes(p, true, false) {
			r.claimRight(f, r.parts[p].lo, false)
		}
		return
	}
	r.claimRight(f, start, true)
}

// interjections are words that are a whole utterance: what follows tells to whom or to what they were said.
var interjections = wordSet("no yes sorry thanks hello goodbye farewell never enough please amen welcome cheers hi bye nope yep ok okay")

// isInterjection reports whether quotation q is a single interjection with a preposition behind it: "says 'sorry' for the massacre", "said “no” to
// the tariff".
func (r *reader) isInterjection(q *quotation) bool {
	return q.words == 1 && q.hi < r.hi && r.has(q.hi, preposition) && interjections[wordKey(r.t[q.lo+1].in(r.d.Text))]
}
