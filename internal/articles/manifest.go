package articles

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"framing/internal/diag"
)

// manifestNames are the names of the correction file of a folder, the first one first.
var manifestNames = [...]string{"articles.yaml", "articles.yml"}

// maxManifest and maxParts bound articles.yaml to some 50,000 articles. Parts are lines, commas and brackets: the YAML
// library takes up to 1.2 KB of memory for each (5 GB for a hostile file of 8 MiB).
const (
	maxManifest = 8 << 20
	maxParts    = 500_000
)

// IsManifest reports whether a file of this name is read as what people say of the articles beside it.
func IsManifest(name string) bool { return slices.Contains(manifestNames[:], name) }

// manifest is an articles.yaml: what people say of the files of its folder.
type manifest struct {
	entries map[string]*note // by the name of the file relative to the folder of the manifest, with slashes
	dir     string           // that folder relative to the input: "" or ending in a slash, as article paths have it
}

// note is what a manifest says of one file, or, under the name FILE#ID, of one record.
type note struct {
	pos    diag.Pos
	fields fields
	at     [keyCount]diag.Pos
}

// recordKey is the name of a record in a manifest.
func recordKey(file, id string) string { return file + "#" + id }

// manifestIn reads the articles.yaml of a folder; it returns nil where there is none or where it is not valid YAML. dir
// is the folder relative to the input, shown how problems call it.
func (s *Set) manifestIn(folder, dir, shown string) (*manifest, diag.Problems) {
	var problems diag.Problems
	var data []byte
	var at diag.Pos
	for _, name := range manifestNames {
		pos := diag.Pos{File: path.Join(shown, name)}
		full := filepath.Join(folder, name)
		if info, err := os.Lstat(full); err == nil && !info.Mode().IsRegular() {
			problems = append(problems, irregular(pos, info.Mode(), "put a copy of it there"))
			continue
		}
		found, err := readFile(full, nil, maxManifest)
		switch {
		case os.IsNotExist(err):
		case err != nil:
			problems = append(problems, diag.Problem{Pos: pos, What: reason(err)})
		case at.File != "":
			problems = append(problems, diag.Problem{Pos: pos, Severity: diag.Warning, What: "is not read: " + path.Base(at.File) + " stands beside it"})
		default:
			data, at = found, pos
		}
	}
	if at.File == "" {
		return nil, problems
	}
	m, more := parseManifest(data, at.File, s.options.EventKey)
	if m != nil {
		m.dir = clean(dir)
	}
	return m, append(problems, more...)
}

// readSome reads a file, at least limit+1 bytes of a longer one.
func readSome(name string, limit int) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f, nil, limit)
}

// irregular says why a link, a pipe or a device is not read where nobody named it.
func irregular(at diag.Pos, mode fs.FileMode, hint string) diag.Problem {
	p := diag.Problem{Pos: at, Severity: diag.Warning, What: "is a link; it is not followed", Hint: hint}
	if mode&fs.ModeSymlink == 0 {
		p.What, p.Hint = "is not a regular file; it is not read", ""
	}
	return p
}

// parseManifest reads an articles.yaml: names of files, each with our keys.
func parseManifest(data []byte, file, eventKey string) (*manifest, diag.Problems) {
	text, notText, warnings := decode(data)
	for i := range warnings {
		warnings[i].File = file
	}
	if notText != "" {
		return nil, diag.Problems{{Pos: diag.Pos{File: file}, What: notText + "; it is not read"}}
	}
	parts := 0
	for _, c := range []byte("\n,[{") {
		parts += bytes.Count(text, []byte{c})
	}
	if len(text) > maxManifest || parts > maxParts {
		return nil, diag.Problems{{Pos: diag.Pos{File: file}, What: "holds more than the entries of 50,000 articles; it is not read",
			Hint: "spread the articles over several folders, each with its own"}}
	}
	y, problems := parseYAML(text, file, 0)
	problems = append(warnings, problems...)
	if y == nil {
		return nil, problems
	}
	m := &manifest{entries: make(map[string]*note, len(y.pairs))}
	var unread mentions
	for _, pair := range y.pairs {
		name := manifestKey(pair.key)
		switch {
		case pair.mapping == nil && strings.TrimSpace(pair.text) == "": // "a.txt:" with nothing behind it yet
			continue
		case pair.mapping == nil:
			problems = append(problems, diag.Problem{Pos: pair.pos, Severity: diag.Warning,
				What: "the entry " + excerpt(oneLine(pair.key)) + " should have keys with values", Hint: "a.txt: {outlet: Name, date: 2006-01-02}"})
			continue
		case m.entries[name] != nil:
			problems = append(problems, diag.Problem{Pos: pair.pos, Severity: diag.Warning,
				What: "there is an entry for " + excerpt(oneLine(name)) + " already; the first one counts"})
			continue
		}
		f, at, others, more := pair.mapping.fields(eventKey)
		problems = append(problems, more...)
		for _, other := range others {
			unread.add(other.key, other.pos)
		}
		m.entries[name] = &note{pos: pair.pos, fields: f, at: at}
	}
	return m, append(problems, unread.keys("entry", "entries", eventKey)...)
}

// manifestKey tidies a name as people write it: "./a.txt", or "sub\a.txt" where no file has a backslash in its name.
func manifestKey(name string) string {
	file, id, isRecord := strings.Cut(name, "#")
	if isRecord && formatOf(file) != jsonl {
		file, id, isRecord = name, "", false
	}
	if filepath.Separator == '\\' {
		file = strings.ReplaceAll(file, `\`, "/")
	}
	file = path.Clean(file)
	if isRecord {
		return recordKey(file, id)
	}
	return file
}

// complete fills the fields that are still empty from the entry of this name. Where the article gives another value
// itself (or a nearer manifest does), that one counts, and the difference is a warning. An entry for all records of a file gives them no id, and
// may well differ.
func (m *manifest) complete(f *fields, name string, whole bool) (problems diag.Problems) {
	name, ok := strings.CutPrefix(name, m.dir)
	n := m.entries[name]
	if !ok || n == nil {
		return nil
	}
	for k, v := range n.fields {
		switch {
		case v == "" || whole && key(k) == keyID:
		case f[k] == "":
			f[k] = v
		case f[k] != v && !whole:
			problems = append(problems, diag.Problem{Pos: n.at[k], Severity: diag.Warning,
				What: fmt.Sprintf("%s has the %s %q already, which counts; %q is not used", excerpt(name), keyNames[k], excerpt(f[k]), excerpt(v))})
		}
	}
	return problems
}
