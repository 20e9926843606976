package lexicons

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The grammar of a term:
//
//	term  = word { " " word }                 " " = a run of white space
//	word  = gap | piece { piece } [ "~" ] [ "/" class ]
//	piece = text | "*" | "(" term ")" | "(" term { "|" term } [ "|" ] ")" | "<" id ">"
//	gap   = "..." [ 1-9 ]                     a word of its own, never first or last
//	text  = characters other than ( ) | ~ * < > /   ("\" makes the next one literal)
//	class = verb | noun
//
// parse turns the text into the types below, expand.go spells them out.

// termWord is one word of a term as the editor wrote it, or a gap.
type termWord struct {
	at      int // byte of the term at which it starts
	pieces  []termPiece
	gap     uint8 // > 0: the word is a gap of so many words
	class   WordClass
	inflect bool // "~"
	noun    bool // with inflect: only singular and plural; for the nouns of cues
}

// termPiece is text, a star, a bracket or a name.
type termPiece struct {
	at     int
	text   string       // literal text, or the id of a name
	choice [][]termWord // of a bracket: its alternatives
	kind   pieceKind
	empty  bool // of a bracket: it may be left out
}

type pieceKind uint8

const (
	textPiece pieceKind = iota
	starPiece
	bracketPiece
	namePiece
)

// termError is what is wrong with a term, at a byte of it.
type termError struct {
	at         int
	what, hint string
}

const (
	maxTermBytes = 4000 // of a term as typed
	maxBrackets  = 30   // brackets within brackets
	fewParts     = 4    // words of a term, pieces of a word, alternatives of a bracket: seldom more
)

// parsed is the memory of terms as parsed.
type parsed struct {
	words   arena[termWord]
	pieces  arena[termPiece]
	choices arena[[]termWord]
}

type termParser struct {
	*parsed
	src   string
	at    int
	depth int
}

// parse parses a term as typed. White space at both ends is left out.
func (m *parsed) parse(src string) ([]termWord, *termError) {
	if len(src) > maxTermBytes {
		return nil, &termError{0, "this term is too long", "split it into several terms"}
	}
	for i, r := range src {
		if (r < 0x20 && !unicode.IsSpace(r)) || r == 0x7f || r == utf8.RuneError {
			return nil, &termError{i, "a control character or a damaged character stands in this term", "delete it and type it again"}
		}
	}
	p := &termParser{parsed: m, src: strings.TrimRightFunc(src, unicode.IsSpace)}
	if strings.HasSuffix(p.src, `\`) && len(p.src) < len(src) {
		p.src = src[:len(p.src)+1] // the last space is a literal one
	}
	p.at = len(p.src) - len(strings.TrimLeftFunc(p.src, unicode.IsSpace))
	if p.at == len(p.src) {
		return nil, &termError{0, "this term is empty", "write a word, or delete the entry"}
	}
	words, err := p.term()
	if err != nil {
		return nil, err
	}
	switch p.peek() {
	case ')':
		return nil, p.errorf(p.at, "a bracket is closed here that was never opened", `write \) for a real bracket`)
	case '|':
		return nil, p.errorf(p.at, "a bar stands outside brackets", "put the choice in brackets: (take|takes|took) Crimea")
	}
	return words, nil
}

func (p *termParser) errorf(at int, what, hint string) *termError { return &termError{at, what, hint} }

// peek returns the byte at hand, 0 at the end.
func (p *termParser) peek() byte {
	if p.at < len(p.src) {
		return p.src[p.at]
	}
	return 0
}

// space skips white space and reports whether there was any.
func (p *termParser) space() bool {
	start := p.at
	for p.at < len(p.src) {
		r, size := utf8.DecodeRuneInString(p.src[p.at:])
		if !unicode.IsSpace(r) {
			break
		}
		p.at += size
	}
	return p.at > start
}

// ends reports whether a word ends here.
func (p *termParser) ends() bool {
	if p.at == len(p.src) {
		return true
	}
	if c := p.src[p.at]; c < utf8.RuneSelf {
		return c == ')' || c == '|' || unicode.IsSpace(rune(c))
	}
	r, _ := utf8.DecodeRuneInString(p.src[p.at:])
	return unicode.IsSpace(r)
}

// endsText reports whether literal text ends here.
func (p *termParser) endsText() bool {
	return strings.IndexByte("(<>*~/", p.peek()) >= 0 || p.ends()
}

// term reads words up to the end, a bar or a closing bracket.
func (p *termParser) term() ([]termWord, *termError) {
	var buf [fewParts]termWord
	words := buf[:0]
	for {
		at := p.at
		if p.ends() {
			if p.space() {
				return nil, p.errorf(at, "there is a space too many here", "inside brackets write no space after ( or | and none before ) or |")
			}
			if len(words) == 0 || at == len(p.src) {
				return nil, p.errorf(at, "a word is missing here", `brackets hold words: (s), (take|took), (armed|); write \( for a real bracket`)
			}
			return nil, p.errorf(at-1, "there is a space too many here", "inside brackets write no space before ) or |")
		}
		w, err := p.word()
		if err != nil {
			return nil, err
		}
		words = append(words, w)
		if !p.space() || p.at == len(p.src) {
			return p.words.keep(words), nil
		}
	}
}

func (p *termParser) word() (termWord, *termError) {
	w := termWord{at: p.at}
	if strings.HasPrefix(p.src[p.at:], "...") {
		return p.gap(w)
	}
	var buf [fewParts]termPiece
	pieces := buf[:0]
	for !p.ends() && p.peek() != '~' && p.peek() != '/' {
		piece, err := p.piece()
		if err != nil {
			return w, err
		}
		pieces = append(pieces, piece)
	}
	if w.pieces = p.pieces.keep(pieces); len(pieces) == 0 {
		return w, p.errorf(p.at, "no word stands before this "+p.src[p.at:p.at+1], `write it directly after the word it belongs to; write \`+p.src[p.at:p.at+1]+" for the character itself")
	}
	if p.peek() == '~' {
		p.at++
		w.inflect = true
	}
	if p.peek() == '/' {
		at := p.at
		p.at++
		for p.at < len(p.src) && 'a' <= p.src[p.at] && p.src[p.at] <= 'z' {
			p.at++
		}
		switch p.src[at+1 : p.at] {
		case "verb":
			w.class = VerbClass
		case "noun":
			w.class = NounClass
		default:
			return w, p.errorf(at, "no such word class: "+p.src[at:p.at], `/verb and /noun are the word classes; write \/ for a real stroke`)
		}
	}
	if !p.ends() {
		return w, p.errorf(p.at, "~ and /class come last in a word", "write seize~ or claim~/verb, then a space")
	}
	return w, nil
}

func (p *termParser) gap(w termWord) (termWord, *termError) {
	p.at += 3
	w.gap = 3
	if c := p.peek(); '1' <= c && c <= '9' {
		w.gap = c - '0'
		p.at++
	}
	if !p.ends() {
		return w, p.errorf(w.at, "a gap is a word of its own", "write ... or ...1 to ...9 with a space on both sides: take~ ...2 Crimea")
	}
	return w, nil
}

func (p *termParser) piece() (termPiece, *termError) {
	piece := termPiece{at: p.at}
	switch p.peek() {
	case '(':
		return p.bracket(piece)
	case '<':
		end := strings.IndexByte(p.src[p.at:], '>')
		if end < 0 {
			return piece, p.errorf(p.at, "a name is not closed", `write <name>; write \< for the character itself`)
		}
		piece.kind, piece.text = namePiece, p.src[p.at+1:p.at+end]
		if !isID(piece.text) {
			return piece, p.errorf(p.at, "this is not a name: "+p.src[p.at:p.at+end+1], "names have small letters, digits and hyphens: <police>")
		}
		p.at += end + 1
		return piece, nil
	case '>':
		return piece, p.errorf(p.at, "a name is closed here that was never opened", `write \> for the character itself`)
	case '*':
		p.at++
		piece.kind = starPiece
		return piece, nil
	}
	start := p.at
	for p.at < len(p.src) && isASCIIWord(p.src[p.at]) {
		p.at++
	}
	piece.text = p.src[start:p.at]
	if p.endsText() {
		return piece, nil // as nearly always
	}
	var text strings.Builder
	text.WriteString(piece.text)
	for !p.endsText() {
		if p.peek() == '\\' {
			p.at++
			if p.at == len(p.src) {
				return piece, p.errorf(p.at-1, `nothing stands after this \`, `write \\ for the character itself`)
			}
		}
		_, size := utf8.DecodeRuneInString(p.src[p.at:])
		text.WriteString(p.src[p.at : p.at+size])
		p.at += size
	}
	piece.text = text.String()
	return piece, nil
}

// bracket reads ( term { | term } [ | ] ).
func (p *termParser) bracket(piece termPiece) (termPiece, *termError) {
	if p.depth++; p.depth > maxBrackets {
		return piece, p.errorf(p.at, "too many brackets within brackets", "split this into several terms")
	}
	defer func() { p.depth-- }()
	piece.kind = bracketPiece
	p.at++
	bars := 0
	var buf [fewParts][]termWord
	choice := buf[:0]
	for {
		words, err := p.term()
		if err != nil {
			return piece, err
		}
		choice = append(choice, words)
		if p.peek() == '|' {
			p.at++
			bars++
			if p.peek() == ')' {
				piece.empty = true // (armed|fierce|)
			}
		}
		if p.peek() == ')' {
			p.at++
			piece.choice, piece.empty = p.choices.keep(choice), piece.empty || bars == 0
			return piece, nil
		}
		if p.at == len(p.src) {
			return piece, p.errorf(piece.at, "this bracket is not closed", `write ) where it ends; write \( for a real bracket`)
		}
	}
}

// isID reports whether s is an id: small letters and digits in parts joined by hyphens.
func isID(s string) bool {
	if s == "" || len(s) > 100 || s[0] == '-' || s[len(s)-1] == '-' || strings.Contains(s, "--") {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}
