package lexicons

import (
	"unicode"
	"unicode/utf8"
)

// cut turns a form into pieces. What is a word here is what the tokenizer of the analysis package calls one: a run of
// letters, digits, underscores and combining marks, joined by a dot or comma between two digits. Every other character
// that is no space is a piece of its own. The pieces are put behind those of seq, which is empty.
func cut(form string, seq Sequence) (Sequence, *termError) {
	space, marks, gaps := false, false, false
	for i, size := 0, 0; i < len(form); i += size {
		size = 1
		text := "" // of a piece
		var err *termError
		switch c := form[i]; {
		case isASCIIWord(c):
			text, size = wordAt(form[i:])
		case c == ' ':
			space = true
		case c == gapMark:
			gaps, size = true, 2
			seq = addGap(seq, int16(form[i+1]))
		case c == starMark:
			err = star(seq, form[i+1:], i > 0 && isWordByteBefore(form, i))
		case c == verbMark || c == nounMark:
			err = setClass(seq, c)
		default:
			var r rune
			switch r, size = utf8.DecodeRuneInString(form[i:]); {
			case isWordRune(r):
				text, size = wordAt(form[i:])
			case isSpaceRune(r):
				space = true
			case !isIgnored(r):
				text, marks = canonical(form[i:i+size]), true
			}
		}
		if err != nil {
			return nil, err
		}
		if text != "" {
			seq = append(seq, Piece{Text: text, Space: space && len(seq) > 0})
			space = false
		}
	}
	if marks {
		if err := checkPossessive(seq); err != nil {
			return nil, err
		}
	}
	if gaps {
		return seq, checkGaps(seq)
	}
	return seq, nil
}

// addGap puts a gap of n words behind a sequence, or widens the one at its end.
func addGap(seq Sequence, n int16) Sequence {
	if k := len(seq) - 1; k >= 0 && seq[k].Gap > 0 {
		seq[k].Gap += n
		return seq
	}
	return append(seq, Piece{Gap: n, Space: true})
}

// checkPossessive refuses 's without a word before it, which is never what an editor means.
func checkPossessive(seq Sequence) *termError {
	for i := 1; i < len(seq); i++ {
		if seq[i].Text == "s" && !seq[i].Space && seq[i-1].Text == "'" && (i == 1 || seq[i-1].Space) {
			return &termError{0, "'s stands apart from its word", "write it directly after the word: Ukraine('s) claim"}
		}
	}
	return nil
}

// wordAt reads the word at the start of s: its text without invisible characters, and its length in bytes.
func wordAt(s string) (string, int) {
	end, clean := 0, true
	for end < len(s) && isASCIIWord(s[end]) {
		end++
	}
	if end == len(s) || s[end] == ' ' {
		return s[:end], end // as nearly always
	}
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		switch {
		case isWordRune(r):
		case (r == '.' || r == ',') && end > 0 && isASCIIDigit(s[end-1]) && end+1 < len(s) && isASCIIDigit(s[end+1]):
		case isIgnored(r):
			clean = false
		default:
			return withoutIgnored(s[:end], clean), end
		}
		end += size
	}
	return withoutIgnored(s, clean), end
}

func withoutIgnored(s string, clean bool) string {
	if clean {
		return s
	}
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if !isIgnored(r) {
			out = append(out, r)
		}
	}
	return string(out)
}

// star makes the last piece the beginning of a word.
func star(seq Sequence, rest string, adjacent bool) *termError {
	hint := "write at least three letters, then *: annex*"
	if len(seq) == 0 || !adjacent {
		return &termError{0, "* stands without the beginning of a word", hint}
	}
	last := &seq[len(seq)-1]
	if letters := utf8.RuneCountInString(last.Text); letters < minPrefix || last.Gap > 0 {
		return &termError{0, "too few letters stand before *", hint}
	}
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && (isWordRune(r) || r == starMark) {
		return &termError{0, "* comes last in a word", "write annex* for annex, annexed, annexation"}
	}
	last.Prefix = true
	return nil
}

func isWordByteBefore(form string, i int) bool { return isWordRune(lastRune(form[:i])) }

func setClass(seq Sequence, mark byte) *termError {
	if len(seq) == 0 || !isWordRune(firstRune(seq[len(seq)-1].Text)) {
		return &termError{0, "/verb and /noun come after a word", "write claim~/verb"}
	}
	last := &seq[len(seq)-1]
	last.Class = VerbClass
	if mark == nounMark {
		last.Class = NounClass
	}
	return nil
}

// checkGaps makes sure that a gap stands between two words, and that the piece after it is one of its own.
func checkGaps(seq Sequence) *termError {
	gaps := 0
	for i := range seq {
		if seq[i].Gap == 0 {
			continue
		}
		if gaps++; gaps > maxGaps {
			return &termError{0, "this term has more than three gaps", "every gap multiplies the ways in which a text can be read; shorten the term"}
		}
		if i == 0 || i == len(seq)-1 {
			return &termError{0, "a gap stands first or last in this term", "a gap needs a word on both sides that cannot be left out"}
		}
		if seq[i].Gap > maxGap {
			return &termError{0, "the gaps of this term are too wide", "up to 9 words may stand between two words"}
		}
		seq[i+1].Space = true
	}
	return nil
}

// hasAnchor reports whether the sequence holds a plain word of two characters or more.
func hasAnchor(seq Sequence) bool {
	for _, p := range seq {
		if p.Gap == 0 && utf8.RuneCountInString(p.Text) >= 2 {
			return true // marks are one character each
		}
	}
	return false
}

// canonical returns the text of a mark. Hyphens and apostrophes are written in one way, so that a term typed with a
// curly apostrophe or an en dash means the same as one typed without.
func canonical(mark string) string {
	switch mark {
	case "\u2010", "\u2011", "\u2013":
		return "-"
	case "\u2019":
		return "'"
	}
	return mark
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isASCIIDigit(c byte) bool { return '0' <= c && c <= '9' }

func isSpaceRune(r rune) bool { return unicode.IsSpace(r) || r == '\u2028' || r == '\u2029' }

func isIgnored(r rune) bool { return r >= 0x80 && unicode.Is(unicode.Cf, r) }

func isASCIIWord(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_'
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIWord(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me)
}
