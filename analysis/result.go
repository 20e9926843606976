package analysis

import (
	"framing/internal/diag"
	"framing/lexicons"
)

// Result is a whole comparison, as data. Everything in it is ordered: articles by (outlet, id), events by date of their
// earliest article, counts by lexicon, contrast, variant, outlet, voice.
type Result struct {
	Articles []Annotated
	Events   []Event
	Counts   []Count
	Lexicons []*lexicons.Lexicon // those that were used, by id; cues-only lexicons too
	// LeftOut lists the files and records that could not be read, with the reason.
	LeftOut []diag.Problem
	// Remarks lists what else there is to say of the input: of articles that were read all the same, and of files that
	// were passed over because nothing says that they are articles.
	Remarks    []diag.Problem
	Provenance Provenance
}

// Event is a group of articles that report the same thing.
type Event struct {
	ID          string // "e-" and 8 hex digits of the SHA-256 of the text of its earliest article (date, then id)
	Title       string // the names its articles share most, joined by " · "
	Articles    []int  // indices into Result.Articles, ascending
	From, Until string // earliest and latest known date, or ""
	Alignments  []Alignment
}

// Alignment is a group of sentences of different articles that report the same thing.
type Alignment struct {
	Sentences []AlignedSentence
}

// AlignedSentence is a member of an Alignment.
type AlignedSentence struct {
	Article    int // index into Result.Articles
	Sentence   int // index into its Sentences
	Similarity float64
}

// Count is how often an outlet uses a variant in a voice. Only counted tags enter it.
type Count struct {
	Lexicon, Contrast, Variant, Outlet string
	Voice                              VoiceName
	Uses, Articles                     int
}

// Provenance lets anybody make the same result again.
type Provenance struct {
	Version string // of the tool
	Command string // canonical: flags that change results, sorted; inputs as base names
	Corpus  string // SHA-256 over the sorted hashes of the articles, 64 hex digits
}
