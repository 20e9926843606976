package analysis

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// mostLookedUp is how many names of an article are looked up in its text.
const mostLookedUp = 500

// whoSpeaks is a speaker as the comparison counts it.
type whoSpeaks struct {
	name  string
	key   string // of a full name: the same in other events; else the name
	class SpeakerClass
}

// cast are the speakers of one event. One speaker has many forms, in one article and from one to the next: a full name, a
// surname, an office. Forms are one where only one person fits: within an event a surname names the person who is called
// so in full there, an office the person before whose name it stands. Where two fit, each form stays as it is.
type cast struct {
	nouns   map[string]sourceNoun
	outlets map[string]bool
	forms   map[string]speakerForm // by Voice.Speaker
	heard   map[string]hearing     // by last word of a name
	people  map[string]string      // spelling of first and last name -> as shown
	byName  map[string]string      // spelling of the last name -> key of people; "" = two of them
	byRole  map[string]string      // office in small letters -> key of people; "" = two of them
	speaks  map[string]whoSpeaks   // by Voice.Speaker: what comes of it
	wanted  map[string]bool        // first and last words of the names of one article
	small   map[string]bool        // names without a capital
	order   []string               // of forms

	surnames map[string]bool // spellings of the last names of people in this event and those before
}

// mostCast is how many speakers and words of their names an event may have for the memory that they took to serve the next one.
const mostCast = 1 << 10

// begin starts an event.
func (k *cast) begin() {
	if k.forms == nil || len(k.forms)+len(k.heard) > mostCast {
		*k = cast{nouns: k.nouns, outlets: k.outlets, surnames: k.surnames, forms: map[string]speakerForm{}, heard: map[string]hearing{}, people: map[string]string{},
			byName: map[string]string{}, byRole: map[string]string{}, speaks: map[string]whoSpeaks{}, wanted: map[string]bool{}, small: map[string]bool{}}
		return
	}
	clear(k.forms)
	clear(k.heard)
	clear(k.people)
	clear(k.byName)
	clear(k.byRole)
	clear(k.speaks)
}

// hearing is what the texts show of a word of a name.
type hearing struct {
	person      int    // behind an office: "President Lind"
	place       int    // behind a word such as "in", or "the"
	placed      int    // the same of the word with a name before it: "in West Ostby"
	first, last int    // places where no name follows, and where none stands before it
	given       string // the first name before it, "" where there is none or several
	several     bool
	certain     string // the first name before it behind a small word, where no title writes capitals: "her brother Jon Lind"
	two         bool   // two of these
}

// speakersOf maps each Voice.Speaker of an event to the speaker it stands for, and adds to surnames those of the people whom
// it names in full. The map is valid until the next call.
func (k *cast) speakersOf(articles []Annotated, e *Event) map[string]whoSpeaks {
	k.begin()
	for _, i := range e.Articles {
		k.listen(&articles[i])
	}
	k.order = slices.AppendSeq(k.order[:0], maps.Keys(k.forms))
	slices.Sort(k.order)
	for _, s := range k.order {
		k.introduce(k.forms[s])
	}
	for s := range k.byName {
		k.surnames[s] = true
	}
	for _, s := range k.order {
		k.appoint(k.forms[s])
	}
	for _, s := range k.order {
		k.speaks[s] = k.who(k.forms[s])
	}
	k.lower()
	return k.speaks
}

// lower writes with a small letter what a sentence begins with in one place, and what stands inside one in another: "Police" and "police".
func (k *cast) lower() {
	small := k.small
	clear(small)
	for _, w := range k.speaks {
		if !hasCapital(w.name) {
			small[w.name] = true
		}
	}
	for s, w := range k.speaks {
		if name := strings.ToLower(w.name); w.class != PersonSpeaker && name != w.name && small[name] && capitalsOnly(w.name) == 0 {
			w.name, w.key = name, name
			k.speaks[s] = w
		}
	}
}

// listen notes the forms of an article and what its text shows of their names.
func (k *cast) listen(a *Annotated) {
	wanted := k.wanted
	clear(wanted)
	for i := range a.Voices {
		s := a.Voices[i].Speaker
		f, known := k.forms[s]
		if !known {
			f = readSpeaker(s, k.nouns)
			k.forms[s] = f
		}
		if n := len(f.name); n > 0 && len(wanted) < mostLookedUp {
			wanted[f.name[0]], wanted[f.name[n-1]] = true, true
		}
	}
	if len(wanted) == 0 {
		return
	}
	var before, previous string // the words before, "" where a mark stands between
	eachWord(a.Text, func(w string, follows bool) {
		if !follows {
			before, previous = "", ""
		}
		whole := w
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if !startsSmall(previous) && !isNamePart(w) {
			if h, ok := k.heard[previous]; ok {
				h.first++
				k.heard[previous] = h
			}
		}
		if !startsSmall(w) && wanted[w] {
			k.heard[w] = k.heard[w].hear(previous, before, k.nouns)
		}
		if before, previous = previous, w; w != whole { // "Norland's Lind" has no first name before it
			previous = ""
		}
	})
}

// startsSmall reports whether a word begins with a small letter of ASCII, as no part of a name does.
func startsSmall(w string) bool { return w != "" && 'a' <= w[0] && w[0] <= 'z' }

// hear adds one place of a word, with the two words before it.
func (h hearing) hear(previous, before string, nouns map[string]sourceNoun) hearing {
	kind := nouns[bareWord(previous)]
	switch {
	case kind&officeNoun != 0:
		h.person++
	case kind&placeWord != 0 || previous == "the":
		h.place++
	case isNamePart(previous) && kind == 0 && len(previous) > 2:
		if nouns[bareWord(before)]&placeWord != 0 || before == "the" {
			h.placed++
			return h
		}
		if before != "" && !hasCapital(before) {
			h.two = h.two || h.certain != "" && sameSpelling(h.certain) != sameSpelling(previous)
			h.certain = previous
		}
		if h.given == "" && !h.several {
			h.given = previous
		} else if sameSpelling(h.given) != sameSpelling(previous) {
			h.given, h.several = "", true
		}
		return h
	}
	h.last++
	return h
}

// alone reports whether the word stands mostly by itself where it has no name before it, as surnames do: "Lind said", and
// now and then "the Lind plan".
func (h hearing) alone() bool { return h.last > 2*h.place }

// eachWord gives each word of a text that begins with a letter, with whether only a space stands before it.
func eachWord(text string, give func(w string, follows bool)) {
	start, end := -1, -1
	word := func(until int) {
		w := text[start:until]
		if asciiClass[w[len(w)-1]] > charUpper {
			w = strings.TrimRight(w, ".'’-")
		}
		give(w, end >= 0 && (text[end:start] == " " || strings.TrimSpace(text[end:start]) == ""))
		start, end = -1, start+len(w)
	}
	for i, r := range text {
		inside := unicode.IsLetter(r) || start >= 0 && (r == '-' || r == '.' || r == '\'' || r == '’')
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			word(i)
		}
	}
	if start >= 0 {
		word(len(text))
	}
}

// isPerson reports whether a form with a name at its end names a person.
func (k *cast) isPerson(f *speakerForm) bool {
	n := len(f.name)
	if n == 0 || k.outlets[f.plain] || k.nouns[bareWord(f.name[n-1])]&(bodyNoun|mediaNoun|peopleNoun|partyNoun|thingNoun|pronounWord) != 0 ||
		k.nouns[bareWord(f.name[0])]&openerWord != 0 || n > 1 && k.nouns[bareWord(f.name[0])]&partOfPlace != 0 {
		return false
	}
	if f.titled(k.nouns) {
		return true
	}
	first, last := k.heard[f.name[0]], k.heard[f.name[n-1]]
	if surname := f.name[n-1]; len(f.role) > 0 || capitalsOnly(surname) > 0 && (n == 1 || len(surname) < 4 || capitalsOnly(f.name[0]) == 0) {
		return false // NORPOL, West NORPOL; but MARA LIND in an interview
	}
	switch n {
	case 1:
		return last.place <= last.person && (last.person > 0 || last.given != "") || last.given != "" && last.alone()
	case 2: // a person is called by the last word alone, a firm by the first
		return (last.placed == 0 || last.alone()) && (first.first == 0 || last.last > 0)
	}
	return last.person > 0 || slices.ContainsFunc(f.name, func(w string) bool { return strings.HasSuffix(w, ".") })
}

// introduce notes a full name, or the one that the text gives to a surname.
func (k *cast) introduce(f speakerForm) {
	if !k.isPerson(&f) {
		return
	}
	n := len(f.name)
	given, surname, shown := f.name[0], f.name[n-1], strings.Join(f.name, " ")
	if n == 1 {
		if given = k.heard[surname].given; given == "" {
			return
		}
		shown = given + " " + surname
	}
	last := sameSpelling(surname)
	key := sameSpelling(given) + " " + last
	if old, known := k.people[key]; !known || compareNames(shown, old) < 0 {
		k.people[key] = shown
	}
	if old, known := k.byName[last]; known && old != key {
		key = ""
	}
	k.byName[last] = key
}

// compareNames orders the forms of one name: those in small letters before those in capitals only (MARA LIND), then the
// shorter one.
func compareNames(a, b string) int {
	return cmp.Or(capitalsOnly(a)-capitalsOnly(b), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

func capitalsOnly(s string) int {
	if strings.ToUpper(s) == s {
		return 1
	}
	return 0
}

// keyOf returns the key of the person that a form names; "" for nobody or two.
func (k *cast) keyOf(f *speakerForm) string {
	if n := len(f.name); n > 1 {
		return sameSpelling(f.name[0]) + " " + sameSpelling(f.name[n-1])
	} else if n == 1 && !k.heard[f.name[0]].two {
		return k.byName[sameSpelling(f.name[0])]
	}
	return ""
}

// appoint notes the offices that stand before a person's name: "Norland Harbour Minister Mara Lind" is the Norland harbour
// minister, and the harbour minister; the minister alone may be another one, and the former harbour minister is.
func (k *cast) appoint(f speakerForm) {
	if !k.isPerson(&f) || !f.titled(k.nouns) {
		return
	}
	key := k.keyOf(&f)
	if key == "" {
		return
	}
	for i := 0; i+1 < len(f.role); i++ {
		role := office(f.role[i:])
		if old, known := k.byRole[role]; known && old != key {
			k.byRole[role] = ""
		} else {
			k.byRole[role] = key
		}
		if qualifies(bareWord(f.role[i])) {
			return
		}
	}
}

// office is a role in small letters without marks: "U.S. Secretary of State" and "US secretary of state" are one.
func office(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ReplaceAll(bareWord(w), ".", "")
	}
	return strings.Join(out, " ")
}

// who returns the speaker that a form stands for.
func (k *cast) who(f speakerForm) whoSpeaks {
	if k.isPerson(&f) || len(f.name) == 1 && len(f.role) == 0 && k.byName[sameSpelling(f.name[0])] != "" {
		key := k.keyOf(&f)
		if shown := k.people[key]; shown != "" {
			return whoSpeaks{shown, key, PersonSpeaker}
		}
		name := strings.Join(f.name, " ")
		return whoSpeaks{name, name, PersonSpeaker}
	}
	if key := k.byRole[office(strings.Fields(f.plain))]; key != "" && !f.vague {
		return whoSpeaks{k.people[key], key, PersonSpeaker}
	}
	if one, other, both := strings.Cut(f.plain, " and "); both {
		if k.who(readSpeaker(one, k.nouns)).class == PersonSpeaker && k.who(readSpeaker(other, k.nouns)).class == PersonSpeaker {
			return whoSpeaks{f.plain, f.plain, PersonSpeaker}
		}
	}
	key := f.plain
	if len(f.name) == 2 && len(f.role) == 0 { // one whom another event may show to be a person
		key = k.keyOf(&f)
	}
	return whoSpeaks{f.plain, key, f.classOf(k.nouns, k.outlets)}
}
