package analysis

// Verbs whose past has the form of their base, and often of a noun: cut, set, put. No list of past forms holds them; their neighbours tell.

// isUnmarkedPast reports whether word i may be the past of such a verb, of those that news uses: the last class of the irregular verbs in Quirk et al., A
// Comprehensive Grammar, and beat and read. Hit and shut are seldom nouns, and among the past forms.
func (r *reader) isUnmarkedPast(i int) bool {
	t := &r.t[i]
	last := r.d.Text[t.end-1] | ('d' ^ 't') // a d becomes a t
	return last == 't' && t.end-t.start <= 6 && r.isListedPast(i)
}

// isListedPast reports whether word i is one of them, in small letters and no part of a quotation.
func (r *reader) isListedPast(i int) bool {
	t := &r.t[i]
	if t.is(isCapital|isMark) || r.quoteOf[i] != 0 {
		return false
	}
	switch t.in(r.d.Text) {
	case "beat", "bet", "bid", "burst", "cast", "cost", "cut", "hurt", "let", "put", "quit", "read", "rid", "set", "shed", "split", "spread", "thrust", "upset":
		return true
	}
	return false
}

// governsObject reports whether word i is such a past with its subject before it and its object or a particle behind: "the company | cut its
// outlook", "the airline | set out its plans"; not "the cut in taxes", "a record bid".
func (r *reader) governsObject(i int) bool {
	if !r.isUnmarkedPast(i) || i == r.lo || i+1 >= r.hi || !r.t[i-1].isWord() || r.has(i-1, article|possessive|preposition|auxiliary|modal) || r.isPossessiveS(i-1) {
		return false
	}
	return r.quoteOf[i+1] != 0 || r.has(i+1, article|possessive|determiner|numeral) || r.t[i+1].is(isCapital|isNumber) || r.isObjectPronoun(i+1) || r.isParticle(i+1) && !r.isThe(i+1, r.word.in)
}

// unmarkedIn returns the first such past in tokens [lo, hi), a noun phrase by the forms of all other words, that a subject stands before: the
// verb of the clause that a participle behind a comma belongs to, "police | cast doubt on the account, saying". It returns hi where none does.
func (r *reader) unmarkedIn(lo, hi int) int {
	for i := lo + 1; i < hi-1; i++ {
		if r.isUnmarkedPast(i) && r.t[i-1].isWord() && !r.has(i-1, article|possessive|preposition) && !r.isPossessiveS(i-1) && r.t[i+1].isWord() && !r.inCompound(i) {
			return i
		}
	}
	return hi
}
