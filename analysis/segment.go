package analysis

// segment finds paragraphs and sentences.
func (e *Engine) segment(d *document) {
	lo := 0
	for i := 1; i <= len(d.tokens); i++ {
		if i < len(d.tokens) && d.tokens[i].gap < lineBreak {
			continue
		}
		p := paragraph{Span{int(d.tokens[lo].start), int(d.tokens[i-1].end)}, int32(lo), int32(i)}
		d.paragraphs = append(d.paragraphs, p)
		e.split(d, len(d.paragraphs)-1)
		lo = i
	}
}

// split finds the sentences of a paragraph.
func (e *Engine) split(d *document, p int) {
	lo, hi := int(d.paragraphs[p].lo), int(d.paragraphs[p].hi)
	for i := lo; i < hi; i++ {
		t := d.tokens[i]
		last := i+1 == hi
		if !last && !((t.mark('.') || t.mark('?') || t.mark('!')) && d.tokens[i+1].gap == spaced && d.tokens[i+1].is(isCapital)) {
			continue
		}
		s := Sentence{Span{int(d.tokens[lo].start), int(t.end)}, Body, p}
		d.sentences = append(d.sentences, sentence{s, int32(lo), int32(i + 1)})
		lo = i + 1
	}
}
