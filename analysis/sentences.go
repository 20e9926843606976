package analysis

// split appends the sentences of paragraph p.
func (s *splitter) split(d *document, p int) {
	par := &d.paragraphs[p]
	s.tokens, s.base, s.note, s.endNote = d.tokens[par.lo:par.hi], par.lo, par.firstNote, par.endNote
	s.heading = !ends(s.tokens[len(s.tokens)-1]) && len(s.tokens) < 30
	for lo := 0; lo < len(s.tokens); {
		note := s.note
		hi := s.end(lo)
		zone := Body
		if lo == 0 && s.prefix > 0 {
			zone = Byline
		}
		t := Sentence{ShortSpan{s.tokens[lo].start, s.tokens[hi-1].end}, zone, int32(p)}
		d.sentences = append(d.sentences, sentence{t, par.lo + int32(lo), par.lo + int32(hi), note})
		lo = hi
	}
}

// splitter finds the sentences of one paragraph after the other. Every question it asks looks at a bounded number of tokens around a
// stop, so a paragraph costs time in proportion to its length whatever it holds.
type splitter struct {
	vocab   *vocabulary
	text    string
	notable []int32 // of the text
	// Of the paragraph:
	tokens        []token
	base          int32 // index of tokens[0] in the text
	note, endNote int32 // its notable tokens that end has not left behind
	prefix        int   // how many tokens are a dateline
	heading       bool  // short and without a stop at its end: abbreviations do not end sentences in it
	// Of the sentence at hand:
	item    item // how it opens, if it is an item of a list
	credits bool // it is a bracket that names who worked on the text
}

// end returns the index behind the last token of the sentence that starts at token lo.
func (s *splitter) end(lo int) int {
	if lo == 0 {
		if s.prefix = s.dateline(); s.prefix > 0 {
			return s.prefix
		}
	}
	s.item, s.credits = s.marker(lo), s.opensCredit(lo)
	i := lo + 1
	for i < len(s.tokens) && s.tokens[i-1].is(isMark) && isStop(s.tokens[i-1].word) {
		i++ // an ellipsis that opens the sentence
	}
	for k := s.note; k < s.endNote; k++ {
		at := int(s.notable[k] - s.base)
		if at < i {
			continue
		}
		switch t := &s.tokens[at]; {
		case t.flags&maySplit != 0:
			ends := false
			if i, ends = s.atMark(lo, at); !ends {
				continue
			}
		case t.flags&(mayStart|isCapital) == mayStart|isCapital && s.missedStop(at):
			i = at
		default:
			continue
		}
		s.note = k
		return i
	}
	s.note = s.endNote
	return len(s.tokens)
}

// atMark looks at the mark at token i. It returns where the sentence ends, or where to go on.
func (s *splitter) atMark(lo, i int) (at int, ends bool) {
	t := &s.tokens[i]
	switch {
	case isStop(t.word):
		if s.item.opens(s, i) || s.mark(i+1, ')') && s.item.opens(s, i+1) { // "2." or "2.)"
			return i - 1, true
		}
		return s.stop(lo, i)
	case t.word == ')':
		if s.item.opens(s, i) {
			return i - 1, true
		}
		if s.credits && i+1 < len(s.tokens) && s.tokens[i+1].gap != adjacent {
			return i + 1, true
		}
	case t.word == ':':
		if s.pictureCredit(lo, i) {
			return i - 1, true
		}
	case isBullet(t.word):
		if t.gap != adjacent && i+1 < len(s.tokens) && s.tokens[lo].is(isMark) && isBullet(s.tokens[lo].word) {
			return i, true
		}
	}
	return i + 1, false
}

// stop looks at the run of stops that starts at token i, with the closing marks behind it. It returns the index
// behind both, and whether the sentence ends there.
func (s *splitter) stop(lo, i int) (int, bool) {
	run := s.run(i)
	if run.spaced && run.dots > 2 && s.tokens[i].gap == adjacent && s.starts(run.end) {
		return i + 1, true // "the end. . . . The next": the ellipsis opens what follows
	}
	j, quoted := s.closers(run.end)
	if j == len(s.tokens) {
		return j, true
	}
	if s.tokens[j].gap == adjacent {
		return j, s.glued(i, j)
	}
	if s.tokens[i].word > 0x3000 { // a full-width stop
		return j, true
	}
	first, opened := s.opening(j)
	if first == len(s.tokens) {
		return j, false
	}
	t := s.tokens[first]
	switch {
	case quoted && s.signature(j):
		return j, false
	case run.dots > 1:
		return j, s.afterEllipsis(i, run, first)
	case t.is(isMark) && (isStop(t.word) || isCloser(t.word) || joins(t.word)):
		return j, false
	case t.is(isMark):
		return j, !s.abbreviates(lo, i, first)
	case opened && s.enumerated(first):
		return j, true
	case !t.is(isCapital | isNumber):
		return j, run.dots == 1 && j == i+1 && !opened && s.stray(lo, i, first)
	case run.dots == 0: // question or exclamation
		return j, !(quoted && !opened && s.speaker(first))
	case j > i+1 && quoted && !opened:
		return j, true
	}
	return j, !s.abbreviates(lo, i, first)
}

// stopRun is a run of stops: "?!", "...", ". . .".
type stopRun struct {
	end    int  // index behind it
	dots   int  // how many dots, an ellipsis counting three; 0 if there is a question or exclamation mark
	spaced bool // there is space between the dots
}

func (s *splitter) run(i int) stopRun {
	r := stopRun{end: i}
	asks := false
	for ; r.end < len(s.tokens); r.end++ {
		t := s.tokens[r.end]
		if !t.is(isMark) || !isStop(t.word) {
			break
		}
		if r.end > i && t.gap != adjacent {
			if t.word != '.' && t.word != '…' {
				break
			}
			r.spaced = true
		}
		switch t.word {
		case '.':
			r.dots++
		case '…':
			r.dots += 3
		default:
			asks = true
		}
	}
	if asks {
		r.dots = 0
	}
	return r
}

// closers returns the index behind the closing marks from token j on, and whether there is a quotation mark among
// them. After a space a mark is a closing one only if space follows as well (an orphan: "else. ”").
func (s *splitter) closers(j int) (end int, quoted bool) {
	for ; j < len(s.tokens); j++ {
		t := s.tokens[j]
		if !t.is(isMark) || !isCloser(t.word) {
			break
		}
		if t.gap != adjacent && j+1 < len(s.tokens) && s.tokens[j+1].gap == adjacent && !isCloserOnly(t.word) {
			break
		}
		if t.gap >= lineBreak {
			break
		}
		if t.word != ')' && t.word != ']' {
			quoted = true
		}
	}
	return j, quoted
}

// opening returns the index of the first token from j on that is not an opening mark, and whether there was one.
func (s *splitter) opening(j int) (first int, opened bool) {
	for first = j; first < len(s.tokens) && first < j+6; first++ {
		t := s.tokens[first]
		if !t.is(isMark) || !isOpener(t.word) {
			break
		}
		opened = opened || t.word != '-' && t.word != '–' && t.word != '—'
	}
	return first, opened
}

// signature reports whether the rest of the paragraph, from token j on, is a dash and the name of who was quoted.
func (s *splitter) signature(j int) bool {
	if !s.tokens[j].is(isMark) || !isDash(s.tokens[j].word) || len(s.tokens)-j > 12 {
		return false
	}
	return !ends(s.tokens[len(s.tokens)-1])
}

// missedStop is asked of shortWords: it reports whether a sentence starts at the "In", "On" or "At" at token i although no stop ends the words
// before it: a caption or a heading that ran into the text ("The old harbour In the days before the vote"). Names and
// titles write these words small.
func (s *splitter) missedStop(i int) bool {
	if s.heading || i+1 >= len(s.tokens) || s.tokens[i].gap == adjacent || s.tokens[i].is(isShout) {
		return false
	}
	before, next := s.tokens[i-1], s.tokens[i+1]
	return before.isWord() && !s.vocab.has(before, conjunction|preposition|determiner|auxiliary) &&
		next.isWord() && !next.is(isCapital) && s.vocab.has(next, determiner|possessive)
}

// starts reports whether a sentence may start at token j.
func (s *splitter) starts(j int) bool {
	first, _ := s.opening(j)
	return first < len(s.tokens) && s.tokens[first].is(isCapital)
}

// glued reports whether a sentence ends although no space follows its stop: "said it.The army", "late.”The army".
func (s *splitter) glued(i, j int) bool {
	next := s.tokens[j]
	if s.tokens[i].word > 0x3000 { // a full-width stop
		return next.isWord()
	}
	if !next.is(isCapital) || j < 2 {
		return false
	}
	if j > i+1 {
		return s.tokens[j-1].word == '”' || s.tokens[j-1].word == '»'
	}
	word := s.tokens[i-1]
	if s.tokens[i].gap != adjacent || word.is(isMark|isShout) || word.end-word.start < 3 || j+1 == len(s.tokens) {
		return false
	}
	return s.vocab.has(next, opener) && s.tokens[j+1].gap == spaced
}

// afterEllipsis decides after three dots or more.
func (s *splitter) afterEllipsis(i int, run stopRun, first int) bool {
	t := s.tokens[first]
	if !t.is(isCapital) {
		return false
	}
	if run.spaced && s.tokens[i].gap != adjacent {
		return run.dots > 3
	}
	bracketed := run.end < len(s.tokens) && s.tokens[run.end].mark(']')
	if s.tokens[i].gap != adjacent || bracketed {
		return s.vocab.has(t, opener) && !s.mark(first-1, ',')
	}
	return true
}

// speaker reports whether a speaker and a verb of saying stand at token i: after “What now?” they go on with the
// sentence ("Jane Roe, the mayor, asked.").
func (s *splitter) speaker(i int) bool {
	apposition := false
	if s.vocab.has(s.tokens[i], opener) && !s.vocab.has(s.tokens[i], subject|determiner|possessive) {
		return false
	}
	for j := i + 1; j < len(s.tokens) && j < i+14; j++ {
		t := s.tokens[j]
		switch {
		case t.mark(','):
			apposition = true
		case t.is(isMark):
			if t.word == '.' && !s.vocab.has(s.tokens[j-1], titleWord) || isStop(t.word) && t.word != '.' || isCloser(t.word) && t.word != '’' && t.word != '\'' {
				return false
			}
		case s.vocab.has(t, sayingWord):
			return s.closesSpeech(j+1, apposition)
		case !apposition && j > i+5:
			return false
		}
	}
	return false
}

// closesSpeech reports whether what follows a verb of saying, at token i, is no statement of its own.
func (s *splitter) closesSpeech(i int, strict bool) bool {
	if i == len(s.tokens) {
		return true
	}
	t := s.tokens[i]
	switch {
	case t.is(isMark):
		return t.word == '.' || t.word == ',' && !strict
	case s.vocab.has(t, timeWord|preposition) && !s.vocab.has(t, determiner|relative):
		return true
	case strict || s.vocab.has(t, determiner|subject|relative|possessive):
		return false
	}
	return !t.is(isCapital) || s.tokens[i-1].in(s.text) == "told" || s.tokens[i-1].in(s.text) == "asked"
}

// stray reports whether a stop before a small letter ends a sentence: not a known abbreviation, and words of some
// length on both sides. This happens in damaged text.
func (s *splitter) stray(lo, i, first int) bool {
	word, next := s.tokens[i-1], s.tokens[first]
	if s.tokens[i].gap != adjacent || word.is(isMark|isNumber|isShout) || word.end-word.start < 5 || next.end-next.start < 2 {
		return false
	}
	if i >= 2 && s.tokens[i-1].gap == adjacent && s.tokens[i-2].is(isMark) { // a part of a name: "example.com. the"
		return false
	}
	switch next.in(s.text) { // "example. com", a name that was torn apart
	case "com", "org", "gov", "net", "edu", "co", "html", "htm", "exe", "php", "pdf":
		return false
	}
	return s.vocab.classOf(word)&(titleWord|numberWord|suffixWord|bindingWord|monthWord) == 0
}

func (s *splitter) mark(i int, r rune) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].mark(r)
}
