package analysis

import "framing/lexicons"

// Thresholds of the comparison. Below them there are counts and sentences only.
const (
	// FewUses is the number of uses from which shares, rates and tests are given.
	FewUses = 5
	// FewForPercent is the number of uses from which a share may be written as a percentage.
	FewForPercent = 20
	// FewArticles is the number of articles from which a dispersion is given.
	FewArticles = 5
	// FewInHalf is the number of uses that each half of the time must hold before the two are compared.
	FewInHalf = 10
	// Level is the level of every interval.
	Level = 0.95
	// FalseDiscoveryRate is the share of false ones expected at most among the differences marked Clear.
	FalseDiscoveryRate = 0.05
)

// Method names how a number was made; docs/method.md explains each.
type Method string

const (
	MethodWilson       Method = "wilson-interval"            // of shares: Wilson 1927
	MethodPoisson      Method = "exact-poisson-interval"     // of rates: Garwood 1936
	MethodExact        Method = "permutation-exact"          // every arrangement of the articles: Fisher 1935, Pitman 1937
	MethodDrawn        Method = "permutation-drawn"          // arrangements drawn at random: Phipson and Smyth 2010
	MethodStopped      Method = "permutation-stopped"        // drawn until enough were as extreme: Besag and Clifford 1991
	MethodCorrection   Method = "benjamini-hochberg"         // false discovery rate: Benjamini and Hochberg 1995
	MethodDispersion   Method = "dispersion-dp-norm"         // deviation of proportions: Gries 2008, Lijffijt and Gries 2012
	MethodWords        Method = "log-odds-dirichlet"         // informative prior: Monroe, Colaresi and Quinn 2008
	MethodSplit        Method = "mean-difference-of-outlets" // Split: mean total variation distance of two outlets
	MethodSampledWords Method = "log-odds-dirichlet-sampled" // the same on some of the articles
)

// Comparison compares the outlets of a result. Every count in it can be made again from the tags of the articles: a use
// is a tag with Counted, "once" leaves out those with Copied.
//
// An outlet chooses in its own voice. The choosing uses of a contrast are therefore those in the voice Own that are neither
// negated nor denied ("there was no riot" calls nothing a riot); of a spelling,
// which is the outlet's also where it reports others, those in the voices Own and Attributed. Shares, splits and
// tests look at choosing uses, copies once.
type Comparison struct {
	Outlets     []OutletTexts // by name; every field Outlet below is an index into it
	Contrasts   []ContrastUses
	Markers     []MarkerUses
	Differences []Difference // every comparison that was tested, the strongest first (adjusted p, then size)
	// Made is the number of tests over which p values are adjusted: len(Differences).
	Made int
	// LeftOut is the number of comparisons, tested or not, that were not looked at because the set is too large; those of
	// the outlets with the fewest uses go first.
	LeftOut int
	// Within says inside what articles change places in tests: "events" (an outlet is compared on the events that the
	// other outlets report too) or "set" (there is one event, or no event has articles of two outlets).
	Within string
	// Halfway is the date that starts the second half of the dated articles, or "" where there are not two dates.
	Halfway string
	// Coverage lists which outlets report each event, in the order of Result.Events; nil where there is only one event.
	Coverage []EventCoverage
	// Words lists words that tell outlets apart and stand in no lexicon, by outlet, the strongest first. They are
	// suggestions for a lexicon, never findings.
	Words       []DistinctWord
	WordsMethod Method // MethodWords or MethodSampledWords; "" where no outlet has FewArticles articles
	// Speakers lists whom the outlets quote and report, most words first: 200 at most of SpeakersFound.
	Speakers      []SpeakerWords
	SpeakersFound int
}

// OutletTexts is what an outlet has in the set.
type OutletTexts struct {
	Name        string
	Articles    []int // indices into Result.Articles, ascending
	Events      int   // that it reports
	Words       int   // in compared zones, all voices
	OwnWords    int   // of these, in its own voice
	From, Until string
	// Tests is the number of Differences of which it is a side by itself, not just one of all others.
	Tests int
}

// VoiceUses counts uses by voice.
type VoiceUses struct{ Own, Attributed, Quoted, Scare int }

// Total returns the uses in all voices.
func (v VoiceUses) Total() int { return v.Own + v.Attributed + v.Quoted + v.Scare }

// ContrastUses is a contrast that has counted uses. Contrasts are ordered by Split, then those with VoiceSplit first, then
// by outlets, uses and the order of the lexicons. Those of kind fingerprint come last.
type ContrastUses struct {
	Lexicon, Contrast string
	Kind              lexicons.Kind
	Uses, Once        int // counted, all voices; Once without copies
	Articles          int // with a counted use
	Outlets           []OutletChoice
	// Split says how far the outlets differ in their choosing uses, 0 to 1: the share of one outlet's uses that would
	// have to be another word to give the mix of another, averaged over all pairs of outlets of the set. A pair of
	// which one has no choosing use counts as 0, so that a question on which many take part comes first.
	Split float64
	// SplitOf counts the outlets with a choosing use, copies once.
	SplitOf int
	// VoiceSplit is true where a wording is one outlet's own, and another outlet has it only in others' voices. Never
	// true of a spelling.
	VoiceSplit bool
	// Agreed is true where two outlets or more use the contrast, all of them the same single wording, and VoiceSplit is
	// false.
	Agreed bool
	Robust []Robustness // of Split; nil where it is 0
}

// OutletChoice is what one outlet uses of a contrast. Outlets without a counted use have none.
type OutletChoice struct {
	Outlet   int
	Variants []VariantUses // with a counted use, most used first, then in the order of the lexicon
	Uses     int           // counted, all voices
	Articles int           // with a counted use; of len(Outlets[Outlet].Articles)
	Choosing int           // choosing uses, copies once: what shares are of
	// Largest is the number of counted uses in the article that has most of them, LargestArticle its index into
	// Result.Articles (the first, of equals).
	Largest, LargestArticle int
	// Dispersion says how unevenly the uses lie over the outlet's articles, measured by their words: 0 is even, 1 is
	// all in the shortest. -1 where the outlet has fewer than FewArticles articles, or the contrast fewer than FewUses uses.
	Dispersion float64
	Change     *Change // nil where a half has fewer than FewInHalf choosing uses
}

// VariantUses is one wording of an outlet.
type VariantUses struct {
	Variant  string
	Uses     VoiceUses // counted
	Once     VoiceUses // counted, copies once
	Rejected VoiceUses // of Once: in a statement that is negated or denied; never of a spelling
	Articles int
	Share    *Share // of the choosing uses; nil where these are fewer than FewUses
}

// Share is a part of some uses, with its interval at Level.
type Share struct {
	Uses, Of  int
	Low, High float64 // by MethodWilson; takes uses as independent, so it is too narrow where they crowd in few articles
	Percent   bool    // Of reaches FewForPercent
}

// Change sets the choosing uses before Halfway beside those from it on, copies once. Where Within is "events" an
// article has the date at which its event starts, if it has none itself as well. Else undated ones take no part.
type Change struct {
	Variant       string // the one whose share changed most
	Before, After Share
	Difference    int // index into Differences of its test (kind change), or -1 where there are too few articles or events
}

// MarkerUses is a group of a marker, counted as a rate.
type MarkerUses struct {
	Lexicon, Contrast, Variant string
	Voices                     []VoiceName // in which it is counted
	// Unit is what a rate is counted against ("word", "sentence", "attribution", "article"), and Per how many of them.
	Unit  string
	Per   int
	Rates []Rate // of every outlet, in the order of Outlets
}

// Rate is how often an outlet uses a marker group.
type Rate struct {
	Outlet   int
	Uses     int // counted, in the voices that the group is counted in
	Once     int // without copies
	Others   int // in compared zones, but not counted
	Articles int // with a use
	Base     int // units in those voices (words) or all (sentences, attributions, articles)
	// BaseOnce is Base without the words that repeat an earlier article: Rate is Once by BaseOnce.
	BaseOnce int
	// Value is Once per Per units, Low and High its interval at Level by MethodPoisson. All are 0 where BaseOnce is 0.
	Value, Low, High float64
	Enough           bool    // Once reaches FewUses: Value may be written; below it only the count, and the interval in a chart
	Dispersion       float64 // as in OutletChoice, of Uses
}

// DifferenceKind says what a difference compares.
type DifferenceKind string

const (
	ChoiceDifference DifferenceKind = "choice" // the mix of wordings of a contrast
	MarkerDifference DifferenceKind = "rate"   // the rate of a marker group
	ChangeInTime     DifferenceKind = "change" // the mix of an outlet before and after Halfway
)

// Difference is one tested comparison: articles change places between the two sides at random, inside events where
// Comparison.Within says so, and P is how often they then differ at least as much as they do.
type Difference struct {
	Kind              DifferenceKind
	Lexicon, Contrast string
	// Variant is the one that differs most; of a marker its group.
	Variant string
	Outlet  int
	Other   int // an outlet, or -1 for all others; of a change -1
	// Uses of Of choosing uses (a marker: of Of units) are the outlet's; of a change those from Halfway on. Only what is compared is
	// counted: where Within is "events", events that both sides report.
	Uses, Of           int
	OtherUses, OtherOf int // the same of the other side, or before Halfway
	// Expected is the number of uses of Variant that the outlet would have if in each event it wrote as the other side
	// does there. Where there is one event it is Of x OtherUses / OtherOf.
	Expected float64
	// Size is how far apart the two are: for wordings the share of the outlet's uses that would have to be another
	// wording, 0 to 1; for a rate the difference of the two rates per Per units, negative where the outlet has less.
	Size     float64
	Articles int // that changed places, of both sides
	Method   Method
	Drawn    int          // arrangements that were looked at
	P        float64      // of this test alone
	Least    float64      // the smallest P that its articles could give, whatever their sides
	Possible bool         // it is Clear, or with its Least it would be one more that is
	Adjusted float64      // by MethodCorrection over all Made
	Clear    bool         // Adjusted is at most FalseDiscoveryRate
	Robust   []Robustness // of clear ones, the strongest first until the set is too large; else nil
}

// RobustnessCheck names what is left out to see whether something holds.
type RobustnessCheck string

const (
	WithoutCopies     RobustnessCheck = "copies"     // articles that repeat half or more of another one
	WithoutQuotations RobustnessCheck = "quotations" // uses in quotation marks
	WithoutHeadlines  RobustnessCheck = "headlines"  // uses in headlines and decks
	WithoutDoubtful   RobustnessCheck = "doubtful"   // uses whose voice was decided at low confidence
	WithoutAnyArticle RobustnessCheck = "article"    // any one article, each in its turn
	WithoutAnyTerm    RobustnessCheck = "term"       // any one of the ten most used terms, each in its turn; not the only term of a wording
)

// RobustnessState is the outcome of a check.
type RobustnessState string

const (
	Holds      RobustnessState = "holds"       // the same direction, and at least half as large
	Changes    RobustnessState = "changes"     // smaller than half, or the other way round
	CannotTell RobustnessState = "cannot-tell" // too few uses are left
)

// Robustness says whether a difference or a split is still there when something is left out. It looks at direction and
// size; it is not another test.
type Robustness struct {
	Check RobustnessCheck
	State RobustnessState
	// Removed is the number of uses that were left out; of article and term those of the one that matters most.
	Removed int
	// Size is what is left: of a split the Split; of a difference how much more the outlet has of Variant, as a share or as a
	// rate per Per (before, that was (Uses-Expected)/Of). Of article and term it is the smallest.
	Size    float64
	Article int    // of WithoutAnyArticle: the article that matters most, index into Result.Articles; else -1
	Term    string // of WithoutAnyTerm: the term that matters most, as its lexicon has it; else ""
}

// EventCoverage says who reports an event.
type EventCoverage struct {
	Event   int   // index into Result.Events
	Outlets []int // ascending
	// Lexicon and Contrast are the question on which the outlets of this event differ most, by Split over the pairs of
	// its outlets; "" where they differ on none.
	Lexicon, Contrast string
	Split             float64
	Chosen            []Chosen // the wordings of that question, by outlet, then in the order of the lexicon
}

// Chosen is a wording of an outlet, of its choosing uses of a question in one event, copies once.
type Chosen struct {
	Outlet   int
	Variant  string
	Uses, Of int
}

// DistinctWord is a word that one outlet has in more of its articles than the others do.
type DistinctWord struct {
	Outlet   int
	Word     string // as it stands at Place
	Name     bool   // a capital where the sentence does not ask for one
	Articles int    // of the outlet, with the word
	Of       int    // articles of the outlet that were looked at
	Others   int    // articles of all others, with the word
	OthersOf int
	Z        float64 // log-odds against the others by its standard error; above 1.96
	Place    Passage // the first place of the word
}

// SpeakerWords is how many words of one speaker the articles give.
type SpeakerWords struct {
	Speaker            string // as shown; "" gathers the words of nobody who is named beside them
	Class              SpeakerClass
	Quoted, Attributed int // words in all outlets
	Outlets            []OutletSpeaker
}

// OutletSpeaker is one outlet's part of SpeakerWords.
type OutletSpeaker struct {
	Outlet             int
	Quoted, Attributed int // words, in compared zones
	Articles           int
}
