package analysis

// Cues that are no verbs: hedges, and phrases that name a source (V2, V3).

// phrase handles cues that are no verbs.
func (r *reader) phrase(c cue) {
	switch {
	case c.is(hedgeFrame):
		p := r.parts[r.partOf[c.lo-r.lo]]
		r.d.hedges = append(r.d.hedges, r.span(p.lo, p.hi))
	case c.is(scareFrame):
		if end := r.calledEnd(c.hi); end > c.hi {
			r.d.hedges = append(r.d.hedges, r.span(c.hi, end))
		}
	case c.is(nounCue):
		if !(c.is(sourceFrame) && r.viewpoint(c)) && c.is(clauseFrame) {
			r.nounThat(c)
		}
	case c.is(sourceFrame):
		srcHi := r.invertedEnd(c.hi, r.parts[r.partOf[c.lo-r.lo]].hi)
		r.sourcePhrase(c, c.hi, srcHi)
	}
}

// allegedEnd returns where the noun phrase ends that the participle i holds in doubt: "the alleged thieves"; i for other words.
func (r *reader) allegedEnd(i int) int {
	switch r.t[i].word {
	case r.word.alleged, r.word.suspected, r.word.purported, r.word.presumed:
		if !r.t[i].is(isCapital) && r.beforeNoun(i) {
			return r.calledEnd(i + 1)
		}
	}
	return i
}

// calledEnd returns where the noun phrase ends that begins at i, behind so-called: it is somebody's word for the thing.
func (r *reader) calledEnd(i int) int {
	k := i
	for k < min(r.hi, i+maxAdjunct/2) && r.quoteOf[k] == 0 && (r.t[k].isWord() || r.t[k].mark('-') && !r.isSeparator(k)) {
		if k > i && (r.isFinite(k) || r.has(k, preposition|conjunction|relative|determiner|subject|timeWord|modal)) {
			break
		}
		k++
	}
	return k
}

// viewpoint handles noun cues behind in, by, to or from and a possessive: "in Lind's view", "by its own account" (V2, V3). The
// phrase must be set off, by commas or at the start of the sentence: not "they had tears in their eyes", not "in her view of
// the war". It reports whether it did.
func (r *reader) viewpoint(c cue) bool {
	p := r.parts[r.partOf[c.lo-r.lo]]
	i := c.lo - 1
	if i > p.lo && r.t[i].in(r.d.Text) == "own" {
		i--
	}
	srcHi := i
	switch {
	case i <= p.lo:
		return false
	case r.has(i, possessive):
		srcHi = i + 1
	case r.isPossessiveS(i):
		srcHi = i - 1
	case !r.t[i].mark('’') && !r.t[i].mark('\''): // the critics' view
		return false
	}
	lo := srcHi - 1
	if lo <= p.lo { // "'s view"
		return false
	}
	for lo > p.lo && !r.opensViewpoint(lo) {
		lo--
	}
	setOff := c.hi >= p.hi || r.t[c.hi].is(isMark) || lo == r.lo && r.t[c.hi].isWord() && !r.has(c.hi, preposition|conjunction|relative) && r.isClause(p)
	if !r.opensViewpoint(lo) || lo > p.lo && !(lo == p.lo+1 && r.has(p.lo, conjunction)) || r.quoteOf[lo] != 0 || r.quoteOf[c.lo] != 0 || !setOff {
		return false
	}
	c.lo = lo
	r.sourcePhrase(c, lo+1, srcHi)
	return true
}

// opensViewpoint reports whether word i is in, by, to or from.
func (r *reader) opensViewpoint(i int) bool {
	return r.isThe(i, r.word.in) || r.isThe(i, r.word.by) || r.isThe(i, r.word.to) || r.t[i].in(r.d.Text) == "from"
}

// sourcePhrase handles phrase c, according to or the like, that names its source at tokens [srcLo, srcHi) (V2 before, V3 after
// what is said).
func (r *reader) sourcePhrase(c cue, srcLo, srcHi int) {
	k := int(r.partOf[c.lo-r.lo])
	p := r.parts[k]
	front := true
	for i := r.lo; i < c.lo; i++ {
		if r.t[i].isWord() && !r.has(i, conjunction|adverb) {
			front = false
			break
		}
	}
	if front || k > 0 && c.lo <= p.lo+1 && r.has(p.lo, conjunction) && !r.isThe(p.lo, r.word.as) || c.lo > r.lo && r.isThe(c.lo-1, r.word.that) {
		r.sourceFirst(c, k, srcLo, srcHi)
		return
	}
	hi := c.lo
	f := r.add(c, srcLo, srcHi, "V3")
	right := k+1 < len(r.parts) && p.hi < r.hi && r.isSeparator(p.hi)
	if right && c.lo == p.lo && (r.breaksOff(k-1) || !r.isThe(c.lo, r.word.according) && r.isCutOff(c.lo-1)) {
		r.claimRight(f, r.parts[k+1].lo, true)
		return
	}
	clauses, finite := 0, false
	for i := 0; i <= k; i++ {
		q := r.parts[i]
		if q.lo >= c.lo {
			break
		}
		finite = finite || r.isClause(q)
		if r.isClause(q) {
			clauses++
		}
	}
	inside := right && c.lo == p.lo && r.goesOnWithVerb(k) && !r.reducedRelative(r.parts[k+1].lo) // "the ferry, in her view, was"
	if lo := r.leftStart(k, false); hi-lo > 3 || inside {
		r.claim(f, lo, hi, clauses > 1)
	}
	if right && !finite && r.isBare(k+1) && r.apposes(k+1, srcHi) && (k+2 == len(r.parts) || !r.isFinite(min(r.parts[k+2].lo, r.hi-1))) { // "the ferries sail, according to Lind, director of the board"
		return
	}
	if right && r.t[p.hi].mark(',') && (!finite || inside) {
		r.claimRight(f, r.parts[k+1].lo, finite)
	}
}

// isCutOff reports whether the clause that ends before the mark at i goes on behind an insertion: its last word is a form of be,
// a preposition or another word that something must follow: "It was, in the words of Lind, a wreck."
func (r *reader) isCutOff(i int) bool {
	i--
	return i >= r.lo && r.quoteOf[i] == 0 && (r.has(i, formOfBe|modal|article|possessive) || r.has(i, preposition) && !r.isAdverb(i))
}

// breaksOff reports whether part k ends in a clause that has only begun: a relative pronoun, with a noun behind whose, or that
// or because. "The ferry which, according to Lind, sank": what is said stands behind the phrase (V3: .93 of the words that
// this and goesOnWithVerb add; of those given back on the left .03).
func (r *reader) breaksOff(k int) bool {
	p := r.parts[k]
	for i := p.hi - 1; i >= max(p.lo, p.hi-3); i-- {
		switch {
		case r.quoteOf[i] != 0 || r.isFinite(i):
			return false
		case r.has(i, relative), i == p.hi-1 && (r.isThe(i, r.word.that) || r.has(i, subordinator)):
			return true
		}
	}
	return false
}

// sourceFirst claims what follows a source phrase in part k, whose source is at tokens [srcLo, srcHi) (V2): behind the comma
// and what stands in apposition to the source, or behind the phrase where no comma stands.
func (r *reader) sourceFirst(c cue, k, srcLo, srcHi int) {
	p := r.parts[k]
	if srcLo < c.hi && r.isClause(p) { // "In her view the ferry ..."
		r.claimRight(r.add(c, srcLo, srcHi, "V2"), c.hi, false)
		return
	}
	if r.isClause(p) && (k+1 == len(r.parts) || !r.isClause(r.parts[k+1])) {
		if start := r.adjunctEnd(c.hi - 1); start > c.hi && start < p.hi && !r.has(start-1, article|possessive) && !r.isAdverb(start-1) {
			r.claimRight(r.add(c, c.hi, start, "V2"), start, false)
			return
		}
	}
	for k++; k < len(r.parts)-1; k++ {
		lo := r.parts[k].lo
		if r.isClause(r.parts[k]) && !r.has(lo, relative) || r.quoteOf[min(lo, r.hi-1)] != 0 || !r.has(lo, relative) && !r.apposes(k, srcHi) {
			break
		}
	}
	if k >= len(r.parts) {
		return
	}
	f, first := r.add(c, srcLo, srcHi, "V2"), int(r.partOf[srcHi-r.lo])+1
	if lo := r.parts[k].lo; first < k && lo < r.hi && (r.isFinite(lo) || r.endsWith(lo, "ed")) && !r.has(r.parts[first].lo, relative) { // "according to the board, Lind, 58, fled": no apposition, but the subject
		k = first
		r.frames[f].srcLo, r.frames[f].srcHi = srcLo, srcHi
		r.frames[f].speaker = r.text(srcLo, srcHi)
	}
	r.claimRight(f, r.parts[k].lo, false)
}

// apposes reports whether part k may stand in apposition to a noun phrase that ends before token hi: a name to a role, a
// role to a name.
func (r *reader) apposes(k, hi int) bool {
	p := r.parts[k]
	return r.isBare(k) && r.t[p.lo].is(isCapital) != r.t[hi-1].is(isCapital) || p.hi-p.lo < 3 && r.isBare(k)
}
