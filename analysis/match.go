package analysis

import "framing/lexicons"

// hit is a match of a term, before voice.
type hit struct {
	Span
	contrast *lexicons.Contrast
	variant  *lexicons.Variant
	term     *lexicons.Term
	lexicon  *lexicons.Lexicon
	sentence int
}

// matcher finds the terms of all lexicons in one pass over the tokens.
type matcher struct {
	vocab *vocabulary
}

func newMatcher(v *vocabulary, lexs []*lexicons.Lexicon) *matcher { return &matcher{vocab: v} }

// match fills d.hits.
func (m *matcher) match(d *document) {}
