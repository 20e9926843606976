package analysis

// quotation is a stretch between quotation marks: tokens [lo, hi), the marks included.
type quotation struct {
	lo, hi    int
	words     int
	closed    bool // its closing mark stands in the same paragraph, or the next paragraph goes on with it
	continued bool // the next paragraph opens with a mark again and goes on
	goesOn    bool // the paragraph before was continued into this one
	frame     int  // index of the frame that introduces it, or -1
	carried   bool // its frame stands in a sentence before
	far       bool // its frame stands too far off to be sure
	verdict   verdict
	mention   bool // names a word, whoever says so
	srcLo     int  // who says it, where no frame holds it, or who signs it: tokens [srcLo, srcHi)
	srcHi     int
}

// maxSingle is the longest quotation in single marks, in bytes: apostrophes are too common to look farther.
const maxSingle = 400

// markKind says what a mark can be.
type markKind uint8

const (
	noMark      markKind = iota
	opensDouble          // “ « „ ‟ ``
	closesDouble
	straight // " and '': opens or closes
	opensSingle
	closesSingle
	apostrophe // ': opens, closes, or is none
)

// quoteMark gives the kind of the mark at token i and how many tokens it is written with. Two adjacent apostrophes are
// a double mark (news feeds write it so), two grave accents an opening one.
func quoteMark(t []token, i int) (markKind, int) {
	if !t[i].is(isMark) {
		return noMark, 1
	}
	twin := i+1 < len(t) && t[i+1].is(isMark) && t[i+1].word == t[i].word && t[i+1].gap == adjacent
	switch rune(t[i].word) {
	case '“', '«', '„', '‟', '「':
		return opensDouble, 1
	case '”', '»', '」':
		return closesDouble, 1
	case '"', '＂':
		return straight, 1
	case '‘', '‚', '‹', '`':
		if twin {
			return opensDouble, 2
		}
		return opensSingle, 1
	case '’', '›':
		if twin && t[i].word == '’' {
			return closesDouble, 2
		}
		return closesSingle, 1
	case '\'':
		if twin {
			return straight, 2
		}
		return apostrophe, 1
	}
	return noMark, 1
}

// isQuoteMark reports whether a mark may be part of a quotation mark.
func isQuoteMark(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '‘', '’', '«', '»', '„', '‟', '‚', '‹', '›', '`', '「', '」', '＂':
		return true
	}
	return false
}

// findQuotations fills r.quotes, in text order. State is reset at the end of each paragraph: a mark that is missing
// spoils no more than its paragraph.
func (r *reader) findQuotations() {
	k := 0
	for p := 0; p < len(r.d.paragraphs); {
		last := k
		for last < len(r.marks) && int(r.marks[last]) < int(r.d.paragraphs[p].hi) {
			last++
		}
		if q, ok := r.signedPost(p); ok {
			r.addPost(q, p)
			p, k = p+1, last
			continue
		}
		if last == k {
			p++
			continue
		}
		p, k = r.quotationsOf(p, k, last)
	}
	r.nextSentence = 0
	for q := range r.quotes {
		for i := r.quotes[q].lo; i < r.quotes[q].hi; i++ {
			r.quoteOf[i] = int32(q + 1)
		}
	}
}

// quotationsOf reads marks [first, last), those of paragraph p. It returns the paragraph and the mark to go on with: those
// behind it, or where a quotation has run on to the paragraph and the mark behind its end.
func (r *reader) quotationsOf(p, first, last int) (int, int) {
	par, marks := r.d.paragraphs[p], r.marks[first:last]
	open, width := -1, 1
	for k := 0; k < len(marks); k++ {
		i := int(marks[k])
		kind, w := quoteMark(r.t, i)
		if w == 2 && open >= 0 && i+2 < len(r.t) && r.t[i+2].gap == adjacent && r.t[i+2].word == r.t[i].word && r.t[i+2].is(isMark) {
			i, k = i+1, k+1 // ''': a single mark closes inside the double one
		}
		switch kind {
		case opensDouble, straight, closesDouble:
			opens, closes := r.turns(i, w, kind, open)
			k += w - 1
			switch {
			case opens:
				if open >= 0 {
					r.closeBadly(open, width, i)
				}
				open, width = i, w
			case closes:
				r.addQuotation(quotation{lo: open, hi: i + w, closed: true})
				open = -1
			}
		case opensSingle, apostrophe:
			if open < 0 {
				if end, next := r.singleEnd(marks, k); end > 0 {
					r.addQuotation(quotation{lo: i, hi: end, closed: true})
					k = next
				}
			}
		}
	}
	if open < 0 {
		return p + 1, last
	}
	if p+1 < len(r.d.paragraphs) {
		next := r.d.paragraphs[p+1]
		if next.lo < next.hi {
			if kind, _ := quoteMark(r.t, int(next.lo)); kind == opensDouble || kind == straight {
				r.addQuotation(quotation{lo: open, hi: int(par.hi), closed: true, continued: true})
				return p + 1, last
			}
		}
	}
	if end := r.runsOn(p, last); end > p {
		return r.runOn(open, p, end, last)
	}
	r.closeBadly(open, width, int(par.hi))
	return p + 1, last
}

// maxRunOn is how many paragraphs a quotation may run on whose mark opens once, and closes once.
const maxRunOn = 4

// runsOn returns the paragraph where the quotation ends that is open at the end of paragraph p, where the next mark, with
// index k, can only close one: the writer left out the marks in between. It returns p if there is none. Of the
// words added .59 were annotated in PolNeAR, and all 94 in GUM: low.
func (r *reader) runsOn(p, k int) int {
	for end := p + 1; end < len(r.d.paragraphs) && end <= p+maxRunOn; end++ {
		for ; k < len(r.marks) && int(r.marks[k]) < int(r.d.paragraphs[end].hi); k++ {
			i := int(r.marks[k])
			kind, w := quoteMark(r.t, i)
			switch kind {
			case opensDouble:
				return p
			case closesDouble, straight:
				left := r.t[i].gap == adjacent && !r.isOpeningMark(i-1)
				if right := i+w < len(r.t) && r.t[i+w].gap == adjacent && r.t[i+w].isWord(); left && !right {
					return end
				}
				return p
			}
		}
	}
	return p
}

// runOn makes quotations of the paragraphs p to end, from token open to the mark that closes, the first double mark from
// index k on. It returns the last paragraph and the mark behind.
func (r *reader) runOn(open, p, end, k int) (int, int) {
	for ; p < end; p++ {
		r.addQuotation(quotation{lo: open, hi: int(r.d.paragraphs[p].hi), continued: true})
		open = int(r.d.paragraphs[p+1].lo)
	}
	for ; ; k++ {
		if kind, w := quoteMark(r.t, int(r.marks[k])); kind == closesDouble || kind == straight {
			r.addQuotation(quotation{lo: open, hi: int(r.marks[k]) + w})
			return end, k + w
		}
	}
}

// turns decides whether the double mark at i opens or closes; neither for a mark without its counterpart.
func (r *reader) turns(i, w int, kind markKind, open int) (opens, closes bool) {
	left := r.t[i].gap == adjacent && !r.isOpeningMark(i-1)
	right := i+w < len(r.t) && r.t[i+w].gap == adjacent
	switch {
	case kind == opensDouble:
		if open >= 0 && (r.t[open].mark('„') && r.t[i].mark('“') || left && !right && i > open+1) {
			return false, true // “X,“ he said
		}
		return true, false
	case open < 0: // a mark that can only close is a stray one
		if kind == closesDouble {
			return !left && right, false
		}
		return !left || right, false
	case kind == straight && !left && right && r.t[i+w].isWord() && i > open+1:
		return true, false // the old one was never closed
	}
	return false, true
}

// isOpeningMark reports whether token i is a bracket, dash or mark after which a quotation may open without a space.
func (r *reader) isOpeningMark(i int) bool {
	if i < 0 || !r.t[i].is(isMark) {
		return i < 0
	}
	switch rune(r.t[i].word) {
	case '(', '[', '{', '—', '–', '-', '/', '“', '"', '‘', '«', '…':
		return true
	}
	return false
}

// singleEnd returns the token after the closing mark of the quotation in single marks that opens at marks[k], and the
// index of that mark; 0 if the mark is an apostrophe.
func (r *reader) singleEnd(marks []int32, k int) (end, next int) {
	i := int(marks[k])
	if i+1 >= len(r.t) || r.t[i+1].gap != adjacent || !r.t[i+1].isWord() && !r.t[i+1].mark('[') && !r.t[i+1].mark('…') {
		return 0, 0
	}
	if r.t[i].gap == adjacent && !r.isOpeningMark(i-1) {
		return 0, 0
	}
	word := r.t[i+1].in(r.d.Text)
	if r.has(i+1, elided) || r.t[i+1].is(isNumber) && word[len(word)-1] == 's' {
		return 0, 0
	}
	doubles := 0
	for j := k + 1; j < len(marks); j++ {
		m := int(marks[j])
		if r.t[m].start-r.t[i].start > maxSingle {
			break
		}
		kind, w := quoteMark(r.t, m)
		if w == 2 {
			doubles++
			j++
			continue
		}
		switch kind {
		case opensDouble, closesDouble, straight:
			doubles++
			continue
		case opensSingle:
			return end, next
		}
		if r.t[m].gap != adjacent || m+1 < len(r.t) && r.t[m+1].gap == adjacent && r.t[m+1].isWord() || doubles%2 == 1 {
			continue
		}
		if end == 0 {
			end, next = m+1, j
		}
		if !r.pluralPossessive(m) {
			return m + 1, j
		}
	}
	return end, next
}

// pluralPossessive reports whether the mark at m may be the apostrophe of "the mayors' group".
func (r *reader) pluralPossessive(m int) bool {
	word := r.t[m-1].in(r.d.Text)
	return r.t[m-1].isWord() && word[len(word)-1] == 's' && m+1 < len(r.t) && r.t[m+1].gap == spaced &&
		r.t[m+1].isWord() && !r.t[m+1].is(isCapital)
}

// closeBadly ends a quotation that has no closing mark before token limit: before the comma of the next frame ("The
// coup failed, he said on Friday"), else at the end of its sentence.
func (r *reader) closeBadly(open, width, limit int) {
	for r.nextSentence < len(r.d.sentences) && int(r.d.sentences[r.nextSentence].hi) <= open {
		r.nextSentence++
	}
	end := limit
	if r.nextSentence < len(r.d.sentences) {
		end = min(end, int(r.d.sentences[r.nextSentence].hi))
	}
	comma := -1
	for i := open + width; i < end; i++ {
		if r.t[i].mark(',') {
			comma = i
		} else if comma > 0 && i-comma <= 8 && r.has(i, cueWord) {
			end = comma + 1
		}
	}
	r.addQuotation(quotation{lo: open, hi: end})
}

// addQuotation appends q, with its words counted.
func (r *reader) addQuotation(q quotation) {
	if q.lo < 0 || q.hi <= q.lo+1 {
		return
	}
	if q.lo > 0 && r.t[q.lo].gap == adjacent && r.t[q.lo-1].mark('=') {
		return // left-over markup: width="40"
	}
	for i := q.lo; i < q.hi; i++ {
		if r.t[i].isWord() && !r.isClitic(i) {
			q.words++
		}
	}
	if n := len(r.quotes); n > 0 && r.quotes[n-1].continued {
		q.goesOn = true
	}
	q.frame = -1
	r.quotes = append(r.quotes, q)
}

// apostropheBefore reports whether token i follows an apostrophe directly: the s of "Russia's", the t of "don't".
func (r *reader) apostropheBefore(i int) bool {
	return i > 0 && r.t[i].gap == adjacent && (r.t[i-1].mark('\'') || r.t[i-1].mark('’'))
}

// isClitic reports whether token i hangs on the word before it by an apostrophe, and is none of its own: not the first word behind a single
// mark that opens.
func (r *reader) isClitic(i int) bool {
	return r.apostropheBefore(i) && i > 1 && r.t[i-1].gap == adjacent && r.t[i-2].isWord()
}
