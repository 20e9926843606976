package analysis

// Statements that somebody does not make. To deny something is to say that it is not so; "did not say", "refused to call",
// "stopped short of calling" tell only that it was not said. Verbs of this kind, avoid, fail, refuse, are implicative: who
// refuses to do something does not do it (Karttunen 1971). A negated verb of belief is the other case: who does not think
// that it was a riot, thinks that it was none (Horn 1978).

// isWithheld reports whether what stands before the -ing form u tells that it was not done: "avoided calling", "refrained from
// calling", "short of calling", "rather than calling".
func (r *reader) isWithheld(u *use) bool {
	i := u.cue.lo - 1
	if i < r.lo || r.quoteOf[i] != 0 {
		return false
	}
	switch r.t[i].in(r.d.Text) {
	case "avoid", "avoids", "avoided", "avoiding", "from", "without", "against":
		return true
	}
	if i == r.lo {
		return false
	}
	switch r.t[i-1].in(r.d.Text) {
	case "short", "instead", "Short", "Instead":
		return r.isThe(i, r.word.of)
	case "rather", "Rather":
		return r.t[i].in(r.d.Text) == "than"
	}
	return false
}

// negates reports whether token i is a not, a never or the t of n't.
func (r *reader) negates(i int) bool {
	return r.has(i, negation) && !r.has(i, nobody) || r.isThe(i, r.word.t) && r.apostropheBefore(i)
}

// frontedNegation returns the negation that opens the clause and has put the auxiliary before the subject of u: "Nor did the
// mayor say", "At no point has the mayor said"; -1 for none.
func (r *reader) frontedNegation(u *use) int {
	if u.before <= r.lo || !r.has(u.before, auxiliary|modal) || u.empty() {
		return -1
	}
	for i := u.before - 1; i >= max(r.parts[u.part].lo, u.before-maxRole); i-- {
		if r.quoteOf[i] == 0 && r.has(i, negation) {
			return i
		}
	}
	return -1
}

// isNobody reports whether a source begins with a word that says that there is none: "no witness", "none of them", "neither the
// police nor | the mayor". A name with a capital is none: Dr No, No. 10.
func (r *reader) isNobody(lo, hi int) bool {
	if lo >= hi {
		return false
	}
	if lo > r.lo && r.isThe(lo-1, r.word.nor) {
		return true
	}
	return r.has(lo, nobody) && r.quoteOf[lo] == 0 && (!r.t[lo].is(isCapital) || lo == int(r.d.sentences[r.sentence].lo)) && !r.onlySeemsNegative(lo)
}

// onlySeemsNegative reports whether the negation at i denies nothing of what follows: not only, no sooner, no doubt, No. 10.
func (r *reader) onlySeemsNegative(i int) bool {
	if i+1 >= r.hi || r.t[i+1].is(isMark|isNumber) {
		return true
	}
	switch r.t[i+1].in(r.d.Text) {
	case "only", "just", "sooner", "doubt", "wonder", "matter", "all", "every", "everyone", "everybody":
		return true
	}
	return false
}
