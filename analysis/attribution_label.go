package analysis

import "strings"

// Names beside a colon or a dash: rule V11, and headlines that name who speaks only at their end.

// nameColon handles a sentence that begins with a name and a colon (V11): "Trump: the coup has failed", and the turns of
// an interview. Frames behind the colon lie within.
func (r *reader) nameColon() {
	if len(r.parts) < 2 || len(r.frames) > r.first && r.frames[r.first].cue.lo < r.parts[1].lo {
		return
	}
	p := r.parts[0]
	if w := r.t[p.lo].in(r.d.Text); p.hi == p.lo+1 && (w == "Q" || w == "QUESTION" || r.has(p.lo, cueWord) && r.endsWith(p.lo, "ed")) {
		return // of an interview: the outlet asks; "Revealed: ..." names nobody
	}
	if p.hi <= p.lo || !r.t[min(p.hi, r.hi-1)].mark(':') || !r.isLabel(p.lo, p.hi) {
		return
	}
	zone := r.d.sentences[r.sentence].Zone
	turn := r.t[p.lo].gap >= lineBreak && (r.t[p.hi-1].is(isShout) || p.hi == p.lo+1 && r.t[p.lo].end == r.t[p.lo].start+1)
	if r.tellsGenre(p.lo, p.hi, zone) {
		return
	}
	turn = turn || zone != Headline && r.t[p.lo].gap >= lineBreak && r.isTurn(int(r.d.sentences[r.sentence].Paragraph), p.hi)
	quoted := p.hi+1 < r.hi && r.quoteOf[p.hi+1] != 0 || zone == Headline && r.startsQuoted(part{lo: p.hi + 1, hi: r.hi})
	if zone != Headline && r.sentence > 0 && !(zone.Counted() && (quoted || turn)) || !quoted && !turn && !r.maySpeak(p.lo, p.hi) && !r.isAlone() {
		return
	}
	srcLo, srcHi := p.lo, p.hi
	if quoted && zone == Headline {
		if srcLo, srcHi = r.headlineSubject(p.lo, p.hi); srcLo >= srcHi {
			return
		}
	}
	f := r.add(cue{lo: p.hi, hi: p.hi + 1}, srcLo, srcHi, "V11")
	if turn { // the whole paragraph
		r.claim(f, r.parts[1].lo, int(r.d.paragraphs[r.d.sentences[r.sentence].Paragraph].hi), true)
		return
	}
	r.claimRight(f, r.parts[1].lo, true)
}

// genres are labels that say what kind of piece an article is: "Analysis: the coup has failed" is the outlet's.
var genres = wordSet("live updates analysis background video explainer factbox profile timeline comment podcast review obituary editorial column scoop quiz " +
	"gallery pictures infographic interview letter letters check recap highlights transcript briefing essay viewpoint commentary feature q&a")

// sourceLabels are labels that name a source in a headline and not before a line of the text: "Sources: deal near".
var sourceLabels = wordSet("poll report source sources")

// tellsGenre reports whether the label [lo, hi) says what an article is, or belongs to the page, so that nobody speaks. Of what shows something ("police
// video") only the bare word does, or one with news or live before it.
func (r *reader) tellsGenre(lo, hi int, zone Zone) bool {
	for i := lo; i < hi; i++ {
		if r.has(i, labelWord) && !(zone == Headline && (r.has(i, evidence) || sourceLabels[wordKey(r.t[i].in(r.d.Text))])) {
			return true
		}
	}
	return genres[wordKey(r.t[hi-1].in(r.d.Text))] && (hi-lo == 1 || !r.has(hi-1, evidence) || r.noun(lo)&mediaNoun != 0)
}

// longestLabel is the most tokens that the name before a colon may have.
const longestLabel = 7

// isLabel reports whether tokens [lo, hi) may be the name of a speaker: a few words with capitals, or a role behind one.
func (r *reader) isLabel(lo, hi int) bool {
	if hi-lo > longestLabel || hi-lo > 1 && r.has(lo, article) {
		return false
	}
	for i := lo; i < hi; i++ {
		if r.quoteOf[i] != 0 || r.t[i].isWord() && !r.t[i].is(isCapital) && !r.has(i, preposition|determiner) && !(i == hi-1 && r.isRole(i)) {
			return false
		}
	}
	return true
}

// speaks reports whether a sentence without a cue may hold a frame: a name and a colon at its start, or at the end of a headline.
func (r *reader) speaks(zone Zone, lo, hi int) bool {
	return zone == Headline || r.holdsColon(lo, min(hi, lo+longestLabel+1))
}

// holdsColon reports whether a colon stands among tokens [lo, hi), behind the first.
func (r *reader) holdsColon(lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if r.t[i].mark(':') {
			return true
		}
	}
	return false
}

// A headline leaves out what a sentence of the text must have: the article, the verb of saying. Who speaks stands behind a
// comma or a dash at its end, as "Riots planned abroad, says minister", "Riots planned abroad – police chief" (Bell 1991, The
// Language of News Media, ch. 9).

// labelBehind handles a headline that ends with a dash or a colon and its speaker (V4): a role, or somebody who speaks in the
// text. An outlet there is the one that printed it.
func (r *reader) labelBehind() {
	k := len(r.parts) - 1
	if k < 1 || len(r.frames) > r.first {
		return
	}
	p := r.parts[k]
	lo, hi := r.trimSource(p.lo, p.hi)
	if k > 0 && p.lo-2 >= r.lo && r.quoteOf[p.lo-2] != 0 { // "'I was a monster': Lind on the siege"
		lo, hi = r.headlineSubject(p.lo, p.hi)
		if hi < p.hi && (hi == lo || !r.isThe(hi, r.word.on)) {
			return
		}
	}
	if hi <= lo || hi-lo > longestLabel || r.isClause(p) || p.lo-r.lo < 3 || r.has(lo, possessive|subject|relative|preposition|conjunction) {
		return
	}
	sep := r.t[p.lo-1]
	if sep.mark(',') || sep.mark(';') || sep.mark('|') || sep.mark('?') || sep.mark('!') || !r.maySpeak(lo, hi) {
		return
	}
	for i := lo; i < hi; i++ {
		if r.quoteOf[i] != 0 || r.has(i, conjunction|relative|modal|preposition) && !r.isThe(i, r.word.of) || r.noun(i)&mediaNoun != 0 && !r.has(i, evidence) {
			return
		}
	}
	r.claim(r.add(cue{lo: p.lo - 1, hi: p.lo}, lo, hi, "V4"), r.leftStart(k, false), p.lo-1, true)
}

// endsHeadline reports whether use u with its source, tokens [lo, hi), ends a headline behind a comma: "..., says minister",
// "..., police claim". A noun and a verb form that may be a noun are none: "New limits, harbour rules".
func (r *reader) endsHeadline(u *use, lo, hi int) bool {
	if r.d.sentences[r.sentence].Zone != Headline || u.part != len(r.parts)-1 || r.t[r.parts[u.part].lo-1].mark(':') || r.isAdjunct(0, u.part) {
		return false
	}
	if r.signsHeadline(u) {
		return true
	}
	lo, hi = r.trimSource(lo, hi)
	return lo < hi && hi-lo <= longestLabel && r.onlyMarks(max(hi, u.cue.hi), r.hi) && r.maySpeak(lo, hi)
}

// isAlone reports whether the sentence is all of the text, so that nothing else tells who speaks, and a clause stands behind its
// first part: "Lind: the ferry has sunk", not "Aurelia: nine missing".
func (r *reader) isAlone() bool {
	return len(r.d.sentences) == 1 && r.parts[1].lo < r.parts[1].hi && r.holdsVerb(r.parts[1].lo)
}

// maySpeak reports whether tokens [lo, hi) name a role, a body or people, or something that shows, or somebody who speaks in the
// text: "Aurelia: nine missing" names what the article is about.
func (r *reader) maySpeak(lo, hi int) bool {
	for i := hi - 1; i > lo; i-- {
		if r.has(i, preposition) || r.t[i].mark(',') { // "Mara Lind of Ostby"
			hi = i
		}
	}
	return r.isRole(hi-1) || r.isRole(lo) && r.t[hi-1].is(isCapital) || r.t[hi-1].is(isCapital) && r.speaksInText(hi)
}

// isRole reports whether word i means somebody who speaks, or something that shows.
func (r *reader) isRole(i int) bool {
	return r.has(i, evidence) || r.noun(i)&(officeNoun|bodyNoun|peopleNoun|mediaNoun|personNoun) != 0
}

// maxRecur is how far behind a headline a name is looked for, in tokens.
const maxRecur = 600

// speaksInText reports whether the name that ends before token hi is found with a cue in the text behind it: "Lind said", "said
// Mara Lind", "Mara Lind, the mayor, said".
func (r *reader) speaksInText(hi int) bool {
	name := r.t[hi-1].in(r.d.Text)
	for i := hi; i < min(len(r.t)-1, hi+maxRecur); i++ {
		if r.t[i].is(isCapital) && len(name) == int(r.t[i].end-r.t[i].start) && strings.EqualFold(name, r.t[i].in(r.d.Text)) && (r.saysBehind(i+1) || r.saysBefore(i-1, hi)) {
			return true
		}
	}
	return false
}

// saysBehind reports whether a verb of saying stands behind the name that ends before token i, in its sentence, and nobody
// between the two who may say it.
func (r *reader) saysBehind(i int) bool {
	for end := min(len(r.t), i+maxAdjunct); i < end && !r.t[i].mark('.'); i++ {
		switch {
		case r.isSaying(i):
			return true
		case r.has(i, subject), i > 0 && r.t[i].is(isCapital) && !r.t[i-1].is(isCapital), r.noun(i)&(bodyNoun|peopleNoun) != 0:
			return false
		}
	}
	return false
}

// saysBefore reports whether a verb of saying, or according to, stands before the name that ends at token i.
func (r *reader) saysBefore(i, low int) bool {
	for low = max(low, i-maxRole); i > low && r.t[i].isWord() && r.t[i].gap < lineBreak && (r.t[i].is(isCapital) || r.classOf[i] == 0); i-- {
	}
	return i >= low && (r.isSaying(i) || i > low && r.isThe(i, r.word.to) && r.isThe(i-1, r.word.according))
}

// isSaying reports whether a cue of a clause begins at token i.
func (r *reader) isSaying(i int) bool {
	if r.t[i].flags&opensCue == 0 {
		return false
	}
	r.found = r.cues.at(r.t, i, len(r.t), r.found[:0])
	for _, c := range r.found {
		if c.is(clauseFrame) && !c.is(nounCue|stative|noCue) {
			return true
		}
	}
	return false
}
