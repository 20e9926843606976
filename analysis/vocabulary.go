package analysis

import (
	"math/bits"
	"strings"
)

// vocabulary numbers every word that any list of the engine holds: lexicon terms, cues, function words. A text is
// looked up in it once, while it is tokenized; afterwards everything compares numbers.
// It is built once by New and only read afterwards.
type vocabulary struct {
	words   []string           // folded; index = number; 0 is "no list holds it"
	classes []class            // what kind of word it is, for each number
	zones   []zoneClass        // the same for the zones
	slots   []slot             // by key: open addressing, a power of two; the first one stays free
	filter  [filterSize]uint64 // a bit for the hash of each key
	begins  [1 << 8][]prefix   // word beginnings, by their first three bytes, see beginningsOf
	begin   [1 << 9]uint64     // a bit for the first four bytes of words that start with one of them

	hasBegins bool // there are word beginnings
}

// filterSize makes 8 KB, which stay in the nearest cache. Of the words that are in no list, four in five, the filter turns
// away all but one in twenty with 3,000 words, and one in six with 10,000 terms.
const filterSize = 1 << 10

// slot holds what tokenize asks of a word: its key, see keyOf, its number, 0 = free, and the flags that every token of it has.
type slot struct {
	key   uint64
	word  uint32
	flags flags
}

// prefix is a word beginning ("annex*"); it has a number of its own, which no word of a text carries.
type prefix struct {
	text      string
	word      uint32
	key, mask uint64 // its first bytes, eight at most, with their smallBits, and the bits that they take
}

const prefixLen = 3 // every word beginning has three letters at least

func newVocabulary() *vocabulary {
	const room = 1 << 13 // words; more memory is taken where they are more, page by page where they are fewer
	return &vocabulary{
		words: make([]string, 1, room), classes: make([]class, 1, room), zones: make([]zoneClass, 1, room),
		slots: make([]slot, 1<<12),
	}
}

// add returns the number of the word, which it folds, and gives it the classes besides those it has.
func (v *vocabulary) add(word string, c class) uint32 {
	word = fold(word)
	key := keyOf(word)
	n := v.find(key, word).word
	if n == 0 {
		n = v.number(word)
		v.insert(slot{key: key, word: n})
	}
	v.classes[n] |= c
	return n
}

// addPrefix returns the number of the word beginning, which it folds. It must have three bytes at least.
func (v *vocabulary) addPrefix(text string) uint32 {
	text = fold(text)
	first := loadEnd(text, 0) | smallBits
	begins := v.beginningsOf(first)
	for _, p := range *begins {
		if p.text == text {
			return p.word
		}
	}
	n := v.number(text + "*")
	v.hasBegins = true
	mask := ^uint64(0) >> (64 - 8*min(uint(len(text)), 8))
	*begins = append(*begins, prefix{text, n, first & mask, mask})
	x := uint32(first)
	set := func(x uint32) { v.begin[beginSlot(x)/64] |= 1 << (beginSlot(x) % 64) }
	if set(x); len(text) == prefixLen {
		for behind := range uint32(1 << 8) {
			set(x&(1<<(8*prefixLen)-1) | (behind|smallBit)<<(8*prefixLen))
		}
	}
	return n
}

// beginningsOf returns where the word beginnings stand that have the first three bytes of x, and others.
func (v *vocabulary) beginningsOf(x uint64) *[]prefix {
	return &v.begins[uint32(x&(1<<(8*prefixLen)-1))*0x9E3779B1>>24]
}

// beginnings appends to dst the numbers of the word beginnings that a word starts with.
func (v *vocabulary) beginnings(text string, t *token, dst []uint32) []uint32 {
	word := t.in(text)
	var x uint64
	if int(t.start)+8 <= len(text) {
		x = load(text, int(t.start)) // what stands behind a short word is no part of what is compared
	} else {
		x = loadEnd(word, 0)
	}
	if x&highBits != 0 && !isASCII(word) {
		word = fold(word)
		x = loadEnd(word, 0)
	}
	x |= smallBits
	for _, p := range *v.beginningsOf(x) {
		if x&p.mask == p.key && len(word) >= len(p.text) && (len(p.text) <= 8 || strings.HasPrefix(fold(word), p.text)) {
			dst = append(dst, p.word)
		}
	}
	return dst
}

// beginsWith reports whether a word starts with the word beginning of this number.
func (v *vocabulary) beginsWith(word string, beginning uint32) bool {
	text := v.words[beginning]
	text = text[:len(text)-1] // without the star
	if !isASCII(word) {
		word = fold(word)
	}
	return len(word) >= len(text) && equalFolded(word[:len(text)], text)
}

func isASCII(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		if load(s, 0)&highBits != 0 {
			return false
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func (v *vocabulary) number(word string) uint32 {
	v.words = append(v.words, word)
	v.classes, v.zones = append(v.classes, 0), append(v.zones, 0)
	return uint32(len(v.words) - 1)
}

// insert makes a word findable. While words are added, three slots in four may be taken.
func (v *vocabulary) insert(s slot) {
	if len(v.words)*4 > len(v.slots)*3 {
		v.resize(2 * len(v.slots))
	}
	v.place(s)
}

// resize moves the words to so many slots.
func (v *vocabulary) resize(size int) {
	old := v.slots
	v.slots = make([]slot, size)
	clear(v.slots) // place reads before it writes: of a page never written to, both would be page faults
	for _, o := range old {
		if o.word != 0 {
			v.place(o)
		}
	}
}

func (v *vocabulary) place(s slot) {
	h := hashKey(s.key)
	v.filter[h>>32%filterSize] |= 1 << (h >> 58)
	mask := uint64(len(v.slots) - 1)
	i := h & mask
	for i == 0 || v.slots[i].word != 0 {
		i = (i + 1) & mask
	}
	v.slots[i] = s
}

// slotOf returns the first slot that a word with this key may stand in, or a free one if it is certain that none has it. It
// takes no branch: a word that is in no list costs a load from the filter, and the free first slot answers.
func (v *vocabulary) slotOf(key uint64) *slot {
	h := hashKey(key)
	maybe := -(v.filter[h>>32%filterSize] >> (h >> 58) & 1)
	return &v.slots[h&maybe&uint64(len(v.slots)-1)]
}

// find returns the slot of the word with this key, or a free one. The word may have capitals, if ASCII.
func (v *vocabulary) find(key uint64, word string) *slot {
	mask := uint64(len(v.slots) - 1)
	for i := hashKey(key) & mask; ; i = (i + 1) & mask {
		s := &v.slots[i]
		if i != 0 && (s.word == 0 || s.key == key && (key>>63 == 0 || word == v.words[s.word] || equalFolded(word, v.words[s.word]))) {
			return s
		}
	}
}

// flag gives every word the flags that of returns for its number. The vocabulary must be complete: of its slots a third is
// taken at most from then on, so that few words meet another one at their slot.
func (v *vocabulary) flag(of func(word uint32) flags) {
	for i := range v.slots {
		if s := &v.slots[i]; s.word != 0 {
			s.flags = of(s.word)
		}
	}
	v.resize(1 << bits.Len(uint(len(v.words)*3)))
}

// equalFolded reports whether word, with ASCII capitals made small, is the folded word.
func equalFolded(word, folded string) bool {
	if len(word) != len(folded) {
		return false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != folded[i] {
			return false
		}
	}
	return true
}

// flagBegin returns hasPrefix if a word may start with a word beginning; no is certain. The first bytes of x are those of the
// word and of what follows, in small letters.
func (v *vocabulary) flagBegin(x uint64) flags {
	slot := beginSlot(uint32(x))
	return flags(v.begin[slot/64]>>(slot%64)&1) * hasPrefix
}

// beginSlot mixes four bytes into the place of their bit in vocabulary.begin.
func beginSlot(x uint32) uint32 { return x * 0x9E3779B1 >> 17 }

// classOf returns the classes of a token; a mark has none.
func (v *vocabulary) classOf(t token) class {
	if t.is(isMark) {
		return 0
	}
	return v.classes[t.word]
}

// zoneClassOf returns the zone classes of a token; a mark has none.
func (v *vocabulary) zoneClassOf(t token) zoneClass {
	if t.is(isMark) {
		return 0
	}
	return v.zones[t.word]
}

// has reports whether the word is of one of the classes.
func (v *vocabulary) has(t token, c class) bool { return v.classOf(t)&c != 0 }
