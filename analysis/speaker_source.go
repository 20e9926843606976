package analysis

// The noun phrase that names a source: what of the tokens beside a cue belongs to it.

// trimSource cuts marks and adjuncts off the ends of a source, and is empty for one that names nobody.
func (r *reader) trimSource(lo, hi int) (int, int) {
	for lo < hi && r.t[lo].is(isMark) {
		lo++
	}
	for hi > lo {
		switch last := hi - 1; {
		case r.t[last].is(isMark) && !r.t[last].mark(')'), r.has(last, timeWord|preposition), last > lo && r.has(last, article):
			hi--
		case last > lo && r.has(last, adverb) && !r.has(last, determiner) && !r.t[last].is(isCapital): // "Lind once"
			hi--
		case last > lo+1 && r.has(last-1, negation) && (r.t[last].in(r.d.Text) == "longer" || r.t[last].in(r.d.Text) == "only"):
			hi -= 2
		default:
			if hi-lo > 1 {
				if r.has(lo, subject) {
					lo = r.pastPronoun(lo, hi)
				}
				lo = r.pastTime(lo, hi)
				lo, hi = r.nounOf(lo, hi)
			}
			if hi-lo > 2 {
				lo = r.pastNoun(lo, hi)
			}
			if hi == lo+1 && !r.canSpeak(lo) {
				return lo, lo
			}
			return lo, hi
		}
	}
	return lo, hi
}

// antecedent returns the noun phrase before the relative pronoun that stands before token i, with the pronoun.
func (r *reader) antecedent(i int) (int, int) {
	if i-2 < r.lo || r.quoteOf[i-2] != 0 {
		return 0, 0
	}
	j := i - 2
	if r.isThe(i-1, r.word.that) && r.t[j].isWord() { // "a letter that says"
		if lo := r.nounPhrase(j); lo < j && r.has(lo, article|possessive|numeral) {
			return lo, i - 1
		}
	}
	if !r.has(i-1, relative) || r.has(i-1, conjunction) { // "when discussing"
		return 0, 0
	}
	if r.isThe(j, r.word.of) && j-1 >= r.lo && r.has(j-1, determiner|numeral) { // "many of whom"
		return j - 1, i
	}
	for j > r.lo && (r.t[j].mark(',') || r.t[j].mark('-') || r.t[j].mark('–') || r.t[j].mark('—')) && r.isSeparator(j) {
		j--
	}
	if r.isAge(j) { // "Mara Lind, 44, who"
		j -= 2
	}
	lo := r.nounPhrase(j)
	if lo > j {
		return 0, 0
	}
	return lo, i
}

// nameOfApposition returns where the name begins that tokens [lo, hi), a noun phrase for a person before who, stand in apposition to: "Mara Lind, the mayor
// of Ostby, who"; 0 for none.
func (r *reader) nameOfApposition(lo, hi int) int {
	if lo-2 < r.lo || !r.t[lo-1].mark(',') || r.t[lo].is(isCapital) || !r.t[lo-2].is(isCapital) || r.quoteOf[lo-2] != 0 || !r.isRelation(r.headNoun(lo, hi)) {
		return 0
	}
	name := lo - 2
	for name > r.lo && (r.t[name-1].is(isCapital) || r.t[name-1].mark('.')) && r.quoteOf[name-1] == 0 && name-1 > r.lo {
		name--
	}
	if name > r.lo && r.has(name-1, preposition) || !r.mayBePerson(name, lo-1) || r.isPlace(name, lo-1) {
		return 0
	}
	return name
}

// pastSayer cuts tokens [lo, hi), the source of frame f, where they hold a clause, which is no source: "police say the driver told them" has
// the driver, within what the police say. Where that verb introduces nothing itself, its subject is the source: "the Post reports Lind
// will endorse". In "people who say the ferry sank" it belongs to the source.
func (r *reader) pastSayer(f *frame, lo, hi int) (int, int) {
	for k := len(r.uses) - 1; k >= 0; k-- {
		u := &r.uses[k]
		i := u.cue.hi
		if u.cue.lo <= lo || i >= hi || u.ing || u.infinitive || u.passive {
			continue
		}
		if and := r.pastAnd(i, hi); and > i {
			return and, hi
		}
		for i < hi && r.has(i, timeWord|timeUnit) { // "the Post reported last month Lind would"
			i++
		}
		if i < hi && r.isThe(i, r.word.that) {
			i++
		}
		if i >= hi || !r.t[i].isWord() || !r.has(i, article|possessive|subject|groupNoun) && !r.t[i].is(isCapital) || r.holdsRelative(lo, u.cue.lo) {
			continue
		}
		if u.frame >= 0 && r.frames[u.frame].end >= f.cue.lo && (r.frames[u.frame].rule == "V6" || r.frames[u.frame].rule == "V7") || f.rule == "V6" && hi == f.cue.lo || r.has(hi-1, relative) {
			return i, hi
		}
		if v := u.cue.lo; r.endsWith(v, "s") && !r.endsWith(v, "us") || r.pastForm(v) || r.has(v-1, subject|groupNoun) || r.endsWith(v-1, "s") {
			return lo, v
		}
	}
	return lo, hi
}

// pastAnd returns what stands behind an and before the name that ends tokens [lo, hi): "asked for a photo and | Lind"; lo where none does.
func (r *reader) pastAnd(lo, hi int) int {
	i := hi
	for i > lo && r.t[i-1].is(isCapital) {
		i--
	}
	if i > lo && i < hi && r.isThe(i-1, r.word.and) && !r.t[lo].is(isCapital) {
		return i
	}
	return lo
}

// holdsRelative reports whether a relative pronoun stands in tokens [lo, hi).
func (r *reader) holdsRelative(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if r.has(i, relative) || r.isThe(i, r.word.that) {
			return true
		}
	}
	return false
}

// namedBefore returns where the name begins that ends part k, a clause of its own, and has part of, a noun phrase with an article, in
// apposition: "Lind said | Varr, a former spy, had lied"; the end of the part where there is none.
func (r *reader) namedBefore(k, of int) int {
	p := r.parts[k]
	if of != k+1 || p.lo >= p.hi || !r.t[p.hi-1].is(isCapital) || r.quoteOf[p.hi-1] != 0 || !r.has(r.parts[of].lo, article|possessive) && !r.isAge(r.parts[of].lo) {
		return p.hi
	}
	lo := r.nounPhrase(p.hi - 1)
	for i := lo; i < p.hi; i++ {
		if r.has(i, preposition) {
			return p.hi
		}
	}
	return lo
}

// isAge reports whether the number at i stands behind a name and its comma, as an age does: "Mara Lind, 44".
func (r *reader) isAge(i int) bool {
	return i-2 >= r.lo && r.t[i].is(isNumber) && r.t[i].end-r.t[i].start <= 3 && r.t[i-1].mark(',') && r.t[i-2].isWord() && !r.t[i-2].is(isNumber)
}

// pastNoun returns where the last noun phrase of tokens [lo, hi), three or more, begins. An article right behind a noun opens a clause that hangs on
// it: "a move | the mayor says"; before who it may stand behind a verb as well, and of a phrase that names nobody what stands
// behind its last preposition is meant: "her words mark a break with | the mayor, who".
func (r *reader) pastNoun(lo, hi int) int {
	start, who := lo, r.isThe(hi-1, r.word.who)
	from := lo + 2
	if who {
		from = lo + 1 // "to test | the board, who"
	}
	for i := from; i < hi; i++ {
		if !r.has(i, article) || r.quoteOf[i] != 0 || !r.t[i-1].isWord() || r.t[i-1].gap == adjacent || r.t[i-1].is(isCapital|isNumber) || r.classes[r.t[i-1].word] != 0 || r.noun(i-1) != 0 {
			continue
		}
		if who || r.t[i].in(r.d.Text) == "the" && !r.endsWith(i-1, "ing") && !r.isThe(i-2, r.word.to) && !r.has(i-2, modal) {
			start = i
		}
	}
	last := hi - 2
	for last > start && r.t[last].is(isMark) {
		last--
	}
	if !who || r.namesSomebody(start, hi) || r.has(start, determiner) && start == lo && !(r.t[last].is(isCapital) && r.isThing(start, hi)) {
		return start
	}
	for i := last; i > start; i-- {
		if r.has(i, preposition) && (start > lo || r.noun(last)&(peopleNoun|partyNoun) != 0 || r.t[last].is(isCapital) && !r.hasPersonalForm(i-1)) {
			return i + 1
		}
	}
	return start
}

// namesSomebody reports whether the head of noun phrase [lo, hi), what stands before its first preposition, is a name or a noun for
// people, bodies or what shows something.
func (r *reader) namesSomebody(lo, hi int) bool {
	for i := lo; i < hi && !(i > lo && r.has(i, preposition)); i++ {
		if r.has(i, article) {
			continue
		}
		if r.t[i].is(isCapital) && !r.has(i, possessive) || r.noun(i)&^pronounWord != 0 || r.has(i, evidence|groupNoun|subject|amount|numeral) && !r.isThe(i, r.word.who) || r.t[i].is(isNumber) {
			return true
		}
	}
	return false
}

// personal are nouns for people that have no such form, as isThing must know them.
var personal = wordSet("person jury team counsel crew family staff panel wife husband friend landlord ally official candidate nominee colleague nurse " +
	"graduate native cousin fan critic advocate delegate associate aide rival foe heir novice veteran guest captive addict thief guide chef athlete " +
	"coach pilot surrogate proxy boss chief child boy girl son kid baby widow bride groom nephew niece aunt uncle king queen saint victim expert student pupil")

// isThing reports whether the head of noun phrase [lo, hi) is a noun in small letters that is not known to mean people, a body or
// evidence, nor has the form of one for people: "the surge of troops", not "the captain", "a tourist".
func (r *reader) isThing(lo, hi int) bool {
	if hi-lo < 2 || !r.has(lo, article|possessive) && !r.t[lo].is(isCapital) {
		return false
	}
	head := lo + 1
	for head+1 < hi && !r.has(head+1, preposition|relative) && (r.t[head+1].isWord() || head+3 < hi && r.isPossessiveS(head+2)) { // "the board's | envoy"
		head++
	}
	if r.t[head].is(isCapital|isNumber) || !r.t[head].isWord() || r.noun(head) != 0 || r.has(head, evidence|written|groupNoun|subject|amount|numeral) {
		return false
	}
	return !personal[wordKey(r.t[head].in(r.d.Text))] && !r.endsWith(head, "s") && !r.hasPersonalForm(head)
}

// hasPersonalForm reports whether the word at i ends as nouns for people do: winner, actor, tourist, assailant.
func (r *reader) hasPersonalForm(i int) bool {
	for _, end := range [...]string{"er", "or", "ist", "ian", "man", "woman", "ant", "ent"} {
		if r.endsWith(i, end) {
			return !r.endsWith(i, "ment")
		}
	}
	return false
}

// canSpeak reports whether a single word can be a source: a name, a pronoun, a plural or one of the nouns that are known. Anything
// else has an article, or is no noun ("engage", "seen"): then the clause was not understood.
func (r *reader) canSpeak(i int) bool {
	switch {
	case r.has(i, article), r.t[i].end-r.t[i].start == 1 && !r.t[i].is(isCapital|isNumber):
		return false
	case r.has(i, subject|possessive|determiner|numeral|amount|groupNoun|evidence) || r.t[i].is(isNumber):
		return true
	case r.has(i, adverb|auxiliary|modal|conjunction|preposition):
		return r.isNameWord(i)
	}
	if r.t[i].is(isCapital) || r.endsWith(i, "s") || r.endsWith(i, "men") || r.noun(i) != 0 {
		return true
	}
	return r.d.sentences[r.sentence].Zone == Headline && r.classOf[i] == 0 && r.hasPersonalForm(i) // "X, sailor says": a headline has no articles
}

// nounOf cuts off what stands before the noun phrase of a source: a preposition ("from the local officials"), a verb ("who
// think | Mara Lind", "he admits | Lind"), a word that opens a clause ("if Lind"). An adjunct of time ("in May"), an infinitive ("to
// arrest her sister") and a participle with its object ("calling the decision a trick") are nobody.
func (r *reader) nounOf(lo, hi int) (int, int) {
	for lo+1 < hi && !r.has(lo, article) && (!r.t[lo].is(isCapital) || lo == r.lo) {
		next := lo + 1
		switch {
		case r.isThe(lo, r.word.to) && r.t[next].isWord() && !r.t[next].is(isCapital) && !r.has(next, determiner|possessive):
			return lo, lo
		case r.endsWith(lo, "ing") && (r.has(next, article|possessive|numeral) || r.isPossessor(next)):
			return lo, lo
		case r.isParticle(lo) && r.has(next, article|possessive|preposition): // "sent out | a letter", "followed up with | a letter"
		case r.has(lo, preposition) && !r.has(lo, roughly) && !r.has(next, adverb|amount|numeral) && !r.t[next].is(isNumber):
		case r.has(lo, subordinator|doubting|conjunction) && !r.has(lo, determiner|roughly), r.isThe(lo, r.word.how), r.isThe(lo, r.word.why):
		case r.has(lo, subject) && !r.has(lo, determiner) && r.isFinite(next):
		case r.isThe(lo, r.word.according):
			next = min(next+1, hi-1)
		case r.endsWith(lo, "ed") && r.noun(next)&(peopleNoun|officeNoun) != 0 && !r.has(lo, finiteVerb|cueWord): // "unnamed sources"
			return lo, hi
		case r.isThe(lo, r.word.including), r.isFinite(lo):
		default:
			return lo, hi
		}
		if lo = next; hi == lo+1 && r.has(lo, timeWord) {
			return lo, lo
		}
	}
	return lo, hi
}
