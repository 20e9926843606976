package analysis

// Who is quoted by somebody else: "the Gazette quoted the mayor as saying that X". X is the mayor's, through the Gazette.

// isCiting reports whether word i is a form of quote or cite that is a verb.
func (r *reader) isCiting(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing":
		return r.quoteOf[i] == 0
	}
	return false
}

// citedFor returns who is quoted as saying what the -ing form u introduces, tokens [lo, hi), and the index of the frame of who quotes
// them, or -1 where nobody is named. It reports whether u is such a saying.
func (r *reader) citedFor(u *use) (lo, hi, through int, ok bool) {
	as := u.cue.lo - 1
	if as <= r.lo || !r.isThe(as, r.word.as) {
		return 0, 0, -1, false
	}
	k := as - 1
	for low := max(r.lo, as-maxAdjunct); k >= low && !r.isCiting(k); k-- {
	}
	if k < r.lo || !r.isCiting(k) || !r.reaches(int(r.partOf[k-r.lo]), int(r.partOf[as-r.lo])) {
		return 0, 0, -1, false
	}
	by := k + 1
	s := r.subjectBefore(k)
	v := use{cue: cue{lo: k, hi: by}, subjectOf: s, part: int(r.partOf[k-r.lo]), ing: r.endsWith(k, "ing")}
	srcLo, srcHi := r.source(&v)
	switch {
	case by < as && r.isThe(by, r.word.by): // "was quoted by the Gazette as saying"
		lo, hi, srcLo, srcHi = srcLo, srcHi, by+1, as
	case s.passive && !v.ing:
		return srcLo, srcHi, -1, true
	default:
		lo, hi = by, min(as, r.parts[r.partOf[k-r.lo]].hi)
	}
	if srcLo >= srcHi || lo >= hi {
		return lo, hi, -1, true
	}
	return lo, hi, r.add(v.cue, srcLo, srcHi, "V6"), true
}

// citedBehind handles “X,” the Gazette quoted the mayor as saying (V4). It reports whether it did.
func (r *reader) citedBehind(u *use) bool {
	if !r.isThe(u.cue.lo-1, r.word.as) || !r.isTail(u.cue, r.parts[u.part].hi, true) {
		return false
	}
	k := u.part
	for k > 0 && !r.citesIn(r.parts[k]) {
		k--
	}
	p := r.parts[k]
	if k == 0 || !p.afterEnd && !r.finiteBefore(k) {
		return false
	}
	lo, hi, through, ok := r.citedFor(u)
	if !ok {
		return false
	}
	u.frame = r.add(u.cue, lo, hi, "V4")
	lo, hi = r.leftStart(k, p.afterEnd), r.parts[k-1].hi
	if through >= 0 {
		r.claim(through, lo, hi, false)
		r.citing = append(r.citing, r.span(r.frames[through].cue.lo, r.frames[through].cue.hi).Short())
	}
	r.claim(u.frame, lo, hi, !p.afterEnd)
	return true
}

// citesIn reports whether a form of quote or cite stands in part p.
func (r *reader) citesIn(p part) bool {
	for i := p.lo; i < p.hi; i++ {
		if r.isCiting(i) {
			return true
		}
	}
	return false
}

// reaches reports whether only appositions stand between part k and part last, which ends them: "quoted the mayor, Mara Lind, as saying".
func (r *reader) reaches(k, last int) bool {
	for k++; k < last; k++ {
		if !r.isBare(k) {
			return false
		}
	}
	return true
}

// sayer returns who says what use u introduces from start on, tokens [lo, hi), and the index of the frame of somebody who quotes them,
// or -1. It reports false for what only a thing does.
func (r *reader) sayer(u *use, start int) (lo, hi, through int, says bool) {
	lo, hi = r.source(u)
	if u.passive && !u.ing || r.has(u.cue.lo, asking) && r.isThe(u.cue.hi, r.word.by) { // "asked by Lind whether"
		lo, hi = r.agent(u.cue.hi)
		if start > lo {
			hi = min(hi, start)
		}
	}
	if r.has(u.cue.lo, depicting) && !r.namesSomebody(r.trimSource(lo, hi)) {
		return 0, 0, -1, false
	}
	if u.ing {
		if whoLo, whoHi, through, ok := r.citedFor(u); ok {
			return whoLo, whoHi, through, true
		}
		lo = r.boardStart(lo, hi)
	}
	if r.has(u.cue.lo, hinting) && !u.ing && r.isThing(r.trimSource(lo, hi)) {
		return 0, 0, -1, true
	}
	return lo, hi, -1, true
}
