package lexicons

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// wordForms holds the tables of wordform_table.go, split; the values of stems are what has been cut off.
var wordForms = sync.OnceValue(func() (t struct {
	stems map[string]string // stem -> ending
	words map[string]bool   // ends like a stem or an inflected form, but is a word
	bases map[string]string // irregular form -> base
}) {
	t.stems, t.words, t.bases = make(map[string]string, 800), make(map[string]bool, 300), make(map[string]string, 700)
	for w := range strings.FieldsSeq(stemsInE) {
		t.stems[w] = "e"
	}
	for w := range strings.FieldsSeq(stemsInY) {
		t.stems[w] = "i"
	}
	for _, list := range []string{wordsInAt, wordsInIs, wordsInS, wordsInEd, wordsInOther} {
		for w := range strings.FieldsSeq(list) {
			t.words[w] = true
		}
	}
	for base, forms := range irregular() {
		for _, f := range forms {
			isNoun := strings.HasSuffix(f, "ing") // a meeting, a finding
			if known := t.bases[f]; !isNoun && (known == "" || base < known) {
				t.bases[f] = base
			}
		}
	}
	return t
})

// Words that end in a way that is else a sign of a stem.
const wordsInOther = `quiz whiz wiz biz showbiz franc zinc sync async inc arc narc orc marc merc gov rev guv spiv shiv chav perv
	luv lav improv leitmotiv derv vav berg burg erg iceberg homburg reorg cyborg org abbrev wifi`

// notAWord returns how to mend a word before "~" that is no dictionary form: a stem (criticiz, vot), or an inflected form
// (seized, protests, took). It returns "" for everything else. It goes by endings that no English word has, by tables of
// what ends in the same way, and by the table of irregular words; a word that it does not know it lets pass. Words with a
// capital are names, about which it says nothing.
func notAWord(word string) string {
	if !isASCIILower(word) {
		return ""
	}
	t := wordForms()
	if _, is := irregular()[word]; is || t.words[word] {
		return ""
	}
	if end := stemEnding(word, t.stems); end == "i" {
		return "did you mean " + word[:len(word)-1] + "y~? or write " + word + "* for any ending"
	} else if end != "" {
		return "did you mean " + word + end + "~? or write " + word + "* for any ending"
	}
	if slices.Contains(ambiguousForms, word) {
		return ""
	}
	base := cmp.Or(t.bases[word], baseOf(word, t.stems))
	if base == "" {
		return ""
	}
	return "before ~ stands the dictionary form: " + base + "~"
}

// Inflected forms that are words with forms of their own.
var ambiguousForms = strings.Fields(`bore born bound cast cost cut dove fell felt found ground hit hurt lay leaves left lent let lit lives
	meant melted met mown offset people put quit read rid ring rose saw set shed shone shot shut spat split spread stove thought
	thrust upset wet won wound forecast broadcast input clad data media shaven sunken molten proven drunk broken best better wove
	spoke rent bit slew smelt bent stole drove rung gilt woke`)

// stemEnding returns what a stem lacks: "e", or "i" for a final i that stands for y; "" when it is no stem.
func stemEnding(w string, stems map[string]string) string {
	if end := stems[w]; end != "" {
		return end
	}
	for _, prefix := range []string{"re", "un", "over", "mis", "out", "pre", "under", "de", "dis", "inter", "co", "pro"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && len(rest) > 2 && stems[rest] != "" {
			return stems[rest]
		}
	}
	n := len(w)
	if n < 4 {
		return ""
	}
	switch last, before := w[n-1], w[n-2]; {
	case last == 'z' && (before == 'i' || before == 'y'), // criticiz, analyz
		last == 'l' && strings.IndexByte("bcdfgkpstz", before) >= 0,                    // settl
		last == 'c' && strings.IndexByte("nru", before) >= 0,                           // announc, forc, produc
		last == 'g' && strings.IndexByte("dlr", before) >= 0,                           // judg, divulg, charg
		last == 's' && before == 'i' && !hasAnySuffix(w, "sis", "xis", "itis", "ntis"), // criticis
		last == 'v': // receiv
		return "e"
	case last == 't' && before == 'a' && strings.IndexByte("aeo", w[n-3]) < 0 && syllables(w) > 1: // negotiat
		return "e"
	case last == 'i' && before == 'f' && n > 4: // terrifi
		return "i"
	}
	return ""
}

// baseOf returns the likely dictionary form of a word that ends in -s or -ed, or "".
func baseOf(w string, stems map[string]string) string {
	n := len(w)
	if n < 5 || strings.HasPrefix(w, "un") {
		return ""
	}
	stem := ""
	switch {
	case strings.HasSuffix(w, "ies"), strings.HasSuffix(w, "ied"):
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed"):
		stem = w[:n-2]
	case hasAnySuffix(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:n-2]
	case strings.HasSuffix(w, "ics") || w[n-1] != 's' || strings.IndexByte("aious", w[n-2]) >= 0:
		return ""
	default: // protests, seizes
		return w[:n-1]
	}
	switch k := len(stem); {
	case stemEnding(stem, stems) == "e":
		return stem + "e"
	case k > 3 && stem[k-1] == stem[k-2] && strings.IndexByte("bdgmnprt", stem[k-1]) >= 0:
		return stem[:k-1] // stopped
	}
	return stem
}

// syllables counts groups of vowel letters.
func syllables(w string) int {
	n, in := 0, false
	for i := 0; i < len(w); i++ {
		v := isVowel(w[i]) || w[i] == 'y'
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
