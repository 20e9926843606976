package analysis

import "strings"

// Names and nouns: rules V8 and V10.

// naming handles "call Z X", "what he calls X", "Z was called X by SRC" (V10). X is said; Z is what it is
// said of, in the writer's words.
// It reports whether it applies.
func (r *reader) naming(u *use) bool {
	if r.givesName(u) {
		return true
	}
	if r.has(u.cue.lo, preposition) { // "regarding"
		return false
	}
	if r.likens(u) {
		return r.likening(u)
	}
	srcLo, srcHi := r.source(u)
	i := u.cue.hi
	p := r.parts[r.partOf[min(i, r.hi-1)-r.lo]]
	hi := p.hi
	if u.passive && !u.ing {
		srcLo, srcHi = r.agent(i)
		if srcLo == i+1 { // "was seen by some as a wreck"
			i = r.asBehind(srcLo, hi)
			srcHi = i
		} else if srcLo > 0 {
			hi = srcLo - 1
		}
	} else if r.ofWhat(u) || u.gapped {
		hi = r.beforeVerb(i, hi)
	} else if r.quoteOf[i] == 0 {
		if i = r.namedEnd(i, hi); r.isDeed(u, i, hi) {
			return false
		}
	}
	as := i < hi && r.isThe(i, r.word.as)
	if as && u.passive && !u.aux && !u.ing && r.opensClause(i, hi) { // "a man described as a loner | was held"
		hi = r.beforeVerb(i, hi)
	}
	if i >= hi || !as && (u.is(clauseFrame) || u.is(weakCue) && r.quoteOf[i] == 0 || r.has(u.cue.lo, withTarget) || r.has(i, preposition)) || as && r.noun(min(i+1, r.hi-1))&officeNoun != 0 && u.is(weakCue) || as && r.opensClause(i, hi) || !r.isSurelyVerb(u) {
		return false
	}
	f := r.addUse(u, srcLo, srcHi, "V10")
	if as && u.is(denying) && !u.negated { // what is dismissed as nonsense is said to be nonsense
		r.frames[f].polarity = Asserted
	}
	r.claimName(f, i, hi)
	return true
}

// claimName claims the name that begins at i and ends before token hi of its part for frame f.
func (r *reader) claimName(f, i, hi int) {
	if cut := r.frameWithin(part{lo: i, hi: hi}, i, f); cut > 0 {
		hi = cut
	}
	end := r.clauseEnd(i, hi)
	if end == r.parts[r.partOf[i-r.lo]].hi && r.coordinatedBehind(end) { // "an old, leaking and unsafe ferry"
		end = r.objectEnd(i)
	}
	if verb := r.matrixVerb(f, i, 0); verb > 0 {
		end = min(end, verb)
	}
	r.claim(f, i, r.beforeTime(i, r.occasion(i, end)), true)
}

// isDeed reports whether use u, of call, has one noun phrase alone behind it, of which the name would begin at token name, and none
// before its subject: "called a strike", "called strikes in three ports". Nothing gets a name there, unlike in "a deal that Lind called
// a strike".
func (r *reader) isDeed(u *use, name, hi int) bool {
	if w := r.t[u.cue.lo].in(r.d.Text); len(w) < 4 || !strings.EqualFold(w[:4], "call") {
		return false
	}
	acts := u.infinitive || u.empty() && u.before >= r.lo && r.has(u.before, relative) // "to call a strike", "who called a strike"
	if b := u.before; !acts && b >= r.lo && r.t[b].isWord() && (r.has(b, relative) || r.describes(b) || !r.has(b, conjunction|adverb|preposition)) {
		return false
	}
	i := u.cue.hi
	if name == i+1 && r.ownsThing(i, hi) {
		return true
	}
	if name != i+1 || !r.has(i, article) {
		return name == i
	}
	return !r.isThe(i, r.word.the) || i+2 >= hi || r.has(i+2, preposition|timeWord) || i+3 < hi && r.isPossessiveS(i+3) // "called the mayor's office"
}

// describes reports whether the that at i opens a relative clause: a noun stands right before it, no verb and no cue, "a law that opponents call racist".
func (r *reader) describes(i int) bool {
	return r.isThe(i, r.word.that) && i > r.lo+1 && r.isNewWord(i-1) && !r.has(i-1, cueWord) && (r.has(i-2, article|possessive) || r.isNewWord(i-2))
}

// asBehind returns the as among tokens [i, hi), or hi.
func (r *reader) asBehind(i, hi int) int {
	for i < hi && !(r.quoteOf[i] == 0 && r.isThe(i, r.word.as)) {
		i++
	}
	return i
}

// givesName reports whether u is a participle behind a noun that only gives its name: "a ferry called Marta", "a film
// called “The Last Tide”". A proper name is no view of anybody: .4 of the words it gives back were
// annotated.
func (r *reader) givesName(u *use) bool {
	i, before := u.cue.hi, u.cue.lo-1
	if u.aux || before < r.lo || !r.has(u.cue.lo, mentioning) && !r.isThe(u.cue.lo, r.word.called) || !r.t[before].isWord() || r.t[before].is(isCapital) || r.has(before, subject|relative|adverb|conjunction|groupNoun) || r.ofWhat(u) || i >= r.hi {
		return false
	}
	if q := r.quoteAt(i); q != nil {
		return r.isTitleCase(q)
	}
	if r.has(i, article) {
		i++
	}
	first := i
	for i < r.hi && r.t[i].is(isCapital) {
		i++
	}
	return i > first && (i == r.hi || r.t[i].is(isMark) || r.has(i, preposition) || r.isFinite(i)) && !(i < r.hi && r.isThe(i, r.word.as))
}

// coordinatedBehind reports whether the comma at i goes on with a list: one of the next parts, none of them a clause, holds
// an and or or (V10, with the prepositional phrases of exemplifies: .58 of the words added).
func (r *reader) coordinatedBehind(i int) bool {
	if i >= r.hi || !r.t[i].mark(',') {
		return false
	}
	for k := int(r.partOf[i-r.lo]) + 1; k < len(r.parts) && k <= int(r.partOf[i-r.lo])+3 && !r.isClause(r.parts[k]); k++ {
		for j := r.parts[k].lo; j < r.parts[k].hi; j++ {
			if r.quoteOf[j] == 0 && (r.isThe(j, r.word.and) || r.isThe(j, r.word.or)) {
				return true
			}
		}
	}
	return false
}

// ofWhat reports whether what stands before the subject of u: "what the ministry calls X".
func (r *reader) ofWhat(u *use) bool { return u.before >= r.lo && r.isThe(u.before, r.word.what) }

// beforeVerb returns the first finite verb of tokens [i, hi), whose subject ends there; hi when there is none. That of a relative clause within the subject is
// passed: "what they called a ferry that was sunk".
func (r *reader) beforeVerb(i, hi int) int {
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] == 0 && k+1 < hi && (r.isThe(k, r.word.that) || r.has(k, relative)) && r.isFinite(k+1) {
			k = r.groupEnd(k+1) - 1
			continue
		}
		if r.quoteOf[k] == 0 && r.isFinite(k) && !r.reducedRelative(k) {
			return k
		}
	}
	return hi
}

// opensClause reports whether the as at i begins a clause: "as he left". In "as deeply flawed" and "as a sign the ferry has sunk" it
// names something; the clause behind that belongs to the name (V10: .74 of the words it adds).
func (r *reader) opensClause(i, hi int) bool {
	if i+1 < hi && r.endsWith(i+1, "ly") {
		return false
	}
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] != 0 || r.has(k, relative) || k > i+1 && r.isThe(k, r.word.that) || (r.isThe(k, r.word.and) || r.isThe(k, r.word.but)) && k > i+1 && k+1 < hi && r.predicateBehind(k+1) { // "as a farce and vowed"
			return false
		}
		if r.isFinite(k) && !r.reducedRelative(k) {
			return true
		}
		if k > i+2 && !r.has(k-1, preposition|conjunction) && !r.t[k-1].is(isCapital|isMark) && (r.has(k, article|possessive|subject) || r.t[k].is(isCapital)) && r.has(i+1, article|numeral|determiner) {
			return false // a second noun phrase
		}
	}
	return false
}

// namedEnd returns where the name begins that is given to the thing at i: at as, a second noun phrase, a quotation, or the
// word behind a plural, which no noun follows that it belongs to: "called the campers | intruders".
func (r *reader) namedEnd(i, hi int) int {
	for k := i; k < hi; k++ {
		if r.quoteOf[k] != 0 || r.isThe(k, r.word.as) {
			return k
		}
		if k > i && r.has(k, article|possessive|negation) && !r.has(k-1, preposition) {
			return k
		}
		if r.isJudgment(i, k, hi) { // "the strike | irresponsible"
			return k
		}
		if k > i+1 && hi-k <= 3 && r.has(i, article|possessive) && r.endsWith(k-1, "s") && !r.endsWith(k-1, "ss") && !r.t[k-1].is(isCapital) && !r.isPossessiveS(k-1) && r.isNewWord(k) {
			return k
		}
	}
	if r.has(i, subject|possessive|determiner) || r.t[i].is(isCapital) {
		return i + 1
	}
	return i
}

// isNewWord reports whether word k is a noun or an adjective in small letters.
func (r *reader) isNewWord(k int) bool {
	return r.t[k].isWord() && !r.t[k].is(isCapital) && r.t[k].gap != adjacent && r.classOf[k] == 0 && !r.isFinite(k)
}

// nounThat handles "the claim that X" (V8). "The view of X" opens nothing.
func (r *reader) nounThat(c cue) {
	if start := r.complementStart(c); start > 0 {
		r.complement(c, start)
		return
	}
	if r.leadsTo(c) {
		if lo, hi := r.nounSource(c, c.hi); lo < hi && (r.has(lo, possessive) || r.namesSomebody(lo, hi) && !r.has(hi, formOfBe)) { // not "it was a concern:"
			r.claimRight(r.add(c, lo, hi, "V8"), c.hi+1, true)
		}
		return
	}
	that, predicate := r.thatOf(c)
	if that == 0 && r.nounClause(c) {
		return
	}
	if that == 0 || that+1 < r.hi && (r.has(that+1, modal|auxiliary) || r.isFinite(that+1)) {
		return // a relative clause: "claims that were made"
	}
	lo, hi := r.nounSource(c, that)
	f := r.addNoun(c, lo, hi, that)
	if f < 0 {
		return
	}
	if !predicate && r.isFrontedNoun(c) {
		r.claimFronted(&use{}, f, that, true)
		return
	}
	if !predicate && r.isSubjectNoun(c) {
		end := r.parts[r.partOf[that-r.lo]].hi
		if cut := r.beforePredicate(that+1, end, 1); cut < end {
			r.claim(f, that, cut, true)
			return
		}
	}
	r.claimRight(f, that, true)
}

// thatOf returns the that which belongs to noun cue c, 0 if there is none, and whether the predicate of the noun stands before it. Who
// makes the claim may stand between the two ("the contention of former minister Mara Lind that": V8, .98 of the words it adds).
func (r *reader) thatOf(c cue) (that int, predicate bool) {
	near, limit := c.hi+5, c.hi+5
	if c.hi < r.hi && r.has(c.hi, preposition) {
		limit = c.hi + maxAdjunct/2
	}
	for i := c.hi; i < min(r.hi, limit); i++ {
		if r.isThe(i, r.word.that) {
			if i >= near && (!r.namesSomebody(c.hi+1, i) || r.has(i-1, conjunction|adverb)) {
				return 0, false
			}
			return i, false
		}
		next := i
		if r.t[i].is(isMark) {
			next = r.pastInsertion(i)
		}
		if r.has(next, auxiliary|adverb) {
			if that = r.predicateThat(next); that > next {
				return that, true
			}
		}
		if next > i && r.isThe(next, r.word.that) {
			return next, false
		}
		if next > i || r.quoteOf[i] != 0 || r.t[i].is(isMark) && !r.isWithinName(i) || r.isFinite(i) || r.useAt(i) != nil {
			break
		}
	}
	return 0, false
}

// predicateThat returns the that behind the predicate which begins at i, a form of be with or without a participle: "his view has been
// that", "concerns were raised that" (V8: all 87 words it adds); i if there is none.
func (r *reader) predicateThat(i int) int {
	k := i
	for k < r.hi && r.quoteOf[k] == 0 && r.has(k, auxiliary|adverb) {
		k++
	}
	if k == i || !r.has(k-1, formOfBe) && !(k > i+1 && r.has(i, formOfBe)) {
		return i
	}
	if k+1 < r.hi && r.isThe(k+1, r.word.that) && (r.endsWith(k, "ed") || r.endsWith(k, "ing") || r.has(k, finiteVerb)) {
		k++
	}
	if k < r.hi && r.isThe(k, r.word.that) {
		return k
	}
	return i
}

// pastInsertion returns where the clause goes on behind the dash at i, or behind an insertion that the comma or dash at i opens: "a
// demand, by the owners, that" (V8: .86 of the words that this and all before a verb add); i where there is none.
func (r *reader) pastInsertion(i int) int {
	k := int(r.partOf[i-r.lo]) + 1
	if !r.isSeparator(i) || r.t[i].mark(':') || r.t[i].mark(';') || k >= len(r.parts) || r.parts[k].lo >= r.hi || r.quoteOf[i] != 0 {
		return i
	}
	if r.isDash(i) && r.isThe(r.parts[k].lo, r.word.that) {
		return r.parts[k].lo
	}
	if p := r.parts[k]; k+1 < len(r.parts) && p.lo < p.hi && p.hi < r.hi && !r.isClause(p) && r.t[p.hi].word == r.t[i].word && r.parts[k+1].lo < r.parts[k+1].hi {
		return r.parts[k+1].lo
	}
	return i
}

// isWithinName reports whether the mark at i, the stop of Mr. or the apostrophe of Ostby's, ends no phrase.
func (r *reader) isWithinName(i int) bool {
	return i+1 < r.hi && (r.t[i].mark('.') && r.t[i+1].is(isCapital) || r.t[i+1].gap == adjacent && !r.isSeparator(i))
}

// leadsTo reports whether a colon stands right behind noun cue c, and a clause or question behind the colon: "sent the owners a
// message: the ferry must stay" (V8: .85 of the words it adds).
func (r *reader) leadsTo(c cue) bool {
	k := int(r.partOf[c.lo-r.lo]) + 1
	if c.hi+1 >= r.hi || !r.t[c.hi].mark(':') || k >= len(r.parts) || r.t[c.lo].is(isCapital) {
		return false
	}
	return r.quoteOf[c.hi+1] == 0 && r.isClause(r.parts[k])
}

// complement claims what noun cue c introduces without that, from start on: "questions about the wreck". A clause, as in
// "questions about whether the ferry sank", is left with its verb (V8: .9 of the words that adds); a whether marks it as hedged.
func (r *reader) complement(c cue, start int) {
	own := 0
	if r.has(start, doubting) || r.isHow(start) || r.isThe(start, r.word.what) {
		own = 1
	}
	if own == 0 && (r.isRespondedTo(c) || r.t[start].in(r.d.Text) == "comment") { // "calls for comment"
		return
	}
	lo, hi := r.nounSource(c, c.hi)
	end := r.beforePredicate(start+1, r.objectEnd(start), own)
	if r.has(start, doubting) && r.quoteOf[start] == 0 {
		r.d.hedges = append(r.d.hedges, r.span(start, end))
	}
	if f := r.addNoun(c, lo, hi, start); f >= 0 {
		r.claim(f, start, end, true)
	}
}

// complementStart returns where the words begin that noun cue c introduces without that: behind the of, about or for of a
// charge, the about or on of a remark, at the to of a promise; 0 when there are none. "The view of" and "views on" open
// nothing (V8: of what remarks and promises add .77 was annotated).
func (r *reader) complementStart(c cue) int {
	i := c.lo + 1 // "call for" is one cue
	switch {
	case i+1 >= r.hi || r.quoteOf[i] != 0 || r.isThe(i, r.word.for_) && r.isMarketDemand(c.lo):
	case r.has(c.lo, charging) && (r.isThe(i, r.word.of) || r.isThe(i, r.word.about) || r.isThe(i, r.word.for_)),
		r.has(c.lo, topical) && (r.isThe(i, r.word.about) || r.isThe(i, r.word.on)):
		return i + 1
	case r.has(c.lo, promising):
		return r.promisedFrom(i)
	}
	return 0
}

// isMarketDemand reports whether the demand at i is that of a market, which nobody utters: it has no article and is nobody's, "weak demand for coats",
// not "a demand for cash", "her demand for cash".
func (r *reader) isMarketDemand(i int) bool {
	if w := r.t[i].in(r.d.Text); w != "demand" && w != "Demand" {
		return false
	}
	for k := i - 1; k >= max(r.lo, i-4) && r.t[k].isWord() && !r.isFinite(k) && !r.has(k, preposition|conjunction); k-- {
		if r.has(k, article|possessive|determiner) || r.isPossessiveS(k) {
			return false
		}
	}
	return true
}

// promisedFrom returns the to behind a promise or demand that ends before token i, with who makes it or when between the two: "calls
// from the owners to stay" (V8: .76 of the words that adds); 0 if there is none.
func (r *reader) promisedFrom(i int) int {
	for first := i; i+1 < min(r.hi, first+maxAdjunct/2) && r.quoteOf[i] == 0; i++ {
		switch {
		case r.isThe(i, r.word.to):
			if r.t[i+1].isWord() && !r.t[i+1].is(isCapital) && !r.has(i+1, determiner|possessive|subject) && (i == first || r.has(first, timeWord) || r.namesSomebody(first+1, i)) {
				return i
			}
			return 0
		case i == first && !r.isThe(i, r.word.by) && r.t[i].in(r.d.Text) != "from" && !r.has(i, timeWord), r.t[i].is(isMark) && !r.isWithinName(i), i > first && r.has(i, conjunction&^preposition|preposition) && !r.isThe(i, r.word.and) && !r.isThe(i, r.word.of), r.isFinite(i):
			return 0
		}
	}
	return 0
}

// useAt returns the use of the verb cue that begins at token i, or nil: "two reports claim that".
func (r *reader) useAt(i int) *use {
	if i >= r.hi || !r.has(i, cueWord) { // most
		return nil
	}
	for k := range r.uses { // they are few
		if r.uses[k].cue.lo == i {
			return &r.uses[k]
		}
	}
	return nil
}

// isSubjectNoun reports whether no finite verb stands before noun cue c in its part: it is then the subject of the verb
// that follows its clause.
func (r *reader) isSubjectNoun(c cue) bool {
	p := r.parts[r.partOf[c.lo-r.lo]]
	for i := p.lo; i < c.lo; i++ {
		if r.quoteOf[i] != 0 || r.isFinite(i) && !r.reducedRelative(i) {
			return false
		}
	}
	return true
}

// beforePredicate returns where, in tokens [i, hi), the predicate begins whose subject is the noun before i: after as many
// finite verbs as its own clause has, where no relative, conjunction or further cue opens another clause; hi if it is not
// there. "The claim that the ferry sank | is false", "criticism of the mayor | has grown": of the words behind, .37 were
// annotated (V8).
func (r *reader) beforePredicate(i, hi, own int) int {
	for k := i; k < hi; k++ {
		switch {
		case r.quoteOf[k] != 0:
			continue
		case r.has(k, relative|conjunction&^preposition|subordinator|doubting) || r.useAt(k) != nil || r.isThe(k, r.word.what):
			return hi
		case r.isThe(k, r.word.to) && k+1 < hi && r.has(k+1, auxiliary):
			k = r.groupEnd(k+1) - 1 // an infinitive
			continue
		case !r.isFinite(k) && !r.isUnmarkedPast(k) || r.reducedRelative(k) || r.isPossessiveS(k-1):
			continue
		}
		if own == 0 {
			return k
		}
		own--
		k = r.groupEnd(k) - 1
	}
	return hi
}
