package analysis

import "strings"

// qualifiers are words before an office that make it another one, or say that its holder does not hold it: the former president and the
// vice president are not the president. A lieutenant general is a general, but of "attorney general" the second word alone is one, too.
var qualifiers = wordSet("former ex onetime erstwhile past previous late retired ousted deposed exiled sacked outgoing departing incoming elect designate future then " +
	"acting interim caretaker temporary stand-in honorary emeritus would-be self-proclaimed self-declared self-styled " +
	"shadow vice deputy assistant associate under junior sub lieutenant attorney solicitor surgeon consul adjutant")

// qualifies reports whether a word of a role, in small letters, makes of what follows another office: deputy, ex-harbour.
func qualifies(word string) bool {
	return qualifiers[wordKey(word)] || strings.HasPrefix(word, "ex-") || strings.HasPrefix(word, "then-")
}
