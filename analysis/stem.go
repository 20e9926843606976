package analysis

import "strings"

// stemKey is a number for what is left of a word without its endings: inflected and derived forms of most words have the
// same one (arrest, arrested; announce, announcement), and so have words of one kin (kin.go) and the spellings of a word. It
// is for comparing sentences, where a wrong merger costs little; lexicon terms are never matched by it. The rules are a
// short form of those of Porter (1980). plain is the plain spelling of the word.
func stemKey(word, plain string) uint64 {
	if word[0] >= '0' && word[0] <= '9' {
		return stemOf(strings.ReplaceAll(word, ",", "")) // 2,000 is 2000, and 1.2 is not 12
	}
	k := stemOf(plain)
	if same, ok := kin()[k]; ok {
		return same
	}
	return k
}

// stemOf is a number for the stem of a word in lower case.
func stemOf(word string) uint64 {
	var buf [32]byte
	if n := len(word); n == 0 || n > len(buf) || word[0] >= '0' && word[0] <= '9' {
		return keyOf(fold(word))
	}
	return keyOf(string(stem(buf[:copy(buf[:], word)])))
}

// stemLength is how many letters of a stem count: demonstrator and demonstrate do not differ.
const stemLength = 7

// derivations are endings that make nouns, adjectives and adverbs.
var derivations = [...]string{
	"ization", "isation", "ication", "ation", "ition", "ment", "ion", "er", "or", "ity", "al", "ance", "ence", "ant", "ent", "ly", "ive",
}

// stem cuts the endings off w, in place.
func stem(w []byte) []byte {
	w = withoutPlural(w)
	w, ok := cut(w, "ied", 2)
	if ok {
		w = append(w, 'y')
	} else if w, ok = cut(w, "ing", 3); !ok {
		w, _ = cut(w, "ed", 3)
	}
	for _, ending := range derivations {
		if w, ok = cut(w, ending, 4); ok {
			break
		}
	}
	if w, ok = cut(w, "e", 3); !ok {
		w, _ = cut(w, "y", 3)
	}
	if n := len(w); n > 4 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w[:min(len(w), stemLength)]
}

func withoutPlural(w []byte) []byte {
	switch n := len(w); {
	case n < 4 || w[n-1] != 's' || w[n-2] == 's' || w[n-2] == 'u':
		return w
	case n > 4 && w[n-2] == 'e' && w[n-3] == 'i':
		return append(w[:n-3], 'y')
	case n > 5 && w[n-2] == 'e' && w[n-3] == 's' && w[n-4] == 's':
		return w[:n-2]
	default:
		return w[:n-1]
	}
}

// cut removes an ending if at least so many letters stay.
func cut(w []byte, ending string, stay int) ([]byte, bool) {
	if n := len(w) - len(ending); n >= stay && string(w[n:]) == ending {
		return w[:n], true
	}
	return w, false
}
