package analysis

import "strings"

// datelineReach is how many tokens a dateline may take.
const datelineReach = 18

// dateline returns how many tokens at the start of the paragraph are a dateline or another prefix that is not part of
// the first sentence: "(Reuters) –", "KYIV, Dec. 1 (AP) —", "WASHINGTON –", "date 2021-12-06". It returns 0 where
// there is none, or nothing follows it. The time of an entry in a live report is one as well: "14:05 GMT".
func (s *splitter) dateline() int {
	t := s.tokens[0]
	n := 0
	switch {
	case t.mark('('):
		n = s.agency(0)
	case t.isWord() && t.is(isCapital) && !s.vocab.has(t, pictureWord):
		n = s.place()
	case t.is(isNumber):
		n = s.clock()
	}
	if n == 0 && (s.vocab.has(t, dateWord) || t.is(isCapital) && s.vocab.has(t, calendarWord)) {
		n = s.printedDate()
	}
	if n >= len(s.tokens) || n > 0 && s.tokens[n].gap == adjacent && !s.tokens[n-1].mark('—') {
		return 0
	}
	return n
}

// agency reads "(Reuters) –" at token i and returns the index behind it, or 0. Without a dash the agency must be a
// known one.
func (s *splitter) agency(i int) int {
	known, j := false, i+1
	for ; j < len(s.tokens) && j < i+6 && !s.tokens[j].mark(')'); j++ {
		t := s.tokens[j]
		if t.isWord() && !t.is(isCapital) || t.is(isMark) && t.word != '.' && t.word != '/' && t.word != '&' && t.word != '-' {
			return 0
		}
		known = known || s.vocab.has(t, agencyWord)
	}
	if j == i+1 || j >= len(s.tokens) || !s.tokens[j].mark(')') {
		return 0
	}
	if k := s.dash(j + 1); k > 0 {
		return k
	}
	if known && j+1 < len(s.tokens) && s.tokens[j+1].gap == spaced {
		return j + 1
	}
	return 0
}

// place reads a place, perhaps a date and an agency, and a dash. Without an agency the place
// must be in capitals, or name its country ("Paris, France - The").
func (s *splitter) place() int {
	shout, comma := s.tokens[0].is(isShout), false
	for i := 1; i < len(s.tokens) && i < datelineReach; i++ {
		t := s.tokens[i]
		if t.mark('(') {
			if n := s.agency(i); n > 0 {
				return n
			}
			i++ // "Nagpur (India) (AFP) –"
			for ; i < len(s.tokens) && i < datelineReach && !s.tokens[i].mark(')'); i++ {
			}
			continue
		}
		if t.is(isMark) && isDash(t.word) && (t.gap != adjacent || t.word == '—') {
			n := s.dash(i)
			if n == 0 || len(s.tokens)-n < 8 || s.tokens[n].is(isShout) && s.tokens[n].end-s.tokens[n].start > 3 {
				return 0
			}
			if !shout && !(comma && s.vocab.has(s.tokens[n], opener) && s.tokens[n].is(isCapital)) {
				return 0
			}
			return n
		}
		comma = comma || t.mark(',')
		switch {
		case t.is(isMark) && (t.word == ',' || t.word == '.' || t.word == '\'' || t.word == '’' || t.word == '-' || t.word == '/'):
		case t.isWord() && (t.is(isCapital|isNumber) || s.vocab.has(t, preposition|conjunction)):
		default:
			return 0
		}
	}
	return 0
}

// dash returns the index behind the dash at token i, or 0.
func (s *splitter) dash(i int) int {
	if i >= len(s.tokens) || !s.tokens[i].is(isMark) || !isDash(s.tokens[i].word) {
		return 0
	}
	for i++; i < len(s.tokens) && s.tokens[i].mark('-') && s.tokens[i].gap == adjacent; i++ {
	}
	if i == len(s.tokens) || s.tokens[i].gap == adjacent && !s.tokens[i-1].mark('—') {
		return 0
	}
	return i
}

// printedDate reads "date 2021-12-06" or "Updated: December 6, 2021" before a sentence.
func (s *splitter) printedDate() int {
	i := 0
	for i < len(s.tokens) && i < 5 && (s.tokens[i].mark(':') || s.vocab.has(s.tokens[i], dateWord)) {
		i++
	}
	_, n := readDate(s.vocab, s.text, s.tokens[i:])
	if n == 0 || i+n == len(s.tokens) || s.tokens[i+n].is(isMark) || !s.tokens[i+n].is(isCapital) ||
		i == 0 && !s.vocab.has(s.tokens[i+n], opener) {
		return 0
	}
	return i + n
}

// clock reads the time of day before an entry, "14:05", "9:30 a.m. -", "14:05 GMT", and returns the index behind it; 0 where something else begins
// with it, as in "14:05 was late".
func (s *splitter) clock() int {
	const digits = 3 // of hours, a colon, minutes
	if len(s.tokens) <= digits || !s.tokens[1].mark(':') || s.tokens[1].gap != adjacent || s.tokens[2].gap != adjacent || !s.tokens[2].is(isNumber) ||
		s.tokens[0].end-s.tokens[0].start > 2 || s.tokens[2].end-s.tokens[2].start != 2 {
		return 0
	}
	i := digits
	switch strings.ToLower(s.tokens[i].in(s.text)) {
	case "am", "pm", "gmt", "bst", "utc", "cet", "cest", "est", "edt", "et", "pt":
		i++
	case "a", "p": // a.m.
		if i+4 < len(s.tokens) && s.tokens[i+1].mark('.') && strings.EqualFold(s.tokens[i+2].in(s.text), "m") && s.tokens[i+3].mark('.') {
			i += 4
		}
	}
	if k := s.dash(i); k > 0 {
		i = k
	} else if i < len(s.tokens) && s.tokens[i].mark(':') {
		i++
	}
	if i >= len(s.tokens) || s.tokens[i].gap == adjacent || !s.tokens[i].is(isCapital) && !s.tokens[i].is(mayQuote) {
		return 0
	}
	return i
}

// opensCredit reports whether the sentence at token lo is a bracket that names who worked on the text:
// "(Additional reporting by ...)".
func (s *splitter) opensCredit(lo int) bool {
	return s.tokens[lo].mark('(') && lo+2 < len(s.tokens) && s.vocab.has(s.tokens[lo+1], creditWord)
}

// pictureCredit reports whether the colon at token i follows a word that starts the credit of a picture inside a
// caption that has no stop: "The main square Image: Ann Example".
func (s *splitter) pictureCredit(lo, i int) bool {
	word := s.tokens[i-1]
	return i-1 > lo && !s.tokens[i-2].is(isShout) && s.tokens[i].gap == adjacent && word.gap != adjacent && word.is(isCapital) && s.vocab.has(word, pictureWord)
}
