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

// ShortSpan is a Span in half the memory, as sentences, voices and tags have it, of which a large set has hundreds of
// thousands each.
type ShortSpan struct {
	Start int32 `json:"start"`
	End   int32 `json:"end"`
}

// Len returns the number of bytes.
func (s ShortSpan) Len() int { return int(s.End - s.Start) }

// Span returns the same stretch as a Span.
func (s ShortSpan) Span() Span { return Span{int(s.Start), int(s.End)} }

// Short returns the same stretch as a ShortSpan. Texts are shorter than 2 GiB.
func (s Span) Short() ShortSpan { return ShortSpan{int32(s.Start), int32(s.End)} }

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
	// ("headline", "dateline", "folder", ...). Articles of which the same is guessed share it: it is replaced, never altered.
	Guessed map[string]string
	// Hash is the SHA-256 of the bytes as they were read, 64 hex digits; "" when not known.
	Hash string
}

// Zone says where in an article a sentence stands. Zones, voices, polarities and confidences are numbers, since a large set
// has hundreds of thousands of each; String gives the word that lexicons, outputs and gold data have. Their order is that of
// the words.
type Zone int8

const (
	noZone    Zone = iota // not known yet, or no place of a text
	Body                  // "body"
	Byline                // "byline"
	Caption               // "caption"
	Deck                  // "deck"
	Furniture             // "furniture": navigation, adverts, notices
	Garbled               // "garbled": damaged sentences
	Headline              // "headline"
	Teaser                // "teaser": other stories
)

// Counted reports whether uses in this zone enter the comparison.
func (z Zone) Counted() bool { return z == Headline || z == Deck || z == Body || z == Caption }

// VoiceName says in whose voice a stretch of text stands.
type VoiceName int8

const (
	noVoice    VoiceName = iota
	Attributed           // "attributed": reported as somebody's words or view
	Own                  // "own": the outlet's own voice
	Quoted               // "quoted": inside quotation marks, with a speaker
	Scare                // "scare": inside quotation marks, no speaker named
)

// Confidence is high or low; its meaning in precision is measured, see docs/accuracy.md.
type Confidence int8

const (
	High Confidence = iota + 1 // "high"
	Low                        // "low"
)

// Polarity says whether a statement is asserted.
type Polarity int8

const (
	Asserted Polarity = iota + 1 // "asserted"
	Denied                       // "denied": the frame denies it ("denied planning an attack")
	Negated                      // "negated": a negation stands in the clause
)

// Sentence is a sentence, or a segment that is none (a headline, a byline), with its zone.
type Sentence struct {
	ShortSpan
	Zone      Zone  `json:"zone"`
	Paragraph int32 `json:"paragraph"` // index of its paragraph, from 0
}

// Voice is a stretch of text that does not stand in the outlet's own voice. Stretches may nest; the innermost one
// decides the voice of a term.
type Voice struct {
	ShortSpan
	Source     ShortSpan // the words that name the source; empty when there are none
	Cue        ShortSpan // the word that introduces it; empty when there is none
	Speaker    string    // the source as shown: the name or role, without apposition
	Words      int32     // whose innermost stretch this is, in all zones, so that no word counts twice
	Voice      VoiceName
	Rule       Rule
	Confidence Confidence
	Polarity   Polarity
}

// Entry says what a lexicon has of a term. All uses of the term share one, which nobody changes.
type Entry struct {
	Lexicon  string
	Contrast string // id of the contrast or marker
	Variant  string // id of the variant or group
	Kind     lexicons.Kind
	Term     string // the term as the lexicon has it
	Columns  string // the three ids with a tab behind each, if they hold small letters, digits and hyphens alone, as all do that were read from a file; else empty
}

// Tag is one use of a lexicon term.
type Tag struct {
	ShortSpan
	*Entry            // never nil
	Why        string // why it is not counted, as data: "zone", "voice", "date", "date-unknown", "gate", "also:LEXICON", "mention"
	Sentence   int32  // index into Annotated.Sentences
	Stretch    int32  // index into Annotated.Voices of the innermost stretch that holds it, or -1 for own
	Zone       Zone
	Voice      VoiceName
	Polarity   Polarity
	Confidence Confidence
	Rule       Rule // of the voice; 0 for own
	Hedged     bool // its clause is not asserted: an evidential adverb ("allegedly") stands in it, or it is a question ("asked whether")
	Copied     bool // an unchanged use in shared copy that the article from which it was copied counts already
	Counted    bool
}

// Annotated is an article with everything that can be said of it alone.
type Annotated struct {
	Article
	Sentences []Sentence // in text order, never overlapping; only white space lies between them
	Voices    []Voice    // by start, longer first
	Chains    []Chain    // of the voices that have one, by voice
	Tags      []Tag      // by start, longer first, then lexicon, contrast, variant
	// Words counts the words of each zone and voice: the denominators of rates.
	Words WordCounts
	// Skipped names the lexicons that do not apply, with the reason ("language", "gate"). In a Result articles share one map,
	// and that of Guessed, where they say the same.
	Skipped map[string]string
}

// WordCounts are numbers of words by zone and voice: counts[Body][Own].
type WordCounts [len(zoneNames)][len(voiceNames)]int32

// Of adds up the words of a zone, in all voices.
func (c *WordCounts) Of(z Zone) int {
	n := 0
	for _, words := range c[z] {
		n += int(words)
	}
	return n
}

// Kept counts the words of the zones that are compared, aside those of the others.
func (c *WordCounts) Kept() (kept, aside int) {
	for z := range Zone(len(c)) {
		if z.Counted() {
			kept += c.Of(z)
		} else {
			aside += c.Of(z)
		}
	}
	return kept, aside
}
