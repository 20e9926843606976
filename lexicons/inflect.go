package lexicons

import (
	"slices"
	"strings"
	"unicode"
)

// inflections returns the inflected forms of an English word, the word itself first: what "~" stands for in a term. The
// forms of a verb and the plural of a noun are given together, since an entry rarely says which it is: "clash" gives
// clash, clashes, clashed, clashing. British and American spellings are both given (travelled, traveled). Capitals of
// the word are kept ("Tweet" gives Tweets); word must be one word without marks.
//
// Irregular words come from a table, the others follow the spelling rules of Quirk et al., A Comprehensive Grammar of
// the English Language (1985), sections 3.5-3.10 and 5.79-5.81. A rule may give a form that nobody writes ("peopled"
// for a noun); such a form matches nothing and does no harm.
func inflections(word string) []string {
	lower := strings.ToLower(word)
	forms, found := irregularForms(lower)
	if !found {
		forms = regularForms(lower)
	}
	return inCapitals(word, lower, forms)
}

// numbers returns the singular and the plural of a noun, the word itself first; see inflections.
func numbers(word string) []string {
	lower := strings.ToLower(word)
	forms, found := irregularNoun()[lower]
	if !found {
		forms, found = nounEnd(lower)
	}
	if !found {
		forms = appendS(nil, lower)
	}
	return inCapitals(word, lower, forms)
}

func inCapitals(word, lower string, forms []string) []string {
	out := append(make([]string, 0, len(forms)+1), word)
	for _, f := range forms {
		if f = likeWord(word, lower, f); !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// likeWord writes a form with the capitals of the word: those of the beginning that both share, or of the first letter.
func likeWord(word, lower, form string) string {
	if word == lower || len(word) != len(lower) {
		if word != lower && form == lower {
			return word
		}
		return form
	}
	n := 0
	for n < len(lower) && n < len(form) && lower[n] == form[n] {
		n++
	}
	for n > 0 && n < len(form) && form[n]&0xC0 == 0x80 {
		n-- // not inside a character
	}
	if n == 0 {
		r := []rune(form)
		if unicode.IsUpper(firstRune(word)) {
			r[0] = unicode.ToUpper(r[0])
		}
		return string(r)
	}
	return word[:n] + form[n:]
}

// irregularForms looks a word up in the table, also behind a prefix (overthrow, rebuild) and as the end of a noun
// (policeman).
func irregularForms(w string) ([]string, bool) {
	table := irregular()
	if f, ok := table[w]; ok {
		return f, true
	}
	for _, prefix := range verbPrefixes {
		if rest, ok := strings.CutPrefix(w, prefix); ok && !slices.Contains(notPrefixed, w) {
			if f, irregular := table[rest]; irregular {
				return withPrefix(prefix, f), true
			}
		}
	}
	return nounEnd(w)
}

// nounEnd gives the plural of compounds of irregular nouns, and of words in -sis.
func nounEnd(w string) ([]string, bool) {
	for _, noun := range nounEnds {
		stem, ok := strings.CutSuffix(w, noun)
		if !ok || len(stem) < 2 || slices.Contains(notCompound, w) {
			continue
		}
		return withPrefix(stem, irregularNoun()[noun]), true
	}
	if stem, ok := strings.CutSuffix(w, "sis"); ok && len(stem) > 1 {
		return []string{stem + "ses"}, true // crisis, analysis
	}
	return nil, false
}

func withPrefix(prefix string, forms []string) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = prefix + f
	}
	return out
}

const mostForms = 6 // two each where two spellings are in use

// regularForms gives -s, -ed and -ing by the spelling rules.
func regularForms(w string) []string {
	out := appendS(make([]string, 0, mostForms), w)
	ed, ing := stems(w)
	for _, stem := range ed {
		if stem != "" {
			out = append(out, stem+"ed")
		}
	}
	for _, stem := range ing {
		if stem != "" {
			out = append(out, stem+"ing")
		}
	}
	return out
}

// appendS appends the third person or the plural to out.
func appendS(out []string, w string) []string {
	switch {
	case consonantY(w):
		return append(out, w[:len(w)-1]+"ies")
	case slices.Contains(hardCH, w):
		return append(out, w+"s")
	case strings.HasSuffix(w, "z") && shortStem(w):
		return append(out, w+"zes") // quizzes
	case hasAnySuffix(w, "s", "x", "z", "ch", "sh"):
		return append(out, w+"es")
	case strings.HasSuffix(w, "o") && len(w) > 1 && !isVowel(w[len(w)-2]):
		return append(out, w+"es", w+"s")
	}
	return append(out, w+"s")
}

// spellings are a stem in one spelling or two; else the second is "".
type spellings [2]string

// stems returns what -ed and -ing are added to.
func stems(w string) (ed, ing spellings) {
	one := func(e, i string) (spellings, spellings) { return spellings{e}, spellings{i} }
	cut := w[:len(w)-1]
	switch {
	case strings.HasSuffix(w, "ie") && len(w) <= 6:
		return one(cut, w[:len(w)-2]+"y") // died, dying
	case slices.Contains(bothE, w):
		return spellings{cut}, spellings{cut, w} // aging, ageing
	case hasAnySuffix(w, "ee", "oe", "ye") || slices.Contains(keepE, w):
		return one(cut, w) // agreed, agreeing
	case strings.HasSuffix(w, "e"):
		return one(cut, cut)
	case consonantY(w):
		return one(cut+"i", w)
	case slices.Contains(addK, w):
		return one(w+"k", w+"k")
	case !endsInConsonant(w): // as most
	case slices.Contains(mayDouble, w) || doublesL(w) && !slices.Contains(alwaysDouble, w):
		both := spellings{w, w + w[len(w)-1:]}
		return both, both
	case slices.Contains(alwaysDouble, w) || shortStem(w):
		return one(w+w[len(w)-1:], w+w[len(w)-1:])
	}
	return one(w, w)
}

// endsInConsonant reports whether w ends in a vowel letter and a consonant letter, as all words do that double it.
func endsInConsonant(w string) bool {
	n := len(w)
	return n > 1 && isVowel(w[n-2]) && !isVowel(w[n-1])
}

// shortStem reports whether w is one syllable of a single vowel letter and a single consonant letter that is doubled
// (stop, plan, quit), not w, x or y.
func shortStem(w string) bool {
	n := len(w)
	if n < 3 || !isASCIILower(w) || isVowel(w[n-1]) || !isVowel(w[n-2]) || strings.IndexByte("wxyh", w[n-1]) >= 0 {
		return false
	}
	for i := 0; i < n-2; i++ {
		if isVowel(w[i]) && !(w[i] == 'u' && i > 0 && w[i-1] == 'q') {
			return false
		}
		if w[i] == 'y' && i > 0 {
			return false // a vowel: cyber, hybrid
		}
	}
	return true
}

// doublesL reports whether w ends in an l that British English doubles and American English does not (travel, label,
// signal, fuel), which is so after one written vowel and after ia, io, ua, ue.
func doublesL(w string) bool {
	n := len(w)
	if n < 4 || w[n-1] != 'l' || !isVowel(w[n-2]) || shortStem(w) {
		return false
	}
	pair := w[n-3 : n-1]
	return !isVowel(w[n-3]) || slices.Contains([]string{"ia", "io", "ua", "ue"}, pair)
}

func consonantY(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == 'y' && !isVowel(w[n-2])
}

func isVowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

func isASCIILower(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

func hasAnySuffix(w string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(w, s) })
}
