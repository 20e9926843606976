package analysis

import "strings"

// smallOpeners are words that have a capital only where a sentence begins with them: articles, pronouns, numbers.
var smallOpeners = wordSet("the a an my our your his her its their he she it we you they there who this that these those one some many most several few all " +
	"both half no any every each other others another two three four five six seven eight nine ten dozens hundreds thousands nobody none")

// smallKinds are kinds of people, by which nobody is called.
var smallKinds = func() map[uint64]bool {
	kinds := wordSet("police")
	for w, kind := range sourceNouns() {
		if kind == peopleNoun {
			kinds[wordKey(w)] = true
		}
	}
	return kinds
}()

// WithinSentence returns a speaker as it stands within a sentence, without the capital that only the start of a sentence gave it: the
// mayor, two aides, critics of the board, but Ostby Council, Police Chief Mara Lind and The Hague.
func WithinSentence(speaker string) string {
	first, rest, _ := strings.Cut(speaker, " ")
	if first == "" || first[0] < 'A' || first[0] > 'Z' || len(first) > 1 && capitalsOnly(first) > 0 || rest == "Hague" {
		return speaker
	}
	key := wordKey(unmarked(first))
	if smallOpeners[key] || smallKinds[key] && !hasCapital(rest) {
		return string(first[0]|0x20) + speaker[1:]
	}
	return speaker
}
