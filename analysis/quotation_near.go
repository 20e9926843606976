package analysis

// Who speaks a quotation beside which no cue stands, by what stands near it.

// personBefore returns who is the subject of the sentence before quotation q, where q opens sentence s of the same paragraph and nobody else is named
// between: Mara Lind was blunt. “The ferry is finished.” The three that
// it finds in PolNeAR are right, too few to be sure of: low.
func (r *reader) personBefore(q *quotation, s int) (int, int) {
	if s == 0 || q.lo != int(r.d.sentences[s].lo) || r.d.sentences[s-1].Paragraph != r.d.sentences[s].Paragraph {
		return 0, 0
	}
	lo, hi := int(r.d.sentences[s-1].lo), int(r.d.sentences[s-1].hi)
	for i := lo; i < hi; i++ {
		if r.quoteOf[i] != 0 {
			return 0, 0
		}
	}
	lo = r.pastOpening(lo, min(hi, lo+maxAdjunct))
	if p := r.subjectPerson(lo, min(hi, lo+maxSubject)); p.name == "" || !p.sure || !r.t[lo].is(isCapital) || r.t[lo].is(isShout) || r.has(lo, article) {
		return 0, 0
	}
	end := r.nameEnd(lo, hi)
	if end >= hi || !r.isFinite(end) && !r.t[end].mark(',') {
		return 0, 0
	}
	for i := end; i < hi; i++ {
		if r.t[i].is(isCapital) {
			return 0, 0
		}
	}
	return lo, end
}

// beforeApposition returns the name at the start of the sentence where only an apposition stands between it and the mark at i: "Mara Lind, tearful: “...”",
// “...,” the singer, 31, | sobbed (the three that it
// finds in PolNeAR are right).
func (r *reader) beforeApposition(lo, i int) (int, int) {
	k := i - 1
	for k > lo && !r.t[k].is(isMark) && r.quoteOf[k] == 0 && !r.isFinite(k) && !r.has(k, subject|relative|conjunction) && i-k < longestLabel {
		k--
	}
	if k <= lo || !r.t[k].mark(',') {
		return 0, 0
	}
	for n := lo; n < k; n++ {
		if r.quoteOf[n] != 0 || r.isSeparator(n) || r.isFinite(n) || r.has(n, conjunction|relative) || n > lo && r.has(n, subject) {
			return 0, 0
		}
	}
	if !r.namesSomebody(lo, k) {
		return 0, 0
	}
	return r.trimSource(lo, k)
}
