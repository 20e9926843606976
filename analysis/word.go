package analysis

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// run appends the word that starts with the ASCII character at byte i, and those that follow it with one blank between.
// It returns where it stopped and what stands before the next token. It takes few branches: the words of news cannot be
// foreseen, and a wrong guess of the processor costs as much as a look-up.
func (v *vocabulary) run(text string, i int, between gap, dst []token) (int, gap, []token) {
	for {
		var x uint64
		if i+8 <= len(text) {
			x = load(text, i)
		} else {
			x = loadEnd(text, i)
		}
		end := ^wordMask(x) & highBits     // a bit for each of eight bytes that is not of a word
		mask := (end&-end)>>7 - 1          // of the bytes before the first of them; all eight if there is none
		n := bits.TrailingZeros64(end) / 8 // how many these are
		if n == 0 {
			return i, between, dst
		}
		key := (x | smallBits) & mask
		f := startFlags[text[i]]
		if v.mayBegin(key) {
			f |= v.flagBegin(key)
		}
		upper := ^x & smallBits & mask
		if n == 8 {
			if n += wordLen(text[i+8:]); n > 8 {
				key, upper = hash(text[i : i+n])
			}
		}
		j := i + n
		if upper > 0xff { // there may be a capital behind the first letter
			f |= capitals(text[i:j])
		}
		h := hashKey(key)
		maybe := -(v.filter[h>>filterShift&uint64(len(v.filter)-1)] >> (h >> 58) & 1) // 0: in no list; the free first slot answers
		s := &v.slots[h&maybe&uint64(len(v.slots)-1)]
		if min(s.key^key|key>>63, uint64(s.word)) != 0 { // another word stands here, or one too long for its key
			s = v.find(key, text[i:j])
		}
		if len(dst) == cap(dst) {
			dst = slices.Grow(dst, len(dst)/2+1)
		}
		dst = dst[:len(dst)+1]
		t := &dst[len(dst)-1] // field by field: appending a token would write it twice
		t.start, t.end, t.word, t.flags, t.gap = int32(i), int32(j), s.word, f|s.flags, between
		if j == len(text) || text[j] != ' ' {
			return v.endRun(text, i, j, dst)
		}
		i, between = j+1, spaced
	}
}

// wordLen returns how many ASCII letters, digits and underscores a text starts with.
func wordLen(text string) int {
	for n := 0; ; n += 8 {
		var x uint64
		if n+8 <= len(text) {
			x = load(text, n)
		} else {
			x = loadEnd(text, n)
		}
		if end := ^wordMask(x) & highBits; end != 0 {
			return n + bits.TrailingZeros64(end)/8
		}
	}
}

// endRun completes the last of dst, the word that starts at byte i, if it goes on behind byte j in a way that run does
// not see.
func (v *vocabulary) endRun(text string, i, j int, dst []token) (int, gap, []token) {
	if j < len(text) && (text[j] >= utf8.RuneSelf && wordGoesOn(text, j) || joinsDigits(text, i, j)) {
		last := &dst[len(dst)-1]
		between := last.gap
		*last = v.longWord(text, i)
		last.gap = between
		j = int(last.end)
	}
	return j, adjacent, dst
}

// startFlags are the flags of a word that its first character tells.
var startFlags = func() (t [256]flags) {
	for c := '0'; c <= '9'; c++ {
		t[c] = isNumber
	}
	for c := 'A'; c <= 'Z'; c++ {
		t[c] = isCapital | hasUpper
	}
	return t
}()

const (
	ones      = 0x0101010101010101
	highBits  = 0x80 * ones
	smallBits = 0x20 * ones // makes an ASCII capital small; leaves digits as they are
	hashSeed  = 14695981039346656037
	hashPrime = 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio (Knuth, volume 3, 6.4)
)

// load returns the eight bytes of text from byte j on, the first one lowest.
func load(text string, j int) uint64 {
	return binary.LittleEndian.Uint64([]byte(text[j : j+8]))
}

// loadEnd is load near the end of the text: zeros stand behind it.
func loadEnd(text string, j int) uint64 {
	var x uint64
	for k := min(len(text), j+8) - 1; k >= j; k-- {
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

// hashKey spreads keys: the low bits say the slot in a vocabulary, others the bit of its filter.
func hashKey(key uint64) uint64 { h := key * hashPrime; return h ^ h>>32 }

const filterShift = 32

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
	s := v.find(keyOf(folded), folded)
	t.word, t.flags = s.word, s.flags|capitals(word)
	if x := loadEnd(folded, 0) | smallBits; v.mayBegin(x) {
		t.flags |= v.flagBegin(x)
	}
	if isDigit(text[i]) {
		t.flags |= isNumber
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

// keyOf returns what a folded word is looked up by: the word itself if it is no longer than eight ASCII letters and
// digits, else a number above all of these, which other words may share.
func keyOf(folded string) uint64 {
	if n := len(folded); n <= 8 {
		x := loadEnd(folded, 0)
		mask := uint64(1)<<(8*uint(n)) - 1
		if wordMask(x) == highBits&mask {
			return (x | smallBits) & mask
		}
	}
	key, _ := hash(folded)
	return key
}

// hash returns the key of a word that is longer than eight letters, in small letters or not. upper is not 0 if a
// capital of ASCII may be among them.
func hash(word string) (key, upper uint64) {
	h, j := uint64(hashSeed), 0
	for ; j+8 <= len(word); j += 8 {
		x := load(word, j)
		upper |= ^x & smallBits
		h = mix(h, x|smallBits)
	}
	if n := uint(len(word) - j); n > 0 {
		var x uint64
		if j > 0 {
			x = load(word, len(word)-8) >> (64 - 8*n)
		} else {
			x = loadEnd(word, j)
		}
		mask := uint64(1)<<(8*n) - 1
		upper |= ^x & smallBits & mask
		h = mix(h, (x|smallBits)&mask)
	}
	return h | 1<<63, upper
}
