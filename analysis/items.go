package analysis

// item is what the sentence at hand opened with, if it is an item of a list: a number or a letter.
type item struct {
	letter byte  // 'a', or 0
	number int32 // 1, or 0
}

// marker reads the mark of the item that starts at token lo: "1.", "a)", "• 9.".
func (s *splitter) marker(lo int) item {
	if s.afterBullet(lo, lo+1) {
		lo++
	}
	if lo+1 >= len(s.tokens) || !s.tokens[lo].isWord() || !s.mark(lo+1, '.') && !s.mark(lo+1, ')') || s.tokens[lo+1].gap != adjacent {
		return item{}
	}
	return s.itemAt(lo)
}

// itemAt returns token i as the mark of an item.
func (s *splitter) itemAt(i int) item {
	t := s.tokens[i]
	w := t.in(s.text)
	if len(w) == 1 && ('a' <= w[0] && w[0] <= 'z') {
		return item{letter: w[0]}
	}
	n := int32(0)
	for j := 0; j < len(w); j++ {
		if len(w) > 3 || !isDigit(w[j]) {
			return item{}
		}
		n = n*10 + int32(w[j]-'0')
	}
	return item{number: n}
}

// opens reports whether the mark at token i ends the mark of the item that follows this one in its list.
func (m item) opens(s *splitter, i int) bool {
	if m == (item{}) || i+1 >= len(s.tokens) || s.tokens[i].gap != adjacent || s.tokens[i+1].gap == adjacent || !s.tokens[i+1].is(isCapital) {
		return false
	}
	if s.tokens[i].word == ')' && s.tokens[i-1].mark('.') && s.tokens[i-1].gap == adjacent {
		i-- // "2.)"
	}
	if i < 2 || s.tokens[i-1].is(isMark) || s.tokens[i-1].gap == adjacent {
		return false
	}
	next := s.itemAt(i - 1)
	if m.letter != 0 {
		return next.letter == m.letter+1
	}
	return next.number == m.number+1
}

// afterBullet reports whether a bullet stands at token lo and nothing between it and token i.
func (s *splitter) afterBullet(lo, i int) bool {
	return i == lo+1 && s.tokens[lo].is(isMark) && isBullet(s.tokens[lo].word)
}

// enumerated reports whether token i and the bracket behind it are the mark of an item: "(b) The second".
func (s *splitter) enumerated(i int) bool {
	return s.mark(i-1, '(') && s.mark(i+1, ')') && s.itemAt(i) != (item{}) && i+2 < len(s.tokens) && s.tokens[i+2].is(isCapital)
}
