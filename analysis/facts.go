package analysis

import (
	"maps"
	"strings"
)

// guess is a field that was read off the text, and its basis.
type guess struct{ field, basis string }

// read fills what the article does not give from its zones, and marks it as guessed. A credit never sets the outlet.
func (z *zoner) read() {
	a := &z.d.Article
	guesses := make([]guess, 0, 5)
	set := func(field *string, name, value, basis string) {
		if *field == "" && value != "" {
			*field, guesses = value, append(guesses, guess{name, basis})
		}
	}
	if z.headline >= z.first {
		set(&a.Title, "title", strings.TrimSpace(z.in(z.headline)), "headline")
	}
	if a.Date == "" {
		date, basis := z.date()
		set(&a.Date, "date", date, basis)
	}
	if a.Credit == "" {
		credit, basis := z.credit()
		set(&a.Credit, "credit", credit, basis)
	}
	if a.Via == "" {
		via, basis := z.via()
		set(&a.Via, "via", via, basis)
	}
	if a.Author == "" {
		set(&a.Author, "author", z.author(), "byline")
	}
	if len(guesses) > 0 {
		z.d.guessed = withGuesses(a.Guessed, guesses, z.d.guessed)
		a.Guessed = z.d.guessed
	}
}

// withGuesses returns a map with guesses besides given ones: likely, if it says just that.
func withGuesses(given map[string]string, guesses []guess, likely map[string]string) map[string]string {
	same := len(likely) == len(given)+len(guesses)
	for field, basis := range given {
		same = same && likely[field] == basis
	}
	for _, g := range guesses {
		same = same && likely[g.field] == g.basis
	}
	if same {
		return likely
	}
	out := maps.Clone(given) // the caller's map stays as it is
	if out == nil {
		out = map[string]string{}
	}
	for _, g := range guesses {
		out[g.field] = g.basis
	}
	return out
}

// date returns the date that the text prints: in a date line or dateline, else in figures at the end of a caption.
func (z *zoner) date() (date, basis string) {
	for i := range z.d.sentences {
		s := &z.d.sentences[i]
		if s.Zone != Byline {
			continue
		}
		tokens := z.d.tokens[s.lo:s.hi]
		for j := 0; j < len(tokens) && j < 40; j++ {
			if date, n := readDate(z.vocab, z.d.Text, tokens[j:]); n > 0 {
				return date, "date line"
			}
		}
	}
	for p := range z.blocks {
		if z.blocks[p].zone != Caption {
			continue
		}
		tokens := z.tokens(p)
		if last := tokens[len(tokens)-1]; len(tokens) > 1 && last.is(isNumber) {
			if d := dotted(last.in(z.d.Text)); d != "" {
				return d, "caption"
			}
		}
	}
	return "", ""
}

// credit returns the agency or outlet that the text credits: that of the dateline ("(AP)"), else of a credit line ("— Reuters",
// "Source: AFP", "By Jane Roe, Associated Press", "With reporting by Reuters"), else of the copyright line.
func (z *zoner) credit() (credit, basis string) {
	line := ""
	for i := range z.d.sentences {
		s := &z.d.sentences[i]
		if s.Zone != Byline {
			continue
		}
		open := int32(-1)
		for j := s.lo; j < s.hi; j++ {
			t := z.d.tokens[j]
			if t.mark('(') {
				open = j + 1
			}
			if t.mark(')') && open > s.lo && j > open && j-open < 5 && !z.vocab.has(z.d.tokens[open], creditWord) {
				return z.d.Text[z.d.tokens[open].start:z.d.tokens[j-1].end], "dateline"
			}
		}
		if line == "" {
			line = z.agencyIn(z.d.tokens[s.lo:s.hi])
		}
	}
	if line != "" {
		return line, "credit line"
	}
	for p := range z.blocks {
		if z.blocks[p].zone != Furniture {
			continue
		}
		tokens := z.tokens(p)
		if i := z.copyright(tokens); i > 0 {
			if name := z.nameAt(tokens[i:]); name != "" {
				return name, "notice"
			}
		}
	}
	return "", ""
}

// agencyIn returns the first agency that the tokens of a byline name, or "": a row of agency words with capitals, at most
// four ("Associated Press"). "Press" and "Agency" alone are none.
func (z *zoner) agencyIn(tokens []token) string {
	for i := 0; i < len(tokens); i++ {
		n := 0
		for i+n < len(tokens) && n < 4 && tokens[i+n].is(isCapital) && z.vocab.has(tokens[i+n], agencyWord) {
			n++
		}
		if n > 1 || n == 1 && !z.isWord(tokens[i], "press") && !z.isWord(tokens[i], "agency") && !z.isWord(tokens[i], "agencies") {
			return z.d.Text[tokens[i].start:tokens[i+n-1].end]
		}
	}
	return ""
}

// nameAt returns the name that the tokens start with, at most six words of it.
func (z *zoner) nameAt(tokens []token) string {
	n := 0
	for n < len(tokens) && n < 8 && (tokens[n].is(isCapital) || n > 0 && (tokens[n].mark('.') && tokens[n].gap == adjacent || tokens[n].mark('&'))) {
		if n > 0 && z.isWord(tokens[n], "all") {
			break
		}
		n++
	}
	if n == 0 {
		return ""
	}
	return z.d.Text[tokens[0].start:tokens[n-1].end]
}

// via returns who republished the text: an aggregator that says so, or the name before the bars of a page's head.
func (z *zoner) via() (via, basis string) {
	for p := z.first; p < len(z.blocks); p++ {
		b := &z.blocks[p]
		if b.zone != Furniture {
			continue
		}
		tokens := z.tokens(p)
		if b.bars && p < z.body && b.words <= 4 && tokens[len(tokens)-1].mark('|') {
			return z.nameAt(tokens), "header"
		}
		for i, t := range tokens {
			if i > 0 && i < 8 && z.isWord(t, "aggregator") {
				return z.nameAt(tokens), "notice"
			}
		}
	}
	return "", ""
}

// author returns the names of the By line.
func (z *zoner) author() string {
	for p := z.first; p < len(z.blocks) && p < z.first+40; p++ {
		if z.blocks[p].zone != Byline {
			continue
		}
		tokens := z.tokens(p)
		if !z.isWord(tokens[0], "by") {
			continue
		}
		n := 1 // up to a bar or a date
		for n < len(tokens) && !tokens[n].mark('|') && !tokens[n].mark('•') && !tokens[n].is(isNumber) && !z.vocab.has(tokens[n], calendarWord) {
			n++
		}
		if n > 1 && tokens[n-1].mark(',') {
			n--
		}
		if n > 1 {
			return z.d.Text[tokens[1].start:tokens[n-1].end]
		}
	}
	return ""
}
