// Package articles reads articles: text and Markdown files with optional YAML front matter, JSONL (also compressed),
// folders of these, and standard input.
//
//	set, problems := articles.Open(paths, os.Stdin, articles.Options{})
//	for source := range set.Sources() {            // lists files and splits streams; one goroutine
//		article, problems, ok := source.Read()     // opens, decodes, parses; any goroutine
//	}
//
// A Source is one article, or the reason why there is none: whatever cannot be read becomes a problem of severity
// Error and a Read that returns false; it never ends the sequence. A problem of severity Warning comes with an article
// that was read all the same, or names files that were passed over because nothing says that they are articles. One of
// severity Note names what the program wrote itself.
//
// Text is what the file or the record holds, decoded to UTF-8 and otherwise unaltered, byte for byte.
package articles

import (
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"framing/internal/diag"
)

// Options choose how articles are read. The zero value is what most callers want.
type Options struct {
	// Hash fills Article.Hash: the SHA-256 of a file's bytes, or of a record's text.
	Hash bool
	// EventKey is the key of a record, of front matter or of articles.yaml that holds the event; "" means "event". A key that
	// has a meaning of its own keeps it, so that the date may be the event, and the outlet.
	EventKey string
	// MaxText is the most bytes that a file with one article, or a line of JSONL, may have; longer ones are left
	// out. 0 means 16 MiB.
	MaxText int
	// Together: all articles will be kept at the same time, so their texts share pieces of memory. One that is kept keeps its neighbours.
	Together bool
	// IDs: Remarks names the ids that are given to more than one article. All ids are remembered for it.
	IDs bool
	// Apart names files that the program reads as something else, such as its lexicons. Where they lie among the
	// articles, they are passed over without a word.
	Apart []string
	// Own reports whether a file that begins so was written by the program itself; nil = none is known. Such a file is no
	// article wherever it lies. It is passed over with a problem of severity Note, so that it changes no result.
	Own func(head []byte) bool
}

// defaultMaxText is far above any article (a long novel has 3 MB); annotating a text takes about fifty times its size.
const defaultMaxText = 16 << 20

// Set is a list of inputs that exist.
type Set struct {
	inputs  []input
	beside  map[string]bool // folders of files that were named one by one and may be articles
	apart   []fs.FileInfo   // of Options.Apart
	stdin   io.Reader
	options Options
	tally   tally
	memory  sync.Pool // *memory
	// Article.Guessed of articles that only their place gives an outlet; they share it.
	byFolder, byName map[string]string
}

// input is one argument of the command line.
type input struct {
	path  string // as given; "-" is standard input
	real  string // see realPath; "" for standard input
	name  string // how problems call it: its base name, "" for the current folder
	isDir bool
	// regular is false for pipes and devices, which are read through the standard library.
	regular bool
}

// Open checks that the paths exist and returns the set of them. "-" means stdin. A path that does not exist is a
// problem of severity Error, with the nearest name beside it as the hint; the set then holds the other paths.
func Open(paths []string, stdin io.Reader, options Options) (*Set, diag.Problems) {
	if options.MaxText <= 0 {
		options.MaxText = defaultMaxText
	}
	s := &Set{stdin: stdin, options: options, byFolder: map[string]string{"outlet": "folder"}, byName: map[string]string{"outlet": "file name"}}
	s.memory.New = func() any { return &memory{together: options.Together} }
	for _, path := range options.Apart {
		if info, err := os.Stat(path); err == nil {
			s.apart = append(s.apart, info)
		}
	}
	var problems diag.Problems
	seen := map[string]bool{} // "-" and real paths
	for _, path := range paths {
		real, in := path, input{path: path, name: path}
		if path != "-" {
			info, err := os.Stat(path)
			if err != nil {
				problems = append(problems, missing(path, err))
				continue
			}
			real = realPath(path)
			in = input{path: path, real: real, name: inputName(path), isDir: info.IsDir(), regular: info.Mode().IsRegular()}
		}
		if seen[real] {
			problems = append(problems, twice(path))
			continue
		}
		seen[real] = true
		s.inputs = append(s.inputs, in)
	}
	s.inputs, problems = once(s.inputs, problems)
	s.beside = make(map[string]bool, len(s.inputs))
	for _, in := range s.inputs {
		if !in.isDir && !IsManifest(filepath.Base(in.path)) {
			s.beside[filepath.Dir(in.path)] = true
		}
	}
	return s, problems
}

// realPath is the absolute path of a file or folder, links followed where that can be said: it is the same for all names of it.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	return abs
}

// once leaves out the inputs that lie in a folder that is an input too.
func once(inputs []input, problems diag.Problems) ([]input, diag.Problems) {
	folders := map[string]string{} // as given, by real path
	for _, in := range inputs {
		if in.isDir {
			folders[in.real] = in.path
		}
	}
	var out []input
	for _, in := range inputs {
		around, inside := "", false
		for dir := in.real; !inside && len(folders) > 0 && in.real != ""; {
			up := filepath.Dir(dir)
			if up == dir {
				break
			}
			dir = up
			around, inside = folders[dir]
		}
		if !inside {
			out = append(out, in)
			continue
		}
		problems = append(problems, diag.Problem{Pos: diag.Pos{File: in.path}, Severity: diag.Warning,
			What: "lies in " + around + ", which is given too; it is read once"})
	}
	return out, problems
}

func twice(path string) diag.Problem {
	return diag.Problem{Pos: diag.Pos{File: path}, Severity: diag.Warning, What: "is given twice; it is read once"}
}

// inputName is how problems call an input: by its base name, so that a report says the same wherever the files lie.
func inputName(path string) string {
	if base := filepath.Base(path); base != "." && base != ".." && base != string(filepath.Separator) {
		return clean(base)
	}
	return ""
}

// missing explains why a path cannot be opened and looks for the name that was meant.
func missing(path string, err error) diag.Problem {
	p := diag.Problem{Pos: diag.Pos{File: path}, What: reason(err)}
	if !os.IsNotExist(err) {
		return p
	}
	p.What = "there is no such file or folder"
	dir := filepath.Dir(path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		p.Hint = "the folder " + dir + " is not there either"
		return p
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	if near := diag.Nearest(filepath.Base(path), names); near != "" {
		p.Hint = "did you mean " + filepath.Join(dir, near) + "?"
	}
	return p
}

// Sources yields what the inputs hold, in the order of the inputs, folders sorted by name. It keeps a list of the files
// of one folder at a time and a block of one stream, however long that is. It may be called once where stdin is among
// the inputs.
func (s *Set) Sources() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		manifests := map[string]*manifest{} // articles.yaml beside files that were named one by one
		for _, in := range s.inputs {
			more := true
			switch {
			case in.path == "-":
				more = s.standardInput(yield)
			case in.isDir:
				more = s.folder(in, yield)
			default:
				more = s.file(in, manifests, yield)
			}
			if !more {
				return
			}
		}
	}
}

// isApart reports whether the file is one of Options.Apart. A link by another name is not: asking for every file what it
// is would cost more than reading its name.
func (s *Set) isApart(dir, name string) bool {
	for _, a := range s.apart {
		if !strings.EqualFold(a.Name(), name) {
			continue
		}
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && os.SameFile(a, info) {
			return true
		}
	}
	return false
}

// file yields what a file that was named itself holds. An articles.yaml beside it holds for it as it does in a folder.
func (s *Set) file(in input, manifests map[string]*manifest, yield func(Source) bool) bool {
	dir, base := filepath.Dir(in.path), filepath.Base(in.path)
	if s.isApart(dir, base) {
		return true
	}
	if IsManifest(base) { // "framing report corpus/*" names it too; it is read with its neighbours
		if s.beside[dir] {
			return true
		}
		src := Source{shown: clean(base)}
		src.problems = diag.Problems{src.warning("says what is known of articles; it holds none", "name the articles, or their folder")}
		return yield(src)
	}
	m, known := manifests[dir]
	if !known {
		var problems diag.Problems
		m, problems = s.manifestIn(dir, "", "")
		manifests[dir] = m
		if len(problems) > 0 && !yield(Source{problems: problems}) {
			return false
		}
	}
	src := Source{set: s, kind: file, path: in.path, rel: clean(base), shown: clean(base), regular: in.regular}
	if m != nil {
		src.manifests = []*manifest{m}
	}
	switch f := formatOf(base); {
	case f == jsonl:
		return s.stream(src, yield)
	case f == single:
		return yield(src)
	case filepath.Ext(base) == "": // a pipe of the shell (/dev/fd/63), or a file without extension
		f, err := os.Open(in.path)
		if err != nil {
			return yield(src.failed(reason(err)))
		}
		defer f.Close()
		return s.sniffed(src, f, yield)
	case in.regular && s.isOwnFile(in.path): // "framing verify page.html *" names what lies beside it too
		return yield(src.passedOver())
	default:
		return yield(src.refused("files with the extension "+filepath.Ext(base)+" are not read", hintFor(base)))
	}
}

// hintFor says what to do about a file that is not read.
func hintFor(name string) string {
	if ext := strings.ToLower(filepath.Ext(name)); ext == ".yaml" || ext == ".yml" {
		return "a lexicon is named with -l"
	}
	return "framing reads " + formatList
}

// standardInput yields what stdin holds.
func (s *Set) standardInput(yield func(Source) bool) bool {
	src := Source{set: s, path: "-", rel: "-", shown: "-"}
	if s.stdin == nil {
		return yield(src.failed("there is no standard input"))
	}
	return s.sniffed(src, s.stdin, yield)
}

// format says how a file is read.
type format uint8

const (
	unknown format = iota
	single         // one article a file
	jsonl
)

const formatList = ".txt, .md, .jsonl, .jsonl.gz and .jsonl.zst files"

// formatOf tells the format by the name alone; content is not trusted to say what it is.
func formatOf(name string) format {
	ext := filepath.Ext(name)
	switch strings.ToLower(ext) {
	case ".txt", ".text", ".md", ".markdown":
		return single
	case ".gz", ".zst":
		if ext = strings.ToLower(filepath.Ext(strings.TrimSuffix(name, ext))); ext == ".jsonl" || ext == ".ndjson" {
			return jsonl
		}
	case ".jsonl", ".ndjson":
		return jsonl
	}
	return unknown
}

// IsArticle reports whether a file of this name is read as an article, or as records of articles.
func IsArticle(name string) bool { return formatOf(name) != unknown }

// stem is a file name without its extension (both of "x.jsonl.gz"): the id of an article that has none.
func stem(name string) string {
	if name == "-" {
		return "stdin"
	}
	if formatOf(name) == jsonl {
		name = strings.TrimSuffix(name, compression(name))
	}
	if cut := strings.TrimSuffix(name, filepath.Ext(name)); cut != "" {
		return cut
	}
	return name
}

// compression is the last extension of a name where it says how the file is packed, else "".
func compression(name string) string {
	ext := filepath.Ext(name)
	if low := strings.ToLower(ext); low == ".gz" || low == ".zst" {
		return ext
	}
	return ""
}

// reason turns an error of the operating system into words, without the path, which stands before it.
func reason(err error) string {
	if pe, ok := err.(*fs.PathError); ok {
		err = pe.Err
	}
	return "cannot be read: " + err.Error()
}

// clean makes a name from outside valid UTF-8.
func clean(name string) string { return strings.ToValidUTF8(name, "\uFFFD") }
