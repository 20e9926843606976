package analysis

import (
	"slices"
	"strings"
)

// boundaries finds words that stand inside quotation marks in one of two aligned sentences, and in the other one outside
// of them and in the outlet's own voice. An article that quotes the other one has not moved a mark.
func (s *shifter) boundaries(k int, members []AlignedSentence) {
	found := 0
	for i, x := range members {
		for j, y := range members {
			if found == mostShiftsOfGroup || !s.said[j].quoted || !s.independent(x.Article, y.Article) || s.quotes(y.Place, x.Article) || s.saysItself(k, y.Article) {
				continue
			}
			own, other, ok := s.moved(s.wordsAt(i), s.wordsAt(j))
			if !ok || inTitle(s.articles[y.Article].Text[other.Start:other.End]) {
				continue
			}
			found++
			s.out = append(s.out, Shift{Kind: "boundary", Alignment: k, Own: Passage{x.Article, own}, Other: Passage{y.Article, other},
				OwnTag: -1, OtherTag: -1, Voice: Quoted})
		}
	}
}

// inTitle reports whether words in quotation marks are a title, of a law or a book: no long word has a small letter first.
func inTitle(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(w string) bool { return len(w) > leastMoved && !capitalFirst(w) })
}

// ownWord is a word with what is needed to say on which side of a quotation mark it stands.
type ownWord struct {
	Span
	key         uint64
	plain       bool // a word that tells something
	own, quoted bool
}

// wordsAt returns the words of a member of the alignment.
func (s *shifter) wordsAt(i int) []ownWord {
	if s.words[i] == nil {
		s.words[i] = s.wordsOf(s.members[i].Place)
	}
	return s.words[i]
}

// wordsOf reads the words of a sentence; no more than are compared elsewhere.
func (s *shifter) wordsOf(p Place) []ownWord {
	a, sen := &s.articles[p.Article], s.sentence(p)
	text := a.Text[sen.Start:sen.End]
	voices := s.voicesOf(p)
	from := len(s.arena)
	s.tokens = s.engine.vocab.tokenize(text, s.tokens[:0])
	for _, t := range s.tokens {
		if !t.isWord() {
			continue
		}
		w := ownWord{Span: shift(t.span(), int(sen.Start)), key: wordKey(t.in(text)), own: true}
		w.plain = s.engine.vocab.classes[t.word]&functionClasses == 0
		for _, v := range voices {
			if v.Span().Contains(w.Span) {
				w.own, w.quoted = false, w.quoted || v.Voice == Quoted || v.Voice == Scare
			}
		}
		if s.arena = append(s.arena, w); len(s.arena)-from == mostWords {
			break
		}
	}
	return s.arena[from:len(s.arena):len(s.arena)]
}

// quotes reports whether a quotation of this sentence is known to be taken from the article, or from a copy of it.
func (s *shifter) quotes(p Place, article int) bool {
	for _, k := range s.quotations[p] {
		q := &s.event.Quotations[k]
		if q.Source != "" && (q.Source == s.articles[article].Outlet || s.cluster[q.Text.Article] == s.cluster[article]) {
			return true
		}
	}
	return false
}

// sharedWords is the share of the telling words of two sentences that both have (Dice 1945).
func (s *shifter) sharedWords(a, b []ownWord) float64 {
	clear(s.common)
	in := s.common
	n, m, both := 0, 0, 0
	for _, w := range a {
		if w.plain && in[w.key] == 0 {
			in[w.key] = 1
			n++
		}
	}
	for _, w := range b {
		if w.plain && in[w.key] < 2 {
			m++
			if in[w.key] == 1 {
				both++
			}
			in[w.key] = 2
		}
	}
	return 2 * float64(both) / float64(max(1, n+m))
}

// moved returns the longest run of words that are own in a and quoted in b, if it is long enough to tell.
func (s *shifter) moved(a, b []ownWord) (own, other Span, ok bool) {
	inMarks := func(w ownWord) bool { return w.quoted }
	if !slices.ContainsFunc(b, inMarks) {
		return own, other, false
	}
	best, telling := 0, 0
	row, next := slices.Grow(s.rows[0][:0], len(b)+1)[:len(b)+1], slices.Grow(s.rows[1][:0], len(b)+1)[:len(b)+1]
	s.rows = [2][]int{row, next}
	clear(row)
	clear(next)
	for i := range a {
		for j := range b {
			next[j+1] = 0
			if !a[i].own || !b[j].quoted || a[i].key != b[j].key {
				continue
			}
			n := row[j] + 1
			if next[j+1] = n; n <= best {
				continue
			}
			best, telling = n, 0
			for _, w := range a[i-n+1 : i+1] {
				if w.plain {
					telling++
				}
			}
			own, other = Span{a[i-n+1].Start, a[i].End}, Span{b[j-n+1].Start, b[j].End}
		}
		row, next = next, row
	}
	return own, other, best >= leastMoved && telling >= leastMoved-1
}
