package main

import (
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// version of the tool as the build recorded it: a release tag, or a commit for builds in between.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

// resultFlags lists the flags that change a result; others change only where it goes, how fast, or what is said.
var resultFlags = []string{"base-url", "card", "event", "excerpts", "full-text", "large", "lexicon", "max-excerpt", "title", "voice"}

// canonicalFlags returns the flags that make the same result again, each with its value behind it: those that change it,
// sorted, and only where they differ from the default; base names in place of paths.
func canonicalFlags(cmd *cobra.Command) []string {
	var words []string
	for _, name := range resultFlags {
		f := cmd.Flags().Lookup(name)
		if f == nil || !f.Changed || f.Value.String() == f.DefValue {
			continue
		}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			for _, v := range list.GetSlice() {
				if name == "lexicon" {
					v = baseName(v)
				}
				words = append(words, "--"+name, v)
			}
			continue
		}
		value := f.Value.String()
		if name == "card" {
			value = baseName(value)
		}
		words = append(words, "--"+name, value)
	}
	return words
}

// canonicalCommand writes the command line of these flags and inputs, the same for the same result: the inputs sorted, as
// base names.
func canonicalCommand(name string, flags, inputs []string) string {
	words := []string{"framing", name}
	for _, f := range flags {
		words = append(words, shellWord(f))
	}
	names := make([]string, len(inputs))
	for i, in := range inputs {
		names[i] = shellWord(baseName(in))
	}
	slices.Sort(names)
	return strings.Join(append(words, names...), " ")
}

// baseName is the last element of a path; of "." it is the name of the working folder.
func baseName(path string) string {
	if path == "-" {
		return path
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return filepath.Base(path)
}

// shellWord quotes a word for a POSIX shell where it needs it.
func shellWord(s string) string {
	safe := func(r rune) bool {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("-_./=%,:+@~", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !safe(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
