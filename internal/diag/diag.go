// Package diag holds positioned problems: what is wrong with an input file, where, and what would mend it.
//
// Problems are data until a command prints them. A reader collects every problem it finds instead of
// stopping at the first, so a person mends a file in one go.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity says whether a problem stops the work.
type Severity uint8

const (
	// Error: the input cannot be used as it is.
	Error Severity = iota
	// Warning: the input works, but probably not as its author meant.
	Warning
	// Note: nothing is wrong. It is told to the person who runs the command and is no part of a result.
	Note
)

// String returns "error", "warning" or "note".
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return "error"
}

// Pos is a place in a file. Line and Column count from 1; Column counts bytes. A zero Line means the file as a whole.
type Pos struct {
	File   string
	Line   int
	Column int
}

// String returns file:line:column, leaving out what is not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one thing wrong with an input.
type Problem struct {
	Pos
	Severity Severity
	What     string // one sentence without full stop: what is wrong
	Hint     string // how to mend it; may be empty
	Source   string // the line of the file, without its line end; may be empty
}

// String returns "file:line:column: what", and the hint in brackets where there is one.
func (p Problem) String() string {
	s := p.What
	if at := p.Pos.String(); at != "" {
		s = at + ": " + s
	}
	if p.Severity != Error {
		s += " (" + p.Severity.String() + ")"
	}
	if p.Hint != "" {
		s += " (" + p.Hint + ")"
	}
	return s
}

// Problems is a list of problems, an error when it holds one of severity Error.
type Problems []Problem

// Error joins the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Err returns the list as an error if it holds a problem of severity Error, else nil.
func (ps Problems) Err() error {
	if slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == Error }) {
		return ps
	}
	return nil
}

// Sort orders the problems by file, line, column, text, and drops exact repetitions.
func (ps Problems) Sort() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.What, b.What))
	})
	return slices.Compact(ps)
}

// Nearest returns the candidate that a person most likely meant by word: the one with the least edit distance
// (insertions, deletions, replacements, swapped neighbours), at most a third of the word's length and at most 3.
// It returns "" when none is near or nothing of the word would be left. Ties go to the earlier candidate.
func Nearest(word string, candidates []string) string {
	best, at := "", min(3, max(1, len(word)/3))+1
	for _, c := range candidates {
		if n := len(word) - len(c); n >= at || -n >= at {
			continue // the lengths alone differ by more
		}
		if d := distance(strings.ToLower(word), strings.ToLower(c)); d < at && d < len(word) {
			best, at = c, d
		}
	}
	return best
}

// distance is the optimal string alignment distance between a and b, in bytes (Damerau 1964).
func distance(a, b string) int {
	if len(a) > 64 || len(b) > 64 {
		return 1 << 20
	}
	var rows [3][65]int
	prev2, prev, row := &rows[0], &rows[1], &rows[2]
	for j := 0; j <= len(b); j++ {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], prev2[j-2]+1)
			}
		}
		prev2, prev, row = prev, row, prev2
	}
	return prev[len(b)]
}
