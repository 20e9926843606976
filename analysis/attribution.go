package analysis

// frame is a cue with its source: somebody says something.
type frame struct {
	cue          cue
	srcLo, srcHi int    // the tokens that name the source; empty when there are none
	speaker      string // the source as shown
	rule         string
	sentence     int
	low          bool
	denied       bool
	end          int // token after all it introduces, or after the cue
}

// readSentence finds the frames of tokens [r.lo, r.hi), whose possible cues begin at the given tokens.
func (r *reader) readSentence(cueAt []int32) {
	r.first, r.firstStretch = len(r.frames), len(r.stretches)
	r.split()
	r.uses = r.uses[:0]
	past := 0
	var phrases []cue
	for _, at := range cueAt {
		i := int(at)
		if i < past || r.quoteOf[i] != 0 {
			continue
		}
		r.found = r.cues.at(r.t, i, r.hi, r.found[:0])
		verb := false
		for _, c := range r.found {
			if !c.is(sourceFrame|hedgeFrame|scareFrame|nounCue) && r.isVerb(i) {
				u := use{cue: c, subjectOf: r.subjectBefore(i), part: int(r.partOf[i-r.lo]), ing: r.endsWith(i, "ing"), frame: -1}
				if r.plausible(&u) {
					r.uses = append(r.uses, u)
					past, verb = c.hi, true
				}
			}
		}
		for _, c := range r.found {
			if c.is(sourceFrame|hedgeFrame|scareFrame) || c.is(nounCue) && !verb {
				phrases = append(phrases, c)
				past = max(past, c.hi)
			}
		}
	}
	u := 0
	for _, p := range phrases {
		for ; u < len(r.uses) && r.uses[u].cue.lo < p.lo; u++ {
			r.verb(&r.uses[u])
		}
		r.phrase(p)
	}
	for ; u < len(r.uses); u++ {
		r.verb(&r.uses[u])
	}
	r.nameColon()
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
	if r.t[p].is(isMark) {
		if r.t[i].gap == adjacent && (r.t[p].mark('-') || r.t[p].mark('/') || r.t[p].mark('=') || r.t[p].mark('<') || r.t[p].mark('@') || r.t[p].mark('#')) {
			return false
		}
		return true
	}
	ing := r.endsWith(i, "ing")
	switch {
	case r.isPossessiveS(p):
		return false
	case r.has(p, article|possessive):
		return r.isThe(i, r.word.said) && false
	case r.has(p, preposition) && !r.isThe(p, r.word.to):
		return ing || r.isThe(p, r.word.as) && r.pastForm(i)
	case r.has(p, determiner) && !r.has(p, groupNoun):
		return r.pastForm(i) || r.endsWith(i, "s") && !ing && r.t[p].in(r.d.Text) != "these"
	}
	return true
}

// pastForm reports whether the word at i is a past form.
func (r *reader) pastForm(i int) bool {
	return r.endsWith(i, "ed") || r.has(i, finiteVerb) && !r.endsWith(i, "s")
}

// plausible drops verb forms that do not agree with what stands before them: in "the report claims" claims is a verb,
// in "amid reports claims" it is not. Past and -ing forms agree with everything.
func (r *reader) plausible(u *use) bool {
	i := u.cue.lo
	if u.aux || u.infinitive || !r.has(i, nounToo) {
		return true
	}
	if u.empty() {
		return u.before >= r.lo && r.t[u.before].isWord() || !u.is(weakCue) && r.parts[u.part].lo > r.lo
	}
	p := u.subHi - 1
	plural := r.has(p, groupNoun) || r.endsWith(p, "s") && !r.t[p].is(isCapital) || r.endsWith(p, "s") && r.t[p].is(isCapital) && r.coordinated(u)
	if r.endsWith(i, "s") {
		return !plural || r.has(p, groupNoun) && !r.has(p, subject) || r.isPossessiveS(p)
	}
	return plural || r.coordinated(u)
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
	if u.refused || u.before >= r.lo && r.has(u.before, doubting) {
		return
	}
	if r.asReported(u) || r.after(u) {
		return
	}
	r.before(u)
}

// asReported handles "As SRC CUE, X" (V2).
func (r *reader) asReported(u *use) bool {
	p := r.parts[u.part]
	if u.before < r.lo || u.before != p.lo || !r.isThe(u.before, r.word.as) || !u.is(afterFrame) || u.empty() ||
		p.hi >= r.hi || !r.t[p.hi].mark(',') || u.part+1 >= len(r.parts) || !r.isTail(u.cue, p.hi, false) {
		return false
	}
	u.frame = r.add(u.cue, u.subLo, u.subHi, "V2")
	if u.part > 0 {
		r.claim(u.frame, r.leftStart(u.part, false), r.parts[u.part-1].hi, true)
	}
	r.claimRight(u.frame, r.parts[u.part+1].lo, false)
	return true
}

// add makes a frame of a cue and its source, and returns its index.
func (r *reader) add(c cue, srcLo, srcHi int, rule string) int {
	f := frame{cue: c, srcLo: srcLo, srcHi: srcHi, rule: rule, sentence: r.sentence, denied: c.is(denying), end: c.hi}
	r.frames = append(r.frames, f)
	n := len(r.frames) - 1
	r.name(n)
	return n
}

// claim gives tokens [lo, hi) to frame f; marks at its ends are left out, unless they belong to a quotation.
func (r *reader) claim(f, lo, hi int, low bool) {
	for lo < hi && r.quoteOf[lo] == 0 && r.t[lo].is(isMark) && !r.t[lo].mark('$') && !r.t[lo].mark('(') && !r.t[lo].mark('[') && !r.t[lo].mark('#') && !r.t[lo].mark('@') {
		lo++
	}
	for hi > lo && r.quoteOf[hi-1] == 0 && r.t[hi-1].is(isMark) && !r.t[hi-1].mark(')') && !r.t[hi-1].mark('.') && !r.t[hi-1].mark('%') {
		hi--
	}
	if lo >= hi {
		return
	}
	if q := r.quoteAt(lo); q != nil && q.lo < lo { // it goes on from the sentence before
		q.frame = f
		lo = q.hi
	}
	if q := r.quoteAt(hi - 1); q != nil && q.hi > hi { // it goes on into the next sentence
		q.frame = f
		hi = q.lo
	}
	if lo >= hi {
		return
	}
	r.frames[f].end = max(r.frames[f].end, hi)
	r.stretches = append(r.stretches, stretch{lo, hi, f, low})
	for i := lo; i < hi; i++ {
		if q := r.quoteAt(i); q != nil {
			q.frame = f
			i = q.hi - 1
		}
	}
}

// after handles what stands before its frame (V4: "the war is over, he said"; V5: "the war, he said, is over"). It
// reports whether the cue was used up.
func (r *reader) after(u *use) bool {
	p := r.parts[u.part]
	quoted := p.afterEnd
	if u.part == 0 || !u.is(afterFrame) || u.ing || u.infinitive || p.hi < r.hi && r.t[p.hi].mark(':') {
		return false
	}
	if u.is(weakCue) && !quoted && !(u.subHi == u.subLo+1 && r.has(u.subLo, subject)) {
		return false
	}
	srcLo, srcHi := u.subLo, u.subHi
	left := u.part // parts [0, left) are said
	tail := r.isTail(u.cue, p.hi, quoted)
	switch {
	case !u.empty() && u.subLo == p.lo:
		if !tail || u.passive && !quoted {
			return false
		}
	case u.empty() && u.group == p.lo:
		switch {
		case r.isInverted(u, quoted):
			srcLo, srcHi = u.cue.hi, r.invertedEnd(u.cue.hi, p.hi)
		case tail && !quoted:
			// "X, the spokesman, Oleh, said": the source is the part before, or the one before that
			left--
			for left > 0 && u.part-left < 3 && r.parts[left-1].finite == 0 && r.isBare(left) && left > 1 {
				left--
			}
			if left == 0 {
				return false
			}
			srcLo, srcHi = r.parts[left].lo, r.parts[left].hi
			quoted = r.parts[left].afterEnd
		default:
			return false
		}
	default:
		return false
	}
	// Where nothing but the frame stands between commas or before the stop, what is said can only be on its left.
	alone := r.onlyMarks(u.cue.hi, p.hi) && !u.empty() && !u.is(weakCue)
	if !quoted && !alone && !r.finiteBefore(left) {
		return false
	}
	right := u.part + 1
	if !quoted && right < len(r.parts) && r.quoteOf[min(r.parts[right].lo, r.hi-1)] != 0 && r.isAdjunct(0, left) {
		return false // "In his post, Doe said, “...”"
	}
	lo := r.leftStart(left, quoted)
	rule := "V4"
	goesOn := right < len(r.parts) && r.t[p.hi].mark(',') && r.resumes(right, quoted, u.cue.hi == p.hi)
	if goesOn {
		rule = "V5"
	}
	f := r.add(u.cue, srcLo, srcHi, rule)
	u.frame = f
	r.claim(f, lo, r.parts[left-1].hi, false)
	if goesOn {
		r.claimRight(f, r.parts[right].lo, false)
	}
	return true
}

// onlyMarks reports whether no word stands in tokens [lo, hi).
func (r *reader) onlyMarks(lo, hi int) bool {
	for ; lo < hi; lo++ {
		if r.t[lo].isWord() {
			return false
		}
	}
	return true
}

// isBare reports whether part k is a bare noun phrase, as an apposition is.
func (r *reader) isBare(k int) bool {
	p := r.parts[k]
	return p.lo < p.hi && p.finite == 0 && !r.has(p.lo, preposition|conjunction|relative|subject)
}

// finiteBefore reports whether one of the parts before part k is a clause of its own.
func (r *reader) finiteBefore(k int) bool {
	for i := 0; i < k; i++ {
		p := r.parts[i]
		if p.finite > 0 && !r.has(p.lo, relative) || p.afterEnd && i > 0 || r.startsQuoted(p) {
			return true
		}
	}
	return false
}

// startsQuoted reports whether a quotation of four words or more stands in the part.
func (r *reader) startsQuoted(p part) bool {
	for i := p.lo; i < p.hi; i++ {
		if q := r.quoteAt(i); q != nil {
			return q.words >= 4 || i > p.lo
		}
	}
	return false
}

// leftStart returns where the words begin that a frame after them reports: at the start of the sentence, or after a
// semicolon, or after ", but" and ", while" when another frame stands before it.
func (r *reader) leftStart(k int, quoted bool) int {
	lo := r.lo
	for i := k - 1; i > 0; i-- {
		sep := r.parts[i-1].hi
		if sep >= r.hi {
			continue
		}
		if r.t[sep].mark(';') {
			return r.parts[i].lo
		}
		if r.has(r.parts[i].lo, contrasting|conjunction) && !r.isThe(r.parts[i].lo, r.word.that) && r.framedBefore(sep) {
			return r.parts[i].lo
		}
	}
	return lo
}

// framedBefore reports whether a frame of this sentence ends before token i.
func (r *reader) framedBefore(i int) bool {
	for _, f := range r.frames[r.first:] {
		if f.cue.hi <= i && f.end <= i+1 {
			return true
		}
	}
	return false
}

// isTail reports whether between the cue and hi stand only adjuncts: nothing, a time, a place, an addressee. Then the
// cue introduces nothing to its right.
func (r *reader) isTail(c cue, hi int, quoted bool) bool {
	i := c.hi
	if i >= hi || r.t[i].is(isMark) && r.quoteOf[i] == 0 {
		return true
	}
	if r.quoteOf[i] != 0 {
		return false
	}
	if r.has(c.lo, withAddressee) && !r.has(i, preposition) {
		i++
		for i < hi && !r.has(i, preposition|timeWord) {
			if r.quoteOf[i] != 0 || r.isFinite(i) || r.isThe(i, r.word.that) || r.has(i, subject) {
				return false
			}
			i++
		}
		if i >= hi {
			return true
		}
	}
	if !(r.has(i, preposition|timeWord|adverb|relative) || r.isAdverb(i) || r.t[i].is(isNumber)) {
		return false
	}
	if r.isThe(i, r.word.that) || r.isThe(i, r.word.to) && c.is(toFrame) && i+1 < hi && !r.has(i+1, determiner|possessive|subject) && !r.t[i+1].is(isCapital) && r.has(c.lo, withAddressee) {
		return false
	}
	clause := r.has(i, conjunction|relative) // "he said as he left"
	for ; i < hi; i++ {
		if r.quoteOf[i] != 0 && !quoted || r.isThe(i, r.word.that) {
			return false
		}
		if !clause && r.has(i, auxiliary|modal) {
			return quoted
		}
	}
	return true
}

// isAdjunct reports whether parts [0, left) only set the scene: they begin with a preposition or a subordinating word and
// hold no quotation.
func (r *reader) isAdjunct(from, left int) bool {
	lo := r.parts[from].lo
	if !r.has(lo, preposition|conjunction|relative) || r.has(lo, subject) || r.isThe(lo, r.word.but) || r.isThe(lo, r.word.and) {
		return false
	}
	for i := lo; i < r.parts[left-1].hi; i++ {
		if r.quoteOf[i] != 0 {
			return false
		}
	}
	return true
}

// isInverted reports whether the source stands after the cue: ", said Mary Doe".
func (r *reader) isInverted(u *use, quoted bool) bool {
	i, hi := u.cue.hi, r.parts[u.part].hi
	if i >= hi || u.group != u.cue.lo || r.t[i].is(isMark) || r.quoteOf[i] != 0 || r.has(u.cue.lo, withAddressee) && !quoted {
		return false
	}
	if r.has(i, preposition|conjunction|relative|auxiliary|modal) && !r.isThe(i, r.word.that) || r.isThe(i, r.word.that) {
		return false
	}
	if quoted {
		return true
	}
	if r.has(i, subject) {
		return false
	}
	for k := i; k < hi; k++ {
		if r.isFinite(k) && !r.reducedRelative(k) || r.isThe(k, r.word.that) || r.quoteOf[k] != 0 {
			return false
		}
	}
	return r.t[i].is(isCapital) || r.has(i, determiner|possessive|groupNoun) || r.endsWith(i, "s")
}

// invertedEnd returns where the source ends that begins at i.
func (r *reader) invertedEnd(i, hi int) int {
	for k := i + 1; k < hi; k++ {
		if r.quoteOf[k] != 0 || r.isFinite(k) || r.has(k, timeWord|conjunction&^preposition) && !r.isThe(k, r.word.and) || k > i+maxSubject {
			return k
		}
	}
	return hi
}

// resumes reports whether part k goes on with what was said before the frame in the middle (V5).
func (r *reader) resumes(k int, quoted, bare bool) bool {
	p := r.parts[k]
	if p.lo >= p.hi {
		return false
	}
	if r.quoteOf[p.lo] != 0 {
		return true
	}
	if p.lo+1 < p.hi && r.quoteOf[p.lo+1] != 0 && r.has(p.lo, conjunction) {
		return true
	}
	if quoted || !bare {
		return false
	}
	if r.has(p.lo, relative) || r.endsWith(p.lo, "ing") || r.isThe(p.lo, r.word.according) {
		return false
	}
	return !r.newFrame(k)
}

// before handles what stands after its frame (V6, V7, V9, V10, V11).
func (r *reader) before(u *use) {
	c := u.cue
	srcLo, srcHi := r.source(u)
	hi := r.hi
	if c.hi >= hi {
		r.besideQuotation(u, srcLo, srcHi)
		return
	}
	if u.is(namingFrame) {
		r.naming(u, srcLo, srcHi)
		if u.frame >= 0 || !u.is(clauseFrame) {
			return
		}
	}
	start, by := r.contentStart(u)
	rule := ""
	switch by {
	case byColon:
		rule = "V11"
	case byMark:
		rule = "V1"
	case byThat, byPronoun:
		rule = "V6"
		if u.is(weakCue) {
			rule = "V7"
		}
		if !u.is(clauseFrame) && by == byPronoun {
			rule = ""
		}
	case byTo:
		if u.is(toFrame) && !u.infinitive {
			rule = "V9"
		} else if u.passive && u.is(clauseFrame) && !u.ing {
			rule = "V12"
		}
	case byOpen:
		switch {
		case u.passive && !u.ing, u.infinitive, !r.isSurelyVerb(u):
		case u.is(clauseFrame) && !u.is(weakCue):
			rule = "V6"
		case u.is(objectFrame):
			rule = "V9"
		}
	case byNothing:
	}
	if rule == "" && u.is(objectFrame) && by != byDoubt && by != byNothing && (!u.is(weakCue) || by == byOpen) && (!u.infinitive || u.is(clauseFrame)) && r.isSurelyVerb(u) {
		rule = "V9"
	}
	if rule == "" {
		r.besideQuotation(u, srcLo, srcHi)
		return
	}
	if rule == "V9" && r.citesAsSaying(start) {
		return
	}
	if rule == "V9" && !u.is(clauseFrame) {
		if s := r.ofOrFor(c.hi); s > 0 {
			start = s
		}
	}
	if rule == "V12" || u.passive && !u.ing {
		srcLo, srcHi = r.agent(c.hi)
	}
	f := r.add(c, srcLo, srcHi, rule)
	u.frame = f
	r.frames[f].denied = r.frames[f].denied || u.negated
	if rule == "V9" {
		r.frames[f].low = true
		r.claim(f, start, r.objectEnd(start), true)
		return
	}
	if by == byMark {
		r.claimQuoted(f, start)
		return
	}
	r.claimRight(f, start, false)
}

// isSurelyVerb reports whether a form that may be a noun stands right after a name, a pronoun or an auxiliary,
// or before a noun phrase of its own.
func (r *reader) isSurelyVerb(u *use) bool {
	i := u.cue.lo
	if !r.has(i, nounToo) || u.aux || u.infinitive {
		return true
	}
	if n := u.cue.hi; n < r.hi && (r.quoteOf[n] != 0 || r.has(n, article|possessive|subject) || r.t[n].is(isCapital)) {
		return true
	}
	return i > r.lo && r.quoteOf[i-1] == 0 && (r.t[i-1].is(isCapital) || r.has(i-1, subject|groupNoun|adverb|relative) || r.endsWith(i-1, "s"))
}

// citesAsSaying reports whether the object at i is somebody who is cited "as saying" something.
func (r *reader) citesAsSaying(i int) bool {
	p := r.parts[r.partOf[i-r.lo]]
	for k := range r.uses {
		if v := &r.uses[k]; v.ing && v.cue.lo > i && v.cue.lo < p.hi && r.isThe(v.cue.lo-1, r.word.as) {
			return true
		}
	}
	return false
}

// startedBy says what shows where the reported words begin.
type startedBy uint8

const (
	byNothing startedBy = iota
	byThat
	byColon
	byMark    // a quotation mark
	byPronoun // a pronoun that is a subject
	byTo
	byOpen  // nothing marks it
	byDoubt // whether, if: not asserted
)

// contentStart returns where the words begin that stand after cue u, behind adverbs, addressee, time and place.
func (r *reader) contentStart(u *use) (int, startedBy) {
	i := u.cue.hi
	addressee := r.has(u.cue.lo, withAddressee)
	limit := min(r.hi, i+maxAdjunct)
	adjuncts := 0
	for i < limit {
		if r.quoteOf[i] != 0 {
			return i, byMark
		}
		t := r.t[i]
		switch {
		case r.isThe(i, r.word.that):
			if i+1 < r.hi && !(adjuncts == 0 && r.t[i+1].is(isMark) && r.quoteOf[i+1] == 0) {
				return i, byThat
			}
			return i, byOpen
		case t.mark(':'):
			return i + 1, byColon
		case t.mark(',') || r.isSeparator(i) && !t.mark(':'):
			// "said on Monday, “..." or "said, however, that"
			if i+1 < r.hi && r.quoteOf[i+1] != 0 {
				return i + 1, byMark
			}
			p := int(r.partOf[i-r.lo])
			if p+1 < len(r.parts) && r.parts[p+1].hi+1 < r.hi && r.parts[p+1].finite == 0 && r.parts[p+1].hi-r.parts[p+1].lo < 9 && r.isThe(r.parts[p+1].hi+1, r.word.that) {
				return r.parts[p+1].hi + 1, byThat
			}
			return i, byNothing
		case t.is(isMark) && !(t.mark('$') || t.mark('(') || t.mark('[') || t.mark('#') || t.mark('@')):
			return i, byNothing
		case r.has(i, doubting) && !(adjuncts == 0 && !addressee && !r.has(i-1, cueWord)):
			if r.isThe(i, r.word.that) {
				return i, byThat
			}
			if w := t.in(r.d.Text); w == "if" && !addressee && !u.negated {
				return i, byPronoun
			}
			return i, byDoubt
		case r.has(i, conjunction) && !r.has(i, preposition|subject|doubting) || r.has(i, contrasting):
			return i, byNothing
		case r.has(i, timeWord) && !r.has(i, modal) && !r.isPossessor(i) || r.isAdverb(i) && adjuncts == 0 && !r.has(i, negation|auxiliary|determiner):
			i++
			adjuncts++
		case t.is(isNumber) && adjuncts > 0 && r.has(i-1, timeWord):
			i++
		case r.has(i, subject) && !r.isThe(i, r.word.who) && !(addressee && adjuncts == 0 && i == u.cue.hi):
			return i, byPronoun
		case r.isThe(i, r.word.to) && i+1 < r.hi && !r.has(i+1, determiner|possessive) && !r.t[i+1].is(isCapital):
			return i, byTo
		case r.has(i, preposition) && !r.isThe(i, r.word.to) && !r.isThe(i, r.word.of) || r.isThe(i, r.word.to):
			next := r.adjunctEnd(i)
			if next <= i || next >= limit {
				return i, byNothing
			}
			i = next
			adjuncts++
		case addressee && adjuncts == 0:
			next := r.addresseeEnd(i)
			if next <= i {
				return i, byOpen
			}
			i = next
			adjuncts++
		default:
			return i, byOpen
		}
	}
	return i, byNothing
}

// isPossessor reports whether a possessive s follows word i.
func (r *reader) isPossessor(i int) bool { return i+2 < r.hi && r.isPossessiveS(i+2) }

// maxAdjunct is how far behind a cue its words may begin.
const maxAdjunct = 24

// adjunctEnd returns where the adjunct ends that begins with the preposition at i: before a new noun phrase, a pronoun,
// that, a comma or a mark.
func (r *reader) adjunctEnd(i int) int {
	k := i + 1
	if k < r.hi && r.has(k, determiner|possessive) {
		k++
	}
	for ; k < r.hi; k++ {
		if r.quoteOf[k] != 0 || r.isThe(k, r.word.that) {
			return k
		}
		if r.t[k].is(isMark) {
			if r.t[k].mark('\'') || r.t[k].mark('’') || r.t[k].mark('-') && !r.isSeparator(k) || r.t[k].mark('.') && k+1 < r.hi {
				continue
			}
			return k
		}
		if k > i+1 && (r.has(k, determiner|possessive|subject|preposition|timeWord) || r.isFinite(k)) {
			return k
		}
	}
	return k
}

// addresseeEnd returns where the one who is told ends: "told [the committee] that", "told [him] it".
func (r *reader) addresseeEnd(i int) int {
	if r.has(i, subject|possessive) || r.isThe(i, r.word.it) {
		return i + 1
	}
	if w := r.t[i].in(r.d.Text); w == "me" || w == "us" || w == "them" || w == "him" {
		return i + 1
	}
	k := i
	if r.has(k, determiner|possessive) {
		k++
	}
	capital := k < r.hi && r.t[k].is(isCapital)
	for ; k < r.hi; k++ {
		if r.quoteOf[k] != 0 {
			return k
		}
		if r.t[k].is(isMark) {
			if r.t[k].mark('\'') || r.t[k].mark('’') || r.t[k].mark('.') && k+1 < r.hi && r.t[k+1].gap == adjacent {
				continue
			}
			return k
		}
		if k > i && (r.has(k, determiner|possessive|subject|preposition|timeWord|doubting) || r.isThe(k, r.word.that) || r.isFinite(k)) {
			return k
		}
		if k > i && !capital && r.t[k].is(isCapital) {
			return k
		}
	}
	return k
}

// claimQuoted claims the quotation at start, and what follows it in the same clause when the mark does not end it.
func (r *reader) claimQuoted(f, start int) {
	q := r.quoteAt(start)
	hi := min(q.hi, r.hi)
	if r.endsLikeAPart(q) || hi >= r.hi || r.isSeparator(hi) || r.has(hi, conjunction) {
		r.claim(f, start, hi, false)
		// “...,” and “...” — a list of quotations
		if p := int(r.partOf[hi-1-r.lo]) + 1; p < len(r.parts) && r.resumes(p, true, false) {
			r.claimRight(f, r.parts[p].lo, false)
		}
		return
	}
	r.claimRight(f, start, false)
}

// claimRight claims from lo to where the words of the frame end: a semicolon, ", while", the next frame. Relative
// clauses between commas are the writer's and are cut out; what follows ", but" and ", and" is low.
func (r *reader) claimRight(f, lo int, low bool) {
	if lo >= r.hi {
		return
	}
	k := int(r.partOf[lo-r.lo])
	from := lo
	for ; k < len(r.parts); k++ {
		p := r.parts[k]
		if cut := r.frameWithin(p, max(from, p.lo), f); cut > 0 {
			r.claim(f, from, cut, low)
			return
		}
		next := k + 1
		if next >= len(r.parts) || p.hi >= r.hi {
			break
		}
		n := r.parts[next]
		sep := r.t[p.hi]
		switch {
		case sep.mark(';'):
			r.claim(f, from, p.hi, low)
			return
		case n.lo >= n.hi:
		case !sep.mark(',') && !n.afterEnd:
		case r.has(n.lo, contrasting) || r.newFrame(next) || r.isThe(n.lo, r.word.according):
			r.claim(f, from, p.hi, low)
			return
		case n.afterEnd && r.quoteOf[n.lo] == 0 && !r.has(n.lo, preposition|conjunction):
			// what follows a quotation that ends with a comma is the writer's
		case r.has(n.lo, relative) && !r.has(n.lo, conjunction) || r.isThe(n.lo, r.word.one) && n.lo+1 < n.hi && r.isThe(n.lo+1, r.word.of):
			r.claim(f, from, p.hi, low)
			if next+1 >= len(r.parts) || n.hi >= r.hi || !r.t[n.hi].mark(',') {
				return
			}
			k, from = next, r.parts[next+1].lo
		case r.isThe(n.lo, r.word.but) || r.isThe(n.lo, r.word.and):
			if r.finiteIn(n) {
				r.claim(f, from, p.hi, low)
				from, low = n.lo, true
			}
		}
	}
	r.claim(f, from, r.hi, low)
}

func (r *reader) finiteIn(p part) bool { return p.finite > 0 }

// newFrame reports whether part k begins a frame of its own: ", and she said", ", adding", ", he said".
func (r *reader) newFrame(k int) bool {
	p := r.parts[k]
	for i := range r.uses {
		u := &r.uses[i]
		if u.part != k {
			continue
		}
		first := p.lo
		for first < p.hi && r.has(first, conjunction|adverb) {
			first++
		}
		if u.group <= first || u.subLo <= first && !u.empty() || u.empty() && u.before < first {
			return u.ing || !u.empty() || !u.is(weakCue) || first > p.lo
		}
	}
	return false
}

// frameWithin returns the token before which a frame other than f begins inside part p, joined by and: "said X and
// called it Y"; 0 if there is none.
func (r *reader) frameWithin(p part, from, f int) int {
	for i := range r.uses {
		u := &r.uses[i]
		if u.cue.lo < from || u.cue.lo >= p.hi || u.frame == f {
			continue
		}
		b := u.before
		if u.empty() {
			b = u.group - 1
		}
		if b <= from || !r.t[b].isWord() {
			continue
		}
		if (r.isThe(b, r.word.and) || r.isThe(b, r.word.but)) && !u.infinitive && !u.ing && !(u.is(weakCue)) && !u.modal {
			return b
		}
	}
	return 0
}

// ofOrFor returns the token after the first of or for of the clause that begins at i; 0 when there is none.
func (r *reader) ofOrFor(i int) int {
	p := r.parts[r.partOf[i-r.lo]]
	for k := i; k < p.hi && k < i+maxAdjunct; k++ {
		if r.quoteOf[k] == 0 && (r.isThe(k, r.word.of) || r.isThe(k, r.word.for_)) {
			return k + 1
		}
	}
	return 0
}

// objectEnd returns where the object ends that begins at i: at the next comma that does not join a list.
func (r *reader) objectEnd(i int) int {
	p := r.parts[r.partOf[i-r.lo]]
	if cut := r.frameWithin(p, i, -2); cut > 0 {
		return cut
	}
	return r.clauseEnd(i, p.hi)
}

// agent returns the source of a passive: "was called a riot by the police".
func (r *reader) agent(i int) (int, int) {
	if i >= r.hi {
		return 0, 0
	}
	p := r.parts[r.partOf[i-r.lo]]
	for k := i; k < p.hi && k < i+maxAdjunct; k++ {
		if r.quoteOf[k] == 0 && r.isThe(k, r.word.by) {
			return k + 1, p.hi
		}
	}
	return 0, 0
}

// naming handles "call Z X", "what he calls X", "Z was called X by SRC" (V10). Z is the writer's, X is not.
func (r *reader) naming(u *use, srcLo, srcHi int) {
	i := u.cue.hi
	p := r.parts[r.partOf[min(i, r.hi-1)-r.lo]]
	hi := p.hi
	if u.passive && !u.ing {
		srcLo, srcHi = r.agent(i)
		if srcLo > 0 {
			hi = srcLo - 1
		}
	} else if r.quoteOf[i] == 0 && !(u.before >= r.lo && r.isThe(u.before, r.word.what)) {
		i = r.namedEnd(i, hi)
	}
	as := i < hi && r.isThe(i, r.word.as)
	if i >= hi || !as && (u.is(clauseFrame) || r.has(i, preposition)) || as && r.opensClause(i, hi) || !r.isSurelyVerb(u) {
		return
	}
	f := r.add(u.cue, srcLo, srcHi, "V10")
	r.frames[f].low = true
	u.frame = f
	if cut := r.frameWithin(part{lo: i, hi: hi}, i, f); cut > 0 {
		hi = cut
	}
	r.claim(f, i, r.clauseEnd(i, hi), true)
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

// namedEnd returns where the name begins that is given to the thing at i: at as, a second noun phrase or a quotation.
func (r *reader) namedEnd(i, hi int) int {
	for k := i; k < hi; k++ {
		if r.quoteOf[k] != 0 || r.isThe(k, r.word.as) {
			return k
		}
		if k > i && r.has(k, article|possessive|negation) && !r.has(k-1, preposition) {
			return k
		}
	}
	if r.has(i, subject|possessive|determiner) || r.t[i].is(isCapital) {
		return i + 1
	}
	return i
}

// phrase handles cues that are no verbs.
func (r *reader) phrase(c cue) {
	switch {
	case c.is(hedgeFrame):
		p := r.parts[r.partOf[c.lo-r.lo]]
		r.d.hedges = append(r.d.hedges, r.span(p.lo, p.hi))
	case c.is(scareFrame):
	case c.is(sourceFrame):
		r.sourcePhrase(c)
	case c.is(nounCue):
		r.nounThat(c)
	}
}

// sourcePhrase handles according to (V2 before, V3 after what is said).
func (r *reader) sourcePhrase(c cue) {
	k := int(r.partOf[c.lo-r.lo])
	p := r.parts[k]
	srcHi := r.invertedEnd(c.hi, p.hi)
	front := true
	for i := r.lo; i < c.lo; i++ {
		if r.t[i].isWord() && !r.has(i, conjunction|adverb) {
			front = false
			break
		}
	}
	if front || k > 0 && c.lo <= p.lo+1 && r.has(p.lo, conjunction) && !r.isThe(p.lo, r.word.as) {
		k++
		for k < len(r.parts)-1 && (r.parts[k].finite == 0 || r.has(r.parts[k].lo, relative)) && r.quoteOf[min(r.parts[k].lo, r.hi-1)] == 0 {
			k++
		}
		if k < len(r.parts) {
			f := r.add(c, c.hi, srcHi, "V2")
			r.claimRight(f, r.parts[k].lo, false)
		}
		return
	}
	hi := c.lo
	f := r.add(c, c.hi, srcHi, "V3")
	clauses, finite := 0, false
	for i := 0; i <= k; i++ {
		q := r.parts[i]
		if q.lo >= c.lo {
			break
		}
		finite = finite || q.finite > 0
		if q.finite > 0 {
			clauses++
		}
	}
	if lo := r.leftStart(k, false); hi-lo > 3 {
		r.claim(f, lo, hi, clauses > 1)
	}
	if !finite && k+1 < len(r.parts) && p.hi < r.hi && r.t[p.hi].mark(',') {
		r.claimRight(f, r.parts[k+1].lo, false)
	}
}

// nounThat handles "the claim that X" (V8). "The view of X" opens nothing.
func (r *reader) nounThat(c cue) {
	for i := c.hi; i < min(r.hi, c.hi+5); i++ {
		if r.isThe(i, r.word.that) {
			if i+1 < r.hi && (r.has(i+1, modal) || r.has(i+1, auxiliary) || r.isFinite(i+1)) {
				return // a relative clause: "claims that were made"
			}
			lo, hi := r.nounSource(c, i)
			f := r.add(c, lo, hi, "V8")
			r.frames[f].low = i > c.hi
			r.claimRight(f, i, false)
			return
		}
		if r.quoteOf[i] != 0 || r.t[i].is(isMark) || r.isFinite(i) {
			return
		}
	}
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
			return i, i + 1
		}
		if r.isPossessiveS(i) {
			return r.nounPhrase(i), i - 1
		}
		if r.has(i, article|preposition) {
			break
		}
	}
	return r.clauseSubject(c.lo)
}

// nameColon handles a sentence that begins with a name and a colon (V11): "Trump: the coup has failed".
func (r *reader) nameColon() {
	if len(r.parts) < 2 || len(r.frames) > r.first {
		return
	}
	p := r.parts[0]
	if p.hi-p.lo > 7 || p.hi >= r.hi || !r.t[p.hi].mark(':') || p.finite > 0 {
		return
	}
	for i := p.lo; i < p.hi; i++ {
		if r.has(i, labelWord) || r.quoteOf[i] != 0 || r.t[i].isWord() && !r.t[i].is(isCapital) && !r.has(i, preposition|determiner) {
			return
		}
	}
	zone := r.d.sentences[r.sentence].Zone
	quoted := p.hi+1 < r.hi && r.quoteOf[p.hi+1] != 0
	turn := r.t[p.lo].gap >= lineBreak && (r.t[p.hi-1].is(isShout) || p.hi == p.lo+1 && r.t[p.lo].end == r.t[p.lo].start+1)
	if zone != Headline && r.sentence > 0 && !(zone.Counted() && (quoted || turn)) {
		return
	}
	f := r.add(cue{lo: p.hi, hi: p.hi + 1}, p.lo, p.hi, "V11")
	r.frames[f].low = true
	if turn { // of an interview: the whole paragraph
		r.claim(f, r.parts[1].lo, int(r.d.paragraphs[r.d.sentences[r.sentence].Paragraph].hi), true)
		return
	}
	r.claimRight(f, r.parts[1].lo, true)
}

// speaks reports whether a sentence without a cue may hold a frame: a name and a colon at its start.
func (r *reader) speaks(lo, hi int) bool {
	for i := lo + 1; i < min(hi, lo+6); i++ {
		if r.t[i].mark(':') {
			return true
		}
	}
	return false
}
