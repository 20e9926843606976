package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"framing/internal/diag"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const about = "framing compares how news outlets word the same events, term by term and voice by voice."

const examples = `  framing articles/                        write framing-report.html, one page to open, check and share
  framing check articles/                  show what would be read, and what would be left out
  framing annotate -f tsv articles/        one line a tagged term, for other programs`

const help = about + "\n\n" + examples + `

Commands: report (the default), check, annotate, explain, lexicon, verify, version, completion.
"framing help COMMAND" tells more, and lists the flags.
`

// newRoot builds the command tree.
func newRoot(c *console) *cobra.Command {
	var color string
	root := &cobra.Command{
		Use:           "framing [PATH...]",
		Short:         "Compare how news outlets word the same events",
		Long:          about + "\nPaths without a command are given to report.",
		Example:       examples,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			_, err := fmt.Fprint(c.out, help)
			return err
		},
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error {
			c.color(color)
			return nil
		},
	}
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetFlagErrorFunc(flagError)
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.BoolVarP(&c.quiet, "quiet", "q", false, "print errors only")
	flags.BoolVarP(&c.verbose, "verbose", "v", false, "print every problem, not the first ones only")
	flags.Var(oneOf(&color, "auto", "always", "never"), "color", "colours on standard error: auto, always or never")
	root.AddCommand(newReport(c), newCheck(c), newAnnotate(c), newExplain(c), newLexicon(c), newVerify(c), newVersion(c))
	root.SetHelpCommand(newHelp())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Args, cmd.RunE = cobra.ArbitraryArgs, unknownShell
		}
	}
	return root
}

// commandLine settles which command args mean: one that starts with a path, or with a flag of report, means report.
func commandLine(root *cobra.Command, args []string) ([]string, error) {
	if len(args) == 0 || strings.HasPrefix(args[0], "__complete") {
		return args, nil
	}
	first := args[0]
	switch found, _, _ := root.Find(args); {
	case first == "--version":
		return append([]string{"version"}, args[1:]...), nil
	case found != root, first == "-h", first == "--help":
		return args, nil
	}
	if _, err := os.Lstat(first); err == nil || strings.HasPrefix(first, "-") || strings.ContainsAny(first, `./\`) {
		return append([]string{"report"}, args...), nil
	}
	return nil, unknownCommand(root, first)
}

// unknownCommand is the failure of a word that is no command of parent; for the root, which takes paths too, no path either.
func unknownCommand(parent *cobra.Command, word string) error {
	var names []string
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	what := fmt.Sprintf("no command and no file or folder is called %q", word)
	if parent.HasParent() {
		what = fmt.Sprintf("%q has no command %q", parent.CommandPath(), word)
	}
	if near := diag.Nearest(word, names); near != "" {
		return usage(what, fmt.Sprintf("did you mean %q?", parent.CommandPath()+" "+near))
	}
	if near := nearestPath(word); near != "" && !parent.HasParent() {
		return usage(what, fmt.Sprintf("did you mean %q?", near))
	}
	if len(names) == 1 {
		return usage(what, fmt.Sprintf("there is %q", parent.CommandPath()+" "+names[0]))
	}
	return usage(what, "the commands are "+strings.Join(names, ", "))
}

// unknownShell is the failure of completion without a shell that it knows; cobra would end with 0.
func unknownShell(cmd *cobra.Command, args []string) error {
	var shells []string
	for _, c := range cmd.Commands() {
		shells = append(shells, c.Name())
	}
	hint := "one of " + strings.Join(shells, ", ")
	if len(args) == 0 {
		return usage("completion for which shell?", hint)
	}
	return usage(fmt.Sprintf("there is no completion for %q", args[0]), hint)
}

// nearestPath returns the existing file or folder that a person most likely meant by path, or "".
func nearestPath(path string) string {
	dir, base := filepath.Split(filepath.Clean(path))
	entries, err := os.ReadDir(cmp.Or(dir, "."))
	if err != nil {
		if up := nearestPath(dir); dir != "" && up != "" {
			return up
		}
		return ""
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	if near := diag.Nearest(base, names); near != "" && near != base { // a link that leads nowhere has the name itself
		return dir + near
	}
	return ""
}

// newHelp replaces cobra's help command, which ends with 0 for a command that does not exist.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Tell what a command does, and its flags",
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, _ := cmd.Root().Find(args)
			if len(rest) > 0 {
				return unknownCommand(found, rest[0])
			}
			found.InitDefaultHelpFlag()
			return found.Help()
		},
	}
}

// flagError turns an error of the flag parser into one with a hint.
func flagError(cmd *cobra.Command, err error) error {
	if errors.Is(err, pflag.ErrHelp) {
		return err
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return usage(err.Error(), "")
	}
	hint := fmt.Sprintf("%q lists the flags", cmd.CommandPath()+" --help")
	if name := unknown.GetSpecifiedName(); unknown.GetSpecifiedShortnames() == "" {
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if near := diag.Nearest(name, names); near != "" {
			hint = "did you mean --" + near + "?"
		}
	}
	return usage(err.Error(), hint)
}
