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
var resultFlags = []string{"event", "lexicon", "max-excerpt", "title", "voice"}

// canonicalCommand writes the command line that makes the same result again, the same for the same result: flags that
// change it, sorted and only where they differ from the default, then the inputs, sorted; base names in place of paths.
func canonicalCommand(cmd *cobra.Command, inputs []string) string {
	words := []string{"framing", cmd.Name()}
	for _, name := range resultFlags {
		f := cmd.Flags().Lookup(name)
		if f == nil || !f.Changed || f.Value.String() == f.DefValue {
			continue
		}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			for _, v := range list.GetSlice() {
				words = append(words, "--"+name, shellWord(baseName(v)))
			}
			continue
		}
		words = append(words, "--"+name, shellWord(f.Value.String()))
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
