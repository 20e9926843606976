package analysis

import "strings"

// class is a set of word classes. A word may belong to several; the procedures decide by its neighbours.
type class uint64

const (
	determiner   class = 1 << iota // the, a, this, some ...
	possessive                     // his, their ...
	subject                        // he, she, they, who: pronouns that can be a subject
	auxiliary                      // is, has, did ...
	modal                          // will, would, could ...
	preposition                    // of, in, by ...
	conjunction                    // and, but, while ...
	relative                       // which, who, whose, where
	negation                       // no, not, never, without
	timeWord                       // Monday, yesterday, January, week ...
	opener                         // words that usually start a sentence after a stop: The, He, In ...
	abbreviation                   // Mr, Gen, Dec: a stop after it seldom ends the sentence
)

// english lists the function words of English, by class.
var english = map[class]string{
	determiner:  "the a an this that these those some any each every another no both all many most several few",
	possessive:  "my your his her its our their whose",
	subject:     "i you he she it we they who there",
	auxiliary:   "is are was were be been being am has have had having do does did isn aren wasn weren hasn haven hadn don doesn didn",
	modal:       "will would can could may might must shall should won wouldn couldn mustn shouldn cannot",
	preposition: "of in on at by for with from to into onto over under about against between through during after before since until without within among across via amid toward towards upon as like than",
	conjunction: "and but or nor yet so while whereas although though because if unless whether when as that",
	relative:    "which who whom whose where when",
	negation:    "no not never without neither nor cannot none",
	timeWord:    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april may june july august september october november december week month year morning afternoon evening night earlier later recently last this next ago",
}

// addEnglish puts the function words into the vocabulary.
func addEnglish(v *vocabulary) {
	for c, words := range english {
		for _, w := range strings.Fields(words) {
			v.add(w, c)
		}
	}
}
