package analysis

// Subjects that a clause of their own keeps apart from the verb: "residents who live near the port said", "the survey, carried out
// after the bank failed, found".

// intransitive are forms in -ed that are no participle of a noun before them, as their verbs have no passive: in "talks collapsed after" it is
// the verb of the talks.
var intransitive = wordSet("collapsed died arrived emerged erupted happened occurred vanished disappeared exploded escalated resigned remained stayed waited " +
	"lasted existed participated apologised apologized protested rallied marched succeeded faltered stalled resumed failed appeared wept slept")

// irregularParticiples are those of verbs that are often said of studies and meetings, but for the forms in -ed.
var irregularParticiples = wordSet("taken written drawn given shown known seen begun done held made set")

// isParticle reports whether word i is one of the small words that belong to the verb before them: carried out, set up, stormed off.
func (r *reader) isParticle(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "out", "up", "off", "down", "away", "back", "aside", "over", "in", "on":
		return true
	}
	return false
}

// beforeRelative returns the true subject where the noun before the cue belongs to a relative clause: "officials who met
// the envoy said".
func (r *reader) beforeRelative(u *use) (int, int) {
	if u.before < r.lo || !r.t[u.before].isWord() || r.quoteOf[u.before] != 0 {
		return 0, 0
	}
	if r.isThe(u.before, r.word.that) && r.isFinite(u.subLo) && u.before > r.lo && r.t[u.before-1].isWord() { // "a study that appeared in May found"
		return r.nounPhrase(u.before - 1), u.before
	}
	if r.has(u.before, relative) && r.isVerbOfWho(u) {
		return r.nounPhrase(u.before - 1), u.before
	}
	if !r.isFinite(u.before) {
		return 0, 0
	}
	for k := u.before; k > max(r.parts[u.part].lo, u.before-maxAdjunct/2); k-- {
		if r.quoteOf[k] != 0 {
			break
		}
		if r.has(k, relative) {
			return r.nounPhrase(k - 1), k
		}
	}
	return 0, 0
}

// isVerbOfWho reports whether what stands before u, behind a relative pronoun, begins with the verb of which the pronoun is the subject: "who gathered
// outside the barracks | chanted", "who live near the port | said". In "who officials of the port said was ill" it is the subject of u.
func (r *reader) isVerbOfWho(u *use) bool {
	i := u.subLo
	if u.subHi-i < 2 || !r.t[i].isWord() || r.quoteOf[i] != 0 || r.t[i].is(isCapital) {
		return false
	}
	if r.isFinite(i) {
		return true
	}
	if r.has(i, determiner|article|possessive|subject|adverb|numeral|amount|groupNoun|preposition|conjunction|timeWord) || r.noun(i) != 0 || r.endsWith(i, "s") || !r.isThe(u.before, r.word.who) || u.before == r.lo || !r.endsWith(u.before-1, "s") && !r.has(u.before-1, groupNoun|determiner) {
		return false
	}
	return r.has(i+1, preposition|article|possessive) || i+2 < u.subHi && r.has(i+2, article|possessive) && r.noun(i+1)&^placeWord == 0
}

// opensAdjunct reports whether part p begins with a participle and its words: "Speaking in Ostby, Lind, ...", "the survey, carried out when the
// bank failed, ...".
func (r *reader) opensAdjunct(p part) bool {
	if p.lo+1 >= p.hi || r.t[p.lo].is(isCapital) && p.lo != r.lo {
		return false
	}
	if !r.endsWith(p.lo, "ing") && !r.endsWith(p.lo, "ed") {
		return irregularParticiples[wordKey(r.t[p.lo].in(r.d.Text))] && (r.isParticle(p.lo+1) || r.has(p.lo+1, preposition|subordinator) || r.isThe(p.lo+1, r.word.as))
	}
	if r.endsWith(p.lo, "ed") && r.isParticle(p.lo+1) && p.lo+2 < p.hi && r.has(p.lo+2, preposition|subordinator) {
		return true
	}
	return r.has(p.lo+1, preposition|article|possessive|conjunction) || r.isCiting(p.lo)
}

// contact returns the true subject of u where a relative clause without its pronoun stands between the two: "people | the Gazette spoke to | said",
// "several officials | she has met since May | say". What follows the verb of that clause lacks an object: the cue follows, or an adjunct.
func (r *reader) contact(u *use) (int, int) {
	p, i := r.parts[u.part], r.verbOfContact(u)
	if k := u.subLo; u.subHi-k > 1 && k > p.lo && r.has(k, subject) && !r.has(k, relative) && r.classOf[k+1] == 0 && !r.endsWith(k+1, "self") && !r.endsWith(k+1, "selves") && r.isAntecedent(k-1) {
		return r.subjectPhrase(r.nounPhrase(k-1), k) // "the board | he chairs in Velm | says"
	}
	if i <= p.lo {
		return 0, 0
	}
	for i--; i > p.lo && (r.has(i, auxiliary|modal|negation) || r.isAdverb(i)) && !r.has(i, determiner); i-- {
	}
	k := i // where the subject of the relative clause begins
	switch {
	case r.quoteOf[i] != 0 || !r.t[i].isWord():
		return 0, 0
	case r.has(i, subject) && !r.has(i, relative):
	case r.t[i].is(isCapital):
		for k > p.lo && r.t[k-1].is(isCapital) && k-1 > r.lo {
			k--
		}
		if k > p.lo && r.has(k-1, article) {
			k--
		}
	default:
		if k--; k > p.lo && !r.has(k, article|possessive) {
			k--
		}
		if k <= p.lo || !r.has(k, article|possessive) {
			return 0, 0
		}
	}
	head := k - 1
	if head < p.lo || !r.isAntecedent(head) {
		return 0, 0
	}
	return r.subjectPhrase(r.nounPhrase(head), k)
}

// hasContact reports whether a relative clause without its pronoun stands between u and its subject.
func (r *reader) hasContact(u *use) bool {
	lo, hi := r.contact(u)
	return lo < hi
}

// verbOfContact returns the verb of the relative clause that ends before u, with what stands behind the verb passed over: a preposition
// without its noun, an adjunct. It returns r.lo if there is none.
func (r *reader) verbOfContact(u *use) int {
	i := u.before
	if u.ing || u.infinitive || i <= r.lo || r.quoteOf[i] != 0 || !r.t[i].isWord() || r.t[i].is(isCapital) {
		return r.lo
	}
	if u.empty() && r.has(i, preposition) && !r.isAdverb(i) { // "the people she spoke to | said"
		i--
	}
	switch {
	case i <= r.lo, r.quoteOf[i] != 0 || r.t[i].is(isCapital|isMark) || r.has(i, relative|conjunction|doubting):
		return r.lo
	case u.empty() && r.has(i-1, auxiliary) && r.isParticipleOf(i): // "has spoken to | said"
	case !r.isFinite(i), !u.empty() && !r.has(u.subLo, preposition|timeWord|adverb) && !(r.has(i, auxiliary) && r.isParticipleOf(u.subLo) && r.has(u.subLo+1, preposition|timeWord)):
		return r.lo
	}
	return i
}

// isAntecedent reports whether the word at i may be the noun that a relative clause without its pronoun belongs to: one for people, or with an article.
// Behind a time stands no such clause: "the day | she left | Lind said".
func (r *reader) isAntecedent(i int) bool {
	if r.quoteOf[i] != 0 || !r.t[i].isWord() || r.t[i].is(isCapital) && i > r.lo || r.has(i, timeUnit|timeWord|preposition|conjunction|adverb|auxiliary|modal) || r.isFinite(i) || r.useAt(i) != nil {
		return false
	}
	return r.endsWith(i, "s") || r.endsWith(i, "one") || r.has(i, groupNoun) || r.has(r.nounPhrase(i), article|possessive|numeral)
}

// isParticipleOf reports whether word i has the form of a participle: spoken, met, interviewed.
func (r *reader) isParticipleOf(i int) bool {
	return r.endsWith(i, "ed") || r.endsWith(i, "en") || r.endsWith(i, "et") || r.endsWith(i, "ade")
}

// strandsTo reports whether the to at i, before the verb at i+1, belongs to the verb before it: "residents she spoke to | say".
func (r *reader) strandsTo(i int) bool {
	if r.pastForm(i + 1) {
		return true
	}
	switch r.t[i-1].in(r.d.Text) {
	case "spoke", "spoken", "talked", "listened":
		return true
	}
	return false
}

// pastPronoun returns where the last noun phrase of tokens [lo, hi) begins where they start with a pronoun that is a subject: the words behind it are a
// clause whose verb is in no list, "he faces jail and | his lawyers".
func (r *reader) pastPronoun(lo, hi int) int {
	if hi-lo < 3 || !r.has(lo, subject) || r.has(lo, relative|determiner) || r.has(lo+1, conjunction|relative|preposition|determiner|adverb) || r.t[lo+1].is(isCapital) || r.endsWith(lo+1, "self") || r.endsWith(lo+1, "selves") {
		return lo
	}
	for i := hi - 2; i > lo; i-- {
		if r.quoteOf[i] == 0 && (r.isThe(i, r.word.and) || r.isThe(i, r.word.but)) && (r.has(i+1, article|possessive|groupNoun) || r.t[i+1].is(isCapital)) {
			return i + 1
		}
	}
	return lo
}
