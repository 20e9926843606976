package analysis

// How far what is said reaches behind its cue.

// claimRight claims from lo to where the words of the frame end: ", while", the next frame, a semicolon that no clause
// follows. Relative clauses between commas are the writer's and are cut out; what follows ", but", ", and" and a semicolon is
// low (V6: .85 of what semicolons add).
func (r *reader) claimRight(f, lo int, low bool) {
	if lo >= r.hi {
		return
	}
	if verb := r.matrixVerb(f, lo, r.ownVerbs(f, lo)); verb > 0 {
		r.claim(f, lo, verb, true)
		return
	}
	e := claimed{frame: f, from: lo, low: low, whole: r.frames[f].rule == "V2", resumed: -1}
	k := int(r.partOf[lo-r.lo])
	for k < len(r.parts) && !e.ended {
		k = r.extend(&e, k)
	}
	if !e.ended {
		r.claim(f, e.from, r.hi, e.low)
	}
}

// claimed is how far the words of a frame were followed: those from token from on are not claimed yet.
type claimed struct {
	frame, from int
	low         bool
	whole       bool // the phrase that opens the sentence holds for all of it
	resumed     int  // the part behind an apposition, or -1
	ended       bool
}

// settle claims what e has left up to token hi, and goes on from token from.
func (r *reader) settle(e *claimed, hi, from int, low bool) {
	r.claim(e.frame, e.from, hi, e.low)
	e.from, e.low = from, low
}

// extend follows the words of e through part k and decides what the mark behind it does. It returns the next part to go through.
func (r *reader) extend(e *claimed, k int) int {
	p := r.parts[k]
	if k == e.resumed {
		r.settle(e, r.parts[k-1].hi, p.lo, false)
	}
	if cut := r.frameWithin(p, max(e.from, p.lo), e.frame); cut > 0 && !e.whole {
		r.settle(e, cut, cut, e.low)
		e.ended = true
		return k
	}
	if !e.low {
		if verb := r.secondVerb(max(e.from, p.lo), p.hi); verb > 0 {
			r.settle(e, verb, verb, true)
		}
	}
	next := k + 1
	if next >= len(r.parts) || p.hi >= r.hi {
		return len(r.parts)
	}
	n, sep := r.parts[next], r.t[p.hi]
	switch {
	case r.endsBefore(next, e.frame, e.from, e.whole):
		r.settle(e, p.hi, p.hi, e.low)
		e.ended = true
	case sep.mark(';'):
		r.settle(e, p.hi, n.lo, true)
	case n.lo >= n.hi, n.afterEnd && r.quoteOf[n.lo] == 0 && !r.has(n.lo, preposition|conjunction):
		// what follows a quotation that ends with a comma is the writer's
	case r.supplements(next, e.from):
		if !e.low && r.has(n.lo, article) {
			e.resumed = next + 1
		}
		r.settle(e, p.hi, n.lo, true)
	case !sep.mark(',') && !n.afterEnd:
	case r.isAside(next):
		e.ended = next+1 >= len(r.parts) || n.hi >= r.hi || !r.t[n.hi].mark(',')
		r.settle(e, p.hi, r.parts[min(next+1, len(r.parts)-1)].lo, e.low)
		return next + 1
	case (r.isThe(n.lo, r.word.but) || r.isThe(n.lo, r.word.and) || r.has(n.lo, subordinator)) && r.isClause(n):
		r.settle(e, p.hi, n.lo, true)
	}
	return next
}

// isAside reports whether part k is the writer's own: a relative clause, "one of the ...", or a closing comment.
func (r *reader) isAside(k int) bool {
	n := r.parts[k]
	return r.has(n.lo, relative) && !r.has(n.lo, conjunction) || r.isThe(n.lo, r.word.one) && n.lo+1 < n.hi && r.isThe(n.lo+1, r.word.of) || r.comments(k)
}

// comments reports whether part k, the last one, is a noun phrase with a or an that says what to make of the clause or the words before it: "that
// taxes would rise, a step the board fears", "met Lind, a retired pilot". It is the writer's, as a relative clause there is (supplements:
// Huddleston & Pullum 2002, ch. 15 §5; of the words that this gives back .38 were annotated). An item of a list is none.
func (r *reader) comments(k int) bool {
	n := r.parts[k]
	if n.lo >= n.hi || r.quoteOf[n.lo] != 0 || !r.t[n.lo-1].mark(',') || k+1 < len(r.parts) && !r.onlyMarks(n.hi, r.hi) {
		return false
	}
	if w := r.t[n.lo].in(r.d.Text); w != "a" && w != "an" || r.tellsNumber(n.lo) {
		return false
	}
	nouns := 1
	for i := n.lo + 1; i < n.hi; i++ {
		switch {
		case r.quoteOf[i] != 0 || r.has(i, relative) || r.isThe(i, r.word.that):
			return true
		case r.isThe(i, r.word.and) || r.isThe(i, r.word.or):
			return false
		case r.has(i, article|possessive|subject) || r.t[i].is(isCapital) && r.classOf[i-1]&(article|preposition) == 0 && !r.t[i-1].is(isCapital|isMark):
			nouns++
		case r.isFinite(i) && !r.reducedRelative(i):
			return nouns > 1 // "a step the board has taken", not "a step was taken"
		}
	}
	return true
}

// secondVerb returns the token in the clause [i, hi) from which on the outlet may be speaking again: an and with a second verb in the past, "said she was ill and
// left the pier", or a before with a participle, "said she was ill before leaving" (.87 of the words behind are annotated, of those before .94); 0 for none.
func (r *reader) secondVerb(i, hi int) int {
	k := i
	for k < hi && (r.quoteOf[k] != 0 || !r.isFinite(k)) {
		k++
	}
	for k++; k+1 < hi; k++ {
		switch {
		case r.quoteOf[k] != 0:
		case r.declines(k):
			return k
		case r.isThe(k, r.word.and) && k+2 < hi && r.predicateBehind(k+1) && !r.has(k+1, auxiliary|modal):
			if u := r.useAt(k + 1); u == nil || !u.shared {
				return k
			}
		case r.endsWith(k+1, "ing") && (r.t[k].in(r.d.Text) == "before" || r.t[k].in(r.d.Text) == "after"):
			return k
		}
	}
	return 0
}

// supplements reports whether part k is set off from the clause before it, which begins at from, and no part of its structure: behind a dash, a participle, a noun phrase with an
// article, an even or despite, a further verb. Such a supplement is the outlet's comment about as often as the speaker's (Huddleston & Pullum 2002, ch. 15 §5): what is
// said goes on, but low (.74 of these words are annotated, of those before them .95).
func (r *reader) supplements(k, from int) bool {
	n := r.parts[k]
	if r.quoteOf[n.lo] != 0 {
		return false
	}
	if r.isDash(n.lo - 1) {
		return true
	}
	if !r.t[n.lo-1].mark(',') {
		return false
	}
	switch r.t[n.lo].in(r.d.Text) {
	case "a", "an", "the":
		return !r.comments(k) && !r.isClause(n) && !r.lacksVerb(from, n.lo-1, k)
	case "even", "despite", "then":
		return true
	}
	if r.has(n.lo, finiteVerb) && r.useAt(n.lo) == nil && !r.lacksVerb(from, n.lo-1, k) || r.has(n.lo, timeUnit) && n.lo+1 < n.hi && r.has(n.lo+1, subordinator) { // ", tore up the list", ", hours before"
		return true
	}
	return r.endsWith(n.lo, "ing") && n.lo+1 < n.hi && !r.has(n.lo, preposition) && !r.isThe(n.lo, r.word.including)
}

// endsBefore reports whether what frame f introduces, of which from is the start or a later part, ends before part k: at a semicolon that no
// clause follows, ", while", another frame, the verb of the clause that f stands in. The phrase of V2 holds for the whole sentence.
func (r *reader) endsBefore(k, f, from int, whole bool) bool {
	p, n := r.parts[k-1], r.parts[k]
	sep := r.t[p.hi]
	switch {
	case sep.mark(';'):
		return !r.isClause(n) || r.newFrame(k)
	case n.lo >= n.hi, !sep.mark(',') && !n.afterEnd:
		return false
	case r.isThe(n.lo, r.word.according), r.declines(n.lo):
		return true
	case r.interrupts(f) && r.predicateBehind(n.lo):
		return r.isThe(from, r.word.to) || !r.lacksVerb(from, p.hi, k)
	case r.has(n.lo, contrasting) && !r.concedes(n.lo) && r.isClause(n) && !r.isEvidence(r.frames[f].srcLo, r.frames[f].srcHi),
		!whole && r.newFrame(k) && !r.thinksToo(f, k) && !r.conditions(n.lo) && !r.countsAnswers(f, k),
		!whole && r.opensApposed(k):
		return !r.lacksVerb(from, p.hi, k)
	}
	return false
}

// opensApposed reports whether part k opens a clause whose subject, with a name in apposition, says something: ", while | his coach, Mara Lind, said".
func (r *reader) opensApposed(k int) bool {
	n := r.parts[k]
	if k+2 >= len(r.parts) || !r.has(n.lo, contrasting) && !r.isThe(n.lo, r.word.and) && !r.isThe(n.lo, r.word.but) || n.lo+1 >= n.hi || !r.has(n.lo+1, article|possessive) || r.holdsFinite(n, 1) {
		return false
	}
	name, verb := r.parts[k+1], r.parts[k+2].lo
	if name.lo >= name.hi || r.quoteOf[name.lo] != 0 || !r.t[name.lo].is(isCapital) || !r.t[name.hi-1].is(isCapital) {
		return false
	}
	u := r.useAt(verb)
	return u != nil && u.empty() && !u.ing && !u.is(weakCue)
}

// conditions reports whether a clause begins at i that gives a reason for what is said or a condition of it, whatever cue stands in it: "said it would sink, even if
// the owners say it is safe", "but when Lind warned them".
func (r *reader) conditions(i int) bool {
	if i+1 < r.hi && (r.isThe(i, r.word.and) || r.isThe(i, r.word.but) || r.t[i].in(r.d.Text) == "even") {
		i++
	}
	if r.quoteOf[i] != 0 {
		return false
	}
	switch r.t[i].in(r.d.Text) {
	case "if", "unless", "because", "when", "since":
		return true
	}
	return false
}

// countsAnswers reports whether part k tells how many of those who were asked say what, where a poll of which frame f tells speaks: "the poll showed that most are
// against it, and 74 percent said they would strike".
func (r *reader) countsAnswers(f, k int) bool {
	i := r.parts[k].lo
	if r.isThe(i, r.word.and) || r.isThe(i, r.word.but) || r.has(i, contrasting) {
		i++
	}
	return i < r.hi && r.quoteOf[i] == 0 && r.isEvidence(r.frames[f].srcLo, r.frames[f].srcHi) && (r.t[i].is(isNumber) || r.has(i, numeral|amount) || r.tellsNumber(i))
}

// declines reports whether the and or but at i goes on with what somebody did not say: "said it leaked, but declined to say more" (V6: of the words that
// this gives back 2 of 9 were annotated).
func (r *reader) declines(i int) bool {
	return i+2 < r.hi && (r.isThe(i, r.word.and) || r.isThe(i, r.word.but)) && r.quoteOf[i] == 0 && r.has(i+1, refusing) && r.isThe(i+2, r.word.to)
}

// interrupts reports whether frame f stands in a relative clause or the like that keeps a subject apart from its verb: "Lind, who said it rained,
// left", "Lind, saying it rained, left", "Lind, though she said it rained, left". The verb behind the comma is the outlet's.
func (r *reader) interrupts(f int) bool {
	cue := r.frames[f].cue.lo
	k := int(r.partOf[cue-r.lo])
	return k > 0 && (r.has(r.parts[k].lo, relative|contrasting) || r.parts[k].lo == cue && r.endsWith(cue, "ing")) && r.t[r.parts[k-1].hi].mark(',') && !r.isClause(r.parts[k-1])
}

// withinBrackets cuts tokens [lo, hi), which the cue at token at introduces, at the brackets around that cue: "Lind (who says she was ill) | left" (of
// the words that this gives back .12 were annotated). What stands before "(according to Lind)" is Lind's.
func (r *reader) withinBrackets(at, lo, hi int) (int, int) {
	if !r.bracketed {
		return lo, hi
	}
	open := at - 1
	for low := max(r.lo, at-maxSubject); open >= low && !r.t[open].mark('('); open-- {
		if r.t[open].mark(')') {
			return lo, hi
		}
	}
	if open < r.lo || !r.t[open].mark('(') {
		return lo, hi
	}
	if lo <= open && hi > open+1 {
		lo = open + 1
	}
	for i := max(lo, at); i < hi && lo > open; i++ {
		if r.t[i].mark(')') {
			return lo, i
		}
	}
	return lo, hi
}

// predicateBehind reports whether a verb without a subject begins at i.
func (r *reader) predicateBehind(i int) bool {
	for i+1 < r.hi && r.isAdverb(i) && !r.has(i, auxiliary) {
		i++
	}
	return r.quoteOf[i] == 0 && r.isFinite(i)
}

// concedes reports whether word i is although or though: its clause belongs to the statement (V6: .75 of the words it adds), while that of
// while and whereas is another one.
func (r *reader) concedes(i int) bool {
	w := r.t[i].in(r.d.Text)
	return w == "although" || w == "though"
}

// newFrame reports whether part k begins a frame of its own: ", and she said", ", adding", ", he said".
func (r *reader) newFrame(k int) bool {
	p := r.parts[k]
	if r.addsThat(p) {
		return false
	}
	uses := r.usesFrom(k)
	for i := range uses {
		u := &uses[i]
		if u.part != k {
			break
		}
		if u.shared || !r.isSurelyVerb(u) || u.passive && !u.ing && !u.is(objectFrame|toFrame|namingFrame) && u.cue.hi < r.hi && !r.isThe(u.cue.hi, r.word.that) {
			continue // "although a leak was found" tells of no source
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

// addsThat reports whether part p goes on with what the verb of saying before it introduces, whatever cue stands in it: "said that it
// rained, and that the owners fear a strike" (V6: all 51 words it adds), not "and that is what they fear".
func (r *reader) addsThat(p part) bool {
	return p.lo+2 < p.hi && r.isThe(p.lo+1, r.word.that) && (r.isThe(p.lo, r.word.and) || r.isThe(p.lo, r.word.but)) && r.quoteOf[p.lo] == 0 &&
		!r.isFinite(p.lo+2) && !(p.lo+3 < p.hi && r.apostropheBefore(p.lo+3))
}

// frameWithin returns the token before which a frame other than f begins inside part p, joined by and: "said X and
// called it Y"; 0 if there is none.
func (r *reader) frameWithin(p part, from, f int) int {
	if from >= p.hi {
		return 0
	}
	uses := r.usesFrom(int(r.partOf[from-r.lo]))
	for i := range uses {
		u := &uses[i]
		if u.cue.lo >= p.hi {
			break
		}
		if u.cue.lo < from || u.frame == f || u.shared {
			continue
		}
		b := u.before
		if u.empty() {
			b = u.group - 1
		}
		if b <= from || !r.t[b].isWord() {
			continue
		}
		if (r.isThe(b, r.word.and) || r.isThe(b, r.word.but)) && !u.infinitive && !u.ing && !(u.is(weakCue)) && !u.modal && !r.thinksOn(f, from, u) && !(f >= 0 && r.frames[f].rule != "V9" && r.frames[f].rule != "V10" && r.joinsSubjects(from, b)) {
			return b
		}
	}
	return 0
}

// joinsSubjects reports whether the and at b joins a pronoun or a name that opens what is said, from token from on, to another one: "said he and Ostby promised to stay".
func (r *reader) joinsSubjects(from, b int) bool {
	for from < b && (r.isThe(from, r.word.that) || r.t[from].in(r.d.Text) == "both") {
		from++
	}
	first := from
	for from < b && (from == first && r.has(from, subject) || r.t[from].is(isCapital)) {
		from++
	}
	return from == b && from > first
}

// minding are verbs of what goes on in somebody's mind: others learn of it by what that person says.
var minding = wordSet("think thinks thought believe believes believed hope hopes hoped fear fears feared expect expects expected suspect suspects suspected " +
	"feel feels felt doubt doubts doubted worry worries worried wonder wonders wondered know knows knew regret regrets regretted disagree disagrees " +
	"disagreed consider considers considered find finds found favor favors favored favour favours favoured oppose opposes opposed remember " +
	"remembers remembered understand understands understood")

// isMinding reports whether the verb of u, which no -ing form, tells what goes on in a mind, where the cue of frame f does not: "said she was
// elated but feared the army" is one statement, "thought it was late and feared" are two of the outlet, "said it was late and called Ostby" two
// deeds.
func (r *reader) isMinding(f int, u *use) bool {
	return !u.ing && f >= 0 && minding[wordKey(r.t[u.cue.lo].in(r.d.Text))] && !minding[wordKey(r.t[r.frames[f].cue.lo].in(r.d.Text))]
}

// thinksOn reports whether u goes on with the clause of frame f that begins at from, whose subject is a pronoun: "said she was elated but
// feared the army" (V6: .77 of the words it adds).
func (r *reader) thinksOn(f, from int, u *use) bool {
	return u.empty() && (r.has(from, subject) || r.isThe(from, r.word.that) && r.has(from+1, subject)) && r.isMinding(f, u)
}

// thinksToo is thinksOn behind a comma: "said she was elated, but feared the army", ", but he did remember it" (V5, V6: .9 of the words it
// adds).
func (r *reader) thinksToo(f, k int) bool {
	p := r.parts[k]
	if r.quoteOf[p.lo] != 0 || !r.isThe(p.lo, r.word.and) && !r.isThe(p.lo, r.word.but) {
		return false
	}
	u := &r.usesFrom(k)[0] // newFrame has found one
	return (u.empty() || r.byPronoun(u)) && r.isMinding(f, u)
}

// lacksVerb reports whether tokens [lo, hi), up to the comma before part next, hold no main clause yet: no verb, or one in a
// clause that hangs on what follows. What somebody says is a clause, and does not end before its verb: "said that, if it
// rains, the mayor stays" (V6: .83 of the words it adds; V5: .80).
func (r *reader) lacksVerb(lo, hi, next int) bool {
	n := r.parts[next].lo
	if r.endsWith(n, "ing") || r.isThe(n, r.word.and) || r.isThe(n, r.word.but) || r.isThe(n, r.word.or) {
		return false
	}
	if lo < hi && r.isThe(lo, r.word.that) {
		lo++
	}
	if lo < hi && r.quoteOf[lo] == 0 && r.has(lo, subordinator|doubting) {
		return true
	}
	for i := lo; i < hi; i++ {
		if r.quoteOf[i] != 0 || r.has(i, subject) || r.isFinite(i) && !r.reducedRelative(i) {
			return false
		}
	}
	return true
}
