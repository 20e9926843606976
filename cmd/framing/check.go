package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"framing/analysis"
	"framing/internal/articles"
	"framing/internal/diag"
	"framing/reports"

	"github.com/spf13/cobra"
)

// checker is the command that shows what would be read.
type checker struct {
	request
	manifest string
}

// newCheck builds the command check.
func newCheck(c *console) *cobra.Command {
	k := &checker{request: request{console: c}}
	cmd := &cobra.Command{
		Use:   "check PATH...",
		Short: "Show what would be read, what would be left out, and why",
		Long: `Check reads the articles as report does and shows what is known of each: a star marks what was read off the text
or the folder and not given. It ends with 1 if something cannot be read.

--write articles.yaml writes what was read and guessed as a list to correct. A bare name is written into the folder that
is checked, where it is read next time; what stands in the file already is kept. A list by another name would not be read.`,
		Example: `  framing check articles/
  framing check articles/ --write articles.yaml`,
		Args: somePaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			k.paths = args
			return k.run(cmd.Context())
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&k.manifest, "write", "", "write what was read and guessed to `FILE`, a list to correct")
	k.parallel(cmd)
	return cmd
}

func (k *checker) run(ctx context.Context) error {
	if k.manifest != "" && !articles.IsManifest(filepath.Base(k.manifest)) {
		return usage("--write "+k.manifest+": such a list is read only where it is called articles.yaml", "for example: --write "+filepath.Join(filepath.Dir(k.manifest), "articles.yaml"))
	}
	set, err := k.open(articles.Options{IDs: true})
	if err != nil {
		return err
	}
	engine := analysis.New(nil, analysis.Options{WithoutVoice: true})
	var all []analysis.Annotated
	var problems diag.Problems
	for o := range k.annotate(ctx, set, engine, keepFacts) {
		all = append(all, o.articles...)
		problems = append(problems, o.problems...)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	w := bufio.NewWriter(k.out)
	k.table(w, all)
	k.list(w, problems)
	if err := w.Flush(); err != nil {
		return err
	}
	if k.manifest != "" && len(all) > 0 {
		if err := k.writeManifest(all); err != nil {
			return err
		}
	}
	switch {
	case len(all) == 0:
		return &failure{exitNoInput, diag.Problems{{What: "no article could be read"}}}
	case problems.Err() != nil:
		return &failure{exitAgainst, nil} // the list says it all
	}
	return nil
}

// keepFacts keeps what the table shows, and lets go of the texts.
func keepFacts(o *outcome, a *analysis.Annotated) {
	kept := *a
	kept.Text, kept.Sentences, kept.Tags, kept.Voices = "", nil, nil, nil // their memory serves the next article
	o.articles = append(o.articles, kept)
}

const fieldShown = 48 // characters of a field in the table

// shortened cuts a field that would make a line of the table too long.
func shortened(s string) string {
	if r := []rune(s); len(r) > fieldShown {
		return string(r[:fieldShown-1]) + "…"
	}
	return s
}

// table prints a line an article.
func (k *checker) table(out io.Writer, all []analysis.Annotated) {
	if len(all) == 0 {
		return
	}
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	authors := slices.ContainsFunc(all, func(a analysis.Annotated) bool { return a.Author != "" })
	credits := slices.ContainsFunc(all, func(a analysis.Annotated) bool { return a.Credit != "" })
	fmt.Fprint(w, "FILE\tID\tOUTLET\tVIA\tDATE\tWORDS\tSET ASIDE")
	if authors {
		fmt.Fprint(w, "\tAUTHOR")
	}
	if credits {
		fmt.Fprint(w, "\tCREDIT")
	}
	fmt.Fprintln(w, "\tTITLE")
	guessed := false
	for i := range all {
		a := &all[i]
		guessed = guessed || len(a.Guessed) > 0
		words, aside := a.Words.Kept()
		known := func(field, value string) string {
			if value = shortened(printable(value)); value == "" {
				return "-"
			}
			if a.Guessed[field] != "" {
				value += " *"
			}
			return value
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s", printable(a.Path), printable(a.ID), known("outlet", a.Outlet),
			known("via", a.Via), known("date", a.Date), reports.Thousands(words), reports.Thousands(aside))
		if authors {
			fmt.Fprint(w, "\t", known("author", a.Author))
		}
		if credits {
			fmt.Fprint(w, "\t", known("credit", a.Credit))
		}
		fmt.Fprintln(w, "\t"+known("title", a.Title))
	}
	w.Flush()
	fmt.Fprintf(out, "\n%s", reports.Plural(len(all), "article"))
	if guessed {
		fmt.Fprint(out, "; * was not given but read off the text, the folder or the name of the file")
	}
	fmt.Fprintln(out)
}

// list prints what is left out, then what is read with a warning, then what framing wrote itself; each problem once, for one of
// articles.yaml comes with every record that the entry speaks of.
func (k *checker) list(w io.Writer, problems diag.Problems) {
	said := map[diag.Problem]bool{}
	for _, s := range []struct {
		severity diag.Severity
		heading  string
	}{{diag.Error, "left out:"}, {diag.Warning, "to mind:"}, {diag.Note, "passed over:"}} {
		heading := "\n" + s.heading + "\n"
		for _, p := range problems {
			if p.Severity != s.severity || said[p] {
				continue
			}
			said[p] = true
			fmt.Fprintf(w, "%s  %s: %s\n", heading, printable(p.Pos.String()), printable(p.What))
			heading = ""
			if p.Hint != "" {
				fmt.Fprintf(w, "    hint: %s\n", printable(p.Hint))
			}
		}
	}
}

// writeManifest writes the list of articles to correct.
func (k *checker) writeManifest(all []analysis.Annotated) error {
	path := k.manifest
	if folder, ok := k.folder(); ok && filepath.Base(path) == path {
		path = filepath.Join(folder, path)
	}
	list := make([]analysis.Article, len(all))
	for i := range all {
		list[i] = all[i].Article
	}
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return unwritten(fmt.Errorf("%s is a link, a folder or a pipe, which is not read", path))
	}
	existing, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return unwritten(err)
	}
	err = writeFile(path, func(w io.Writer) error { return articles.WriteManifest(w, path, existing, list) })
	if err != nil {
		return unwritten(err)
	}
	next := "it is read next time"
	if written, err := os.Stat(path); err != nil || !articles.Reads(k.paths, written) {
		next = "it is read where it stands beside the articles"
	}
	k.say("wrote    %s; correct it there, %s", printable(path), next)
	return nil
}

// folder is the folder that is checked, where there is just one.
func (k *checker) folder() (string, bool) {
	if len(k.paths) != 1 {
		return "", false
	}
	info, err := os.Stat(k.paths[0])
	return k.paths[0], err == nil && info.IsDir()
}
