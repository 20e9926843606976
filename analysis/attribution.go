package analysis

import "strings"

// frame is a cue with its source: somebody says something.
type frame struct {
	cue          cue
	srcLo, srcHi int    // the tokens that name the source; empty when there are none
	speaker      string // the source as shown
	rule         string
	sentence     int
	polarity     Polarity
	unsure       bool // a pronoun of which nobody knows whom it means
	end          int  // token after all it introduces, or after the cue
}

// readSentence finds the frames of tokens [r.lo, r.hi), whose possible cues begin at the given tokens.
func (r *reader) readSentence(cueAt []int32) {
	r.first, r.isSplit = len(r.frames), false
	r.findUses(cueAt)
	u := 0
	for _, p := range r.phrases {
		for ; u < len(r.uses) && r.uses[u].cue.lo < p.lo; u++ {
			r.verb(&r.uses[u])
		}
		r.phrase(p)
	}
	for ; u < len(r.uses); u++ {
		r.verb(&r.uses[u])
	}
	zone := r.d.sentences[r.sentence].Zone
	if r.isSplit || r.speaks(zone, r.lo, r.hi) {
		r.splitOnce()
		r.nameColon()
	}
	if zone == Headline {
		r.labelBehind()
	}
}

// splitOnce splits the sentence if that was not done: most sentences without a cue need no parts.
func (r *reader) splitOnce() {
	if !r.isSplit {
		r.split()
		r.isSplit = true
	}
}

// findUses fills r.uses with the verbs and r.phrases with the other cues that begin at the given tokens.
func (r *reader) findUses(cueAt []int32) {
	r.uses, r.phrases = r.uses[:0], r.phrases[:0]
	past := 0
	for _, at := range cueAt {
		i := int(at)
		if i < past || r.quoteOf[i] != 0 {
			continue
		}
		r.found = r.cues.at(r.t, i, r.hi, r.found[:0])
		kinds, verb := frameSet(0), false
		for k := range r.found {
			if kinds |= r.found[k].frames; r.found[k].is(noCue) {
				past, verb = r.found[k].hi, true
			}
		}
		for _, c := range r.found {
			if !verb && !c.is(sourceFrame|hedgeFrame|scareFrame|nounCue) && r.isVerb(i) {
				r.splitOnce()
				u := r.newUse(c)
				// One that is a noun as well is a verb only where its place says so, not in "raised questions about the ferry" (V8: .6
				// of the words it adds).
				if r.plausible(&u) && r.presents(&u) && !r.isPostposed(&u) && (kinds&nounCue == 0 || r.isSurelyVerb(&u) || r.behindAdjunct(&u) || r.signsHeadline(&u)) {
					r.uses = append(r.uses, u)
					past, verb = c.hi, true
				}
			}
		}
		if end := r.allegedEnd(i); end > i && !verb {
			r.d.hedges = append(r.d.hedges, r.span(i+1, end))
		}
		if kinds&(nounCue|sourceFrame|hedgeFrame|scareFrame) == 0 {
			continue
		}
		for _, c := range r.found {
			if c.is(nounCue) && !verb || !c.is(nounCue) && c.is(sourceFrame|hedgeFrame|scareFrame) {
				r.splitOnce()
				r.phrases = append(r.phrases, c)
				past = max(past, c.hi)
			}
		}
	}
}

// newUse returns the use of verb cue c, with its subject.
func (r *reader) newUse(c cue) use {
	i := c.lo
	u := use{cue: c, subjectOf: r.subjectBefore(i), part: int(r.partOf[i-r.lo]), ing: r.endsWith(i, "ing"), frame: -1}
	if c.is(namingFrame|denying) || r.has(i, withTarget) {
		if lo := r.secondNoun(&u); lo > 0 {
			u.subLo, u.before, u.gapped = lo, lo-1, true
		}
	} else if u.subHi-u.subLo > 2 && !u.ing && !u.infinitive && c.is(clauseFrame) {
		if lo := r.secondNounIn(u.subLo, u.subHi, r.isGapped(c)); lo > 0 {
			u.subLo, u.before = lo, lo-1
		}
	}
	u.shared = r.sharesBe(&u)
	u.passive = u.passive && !c.is(stative) || u.shared || r.isBarePassive(&u)
	if u.hearing = r.isHearing(&u); u.hearing {
		u.frames &^= weakCue
	}
	return u
}

// usesFrom returns the uses of parts k and later.
func (r *reader) usesFrom(k int) []use {
	i := 0 // they are few
	for i < len(r.uses) && r.uses[i].part < k {
		i++
	}
	return r.uses[i:]
}

// isVerb decides between verb and noun by the neighbours of word i: "the claim", "Russia's claim", "of claims" are
// nouns, and so is a word in a compound ("so-called").
func (r *reader) isVerb(i int) bool {
	if i+2 < len(r.t) && r.t[i+1].mark('-') && r.t[i+1].gap == adjacent && r.t[i+2].gap == adjacent {
		return false
	}
	if i == r.lo {
		return r.endsWith(i, "ing") || r.endsWith(i, "ed") || r.t[i].in(r.d.Text) == "Said"
	}
	p := i - 1
	if r.t[i].is(isCapital) && r.d.sentences[r.sentence].Zone != Headline && i+1 < r.hi && !r.t[p].is(isCapital) && !r.t[i+1].is(isCapital) {
		return false // part of a name
	}
	if r.t[p].is(isMark) {
		if r.t[i].gap == adjacent && (r.t[p].mark('-') || r.t[p].mark('/') || r.t[p].mark('=') || r.t[p].mark('<') || r.t[p].mark('@') || r.t[p].mark('#')) {
			return false
		}
		return true
	}
	const decide = determiner | article | possessive | preposition | adverb | numeral | amount
	if c := r.classOf[p]; c&decide == 0 && (c&(subject|auxiliary|modal) != 0 || r.t[p].is(isCapital) && !r.isThe(p, r.word.s)) {
		return true // a pronoun, an auxiliary, a name: most
	}
	ing := r.endsWith(i, "ing")
	switch {
	case r.isAttributive(i), r.has(i, nounToo) && r.isObjectNoun(i):
		return false
	case !r.t[i].is(isCapital) && r.isCounted(p) && (r.endsWith(i, "s") || r.endsWith(i, "ed") && r.beforeNoun(i)):
		return false // "nine states", "300 pledged delegates"
	case p > r.lo && (r.isThe(p, r.word.since) && r.has(p-1, auxiliary) || r.has(p, determiner) && r.has(p, adverb) && (r.has(p-1, subject|auxiliary) || r.endsWith(p-1, "s") || r.t[p-1].is(isCapital))):
		return true // "has since said", "they all say", "the owners both agree"
	case r.isPossessiveS(p):
		return false
	case r.has(p, article|possessive), p > r.lo && r.t[p].in(r.d.Text) == "own" && r.has(p-1, possessive):
		return false
	case r.has(p, preposition) && !r.isThe(p, r.word.to):
		return ing || r.isThe(p, r.word.as) && r.pastForm(i)
	case r.has(p, determiner) && !r.has(p, groupNoun):
		return r.pastForm(i) || r.endsWith(i, "s") && !ing && !strings.EqualFold(r.t[p].in(r.d.Text), "these")
	}
	return true
}

// isAttributive reports whether the participle i stands between an article and its noun, with adverbs and ordinals before it:
// "the first reported death", "a widely cited model". It describes the noun, and nobody says anything.
func (r *reader) isAttributive(i int) bool {
	if r.t[i].is(isCapital) || !r.endsWith(i, "ed") || !r.beforeNoun(i) {
		return false
	}
	p := i - 1
	for p > r.lo && r.quoteOf[p] == 0 && (r.isAdverb(p) || r.has(p, numeral) || r.isOrdinal(p)) && !r.has(p, article) {
		p--
	}
	return p < i-1 && r.quoteOf[p] == 0 && (r.has(p, article|possessive) || r.isPossessiveS(p))
}

// isOrdinal reports whether word i says which of several is meant.
func (r *reader) isOrdinal(i int) bool {
	switch r.t[i].in(r.d.Text) {
	case "first", "second", "third", "next", "last", "latest", "most", "least", "best", "worst", "only", "then":
		return true
	}
	return false
}

// isCounted reports whether word i says how many there are of what follows: "nine", "several", "1,200". Of the words that
// this takes from V9 and V11 .24 were annotated.
func (r *reader) isCounted(i int) bool {
	return r.has(i, numeral|amount) || r.t[i].is(isNumber) && r.t[i].end-r.t[i].start != 4 || r.has(i, determiner) && r.has(i, groupNoun)
}

// beforeNoun reports whether what follows word i may be a noun that i describes: no small word of grammar, no name.
func (r *reader) beforeNoun(i int) bool {
	return i+1 < r.hi && r.t[i+1].isWord() && r.quoteOf[i+1] == 0 && r.t[i+1].gap != adjacent && !r.t[i+1].is(isCapital|isNumber) && r.classOf[i+1] == 0 && !r.isAdverb(i+1)
}

// pastForm reports whether the word at i is a past form.
func (r *reader) pastForm(i int) bool {
	return r.endsWith(i, "ed") || r.has(i, finiteVerb) && !r.endsWith(i, "s")
}

// plausible drops verb forms that do not agree with what stands before them: in "the report claims" claims is a verb,
// in "amid reports claims" it is not. Past and -ing forms agree with everything.
func (r *reader) plausible(u *use) bool {
	i := u.cue.lo
	if u.aux || u.infinitive || !r.has(i, nounToo) || r.frontedNegation(u) >= 0 {
		return true
	}
	if u.empty() {
		return u.before >= r.lo && r.t[u.before].isWord() || r.parts[u.part].lo > r.lo && (!u.is(weakCue) || r.behindAdjunct(u) || r.signsBehind(u) || r.signsHeadline(u) || u.cue.hi < r.hi && r.isThe(u.cue.hi, r.word.that) && u.part > 1)
	}
	p := r.headNoun(u.subLo, u.subHi)
	if r.endsWith(p, "s") && r.t[p].is(isCapital) {
		return true // Jones or the Danes: the form says nothing
	}
	plural := r.has(p, groupNoun|numeral) || r.endsWith(p, "s") && !r.endsWith(p, "is") && !r.endsWith(p, "ss") // "the analysis shows", "the press calls"
	if r.endsWith(i, "s") {
		return !plural || r.t[p].in(r.d.Text) == "media" || r.t[p].in(r.d.Text) == "data" || r.isPossessiveS(p)
	}
	return plural || r.coordinated(u)
}

// headNoun returns the token of noun phrase [lo, hi) that the verb agrees with: the last one before a preposition or a
// form in -ed, as in "records of the first year show", "figures published by Ostby show".
func (r *reader) headNoun(lo, hi int) int {
	for i := lo + 1; i < hi; i++ {
		if r.quoteOf[i] == 0 && r.t[i].isWord() && !r.t[i].is(isCapital) && (r.has(i, preposition) || r.endsWith(i, "ed")) && r.t[i-1].isWord() && !r.has(i-1, determiner|preposition) {
			return i - 1
		}
	}
	return hi - 1
}

// coordinated reports whether the subject holds an and.
func (r *reader) coordinated(u *use) bool {
	for i := u.subLo; i < u.subHi; i++ {
		if r.isThe(i, r.word.and) || r.isThe(i, r.word.or) {
			return true
		}
	}
	return false
}

// verb decides where the words stand that a verb cue introduces, and claims them.
func (r *reader) verb(u *use) {
	fronted, as := -1, false
	if u.before >= r.lo {
		if r.has(u.before, doubting) {
			return
		}
		if r.has(u.before, auxiliary|modal) {
			fronted = r.frontedNegation(u)
		}
		as = r.isThe(u.before, r.word.as)
	}
	u.negated = u.negated || u.ing && r.isWithheld(u) || fronted >= 0 && !r.onlySeemsNegative(fronted)
	if u.ing && u.part > 0 && r.citedBehind(u) {
		return
	}
	if as && r.asReported(u) || u.part > 0 && (u.is(afterFrame) || r.signsHeadline(u)) && !u.refused && r.after(u) {
		return
	}
	r.before(u)
}

// add makes a frame of a cue and its source, and returns its index.
func (r *reader) add(c cue, srcLo, srcHi int, rule string) int {
	f := frame{cue: c, srcLo: srcLo, srcHi: srcHi, rule: rule, sentence: r.sentence, polarity: Asserted, end: c.hi}
	switch {
	case r.isNobody(srcLo, srcHi):
		f.srcLo, f.srcHi, f.polarity = 0, 0, Negated
	case c.is(denying):
		f.polarity = Denied
	}
	r.frames = append(r.frames, f)
	n := len(r.frames) - 1
	r.name(n)
	return n
}

// addUse makes a frame of the verb of u and its source, and returns its index.
func (r *reader) addUse(u *use, srcLo, srcHi int, rule string) int {
	if u.hearing && srcLo < srcHi && (srcLo < u.subHi && u.subLo < srcHi || u.empty() && r.isHearingBody(srcLo, srcHi)) {
		srcLo, srcHi = 0, 0
	}
	u.frame = r.add(u.cue, srcLo, srcHi, rule)
	switch f := &r.frames[u.frame]; {
	case !u.negated || f.polarity == Negated:
	case r.has(u.cue.lo, believing) && !u.refused:
		f.polarity = Denied
	default:
		f.polarity = Negated
	}
	return u.frame
}

// claim gives tokens [lo, hi) to frame f; marks at its ends are left out, unless they belong to a quotation.
func (r *reader) claim(f, lo, hi int, low bool) {
	lo, hi = r.withinBrackets(r.frames[f].cue.lo, lo, hi)
	for lo < hi && r.quoteOf[lo] == 0 && r.t[lo].is(isMark) && !r.t[lo].mark('$') && !r.t[lo].mark('(') && !r.t[lo].mark('[') && !r.t[lo].mark('#') && !r.t[lo].mark('@') {
		lo++
	}
	for hi > lo && r.quoteOf[hi-1] == 0 && r.t[hi-1].is(isMark) && !r.t[hi-1].mark(')') && !r.t[hi-1].mark('.') && !r.t[hi-1].mark('%') {
		hi--
	}
	if lo >= hi {
		return
	}
	if r.quoted || hi > r.hi {
		if lo, hi = r.claimQuotations(f, lo, hi); lo >= hi {
			return
		}
	}
	r.frames[f].end = max(r.frames[f].end, hi)
	r.stretches = append(r.stretches, stretch{lo, hi, f, low})
}

// claimQuotations gives the quotations in tokens [lo, hi) to frame f. It returns these tokens without a quotation that goes on from the
// sentence before or into the next one.
func (r *reader) claimQuotations(f, lo, hi int) (int, int) {
	if q := r.quoteAt(lo); q != nil && q.lo < lo {
		q.frame = f
		r.claimLead(f, q)
		lo = q.hi
	}
	if q := r.quoteAt(hi - 1); q != nil && q.hi > hi {
		q.frame = f
		hi = q.lo
	}
	for i := lo; i < hi; i++ {
		if q := r.quoteAt(i); q != nil {
			q.frame = f
			i = q.hi - 1
		}
	}
	return lo, hi
}
