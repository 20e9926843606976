package analysis

import (
	"cmp"
	"slices"
)

// besideQuotation gives a quotation that stands right before the sentence to the cue: “Why?” he asked.
func (r *reader) besideQuotation(u *use) {
	if r.lo == 0 || r.quoteOf[r.lo-1] == 0 || u.part > 0 {
		return
	}
	q := r.quoteAt(r.lo - 1)
	if r.t[r.lo].gap >= lineBreak || q.hi != r.lo || !u.is(afterFrame) {
		return
	}
	srcLo, srcHi := r.source(u)
	u.frame = r.add(u.cue, srcLo, srcHi, "V1")
	q.frame = u.frame
}

// verdict is what a quotation is that no frame holds.
type verdict uint8

const (
	isQuoted  verdict = iota // somebody's words
	isScare                  // marks that hold a word at a distance
	isTitle                  // a title or a name: capitals throughout, or "the book ..."
	isMention                // the word itself: "the word ...", "known as ..."
)

// bare is the number of words from which a quotation is somebody's words, whether a speaker is named or not: of
// quotations of four and five words .81 are, of three .60.
const bare = 4

// judgeQuotations decides what each quotation is that no frame holds.
func (r *reader) judgeQuotations() {
	frame := 0
	last := -1 // the frame whose words stand closest before the quotation
	for i := range r.quotes {
		q := &r.quotes[i]
		for frame < len(r.frames) && r.frames[frame].cue.lo < q.lo {
			last = frame
			frame++
		}
		q.mention = r.isNamedWord(i)
		if q.frame >= 0 || q.srcLo < q.srcHi {
			continue
		}
		s := r.sentenceOf(q.lo)
		if q.srcLo, q.srcHi = r.inscribed(q, s); q.srcLo < q.srcHi {
			continue
		}
		if f := r.carriedOver(i, last, s); f >= 0 {
			q.frame, q.carried = f, true
			q.far = r.d.sentences[s].Paragraph != r.d.sentences[r.frames[f].sentence].Paragraph
			continue
		}
		q.verdict = r.judge(q, last, s)
		if q.verdict == isQuoted && last >= 0 && r.frames[last].sentence == s && q.lo-r.frames[last].cue.hi <= 2*maxAdjunct {
			q.frame, q.far = last, q.words < bare
		} else if q.verdict == isQuoted && (q.words >= bare || r.isWholeSentence(q, s) || q.lo > 0 && r.t[q.lo-1].mark(':') && r.d.sentences[s].Zone == Headline) {
			r.guessSource(q, s)
		}
	}
}

// guessSource looks for who says a quotation beside which no cue stands: a name that signs it or stands before its colon,
// the subject of the verb after it (“Never!” the minister thundered), else of its clause (The minister thundered: “Never!”).
func (r *reader) guessSource(q *quotation, s int) {
	if q.srcLo, q.srcHi = r.signature(q, s); q.srcLo < q.srcHi {
		return
	}
	if !r.readAround(q, s) {
		return
	}
	sen := r.d.sentences[s]
	if sen.Zone == Headline && (q.lo > r.lo && r.t[q.lo-1].mark(':') || q.hi < r.hi && r.isSeparator(q.hi) && !r.t[q.hi].mark(',')) {
		q.srcLo, q.srcHi = r.headlineSource(q)
		return
	}
	if q.hi < r.hi && r.t[q.hi].gap < lineBreak && r.endsLikeAPart(q) && !r.endsInStop(q) {
		q.srcLo, q.srcHi = r.subjectAfter(q)
	}
	if q.srcLo >= q.srcHi && q.lo > r.lo {
		q.srcLo, q.srcHi = r.labelBefore(q.lo)
	}
	if q.srcLo >= q.srcHi && q.lo > r.lo {
		lo, hi := r.trimSource(r.clauseSubject(q.lo))
		if q.words >= bare || lo < hi && r.namesSomebody(lo, hi) && !(hi == lo+1 && r.isPronoun(lo)) { // "it says it all: “Never!”"
			q.srcLo, q.srcHi = lo, hi
		}
	}
	if q.srcLo >= q.srcHi {
		q.srcLo, q.srcHi = r.personBefore(q, s)
		q.far = q.far || q.srcLo < q.srcHi
	}
}

// readAround cuts the sentence s around quotation q into parts. It reports false where the quotation is too long.
func (r *reader) readAround(q *quotation, s int) bool {
	sen := r.d.sentences[s]
	lo, hi := max(int(sen.lo), q.lo-maxWindow/2), min(max(int(sen.hi), q.hi+maxAdjunct), q.hi+maxAdjunct, len(r.t))
	if hi <= lo || q.hi-lo > 2*maxWindow {
		return false
	}
	r.readWithin(s, lo, hi)
	return true
}

// readWithin makes tokens [lo, hi), which begin in sentence s, those that are being read, cut into parts and without cues.
func (r *reader) readWithin(s, lo, hi int) {
	r.sentence, r.lo, r.hi = s, lo, hi
	r.first, r.uses, r.phrases = len(r.frames), r.uses[:0], r.phrases[:0]
	r.split()
}

// endsInStop reports whether a full stop ends the words of quotation q: what follows is a sentence of its own, whose subject says nothing:
// “It was like a war.” Smoke rose. (V1: 26 of 27 such subjects were not who spoke.)
func (r *reader) endsInStop(q *quotation) bool {
	i := q.hi - 2
	for i > q.lo && r.t[i].is(mayQuote) {
		i--
	}
	return q.closed && r.t[i].mark('.')
}

// subjectAfter returns the subject of the verb that follows quotation q: a pronoun, or what stands before a finite verb.
func (r *reader) subjectAfter(q *quotation) (int, int) {
	if r.has(q.hi, subject) && !r.has(q.hi, relative) {
		return q.hi, q.hi + 1
	}
	for k := q.hi; k < min(r.hi, q.hi+maxAdjunct/2) && r.quoteOf[k] == 0 && !r.t[k].mark('.'); k++ {
		if r.isFinite(k) {
			if sub := r.subjectBefore(k); !sub.empty() && sub.subLo >= q.hi {
				return r.trimSource(sub.subLo, sub.subHi)
			}
			if r.t[k-1].mark(',') && k > q.hi+1 {
				return r.beforeApposition(q.hi, k-1)
			}
			break
		}
	}
	return 0, 0
}

// labelBefore returns the name before the colon before token i: "Rep. Mara Lind (Ostby): “...”".
func (r *reader) labelBefore(i int) (int, int) {
	if !r.t[i-1].mark(':') {
		return 0, 0
	}
	if lo, hi := r.beforeApposition(r.lo, i-1); lo < hi && r.t[lo].is(isCapital) {
		return lo, hi
	}
	p := r.parts[r.partOf[i-1-r.lo]]
	for k := p.lo; k < p.hi; k++ {
		if r.quoteOf[k] != 0 || r.isFinite(k) || r.has(k, subject|relative|labelWord) {
			return 0, 0
		}
	}
	if p.lo >= p.hi || !r.t[p.lo].is(isCapital) || p.hi-p.lo > longestName {
		return 0, 0
	}
	return r.trimSource(p.lo, p.hi)
}

// signature returns the name behind a dash with which a quotation of sentence s is signed, at the end of its paragraph:
// “The port is dead.” — Mara Lind, fisherwoman.
func (r *reader) signature(q *quotation, s int) (int, int) {
	hi := int(r.d.paragraphs[r.d.sentences[s].Paragraph].hi)
	i := q.hi
	if i+1 >= hi || hi-i > longestName {
		return 0, 0
	}
	if !r.t[i].mark('—') && !r.t[i].mark('―') && !r.t[i].mark('–') && !r.t[i].mark('-') || !r.t[i+1].is(isCapital) {
		return 0, 0
	}
	end := i + 1
	for end < hi && !r.t[end].mark(',') && !r.t[end].mark('(') {
		if r.quoteOf[end] != 0 || r.has(end, auxiliary|modal|subject) || r.t[end].isWord() && !r.t[end].is(isCapital) && !r.has(end, preposition|article|conjunction) {
			return 0, 0 // “It was a war” — Inside the night at the mill
		}
		end++
	}
	r.readWithin(s, i, hi)
	return r.trimSource(i+1, end)
}

// maxPost is the longest post of a short-message service, with its links, in bytes.
const maxPost = 700

// signedPost returns paragraph p as a quotation where it is an embedded post, which ends with who wrote it and when:
// "The port is dead. — Mara Lind (@maralind) May 3, 2020". No mark stands around it.
func (r *reader) signedPost(p int) (quotation, bool) {
	lo, hi := int(r.d.paragraphs[p].lo), int(r.d.paragraphs[p].hi)
	end := hi - 5 // before the month, the day, a comma and the year
	if end <= lo || !r.t[hi-1].is(isNumber) || !r.t[hi-2].mark(',') || !r.t[hi-3].is(isNumber) || !r.has(hi-4, timeWord) || !r.t[end].mark(')') {
		return quotation{}, false
	}
	handle := end
	for handle > max(lo, end-longestName) && !r.t[handle].mark('@') {
		handle--
	}
	dash := handle
	for dash > max(lo, handle-longestName) && !r.t[dash].mark('—') {
		dash--
	}
	if dash < lo || !r.t[dash].mark('—') || handle < dash+3 || !r.t[handle].mark('@') || !r.t[handle-1].mark('(') || r.t[dash].start-r.t[lo].start > maxPost {
		return quotation{}, false
	}
	q := quotation{lo: lo, hi: dash, closed: true}
	if q.srcLo, q.srcHi = dash+1, handle-1; q.srcHi == q.srcLo+1 && r.t[q.srcLo].isWord() {
		return q, true // a name that its owner writes in small letters is one
	}
	s, _ := slices.BinarySearchFunc(r.d.sentences, dash, func(s sentence, i int) int { return cmp.Compare(int(s.hi), i+1) })
	r.readWithin(min(s, len(r.d.sentences)-1), dash, hi)
	q.srcLo, q.srcHi = r.trimSource(dash+1, handle-1)
	return q, q.srcLo < q.srcHi
}

// addPost adds the quotation of the signed post whose last paragraph is p, and one for each paragraph before it: those that only one
// line break keeps apart, behind an empty line, if all of it is no longer than a post. Marks inside are the post's.
func (r *reader) addPost(q quotation, p int) {
	first := p
	for first > 0 && p-first < maxCited && r.t[r.d.paragraphs[first].lo].gap == lineBreak {
		first--
	}
	lo := int(r.d.paragraphs[first].lo)
	if first == 0 || r.t[lo].gap <= lineBreak || r.t[q.hi].start-r.t[lo].start > maxPost {
		first = p
	}
	for n := len(r.quotes); n > 0 && r.quotes[n-1].lo >= int(r.d.paragraphs[first].lo); n-- {
		r.quotes = r.quotes[:n-1]
	}
	for ; first < p; first++ {
		par := r.d.paragraphs[first]
		r.addQuotation(quotation{lo: int(par.lo), hi: int(par.hi), closed: true, srcLo: q.srcLo, srcHi: q.srcHi})
	}
	r.addQuotation(q)
}

// sentenceOf returns the sentence that token i stands in. Calls come in text order.
func (r *reader) sentenceOf(i int) int {
	for r.nextSentence+1 < len(r.d.sentences) && int(r.d.sentences[r.nextSentence].hi) <= i {
		r.nextSentence++
	}
	return r.nextSentence
}

// carriedOver returns the frame whose source speaks quotation i too, or -1: it goes on from the paragraph before, opens a
// sentence after one that ended in a quotation or a frame of the same paragraph, or is a paragraph of its own.
func (r *reader) carriedOver(i, last, s int) int {
	q := &r.quotes[i]
	if q.goesOn && i > 0 && r.quotes[i-1].frame >= 0 {
		return r.quotes[i-1].frame
	}
	if last < 0 || q.words < 2 {
		return -1
	}
	sen := r.d.sentences[s]
	if int(sen.lo) < q.lo && r.t[sen.lo].isWord() {
		return -1
	}
	f := &r.frames[last]
	far := int(sen.Paragraph - r.d.sentences[f.sentence].Paragraph)
	near := far == 0 && s-f.sentence <= 1+q.spread(r, i)
	if !near && !(far == 1 && r.isWholeParagraph(q, int(sen.Paragraph)) && s-f.sentence <= 3) {
		return -1
	}
	if r.otherBetween(f, s) {
		q.far = true // somebody's words, but whose?
		return -1
	}
	return last
}

// spread is how many sentences the quotation before quotation i takes up, when that quotation has a source.
func (q *quotation) spread(r *reader, i int) int {
	if i == 0 || r.quotes[i-1].frame < 0 {
		return 0
	}
	n := 0
	for s := r.nextSentence; s > 0 && int(r.d.sentences[s].lo) > r.quotes[i-1].lo && n < 20; s-- {
		n++
	}
	return n
}

// isWholeParagraph reports whether a paragraph is nothing but the quotation.
func (r *reader) isWholeParagraph(q *quotation, p int) bool {
	par := r.d.paragraphs[p]
	return q.lo == int(par.lo) && q.hi >= int(par.hi)-1
}

// judge says what a quotation is that has no speaker.
func (r *reader) judge(q *quotation, last, s int) verdict {
	zone := r.d.sentences[s].Zone
	before := q.lo - 1
	for before >= 0 && r.t[before].is(isMark) && before > q.lo-3 {
		before--
	}
	word := before >= 0 && r.t[before].isWord() && r.t[q.lo].gap < lineBreak
	if q.mention || word && r.has(before, mentioning) && (before == q.lo-1 || q.words < bare || r.endsWith(before, "ed")) || word && r.isThe(before, r.word.as) && before > 0 && r.has(before-1, mentioning) {
		return isMention
	}
	if zone == Headline || r.isHeadlineStyle(q, s) {
		return isQuoted
	}
	if word && r.has(before, titled) || r.isTitleCase(q) {
		return isTitle
	}
	if q.words >= bare || r.isWholeSentence(q, s) {
		return isQuoted
	}
	if r.follows(q.lo, scareFrame) {
		return isScare
	}
	if q.words > 1 && last >= 0 && r.frames[last].sentence == s {
		return isQuoted
	}
	return isScare
}

// isNamedWord reports whether quotation i is up to three words behind the word, the term or the like, or behind another one that is: "told not to
// use the terms “coup” and “junta”". The word is named there, not used, also where somebody says so (Lyons 1977, Semantics, 1.2).
func (r *reader) isNamedWord(i int) bool {
	q := &r.quotes[i]
	if q.words >= bare || q.lo < 2 || !r.t[q.lo-1].isWord() && (i == 0 || r.quotes[i-1].hi != q.lo-1) || r.t[q.lo].gap >= lineBreak {
		return false
	}
	switch w := r.t[q.lo-1].in(r.d.Text); w {
	case "word", "term", "phrase", "label", "expression", "adjective", "epithet", "hashtag":
		return r.has(q.lo-2, determiner|possessive)
	case "words", "terms", "phrases", "labels", "expressions", "adjectives", "epithets", "hashtags":
		return true
	case ",", "and", "or":
		k := q.lo - 1
		for k > 0 && (r.t[k].mark(',') || r.isThe(k, r.word.and) || r.isThe(k, r.word.or)) {
			k--
		}
		return i > 0 && r.quotes[i-1].mention && r.quotes[i-1].hi == k+1
	}
	return false
}

// isWholeSentence reports whether the marks hold a sentence of their own, from its capital to its stop: Then came a shout: “Stop the thief!” With a
// full stop they may hold a name at the end of the sentence around them, voters of the “Velm Valley.”: a mark must stand before them.
func (r *reader) isWholeSentence(q *quotation, s int) bool {
	if q.hi-q.lo < 4 || !q.closed || !r.t[q.lo+1].is(isCapital) {
		return false
	}
	switch last := r.t[q.hi-2]; {
	case last.mark('!') || last.mark('?'):
		return true
	case last.mark('.'):
		return q.lo == int(r.d.sentences[s].lo) || q.lo > 0 && (r.t[q.lo-1].is(isMark) || r.t[q.lo].gap >= lineBreak)
	}
	return false
}

// follows reports whether a cue of frame f ends right before token i.
func (r *reader) follows(i int, f frameSet) bool {
	for k := max(0, i-4); k < i; k++ {
		r.found = r.cues.at(r.t, k, i, r.found[:0])
		for _, c := range r.found {
			if c.is(f) && c.hi == i {
				return true
			}
		}
	}
	return false
}

// isHeadlineStyle reports whether the words around the quotation have capitals throughout, so that those inside it say
// nothing.
func (r *reader) isHeadlineStyle(q *quotation, s int) bool {
	capitals := 0
	for i := max(int(r.d.sentences[s].lo), q.lo-maxAdjunct); i < min(int(r.d.sentences[s].hi), q.hi+maxAdjunct); i++ {
		if r.quoteOf[i] != 0 || !r.t[i].isWord() || r.apostropheBefore(i) {
			continue
		}
		switch {
		case r.t[i].is(isCapital):
			capitals++
		case !r.t[i].is(isNumber) && !r.has(i, preposition|conjunction|determiner|possessive|auxiliary):
			return false
		}
	}
	return capitals > 2
}

// isTitleCase reports whether all words of the quotation have capitals but function words and the first one need not
// count; a single word or a longer sentence is no title.
func (r *reader) isTitleCase(q *quotation) bool {
	capitals := 0
	for i := q.lo; i < q.hi; i++ {
		if !r.t[i].isWord() || r.isClitic(i) {
			continue
		}
		switch {
		case r.t[i].is(isCapital) || r.t[i].is(isNumber):
			capitals++
		case !r.has(i, preposition|conjunction|determiner|possessive|auxiliary):
			return false
		}
	}
	return capitals > 1 && q.words <= 12
}

// mayDistance reports whether quotation q, within what frame f introduces, is a word or two behind a definite article, in which a thing
// is called what somebody calls it: the speaker may hold the word at a distance, or the outlet, as well as use it. So in "says
// the “riot” was a picnic", not in "says it was a “riot”" or "denied the “riot”".
func (r *reader) mayDistance(q *quotation, f *frame) bool {
	i := q.lo - 1
	if q.words > 2 || q.carried || f.rule == "V9" || f.rule == "V10" || i < f.cue.hi {
		return false
	}
	return r.t[i].isWord() && r.isDefinite(i) && !r.t[i].is(isCapital) && !r.isThe(i, r.word.that)
}

// quotedVoice makes the voice of q, which is no title and no mention.
func (r *reader) quotedVoice(q *quotation) Voice {
	var f *frame
	if q.frame >= 0 {
		f = &r.frames[q.frame]
	}
	v := r.voice(q.lo, q.hi, Quoted, f)
	if f == nil && q.srcLo < q.srcHi {
		v.Source = r.span(q.srcLo, q.srcHi).Short()
		v.Speaker = r.text(q.srcLo, q.srcHi)
	}
	if f == nil && q.verdict == isScare {
		v.Voice = Scare
	}
	if f == nil || q.carried {
		v.Rule = 1
	}
	if !q.closed || q.far || f != nil && r.mayDistance(q, f) {
		v.Confidence = Low
	}
	if q.carried { // what is denied or not said has ended
		v.Cue, v.Polarity = ShortSpan{}, Asserted
	}
	return v
}
