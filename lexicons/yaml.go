package lexicons

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"framing/internal/diag"
)

// This file is the only one that knows the YAML library. It turns a file into nodes with byte positions, and what the
// library says of a broken file into words that help an editor.

// node is a YAML value: text as typed, a list, or a mapping.
type node struct {
	text   string  // of a scalar, verbatim: on, 2014 and 1.10 keep their spelling
	items  []*node // of a list: its entries; of a mapping: its keys
	value  *node   // of a key
	lines  *lines  // in which it stands
	line   int32   // from 1; 0 = not known
	column int32   // in bytes, from 1
	indent int32   // of a block: the bytes before each of its lines
	kind   nodeKind
	exact  bool // the columns of text and file run in step
	block  bool // written as a block: |
}

type nodeKind uint8

const (
	scalarNode nodeKind = iota
	listNode
	mapNode
)

func (n *node) scalar() scalar { return scalar{n.text, n.pos(), n.exact} }

func (n *node) pos() diag.Pos {
	return diag.Pos{File: n.lines.file, Line: int(n.line), Column: int(n.column)}
}

const (
	maxFileBytes = 4 << 20
	maxDepth     = 30 // of lists and mappings within each other; a lexicon has eight
)

// parseYAML reads one file. It returns nil when the file is no YAML.
func parseYAML(file, text string) (*node, *lines, diag.Problems) {
	text = strings.TrimPrefix(text, "\ufeff")
	ls := &lines{file: file, all: splitLines(text)}
	if root := parsePlain(ls); root != nil {
		return root, ls, nil
	}
	if p := notText(ls); p != nil {
		return nil, ls, diag.Problems{*p}
	}
	return parseLibrary(ls, text)
}

// parseLibrary reads any YAML, and says what is wrong with what is none.
func parseLibrary(ls *lines, text string) (*node, *lines, diag.Problems) {
	var root yaml.Node
	err := yaml.Load([]byte(text), &root, yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth))))
	if err != nil {
		return nil, ls, diag.Problems{syntaxProblem(ls, err)}
	}
	c := converter{lines: ls}
	if root.Kind == yaml.DocumentNode && len(root.Content) == 1 {
		return c.node(root.Content[0]), ls, c.problems
	}
	return c.node(&root), ls, c.problems
}

// converter turns the nodes of the library into ours.
type converter struct {
	lines    *lines
	problems diag.Problems
}

func (c *converter) node(y *yaml.Node) *node {
	pos := c.lines.pos(y.Line, y.Column)
	n := &node{lines: c.lines, line: int32(pos.Line), column: int32(pos.Column)}
	if y.Kind == yaml.AliasNode || y.Anchor != "" || y.Style&yaml.TaggedStyle != 0 {
		if len(c.problems) < maxProblems {
			c.problems = append(c.problems, diag.Problem{Pos: pos,
				What: "YAML reads the sign at the start of this entry (*, & or !) as a command",
				Hint: "put this entry in quotation marks; word lists for several terms belong under `names:`"})
		}
		n.text = y.Value
		return n
	}
	switch y.Kind {
	case yaml.SequenceNode:
		n.kind = listNode
		for _, item := range y.Content {
			n.items = append(n.items, c.node(item))
		}
	case yaml.MappingNode:
		n.kind = mapNode
		for i := 0; i+1 < len(y.Content); i += 2 {
			key := c.node(y.Content[i])
			key.value = c.node(y.Content[i+1])
			n.items = append(n.items, key)
		}
	default:
		n.text = y.Value
		if n.block = y.Style&yaml.LiteralStyle != 0; n.block {
			n.indent = c.indent(n)
			return n
		}
		c.align(n, y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0)
	}
	return n
}

// indent finds the indentation of a block: its first line stands below its key, with white space before it.
func (c *converter) indent(n *node) int32 {
	line := int(n.line)
	for text := range strings.Lines(n.text) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if at := strings.Index(c.lines.at(line), text); text != "" && at >= 0 {
			return int32(at)
		}
	}
	return 0
}

// align finds out whether the text stands in its line as it is, and steps over an opening quotation mark.
func (c *converter) align(n *node, quoted bool) {
	line := c.lines.at(int(n.line))
	start := int(n.column) - 1
	if quoted {
		start++
	}
	if start >= 0 && start <= len(line) && strings.HasPrefix(line[start:], n.text) {
		n.exact = true
		n.column = int32(start + 1)
	}
}

// lines holds the lines of a file, to show them and to count columns in bytes, as this package does. (The library
// counts characters.)
type lines struct {
	file string
	all  []string
	// the column found last: lookups of one line mostly go forwards, and a hostile file may be a single line
	line, char, bytes int
}

// splitLines cuts a text where the library ends a line.
func splitLines(text string) []string {
	odd := false
	for _, end := range [...]string{"\r", "\u0085", "\u2028", "\u2029"} {
		odd = odd || strings.Contains(text, end) // far faster than one ContainsAny beyond ASCII
	}
	if !odd {
		return strings.Split(text, "\n")
	}
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text), "\n")
}

func (l *lines) at(line int) string {
	if line < 1 || line > len(l.all) {
		return ""
	}
	return l.all[line-1]
}

// pos converts a line and a column counted in characters.
func (l *lines) pos(line, char int) diag.Pos {
	if line == 0 {
		return diag.Pos{File: l.file}
	}
	if line != l.line || char < l.char {
		l.line, l.char, l.bytes = line, 1, 0
	}
	text := l.at(line)
	for l.char < char && l.bytes < len(text) {
		_, size := utf8.DecodeRuneInString(text[l.bytes:])
		l.bytes += size
		l.char++
	}
	return diag.Pos{File: l.file, Line: line, Column: l.bytes + 1}
}

// notText finds the first byte that is no text.
func notText(ls *lines) *diag.Problem {
	for i, line := range ls.all {
		if isPlainLine(line) {
			continue
		}
		for at, r := range line {
			bad := ""
			switch {
			case r == utf8.RuneError && !strings.HasPrefix(line[at:], "\ufffd"):
				bad = "this file is not UTF-8 text"
			case r < 0x20 && r != '\t' || r == 0x7f:
				bad = fmt.Sprintf("a control character (%#02x) stands here", r)
			default:
				continue
			}
			return &diag.Problem{Pos: diag.Pos{File: ls.file, Line: i + 1, Column: at + 1}, What: bad,
				Hint: "save the file as plain text, encoding UTF-8"}
		}
	}
	return nil
}

const quoteIt = "put this text in quotation marks"

// Messages of the library, and what an editor should read instead.
var translations = []struct{ message, what, hint string }{
	{"unknown anchor", "YAML reads a * at the start of an entry as a command", quoteIt + `; * comes after three letters: annex*`},
	{"did not find expected '-' indicator", "this list entry goes on after its closing quotation mark or bracket, or the list is indented unevenly",
		quoteIt + ", all of it; list entries start in the same column"},
	{"mapping values are not allowed", "there is a second colon in this line, or the line before is indented differently",
		"put text with a colon and a space in it in quotation marks"},
	{"block sequence entries are not allowed", "a list cannot begin here", "begin the list on a new line, or write it as [one, two]"},
	{"found character that cannot start any token", "an entry cannot begin with this character", quoteIt},
	{"did not find expected ',' or ']'", "a list in square brackets is not closed, or holds a term with a bracket or quotation mark of its own",
		"write ] at the end of the list; a term with [ ] { } or \" in it: put it in quotation marks"},
	{"did not find expected ',' or '}'", "braces are not closed", "write } at the end; a term with { or } in it: put it in quotation marks"},
	{"found unexpected end of stream", "a quotation mark opened here is not closed", "write the closing mark; an apostrophe inside '…' is written twice"},
	{"did not find expected key", "this line is indented differently from its neighbours", "lines of one level start in the same column; indent with spaces"},
	{"did not find expected node content", "an entry is missing here", "delete the comma or the bracket that stands too much"},
	{"found unknown escape character", `a \ inside "…" begins a code`, `write '…' instead of "…", or \\ for a \`},
	{"exceeded max depth", "brackets within brackets go too deep", "a term with a bracket in it: put it in quotation marks"},
	{"expected single document", "a line --- begins a second document", "delete the line: one file is one lexicon"},
	{"no documents in stream", "this file is empty", "a lexicon begins with `lexicon:` and `title:`"},
	{"could not find expected ':'", "a key without a colon", "write key: value; put text over several lines in quotation marks"},
	{"mapping keys are not allowed", "an entry cannot begin with ?", quoteIt},
}

// tabInIndent returns the byte offset of a tab before the first character of a line, -1 where there is none.
func tabInIndent(line string) int {
	return strings.IndexByte(line[:len(line)-len(strings.TrimLeft(line, " \t"))], '\t')
}

// syntaxProblem translates an error of the library.
func syntaxProblem(ls *lines, err error) diag.Problem {
	p := diag.Problem{Pos: diag.Pos{File: ls.file}, What: "this is not YAML: " + err.Error()}
	var e *yaml.LoadError
	if !errors.As(err, &e) {
		return p
	}
	mark := e.Mark
	if strings.Contains(e.Message, "end of stream") || strings.Contains(e.ContextMsg, "flow") && e.ContextMark.Line > 0 && e.ContextMark.Line < mark.Line {
		mark = e.ContextMark // where it began says more than where the file ended
	}
	p.Pos = ls.pos(mark.Line, mark.Column)
	if tab := tabInIndent(ls.at(mark.Line)); tab >= 0 {
		p.Pos = diag.Pos{File: ls.file, Line: mark.Line, Column: tab + 1}
		p.What, p.Hint = "this line is indented with a tab", "YAML takes spaces only: as many as the lines of the same level have"
		return p
	}
	p.What = "this is not YAML: " + e.Message
	for _, t := range translations {
		if strings.Contains(e.Message, t.message) {
			p.What, p.Hint = t.what, t.hint
			break
		}
	}
	if strings.Contains(e.Message, "single document") {
		for i, line := range ls.all {
			if i > 0 && strings.HasPrefix(line, "---") {
				p.Pos = diag.Pos{File: ls.file, Line: i + 1, Column: 1}
			}
		}
	}
	return p
}
