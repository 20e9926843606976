package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SpeakerClass says what kind of source a speaker is, after the distinctions that studies of sourcing make (Sigal 1973,
// Reporters and Officials; Bell 1991, The Language of News Media, ch. 10): whom a reader could look up, and whom not.
type SpeakerClass string

const (
	PersonSpeaker      SpeakerClass = "person"      // by name, or by an office that one person holds
	InstitutionSpeaker SpeakerClass = "institution" // a state, its seat, a body, a firm
	MediaSpeaker       SpeakerClass = "media"       // an outlet or agency, by name or as "the newspaper"
	UnnamedSpeaker     SpeakerClass = "unnamed"     // people whom the reader cannot tell, and nobody at all
)

// sourceNoun is what the head of a speaker tells of it.
type sourceNoun uint16

const (
	officeNoun     sourceNoun = 1 << iota // minister: one person holds it
	bodyNoun                              // ministry
	mediaNoun                             // newspaper
	departmentNoun                        // State: a secretary or minister is named by it
	placeWord                             // in: what follows names a place
	pronounWord                           // he
	peopleNoun                            // officials: people whom nobody could look up
	openerWord                            // words that begin a sentence and are no first name
	thingNoun                             // firm, video: no person
	partyNoun                             // Democrats: people who are written with a capital
	partOfPlace                           // North: a name that begins with it is a place's
	personNoun                            // survivor: one person, by a trade, a tie or what befell them
)

// sourceNouns lists the words in small letters.
func sourceNouns() map[string]sourceNoun {
	out := map[string]sourceNoun{}
	for kind, words := range map[sourceNoun]string{
		officeNoun: "minister president secretary chancellor mayor governor senator congressman congresswoman representative ambassador envoy " +
			"spokesman spokeswoman spokesperson leader chief director chairman chairwoman chairperson chair general colonel captain major admiral " +
			"commander marshal capt lt sgt sens reps judge justice professor king queen prince princess pope archbishop bishop cardinal sheikh emir sultan ayatollah " +
			"premier speaker commissioner sheriff attorney prosecutor deputy lieutenant sergeant lawmaker economist analyst coach " +
			"manager officer adviser advisor aide head founder executive ceo author lawyer superintendent inspector detective constable pastor " +
			"rabbi imam reverend republican democrat democratic mr mrs ms miss dr sir dame lord lady sen rep gov gen col prof",
		bodyNoun: "ministry embassy consulate government administration department agency office court parliament senate congress house council " +
			"committee commission union party police army military navy force forces bank company corporation corp inc ltd group institute institution " +
			"university college school centre center association federation league alliance organization organisation nations states bureau service " +
			"authority board foundation fund campaign coalition cabinet delegation mission treasury reserve kingdom republic movement network society " +
			"hospital church club chamber inquest inquiry charity watchdog regulator tribunal task pentagon kremlin duma bundestag nato un eu who fbi cia",
		mediaNoun: "newspaper paper outlet outlets media magazine broadcaster website site reports documentary tabloid channel station news " +
			"times post journal tribune herald gazette television tv radio press newsroom wire weekly daily reuters ap afp upi bbc cnn tass xinhua interfax",
		departmentNoun: "state defense defence treasury justice health energy education labor labour commerce agriculture transport transportation interior",
		placeWord:      "in from across near into inside outside throughout against between toward towards",
		pronounWord: "he she they it we i you him her them us me who what the this that there his their its my our your himself herself itself " +
			"themselves myself",
		peopleNoun: "anyone everyone someone everybody somebody either congressmen officials authorities sources people residents witnesses experts critics analysts exporters workers voters supporters opponents protesters " +
			"activists lawyers lawmakers diplomats investigators prosecutors economists scientists researchers families friends neighbours neighbors family jury survivors victims rivals relatives parents farmers tenants scientists prisoners " +
			"senators congressmen governors ministers presidents mayors judges leaders aides advisers advisors " +
			"demonstrators marchers strikers journalists reporters passengers villagers members soldiers troops rebels militants refugees migrants students teachers doctors nurses owners users",
		personNoun: "survivor victim witness suspect hostage prisoner inmate patient rival opponent critic friend neighbour neighbor landlord tenant " +
			"wife husband widow widower mother father mum mom dad parent son daughter brother sister uncle aunt cousin grandmother grandfather relative partner fiance fiancee girlfriend boyfriend ex " +
			"colleague associate ally boss insider source official expert academic historian scientist researcher campaigner activist protester demonstrator " +
			"lawyer solicitor barrister teacher doctor nurse medic surgeon vet paramedic worker driver farmer fisherman miner pilot skipper student pupil teenager resident villager " +
			"passenger soldier veteran migrant refugee player singer actor actress comedian councillor mp peer tycoon pensioner boy girl",
		partyNoun:   "republicans democrats tories liberals conservatives greens socialists nationalists",
		thingNoun:   "firm side sides city town country village island region video film photograph picture photo image footage clip online",
		partOfPlace: "north south east west northern southern eastern western central new port lake mount fort cape united",
		openerWord: "the a an in on at but and or if when as for while after before with this that these those he she it they we you his her their its our there since both " +
			"many some most several few all no other others one two despite during until although though however meanwhile still yet even because unless once " +
			"under over by of to for without then now today",
	} {
		for _, w := range strings.Fields(words) {
			out[w] |= kind
		}
	}
	return out
}

// speakerForm is one of the forms in which a speaker is named, taken apart: "Harbour Minister Mara Lind" has the role
// "Harbour Minister" and the name "Mara Lind".
type speakerForm struct {
	plain string   // without an article in front
	role  []string // words before the name, or all of them
	name  []string // words of a name at the end
	vague bool     // "a spokesman": one of several
	known bool     // "the president": the one whom the reader knows
}

// readSpeaker takes a speaker apart.
func readSpeaker(s string, nouns map[string]sourceNoun) speakerForm {
	s, _, _ = strings.Cut(s, " (") // "Sen. Mara Lind (G)", "the Department of Fisheries (DOF)"
	f := speakerForm{plain: uncapped(withoutArticle(strings.Trim(s, ",;: ")), nouns)}
	if len(f.plain) < len(s) {
		f.vague, f.known = s[0] == 'a' || s[0] == 'A', s[0] == 't' || s[0] == 'T'
	}
	if nouns[bareWord(f.plain)]&pronounWord != 0 { // one that nobody could be found for
		f.plain = ""
	}
	if name := apposed(f.plain, nouns); name != "" {
		f.plain = name
	}
	words := strings.Fields(f.plain)
	if n := slices.IndexFunc(words, isPreposition); n >= 2 && isNamePart(words[n-2]) && isNamePart(words[n-1]) && nouns[bareWord(words[n-2])]|nouns[bareWord(words[n-1])] == 0 {
		words = words[:n] // "Mara Lind of Ostby"
	}
	at := len(words)
	for at > 0 && isNamePart(words[at-1]) && nouns[bareWord(words[at-1])]&officeNoun == 0 {
		at--
	}
	if at > 0 && isPreposition(words[at-1]) { // "of State Mara Lind", "of the port of Ostby"
		switch n := len(words) - at; {
		case n > 2:
			at = len(words) - 2
		case n == 2 && nouns[bareWord(words[at])]&departmentNoun != 0:
			at++
		default:
			at = len(words)
		}
	}
	if n := len(words) - 2; n > at && slices.ContainsFunc(words[at:n], func(w string) bool { return nouns[bareWord(w)]&bodyNoun != 0 }) {
		at = n // "Harbour Board Mara Lind"
	}
	if at > 0 && at < len(words) && slices.ContainsFunc(words[:at], isPreposition) && isOfSomebody(strings.Join(words[:at], " ")) {
		at = len(words)
	}
	if len(words)-at == 2 && words[at] == words[at+1] { // a surname between two lines
		at++
	}
	f.role, f.name = words[:at:at], words[at:]
	return f
}

// uncapped is the word that begins a sentence in small letters, where it names a kind of people, "Critics said", or tells how many or
// which ones: "Many critics said".
func uncapped(s string, nouns map[string]sourceNoun) string {
	if first, rest, ok := strings.Cut(s, " "); ok && nouns[strings.ToLower(first)]&openerWord != 0 && !hasCapital(rest) {
		return strings.ToLower(first) + " " + rest
	}
	kind := nouns[strings.ToLower(s)]
	if kind&(peopleNoun|personNoun|officeNoun|openerWord) == 0 || kind&(bodyNoun|mediaNoun) != 0 || capitalsOnly(s) > 0 {
		return s
	}
	return strings.ToLower(s)
}

// apposed returns the name in "its chief executive, Mara Lind" and "Mara Lind, its chief executive"; "" where there is none.
func apposed(s string, nouns map[string]sourceNoun) string {
	before, after, ok := strings.Cut(s, ", ")
	if !ok {
		return ""
	}
	for _, part := range [...]string{before, after} {
		words := strings.Fields(part)
		if len(words) == 2 && isNamePart(words[0]) && isNamePart(words[1]) && nouns[bareWord(words[0])]|nouns[bareWord(words[1])] == 0 {
			return part
		}
	}
	return ""
}

// titled reports whether an office or a trade stands before the name: "Foreign Minister Lind", "activist Mara Lind".
func (f *speakerForm) titled(nouns map[string]sourceNoun) bool {
	n := len(f.role)
	if len(f.name) == 0 || n == 0 {
		return false
	}
	if slices.ContainsFunc(f.role, func(w string) bool { return nouns[bareWord(w)]&officeNoun != 0 }) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(f.role[n-1])
	return len(f.name) == 2 && unicode.IsLower(first) && !isPreposition(f.role[n-1]) && f.role[n-1] != "and"
}

func isPreposition(w string) bool {
	switch w {
	case "of", "for", "in", "at", "from", "with", "to", "on", "by", "near":
		return true
	}
	return false
}

// head is the noun that the form is about: the last word before a preposition ("ministry" of "the ministry in Ostby").
func (f *speakerForm) head() string {
	words := strings.Fields(f.plain)
	for i, w := range words {
		if i > 0 && (isPreposition(w) || w == "who" || w == "that" || w == "familiar" || w == "close") {
			return words[i-1]
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// classOf classes a form that names no person by what its head says; outlets are the names of those compared.
func (f *speakerForm) classOf(nouns map[string]sourceNoun, outlets map[string]bool) SpeakerClass {
	head := f.head()
	kind := nouns[bareWord(head)]
	first, _ := utf8.DecodeRuneInString(head)
	switch {
	case f.plain == "":
		return UnnamedSpeaker
	case outlets[f.plain], kind&mediaNoun != 0:
		return MediaSpeaker
	case kind&bodyNoun != 0:
		return InstitutionSpeaker
	case kind&officeNoun != 0 && !f.vague && (f.known || hasCapital(f.plain)):
		return PersonSpeaker
	case unicode.IsUpper(first) && kind&(peopleNoun|personNoun|partyNoun|openerWord) == 0:
		return InstitutionSpeaker
	}
	return UnnamedSpeaker
}

// bareWord is a word in small letters without the marks around it and without a possessive ending.
func bareWord(w string) string { return strings.ToLower(unmarked(w)) }

// unmarked is a word without the marks around it and without a possessive ending.
func unmarked(w string) string {
	if w == "" || asciiClass[w[0]] > charDigit || asciiClass[w[len(w)-1]] > charDigit { // else it begins and ends with a letter
		w = strings.Trim(w, ".,;:()“”\"'’‘")
	}
	if end := len(w) - 1; end > 0 && w[end]|0x20 == 's' {
		for _, mark := range [...]string{"'", "’"} {
			if before, ok := strings.CutSuffix(w[:end], mark); ok {
				return before
			}
		}
	}
	return w
}

// sameSpelling is a name without what transliterations differ in: Sergei and Sergey, Zelensky and Zelenskyy. Of a letter
// that stands there twice one is left; of longer runs, which are masks, the length still tells one from the other.
func sameSpelling(name string) string {
	var b strings.Builder
	last, run := rune(-1), 0
	for _, r := range strings.ToLower(name) {
		switch r {
		case 'y', 'j':
			r = 'i'
		case '.', '\'', '’', '-':
			continue
		}
		if run++; r != last {
			last, run = r, 1
		}
		if run != 2 {
			b.WriteRune(r)
		}
	}
	return b.String()
}
