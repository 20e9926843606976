package main

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"regexp"
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
	mu      sync.Mutex
	seen    map[string]bool // what was masked
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
	r.pattern, r.seen = p, map[string]bool{}
	return nil
}

func (r *redaction) on() bool { return r.pattern != nil }

// mask replaces what matches by a mask of the same shape and the same number of bytes: letters by x or X, digits by 0.
func (r *redaction) mask(s string) string {
	if !r.on() || s == "" {
		return s
	}
	matches := r.pattern.FindAllStringIndex(s, -1)
	if len(matches) == 0 {
		return s
	}
	out := []byte(s)
	for _, m := range matches {
		if m[0] < m[1] {
			r.note(s[m[0]:m[1]])
			shape(out[m[0]:m[1]])
		}
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
	for _, s := range []*string{&a.ID, &a.Path, &a.Outlet, &a.Via, &a.Title, &a.Date, &a.URL, &a.Author, &a.Credit, &a.Language, &a.Event, &a.Text} {
		*s = r.mask(*s)
	}
	for field, basis := range a.Guessed {
		a.Guessed[field] = r.mask(basis)
	}
}

// problems masks what is said of articles that could not be read.
func (r *redaction) problems(ps diag.Problems) diag.Problems {
	for i := range ps {
		p := &ps[i]
		for _, s := range []*string{&p.File, &p.What, &p.Hint, &p.Source} {
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
	var b bytes.Buffer
	if err := generate(&b); err != nil {
		return err
	}
	for s := range r.seen {
		for _, form := range []string{s, html.EscapeString(s)} {
			if standsIn(b.Bytes(), []byte(form)) {
				return &failure{exitAgainst, diag.Problems{{What: "nothing was written: words that --redact masks stand in a lexicon, or in the page's own words",
					Hint: "use lexicons without them (-l), or another expression"}}}
			}
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// standsIn reports whether the words stand in the text, not as a part of a longer word.
func standsIn(text, words []byte) bool {
	for from := 0; ; {
		at := bytes.Index(text[from:], words)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRune(text[:at])
		after, _ := utf8.DecodeRune(text[at+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after) {
			return true
		}
		from = at + 1
	}
}
