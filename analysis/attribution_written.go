package analysis

// A text as the object of a verb of writing: "wrote a note saying he was sorry". The noun phrase names in the outlet's words what was written; what it
// says stands behind the participle or in the relative clause.

// writes are the verbs that take a text for their object and a clause as well.
var writes = wordSet("write writes wrote written writing tweet tweets tweeted tweeting")

// isText reports whether the object of use u, which begins at start, names what is written, and a participle of saying or a relative clause behind it tells
// what that says. Who writes the text says so then.
func (r *reader) isText(u *use, start int) bool {
	if c := r.d.Text[r.t[u.cue.lo].start] | smallBit; c != 'w' && c != 't' || !writes[wordKey(r.t[u.cue.lo].in(r.d.Text))] || r.quoteOf[start] != 0 || r.has(start, subject) {
		return false
	}
	for k := start + 1; k < r.parts[r.partOf[start-r.lo]].hi; k++ {
		if r.quoteOf[k] != 0 {
			return false
		}
		if v := r.useAt(k); v != nil && v.ing && !r.has(k-1, preposition) {
			r.isSaidIn(u, v)
			return true
		}
		if r.has(k, relative) && !r.isThe(k, r.word.who) && !r.has(k, conjunction) { // "a letter in which she said"
			return r.saysWithin(k+1, int(r.partOf[start-r.lo]))
		}
		if r.isFinite(k) && !r.reducedRelative(k) || r.isThe(k, r.word.that) {
			return false
		}
	}
	return false
}

// saysWithin reports whether a verb of saying stands behind token i in part k.
func (r *reader) saysWithin(i, k int) bool {
	for n := range r.uses {
		if v := &r.uses[n]; v.part == k && v.cue.lo > i && v.is(clauseFrame) {
			return true
		}
	}
	return false
}

// isSaidIn gives participle v, which tells what a text says, the subject of u, which writes it.
func (r *reader) isSaidIn(u, v *use) {
	if !u.empty() && !u.passive {
		v.subLo, v.subHi = u.subLo, u.subHi
	}
}
