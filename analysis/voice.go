package analysis

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"framing/lexicons"
)

// voiceEngine decides in whose voice each word stands. It is a small procedure over tokens, quotation marks and clauses
// that looks only at sentences with a cue word or a mark:
//
//	marks.go        quotation marks -> quotations
//	cues.go         cue words of the lexicons
//	clauses.go      a sentence cut at its commas, and the subject of a cue
//	attribution.go  cue + place -> frame: who says it, and which words are said (rules V2 to V12)
//	quotation.go    what each quotation is: quoted, scare quotes, title, mention (rule V1)
//	speaker.go      the source of a frame as shown
//	pronoun.go      whom he or she means; pronoun_within.go within what somebody says
//	gender.go       who is he and who is she, by what the article says elsewhere
//	speakers.go     one name for one speaker of an article
//
// Rules, with the share of the words they claim that annotators call attributed (quotations inside apart; training part
// of PolNeAR, 840 articles). The share decides what is marked low:
//
//	V1   “X” of four words or more, or beside a cue, or going on from a quotation before   .96
//	     and an embedded post that somebody signs: X — SRC (@name) May 3, 2020
//	V2   According to SRC, X; As SRC reported, X; In SRC's view, X                          .88
//	V3   X, according to SRC; X, in SRC's view                      .90; more than one clause: low, .82
//	V4   X, SRC said; X, said SRC     .997 where X ends in a quotation; else said .91, other cues low, .75
//	V5   X, SRC said, X                                                             low   .77
//	V6   SRC said (that) X            .92 with that, a pronoun, said and a verb, or a pronoun's verb and a clause; else low, .76
//	V7   SRC maintains that X: a weak cue, with that, a pronoun, a colon, a mark, an infinitive,
//	     or a question: asked whether X                        low, .81; asked whether, .94
//	V8   the claim that X, the claim is that X, concerns about X, questions about whether X, calls for X, the promise to X
//	                                                                                low   .79
//	V9   SRC denied X; urged Z to X; expects X; sees X; took the floor to defend X
//	     .88 with accused Z of X, vowed to X, polls show X, called for X, denied taking X; else low, .76
//	V10  SRC called Z X; Z was called X by SRC                                      low   .76
//	V11  SRC said: X, with the paragraph behind it; NAME: X                         low   .57 (interviews, often not annotated)
//	V12  Z is said to X                                                             low   .67
//
// Low, too, is what goes on past ", but", ", and", a dash or a second verb, into a subordinate clause or a supplement behind a comma, and a quotation
// whose closing mark is missing or whose speaker stands far off. Of what is marked high .98 of the quoted and .93 of the attributed words are
// right; .71 of all words that are not the outlet's own are high.
//
// It never changes after newVoiceEngine, and may serve several goroutines at once.
type voiceEngine struct {
	vocab   *vocabulary
	cues    *cueTable
	word    functionWords
	nouns   []sourceNoun // by number of the word
	readers sync.Pool    // of *reader: their buffers serve the next article
}

// functionWords are the numbers of words that rules name.
type functionWords struct {
	that, the, to, and, or, but, as, by, of, for_, who, it, what, s, t, according, one, in, including, about, since, such, called, how, why, with,
	nor, on, online, abroad, overseas, nearby, alleged, suspected, purported, presumed,
	whoBody uint32 // WHO, which is no pronoun: a number that no look-up gives
}

func newVoiceEngine(v *vocabulary, lexs []*lexicons.Lexicon) *voiceEngine {
	w := func(s string) uint32 { return v.add(s, 0) }
	words := functionWords{that: w("that"), the: w("the"), to: w("to"), and: w("and"), or: w("or"), but: w("but"), as: w("as"), by: w("by"),
		of: w("of"), for_: w("for"), who: w("who"), it: w("it"), what: w("what"), s: w("s"), t: w("t"),
		according: w("according"), one: w("one"), in: w("in"), including: w("including"), about: w("about"),
		since: w("since"), such: w("such"), called: w("called"),
		how: w("how"), why: w("why"), with: w("with"),
		nor: w("nor"), on: w("on"), online: w("online"), abroad: w("abroad"), overseas: w("overseas"), nearby: w("nearby"),
		alleged: w("alleged"), suspected: w("suspected"), purported: w("purported"), presumed: w("presumed"), whoBody: v.number("WHO")}
	e := &voiceEngine{vocab: v, cues: newCueTable(v, lexs), word: words}
	for _, w := range []uint32{words.alleged, words.suspected, words.purported, words.presumed} {
		e.cues.next[w] = math.MaxUint64 // asked of wherever they stand, see allegedEnd
	}
	sources := sourceNouns()
	for w := range sources {
		v.add(w, 0)
	}
	e.nouns = make([]sourceNoun, len(v.words))
	for w, kind := range sources {
		e.nouns[v.add(w, 0)] = kind
	}
	e.nouns[words.whoBody] = sources["who"]
	return e
}

// maxWindow is the longest stretch that is read as one sentence, in tokens. What is longer is no sentence; it is read
// piece by piece, so that the time stays linear.
const maxWindow = 300

// reader is one pass of the engine over a document. Positions are token indices unless said otherwise.
type reader struct {
	*voiceEngine
	d            *document
	t            []token
	classes      []class // of the vocabulary
	classOf      []class // for each token its classes, none for a mark: asked for most of all
	marks        []int32 // tokens that may be quotation marks
	cueAt        []int32 // tokens that may begin a cue
	quotes       []quotation
	quoteOf      []int32 // for each token 1 + the index of the quotation it stands in, 0 = none
	nextSentence int

	frames    []frame
	stretches []stretch
	citing    []ShortSpan // cues of frames around the one of what is said: "quoted the mayor as saying"
	places    []place
	people    people
	genders   map[string]gender // of names of the article

	// of the sentence that is being read: tokens [lo, hi)
	sentence  int
	lo, hi    int
	isSplit   bool // parts, partOf and quoted are its own
	quoted    bool // some of it stands in a quotation
	bracketed bool // brackets stand in it, outside quotations
	parts     []part
	partOf    []int32 // part of token lo+i
	uses      []use   // in text order
	found     []cue
	phrases   []cue
	first     int // its first frame
}

// attribute fills d.voices (by start, longer first) and d.hedges.
func (e *voiceEngine) attribute(d *document) {
	r := e.newReader(d)
	r.findQuotations()
	r.readSentences()
	d.hedges = disjoint(d.hedges)
	r.nextSentence = 0
	r.judgeQuotations()
	d.voices = r.voices(d.voices)
	r.d, r.t = nil, nil
	clear(r.frames) // they hold pieces of the text
	clear(r.genders)
	e.readers.Put(r)
}

// disjoint sorts spans, which may nest, and makes one of those that overlap, so that a look at the nearest one tells whether
// any holds a word.
func disjoint(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// newReader notes the marks and the possible cues of a document.
func (e *voiceEngine) newReader(d *document) *reader {
	r, ok := e.readers.Get().(*reader)
	if !ok {
		r = &reader{voiceEngine: e, genders: map[string]gender{}}
		r.people.reset()
	}
	r.d, r.t, r.classes, r.nextSentence = d, d.tokens, e.vocab.classes, 0
	r.sentence, r.lo, r.hi = 0, 0, len(r.t)
	r.parts, r.uses, r.phrases = r.parts[:0], r.uses[:0], r.phrases[:0]
	r.quotes = r.quotes[:0]
	r.frames, r.stretches, r.citing = r.frames[:0], r.stretches[:0], r.citing[:0]
	r.marks = having(mayQuote, r.t, d.notable, r.marks)
	r.cueAt = r.cues.starts(r.t, d.notable, r.cueAt)
	r.quoteOf = slices.Grow(r.quoteOf[:0], len(r.t))[:len(r.t)]
	clear(r.quoteOf)
	r.classify()
	return r
}

// classify fills r.classOf. It takes no branch: marks come as they come.
func (r *reader) classify() {
	r.classOf = slices.Grow(r.classOf[:0], len(r.t))
	tokens, classes, of := r.t, r.classes, r.classOf[:len(r.t)]
	for i := range of {
		t := &tokens[i]
		isWord := uint32(t.flags&isMark/isMark) - 1 // all bits or none
		of[i] = classes[t.word&isWord]
	}
	r.classOf = of
}

// readSentences finds the frames of every sentence that holds a cue.
func (r *reader) readSentences() {
	k := 0
	for s := range r.d.sentences {
		lo, hi := int(r.d.sentences[s].lo), int(r.d.sentences[s].hi)
		for ; lo < hi; lo += maxWindow {
			end := min(lo+maxWindow, hi)
			first := k
			for k < len(r.cueAt) && int(r.cueAt[k]) < end {
				k++
			}
			if k > first || r.speaks(r.d.sentences[s].Zone, lo, end) {
				r.sentence, r.lo, r.hi = s, lo, end
				r.readSentence(r.cueAt[first:k])
			}
		}
	}
}

// stretch is a piece of what a frame introduces: tokens [lo, hi).
type stretch struct {
	lo, hi int
	frame  int
	low    bool
}

// place is where a voice stands, before it is made: tokens [lo, hi) of a stretch or a quotation.
type place struct {
	lo, hi int
	rank   int // 0 a stretch, 1 a quotation: its marks stand inside the frame where both have the same bounds
	from   int // index of the stretch or quotation
}

// byBounds orders places by start, longer first, then in the order in which they were found.
func byBounds(a, b *place) int {
	switch {
	case a.lo != b.lo: // nearly always
		return cmp.Compare(a.lo, b.lo)
	case a.hi != b.hi:
		return cmp.Compare(b.hi, a.hi)
	}
	return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.from, b.from))
}

// findPlaces fills r.places, in order. The quotations are in order, and of the stretches all but a few that stand beside each other.
func (r *reader) findPlaces() {
	r.places = r.places[:0]
	next := 0
	for i := range r.stretches {
		s := &r.stretches[i]
		for ; next < len(r.quotes) && r.quotes[next].lo < s.lo; next++ {
			r.placeQuotation(next)
		}
		if q := r.quoteAt(s.lo); q == nil || q.lo != s.lo || q.hi != s.hi || s.frame != q.frame && q.frame >= 0 {
			r.insert(place{s.lo, s.hi, 0, i})
		}
	}
	for ; next < len(r.quotes); next++ {
		r.placeQuotation(next)
	}
}

// placeQuotation adds the place of quotation i, unless it is nobody's voice, and notes whether what it holds is used there.
func (r *reader) placeQuotation(i int) {
	q := &r.quotes[i]
	bare := q.frame < 0 && q.verdict >= isTitle
	if bare || q.mention {
		r.d.mentions = append(r.d.mentions, r.span(q.lo, q.hi))
	}
	if !bare {
		r.insert(place{q.lo, q.hi, 1, i})
	}
}

// insert adds a place to r.places, before those that it precedes.
func (r *reader) insert(p place) {
	r.places = append(r.places, p)
	for i := len(r.places) - 1; i > 0 && byBounds(&r.places[i], &r.places[i-1]) < 0; i-- {
		r.places[i], r.places[i-1] = r.places[i-1], r.places[i]
	}
}

// voices turns stretches and quotations into d.voices. They nest or are disjoint: where two overlap in part, the later
// one is cut at the end of the earlier one. Their places are put in order, not the voices, which are many times as large.
func (r *reader) voices(dst []Voice) []Voice {
	r.findPlaces()
	dst = slices.Grow(dst, len(r.places))
	for _, p := range r.places {
		if p.rank == 1 {
			dst = append(dst, r.quotedVoice(&r.quotes[p.from]))
			continue
		}
		s := &r.stretches[p.from]
		v := r.voice(s.lo, s.hi, Attributed, &r.frames[s.frame])
		if s.low {
			v.Confidence = Low
		}
		dst = append(dst, v)
	}
	dst = nest(dst, r.citing)
	if len(dst) > 1 {
		r.unite(dst)
	}
	return dst
}

// voice makes the Voice of tokens [lo, hi) that frame f introduces.
func (r *reader) voice(lo, hi int, name VoiceName, f *frame) Voice {
	v := Voice{ShortSpan: r.span(lo, hi).Short(), Voice: name, Confidence: High, Polarity: Asserted}
	if f == nil {
		return v
	}
	v.Rule, v.Source, v.Cue, v.Speaker = RuleNamed(f.rule), r.span(f.srcLo, f.srcHi).Short(), r.span(f.cue.lo, f.cue.hi).Short(), f.speaker
	if f.unsure {
		v.Confidence = Low
	}
	v.Polarity = f.polarity
	return v
}

// span returns the bytes of tokens [lo, hi); the empty span when there are none.
func (r *reader) span(lo, hi int) Span {
	if lo >= hi {
		return Span{}
	}
	return Span{int(r.t[lo].start), int(r.t[hi-1].end)}
}

// nest drops stretches that say the same as the one they lie in, but for what somebody is quoted as saying by one of the citing cues,
// and cuts those that overlap in part. voices are sorted.
func nest(voices []Voice, citing []ShortSpan) []Voice {
	out := voices[:0]
	var buf [maxChain]int
	open := buf[:0] // those that hold the current one, outermost first: indices into out
	for i := range voices {
		v := &voices[i]
		for len(open) > 0 && out[open[len(open)-1]].End <= v.Start {
			open = open[:len(open)-1]
		}
		if n := len(open); n > 0 {
			top := &out[open[n-1]]
			v.End = min(v.End, top.End)
			if v.ShortSpan == top.ShortSpan && v.Voice == top.Voice && !slices.Contains(citing, top.Cue) {
				continue
			}
		}
		if len(open) < maxChain {
			open = append(open, len(out))
		}
		if len(out) < i {
			voices[len(out)] = *v
		}
		out = voices[:len(out)+1]
	}
	return out
}

// has reports whether token i is a word of one of the classes.
func (r *reader) has(i int, c class) bool {
	return r.classOf[i]&c != 0
}

// noun returns what word i, as the head of a source, tells of it; 0 for a mark.
func (r *reader) noun(i int) sourceNoun {
	if r.t[i].flags&isMark != 0 {
		return 0
	}
	return r.nouns[r.t[i].word]
}

// isThe reports whether token i is the word with this number.
func (r *reader) isThe(i int, number uint32) bool {
	return r.t[i].word == number && r.t[i].flags&isMark == 0
}
