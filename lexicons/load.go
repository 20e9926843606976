package lexicons

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"framing/internal/diag"
)

//go:generate go run ./gen -counts $CUE_COUNTS -lexicon attribution-en.yaml

//go:embed *.yaml
var shippedFiles embed.FS

// Shipped returns the lexicons that are part of the program, by id. They are read once, when first asked for.
func Shipped() ([]*Lexicon, error) { return shipped() }

var shipped = sync.OnceValues(func() ([]*Lexicon, error) { return loadShipped("") })

// shippedCues are the shipped lexicons with cues. Those without need not be read for them.
var shippedCues = sync.OnceValues(func() ([]*Lexicon, error) { return loadShipped("\ncues:\n") })

// loadShipped reads the shipped lexicons that hold a text.
func loadShipped(text string) ([]*Lexicon, error) {
	names, err := fs.Glob(shippedFiles, "*.yaml")
	if err != nil {
		return nil, err
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		data, err := shippedFiles.ReadFile(name)
		return err == nil && !strings.Contains(string(data), text)
	})
	all, problems := Load(shippedFiles, names...)
	return all, problems.Err()
}

// ShippedIDs lists the ids of the shipped lexicons, without reading them.
func ShippedIDs() []string {
	names, _ := fs.Glob(shippedFiles, "*.yaml") // the pattern is a good one
	for i, name := range names {
		names[i] = strings.TrimSuffix(name, ".yaml")
	}
	return names
}

// CuesFor returns the shipped lexicon with the cues of a language (BCP 47; "" = English; a region does not matter), or
// nil if there is none.
func CuesFor(language string) (*Lexicon, error) {
	all, err := shippedCues()
	if err != nil {
		return nil, err
	}
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if base == "" {
		base = "en"
	}
	for _, l := range all {
		own, _, _ := strings.Cut(l.Language, "-")
		if own == base && len(l.Cues) > 0 {
			return l, nil
		}
	}
	return nil, nil
}

// Load reads the lexicons named by paths from fsys. What they extend is looked for beside them, then among the shipped
// lexicons. A lexicon with errors is left out of the result; the problems say why, and warn of what is doubtful and of tests
// that are missing.
func Load(fsys fs.FS, paths ...string) ([]*Lexicon, diag.Problems) {
	origins := make([]origin, len(paths))
	for i, p := range paths {
		origins[i] = origin{fsys, p, p}
	}
	l := newLoader()
	l.wantsTests = true
	return l.load(origins)
}

// Open reads lexicons by name: the id of a shipped lexicon, a file, or a folder, of which every .yaml and .yml file but
// articles.yaml is read, by name. A lexicon that is named twice is read once. Tests that are missing are no problem to who
// uses a lexicon: they change no result. Check warns of them.
func Open(names ...string) ([]*Lexicon, diag.Problems) { return open(newLoader(), names) }

// Check is Open for those who work on the lexicons: like Load, it warns of tests that are missing as well.
func Check(names ...string) ([]*Lexicon, diag.Problems) {
	l := newLoader()
	l.wantsTests = true
	return open(l, names)
}

func open(l *loader, names []string) ([]*Lexicon, diag.Problems) {
	var origins []origin
	var problems diag.Problems
	for _, name := range names {
		found, p := find(name)
		if p != nil {
			problems = append(problems, *p)
		}
		for _, o := range found {
			if !slices.ContainsFunc(origins, func(q origin) bool { return q.shown == o.shown }) {
				origins = append(origins, o)
			}
		}
	}
	all, more := l.load(origins)
	return all, append(problems, more...).Sort()
}

// find returns the files that a name stands for.
func find(name string) ([]origin, *diag.Problem) {
	if slices.Contains(ShippedIDs(), name) {
		return []origin{{shippedFiles, name + ".yaml", name + ".yaml"}}, nil
	}
	info, err := os.Stat(name)
	if err != nil {
		hint := "name a file, a folder, or one of the shipped lexicons: " + strings.Join(ShippedIDs(), ", ")
		if near := diag.Nearest(name, ShippedIDs()); near != "" {
			hint = "did you mean " + near + "?"
		}
		return nil, &diag.Problem{What: fmt.Sprintf("no such lexicon: %q", name), Hint: hint}
	}
	if !info.IsDir() {
		dir, base := filepath.Split(filepath.Clean(name))
		return []origin{{os.DirFS(cmp.Or(dir, ".")), base, filepath.ToSlash(name)}}, nil
	}
	entries, err := os.ReadDir(name)
	var out []origin
	for _, e := range entries {
		if ext := path.Ext(e.Name()); !e.IsDir() && (ext == ".yaml" || ext == ".yml") && strings.TrimSuffix(e.Name(), ext) != notLexicon {
			out = append(out, origin{os.DirFS(name), e.Name(), filepath.ToSlash(filepath.Join(name, e.Name()))})
		}
	}
	if err != nil {
		return nil, &diag.Problem{Pos: diag.Pos{File: name}, What: fmt.Sprintf("this folder cannot be read: %v", cause(err))}
	}
	if len(out) == 0 {
		return nil, &diag.Problem{Pos: diag.Pos{File: name}, What: "this folder holds no lexicon", Hint: "lexicons end in .yaml or .yml"}
	}
	return out, nil
}

// notLexicon is the name, without its extension, of a file that says what is known of the articles in its folder. A lexicon may
// lie beside it.
const notLexicon = "articles"

// origin is where a file is read, and under which name it is shown.
type origin struct {
	fsys  fs.FS
	path  string
	shown string
}

// beside returns the candidates for a lexicon that the file at o extends.
func (o origin) beside(id string) []origin {
	var out []origin
	for _, ext := range []string{".yaml", ".yml"} {
		shown := path.Join(path.Dir(o.shown), id+ext)
		out = append(out, origin{o.fsys, path.Join(path.Dir(o.path), id+ext), shown})
	}
	return append(out, origin{shippedFiles, id + ".yaml", id + ".yaml"})
}

// loader reads files, each once, and keeps their lines to show them beside problems.
type loader struct {
	files map[string]*file
	ahead map[string]*file // read as far as each goes alone, by shown name
	// extended counts the files that were read only because another extends them.
	extended   int
	wantsTests bool // see reader
}

// readAhead reads the first files side by side.
func (l *loader) readAhead(origins []origin) {
	origins = origins[:min(len(origins), maxAhead)]
	out := make([]*file, len(origins))
	var group sync.WaitGroup
	for i, o := range origins {
		group.Go(func() { out[i] = begin(o) })
	}
	group.Wait()
	for i, o := range origins {
		l.ahead[o.shown] = out[i]
	}
}

const maxAhead = 8 // files; while it is read a file takes far more memory than what is kept of it

// file is a file that has been read.
type file struct {
	reader *reader
	lines  *lines
	raw    *rawLexicon // nil when it is no lexicon
	fields fields      // of raw, until its terms are read
	names  map[string]*nameList
	bases  []*file
	// extended: another file takes its entries over.
	extended bool
	open     bool // being read: meeting it again is a circle
}

// maxExtends bounds the files that one call of Load reads on behalf of `extends`.
const maxExtends = 100

func newLoader() *loader {
	return &loader{files: map[string]*file{}, ahead: map[string]*file{}}
}

func (l *loader) load(origins []origin) ([]*Lexicon, diag.Problems) {
	var out []*Lexicon
	byID := map[string]string{}
	l.readAhead(origins)
	files := make([]*file, len(origins))
	for i, o := range origins {
		files[i] = l.read(o)
	}
	for i, o := range origins {
		f := files[i]
		if f.raw == nil {
			continue
		}
		if other, twice := byID[f.raw.ID]; twice && other != o.shown {
			f.reader.errorf(f.raw.pos, "give one of them another id", "the lexicon %q is also read from %s", f.raw.ID, other)
		}
		byID[f.raw.ID] = o.shown
		parts := f.withBases()
		f.reader.wantsTests = l.wantsTests
		lex := f.reader.resolve(merge(parts))
		if !slices.ContainsFunc(parts, func(part *file) bool { return part.raw == nil || part.hasErrors() }) {
			out = append(out, lex)
		}
	}
	return out, l.problems()
}

// merge puts the entries of files together, of which each extends those before it. What it returns nobody else uses.
func merge(parts []*file) *rawLexicon {
	if len(parts) == 1 && !parts[0].extended {
		return parts[0].raw
	}
	merged := &rawLexicon{}
	for _, part := range parts {
		if part.raw != nil {
			merged.extend(part.raw)
		}
	}
	return merged
}

func (f *file) hasErrors() bool { return f.reader.problems.Err() != nil }

// withBases lists the files that f extends, each once, bases first, then f.
func (f *file) withBases() []*file {
	var out []*file
	var visit func(*file)
	seen := map[*file]bool{}
	visit = func(g *file) {
		if seen[g] {
			return
		}
		seen[g] = true
		for _, b := range g.bases {
			visit(b)
		}
		out = append(out, g)
	}
	visit(f)
	return out
}

// problems returns everything that was found, with the lines of the files.
func (l *loader) problems() diag.Problems {
	var all diag.Problems
	for _, f := range l.files {
		all = append(all, f.reader.problems...)
	}
	for i := range all {
		if f := l.files[all[i].File]; f != nil && f.lines != nil && all[i].Line > 0 {
			all[i].Source = f.lines.at(all[i].Line)
		}
	}
	return all.Sort()
}

// read reads a file and those it extends.
func (l *loader) read(o origin) *file {
	if f := l.files[o.shown]; f != nil {
		return f
	}
	f := l.ahead[o.shown]
	if f == nil {
		f = begin(o)
	}
	l.files[o.shown] = f
	if f.raw != nil && len(f.raw.extends) > 0 {
		f.open = true
		for _, id := range f.raw.extends {
			l.extend(f, o, id)
		}
		f.readTerms()
		f.open = false
	}
	return f
}

// begin reads a file alone: all of it, or what stands before the terms where it extends others, which may add names to them.
func begin(o origin) *file {
	f := &file{reader: &reader{file: o.shown}, names: map[string]*nameList{}}
	text, sum, err := readFile(o)
	if err != nil {
		f.reader.errorf(diag.Pos{File: o.shown}, "", "this lexicon cannot be read: %v", err)
		return f
	}
	var root *node
	if root, f.lines, f.reader.problems = parseYAML(o.shown, text); root == nil {
		return f
	}
	base := path.Base(o.shown)
	f.raw, f.fields = f.reader.lexiconHead(root, strings.TrimSuffix(base, path.Ext(base)))
	f.raw.Lexicon.File, f.raw.Hash = base, hex.EncodeToString(sum)
	if len(f.raw.extends) == 0 {
		f.readTerms()
	}
	return f
}

// readTerms reads everything that may use names.
func (f *file) readTerms() {
	f.reader.terms = newCompiler(f.names)
	f.reader.readNames(f.raw.names, f.names)
	f.reader.lexiconBody(f.raw, f.fields)
	f.fields, f.raw.names = nil, nil
}

// extend reads a lexicon that f extends.
func (l *loader) extend(f *file, o origin, id scalar) {
	for _, candidate := range o.beside(id.text) {
		info, err := fs.Stat(candidate.fsys, candidate.path)
		if !isID(id.text) || err != nil || info.IsDir() {
			continue
		}
		if l.files[candidate.shown] == nil {
			if l.extended == maxExtends {
				f.reader.errorf(id.pos, "", "too many files are read for extends")
				return
			}
			l.extended++
		}
		base := l.read(candidate)
		if base == f {
			f.reader.errorf(id.pos, "name another one, or delete it here", "the lexicon extends itself")
			return
		}
		if base.open {
			f.reader.errorf(id.pos, "delete one of the two extends", "the lexicons extend each other in a circle")
			return
		}
		for name, list := range base.names {
			f.names[name] = list
		}
		f.bases, base.extended = append(f.bases, base), true
		return
	}
	hint := "write the id of a shipped lexicon (" + strings.Join(ShippedIDs(), ", ") + ") or of a file beside this one"
	if near := diag.Nearest(id.text, ShippedIDs()); near != "" {
		hint = "did you mean " + near + "?"
	}
	f.reader.errorf(id.pos, hint, "no such lexicon: %q", shorten(id.text))
}

// readNames reads the word lists under `names` and spells them out.
func (r *reader) readNames(n *node, names map[string]*nameList) {
	var own []*nameList
	var ids []string
	r.entries(n, "names", func(id string, _, value *node) {
		list := &nameList{}
		for _, item := range r.list(value) {
			if item.kind != scalarNode {
				r.term(item, termOptions{plain: true}) // says what is wrong
				continue
			}
			list.terms = append(list.terms, item.scalar())
		}
		names[id] = list
		own, ids = append(own, list), append(ids, id)
	})
	for i, id := range ids {
		if _, err := r.terms.name(id, 0); err != nil && err != broken {
			r.errorf(n.pos(), err.hint, "%s", err.what)
		}
		for _, p := range own[i].problems {
			r.add(p)
		}
	}
}

// readFile reads a file of bounded size, and returns the SHA-256 of its bytes as well.
func readFile(o origin) (text string, sum []byte, err error) {
	f, err := o.fsys.Open(o.path)
	if err != nil {
		return "", nil, cause(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", nil, err
	}
	if !info.Mode().IsRegular() {
		return "", nil, errors.New("it is not a file")
	}
	var b strings.Builder
	b.Grow(int(max(0, min(info.Size(), maxFileBytes))))
	hash := sha256.New()
	_, err = io.CopyBuffer(&b, io.TeeReader(io.LimitReader(f, maxFileBytes+1), hash), make([]byte, pieceSize))
	if err == nil && b.Len() > maxFileBytes {
		err = fmt.Errorf("it is larger than %d MB", maxFileBytes>>20)
	}
	return b.String(), hash.Sum(nil), err
}

const pieceSize = 8 << 10 // bytes that are read at once

// cause is an error of the file system without the path, which is shown beside it.
func cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
