package main

import (
	"fmt"
	"html"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"framing/analysis"
	"framing/internal/diag"
)

// redaction is the flag --redact: what it matches in an article is masked before anything else is done with it, so that no
// step and no output ever sees it. It implements pflag.Value and may be used by many goroutines.
type redaction struct {
	pattern *regexp.Regexp // nil = nothing is redacted
	names   *regexp.Regexp // the same in capitals or not, for ids and names of files
	mu      sync.Mutex
	seen    map[string]bool // what was masked
	masked  int             // places in articles
}

// String returns the pattern.
func (r *redaction) String() string {
	if r.pattern == nil {
		return ""
	}
	return r.pattern.String()
}

// Type names the value in help.
func (r *redaction) Type() string { return "REGEX" }

// Set compiles the pattern.
func (r *redaction) Set(s string) error {
	p, err := regexp.Compile(s)
	if err != nil {
		return fmt.Errorf("it is no regular expression: %w", err)
	}
	names, err := regexp.Compile("(?i:" + s + ")")
	if err != nil { // \Q that nothing ends
		names = p
	}
	r.pattern, r.names, r.seen = p, names, map[string]bool{}
	return nil
}

func (r *redaction) on() bool { return r.pattern != nil }

// mask replaces what matches by a mask of the same shape and the same number of bytes: letters by x or X, digits by 0.
func (r *redaction) mask(s string) string {
	masked, _ := r.count(s)
	return masked
}

// count masks, and says in how many places.
func (r *redaction) count(s string) (masked string, places int) {
	if !r.on() || s == "" {
		return s, 0
	}
	matches := r.pattern.FindAllStringIndex(s, -1)
	if len(matches) == 0 {
		return s, 0
	}
	out := []byte(s)
	for _, m := range matches {
		if m[0] < m[1] {
			r.note(s[m[0]:m[1]])
			shape(out[m[0]:m[1]])
			places++
		}
	}
	return string(out), places
}

// nameMarks stand in ids, names of files and addresses where words have spaces.
var nameMarks = strings.NewReplacer("-", " ", "_", " ", "+", " ")

// maskName masks an id, the name of a file or an address: "orla-venn" is masked where "Orla Venn" is.
func (r *redaction) maskName(s string) string {
	if s = r.mask(s); !r.on() {
		return s
	}
	out := []byte(s)
	for _, m := range r.names.FindAllStringIndex(nameMarks.Replace(s), -1) {
		shape(out[m[0]:m[1]])
	}
	return string(out)
}

func (r *redaction) note(s string) {
	r.mu.Lock()
	r.seen[s] = true
	r.mu.Unlock()
}

// masks are letters of one to four bytes.
var masks = [...]string{"", "x", "×", "※", "𝑥"}

// shape masks the letters and digits of b in place. White space and marks stay.
func shape(b []byte) {
	for i := 0; i < len(b); {
		c, size := utf8.DecodeRune(b[i:])
		switch {
		case c == utf8.RuneError && size == 1:
		case size == 1 && unicode.IsUpper(c):
			b[i] = 'X'
		case size == 1 && unicode.IsDigit(c):
			b[i] = '0'
		case unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c):
			copy(b[i:], masks[size])
		}
		i += size
	}
}

// article masks everything that is said in and of an article.
func (r *redaction) article(a *analysis.Article) {
	if !r.on() {
		return
	}
	places := 0
	for _, s := range []*string{&a.Outlet, &a.Via, &a.Title, &a.Date, &a.Author, &a.Credit, &a.Language, &a.Text} {
		masked, n := r.count(*s)
		*s, places = masked, places+n
	}
	for _, s := range []*string{&a.ID, &a.Path, &a.URL, &a.Event} {
		*s = r.maskName(*s)
	}
	if a.Guessed["outlet"] != "" { // from the name of a folder or a file
		a.Outlet = r.maskName(a.Outlet)
	}
	a.Guessed = maps.Clone(a.Guessed)
	for field, basis := range a.Guessed {
		a.Guessed[field] = r.mask(basis)
	}
	r.mu.Lock()
	r.masked += places
	r.mu.Unlock()
}

// problems masks what is said of articles that could not be read.
func (r *redaction) problems(ps diag.Problems) diag.Problems {
	for i := range ps {
		p := &ps[i]
		p.File = r.maskName(p.File)
		for _, s := range []*string{&p.What, &p.Hint, &p.Source} {
			*s = r.mask(*s)
		}
	}
	return ps
}

// write writes what generate writes, unless something that was masked stands in it all the same: a lexicon may hold it, or
// the words of the page itself.
func (r *redaction) write(w io.Writer, generate func(io.Writer) error) error {
	if !r.on() {
		return generate(w)
	}
	var b strings.Builder
	if err := generate(&b); err != nil {
		return err
	}
	if newWordIndex(r.seen).standIn(b.String()) {
		return &failure{exitAgainst, diag.Problems{{What: "nothing was written: words that --redact masks stand in a lexicon, or in the page's own words",
			Hint: "use lexicons without them (-l), or another expression"}}}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// wordIndex finds any of many words in one pass over a text.
type wordIndex struct {
	words  []string // sorted
	prefix []int    // of each word: the longest other one that it begins with, or -1
	begins [256]bool
}

// newWordIndex indexes words as they are and as HTML has them.
func newWordIndex(seen map[string]bool) *wordIndex {
	x := &wordIndex{}
	for s := range seen {
		x.words = append(x.words, s)
		if escaped := html.EscapeString(s); escaped != s {
			x.words = append(x.words, escaped)
		}
	}
	slices.Sort(x.words)
	x.words = slices.Compact(x.words)
	x.prefix = make([]int, len(x.words))
	for i, w := range x.words {
		x.begins[w[0]] = true
		p := i - 1
		for p >= 0 && !strings.HasPrefix(w, x.words[p]) {
			p = x.prefix[p]
		}
		x.prefix[i] = p
	}
	return x
}

// standIn reports whether one of the words stands in the text, not as a part of a longer word.
func (x *wordIndex) standIn(text string) bool {
	inWord := false
	for at, c := range text {
		if before := inWord; x.begins[text[at]] && !before && x.at(text[at:]) {
			return true
		}
		inWord = unicode.IsLetter(c) || unicode.IsDigit(c)
	}
	return false
}

// at reports whether one of the words stands at the start of the text. All that the text begins with are beginnings of the
// last word that sorts not behind it.
func (x *wordIndex) at(text string) bool {
	i, found := slices.BinarySearch(x.words, text)
	if !found {
		i--
	}
	for ; i >= 0; i = x.prefix[i] {
		if rest, ok := strings.CutPrefix(text, x.words[i]); ok {
			if after, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(after) && !unicode.IsDigit(after) {
				return true
			}
		}
	}
	return false
}
