package analysis

import "strings"

// isBody reports whether an unlabelled paragraph reads like running text.
func (b *block) isBody() bool {
	return b.zone == noZone && (b.stop && b.words >= 8 || b.words >= 35 || b.prefix > 0)
}

// titled reports whether the given percentage of the longer words have a capital, as in an American headline.
func (b *block) titled(percent int32) bool { return b.long >= 4 && 100*b.capitals >= percent*b.long }

// findHeadline finds the headline, where none was given, and the first paragraph of the body.
func (z *zoner) findHeadline() {
	candidate := -1
	for p := z.first; p < len(z.blocks); p++ {
		b := &z.blocks[p]
		if z.headline < 0 && b.zone == noZone && z.isTitle(p) {
			if candidate < 0 || z.blocks[candidate].words < 5 && b.words >= 5 {
				candidate = p
			}
			continue
		}
		if b.isBody() {
			z.body = p
			break
		}
	}
	if z.body < 0 {
		return
	}
	if z.headline < 0 && candidate >= 0 {
		z.headline = candidate
		z.blocks[candidate].zone = Headline
		for p := z.first; p < candidate; p++ {
			if z.blocks[p].zone == noZone {
				z.blocks[p].zone = Furniture
			}
		}
	}
	if z.headline >= 0 {
		z.nameLines()
	}
}

// isTitle reports whether a paragraph may be the headline: short, without a stop at its end unless it has the capitals
// of a headline.
func (z *zoner) isTitle(p int) bool {
	b, tokens := &z.blocks[p], z.tokens(p)
	if b.words < 3 || b.words > 30 || b.prefix > 0 {
		return false
	}
	first := tokens[0]
	if first.is(isMark) {
		if !isOpener(first.word) || isDash(first.word) {
			return false
		}
		first = tokens[1]
	}
	if !first.is(isCapital|isNumber) && !first.is(hasUpper) {
		return false
	}
	last := tokens[len(tokens)-1]
	return !b.stop || b.titled(70) && p == z.first || last.mark('?') && b.words <= 20
}

// nameLines labels lines of names between headline and body ("Jane Roe", "Example Daily").
func (z *zoner) nameLines() {
	for p := z.headline + 1; p < z.body; p++ {
		b, tokens := &z.blocks[p], z.tokens(p)
		if b.zone == noZone && !b.stop && b.words <= 4 && tokens[0].is(isCapital) && z.names(tokens) && !z.hasFunctionWord(tokens) {
			b.zone = Byline
		}
	}
}

func (z *zoner) hasFunctionWord(tokens []token) bool {
	for _, t := range tokens {
		if z.vocab.has(t, determiner|preposition|auxiliary|modal|subject|opener) {
			return true
		}
	}
	return false
}

// sameAsHeadline compares a text with the headline, without case and final stops.
func (z *zoner) sameAsHeadline(text string) bool {
	if z.title == "" {
		z.title = trimStops(z.in(z.headline))
	}
	if len(text) < len(z.title) || len(text) > len(z.title)+9 { // with up to three ellipses
		return false
	}
	text = trimStops(text)
	return len(text) == len(z.title) && strings.EqualFold(text, z.title)
}

func trimStops(text string) string { return strings.TrimRight(text, ".…") }

// repeats labels lines that stand in the text for a second time: the headline, a caption, a teaser.
func (z *zoner) repeats() {
	seen := newLineTable(z.d.lines, len(z.blocks))
	z.d.lines = seen.slots
	for p := z.first; p < len(z.blocks); p++ {
		b := &z.blocks[p]
		if z.headline >= 0 && p != z.headline && b.zone == noZone && z.sameAsHeadline(z.in(p)) {
			b.zone = Furniture
			continue
		}
		earlier := seen.find(z, p)
		if earlier < 0 {
			continue
		}
		a := &z.blocks[earlier]
		switch {
		case b.zone == Caption && a.zone == noZone:
			a.zone = Caption
		case b.zone != noZone:
		case a.zone == Caption:
			b.zone = Caption
		case p > z.body && b.words >= 4 && (!b.stop || b.words >= 8):
			b.zone = Furniture
		}
	}
}

// findDeck finds the paragraph under the headline that says in short what the body says again.
func (z *zoner) findDeck() {
	if z.headline < 0 || z.body < 0 {
		return
	}
	for p := z.headline + 1; p < len(z.blocks); p++ {
		b := &z.blocks[p]
		if b.zone != noZone {
			continue
		}
		if p < z.body {
			if !b.stop && b.words >= 6 && b.words <= 40 {
				b.zone = Deck
				return
			}
			continue
		}
		next := z.nextBody(p + 1)
		if p == z.body && next > 0 && b.prefix == 0 && b.words <= 40 && z.isOneSentence(p) && z.recurs(p, next) {
			b.zone = Deck
			z.body = next
		}
		return
	}
}

// nextBody returns the next paragraph of running text from p on, or -1.
func (z *zoner) nextBody(p int) int {
	for ; p < len(z.blocks); p++ {
		if z.blocks[p].isBody() {
			return p
		}
	}
	return -1
}

func (z *zoner) isOneSentence(p int) bool {
	par := z.d.paragraphs[p]
	for i := range z.d.sentences {
		if s := &z.d.sentences[i]; int(s.Paragraph) == p {
			return s.lo == par.lo && s.hi == par.hi
		}
	}
	return false
}

// recurs reports whether most longer words of paragraph p stand in paragraph q as well.
func (z *zoner) recurs(p, q int) bool {
	there := first(z.tokens(q), 80)
	words := z.tokens(p)
	n := 0
	for i := range words {
		if words[i].isLong() {
			n++
		}
	}
	missing := 0
	for i := range words {
		if words[i].isLong() && !z.holds(there, words[i]) {
			if missing++; 10*(n-missing) < 7*n { // known long before the end in most articles
				return false
			}
		}
	}
	return n >= 4
}

// isLong reports whether a token is a word of four bytes or more.
func (t *token) isLong() bool { return t.flags&isMark == 0 && t.end-t.start >= 4 }

// holds reports whether the word stands among the tokens, with the same letters.
func (z *zoner) holds(tokens []token, t token) bool {
	word := t.in(z.d.Text)
	for i := range tokens {
		if u := &tokens[i]; u.end-u.start == t.end-t.start && z.d.Text[u.start:u.end] == word {
			return true
		}
	}
	return false
}

// lineTable finds equal paragraphs.
type lineTable struct {
	slots []int32 // paragraph + 1, or 0; a power of two of them
}

// newLineTable makes one for n paragraphs in the memory of dst.
func newLineTable(dst []int32, n int) lineTable {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return lineTable{resize(dst, size)}
}

// find returns the first paragraph with the text of paragraph p, or -1, and notes p. It looks at a few paragraphs
// only: text that is made to collide costs no more time, and is not told apart.
func (l lineTable) find(z *zoner, p int) int {
	text := z.in(p)
	h := uint64(len(text))
	if len(text) >= 8 { // the beginning and the end tell lines apart
		h = mix(mix(h, load(text, 0)), load(text, len(text)-8))
	} else {
		h = mix(h, loadEnd(text, 0))
	}
	mask := uint64(len(l.slots) - 1)
	for i := uint64(0); i < 8; i++ {
		slot := &l.slots[(h>>20+i)&mask]
		if *slot == 0 {
			*slot = int32(p) + 1
			return -1
		}
		if q := int(*slot) - 1; z.in(q) == text {
			return q
		}
	}
	return -1
}
