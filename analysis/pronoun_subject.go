package analysis

// The person whom a sentence is about, by the name or the role at its start.

// named is a person whom a sentence names.
type named struct {
	name string
	sure bool // it is the subject, or introduced there
}

// personOf returns the person who is the subject of sentence s, whatever stands behind the name: "Mara Lind, a pilot of
// 51, leaned ...", "In Ostby, Mara Lind of the harbour office slept"; else one who is introduced in it ("by Mara Lind, 51").
// A person in a list or before a possessive is not sure to be who is meant.
func (r *reader) personOf(s int) named {
	lo, end := int(r.d.sentences[s].lo), int(r.d.sentences[s].hi)
	lo = r.pastOpening(lo, min(end, lo+maxAdjunct))
	if p := r.subjectPerson(lo, min(end, lo+maxSubject)); p.name != "" && !r.isSaid(lo) {
		return p
	}
	return r.introduced(lo, min(end, lo+2*maxSubject))
}

// pastOpening returns where the subject of a sentence may begin: behind a conjunction, a word of time, or an adjunct and
// its comma; hi when it is not found.
func (r *reader) pastOpening(lo, hi int) int {
	for lo < hi && r.quoteOf[lo] == 0 && r.t[lo].isWord() && (r.has(lo, timeWord) || r.isAdverb(lo) || r.has(lo, conjunction) && !r.has(lo, preposition|subordinator)) {
		if lo++; lo < hi && r.t[lo].mark(',') {
			lo++
		}
	}
	if lo >= hi || !r.has(lo, preposition|subordinator) {
		return lo
	}
	for lo < hi && !r.t[lo].mark(',') {
		if r.quoteOf[lo] != 0 {
			return hi
		}
		lo++
	}
	return min(lo+1, hi)
}

// subjectStart returns the token at which the subject of sentence s begins, or the last one looked at.
func (r *reader) subjectStart(s int) int {
	lo, hi := int(r.d.sentences[s].lo), int(r.d.sentences[s].hi)
	return min(r.pastOpening(lo, min(hi, lo+maxAdjunct)), hi-1)
}

// maxRole is how many small words may stand before a name: "a retired crane driver Mara Lind".
const maxRole = 5

// subjectPerson returns the person whose name, with a role before it, begins at token lo.
func (r *reader) subjectPerson(lo, hi int) named {
	if p := r.personOfSomebody(lo, hi); p.name != "" {
		return p
	}
	at := lo
	for at < hi && r.quoteOf[at] == 0 && r.t[at].isWord() && (!r.t[at].is(isCapital) || at == lo && (r.has(at, article) || r.isRoleWord(at+1, hi))) {
		if at > lo && (r.isFinite(at) || r.has(at, preposition|conjunction|subject|relative|subordinator)) || at-lo > maxRole {
			break
		}
		at++
	}
	if at >= hi || r.quoteOf[at] != 0 {
		return named{}
	}
	if first, last := r.nameBehindRole(lo, r.pastWhose(at, hi), hi); first < last {
		return named{r.text(first, last), true}
	}
	if !r.t[at].is(isCapital) || r.has(at, subject|determiner|possessive) {
		return r.byOffice(lo, at)
	}
	end := r.nameEnd(at, hi)
	if first, last := r.nameBehindRole(lo, min(end, hi-1), hi); first < last { // "The Chancellor, Mara Lind, left"
		return named{r.text(first, last), true}
	}
	if end >= hi || !r.mayBePerson(lo, end) || r.isThe(end, r.word.for_) || r.t[end].is(isMark) && !r.goesOnBehind(end) ||
		r.isCompound(end, hi) {
		return named{}
	}
	lo = r.pastOwner(lo, end)
	name := r.text(lo, end)
	if end == at+1 && lo == at {
		if name = r.fullName(at); name == "" {
			if name = r.text(at, end); r.genderOf(name) == unknownGender { // what he or she is said of is a person
				return named{}
			}
		}
	} else if end == at+2 && lo == at && r.isPlace(at, end) {
		return named{}
	}
	return named{name, r.isSubjectName(end, hi)}
}

// pastWhose returns the comma behind the of and its noun phrase at token at, before token hi: "the mayor | of Ostby | , Mara Lind"; at where none stands there.
func (r *reader) pastWhose(at, hi int) int {
	if !r.isThe(at, r.word.of) && !r.isThe(at, r.word.for_) {
		return at
	}
	for k := at + 1; k < min(hi, at+maxRole); k++ {
		if r.t[k].mark(',') {
			return k
		}
		if r.quoteOf[k] != 0 || r.t[k].is(isMark) || r.isFinite(k) {
			break
		}
	}
	return at
}

// personOfSomebody returns the person who is what somebody's role says at the start of tokens [lo, hi): "Lind's lawyer, Jon Varr", "Lind's sister Oda",
// "Lind's lawyer".
func (r *reader) personOfSomebody(lo, hi int) named {
	role := r.roleOfSomebody(lo, hi)
	if role == lo {
		return named{}
	}
	if first, last := r.nameBehindRole(lo, role, hi); first < last {
		return named{r.text(first, last), true}
	}
	if p := r.nameOfRole(role, hi); p.name != "" {
		return p
	}
	return r.byOffice(lo, role)
}

// isRoleWord reports whether a small word that may end a role stands at token i: "Union | boss Mara Lind".
func (r *reader) isRoleWord(i, hi int) bool {
	return i < hi && r.t[i].isWord() && !r.t[i].is(isCapital) && r.classes[r.t[i].word] == 0 && !r.isFinite(i) && (!r.endsWith(i, "s") || r.endsWith(i, "ss"))
}

// isCompound reports whether the small word at i is a noun to which the words before it belong: "Ostby Harbour | pilots met".
func (r *reader) isCompound(i, hi int) bool {
	return i+1 < hi && r.t[i].isWord() && r.classes[r.t[i].word] == 0 && !r.isFinite(i) && r.isFinite(i+1)
}

// byOffice returns the person whom tokens [lo, hi), a role without a name, stand for: "the mayor", "her widower", "Lind's spokesman".
func (r *reader) byOffice(lo, hi int) named {
	if hi-lo < 2 || !r.has(lo, article|possessive) && !r.isSomebodys(lo, hi) {
		return named{}
	}
	if head := lo + 1; head < hi-1 && wordGender(r.t[head].in(r.d.Text)) != unknownGender && !r.t[head+1].is(isMark|isCapital) {
		return named{r.text(lo, head+1), true} // "his mother | wept"
	}
	owned := !r.has(lo, article) && r.isRelation(hi-1)
	if !owned && r.noun(hi-1)&officeNoun == 0 && !r.endsWith(hi-1, "man") && wordGender(r.t[hi-1].in(r.d.Text)) == unknownGender {
		return named{}
	}
	return named{r.text(lo, hi), true}
}

// roleOfSomebody returns where the role ends that stands behind a possessive at the start of tokens [lo, hi): "Lind's lawyer", "the
// owner's sister"; lo where none does.
func (r *reader) roleOfSomebody(lo, hi int) int {
	for i := lo + 1; i < min(hi, lo+maxRole+2) && r.quoteOf[i] == 0; i++ {
		if r.isPossessiveS(i) {
			end := i + 1
			for end < min(hi, i+maxRole) && r.t[end].isWord() && !r.t[end].is(isCapital) && !r.isFinite(end) && !r.has(end, preposition|conjunction|relative|adverb) {
				if end++; wordGender(r.t[end-1].in(r.d.Text)) != unknownGender { // "the owner's mother | wept"
					break
				}
			}
			if end > i+1 {
				return end
			}
			return lo
		}
		if r.t[i].isWord() && (r.isFinite(i) || r.has(i, preposition|conjunction|relative)) || r.t[i].is(isMark) && !r.t[i].mark('.') && !r.t[i].mark('\'') && !r.t[i].mark('’') {
			return lo
		}
	}
	return lo
}

// isSomebodys reports whether a possessive stands in tokens [lo, hi).
func (r *reader) isSomebodys(lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if r.isPossessiveS(i) {
			return true
		}
	}
	return false
}

// nameEnd returns the token after the words with capitals that begin at lo; dots and hyphens may stand between them.
func (r *reader) nameEnd(lo, hi int) int {
	i := lo
	for i < hi && r.quoteOf[i] == 0 {
		switch {
		case r.t[i].is(isCapital):
		case i > lo && i+1 < hi && r.t[i].is(isMark) && r.t[i+1].is(isCapital) && (r.t[i].mark('.') || r.t[i+1].gap == adjacent && (r.t[i].mark('-') || r.t[i].mark('\'') || r.t[i].mark('’'))):
		default:
			return i
		}
		i++
	}
	return i
}

// goesOnBehind reports whether a sentence may go on behind the mark at i that follows its subject: not a colon, nor a stop.
func (r *reader) goesOnBehind(i int) bool {
	return r.t[i].mark(',') || r.t[i].mark('(') || r.t[i].mark('\'') || r.t[i].mark('’') || !r.t[i].mark(':') && r.isSeparator(i)
}

// isSubjectName reports whether the name that ends before token i is a subject of its own: no possessive and no list.
func (r *reader) isSubjectName(i, hi int) bool {
	switch {
	case r.t[i].mark('\''), r.t[i].mark('’'), r.isThe(i, r.word.and), r.isThe(i, r.word.or):
		return false
	case r.t[i].mark(','):
		return i+1 < hi && !r.t[i+1].is(isCapital)
	}
	return true
}
