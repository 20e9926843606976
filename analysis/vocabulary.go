package analysis

// vocabulary numbers every word that any list of the engine holds: lexicon terms, cues, function words. A text is
// looked up in it once, while it is tokenized; afterwards everything compares numbers.
// It is built once by New and only read afterwards.
type vocabulary struct {
	words   []string                     // folded; index = number; 0 is "no list holds it"
	classes []class                      // what kind of word it is, for each number
	slots   []vocabEntry                 // open addressing, a power of two
	maybe   []uint64                     // eight bits a slot: the bit of a hash that is in no slot is seldom set
	begins  map[[prefixLen]byte][]prefix // the first three bytes -> word beginnings that start with them
	filter  [1 << 9]uint64               // a bit for the first three bytes of each beginning
}

type vocabEntry struct {
	hash  uint64
	word  uint32 // 0 = free
	flags flags  // every token of the word has these
}

// prefix is a word beginning ("annex*"); it has a number of its own, which no word of a text carries.
type prefix struct {
	text string
	word uint32
}

const prefixLen = 3 // every word beginning has three letters at least

func newVocabulary() *vocabulary {
	return &vocabulary{
		words: []string{""}, classes: []class{0},
		slots: make([]vocabEntry, 1<<10), maybe: make([]uint64, 1<<7), begins: map[[prefixLen]byte][]prefix{},
	}
}

// add returns the number of the word, which it folds, and gives it the classes besides those it has.
func (v *vocabulary) add(word string, c class) uint32 {
	word = fold(word)
	h := hash(word)
	n, _ := v.find(h, word, false)
	if n == 0 {
		n = v.number(word)
		v.insert(h, n)
	}
	v.classes[n] |= c
	return n
}

// addPrefix returns the number of the word beginning, which it folds. It must have three bytes at least.
func (v *vocabulary) addPrefix(text string) uint32 {
	text = fold(text)
	key := prefixKey(text)
	for _, p := range v.begins[key] {
		if p.text == text {
			return p.word
		}
	}
	n := v.number(text + "*")
	v.begins[key] = append(v.begins[key], prefix{text, n})
	slot := filterSlot(load(text, 0))
	v.filter[slot/64] |= 1 << (slot % 64)
	return n
}

// beginnings appends to dst the numbers of the word beginnings that a word starts with.
func (v *vocabulary) beginnings(word string, dst []uint32) []uint32 {
	if !isASCII(word) {
		word = fold(word)
	}
	if len(word) < prefixLen {
		return dst
	}
	for _, p := range v.begins[prefixKey(word)] {
		if len(word) >= len(p.text) && equalFolded(word[:len(p.text)], p.text) {
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

// prefixKey is the first three bytes, ASCII capitals made small.
func prefixKey(s string) (k [prefixLen]byte) {
	for i := range k {
		k[i] = s[i]
		if 'A' <= k[i] && k[i] <= 'Z' {
			k[i] |= 0x20
		}
	}
	return k
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func (v *vocabulary) number(word string) uint32 {
	v.words = append(v.words, word)
	v.classes = append(v.classes, 0)
	return uint32(len(v.words) - 1)
}

func (v *vocabulary) insert(h uint64, n uint32) {
	if len(v.words)*2 > len(v.slots) {
		old := v.slots
		v.slots, v.maybe = make([]vocabEntry, 2*len(old)), make([]uint64, len(old)/4)
		for _, e := range old {
			if e.word != 0 {
				v.place(e)
			}
		}
	}
	v.place(vocabEntry{hash: h, word: n})
}

func (v *vocabulary) place(e vocabEntry) {
	mask := uint64(len(v.slots) - 1)
	i := e.hash & mask
	for v.slots[i].word != 0 {
		i = (i + 1) & mask
	}
	v.slots[i] = e
	bit := e.hash >> 20 & uint64(len(v.maybe)*64-1)
	v.maybe[bit/64] |= 1 << (bit % 64)
}

// find returns the number of the word with this hash and its flags, or 0. The word may have capitals, if ASCII. Of up
// to eight ASCII bytes the hash tells all, for mix can be undone: whole says that there is no need to compare.
func (v *vocabulary) find(h uint64, word string, whole bool) (uint32, flags) {
	bit := h >> 20 & uint64(len(v.maybe)*64-1)
	if v.maybe[bit/64]&(1<<(bit%64)) == 0 {
		return 0, 0
	}
	mask := uint64(len(v.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		e := &v.slots[i]
		if e.word == 0 {
			return 0, 0
		}
		if e.hash == h && (whole || equalFolded(word, v.words[e.word])) {
			return e.word, e.flags
		}
	}
}

// flag gives the flags to every word for which has reports true. The vocabulary must be complete.
func (v *vocabulary) flag(f flags, has func(word uint32) bool) {
	for i := range v.slots {
		if e := &v.slots[i]; e.word != 0 && has(e.word) {
			e.flags |= f
		}
	}
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

// mayBegin reports whether a word, capitals or not, may start with a word beginning.
func (v *vocabulary) mayBegin(word string) bool {
	if len(word) < prefixLen {
		return false
	}
	slot := filterSlot(load(word, 0))
	return v.filter[slot/64]&(1<<(slot%64)) != 0
}

// filterSlot takes five bits of each of the first three bytes of a word, which stand lowest in x; small and capital
// letters are the same.
func filterSlot(x uint64) uint64 {
	return x&31<<10 | x>>8&31<<5 | x>>16&31
}

// classOf returns the classes of a token; a mark has none.
func (v *vocabulary) classOf(t token) class {
	if t.is(isMark) {
		return 0
	}
	return v.classes[t.word]
}

// has reports whether the word is of one of the classes.
func (v *vocabulary) has(t token, c class) bool { return v.classOf(t)&c != 0 }
