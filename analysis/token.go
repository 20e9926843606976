package analysis

import (
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// token is a word or one punctuation mark. A word is a run of letters, digits, underscores and combining marks; a dot
// or comma between two digits joins them (14,000 is one word). Apostrophes and hyphens are marks.
type token struct {
	start, end int32  // bytes of the text
	word       uint32 // of a word: its index in the vocabulary, 0 when it is in no list; of a mark: its rune
	flags      flags
	gap        gap // what stands between the token before and this one
}

type gap uint8

const (
	adjacent  gap = iota // nothing
	spaced               // white space without a line break
	lineBreak            // white space with one line break
	farApart             // white space with more line breaks, or the start of the text
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
	mayStart                       // a shortWord: a sentence may start at it although no stop stands before
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

// tokenize appends the tokens of text to dst. It reads every byte once, and looks each word up in the vocabulary.
// text must be shorter than 2 GiB.
func (v *vocabulary) tokenize(text string, dst []token) []token {
	dst = slices.Grow(dst, len(text)/4+16)
	between := farApart
	for i := 0; i < len(text); {
		c := text[i]
		if len(dst) == cap(dst) {
			dst = slices.Grow(dst, len(dst)/2)
		}
		switch class := asciiClass[c]; class {
		case charLower, charUpper, charDigit:
			dst = dst[:len(dst)+1]
			t := &dst[len(dst)-1]
			i = v.word(text, i, t)
			t.gap = between
			if between == adjacent && joined(dst) {
				t.flags |= isJoined
			}
			between = adjacent
			if i+1 < len(text) && text[i] == ' ' && asciiClass[text[i+1]] < charMark {
				i, between = i+1, spaced
			}
		case charSpace:
			i++
			between = max(between, spaced)
		case charMark:
			dst = append(dst, token{start: int32(i), end: int32(i + 1), word: uint32(c), gap: between, flags: isMark})
			between = adjacent
			i++
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				size = 2
			}
			switch classOfRune(r) {
			case charSpace:
				between = max(between, spaced)
			case charLine:
				if between < lineBreak {
					between = lineBreak
				} else {
					between = farApart
				}
			case charMark:
				dst = append(dst, token{start: int32(i), end: int32(i + size), word: uint32(r), gap: between, flags: isMark})
				between = adjacent
			case charIgnored:
			default:
				t := v.longWord(text, i)
				size = int(t.end) - i
				t.gap = between
				if dst = append(dst, t); between == adjacent && joined(dst) {
					dst[len(dst)-1].flags |= isJoined
				}
				between = adjacent
			}
			i += size
		}
	}
	return dst
}

// joined reports whether a hyphen or apostrophe joins the last token to a word before it.
func joined(tokens []token) bool {
	n := len(tokens)
	if n < 3 || tokens[n-2].gap != adjacent || !tokens[n-3].isWord() {
		return false
	}
	m := plainMarkOf(tokens[n-2])
	return tokens[n-2].is(isMark) && (m == '-' || m == '\'')
}

// word reads into t the word that starts with the ASCII character at byte i, and returns its end. It looks at eight
// bytes at a time: news words are five letters long on average, and one branch a letter costs most of the time.
func (v *vocabulary) word(text string, i int, t *token) int {
	h, j := uint64(hashSeed), i
	upper := uint64(0) // not 0 if there may be a capital
	var x, first uint64
	for {
		if j+8 <= len(text) {
			s := text[j : j+8] // load, spelled out: calling it costs a tenth of the whole
			x = uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
				uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		} else {
			x = load(text, j)
		}
		if j == i {
			first = x
		}
		n := bits.TrailingZeros64(^wordMask(x)&highBits) / 8
		if n == 8 {
			upper |= ^x & smallBits
			h = mix(h, x|smallBits)
			j += 8
			continue
		}
		if n > 0 {
			upper |= ^x & smallBits & (1<<(8*n) - 1)
			h = mix(h, (x|smallBits)&(1<<(8*n)-1))
			j += n
		}
		break
	}
	if j < len(text) {
		if c := text[j]; c >= utf8.RuneSelf && wordGoesOn(text, j) || (c == ',' || c == '.') && joinsDigits(text, i, j) {
			*t = v.longWord(text, i)
			return int(t.end)
		}
	}
	word := text[i:j]
	t.start, t.end = int32(i), int32(j)
	t.word, t.flags = v.find(h, word, len(word) <= 8)
	if upper != 0 {
		t.flags |= capitals(word)
	}
	if isDigit(text[i]) {
		t.flags |= isNumber
	}
	if slot := filterSlot(first); v.filter[slot/64]&(1<<(slot%64)) != 0 && j-i >= prefixLen {
		t.flags |= hasPrefix
	}
	return j
}

const (
	ones      = 0x0101010101010101
	highBits  = 0x80 * ones
	smallBits = 0x20 * ones // makes an ASCII capital small; leaves digits as they are
	hashSeed  = 14695981039346656037
	hashPrime = 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio (Knuth, volume 3, 6.4)
)

// load returns the eight bytes of text from byte j on, the first one lowest; zeros behind the end.
func load(text string, j int) uint64 {
	if j+8 <= len(text) {
		s := text[j : j+8]
		return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	}
	var x uint64
	for k := len(text) - 1; k >= j; k-- {
		x = x<<8 | uint64(text[k])
	}
	return x
}

// wordMask sets the high bit of each of eight bytes that is an ASCII letter, digit or underscore.
func wordMask(x uint64) uint64 {
	low := x &^ highBits
	letter := low | smallBits
	alpha := (letter + (0x80-'a')*ones) &^ (letter + (0x80-'z'-1)*ones)
	digit := (low + (0x80-'0')*ones) &^ (low + (0x80-'9'-1)*ones)
	underscore := ^((low ^ '_'*ones) + 0x7f*ones)
	return (alpha | digit | underscore) &^ x & highBits
}

func mix(h, x uint64) uint64 {
	h = (h ^ x) * hashPrime
	return h ^ h>>32
}

// wordGoesOn reports whether a word goes on with the character beyond ASCII at byte j.
func wordGoesOn(text string, j int) bool {
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
	if len(word) > 1 && asciiClass[word[0]] == charUpper && 'a' <= word[1] && word[1] <= 'z' {
		return hasUpper | isCapital // nearly all words with a capital
	}
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
	t := token{start: int32(i), end: int32(end)}
	t.word, t.flags = v.find(hash(folded), folded, false)
	t.flags |= capitals(word)
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
	h, j := uint64(hashSeed), 0
	for ; j+8 <= len(folded); j += 8 {
		h = mix(h, load(folded, j)|smallBits)
	}
	if n := len(folded) - j; n > 0 {
		h = mix(h, (load(folded, j)|smallBits)&(1<<(8*n)-1))
	}
	return h
}
