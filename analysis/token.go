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

// small holds each byte with ASCII capitals made small.
var small = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			t[c] |= 0x20
		}
	}
	return t
}()

// classify gives the class of a rune beyond ASCII. Invisible format characters (soft hyphen, zero-width space, marks
// of writing direction) are ignored, so they cannot hide a word.
func classify(r rune) charClass {
	switch {
	case 0x2010 <= r && r <= 0x2027: // dashes, quotation marks, bullets, the ellipsis: nearly all there is in English news
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
	var seen [charDigit + 1]bool
	j := i
	for ; j < len(text); j++ {
		c := text[j]
		k := asciiClass[c]
		if k > charDigit {
			if k == charLong && v.goesOn(text, j) {
				return v.longWord(text, i)
			}
			if !joinsDigits(text, i, j) {
				break
			}
		} else {
			seen[k] = true
		}
		h = (h ^ uint64(small[c])) * hashPrime
	}
	t := token{start: int32(i), end: int32(j), word: v.find(h, text[i:j])}
	if v.mayBegin(text[i:j]) {
		t.flags = hasPrefix
	}
	if seen[charUpper] {
		t.flags |= capitals(text[i:j])
	}
	if seen[charDigit] && isDigit(text[i]) {
		t.flags |= isNumber
	}
	return t
}

// goesOn reports whether a word goes on with the character beyond ASCII at byte j.
func (v *vocabulary) goesOn(text string, j int) bool {
	r, _ := utf8.DecodeRuneInString(text[j:])
	k := classify(r)
	return k <= charDigit || k == charIgnored
}

// joinsDigits reports whether byte j, within a word that starts at i, is a dot or comma between two digits.
func joinsDigits(text string, i, j int) bool {
	return (text[j] == ',' || text[j] == '.') && j > i && isDigit(text[j-1]) && j+1 < len(text) && isDigit(text[j+1])
}

// capitals returns what the flags of a word say of its capitals.
func capitals(word string) flags {
	var f flags
	lower, letters := false, 0
	for i, r := range word {
		switch k := classOfRune(r); {
		case k == charUpper:
			f |= hasUpper
			letters++
			if i == 0 {
				f |= isCapital
			}
		case k == charLower && unicode.IsLetter(r):
			lower = true
		}
	}
	if letters > 1 && !lower {
		f |= isShout
	}
	return f
}

func classOfRune(r rune) charClass {
	if r < utf8.RuneSelf {
		return asciiClass[r]
	}
	return classify(r)
}

// longWord reads a word that holds a character beyond ASCII. An invisible character belongs to it only if the word goes
// on behind it.
func (v *vocabulary) longWord(text string, i int) token {
	end := i
scan:
	for j := i; j < len(text); {
		r, size := utf8.DecodeRuneInString(text[j:])
		switch k := classOfRune(r); {
		case k <= charDigit:
			end = j + size
		case k == charIgnored:
		case !joinsDigits(text, i, j):
			break scan
		}
		j += size
	}
	word := text[i:end]
	folded := fold(word)
	t := token{start: int32(i), end: int32(end), word: v.find(hash(folded), folded), flags: capitals(word)}
	if isDigit(text[i]) {
		t.flags |= isNumber
	}
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
