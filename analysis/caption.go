package analysis

import "strings"

// isCaption reports whether a paragraph is the caption of a picture: it opens with a picture's credit, or ends with
// one, or says in the present tense what people do and ends with a date.
func (z *zoner) isCaption(b *block, tokens []token) bool {
	if b.words > 120 || b.words == 0 {
		return false
	}
	if tokens[0].mark('©') || z.opensWithPicture(tokens) {
		return true
	}
	if b.cues&pictured != 0 && (z.endsWithSource(tokens) || z.isHandout(tokens)) {
		return true
	}
	return b.cues&(posture|pictured) != 0 && b.words > 8 && z.endsWithDate(b, tokens) && z.hasPosture(tokens)
}

// opensWithPicture: "FILE PHOTO: ...", "FILE - In this", "Image: NAME", "Photo caption".
func (z *zoner) opensWithPicture(tokens []token) bool {
	if len(tokens) < 3 || !z.vocab.has(tokens[0], pictureWord) || !tokens[0].is(isCapital) {
		return false
	}
	next := tokens[1]
	return next.mark(':') || z.isWord(next, "caption") || tokens[0].is(isShout) && (next.is(isMark) && isDash(next.word) || z.vocab.has(next, pictureWord))
}

// endsWithSource: "(AP Photo/Jane Roe)", "Pool via REUTERS", "/ Getty Images", "REUTERS/Jane Roe", "Image: NAME".
func (z *zoner) endsWithSource(tokens []token) bool {
	n := len(tokens)
	lo := max(0, n-14)
	for i := n - 1; i >= lo; i-- {
		t := tokens[i]
		if isStop(t.word) && t.is(isMark) && i < n-2 {
			if i > 0 && tokens[i-1].end-tokens[i-1].start > 2 {
				return false // the sentence before
			}
			continue
		}
		if t.is(isMark) || !z.vocab.has(t, pictureWord) && !z.isOf(t, pictured) || !t.is(isCapital) {
			continue
		}
		switch {
		case i+1 < n && z.isWord(tokens[i+1], "via") && i+4 >= n: // "Pool via REUTERS"
			return true
		case z.isWord(t, "getty"), z.isWord(t, "shutterstock"), z.isWord(t, "unsplash"), z.isWord(t, "alamy"):
			return i+3 >= n || i > 0 && (tokens[i-1].mark('/') || tokens[i-1].mark('('))
		case i > 0 && z.isWord(tokens[i-1], "via") && i+3 >= n:
			return true
		case i > 0 && tokens[i-1].mark('/') && i+1 < n && tokens[i+1].mark(')'): // "(Jane Roe/Reuters)"
			return true
		case i+1 < n && tokens[i+1].mark('/') && tokens[i+1].gap == adjacent && t.is(isShout):
			return true
		case i > 0 && (tokens[i-1].mark('(') || z.vocab.has(tokens[i-1], agencyWord)) && z.vocab.has(t, pictureWord):
			return true
		case z.vocab.has(t, pictureWord) && i+1 < n && tokens[i+1].mark(':') && tokens[i+1].gap == adjacent && n-i < 10:
			return true
		}
	}
	return false
}

// isHandout: "in this handout picture", "in this undated file photo".
func (z *zoner) isHandout(tokens []token) bool {
	for i := 1; i < len(tokens); i++ {
		if !z.vocab.has(tokens[i], pictureWord) || tokens[i].is(isCapital) {
			continue
		}
		if !z.isWord(tokens[i-1], "handout") && !z.isWord(tokens[i-1], "file") && !z.isWord(tokens[i-1], "pool") {
			continue
		}
		for j := i - 2; j >= 0 && j > i-14; j-- {
			if z.isWord(tokens[j], "this") || z.isWord(tokens[j], "undated") {
				return true
			}
		}
	}
	return false
}

// endsWithDate reports whether the paragraph ends with a full date: "Riga, May 3, 2020", ", 05.12.2021".
func (z *zoner) endsWithDate(b *block, tokens []token) bool {
	n := len(tokens)
	if b.stop {
		n--
	}
	if n < 2 || !tokens[n-1].is(isNumber) {
		return false
	}
	for i := max(1, n-6); i < n; i++ {
		if !tokens[i].is(isNumber|isCapital) || tokens[i-1].mark(')') { // "(@name) May 3, 2020": a message
			continue
		}
		if _, used := readDate(z.vocab, z.d.Text, tokens[i:n]); used == n-i {
			return true
		}
	}
	return false
}

// hasPosture reports whether a verb of what people in pictures do stands among the tokens: in small letters, and
// neither an infinitive nor a noun ("to deliver", "the talks").
func (z *zoner) hasPosture(tokens []token) bool {
	for i := 1; i < len(tokens); i++ {
		if t := tokens[i]; !t.is(isCapital) && z.isOf(t, posture) &&
			!z.vocab.has(tokens[i-1], determiner|possessive|preposition|modal|subject|relative) {
			return true
		}
	}
	return z.isHandout(tokens)
}

// spreadCaptions labels what belongs to captions: copies of a caption beside it, and a short title directly before it.
func (z *zoner) spreadCaptions() {
	for p := z.first; p < len(z.blocks); p++ {
		if z.blocks[p].zone != Caption {
			continue
		}
		for q := max(z.first, p-2); q <= p+2 && q < len(z.blocks); q++ {
			if z.blocks[q].zone == noZone && z.blocks[q].words > 5 && z.blocks[q].words < 150 && z.copyOf(p, q) {
				z.blocks[q].zone = Caption
			}
		}
		if p > z.first && z.gap(p) == lineBreak {
			if b := &z.blocks[p-1]; b.zone == noZone && !b.stop && b.words <= 10 {
				b.zone = Caption
			}
		}
	}
}

// copyOf reports whether one of two paragraphs holds the other.
func (z *zoner) copyOf(p, q int) bool {
	a, b := z.in(p), z.in(q)
	if len(a) < len(b) {
		a, b = b, a
	}
	return strings.Contains(a, b)
}

// gap returns what stands before a paragraph.
func (z *zoner) gap(p int) gap { return z.d.tokens[z.d.paragraphs[p].lo].gap }
