package analysis

// besideQuotation gives a quotation that stands right before the sentence to the cue: “Why?” he asked.
func (r *reader) besideQuotation(u *use, srcLo, srcHi int) {
	if r.lo == 0 || r.quoteOf[r.lo-1] == 0 || u.part > 0 {
		return
	}
	q := r.quoteAt(r.lo - 1)
	if r.t[r.lo].gap >= lineBreak || q.hi != r.lo || !u.is(afterFrame) {
		return
	}
	f := r.add(u.cue, srcLo, srcHi, "V1")
	u.frame = f
	q.frame = f
}

// judgeQuotations decides what each quotation is that no frame holds.
func (r *reader) judgeQuotations() {
}

// quotedVoice appends the voice of q.
func (r *reader) quotedVoice(q *quotation, dst []Voice) []Voice {
	var f *frame
	if q.frame >= 0 {
		f = &r.frames[q.frame]
	}
	v := r.voice(q.lo, q.hi, Quoted, f)
	if f == nil {
		if q.words < 4 {
			v.Voice = Scare
		}
		v.Rule = "V1"
	}
	return append(dst, v)
}
