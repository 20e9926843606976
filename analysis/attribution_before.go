package analysis

import (
	"cmp"
	"slices"
)

// What stands after its cue: rules V6, V7 and V9.

// before handles what stands after its frame (V6, V7, V9, V10, V11).
func (r *reader) before(u *use) {
	if u.cue.hi >= r.hi {
		r.besideQuotation(u)
		return
	}
	if u.is(namingFrame) && (r.naming(u) || !u.is(clauseFrame)) || r.withholds(u) || r.saysNoMore(u) {
		return
	}
	start, by := r.contentStart(u)
	rule, sure := "", false
	if start < r.hi || by == byColon { // a colon at the end leads to the quotation of the next paragraph
		rule, sure = r.ruleBefore(u, start, by)
	}
	if rule == "" {
		r.besideQuotation(u)
		return
	}
	if rule == "V9" {
		if by == byOpen && r.isTarget(u, start) {
			start = r.withWhat(start)
		}
		if start == 0 || r.citesAsSaying(start) || r.isSpeech(start) || r.has(u.cue.lo, asking) && r.isAsked(u) {
			return
		}
		if that := r.includingThat(start); that > 0 {
			start, by, rule = that, byThat, "V6"
		} else if s := r.ofOrFor(u.cue.lo, u.cue.hi); s > 0 {
			start, sure = s, true
		}
	}
	if start >= r.hi && by != byColon { // the sentence breaks off
		r.besideQuotation(u)
		return
	}
	srcLo, srcHi := r.source(u)
	if u.passive && !u.ing {
		srcLo, srcHi = r.agent(u.cue.hi)
	}
	if r.has(u.cue.lo, depicting) && !r.namesSomebody(r.trimSource(srcLo, srcHi)) {
		return
	}
	f := r.addUse(u, srcLo, srcHi, rule)
	if start < r.hi && r.has(start, doubting) && r.quoteOf[start] == 0 { // asked, not asserted
		r.d.hedges = append(r.d.hedges, r.span(start, r.parts[r.partOf[start-r.lo]].hi))
	}
	switch {
	case by == byColon && start >= r.hi:
		r.claimBlock(f)
	case rule == "V9":
		sure = sure || r.isEvidence(srcLo, srcHi) || by == byTo && u.is(toFrame) && !u.is(weakCue) && !u.passive && !u.empty() ||
			start == u.cue.hi && r.endsWith(start, "ing") && srcLo < srcHi && r.t[srcHi-1].is(isCapital) // "Lind denied taking money": .92
		if r.givesFigures(u, srcLo, srcHi) {
			r.claimRight(f, start, !sure)
		} else {
			r.claim(f, start, r.objectEnd(start), !sure)
		}
		if u.ing && u.part == 0 && r.frames[f].srcLo >= r.frames[f].srcHi {
			r.nameBehind(f, int(r.partOf[start-r.lo])+1)
		}
	case by == byMark:
		r.claimQuoted(f, start)
	case start < r.hi && r.isFronted(u):
		r.claimFronted(u, f, start, !sure)
	default:
		r.claimRight(f, start, !sure)
	}
}

// maxCited is how many paragraphs a quotation set off without marks may have.
const maxCited = 8

// claimBlock claims the paragraph behind a colon that ends its own, with those that only one line break keeps apart from it: a
// quotation set off without marks, as where a column "writes:" and cites a passage (V11: .92 of the words it adds). A list,
// a heading, a picture or left-over markup is none.
func (r *reader) claimBlock(f int) {
	k := int(r.d.sentences[r.sentence].Paragraph) + 1
	if k >= len(r.d.paragraphs) || int(r.d.paragraphs[k].lo) != r.hi {
		return
	}
	p := r.d.paragraphs[k]
	lo, hi := int(p.lo), int(p.hi)
	for end := k + maxCited; k+1 < min(end, len(r.d.paragraphs)) && r.t[lo].gap > lineBreak && r.t[r.d.paragraphs[k+1].lo].gap == lineBreak; k++ {
		hi = int(r.d.paragraphs[k+1].hi)
	}
	if hi-lo < maxAdjunct/2 || !r.t[lo].is(isCapital) && !r.t[lo].mark('…') || !r.t[hi-1].is(isMark) || r.quoteOf[lo] != 0 {
		return
	}
	r.claim(f, lo, hi, true)
}

// withholds reports whether u is deny with a person to whom something is not given: "the crew was denied a visa", "denied
// them entry". Nothing is said there: .35 of the words it gives back were annotated.
func (r *reader) withholds(u *use) bool {
	if !u.is(denying) {
		return false
	}
	i := u.cue.hi
	if u.passive && !u.ing {
		return !r.isThe(i, r.word.that) && !r.isThe(i, r.word.by) && r.t[i].isWord()
	}
	return i+1 < r.hi && (r.has(i, subject) || r.isObjectPronoun(i)) && r.t[i+1].isWord() && !r.isFinite(i+1) && !r.has(i+1, preposition|conjunction)
}

// saysNoMore reports whether nothing, little or so is all that u says: "said nothing, although the ferry had sunk". In "said little
// had changed" it begins what is said.
func (r *reader) saysNoMore(u *use) bool {
	i := u.cue.hi
	switch r.t[i].in(r.d.Text) {
	case "nothing", "little", "so", "anything":
		return r.quoteOf[i] == 0 && (i+1 >= r.hi || r.t[i+1].is(isMark) && r.quoteOf[i+1] == 0 || r.has(i+1, preposition|conjunction|subordinator|timeWord) && !r.holdsVerb(i+1))
	}
	return false
}

// ruleBefore says by which rule the words from start on belong to use u, and whether that is sure; "" where none does. A weak cue
// takes an infinitive for its object as a strong one does: "expects to sink", "proposes to sell" (V9: .95 of the words it adds).
func (r *reader) ruleBefore(u *use, start int, by startedBy) (rule string, sure bool) {
	switch by {
	case byNothing:
		return "", false
	case byDoubt:
		if r.leavesOpen(u) {
			return "V7", false
		}
		return "", false
	case byColon:
		if u.empty() && u.cue.lo == r.lo && r.endsWith(u.cue.lo, "ed") {
			return "", false // "Revealed: ..." names nobody
		}
		return "V11", false
	case byMark:
		return "V1", true
	case byThat, byPronoun:
		if by == byPronoun && !u.is(clauseFrame) {
			break
		}
		if u.is(weakCue) {
			if by == byThat && r.has(u.cue.lo, nounToo) && start+1 < r.hi && r.isFinite(start+1) {
				return "", false // a noun and a relative clause: "the states that hold"
			}
			return "V7", false
		}
		return "V6", true
	case byHow:
		if u.is(clauseFrame) && !u.negated && !(u.passive && !u.ing) && r.isSurelyVerb(u) {
			if u.is(weakCue) {
				return "V7", false
			}
			return "V6", false
		}
	case byTo:
		if u.is(toFrame) && !u.infinitive {
			return "V9", false
		}
		if u.passive && u.is(clauseFrame) && !u.ing {
			return "V12", false
		}
	case byOpen:
		if rule, sure := r.openRule(u, start); rule != "" {
			return rule, sure
		}
	}
	if u.is(objectFrame) && !u.refused && (!u.is(weakCue) || by == byOpen || by == byTo && !u.passive && !u.empty()) && (!u.infinitive || !u.is(weakCue) && r.isDone(u)) && r.isSurelyVerb(u) {
		return "V9", false
	}
	return "", false
}

// openRule is ruleBefore for words whose start nothing marks. A clause right behind the verb of a pronoun, or one that a capital
// opens, is sure: "he believes the ferry sank", "insists Ostby lost" (V6: .89 of the words that are high by it).
func (r *reader) openRule(u *use, start int) (rule string, sure bool) {
	if r.has(u.cue.lo, expecting) && !(u.passive && !u.ing) && !u.infinitive && r.isSurelyVerb(u) && r.holdsInfinitive(start) {
		return "V7", false
	}
	if u.is(clauseFrame) && !u.is(weakCue) && !(u.passive && !u.ing) && !u.infinitive && r.isSurelyVerb(u) {
		clause := r.holdsVerb(start)
		if clause || u.is(sureCue) || r.verbBehind(start) {
			return "V6", clause && (u.is(sureCue) || start == u.cue.hi && (r.byPronoun(u) || r.t[start].is(isCapital)))
		}
	}
	if u.passive && !u.ing && !u.infinitive && u.is(clauseFrame) && !u.is(weakCue) && r.holdsVerb(start) && (r.has(u.cue.lo, withAddressee) || u.subHi == u.subLo+1 && r.isThe(u.subLo, r.word.it)) {
		return "V6", false // "the court was told the ferry sank", "it is claimed the ferry sank"
	}
	if u.is(clauseFrame) && !(u.passive && !u.ing) && !u.infinitive && !r.isNameWord(u.cue.lo) && r.isSurelyVerb(u) && r.isEvidence(r.source(u)) { // "polls showing a lead" (V9: .79 of what weak forms add)
		return "V9", false
	}
	if u.is(clauseFrame) && u.is(weakCue) && !u.is(stative) && !u.passive && !u.infinitive && !u.ing && start == u.cue.hi && r.byPronoun(u) && r.opensStatement(start) {
		return "V7", false
	}
	if u.infinitive && u.is(clauseFrame) && u.is(sureCue|objectFrame) && !u.is(weakCue) && r.isDone(u) && r.holdsVerb(start) {
		return "V6", false
	}
	return "", false
}

// opensStatement reports whether a noun phrase and its verb begin at i, with nothing between them that could make the verb that of
// another clause: "learned the ferry had sunk", not "learned the trade that made him rich" (V7: .NN of the words it adds).
func (r *reader) opensStatement(i int) bool {
	hi := r.parts[r.partOf[i-r.lo]].hi
	if !r.has(i, article|possessive) && !r.t[i].is(isCapital) {
		return false
	}
	for k := i + 1; k < hi; k++ {
		switch {
		case r.quoteOf[k] != 0, r.has(k, relative|conjunction|subject|doubting), r.isThe(k, r.word.what), r.isHow(k), r.isUse(k):
			return false
		case r.isFinite(k) && !r.reducedRelative(k):
			return r.has(k, auxiliary|modal) && !r.endsWith(k, "ing")
		}
	}
	return false
}

// isDone reports whether the infinitive u tells of a deed: "took the floor to defend X", "went on to question X". Behind a form
// of be it tells what may or must be done ("is ready to defend X"), behind an object what somebody else is to do ("urging
// members to question X"), behind seek, try or fail what nobody has said (V9, V6: .69 of the
// words it adds).
func (r *reader) isDone(u *use) bool {
	i := u.group - 1
	if u.passive || u.negated || u.modal || i <= r.lo || r.quoteOf[i] != 0 || !r.t[i].isWord() || r.isObjectPronoun(i) || r.has(i, negation|seeking) {
		return false
	}
	if k := i - 1; r.has(k, formOfBe|negation) || r.isAdverb(k) && k > r.lo && r.has(k-1, formOfBe) {
		return false
	}
	return !(r.endsWith(i, "s") && r.endsWith(i-1, "ing"))
}

// leavesOpen reports whether use u introduces the question that a whether or if opens: "asked whether the ferry sank" (V7:
// .97 of the words it adds). It is marked as hedged. Behind other verbs (determine, say) it is the writer's question.
func (r *reader) leavesOpen(u *use) bool {
	return r.has(u.cue.lo, asking) && !u.negated && r.isSurelyVerb(u) && !r.isAsked(u)
}

// holdsInfinitive reports whether a noun phrase with an infinitive begins at i, as a verb of belief takes it in place of a
// clause: "expect [the ferry to sink]" (V7: .68 of the words it adds).
func (r *reader) holdsInfinitive(i int) bool {
	for k, hi := i+1, min(r.parts[r.partOf[i-r.lo]].hi, i+maxAdjunct/2); k+1 < hi; k++ {
		switch {
		case r.quoteOf[k] != 0 || r.isFinite(k) || r.has(k, relative|doubting):
			return false
		case r.isThe(k, r.word.to):
			return r.t[k+1].isWord() && !r.t[k+1].is(isCapital) && !r.has(k+1, determiner|possessive|preposition|subject)
		}
	}
	return false
}

// isEvidence reports whether tokens [lo, hi) name something that shows: a poll, a study, figures.
func (r *reader) isEvidence(lo, hi int) bool {
	for ; lo < hi; lo++ {
		if r.has(lo, evidence) {
			return true
		}
	}
	return false
}

// givesFigures reports whether use u tells what a poll or a study shows: all that follows is its, "the poll shows Lind ahead, with Ost
// third" (V9: .73 of the words it adds), unless the clause hangs on another one.
func (r *reader) givesFigures(u *use, srcLo, srcHi int) bool {
	hangs := r.isFronted(u) || u.before >= r.lo && r.has(u.before, relative|subordinator|conjunction)
	return u.is(clauseFrame) && !u.is(objectFrame) && !u.ing && !hangs && r.isEvidence(srcLo, srcHi)
}

// isFronted reports whether the clause of use u opens the sentence and hangs on what follows it: "After Lind said X, ...",
// "Saying X, Lind ...".
func (r *reader) isFronted(u *use) bool {
	if u.part > 0 {
		return false
	}
	if u.cue.lo == r.lo || u.cue.lo == r.lo+1 && r.has(r.lo, relative) { // "(When) asked by Lind whether X, ..."
		return u.ing || u.empty() && !u.aux
	}
	return r.has(r.lo, subordinator) && (!u.empty() || u.ing)
}

// isAsked reports whether use u tells only that somebody was asked: "Asked whether X, Lind ...". Who asks is the outlet,
// most often.
func (r *reader) isAsked(u *use) bool {
	if u.ing {
		return false
	}
	if u.passive || u.empty() && !u.aux && r.endsWith(u.cue.lo, "ed") && (u.cue.lo == r.parts[u.part].lo || r.has(u.cue.lo-1, subordinator)) {
		lo, hi := r.agent(u.cue.hi)
		return lo == hi
	}
	return false
}

// claimFronted claims from lo to the comma behind which the main clause begins, whose subject is the source of a
// participle.
func (r *reader) claimFronted(u *use, f, lo int, low bool) {
	for k := int(r.partOf[lo-r.lo]) + 1; k < len(r.parts); k++ {
		p := r.parts[k]
		if p.lo >= p.hi || !r.isClause(p) || r.has(p.lo, relative|conjunction) && r.quoteOf[p.lo] == 0 {
			continue
		}
		r.claim(f, lo, r.parts[k-1].hi, low)
		for i := p.lo; i < p.hi && u.ing; i++ {
			if r.quoteOf[i] == 0 && r.isFinite(i) {
				r.frames[f].srcLo, r.frames[f].srcHi = p.lo, i
				r.name(f)
				break
			}
		}
		return
	}
	r.claimRight(f, lo, low)
}

// nameBehind gives frame f, a participle that opens the sentence, the subject of the clause behind it as its source: "Citing
// the tide, Lind ...".
func (r *reader) nameBehind(f, k int) {
	for ; k < len(r.parts); k++ {
		p := r.parts[k]
		if p.lo >= p.hi || !r.isClause(p) || r.quoteOf[p.lo] != 0 || r.has(p.lo, relative|conjunction|preposition) {
			continue
		}
		for i := p.lo + 1; i < p.hi; i++ {
			if r.quoteOf[i] == 0 && r.isFinite(i) && !r.reducedRelative(i) {
				r.frames[f].srcLo, r.frames[f].srcHi = p.lo, i
				r.name(f)
				return
			}
		}
	}
}

// includingThat returns the that of ", including that X" behind the part that begins at i: X is what is said; 0 when there
// is none.
func (r *reader) includingThat(i int) int {
	if k := int(r.partOf[i-r.lo]) + 1; k < len(r.parts) {
		if p := r.parts[k]; p.lo+1 < p.hi && r.isThe(p.lo, r.word.including) && r.isThe(p.lo+1, r.word.that) {
			return p.lo + 1
		}
	}
	return 0
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

// isTarget reports whether the object at i is those whom use u threatens, or to whom it promises.
func (r *reader) isTarget(u *use, i int) bool {
	return r.has(u.cue.lo, depicting) && u.is(toFrame) && r.quoteOf[i] == 0 && (r.isObjectPronoun(i) || r.namesSomebody(i, r.parts[r.partOf[i-r.lo]].hi))
}

// withWhat returns the token behind the with that follows those who are threatened at i: "threatened the crew with arrest"; 0 where
// nobody tells with what.
func (r *reader) withWhat(i int) int {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i+1 < hi && r.quoteOf[i] == 0; i++ {
		if r.isThe(i, r.word.with) {
			return i + 1
		}
	}
	return 0
}

// isSpeech reports whether the object at i is itself an act of saying: "apologised for calling it a riot". What is said there
// stands behind that cue.
func (r *reader) isSpeech(i int) bool {
	k, found := slices.BinarySearchFunc(r.uses, i, func(u use, i int) int { return cmp.Compare(u.cue.lo, i) })
	return found && r.uses[k].ing && r.uses[k].is(namingFrame) && !r.uses[k].is(weakCue)
}

// holdsVerb reports whether a finite verb stands between i and the end of its part.
func (r *reader) holdsVerb(i int) bool {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i < hi; i++ {
		if r.quoteOf[i] == 0 && r.isFinite(i) {
			return true
		}
	}
	return false
}

// verbBehind reports whether the noun phrase at i is a subject that an insertion keeps apart from its verb: "hoped the ferry,
// an old one, would stay" (V6: .64 of the words it adds).
func (r *reader) verbBehind(i int) bool {
	first := int(r.partOf[i-r.lo]) + 1
	for k := first + 1; k < min(first+3, len(r.parts)); k++ {
		p := r.parts[k]
		if p.lo < p.hi && r.quoteOf[p.lo] == 0 && r.has(p.lo, auxiliary|modal|finiteVerb) && !r.has(p.lo, conjunction) && r.isFinite(p.lo) {
			return true
		}
		if p.lo < p.hi && (r.quoteOf[p.lo] != 0 || r.has(p.lo, conjunction) || r.newFrame(k)) {
			return false
		}
	}
	return false
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

// ofOrFor returns the token after the of or for behind which a charge stands ("accused Ostby of X", "praised Ostby for
// X"), in the clause that begins at i behind the cue word; 0 when there is none.
func (r *reader) ofOrFor(word, i int) int {
	if !r.has(word, withTarget) {
		return 0
	}
	p := r.parts[r.partOf[i-r.lo]]
	for k := i; k < p.hi && k < i+maxAdjunct; k++ {
		if r.isPossessiveS(k) {
			break // "praised Lind's support for Ostby"
		}
		if r.quoteOf[k] == 0 && (r.isThe(k, r.word.for_) || r.isThe(k, r.word.of) && r.has(word, accusing)) {
			return k + 1
		}
	}
	return 0
}

// objectEnd returns where the object ends that begins at i: at the comma behind which a clause or another frame begins.
func (r *reader) objectEnd(i int) int {
	k := int(r.partOf[i-r.lo])
	if cut := r.frameWithin(r.parts[k], i, -2); cut > 0 {
		return cut
	}
	end := r.clauseEnd(i, r.parts[k].hi)
	for end == r.parts[k].hi && end < r.hi && r.t[end].mark(',') && k+1 < len(r.parts) {
		k++
		n := r.parts[k]
		if n.lo >= n.hi || r.isClause(n) && !r.exemplifies(n.lo) && !r.hangsOn(n.lo) || r.newFrame(k) || r.has(n.lo, relative) {
			break
		}
		end = n.hi
	}
	return end
}

// exemplifies reports whether the word at i names parts of the noun phrase before it, so that the clause behind it belongs
// to that noun phrase: "several mistakes, including orders that came late" (V9: .6 of the words it adds).
func (r *reader) exemplifies(i int) bool {
	return r.isThe(i, r.word.including) || r.isThe(i, r.word.such) || r.has(i, preposition) && !r.has(i, subordinator|conjunction) && i+1 < r.hi && !r.has(i+1, relative)
}

// hangsOn reports whether the word at i opens a clause that hangs on the one before it: ", as", ", that", ", if", ", or" (V9: .75
// of the words it adds); not ", while", which opens a statement of its own.
func (r *reader) hangsOn(i int) bool {
	return r.has(i, subordinator) && !r.has(i, contrasting) || r.isThe(i, r.word.as) || r.isThe(i, r.word.that) || r.isThe(i, r.word.or)
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
