package analysis

// stemKey is a number for what is left of a word without its endings: inflected and derived forms of most words have the
// same one (arrest, arrested; announce, announcement). It is for comparing sentences, where a wrong merger costs little;
// lexicon terms are never matched by it. The rules are a short form of those of Porter (1980).
func stemKey(word string) uint64 {
	if !isASCII(word) {
		word = fold(word)
	}
	var buf [32]byte
	if len(word) > len(buf) {
		return keyOf(fold(word))
	}
	w := buf[:len(word)]
	for i := range w {
		if w[i] = word[i]; 'A' <= w[i] && w[i] <= 'Z' {
			w[i] |= 0x20
		}
	}
	if w[0] >= '0' && w[0] <= '9' {
		return keyOf(string(w))
	}
	return keyOf(string(stem(w)))
}

// stemLength is how many letters of a stem count: invade and invasion still differ, invader and invaded do not.
const stemLength = 6

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
