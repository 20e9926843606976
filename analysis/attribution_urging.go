package analysis

// urgesThing reports whether what stands behind u, a form of urge, is what is urged and nobody who is urged: "urged caution", "urged a delay". A bare noun in the singular
// names no person, and no infinitive tells there what somebody is to do (V9).
func (r *reader) urgesThing(u *use) bool {
	i := u.cue.hi
	switch r.t[u.cue.lo].in(r.d.Text) {
	case "urge", "urges", "urged", "urging":
	default:
		return false
	}
	if u.passive || u.infinitive || u.refused || i >= r.hi || r.quoteOf[i] != 0 || !r.t[i].isWord() || r.t[i].is(isCapital) {
		return false
	}
	bare := !r.has(i, article)
	if !bare {
		if w := r.t[i].in(r.d.Text); w != "a" && w != "an" || r.namesSomebody(i, r.addresseeEnd(i)) {
			return false
		}
		i++
	}
	first := i
	for i < r.hi && i < first+3 && r.isBareNoun(i) {
		i++
	}
	if i == first || bare && r.endsWith(i-1, "s") && !r.endsWith(i-1, "ss") {
		return false
	}
	return i >= r.hi || r.t[i].is(isMark) && r.t[i].gap != adjacent || r.isSeparator(i) || r.t[i].mark('.') || (r.has(i, preposition|conjunction|timeWord) || r.isFinite(i)) && !r.isThe(i, r.word.to) && !r.isThe(i, r.word.that)
}

// isBareNoun reports whether word i, in small letters, may be a noun or an adjective and names no person: caution, too, which is also a verb.
func (r *reader) isBareNoun(i int) bool {
	return r.t[i].isWord() && r.quoteOf[i] == 0 && !r.t[i].is(isCapital|isNumber) && r.t[i].gap != adjacent && r.classOf[i]&^(cueWord|nounToo|charging|promising|topical) == 0 && r.noun(i)&(peopleNoun|personNoun|officeNoun|bodyNoun) == 0 && !r.isFinite(i)
}
