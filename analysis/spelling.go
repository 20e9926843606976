package analysis

import "strings"

// spelledAlike reports whether two stretches differ only in case, stops, hyphens and blanks: Co-operation and
// Cooperation, per cent and percent. An apostrophe counts, for its and it's differ.
func spelledAlike(a, b string) bool {
	if len(a) > 200 || len(b) > 200 {
		return false
	}
	return lettersOf(a) == lettersOf(b)
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		switch k := classOfRune(r); {
		case k <= charDigit:
			return r
		case plainMark(r) == '\'':
			return '\''
		}
		return -1
	}, fold(s))
}

// spellings maps words to the spelling that stands for all of their spellings, where no rule does.
var spellings = map[string]string{
	"grey": "gray", "greys": "grays", "cheque": "check", "cheques": "checks", "tyre": "tire", "tyres": "tires", "plough": "plow", "ploughs": "plows",
	"sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical", "scepticism": "skepticism", "mould": "mold", "moulds": "molds",
	"ageing": "aging", "aluminium": "aluminum", "jewellery": "jewelry", "moustache": "mustache", "pyjamas": "pajamas", "artefact": "artifact",
	"artefacts": "artifacts", "kerb": "curb", "kerbs": "curbs", "practise": "practice", "practised": "practiced", "practises": "practices",
	"practising": "practicing", "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "manoeuvring": "maneuvering", "manoeuvred": "maneuvered",
	"foetus": "fetus", "anaemia": "anemia", "anaesthetic": "anesthetic", "paediatric": "pediatric", "haemorrhage": "hemorrhage",
	"orthopaedic": "orthopedic", "diarrhoea": "diarrhea", "oestrogen": "estrogen", "leukaemia": "leukemia", "encyclopaedia": "encyclopedia",
	"programme": "program", "programmes": "programs", "ok": "okay", "adviser": "advisor", "advisers": "advisors", "gaol": "jail", "gaols": "jails",
}

// plainSpelling returns a form that the British and American spellings of a word have in common: for the most part the
// American one, but it need not be a word. Stops and hyphens within the word are left out.
func plainSpelling(word string) string {
	w := lettersOf(word)
	if s, ok := spellings[w]; ok {
		return s
	}
	if len(w) < 5 || !isASCII(w) {
		return w
	}
	if i := strings.Index(w, "our"); i >= 2 { // colour, neighbouring; four and hour stay
		w = w[:i] + "or" + w[i+3:]
	}
	w = plainEnd(w)
	if i := strings.Index(w, "ll"); i > 0 && (vowels(w[:i]) >= 2 || strings.HasPrefix(w[i+2:], "ful")) { // travelled, skilful
		w = w[:i] + w[i+1:]
	}
	return w
}

// plainEnd changes the ends that are spelled in two ways.
func plainEnd(w string) string {
	for _, e := range spellingEnds {
		if stem, ok := strings.CutSuffix(w, e.from); ok && len(stem) >= e.stem {
			return stem + e.to
		}
	}
	return w
}

// spellingEnds lists ends of words in two spellings, and how many letters must stand before them. The longer of two ends
// stands first.
var spellingEnds = func() []spellingEnd {
	var out []spellingEnd
	for _, end := range strings.Fields("e es ed er ers ing ation ations able") { // organise; prise and rise stay
		out = append(out, spellingEnd{"is" + end, "iz" + end, 3}, spellingEnd{"ys" + end, "yz" + end, 3})
	}
	for _, end := range strings.Fields("e es ed ing eless") { // defence, licence
		out = append(out, spellingEnd{"enc" + end, "ens" + end, 2})
	}
	for _, c := range strings.Fields("t b ch") { // theatre, fibre
		out = append(out, spellingEnd{c + "re", c + "er", 2}, spellingEnd{c + "res", c + "ers", 2},
			spellingEnd{c + "red", c + "ered", 3}, spellingEnd{c + "ring", c + "ering", 3})
	}
	return append(out, spellingEnd{"ogue", "og", 2}, spellingEnd{"ogues", "ogs", 2}, spellingEnd{"dgement", "dgment", 2}, spellingEnd{"dgements", "dgments", 2})
}()

type spellingEnd struct {
	from, to string
	stem     int
}

func vowels(s string) int {
	n := 0
	for i := range len(s) {
		if strings.IndexByte("aeiou", s[i]) >= 0 {
			n++
		}
	}
	return n
}
