package analysis

// Frames that stand within what is said: rule V5.

// isTold reports whether what is said stands around or before the frame of u, behind parts [0, left) that hold no verb, although
// somebody is told, or a place and a time stand in the frame: "in the end, Lind told the Gazette, the ferry would sink" (V5), "the list
// includes Lind, the mayor told reporters" (V4; .98 of the words it adds to both).
func (r *reader) isTold(u *use, left int) bool {
	p := r.parts[u.part]
	if u.empty() || u.is(weakCue) || u.is(objectFrame) && r.has(u.cue.lo, withAddressee) || r.has(u.cue.hi, negation) {
		return false
	}
	if k := u.part + 1; k < len(r.parts) && r.t[p.hi].mark(',') {
		n := r.parts[k]
		return n.lo < n.hi && r.quoteOf[n.lo] == 0 && r.isClause(n) && !r.isFinite(n.lo) && !r.endsWith(n.lo, "ing") && r.timeEnd(n.lo) == n.lo && (r.has(n.lo, subject) || !r.has(n.lo, relative|conjunction|contrasting|subordinator|preposition)) && !r.newFrame(k)
	}
	return p.hi >= r.hi-1 && r.has(u.cue.lo, withAddressee) && r.has(u.cue.lo, finiteVerb) && !r.isAdjunct(0, left)
}

// isInserted reports whether the subject and the verb of u stand between the subject of a clause and its verb, with nothing else: "the
// trouble, Lind writes, began" (V5: all 31 words it adds).
func (r *reader) isInserted(u *use) bool {
	return !u.empty() && u.subLo == r.parts[u.part].lo && !r.has(u.subLo, preposition) && r.onlyMarks(u.cue.hi, r.parts[u.part].hi) && r.goesOnWithVerb(u.part) &&
		!r.t[u.cue.lo].is(isCapital) && !r.isClause(r.parts[u.part-1]) && (r.t[u.subHi-1].is(isCapital) || r.has(u.subLo, article) && !r.has(u.cue.lo, nounToo) || r.namesSomebody(u.subLo, u.subHi) || r.peopleClaim(u))
}

// peopleClaim reports whether people in the plural and a form of u without an ending stand alone between commas: ", activists claim,", ", pals say.". A
// compound would need an article there, and its first noun is seldom one for people: "an insurance claim".
func (r *reader) peopleClaim(u *use) bool {
	if u.empty() || u.aux || u.subLo != r.parts[u.part].lo || r.has(u.subLo, article|preposition|possessive) || r.endsWith(u.cue.lo, "s") || r.endsWith(u.cue.lo, "ed") || u.ing || r.t[u.cue.lo].is(isCapital) {
		return false
	}
	return r.onlyMarks(u.cue.hi, r.parts[u.part].hi) && r.arePeople(u.subHi-1)
}

// arePeople reports whether the word at i is a plural that means people: by the list, by its singular, or by its form.
func (r *reader) arePeople(i int) bool {
	if r.quoteOf[i] != 0 || !r.endsWith(i, "s") {
		return r.noun(i)&peopleNoun != 0
	}
	if r.noun(i)&peopleNoun != 0 {
		return true
	}
	switch r.t[i].in(r.d.Text) {
	case "groups", "unions", "charities", "firms", "companies", "bosses", "chiefs", "councils", "ministries":
		return true
	}
	switch w := r.t[i].in(r.d.Text); w[max(0, len(w)-2)] {
	case 'r', 't', 'n', 'l':
	default:
		return false
	}
	for _, end := range [...]string{"ers", "ors", "ists", "ians", "ants", "ents", "als"} {
		if r.endsWith(i, end) {
			return !r.endsWith(i, "ments") && !r.has(i, evidence|timeUnit|amount)
		}
	}
	return false
}

// goesOnWithVerb reports whether the part after part k begins with a finite verb: "Guests, said Doe, are welcome". A form that may be a
// noun or a participle as well is one where the clause before part k still waits for its verb: "the ferry, said Doe, cost millions".
func (r *reader) goesOnWithVerb(k int) bool {
	p := r.parts[k]
	if k+1 >= len(r.parts) || p.hi >= r.hi || !r.t[p.hi].mark(',') || r.parts[k+1].lo >= r.hi {
		return false
	}
	i := r.parts[k+1].lo
	return r.isFinite(i) || k > 0 && r.isUnmarkedPast(i) && !r.isClause(r.parts[k-1])
}

// addsVerb reports whether part p is an and or but with a verb that has its subject in the clause before: "the ferry was unsafe, Doe said
// on Friday, and leaked".
func (r *reader) addsVerb(p part) bool {
	return p.lo+1 < p.hi && (r.isThe(p.lo, r.word.and) || r.isThe(p.lo, r.word.but)) && r.quoteOf[p.lo+1] == 0 && r.isFinite(p.lo+1)
}

// resumes reports whether part k goes on with what was said before the frame in the middle (V5).
func (r *reader) resumes(k int, quoted, bare bool) bool {
	p := r.parts[k]
	if p.lo >= p.hi {
		return false
	}
	if r.quoteOf[p.lo] != 0 {
		return true
	}
	if p.lo+1 < p.hi && r.quoteOf[p.lo+1] != 0 && r.has(p.lo, conjunction) {
		return true
	}
	if quoted || !bare {
		return false
	}
	if r.has(p.lo, relative) || r.endsWith(p.lo, "ing") || r.isThe(p.lo, r.word.according) {
		return false
	}
	return !r.newFrame(k)
}

// quotesMiddle reports whether the quotation that opens at i begins with a small letter: what opens the sentence belongs to what is quoted,
// "in a storm, Doe said, “the ferry leaks.”" (V5: .94 of the words it adds), unless it tells where that was said, "in a letter", or that
// somebody was asked.
func (r *reader) quotesMiddle(i int) bool {
	if len(r.frames) > r.first || r.isThe(r.lo, r.word.that) || !r.goesOnSmall(i) {
		return false
	}
	for k := r.lo; k < r.parts[0].hi; k++ {
		if r.has(k, written|asking) {
			return false
		}
	}
	return true
}

// claimLead gives frame f what stands before quotation q in the sentence that q opens in, where f stands in a later one: "The ferry “is
// old. It leaks,” Doe said." The quotation must go on with a small letter, and no frame stand before it (V4: .9 of the words it adds).
func (r *reader) claimLead(f int, q *quotation) {
	s := r.sentence
	for s > 0 && int(r.d.sentences[s].lo) > q.lo {
		s--
	}
	lo := int(r.d.sentences[s].lo)
	if q.lo-lo > maxSubject || r.first > 0 && r.frames[r.first-1].sentence >= s || !r.goesOnSmall(q.lo) {
		return
	}
	for k := lo; k < q.lo; k++ {
		switch {
		case r.quoteOf[k] != 0:
			return
		case r.t[k].mark(':') || r.t[k].mark(';'):
			lo = k + 1
		}
	}
	if lo == q.lo {
		return
	}
	r.stretches = append(r.stretches, stretch{lo, q.lo, f, true})
}

// goesOnSmall reports whether the quotation that opens at i begins with a small letter, so that its sentence began before it.
func (r *reader) goesOnSmall(i int) bool {
	for i < len(r.t) && r.t[i].is(isMark) {
		i++
	}
	return i < len(r.t) && !r.t[i].is(isCapital|isNumber)
}
