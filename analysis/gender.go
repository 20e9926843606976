package analysis

import "strings"

// What an article tells of who is he and who is she. A name alone tells nothing here: lists of first names know one country
// and one century. Words do that stand at a name somewhere in the article (Ms Lind, his sister, Oda Lind), and pronouns that
// can hardly mean anybody else: "Lind said she would stay", "Lind injured himself", "Varr and his crew". Of the names of
// PolNeAR (train and dev) for which first names tell as well, the first two agree with these in .99 of 310 cases, the third in
// .95 of 98, and a possessive right behind the verb, "Lind lost her ferry", in .90 of 316: it needs a second one.

// gender is what a word tells of the person whom it names.
type gender uint8

const (
	unknownGender gender = iota
	male
	female
)

// pronounGender returns the gender of he, him, his, she and her; unknown for all other words.
func pronounGender(w string) gender {
	switch w {
	case "he", "He", "him", "his", "His":
		return male
	case "she", "She", "her", "Her":
		return female
	}
	return unknownGender
}

// genders are the titles and roles that tell of who has them.
var genders = func() map[uint64]gender {
	of := map[uint64]gender{}
	for w := range strings.FieldsSeq("mr sir lord king prince duke emperor monk spokesman congressman grandfather father man boy son brother uncle nephew " +
		"husband widower grandson stepfather boyfriend gentleman schoolboy policeman fireman businessman salesman fisherman") {
		of[wordKey(w)] = male
	}
	for w := range strings.FieldsSeq("mrs ms miss lady dame queen princess duchess empress nun spokeswoman chairwoman congresswoman grandmother mother woman girl daughter " +
		"sister aunt niece wife widow granddaughter stepmother girlfriend actress waitress hostess heiress stewardess schoolgirl") {
		of[wordKey(w)] = female
	}
	return of
}()

// wordGender returns what a title or a role tells of who has it: Ms, widow, policewoman.
func wordGender(w string) gender {
	if g := genders[wordKey(w)]; g != unknownGender {
		return g
	}
	if strings.HasSuffix(w, "woman") {
		return female
	}
	return unknownGender
}

// genderOf returns what the words of a name tell: Mr Lind, Grandmother Mara Lind, the widow of Mr Lind, Mr Lind's widow; nothing of
// Mara King.
func genderOf(name string) gender {
	out, last := unknownGender, ""
	for w := range strings.FieldsSeq(name) {
		bare := unmarked(w)
		switch {
		case isPreposition(w):
			return out
		case strings.HasSuffix(w, "'s"), strings.HasSuffix(w, "’s"):
			out = unknownGender
		case out == unknownGender && !(strings.HasSuffix(name, w) && isNamePart(w) && isNamePart(last) && !isHonorific(last)):
			out = wordGender(bare)
		}
		last = w
	}
	return out
}

// maxMentions is how often a surname is looked at for what stands beside it, and maxReach how many tokens before and behind the pronoun: no article
// is longer, and the time stays linear in what is none.
const (
	maxMentions = 24
	maxReach    = 4096
)

// votes count what speaks for he and for she.
type votes [female + 1]int

// winner returns the gender that is clearly ahead.
func (v *votes) winner() gender {
	switch {
	case v[male] > 1 && v[male] > 2*v[female]:
		return male
	case v[female] > 1 && v[female] > 2*v[male]:
		return female
	}
	return unknownGender
}

// mentions is what stands at the places where an article has a surname.
type mentions struct {
	first    string // the first name of the person, "" where none is known
	namesake bool   // somebody else has the surname
	inside   bool   // it stands behind a word, so that its capital is that of a name
	// titles and roles, pronouns: of the full name, of the surname alone
	title, pronoun [2]votes
}

// genderOf returns what the article tells of who is called by name: the name itself, else what stands at the surname elsewhere. Of a
// surname that two persons have, only their full names tell. What was found holds for the whole article.
func (r *reader) genderOf(name string) gender {
	g, known := r.genders[name]
	if !known {
		if g = genderOf(name); g == unknownGender && isNamePart(lastWord(name)) {
			g = r.genderInArticle(name)
		}
		r.genders[name] = g
	}
	return g
}

// genderInArticle returns what stands beside the surname of name tells of who has it.
func (r *reader) genderInArticle(name string) gender {
	var m mentions
	if full, ok := readPerson(name); ok {
		m.first = full.first
	}
	surname := lastWord(name)
	lo, hi := max(0, r.lo-maxReach), min(len(r.t), r.hi+maxReach)
	for k, n := r.written(surname, lo, hi), 0; k < hi && n < maxMentions; k, n = r.written(surname, k+1, hi), n+1 {
		r.note(k, &m)
	}
	if !m.inside {
		return unknownGender
	}
	for _, v := range [...]*[2]votes{&m.title, &m.pronoun} {
		for g := range v[1] {
			if !m.namesake {
				v[0][g] += v[1][g]
			}
		}
		if g := v[0].winner(); g != unknownGender {
			return g
		}
	}
	return unknownGender
}

// note adds what stands at the surname at token k, unless another first name stands before it.
func (r *reader) note(k int, m *mentions) {
	lo, of, title := k, 1, unknownGender
	m.inside = m.inside || k > 0 && (r.t[k-1].isWord() || r.t[k-1].mark(',')) && r.t[k].gap < lineBreak
	for lo > 0 && k-lo < maxRole && r.t[lo].gap < lineBreak && (r.t[lo-1].is(isCapital) && (r.classOf[lo-1] == 0 || r.noun(lo-1)&officeNoun != 0) || r.isAbbreviated(lo-1)) {
		lo--
		if r.t[lo].is(isMark) {
			continue
		}
		w := r.t[lo].in(r.d.Text)
		switch g := wordGender(w); {
		case g != unknownGender:
			title = g
		case w == m.first:
			of = 0
		case m.first != "" && of > 0 && r.noun(lo) == 0 && !isInitial(w) && isNamePart(w) && !isHonorific(w):
			m.namesake = true
			return
		}
	}
	if title == unknownGender {
		title = r.roleGender(lo, k)
	}
	if title != unknownGender {
		m.title[of][title] += 2
		return
	}
	if g, weight := r.pronounBehind(k); g != unknownGender {
		m.pronoun[of][g] += weight
	}
}

// isAbbreviated reports whether the mark at i is the stop of Ms. or of an initial, not that of a sentence.
func (r *reader) isAbbreviated(i int) bool {
	if i == 0 || !r.t[i].mark('.') || !r.t[i-1].is(isCapital) {
		return false
	}
	w := r.t[i-1].in(r.d.Text)
	return isInitial(w) || isHonorific(w)
}

// roleGender returns what the role at the name of tokens [lo, last] tells: "his sister, Mara Lind", "the actress Mara Lind", "Mara Lind, his
// widow,".
func (r *reader) roleGender(lo, last int) gender {
	if i := lo - 1; i > 0 && (last > lo || r.isBesideRole(lo)) {
		if r.t[i].mark(',') {
			i--
		}
		if i > 0 && r.t[i].isWord() && !r.t[i].is(isCapital) && (r.has(i-1, article|possessive) || r.isPossessiveS(i-1) || i == lo-1) {
			if g := wordGender(r.t[i].in(r.d.Text)); g != unknownGender {
				return g
			}
		}
	}
	i := last + 1
	if i+2 >= len(r.t) || !r.t[i].mark(',') || !r.has(i+1, article|possessive) {
		return unknownGender
	}
	for i += 2; i+1 < len(r.t) && i < last+maxRole && r.t[i+1].isWord() && !r.has(i+1, preposition|relative|conjunction); i++ {
	}
	if i+1 < len(r.t) && (r.has(i+1, conjunction&^preposition) || r.t[i+1].mark('\'') || r.t[i+1].mark('’') || r.t[i+1].mark(',') && i+2 < len(r.t) && r.has(i+2, conjunction)) {
		return unknownGender // a list: "Varr, his wife and their son"
	}
	if !r.t[i].isWord() {
		return unknownGender
	}
	return wordGender(r.t[i].in(r.d.Text))
}

// isBesideRole reports whether the single name at token i stands right behind a word that somebody has, or in apposition to it: "his sister
// Oda", "his sister, Oda,".
func (r *reader) isBesideRole(i int) bool {
	owner := i - 2
	if r.t[i-1].mark(',') {
		if owner--; i+1 >= len(r.t) || !r.t[i+1].is(isMark) {
			return false
		}
	}
	return owner >= 0 && (r.has(owner, possessive) || r.isPossessiveS(owner))
}

// pronounBehind returns what the pronoun tells that follows the surname at token k in its clause, and how surely.
func (r *reader) pronounBehind(k int) (gender, int) {
	says := false
	for i := k + 1; i < min(len(r.t), k+7); i++ {
		if !r.t[i].isWord() || r.t[i].gap >= lineBreak || r.t[i].is(isCapital) && !r.has(i, timeWord) {
			break
		}
		w := r.t[i].in(r.d.Text)
		switch w {
		case "himself":
			return male, 3
		case "herself":
			return female, 3
		}
		if g := pronounGender(w); g != unknownGender {
			isSubject := w == "he" || w == "she"
			switch {
			case isSubject && says, !isSubject && w != "him" && i == k+2 && r.isThe(k+1, r.word.and):
				return g, 3
			case !isSubject && w != "him" && i == k+2 && !r.has(k+1, preposition|conjunction):
				return g, 1
			}
			break
		}
		if says = says && (r.isThe(i, r.word.that) || r.has(i, timeWord|preposition)) || r.has(i, cueWord) && r.quoteOf[i] == 0; r.has(i, subject) {
			break
		}
	}
	return unknownGender, 0
}
