// Package lexicons reads lexicons of format 1: competing wordings of one thing, rates of marker words, and the cues
// that tell the voice engine which words introduce somebody else's statement.
//
// A lexicon is one YAML file. Load returns everything that is wrong with it at once, each with file, line, column,
// what and a hint. What Load returns is resolved and flat: names are expanded, `extends` is merged, and a variant
// carries every condition that holds for it, so that the engine never looks upwards.
package lexicons

import "framing/internal/diag"

// Kind says what a contrast compares.
type Kind string

const (
	Naming      Kind = "naming"      // competing names of one thing
	Spelling    Kind = "spelling"    // a house-style choice; the comparison adds attributed uses to the outlet's own
	Fingerprint Kind = "fingerprint" // helps to see copies; not charted
	Verb        Kind = "verb"        // the word belongs to the reporting frame
	Marker      Kind = "marker"      // a rate (per 1,000 words, ...), not a share
)

// Lexicon is one file, resolved.
type Lexicon struct {
	ID, Title, Language string
	Version, Updated    string // as written
	About, License      string
	Authors             []string
	File                string // base name of the file
	Hash                string // SHA-256 of the file's bytes, 64 hex digits
	Extends             []string
	Applies             Gate
	Sources             []Source    // in file order
	Contrasts           []*Contrast // contrasts, then markers, each in file order
	Cues                []*Cue
}

// Source is one entry of the bibliography.
type Source struct {
	ID, Publisher, Title, Date, URL, Note string
}

// Gate decides whether an entry applies to an article: its text must hold one of Any (where given) and none of None,
// its date must lie in [From, Until], both inclusive, written 2006-01-02 ("" = open; a bare year or month means its
// first day in From, its last day in Until). A list, because the gates of all levels must hold.
type Gate struct {
	Any, None   []*Term
	From, Until string
}

// IsZero reports whether the gate lets everything pass.
func (g Gate) IsZero() bool {
	return len(g.Any) == 0 && len(g.None) == 0 && g.From == "" && g.Until == ""
}

// Contrast is one question: competing variants of which an article chooses, or (Kind Marker) groups that are counted
// as rates.
type Contrast struct {
	Pos             diag.Pos
	ID, Name        string
	Question, About string
	Kind            Kind
	Reference       string // id of the variant that is drawn as the comparison line, or ""
	Per             string // of a marker: "1000 words", "100 sentences", "100 attributions", "article"
	Rulings         []Ruling
	Cite            []string
	Variants        []*Variant
	Tests           []Test // `tests` of the contrast itself
	Todo            []Test // known failures
}

// Variant is one wording, with every condition that holds for it: its own and, merged in, those of its contrast.
type Variant struct {
	Pos          diag.Pos
	ID, Label    string
	Stance, Note string
	Cite         []string
	Terms        []*Term
	Except       []*Term  // a match that overlaps one of these does not count
	Near         []*Term  // one of these in the same sentence, the match included
	NotNear      []*Term  // none of these in the same sentence outside the match
	Voices       []string // count only in these voices; empty = all
	Zones        []string // count only in these zones; empty = all
	Gates        []Gate   // of the contrast and of the variant; those of the lexicon are in Lexicon.Applies
	Tests, Todo  []Test
}

// Ruling is a fact about a style guide.
type Ruling struct {
	Guide, Says                    string
	Prefers, Avoids, AttributeOnly []string // variant ids
	Since, Until                   string
	Cite                           []string // source ids
}

// Case says how capitals are compared.
type Case string

const (
	SmartCase  Case = "smart"  // a capital must be a capital, a small letter matches both
	ExactCase  Case = "exact"  // every letter as written
	IgnoreCase Case = "ignore" // capitals do not matter
)

// Term is one entry of the term language, compiled.
type Term struct {
	Pos    diag.Pos
	Source string // as the editor typed it
	Case   Case
	// Sequences are the finitely many piece sequences that the term stands for, without repetitions.
	Sequences []Sequence
	Around    *Around // the conditions of a term object; nil: none
}

// Around are conditions on what stands around a term. Adjacent context is not part of the match.
type Around struct {
	Near, NotNear                                        []*Term
	FollowedBy, NotFollowedBy, PrecededBy, NotPrecededBy []*Term
}

// Sequence is one spelled-out form of a term.
type Sequence []Piece

// Piece is one token of a sequence: a word, the beginning of a word, one punctuation mark, or a gap.
type Piece struct {
	Text   string    // the word or the mark as written (capitals kept); for a gap ""
	Gap    int16     // > 0: up to Gap words may stand here
	Class  WordClass // asked of this word
	Prefix bool      // Text is the beginning of a word ("annex*")
	Space  bool      // white space stands before this piece; false = directly adjacent to the piece before
}

// WordClass is the word class that a term asks for: seize/verb.
type WordClass uint8

const (
	AnyClass WordClass = iota
	VerbClass
	NounClass
)

// Test is one line of a `tests` or `todo` block.
type Test struct {
	Pos    diag.Pos
	Text   string // the sentence without the brackets
	Expect []Expectation
}

// Expectation is one bracketed span of a test sentence.
type Expectation struct {
	Start, End int    // bytes of Test.Text
	Variant    string // "" = any
	Voice      string // "" = any
}

// Frame says how a cue and what it introduces stand to each other.
type Frame string

const (
	Clause      Frame = "clause" // "said (that) the army withdrew"
	After       Frame = "after"  // "the army withdrew, he said"
	Object      Frame = "object" // "accused them of war crimes", "denied involvement"
	To          Frame = "to"     // "vowed to return"
	NamingFrame Frame = "naming" // "called it a coup"
	SourceFrame Frame = "source" // "according to"
	Hedge       Frame = "hedge"  // "reportedly"
	ScareFrame  Frame = "scare"  // "so-called"
)

// Cue is a group of words that introduce somebody else's statement in the same frames.
type Cue struct {
	Pos     diag.Pos
	ID      string
	About   string
	Verbs   []*Term // lemmas, expanded to all their forms
	Nouns   []*Term // singular, expanded to both numbers
	Phrases []*Term
	Except  []*Term // phrases that only look like a cue: "United States"
	Strong  []*Term // word forms that open a statement without "that" as well
	Weak    []*Term // word forms that need "that", a pronoun, a colon or a quotation mark
	Frames  []Frame
	Denied  bool // what these words introduce is denied
	Tests   []Test
	Todo    []Test
}
