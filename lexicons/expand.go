package lexicons

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"framing/internal/diag"
)

// Bounds on what terms may stand for. A term of an editor has a handful of forms; the bounds keep a hostile or
// mistaken file from using up time and memory. The work bounds hold for all terms of one file together.
const (
	maxSequences     = 20_000    // of one term
	maxFormBytes     = 1_000     // of one spelled-out form
	maxFileSequences = 200_000   // of all terms of a file
	maxFilePieces    = 1_000_000 // of all terms of a file
	maxFileWork      = 128 << 20 // bytes copied while the terms of a file are spelled out
	formWork         = 100       // what handling one form costs, in such bytes
	maxGap           = 9         // words; neighbouring gaps add up
	maxGaps          = 3         // of a term: each may end after 0 to 9 words, so 1,000 ways at most to go on from a word
	maxNameDepth     = 50        // names within names
	minPrefix        = 3         // letters before a star
	crossBytes       = 1 << 16   // memory for forms that is taken before they are known to keep the bounds
	fewForms         = 16        // among so many, looking at all of them finds a repetition sooner than a map does
)

// A form is one spelling of a term, before it is cut into pieces: plain text with a single space between words, in
// which these bytes stand for what text cannot say. The parser lets none of them through from the term itself.
const (
	gapMark  = '\x01' // followed by the number of words as a byte
	starMark = '\x02'
	verbMark = '\x03'
	nounMark = '\x04'
)

// compiler turns the terms of one file into sequences.
type compiler struct {
	names     map[string]*nameList
	depth     int
	work      int // bytes copied so far
	sequences int
	pieces    int
	// Memory for what terms stand for, and for what is on the way there.
	terms        arena[Term]
	allSequences arena[Sequence]
	allPieces    arena[Piece]
	sequence     Sequence // the one at hand
	// The same, used again by the next term.
	forms  arena[string]
	parsed parsed
}

func newCompiler(names map[string]*nameList) *compiler {
	const room = 1024 // forms or parts of a term; more are rare
	return &compiler{names: names, forms: make(arena[string], room),
		parsed: parsed{make(arena[termWord], room), make(arena[termPiece], room), make(arena[[]termWord], room)}}
}

// nameList is an entry of `names`.
type nameList struct {
	terms    []scalar
	forms    []string
	state    nameState
	problems diag.Problems // what is wrong with its terms, reported once
}

type nameState uint8

const (
	nameFresh nameState = iota
	nameOpen            // being spelled out: meeting it again is a cycle
	nameDone
	nameBroken // reported at the name itself
)

// scalar is text of a file with the place of its first byte.
type scalar struct {
	text  string
	pos   diag.Pos
	exact bool // the columns of the text and of the file run in step
}

// at returns the place of a byte of the text, or of its beginning when that cannot be told.
func (s scalar) at(offset int) diag.Pos {
	pos := s.pos
	if s.exact && pos.Column > 0 {
		pos.Column += offset
	}
	return pos
}

// ParseTerm compiles a term that stands at pos. names are the lists that the term may use as <name>, by id.
// It returns nil and the problem where the term breaks the grammar.
func ParseTerm(source string, pos diag.Pos, c Case, names map[string][]string) (*Term, diag.Problems) {
	comp := newCompiler(map[string]*nameList{})
	for _, id := range slices.Sorted(maps.Keys(names)) {
		list := &nameList{}
		for _, t := range names[id] {
			list.terms = append(list.terms, scalar{text: t, pos: pos})
		}
		comp.names[id] = list
	}
	t, ps := comp.compile(scalar{source, pos, true}, c, true)
	for _, id := range slices.Sorted(maps.Keys(names)) {
		ps = append(ps, comp.names[id].problems...)
	}
	return t, ps.Sort()
}

// broken is the error of a term that uses a broken name; the name has been reported itself.
var broken = &termError{}

// compile parses and spells out one term. anchored asks for one plain word of two letters in each of its forms.
func (c *compiler) compile(s scalar, how Case, anchored bool) (*Term, diag.Problems) {
	return c.compileWords(s, how, anchored, nil)
}

// compileWords is compile with a change to the words as parsed.
func (c *compiler) compileWords(s scalar, how Case, anchored bool, change func([]termWord)) (*Term, diag.Problems) {
	memory := c.forms
	forms, err := c.spell(s.text, change)
	c.forms = memory // the forms stay there until the next term is spelled
	if err != nil {
		return nil, problemsOf(s, err)
	}
	sequences := c.allSequences.take(len(forms))
	for i, form := range forms {
		seq, err := cut(form, c.sequence[:0])
		if err == nil && anchored && !hasAnchor(seq) {
			err = &termError{0, "this term may match without a single plain word", "it needs a word of two letters or more outside brackets and gaps"}
		}
		if err != nil {
			return nil, problemsOf(s, err)
		}
		sequences[i] = c.allPieces.take(len(seq))
		copy(sequences[i], seq)
		c.sequence = seq
		c.pieces += len(seq)
		if c.sequences++; c.sequences > maxFileSequences || c.pieces > maxFilePieces {
			c.work = maxFileWork
			return nil, problemsOf(s, c.spend(1, 0))
		}
	}
	t := &c.terms.take(1)[0]
	*t = Term{Pos: s.pos, Source: s.text, Case: how, Sequences: sequences}
	return t, nil
}

func problemsOf(s scalar, err *termError) diag.Problems {
	if err == broken {
		return nil
	}
	return diag.Problems{{Pos: s.at(err.at), What: err.what, Hint: err.hint}}
}

// spell returns the forms of a term, without repetitions, in the order in which the editor wrote the choices. change, if there
// is one, changes the words of the term.
func (c *compiler) spell(src string, change func([]termWord)) ([]string, *termError) {
	if change == nil && isPlain(src) {
		return c.one(src), nil
	}
	memory := c.parsed
	defer func() { c.parsed = memory }()
	words, err := c.parsed.parse(src)
	if err != nil {
		return nil, err
	}
	if change != nil {
		change(words)
	}
	return c.term(words)
}

// isPlain reports whether a term is nothing but ASCII words with single spaces between them, as most terms are.
func isPlain(src string) bool {
	for i := 0; i < len(src); i++ {
		c := src[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
		if !letter && (c != ' ' || i == 0 || i == len(src)-1 || src[i-1] == ' ') {
			return false
		}
	}
	return src != "" && len(src) <= maxFormBytes
}

func (c *compiler) term(words []termWord) ([]string, *termError) {
	var forms []string
	for i, w := range words {
		next, err := c.word(w)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			forms = next
		} else if forms, err = c.cross(forms, " ", next, w.at); err != nil {
			return nil, err
		}
	}
	return forms, nil
}

// one returns a list of a single form.
func (c *compiler) one(form string) []string {
	forms := c.forms.take(1)
	forms[0] = form
	return forms
}

func (c *compiler) word(w termWord) ([]string, *termError) {
	if w.gap > 0 {
		return c.one(string([]byte{gapMark, w.gap})), nil
	}
	var forms []string
	for i, p := range w.pieces {
		next, err := c.piece(p)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			forms = next
		} else if forms, err = c.cross(forms, "", next, p.at); err != nil {
			return nil, err
		}
	}
	if !w.inflect && w.class == AnyClass {
		return forms, nil
	}
	if len(forms) == 1 {
		return inflectForm(forms[0], w)
	}
	var out []string
	for _, form := range forms {
		ways, err := inflectForm(form, w)
		if err != nil {
			return nil, err
		}
		out = append(out, ways...)
	}
	return c.unique(out, w.at)
}

func (c *compiler) piece(p termPiece) ([]string, *termError) {
	switch p.kind {
	case starPiece:
		return c.one(string(rune(starMark))), nil
	case namePiece:
		return c.name(p.text, p.at)
	case textPiece:
		return c.one(p.text), nil
	}
	forms := c.forms.take(len(p.choice) + 1)[:0]
	for _, words := range p.choice {
		next, err := c.term(words)
		if err != nil {
			return nil, err
		}
		forms = append(forms, next...)
	}
	if p.empty {
		forms = append(forms, "")
	}
	return c.unique(forms, p.at)
}

// cross joins each of the left forms with each of the right ones. The glue stands between them only where both hold
// something: that is how an optional word takes its space along.
func (c *compiler) cross(left []string, glue string, right []string, at int) ([]string, *termError) {
	if len(left) == 1 && left[0] == "" {
		return right, nil
	}
	if len(right) == 1 && right[0] == "" {
		return left, nil
	}
	if len(left)*len(right) > maxSequences {
		return nil, tooMany(at)
	}
	out := c.forms.take(len(left) * len(right))[:0]
	var text strings.Builder // of all forms: one allocation
	text.Grow(min(crossBytes, len(right)*(length(left)+len(left)*len(glue))+len(left)*length(right)))
	for _, l := range left {
		for _, r := range right {
			switch {
			case l == "":
				out = append(out, r)
			case r == "":
				out = append(out, l)
			default:
				start := text.Len()
				text.WriteString(l)
				text.WriteString(glue)
				text.WriteString(r)
				form := text.String()[start:]
				if len(form) > maxFormBytes {
					return nil, tooMany(at)
				}
				if err := c.spend(formWork+len(form), at); err != nil {
					return nil, err
				}
				out = append(out, form)
			}
		}
	}
	if glue != "" && !slices.ContainsFunc(right, func(r string) bool { return r == "" || strings.Contains(r, glue) }) || len(right) == 1 {
		return out, nil // different forms stay different: what is on the right of the last glue tells where each comes from
	}
	return c.unique(out, at)
}

// length is that of all forms together.
func length(forms []string) (n int) {
	for _, form := range forms {
		n += len(form)
	}
	return n
}

// unique drops repetitions, keeping the order.
func (c *compiler) unique(forms []string, at int) ([]string, *termError) {
	if len(forms) > maxSequences {
		return nil, tooMany(at)
	}
	if len(forms) < 2 {
		return forms, nil
	}
	work := 0
	for _, form := range forms {
		work += formWork + len(form)
	}
	if err := c.spend(work, at); err != nil {
		return nil, err
	}
	out := c.forms.take(len(forms))[:0]
	if len(forms) <= fewForms {
		for _, form := range forms {
			if !slices.Contains(out, form) {
				out = append(out, form)
			}
		}
		return out, nil
	}
	seen := make(map[string]bool, len(forms))
	for _, form := range forms {
		if !seen[form] {
			seen[form] = true
			out = append(out, form)
		}
	}
	return out, nil
}

// spend counts work against the bound of the file. Passing the bound is reported once.
func (c *compiler) spend(work, at int) *termError {
	if c.work > maxFileWork {
		return broken
	}
	if c.work += work; c.work > maxFileWork {
		return tooMuch(at)
	}
	return nil
}

func tooMuch(at int) *termError {
	return &termError{at, "the terms of this file stand for too many wordings", "split the file, or use fewer choices in one term"}
}

func tooMany(at int) *termError {
	return &termError{at, fmt.Sprintf("this term stands for more than %d wordings, or for very long ones", maxSequences), "split it into several terms"}
}

// name returns the forms of all terms of a name.
func (c *compiler) name(id string, at int) ([]string, *termError) {
	list := c.names[id]
	if list == nil {
		hint := "names are listed under `names:` at the top of the file"
		if near := nearestName(id, c.names); near != "" {
			hint = "did you mean <" + near + ">?"
		}
		return nil, &termError{at, "no such name: <" + id + ">", hint}
	}
	switch list.state {
	case nameDone:
		return list.forms, nil
	case nameBroken:
		return nil, broken
	case nameOpen:
		return nil, &termError{at, "the name <" + id + "> is made of itself", "names may use other names, but not in a circle"}
	}
	if c.depth++; c.depth > maxNameDepth {
		return nil, &termError{at, "names within names go too deep", "write the words themselves"}
	}
	defer func() { c.depth-- }()
	list.state = nameOpen
	memory := c.forms
	for _, s := range list.terms {
		forms, err := c.spell(s.text, nil)
		if list.forms = append(list.forms, forms...); err == nil && len(list.forms) > maxSequences {
			err = tooMany(0)
		}
		if err != nil {
			list.state, list.forms = nameBroken, nil
			list.problems = append(list.problems, problemsOf(s, err)...)
		}
	}
	if list.state == nameBroken {
		return nil, broken
	}
	list.state = nameDone
	forms, err := c.unique(list.forms, 0)
	list.forms, c.forms = append(list.forms[:0], forms...), memory
	return list.forms, err
}

// nearestName returns the name that was probably meant, or "". A hostile file may list very many.
func nearestName(id string, names map[string]*nameList) string {
	if len(names) > maxCandidates {
		return ""
	}
	return diag.Nearest(id, slices.Sorted(maps.Keys(names)))
}

// inflectForm returns the forms of one spelling of a word with "~" or "/class".
func inflectForm(form string, w termWord) ([]string, *termError) {
	mark := ""
	switch w.class {
	case VerbClass:
		mark = string(rune(verbMark))
	case NounClass:
		mark = string(rune(nounMark))
	}
	if form == "" {
		return []string{""}, nil
	}
	if strings.ContainsAny(form, " \x01\x03\x04") {
		return nil, &termError{w.at, "~ and /class belong to one word", "write them after the word inside the brackets: (crack~ down|arrest~)"}
	}
	if !w.inflect {
		return []string{form + mark}, nil
	}
	cutAt := strings.LastIndexFunc(form, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
	if cutAt > 0 { // the byte found may begin a longer character
		_, size := utf8.DecodeRuneInString(form[cutAt-1:])
		cutAt += size - 1
	}
	head, word := form[:cutAt], form[cutAt:]
	if utf8.RuneCountInString(word) < 2 || (head != "" && isWordRune(lastRune(head))) {
		return nil, &termError{w.at, "~ comes after a word of letters", "write seize~, or annex* for any ending"}
	}
	if like := notAWord(word); like != "" {
		return nil, &termError{w.at + strings.LastIndex(form, word), "no such word form: " + word, like}
	}
	inflected := inflections
	if w.noun {
		inflected = numbers
	}
	forms := inflected(word)
	for i, f := range forms {
		forms[i] = head + f + mark
	}
	return forms, nil
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
