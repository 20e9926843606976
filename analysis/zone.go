package analysis

// zone labels the sentences, and reads title, date and credit off the text where the article does not give them.
//
// It works on paragraphs. A first pass counts, for each, words of the classes of zonewords.go, and labels those that
// can be told by themselves; then headline, captions and other stories are told by their place among the others.
// What no rule claims is body.
func (e *Engine) zone(d *document) {
	d.blocks = resize(d.blocks, len(d.paragraphs))
	z := zoner{d: d, vocab: e.vocab, blocks: d.blocks, headline: -1, body: -1}
	z.survey()
	if z.text() > 1 {
		z.alone()
		z.findHeadline()
		z.repeats()
		z.spreadCaptions()
		z.findDeck()
		z.teasers()
		z.appeals()
		z.tail()
		z.invitations()
	}
	z.write()
	z.read()
}

// zoner labels the paragraphs of one article.
type zoner struct {
	d        *document
	vocab    *vocabulary
	blocks   []block // one for each paragraph
	first    int     // the first paragraph of the text as given
	headline int     // its paragraph, or -1
	body     int     // the first paragraph of the body, or -1
	title    string  // the text of the headline without final stops, once it was needed
}

// block is what the first pass notes of a paragraph.
type block struct {
	zone   Zone // noZone while nothing is known; then Body
	words  int32
	prefix int32 // tokens of a dateline
	stop   bool  // it ends with a stop
	bars   bool  // it holds "||"
	// Counted for short paragraphs, and for those with a noticeMark.
	capitals int32     // words of four letters or more with a capital
	long     int32     // words of four letters or more
	nav      int32     // navWord or buttonWord
	notice   int32     // noticeWord or noticeMark
	cues     zoneClass // zoneHints of its words
}

// survey fills the blocks. It looks at the notable tokens, and at all of short or suspicious paragraphs.
func (z *zoner) survey() {
	all, notable := z.d.tokens, z.d.notable
	for p := range z.d.paragraphs {
		par, b := &z.d.paragraphs[p], &z.blocks[p]
		tokens := all[par.lo:par.hi]
		if par.Start < z.d.Given {
			b.zone = Headline
			z.headline = p
			z.first = p + 1
		}
		marks := int32(0)
		for _, i := range notable[par.firstNote:par.endNote] {
			t := &all[i]
			marks += int32(t.flags & isMark) // 0 or 1
			switch {
			case t.flags&hintsZone != 0:
				b.cues |= z.vocab.zones[t.word]
			case t.mark('|'):
				b.bars = b.bars || i > par.lo && all[i-1].mark('|')
			}
		}
		b.words = int32(len(tokens)) - marks
		last := tokens[len(tokens)-1]
		b.stop = last.is(isMark) && (isStop(last.word) || isCloser(last.word) && stopInside(tokens))
		if b.words <= 12 || b.words <= 30 && (!b.stop || p == z.first) || b.cues&noticeMark != 0 {
			z.count(b, tokens)
		}
	}
	for i := range z.d.sentences {
		if s := &z.d.sentences[i]; s.Zone == Byline {
			z.blocks[s.Paragraph].prefix = s.hi - s.lo
		}
	}
}

// count counts the words of a block by kind.
func (z *zoner) count(b *block, tokens []token) {
	for _, t := range tokens {
		if t.is(isMark) {
			continue
		}
		if t.end-t.start >= 4 && !t.is(isNumber) {
			b.long++
			if t.is(isCapital) {
				b.capitals++
			}
		}
		c := z.vocab.zoneClassOf(t)
		if c&(navWord|buttonWord) != 0 {
			b.nav++
		}
		if c&(noticeWord|noticeMark) != 0 {
			b.notice++
		}
	}
}

// stopInside reports whether a stop stands before the closing marks at the end.
func stopInside(tokens []token) bool {
	for i := len(tokens) - 1; i >= 0 && i > len(tokens)-5; i-- {
		if t := tokens[i]; !t.is(isMark) || isStop(t.word) {
			return t.is(isMark)
		}
	}
	return false
}

// text returns how many paragraphs the text as given has.
func (z *zoner) text() int { return len(z.blocks) - z.first }

// tokens returns the tokens of a paragraph.
func (z *zoner) tokens(p int) []token {
	par := &z.d.paragraphs[p]
	return z.d.tokens[par.lo:par.hi]
}

// in returns the text of a paragraph.
func (z *zoner) in(p int) string {
	par := &z.d.paragraphs[p]
	return z.d.Text[par.Start:par.End]
}

// write puts the labels into the sentences. Where only a part of a paragraph is not body, that is told here: the
// dateline, the credits at its end, damaged sentences.
func (z *zoner) write() {
	lower := z.lowerStarts()
	for i := range z.d.sentences {
		s := &z.d.sentences[i]
		b := &z.blocks[s.Paragraph]
		switch {
		case b.zone != noZone && b.zone != Body:
			s.Zone = b.zone
		case s.Zone == Byline:
		case int(s.Paragraph) != z.headline && z.isCredit(z.d.tokens[s.lo:s.hi]):
			s.Zone = Byline
		case z.headline >= 0 && s.Len() > 20 && z.afterCredit(i) && z.sameAsHeadline(z.d.Text[s.Start:s.End]):
			s.Zone = Furniture
		case lower && z.startsLower(i):
			s.Zone = Garbled
		}
	}
}

// startsLower reports whether sentence i goes on in a paragraph with a small letter, although a stop stands before.
func (z *zoner) startsLower(i int) bool {
	const longest = 40 // tokens: what breaks off is short
	s := &z.d.sentences[i]
	if z.d.tokens[s.lo].flags&(isMark|isCapital|isNumber|hasUpper) != 0 { // as nearly all do
		return false
	}
	if i == 0 || s.hi-s.lo > longest || z.d.sentences[i-1].Paragraph != s.Paragraph || z.d.sentences[i-1].Zone == Byline {
		return false
	}
	return !z.d.tokens[s.lo-1].mark(':')
}

// lowerStarts reports whether there are sentences with a small letter at their start that are damage: where they are many, it is
// how the text is written.
func (z *zoner) lowerStarts() bool {
	n := 0
	for i := range z.d.sentences {
		if z.startsLower(i) {
			n++
		}
	}
	return n > 0 && 4*n <= len(z.d.sentences)
}

// isCredit reports whether a sentence names who worked on the text: "(Additional reporting by ...)", "Reporting by
// ...; Editing by ...", "Contributing: ...".
func (z *zoner) isCredit(tokens []token) bool {
	if tokens[0].mark('(') || tokens[0].mark('[') {
		tokens = tokens[1:]
	}
	if len(tokens) < 3 || !tokens[0].is(isCapital) || !z.vocab.has(tokens[0], creditWord) {
		return false
	}
	if tokens[1].mark(':') {
		return true
	}
	for _, t := range tokens[1:min(4, len(tokens))] {
		if z.isWord(t, "by") {
			return true
		}
	}
	return false
}

// afterCredit reports whether sentence i follows the credits in its paragraph.
func (z *zoner) afterCredit(i int) bool {
	return i > 0 && z.d.sentences[i-1].Zone == Byline && z.d.sentences[i-1].Paragraph == z.d.sentences[i].Paragraph
}
