package analysis

// isBarePassive reports whether u is a participle without a form of be: who stands before it is the one of whom something is said, and
// says nothing. It lacks the object that the same form as a verb must have: "Ostby, accused of theft, left", "Mayor urged to end
// strike", "pilots told to stop", "the ferry, branded a wreck by critics" (Huddleston & Pullum 2002, The Cambridge Grammar of the English
// Language, ch. 16 §10.1).
func (r *reader) isBarePassive(u *use) bool {
	i, n := u.cue.lo, u.cue.hi
	if u.aux || u.infinitive || u.ing || n >= r.hi || !r.isParticiple(i) {
		return false
	}
	if i+2 == n && r.isThe(i+1, r.word.with) && r.t[i].in(r.d.Text) == "charged" { // "Ostby, charged with theft"
		return true
	}
	if i+1 != n || n+1 >= r.hi {
		return false
	}
	bare := false
	switch by := r.quoteOf[n] == 0 && r.isThe(n, r.word.by) && !r.endsWith(n+1, "ing"); { // not "concluded by saying"
	case r.has(i, accusing):
		bare = by || r.isThe(n, r.word.of)
	case r.has(i, withTarget) && r.isThe(n, r.word.for_): // "the firm blamed for the leak"
		bare = true
	case r.has(i, withTarget) && r.isThe(n, r.word.as):
		bare = !r.opensClause(n, r.parts[u.part].hi) // "once hailed as a hero, Lind lost"
	case u.is(denying) && r.isThe(n, r.word.as), r.t[i].in(r.d.Text) == "suspected" && r.isThe(n, r.word.of):
		bare = true // "plan dismissed as a stunt"
	case by:
		bare = u.is(objectFrame | namingFrame | toFrame)
	case u.is(namingFrame):
		bare = r.quoteOf[n] == 0 && r.isThe(n, r.word.as) || r.isNamedHere(u)
	case r.has(i, withAddressee) && !r.mayLackObject(i):
		bare = r.isThe(n, r.word.to) && !r.has(n+1, determiner|possessive) && !r.t[n+1].is(isCapital)
	}
	return bare && !u.gapped && !r.isExtracted(i)
}

// isParticiple reports whether the form at i, not the last of its sentence, may be a past participle of naming or telling.
func (r *reader) isParticiple(i int) bool {
	w := r.t[i].in(r.d.Text)
	return r.endsWith(i, "ed") || w == "told" || w == "seen" && r.isThe(i+1, r.word.as)
}

// isExtracted reports whether the object of the verb at i stands in front of its clause: "which Lind described as", "what the mayor, a
// former pilot, called".
func (r *reader) isExtracted(i int) bool {
	for k := i - 1; k >= r.lo && !r.isFinite(k); k-- {
		if r.has(k, relative|subject) || r.isThe(k, r.word.what) || r.isThe(k, r.word.that) {
			return true
		}
	}
	return false
}

// isNamedHere reports whether a participle of naming has its name right behind it and nothing to be named: behind a comma, "the ferry,
// dubbed a wreck, sank", or in a headline, which leaves out the form of be, "Mayor branded a ‘liar’".
func (r *reader) isNamedHere(u *use) bool {
	n := u.cue.hi
	name := r.quoteOf[n] != 0 || r.t[n].in(r.d.Text) == "a" || r.t[n].in(r.d.Text) == "an"
	if !name || u.is(clauseFrame) {
		return false
	}
	return r.d.sentences[r.sentence].Zone == Headline || u.empty() && u.before >= r.lo && r.t[u.before].mark(',')
}

// mayLackObject reports whether the verb at i goes with to and no object as well: "Lind asked to leave", "promised to leave".
func (r *reader) mayLackObject(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "asked", "promised", "called", "Asked", "Promised", "Called":
		return true
	}
	return false
}

// sharesBe reports whether u is a participle that goes on with a passive before it, whose form of be it shares: "said he was beaten and threatened with
// jail", "they were stopped, searched and told to leave". Nobody makes a statement of his own there: as with isBarePassive, the object that the verb
// would have is missing behind it.
func (r *reader) sharesBe(u *use) bool {
	j := u.group - 1
	if u.aux || u.infinitive || u.ing || !u.empty() || u.cue.hi >= r.hi || j <= r.lo || r.quoteOf[j] != 0 || !r.isParticiple(u.cue.lo) {
		return false
	}
	joined := r.isThe(j, r.word.and) || r.isThe(j, r.word.or)
	if !joined && !r.t[j].mark(',') {
		return false
	}
	if joined && j-1 > r.lo && r.t[j-1].mark(',') {
		j--
	}
	return r.lacksObject(u, r.isPastParticiple(j-1)) && r.passiveBefore(j)
}

// lacksObject reports whether the object that the verb of u must have does not stand behind it. A name alone is one that is given to the subject where a
// participle stands close before: "mocked and called a liar".
func (r *reader) lacksObject(u *use, close bool) bool {
	i, n := u.cue.lo, u.cue.hi
	if r.quoteOf[n] != 0 {
		return close && u.is(namingFrame) && !u.is(clauseFrame)
	}
	ends := r.t[n].mark('.') || r.isSeparator(n)
	switch {
	case r.t[n-1].in(r.d.Text) == "with": // charged with
		return true
	case r.has(i, accusing):
		return r.isThe(n, r.word.of) || ends
	case r.t[i].in(r.d.Text) == "threatened":
		return ends || r.isThe(n, r.word.with) || r.isThe(n, r.word.by)
	case r.has(i, withTarget), u.is(denying):
		return ends || r.isThe(n, r.word.by) || r.isThe(n, r.word.for_) || r.isThe(n, r.word.as)
	case u.is(namingFrame) && !u.is(clauseFrame):
		return r.isThe(n, r.word.as) || close && r.has(n, article) && !r.isThe(n, r.word.the)
	case r.has(i, withAddressee) && !r.mayLackObject(i) && u.cue.hi == i+1:
		if n+1 < r.hi && r.has(n, negation) { // "told never to return"
			n++
		}
		return ends || r.isThe(n, r.word.by) || r.isThe(n, r.word.that) && r.t[i].in(r.d.Text) != "warned" || r.isThe(n, r.word.to) && n+1 < r.hi && !r.has(n+1, determiner|possessive) && !r.t[n+1].is(isCapital)
	}
	return r.isThe(n, r.word.by) && n+1 < r.hi && !r.endsWith(n+1, "ing")
}

// passiveBefore reports whether a form of be with a participle stands before token j, in the same clause.
func (r *reader) passiveBefore(j int) bool {
	for k := j - 1; k > r.lo && k > j-maxAdjunct; k-- {
		switch {
		case r.quoteOf[k] != 0 || r.t[k].mark(';') || r.t[k].mark(':') || r.has(k, subject|relative|contrasting) || r.isThe(k, r.word.that):
			return false
		case r.has(k, formOfBe):
			for k++; k < j && (r.isAdverb(k) || r.has(k, negation|formOfBe)); k++ {
			}
			return k < j && r.isPastParticiple(k)
		case r.has(k, auxiliary|modal):
			return false
		}
	}
	return false
}

// isPastParticiple reports whether the word at i has the form of a past participle: stopped, held, beaten.
func (r *reader) isPastParticiple(i int) bool {
	return r.t[i].isWord() && !r.t[i].is(isCapital) && (r.endsWith(i, "ed") || r.endsWith(i, "en") || r.has(i, finiteVerb) && !r.endsWith(i, "s") && !r.has(i, auxiliary) || r.isUnmarkedPast(i))
}
