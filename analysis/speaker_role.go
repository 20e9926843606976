package analysis

// The name beside a role that somebody has to somebody else: "her rival, Mara Lind", "Varr's sister Oda". The possessive proves
// that its owner is not who is named, and the name, not the role, tells the reader who speaks.

// nameBehindRole returns the name in apposition to tokens [lo, hi), the role of one person: "its director, Mara Lind, said", "the Chancellor, Mara
// Lind", "the mayor of Ostby, Mara Lind", "his wife, Oda". Behind the name, before token end, must stand a mark, so that it is not
// itself the subject of what follows.
func (r *reader) nameBehindRole(lo, hi, end int) (int, int) {
	if hi-lo < 2 || hi+2 >= end || !r.t[hi].mark(',') || !r.t[hi+1].is(isCapital) || !r.has(lo, article|possessive) && !r.isSomebodys(lo, hi) {
		return 0, 0
	}
	head := r.headNoun(lo, hi)
	if r.t[hi-1].is(isCapital) && !r.isRoleInCapitals(lo, head, hi) || r.has(head, evidence) { // "the report, Lind, the mayor, knew"
		return 0, 0
	}
	for i := lo + 1; i < hi; i++ {
		if (r.has(i, article|possessive|relative) || r.isThe(i, r.word.and)) && !r.isOfThing(i, hi, head) { // "the lawyer of the victim, Mara Lind": whose name it is, nobody can tell
			return 0, 0
		}
	}
	first, last := hi+1, r.nameEnd(hi+1, end)
	if last >= end || !r.t[last].is(isMark) || r.t[last].mark('\'') || r.t[last].mark('’') || r.has(first, determiner|preposition|subject) || r.isTimeWord(first) || r.noun(first)&partOfPlace != 0 {
		return 0, 0
	}
	if last == first+1 && !r.isSingleName(first, head) {
		return 0, 0
	}
	if r.endsWith(head, "s") && !r.isRelation(head) || r.has(head, groupNoun) || !r.mayBePerson(lo, hi) || !r.mayBePerson(first, last) || r.isPlace(first, last) {
		return 0, 0
	}
	return first, last
}

// isOfThing reports whether the article at i opens the end of tokens up to hi, what the person at head has to do with, and that is a thing: "the
// manager of | the hotel". The name behind it is the person's.
func (r *reader) isOfThing(i, hi, head int) bool {
	last := hi - 1
	return i == head+2 && last > i && last <= i+2 && r.has(i, article) && (r.isThe(head+1, r.word.of) || r.isThe(head+1, r.word.for_)) && r.isRelation(head) && r.isPlainNoun(last) &&
		r.noun(last)&(officeNoun|personNoun|peopleNoun) == 0 && !r.isRelation(last) && !r.endsWith(last, "s") && !r.hasPersonalForm(last)
}

// isRoleInCapitals reports whether tokens [lo, hi), of which the last has a capital, are a role and no name: an office, "the Prime Minister", or
// a person of somebody or something that has its name already, "the mayor of Ostby", "the widow of Jon Varr".
func (r *reader) isRoleInCapitals(lo, head, hi int) bool {
	if head == hi-1 {
		return r.has(lo, article) && r.noun(head)&officeNoun != 0
	}
	return r.isRelation(head) && (r.isThe(head+1, r.word.of) || r.isThe(head+1, r.word.for_)) && r.t[head+2].is(isCapital)
}

// isRelation reports whether word i is the noun for one person by an office, a trade or a tie.
func (r *reader) isRelation(i int) bool {
	return r.noun(i)&(officeNoun|personNoun) != 0 && r.noun(i)&(bodyNoun|peopleNoun) == 0 || wordGender(r.t[i].in(r.d.Text)) != unknownGender
}

// isSingleName reports whether the word at i, alone between marks, can be the name of the person whom the noun at head tells of:
// "his wife, Oda,".
func (r *reader) isSingleName(i, head int) bool {
	return r.isRelation(head) && r.classOf[i] == 0 && r.noun(i) == 0 && r.t[i].end-r.t[i].start > 1
}

// pastOwner returns where the name begins in tokens [lo, hi), a name behind what the person is to somebody: "Varr's neighbour | Mara
// Lind", "her deputy | Mara Lind"; lo where there is none. An office with its owner's name is kept, the article may go on with it: "Ostby's
// mayor Mara Lind", "the mayor".
func (r *reader) pastOwner(lo, hi int) int {
	first := hi
	for first > lo && (r.t[first-1].is(isCapital) || r.t[first-1].mark('.') && first < hi) {
		first--
	}
	role := first - 1
	if hi-first < 2 || role <= lo || !r.isRelation(role) || !r.has(lo, possessive) && (r.noun(role)&officeNoun != 0 || !r.isSomebodys(lo, role)) || r.isTimeWord(first) {
		return lo
	}
	return first
}

// nameOfRole returns the name right behind tokens [lo, role), a role that is somebody's, before token hi: "Varr's sister | Oda | left".
func (r *reader) nameOfRole(role, hi int) named {
	if role >= hi || !r.t[role].is(isCapital) || r.isTimeWord(role) || r.has(role, determiner|subject|preposition) || !r.isRelation(role-1) {
		return named{}
	}
	end := r.nameEnd(role, hi)
	if end >= hi || !r.mayBePerson(role, end) || end == role+1 && !(r.isSingleName(role, role-1) && (r.t[end].is(isMark) || r.isFinite(end))) || r.t[end].is(isMark) && !r.goesOnBehind(end) {
		return named{}
	}
	return named{r.text(role, end), r.isSubjectName(end, hi)}
}

// ownerIs reports whether the subject of sentence s, called by name, begins with the possessive of gender g and says nothing there: "her
// lawyer, Mara Lind, left".
func (r *reader) ownerIs(s int, name string, g gender) bool {
	i := r.subjectStart(s)
	if !r.has(i, possessive) || pronounGender(r.t[i].in(r.d.Text)) != g {
		return false
	}
	for k := len(r.frames) - 1; k >= 0 && r.frames[k].sentence >= s; k-- {
		if r.frames[k].sentence == s && lastWord(r.frames[k].speaker) == lastWord(name) {
			return false
		}
	}
	return true
}
