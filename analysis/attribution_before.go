package analysis

// What stands after its cue: rules V6 to V12.

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
			if u.is(objectFrame) && !r.holdsVerb(start) {
				rule = "V9"
			}
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

// holdsVerb reports whether a finite verb stands between i and the end of its part.
func (r *reader) holdsVerb(i int) bool {
	for hi := r.parts[r.partOf[i-r.lo]].hi; i < hi; i++ {
		if r.quoteOf[i] == 0 && r.isFinite(i) {
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
	if p.hi <= p.lo || p.hi-p.lo > 7 || p.hi >= r.hi || !r.t[p.hi].mark(':') || p.finite > 0 {
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
