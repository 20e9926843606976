package main

import (
	"cmp"
	"context"
	"io"
	"slices"

	"framing/analysis"
	"framing/internal/articles"
	"framing/reports"

	"github.com/spf13/cobra"
)

// annotator is the command that writes records for other programs.
type annotator struct {
	request
	destination
	format string
	header bool
}

// recordFormats are the formats of annotate.
var recordFormats = [...]string{"jsonl", "tsv", "counts"}

// newAnnotate builds the command annotate.
func newAnnotate(c *console) *cobra.Command {
	a := &annotator{request: request{console: c, withoutWords: true}}
	cmd := &cobra.Command{
		Use:   "annotate PATH...",
		Short: "Write tags, voices and sentences for other programs",
		Long: `Annotate writes what was found, for other programs: an object an article (jsonl), a line a tag (tsv), or a line
a lexicon, contrast, variant, outlet and voice (counts). Articles come in the order of the input.

With --event none, and whenever - is among the inputs and --event is not given, articles are written as soon as they
are read, in constant memory. Otherwise all are read first, because events are found by comparing the articles, and an
article without a date takes that of its event.`,
		Example: `  framing annotate articles/ > tags.jsonl
  zcat corpus.jsonl.gz | framing annotate -f counts --header -`,
		Args: somePaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			a.paths = args
			if slices.Contains(args, "-") && !cmd.Flags().Changed("event") {
				a.event = "none"
			}
			return a.run(cmd.Context())
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.VarP(oneOf(&a.format, recordFormats[:]...), "format", "f", "what is written")
	a.destination.flags(cmd, "-")
	a.request.flags(cmd)
	f.Var(oneOf(&a.voice, "all", "none"), "voice", "none leaves out whose words they are, and is faster")
	f.BoolVar(&a.header, "header", false, "put a line with the names of the columns first (tsv, counts)")
	return cmd
}

func (a *annotator) run(ctx context.Context) error {
	if err := cmp.Or(a.checkFormat("-o", a.format, recordFormats[:]...), a.check(a.paths, a.lexicons)); err != nil {
		return err
	}
	set, err := a.open(articles.Options{Together: a.event != "none", Apart: []string{a.output}})
	if err != nil {
		return err
	}
	engine, err := a.engine()
	if err != nil {
		return err
	}
	return a.write(a.console, func(w io.Writer) error {
		if err := a.begin(w); err != nil {
			return err
		}
		each := a.collect
		if a.event == "none" {
			each = a.stream
		}
		if err := each(ctx, w, set, engine); err != nil {
			return err
		}
		a.warnEnd()
		return nil
	})
}

// append adds the records of an article to an outcome.
func (a *annotator) append(o *outcome, x *analysis.Annotated) {
	switch a.format {
	case "jsonl":
		o.bytes = reports.AppendJSONL(o.bytes, x)
	case "tsv":
		o.bytes = reports.AppendTSV(o.bytes, x)
	case "counts":
		o.counts.Add(x)
	}
}

// begin writes the header, if one is wanted.
func (a *annotator) begin(w io.Writer) error {
	header := ""
	switch {
	case a.header && a.format == "tsv":
		header = reports.TSVHeader
	case a.header && a.format == "counts":
		header = reports.CountsHeader
	}
	_, err := io.WriteString(w, header)
	return err
}

// stream writes each article as soon as it is annotated.
func (a *annotator) stream(ctx context.Context, w io.Writer, set *articles.Set, e *analysis.Engine) error {
	var counts analysis.Counts
	read := 0
	for o := range a.annotate(ctx, set, e, a.append) {
		if _, err := w.Write(o.bytes); err != nil {
			return err
		}
		counts.Merge(&o.counts)
		a.warn(o.problems)
		read += o.read
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case read == 0:
		return a.nothingRead()
	case a.format == "counts":
		return reports.Counts(w, counts.Rows())
	}
	return nil
}

// collect reads everything, compares, and then writes.
func (a *annotator) collect(ctx context.Context, w io.Writer, set *articles.Set, e *analysis.Engine) error {
	result, err := a.compare(ctx, set, e)
	if err != nil {
		return err
	}
	if a.format == "counts" {
		return reports.Counts(w, result.Counts)
	}
	slices.SortFunc(result.Articles, func(x, y analysis.Annotated) int { return cmp.Compare(x.Index, y.Index) })
	var o outcome
	for i := range result.Articles {
		a.append(&o, &result.Articles[i])
		if _, err := w.Write(o.bytes); err != nil {
			return err
		}
		o.bytes = o.bytes[:0]
	}
	return nil
}
