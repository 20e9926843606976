package analysis

import (
	"cmp"
	"strings"
)

// Whom he or she means that is the source of a frame. The words before are read backwards, sentence by sentence, and the
// first person in subject position or at a cue is taken: the centre of attention, as in the reading of pronouns by the
// salience of subjects (Brennan, Friedman and Pollard 1987) and by recency (Hobbs 1978). A body or several people never
// are he or she. Where somebody new was named who may be meant as well, nobody is: a wrong speaker is worse than none.

// maxBack is how many sentences before a pronoun its person is looked for, those inside a quotation not counted.
const maxBack = 12

// maxOfSentence is how many frames of one sentence are looked at.
const maxOfSentence = 32

// backward is the state of one reading backwards.
type backward struct {
	of       gender
	barred   string // who was called by the other pronoun
	between  string // the last word of a name that may be meant as well
	excluded bool   // somebody whom the sentence names cannot be meant
	other    bool   // the sentence behind begins with the other pronoun, so that its person, most likely, is who was named before
	unsure   bool   // somebody else may be meant
}

// fits reports whether a name may be the one that is meant.
func (r *reader) fits(look *backward, name string) bool {
	if g := r.genderOf(name); name == look.barred || g != unknownGender && g != look.of {
		look.excluded = true
		return false
	}
	return true
}

// end returns the name that the search ends with: nobody, where another person stands between.
func (s *backward) end(name string) (string, bool) {
	if name == "" || s.between != "" && lastWord(name) != s.between {
		return "", true
	}
	return name, s.unsure
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// personMeant returns whom the pronoun means that is the source of frame n, "" for nobody, and whether somebody else may be meant.
func (r *reader) personMeant(n int, of gender) (string, bool) {
	look := backward{of: of}
	if r.isQuotedObject(n) { // "Lind quoted her as saying": an object is not its own subject
		look.barred = r.frames[n-1].speaker
	} else if name, last := r.speaksAround(n, &look); last {
		return name, name == "" || look.unsure
	}
	k := n // frames from k on have been looked at
	for s, back := r.frames[n].sentence, 0; s >= 0 && back <= maxBack; s-- {
		sen := &r.d.sentences[s]
		first := k
		for first > 0 && k-first < maxOfSentence && r.frames[first-1].sentence == s {
			first--
		}
		look.excluded = false
		told, before := sen.Zone.Counted() && sen.Zone != Headline, s < r.frames[n].sentence
		if told && (before || r.isSubordinate(n)) {
			if r.quoteOf[sen.lo] == 0 {
				back++
			}
			if name, last := r.subjectMeant(s, &look, before); last {
				return look.end(name)
			}
			if g := pronounGender(r.t[r.subjectStart(s)].in(r.d.Text)); before && r.has(r.subjectStart(s), subject) {
				look.other = g != unknownGender && g != of
				look.excluded = look.excluded || look.other
			}
		}
		for ; first < k && sen.Zone != Headline; first++ {
			if name, last := r.speaksAs(first, &look); last {
				return look.end(name)
			}
		}
		if told && before && r.quoteOf[sen.lo] == 0 {
			if name, last := r.otherPerson(s, &look, look.excluded && back == 1); last {
				return look.end(name)
			}
		}
		for k > 0 && r.frames[k-1].sentence >= s {
			k--
		}
	}
	return "", true
}

// subjectMeant returns the person whom sentence s is about, and whether the search ends there. Where who stands beside the verb may be
// meant as well, somebody of whom the pronoun is known to be true comes first, and of two nobody is named.
func (r *reader) subjectMeant(s int, look *backward, before bool) (string, bool) {
	p := r.personOf(s)
	switch {
	case p.name == "" || !r.fits(look, p.name):
		return "", false
	case look.other && r.genderOf(p.name) == unknownGender: // "Lind won. She thanked Varr. He said": not Lind
		look.barred, look.other = p.name, false
		return "", false
	case !p.sure:
		look.between = lastWord(p.name)
		return "", false
	case r.ownerIs(s, p.name, look.of): // "her lawyer left. She said": the lawyer or who has one
		look.unsure = true
		if r.genderOf(p.name) == look.of {
			return p.name, true
		}
		return "", true
	case !before || r.genderOf(p.name) == look.of:
		return p.name, true
	}
	rival, own := r.objectPerson(s, p.name)
	if rival == "" || own == look.of || !r.fits(look, rival) {
		return p.name, true
	}
	look.unsure = own == unknownGender
	if own != unknownGender || r.genderOf(rival) == look.of {
		return rival, true
	}
	return "", true
}

// isSubordinate reports whether the pronoun of frame n stands in a clause such as "when he said", behind another one: else
// the subject of its own sentence may be what is said.
func (r *reader) isSubordinate(n int) bool {
	f := &r.frames[n]
	return f.srcLo-1 > int(r.d.sentences[f.sentence].lo) && r.has(f.srcLo-1, subordinator)
}

// speaksAs returns the speaker of frame k, and whether the search ends with it: the person, or one that the same pronoun
// left unknown.
func (r *reader) speaksAs(k int, look *backward) (string, bool) {
	f := &r.frames[k]
	if f.srcLo >= f.srcHi {
		return "", false
	}
	if f.srcHi == f.srcLo+1 && r.isPronoun(f.srcLo) {
		switch g := pronounGender(r.t[f.srcLo].in(r.d.Text)); {
		case g == unknownGender:
			return "", false
		case g != look.of:
			look.barred = f.speaker
			return "", false
		case f.unsure && f.speaker == r.text(f.srcLo, f.srcHi):
			return "", true
		}
		look.unsure = look.unsure || f.unsure
		return f.speaker, r.fits(look, f.speaker)
	}
	return f.speaker, !strings.Contains(f.speaker, " and ") && !r.isPlural(f) && r.mayBePerson(f.srcLo, f.srcHi) && !r.isCountry(f.srcLo, f.srcHi) && r.fits(look, f.speaker)
}

// isCountry reports whether tokens [lo, hi) are one name that stands behind a word of place elsewhere and is nobody's last
// name: "Norland said ..." in an article that also says "in Norland".
func (r *reader) isCountry(lo, hi int) bool {
	return hi == lo+1 && r.t[lo].is(isCapital) && r.fullName(lo) == "" && r.isPlace(lo, hi)
}

// mayBePerson reports whether tokens [lo, hi) may name one person: no body, no outlet, no thing.
func (r *reader) mayBePerson(lo, hi int) bool {
	head := r.headNoun(lo, hi)
	kind := r.noun(head)
	if kind&(bodyNoun|mediaNoun|peopleNoun|thingNoun) != 0 && kind&officeNoun == 0 || r.has(head, evidence|relative|subject) || r.isPluralOfLetters(head) || r.isTimeWord(lo) || hi == lo+1 && r.has(lo, determiner|numeral|amount) {
		return false
	}
	if !r.has(lo, article) || !r.t[head].is(isCapital) || lo+1 >= hi || !r.t[lo+1].is(isCapital) {
		return true
	}
	for i := lo + 1; i < hi; i++ { // "the Quayside Union", but the Reverend Lind
		if r.noun(i)&officeNoun != 0 {
			return true
		}
	}
	return false
}

// isTimeWord reports whether word i is a word of time and no first name: "in May", not "May Lind".
func (r *reader) isTimeWord(i int) bool {
	if !r.has(i, timeWord) {
		return false
	}
	switch r.t[i].in(r.d.Text) {
	case "Jan", "April", "May", "June", "August", "Summer":
		return i+1 >= len(r.t) || !r.t[i+1].is(isCapital) || r.classOf[i+1] != 0
	}
	return true
}

// fullName returns the first and last name of which the word at i is the last, from the text before it, else the office and
// the name; "" for none, and where two persons have the name. A headline is passed over: any of its words may have a capital.
func (r *reader) fullName(i int) string {
	first, office, from := 0, 0, max(0, i-maxRecur)
	if s := r.d.sentences[0]; s.Zone == Headline && int(s.hi) <= i {
		from = max(from, int(s.hi))
	}
	name := r.t[i].in(r.d.Text)
	for k := r.written(name, from+1, i); k < i; k = r.written(name, k+1, i) {
		if !r.t[k-1].is(isCapital) || r.has(k-1, article|preposition|conjunction) || r.t[k].gap >= lineBreak {
			continue
		}
		switch {
		case r.noun(k-1)&officeNoun != 0:
			office = cmp.Or(office, k)
		case first > 0 && !r.isSame(k-1, first-1):
			return ""
		default:
			first = cmp.Or(first, k)
		}
	}
	if first = cmp.Or(first, office); first == 0 {
		return ""
	}
	return r.text(first-1, first+1)
}

// written returns the first of tokens [lo, hi) that is written like word, or hi. It searches the text, as nearly all of them are others.
func (r *reader) written(word string, lo, hi int) int {
	if lo >= hi {
		return hi
	}
	from, end := r.t[lo].start, r.t[hi-1].end
	for {
		at := strings.Index(r.d.Text[from:end], word)
		if at < 0 {
			return hi
		}
		from += int32(at)
		k := lo // becomes the last token that starts there or before, by halves, which no branch foresees
		for n := hi - lo; n > 1; n -= n >> 1 {
			k += n >> 1 & int((r.t[k+n>>1].start-from-1)>>31)
		}
		t := &r.t[k]
		if t.start == from && t.in(r.d.Text) == word {
			return k
		}
		from = min(max(from+1, t.end), end) // the next token, or a gap, for no word begins within another one
	}
}

// isSame reports whether tokens k and i are written alike: names have no number of their own.
func (r *reader) isSame(k, i int) bool {
	a, b := &r.t[k], &r.t[i]
	return a.end-a.start == b.end-b.start && a.in(r.d.Text) == b.in(r.d.Text)
}

// isPlace reports whether the one or two words of a name, tokens [lo, hi), stand somewhere behind a word of place: "in Port
// Ostby". Behind the, one word names no place: "the Lind report".
func (r *reader) isPlace(lo, hi int) bool {
	last := hi - 1 - lo
	name, end := r.t[lo].in(r.d.Text), min(len(r.t), lo+maxRecur)-last
	for k := r.written(name, max(0, lo-maxRecur), end); k < end; k = r.written(name, k+1, end) {
		if r.isSame(k+last, hi-1) && r.behindPlaceWord(k) && (last > 0 || !r.has(k-1, article)) {
			return true
		}
	}
	return false
}

// behindPlaceWord reports whether a word of place or the stands before token i.
func (r *reader) behindPlaceWord(i int) bool {
	if i == 0 || !r.t[i-1].isWord() || r.t[i].gap >= lineBreak {
		return false
	}
	switch r.t[i-1].in(r.d.Text) {
	case "in", "In", "at", "At", "near", "Near", "the", "The":
		return true
	}
	return false
}

// isSaid reports whether token i belongs to what a frame introduces.
func (r *reader) isSaid(i int) bool {
	for k := len(r.stretches) - 1; k >= max(0, len(r.stretches)-maxOfSentence); k-- {
		if s := &r.stretches[k]; s.lo <= i && i < s.hi {
			return true
		}
	}
	return false
}

// introduced returns the last person of tokens [lo, hi) who is named in full with an age or a role behind the name.
func (r *reader) introduced(lo, hi int) named {
	out := named{}
	for i := lo; i+2 < hi; i++ {
		if r.quoteOf[i] != 0 || !r.t[i].is(isCapital) {
			continue
		}
		end := r.nameEnd(i, hi)
		if end-i >= 2 && end+1 < hi && r.t[end].mark(',') && r.quoteOf[end+1] == 0 && (r.t[end+1].is(isNumber) || r.has(end+1, article) || r.isThe(end+1, r.word.who)) &&
			!r.behindPlaceWord(i) && r.mayBePerson(i, end) && !r.isSaid(i) {
			out = named{r.text(i, end), true}
		}
		i = max(i, end-1)
	}
	return out
}

// otherBetween reports whether a sentence between frame f and sentence s is about a person who is not its speaker.
func (r *reader) otherBetween(f *frame, s int) bool {
	for k := max(f.sentence+1, s-maxBack); k < s; k++ {
		if r.quoteOf[r.d.sentences[k].lo] != 0 {
			continue
		}
		if p := r.personOf(k); p.name != "" && lastWord(p.name) != lastWord(f.speaker) {
			return true
		}
	}
	return false
}
