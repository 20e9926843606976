package analysis

// longestName is the most tokens that a source may have: a longer one is not a name but a clause misread.
const longestName = 20

// source returns the tokens that name who says what use u introduces: its subject, the subject it shares with the verb
// before it, or the noun before a relative pronoun.
func (r *reader) source(u *use) (int, int) {
	if u.infinitive { // "the firms are quick to point out"
		if lo, hi := r.governor(u.group, r.lo); lo < hi {
			return lo, hi
		}
	}
	if p := r.parts[u.part]; u.cue.lo == p.lo && !u.ing && p.hi < r.hi && r.t[p.hi].mark(':') && r.t[u.cue.hi].is(isCapital) && p.hi-u.cue.hi < longestLabel && r.invertedEnd(u.cue.hi, p.hi) == p.hi {
		return u.cue.hi, p.hi // "Said Lind: ..."
	}
	if u.before > r.lo && r.t[u.before].isWord() {
		if lo, hi := r.contact(u); lo < hi {
			return lo, hi
		}
	}
	if !u.empty() && r.has(u.subHi-1, timeUnit|timeWord) && r.isTimeOnly(u.subLo, u.subHi) { // "Lind, the chairman, | this week | said"
		timeless := *u
		timeless.group, timeless.subHi = u.subLo, u.subLo
		u = &timeless
	}
	if !u.empty() {
		if lo := r.behindAntecedent(u); lo > 0 {
			return lo, u.subHi
		}
		if u.ing && !u.aux {
			if lo, hi := r.writerOf(u); lo < hi {
				return lo, hi
			}
		}
		if lo, hi := r.beforeRelative(u); lo < hi {
			for lo+1 < hi && r.has(lo, preposition) {
				lo++
			}
			return lo, hi
		}
		if lo, hi := r.subjectPhrase(u.subLo, u.subHi); lo < hi {
			if u.infinitive {
				hi = r.headlineVerb(lo, hi)
			}
			return lo, hi
		}
	}
	if lo, hi := r.apposed(u); lo < hi {
		return lo, hi
	}
	if u.ing && u.part == 1 && u.cue.lo == r.parts[1].lo && r.isBare(0) { // "Lind, saying she was ill, left"
		return r.subjectPhrase(r.parts[0].lo, r.unmarkedIn(r.parts[0].lo, r.parts[0].hi))
	}
	return r.clauseSubject(u.group)
}

// writerOf returns the source of the participle u that does not belong to the noun before it: "the mayor | issued a statement saying", "the mayor | put out a
// statement saying", "with | half of them | saying".
func (r *reader) writerOf(u *use) (int, int) {
	head := u.subHi - 1
	for head > u.subLo && r.has(head, timeWord) {
		head--
	}
	if !r.t[head].is(isCapital) && !r.has(head, subject|groupNoun|evidence) && !r.isBoard(head) && (r.has(head, written) || u.before >= r.lo && r.t[u.before].isWord() && r.isFinite(u.before)) {
		if lo, hi := r.governor(u.subLo, r.lo); lo < hi {
			return lo, hi
		}
		if lo, hi := r.governor(head, u.subLo); lo < hi {
			return lo, hi
		}
	}
	if r.isThe(u.subLo, r.word.with) {
		return u.subLo + 1, u.subHi
	}
	return 0, 0
}

// headlineVerb returns the verb of a headline in tokens [lo, hi), what stands before an infinitive: "Mara Lind | breaks with mayor to oppose
// the ferry". It is in the present tense, and no list has it: the last word in -s that is no noun for people, with its object behind
// it. It returns hi if there is none.
func (r *reader) headlineVerb(lo, hi int) int {
	if r.d.sentences[r.sentence].Zone == Headline {
		for i := hi - 2; i > lo; i-- {
			if r.endsWith(i, "s") && !r.endsWith(i, "ss") && !r.isPossessiveS(i) && r.noun(i) == 0 && r.classes[r.t[i].word] == 0 {
				return i
			}
		}
	}
	return hi
}

// subjectPhrase narrows tokens [lo, hi), which stand before a verb, to the noun phrase that ends them: "after the mayor",
// "in 2012 the mayor", "to end what the mayor"; empty where nothing but adjuncts stands there ("on many occasions").
func (r *reader) subjectPhrase(lo, hi int) (int, int) {
	for i := lo; i < hi; i++ {
		if r.isThe(i, r.word.what) && r.quoteOf[i] == 0 {
			lo = i + 1
		}
	}
	if lo+1 < hi && r.has(lo+1, subordinator) && r.endsWith(lo, "ly") { // "Shortly after Lind"
		lo++
	} else if lo+2 < hi && r.has(lo, article) && r.setsTime(lo) { // "The day Lind"
		lo += 2
	}
	for lo < hi && r.quoteOf[lo] == 0 && !r.opensNoun(lo) {
		next := lo + 1
		switch {
		case r.t[lo].is(isMark), r.has(lo, subordinator), r.has(lo, conjunction|doubting|contrasting) && !r.has(lo, determiner):
		case r.isQuantity(lo), r.has(lo, determiner) && lo+1 == hi:
			return lo, hi
		case r.has(lo, preposition):
			if next = r.adjunctEnd(lo); next >= hi {
				next = r.nameAtEnd(lo+1, hi)
			}
		case r.has(lo, adverb) && !r.has(lo, determiner|groupNoun) && (!r.t[lo].is(isCapital) || lo == r.lo) && !(r.t[next].mark('-') && r.t[next].gap == adjacent): // not "then-mayor Lind"
		case r.opensNoPhrase(lo, hi):
		default:
			return lo, hi
		}
		lo = next
	}
	return lo, max(lo, hi)
}

// opensNoun reports whether a noun phrase begins at token i without doubt: an article, or a capital of a word that no list has.
func (r *reader) opensNoun(i int) bool {
	t := &r.t[i]
	return t.isWord() && (r.classes[t.word]&article != 0 || t.is(isCapital) && r.classes[t.word] == 0)
}

// nameAtEnd returns where the name begins that ends tokens [lo, hi) behind a word in small letters: "In an interview | Mara
// Lind"; hi when there is none.
func (r *reader) nameAtEnd(lo, hi int) int {
	i := hi
	for i > lo && r.quoteOf[i-1] == 0 && r.t[i-1].is(isCapital) {
		i--
	}
	if i == hi || i <= lo+1 || !r.t[i-1].isWord() || r.has(i-1, preposition|article|possessive|conjunction) {
		return hi
	}
	return i
}

// opensNoPhrase reports whether the small word at lo is a participle with words of its own, or alone: "taken", "seeking
// to calm his voters".
func (r *reader) opensNoPhrase(lo, hi int) bool {
	if r.t[lo].is(isCapital) || !(r.endsWith(lo, "ing") || r.endsWith(lo, "ed") || r.has(lo, finiteVerb)) {
		return false
	}
	return lo+1 == hi || r.has(lo+1, preposition|article|possessive)
}

// governor returns the subject of the last finite verb between low and token i: that of "quick to say" is who is quick.
func (r *reader) governor(i, low int) (int, int) {
	doubtful := -1 // a form in -ed that may belong to the noun before it
	for k := i - 1; k >= max(low, i-maxSubject); k-- {
		if r.quoteOf[k] != 0 || !r.isFinite(k) && !r.governsObject(k) {
			if r.quoteOf[k] == 0 && r.has(k, subject) && k+1 < i && r.t[k+1].isWord() && !r.has(k+1, conjunction|preposition) && !r.has(k, relative) {
				return k, k + 1 // "they want a ferry and say": not all verbs are known
			}
			continue
		}
		if r.reducedRelative(k) {
			doubtful = k
			continue
		}
		if p := r.parts[r.partOf[k-r.lo]]; r.has(p.lo, relative) && p.lo > low && r.opensWithAnd(i, p) { // "met Lind, who slept, and said"
			k = p.lo
			continue
		}
		s := r.subjectBefore(k)
		if s.infinitive { // of "doubled down on its attack, saying": not the attack that is "to be" won
			k = min(k, s.group)
			continue
		}
		if s.before > low && r.endsWith(k, "ed") && r.t[s.before].isWord() && r.quoteOf[s.before] == 0 && r.isFinite(s.before) && !s.empty() {
			doubtful = k
			continue // of "Lind read the list of guests invited, saying": the object of a verb
		}
		if !s.empty() {
			if lo, hi := r.subjectPhrase(s.subLo, s.subHi); lo < hi {
				return lo, hi
			}
		}
		if lo, hi := r.antecedent(s.group); lo < hi {
			return lo, hi
		}
		u := use{subjectOf: s, part: int(r.partOf[k-r.lo])}
		if lo, hi := r.apposed(&u); lo < hi {
			return lo, hi
		}
		k = min(k, s.group)
	}
	if doubtful > low {
		s := r.subjectBefore(doubtful)
		return r.subjectPhrase(s.subLo, s.subHi)
	}
	return 0, 0
}

// opensWithAnd reports whether token i stands in a part behind p that an and opens, with a verb right behind it.
func (r *reader) opensWithAnd(i int, p part) bool {
	q := r.parts[r.partOf[i-r.lo]]
	return q.lo > p.lo && q.lo+1 < q.hi && (r.isThe(q.lo, r.word.and) || r.isThe(q.lo, r.word.but)) && !r.has(q.lo+1, article|relative) && !r.t[q.lo+1].is(isCapital)
}

// apposed returns the source before an apposition, a relative clause or an adverb between commas: "the spokesman, Oleh
// Holub, said", "Others, however, say".
func (r *reader) apposed(u *use) (int, int) {
	if u.part == 0 || u.group != r.parts[u.part].lo || u.ing && !u.aux {
		return 0, 0
	}
	subject := -1
	for k := u.part - 1; k >= 0 && u.part-k <= 4; k-- {
		p := r.parts[k]
		if p.lo >= p.hi && p.lo > r.lo { // a dash of two marks
			continue
		}
		if p.lo >= p.hi || r.quoteOf[p.lo] != 0 || p.hi == p.lo+1 && r.has(p.lo, timeWord) {
			break
		}
		if r.isNominal(k) {
			subject = k
		} else if !r.has(p.lo, relative|preposition) && !r.opensAdjunct(p) && !r.isParty(p) {
			if lo := r.namedBefore(k, subject); lo < p.hi {
				return lo, p.hi
			}
			break
		}
	}
	if subject >= 0 {
		if p := r.parts[subject]; subject > 0 || u.part > 1 || r.t[p.lo].is(isCapital) {
			return r.subjectPhrase(p.lo, p.hi)
		}
		return 0, 0
	}
	j := r.parts[u.part-1].lo - 1
	if r.has(j+1, relative) || r.isBare(u.part-1) {
		for j >= r.lo && r.t[j].is(isMark) && r.quoteOf[j] == 0 {
			j--
		}
		return r.nounPhrase(j), j + 1
	}
	return 0, 0
}

// behindAdjunct reports whether use u opens its part behind a participle and its words, and a subject before that: "the Gazette, citing two
// aides, reports".
func (r *reader) behindAdjunct(u *use) bool {
	return u.part > 1 && u.empty() && u.group == r.parts[u.part].lo && r.opensAdjunct(r.parts[u.part-1]) && r.isNominal(u.part-2)
}

// isParty reports whether part p is the party and state of a lawmaker: "Mara Lind, D-Velm, said".
func (r *reader) isParty(p part) bool {
	return p.lo+2 < p.hi && r.t[p.lo].is(isCapital) && r.t[p.lo].end == r.t[p.lo].start+1 && r.t[p.lo+1].mark('-') && r.t[p.lo+2].is(isCapital)
}

// isNominal reports whether part k is a noun phrase, as an apposition is; a relative clause may belong to it.
func (r *reader) isNominal(k int) bool {
	p := r.parts[k]
	if r.has(p.lo, preposition|conjunction|relative|subject) || r.opensAdjunct(p) || r.isParty(p) || p.hi == p.lo+1 && r.isAdverb(p.lo) {
		return false
	}
	for i := p.lo; i < p.hi && r.isClause(p); i++ {
		if r.quoteOf[i] != 0 || r.has(i, relative) {
			return r.quoteOf[i] == 0
		}
		if r.isFinite(i) && !r.reducedRelative(i) {
			return false
		}
	}
	return true
}

// clauseSubject returns the subject that a verb or noun at i shares: that of the last frame of the sentence before it,
// or the first noun phrase of the sentence.
func (r *reader) clauseSubject(i int) (int, int) {
	if lo, hi := r.antecedent(i); lo < hi {
		return lo, hi
	}
	for k := len(r.frames) - 1; k >= r.first; k-- {
		f := &r.frames[k]
		if f.cue.lo >= i || f.srcLo >= f.srcHi {
			continue
		}
		if f.end < i { // a clause of its own may stand between the two
			if lo, hi := r.governor(i, f.end); lo < hi {
				return lo, hi
			}
		}
		return f.srcLo, f.srcHi
	}
	return r.governor(i, r.lo)
}

// name fills the speaker of frame n.
func (r *reader) name(n int) {
	f := &r.frames[n]
	f.srcLo, f.srcHi = r.trimSource(r.pastSayer(f, f.srcLo, f.srcHi))
	if f.srcHi-f.srcLo > longestName {
		f.srcLo, f.srcHi = 0, 0
	}
	if f.srcLo >= f.srcHi {
		return
	}
	if f.srcHi < r.hi && r.t[f.srcHi].mark(',') {
		if lo, hi := r.nameBehindRole(f.srcLo, f.srcHi, r.hi); lo < hi && !(f.rule == "V2" && hi == lo+1 && r.has(min(hi+1, r.hi-1), relative)) { // not "according to his wife, Lind, who"
			f.srcLo, f.srcHi = lo, hi
		}
	}
	f.srcLo = r.pastOwner(f.srcLo, f.srcHi)
	if f.srcHi == f.srcLo+1 && r.isPronoun(f.srcLo) {
		if f.speaker = r.meant(n); f.speaker != "" {
			return
		}
	}
	hi := f.srcHi
	for hi > f.srcLo+1 && (r.has(hi-1, relative) || hi < f.srcHi && (r.t[hi-1].is(isMark) || r.isAge(hi-1))) { // "half of those who", "Lind, 44, who"
		hi--
	}
	if hi < f.srcHi && r.isThe(f.srcHi-1, r.word.who) {
		if name := r.nameOfApposition(f.srcLo, hi); name > 0 { // "Lind, the mayor, who"
			f.speaker = r.text(name, f.srcLo-1)
			return
		}
	}
	f.speaker = r.text(f.srcLo, hi)
}

// isPronoun reports whether word i is a pronoun whose person is looked for.
func (r *reader) isPronoun(i int) bool {
	return r.has(i, subject|possessive) || r.t[i].in(r.d.Text) == "him"
}

// isPlural reports whether the source of f names several: officials, Lind and Holub.
func (r *reader) isPlural(f *frame) bool {
	if f.srcLo >= f.srcHi {
		return false
	}
	head := r.headNoun(f.srcLo, f.srcHi)
	for i := f.srcLo + 1; i < f.srcHi; i++ {
		if r.isThe(i, r.word.and) && head == f.srcHi-1 {
			return true
		}
	}
	first := head == int(r.d.sentences[f.sentence].lo) // its capital says nothing
	if r.isPluralOfLetters(head) {
		return true
	}
	return r.t[head].isWord() && (first || !r.t[head].is(isCapital)) && (r.endsWith(head, "s") && !r.endsWith(head, "ss") || r.has(head, groupNoun) && !r.has(head, subject))
}

// isPluralOfLetters reports whether the word at i is the plural of an abbreviation: MPs.
func (r *reader) isPluralOfLetters(i int) bool {
	w := r.t[i].in(r.d.Text)
	return len(w) > 2 && w[len(w)-1] == 's' && 'A' <= w[len(w)-2] && w[len(w)-2] <= 'Z'
}

// text returns tokens [lo, hi) as written.
func (r *reader) text(lo, hi int) string { return r.d.Text[r.t[lo].start:r.t[hi-1].end] }
