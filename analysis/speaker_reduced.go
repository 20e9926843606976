package analysis

// Participles of cues that only describe the noun before them: "the levels reported were low", "a girl reported missing".

// isPostposed reports whether u, a form in -ed with nothing between it and its noun, is such a participle: the verb of the noun follows, or an adjective
// that only the passive has, or what it tells of was put somewhere and is no person: "video posted online and checked by the board shows".
// Behind a relative pronoun, and where two noun phrases stand before it, it is a verb: "what Lind claimed was", "a boat the navy reported was".
func (r *reader) isPostposed(u *use) bool {
	i, n := u.cue.lo, u.cue.hi
	if n >= r.hi {
		return false
	}
	followed := r.has(n, auxiliary|modal|finiteVerb)
	if c := r.d.Text[r.t[i].start]; !followed && c != 'r' && c != 'p' { // most
		return false
	}
	if u.aux || u.infinitive || u.empty() || n != i+1 || r.quoteOf[n] != 0 || !r.endsWith(i, "ed") || r.has(u.subLo, subject) {
		return false
	}
	if u.before >= r.lo && r.quoteOf[u.before] == 0 && (r.has(u.before, relative) || r.isThe(u.before, r.word.what) || r.isThe(u.before, r.word.that)) {
		return false
	}
	switch head := u.subHi - 1; {
	case r.t[i].in(r.d.Text) == "reported":
		if outcomes[wordKey(r.t[n].in(r.d.Text))] {
			return true
		}
	case r.t[i].in(r.d.Text) == "posted":
		return r.has(head, evidence|written) && (r.has(n, preposition|timeWord) || r.t[n].in(r.d.Text) == "online")
	}
	return !r.t[n].is(isCapital) && !r.endsWith(n, "ing") && followed && !r.isNameWord(n) && !r.gapBefore(u)
}

// outcomes are what people and things are reported as: "reported missing".
var outcomes = wordSet("missing dead stolen lost injured killed wounded sick absent safe trapped overdue")

// gapBefore reports whether the noun that the clause behind u lacks may stand before its subject.
func (r *reader) gapBefore(u *use) bool {
	i := u.before
	return i >= r.lo && r.t[i].isWord() && r.isPlainNoun(i)
}
