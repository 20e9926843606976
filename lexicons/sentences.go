package lexicons

import (
	"slices"
	"strings"

	"framing/internal/diag"
)

// sentences reads a block of tests, one sentence a line. What stands after | in a bracket and is no voice is taken for
// the id of a variant and added to refs, to be checked when all variants are known.
func (r *reader) sentences(n *node, refs *[]scalar) []Test {
	if n == nil {
		return nil
	}
	if n.kind != scalarNode || !n.block {
		r.errorf(n.pos(), "write `tests: |`, then one sentence a line, indented; YAML would read brackets, colons and # in another way",
			"tests are written as a block")
		return nil
	}
	var tests []Test
	line := n.pos().Line
	for text := range strings.Lines(n.text) {
		line++ // the block begins on the line after the key
		text = strings.TrimRight(text, "\r\n")
		trimmed := strings.TrimSpace(text)
		if trimmed == "" {
			continue
		}
		pos := n.pos()
		pos.Line, pos.Column = line, int(n.indent)+strings.Index(text, trimmed)+1
		if t, ok := r.sentence(scalar{trimmed, pos, true}, refs); ok {
			tests = append(tests, t)
		}
	}
	return tests
}

// sentence reads one line: [span], [span|variant], [span|voice], [span|variant voice]; \[ is a real bracket.
func (r *reader) sentence(s scalar, refs *[]scalar) (Test, bool) {
	t := Test{Pos: s.pos}
	var out strings.Builder
	out.Grow(len(s.text))
	open := -1 // where the bracket opened that is not closed yet
	for i := 0; i < len(s.text); i++ {
		c := s.text[i]
		switch {
		case c == '\\' && i+1 < len(s.text) && strings.IndexByte(`[]\|`, s.text[i+1]) >= 0:
			i++
			out.WriteByte(s.text[i])
		case c == '[' && open >= 0:
			r.errorf(s.at(i), `close the first with ]; a real bracket is written \[`, "a bracket opens inside a bracket")
			return t, false
		case c == '[':
			open = i
			t.Expect = append(t.Expect, Expectation{Start: out.Len()})
		case c == '|' && open >= 0:
			end := strings.IndexAny(s.text[i:], "[]")
			if end < 0 || s.text[i+end] == '[' { // what stands there are the words of the sentence, not labels
				r.notClosed(s, open)
				return t, false
			}
			r.labels(s, i+1, i+end, &t.Expect[len(t.Expect)-1], refs)
			i += end - 1
		case c == ']' && open < 0:
			r.errorf(s.at(i), `open it with [; a real bracket is written \]`, "a bracket is closed here that was never opened")
			return t, false
		case c == ']':
			e := &t.Expect[len(t.Expect)-1]
			if e.End = out.Len(); strings.TrimSpace(out.String()[e.Start:]) == "" {
				r.errorf(s.at(open), "put the words that must be found between the brackets", "this bracket is empty")
				return t, false
			}
			open = -1
		default:
			out.WriteByte(c)
		}
	}
	if open >= 0 {
		r.notClosed(s, open)
		return t, false
	}
	t.Text = out.String()
	return t, true
}

func (r *reader) notClosed(s scalar, open int) {
	r.errorf(s.at(open), `close it with ]; a real bracket is written \[`, "this bracket is not closed")
}

// labels reads what stands between | and ] at s.text[from:to].
func (r *reader) labels(s scalar, from, to int, e *Expectation, refs *[]scalar) {
	isGap := func(c rune) bool { return c == ' ' || c == '\t' || c == ',' || c == '|' }
	for _, label := range strings.FieldsFunc(s.text[from:to], isGap) {
		at := s.at(from + strings.Index(s.text[from:to], label))
		switch {
		case slices.Contains(voiceNames, label) && e.Voice == "":
			e.Voice = label
		case !slices.Contains(voiceNames, label) && e.Variant == "":
			e.Variant = label
			*refs = append(*refs, scalar{label, at, true})
		default:
			r.add(diag.Problem{Pos: at, What: "a second variant or voice stands in this bracket", Hint: "write one of each: [seized|annexed quoted]"})
			return
		}
	}
}
