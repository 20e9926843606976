package analysis

import "strings"

// seldomNouns are forms that are verbs where no determiner, possessive or preposition says otherwise; seldomVerbs are nouns where
// nothing behind them can be their object; intransitives have none as verbs.
var (
	seldomNouns   = wordSet("urge urges adding claiming commenting demanding noting stating suggesting urging")
	seldomVerbs   = wordSet("state states comment comments stress")
	intransitives = wordSet("march rally")
)

// byClause decides by whether a subject can stand before token i, and whether its object or the verb of its clause stands
// behind. The word is no form in -ing.
func (g *tagger) byClause(word string, d *document, s *sentence, i int32) wordUse {
	key, bare, number := wordKey(word), isBare(word), g.numberBefore(d, s, i)
	before := g.class(d, s, i-1)
	switch {
	case seldomNouns[key]:
		return verbUse
	case i == s.lo, g.governs(d, s, i-1), g.isPast(d, s, i+1), g.opensRelative(d, s, i+1), g.isHyphen(d, s, i-1),
		bare == (number == singular) && number != 0, seldomVerbs[key] && !g.mayState(d, s, i, bare):
		return nounUse // Reports of a strike; he denied claims; as reports emerged; states that have; a jobs report; red states in the south
	case g.subordinates(d, s, i-1) && (!bare || !g.isWord(d, s, i+1, "that")), !bare && before&auxiliary != 0, !bare && before&adverb != 0 && g.class(d, s, i-2)&formOfBe != 0:
		return nounUse // when reports came; there were reports; there are also claims
	case number == singular, g.isAdverb(d, s, i-1):
		return verbUse // a customer reports; he flatly claims
	case g.isWord(d, s, i+1, "of"), g.joinsNoun(d, s, i, key, bare):
		return nounUse // as in May, reports of a strike; towns and states that; request and demand.
	case bare:
		return g.bareForm(key, number, d, s, i)
	}
	return g.formInS(word, key, d, s, i)
}

// bareForm decides for a form without ending: a verb needs a plural or a conjunction before it.
func (g *tagger) bareForm(key uint64, number nounNumber, d *document, s *sentence, i int32) wordUse {
	that := g.isWord(d, s, i+1, "that")
	switch {
	case g.endsWith(d, s, i-1, "s") && g.nounBefore(d, s, i) && (number == plural || that && !g.isPast(d, s, i+2)):
		return verbUse // many critics claim; critics claim that
	case g.pluralBefore(d, s, i) && g.hasObject(d, s, i+1), g.isOneOf(d, s, i-1, whenClaimed):
		return verbUse // Republicans claim victory; dockers now claim a raise
	case g.class(d, s, i-1)&timeWord != 0:
		return nounUse // the Monday report
	case !seldomVerbs[key] && !intransitives[key] && !that && g.class(d, s, i-1)&conjunction != 0 && g.opensObject(d, s, i+1):
		return verbUse // and claim their rights
	case that && g.mayClaim(d, s, i-1) && g.class(d, s, i+2)&(auxiliary|modal) == 0 && !g.isAdverb(d, s, i+2):
		return verbUse // Republicans note that; and demand that
	case g.isAdjective(d, s, i-1):
		return nounUse // a baseless claim
	}
	return unknownUse
}

// formInS decides for a form in -s: a verb needs a singular before it.
func (g *tagger) formInS(word string, key uint64, d *document, s *sentence, i int32) wordUse {
	that, seldom := g.isWord(d, s, i+1, "that"), seldomVerbs[key]
	switch {
	case (g.isWord(d, s, i-1, "which") || g.isWord(d, s, i-1, "also")) && i-1 > s.lo:
		return verbUse // a law which states
	case !seldom && (g.nameBefore(d, s, i) && (that || g.isMark(d, s, i+1)) || that && i > s.lo && d.tokens[i-1].mark(',') || g.nameSays(d, s, i)):
		return verbUse // it rained, Velm Radio reports; Lind, the owner, claims that he left; Lind claims Velm has lost
	case g.isWord(d, s, i+1, "to") && (g.isWord(d, s, i+2, "be") || g.isWord(d, s, i+2, "have")) && g.maySay(d, s, i):
		return verbUse // Lind claims to be retired
	case g.endsClause(d, s, i+1):
		if g.comments(d, s, i) {
			return verbUse // “...,” the paper reports.
		}
		return nounUse // he waived all privilege claims.
	case (g.saysThat(d, s, i+1) || !seldom && that) && g.isSubject(d, s, i-1):
		return verbUse // The harbour office claims that the ...
	case g.isAdjective(d, s, i-1), strings.HasSuffix(word, "ings"):
		return nounUse // baseless claims
	}
	return g.inSBetween(d, s, i)
}

// inSBetween decides for a form in -s by the words on both of its sides.
func (g *tagger) inSBetween(d *document, s *sentence, i int32) wordUse {
	before, after := g.class(d, s, i-1), g.class(d, s, i+1)
	that := g.isWord(d, s, i+1, "that")
	switch {
	case g.isMark(d, s, i-1) && i+1 < s.hi && (d.tokens[i+1].is(isCapital) || after&article != 0):
		return verbUse // it rained, reports Velm Radio
	case before&(conjunction|adverb) != 0 && after&(determiner|possessive) != 0 && !that:
		return verbUse // he left and claims the quay; it often reports their losses
	case g.saysWhat(d, s, i):
		return verbUse // Lind now claims he left
	case g.isLower(d, s, i-1) && !g.isSubject(d, s, i-1) && (g.isLower(d, s, i+1) && !that && !g.isWord(d, s, i+1, "to") || g.isMark(d, s, i+1)):
		return nounUse // the lost ferry claims from May: prose says the same of .97
	}
	return unknownUse
}

// mayState reports whether a form that is seldom a verb may be one here: its object stands behind, and no that that belongs to a plural
// before it, "in swing states that Lind won".
func (g *tagger) mayState(d *document, s *sentence, i int32, bare bool) bool {
	if bare || !g.isWord(d, s, i+1, "that") || !g.isLower(d, s, i-1) || g.class(d, s, i-1) != 0 {
		return g.opensObject(d, s, i+1)
	}
	return g.isSubject(d, s, i-1)
}

// subordinates reports whether token i joins a clause to another one, and no verb to a verb: while demand rose, when reports came.
func (g *tagger) subordinates(d *document, s *sentence, i int32) bool {
	return g.class(d, s, i)&contrasting != 0 || g.isOneOf(d, s, i, subordinating)
}

var subordinating = wordSet("when as if because unless")

// opensRelative reports whether token i is a that with the verb of its clause behind it: states that have closed, states that launched the.
func (g *tagger) opensRelative(d *document, s *sentence, i int32) bool {
	return g.isWord(d, s, i, "that") && (g.class(d, s, i+1)&(auxiliary|modal|finiteVerb) != 0 || g.endsWith(d, s, i+1, "ed") && g.class(d, s, i+2)&(determiner|possessive|preposition) != 0)
}

// joinsNoun reports whether an and before token i joins nouns: towns and states that, a bill and report.
func (g *tagger) joinsNoun(d *document, s *sentence, i int32, key uint64, bare bool) bool {
	if !g.isWord(d, s, i-1, "and") && !g.isWord(d, s, i-1, "or") {
		return false
	}
	return !bare && seldomVerbs[key] && g.isWord(d, s, i+1, "that") || bare && (i+1 >= s.hi || g.isMark(d, s, i+1) && !g.opensObject(d, s, i+1) || g.class(d, s, i+1)&conjunction != 0 && !g.isWord(d, s, i+1, "that"))
}

// opensSpeech reports whether token i, with a quotation behind it, is the verb that introduces it: its subject opens the clause, is a name,
// or ends at a comma.
func (g *tagger) opensSpeech(d *document, s *sentence, i int32) bool {
	if !g.maySay(d, s, i) || d.tokens[i-1].is(isCapital) && (g.class(d, s, i-2)&preposition != 0 || g.afterPossessiveS(d, s, i-1)) {
		return false
	}
	return d.tokens[i-1].mark(',') || g.isSubject(d, s, i-1) || g.nameBefore(d, s, i) || !g.endsPhrase(d, s, i)
}

// behindAs reports whether token i is the verb of a clause that an as before a name opens: As the Velm Times notes.
func (g *tagger) behindAs(d *document, s *sentence, i int32) bool {
	k := i - 1
	for k > max(s.lo, i-8) && (d.tokens[k].is(isCapital) || g.isHyphen(d, s, k) || k < i-1 && g.class(d, s, k)&(article|preposition) != 0 && !g.isWord(d, s, k, "as")) {
		k--
	}
	return k < i-1 && g.isWord(d, s, k, "as") && (k == s.lo || g.isMark(d, s, k-1)) && !g.isDemonym(d, i-1) && g.class(d, s, i-1)&determiner == 0
}

// maySay reports whether what stands before token i, a form in -s, may be the end of its subject: a word of open class in the singular,
// or a comma.
func (g *tagger) maySay(d *document, s *sentence, i int32) bool {
	return i > s.lo && (d.tokens[i-1].mark(',') || d.tokens[i-1].isWord() && g.class(d, s, i-1)&(preposition|determiner|possessive) == 0 &&
		!g.isPlural(d, s, i-1) && !g.isAdjective(d, s, i-1) && !g.attributive(d, s, i-1))
}

// pluralBefore reports whether a plural that can be a subject stands directly before token i: experts, Republicans; not the jobs of
// a jobs report, and not behind a name, where it may be a verb: Lind renews claim.
func (g *tagger) pluralBefore(d *document, s *sentence, i int32) bool {
	if g.isOneOf(d, s, i-1, attributivePlurals) {
		return false
	}
	begins := i-1 == s.lo || i > s.lo+1 && g.isMark(d, s, i-2)
	return g.isPlural(d, s, i-1) && (i-2 <= s.lo || !d.tokens[i-2].is(isCapital)) || begins && d.tokens[i-1].is(isCapital) && g.class(d, s, i-1) == 0 && strings.HasSuffix(d.tokens[i-1].in(d.Text), "s")
}

// hasObject reports whether token i may begin the object of the verb before it.
func (g *tagger) hasObject(d *document, s *sentence, i int32) bool {
	if i >= s.hi || g.isWord(d, s, i, "that") {
		return i < s.hi && !g.opensRelative(d, s, i)
	}
	return g.opensQuotation(d, s, i) || !g.isMark(d, s, i) && g.class(d, s, i)&(preposition|conjunction|auxiliary|modal|finiteVerb|timeWord) == 0 && !g.endsWith(d, s, i, "ed")
}

// whenClaimed are adverbs that stand between a plural and its verb, and not before a noun.
var whenClaimed = wordSet("now still often always also never")

// nameSays reports whether a name stands before token i, and what it says behind.
func (g *tagger) nameSays(d *document, s *sentence, i int32) bool {
	begins := i-1 == s.lo && d.tokens[s.lo].is(isCapital) && g.class(d, s, s.lo) == 0 && !strings.HasSuffix(d.tokens[s.lo].in(d.Text), "s") &&
		!g.isDemonym(d, s.lo) && !g.isOneOf(d, s, s.lo, modifiers) && s.Zone != Headline
	return (begins || g.nameBefore(d, s, i)) && i+1 < s.hi && (g.isWord(d, s, i+1, "that") && !g.opensRelative(d, s, i+1) || d.tokens[i+1].is(isCapital) || g.opensQuotation(d, s, i+1))
}

// modifiers are nouns that open a sentence before a plural in -s: Press reports that the ship had sunk were denied.
var modifiers = wordSet("press news media intelligence police insurance unemployment asylum eyewitness earlier previous initial")

// saysWhat reports whether an adverb keeps token i apart from its subject, and a clause that a pronoun opens stands behind it: "Lind now
// claims he left", not "there are now claims he left", "he denied more claims she made".
func (g *tagger) saysWhat(d *document, s *sentence, i int32) bool {
	before, after := g.class(d, s, i-1), g.class(d, s, i+1)
	if before&adverb == 0 || before&(determiner|auxiliary|negation) != 0 || after&subject == 0 || after&relative != 0 || !bareSubjects[wordKey(d.tokens[i-1].in(d.Text))] || g.isWord(d, s, i-1, "further") {
		return false
	}
	return g.nounBefore(d, s, i-1) && !g.isPast(d, s, i-2) || g.class(d, s, i-2)&(conjunction|relative) != 0 || g.isMark(d, s, i-2)
}

// comments reports whether token i, which ends its clause, is the verb of a clause of its own: a subject with a determiner stands
// before it, and before that a comma or quotation mark.
func (g *tagger) comments(d *document, s *sentence, i int32) bool {
	for k := i - 1; k > max(s.lo, i-6); k-- {
		switch c := g.class(d, s, k); {
		case d.tokens[k].is(isMark) && !d.tokens[k].is(mayJoin):
			return false
		case c&(determiner|possessive) != 0:
			return d.tokens[k-1].mark(',') || d.tokens[k-1].is(mayQuote)
		case c&(preposition|conjunction|auxiliary|modal|finiteVerb) != 0:
			return false
		}
	}
	return false
}

// mayClaim reports whether a bare form behind token i, with a that behind it, is a verb: token i is a conjunction, an adverb or a plural
// that begins the clause.
func (g *tagger) mayClaim(d *document, s *sentence, i int32) bool {
	if i < s.lo || d.tokens[i].is(isMark) {
		return false
	}
	return g.class(d, s, i)&(conjunction|adverb) != 0 && g.class(d, s, i)&determiner == 0 ||
		(i == s.lo || g.isMark(d, s, i-1)) && strings.HasSuffix(d.tokens[i].in(d.Text), "s")
}

// saysThat reports whether token i is a that with a clause behind it, or opens a quotation. Where a name follows the that, it may open
// a relative clause as well: states that Lind won.
func (g *tagger) saysThat(d *document, s *sentence, i int32) bool {
	if g.opensQuotation(d, s, i) {
		return true
	}
	return g.isWord(d, s, i, "that") && g.class(d, s, i+1)&(determiner|possessive|subject) != 0
}

// isSubject reports whether token i ends a noun phrase in the singular that opens a clause: the harbour office, Velm's mayor.
func (g *tagger) isSubject(d *document, s *sentence, i int32) bool {
	if i < s.lo || d.tokens[i].is(isMark) || g.isAdjective(d, s, i) || g.attributive(d, s, i) || strings.HasSuffix(d.tokens[i].in(d.Text), "s") {
		return false
	}
	for k := i; k >= max(s.lo, i-6); k-- {
		switch c := g.class(d, s, k); {
		case c&(determiner|possessive) != 0:
			return k < i && (k == s.lo || d.tokens[k-1].is(isMark) && !d.tokens[k-1].is(mayJoin) || g.class(d, s, k-1)&conjunction != 0)
		case c&(preposition|conjunction|relative|auxiliary|modal|subject|finiteVerb) != 0, d.tokens[k].is(isMark) && !d.tokens[k].is(mayJoin):
			return false
		}
	}
	return false
}

// isAdjective reports whether token i has an ending that only adjectives have: baseless, outrageous, questionable.
func (g *tagger) isAdjective(d *document, s *sentence, i int32) bool {
	if i < s.lo || d.tokens[i].is(isMark) || d.tokens[i].end-d.tokens[i].start < 7 {
		return false
	}
	word := d.tokens[i].in(d.Text)
	for _, end := range [...]string{"less", "ous", "ful", "able", "ible", "ical"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// isLower reports whether token i is a word in small letters.
func (g *tagger) isLower(d *document, s *sentence, i int32) bool {
	return i >= s.lo && i < s.hi && !d.tokens[i].is(isMark|isCapital|isNumber)
}

// isPast reports whether token i has the form of a finite verb or participle: said, denied.
func (g *tagger) isPast(d *document, s *sentence, i int32) bool {
	return g.class(d, s, i)&finiteVerb != 0 && !d.tokens[i].is(isCapital) || g.endsWith(d, s, i, "ed")
}

// endsWith reports whether token i is a word in small letters that ends with this.
func (g *tagger) endsWith(d *document, s *sentence, i int32, end string) bool {
	return i >= s.lo && i < s.hi && !d.tokens[i].is(isMark|isCapital) && strings.HasSuffix(d.tokens[i].in(d.Text), end)
}

// isAdverb reports whether token i is an adverb in -ly; many other words in -ly are nouns or adjectives.
func (g *tagger) isAdverb(d *document, s *sentence, i int32) bool {
	return g.endsWith(d, s, i, "ly") && g.class(d, s, i)&^adverb == 0 && !noAdverbs[wordKey(d.tokens[i].in(d.Text))]
}

var noAdverbs = wordSet("ally anomaly apply assembly bully costly daily deadly early elderly family friendly largely likely mainly monopoly monthly " +
	"mostly nearly only partly quarterly rally rely reply supply unlikely weekly yearly")

// governs reports whether token i is a verb whose object may stand behind it: denied, filing, to file; not in "the filing claims".
func (g *tagger) governs(d *document, s *sentence, i int32) bool {
	before := g.class(d, s, i-1)
	switch {
	case g.isPast(d, s, i):
		return true
	case g.endsWith(d, s, i, "ing"):
		return before&(determiner|possessive) == 0
	}
	return (before&modal != 0 || g.isWord(d, s, i-1, "to")) && d.tokens[i].isWord() && !bareSubjects[wordKey(d.tokens[i].in(d.Text))] &&
		g.class(d, s, i)&(determiner|possessive|subject|auxiliary|negation|adverb) == 0 && !g.isAdverb(d, s, i)
}

// Words that tell the number of the noun behind them, or are such nouns.
var (
	singulars = wordSet("a an this every each another one someone anyone everyone nobody")
	plurals   = wordSet("these those many several few both two three four five six seven eight nine ten dozen")
)

// nounNumber is singular or plural, 0 where nothing tells.
type nounNumber uint8

const (
	singular nounNumber = iota + 1
	plural
)

// numberBefore returns the number of the noun phrase that stands before token i or ends with it, 0 where nothing tells: a form
// without -s can be the verb of a plural or the head of a singular, one with -s the other way round.
func (g *tagger) numberBefore(d *document, s *sentence, i int32) nounNumber {
	if g.isPlural(d, s, i-1) && g.endsWith(d, s, i, "s") {
		return plural
	}
	for k := i - 1; k >= max(s.lo, i-4); k-- {
		switch key := wordKey(d.tokens[k].in(d.Text)); {
		case singulars[key]:
			return singular
		case plurals[key]:
			if d.tokens[i-1].is(isCapital) {
				return 0 // in three letters Lind claims
			}
			return plural
		case d.tokens[k].is(isMark), g.class(d, s, k)&(preposition|conjunction|relative|auxiliary|modal|determiner|possessive|subject|finiteVerb|timeWord) != 0:
			return 0
		}
	}
	return 0
}

// isPlural reports whether token i is a word of open class with the ending of a plural: not loss, virus, crisis.
func (g *tagger) isPlural(d *document, s *sentence, i int32) bool {
	return g.endsWith(d, s, i, "s") && g.class(d, s, i) == 0 && !g.endsWith(d, s, i, "ss") && !g.endsWith(d, s, i, "us") && !g.endsWith(d, s, i, "is")
}

// nameBefore reports whether a name stands directly before token i; its capital must be no other than that of a name, and not
// that of a people or party: Korean, Polish, Democratic.
func (g *tagger) nameBefore(d *document, s *sentence, i int32) bool {
	i--
	if i <= s.lo || !d.tokens[i].is(isCapital) || s.Zone == Headline || g.class(d, s, i)&(timeWord|determiner|preposition) != 0 || g.isMark(d, s, i-1) && d.tokens[i-1].mark('-') {
		return false
	}
	return !g.isDemonym(d, i)
}

// isDemonym reports whether token i has the ending of an adjective of a people or party: Korean, Polish, Democratic.
func (g *tagger) isDemonym(d *document, i int32) bool {
	name := d.tokens[i].in(d.Text)
	return strings.HasSuffix(name, "an") || strings.HasSuffix(name, "ish") || strings.HasSuffix(name, "ese") || strings.HasSuffix(name, "ic")
}

// opensObject reports whether token i can begin the object of a verb of saying: that, a quotation, or a noun phrase that its
// first word tells.
func (g *tagger) opensObject(d *document, s *sentence, i int32) bool {
	if i < s.hi && (d.tokens[i].mark(',') || d.tokens[i].mark(':')) {
		return g.introduces(d, s, i) || d.tokens[i].mark(':')
	}
	return i < s.hi && (g.opensQuotation(d, s, i) || g.class(d, s, i)&(determiner|possessive|subject) != 0 && g.class(d, s, i)&relative == 0)
}
