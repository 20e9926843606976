package lexicons

import "strings"

// This file reads the YAML that lexicons are written in without the library, which takes twenty times as long: 10,000
// contrasts cost it two thirds of the start of the program. It knows block mappings and lists, [ ] and { }, quoted and
// plain text on one line, and blocks of text; in all else, and in whatever is wrong, it gives up, and the library reads
// the file and says what is wrong with it. A test and a fuzz target hold the two to the same nodes.

// parsePlain returns the nodes of a file, or nil where the library is to read it.
func parsePlain(ls *lines) *node {
	for _, line := range ls.all {
		if !isPlainLine(line) {
			return nil
		}
	}
	p := &plainReader{converter: converter{lines: ls}, line: -1}
	p.next()
	if p.done() || p.col != 0 {
		return nil
	}
	root := p.block()
	if p.failed || !p.done() {
		return nil
	}
	return root
}

// isPlainLine reports whether a line holds nothing that YAML reads in a special way wherever it stands.
func isPlainLine(line string) bool {
	for i := 0; i < len(line); i++ {
		if line[i]-' ' >= 0x7f-' ' { // one comparison for what is below and what is above
			return line[i] >= 0x80 && isPlainText(line[i:]) && !isMarker(line)
		}
	}
	return !isMarker(line)
}

// isPlainText turns away what is no text to YAML, and what only YAML takes for the end of a line.
func isPlainText(s string) bool {
	for _, r := range s {
		if r < ' ' || 0x7f <= r && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r >= 0xfffd {
			return false
		}
	}
	return true
}

// isMarker reports whether a line begins or ends a document, or is an order to the reader.
func isMarker(line string) bool {
	return strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...") || strings.HasPrefix(line, "%")
}

const (
	maxPlainDepth = 20  // far below maxDepth, which the library counts in a way of its own
	maxPlainKey   = 200 // bytes; the library takes no key of more than 1,024 characters
	usualKeys     = 2   // a contrast of a long list has a name and variants
	usualEntries  = 8   // of a list in brackets
)

// plainReader reads a file from top to bottom. After failed is set, what it returns means nothing.
type plainReader struct {
	converter
	line   int // index of the line at hand; behind the last one at the end
	col    int // byte of it at which the next thing starts
	depth  int
	failed bool
	nodes  arena[node]
	lists  arena[*node]
}

func (p *plainReader) done() bool { return p.failed || p.line >= len(p.lines.all) }

func (p *plainReader) fail() *node {
	p.failed = true
	return &node{}
}

// rest is what stands in the line from the place at hand on.
func (p *plainReader) rest() string {
	if p.done() {
		return ""
	}
	return p.lines.all[p.line][p.col:]
}

// next goes on to the next line that holds more than a comment.
func (p *plainReader) next() {
	for p.line++; p.line < len(p.lines.all); p.line++ {
		line := p.lines.all[p.line]
		p.col = indentOf(line)
		if p.col < len(line) && line[p.col] != '#' {
			return
		}
	}
}

// indentOf counts the blanks at the start of a line.
func indentOf(line string) int {
	n := 0
	for n < len(line) && line[n] == ' ' {
		n++
	}
	return n
}

// blanks steps over blanks.
func (p *plainReader) blanks() { p.col += indentOf(p.rest()) }

// node makes a node that starts at the place at hand.
func (p *plainReader) node(kind nodeKind) *node {
	n := &p.nodes.take(1)[0]
	n.kind, n.lines, n.line, n.column = kind, p.lines, int32(p.line+1), int32(p.col+1)
	return n
}

// isEntry reports whether an entry of a list starts at the place at hand.
func (p *plainReader) isEntry() bool {
	rest := p.rest()
	return rest == "-" || strings.HasPrefix(rest, "- ")
}

// block reads the list or mapping that starts at the place at hand, up to the first line that does not belong to it.
func (p *plainReader) block() *node {
	if p.depth++; p.depth > maxPlainDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	if p.isEntry() {
		return p.list(p.col)
	}
	return p.mapping(p.col)
}

// list reads the entries that start at byte col of their lines.
func (p *plainReader) list(col int) *node {
	n := p.node(listNode)
	for !p.done() && p.col == col && p.isEntry() {
		p.col++
		p.blanks()
		switch rest := p.rest(); {
		case rest == "" || rest[0] == '#' || p.isEntry():
			return p.fail()
		case keyEnd(rest) > 0:
			n.items = append(n.items, p.block())
		default:
			n.items = append(n.items, p.value(col))
		}
	}
	if !p.done() && p.col > col {
		return p.fail()
	}
	return n
}

// mapping reads the keys that start at byte col of their lines, with their values.
func (p *plainReader) mapping(col int) *node {
	n := p.node(mapNode)
	n.items = p.lists.take(usualKeys)[:0]
	for !p.done() && p.col == col && !p.isEntry() {
		key := p.key()
		n.items = append(n.items, key)
		p.blanks()
		if rest := p.rest(); rest != "" && rest[0] != '#' {
			key.value = p.value(col)
		} else if p.next(); !p.done() && (p.col > col || p.col == col && p.isEntry()) {
			key.value = p.block()
		} else {
			return p.fail()
		}
	}
	if !p.done() && p.col > col {
		return p.fail()
	}
	return n
}

// key reads a key and its colon.
func (p *plainReader) key() *node {
	n := p.node(scalarNode)
	rest := p.rest()
	end := keyEnd(rest)
	if end <= 0 || end > maxPlainKey {
		return p.fail()
	}
	if quote := rest[0]; quote == '"' || quote == '\'' {
		p.quoted(n)
		if !strings.HasPrefix(p.rest(), ":") {
			return p.fail()
		}
	} else {
		n.text = strings.TrimRight(rest[:end], " ")
		p.col += end
		if !startsPlain(n.text) || strings.Contains(n.text, " #") || n.text == "<<" {
			return p.fail()
		}
		p.align(n, false)
	}
	p.col++
	return n
}

// keyEnd returns where the key ends that a line starts with, or -1.
func keyEnd(line string) int {
	from := 0
	if line[0] == '"' || line[0] == '\'' {
		if from = strings.IndexByte(line[1:], line[0]) + 2; from < 2 {
			return -1
		}
	} else if line[0] == '[' || line[0] == '{' {
		return -1
	}
	if end := strings.Index(line[from:], ": "); end >= 0 {
		return from + end
	}
	if strings.HasSuffix(line, ":") && len(line) > from {
		return len(line) - 1
	}
	return -1
}

// startsPlain reports whether text may start like this without quotation marks. Some that YAML allows are left out.
func startsPlain(text string) bool {
	return text != "" && !strings.ContainsRune("-?:,[]{}#&*!|>'\"%@` ", rune(text[0]))
}

// value reads what stands behind a key or a dash, to the end of its last line. col is where the key or dash starts.
func (p *plainReader) value(col int) *node {
	n := p.node(scalarNode)
	switch rest := p.rest(); rest[0] {
	case '[', '{':
		n = p.flow(col)
	case '"', '\'':
		p.quoted(n)
	case '|', '>':
		p.text(n, col)
		return n
	default:
		n.text = rest
		if i := strings.Index(rest, " #"); i >= 0 {
			n.text = rest[:i]
		}
		n.text = strings.TrimRight(n.text, " ")
		if !startsPlain(rest) || strings.Contains(n.text, ": ") || strings.HasSuffix(n.text, ":") {
			return p.fail()
		}
		p.align(n, false)
		p.next()
		return n
	}
	behind := p.col
	if p.blanks(); p.rest() != "" && (p.rest()[0] != '#' || p.col == behind) {
		return p.fail()
	}
	p.next()
	return n
}

// quoted reads text in quotation marks that stands on one line, without codes.
func (p *plainReader) quoted(n *node) {
	rest := p.rest()
	quote := rest[0]
	end := 1 + strings.IndexByte(rest[1:], quote)
	if end == 0 || quote == '"' && strings.IndexByte(rest[:end], '\\') >= 0 || strings.HasPrefix(rest[end+1:], "'") {
		p.fail()
		return
	}
	n.text = rest[1:end]
	p.align(n, true)
	p.col += end + 1
}

// text reads a block of text: | keeps its lines, > joins them. Only blocks without anything unusual are read.
func (p *plainReader) text(n *node, col int) {
	joint := "\n"
	if n.block = p.rest() == "|"; !n.block {
		joint = " "
	}
	if rest := p.rest(); rest != "|" && rest != ">" {
		p.fail()
		return
	}
	first := p.line + 1
	if first == len(p.lines.all) {
		p.fail()
		return
	}
	indent := indentOf(p.lines.all[first])
	var texts []string
	for p.line = first; p.line < len(p.lines.all); p.line++ {
		line := p.lines.all[p.line]
		if own := indentOf(line); own == len(line) || own < indent {
			break
		} else if own > indent && !n.block || strings.HasSuffix(line, " ") {
			p.fail()
			return
		}
		texts = append(texts, line[indent:])
	}
	after := p.line
	p.line--
	p.next()
	if len(texts) == 0 || indent <= col || after == len(p.lines.all) || !p.done() && p.col > col {
		p.fail() // after == len: no line end stands behind the text, which YAML does not add
		return
	}
	for _, line := range p.lines.all[after:p.line] { // blank lines and comments, unless they belong to the text
		if indentOf(line) >= indent {
			p.fail()
			return
		}
	}
	n.text = strings.Join(texts, joint) + "\n"
	if n.block {
		n.indent = p.indent(n)
	} else {
		p.align(n, false)
	}
}

// flow reads a list in [ ] or a mapping in { }. Further lines of it start behind byte col.
func (p *plainReader) flow(col int) *node {
	if p.depth++; p.depth > maxPlainDepth || p.failed {
		return p.fail()
	}
	defer func() { p.depth-- }()
	kind, closer := listNode, byte(']')
	if p.rest()[0] == '{' {
		kind, closer = mapNode, '}'
	}
	n := p.node(kind)
	var buf [usualEntries]*node
	items := buf[:0]
	for p.col++; !p.failed; p.col++ {
		item := p.flowItem(col)
		items = append(items, item)
		if kind == mapNode {
			if p.blanks(); !strings.HasPrefix(p.rest(), ": ") {
				return p.fail()
			}
			p.col++
			item.value = p.flowItem(col)
		}
		switch p.flowBlanks(col); {
		case p.done() || p.rest()[0] != closer && p.rest()[0] != ',':
			return p.fail()
		case p.rest()[0] == closer:
			p.col++
			n.items = p.lists.keep(items)
			return n
		}
	}
	return n
}

// flowBlanks steps over blanks and at most one line end.
func (p *plainReader) flowBlanks(col int) {
	if p.blanks(); p.rest() != "" {
		return
	}
	p.line++
	p.col = 0
	if p.blanks(); p.col <= col || p.rest() == "" || p.rest()[0] == '#' {
		p.fail()
	}
}

// flowItem reads a key, a value or an entry within brackets.
func (p *plainReader) flowItem(col int) *node {
	p.flowBlanks(col)
	if p.done() {
		return p.fail()
	}
	rest := p.rest()
	switch rest[0] {
	case '[', '{':
		return p.flow(col)
	}
	n := p.node(scalarNode)
	if rest[0] == '"' || rest[0] == '\'' {
		p.quoted(n)
		return n
	}
	end := strings.IndexAny(rest, ",[]{}:#?")
	if end < 0 || !startsPlain(rest) || rest[end] == '[' || rest[end] == '{' || rest[end] == '?' || rest[end] == '#' {
		return p.fail() // text over several lines among them
	}
	n.text = strings.TrimRight(rest[:end], " ")
	p.col += end
	p.align(n, false)
	return n
}
