package analysis

// What a court hears. In British reports "the court heard that X" tells what somebody said there, most often the prosecution: X is attributed,
// and who is told is not who says it. Nobody is named.

// hearings are bodies before which people give evidence.
var hearings = wordSet("court courts jury jurors inquest inquiry tribunal hearing trial panel")

// isHearing reports whether use u tells what a court or the like heard or was told: "the court heard (that) X", "X, the inquest was told". A headline
// leaves out the was: "X, court told", "X, MPs told".
func (r *reader) isHearing(u *use) bool {
	i := u.cue.lo
	if u.infinitive || u.ing {
		return false
	}
	switch r.t[i].in(r.d.Text) {
	case "heard", "hears":
		if u.passive || u.modal {
			return false
		}
	case "told":
		if u.is(noCue) || !u.passive {
			return r.d.sentences[r.sentence].Zone == Headline && u.cue.hi == r.hi
		}
	default:
		return false
	}
	lo, hi := u.subLo, u.subHi
	if u.empty() { // "the trial, which began in May, heard that"
		if lo, hi = r.apposed(u); lo >= hi {
			return false
		}
	}
	return r.isHearingBody(lo, hi)
}

// isHearingBody reports whether noun phrase [lo, hi) names a court or the like.
func (r *reader) isHearingBody(lo, hi int) bool {
	return hearings[wordKey(r.t[r.headNoun(lo, hi)].in(r.d.Text))]
}

// statesClause reports whether a noun phrase with its verb begins at i, behind heard: "heard the pilot had slept", not "heard the case that
// divided Velm", "heard from the pilot".
func (r *reader) statesClause(i int) bool {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i < hi; i++ {
		switch {
		case r.quoteOf[i] != 0, r.has(i, relative|doubting|conjunction) && !r.isThe(i, r.word.and):
			return false
		case r.isFinite(i):
			return !r.reducedRelative(i)
		}
	}
	return false
}
