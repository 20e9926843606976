package analysis

// cutOff is from how many words on a paragraph without a stop at its end counts as cut off.
const cutOff = 25

// teasers labels other stories: the title of one in the middle of the text with the word above it, and paragraphs in
// its second half that are cut off.
func (z *zoner) teasers() {
	if z.body < 0 {
		return
	}
	for p := z.body + 1; p < len(z.blocks); p++ {
		b := &z.blocks[p]
		if b.zone != noZone || b.stop || b.words > 30 || z.isCredit(z.tokens(p)) {
			continue
		}
		if b.words >= 8 && b.titled(85) && !z.last(p).mark(':') || b.words >= 4 && z.endsWithReadMore(p) {
			b.zone = Teaser
			if above := &z.blocks[p-1]; above.zone == noZone && !above.stop && above.words <= 3 && z.gap(p) == lineBreak {
				above.zone = Teaser
			}
		}
	}
	z.cutOffs()
}

// last returns the last token of a paragraph.
func (z *zoner) last(p int) token { return z.d.tokens[z.d.paragraphs[p].hi-1] }

// endsWithReadMore: "Another story of the day Read more".
func (z *zoner) endsWithReadMore(p int) bool {
	tokens := z.tokens(p)
	n := len(tokens)
	return z.isWord(tokens[n-1], "more") && z.isWord(tokens[n-2], "read") && tokens[n-2].is(isCapital)
}

// cutOffs labels paragraphs that break off, where there are two or more: those that open with a word in capitals and a
// colon, those that share no name with the start of the article, and those between them. A single one is more likely
// the end of a text that was given in part.
func (z *zoner) cutOffs() {
	half := max(z.body+(len(z.blocks)-z.body)/2, z.body+1)
	n := 0
	for p := half; p < len(z.blocks); p++ {
		if z.isCutOff(p) {
			n++
		}
	}
	if n < 2 {
		return
	}
	found := false
	for p := half; p < len(z.blocks); p++ {
		if z.isCutOff(p) && (z.opensWithShout(p) || z.breaksOff(p) && !z.sharesName(p)) {
			z.blocks[p].zone = Teaser
			found = true
		}
	}
	beside := func(p int) bool { return p < len(z.blocks) && z.blocks[p].zone == Teaser }
	for p := half; found && p < len(z.blocks); p++ {
		if z.isCutOff(p) && z.breaksOff(p) && (beside(p-1) || beside(p+1)) {
			z.blocks[p].zone = Teaser
		}
	}
}

// isCutOff reports whether a long paragraph ends with a word (not a number: that is the date of a quoted message).
func (z *zoner) isCutOff(p int) bool {
	b, last := &z.blocks[p], z.last(p)
	return b.zone == noZone && !b.stop && b.words >= cutOff && last.isWord() && !last.is(isNumber)
}

// breaksOff reports whether the last word of a paragraph is one that no sentence ends with, or at least a small one.
func (z *zoner) breaksOff(p int) bool {
	return !z.last(p).is(isCapital)
}

// opensWithShout: "NOT ELIGIBLE: ...".
func (z *zoner) opensWithShout(p int) bool {
	for i, t := range z.tokens(p) {
		if t.mark(':') {
			return i > 0
		}
		if !t.is(isShout) || i > 3 {
			return false
		}
	}
	return false
}

// sharesName reports whether one of the first names of paragraph p stands in the headline or the first paragraphs of
// the body. It compares a bounded number of words.
func (z *zoner) sharesName(p int) bool {
	const names, reach = 20, 80
	tokens, n := z.tokens(p), 0
	for i := 1; i < len(tokens) && n < names; i++ {
		t := tokens[i]
		if !t.is(isCapital) || tokens[i-1].is(isMark) || z.vocab.has(t, opener|timeWord|monthWord) {
			continue
		}
		n++
		if z.headline >= 0 && z.holds(first(z.tokens(z.headline), reach), t) {
			return true
		}
		for q := z.body; q < p && q < z.body+4; q++ {
			if z.blocks[q].zone == noZone && z.holds(first(z.tokens(q), reach), t) {
				return true
			}
		}
	}
	return false
}

// first returns the first n tokens.
func first(tokens []token, n int) []token { return tokens[:min(n, len(tokens))] }

// tail labels the short lines behind the last paragraph of the body, if there is navigation among them.
func (z *zoner) tail() {
	last := len(z.blocks) - 1
	for last >= z.first && !z.blocks[last].isBody() {
		last--
	}
	if last < z.first {
		return
	}
	navigation := false
	for p := last + 1; p < len(z.blocks); p++ {
		navigation = navigation || z.blocks[p].zone == Furniture
	}
	for p := last + 1; navigation && p < len(z.blocks); p++ {
		if b := &z.blocks[p]; b.zone == noZone && !b.stop && b.words <= 12 && !z.isCredit(z.tokens(p)) {
			b.zone = Furniture
		}
	}
}
