package analysis

import (
	"framing/internal/diag"
	"framing/lexicons"
)

// Result is a whole comparison, as data. Everything in it is ordered: articles by (outlet, date, text), events by date of their
// earliest article, counts by lexicon, contrast, variant, outlet, voice.
type Result struct {
	Articles []Annotated
	Events   []Event
	Overlaps []Overlap // pairs of articles that share text, by (First, Second)
	Counts   []Count
	// Comparison compares the outlets: shares, rates, differences.
	Comparison Comparison
	Findings   []Finding           // what stands out, strongest first
	Lexicons   []*lexicons.Lexicon // those that were used, by id; cues-only lexicons too
	// LeftOut lists the files and records that could not be read, with the reason.
	LeftOut []diag.Problem
	// Remarks lists what else there is to say of the input: of articles that were read all the same, and of files that
	// were passed over because nothing says that they are articles.
	Remarks    []diag.Problem
	Provenance Provenance
}

// Event is a group of articles that report the same thing.
type Event struct {
	ID          string       // "e-" and 8 hex digits of the SHA-256 of the text of its earliest article (date, then outlet and text)
	Title       string       // the names its articles share most, joined by " · "; "" when they share none
	Articles    []int        // indices into Result.Articles, ascending
	Members     []Membership // why each of them belongs here, in the same order
	From, Until string       // earliest and latest known date, or ""
	Alignments  []Alignment
	// Unaligned is how many sentences were not compared with those of other articles, since the event is very large: the last
	// ones of its articles. Then nothing is said of omissions.
	Unaligned  int
	Shifts     []Shift
	Quotations []QuotationCheck
	Omissions  []Omission
}

// Membership says why an article is in its event.
type Membership struct {
	Basis      string   // "content", "given", "one" (all articles were put into one event), "alone"
	Nearest    int      // index into Result.Articles of the member most like it, or -1
	Similarity float64  // to that member, 0 to 1
	Names      []string // names that the two share, the most telling first; five at most
	Days       int      // days between the two, or -1 when a date is not known
	Uncertain  bool     // the match is thin
}

// Place is a sentence of an article.
type Place struct {
	Article  int // index into Result.Articles
	Sentence int // index into its Sentences
}

// Use is a tag of an article.
type Use struct {
	Article int // index into Result.Articles
	Tag     int // index into its Tags
}

// Passage is a stretch of an article.
type Passage struct {
	Article int // index into Result.Articles
	Span        // of its Text
}

// Overlap is text that two articles share, measured in runs of five words (Broder 1997; containment, not resemblance,
// because a copy is often cut).
type Overlap struct {
	First, Second int // indices into Result.Articles; Second repeats First, as far as Basis can tell
	// Basis is how the direction is known: "date"; "credit" (Second names First's outlet as its source); "republished" (the same
	// outlet's text, Second through somebody else); "notice" (First names its own outlet as the source, Second nobody); "added". ""
	// when it is not known: then the order is by (date, outlet, text), and means nothing.
	Basis    string
	Runs     int     // distinct runs that both have
	OfFirst  float64 // share of First's runs that Second has
	OfSecond float64 // share of Second's runs that First has
	Copy     bool    // the larger of the two is at least a half: one text in two places
	Shared   []Shared
	Edits    []Edit // changes inside shared text: those of lexicon terms first, then in text order
}

// Shared is a stretch that two articles have word for word, whatever its case and punctuation.
type Shared struct {
	First, Second Span
	Words         int
}

// Edit is a change inside shared text. One of the two stretches may be empty, then it marks the place.
type Edit struct {
	First, Second Span // the words in either article
	// FirstTag and SecondTag are the tags of a lexicon term that was changed: indices into Tags, or -1.
	FirstTag, SecondTag int
	Spelling            bool // the same word in another spelling (neighbour, neighbor)
}

// Alignment is a group of sentences of different articles that report the same thing, by (article, sentence). A sentence
// may stand in several groups.
type Alignment struct {
	Sentences []AlignedSentence
}

// AlignedSentence is a member of an Alignment.
type AlignedSentence struct {
	Place
	Similarity float64 // to the sentence of another article in the group that is most like it, 0 to 1
	// Guest marks a sentence that belongs to another group and stands in this one too, since it says both.
	Guest bool
}

// Shift is one thing in one article's own voice and in another article at a distance.
type Shift struct {
	Kind string // "term": the same variant; "statement": aligned sentences; "boundary": a quotation mark moved
	// Alignment is the index into Event.Alignments of the group that both stand in, or -1.
	Alignment  int
	Own, Other Passage // the words in the outlet's own voice, and those that are not
	OwnTag     int     // index into Tags of Own's article, or -1
	OtherTag   int     // index into Tags of Other's article, or -1
	Voice      VoiceName
}

// QuotationCheck compares a quotation with the texts of its event.
type QuotationCheck struct {
	Quotation Passage
	Sentence  int
	State     QuotationState
	Source    string  // outlet that the article names as its source, if it is in the event
	Text      Passage // the nearest words in another article
	// SourceText is the nearest text of the source where State is VerbatimElsewhere and the source has other words; else
	// its Article is -1.
	SourceText Passage
	// Changes lists the words that differ: each pair is a stretch of the quotation and one of SourceText, where that is
	// given, else of Text.
	Changes []Edit
}

// QuotationState is the outcome of a quotation check.
type QuotationState string

const (
	Verbatim          QuotationState = "verbatim"  // in the text of the outlet that is named as its source
	VerbatimElsewhere QuotationState = "elsewhere" // word for word in another article, not in that of the source
	Differs           QuotationState = "differs"   // one or two words differ from the nearest text
	SpellingOnly      QuotationState = "spelling"  // the same words, spelled in another way
)

// Omission is what two or more independent outlets report and others do not.
type Omission struct {
	Alignment int // index into Event.Alignments
	Absences  []Absence
}

// Absence says of an article that it has no matching sentence, or that nothing can be said.
type Absence struct {
	Article    int
	State      string  // "not-found", "cannot-tell"
	Why        string  // of "cannot-tell": "truncated", "earlier", "expected" (as still to come), "short", "similar" (a sentence comes near)
	Nearest    int     // index of its most similar sentence, or -1
	Similarity float64 // of that sentence
}

// FindingKind is the kind of a finding; findings are ordered by findingRank.
type FindingKind string

const (
	SharedCopy        FindingKind = "shared-copy"
	CopiedButChanged  FindingKind = "copied-but-changed"
	VoiceSplit        FindingKind = "voice-split"
	WordSplit         FindingKind = "word-split"
	RateDifference    FindingKind = "rate"
	ShareDifference   FindingKind = "share"
	ChangeOverTime    FindingKind = "change"
	NoDifference      FindingKind = "no-difference" // outlets of which no test shows a clear difference
	QuotationChanged  FindingKind = "quotation"
	QuotationSpelling FindingKind = "quotation-spelling"
	OmissionFound     FindingKind = "omission"
)

// Finding is something that stands out, as data: a pure function of the rest of the result.
type Finding struct {
	ID       string // stable: "f-" and 8 hex digits over what it is about
	Kind     FindingKind
	Event    int // index into Result.Events, or -1 for the whole set
	Outlets  []string
	Lexicon  string // of the contrast or marker; "" when it is about none
	Contrast string
	Variants []string
	Uses     []Use   // the uses that it counts
	Rejected int     // uses of the same wordings by the same outlets that are negated or denied, and not counted
	Places   []Place // the sentences that it opens, in the order of Outlets
	Overlap  int     // index into Result.Overlaps, or -1
	Quote    int     // index into the event's Quotations, or -1
	Omission int     // index into the event's Omissions, or -1
	// Omissions lists all that the same outlets have not, Omission first. Places has the sentences of each, one after the other.
	Omissions []int
	// Difference is an index into Comparison.Differences, or -1.
	Difference int
	// Rates are those of the outlet and of all others together, of a finding of kind rate; else nil.
	Rates []SideRate
	// Compared is, of a finding of kind rate without a Difference, the number of comparisons among which it was found: markers by
	// outlets. Else 0.
	Compared int
	Strength float64 // within its kind; larger first
	Top      bool    // among the five that open the report
}

// SideRate is how often one side of a rate finding uses a marker: all its groups together, copies once.
type SideRate struct {
	Uses, Of  int     // Of Units: see MarkerUses
	Low, High float64 // interval of Uses at Level, by MethodPoisson
	Unit      string
	Per       int
	Articles  int // of the side
}

// Count is how often an outlet uses a variant in a voice. Only counted tags enter it.
type Count struct {
	Lexicon, Contrast, Variant, Outlet string
	Voice                              VoiceName
	Uses, Articles                     int
	// Once counts the uses without those that repeat another article's (Tag.Copied). Intervals and tests use it.
	Once int
}

// Provenance lets anybody make the same result again.
type Provenance struct {
	Version string // of the tool
	Command string // canonical: flags that change results, sorted; inputs as base names
	// Flags are the flags of Command, each with its value as the next element, before quoting for a shell.
	Flags []string
	// Redacted: parts of the articles were masked before they were read.
	Redacted bool
	// Masked is in how many places.
	Masked int
	Corpus string // SHA-256 over the sorted hashes of the articles, 64 hex digits
}
