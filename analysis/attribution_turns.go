package analysis

// The turns of an interview or a debate: names before colons, each at the start of a paragraph (V11: all 86 words they add).

// longestTurnName is the most tokens that the name before a turn has.
const longestTurnName = 4

// turnName returns where the name ends with which paragraph p opens, at its colon; 0 where none does.
func (r *reader) turnName(p int) int {
	if p < 0 || p >= len(r.d.paragraphs) {
		return 0
	}
	lo, hi := int(r.d.paragraphs[p].lo), int(r.d.paragraphs[p].hi)
	for i := lo; i+1 < min(hi, lo+longestTurnName+1); i++ {
		switch {
		case i > lo && r.t[i].mark(':') && r.t[i+1].gap == spaced:
			return i
		case !r.t[i].is(isCapital) && !(i > lo && r.t[i].gap == adjacent && (r.t[i].mark('-') || r.t[i].mark('.'))), r.has(i, labelWord|determiner|preposition|timeWord|subject), r.quoteOf[i] != 0:
			return 0
		}
	}
	return 0
}

// isTurn reports whether paragraph p, which the name before token end opens, is a turn among others: the paragraph before or behind it is
// somebody else's, and one of the two comes again, or one of them says I or you. "Ostby: nine missing" and "Velm: two held" are the
// places of two short reports.
func (r *reader) isTurn(p, end int) bool {
	if r.turnName(p) != end {
		return false
	}
	name := func(q int) string {
		if i := r.turnName(q); i > 0 {
			return r.text(int(r.d.paragraphs[q].lo), i)
		}
		return ""
	}
	own := name(p)
	for _, q := range [...]int{p - 1, p + 1} {
		if other := name(q); other != "" && other != own && (name(2*q-p) == own || name(2*p-q) == other || r.addresses(p) || r.addresses(q)) {
			return true
		}
	}
	return false
}

// addresses reports whether a first or second person stands in paragraph p, outside quotations.
func (r *reader) addresses(p int) bool {
	for i := int(r.d.paragraphs[p].lo); i < int(r.d.paragraphs[p].hi); i++ {
		if r.quoteOf[i] != 0 || r.classOf[i]&(subject|possessive) == 0 && !r.isObjectPronoun(i) {
			continue
		}
		switch r.t[i].in(r.d.Text) {
		case "I", "we", "We", "you", "You", "my", "My", "our", "Our", "your", "Your", "me", "us":
			return true
		}
	}
	return false
}
