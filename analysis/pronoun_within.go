package analysis

import "cmp"

// Whom he or she means within what somebody says: "Lind said she believed the ferry had sunk". Who speaks around the pronoun
// is the subject of the clause above it, and the first whom it may mean, whoever was the subject of the sentence before.

// isQuotedObject reports whether the source of frame n is the object of the verb before it: "quoted her as saying", not "said she believed".
func (r *reader) isQuotedObject(n int) bool {
	if n == 0 || r.frames[n-1].cue.hi != r.frames[n].srcLo {
		return false
	}
	switch r.t[r.frames[n].srcLo].in(r.d.Text) {
	case "he", "she":
		return false
	}
	return true
}

// speaksAround returns the person whom the pronoun means that is the source of frame n, if it stands within what somebody says of whom it may
// be true, and whether the search ends there: the innermost of them. Where what is said begins with somebody else who may be
// meant as well nobody is, unless only of one it is known to be true: "Lind said Varr slept when he claimed ...".
func (r *reader) speaksAround(n int, look *backward) (string, bool) {
	at := r.frames[n].srcLo
	for i := len(r.stretches) - 1; i >= 0 && r.stretches[i].frame >= r.first; i-- {
		s := &r.stretches[i]
		if at < s.lo || at >= s.hi {
			continue
		}
		name, last := r.speaksAs(s.frame, look)
		if !last || name == "" {
			continue
		}
		f := &r.frames[s.frame]
		if r.holdsOther(f, look.of) {
			return "", true
		}
		if f.speaker == r.text(f.srcLo, f.srcHi) && (f.srcHi == f.srcLo+1 || isHonorific(r.t[f.srcLo].in(r.d.Text)) && !r.has(f.srcLo, article)) {
			name = cmp.Or(r.fullName(f.srcHi-1), name)
		}
		p := r.subjectPerson(s.lo, at)
		rival := p.name
		if !p.sure || lastWord(rival) == lastWord(name) || !r.fits(look, rival) {
			return name, true
		}
		switch own, other := r.genderOf(name), r.genderOf(rival); {
		case own == other:
			return "", true
		case own == unknownGender:
			return rival, true
		}
		return name, true
	}
	return "", false
}

// holdsOther reports whether the source of f names somebody besides who speaks whom the pronoun may mean: "her boss said she", "people close to
// her say she".
func (r *reader) holdsOther(f *frame, of gender) bool {
	if r.noun(f.srcLo)&peopleNoun != 0 {
		return true
	}
	for i := f.srcLo; i < f.srcHi-1; i++ {
		if pronounGender(r.t[i].in(r.d.Text)) == of {
			return true
		}
	}
	return false
}

// isOtherThanSpeaker reports whether the pronoun that is the source of frame n stands within what a person says who is not called by name.
func (r *reader) isOtherThanSpeaker(n int, name string) bool {
	at := r.frames[n].srcLo
	for i := len(r.stretches) - 1; i >= 0 && r.stretches[i].frame >= r.first; i-- {
		s := &r.stretches[i]
		if f := &r.frames[s.frame]; s.lo <= at && at < s.hi && f.speaker != "" && !r.isPlural(f) && r.mayBePerson(f.srcLo, f.srcHi) {
			return lastWord(f.speaker) != lastWord(name)
		}
	}
	return false
}
