package analysis

import "strings"

// longestAppeal is the number of words of a paragraph that asks readers for something.
const longestAppeal = 30

// appealWords open a sentence that asks readers for something, contactWords are what it speaks of. They are looked up in short
// paragraphs at the end of a text only.
const (
	appealWords  = " email mail contact call send write text tweet message phone follow share tell submit join subscribe sign visit click "
	contactWords = " you your us our email newsdesk newsroom desk editor editors letters tips pictures photos videos stories comments newsletter " +
		"newsletters twitter facebook whatsapp instagram telegram "
)

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
	if !tokens[0].is(isCapital) || !z.among(tokens[0], appealWords) {
		return false
	}
	if strings.Contains(z.d.Text[last.Start:last.End], "@") {
		return true
	}
	for _, t := range tokens[1:] {
		if !b.stop && z.among(t, contactWords) {
			return true
		}
	}
	return false
}

// among reports whether a token is one of the words, each of which has a space before and behind it.
func (z *zoner) among(t token, words string) bool {
	return t.isWord() && t.end-t.start < 16 && strings.Contains(words, " "+strings.ToLower(t.in(z.d.Text))+" ")
}
