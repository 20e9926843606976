package analysis

import (
	"slices"
	"strings"

	"github.com/jdkato/prose/v3/tag"
)

// tagger decides whether a word is used as a verb or as a noun, for terms such as `claim~/verb`. The words beside it
// decide first; the statistical tagger of prose is asked only where these say nothing.
type tagger struct {
	vocab *vocabulary
}

// model asks the tagger of prose about one word after another.
type model struct {
	tagger *tag.Tagger // nil until it is asked
	known  tag.Lexicon // the words of which nothing is asked: the one behind the word in question, and names before it
	words  []tag.Token // the last question
}

// load makes the model ready. What it is read from is read once in the whole program.
func (m *model) load() (err error) {
	if m.tagger == nil {
		m.known = tag.Lexicon{}
		m.tagger, err = tag.New(tag.WithLexicon(m.known))
	}
	return err
}

// tag returns the tag of the word at index i of m.words. The tagger goes on to the word behind it, whose tag says nothing of
// this one and costs as much: the model is large and seldom asked, so that all of it has left the caches.
func (m *model) tag(i int) string {
	if i+1 < len(m.words) {
		behind := m.words[i+1].Text
		if !slices.ContainsFunc(m.words[:i+1], func(w tag.Token) bool { return strings.EqualFold(w.Text, behind) }) {
			m.known[behind] = "X"
		}
	}
	m.tagger.TagTokens(m.words)
	return m.words[i].Tag
}

// is reports whether token i of the sentence is used as a verb or as a noun.
func (g *tagger) is(d *document, s *sentence, i int32, use wordUse) bool {
	if d.used.at != i || d.used.as == anyUse {
		u := g.byNeighbours(d, s, i)
		if u == unknownUse {
			u = g.byModel(d, s, i)
		}
		d.used.at, d.used.as = i, u // several terms may ask of the same word
	}
	return d.used.as == use
}

// byNeighbours returns how token i is used, unknownUse where the words beside it leave that open.
func (g *tagger) byNeighbours(d *document, s *sentence, i int32) wordUse {
	word := strings.ToLower(d.tokens[i].in(d.Text))
	before, after := g.class(d, s, i-1), g.class(d, s, i+1)
	switch {
	case strings.HasSuffix(word, "ed") || g.class(d, s, i)&finiteVerb != 0:
		// a participle between determiner and noun is an adjective: the stated aim
		if before&(determiner|possessive) != 0 && after&(determiner|conjunction|preposition) == 0 {
			return neitherUse
		}
		return verbUse
	case g.isName(d, s, i):
		if g.class(d, s, i)&timeWord != 0 {
			return neitherUse // the month of March
		}
		return nounUse
	case before&modal != 0 || g.negatedAuxiliary(d, s, i) || g.class(d, s, i)&onlyVerb != 0, isBare(word) && g.behindModal(d, s, i-1):
		return verbUse
	case g.isWord(d, s, i-1, "to"):
		if strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "ing") {
			return nounUse
		}
		return verbUse
	case before&subject != 0:
		return verbUse
	case before&(determiner|possessive) != 0 || g.afterPossessiveS(d, s, i):
		return nounUse
	case strings.HasSuffix(word, "ing"):
		return g.ing(before, after, d, s, i)
	case before&preposition != 0 && before&conjunction == 0 || after&(auxiliary|modal) != 0 || before&^roughly == 0 && g.isOneOf(d, s, i-1, particles):
		return nounUse
	case strings.HasSuffix(word, "en"), !isBare(word) && (g.behindAs(d, s, i) || g.introduces(d, s, i+1) && g.opensSpeech(d, s, i)):
		return verbUse // written; as Velm Radio notes; the new law states, “...”
	case g.endsPhrase(d, s, i):
		return nounUse
	case after&(determiner|subject|possessive) != 0 && after&relative == 0 && !g.isWord(d, s, i+1, "that") && g.nounBefore(d, s, i) && !g.isCounted(d, s, i-1):
		return verbUse // Moscow claims the islands
	case g.attributive(d, s, i-1), isBare(word) && g.noSubject(d, s, i-1):
		return nounUse
	}
	return g.byClause(word, d, s, i)
}

// particles stand between a verb and its object: backing up claims.
var particles = wordSet("up down out off back away")

// attributives are numerals and adjectives that stand before nouns only: two states, the new report.
var attributives = wordSet("two three four five six seven eight nine ten dozen hundred new other own same first last early earlier former recent latest similar " +
	"previous special annual final key home several many future entire whole full initial false unfounded public " +
	"such various local additional numerous independent written")

func (g *tagger) attributive(d *document, s *sentence, i int32) bool {
	return i >= s.lo && (d.tokens[i].is(isNumber) || d.tokens[i].isWord() && attributives[wordKey(d.tokens[i].in(d.Text))])
}

// isBare reports whether a form has no ending. As a verb it needs a plural subject, to, or a modal.
func isBare(word string) bool {
	return (!strings.HasSuffix(word, "s") || strings.HasSuffix(word, "ss")) && !strings.HasSuffix(word, "ing")
}

// bareSubjects are words without -s that may be the subject of a bare verb, or stand between the two.
var bareSubjects = wordSet("people police men women children media data staff folks also now still often never always even then soon just once only further " +
	"again already later instead here there yet ever back")

// attributivePlurals are nouns in -s that stand before nouns as those in the singular do: a jobs report.
var attributivePlurals = wordSet("jobs news earnings ethics politics economics sports sales arms weapons affairs times")

// nouns are the classes of words that are nouns, or nouns as well as verbs.
const nouns = cueWord | nounToo | evidence | written | labelWord

// noSubject reports whether token i, before a bare form, is no subject for it: a mark, or a word of open class in the
// singular (a status report, the home state).
func (g *tagger) noSubject(d *document, s *sentence, i int32) bool {
	if i < s.lo {
		return false // Note that ...
	}
	if d.tokens[i].is(isMark) {
		return true
	}
	word := strings.ToLower(d.tokens[i].in(d.Text))
	return g.class(d, s, i)&^(nouns|titled) == 0 && (!strings.HasSuffix(word, "s") || attributivePlurals[wordKey(word)]) && !g.isAdverb(d, s, i) && !bareSubjects[wordKey(word)]
}

// endsClause reports whether nothing of the clause follows before token i: a mark that is no comma and opens no quotation.
func (g *tagger) endsClause(d *document, s *sentence, i int32) bool {
	if i >= s.hi {
		return true
	}
	t := d.tokens[i]
	return t.mark('.') || t.mark(';') || t.is(mayQuote) && t.gap == adjacent
}

// isName reports whether token i is written with a capital that the start of a sentence, of a quotation or of a heading
// does not explain: the State Department, on Sunday, March 3.
func (g *tagger) isName(d *document, s *sentence, i int32) bool {
	t := d.tokens[i]
	if !t.is(isCapital) || t.is(isShout) || s.Zone == Headline || i == s.lo {
		return false
	}
	before := d.tokens[i-1]
	return before.isWord() || before.mark(',') || before.mark('(')
}

// endsPhrase reports whether a noun phrase that begins with a determiner or preposition up to three words back ends
// with token i: a new UN report on, across swing states. "In" and "that" may follow a verb as well, and decide nothing.
func (g *tagger) endsPhrase(d *document, s *sentence, i int32) bool {
	after := g.class(d, s, i+1)
	if g.isWord(d, s, i+1, "in") || after&(conjunction|relative) != 0 || after&preposition == 0 && (!g.isMark(d, s, i+1) || g.saysThat(d, s, i+1)) {
		return false
	}
	for k := i - 1; k >= i-3; k-- {
		switch c := g.class(d, s, k); {
		case c&(determiner|possessive) != 0, c&preposition != 0 && c&conjunction == 0:
			return true
		case c != 0 || k < s.lo || d.tokens[k].is(isMark):
			return false
		}
	}
	return false
}

// byModel asks the tagger of prose about the word among its neighbours: it looks at two words on either side and at the
// tags that it gave the two words before.
func (g *tagger) byModel(d *document, s *sentence, i int32) wordUse {
	m := &d.model
	if m.load() != nil {
		return unknownUse // the model is part of the program; a test loads it
	}
	lo, hi := max(s.lo, i-2), min(s.hi, i+2)
	m.words = m.words[:0]
	clear(m.known)
	for k := lo; k < hi; k++ {
		word := taggerWord(d.tokens[k].in(d.Text))
		m.words = append(m.words, tag.Token{Text: word})
		if k < i && g.isName(d, s, k) {
			m.known[word] = "NNP"
		}
	}
	switch t := m.tag(int(i - lo)); {
	case strings.HasPrefix(t, "VB"):
		return verbUse
	case strings.HasPrefix(t, "NN"):
		return nounUse
	}
	return neitherUse
}

// taggerWord writes a token as the tagger's training data has it: quotation marks as “ and ”.
func taggerWord(s string) string {
	switch s {
	case "“", "„", "«", "‘":
		return "``"
	case "”", "»", `"`:
		return "''"
	case "’":
		return "'"
	case "–", "—":
		return "--"
	}
	return s
}

// class returns the classes of token i that tell how the word is used, none outside the sentence.
func (g *tagger) class(d *document, s *sentence, i int32) class {
	const ofUse = onlyVerb<<1 - 1 - opener - elided // without those of abbreviations, and of how a sentence opens
	if i < s.lo || i >= s.hi {
		return 0
	}
	return g.vocab.classOf(d.tokens[i]) & ofUse
}

func (g *tagger) isMark(d *document, s *sentence, i int32) bool {
	return i >= s.lo && i < s.hi && d.tokens[i].is(isMark)
}

// isWord reports whether token i is this word, which must be in the vocabulary.
func (g *tagger) isWord(d *document, s *sentence, i int32, word string) bool {
	return i >= s.lo && i < s.hi && strings.EqualFold(d.tokens[i].in(d.Text), word)
}

// afterPossessiveS reports whether ’s or a possessive apostrophe stands before token i: Moscow's claims. The ’s of a
// pronoun or of "that" is a verb: it's claiming.
func (g *tagger) afterPossessiveS(d *document, s *sentence, i int32) bool {
	apostrophe := i - 2
	if !g.isWord(d, s, i-1, "s") {
		apostrophe = i - 1
	}
	if apostrophe <= s.lo || !g.isMark(d, s, apostrophe) || plainMarkOf(d.tokens[apostrophe]) != '\'' {
		return false
	}
	if d.tokens[apostrophe].gap != adjacent {
		return false
	}
	return g.class(d, s, apostrophe-1)&(subject|determiner) == 0
}

// negatedAuxiliary reports whether "did not", "doesn't" and the like stand before token i.
func (g *tagger) negatedAuxiliary(d *document, s *sentence, i int32) bool {
	if g.isWord(d, s, i-1, "t") {
		return g.class(d, s, i-3)&(auxiliary|modal) != 0
	}
	return g.isWord(d, s, i-1, "not") && g.class(d, s, i-2)&(auxiliary|modal) != 0
}

// behindModal reports whether token i, before a bare form, is did, not, or an adverb behind a modal: did claim, could then claim.
func (g *tagger) behindModal(d *document, s *sentence, i int32) bool {
	return g.isWord(d, s, i, "did") || g.isWord(d, s, i, "not") && !g.isMark(d, s, i-1) || g.class(d, s, i)&adverb != 0 && g.class(d, s, i-1)&modal != 0
}

// isCounted reports whether token i is an adjective or numeral, so that what stands behind it is a noun: other claims; not "the public claims".
func (g *tagger) isCounted(d *document, s *sentence, i int32) bool {
	return g.attributive(d, s, i) && !g.isWord(d, s, i, "public") || g.isWord(d, s, i, "one")
}

// nounBefore reports whether a name or plain noun, no function word, stands directly before token i.
func (g *tagger) nounBefore(d *document, s *sentence, i int32) bool {
	return i > s.lo && d.tokens[i-1].isWord() && g.class(d, s, i-1)&^nouns == 0
}
