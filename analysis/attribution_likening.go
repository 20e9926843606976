package analysis

import "strings"

// What is cast as something, likened to something or dismissed as something (V10): the second is said.

// presents reports whether use u, where it is a weak form of naming, has the as or to behind it that names something: "cast the vote as a farce", not "cast a
// shadow on the vote". Other uses always do.
func (r *reader) presents(u *use) bool {
	if u.frames&(namingFrame|weakCue|clauseFrame) != namingFrame|weakCue {
		return true
	}
	for k, hi := u.cue.hi, r.parts[u.part].hi; k < hi; k++ {
		if r.quoteOf[k] == 0 && (r.isThe(k, r.word.as) || r.isThe(k, r.word.to) && r.likens(u)) {
			return true
		}
	}
	return false
}

// likens reports whether u is a form of liken or compare.
func (r *reader) likens(u *use) bool {
	w := r.t[u.cue.lo].in(r.d.Text)
	return strings.HasPrefix(w, "liken") || strings.HasPrefix(w, "compar")
}

// likening handles "liken Z to X", "compare Z to X" (V10): X is said of Z. "Compared to X" alone says nothing of anybody. It reports whether it applies.
func (r *reader) likening(u *use) bool {
	compares := r.t[u.cue.lo].in(r.d.Text)[0] == 'c'
	if u.cue.hi >= r.hi || compares && (u.passive || u.empty() || r.isThe(u.cue.hi, r.word.to)) {
		return false
	}
	hi := r.parts[r.partOf[u.cue.hi-r.lo]].hi
	for k := u.cue.hi; k+1 < hi; k++ {
		if r.quoteOf[k] == 0 && (r.isFinite(k) || r.has(k, conjunction) && !r.has(k, preposition) && !r.isThe(k, r.word.and)) {
			return false
		}
		if r.quoteOf[k] == 0 && r.isThe(k, r.word.to) {
			srcLo, srcHi := r.source(u)
			if u.passive && !u.ing {
				if srcLo, srcHi = r.agent(k); srcLo > 0 {
					hi = srcLo - 1
				}
			}
			r.claimName(r.addUse(u, srcLo, srcHi, "V10"), k+1, hi)
			return true
		}
	}
	return false
}

// isJudgedAs reports whether u judges as something what stands before it, in a relative clause or as the subject of a passive: "claims the minister dismissed
// as nonsense", "the claim was dismissed as nonsense". Who is dismissed as mayor has lost an office.
func (r *reader) isJudgedAs(u *use) bool {
	i := u.cue.hi
	if i+1 >= r.hi || !r.isThe(i, r.word.as) || r.quoteOf[i] != 0 || !u.is(denying) && !r.has(u.cue.lo, withTarget) || u.ing || u.infinitive {
		return false
	}
	switch r.t[i+1].in(r.d.Text) {
	case "well", "part", "soon", "long", "far", "of":
		return false
	}
	return r.noun(i+1)&officeNoun == 0 && (u.passive && u.aux || u.gapped || !u.empty() && r.isExtracted(u.cue.lo))
}
