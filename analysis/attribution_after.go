package analysis

import "strings"

// What stands before its cue, or around it: rules V2 to V5.

// asReported handles "As SRC CUE, X" and "As CUE by SRC, X" (V2; .95 of what the passive adds), where the as stands before use u. Commas or dashes may stand around
// it. Behind X only "as SRC put it" makes it the words of SRC: with "X, as SRC said" the writer agrees (.32 were annotated).
func (r *reader) asReported(u *use) bool {
	p := r.parts[u.part]
	if u.before != p.lo && !(u.before == p.lo+1 && r.has(p.lo, conjunction)) || !r.isTail(u.cue, p.hi, false) {
		return false
	}
	if u.is(namingFrame) && r.namesBefore(u) {
		return true
	}
	if u.is(afterFrame) && r.isThe(u.cue.hi-1, r.word.it) && !u.empty() && u.part > 0 {
		return r.worded(u)
	}
	if !u.is(afterFrame) || p.hi >= r.hi || !r.t[p.hi].mark(',') || u.part+1 >= len(r.parts) || u.empty() && !r.isThe(u.cue.hi, r.word.by) {
		return false
	}
	srcLo, srcHi := u.subLo, u.subHi
	if u.empty() {
		srcLo, srcHi = u.cue.hi+1, p.hi
	}
	if u.is(weakCue) && !r.isThe(u.cue.hi-1, r.word.it) && !r.isEvidence(srcLo, srcHi) && !r.t[srcHi-1].is(isCapital) { // "As talks continue, X": nobody says it
		return false
	}
	if u.is(weakCue) && u.cue.hi < r.hi && r.isThe(u.cue.hi, r.word.to) { // "As Lind continues to wait, X"
		return false
	}
	if r.isOutlet(srcLo, srcHi) || minding[wordKey(r.t[u.cue.lo].in(r.d.Text))] && !u.empty() { // "if fares rise, as some hope, ...": nobody says it
		return true
	}
	r.addUse(u, srcLo, srcHi, "V2")
	if u.part > 0 {
		r.claim(u.frame, r.leftStart(u.part, false), r.parts[u.part-1].hi, true)
	}
	r.claimRight(u.frame, r.parts[u.part+1].lo, false)
	return true
}

// isOutlet reports whether tokens [lo, hi) name the outlet itself: what it repeats from itself is in its own voice.
func (r *reader) isOutlet(lo, hi int) bool {
	if lo < hi && r.has(lo, article) {
		lo++
	}
	if lo >= hi {
		return false
	}
	name := r.text(lo, hi)
	return name == "we" || name == "I" || strings.EqualFold(name, strings.TrimPrefix(r.d.Outlet, "The "))
}

// worded handles "X, as SRC put it", and "It was, as SRC put it, X": the words of SRC are those in marks beside it, else those before it, where a clause
// ends there, else those behind. It always reports true.
func (r *reader) worded(u *use) bool {
	lo, left := r.leftStart(u.part, false), r.parts[u.part-1].hi
	r.addUse(u, u.subLo, u.subHi, "V2")
	right := -1
	if u.part+1 < len(r.parts) && r.parts[u.part+1].lo < r.hi {
		right = r.parts[u.part+1].lo
	}
	for i := r.parts[u.part-1].lo; i < left; i++ {
		if r.quoteOf[i] != 0 { // "was “a trick,” as Lind put it"
			lo, right = i, -1
			break
		}
	}
	if right >= 0 && (r.isCutOff(left) || r.startsQuoted(r.parts[u.part+1])) {
		r.claimRight(u.frame, right, true)
	} else {
		r.claim(u.frame, lo, left, true)
	}
	return true
}

// namesBefore handles "the NAME, as SRC calls them" (V10): the noun phrase before the comma is the name that SRC gives.
func (r *reader) namesBefore(u *use) bool {
	i := u.cue.hi
	if u.part == 0 || u.empty() || i >= r.hi || !(r.isObjectPronoun(i) || r.isThe(i, r.word.it) || r.t[i].in(r.d.Text) == "her") || !r.onlyMarks(i+1, r.parts[u.part].hi) {
		return false
	}
	hi := r.parts[u.part-1].hi
	if lo := r.nounPhrase(hi - 1); lo < hi {
		r.claim(r.addUse(u, u.subLo, u.subHi, "V10"), lo, hi, true)
		return true
	}
	return false
}

// isDash reports whether the mark at i is a dash that cuts a sentence.
func (r *reader) isDash(i int) bool {
	return r.isSeparator(i) && (r.t[i].mark('–') || r.t[i].mark('—') || r.t[i].mark('-'))
}

// after handles what stands before its frame (V4: "the war is over, he said"; V5: "the war, he said, is over"): parts stand before
// that of use u, which takes this place. It reports whether the cue was used up.
func (r *reader) after(u *use) bool {
	p := r.parts[u.part]
	if u.ing || u.infinitive || p.hi < r.hi && r.t[p.hi].mark(':') {
		return false
	}
	if !p.afterEnd && (u.negated || u.modal && !u.is(sureCue)) {
		return false
	}
	left, srcLo, srcHi := r.sourceAfter(u)
	if left == 0 || r.isNobody(srcLo, srcHi) { // "if there was a leak, nobody noticed"
		return false
	}
	quoted := r.parts[left].afterEnd
	ends := r.endsHeadline(u, srcLo, srcHi)
	inserted := !p.afterEnd && r.isInserted(u)
	if !p.afterEnd && !ends && u.is(weakCue) && !r.byPronoun(u) && !r.signs(u) && !r.signsBehind(u) && !inserted {
		return false
	}
	// Where nothing but the frame stands between commas or before the stop, what is said can only be on its left.
	alone := ends || inserted || !u.empty() && !u.is(weakCue) && (r.onlyMarks(u.cue.hi, p.hi) || r.goesOnWithVerb(u.part)) ||
		srcLo == u.cue.hi && (r.goesOnWithVerb(u.part) || u.is(sureCue) && !r.isAdjunct(0, left) && r.isRoleAndName(srcLo, p.hi))
	tailed := !alone && !quoted && r.isTold(u, left)
	if !quoted && !alone && !tailed && !r.finiteBefore(left) {
		return false
	}
	right := u.part + 1
	if !quoted && right < len(r.parts) && r.quoteOf[min(r.parts[right].lo, r.hi-1)] != 0 && r.isAdjunct(0, left) && !r.quotesMiddle(r.parts[right].lo) {
		return false // "In his post, Doe said, “...”"
	}
	rule := "V4"
	lo := r.leftStart(left, quoted)
	goesOn := right < len(r.parts) && (r.t[p.hi].mark(',') || r.isDash(p.hi) && r.isDash(p.lo-1)) && (r.resumes(right, quoted, tailed || u.cue.hi == p.hi || r.goesOnWithVerb(u.part) || r.addsVerb(r.parts[right])) ||
		!quoted && srcLo != u.cue.hi && r.parts[right].lo < r.parts[right].hi && r.lacksVerb(r.pastOpener(lo), r.parts[left-1].hi, right))
	if goesOn {
		rule = "V5"
	}
	low := goesOn || !u.is(sureCue)
	r.addUse(u, srcLo, srcHi, rule)
	r.claim(u.frame, lo, r.parts[left-1].hi, low)
	if goesOn {
		r.claimRight(u.frame, r.parts[right].lo, low)
	}
	return true
}

// pastOpener returns the token behind the and or but at lo, or lo.
func (r *reader) pastOpener(lo int) int {
	if r.isThe(lo, r.word.and) || r.isThe(lo, r.word.but) {
		return lo + 1
	}
	return lo
}

// byPronoun reports whether the subject of u is a pronoun alone.
func (r *reader) byPronoun(u *use) bool { return u.subHi == u.subLo+1 && r.has(u.subLo, subject) }

// signs reports whether the last part of the sentence is a name and the verb of u, nothing else: ", the Ostby Post reports."
// (V4: .72 of the words it adds), or where the verb can be no noun, people: ", her lawyers maintain".
func (r *reader) signs(u *use) bool {
	return r.peopleClaim(u) || !u.empty() && u.subLo == r.parts[u.part].lo && !r.t[u.cue.lo].is(isCapital) && r.onlyMarks(u.cue.hi, r.hi) &&
		(r.t[u.subHi-1].is(isCapital) || !r.has(u.cue.lo, nounToo) && r.namesSomebody(u.subLo, u.subHi))
}

// sourceAfter returns how many parts of the sentence stand before the frame of u, with its source; no part where what
// stands before is not what is said.
func (r *reader) sourceAfter(u *use) (left, srcLo, srcHi int) {
	p := r.parts[u.part]
	quoted := p.afterEnd
	tail := r.isTail(u.cue, p.hi, quoted)
	first := p.lo
	if first+1 < p.hi && r.isThe(first, r.word.or) && r.t[first+1].in(r.d.Text) == "so" { // ", or so she says"
		first += 2
	}
	switch {
	case !u.empty() && u.subLo == first:
		if tail && !(u.passive && !quoted && !u.hearing) && (quoted || !r.isThe(p.lo, r.word.and)) { // "the march — and the incident — reveal"
			return u.part, u.subLo, u.subHi
		}
	case !u.empty() || u.group != p.lo:
	case r.isInverted(u, quoted):
		return u.part, u.cue.hi, r.invertedEnd(u.cue.hi, p.hi)
	case tail && !quoted:
		if k := r.speakerBehindQuotation(u.part); k > 0 {
			lo, hi := r.subjectPhrase(r.parts[k].lo, r.parts[k].hi)
			return k, lo, hi
		}
		// "X, the spokesman, Oleh, said": the source is the part before, or the one before that
		left = u.part - 1
		for left > 1 && u.part-left < 3 && !r.isClause(r.parts[left-1]) && r.isBare(left) {
			left--
		}
		if !r.namesSomebody(r.parts[left].lo, r.parts[left].hi) { // "the riot — and its victims — reveal"
			return 0, 0, 0
		}
		return left, r.parts[left].lo, r.parts[left].hi
	}
	return 0, 0, 0
}

// speakerBehindQuotation returns the part before part k that opens right behind a quotation with a noun phrase, where only
// appositions and relative clauses stand between: “We won,” Mara Lind, 30, who owns a ferry, said. It returns 0 if there is
// none. Of the words that this and isParticipial take from V4 .09 were annotated.
func (r *reader) speakerBehindQuotation(k int) int {
	for k--; k > 0; k-- {
		p := r.parts[k]
		switch {
		case p.lo >= p.hi || r.quoteOf[p.lo] != 0:
			return 0
		case p.afterEnd:
			if r.isClause(p) || r.has(p.lo, preposition|conjunction|relative|subject) {
				return 0
			}
			return k
		case r.isClause(p) && !r.has(p.lo, relative) && !r.isParticipial(p):
			return 0
		}
	}
	return 0
}

// onlyMarks reports whether no word stands in tokens [lo, hi).
func (r *reader) onlyMarks(lo, hi int) bool {
	for ; lo < hi; lo++ {
		if r.t[lo].isWord() {
			return false
		}
	}
	return true
}

// isBare reports whether part k is a bare noun phrase, as an apposition is.
func (r *reader) isBare(k int) bool {
	p := r.parts[k]
	return p.lo < p.hi && !r.isClause(p) && !r.has(p.lo, preposition|conjunction|relative|subject)
}

// finiteBefore reports whether one of the parts before part k is a clause of its own.
func (r *reader) finiteBefore(k int) bool {
	for i := 0; i < k; i++ {
		p := r.parts[i]
		if r.isClause(p) && !r.has(p.lo, relative) && !r.isParticipial(p) || p.afterEnd && i > 0 || r.startsQuoted(p) {
			return true
		}
	}
	return false
}

// isParticipial reports whether the only finite form of part p is its first word but for adverbs, with no subject: "conducted
// by Ostby", "now called the Marta" belong to the noun before them.
func (r *reader) isParticipial(p part) bool {
	i := p.lo
	for i < p.hi && (r.isAdverb(i) || r.has(i, timeWord)) && !r.t[i].is(isCapital) {
		i++
	}
	return i < p.hi && r.quoteOf[i] == 0 && r.isFinite(i) && !r.has(i, auxiliary|modal) && !r.holdsFinite(p, 2)
}

// startsQuoted reports whether a quotation of four words or more stands in the part.
func (r *reader) startsQuoted(p part) bool {
	for i := p.lo; i < p.hi; i++ {
		if q := r.quoteAt(i); q != nil {
			return q.words >= 4 || i > p.lo
		}
	}
	return false
}

// leftStart returns where the words begin that a frame after them reports: at the start of the sentence, or after a
// semicolon, or after ", but" and ", while" when another frame stands before it.
func (r *reader) leftStart(k int, quoted bool) int {
	lo := r.lo
	for i := k - 1; i > 0; i-- {
		sep := r.parts[i-1].hi
		if sep >= r.hi {
			continue
		}
		if r.t[sep].mark(';') || r.t[sep].mark(':') && (r.quoteOf[r.parts[i].lo] != 0 || i == 1 && r.isLeadIn(r.parts[0])) {
			return r.parts[i].lo
		}
		if r.has(r.parts[i].lo, contrasting|conjunction) && !r.isThe(r.parts[i].lo, r.word.that) && r.framedBefore(sep) {
			return r.parts[i].lo
		}
	}
	return lo
}

// framedBefore reports whether a frame of this sentence ends before token i.
func (r *reader) framedBefore(i int) bool {
	for _, f := range r.frames[r.first:] {
		if f.cue.hi <= i && f.end <= i+1 {
			return true
		}
	}
	return false
}

// isTail reports whether between the cue and hi stand only adjuncts: nothing, a time, a place, an addressee. Then the
// cue introduces nothing to its right.
func (r *reader) isTail(c cue, hi int, quoted bool) bool {
	i := c.hi
	if i >= hi || r.t[i].is(isMark) && r.quoteOf[i] == 0 {
		return true
	}
	if r.quoteOf[i] != 0 {
		return false
	}
	if quoted && (r.has(i, conjunction|contrasting|preposition) || r.endsWith(i, "ing")) && !r.isThe(i, r.word.that) {
		return true // what is said has ended
	}
	if r.has(c.lo, withAddressee) && !r.has(i, preposition) {
		i++
		for i < hi && !r.has(i, preposition|timeWord) {
			if r.quoteOf[i] != 0 || r.isFinite(i) || r.isThe(i, r.word.that) || r.has(i, subject) {
				return false
			}
			i++
		}
		if i >= hi {
			return true
		}
	}
	if !(r.has(i, preposition|timeWord|adverb|relative) || r.isAdverb(i) || r.t[i].is(isNumber) || r.timeEnd(i) > i) {
		return false
	}
	if r.isThe(i, r.word.that) || r.isThe(i, r.word.to) && c.is(toFrame) && i+1 < hi && !r.has(i+1, determiner|possessive|subject) && !r.t[i+1].is(isCapital) && (c.is(objectFrame) || r.has(c.lo, withAddressee)) {
		return false
	}
	clause := r.has(i, conjunction|relative) // "he said as he left"
	for ; i < hi; i++ {
		if r.quoteOf[i] != 0 || r.isThe(i, r.word.that) || !clause && r.has(i, auxiliary|modal) && !(r.isThe(i-1, r.word.to)) {
			return false
		}
	}
	return true
}

// isAdjunct reports whether parts [0, left) only set the scene: they begin with a preposition or a subordinating word and
// hold no quotation.
func (r *reader) isAdjunct(from, left int) bool {
	lo := r.parts[from].lo
	if !r.has(lo, preposition|conjunction|relative) || r.has(lo, subject) || r.isThe(lo, r.word.but) || r.isThe(lo, r.word.and) {
		return false
	}
	for i := lo; i < r.parts[left-1].hi; i++ {
		if r.quoteOf[i] != 0 {
			return false
		}
	}
	return true
}

// isInverted reports whether the source stands after the cue: ", said Mary Doe". Without a quotation, a source in small letters
// stands only behind said: "Lind, the mayor, denied the theft" (of the words that this takes from V4 none was annotated).
func (r *reader) isInverted(u *use, quoted bool) bool {
	if r.signsBehind(u) || r.signsHeadline(u) {
		return true
	}
	i, hi := u.cue.hi, r.parts[u.part].hi
	if i >= hi || u.group != u.cue.lo || r.t[i].is(isMark) || r.quoteOf[i] != 0 || r.has(u.cue.lo, withAddressee) && !quoted {
		return false
	}
	if r.has(i, preposition|conjunction|relative|auxiliary|modal) && !r.isNameWord(i) || r.has(i, timeWord) && r.endsWith(i, "day") { // "Mara Lind, the mayor, said Sunday"
		return false
	}
	if quoted {
		return !r.saysMore(i, hi)
	}
	if r.has(i, subject) {
		return false
	}
	for k := i; k < hi && (k == i || !r.isThe(k, r.word.who) && !r.describesSpeaker(u, k)); k++ { // "said a pilot who was not on board"
		if r.isFinite(k) && !r.reducedRelative(k) || r.isThe(k, r.word.that) || r.quoteOf[k] != 0 {
			return false
		}
	}
	return r.t[i].is(isCapital) || u.is(sureCue) && (r.has(i, determiner|possessive|groupNoun|numeral) || r.endsWith(i, "s")) || r.isRoleAndName(i, hi) || r.endsHeadline(u, i, hi)
}

// describesSpeaker reports whether the that or whose at k, behind a cue that follows a clause, opens a relative clause: "the ferry leaks, said a pilot for
// the firm that owns it". Behind an apposition it may open what is said: "Lind, the mayor, said that".
func (r *reader) describesSpeaker(u *use, k int) bool {
	p := r.parts[u.part-1]
	return (r.isThe(k, r.word.that) || r.has(k, relative) && r.has(k, possessive)) && r.has(u.cue.hi, article|numeral) && r.isClause(p) && !r.has(p.lo, relative) && !r.isParticipial(p)
}

// saysMore reports whether tokens [i, hi), behind a cue that follows a quotation, are a clause with its own verb: Lind, whom the crew
// calls “a liar,” said | she would sue. The quotation then belongs to what names the source (V4: of the words that this takes none was
// annotated).
func (r *reader) saysMore(i, hi int) bool {
	for k := i + 1; k < hi && r.quoteOf[k] == 0 && !r.has(k, relative|conjunction|preposition|subordinator); k++ {
		if r.has(k, auxiliary|modal) && !r.isNameWord(k) {
			return true
		}
	}
	return false
}

// isRoleAndName reports whether tokens [i, hi) are a person's name, with a role before it or a place behind it: "former Velm mayor Mara
// Lind of Ostby". Then nobody speaks of that person behind the cue (V4: .79 of the words that this and sources of evidence
// add; all 47 that names inside the role add).
func (r *reader) isRoleAndName(i, hi int) bool {
	for named := false; ; named = true {
		for i < hi && r.t[i].isWord() && !r.t[i].is(isCapital|isNumber) && (r.classOf[i] == 0 || r.has(i, article|conjunction) && !named) {
			i++
		}
		first := i
		for i < hi && (r.t[i].is(isCapital) || r.t[i].mark('.') || r.t[i].mark('-')) {
			i++
		}
		if i == first || i == hi || r.has(i, preposition) {
			return i > first
		}
	}
}

// invertedEnd returns where the source ends that begins at i.
func (r *reader) invertedEnd(i, hi int) int {
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] != 0 || r.isFinite(k) || r.isThe(k, r.word.who) || r.has(k, timeWord|conjunction&^preposition) && !r.isThe(k, r.word.and) || k > i+maxSubject {
			return k
		}
	}
	return hi
}
