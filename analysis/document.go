package analysis

// document is an article while it is worked on: the steps of Annotate fill it from top to bottom, and none of them
// alters what an earlier one wrote (zones are written into the sentences that segment made).
type document struct {
	Article
	tokens     []token
	notable    []int32 // the tokens that segment and zone look at, see list
	starts     []int32 // the tokens at which a term may begin
	paragraphs []paragraph
	sentences  []sentence
	blocks     []block // of the zoner, one for each paragraph
	lines      []int32 // of the zoner's lineTable
	hits       []hit
	candidates []hit    // of one sentence
	search     search   // for terms
	contexts   contexts // of one sentence
	taken      []int32  // of each contrast: the token behind its last hit
	used       struct { // the word of which a use was asked last
		at int32
		as wordUse // anyUse: none was
	}
	guessed  map[string]string // Article.Guessed of the article before, if anything was guessed
	model    model             // for words that their neighbours leave open
	gates    []bool            // which gates' words the article holds, in zones that count
	skipped  []string          // for each lexicon why it leaves no tags, or ""
	voices   []Voice
	hedges   []Span // clauses that an evidential adverb ("allegedly") marks
	mentions []Span // titles and words named as words, in quotation marks: nobody's voice, tags in them do not count
}

// paragraph is a line, or the lines of a hard-wrapped paragraph, without the white space around it.
type paragraph struct {
	Span
	lo, hi             int32 // its tokens are tokens[lo:hi]; there is one at least
	firstNote, endNote int32 // its notable tokens are those of notable[firstNote:endNote]
}

// sentence is a Sentence with its tokens.
type sentence struct {
	Sentence
	lo, hi int32 // its tokens are tokens[lo:hi]
	note   int32 // its first notable token, or one before it
}

// reset empties the document for the next article and keeps its buffers.
func (d *document) reset(a Article) {
	d.Article = a
	d.tokens, d.paragraphs, d.sentences = d.tokens[:0], d.paragraphs[:0], d.sentences[:0]
	d.used.as = anyUse
	d.hits, d.candidates = d.hits[:0], d.candidates[:0]
	d.voices, d.hedges, d.mentions = d.voices[:0], d.hedges[:0], d.mentions[:0]
}
