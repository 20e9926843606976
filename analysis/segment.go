package analysis

// segment finds paragraphs and, in them, sentences. A line is a paragraph; the lines of a hard-wrapped paragraph are
// joined.
func (e *Engine) segment(d *document) {
	d.paragraphs = lines(d.tokens, d.paragraphs)
	d.paragraphs = unwrap(d.tokens, d.paragraphs)
	for p := range d.paragraphs {
		e.split(d, p)
	}
}

// lines appends a paragraph for each line that holds a token.
func lines(tokens []token, dst []paragraph) []paragraph {
	lo := 0
	for i := 1; i <= len(tokens); i++ {
		if i < len(tokens) && tokens[i].gap < lineBreak {
			continue
		}
		dst = append(dst, paragraph{Span{int(tokens[lo].start), int(tokens[i-1].end)}, int32(lo), int32(i)})
		lo = i
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
			last.End, last.hi = l.End, l.hi
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
