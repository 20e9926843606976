package analysis

import (
	"cmp"
	"slices"
	"strings"
)

// Names and nouns: rules V8, V10 and V11.

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
	srcLo, srcHi := r.source(u)
	i := u.cue.hi
	p := r.parts[r.partOf[min(i, r.hi-1)-r.lo]]
	hi := p.hi
	if u.passive && !u.ing {
		srcLo, srcHi = r.agent(i)
		if srcLo > 0 {
			hi = srcLo - 1
		}
	} else if r.ofWhat(u) {
		hi = r.beforeVerb(i, hi)
	} else if r.quoteOf[i] == 0 {
		i = r.namedEnd(i, hi)
	}
	as := i < hi && r.isThe(i, r.word.as)
	if i >= hi || !as && (u.is(clauseFrame) || r.has(i, preposition)) || as && r.opensClause(i, hi) || !r.isSurelyVerb(u) {
		return false
	}
	f := r.add(u.cue, srcLo, srcHi, "V10")
	u.frame = f
	if cut := r.frameWithin(part{lo: i, hi: hi}, i, f); cut > 0 {
		hi = cut
	}
	end := r.clauseEnd(i, hi)
	if end == p.hi && r.coordinatedBehind(end) { // "an old, leaking and unsafe ferry"
		end = r.objectEnd(i)
	}
	r.claim(f, i, end, true)
	return true
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
	for k := int(r.partOf[i-r.lo]) + 1; k < len(r.parts) && k <= int(r.partOf[i-r.lo])+3 && r.parts[k].finite == 0; k++ {
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

// beforeVerb returns the first finite verb of tokens [i, hi), whose subject ends there; hi when there is none.
func (r *reader) beforeVerb(i, hi int) int {
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] == 0 && r.isFinite(k) && !r.reducedRelative(k) {
			return k
		}
	}
	return hi
}

// opensClause reports whether the as at i begins a clause: "as he left".
func (r *reader) opensClause(i, hi int) bool {
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] != 0 || r.has(k, relative) {
			return false
		}
		if r.isFinite(k) && !r.reducedRelative(k) {
			return true
		}
	}
	return false
}

// clauseEnd returns where the object ends that begins at i and ends at hi at the latest: before "and he".
func (r *reader) clauseEnd(i, hi int) int {
	for k := i + 1; k+1 < hi; k++ {
		if r.quoteOf[k] == 0 && r.has(k+1, subject) && !r.has(k+1, relative) && (r.isThe(k, r.word.and) || r.isThe(k, r.word.but)) {
			return k
		}
	}
	return hi
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
	return r.t[k].isWord() && !r.t[k].is(isCapital) && r.t[k].gap != adjacent && r.vocab.classes[r.t[k].word] == 0 && !r.isFinite(k)
}

// nounThat handles "the claim that X" (V8). "The view of X" opens nothing.
func (r *reader) nounThat(c cue) {
	if start := r.complementStart(c); start > 0 {
		lo, hi := r.nounSource(c, c.hi)
		r.claim(r.add(c, lo, hi, "V8"), start, r.beforePredicate(start+1, r.objectEnd(start), 0), true)
		return
	}
	copula := func(that int) bool {
		return that > c.hi && that < r.hi && r.isThe(that, r.word.that) && r.has(that-1, formOfBe)
	}
	for i := c.hi; i < min(r.hi, c.hi+5); i++ {
		if r.isThe(i, r.word.that) {
			if i+1 < r.hi && (r.has(i+1, modal) || r.has(i+1, auxiliary) || r.isFinite(i+1)) {
				return // a relative clause: "claims that were made"
			}
			lo, hi := r.nounSource(c, i)
			f := r.add(c, lo, hi, "V8")
			if end := r.parts[r.partOf[i-r.lo]].hi; !copula(i) && r.isSubjectNoun(c) {
				if cut := r.beforePredicate(i+1, end, 1); cut < end {
					r.claim(f, i, cut, true)
					return
				}
			}
			r.claimRight(f, i, true)
			return
		}
		if r.quoteOf[i] != 0 || r.t[i].is(isMark) || r.isFinite(i) && !copula(i+1) || r.isUse(i) { // "his view is that"
			return
		}
	}
}

// complementStart returns where the words begin that noun cue c introduces without that: behind the of, about or for of a
// charge, the about or on of a remark, at the to of a promise; 0 when there are none. "The view of" and "views on" open
// nothing (V8: of what remarks and promises add .77 was annotated).
func (r *reader) complementStart(c cue) int {
	i := c.hi
	switch {
	case i+1 >= r.hi || r.quoteOf[i] != 0:
	case r.has(c.lo, charging) && (r.isThe(i, r.word.of) || r.isThe(i, r.word.about) || r.isThe(i, r.word.for_)),
		r.has(c.lo, topical) && (r.isThe(i, r.word.about) || r.isThe(i, r.word.on)):
		return i + 1
	case r.has(c.lo, promising) && r.isThe(i, r.word.to) && r.t[i+1].isWord() && !r.t[i+1].is(isCapital) && !r.has(i+1, determiner|possessive):
		return i
	}
	return 0
}

// isUse reports whether a verb cue begins at token i: "two reports claim that".
func (r *reader) isUse(i int) bool {
	_, found := slices.BinarySearchFunc(r.uses, i, func(u use, i int) int { return cmp.Compare(u.cue.lo, i) })
	return found
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
		case r.has(k, relative|conjunction&^preposition|subordinator|doubting|cueWord), r.isThe(k, r.word.what), r.isThe(k, r.word.to):
			return hi
		case !r.isFinite(k) || r.reducedRelative(k):
			continue
		}
		if own == 0 {
			return k
		}
		own--
		for r.has(k, auxiliary|modal|negation|adverb) && k+1 < hi && (r.isFinite(k+1) || r.has(k+1, negation) || r.isAdverb(k+1)) {
			k++ // one verb group: has not been
		}
	}
	return hi
}

// nounSource finds whose claim it is: "Russia's claim", "their claim", "claims by Russia", else the subject of the
// clause.
func (r *reader) nounSource(c cue, that int) (int, int) {
	for i := c.hi; i < that; i++ {
		if r.has(i, preposition) {
			return i + 1, that
		}
	}
	for i := c.lo - 1; i >= max(r.lo, c.lo-4); i-- {
		if r.quoteOf[i] != 0 {
			break
		}
		if r.has(i, possessive) {
			if lo, hi := r.clauseSubject(c.lo); lo < hi { // "Lind repeated her claim"
				return lo, hi
			}
			return i, i + 1
		}
		if r.isPossessiveS(i) {
			return r.possessor(i - 1), i - 1
		}
		if r.has(i, article|preposition) {
			break
		}
	}
	return r.clauseSubject(c.lo)
}

// nameColon handles a sentence that begins with a name and a colon (V11): "Trump: the coup has failed", and the turns of
// an interview. Frames behind the colon lie within.
func (r *reader) nameColon() {
	if len(r.parts) < 2 || len(r.frames) > r.first && r.frames[r.first].cue.lo < r.parts[1].lo {
		return
	}
	p := r.parts[0]
	if w := r.t[p.lo].in(r.d.Text); p.hi == p.lo+1 && (w == "Q" || w == "QUESTION" || r.has(p.lo, cueWord) && r.endsWith(p.lo, "ed")) {
		return // of an interview: the outlet asks; "Revealed: ..." names nobody
	}
	if p.hi <= p.lo || !r.t[min(p.hi, r.hi-1)].mark(':') || !r.isLabel(p.lo, p.hi) {
		return
	}
	zone := r.d.sentences[r.sentence].Zone
	turn := r.t[p.lo].gap >= lineBreak && (r.t[p.hi-1].is(isShout) || p.hi == p.lo+1 && r.t[p.lo].end == r.t[p.lo].start+1)
	if shows := p.hi == p.lo+1 && r.has(p.lo, evidence); zone == Headline && !turn && !shows && !r.recurs(p.lo, p.hi) { // "Poll: Lind leads"
		return
	}
	for i := p.lo; i < p.hi; i++ {
		if r.has(i, labelWord) && !(zone == Headline && r.has(i, evidence)) {
			return
		}
	}
	quoted := p.hi+1 < r.hi && r.quoteOf[p.hi+1] != 0
	if zone != Headline && r.sentence > 0 && !(zone.Counted() && (quoted || turn)) {
		return
	}
	f := r.add(cue{lo: p.hi, hi: p.hi + 1}, p.lo, p.hi, "V11")
	if turn { // the whole paragraph
		r.claim(f, r.parts[1].lo, int(r.d.paragraphs[r.d.sentences[r.sentence].Paragraph].hi), true)
		return
	}
	r.claimRight(f, r.parts[1].lo, true)
}

// recurs reports whether one of the names in tokens [lo, hi), which stand in a headline, is found again in running text: who
// speaks there is somebody the article is about. "Revealed: ..." names nobody.
func (r *reader) recurs(lo, hi int) bool {
	for i := hi; i < min(len(r.t), hi+maxRecur); i++ {
		if !r.t[i].is(isCapital) || i == 0 || r.t[i-1].gap >= lineBreak {
			continue
		}
		for k := lo; k < hi; k++ {
			if r.t[k].is(isCapital) && strings.EqualFold(r.t[k].in(r.d.Text), r.t[i].in(r.d.Text)) {
				return true
			}
		}
	}
	return false
}

// maxRecur is how far behind a headline a name is looked for, in tokens.
const maxRecur = 600

// longestLabel is the most tokens that the name before a colon may have.
const longestLabel = 7

// isLabel reports whether tokens [lo, hi) may be the name of a speaker: a few words with capitals.
func (r *reader) isLabel(lo, hi int) bool {
	if hi-lo > longestLabel || hi-lo > 1 && r.has(lo, article) {
		return false
	}
	for i := lo; i < hi; i++ {
		if r.quoteOf[i] != 0 || r.t[i].isWord() && !r.t[i].is(isCapital) && !r.has(i, preposition|determiner) {
			return false
		}
	}
	return true
}

// speaks reports whether a sentence without a cue may hold a frame: a name and a colon at its start.
func (r *reader) speaks(lo, hi int) bool { return r.holdsColon(lo, min(hi, lo+longestLabel-1)) }

// holdsColon reports whether a colon stands among tokens [lo, hi), behind the first.
func (r *reader) holdsColon(lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if r.t[i].mark(':') {
			return true
		}
	}
	return false
}

// possessor returns where the noun phrase begins that ends before token hi: a name by its capitals.
func (r *reader) possessor(hi int) int {
	i := hi
	for i > r.lo && r.quoteOf[i-1] == 0 && (r.t[i-1].is(isCapital) || r.t[i-1].mark('.') && i < hi) {
		i--
	}
	if i < hi {
		return i
	}
	return r.nounPhrase(hi - 1)
}
