package analysis

// What stands beside a form in -ing and tells its use.
var (
	// behind these verbs it goes on with what the verb says: began warning voters
	aspectual = wordSet("begin begins began begun beginning continue continues continued keep keeps kept start starts started starting stop stops stopped stopping")
	// with these nouns it is one word: reporting requirements, warning signs
	ingHeads = wordSet("agencies agency obligations process requirement requirements rules standards system systems label labels light lights sensor sensors shot shots sign signs")
	// they are nobody's subject, and the object of a verb
	objectPronouns = wordSet("him me them us")
)

// ofGrammar are the classes of words that are neither nouns nor verbs of their own.
const ofGrammar = determiner | possessive | subject | auxiliary | modal | preposition | conjunction | relative

// ing decides for a form in -ing: a noun with an article or before "of", a verb after a form of be or before a clause.
func (g *tagger) ing(before, after class, d *document, s *sentence, i int32) wordUse {
	switch {
	case after&ofGrammar == 0 && g.isOneOf(d, s, i+1, ingHeads):
		return nounUse // reporting requirements; there are warning signs
	case before&(auxiliary|formOfBe) != 0, g.isAdverb(d, s, i-1), before&adverb != 0 && g.class(d, s, i-2)&auxiliary != 0, before&ofGrammar == 0 && g.isOneOf(d, s, i-1, aspectual),
		g.introduces(d, s, i+1), g.isMark(d, s, i-1) && (g.opensQuotation(d, s, i+1) || i+1 < s.hi && d.tokens[i+1].mark(':')):
		return verbUse // they're warning; privately warning; are also warning; began warning voters; , writing: “...”
	case g.isWord(d, s, i+1, "of"):
		if g.isMark(d, s, i-1) {
			return verbUse // ", warning of an attack"
		}
		return nounUse
	case after&(determiner|possessive|subject) != 0 || g.isWord(d, s, i+1, "that") || after == 0 && g.isOneOf(d, s, i+1, objectPronouns):
		return verbUse
	case g.attributive(d, s, i-1), g.isAdjective(d, s, i-1), after&(auxiliary|modal) != 0, g.isHyphen(d, s, i-1):
		return nounUse // earlier reporting; shameless reporting; reporting is; tax-writing
	case seldomNouns[wordKey(d.tokens[i].in(d.Text))]:
		return verbUse
	case g.endsClause(d, s, i+1):
		return nounUse // contributed reporting.
	case g.isPlural(d, s, i-1), before&contrasting != 0, g.isWord(d, s, i-1, "when"):
		return verbUse // experts warning voters; when writing laws
	}
	return g.ingInPhrase(before, after, d, s, i)
}

// ingInPhrase decides for a form in -ing by the phrase that it would end as a noun, or open as a verb.
func (g *tagger) ingInPhrase(before, after class, d *document, s *sentence, i int32) wordUse {
	const joining = conjunction | preposition
	noObject := g.isMark(d, s, i+1) && !g.opensQuotation(d, s, i+1) || after&conjunction != 0
	switch {
	case noObject && (before&joining == conjunction || g.isMark(d, s, i-1)), g.isWord(d, s, i, "warning") && g.isWord(d, s, i+1, "to"):
		return nounUse // reading, writing and sailing; a blunt warning to the crew
	case before&preposition != 0 && before&conjunction == 0:
		if noObject {
			return nounUse // without warning, ...; in writing and ...
		}
		return verbUse // by warning voters
	case i > s.lo && d.tokens[i-1].mark(',') && !noObject, i == s.lo && after&preposition != 0 && !g.isWord(d, s, i+1, "by") && !g.isWord(d, s, i+1, "on"):
		return verbUse // , warning voters; Writing in the Gazette, Lind ...
	case g.isPast(d, s, i-1) && after&preposition != 0, noObject && g.isLower(d, s, i-1) && g.class(d, s, i-1) == 0:
		return nounUse // Lind contributed reporting from Velm; a storm warning, ...
	}
	return unknownUse
}

// introduces reports whether a mark of punctuation with a quotation behind it stands at token i.
func (g *tagger) introduces(d *document, s *sentence, i int32) bool {
	return i < s.hi && (d.tokens[i].mark(',') || d.tokens[i].mark(':')) && g.opensQuotation(d, s, i+1)
}

// opensQuotation reports whether token i is a quotation mark with a space before it.
func (g *tagger) opensQuotation(d *document, s *sentence, i int32) bool {
	return i < s.hi && d.tokens[i].is(mayQuote) && d.tokens[i].gap != adjacent
}

// isHyphen reports whether token i joins the words on its sides.
func (g *tagger) isHyphen(d *document, s *sentence, i int32) bool {
	return g.isMark(d, s, i) && plainMarkOf(d.tokens[i]) == '-' && d.tokens[i].gap == adjacent && i+1 < s.hi && d.tokens[i+1].gap == adjacent
}

// isOneOf reports whether token i is one of these words.
func (g *tagger) isOneOf(d *document, s *sentence, i int32, words map[uint64]bool) bool {
	return i >= s.lo && i < s.hi && d.tokens[i].isWord() && words[wordKey(d.tokens[i].in(d.Text))]
}
