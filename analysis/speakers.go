package analysis

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// person is what the forms tell by which an article names one speaker.
type person struct {
	first, surname string // the first and the last word of the full name
	key            string // both: they tell Mara Lind from Oleh Lind
	shown          string // the longest form, of equally long ones the first
	role           string // what stands before the name in that form
}

// people are the persons of an article, and the forms that name them. Its memory serves the next article.
type people struct {
	all    []person
	byKey  table   // of all
	byName table   // surnames and first words
	whose  []int32 // of each of these, index into all, or -1 where two have it
	forms  []form
	byForm table   // of forms, as written
	formOf []int32 // of each voice, -1 where nobody is named
	roles  map[string]holder
	role   []byte
}

// form is a speaker as written, and as shown.
type form struct {
	written, shown string
	name, role     string // of one that is no full name: what addressed says
	person         int32  // index into people.all of whom it names, or -1
	unsure         bool   // two persons of the article have the name
}

// holder is whom a role names: the roles of people are those that some speaker of the article is called by.
type holder struct {
	name string // "" for nobody, where two persons hold it
	held bool   // somebody was seen in it
}

// table numbers strings in the order in which they were added.
type table struct {
	keys  []string
	index map[string]int32 // where these are more than a few
}

// fewKeys is up to how many strings all are compared with a new one: they differ in length, and hardly an article has more.
const fewKeys = 24

// manyForms is how many forms an article may have for the memory that they took to be kept.
const manyForms = 1 << 12

// maxRoleLen is the longest role by which somebody may be called, in bytes.
const maxRoleLen = 60

// find returns the number of a string, or -1.
func (t *table) find(s string) int32 {
	if len(t.keys) > fewKeys {
		if i, ok := t.index[s]; ok {
			return i
		}
		return -1
	}
	for i := len(t.keys) - 1; i >= 0; i-- { // who spoke last goes on, as often as not
		if t.keys[i] == s {
			return int32(i)
		}
	}
	return -1
}

// add numbers a string that find does not find.
func (t *table) add(s string) int32 {
	first := len(t.keys)
	if t.keys = append(t.keys, s); first == fewKeys {
		first = 0
	}
	if len(t.keys) > fewKeys {
		for i, s := range t.keys[first:] {
			t.index[s] = int32(first + i)
		}
	}
	return int32(len(t.keys) - 1)
}

func (t *table) reset() {
	clear(t.keys)
	clear(t.index)
	t.keys = t.keys[:0]
}

// reset forgets an article, and with it the pieces of its text.
func (p *people) reset() {
	if p.roles == nil || len(p.forms) > manyForms {
		index := func() table { return table{index: map[string]int32{}} }
		*p = people{byKey: index(), byName: index(), byForm: index(), roles: map[string]holder{}}
		return
	}
	clear(p.all)
	clear(p.forms)
	clear(p.roles)
	p.byKey.reset()
	p.byName.reset()
	p.byForm.reset()
	p.all, p.whose, p.forms, p.formOf = p.all[:0], p.whose[:0], p.forms[:0], p.formOf[:0]
}

// unite gives all stretches of one speaker the same Speaker, as far as the names tell: a surname ("Lind", "Mr Lind") and a
// role ("the harbour minister") stand for the one full name of the article that they fit ("Harbour Minister Mara Lind").
// Where two persons fit, each form stays as it is.
func (r *reader) unite(voices []Voice) {
	who := &r.people
	defer who.reset()
	for i := range voices {
		who.meet(voices[i].Speaker)
	}
	if len(who.all) == 0 {
		return
	}
	if len(who.roles) > 0 {
		r.appositions(who)
		for i := range who.all {
			who.addRole(&who.all[i])
		}
	}
	for i := range who.forms {
		f := &who.forms[i]
		if f.person < 0 {
			f.person = who.named(f.name)
			f.unsure = f.person >= 0 && i < fewKeys && r.hasNamesake(f.written, &who.all[f.person])
		}
		switch {
		case f.unsure:
			f.shown = f.written
		case f.person >= 0:
			f.shown = who.all[f.person].shown
		default:
			f.shown = who.inRole(f)
		}
	}
	for i, f := range who.formOf {
		if f >= 0 {
			voices[i].Speaker = who.forms[f].shown
			if who.forms[f].unsure {
				voices[i].Confidence = Low
			}
		}
	}
}

// hasNamesake reports whether the article names somebody else by the surname of who: "her brother Jon Lind", who need not speak.
func (r *reader) hasNamesake(surname string, who *person) bool {
	if who.surname != surname {
		return false
	}
	for i := r.written(surname, 1, len(r.t)); i < len(r.t); i = r.written(surname, i+1, len(r.t)) {
		a, b := &r.t[i-1], &r.t[i]
		if !a.is(isCapital) || !b.is(isCapital) || b.gap >= lineBreak || a.is(isShout) {
			continue
		}
		name := a.in(r.d.Text)
		if name != who.first && isNamePart(name) && !isHonorific(name) && r.classes[a.word] == 0 && r.noun(i-1) == 0 {
			return true
		}
	}
	return false
}

// meet notes the speaker of the next voice.
func (p *people) meet(s string) {
	f := int32(-1)
	if s != "" {
		if f = p.byForm.find(s); f < 0 {
			f = p.add(s)
		}
	}
	p.formOf = append(p.formOf, f)
}

// add notes a new form.
func (p *people) add(s string) int32 {
	f := form{written: s, person: -1}
	if full, ok := readPerson(s); ok {
		f.person = p.join(&full)
	} else if f.name, f.role = addressed(s); f.role != "" {
		p.roles[f.role] = holder{}
	}
	p.forms = append(p.forms, f)
	return p.byForm.add(s)
}

// join adds a full name: to the person it names already, or as somebody new. It returns the index of the person.
func (p *people) join(full *person) int32 {
	if k := p.byKey.find(full.key); k >= 0 {
		if old := &p.all[k]; len(full.shown) > len(old.shown) {
			old.shown, old.role = full.shown, full.role
		}
		return k
	}
	p.all = append(p.all, *full)
	n := p.byKey.add(full.key)
	for _, name := range [...]string{full.surname, full.first} {
		if k := p.byName.find(name); k < 0 {
			p.byName.add(name)
			p.whose = append(p.whose, n)
		} else if p.whose[k] != n {
			p.whose[k] = -1
		}
	}
	return n
}

// named returns the one person who has a surname or first name, or -1.
func (p *people) named(name string) int32 {
	if name == "" || asciiClass[name[0]] == charLower { // officials, minister: no name
		return -1
	}
	if k := p.byName.find(name); k >= 0 {
		return p.whose[k]
	}
	return -1
}

// inRole returns the form in which the speaker is shown whom f names by a role, or f itself.
func (p *people) inRole(f *form) string {
	if f.role == "" {
		return f.written
	}
	name := p.roles[f.role].name
	if name == "" {
		return f.written
	}
	var k int32
	if full, ok := readPerson(name); ok {
		k = p.byKey.find(full.key)
	} else {
		short, _ := addressed(name)
		k = p.named(short)
	}
	if k >= 0 {
		return p.all[k].shown
	}
	return name
}

// addressed returns a speaker without the form of address before it, "Lind" of "Mr Lind", and the role of one such as "the Harbour
// minister", in small letters; "" for none.
func addressed(s string) (name, role string) {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || !isHonorific(word) {
		return s, ""
	}
	if (word == "the" || word == "The") && len(rest) <= maxRoleLen {
		role = strings.ToLower(rest)
	}
	return rest, role
}

// readPerson reads a speaker that ends with a name of two words or more; role and honorific may stand before it.
func readPerson(s string) (person, bool) {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || !isNamePart(s[at+1:]) {
		return person{}, false
	}
	before := strings.LastIndexByte(s[:at], ' ') + 1
	first := s[before:at]
	if !isNamePart(first) || isHonorific(first) || isOfSomebody(s[:before]) {
		return person{}, false
	}
	key := s[before:]
	if isInitial(first) { // Mara J. Lind is Mara Lind
		if given, start := firstName(s[:before]); given != "" {
			first, key, before = given, given+s[at:], start
		}
	}
	return person{first: first, surname: s[at+1:], key: key, shown: s, role: s[:before]}, true
}

// firstName returns the name with which s, but for a space, ends, and where it begins; "" for none.
func firstName(s string) (string, int) {
	s = strings.TrimSuffix(s, " ")
	start := strings.LastIndexByte(s, ' ') + 1
	if name := s[start:]; isNamePart(name) && !isHonorific(name) && !isInitial(name) {
		return name, start
	}
	return "", start
}

// isInitial reports whether a part of a name is one letter.
func isInitial(w string) bool { return len(w) == 1 || len(w) == 2 && w[1] == '.' }

// isOfSomebody reports whether the words before a name make it that of somebody else: "the lawyer for | Mara Lind", "the account of
// President | Mara Lind", but not "Secretary of State | Mara Lind".
func isOfSomebody(before string) bool {
	isRole := func(w string) bool { return roles[wordKey(strings.TrimSuffix(w, "."))] }
	last := ""
	behind, isOf := false, false // a preposition; the last one is that of somebody else
	for w := range strings.FieldsSeq(before) {
		if isPreposition(w) {
			behind, isOf = true, !isRole(last)
		} else if behind && !isOf {
			isOf = isRole(w)
		}
		last = w
	}
	return isOf || isPreposition(last)
}

// isNamePart reports whether a word may belong to a name: a capital, and no marks but dots, hyphens and apostrophes.
func isNamePart(w string) bool {
	for i, r := range w {
		switch letter := 'a' <= r|0x20 && r|0x20 <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r); {
		case i == 0 && !unicode.IsUpper(r), !letter && r != '.' && r != '-' && r != '\'' && r != '’':
			return false
		}
	}
	return w != ""
}

// isHonorific reports whether the word is a form of address.
func isHonorific(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "The", "the":
		return true
	}
	return false
}

// addRole notes the role that stands before the name of a person: "Harbour Minister Mara Lind" is the harbour minister, and
// the minister. A role that two persons have names nobody.
func (p *people) addRole(who *person) {
	if who.role == "" {
		return
	}
	p.role = p.role[:0]
	for word := range strings.FieldsSeq(who.role) {
		p.addWord(word)
	}
	p.setRoles(who.shown)
}

// addWord appends a word to p.role, in small letters.
func (p *people) addWord(word string) {
	if len(p.role) > 0 {
		p.role = append(p.role, ' ')
	}
	start := len(p.role)
	p.role = append(p.role, word...)
	for i, c := range p.role[start:] {
		if c >= utf8.RuneSelf {
			p.role = append(p.role[:start], strings.ToLower(word)...)
			return
		}
		if asciiClass[c] == charUpper {
			p.role[start+i] |= 0x20
		}
	}
}

// setRoles notes that p.role, and each of its ends, stands for name; none behind a word that makes it another office: the former mayor is
// not the mayor.
func (p *people) setRoles(name string) {
	for role := p.role; len(role) > 0; {
		p.setRole(role, name)
		at := bytes.IndexByte(role, ' ')
		if at < 0 || qualifies(string(role[:at])) {
			return
		}
		role = role[at+1:]
	}
}

// setRole notes that role stands for name, if a speaker is called by it; of two names it names nobody.
func (p *people) setRole(role []byte, name string) {
	old, wanted := p.roles[string(role)]
	if !wanted {
		return
	}
	if old.held && old.name != name {
		a, known := readPerson(old.name)
		b, both := readPerson(name)
		if !known || !both || a.key != b.key {
			name = ""
		}
	}
	p.roles[string(role)] = holder{name, true}
}

// appositions notes the roles of the frames whose source is a name with a role in apposition: "Mara Lind, the mayor of
// Ostby, said", of which "the mayor" may speak later.
func (r *reader) appositions(who *people) {
	for i := range r.frames {
		f := &r.frames[i]
		if lo := r.roleBefore(f.srcLo); lo > 0 && f.srcHi-f.srcLo > 1 {
			who.role = who.role[:0]
			for k := lo; k < f.srcLo-1; k++ {
				who.addWord(r.t[k].in(r.d.Text))
			}
			who.setRoles(r.text(f.srcLo, f.srcHi))
		}
		at := f.srcHi
		if f.srcHi-f.srcLo < 2 || at+2 >= len(r.t) || !r.t[at].mark(',') || !r.t[f.srcHi-1].is(isCapital) || !r.has(at+1, article) {
			continue
		}
		who.role = who.role[:0]
		for k := at + 2; k < min(at+7, len(r.t)) && r.t[k].isWord() && !r.has(k, preposition|relative|conjunction); k++ {
			who.addWord(r.t[k].in(r.d.Text))
		}
		who.setRoles(r.text(f.srcLo, f.srcHi))
	}
}

// roleBefore returns where the role begins, behind its article, to which the name at i stands in apposition: "the | harbour
// minister, Mara Lind"; 0 for none.
func (r *reader) roleBefore(i int) int {
	if i < 3 || !r.t[i-1].mark(',') || !r.t[i].is(isCapital) {
		return 0
	}
	for k := i - 2; k > max(0, i-2-maxRole) && r.t[k].isWord() && r.t[k].gap < lineBreak && !r.has(k, preposition|relative|conjunction); k-- {
		if r.has(k-1, article) {
			return k
		}
	}
	return 0
}
