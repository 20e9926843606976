package articles

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"framing/analysis"
	"framing/internal/diag"
)

// summary is path, outlet and its basis of each article, one a line.
func summary(list []analysis.Article) string {
	var b strings.Builder
	for _, a := range list {
		fmt.Fprintf(&b, "%s|%s|%s\n", a.Path, a.Outlet, a.Guessed["outlet"])
	}
	return b.String()
}

func TestFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"in/b/2.txt": "Two.", "in/b/1.md": "One.", "in/a/x/3.txt": "Three.", "in/z.txt": "Z.", "in/a.jsonl": `{"text":"R."}`,
		"in/.hidden.txt": "No.", "in/.git/HEAD": "No.", "in/.DS_Store": "No.", "in/p1.jpg": "x", "in/p2.jpg": "x", "in/b/p3.JPG": "x", "in/page.html": "<p>",
		"in/empty.txt": "\n", "in/pdf.txt": "%PDF-1.4", "in/b/4.txt": "---\noutlet: Own\n---\nFour.",
	})
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "in"))
	want := "a/x/3.txt|a|folder\na.jsonl|unknown (a.jsonl)|file name\nb/1.md|b|folder\nb/2.txt|b|folder\nb/4.txt|Own|\nz.txt|unknown (z.txt)|file name\n"
	if got := summary(list); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	expect(t, problems, "in/page.html: is not read", "in/b/p3.JPG: and 2 more .jpg files are not read", "in/.hidden.txt: is hidden, for its name begins with a dot", "in/empty.txt: holds no text", "in/pdf.txt: is a PDF, not a text")
}

// What is hidden is named if it may be an article; nobody asks after the folder of a version control.
func TestHidden(t *testing.T) {
	files := map[string]string{"in/a.txt": "A.", "in/.b.txt": "B.", "in/.git/config": "x", "in/sub/.kept/c.md": "C."}
	_, problems := readPaths(t, nil, Options{}, filepath.Join(write(t, files), "in"))
	expect(t, problems, "in/.b.txt: and one more hidden article or folder of articles are not read")
	files["in/.z.jsonl"] = "{}"
	_, problems = readPaths(t, nil, Options{}, filepath.Join(write(t, files), "in"))
	expect(t, problems, "in/.b.txt: and 2 more hidden articles or folders of articles are not read")
	if problems[0].Severity != diag.Note {
		t.Errorf("%v", problems[0])
	}
}

func TestOneSubFolderIsNoOutlet(t *testing.T) {
	dir := write(t, map[string]string{"texts/a.txt": "A.", "pictures/p.png": "x"})
	list, _ := readPaths(t, nil, Options{}, dir)
	if got := summary(list); got != "texts/a.txt|unknown (a.txt)|file name\n" {
		t.Error(got)
	}
}

func TestLinks(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": "A.", "in/sub/b.txt": "B.", "out/c.txt": "C."})
	for name, target := range map[string]string{"in/loop": ".", "in/sub/up": "..", "in/c.txt": "../out/c.txt", "in/gone.txt": "nothing", "in/self.txt": "self.txt"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "in"))
	if got := summary(list); got != "a.txt|unknown (a.txt)|file name\nsub/b.txt|unknown (b.txt)|file name\n" {
		t.Error(got)
	}
	expect(t, problems, "in/c.txt: is a link", "in/gone.txt: is a link", "in/loop: is a link", "in/self.txt: is a link", "in/sub/up: is a link")
	list, problems = readPaths(t, nil, Options{}, filepath.Join(dir, "in", "c.txt"))
	if got := summary(list); got != "c.txt|unknown (c.txt)|file name\n" {
		t.Errorf("a link that is named itself is read: %s", got)
	}
	expect(t, problems)
}

// An articles.yaml follows the rules of all files of a folder: nobody named it.
func TestManifestThatIsNoFile(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": "A.", "out/private.yaml": "a.txt: {outlet: Private}\ntoken: secret\n"})
	if err := os.Symlink("../out/private.yaml", filepath.Join(dir, "in", "articles.yaml")); err != nil {
		t.Skip(err)
	}
	for _, path := range []string{filepath.Join(dir, "in"), filepath.Join(dir, "in", "a.txt")} {
		list, problems := readPaths(t, nil, Options{}, path)
		if got := summary(list); got != "a.txt|unknown (a.txt)|file name\n" {
			t.Error(got)
		}
		expect(t, problems, "articles.yaml: is a link; it is not followed (warning) (put a copy of it there)")
	}
}

func TestInputsInsideInputs(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": "A.", "in/sub/b.txt": "B.", "inner/c.txt": "C."})
	path := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	list, problems := readPaths(t, nil, Options{}, path("in/a.txt"), path("in"), path("in/sub"), path("inner"))
	if len(list) != 3 {
		t.Errorf("%d articles, want 3: %s", len(list), summary(list))
	}
	expect(t, problems, "a.txt: lies in", "sub: lies in")
}

func TestOpen(t *testing.T) {
	dir := write(t, map[string]string{"harbour.txt": "A.", "b.html": "<p>", "plain": "P.", "stream": `{"id":"s","text":"S."}`})
	path := func(name string) string { return filepath.Join(dir, name) }
	set, problems := Open([]string{path("harbor.txt"), path("no/x.txt"), path("harbour.txt"), path("./harbour.txt")}, nil, Options{})
	expect(t, problems, "harbor.txt: there is no such file or folder (did you mean "+path("harbour.txt")+"?)", "is not there either", "is given twice")
	if problems.Err() == nil || len(set.inputs) != 1 {
		t.Errorf("%v", set.inputs)
	}
	list, problems := readPaths(t, nil, Options{}, path("b.html"), path("stream"), path("plain"))
	if got := summary(list); got != "stream|unknown (stream)|file name\nplain|unknown (plain)|file name\n" || list[0].ID != "s" {
		t.Error(got)
	}
	expect(t, problems, "b.html: files with the extension .html are not read")
}

func TestSourcesStopEarly(t *testing.T) {
	dir := write(t, map[string]string{"a.jsonl": "{\"text\":\"1\"}\n{\"text\":\"2\"}\n", "b.txt": "B."})
	for n := 1; n < 4; n++ {
		set, _ := Open([]string{dir}, nil, Options{})
		count := 0
		for range set.Sources() {
			if count++; count == n {
				break
			}
		}
		if count != n {
			t.Errorf("%d sources, want %d", count, n)
		}
	}
}

func TestFilesThatAreReadAsSomethingElse(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": "A.", "in/words.yaml": "x: y", "in/b/words.yaml": "x: y", "in/terms.txt": "T.", "in/p.yaml": "x: y"})
	at := func(names ...string) (paths []string) {
		for _, name := range names {
			paths = append(paths, filepath.Join(dir, filepath.FromSlash(name)))
		}
		return paths
	}
	options := Options{Apart: at("in/words.yaml", "in/terms.txt", "in/none.yaml")}
	got, problems := readPaths(t, nil, options, at("in")...)
	if len(got) != 1 || got[0].ID != "a" {
		t.Errorf("%d articles", len(got))
	}
	expect(t, problems, "in/b/words.yaml: and one more .yaml file are not read (warning) (a lexicon is named with -l)")
	got, problems = readPaths(t, nil, options, at("in/a.txt", "in/words.yaml", "in/terms.txt", "in/p.yaml")...)
	if len(got) != 1 {
		t.Errorf("%d articles", len(got))
	}
	expect(t, problems, "p.yaml: files with the extension .yaml are not read")
}

func TestManifest(t *testing.T) {
	dir := write(t, map[string]string{
		"in/articles.yaml": `# corrections
a.txt: {outlet: Post, date: 6 December 2021, title: Bridge falls}
./sub/b.txt:
  outlet: Root
  via: Aggregator
sub/c.txt: {outlet: Wire, id: sea}
in.jsonl: {outlet: Daily, id: never}
in.jsonl#two: {outlet: Second}
in.jsonl#in-3: {outlet: Third}
gone.txt: {outlet: X}
sub/d.tct: {titel: X}
e.txt:
f.txt: Post
`,
		"in/a.txt": "It fell.", "in/sub/b.txt": "B.", "in/sub/c.txt": "---\noutlet: Sea\n---\nC.", "in/sub/d.txt": "D.", "in/other/e.txt": "E.",
		"in/sub/articles.yml": "b.txt: {outlet: Near}\n",
		"in/in.jsonl":         "{\"id\":\"one\",\"text\":\"1\"}\n{\"id\":\"two\",\"text\":\"2\"}\n{\"text\":\"3\"}\n",
	})
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "in"))
	want := "a.txt|Post|\nin.jsonl|Daily|\nin.jsonl|Second|\nin.jsonl|Third|\nother/e.txt|other|folder\nsub/b.txt|Near|\nsub/c.txt|Sea|\nsub/d.txt|sub|folder\n"
	if got := summary(list); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if a := list[0]; a.Text != "Bridge falls\n\nIt fell." || a.Given != 14 || a.Date != "2021-12-06" {
		t.Errorf("%+v", a)
	}
	if list[5].Via != "Aggregator" || list[6].ID != "sea" || list[1].ID != "one" {
		t.Errorf("%+v", list)
	}
	expect(t, problems,
		"in/articles.yaml:13:1: the entry f.txt should have keys with values",
		"in/articles.yaml:11:13: the key titel is not read (1 entry) (warning) (did you mean title?)",
		"in/articles.yaml:10:1: there is no file gone.txt to read",
		"in/articles.yaml:11:1: there is no file sub/d.tct to read (warning) (did you mean sub/d.txt?)",
		`in/articles.yaml:4:3: sub/b.txt has the outlet "Near" already, which counts; "Root" is not used`,
		`in/articles.yaml:6:13: sub/c.txt has the outlet "Sea" already, which counts; "Wire" is not used`)
}

// Names are compared with all others only while that is little work; entries without a file are named all the same.
func TestStaleManifest(t *testing.T) {
	files := map[string]string{}
	var stale strings.Builder
	for i := range 600 {
		files[fmt.Sprintf("in/%04d.txt", i)] = "A."
		fmt.Fprintf(&stale, "%04d.text: {outlet: A}\n", i)
	}
	files["in/articles.yaml"] = stale.String()
	list, problems := readPaths(t, nil, Options{}, filepath.Join(write(t, files), "in"))
	if len(list) != 600 || len(problems) != 600 {
		t.Fatalf("%d articles, %d problems", len(list), len(problems))
	}
	if first, last := problems[0].Hint, problems[599].Hint; first != "did you mean 0000.txt?" || last != "" {
		t.Errorf("first %q, last %q", first, last)
	}
}

func TestManyNamesOfOneFile(t *testing.T) {
	dir := write(t, map[string]string{"in/a.txt": "A.", "in/sub/b.txt": "B."})
	path := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	if err := os.Symlink("in", path("link")); err != nil {
		t.Skip(err)
	}
	list, problems := readPaths(t, nil, Options{}, path("in/a.txt"), path("link/a.txt"), path("in")+"/sub/../a.txt", path("link/sub"), path("in/sub/b.txt"))
	if len(list) != 2 {
		t.Errorf("%d articles", len(list))
	}
	expect(t, problems, "link/a.txt: is given twice", "a.txt: is given twice", "b.txt: lies in "+path("link/sub")+", which is given too")
}

func TestManifestBesideFile(t *testing.T) {
	dir := write(t, map[string]string{"articles.yaml": "a.txt: {outlet: Post}\n", "a.txt": "A."})
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "a.txt"), filepath.Join(dir, "articles.yaml"))
	expect(t, problems)
	if got := summary(list); got != "a.txt|Post|\n" {
		t.Error(got)
	}
}

func TestHugeManifest(t *testing.T) {
	m, problems := parseManifest([]byte("a: ["+strings.Repeat("x,", maxParts)), "articles.yaml", "")
	if m != nil || len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}

// Sources may be read by many goroutines while the sequence goes on.
func TestParallel(t *testing.T) {
	files := map[string]string{"articles.yaml": "a/1.txt: {outlet: One, titel: x}\n"}
	for i := range 100 {
		files[fmt.Sprintf("%c/%d.txt", 'a'+i%3, i)] = fmt.Sprintf("---\nid: f%d\n---\nText %d.", i, i)
	}
	var records strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&records, "{\"id\":\"%d\",\"text\":\"%s.\"}\n", i, strings.Repeat("x", i))
	}
	files["in.jsonl"] = records.String()
	set, _ := Open([]string{write(t, files)}, nil, Options{Hash: true})
	sources := make(chan Source)
	var group sync.WaitGroup
	var read atomic.Int32
	for range 4 {
		group.Go(func() {
			for src := range sources {
				a, _, ok := src.Read()
				if n, err := strconv.Atoi(a.ID); err == nil && len(a.Text) != n+1 {
					t.Errorf("record %d has %d bytes", n, len(a.Text))
				}
				if ok {
					read.Add(1)
				}
			}
		})
	}
	for src := range set.Sources() {
		sources <- src
	}
	close(sources)
	group.Wait()
	if read.Load() != 2100 {
		t.Errorf("%d articles", read.Load())
	}
}

func TestManifestInAnotherEncoding(t *testing.T) {
	dir := write(t, map[string]string{"in/articles.yaml": "a.txt: {outlet: Caf\xe9}\n", "in/a.txt": "A."})
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "in"))
	if len(list) != 1 || list[0].Outlet != "Café" {
		t.Errorf("%+v", list)
	}
	expect(t, problems, "in/articles.yaml:1:20: is not UTF-8; it is read as Windows-1252")
}

// A list that is named alone says nothing of an article; named beside one, it is read with it.
func TestManifestNamedAlone(t *testing.T) {
	dir := write(t, map[string]string{"articles.yaml": "a.txt: {outlet: Post}\n", "a.txt": "A.", "sub/b.txt": "B."})
	_, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "articles.yaml"), filepath.Join(dir, "sub"))
	expect(t, problems, "articles.yaml: says what is known of articles; it holds none (warning) (name the articles, or their folder)")
}

func TestBrokenManifest(t *testing.T) {
	dir := write(t, map[string]string{"articles.yaml": "a.txt: {outlet: Post\n", "a.txt": "A."})
	list, problems := readPaths(t, nil, Options{}, dir)
	if len(list) != 1 || problems.Err() == nil || problems[0].Line != 1 {
		t.Errorf("%v %v", list, problems)
	}
}

// articlesFor makes articles with hostile names and titles.
func articlesFor(names ...string) []analysis.Article {
	var list []analysis.Article
	for i, name := range names {
		list = append(list, analysis.Article{ID: fmt.Sprint(i), Path: clean(fmt.Sprintf("%d/%s.txt", i, name)), Outlet: name, Title: name, Via: name, Author: name, Credit: name,
			Date: "2021-12-06", Event: "e-" + name, Guessed: map[string]string{"title": "headline", "date": "date\nline: x"}})
	}
	return list
}

var hostile = []string{"plain name", "yes", "~", "- a", "a: b", "#c", "{x}", "\"", "'", "\\", "a\\nb", "\x00\x01\x1b", "\u0085\u2028\u2029", "\uFEFFbom",
	"*alias", "&anchor", "!tag", "<<", "?", "日本", "\U0001F600", "a\tb", "bad\xff", "%d", "@x", "`y`", "---", "...", "|", "> fold", "\u202Ertl",
	strings.Repeat("long ", 600), "é́", "0x1F", "2021-12-06", ",", "[", "]", " # c", "a #b", "\uFFFE\uFFFF", "\x7f\u0080\u009f", "trailing:"}

func TestWriteManifestRoundTrip(t *testing.T) {
	list := articlesFor(hostile...)
	checkRoundTrip(t, nil, list)
	// Again on top of the first half, which stays as it is.
	var first bytes.Buffer
	if err := WriteManifest(&first, "articles.yaml", nil, list[:20]); err != nil {
		t.Fatal(err)
	}
	checkRoundTrip(t, first.Bytes(), list)
}

func checkRoundTrip(t *testing.T, existing []byte, list []analysis.Article) {
	t.Helper()
	var out bytes.Buffer
	if err := WriteManifest(&out, "articles.yaml", existing, list); err != nil {
		t.Fatalf("%v\n%s", err, out.Bytes())
	}
	if !bytes.HasPrefix(out.Bytes(), existing) {
		t.Error("what was there has changed")
	}
	m, problems := parseManifest(out.Bytes(), "articles.yaml", "")
	if len(problems) > 0 || len(m.entries) != len(list) {
		t.Fatalf("%d entries of %d articles, problems: %v", len(m.entries), len(list), problems)
	}
	for i := range list {
		a := &list[i]
		var f fields
		m.complete(&f, a.Path, false)
		given := fields{keyOutlet: a.Outlet, keyVia: a.Via, keyDate: a.Date, keyTitle: a.Title, keyAuthor: a.Author, keyCredit: a.Credit, keyEvent: a.Event}
		for _, k := range written {
			if want := clean(oneLine(given[k])); f[k] != want {
				t.Errorf("%q: %s is %q, want %q", a.Path, keyNames[k], f[k], want)
			}
		}
	}
	var again bytes.Buffer
	if err := WriteManifest(&again, "articles.yaml", out.Bytes(), list); err != nil || again.String() != out.String() {
		t.Errorf("written twice it is not the same: %v", err)
	}
}

func TestWriteManifestKeepsWhatPeopleWrote(t *testing.T) {
	const existing = "# mine\n  a.txt: {outlet: Post} # sure\n  b.txt:"
	list := []analysis.Article{
		{Path: "a.txt", Outlet: "Guess", Date: "2021-12-06", Guessed: map[string]string{"outlet": "folder"}},
		{Path: "c.txt", Outlet: "unknown (c.txt)", Title: "C: d", Guessed: map[string]string{"outlet": "file name", "title": "headline"}},
		{Path: "in.jsonl", ID: "w", Outlet: "Wire"},
		{Path: "in.jsonl", ID: "x", Outlet: "Wire", Title: "Bridge falls"}, // a title that would be given to the next one too
		{Path: "in.jsonl", ID: "x", Outlet: "Twice"},
	}
	var out bytes.Buffer
	if err := WriteManifest(&out, "articles.yaml", []byte(existing), list); err != nil {
		t.Fatal(err)
	}
	want := existing + `
  c.txt:
    title: "C: d" # guessed: headline
    outlet: # not known
  "in.jsonl#w":
    outlet: Wire
# "in.jsonl#x": several articles have this name; an entry would be read for all of them
# Not in the entries above; copy there what is right:
# a.txt: {date: 2021-12-06}
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	for _, bad := range []string{"{a.txt: {outlet: X}}", "a.txt: {", "- a", "lexicon: words\ntitle: Words\n", "a.txt: {outlet: X}\n---\nb.txt: {outlet: Y}\n", "a.txt: {outlet: X}\n...\n"} {
		if err := WriteManifest(io.Discard, "articles.yaml", []byte(bad), list); err == nil {
			t.Errorf("%q: nothing can be added, but no error", bad)
		}
	}
}

// What WriteManifest writes of guessed titles must not put a second headline into the text.
func TestManifestTitleOfTheTextItself(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "ADVERTISEMENT\n\nBridge falls\n\nIt fell.", "articles.yaml": "a.txt: {title: Bridge falls}\n"})
	list, _ := readPaths(t, nil, Options{}, dir)
	if a := list[0]; a.Given != 0 || a.Title != "Bridge falls" || !strings.HasPrefix(a.Text, "ADVERTISEMENT") {
		t.Errorf("%+v", a)
	}
}

func TestWriteFileAtomic(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.txt")
	put := func(content string, fail error) error {
		return WriteFileAtomic(name, func(w io.Writer) error {
			io.WriteString(w, content)
			return fail
		})
	}
	check := func(want string) {
		t.Helper()
		got, err := os.ReadFile(name)
		entries, _ := os.ReadDir(dir)
		if err != nil || string(got) != want || len(entries) > 2 {
			t.Errorf("%q, %v, %d files", got, err, len(entries))
		}
	}
	if err := put("one", nil); err != nil {
		t.Fatal(err)
	}
	check("one")
	if err := put("half", io.ErrShortWrite); err != io.ErrShortWrite {
		t.Errorf("%v", err)
	}
	check("one")
	os.Chmod(name, 0o640)
	link := filepath.Join(dir, "link")
	if os.Symlink("out.txt", link) == nil {
		name = link
	}
	if err := put("two", nil); err != nil {
		t.Fatal(err)
	}
	check("two")
	if info, _ := os.Stat(filepath.Join(dir, "out.txt")); info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestWriteFileAtomicNames(t *testing.T) {
	dir := t.TempDir()
	long := filepath.Join(dir, strings.Repeat("海", 80)+".html") // 245 bytes, near the limit of file systems
	put := func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }
	if err := WriteFileAtomic(long, put); err != nil {
		t.Error(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink("none", link); err != nil {
		t.Skip(err)
	}
	if err := WriteFileAtomic(link, put); !errors.Is(err, errDangling) {
		t.Errorf("%v", err)
	}
	if target, err := os.Readlink(link); target != "none" {
		t.Errorf("the link is gone: %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("%d files", len(entries))
	}
}
