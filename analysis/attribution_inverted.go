package analysis

import "strings"

// Who speaks behind the verb at the end of a sentence: "the ferry was unsafe, reports Velm Radio", and in a headline, which has no articles, "ferry was
// unsafe, claims ex-captain".

// signsBehind reports whether the last part of the sentence is the verb of u and a name behind it, with its role, and nothing else: ", reports the
// Ostby Post."
func (r *reader) signsBehind(u *use) bool {
	p := r.parts[u.part]
	return r.endsSentence(u) && !r.endsWith(u.cue.lo, "ing") && (!r.has(u.cue.lo, withAddressee) || r.needsNobody(u.cue.lo)) && r.isRoleAndName(u.cue.hi, r.lastWord(p)) && r.closesClause(u.part)
}

// endsSentence reports whether u opens the last part of the sentence, with one noun phrase behind it.
func (r *reader) endsSentence(u *use) bool {
	p := r.parts[u.part]
	if u.part == 0 || u.part != len(r.parts)-1 || u.cue.lo != p.lo || u.group != p.lo || !u.empty() || r.t[p.lo].is(isCapital) && !r.isShouted(p.lo) || r.t[p.lo-1].mark(':') || u.cue.hi != u.cue.lo+1 {
		return false
	}
	i, hi := u.cue.hi, r.lastWord(p)
	return i < hi && r.quoteOf[i] == 0 && !r.has(i, preposition|conjunction|relative|auxiliary|modal|subject) && r.invertedEnd(i, hi) == hi
}

// needsNobody reports whether the verb at i, one that may name who is told, often does not: "the ferry would sink, warned Lind"; not "tells Lind".
func (r *reader) needsNobody(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "warn", "warns", "warned", "promise", "promises", "promised", "advises", "advised", "urge", "urges":
		return true
	}
	return false
}

// lastWord returns the token behind the last word of part p.
func (r *reader) lastWord(p part) int {
	hi := p.hi
	for hi > p.lo && r.t[hi-1].is(isMark) {
		hi--
	}
	return hi
}

// closesClause reports whether a clause of its own, or a quotation, ends before part k: not an apposition, a relative clause or a participle with its
// words, behind which the verb of the sentence stands.
func (r *reader) closesClause(k int) bool {
	p := r.parts[k-1]
	return p.lo < p.hi && r.isClause(p) && !r.has(p.lo, relative|preposition|subordinator) && !r.endsWith(p.lo, "ing") && !r.isParticipial(p)
}

// signsHeadline reports whether a headline ends with the verb of u, in the present, and who says it, a role or body that agrees with it: ", claims
// ex-captain", ", warn pilots"; not ", claims lives", ", vows reform", ", hits pilots".
func (r *reader) signsHeadline(u *use) bool {
	if r.d.sentences[r.sentence].Zone != Headline || !r.endsSentence(u) || r.isAdjunct(0, u.part) {
		return false
	}
	lo, hi := u.cue.hi, r.lastWord(r.parts[u.part])
	first := r.parts[0].lo
	if r.has(u.cue.lo, withAddressee) && (!r.needsNobody(u.cue.lo) || r.isRole(first) || r.speaksInText(first+1)) { // "Lind quits, warns minister"
		return false
	}
	if hi-lo > longestLabel || r.has(lo, article|possessive|numeral|determiner) || r.t[lo].is(isNumber) {
		return false
	}
	head := r.headNoun(lo, hi)
	plural := r.endsWith(head, "s") && !r.endsWith(head, "ss") || r.noun(head)&peopleNoun != 0
	if r.endsWith(u.cue.lo, "s") == plural && !r.t[head].is(isCapital) {
		return false
	}
	return r.maySpeak(lo, hi) || r.hasPersonalForm(head) || plural && r.arePeople(head) || personal[wordKey(strings.TrimSuffix(r.t[head].in(r.d.Text), "s"))] || r.t[head].in(r.d.Text) == "tank"
}
