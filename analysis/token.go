package analysis

import (
	"unicode"
	"unicode/utf8"
)

// token is a word or one punctuation mark. A word is a run of letters, digits, underscores and combining marks; a dot
// or comma between two digits joins them (14,000 is one word). Apostrophes and hyphens are marks.
type token struct {
	start, end int32  // bytes of the text
	word       uint32 // of a word: its index in the vocabulary, 0 when it is in no list; of a mark: its rune
	gap        gap    // what stands between the token before and this one
	flags      flags
}

type gap uint8

const (
	adjacent  gap = iota // nothing
	spaced               // white space without a line break
	lineBreak            // white space with one line break
	farApart             // white space with more line breaks, or the start of the text
)

type flags uint8

const (
	isMark    flags = 1 << iota // a punctuation mark or symbol; else a word
	isCapital                   // the first letter is a capital
	isShout                     // two letters or more, none of them small
	isNumber                    // the first character is a digit
	hasPrefix                   // may begin with one of the lexicons' word beginnings
	hasUpper                    // holds a capital
)

func (t token) is(f flags) bool    { return t.flags&f != 0 }
func (t token) mark(r rune) bool   { return t.flags&isMark != 0 && t.word == uint32(r) }
func (t token) isWord() bool       { return t.flags&isMark == 0 }
func (t token) span() Span         { return Span{int(t.start), int(t.end)} }
func (t token) in(s string) string { return s[t.start:t.end] }

// charClass of an ASCII byte, or of the lead byte of a longer sequence.
type charClass uint8

const (
	charMark charClass = iota
	charSpace
	charLine
	charLower
	charUpper
	charDigit // digits; the underscore counts as a small letter
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
		}
	}
	return t
}()

// classify gives the class of a rune beyond ASCII. Invisible format characters (soft hyphen, zero-width space, marks
// of writing direction) are ignored, so they cannot hide a word.
func classify(r rune) charClass {
	switch {
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

const (
	hashSeed  = 14695981039346656037 // FNV-1a, 64 bits
	hashPrime = 1099511628211
)

// tokenize appends the tokens of text to dst. It reads every byte once, and looks each word up in the vocabulary.
// text must be shorter than 2 GiB.
func (v *vocabulary) tokenize(text string, dst []token) []token {
	between := farApart
	for i := 0; i < len(text); {
		c := text[i]
		class := asciiClass[c]
		size := 1
		var r rune
		if class == charLong {
			r, size = utf8.DecodeRuneInString(text[i:])
			class = classify(r)
		}
		switch class {
		case charSpace:
			if between == adjacent {
				between = spaced
			}
		case charLine:
			if between < lineBreak {
				between = lineBreak
			} else {
				between = farApart
			}
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				size = 2
			}
		case charIgnored:
		case charMark:
			if size == 1 {
				r = rune(c)
			}
			dst = append(dst, token{start: int32(i), end: int32(i + size), word: uint32(r), gap: between, flags: isMark})
			between = adjacent
		default:
			t := v.word(text, i)
			t.gap = between
			dst = append(dst, t)
			between = adjacent
			size = int(t.end) - i
		}
		i += size
	}
	return dst
}

// word reads the word that starts at byte i.
func (v *vocabulary) word(text string, i int) token {
	h := uint64(hashSeed)
	var f flags
	lower, letters, j := false, 0, i
	plain := true
	for j < len(text) {
		c := text[j]
		switch asciiClass[c] {
		case charLower:
			lower = true
			letters++
		case charUpper:
			if j == i {
				f |= isCapital
			}
			f |= hasUpper
			letters++
			c |= 0x20
		case charDigit:
			if j == i {
				f |= isNumber
			}
		case charMark:
			joins := (c == ',' || c == '.') && j > i && isDigit(text[j-1]) && j+1 < len(text) && isDigit(text[j+1])
			if !joins {
				goto done
			}
		case charLong:
			plain = false
			goto done
		default:
			goto done
		}
		h = (h ^ uint64(c)) * hashPrime
		j++
	}
done:
	if !plain {
		return v.longWord(text, i)
	}
	if letters > 1 && !lower {
		f |= isShout
	}
	t := token{start: int32(i), end: int32(j), flags: f}
	t.word = v.find(h, text[i:j])
	if v.mayBegin(text[i:j]) {
		t.flags |= hasPrefix
	}
	return t
}

// longWord reads a word that holds a character beyond ASCII.
func (v *vocabulary) longWord(text string, i int) token {
	var f flags
	lower, letters, end := false, 0, i
	for j := i; j < len(text); {
		r, size := utf8.DecodeRuneInString(text[j:])
		class := asciiClass[text[j]]
		if class == charLong {
			class = classify(r)
		}
		switch class {
		case charLower:
			lower = true
			letters++
		case charUpper:
			if j == i {
				f |= isCapital
			}
			f |= hasUpper
			letters++
		case charDigit:
			if j == i {
				f |= isNumber
			}
		case charIgnored:
			j += size // inside a word only if the word goes on behind it
			continue
		case charMark:
			if !((r == ',' || r == '.') && isDigit(text[j-1]) && j+1 < len(text) && isDigit(text[j+1])) {
				j = len(text)
				continue
			}
		default:
			j = len(text)
			continue
		}
		j += size
		end = j
	}
	if letters > 1 && !lower {
		f |= isShout
	}
	folded := fold(text[i:end])
	t := token{start: int32(i), end: int32(end), flags: f}
	t.word = v.find(hash(folded), folded)
	if v.mayBegin(folded) {
		t.flags |= hasPrefix
	}
	return t
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// fold returns the form under which a word is looked up: small letters, invisible characters left out.
func fold(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r |= 0x20
			}
			b = append(b, byte(r))
			continue
		}
		if unicode.Is(unicode.Cf, r) {
			continue
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return string(b)
}

// hash of a folded word; the same as word computes on the way.
func hash(folded string) uint64 {
	h := uint64(hashSeed)
	for i := 0; i < len(folded); i++ {
		h = (h ^ uint64(folded[i])) * hashPrime
	}
	return h
}
