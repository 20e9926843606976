package analysis

// alone labels the paragraphs that can be told by themselves.
func (z *zoner) alone() {
	latin := z.isLatin()
	for p := z.first; p < len(z.blocks); p++ {
		b := &z.blocks[p]
		tokens := z.tokens(p)
		switch {
		case z.isNotice(b, tokens), z.isNavigation(b, tokens), latin && z.isForeign(tokens):
			b.zone = Furniture
		case z.isCaption(b, tokens):
			b.zone = Caption
		case z.isByline(b, tokens):
			b.zone = Byline
		case b.words <= 35 && z.isLead(tokens): // a longer one has run into the text behind it
			b.zone = Teaser
		}
	}
}

// isForeign reports whether all words are in another script than Latin.
func (z *zoner) isForeign(tokens []token) bool {
	n := 0
	for _, t := range tokens {
		if t.isWord() && !t.is(isNumber) {
			if z.d.Text[t.start] < 0xCD { // U+0340
				return false
			}
			n++
		}
	}
	return n > 0
}

// isLatin reports whether most paragraphs hold words in Latin script.
func (z *zoner) isLatin() bool {
	n := 0
	for p := z.first; p < len(z.blocks); p++ {
		if !z.isForeign(z.tokens(p)) {
			n++
		}
	}
	return 2*n > len(z.blocks)-z.first
}

// isNavigation: "Share", "Back to top button", "World || Business || Health", "* * *", "0".
func (z *zoner) isNavigation(b *block, tokens []token) bool {
	switch {
	case b.words == 0:
		return !hasQuotation(tokens)
	case b.bars && !b.stop:
		return true
	case b.words > 12 || !tokens[0].isWord():
		return false
	case len(tokens) == 1 && tokens[0].is(isNumber):
		return true
	case b.nav < b.words || b.cues&buttonWord == 0:
		return false
	}
	return !b.stop || b.words < 6 && z.isOf(tokens[0], buttonWord)
}

func hasQuotation(tokens []token) bool {
	for _, t := range tokens {
		if isCloser(t.word) {
			return true
		}
	}
	return false
}

// isNotice: copyright lines and paragraphs on what may be done with the page.
func (z *zoner) isNotice(b *block, tokens []token) bool {
	if i := z.copyright(tokens); i > 0 {
		return true
	}
	if b.cues&noticeMark == 0 {
		return false
	}
	return b.notice >= 4 && 5*b.notice >= b.words || b.notice >= 3 && 3*b.notice >= b.words
}

// copyright returns the index behind the sign and the year that open a copyright line, or 0. A sign without a year is
// the credit of a picture.
func (z *zoner) copyright(tokens []token) int {
	i, sign := 0, false
	for ; i < len(tokens) && i < 6; i++ {
		t := tokens[i]
		switch {
		case t.mark('©') || z.isWord(t, "copyright"):
			sign = true
		case t.mark('(') || t.mark(')') || z.isWord(t, "c") || t.mark('-'):
		case sign && t.is(isNumber):
			if y := number(t.in(z.d.Text)); y > 1900 && y < 2200 && len(tokens) < 40 {
				return i + 1
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// isByline: "By NAME", a line that is a date, an agency alone, who else worked on the text.
func (z *zoner) isByline(b *block, tokens []token) bool {
	if b.words > 60 {
		return false
	}
	if len(tokens) < 30 {
		if _, n := z.dateLine(tokens); n == len(tokens) || n > 0 && !b.stop {
			return true
		}
	}
	first := tokens[0]
	switch {
	case z.isWord(first, "by"):
		return first.is(isCapital) && !b.stop && len(tokens) > 1 && z.names(tokens[1:])
	case z.isWord(first, "updated"), z.isWord(first, "published"), z.isWord(first, "posted"):
		return first.is(isCapital) && !b.stop && b.words < 25 && hasNumber(tokens)
	case b.words <= 4 && z.agencies(tokens):
		return true
	case b.stop && z.contributed(tokens):
		return true
	}
	return b.words < 30 && z.isHelp(tokens)
}

// isHelp reports whether a line says who else worked on the text: "— With assistance by ...", "With additional reporting by
// ...", "Source: AFP".
func (z *zoner) isHelp(tokens []token) bool {
	if tokens[0].is(isMark) && isDash(tokens[0].word) {
		tokens = tokens[1:]
	}
	if len(tokens) < 3 {
		return false
	}
	if z.isWord(tokens[0], "source") && tokens[1].mark(':') {
		return z.agencies(tokens[2:])
	}
	if !z.isWord(tokens[0], "with") {
		return false
	}
	tokens = tokens[1:]
	if z.isWord(tokens[0], "additional") {
		tokens = tokens[1:]
	}
	return z.isWord(tokens[0], "assistance") || len(tokens) > 2 && z.isWord(tokens[0], "reporting") && (z.isWord(tokens[1], "by") || z.isWord(tokens[1], "from"))
}

// dateLine reads "Published: December 2, 2021" or a date alone, and returns how many tokens it takes.
func (z *zoner) dateLine(tokens []token) (string, int) {
	i := 0
	for i < len(tokens) && i < 5 && (tokens[i].mark(':') || z.vocab.has(tokens[i], dateWord)) {
		i++
	}
	date, n := readDate(z.vocab, z.d.Text, tokens[i:])
	if n == 0 {
		return "", 0
	}
	n += i
	if n < len(tokens) && tokens[n].mark('.') {
		n++
	}
	return date, n
}

// names reports whether the tokens are names, with "and", commas and the like between them.
func (z *zoner) names(tokens []token) bool {
	if len(tokens) > 30 || !tokens[0].is(isCapital) || tokens[len(tokens)-1].mark(':') || z.vocab.has(tokens[0], timeWord|determiner|possessive) {
		return false
	}
	for _, t := range tokens {
		if t.isWord() && !t.is(isCapital|isNumber) && !z.vocab.has(t, conjunction|preposition|determiner) {
			return false
		}
	}
	return true
}

// agencies reports whether all words are agencies.
func (z *zoner) agencies(tokens []token) bool {
	n := 0
	for _, t := range tokens {
		if t.isWord() {
			if !z.vocab.has(t, agencyWord) && !z.vocab.has(t, determiner) {
				return false
			}
			n++
		}
	}
	return n > 0
}

// contributed: "Jane Roe in Kyiv contributed to this report."
func (z *zoner) contributed(tokens []token) bool {
	n := len(tokens)
	if n < 5 || n > 60 {
		return false
	}
	last := tokens[n-2]
	if !z.isWord(last, "report") && !z.isWord(last, "story") && !z.isWord(last, "article") && !z.isWord(last, "reporting") {
		return false
	}
	for _, t := range tokens {
		if t.isWord() && z.isWord(t, "contributed") {
			return true
		}
	}
	return false
}

func hasNumber(tokens []token) bool {
	for _, t := range tokens {
		if t.is(isNumber) {
			return true
		}
	}
	return false
}

// isLead: "RELATED: ...", "Read more: ...", "Full coverage: ...".
func (z *zoner) isLead(tokens []token) bool {
	for i := 0; i < len(tokens) && i < 4; i++ {
		t := tokens[i]
		if t.mark(':') {
			return i > 0 && i+1 < len(tokens)
		}
		if !t.isWord() || !z.isOf(t, leadWord) || i == 0 && !t.is(isCapital) {
			return false
		}
	}
	return false
}

// isWord reports whether the token is the word, which is in small letters.
func (z *zoner) isWord(t token, word string) bool {
	return int(t.end-t.start) == len(word) && equalFolded(t.in(z.d.Text), word)
}
