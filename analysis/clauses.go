package analysis

import (
	"slices"
	"strings"
)

// part is a piece of a sentence between commas, dashes, colons and the ends of quotations: tokens [lo, hi), without the
// mark at hi that ends it. Marks inside quotations cut nothing.
type part struct {
	lo, hi   int
	afterEnd bool // a quotation that ends like a sentence part ("... war,” he said") stands right before it
}

// subjectOf is what stands before a cue: tokens [subLo, subHi) name the source; equal when nothing does.
type subjectOf struct {
	subLo, subHi int
	group        int // where the verb group begins ("has not said": at has)
	before       int // the token that bounds it on the left; r.lo-1 at the start of the sentence
	passive      bool
	negated      bool
	infinitive   bool
	refused      bool // "declined to say", "did not want to say"
	modal        bool
	aux          bool // a form of have, do or a modal: it is a verb
	gapped       bool // its object stands before its subject: "a charge the union called false"
	shared       bool // the form of be of its passive stands before another participle
}

func (s subjectOf) empty() bool { return s.subLo >= s.subHi }

// use is a verb cue in a sentence, with its subject.
type use struct {
	cue
	subjectOf
	part    int
	ing     bool // -ing form: adding, saying
	hearing bool // its subject is a court that hears what somebody says
	frame   int  // of the frame it made, or -1
}

// quoteAt returns the quotation that token i stands in, or nil.
func (r *reader) quoteAt(i int) *quotation {
	if q := r.quoteOf[i]; q > 0 {
		return &r.quotes[q-1]
	}
	return nil
}

// split cuts the sentence into r.parts.
func (r *reader) split() {
	r.parts, r.quoted, r.bracketed = r.parts[:0], r.quoteOf[r.lo] != 0, false
	cur := part{lo: r.lo}
	past := r.lo
	for _, at := range r.d.notable[r.firstNote():] {
		i := int(at)
		if i >= r.hi {
			break
		}
		t := &r.t[i]
		if t.flags&(isMark|isShout) == 0 || i < past {
			continue
		}
		if q := r.quoteAt(i); q != nil {
			past, r.quoted = min(q.hi, r.hi), true
			if past < r.hi && (r.endsLikeAPart(q) || r.isSaidBy(q, past)) && !r.isSeparator(past) && !r.t[past].mark('.') {
				cur.hi = past
				r.parts = append(r.parts, cur)
				cur = part{lo: past, afterEnd: true}
			}
			continue
		}
		if t.isWord() {
			if t.word == r.word.who && !r.isShouted(i-1) && !r.isShouted(i+1) {
				t.word, r.classOf[i] = r.word.whoBody, 0
			}
			continue
		}
		r.bracketed = r.bracketed || t.word == '('
		if t.word == '-' {
			r.joinCompound(i)
		}
		if r.isSeparator(i) {
			cur.hi = i
			r.parts = append(r.parts, cur)
			cur = part{lo: i + 1}
			if i > r.lo {
				if q := r.quoteAt(i - 1); q != nil && q.hi == i {
					cur.afterEnd = true
				}
			}
		}
	}
	cur.hi = r.hi
	r.parts = append(r.parts, cur)
	r.numberParts()
}

// joinCompound takes from the words beside the hyphen at i what they are by themselves, where it makes them part of a compound: "on-time
// arrivals", "like-for-like sales", "a sit-in".
func (r *reader) joinCompound(i int) {
	if r.t[i].gap != adjacent || i == r.lo || i+1 >= r.hi || r.t[i+1].gap != adjacent || r.t[i+1].is(isMark) {
		return
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if r.has(k, preposition|article|subordinator) {
			r.classOf[k] = 0
		}
	}
}

// firstNote returns the index of the first notable token of the sentence, or of one before it.
func (r *reader) firstNote() int {
	s := &r.d.sentences[r.sentence]
	if r.lo == int(s.lo) {
		return int(s.note)
	}
	k, _ := slices.BinarySearch(r.d.notable, int32(r.lo))
	return k
}

// numberParts fills r.partOf: the mark behind a part belongs to it. A 1 is set where a part begins, and the ones are added up: a loop
// that goes through the parts one by one costs a wrong guess of the processor for each.
func (r *reader) numberParts() {
	n := r.hi - r.lo + 1 // the last part may be empty
	r.partOf = slices.Grow(r.partOf[:0], n)[:n]
	of := r.partOf
	clear(of)
	if len(r.parts) == 1 {
		return
	}
	for _, p := range r.parts[1:] {
		of[p.lo-r.lo]++
	}
	k := int32(0)
	for i, begins := range of {
		k += begins
		of[i] = k
	}
}

// holdsFinite reports whether at least n finite verbs stand in part p, outside quotations. Only some parts are asked.
func (r *reader) holdsFinite(p part, n int) bool {
	for i := p.lo; i < p.hi; i++ {
		if q := r.quoteAt(i); q != nil {
			i = q.hi - 1
			continue
		}
		t := &r.t[i] // isFinite is asked only where it may say yes: most words are no verbs, and it is not inlined
		if (t.flags&verbal != 0 || t.gap == adjacent || r.d.Text[t.end-1] == 'd') && r.isFinite(i) {
			if n--; n == 0 {
				return true
			}
		}
	}
	return false
}

// isClause reports whether a finite verb stands in part p, outside quotations.
func (r *reader) isClause(p part) bool { return r.holdsFinite(p, 1) }

// isShouted reports whether token i is a word of capitals.
func (r *reader) isShouted(i int) bool { return i >= r.lo && i < r.hi && r.t[i].is(isShout) }

// isSeparator reports whether the mark at i cuts a sentence: a comma, semicolon, colon or dash.
func (r *reader) isSeparator(i int) bool {
	t := &r.t[i]
	if t.flags&isMark == 0 {
		return false
	}
	if t.word == ',' { // half of all
		return true
	}
	switch rune(t.word) {
	case ';', '—', '?', '!', '|', '•':
		return true
	case ':':
		return i+1 < len(r.t) && r.t[i+1].gap != adjacent
	case '–', '-':
		spacedOut := t.gap != adjacent && i+1 < len(r.t) && r.t[i+1].gap != adjacent
		return spacedOut || i+1 < len(r.t) && r.t[i+1].mark('-') && r.t[i+1].gap == adjacent ||
			i > 0 && t.mark('-') && t.gap == adjacent && r.t[i-1].mark('-')
	}
	return false
}

// endsLikeAPart reports whether the last mark inside the quotation ends a clause: "We won,” or "Why?”.
func (r *reader) endsLikeAPart(q *quotation) bool {
	if !q.closed {
		return true
	}
	i := q.hi - 2
	for i > q.lo && r.t[i].is(mayQuote) {
		i--
	}
	t := r.t[i]
	return t.mark(',') || t.mark('.') || t.mark('?') || t.mark('!') || t.mark('…') || t.mark('-') || t.mark('—')
}

// isSaidBy reports whether a quotation of a clause's length that opens the sentence is followed by a subject, its comma
// left out: “The port is dead” Mara Lind said.
func (r *reader) isSaidBy(q *quotation, stop int) bool {
	return q.lo <= r.lo && q.words >= bare && r.t[q.lo].gap != adjacent && (r.t[stop].is(isCapital) || r.has(stop, subject|article)) &&
		!r.has(stop, preposition|relative|timeWord)
}

// isFinite reports whether token i is a finite verb: an auxiliary, a modal, a known irregular past form, or a small
// word in -ed that no determiner makes an adjective.
func (r *reader) isFinite(i int) bool {
	t := &r.t[i]
	if t.flags&isMark != 0 {
		return false
	}
	if t.flags&verbal != 0 {
		return (t.flags&isCapital == 0 || !r.isNameWord(i)) && !r.inCompound(i)
	}
	if t.flags&(isCapital|isNumber) != 0 {
		return false
	}
	text := r.d.Text
	if end := t.end; text[end-1] == 'd' && end-t.start > 4 && text[end-2] == 'e' && text[end-3] != 'e' {
		return i == r.lo || !r.has(i-1, article|possessive|preposition) && !r.inCompound(i)
	}
	if t.gap != adjacent || !r.apostropheBefore(i) {
		return false
	}
	w := t.in(text)
	return w == "re" || w == "ve" || w == "m" || w == "d" || w == "s" && !r.isPossessiveS(i)
}

// inCompound reports whether a hyphen makes the word at i a part of another one: left-wing, state-owned. A short word before the
// hyphen is a prefix of the verb: re-elected, co-wrote.
func (r *reader) inCompound(i int) bool {
	if i > r.lo+1 && r.t[i].gap == adjacent && r.t[i-1].mark('-') && r.t[i-1].gap == adjacent {
		return r.t[i-2].end-r.t[i-2].start > 3
	}
	return i+2 < len(r.t) && r.t[i+1].mark('-') && r.t[i+1].gap == adjacent && r.t[i+2].gap == adjacent && r.t[i+2].isWord()
}

// isNameWord reports whether the capital of word i can only be that of a name: Don Lind, not "Is he", not a headline.
func (r *reader) isNameWord(i int) bool {
	return r.t[i].is(isCapital) && i > r.lo && r.t[i-1].isWord() && r.quoteOf[i-1] == r.quoteOf[i] && r.d.sentences[r.sentence].Zone != Headline && !r.t[i].is(isShout) &&
		(i+1 >= len(r.t) || !r.t[i+1].mark('\'') && !r.t[i+1].mark('’'))
}

// isAdverb reports whether the word at i may stand between subject and verb.
func (r *reader) isAdverb(i int) bool {
	if r.has(i, adverb) {
		return true
	}
	t := &r.t[i]
	return t.flags&(isMark|isCapital) == 0 && t.end-t.start > 4 && strings.HasSuffix(t.in(r.d.Text), "ly")
}

// nounsInLy are nouns that end as adverbs do: in "the family said" it is the family that says it.
var nounsInLy = wordSet("ally anomaly assembly belly bully butterfly family folly homily monopoly rally reply supply")

// endsWith reports whether the text of word i ends with s.
func (r *reader) endsWith(i int, s string) bool {
	return r.t[i].isWord() && strings.HasSuffix(r.t[i].in(r.d.Text), s)
}

// isSurelyVerb reports whether a form that may be a noun stands right after a name, a pronoun or an auxiliary,
// or before a noun phrase of its own.
func (r *reader) isSurelyVerb(u *use) bool {
	i := u.cue.lo
	if !r.has(i, nounToo) || u.aux || u.infinitive || r.ofWhat(u) {
		return true
	}
	n := u.cue.hi
	for n < r.hi && r.isAdverb(n) { // "shows only a small lead"
		n++
	}
	if n < r.hi && (r.quoteOf[n] != 0 || r.has(n, article|possessive|subject) || r.t[n].is(isCapital) || r.isObjectPronoun(n)) {
		return true
	}
	if n+1 < r.hi && r.quoteOf[n+1] == 0 && (r.isThe(n, r.word.that) && r.statesThat(u, n) || r.t[n].in(r.d.Text) == "this" && r.has(n+1, auxiliary|modal)) { // "owners of the ferry hope this is over"
		return true
	}
	if n < r.hi && i > r.lo && !r.t[n].is(isCapital) && r.has(i-1, groupNoun) && !r.has(i-1, subject) && (r.isFinite(n) || r.has(n, cueWord) && !r.has(n, nounToo)) {
		return false // "a police report | says", "police reports | say"
	}
	return i > r.lo && r.quoteOf[i-1] == 0 && (r.t[i-1].is(isCapital) || r.endsWith(i, "s") && r.has(i-1, evidence) || r.has(i-1, subject|groupNoun|adverb|relative) || r.endsWith(i-1, "s"))
}

// statesThat reports whether u must be the verb of its part: who speaks stands before it from the start of the part on, and no other verb behind its that clause, of
// which it could be the noun: "the ministry of trade estimates that the raid cost a million", not "the ministry claims that it paid are false".
func (r *reader) statesThat(u *use, that int) bool {
	p := r.parts[u.part]
	first := p.lo
	if r.has(first, conjunction) {
		first++
	}
	if u.empty() || u.subLo != first || that+1 >= p.hi || r.isFinite(that+1) || r.has(u.subLo, preposition) || !r.namesSomebody(u.subLo, u.subHi) {
		return false
	}
	return r.beforePredicate(that+1, p.hi, 1) == p.hi
}

// maxSubject is how far a subject is looked for, in tokens.
const maxSubject = 30

// subjectBefore reads the verb group and the subject to the left of token i.
func (r *reader) subjectBefore(i int) subjectOf {
	var s subjectOf
	j := i - 1
	for ; j >= r.lo && r.quoteOf[j] == 0; j-- {
		c := r.classOf[j]
		switch {
		case c == 0 && r.t[j].is(isMark|isCapital): // a comma, a name: nearly half
			goto group
		case c&formOfBe != 0:
			s.passive, s.aux = s.passive || !s.infinitive, true // "is likely to say" is no passive
		case r.isThe(j, r.word.to):
			if j == i-1 && j > r.lo && r.strandsTo(j) {
				goto group
			}
			s.infinitive = true
			if j > r.lo && (r.has(j-1, refusing) || j-1 > r.lo && r.negates(j-2)) {
				s.refused, s.negated = true, true
				j--
			}
		case c&modal != 0 && !r.isNameWord(j):
			s.modal, s.aux = true, true
		case c&auxiliary != 0:
			s.aux = true
		case c&negation != 0 && c&(determiner|nobody) == 0:
			s.negated = true
		case r.t[j].isWord() && r.apostropheBefore(j) && j-1 > r.lo && !r.isPossessiveS(j) && !r.t[j].is(isCapital):
			s.negated = s.negated || r.isThe(j, r.word.t)
			s.aux = true
			j--
		case c&determiner != 0 && c&(timeWord|negation) == 0 && (j == r.lo || !r.has(j-1, subject|auxiliary|modal) && !r.t[j-1].isWord()): // "Both say"
			goto group
		case r.isAdverb(j) && !nounsInLy[wordKey(r.t[j].in(r.d.Text))] || r.isThe(j, r.word.since) && j > r.lo && r.has(j-1, auxiliary): // "has since said"
		default:
			goto group
		}
	}
group:
	s.group, s.subHi = j+1, j+1
	s.subLo = r.nounPhrase(j)
	s.before = s.subLo - 1
	return s
}

// nounPhrase returns where the noun phrase begins whose last token is j.
func (r *reader) nounPhrase(j int) int {
	k := j
	for low := max(r.lo, j-maxSubject); k >= low; k-- {
		if q := r.quoteAt(k); q != nil {
			if q.lo < r.lo || r.endsLikeAPart(q) || k == j || r.isSaidBy(q, k+1) {
				return k + 1
			}
			k = q.lo
			continue
		}
		t := &r.t[k]
		if t.flags&isMark != 0 {
			switch {
			case t.mark(')') || t.mark(']'):
				for k > low && !r.t[k].mark('(') && !r.t[k].mark('[') {
					k--
				}
				continue
			case r.isSeparator(k) || t.mark('(') || t.mark('"') || t.mark('“'):
				return k + 1
			}
			continue
		}
		switch c := r.classOf[k]; {
		case r.isThe(k, r.word.and) || r.isThe(k, r.word.or):
			if k == j || !r.coordinates(k) {
				return k + 1
			}
		case c&(conjunction|relative|doubting|contrasting) != 0, r.isThe(k, r.word.what), c&subordinator != 0 && k < j && (!r.coordinates(k) || k > r.lo && r.has(k-1, timeUnit)):
			return k + 1
		case c&subject != 0 && !r.isThe(k, r.word.who):
			return k
		case k == j && c&preposition != 0:
			return k + 1
		case r.isFinite(k) && !r.reducedRelative(k):
			if p := r.parts[r.partOf[k-r.lo]]; p.afterEnd && k == p.lo && k < j && r.endsWith(k, "ed") {
				return k // “...,” retired general Mara Lind said
			}
			return k + 1
		}
	}
	return k + 1
}

// coordinates reports whether the and at k joins two nouns: no finite verb stands before it in its part. A "since" or
// "after" of which that is true belongs to the noun phrase as well.
func (r *reader) coordinates(k int) bool {
	p := r.parts[r.partOf[k-r.lo]]
	for i := p.lo; i < k; i++ {
		if r.quoteOf[i] == 0 && r.isFinite(i) && !r.reducedRelative(i) {
			return false
		}
	}
	return k > p.lo
}

// reducedRelative reports whether the word in -ed at k belongs to the noun before it: "people briefed on the talks". One with a particle and
// no more behind it does not, "the owners stormed out, saying", nor one without a passive: "talks collapsed after the owners left".
func (r *reader) reducedRelative(k int) bool {
	return (!r.has(k, auxiliary|modal|finiteVerb) || r.isDoneBy(k)) && k+1 < r.hi && (r.has(k+1, preposition|timeWord) || r.isElsewhere(k+1) || k > r.lo && r.isThe(k+1, r.word.online) && r.has(k-1, evidence)) && k > r.lo && r.t[k-1].isWord() && !r.has(k-1, subject) &&
		!(r.isThe(k+1, r.word.to) && k+2 < r.hi && !r.has(k+2, determiner|possessive) && !r.t[k+2].is(isCapital)) &&
		!(k+2 < r.hi && r.isSeparator(k+2) && r.isParticle(k+1)) && (r.isThe(k-1, r.word.that) || !intransitive[wordKey(r.t[k].in(r.d.Text))])
}

// madeBy are participles with the form of a past that have an agent behind them.
var madeBy = wordSet("sent made held told found led built bought sold taught brought paid caught shot struck hit fought set")

// isDoneBy reports whether word k is one of them with a by and no measure behind it: "a letter sent by the mayor", not "Lind led by ten points".
func (r *reader) isDoneBy(k int) bool {
	return k+2 < r.hi && r.isThe(k+1, r.word.by) && madeBy[wordKey(r.t[k].in(r.d.Text))] && !r.t[k+2].is(isNumber) && !r.has(k+2, numeral|amount)
}

// isElsewhere reports whether word i says where and a verb stands behind it: "a video posted online showed".
func (r *reader) isElsewhere(i int) bool {
	return (r.isThe(i, r.word.online) || r.isThe(i, r.word.abroad) || r.isThe(i, r.word.overseas) || r.isThe(i, r.word.nearby)) &&
		i+1 < r.hi && (r.has(i+1, cueWord) || r.isFinite(i+1))
}

// isPossessiveS reports whether token i is the s of a possessive, not that of "he's".
func (r *reader) isPossessiveS(i int) bool {
	return r.isThe(i, r.word.s) && r.apostropheBefore(i) && !(i >= r.lo+2 && r.has(i-2, subject|relative) && !r.has(i-2, timeWord))
}
