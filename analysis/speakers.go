package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// person is what the forms tell by which an article names one speaker.
type person struct {
	surname string // the last word of the full name
	key     string // its last two words: they tell Mara Lind from Oleh Lind
	shown   string // the longest form, of equally long ones the first
}

// people are the persons of an article.
type people struct {
	all    []person
	byKey  map[string]int
	byName map[string]int // surname or first word -> person, or -1 where two have it
}

// unite gives all stretches of one speaker the same Speaker, as far as the names tell: a surname ("Lind", "Mr Lind") and a
// role ("the harbour minister") stand for the one full name of the article that they fit ("Harbour Minister Mara Lind").
// Where two persons fit, each form stays as it is. roles holds what appositions say: role -> name.
func unite(voices []Voice, roles map[string]string) {
	who := people{byKey: map[string]int{}, byName: map[string]int{}}
	names := map[string]string{} // form -> as shown
	for i := range voices {
		s := voices[i].Speaker
		if _, seen := names[s]; s == "" || seen {
			continue
		}
		names[s] = s
		if full, ok := readPerson(s); ok {
			who.join(full)
		}
	}
	if len(who.all) == 0 {
		return
	}
	for _, p := range who.all {
		addRole(roles, p)
	}
	for s := range names {
		names[s] = who.shown(s, roles)
	}
	for i := range voices {
		voices[i].Speaker = names[voices[i].Speaker]
	}
}

// join adds a full name: to the person it names already, or as somebody new.
func (p *people) join(full person) {
	if k, ok := p.byKey[full.key]; ok {
		if old := &p.all[k]; len(full.shown) > len(old.shown) {
			old.shown = full.shown
		}
		return
	}
	n := len(p.all)
	p.all = append(p.all, full)
	p.byKey[full.key] = n
	first, _, _ := strings.Cut(full.key, " ")
	for _, name := range []string{full.surname, first} {
		if old, ok := p.byName[name]; ok && old != n {
			p.byName[name] = -1
		} else {
			p.byName[name] = n
		}
	}
}

// shown returns the form in which the speaker s is shown.
func (p *people) shown(s string, roles map[string]string) string {
	if full, ok := readPerson(s); ok {
		if k, known := p.byKey[full.key]; known {
			return p.all[k].shown
		}
		return s
	}
	name := s
	if word, rest, ok := strings.Cut(s, " "); ok && isHonorific(word) {
		name = rest
	}
	if k, ok := p.byName[name]; ok && k >= 0 {
		return p.all[k].shown
	}
	if who := roles[roleOf(s)]; who != "" {
		return p.shown(who, nil)
	}
	return s
}

// readPerson reads a speaker that ends with a name of two words or more; role and honorific may stand before it.
func readPerson(s string) (person, bool) {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || !isNamePart(s[at+1:]) {
		return person{}, false
	}
	before := strings.LastIndexByte(s[:at], ' ') + 1
	if first := s[before:at]; !isNamePart(first) || isHonorific(first) {
		return person{}, false
	}
	return person{surname: s[at+1:], key: s[before:], shown: s}, true
}

// isNamePart reports whether a word may belong to a name: a capital, and no marks but dots, hyphens and apostrophes.
func isNamePart(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) && !strings.ContainsFunc(w, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '.' && r != '-' && r != '\'' && r != '’'
	})
}

// isHonorific reports whether the word is a form of address.
func isHonorific(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "The", "the":
		return true
	}
	return false
}

// addRole notes the role that stands before the name of p: "Harbour Minister Mara Lind" is the harbour minister, and the
// minister. A role that two persons have names nobody.
func addRole(roles map[string]string, p person) {
	before := strings.TrimSpace(strings.TrimSuffix(p.shown, p.key))
	words := strings.Fields(strings.ToLower(before))
	for i := range words {
		setRole(roles, strings.Join(words[i:], " "), p.shown)
	}
}

// setRole notes that role stands for name; of two names it names nobody.
func setRole(roles map[string]string, role, name string) {
	if old, ok := roles[role]; ok && old != name {
		a, known := readPerson(old)
		b, both := readPerson(name)
		if !known || !both || a.key != b.key {
			name = ""
		}
	}
	roles[role] = name
}

// roleOf returns the words of a speaker such as "the harbour minister", in small letters; "" for one without an article.
func roleOf(s string) string {
	article, role, ok := strings.Cut(s, " ")
	if !ok || article != "the" && article != "The" || len(role) > 60 {
		return ""
	}
	return strings.ToLower(role)
}

// appositions returns role -> name for the frames whose source is a name with a role in apposition: "Mara Lind, the mayor
// of Ostby, said", of which "the mayor" may speak later.
func (r *reader) appositions() map[string]string {
	roles := map[string]string{}
	for i := range r.frames {
		f := &r.frames[i]
		at := f.srcHi
		if f.srcHi-f.srcLo < 2 || at+2 >= len(r.t) || !r.t[at].mark(',') || !r.t[f.srcHi-1].is(isCapital) || !r.has(at+1, article) {
			continue
		}
		k := at + 2
		var words []string
		for ; k < len(r.t) && len(words) < 5 && r.t[k].isWord() && !r.has(k, preposition|relative|conjunction); k++ {
			words = append(words, strings.ToLower(r.t[k].in(r.d.Text)))
		}
		for n := range words {
			setRole(roles, strings.Join(slices.Clone(words[n:]), " "), r.text(f.srcLo, f.srcHi))
		}
	}
	return roles
}
