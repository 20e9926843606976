package analysis

// What is said where the object of a cue says it: rule V9.

// object says where the words begin that are the object of use u, of which ruleBefore found that they begin at start. The rule is ""
// where nothing is said in them.
func (r *reader) object(u *use, start int, by startedBy, sure bool) (int, startedBy, string, bool) {
	if by == byOpen && r.isTarget(u, start) {
		start = r.withWhat(start)
	}
	if start == 0 || r.citesAsSaying(start) || r.isSpeech(start) || r.has(u.cue.lo, asking) && r.isAsked(u) {
		return 0, by, "", false
	}
	if that := r.includingThat(start); that > 0 {
		return that, byThat, "V6", sure
	}
	if s := r.ofOrFor(u.cue.lo, u.cue.hi); s > 0 {
		return s, by, "V9", r.has(u.cue.lo, accusing) // who is blamed for X has done it
	}
	if r.isFact(u, start) {
		if start = r.saidOfFact(u, start); start == 0 {
			return 0, by, "", false
		}
	}
	return start, by, "V9", sure
}

// claimObject claims the object that begins at start for frame f of use u.
func (r *reader) claimObject(u *use, f, start int, sure bool) {
	srcLo, srcHi := r.frames[f].srcLo, r.frames[f].srcHi
	sure = sure || r.isEvidence(srcLo, srcHi) || srcLo < srcHi && r.saysItself(u) ||
		start == u.cue.hi && r.endsWith(start, "ing") && srcLo < srcHi && r.t[srcHi-1].is(isCapital) // "Lind denied taking money": .92
	if r.givesFigures(u, srcLo, srcHi) {
		r.claimRight(f, start, !sure)
	} else if end := r.objectEnd(start); u.is(denying) && !u.negated && r.judgedAs(start, end) > 0 {
		as := r.judgedAs(start, end)
		r.claim(f, start, as, !sure)
		u.frame = r.add(u.cue, srcLo, srcHi, "V9")
		r.frames[u.frame].polarity = Asserted
		r.claim(u.frame, as+1, end, !sure)
	} else {
		if verb := r.matrixVerb(f, start, 0); verb > 0 {
			end = min(end, verb)
		}
		if u.passive {
			end = r.beforeAgent(start, end)
		}
		r.claim(f, start, r.occasion(start, end), !sure)
	}
	if u.ing && u.part == 0 && srcLo >= srcHi {
		r.nameBehind(f, int(r.partOf[start-r.lo])+1)
	}
}

// saysItself reports whether u cites something or calls for it: that is all done by saying, and the object is what is said (V9: .93 of these words are
// annotated).
func (r *reader) saysItself(u *use) bool {
	switch r.t[u.cue.lo].in(r.d.Text) {
	case "calls", "called", "calling":
		return r.isThe(u.cue.hi-1, r.word.for_)
	case "cites", "cited", "citing":
		return true
	}
	return false
}

// judgedAs returns the as in the object [lo, hi) of a verb of denying: what stands before it is denied, what stands behind it is said,
// "dismissed the report as a smear"; 0 for none.
func (r *reader) judgedAs(lo, hi int) int {
	for k := lo + 1; k+1 < hi; k++ {
		if r.quoteOf[k] != 0 || !r.isThe(k, r.word.as) || r.isThe(k-1, r.word.such) {
			continue
		}
		switch r.t[k+1].in(r.d.Text) {
		case "well", "part", "soon", "long", "far", "of":
			return 0
		}
		if r.opensClause(k, hi) {
			return 0
		}
		return k
	}
	return 0
}

// givesFigures reports whether use u tells what a poll or a study shows: all that follows is its, "the poll shows Lind ahead, with Ost
// third" (V9: .73 of the words it adds), unless the clause hangs on another one.
func (r *reader) givesFigures(u *use, srcLo, srcHi int) bool {
	hangs := r.isFronted(u) || u.before >= r.lo && r.has(u.before, relative|subordinator|conjunction)
	return u.is(clauseFrame) && !u.is(objectFrame) && !u.ing && !hangs && r.isEvidence(srcLo, srcHi)
}

// includingThat returns the that of ", including that X" behind the part that begins at i: X is what is said; 0 when there
// is none.
func (r *reader) includingThat(i int) int {
	if k := int(r.partOf[i-r.lo]) + 1; k < len(r.parts) {
		if p := r.parts[k]; p.lo+1 < p.hi && r.isThe(p.lo, r.word.including) && r.isThe(p.lo+1, r.word.that) {
			return p.lo + 1
		}
	}
	return 0
}

// citesAsSaying reports whether the object at i is somebody who is cited "as saying" something.
func (r *reader) citesAsSaying(i int) bool {
	p := r.parts[r.partOf[i-r.lo]]
	for k := range r.uses {
		if v := &r.uses[k]; v.ing && v.cue.lo > i && v.cue.lo < p.hi && r.isThe(v.cue.lo-1, r.word.as) {
			return true
		}
	}
	return false
}

// isTarget reports whether the object at i is those whom use u threatens, or to whom it promises (of the words that this and depicting
// take from V6 and V9 .24 were annotated).
func (r *reader) isTarget(u *use, i int) bool {
	return r.has(u.cue.lo, depicting) && u.is(toFrame) && r.quoteOf[i] == 0 && (r.isObjectPronoun(i) || r.namesSomebody(i, r.parts[r.partOf[i-r.lo]].hi))
}

// thingBehind returns where the object begins that contentStart took for whom use u addresses or an adjunct: "accused by the board of theft", "promised an
// amnesty"; start, byNothing where there is none.
func (r *reader) thingBehind(u *use, start int) (int, startedBy) {
	if u.passive && r.has(u.cue.lo, accusing) {
		if of := r.ofOrFor(u.cue.lo, u.cue.hi); of > 0 {
			return of, byOpen
		}
	}
	if r.promisesThing(u) || r.has(u.cue.lo, withAddressee) && r.urgesThing(u) {
		return u.cue.hi, byOpen
	}
	return start, byNothing
}

// promisesThing reports whether what stands behind u, a form of promise, is what is promised and nobody to whom it is: "promised an amnesty".
func (r *reader) promisesThing(u *use) bool {
	i := u.cue.hi
	return i+1 < r.hi && r.has(u.cue.lo, depicting) && u.is(objectFrame) && !u.passive && r.has(i, article|possessive) && r.quoteOf[i] == 0 && !r.namesSomebody(i, r.addresseeEnd(i))
}

// withWhat returns the token behind the with that follows those who are threatened at i: "threatened the crew with arrest"; 0 where
// nobody tells with what.
func (r *reader) withWhat(i int) int {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i+1 < hi && r.quoteOf[i] == 0; i++ {
		if r.isThe(i, r.word.with) {
			return i + 1
		}
	}
	return 0
}

// isSpeech reports whether the object at i is itself an act of saying: "apologised for calling it a riot". What is said there
// stands behind that cue.
func (r *reader) isSpeech(i int) bool {
	u := r.useAt(i)
	return u != nil && u.ing && u.is(namingFrame) && !u.is(weakCue)
}

// ofOrFor returns the token after the of or for behind which a charge stands ("accused Ostby of X", "praised Ostby for
// X"), in the clause that begins at i behind the cue word; 0 when there is none.
func (r *reader) ofOrFor(word, i int) int {
	if !r.has(word, withTarget) {
		return 0
	}
	p := r.parts[r.partOf[i-r.lo]]
	for k := i; k < p.hi && k < i+maxAdjunct; k++ {
		if r.isPossessiveS(k) {
			break // "praised Lind's support for Ostby"
		}
		if r.quoteOf[k] == 0 && (r.isThe(k, r.word.for_) || r.isThe(k, r.word.of) && r.has(word, accusing)) {
			return k + 1
		}
	}
	return 0
}

// objectEnd returns where the object ends that begins at i: at the comma behind which a clause or another frame begins.
func (r *reader) objectEnd(i int) int {
	k := int(r.partOf[i-r.lo])
	if cut := r.frameWithin(r.parts[k], i, -2); cut > 0 {
		return cut
	}
	end := r.clauseEnd(i, r.parts[k].hi)
	for end == r.parts[k].hi && end < r.hi && r.t[end].mark(',') && k+1 < len(r.parts) {
		k++
		n := r.parts[k]
		if n.lo < n.hi && r.quoteOf[n.lo] == 0 && r.has(n.lo, auxiliary|modal) && r.awaitsVerb(i, end) {
			end = n.hi
			continue
		}
		if n.lo >= n.hi || r.isClause(n) && !r.exemplifies(n.lo) && !r.hangsOn(n.lo) || r.newFrame(k) || r.has(n.lo, relative) || r.comments(k) || r.has(n.lo, charging) {
			break
		}
		end = n.hi
	}
	return end
}

// awaitsVerb reports whether a that clause begins in tokens [i, end) whose verb does not come before a comma: "concern that donors, the Ostbys among them, | would
// leave" (V9: all 24 words it adds).
func (r *reader) awaitsVerb(i, end int) bool {
	for ; i < end; i++ {
		if r.quoteOf[i] == 0 && r.isThe(i, r.word.that) {
			end = min(end, r.parts[r.partOf[i-r.lo]].hi)
			for i++; i < end && (r.quoteOf[i] != 0 || !r.isFinite(i) && !r.has(i, subject)); i++ {
			}
			return i == end
		}
	}
	return false
}

// clauseEnd returns where the object ends that begins at i and ends at hi at the latest: before "and he", and as a noun phrase cannot be joined to a
// verb or a clause, before an and with either: "called the vote a farce | and left the hall", "called for help | and the crew came" (V9, V10: of the
// words that this gives back .45 were annotated).
func (r *reader) clauseEnd(i, hi int) int {
	clause := false
	for k := i + 1; k+1 < hi; k++ {
		if r.quoteOf[k] != 0 {
			continue
		}
		joins := r.isThe(k, r.word.and) || r.isThe(k, r.word.but)
		switch {
		case joins && r.has(k+1, subject) && !r.has(k+1, relative):
			return k
		case joins && !clause && r.opensPredicate(k+1, hi):
			return k
		case r.isFinite(k) && !r.reducedRelative(k) || r.has(k, relative|subordinator|doubting) || r.isThe(k, r.word.that) || r.isThe(k, r.word.what):
			clause = true
		}
	}
	return hi
}

// opensPredicate reports whether a finite verb with its object or adjunct begins at i, with adverbs before it; a form in -ed that may be an adjective needs more
// behind it than a noun.
func (r *reader) opensPredicate(i, hi int) bool {
	for i+1 < hi && r.isAdverb(i) && !r.has(i, auxiliary) {
		i++
	}
	if i+1 >= hi || r.quoteOf[i] != 0 || !r.isFinite(i) {
		return false
	}
	return r.has(i, auxiliary|modal|finiteVerb) || !r.endsWith(i-2, "ed") && !r.isThe(i+1, r.word.by) && (r.has(i+1, article|possessive|preposition) || r.t[i+1].is(isCapital) || r.isParticle(i+1))
}

// occasions are what something is said in or at.
var occasions = wordSet("interview interviews speech speeches statement statements tweet tweets letter letters email emails memo post posts video op-ed essay column " +
	"article report blog briefing debate address call appearance rally rallies event conference meeting fundraiser hearing broadcast podcast ad advertisement memoir book")

// occasion returns where the adjunct begins in the object [i, hi) that tells in what, or where, it was said: "questioned the vote | in a speech on Monday",
// "called for an inquiry | at a rally"; hi if there is none. An object is a noun phrase, and such an adjunct hangs on the verb of saying (V9, V10: of the
// words that this gives back .23 were annotated).
func (r *reader) occasion(i, hi int) int {
	if r.endsWith(i, "ing") { // a clause: "accused Ostby of cheating at a conference"
		return hi
	}
	for k := i + 1; k+2 < hi; k++ {
		switch {
		case r.quoteOf[k] != 0:
		case r.setsScene(k, hi):
			return k
		case r.isFinite(k) && !r.reducedRelative(k) || r.has(k, relative|subordinator|conjunction&^preposition) && !r.isThe(k, r.word.and) || r.isThe(k, r.word.to):
			return hi
		case r.has(k, preposition) && (r.isThe(k, r.word.in) || r.t[k].in(r.d.Text) == "at" || r.t[k].in(r.d.Text) == "during") && r.has(k+1, article|possessive):
			for n := k + 2; n < min(hi, k+6) && r.t[n].isWord() && r.quoteOf[n] == 0 && !r.has(n, preposition|conjunction); n++ {
				if occasions[wordKey(r.t[n].in(r.d.Text))] && !(n+1 < hi && r.isThe(n+1, r.word.of)) && !r.thatFollows(n) {
					return k
				}
			}
		}
	}
	return hi
}

// setsScene reports whether a clause of time begins at k, before token hi: it hangs on a verb, and behind a noun phrase that can only be the verb of saying,
// "accused of theft | after the ferry sank".
func (r *reader) setsScene(k, hi int) bool {
	if !r.has(k, subordinator|conjunction|relative) {
		return false
	}
	switch r.t[k].in(r.d.Text) {
	case "after", "before", "when", "until", "as":
	default:
		return false
	}
	if r.endsWith(k-1, "moment") || r.has(k-1, timeUnit|timeWord) || k+1 >= hi || r.t[k+1].is(isMark) { // "a moment when", "before and during"
		return false
	}
	if r.isThe(k, r.word.as) && !r.has(k+1, subject) { // "as proof of how it sank"
		return false
	}
	for i, end := k+1, min(hi, r.parts[r.partOf[k-r.lo]].hi); i < end; i++ {
		if r.quoteOf[i] == 0 && r.isFinite(i) && !r.reducedRelative(i) {
			return true
		}
	}
	return false
}

// beforeAgent returns the by in the object [i, hi) of a passive that names who says it: "was accused of theft | by the board". In a clause, "accused of winning by
// fraud", it may tell how.
func (r *reader) beforeAgent(i, hi int) int {
	if r.endsWith(i, "ing") || r.isThe(i, r.word.to) {
		return hi
	}
	for k := i + 1; k+1 < hi; k++ {
		switch {
		case r.quoteOf[k] != 0:
		case r.isFinite(k) || r.has(k, relative):
			return hi
		case r.isThe(k, r.word.by) && r.namesSomebody(k+1, hi) && !r.t[k+1].is(isNumber) && !r.endsWith(k+1, "ing"):
			return k
		}
	}
	return hi
}

// exemplifies reports whether the word at i names parts of the noun phrase before it, so that the clause behind it belongs
// to that noun phrase: "several mistakes, including orders that came late" (V9: .6 of the words it adds).
func (r *reader) exemplifies(i int) bool {
	return r.isThe(i, r.word.including) || r.isThe(i, r.word.such) || r.has(i, preposition) && !r.has(i, subordinator|conjunction) && i+1 < r.hi && !r.has(i+1, relative)
}

// hangsOn reports whether the word at i opens a clause that hangs on the one before it: ", as", ", that", ", if", ", or" (V9: .75
// of the words it adds); not ", while", which opens a statement of its own.
func (r *reader) hangsOn(i int) bool {
	return r.has(i, subordinator) && !r.has(i, contrasting) || r.isThe(i, r.word.as) || r.isThe(i, r.word.that) || r.isThe(i, r.word.or)
}

// agent returns the source of a passive: "was called a riot by the police". What stands behind another verb is the agent of that one:
// "two pilots accused of theft were freed by a court".
func (r *reader) agent(i int) (int, int) {
	if i >= r.hi {
		return 0, 0
	}
	p := r.parts[r.partOf[i-r.lo]]
	inside := false // of a relative clause, whose verb is its own
	for k := i; k < p.hi && k < i+maxAdjunct; k++ {
		switch {
		case r.quoteOf[k] != 0:
		case r.isThe(k, r.word.by) && k-2 >= i && r.isParticiple(k-1) && r.isPlainNoun(k-2): // "accused of selling land farmed by the crew"
		case r.isThe(k, r.word.by):
			return k + 1, p.hi
		case r.has(k, doubting): // "asked if she stood by it"
			return 0, 0
		case r.has(k, relative), r.isThe(k, r.word.that):
			inside = true
		case !inside && k > i && r.has(k, auxiliary|modal) && r.isFinite(k):
			return 0, 0
		}
	}
	return 0, 0
}

// judgesWhat reports whether the sentence opens with what somebody says and then says what that is: "What Lind said was false". In "police found what Lind
// said was a bomb" and "what Lind said was that the ferry sank" the be belongs to what is said, or leads to it.
func (r *reader) judgesWhat(u *use) bool {
	w, be := u.before, u.cue.hi
	if be+1 >= r.hi || !r.has(be, formOfBe) || w > r.lo && !(w == r.lo+1 && r.has(r.lo, conjunction)) {
		return false
	}
	return r.quoteOf[be+1] == 0 && !r.isThe(be+1, r.word.that) && !r.has(be+1, subject|article|possessive) && !r.t[be+1].is(isCapital) && r.beforePredicate(be+1, r.parts[u.part].hi, 1) == r.parts[u.part].hi
}

// joinsVerb reports whether the first finite verb from i on stands behind an and or but, so that what stands before it is an object: "denied murder but | was
// convicted".
func (r *reader) joinsVerb(i int) bool {
	hi := r.parts[r.partOf[i-r.lo]].hi
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] == 0 && r.isFinite(k) {
			return k-1 > i && (r.isThe(k-1, r.word.and) || r.isThe(k-1, r.word.but))
		}
	}
	return false
}
