package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"framing/internal/diag"
	"framing/lexicons"
	"framing/reports"

	"github.com/spf13/cobra"
)

// maxPage is the size of the largest report that verify reads.
const maxPage = 256 << 20

// differencesShown is how many articles of a kind verify names.
const differencesShown = 10

// verifier is the command that makes a report again and says what differs.
type verifier struct {
	*console
	report   string
	paths    []string
	lexicons []string
	redact   redaction
	workers  int
}

// newVerify builds the command verify.
func newVerify(c *console) *cobra.Command {
	v := &verifier{console: c}
	cmd := &cobra.Command{
		Use:   "verify REPORT.html PATH...",
		Short: "Make a report again from its articles, and say what differs",
		Long: `Verify reads from a report how it was made, makes it again from the articles given, with the flags that it names, and
compares the two. It ends with 0 where they are identical, byte for byte, and with 1 where they are not; then it says
which articles, lexicons or versions differ. It writes nothing.`,
		Example: `  framing verify framing-report.html articles/
  framing verify page.html articles/ -l drafts/my-terms.yaml`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usage("verify needs a report and the articles that it was made of", "for example: framing verify framing-report.html articles/")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			v.report, v.paths = args[0], args[1:]
			return v.run(cmd.Context())
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&v.lexicons, "lexicon", "l", nil, "`LEXICON` to use in place of those that the report names (repeatable)")
	f.Var(&v.redact, "redact", "the expression that the report was made with, which it does not name")
	cmd.Flags().IntVarP(&v.workers, "jobs", "j", runtime.GOMAXPROCS(0), "work on `N` articles at the same time; the result is the same")
	return cmd
}

func (v *verifier) run(ctx context.Context) error {
	page, err := readPage(v.report)
	if err != nil {
		return err
	}
	record, err := reports.ReadRecord(page)
	if err != nil {
		return usage(fmt.Sprintf("%s cannot be verified: %v", v.report, err), "verify reads only the HTML page that framing report writes; -f json, csv and md are made again with framing report and compared by diff")
	}
	r, err := v.reporter(&record)
	if err != nil {
		return err
	}
	result, err := r.make(ctx, record.Flags, v.report)
	if err != nil {
		return err
	}
	command := result.Provenance.Command
	result.Provenance.Command = record.Command // the inputs may have other names here
	var again bytes.Buffer
	if err := r.render(&again, result); err != nil {
		return err
	}
	if bytes.Equal(again.Bytes(), page) {
		fmt.Fprintf(v.out, "identical: %s is what framing %s makes of %s\n", printable(v.report), printable(record.Version), reports.Plural(len(record.Articles), "article"))
		return nil
	}
	made := reports.NewRecord(result, r.charts)
	lines := differences(&record, &made)
	if len(lines) == 0 {
		lines = []string{changedPage(page, again.Bytes(), record.Command, command)}
	}
	var problems diag.Problems
	for _, line := range lines {
		problems = append(problems, diag.Problem{What: line})
	}
	fmt.Fprintf(v.out, "different: %s\n", printable(v.report))
	return &failure{exitAgainst, problems}
}

// readPage reads a report of a size that a report can have.
func readPage(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, usage(fmt.Sprintf("%s cannot be read: %v", name, err), "")
	}
	defer f.Close()
	page, err := io.ReadAll(io.LimitReader(f, maxPage+1))
	switch {
	case err != nil:
		return nil, usage(fmt.Sprintf("%s cannot be read: %v", name, errors.Unwrap(err)), "")
	case len(page) > maxPage:
		return nil, usage(name+" is larger than any report", "")
	}
	return page, nil
}

// reporter returns a reporter that is set as the one that made the report. Only flags that change a result are believed.
func (v *verifier) reporter(record *reports.Record) (*reporter, error) {
	quiet := *v.console
	quiet.quiet = true
	r := newReporter(&quiet)
	var err error
	cmd := r.command()
	for i := 0; i < len(record.Flags); i += 2 {
		name, value := record.Flags[i], record.Flags[i+1]
		f := cmd.Flags().Lookup(trimDashes(name))
		if f == nil || !slices.Contains(resultFlags, f.Name) {
			return nil, usage(fmt.Sprintf("%s was made with the flag %q, which this version does not know", v.report, name), "verify it with the version that made it: "+record.Version)
		}
		if err := cmd.Flags().Set(f.Name, value); err != nil {
			return nil, usage(fmt.Sprintf("%s was made with %s %q, which this version does not take: %v", v.report, name, value, err), "verify it with the version that made it: "+record.Version)
		}
	}
	for i, name := range r.lexicons {
		if len(v.lexicons) == 0 {
			r.lexicons[i] = v.findLexicon(name)
		}
	}
	if len(v.lexicons) > 0 {
		r.lexicons = v.lexicons
	}
	if record.Redacted != v.redact.on() {
		if record.Redacted {
			return nil, usage(v.report+" was made with --redact", "give the same expression to verify it")
		}
		return nil, usage(v.report+" was made without --redact", "")
	}
	if v.redact.on() {
		if err := r.redact.Set(v.redact.String()); err != nil {
			return nil, err
		}
	}
	r.paths, r.workers = v.paths, v.workers
	if record.Charts != "" {
		r.charts, err = reports.BuiltLibrary()
	}
	return r, err
}

func trimDashes(flag string) string {
	if len(flag) > 2 && flag[:2] == "--" {
		return flag[2:]
	}
	return ""
}

// findLexicon returns where the lexicon of that base name lies: here, beside the report, or beside or among the articles.
func (v *verifier) findLexicon(name string) string {
	name = filepath.Base(name) // the report may come from anybody
	if slices.Contains(lexicons.ShippedIDs(), name) {
		return name
	}
	places := []string{"", filepath.Dir(v.report)}
	for _, p := range v.paths {
		places = append(places, p, filepath.Dir(p))
	}
	for _, dir := range places {
		if file := filepath.Join(dir, name); exists(file) {
			return file
		}
	}
	return name
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// differences says what differs between what was recorded and what was made now: versions, lexicons, articles.
func differences(was, now *reports.Record) []string {
	var out []string
	if was.Version != now.Version {
		out = append(out, fmt.Sprintf("it was made by framing %s; this is framing %s", was.Version, now.Version))
	}
	if was.Charts != now.Charts {
		out = append(out, fmt.Sprintf("it was made by a build with %s; this build has %s", chartsIn(was), chartsIn(now)))
	}
	old, cur := map[string]reports.LexiconRecord{}, map[string]bool{}
	for _, l := range was.Lexicons {
		old[l.ID] = l
	}
	for _, l := range now.Lexicons {
		cur[l.ID] = true
		switch o, ok := old[l.ID]; {
		case !ok:
			out = append(out, fmt.Sprintf("the lexicon %s took no part", l.ID))
		case o.Version != l.Version:
			out = append(out, fmt.Sprintf("the lexicon %s was version %s; this is version %s", l.ID, o.Version, l.Version))
		case o.Hash != l.Hash:
			out = append(out, fmt.Sprintf("the lexicon %s was another file of the same version (SHA-256 %.12s; this is %.12s)", l.ID, o.Hash, l.Hash))
		}
	}
	for _, l := range was.Lexicons {
		if !cur[l.ID] {
			out = append(out, fmt.Sprintf("the lexicon %s took part; here it does not", l.ID))
		}
	}
	return append(out, articleDifferences(was.Articles, now.Articles)...)
}

// chartsIn names the charts of the build that made a report.
func chartsIn(r *reports.Record) string {
	if r.Charts == "" {
		return "static charts only (reports/echarts/bundle.sh adds the others)"
	}
	return fmt.Sprintf("interactive charts (SHA-256 of the library %.12s)", r.Charts)
}

func articleDifferences(was, now []reports.ArticleRecord) []string {
	old, cur := map[string]string{}, map[string]bool{}
	for _, a := range was {
		old[a.ID] = a.Hash
	}
	var added, removed, changed []string
	for _, a := range now {
		cur[a.ID] = true
		if hash, ok := old[a.ID]; !ok {
			added = append(added, a.ID)
		} else if hash != a.Hash {
			changed = append(changed, a.ID)
		}
	}
	for _, a := range was {
		if !cur[a.ID] {
			removed = append(removed, a.ID)
		}
	}
	var out []string
	for _, part := range []struct {
		what string
		ids  []string
	}{{"is new here", added}, {"is missing here", removed}, {"was another text", changed}} {
		for i, id := range part.ids {
			if i == differencesShown {
				out = append(out, fmt.Sprintf("... and %s more of which each %s", reports.Plural(len(part.ids)-i, "article"), part.what))
				break
			}
			out = append(out, fmt.Sprintf("the article %q %s", id, part.what))
		}
	}
	return out
}

// changedPage says where a page differs that should be the same. was and now are the commands that made them.
func changedPage(page, again []byte, was, now string) string {
	at := 0
	for at < min(len(page), len(again)) && page[at] == again[at] {
		at++
	}
	line := 1 + bytes.Count(page[:at], []byte("\n"))
	reason := "what is said of the articles apart from their text (articles.yaml, names of folders) has changed, or the page was edited, or the program was built from other sources"
	if was != now {
		reason = fmt.Sprintf("it was made by %.200q and this is %.200q, and names of inputs stand for what is not known of articles, and in remarks; or else ", was, now) + reason
	}
	return fmt.Sprintf("articles, lexicons and version are the same, but the page is another one from byte %d (line %d) on: %s", at, line, reason)
}
