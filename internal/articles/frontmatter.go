package articles

import (
	"bytes"
	"strings"

	"framing/internal/diag"
)

// maxFrontMatter is how far down its closing line is looked for.
const maxFrontMatter = 64 << 10

// frontMatter splits a text into the fields of its YAML front matter and the text after it. Front matter is a block
// between a first line "---" and a line "---" or "...", whose first line is a key in small letters or one of ours; any
// other text that begins with "---" has none and stays whole. Where the YAML is broken, our keys are read line by line. others are the keys that are not read.
func frontMatter(text []byte, file, eventKey string) (f fields, others []yamlPair, rest []byte, problems diag.Problems) {
	if !bytes.HasPrefix(text, []byte("---")) {
		return f, nil, text, nil
	}
	first, body, ok := cutLine(text)
	if !ok || string(bytes.TrimRight(first, " \t")) != "---" {
		return f, nil, text, nil
	}
	length, rest := closing(body)
	if !beginsWithKey(body[:max(length, 0)], eventKey) {
		if length < 0 && beginsWithKey(body[:min(len(body), maxFrontMatter)], eventKey) {
			problems = diag.Problems{{Pos: diag.Pos{File: file, Line: 1, Column: 1}, Severity: diag.Warning,
				What: "the front matter is not closed; it is read as text", Hint: "put a line --- below it"}}
		}
		return f, nil, text, problems
	}
	m, problems := parseYAML(body[:length], file, 1)
	for i := range problems {
		problems[i].Severity = diag.Warning // the article is read all the same
	}
	if m == nil {
		m = lineByLine(body[:length], file, eventKey)
		problems[len(problems)-1].What += "; the front matter is read line by line"
	}
	f, _, others, more := m.fields(eventKey)
	return f, others, rest, append(problems, more...)
}

// cutLine cuts off the first line, which ends in LF, CR LF or, as YAML has it too, in CR; ok is false where there is no line end.
func cutLine(b []byte) (line, rest []byte, ok bool) {
	end := bytes.IndexAny(b, "\r\n")
	if end < 0 {
		return b, nil, false
	}
	if bytes.HasPrefix(b[end:], []byte("\r\n")) {
		return b[:end], b[end+2:], true
	}
	return b[:end], b[end+1:], true
}

// closing finds the line that closes front matter: the length of what stands above it, and what stands below. The length
// is -1 where there is none.
func closing(body []byte) (length int, rest []byte) {
	for rest = body; len(rest) > 0 && len(body)-len(rest) < maxFrontMatter; {
		line, below, _ := cutLine(rest)
		switch string(bytes.TrimRight(line, " \t")) {
		case "---", "...":
			return len(body) - len(rest), below
		}
		rest = below
	}
	return -1, nil
}

// beginsWithKey reports whether the first line that is neither empty nor a comment begins with a key.
func beginsWithKey(block []byte, eventKey string) bool {
	for len(block) > 0 {
		var line []byte
		line, block, _ = cutLine(block)
		if line = bytes.TrimRight(line, " \t"); len(line) == 0 || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(string(line[:min(len(line), 256)]), ":")
		if !ok || value != "" && value[0] != ' ' && value[0] != '\t' {
			return false
		}
		name = strings.Trim(name, `"' `)
		if k := keyOf(name, eventKey); k != keyNone && k != keyText {
			return true
		}
		return isName(name)
	}
	return false
}

// lineByLine reads our keys out of a block that is no valid YAML, each by itself: a colon in "title: A raid: how it went" spoils
// all lines for YAML, and is clear to everybody else. A value that is no valid YAML by itself is taken as it stands where it
// is one line, and does not begin with a quotation mark, a bracket or another sign of YAML; else it is left out.
func lineByLine(block []byte, file, eventKey string) *yamlMap {
	m := &yamlMap{}
	var seen [keyCount]bool
	for number := 2; len(block) > 0; number++ { // of the line in the file
		line, below, _ := cutLine(block)
		name, value, ok := strings.Cut(string(line), ":")
		name = strings.TrimRight(name, " ")
		if k := keyOf(name, eventKey); ok && k < keyCount && !seen[k] && (value == "" || goesOn(value)) {
			seen[k] = true
			value = strings.TrimSpace(value)
			entry := block[:len(block)-len(behindValue(below))]
			if own, _ := parseYAML(entry, file, number-1); own != nil && len(own.pairs) == 1 {
				m.pairs = append(m.pairs, own.pairs[0])
			} else if value != "" && !strings.ContainsRune("\"'[{&*!|>%@`#", rune(value[0])) {
				m.pairs = append(m.pairs, yamlPair{key: name, pos: diag.Pos{File: file, Line: number, Column: 1}, text: clean(value)})
			}
		}
		block = below
	}
	return m
}

// behindValue cuts off the lines that a value goes on with: a list, or a text of several lines.
func behindValue(below []byte) []byte {
	for len(below) > 0 {
		line, rest, _ := cutLine(below)
		if len(line) > 0 && line[0] != '-' && !goesOn(string(line[:1])) {
			break
		}
		below = rest
	}
	return below
}

// goesOn reports whether a text begins with white space of a line, as the value behind a colon and a line that goes on do.
func goesOn(s string) bool { return s[0] == ' ' || s[0] == '\t' }

// isName reports whether s is a word in small letters, as keys are.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !('a' <= c && c <= 'z' || i > 0 && (c == '_' || c == '-' || '0' <= c && c <= '9')) {
			return false
		}
	}
	return s != ""
}

// fields reads our keys out of a mapping, with the position of each. others are the pairs of other keys that have a
// value: front matter serves other tools too.
func (m *yamlMap) fields(eventKey string) (f fields, at [keyCount]diag.Pos, others []yamlPair, problems diag.Problems) {
	warn := func(pos diag.Pos, what, hint string) {
		problems = append(problems, diag.Problem{Pos: pos, Severity: diag.Warning, What: what, Hint: hint})
	}
	for _, pair := range m.pairs {
		k := keyOf(pair.key, eventKey)
		switch {
		case k == keyNone || k == keyText:
			if pair.mapping != nil || strings.TrimSpace(pair.text) != "" {
				others = append(others, pair)
			}
		case at[k].Line > 0: // title and Title
			warn(pair.pos, "the key "+keyNames[k]+" stands here a second time; the first one counts", "")
		case pair.mapping != nil:
			warn(pair.pos, "the value of "+pair.key+" should be one text; it is not read", "")
		default:
			at[k] = pair.pos
			if !f.set(k, pair.text) {
				warn(pair.pos, "the date "+excerpt(oneLine(pair.text))+" cannot be read; it is left empty", dateHint)
			}
		}
	}
	return f, at, others, problems
}
