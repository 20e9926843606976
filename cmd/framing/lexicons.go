package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"framing/internal/articles"
	"framing/internal/diag"
	"framing/lexicons"
)

// lexiconsExist is the failure of a name of a lexicon that names nothing: a typing error, not an invalid lexicon.
func lexiconsExist(names []string) error {
	shipped := lexicons.ShippedIDs()
	for _, name := range names {
		_, err := os.Stat(name)
		if err == nil || slices.Contains(shipped, name) {
			continue
		}
		if !errors.Is(err, fs.ErrNotExist) {
			var path *fs.PathError
			if errors.As(err, &path) {
				err = path.Err
			}
			return usage(fmt.Sprintf("the lexicon %q cannot be read: %v", name, err), "")
		}
		hint := "name a file, a folder, or one of the shipped lexicons: " + strings.Join(shipped, ", ")
		if near := cmp.Or(diag.Nearest(name, shipped), nearestPath(name)); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return usage(fmt.Sprintf("there is no lexicon %q", name), hint)
	}
	return nil
}

// openLexicons reads lexicons by name, all shipped ones where no name is given. Warnings are printed.
func (c *console) openLexicons(names []string) ([]*lexicons.Lexicon, error) {
	return c.readLexicons(names, lexicons.Open)
}

// readLexicons is openLexicons by way of lexicons.Open or lexicons.Check.
func (c *console) readLexicons(names []string, read func(...string) ([]*lexicons.Lexicon, diag.Problems)) ([]*lexicons.Lexicon, error) {
	if err := lexiconsExist(names); err != nil {
		return nil, err
	}
	if len(names) == 0 {
		lexs, err := lexicons.Shipped()
		return lexs, broken(err)
	}
	lexs, problems := read(names...)
	if problems.Err() != nil {
		return nil, &failure{exitLexicon, problems}
	}
	c.some(problems)
	return lexs, nil
}

// lexiconFiles lists the files that the names of lexicons stand for; shipped lexicons are none.
func lexiconFiles(names []string) []string {
	var out []string
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || !info.IsDir() {
			out = append(out, name)
			continue
		}
		for _, pattern := range []string{"*.yaml", "*.yml"} {
			found, _ := fs.Glob(os.DirFS(name), pattern) // the patterns are good ones
			for _, file := range found {
				if !articles.IsManifest(file) {
					out = append(out, filepath.Join(name, file))
				}
			}
		}
	}
	return out
}

// cuesBeside returns what is used besides the lexicons: the shipped cues, and nothing else of their lexicon, unless one
// of the lexicons has cues of its own.
func cuesBeside(lexs []*lexicons.Lexicon) ([]*lexicons.Lexicon, error) {
	if slices.ContainsFunc(lexs, func(l *lexicons.Lexicon) bool { return len(l.Cues) > 0 }) {
		return nil, nil
	}
	shipped, err := lexicons.CuesFor("")
	if err != nil || shipped == nil {
		return nil, broken(err)
	}
	cues := *shipped
	cues.Contrasts = nil
	return []*lexicons.Lexicon{&cues}, nil
}

// broken is the failure of a shipped lexicon that is invalid, or nil.
func broken(err error) error {
	if err == nil {
		return nil
	}
	return &failure{exitLexicon, diag.Problems{{What: "a shipped lexicon is invalid: " + err.Error()}}}
}
