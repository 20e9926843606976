package articles

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"framing/internal/diag"
)

// listing is what a folder holds, in the order of reading.
type listing struct {
	set       *Set
	in        input
	files     []listed
	manifests map[string]*manifest // by folder, "" or ending in a slash
	skipped   map[string]*skipped  // by extension
	hidden    skipped              // articles, and folders that hold some, whose names begin with a dot
	problems  diag.Problems
}

// listed is a file that will be read.
type listed struct {
	rel    string // relative to the input, with slashes, as the file system has it
	format format
}

// skipped counts the files of one extension that are not read.
type skipped struct {
	first string
	count int
}

// folder yields what a folder and its sub-folders hold. Its problems come first.
func (s *Set) folder(in input, yield func(Source) bool) bool {
	l := listing{set: s, in: in, manifests: map[string]*manifest{}, skipped: map[string]*skipped{}}
	l.walk("")
	l.reportSkipped()
	l.reportHidden()
	l.reportUnused()
	if len(l.files) == 0 {
		l.warn("", "holds no articles", "framing reads "+formatList)
	}
	if len(l.problems) > 0 && !yield(Source{rel: clean(in.name), shown: clean(in.name), problems: l.problems}) {
		return false
	}
	byFolder := l.outletsByFolder()
	speaking := map[string][]*manifest{}
	// What joins the folder to any name: cleaning up thousands of paths that are clean takes as long as opening a third of them.
	inside, shown := strings.TrimSuffix(filepath.Join(in.path, "x"), "x"), strings.TrimSuffix(l.shown("x"), "x")
	for _, f := range l.files {
		rel := clean(f.rel)
		src := Source{set: s, kind: file, path: inside + filepath.FromSlash(f.rel), rel: rel, shown: shown + rel,
			regular: true, manifests: l.speaking(speaking, f.rel)}
		if top, _, ok := strings.Cut(rel, "/"); ok && byFolder {
			src.folder = oneLine(top)
		}
		var more bool
		if f.format == jsonl {
			more = s.stream(src, yield)
		} else {
			more = yield(src)
		}
		if !more {
			return false
		}
	}
	return true
}

// walk lists the folder rel, which is "" or ends in a slash. Links are not followed: the walk ends, no file is read twice
// by way of one, and a folder that came from elsewhere cannot bring a private file into a report.
func (l *listing) walk(rel string) {
	dir := filepath.Join(l.in.path, filepath.FromSlash(rel))
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		l.warn(strings.TrimSuffix(rel, "/"), reason(err), "")
		l.problems[len(l.problems)-1].Severity = diag.Error
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return IsManifest(e.Name()) }) {
		m, problems := l.set.manifestIn(dir, rel, l.shown(clean(rel)))
		if l.problems = append(l.problems, problems...); m != nil {
			l.manifests[rel] = m
		}
	}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			l.hide(rel, e)
			continue
		}
		if IsManifest(name) {
			continue
		}
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 {
			if formatOf(name) != unknown || isFolder(filepath.Join(dir, name)) {
				l.irregular(rel+name, mode)
			}
			continue
		}
		switch format := formatOf(name); {
		case mode.IsDir():
			l.walk(rel + name + "/")
		case l.set.isApart(dir, name):
		case format == unknown && mode.IsRegular() && hasOwnExtension(name) && l.set.isOwnFile(filepath.Join(dir, name)):
			l.warn(rel+name, ownWhat, "")
			l.problems[len(l.problems)-1].Severity = diag.Note
		case format == unknown:
			l.skip(rel, name)
		case !mode.IsRegular():
			l.irregular(rel+name, mode)
		default:
			l.files = append(l.files, listed{rel + name, format})
		}
	}
}

// isFolder reports whether a path, followed through links, is a folder.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func (l *listing) irregular(rel string, mode fs.FileMode) {
	l.problems = append(l.problems, irregular(diag.Pos{File: l.shown(clean(rel))}, mode, "name what it leads to as an input of its own"))
}

func (l *listing) skip(rel, name string) {
	ext := strings.ToLower(filepath.Ext(name))
	if l.skipped[ext] == nil {
		l.skipped[ext] = &skipped{first: rel + name}
	}
	l.skipped[ext].count++
}

// reportSkipped says which files were passed over: one problem an extension, for a folder may hold many pictures.
func (l *listing) reportSkipped() {
	for _, ext := range slices.Sorted(maps.Keys(l.skipped)) {
		s := l.skipped[ext]
		what, hint := "is not read: framing reads "+formatList, ""
		if ext == ".yaml" || ext == ".yml" {
			hint = "a lexicon is named with -l"
		}
		switch {
		case s.count == 2:
			what = "and one more " + oneLine(clean(ext)) + " file are not read"
		case s.count > 2:
			what = fmt.Sprintf("and %d more %s files are not read", s.count-1, oneLine(clean(ext)))
		}
		l.warn(s.first, strings.Replace(what, "  ", " ", 1), hint)
	}
}

// hide counts a hidden entry if it is an article or a folder that holds one: what else is hidden, as .git and .DS_Store
// are, nobody means to be read.
func (l *listing) hide(rel string, e fs.DirEntry) {
	path := rel + e.Name()
	isArticle := func(e fs.DirEntry) bool { return !e.IsDir() && formatOf(e.Name()) != unknown }
	if e.IsDir() {
		inside, _ := os.ReadDir(filepath.Join(l.in.path, filepath.FromSlash(path)))
		if !slices.ContainsFunc(inside, isArticle) {
			return
		}
	} else if !isArticle(e) {
		return
	}
	if l.hidden.count++; l.hidden.first == "" {
		l.hidden.first = path
	}
}

// reportHidden says what was passed over because its name begins with a dot.
func (l *listing) reportHidden() {
	what := "is hidden, for its name begins with a dot; it is not read"
	switch h := l.hidden; {
	case h.count == 0:
		return
	case h.count == 2:
		what = "and one more hidden article or folder of articles are not read"
	case h.count > 2:
		what = fmt.Sprintf("and %d more hidden articles or folders of articles are not read", h.count-1)
	}
	l.warn(l.hidden.first, what, "rename it, or name it as an input of its own")
	l.problems[len(l.problems)-1].Severity = diag.Note
}

// maxCompared is how many pairs of names are compared to find what a misspelt one should be: half a
// second's work.
const maxCompared = 200_000

// reportUnused names the entries of articles.yaml that speak of no file.
func (l *listing) reportUnused() {
	if len(l.manifests) == 0 {
		return
	}
	compared := 0
	names := make([]string, len(l.files))
	known := make(map[string]bool, len(l.files))
	for i, f := range l.files {
		names[i] = clean(f.rel)
		known[names[i]] = true
	}
	for _, dir := range slices.Sorted(maps.Keys(l.manifests)) {
		m := l.manifests[dir]
		for _, name := range slices.Sorted(maps.Keys(m.entries)) {
			full := clean(dir) + name
			whole, _, _ := strings.Cut(full, "#")
			if known[full] || known[whole] {
				continue
			}
			p := diag.Problem{Pos: m.entries[name].pos, Severity: diag.Warning, What: "there is no file " + excerpt(name) + " to read"}
			if compared += len(names); compared <= maxCompared {
				if near := diag.Nearest(full, names); near != "" && strings.HasPrefix(near, clean(dir)) {
					p.Hint = "did you mean " + near[len(clean(dir)):] + "?"
				}
			}
			l.problems = append(l.problems, p)
		}
	}
}

// outletsByFolder reports whether the sub-folders name outlets: there are two or more that hold articles.
func (l *listing) outletsByFolder() bool {
	first := ""
	for _, f := range l.files {
		top, _, ok := strings.Cut(f.rel, "/")
		switch {
		case !ok || top == first || l.set.isOwnFile(filepath.Join(l.in.path, filepath.FromSlash(f.rel))):
		case first == "":
			first = top
		default:
			return true
		}
	}
	return false
}

// speaking returns the manifests that may speak of a file, the nearest first. The cache holds them by folder.
func (l *listing) speaking(cache map[string][]*manifest, rel string) []*manifest {
	if len(l.manifests) == 0 {
		return nil
	}
	dir := path.Dir(rel)
	if found, ok := cache[dir]; ok {
		return found
	}
	var found []*manifest
	for d := dir; ; d = path.Dir(d) {
		prefix := d + "/"
		if d == "." {
			prefix = ""
		}
		if m := l.manifests[prefix]; m != nil {
			found = append(found, m)
		}
		if d == "." {
			break
		}
	}
	cache[dir] = found
	return found
}

// shown is how problems call a file of the folder.
func (l *listing) shown(rel string) string { return path.Join(l.in.name, rel) }

func (l *listing) warn(rel, what, hint string) {
	at := l.shown(clean(rel))
	if at == "" {
		at = "."
	}
	l.problems = append(l.problems, diag.Problem{Pos: diag.Pos{File: at}, Severity: diag.Warning, What: what, Hint: hint})
}
