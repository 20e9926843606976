package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"framing/analysis"
	"framing/lexicons"
	"framing/reports"

	"github.com/spf13/cobra"
)

// newLexicon is the parent of the commands for people who write lexicons.
func newLexicon(c *console) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lexicon",
		Short: "Work on lexicons",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(newLexiconTest(c))
	return cmd
}

func newLexiconTest(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "test [NAME|FILE|FOLDER ...]",
		Short: "Run the tests that stand beside the terms",
		Long: `Test checks lexicons and runs the sentences under "tests:" and "todo:" that stand beside their terms; without a name,
those of all lexicons that come with the program. It warns of variants that no sentence tests; other commands do not. The
shipped cues are used besides, unless one of the lexicons has its own. The article gate (applies_to) is left out of account,
and so are voice and zone filters.

It ends with 1 if a test fails, and with 4 if a lexicon is invalid. Known failures (todo) fail nothing: -v shows them, and
one that begins to pass is named.`,
		Example: `  framing lexicon test capital.yaml
  framing lexicon test -v protest-and-unrest`,
		RunE: func(cmd *cobra.Command, args []string) error { return testLexicons(c, args) },
	}
}

// testLexicons runs the tests of the lexicons and prints what became of them.
func testLexicons(c *console, names []string) error {
	lexs, err := c.readLexicons(names, lexicons.Check)
	if err != nil {
		return err
	}
	cues, err := cuesBeside(lexs)
	if err != nil {
		return err
	}
	byLexicon := map[string][]analysis.TestResult{}
	for _, r := range analysis.RunTests(lexs, cues...) {
		byLexicon[r.Lexicon] = append(byLexicon[r.Lexicon], r)
	}
	w := bufio.NewWriter(c.out)
	failed := 0
	for _, l := range lexs {
		failed += c.testResults(w, l.ID, byLexicon[l.ID])
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if failed > 0 {
		return &failure{exitAgainst, nil} // the list says it all
	}
	return nil
}

// testResults prints the results of one lexicon and returns how many tests failed.
func (c *console) testResults(w io.Writer, lexicon string, results []analysis.TestResult) int {
	tests, failed, known := 0, 0, 0
	for _, r := range results {
		if !r.Todo {
			tests++
		}
		switch {
		case r.Expected() && r.Todo:
			if known++; c.verbose {
				testLine(w, "known failure: ", r)
			}
		case r.Todo:
			fmt.Fprintf(w, "%s: a known failure that now passes, move it to tests: %s\n", printable(r.Pos.String()), printable(r.Sentence))
		case !r.Passed:
			failed++
			testLine(w, "", r)
		}
	}
	if c.quiet {
		return failed
	}
	line := reports.Plural(tests, "test") + " passed"
	switch {
	case tests == 0:
		line = "no tests"
	case failed > 0:
		line = fmt.Sprintf("%s of %s failed", reports.Thousands(failed), reports.Plural(tests, "test"))
	}
	if known > 0 {
		line += ", " + reports.Plural(known, "known failure")
	}
	fmt.Fprintf(w, "%s: %s\n", printable(lexicon), line)
	return failed
}

// testLine prints a test that does not hold: where, the sentence, what it wants, and what was found by which term.
func testLine(w io.Writer, kind string, r analysis.TestResult) {
	fmt.Fprintf(w, "%s: %s%s\n", printable(r.Pos.String()), kind, printable(strings.TrimSpace(r.Sentence)))
	fmt.Fprintf(w, "  wanted %s\n  found  %s\n", printable(r.Want), printable(r.Got))
}
