package articles

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"

	"framing/internal/diag"
)

// This is the only file of the package that knows the YAML library: the others see yamlMap.

// yamlMap is a mapping in the order of the file.
type yamlMap struct {
	pairs []yamlPair
	flow  bool // written {a: b}, on one line or several
	pos   diag.Pos
}

// yamlPair is a key with its value: text, or a mapping.
type yamlPair struct {
	key     string
	pos     diag.Pos // of the key
	text    string
	mapping *yamlMap // nil where the value is text
}

// yamlDepth is how deep mappings may nest: articles.yaml has a file, and its keys.
const yamlDepth = 2

// parseYAML reads a mapping of names to texts or to further mappings. Line numbers are those of file, in which skip
// lines stand before data. An empty document is an empty mapping.
// It returns nil where the YAML itself is broken or is no mapping; a single value of a wrong kind is a warning and left
// out.
func parseYAML(data []byte, file string, skip int) (*yamlMap, diag.Problems) {
	y := yamlReader{file: file, skip: skip, lines: strings.Split(string(data), "\n")}
	var documents []yaml.Node
	if err := yaml.Load(data, &documents, yaml.WithAllDocuments()); err != nil {
		y.failed(err)
		return nil, y.problems
	}
	if len(documents) == 0 || len(documents[0].Content) == 0 {
		return &yamlMap{pos: diag.Pos{File: file, Line: skip + 1, Column: 1}}, nil
	}
	if len(documents) > 1 {
		y.report(diag.Warning, documents[1].Line, 0, "a second document begins here; it is not read", "")
	}
	root := documents[0].Content[0]
	if root.Kind != yaml.MappingNode {
		if root.Kind == yaml.ScalarNode && root.Tag == "!!null" {
			return &yamlMap{pos: y.pos(root.Line, root.Column)}, y.problems
		}
		y.report(diag.Error, root.Line, root.Column, "there should be keys with values here (outlet: Name)", "")
		return nil, y.problems
	}
	return y.mapping(root, yamlDepth), y.problems
}

// yamlReader turns nodes into a yamlMap and collects what is wrong with them.
type yamlReader struct {
	file     string
	skip     int
	lines    []string
	problems diag.Problems
}

func (y *yamlReader) pos(line, column int) diag.Pos {
	if line > 0 {
		line += y.skip
	}
	return diag.Pos{File: y.file, Line: line, Column: column}
}

func (y *yamlReader) report(severity diag.Severity, line, column int, what, hint string) {
	p := diag.Problem{Pos: y.pos(line, column), Severity: severity, What: what, Hint: hint}
	if line > 0 && line <= len(y.lines) {
		p.Source = excerpt(y.lines[line-1])
	}
	y.problems = append(y.problems, p)
}

// failed reports an error of the library at its place, in our words where they say more.
func (y *yamlReader) failed(err error) {
	line, column, what := 0, 0, err.Error()
	var le *yaml.LoadError
	if errors.As(err, &le) {
		line, column, what = le.Mark.Line, le.Mark.Column, le.Message
		if le.ContextMark.Line > 0 && le.ContextMark.Line < line {
			line, column = le.ContextMark.Line, le.ContextMark.Column // where the open quote or bracket begins
		}
	}
	hint := ""
	switch {
	case strings.Contains(what, "mapping values are not allowed"):
		what, hint = "a colon followed by a space stands in a value", `put the value in quotation marks: "..."`
	case strings.Contains(what, "unexpected end of stream"):
		what, hint = "a quotation mark is not closed", "write the closing mark; an apostrophe inside '...' is written twice"
	case strings.Contains(what, "tab character"):
		what, hint = "a tab stands in the indentation", "indent with spaces"
	case strings.Contains(what, "did not find expected ',' or"):
		what, hint = "a bracket is not closed", `write the closing bracket, or put the value in quotation marks: "..."`
	case strings.Contains(what, "did not find expected key"):
		what, hint = "this line is indented differently from its neighbours", "keys of one level start in the same column"
	case strings.Contains(what, "cannot start any token"):
		what, hint = "no value can begin with this character", `indent with spaces, not tabs; put a value that begins with @, % or a backtick in quotation marks`
	}
	y.report(diag.Error, line, column, "this is not valid YAML: "+what, hint)
}

func (y *yamlReader) mapping(n *yaml.Node, depth int) *yamlMap {
	m := &yamlMap{flow: n.Style&yaml.FlowStyle != 0, pos: y.pos(n.Line, n.Column)}
	seen := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		name, ok := scalar(k)
		if !ok {
			y.report(diag.Warning, k.Line, k.Column, "this key is not a text; it is not read", "")
			continue
		}
		if seen[name] {
			y.report(diag.Warning, k.Line, k.Column, "the key "+name+" stands here a second time; the first one counts", "")
			continue
		}
		seen[name] = true
		pair := yamlPair{key: name, pos: y.pos(k.Line, k.Column)}
		switch text, ok := y.text(v); {
		case ok:
			pair.text = text
		case v.Kind == yaml.MappingNode && depth > 1:
			pair.mapping = y.mapping(v, depth-1)
		default:
			y.report(diag.Warning, v.Line, v.Column, "the value of "+name+" should be one text; it is not read", "")
			continue
		}
		m.pairs = append(m.pairs, pair)
	}
	return m
}

// text returns the text of a scalar, or of a list of scalars ("author: [A, B]") joined by commas.
func (y *yamlReader) text(n *yaml.Node) (string, bool) {
	if s, ok := scalar(n); ok || n.Kind != yaml.SequenceNode {
		return s, ok
	}
	items := make([]string, 0, len(n.Content))
	for _, item := range n.Content {
		s, ok := scalar(item)
		if !ok {
			return "", false
		}
		items = append(items, s)
	}
	return strings.Join(items, ", "), true
}

// scalar returns the text of a scalar as it is written, whatever YAML takes it for (0123 and yes stay as they are), or
// of the scalar that an alias names.
func scalar(n *yaml.Node) (string, bool) {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		n = n.Alias
	}
	if n.Kind != yaml.ScalarNode {
		return "", false
	}
	if n.Tag == "!!null" {
		return "", true
	}
	return clean(n.Value), true
}

// excerpt cuts a source line to what a terminal shows, at a character boundary.
func excerpt(line string) string {
	const most = 160
	line = strings.TrimRight(line, "\r\n")
	if len(line) > most {
		line = line[:most] // a character cut in two is removed below
	}
	return strings.ToValidUTF8(line, "")
}
