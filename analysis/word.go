package analysis

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// run appends the words of letters from byte i on, and the marks behind them, as long as nothing but one blank stands between;
// there may be none. It returns where it stopped and what stands before the next token. It takes few branches, but where the
// processor guesses right: the words of news cannot be foreseen, and a wrong guess costs as much as a look-up. Words with
// digits, those of more than fifteen letters and those near the end of the text are left to whole; it also stops where dst
// has no room for two tokens more.
func (v *vocabulary) run(text string, i int, between gap, dst []token) (int, gap, []token) {
	buf, used := dst[:cap(dst)], len(dst)
	join := flags(0) // of the next word
	for last := len(text) - runReach; i <= last && used < len(buf)-1; {
		word := text[i : i+runReach]
		x := load(word, 0)
		small := x | smallBits
		end := nonLetters(small)
		if end&0x80 != 0 {
			break
		}
		var key, upper uint64
		var n int
		if end != 0 {
			mask := (end&-end)>>7 - 1 // of the bytes before the first that is no letter
			key, upper, n = small&mask, ^x&smallBits&mask, bits.TrailingZeros64(end)/8
		} else if key, upper, n = longKey(x, load(word, 8)); n == 0 {
			break
		}
		first := flags(upper & smallBit / smallBit)
		f := join | first*isCapital | first*hasUpper
		if v.hasBegins {
			f |= v.flagBegin(small)
		}
		if upper > 0xff { // there is a capital behind the first letter
			f |= capitals(word[:n])
		}
		s := v.slotOf(key)
		if min(s.key^key|key>>63, uint64(s.word)) != 0 { // another word stands here, or one too long for its key
			s = v.find(key, word[:n])
		}
		t := &buf[used] // field by field: a token that is appended is written twice
		t.start, t.end, t.word, t.flags, t.gap = int32(i), int32(i+n), s.word, f|s.flags, between
		used++
		c := word[n]
		if i += n; c == ' ' { // five times in six: foreseen, the next word need not wait for what stands before it
			i, between, join = i+1, spaced, 0
			continue
		}
		if asciiClass[c] != charMark {
			return v.endRun(text, i-n, i, buf[:used])
		}
		t = &buf[used]
		t.start, t.end, t.word, t.flags, t.gap = int32(i), int32(i+1), uint32(c), marks[c], adjacent
		used++
		between, join = adjacent, marks[c]&mayJoin/mayJoin*isJoined
		if i++; word[n+1] == ' ' {
			i, between, join = i+1, spaced, 0
		}
	}
	return i, between, buf[:used]
}

// longKey returns the key of a word of eight to fifteen letters, in two parts of eight bytes, its capitals as run has them, and
// its length: 0 if it is longer.
func longKey(x, y uint64) (key, upper uint64, n int) {
	end := nonLetters(y | smallBits)
	if end == 0 {
		return 0, 0, 0
	}
	mask := (end&-end)>>7 - 1
	key, upper = x|smallBits, ^x&smallBits|^y&smallBits&mask<<8
	if mask != 0 {
		key = mix(mix(hashSeed, key), (y|smallBits)&mask) | 1<<63
	}
	return key, upper, 8 + bits.TrailingZeros64(end)/8
}

// runReach is how many bytes run looks at: a word of fifteen letters, a mark and a blank.
const runReach = 18

// endRun completes the last of dst, the letters that start at byte i, if the word goes on behind byte j.
func (v *vocabulary) endRun(text string, i, j int, dst []token) (int, gap, []token) {
	if j < len(text) {
		if c := asciiClass[text[j]]; c <= charDigit || c == charLong && wordGoesOn(text, j) {
			last := &dst[len(dst)-1]
			between := last.gap
			*last = v.whole(text, i)
			last.gap = between
			j = int(last.end)
		}
	}
	return j, adjacent, dst
}

// whole reads the word that starts with an ASCII character at byte i, whatever it holds.
func (v *vocabulary) whole(text string, i int) token {
	j := i + wordLen(text[i:])
	if j < len(text) && (text[j] >= utf8.RuneSelf && wordGoesOn(text, j) || joinsDigits(text, i, j)) {
		return v.longWord(text, i)
	}
	word := text[i:j]
	x := loadEnd(word, 0)
	small := x | smallBits
	mask := uint64(1)<<(8*uint(min(len(word), 8))) - 1
	t := token{start: int32(i), end: int32(j), look: look{flags: startFlags[text[i]] | v.flagBegin(small)}}
	key := small & mask
	if len(word) > 8 {
		key, _ = hash(word)
	}
	if len(word) > 8 || key != x&mask { // else it has no capitals, as years and figures have none
		t.flags |= capitals(word)
	}
	s := v.find(key, word)
	t.word = s.word
	t.flags |= s.flags
	return t
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
	smallBit  = 0x20 // makes an ASCII capital small; leaves digits as they are
	smallBits = smallBit * ones
	hashSeed  = 14695981039346656037
	hashPrime = 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio (Knuth, volume 3, 6.4)
)

// load returns the eight bytes of text from byte j on, the first one lowest. The compiler makes one load of it.
func load(text string, j int) uint64 {
	s := text[j : j+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
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

// nonLetters sets the high bit of the first of eight bytes that is no ASCII letter, and no bit before it; small holds the bytes
// with the smallBit set. What it sets behind the first says nothing: there, the sums have carried.
func nonLetters(small uint64) uint64 {
	return ((small - 'a'*ones) | (small + (0x80-'z'-1)*ones)) & highBits
}

func mix(h, x uint64) uint64 {
	h = (h ^ x) * hashPrime
	return h ^ h>>32
}

// hashKey spreads keys: the low bits say the slot in a vocabulary, the high ones the bit of its filter.
func hashKey(key uint64) uint64 { h := key * hashPrime; return h ^ h>>32 }

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
	t.flags |= v.flagBegin(loadEnd(folded, 0) | smallBits)
	if isDigit(text[i]) {
		t.flags |= isNumber
	}
	return t
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// fold returns the form under which a word is looked up: small letters, invisible characters left out.
func fold(s string) string {
	n := 0
	for n < len(s) && s[n] < utf8.RuneSelf && !('A' <= s[n] && s[n] <= 'Z') {
		n++
	}
	if n == len(s) {
		return s
	}
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
