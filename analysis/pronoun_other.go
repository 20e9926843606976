package analysis

// Whom he or she means where the subject of the sentence before cannot be meant: the other person named there.

// otherPerson returns the person of sentence s whom the pronoun may mean, its subject apart, and whether the search ends there: "The
// board dismissed Ms Lind. “It was a purge,” she said." Where the subject is excluded, one of whom nothing tells the gender will do,
// if the sentence names nobody else. Where two may be meant nobody is.
func (r *reader) otherPerson(s int, look *backward, excluded bool) (name string, last bool) {
	lo, hi := int(r.d.sentences[s].lo), int(r.d.sentences[s].hi)
	if start := r.pastOpening(lo, min(hi, lo+maxAdjunct)); start < hi && pronounGender(r.t[start].in(r.d.Text)) == look.of {
		return "", false // the pronoun goes on from there
	}
	known, others := false, 0
	for i := lo; i < hi; {
		first, end := r.personAt(i, hi)
		i = max(i+1, end)
		if first >= end {
			continue
		}
		next := r.calledInFull(first, end)
		if lastWord(next) == lastWord(name) || !r.fits(look, next) {
			continue
		}
		switch g := r.genderOf(next); {
		case g == look.of && known:
			return "", true
		case g == look.of:
			name, known = next, true
		case !known:
			name = next
			others++
		}
	}
	if known || excluded && others == 1 {
		return name, true
	}
	return "", excluded && others > 1
}

// maxVerb is how many words stand at most between a subject and the person beside its verb: "Varr | has met with | Lind".
const maxVerb = 3

// objectPerson returns the person beside the verb of sentence s, whose subject is called by name: "Varr met Mara Lind", "Varr has written to
// his sister"; "" where none is, or only something of theirs: "Varr met Lind's aide". It returns as well what a possessive between the two
// tells of the subject: Varr, of "his sister", is he.
func (r *reader) objectPerson(s int, name string) (person string, subject gender) {
	lo, hi := int(r.d.sentences[s].lo), int(r.d.sentences[s].hi)
	surname := lastWord(name)
	k := r.written(surname, lo, min(hi, lo+maxSubject)) + 1
	if k >= hi || r.quoteOf[k-1] != 0 {
		return "", unknownGender
	}
	for i := k; i < min(hi, k+maxVerb+2) && r.t[i].isWord() && !r.has(i, conjunction&^preposition) && !r.introducesClause(i); i++ {
		if first, end := r.personAt(i, hi); first > k && end > first && first <= k+maxVerb+2 {
			if end < hi && (r.t[end].mark('\'') || r.t[end].mark('’')) {
				return "", unknownGender
			}
			return r.calledInFull(first, end), subject
		}
		if r.has(i, possessive) {
			subject = pronounGender(r.t[i].in(r.d.Text))
		}
	}
	return "", unknownGender
}

// introducesClause reports whether token i is a cue that has more than an object behind it: what Varr says of Lind is no meeting of the two.
func (r *reader) introducesClause(i int) bool {
	for k := len(r.frames) - 1; k >= 0 && int(r.d.sentences[r.frames[k].sentence].hi) > i; k-- {
		if f := &r.frames[k]; f.cue.lo == i {
			return f.rule != "V9" && f.rule != "V10"
		}
	}
	return false
}

// calledInFull returns the full name of the person of tokens [lo, hi), if a surname stands there, else these.
func (r *reader) calledInFull(lo, hi int) string {
	if hi == lo+1 {
		if name := r.fullName(lo); name != "" {
			return name
		}
	}
	return r.text(lo, hi)
}

// personAt returns the tokens of the person who is named from token i on, before token hi: by name, or by a role that tells
// of a man or a woman ("his sister", "the actress"); none elsewhere.
func (r *reader) personAt(i, hi int) (int, int) {
	if r.quoteOf[i] != 0 || !r.t[i].isWord() {
		return i, i
	}
	if !r.t[i].is(isCapital) {
		return r.kinAt(i, hi)
	}
	end := r.nameEnd(i, hi)
	switch {
	case r.has(i, determiner|possessive|preposition|conjunction|subject) || r.isTimeWord(i):
		return i, i
	case r.behindPlaceWord(i), !r.mayBePerson(i, end), end == i+2 && r.isPlace(i, end),
		end == i+1 && r.fullName(i) == "" && r.genderOf(r.text(i, end)) == unknownGender:
		return end, end
	}
	return i, end
}

// kinAt returns the role of a man or a woman that ends with the small word i, with the word before it, or the name in apposition to it.
func (r *reader) kinAt(i, hi int) (int, int) {
	if i == 0 || !r.has(i-1, article|possessive) || wordGender(r.t[i].in(r.d.Text)) == unknownGender || i+1 >= hi || r.t[i+1].is(isCapital) || r.t[i+1].mark('\'') || r.t[i+1].mark('’') {
		return i, i
	}
	if lo, end := r.nameBehindRole(i-1, i+1, hi); lo < end {
		return lo, end
	}
	return i - 1, i + 1
}
