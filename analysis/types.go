package analysis

import "framing/lexicons"

// Span is a half-open range of bytes [Start, End) of Article.Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Article is one text with what is known about it. Text never changes after reading; every offset of the package is
// a byte offset into it.
type Article struct {
	ID       string // need not be unique in a stream; a report appends ~2
	Path     string // as shown to the reader: relative to the input, never absolute
	Outlet   string
	Via      string // who republished it: "Reuters, via USTimeToday"
	Title    string
	Date     string // 2006-01-02, or "" when not known
	URL      string
	Author   string
	Credit   string // agency or outlet that the text credits
	Language string // BCP 47; "" = unknown, read as English
	Event    string // id of the event that the input gives, or ""
	Text     string
	Given    int // where the text as given starts in Text: 0, or after a title that was put in front
	Index    int // the caller's own number, such as the place in the input; results do not depend on it
	// Guessed names the fields above that were not given but read off the text, each with its basis
	// ("headline", "dateline", "folder", ...).
	Guessed map[string]string
	// Hash is the SHA-256 of the bytes as they were read, 64 hex digits; "" when not known.
	Hash string
}

// Zone says where in an article a sentence stands.
type Zone string

const (
	Headline  Zone = "headline"
	Deck      Zone = "deck"
	Byline    Zone = "byline"
	Body      Zone = "body"
	Caption   Zone = "caption"
	Furniture Zone = "furniture" // navigation, adverts, notices
	Teaser    Zone = "teaser"    // other stories
	Garbled   Zone = "garbled"   // damaged sentences
)

// Counted reports whether uses in this zone enter the comparison.
func (z Zone) Counted() bool { return z == Headline || z == Deck || z == Body || z == Caption }

// VoiceName says in whose voice a stretch of text stands.
type VoiceName string

const (
	Own        VoiceName = "own"        // the outlet's own voice
	Attributed VoiceName = "attributed" // reported as somebody's words or view
	Quoted     VoiceName = "quoted"     // inside quotation marks, with a speaker
	Scare      VoiceName = "scare"      // inside quotation marks, no speaker named
)

// Confidence is high or low; its meaning in precision is measured, see docs/accuracy.md.
type Confidence string

const (
	High Confidence = "high"
	Low  Confidence = "low"
)

// Polarity says whether a statement is asserted.
type Polarity string

const (
	Asserted Polarity = "asserted"
	Negated  Polarity = "negated" // a negation stands in the clause
	Denied   Polarity = "denied"  // the frame denies it ("denied planning an attack")
)

// Sentence is a sentence, or a segment that is none (a headline, a byline), with its zone.
type Sentence struct {
	Span
	Zone      Zone `json:"zone"`
	Paragraph int  `json:"paragraph"` // index of its paragraph, from 0
}

// Voice is a stretch of text that does not stand in the outlet's own voice. Stretches may nest; the innermost one
// decides the voice of a term.
type Voice struct {
	Span
	Voice      VoiceName
	Source     Span     // the words that name the source; empty when there are none
	Speaker    string   // the source as shown: the name or role, without apposition
	Chain      []string // from the outermost source to the innermost, when there is more than one
	Cue        Span     // the word that introduces it; empty when there is none
	Rule       string   // id of the rule, see voice.go
	Confidence Confidence
	Polarity   Polarity
	Words      int // whose innermost stretch this is, in all zones, so that no word counts twice
}

// Entry says what a lexicon has of a term. All uses of the term share one, which nobody changes.
type Entry struct {
	Lexicon  string
	Contrast string // id of the contrast or marker
	Variant  string // id of the variant or group
	Kind     lexicons.Kind
	Term     string // the term as the lexicon has it
}

// Tag is one use of a lexicon term.
type Tag struct {
	Span
	*Entry         // never nil
	Sentence   int // index into Annotated.Sentences
	Zone       Zone
	Voice      VoiceName
	Stretch    int // index into Annotated.Voices of the innermost stretch that holds it, or -1 for own
	Polarity   Polarity
	Hedged     bool // its clause is not asserted: an evidential adverb ("allegedly") stands in it, or it is a question ("asked whether")
	Confidence Confidence
	Rule       string // of the voice; "" for own
	Copied     bool   // an unchanged use in shared copy that an earlier article counts already
	Counted    bool
	Why        string // why it is not counted, as data: "zone", "voice", "date", "date-unknown", "gate", "also:LEXICON", "mention"
}

// Annotated is an article with everything that can be said of it alone.
type Annotated struct {
	Article
	Sentences []Sentence // in text order, never overlapping; only white space lies between them
	Voices    []Voice    // by start, longer first
	Tags      []Tag      // by start, longer first, then lexicon, contrast, variant
	// Words counts the words of each zone and voice: the denominators of rates.
	Words map[Zone]map[VoiceName]int
	// Skipped names the lexicons that do not apply, with the reason ("language", "gate").
	Skipped map[string]string
}
