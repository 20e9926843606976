package analysis

// Colons: what stands before one that is the outlet's, and what a quotation set off behind one holds.

// isLeadIn reports whether part p, the first of a sentence and set off by a colon, is the outlet's announcement of what follows: a label, "Exclusive:", "Transfer
// latest:", or "Here is what we know:".
func (r *reader) isLeadIn(p part) bool {
	if w := r.t[p.lo].in(r.d.Text); w == "Here" || w == "here" {
		return true
	}
	return p.hi-p.lo < longestLabel && !r.isClause(p) && r.quoteOf[p.lo] == 0
}

// announces reports whether what use u tells, before its colon, is the outlet's announcement: "Revealed: ..." names nobody, and "Here is what we know: ..." only
// the outlet.
func (r *reader) announces(u *use) bool {
	return u.empty() && u.cue.lo == r.lo && r.endsWith(u.cue.lo, "ed") || u.part == 0 && r.t[r.lo].in(r.d.Text) == "Here" && minding[wordKey(r.t[u.cue.lo].in(r.d.Text))]
}

// maxCited is how many paragraphs a quotation set off without marks may have.
const maxCited = 8

// claimBlock claims the paragraph behind a colon that ends its own, with those that only one line break keeps apart from it: a
// quotation set off without marks, as where a column "writes:" and cites a passage (V11: .92 of the words it adds). A list,
// a heading, a picture or left-over markup is none.
func (r *reader) claimBlock(f int) {
	k := int(r.d.sentences[r.sentence].Paragraph) + 1
	if k >= len(r.d.paragraphs) || int(r.d.paragraphs[k].lo) != r.hi {
		return
	}
	p := r.d.paragraphs[k]
	lo, hi := int(p.lo), int(p.hi)
	for end := k + maxCited; k+1 < min(end, len(r.d.paragraphs)) && r.t[lo].gap > lineBreak && r.t[r.d.paragraphs[k+1].lo].gap == lineBreak; k++ {
		hi = int(r.d.paragraphs[k+1].hi)
	}
	if hi-lo < maxAdjunct/2 || !r.t[lo].is(isCapital) && !r.t[lo].mark('…') || !r.t[hi-1].is(isMark) || r.quoteOf[lo] != 0 {
		return
	}
	r.claim(f, lo, hi, true)
}
