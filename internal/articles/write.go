package articles

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"framing/analysis"
)

// written are the keys that WriteManifest writes, in this order.
var written = [...]key{keyOutlet, keyVia, keyDate, keyTitle, keyAuthor, keyCredit, keyEvent}

const manifestHeader = `# What is known of the articles in this folder. framing reads it with them.
# Values marked "guessed" were not given by anybody: correct them, or leave them as they are.
`

const missingHeader = "# Not in the entries above; copy there what is right:\n"

// WriteManifest writes an articles.yaml that says of each article what was read and what was guessed: outlet, via,
// date, title, author, credit, event. Guesses are marked by a comment. Read again, all of it counts as given, and as long as nobody
// changes it, it changes nothing but that.
//
// existing holds the bytes of the articles.yaml that is there already, or nothing. They are kept as they are, with all
// comments, and entries for other articles are put below them; what is missing in an entry that people wrote is put
// there as a comment. An error says that existing is not valid, is no list of articles, or is written in a way to which
// nothing can be added; file is what the error calls it. Of a name that several articles have (FILE, or FILE#ID for records)
// nothing but that is written: what an entry says of one would be read of all.
func WriteManifest(w io.Writer, file string, existing []byte, list []analysis.Article) error {
	text, notText, _ := decode(existing)
	if notText != "" {
		return errors.New(file + " " + notText)
	}
	old, indent, err := extendable(text, file)
	if err != nil {
		return err
	}
	fresh, notes, added := newEntries(list, old, text, indent)
	var out bytes.Buffer
	out.Write(text)
	if len(text) > 0 && text[len(text)-1] != '\n' {
		out.WriteByte('\n')
	}
	if len(text) == 0 {
		out.WriteString(manifestHeader)
	}
	out.Write(fresh.Bytes())
	if notes.Len() > 0 {
		out.WriteString(missingHeader)
		out.Write(notes.Bytes())
	}
	switch m, problems := parseManifest(out.Bytes(), file, ""); {
	case m == nil:
		return fmt.Errorf("nothing can be added to %s: %w", file, problems)
	case len(m.entries) != len(old.entries)+added:
		return fmt.Errorf("nothing can be added to %s: it ends in the middle of something", file)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// newEntries writes an entry for each article that has none, and what the entries of the others lack; added is how many they are.
func newEntries(list []analysis.Article, old *manifest, text []byte, indent string) (fresh, notes bytes.Buffer, added int) {
	having := map[string]int{} // articles by name; 0 once it is said that they are several
	for i := range list {
		having[entryName(&list[i])]++
	}
	for i := range list {
		a := &list[i]
		name := entryName(a)
		n := old.entries[name]
		switch {
		case a.Path == "-" || having[name] == 0: // stdin has no folder
		case having[name] > 1:
			having[name] = 0
			writeShared(&fresh, text, name)
		case n != nil:
			writeMissing(&notes, text, name, n, a)
		default:
			writeEntry(&fresh, indent, name, a)
			added++
		}
	}
	return fresh, notes, added
}

// entryName is the name under which a manifest speaks of an article.
func entryName(a *analysis.Article) string {
	if formatOf(a.Path) == jsonl {
		return manifestKey(recordKey(a.Path, a.ID))
	}
	return manifestKey(a.Path)
}

// extendable parses what is there and says by how many spaces its entries are indented.
func extendable(text []byte, file string) (m *manifest, indent string, err error) {
	m, problems := parseManifest(text, file, "")
	if m == nil {
		return nil, "", problems
	}
	y, _ := parseYAML(text, file, 0)
	for _, pair := range y.pairs { // a lexicon begins so, as does many another file
		if pair.mapping == nil && strings.TrimSpace(pair.text) != "" {
			return nil, "", fmt.Errorf("%s: %s is no entry of an article, so nothing is added to this file", pair.pos, excerpt(oneLine(pair.key)))
		}
	}
	switch {
	case len(y.pairs) == 0:
	case y.flow:
		return nil, "", errors.New(file + ": its entries stand in braces; write them one below the other to have more put there")
	default:
		indent = strings.Repeat(" ", y.pos.Column-1)
	}
	return m, indent, nil
}

// writeEntry writes all that is known of an article.
func writeEntry(out *bytes.Buffer, indent, name string, a *analysis.Article) {
	quoted := quote(name)
	if len(quoted) > 1000 { // YAML allows a key of 1,024 characters before its colon; a longer one is marked
		fmt.Fprintf(out, "%s? %s\n%s:\n", indent, quoted, indent)
	} else {
		fmt.Fprintf(out, "%s%s:\n", indent, quoted)
	}
	empty := true
	for _, k := range written {
		v := valueOfArticle(a, k)
		if v == "" || k == keyOutlet && a.Guessed["outlet"] == "file name" {
			continue // "unknown (file)" is no outlet that anybody should find as given
		}
		empty = false
		fmt.Fprintf(out, "%s  %s: %s", indent, keyNames[k], quote(v))
		if basis := a.Guessed[keyNames[k]]; basis != "" {
			fmt.Fprintf(out, " # guessed: %s", comment(basis))
		}
		out.WriteByte('\n')
	}
	if empty || a.Outlet == "" || a.Guessed["outlet"] == "file name" {
		fmt.Fprintf(out, "%s  outlet: # not known\n", indent)
	}
}

// writeShared writes that a name is that of several articles, unless that is written already.
func writeShared(out *bytes.Buffer, text []byte, name string) {
	line := fmt.Sprintf("# %s: several articles have this name; an entry would be read for all of them\n", quote(name))
	if !bytes.Contains(text, []byte(line)) {
		out.WriteString(line)
	}
}

// writeMissing writes what the entry of an article lacks, as a comment, unless the very comment is there already.
func writeMissing(out *bytes.Buffer, text []byte, name string, n *note, a *analysis.Article) {
	var parts []string
	for _, k := range written {
		v := valueOfArticle(a, k)
		if v != "" && n.fields[k] == "" && !(k == keyOutlet && a.Guessed["outlet"] == "file name") {
			parts = append(parts, keyNames[k]+": "+quote(v))
		}
	}
	line := fmt.Sprintf("# %s: {%s}\n", quote(name), strings.Join(parts, ", "))
	if len(parts) > 0 && !bytes.Contains(text, []byte(line)) {
		out.WriteString(line)
	}
}

func valueOfArticle(a *analysis.Article, k key) string {
	switch k {
	case keyOutlet:
		return oneLine(a.Outlet)
	case keyVia:
		return oneLine(a.Via)
	case keyDate:
		return oneLine(a.Date)
	case keyTitle:
		return oneLine(a.Title)
	case keyAuthor:
		return oneLine(a.Author)
	case keyCredit:
		return oneLine(a.Credit)
	case keyEvent:
		return oneLine(a.Event)
	}
	return ""
}

// quote writes a YAML scalar on one line: as it is where that is safe for every YAML reader, else in double quotation
// marks, with escapes for all that is not printable.
func quote(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s { // invalid bytes become U+FFFD, as in every name that is read
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7F:
			fmt.Fprintf(&b, `\x%02X`, r)
		case r == ' ' || r < utf8.RuneSelf || r != 0xFEFF && unicode.IsPrint(r):
			b.WriteRune(r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// isPlain reports whether a scalar needs no quotation marks: letters, digits and a few signs, no word that YAML takes
// for something else.
func isPlain(s string) bool {
	switch strings.ToLower(s) {
	case "", "true", "false", "yes", "no", "on", "off", "y", "n", "null":
		return false
	}
	for i, r := range s {
		ok := unicode.IsLetter(r) || '0' <= r && r <= '9'
		if i > 0 {
			ok = ok || r == '.' || r == '_' || r == '-' || r == '/' || r == ' ' && i < len(s)-1
		}
		if !ok {
			return false
		}
	}
	return true
}

// comment makes a basis safe to stand in a comment.
func comment(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, s)
}

// WriteFileAtomic writes a file so that a reader sees the old content or the new one, never a part: into a temporary
// file beside it, which then takes its name. The permissions of a file that is there stay; a link stays one, and one that
// leads to no file is an error. A pipe or a device is written to as it is.
func WriteFileAtomic(name string, write func(io.Writer) error) (err error) {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	} else if IsDanglingLink(name) {
		return fmt.Errorf("%s: %w", name, errDangling)
	}
	mode := os.FileMode(0o666) // less the umask
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return writeTo(name, write)
	}
	if err == nil {
		mode = info.Mode().Perm()
	}
	f, err := createBeside(name, mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if info != nil {
		if err := f.Chmod(mode); err != nil {
			return err
		}
	}
	if err := buffered(f, write); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

var errDangling = errors.New("it is a link that leads to no file")

// IsDanglingLink reports whether the name is a link that leads to no file.
func IsDanglingLink(name string) bool {
	info, err := os.Lstat(name)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		return false
	}
	_, err = os.Stat(name)
	return err != nil
}

// createBeside creates a new hidden file in the folder of name. os.CreateTemp would give it permissions that shut
// everybody else out.
func createBeside(name string, mode os.FileMode) (*os.File, error) {
	for i := 0; ; i++ {
		f, err := os.OpenFile(filepath.Join(filepath.Dir(name), fmt.Sprintf(".framing-%d-%d.tmp", os.Getpid(), i)), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !os.IsExist(err) || i == 100 {
			return f, err
		}
	}
}

func writeTo(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(buffered(f, write), f.Close())
}

func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}
