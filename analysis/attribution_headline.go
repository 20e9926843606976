package analysis

// Who speaks beside a quotation in a headline. What stands there is rarely a name alone, more often a name with what it speaks about ("Lind on
// rents: 'Stop it'") or with a clause of its own ("Lind rejects plan: 'Stop it'"): the name is the source, not all of it.

// headlineSubject returns whom tokens [lo, hi) of a headline, beside a quotation, name first, without what is told of them: "Lind | on
// rents", "Ferry chief | rejects plan"; empty where that is a thing, or where nothing else in the text shows that it speaks. Of 35
// headlines whose source this changed, read one by one, it named who spoke in 32.
func (r *reader) headlineSubject(lo, hi int) (int, int) {
	k := lo
	for k < hi && (r.isNamePiece(lo, k, hi) || r.joinsNames(k)) {
		k++
	}
	if k == lo || k-lo > longestLabel || r.has(lo, article|labelWord|doubting|relative) || r.isThe(lo, r.word.why) || r.isThe(lo, r.word.how) || r.isThe(lo, r.word.what) {
		return 0, 0
	}
	if k+1 < hi && k-lo == 1 && r.isUnknownNoun(k) { // "Velm carpenter on rents"
		k++
	}
	switch {
	case k == hi || r.bracketEnd(k) == hi:
	case r.isThe(k, r.word.on):
		if r.takesOn(lo, k) {
			return 0, 0
		}
	case r.t[k].is(isMark), !r.isInflected(k) && !r.isFinite(k) && !r.has(k, preposition), r.endsWith(k, "ed") && k+1 < hi && r.has(k+1, preposition): // "Lind confronted by owners: '...'"
		return 0, 0
	case !r.maySpeak(lo, k) || !r.has(k, preposition) && r.noun(k-1)&bodyNoun != 0: // "Board passes plan: '...'": one of many says it
		return 0, 0
	}
	if r.isThing(lo, k) {
		return 0, 0
	}
	return lo, k
}

// isNamePiece reports whether word k of a headline goes on with the name or role that begins at lo, before token hi: a capital, a noun for
// people or bodies, a possessive or an of. A capital is none where it is a verb behind a name that speaks in the text: "Lind | Slams
// Owners", not "Lind Ferries Chief".
func (r *reader) isNamePiece(lo, k, hi int) bool {
	switch {
	case !r.t[k].isWord() || r.quoteOf[k] != 0:
		return false
	case r.isPossessiveS(k):
		return true
	case k > lo && (r.has(k, preposition|article|conjunction) || k == lo+1 && r.noun(lo)&peopleNoun != 0 && !r.isRole(k)): // "Judges | Rule Against Lind"
		return r.isThe(k, r.word.of)
	case r.t[k].is(isCapital):
		return k == lo || !r.isInflected(k) || r.noun(k) != 0 || r.noun(hi-1)&(officeNoun|personNoun) != 0 || !r.speaksInText(k)
	}
	return r.isRole(k) || k+1 < hi && r.isUnknownNoun(k) && r.isRole(k+1) // "harbour minister"
}

// joinsNames reports whether the mark at k stands inside a name: Ana-Marie, O'Lind, Lind's.
func (r *reader) joinsNames(k int) bool {
	return r.t[k].gap == adjacent && r.quoteOf[k] == 0 && (r.t[k].mark('-') || r.t[k].mark('.') || r.t[k].mark('\'') || r.t[k].mark('’')) && !r.isSeparator(k)
}

// isUnknownNoun reports whether word k is in no list and has no ending of a verb.
func (r *reader) isUnknownNoun(k int) bool {
	return r.t[k].isWord() && r.t[k].end-r.t[k].start > 2 && !r.t[k].is(isCapital|isNumber) && r.classOf[k] == 0 && r.noun(k) == 0 && !r.isInflected(k)
}

// isInflected reports whether word k has the ending of a verb in a headline, which is in the present tense, or of a participle.
func (r *reader) isInflected(k int) bool {
	return r.endsWith(k, "s") && !r.endsWith(k, "ss") && r.t[k].end-r.t[k].start > 2 || r.endsWith(k, "ed") || r.endsWith(k, "ing")
}

// taking are nouns that have an on behind them: "War on drugs: '...'" names nobody.
var taking = wordSet("war attack attacks assault raid row crisis life death focus spotlight debate crackdown clampdown ban tax vote ruling report update battle fight " +
	"verdict pressure news views comment questions doubts anger outrage fury talks interview opinion run bid deal light hold hands eyes")

// takesOn reports whether tokens [lo, hi), before an on, are one of the nouns taking.
func (r *reader) takesOn(lo, hi int) bool { return hi-lo == 1 && taking[wordKey(r.t[lo].in(r.d.Text))] }

// headlineSource returns who speaks quotation q of the headline that is being read: who is named before its colon, or behind its own. Behind
// it, only who speaks about something or judges it is meant, "'A disgrace': Lind condemns raid": often a clause there tells of somebody else,
// "'A disgrace': Lind faces rebels".
func (r *reader) headlineSource(q *quotation) (int, int) {
	if q.lo > r.lo && r.t[q.lo-1].mark(':') {
		return r.headlineSubject(r.parts[r.partOf[q.lo-1-r.lo]].lo, q.lo-1)
	}
	if lo := q.hi + 1; lo < r.hi && (r.t[q.hi].mark(':') || r.isDash(q.hi)) {
		srcLo, srcHi := r.headlineSubject(lo, r.hi)
		if srcLo < srcHi && srcHi < r.hi && (r.isThe(srcHi, r.word.on) || r.has(srcHi, withTarget)) && r.maySpeak(srcLo, srcHi) {
			return srcLo, srcHi
		}
	}
	return 0, 0
}
