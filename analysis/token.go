package analysis

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// token is a word or one punctuation mark. A word is a run of letters, digits, underscores and combining marks; a dot
// or comma between two digits joins them (14,000 is one word). Apostrophes and hyphens are marks.
type token struct {
	start, end int32  // bytes of the text
	word       uint32 // of a word: its index in the vocabulary, 0 when it is in no list; of a mark: its rune
	look
}

// look is the rest of a token: a struct of its own because the compiler keeps one of more than four fields out of registers.
type look struct {
	flags flags
	gap   gap // what stands between the token before and this one
}

type gap uint16 // as wide as flags, so that both are read at once

const (
	adjacent  gap = iota // nothing
	spaced               // white space without a line break
	lineBreak            // white space with one line break
	farApart             // white space with more line breaks, or the start of the text

	opensLine = lineBreak & farApart // the bit of these two
)

type flags uint16

const (
	isMark       flags = 1 << iota // a punctuation mark or symbol; else a word
	isCapital                      // the first letter is a capital
	isShout                        // two letters or more, none of them small
	isNumber                       // the first character is a digit
	hasPrefix                      // may begin with one of the lexicons' word beginnings
	hasUpper                       // holds a capital
	isJoined                       // a word that goes on after a hyphen or apostrophe: EU in pro-EU, t in don't
	opensTerm                      // a term may begin with this word
	opensContext                   // a context word or phrase may begin with it
	hintsZone                      // a word of zoneHints
	opensCue                       // a cue may begin with it
	mayStart                       // a shortWord: a sentence may start at it although no stop stands before
	verbal                         // an auxiliary, a modal or a finiteVerb
	mayQuote                       // a mark that may be one of quotation, or a part of it
	mayJoin                        // a hyphen or apostrophe, in any form
	maySplit                       // a mark at which a sentence may end or start
)

// flagsOf returns the flags of the words of some classes.
func flagsOf(c class, zone zoneClass) (f flags) {
	if zone&zoneHints != 0 {
		f |= hintsZone
	}
	if c&cueWord != 0 {
		f |= opensCue
	}
	if c&(auxiliary|modal|finiteVerb) != 0 {
		f |= verbal
	}
	if c&shortWord != 0 {
		f |= mayStart
	}
	return f
}

// marks are the flags of the ASCII marks.
var marks = func() (t [utf8.RuneSelf]flags) {
	for c := range t {
		t[c] = flagsOfMark(rune(c))
	}
	return t
}()

// The marks of English news beyond ASCII: dashes, quotation marks, bullets, the ellipsis.
const (
	firstTypographic = 0x2010
	typographicLead  = "\xE2\x80"                            // their first bytes in UTF-8
	typographicEnd   = utf8.RuneSelf | firstTypographic&0x3f // the last byte of the first one
)

// typographic are their flags.
var typographic = func() (t [0x2028 - firstTypographic]flags) {
	for i := range t {
		t[i] = flagsOfMark(firstTypographic + rune(i))
	}
	return t
}()

// flagsOfMark returns the flags of the token that a mark makes.
func flagsOfMark(r rune) flags {
	f := isMark
	if isQuoteMark(r) {
		f |= mayQuote
	}
	if m := plainMark(r); m == '-' || m == '\'' {
		f |= mayJoin
	}
	if w := uint32(r); isStop(w) || isBullet(w) || r == ')' || r == ':' {
		f |= maySplit
	}
	return f
}

func (t token) is(f flags) bool    { return t.flags&f != 0 }
func (t token) mark(r rune) bool   { return t.word == uint32(r) && t.flags&isMark != 0 } // in this order: the first is foreseen
func (t token) isWord() bool       { return t.flags&isMark == 0 }
func (t token) span() Span         { return Span{int(t.start), int(t.end)} }
func (t token) in(s string) string { return s[t.start:t.end] }

// charClass of an ASCII byte, or of the lead byte of a longer sequence. The first three make words.
type charClass uint8

const (
	charLower charClass = iota // small letters, the underscore, combining marks
	charUpper
	charDigit
	charMark
	charSpace
	charLine
	charIgnored
	charLong // a multi-byte sequence: ask classify
)

var asciiClass = func() (t [256]charClass) {
	for c := range t {
		switch {
		case c == '\n' || c == '\r':
			t[c] = charLine
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			t[c] = charSpace
		case 'a' <= c && c <= 'z' || c == '_':
			t[c] = charLower
		case 'A' <= c && c <= 'Z':
			t[c] = charUpper
		case '0' <= c && c <= '9':
			t[c] = charDigit
		case c < 0x20 || c == 0x7f:
			t[c] = charIgnored
		case c >= 0x80:
			t[c] = charLong
		default:
			t[c] = charMark
		}
	}
	return t
}()

// classify gives the class of a rune beyond ASCII. Invisible format characters (soft hyphen, zero-width space, marks
// of writing direction) are ignored, so they cannot hide a word.
func classify(r rune) charClass {
	switch {
	case firstTypographic <= r && int(r) < firstTypographic+len(typographic):
		return charMark
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		return charLine
	case unicode.IsSpace(r):
		return charSpace
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return charUpper
	case unicode.IsLetter(r):
		return charLower
	case unicode.IsDigit(r):
		return charDigit
	case unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me):
		return charLower
	case unicode.Is(unicode.Cf, r):
		return charIgnored
	}
	return charMark
}

// tokenize appends the tokens of text to dst. It reads every byte, and looks each word up in the vocabulary, once.
// text must be shorter than 2 GiB.
func (v *vocabulary) tokenize(text string, dst []token) []token {
	dst = slices.Grow(dst, len(text)/4+16)
	between := farApart
	for i := 0; i < len(text); {
		c := text[i]
		switch asciiClass[c] {
		case charLower, charUpper, charDigit:
			first := len(dst)
			if cap(dst)-first < 2 {
				dst = slices.Grow(dst, first/2+2)
			}
			i, between, dst = v.run(text, i, between, dst)
			if len(dst) == first {
				t := v.whole(text, i)
				t.gap = between
				i, between, dst = int(t.end), adjacent, append(dst, t)
			}
			if dst[first].gap == adjacent && joined(dst[:first]) {
				dst[first].flags |= isJoined
			}
		case charSpace:
			i++
			between = max(between, spaced)
		case charLine:
			if i++; c == '\r' && i < len(text) && text[i] == '\n' {
				i++
			}
			between = between.broken()
		case charMark:
			dst = append(dst, token{start: int32(i), end: int32(i + 1), word: uint32(c), look: look{marks[c], between}})
			between = adjacent
			i++
			if i < len(text) && text[i] == ' ' {
				i, between = i+1, spaced
			}
		default:
			i, between, dst = v.rare(text, i, between, dst)
		}
	}
	return dst
}

// broken returns the gap with one line break more.
func (g gap) broken() gap {
	if g < lineBreak {
		return lineBreak
	}
	return farApart
}

// rare goes over a character that is not a letter, digit, mark, blank or line break of ASCII. It returns where to go on and what
// stands before the next token.
func (v *vocabulary) rare(text string, i int, between gap, dst []token) (int, gap, []token) {
	if i+3 <= len(text) && text[i:i+2] == typographicLead {
		if k := int(text[i+2]) - typographicEnd; 0 <= k && k < len(typographic) { // nearly all there is
			return i + 3, adjacent, append(dst, token{start: int32(i), end: int32(i + 3), word: firstTypographic + uint32(k), look: look{typographic[k], between}})
		}
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch classOfRune(r) {
	case charSpace:
		between = max(between, spaced)
	case charLine:
		between = between.broken()
	case charMark:
		dst = append(dst, token{start: int32(i), end: int32(i + size), word: uint32(r), look: look{flagsOfMark(r), between}})
		between = adjacent
	case charIgnored:
	default:
		t := v.longWord(text, i)
		size = int(t.end) - i
		t.gap = between
		if between == adjacent && joined(dst) {
			t.flags |= isJoined
		}
		dst, between = append(dst, t), adjacent
	}
	return i + size, between, dst
}

// joined reports whether the tokens end with a hyphen or apostrophe that joins a word to what follows.
func joined(tokens []token) bool {
	n := len(tokens)
	return n > 1 && tokens[n-1].gap == adjacent && tokens[n-1].is(mayJoin) && tokens[n-2].isWord()
}

// beginsWord reports whether a word begins with token i as people count them: pro-EU, didn't, U.S. and U.S.-led are one word each.
func beginsWord(tokens []token, i int) bool {
	t := &tokens[i]
	if t.flags&(isMark|isJoined) != 0 {
		return false
	}
	return t.gap != adjacent || !followsInitial(tokens, i) && !joinsInitials(tokens, i)
}

// followsInitial reports whether token i is a letter behind another one and a stop: the S of U.S., the m of p.m.
func followsInitial(tokens []token, i int) bool {
	letter := func(t *token) bool { return t.end-t.start == 1 && t.flags&(isMark|isNumber) == 0 }
	return i > 1 && tokens[i].gap == adjacent && letter(&tokens[i]) && tokens[i-1].gap == adjacent && tokens[i-1].mark('.') && letter(&tokens[i-2])
}

// joinsInitials reports whether token i goes on behind such letters, their last stop and a hyphen or apostrophe: the s of U.S.'s.
func joinsInitials(tokens []token, i int) bool {
	return i > 4 && tokens[i-1].gap == adjacent && tokens[i-1].is(mayJoin) && tokens[i-2].gap == adjacent && tokens[i-2].mark('.') && followsInitial(tokens, i-3)
}
