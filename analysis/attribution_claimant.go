package analysis

import "strings"

// Whose claim it is that a noun introduces (V8): Norland's claim, her claim, claims by Norland, else that of the subject, unless the
// subject only meets with it.

// heard are verbs whose subject does not make the claim that is their object: it faces allegations or gives rise to them. Who denies one says that it is not so, and is named.
var heard = wordSet("face faces faced facing receive receives received receiving investigate investigates investigated investigating ignore ignores ignored ignoring " +
	"hear hears heard hearing endure endures endured enduring weather weathers weathered weathering allay allays allayed allaying " +
	"assuage assuages assuaged assuaging ease eases eased easing calm calms calmed calming quell quells quelled quelling quash quashes quashed quashing " +
	"prompt prompts prompted prompting spark sparks sparked sparking fuel fuels fuelled fueled fuelling fueling stoke stokes stoked stoking " +
	"settle settles settled settling laugh laughs laughed laughing shrug shrugs shrugged shrugging brush brushes brushed brushing " +
	"listen listens listened listening examine examines examined examining probe probes probed probing aware " +
	"trigger triggers triggered triggering provoke provokes provoked provoking attract attracts attracted attracting draw draws drew drawing")

// answering are verbs that are so of charges only: who answers a question is, to the annotators, the source of what it is about.
var answering = wordSet("answer answers answered answering deflect deflects deflected deflecting dodge dodges dodged dodging " +
	"respond responds responded responding response reply replies replied reacted reacts")

// raising are verbs of which that is true where their subject is a thing: the deal raised fears, Lind raised concerns.
var raising = wordSet("raise raises raised raising pose poses posed posing cause causes caused causing create creates created creating")

// pretexts are prepositions that make of a claim the pretext of something: amid reports that, dogged by charges that, resigned over
// allegations of.
var pretexts = wordSet("amid amidst by over after despite following through during around")

// meeting is what a word before a noun cue makes of its claim.
type meeting uint8

const (
	_ meeting = iota
	meetsIt
	answersIt
	raisesIt
)

// meetings are the words above, each with what it makes of the claim: many words are asked.
var meetings = func() map[uint64]meeting {
	of := make(map[uint64]meeting)
	for m, words := range map[meeting][]map[uint64]bool{meetsIt: {heard, pretexts}, answersIt: {answering}, raisesIt: {raising}} {
		for _, set := range words {
			for key := range set {
				of[key] = m
			}
		}
	}
	return of
}()

// nounSource finds whose claim the noun cue c introduces, whose that or other first word stands at token that.
func (r *reader) nounSource(c cue, that int) (int, int) {
	for i := c.lo - 1; i >= max(r.lo, c.lo-4); i-- {
		if r.quoteOf[i] != 0 {
			break
		}
		if r.has(i, possessive) {
			if lo, hi := r.trimSource(r.clauseSubject(c.lo)); lo < hi && r.agrees(i, lo, hi) { // "Lind repeated her claim"
				return lo, hi
			}
			return i, i + 1
		}
		if r.isPossessiveS(i) {
			return r.possessor(i - 1), i - 1
		}
		if r.isPluralPossessive(i) {
			return r.possessor(i), i
		}
		if r.has(i, article|preposition) {
			break
		}
	}
	for i := c.hi; i < that; i++ {
		if r.has(i, preposition) {
			return i + 1, that
		}
	}
	if r.isHeard(c) {
		return 0, 0
	}
	lo, hi := r.trimSource(r.clauseSubject(c.lo))
	if hi == lo+1 && r.isThere(lo) { // "there is a belief that"
		return 0, 0
	}
	return lo, hi
}

// addNoun makes a frame of noun cue c, whose words begin at token start, and returns its index; -1 where nobody is known to make the claim and
// somebody else says these words: "Lind said he left over fears of a storm".
func (r *reader) addNoun(c cue, lo, hi, start int) int {
	if lo >= hi {
		for k := len(r.stretches) - 1; k >= 0 && r.stretches[k].frame >= r.first; k-- {
			if s := &r.stretches[k]; s.lo <= c.lo && start < s.hi && r.frames[s.frame].polarity != Denied && r.frames[s.frame].srcLo < r.frames[s.frame].srcHi {
				return -1
			}
		}
	}
	return r.add(c, lo, hi, "V8")
}

// isThere reports whether word i is there.
func (r *reader) isThere(i int) bool {
	w := r.t[i].in(r.d.Text)
	return w == "there" || w == "There"
}

// agrees reports whether the possessive at i may mean the noun phrase [lo, hi): not "the owners repeated her claim".
func (r *reader) agrees(i, lo, hi int) bool {
	w := r.t[i].in(r.d.Text)
	of := pronounGender(w)
	switch {
	case hi > lo+1 && r.has(hi-1, relative):
		return r.agrees(i, lo, hi-1)
	case hi == lo+1 && r.has(lo, subject|possessive):
		if g := pronounGender(r.t[lo].in(r.d.Text)); g != unknownGender || of != unknownGender {
			return g == of
		}
	case of != unknownGender:
		f := frame{srcLo: lo, srcHi: hi, sentence: r.sentence}
		g := r.genderOf(r.text(lo, hi))
		return (hi == lo+1 && r.t[lo].is(isCapital) || !r.isPlural(&f)) && r.mayBePerson(lo, hi) && (g == unknownGender || g == of)
	}
	return true
}

// isPluralPossessive reports whether the mark at i makes a possessive of the plural before it: "the owners' claim".
func (r *reader) isPluralPossessive(i int) bool {
	return i > r.lo && i+1 < r.hi && (r.t[i].mark('\'') || r.t[i].mark('’')) && r.t[i].gap == adjacent && r.t[i+1].isWord() && r.t[i+1].gap != adjacent && r.endsWith(i-1, "s")
}

// isHeard reports whether the noun phrase that ends with noun cue c is what its subject only meets with, or stands behind a preposition
// that makes it an occasion: then nobody knows who makes the claim (V8).
func (r *reader) isHeard(c cue) bool {
	isQuestion := strings.HasPrefix(r.t[c.lo].in(r.d.Text), "question")
	for i := c.lo - 1; i >= max(r.lo, c.lo-maxAdjunct/2) && r.quoteOf[i] == 0 && r.t[i].isWord(); i-- {
		switch m := meetings[wordKey(r.t[i].in(r.d.Text))]; {
		case m == meetsIt:
			return true
		case m == answersIt:
			return !isQuestion
		case m == raisesIt:
			lo, hi := r.trimSource(r.clauseSubject(c.lo))
			return lo < hi && !r.has(hi-1, relative) && r.isThing(lo, hi)
		case r.isThe(i, r.word.of): // "because of fears that"
			return i > r.lo && r.t[i-1].in(r.d.Text) == "because"
		case r.isThe(i, r.word.to) && i > r.lo && answering[wordKey(r.t[i-1].in(r.d.Text))]: // "responded to claims that"
		case r.has(i, preposition) && i > r.lo && r.meetsWith(i):
			return true
		case r.has(i, preposition|conjunction|relative|subject), r.isFinite(i):
			return false
		}
	}
	return false
}

// possessor returns where the noun phrase begins that ends before token hi: a name by its capitals, anything else by its article.
func (r *reader) possessor(hi int) int {
	i := hi
	for i > r.lo && r.quoteOf[i-1] == 0 && (r.t[i-1].is(isCapital) || r.t[i-1].mark('.') && i < hi) {
		i--
	}
	if i < hi {
		return i
	}
	low := r.nounPhrase(hi - 1)
	for i--; i > low; i-- { // "referring to | the mayor's vow"
		if r.has(i, article|possessive) {
			return i
		}
		if r.has(i-1, preposition) {
			break
		}
	}
	return max(i, low)
}

// meetsWith reports whether preposition i makes of what stands behind it what its subject only meets with: "was asked about claims that", "laughed
// at claims that", "hit back at claims that".
func (r *reader) meetsWith(i int) bool {
	switch before := r.t[i-1].in(r.d.Text); before {
	case "back":
		return r.t[i].in(r.d.Text) == "at"
	case "look", "looks", "looked", "looking":
		return r.t[i].in(r.d.Text) == "into"
	case "asked", "Asked", "quizzed", "Quizzed", "questioned", "Questioned", "pressed", "Pressed", "grilled", "Grilled":
		return r.isThe(i, r.word.about) || r.isThe(i, r.word.on) || r.t[i].in(r.d.Text) == "over"
	default:
		return heard[wordKey(before)]
	}
}
