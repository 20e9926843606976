package analysis

// Relative clauses: the verb behind one is the outlet's.

// matrixVerb returns the verb of the outlet behind what frame f introduces from lo on, where f stands in a relative clause without commas whose
// antecedent still waits for its verb: "the officer who said he saw smoke | left the pier", "the boat Lind says he built | burned"; 0 for
// none. A statement has own verbs of its own, 1 or, as an object, 0; one more that nothing joins to it, no conjunction, pronoun or comma, has
// its subject in front.
func (r *reader) matrixVerb(f, lo, own int) int {
	p := r.parts[r.partOf[lo-r.lo]]
	if !r.isRelative(f, lo) {
		return 0
	}
	if r.isThe(lo, r.word.to) {
		lo = r.groupEnd(lo + 1)
	}
	for k := lo; k < p.hi; k++ {
		switch {
		case r.quoteOf[k] != 0 || r.has(k, relative|doubting|contrasting) || r.isThe(k, r.word.that) && k > lo || r.isThe(k, r.word.and) || r.isThe(k, r.word.or) || r.isThe(k, r.word.but),
			r.opensAnother(k, p.hi):
			return 0
		case !r.isFinite(k) || r.reducedRelative(k) && !r.isFinite(k-1):
			if u := r.useAt(k); u != nil && !u.ing && !u.infinitive {
				return 0
			}
		case own == 0 && !r.has(k-1, subject):
			return k
		default:
			own--
			k = r.groupEnd(k) - 1
		}
	}
	return 0
}

// opensAnother reports whether a clause of its own begins at the subordinator k, before token hi: not "since May", "by soldiers", "despite the rain".
func (r *reader) opensAnother(k, hi int) bool {
	if !r.has(k, subordinator) || k+1 < hi && (r.has(k+1, timeWord|numeral) || r.t[k+1].is(isNumber)) {
		return false
	}
	switch r.t[k].in(r.d.Text) {
	case "by", "despite", "without":
		return k+1 < hi && r.endsWith(k+1, "ing")
	}
	return true
}

// ownVerbs returns how many finite verbs what frame f introduces from lo on has of its own.
func (r *reader) ownVerbs(f, lo int) int {
	if r.isThe(lo, r.word.to) || r.frames[f].rule == "V9" || r.frames[f].rule == "V10" {
		return 0
	}
	return 1
}

// isRelative reports whether the cue of frame f stands in a relative clause without commas that opens its part: behind who or that, or where two
// noun phrases stand before the cue and what it introduces, from lo on, lacks one: "the boat | Lind says he built", "the man | police say was
// armed"; or where it is shortened to a participle: "the man | accused of theft".
func (r *reader) isRelative(f, lo int) bool {
	fr := &r.frames[f]
	p := r.parts[r.partOf[lo-r.lo]]
	who := fr.cue.lo - 1
	for who > p.lo && (r.has(who, auxiliary|modal) || r.isAdverb(who)) {
		who--
	}
	if who > p.lo && r.quoteOf[who] == 0 && (r.has(who, relative) || r.isThe(who, r.word.that)) {
		return !r.holdsFinite(part{lo: p.lo, hi: who}, 1)
	}
	u := r.useAt(fr.cue.lo)
	return u != nil && (r.behindAntecedent(u) > 0 || u.passive && !u.aux && !u.ing && !u.empty() && u.subLo == p.lo) // "two pilots accused of theft were freed"
}

// behindAntecedent returns where the subject of u begins, in a relative clause without a pronoun: "the boat | Lind says he built burned", "the man |
// police say shot two was caught"; 0 for no such clause. A noun that is no role stands before a name or people, and what is said lacks
// its subject, or is a pronoun and a verb with another verb right behind it.
func (r *reader) behindAntecedent(u *use) int {
	i, at := u.subHi-1, u.cue.hi
	if u.subHi-u.subLo < 3 || u.passive || u.ing || at+2 >= r.hi || u.subLo != r.parts[u.part].lo || !r.has(u.subLo, article|possessive) {
		return 0
	}
	if r.t[i].is(isCapital) {
		for i > u.subLo && r.t[i-1].is(isCapital) {
			i--
		}
	} else if r.noun(i)&(peopleNoun|officeNoun) == 0 && !r.has(i, groupNoun) {
		return 0
	}
	if b := i - 1; b <= u.subLo || !r.t[b].isWord() || r.t[b].gap == adjacent || r.t[b].is(isCapital) || r.has(b, preposition|conjunction|determiner|possessive|auxiliary|relative|adverb) || r.noun(b) != 0 && r.t[i].is(isCapital) {
		return 0
	}
	if r.isFinite(at) && r.quoteOf[at] == 0 {
		return i
	}
	if r.has(at, subject) && r.isFinite(at+1) {
		if v := r.groupEnd(at + 1); v < r.hi && r.quoteOf[v] == 0 && (r.isFinite(v) || r.isUnmarkedPast(v)) {
			return i
		}
	}
	return 0
}

// secondNoun returns where the subject of u, a verb of naming or judging, begins behind the noun that a relative clause without a pronoun describes: "a charge |
// the union called false", "a scheme | residents branded a scam", "an accusation | Lind rejected as absurd"; 0 for none. A noun phrase has one article at
// most, so that a second one opens another. What is named must not stand behind u.
func (r *reader) secondNoun(u *use) int {
	i, last := u.cue.hi, u.subHi-1
	if u.passive || u.ing || u.infinitive || last-u.subLo < 1 || i >= r.hi || r.t[i].is(isCapital) || r.has(i, subject) || r.isObjectPronoun(i) || r.isThe(i, r.word.the) {
		return 0
	}
	if by, _ := r.agent(i); by > 0 || !r.isThe(i, r.word.as) && !u.is(namingFrame) {
		return 0
	}
	return r.secondNounIn(u.subLo, u.subHi, true)
}

// secondNounIn returns where the second of two noun phrases begins that stand in tokens [lo, hi) with nothing between them, 0 for none. Unless a gap behind the
// verb shows that there must be two, only a singular and a plural noun for people are told apart: "a camp | officials say trains fighters".
func (r *reader) secondNounIn(lo, hi int, gap bool) int {
	last := hi - 1
	if !gap && (r.t[last-1].is(isCapital|isMark) || r.has(last-1, article|possessive|preposition|determiner) || !r.arePeople(last)) {
		return 0
	}
	for k := last; k > lo; k-- {
		b := k - 1
		if !r.t[k].isWord() || r.quoteOf[k] != 0 || r.has(k, preposition|conjunction|relative) {
			return 0
		}
		if !r.isPlainNoun(b) && !(r.has(b, groupNoun) && !r.has(b, subject|determiner)) {
			continue
		}
		if gap && r.has(k, determiner|possessive) && r.namesSomebody(k, hi) {
			return k
		}
		if k < last {
			continue
		}
		first := b
		for first > lo && r.isPlainNoun(first) {
			first--
		}
		if r.has(first, article) && (r.arePeople(k) && (gap || r.t[first].in(r.d.Text) != "the") || gap && r.t[k].is(isCapital) && !r.t[k].is(isShout) && r.classOf[k] == 0 && r.noun(b) == 0) {
			return k
		}
	}
	return 0
}

// isGapped reports whether the subject of the clause that verb cue c introduces stands before c, as the verb of that clause is right behind: "a boat the navy
// said | was carrying weapons".
func (r *reader) isGapped(c cue) bool {
	i := c.hi
	return i < r.hi && r.quoteOf[i] == 0 && r.has(i, auxiliary|modal|finiteVerb) && !r.t[i].is(isCapital) && c.is(clauseFrame) && !r.endsWith(c.lo, "ing")
}

// isPlainNoun reports whether word i may be a noun in small letters: it is none of the words of grammar.
func (r *reader) isPlainNoun(i int) bool {
	return r.t[i].isWord() && !r.t[i].is(isCapital) && r.classOf[i]&^(nounToo|cueWord|charging|written|evidence|topical|promising|seeking) == 0 && !r.isPossessiveS(i) && !r.endsWith(i, "ed") && !r.endsWith(i, "ing")
}

// groupEnd returns the token behind the verb group whose finite verb stands at k: has not been | found.
func (r *reader) groupEnd(k int) int {
	if !r.has(k, auxiliary|modal) {
		return k + 1
	}
	for k++; k < r.hi; k++ {
		if r.quoteOf[k] != 0 || !r.has(k, auxiliary|modal|negation) && !r.isAdverb(k) && !r.t[k].mark('\'') && !r.t[k].mark('’') && !r.isThe(k, r.word.t) {
			if r.endsWith(k, "ed") || r.has(k, finiteVerb) {
				k++
			}
			return k
		}
	}
	return k
}
