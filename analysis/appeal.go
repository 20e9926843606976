package analysis

import "strings"

// longestAppeal is the number of words of a paragraph that asks readers for something.
const longestAppeal = 30

// appeals labels the paragraphs at the end of the text that ask readers for something: "Were you there? Email your pictures to
// the newsdesk", "Send letters to desk@example.org". They have no stop, or give an address; a text without them does not
// break off.
func (z *zoner) appeals() {
	s := len(z.d.sentences) - 1
	for p := len(z.blocks) - 1; p > z.body && p > z.first; p-- {
		for s > 0 && int(z.d.sentences[s].Paragraph) > p {
			s--
		}
		b := &z.blocks[p]
		if b.zone != noZone && b.zone != Body {
			continue
		}
		if b.words > longestAppeal || !z.isAppeal(b, &z.d.sentences[s]) {
			return
		}
		b.zone = Furniture
	}
}

// isAppeal reports whether the last sentence of a block asks readers to write, call, send something or the like.
func (z *zoner) isAppeal(b *block, last *sentence) bool {
	tokens := z.d.tokens[last.lo:last.hi]
	if !tokens[0].is(isCapital) || !z.isOf(tokens[0], appealWord) {
		return false
	}
	if strings.Contains(z.d.Text[last.Start:last.End], "@") {
		return true
	}
	for _, t := range tokens[1:] {
		if !b.stop && z.isOf(t, contactWord) {
			return true
		}
	}
	return false
}

// invitations labels paragraphs that lead readers elsewhere. They come last: a list in front of one is no navigation.
func (z *zoner) invitations() {
	for p := z.first + 1; p < len(z.blocks); p++ {
		if b := &z.blocks[p]; b.words <= longestAppeal && (b.zone == noZone || b.zone == Body) && z.invites(p, z.tokens(p)) {
			b.zone = Furniture
		}
	}
}

// invites reports whether a short paragraph leads readers elsewhere: "Subscribe to our newsletter", "Follow her on Twitter", "Read more about
// the ferry here". A message from such a network that the article shows has an address too, that of the network itself.
func (z *zoner) invites(p int, tokens []token) bool {
	if !tokens[0].is(isCapital) || !z.isOf(tokens[0], inviteWord) {
		return false
	}
	words := z.blocks[p].words
	for i, t := range tokens[1:] {
		before := tokens[i]
		switch {
		case z.isOf(t, sentOutWord), z.isOf(t, networkWord) && (z.isOf(before, onWord) || before.mark(',')):
			return true
		case z.isWord(t, "here") && (i < 2 || i+3 > int(words)):
			return true
		case i == 1 && z.isWord(before, "more") && z.isWord(tokens[0], "read") && z.isOf(t, moreWord):
			return true
		}
	}
	text := z.in(p)
	return (strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "@")) &&
		!strings.Contains(text, "://t.co/") && !strings.Contains(text, "pic.twitter.com")
}
