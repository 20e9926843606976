package analysis

import "strings"

// Classes of words that decide where a sentence ends. They count from the top, so that they stay clear of the
// grammatical classes of english.go.
const (
	titleWord    class = 1 << (63 - iota) // Mr, Gen, Sen: a name follows the stop
	numberWord                            // No, p, Fig: a number follows the stop
	suffixWord                            // Inc, Jr, Calif: the stop may end the sentence as well
	bindingWord                           // vs, e.g., approx: the stop never ends the sentence
	monthWord                             // Jan, Dec: a number follows, or the sentence ends
	zoneOfTime                            // after "a.m.": Eastern, GMT
	agencyWord                            // Reuters, AP
	sayingWord                            // said, asked: after “What now?” a speaker and one of these go on with the sentence
	creditWord                            // Reporting, Editing: opens a bracket at the end of agency copy
	pictureWord                           // Image, Photo: with a colon, the credit of a picture
	dateWord                              // published, updated: may open a date line
	shortWord                             // in, on, at: titles write them small
	calendarWord                          // the names of months and weekdays, short ones too
	pageWord                              // a word of a zoneClass
)

// Where the classes of english.go, which grow towards these, would meet them, this does not compile.
const _ = uint(pageWord/onlyVerb - 2)

// abbreviations lists the words of these classes. Those that are words of their own as well (No, Sun, Mass) are told
// apart by their capital and by what follows.
var abbreviations = map[class]string{
	titleWord: "mr mrs ms mx dr prof gen lt col maj capt cpl sgt pvt adm cmdr cdr brig sen rep gov pres hon rev fr msgr st mt ft " +
		"messrs mmes supt insp det ald amb atty asst assoc dep sec treas vp comdr ens pfc spc rt dir supvr reps sens govs gens lts drs profs revs sra sr sta mlle mme",
	numberWord: "no nos p pp art arts fig figs vol vols ch sec sect para eq ref app ex op tel nr ed",
	suffixWord: "inc corp co cos ltd jr esq bros llc llp plc intl mfg univ dept ave blvd rd hwy bldg " +
		"ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo " +
		"alta ont que etc al est ph.d assn ctr natl govt",
	bindingWord: "vs v viz cf ca approx incl excl resp orig esp",
	monthWord:   "jan feb mar apr jun jul aug sep sept oct nov dec",
	zoneOfTime:  "eastern central pacific mountain local greenwich moscow beijing est edt cst cdt mst mdt pst pdt et ct pt gmt utc bst cet cest ist jst hkt aest",
	agencyWord: "reuters ap afp upi cnn bloomberg xinhua tass itar ria interfax ansa efe dpa pti ani ians kyodo yonhap anadolu nbc abc cbs bbc npr " +
		"politico cnnmoney cnsnews sputnik ukrinform unian belta apa dw rferl aap afx cnbc thomson associated press agencies agency msnbc wpvi wtop",
	sayingWord: "said asked says asks told wrote added tweeted replied shouted exclaimed continued demanded wondered cried joked quipped yelled " +
		"responded answered declared insisted mused snapped screamed remarked posted recalled argued",
	creditWord:  "additional reporting writing editing contributing compiled written edited reported",
	pictureWord: "image images photo photos photograph photographs picture pictures credit file",
	shortWord:   "in on at",
	calendarWord: "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
		"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
	dateWord: "date published updated posted modified first last originally on at",
}

// openers are words that open sentences and are seldom part of a name: with a capital after an abbreviation's stop,
// they show that the stop ended the sentence.
const openers = "the a an this that these those he she it we they i you there his her its their our my your " +
	"but and so yet or nor if when while although though because since as in on at by for from with after before during under " +
	"over among through despite until unless within without about against between amid besides beyond upon " +
	"however meanwhile moreover also still now then here today yesterday tomorrow later earlier instead perhaps thus therefore indeed " +
	"nevertheless nonetheless additionally similarly separately recently finally eventually previously initially currently overall " +
	"some many most several few both each every another other others no not none only even just more less much " +
	"what who why how where which whose whoever whatever " +
	"is are was were do does did has have had can could would should might must isn doesn don didn " +
	"according asked speaking following given once whether rather nearly almost around roughly " +
	"everyone everybody someone somebody anyone nobody nothing something everything people " +
	"officials analysts investors lawmakers critics police scientists researchers experts supporters prosecutors authorities " +
	"shares stocks voters activists residents protesters opponents advocates economists traders observers diplomats " +
	"millions thousands hundreds dozens one two three four five six seven eight nine ten please see"

// addSentenceWords puts the words that sentence splitting asks for into the vocabulary.
func addSentenceWords(v *vocabulary) {
	for c, words := range abbreviations {
		for _, w := range strings.Fields(words) {
			v.add(w, c)
		}
	}
	for _, w := range strings.Fields(openers) {
		v.add(w, opener)
	}
}

// abbreviates reports whether the single stop at token i belongs to an abbreviation and does not end the sentence
// that starts at token lo. first is the first word or number behind it.
func (s *splitter) abbreviates(lo, i, first int) bool {
	if i == lo || s.tokens[i].gap != adjacent {
		return false
	}
	word, next := s.tokens[i-1], s.tokens[first]
	if word.is(isMark) {
		return (word.word == '°' || word.word == 'º') && next.is(isNumber)
	}
	if word.is(isNumber) {
		return i-1 == lo || s.afterBullet(lo, i-1) // "2. The second item"
	}
	opens := !s.heading && s.vocab.has(next, opener) && next.is(isCapital)
	if word.end-word.start == 1 {
		return s.letter(lo, i, first, opens)
	}
	return s.known(i, first, opens)
}

// known decides about a word with more letters than one.
func (s *splitter) known(i, first int, opens bool) bool {
	word, next := s.tokens[i-1], s.tokens[first]
	c := s.vocab.classOf(word)
	number := next.is(isNumber)
	switch {
	case c&(titleWord|numberWord|suffixWord|bindingWord|monthWord) == 0:
		return false
	case c&numberWord != 0 && number:
		return true
	case c&bindingWord != 0:
		return !opens || !word.is(isCapital)
	case c&monthWord != 0 && word.is(isCapital):
		return number || s.heading
	case c&titleWord != 0 && word.is(isCapital):
		return !next.is(isMark) && !(opens && s.streetOrMount(word))
	case c&suffixWord != 0:
		return !opens && (word.is(isCapital) || number || c&titleWord != 0)
	}
	return false
}

// streetOrMount: "on Main St. The" against "St. Michael".
func (s *splitter) streetOrMount(word token) bool {
	switch word.in(s.text) {
	case "St", "Mt", "Ft", "Dr", "Sec", "Dep":
		return true
	}
	return false
}

// letter decides about a single letter: an initial, the last letter of "U.S." or "p.m.", the mark of an item.
func (s *splitter) letter(lo, i, first int, opens bool) bool {
	word, next := s.tokens[i-1], s.tokens[first]
	c := s.text[word.start]
	dotted := i-lo >= 3 && word.gap == adjacent && s.tokens[i-2].mark('.') && s.tokens[i-2].gap == adjacent && s.tokens[i-3].isWord()
	switch {
	case i-1 == lo || s.afterBullet(lo, i-1):
		return !opens || c != 'I'
	case dotted && (c == 'm' || c == 'M') && s.isHalf(i-3):
		return !opens && (s.vocab.has(next, timeWord|zoneOfTime) || next.is(isNumber|isMark) || s.heading)
	case dotted && 'a' <= c && c <= 'z': // "e.g.", "i.e."
		return true
	case dotted:
		return !opens && !next.is(isMark)
	case 'a' <= c && c <= 'z':
		return s.vocab.has(word, bindingWord) || next.is(isNumber) && s.vocab.has(word, numberWord) // "Lind v. Ostrel", "p. 5"
	case c == 'I' && !s.tokens[i-2].is(isCapital) && !s.tokens[i-2].mark('.'):
		return false // "you and I. Did"
	case next.is(isNumber | isMark):
		return next.is(isMark)
	}
	return !opens
}

// isHalf reports whether token i is the first letter of "a.m." or "p.m.".
func (s *splitter) isHalf(i int) bool {
	t := s.tokens[i]
	c := s.text[t.start] | 0x20
	return t.end-t.start == 1 && (c == 'a' || c == 'p')
}
