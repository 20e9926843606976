package lexicons

import (
	"slices"
	"strings"
)

// Cues list dictionary forms; all forms of the word are meant.

// verbHead: of several words the first is inflected (point out, pointed out).
func verbHead(words []termWord) int { return 0 }

// nounHead: the word before a preposition is inflected, else the last (point of view, news report).
func nounHead(words []termWord) int {
	for i, w := range words[1:] {
		if len(w.pieces) == 1 && w.pieces[0].kind == textPiece && slices.Contains(prepositions, w.pieces[0].text) {
			return i
		}
	}
	return len(words) - 1
}

var prepositions = strings.Fields("of in on for to with about against by from as")

// lemmas reads a list of dictionary forms; head says which word of an entry is inflected, noun how.
func (r *reader) lemmas(n *node, noun bool, head func([]termWord) int) []*Term {
	var out []*Term
	for _, item := range r.list(n) {
		if item.kind != scalarNode {
			r.term(item, termOptions{plain: true}) // says what is wrong
			continue
		}
		s := item.scalar()
		t, ps := r.terms.compileWords(s, SmartCase, true, func(words []termWord) {
			if w := &words[head(words)]; w.gap == 0 {
				w.inflect, w.noun = true, noun
			}
		})
		for _, p := range ps {
			r.add(p)
		}
		if t != nil {
			out = append(out, t)
		}
	}
	return out
}
