package articles

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"framing/analysis"
	"framing/internal/diag"
)

// Source is one article that is still to be read, or the reason why there is none. It is a small value that may be
// handed to another goroutine; reading it is what costs time.
type Source struct {
	set       *Set
	kind      sourceKind
	path      string      // to open
	rel       string      // Article.Path: relative to the input, with slashes
	shown     string      // how problems call the file
	regular   bool        // false: a pipe or a device
	folder    string      // the outlet that the sub-folder names, or ""
	manifests []*manifest // those that may speak of it, the nearest first
	data      []byte      // the line of a record, the bytes of a loaded text
	line      int         // of a record, from 1
	problems  diag.Problems
}

type sourceKind uint8

const (
	nothing sourceKind = iota // only problems
	file
	loaded // its bytes are in data
	entry  // a line of JSONL
)

// Path is the name of the file that holds the article, relative to the input.
func (s Source) Path() string { return s.rel }

// Line is the line of the file in which the record stands, from 1; 0 where the article is a file of its own.
func (s Source) Line() int { return s.line }

// Read opens, decodes and parses the article. It returns false where there is none, with the problem that says why.
// A Source may be read by any goroutine.
func (s Source) Read() (analysis.Article, diag.Problems, bool) {
	if s.kind == nothing {
		return analysis.Article{}, s.problems, false
	}
	m := s.set.memory.Get().(*memory)
	defer s.set.memory.Put(m)
	a, problems, ok := s.read(m)
	if ok && s.set.options.IDs && a.ID != s.ownID() {
		s.set.tally.id(a.ID, diag.Pos{File: s.shown, Line: s.line})
	}
	return a, problems, ok
}

func (s Source) read(m *memory) (analysis.Article, diag.Problems, bool) {
	switch s.kind {
	case file:
		return s.readFile(m)
	case loaded:
		return s.readText(s.data, m)
	}
	return s.readRecord(m)
}

func (s Source) readFile(m *memory) (analysis.Article, diag.Problems, bool) {
	data, err := s.bytes(m.file)
	if m.file = data; cap(data) > keepBuffer {
		m.file = nil
	}
	if err != nil {
		return s.failed(reason(err)).Read()
	}
	return s.readText(data, m) // what it returns shares no bytes with the data
}

func (s Source) bytes(buf []byte) ([]byte, error) {
	if s.regular {
		return readFile(s.path, buf, s.set.options.MaxText)
	}
	return readSome(s.path, s.set.options.MaxText)
}

// readText reads a text or Markdown file from its bytes.
func (s Source) readText(data []byte, m *memory) (analysis.Article, diag.Problems, bool) {
	if len(data) > s.set.options.MaxText {
		return s.failed("is longer than " + size(s.set.options.MaxText)).Read()
	}
	if s.set.isOwn(data) {
		return s.passedOver().Read()
	}
	text, notText, problems := decode(data)
	if notText != "" {
		return s.failed(notText).Read()
	}
	for i := range problems {
		problems[i].File = s.shown
	}
	given, others, body, more := frontMatter(text, s.shown, s.set.options.EventKey)
	problems = append(problems, more...)
	s.set.tally.pairs(others)
	if blank(body) {
		return analysis.Article{}, append(problems, s.failed("holds no text").problems...), false
	}
	if isHTML(body) {
		problems = append(problems, diag.Problem{Pos: diag.Pos{File: s.shown}, Severity: diag.Warning,
			What: "holds a web page; its markup is read as words", Hint: "save the article as text"})
	}
	if count, first := controls(body); count > 0 {
		problems = append(problems, holdsControls(count, place(s.shown, text, len(text)-len(body)+first)))
	}
	a, more := s.describe(given)
	a.Text, a.Given = m.compose(a.Title, body, false)
	if s.set.options.Hash {
		a.Hash = digest(data)
	}
	return a, append(problems, more...), true
}

// readRecord reads a line of JSONL.
func (s Source) readRecord(m *memory) (analysis.Article, diag.Problems, bool) {
	line, problems := s.data, diag.Problems(nil)
	if !utf8.Valid(line) {
		decoded, warning, notText := repair(line)
		if notText != "" {
			return s.failed(notText).Read()
		}
		warning.Pos = diag.Pos{File: s.shown, Line: s.line, Column: warning.Column}
		line, problems = decoded, append(problems, warning)
	}
	r, err := parseRecord(line, s.set.options.EventKey)
	if err != nil {
		return analysis.Article{}, append(problems, s.malformed(line, err)), false
	}
	if s.set.options.Own != nil && r.isAnnotation() {
		s.set.tally.annotation(s)
		return analysis.Article{}, nil, false
	}
	s.set.tally.others(s, r.others)
	given, more := s.given(&r)
	problems = append(problems, more...)
	body := r.values[keyText]
	switch {
	case body.kind == absent:
		return analysis.Article{}, append(problems, s.problem("the record has no text", "every record needs the key text")), false
	case body.kind == null:
		return analysis.Article{}, append(problems, s.problem("the text of the record is empty", "")), false
	case body.kind != text && body.kind != escaped:
		return analysis.Article{}, append(problems, s.problem("the text of the record is no string", "")), false
	}
	if count, column := r.controls(line); count > 0 {
		problems = append(problems, holdsControls(count, diag.Pos{File: s.shown, Line: s.line, Column: column}))
	}
	a, more := s.describe(given)
	a.Text, a.Given = m.compose(a.Title, body.raw, body.kind == escaped)
	if blankString(a.Text[a.Given:]) {
		return analysis.Article{}, append(problems, s.problem("the text of the record is empty", "")), false
	}
	if s.set.options.Hash {
		a.Hash = digest([]byte(a.Text[a.Given:]))
	}
	return a, append(problems, more...), true
}

// given reads what a record says of its article.
func (s Source) given(r *record) (f fields, problems diag.Problems) {
	for k, v := range r.values[:keyCount] {
		k := key(k)
		if r.twice[k] {
			problems = append(problems, s.warning("the key "+keyNames[k]+" stands there more than once; the last one counts", ""))
		}
		switch str, ok := v.string(); {
		case !ok:
			problems = append(problems, s.warning("the value of "+keyNames[k]+" should be a string; it is not read", ""))
		case !f.set(k, str):
			problems = append(problems, s.warning("the date "+excerpt(oneLine(str))+" cannot be read; it is left empty", dateHint))
		}
	}
	return f, problems
}

// describe puts together what is known of the article: what it says itself, then what articles.yaml says, then what
// file and folder suggest.
func (s Source) describe(f fields) (analysis.Article, diag.Problems) {
	var problems diag.Problems
	base := s.base()
	id := f[keyID]
	if id == "" {
		id = s.ownID()
	}
	for _, m := range s.manifests {
		if s.kind == entry {
			problems = append(problems, m.complete(&f, recordKey(s.rel, id), false)...)
		}
		problems = append(problems, m.complete(&f, s.rel, s.kind == entry)...)
	}
	a := analysis.Article{
		ID: f[keyID], Path: s.rel, Outlet: f[keyOutlet], Via: f[keyVia], Title: f[keyTitle], Date: f[keyDate], URL: f[keyURL],
		Author: f[keyAuthor], Credit: f[keyCredit], Language: f[keyLanguage],
	}
	if a.ID == "" {
		a.ID = id
	}
	switch {
	case a.Outlet != "":
	case s.folder != "":
		a.Outlet, a.Guessed = s.folder, s.set.byFolder
	default:
		if base == "-" {
			base = "stdin"
		}
		a.Outlet, a.Guessed = "unknown ("+base+")", s.set.byName
	}
	a.Event = s.event(f)
	return a, problems
}

// base is the name of the file without its folder.
func (s Source) base() string { return s.rel[strings.LastIndexByte(s.rel, '/')+1:] }

// ownID is the id of an article that is given none.
func (s Source) ownID() string {
	if s.kind == entry {
		return stem(s.base()) + "-" + strconv.Itoa(s.line)
	}
	return stem(s.base())
}

// event is the event that an article names: under the key that holds it, which may have a meaning besides.
func (s Source) event(f fields) string {
	switch k := ownKey(strings.ToLower(s.set.options.EventKey)); {
	case k == keyOutlet:
		return cmp.Or(f[keyOutlet], s.folder)
	case k < keyCount:
		return f[k]
	}
	return f[keyEvent]
}

// titleWindow is how far down a text its own headline is looked for: below navigation and notices.
const titleWindow = 8 << 10

// hasTitle reports whether the title stands in the upper part of the text as a line of its own; a Markdown heading is
// one. A second copy in front would count the words of the headline twice.
func hasTitle(text, title string) bool {
	head := text
	if len(text) > titleWindow {
		head = text[:titleWindow]
		head = head[:strings.LastIndexAny(head, "\r\n")+1]
	}
	if !strings.Contains(head, title) {
		return false
	}
	for line := range strings.FieldsFuncSeq(head, func(r rune) bool { return r == '\r' || r == '\n' }) {
		line = strings.TrimSpace(line)
		if line == title || strings.TrimSpace(strings.Trim(line, "#")) == title {
			return true
		}
	}
	return false
}

// failed makes a Source that is nothing but the reason why there is no article.
func (s Source) failed(what string) Source { return s.refused(what, "") }

func (s Source) refused(what, hint string) Source {
	s.kind, s.problems = nothing, diag.Problems{s.problem(what, hint)}
	return s
}

func (s Source) problem(what, hint string) diag.Problem {
	return diag.Problem{Pos: diag.Pos{File: s.shown, Line: s.line}, What: what, Hint: hint}
}

func (s Source) warning(what, hint string) diag.Problem {
	p := s.problem(what, hint)
	p.Severity = diag.Warning
	return p
}

// malformed describes a line that is no JSON object, at the byte where it goes wrong.
func (s Source) malformed(line []byte, err error) diag.Problem {
	p := s.problem("this line is not a JSON object", "")
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		p.What += ": " + syntax.Error()
		p.Column = int(syntax.Offset)
	}
	p.Source = excerpt(string(line[:min(len(line), 200)]))
	return p
}

// blank reports whether there is nothing but white space.
func blank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }

func blankString(s string) bool { return strings.TrimSpace(s) == "" }

// isHTML reports whether a text is a web page by its beginning.
func isHTML(b []byte) bool {
	b = bytes.TrimLeft(b[:min(len(b), 512)], " \t\r\n")
	for _, tag := range [...]string{"<!doctype html", "<html"} {
		if len(b) >= len(tag) && strings.EqualFold(string(b[:len(tag)]), tag) {
			return true
		}
	}
	return false
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// size writes a number of bytes for people.
func size(n int) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
