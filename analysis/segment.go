package analysis

import "slices"

// segment finds paragraphs and, in them, sentences. A line is a paragraph; the lines of a hard-wrapped paragraph are
// joined.
func (e *Engine) segment(d *document) {
	d.list(e.matcher.terms.startFlags())
	d.paragraphs = lines(d.tokens, d.notable, d.paragraphs)
	d.paragraphs = unwrap(d.tokens, d.paragraphs)
	s := splitter{vocab: e.vocab, text: d.Text, notable: d.notable}
	for p := range d.paragraphs {
		s.split(d, p)
	}
}

// list fills d.notable with the indexes of the marks, of the first word of each line, of words of capitals, and of the words
// that decide about sentences, zones and voices; d.starts with those of the tokens that have one of the flags of starts, at which a term may
// begin. Each are a quarter of all tokens: lines, sentences, zones and the searches for cues and terms look at no others, and
// going through all of them once, without a branch, costs a third of doing it in each of these.
func (d *document) list(starts flags) {
	const notable = uint32(isMark|isShout|mayStart|hintsZone|opensCue) | uint32(opensLine)<<16
	tokens, opens := d.tokens, uint32(starts)
	d.notable = slices.Grow(d.notable[:0], len(tokens)+1)
	d.starts = slices.Grow(d.starts[:0], len(tokens)+1)
	notes, begins := d.notable[:len(tokens)+1], d.starts[:len(tokens)+1]
	noted, started := 0, 0
	for i := range tokens {
		t := &tokens[i]
		notes[noted], begins[started] = int32(i), int32(i)
		look := uint32(t.flags) | uint32(t.gap)<<16 // one load
		if look&notable != 0 {
			noted++
		}
		if look&opens != 0 {
			started++
		}
	}
	d.notable, d.starts = notes[:noted], begins[:started]
}

// having returns those of the notable tokens that have the flag, one of those by which they were chosen, in the memory of dst.
func having(f flags, tokens []token, notable, dst []int32) []int32 {
	dst = slices.Grow(dst[:0], len(notable)+1)[:len(notable)+1]
	n := 0
	for _, i := range notable {
		dst[n] = i
		if tokens[i].flags&f != 0 {
			n++
		}
	}
	return dst[:n]
}

// lines appends a paragraph for each line that holds a token.
func lines(tokens []token, notable []int32, dst []paragraph) []paragraph {
	for k, i := range notable {
		if tokens[i].gap >= lineBreak {
			dst = append(dst, paragraph{lo: i, firstNote: int32(k)})
		}
	}
	for p := range dst {
		l := &dst[p]
		l.hi, l.endNote = int32(len(tokens)), int32(len(notable))
		if p+1 < len(dst) {
			l.hi, l.endNote = dst[p+1].lo, dst[p+1].firstNote
		}
		l.Span = Span{int(tokens[l.lo].start), int(tokens[l.hi-1].end)}
	}
	return dst
}

// Hard-wrapped text has lines of at most maxWidth bytes, and breaks a line only where the next word did not fit.
const (
	minWidth   = 40
	maxWidth   = 120
	wrapSlack  = 10 // bytes by which a line may fall short: characters of several bytes, ragged wrapping
	minWrapped = 4  // lines
)

// unwrap joins the lines of wrapped paragraphs, in place. In any text it joins a line that stops in the middle of a
// sentence with the next one if that goes on with a small letter.
func unwrap(tokens []token, lines []paragraph) []paragraph {
	width := wrapWidth(tokens, lines)
	out := lines[:0]
	var before paragraph
	for i, l := range lines {
		if i > 0 && tokens[l.lo].gap == lineBreak && (width > 0 && full(tokens, before, l, width) || goesOn(tokens, before, l)) {
			last := &out[len(out)-1]
			last.End, last.hi, last.endNote = l.End, l.hi, l.endNote
		} else {
			out = append(out, l)
		}
		before = l
	}
	return out
}

// wrapWidth returns the width at which the text is wrapped, or 0.
func wrapWidth(tokens []token, lines []paragraph) int {
	var lengths [maxWidth + 1]int // of the lines that the next one follows directly
	n, open := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if tokens[lines[i+1].lo].gap != lineBreak {
			continue
		}
		n++
		lengths[min(lines[i].Len(), maxWidth)]++
		if !ends(tokens[lines[i].hi-1]) {
			open++
		}
	}
	if n < minWrapped || 2*open < n {
		return 0
	}
	width := maxWidth // the longest line, but for one in twenty
	for longer := lengths[width]; longer <= n/20 && width > 0; longer += lengths[width] {
		width--
	}
	if width < minWidth || width == maxWidth {
		return 0
	}
	fits := 0
	for i := 0; i+1 < len(lines); i++ {
		if tokens[lines[i+1].lo].gap == lineBreak && full(tokens, lines[i], lines[i+1], width) {
			fits++
		}
	}
	if 4*fits < 3*n {
		return 0
	}
	return width
}

// full reports whether the line is as long as the width allows: the first word of the next one did not fit.
func full(tokens []token, line, next paragraph, width int) bool {
	first := tokens[next.lo]
	return line.Len()+1+int(first.end-first.start) > width-wrapSlack
}

// goesOn reports whether the line breaks off in the middle of a sentence and the next one goes on with it.
func goesOn(tokens []token, line, next paragraph) bool {
	first, last := tokens[next.lo], tokens[line.hi-1]
	return line.hi-line.lo >= 4 && next.hi-next.lo >= 2 &&
		first.isWord() && !first.is(isCapital|isNumber) && (last.isWord() || last.mark(','))
}

// ends reports whether a mark ends a sentence, or a quotation or bracket that may end with one.
func ends(t token) bool {
	return t.is(isMark) && (isStop(t.word) || isCloser(t.word) || t.word == ':')
}
