package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"framing/analysis"
	"framing/internal/articles"
	"framing/reports"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// reporter is the command that writes the report.
type reporter struct {
	request
	destination
	format     string
	title      string
	maxExcerpt percent
	excerpts   string
	fullText   bool
	card       string // file of the preview picture; "" = none
	bom        bool
	large      bool
	baseURL    string
	charts     *reports.Library // nil where the build has none
}

// reportFormats are the formats of a report.
var reportFormats = [...]string{"html", "json", "csv", "md"}

// defaultExcerpt is reports.DefaultExcerpt in percent.
const defaultExcerpt = 30

// newReport builds the command report.
func newReport(c *console) *cobra.Command { return newReporter(c).command() }

func newReporter(c *console) *reporter {
	return &reporter{request: request{console: c}, maxExcerpt: defaultExcerpt}
}

// command builds the command that sets and runs the reporter.
func (r *reporter) command() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "report PATH...",
		Short: "Compare outlets in one HTML page (the default command)",
		Long: `Report compares the outlets of the articles given and writes one page that opens offline anywhere.
Without -o the page is framing-report.html (or .json, .csv, .md) in the working folder.`,
		Example: `  framing articles/
  framing report articles/ -l ukraine-2014-2022 -l my-terms.yaml -o page.html
  framing report -f json -o - articles/ | jq .counts`,
		Args: somePaths,
		RunE: func(cmd *cobra.Command, args []string) error {
			r.paths = args
			if r.output == "" {
				r.output = "framing-report." + r.format
			}
			return r.run(cmd.Context(), canonicalFlags(cmd))
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.VarP(oneOf(&r.format, reportFormats[:]...), "format", "f", "what is written")
	r.destination.flags(cmd, "")
	r.request.flags(cmd)
	r.look(f)
	f.BoolVar(&r.large, "large", false, "list every use in the page and allow any size; without it 40,000 uses and 20 MB")
	f.Var(&r.redact, "redact", "mask what this expression matches in the articles, in every part of the result")
	f.BoolVar(&r.bom, "bom", false, "begin CSV with a byte order mark, so that Excel reads it as UTF-8")
	return cmd
}

// look adds the flags that say what the page shows.
func (r *reporter) look(f *pflag.FlagSet) {
	f.StringVar(&r.title, "title", "", "give the page this `TITLE`")
	f.Var(&r.maxExcerpt, "max-excerpt", "the largest share of an article's words that the page shows")
	f.Var(oneOf(&r.excerpts, "sentences", "terms", "none"), "excerpts",
		"what the page shows of a sentence: sentences = all of it, until --max-excerpt is spent; terms = a term with a few words on either side; none = its terms alone")
	f.BoolVar(&r.fullText, "full-text", false, "put the articles into the page, whole; share it only where you may pass on copies of them")
	f.StringVar(&r.card, "card", "", "also write a preview picture of 1200 by 630 pixels to `FILE`, a PNG; links show it where --base-url is given")
	f.StringVar(&r.baseURL, "base-url", "", "`ADDRESS` that the page will have, for previews of links to it")
}

func (r *reporter) run(ctx context.Context, flags []string) error {
	if err := cmp.Or(r.checkLook(), r.checkFormat("-o", r.format, reportFormats[:]...), r.check(r.paths, r.lexicons), r.checkCard()); err != nil {
		return err
	}
	if r.format == "html" {
		reports.Prepare()
	}
	result, err := r.make(ctx, flags, r.output, r.card)
	if err != nil {
		return err
	}
	if r.format == "html" {
		if r.charts, err = reports.BuiltLibrary(); err != nil {
			return err
		}
	}
	if err := r.write(r.console, func(w io.Writer) error { return r.render(w, result) }); err != nil {
		return err
	}
	lacking, err := r.writeCard(result)
	if err != nil {
		return err
	}
	r.warnEnd()
	r.summary(result)
	r.sayCard(lacking)
	return nil
}

// make reads the articles and compares them. Files apart are passed over where they lie among the articles.
func (r *reporter) make(ctx context.Context, flags []string, apart ...string) (*analysis.Result, error) {
	set, err := r.open(articles.Options{Hash: true, Together: true, Apart: apart})
	if err != nil {
		return nil, err
	}
	engine, err := r.engine()
	if err != nil {
		return nil, err
	}
	result, err := r.compare(ctx, set, engine)
	if err != nil {
		return nil, err
	}
	for i := range flags {
		flags[i] = r.redact.mask(flags[i])
	}
	command := "report"
	if r.redact.on() { // the expression would tell what it masks
		command += " --redact …"
	}
	p := &result.Provenance
	p.Version, p.Flags, p.Redacted, p.Masked = version(), flags, r.redact.on(), r.redact.masked
	inputs := make([]string, len(r.paths))
	for i, path := range r.paths {
		inputs[i] = r.redact.maskName(baseName(path))
	}
	p.Command = r.redact.mask(canonicalCommand(command, flags, inputs))
	return result, nil
}

// render writes the result in the format asked for.
func (r *reporter) render(w io.Writer, result *analysis.Result) error {
	return r.redact.write(w, func(w io.Writer) error { return r.generate(w, result) })
}

func (r *reporter) generate(w io.Writer, result *analysis.Result) error {
	options := r.options()
	switch r.format {
	case "json":
		return reports.JSON(w, result)
	case "csv":
		return reports.CSV(w, result, r.bom)
	case "md":
		return reports.Markdown(w, result, options)
	}
	if err := reports.HTML(w, result, options); errors.Is(err, reports.ErrTooLarge) {
		hint := "write fewer articles or events into one page, or allow it with --large"
		if r.fullText {
			hint = "leave out --full-text, write fewer articles into one page, or allow it with --large"
		}
		return usage(err.Error(), hint)
	} else if err != nil {
		return err
	}
	return nil
}

// options are those of the page and of its picture.
func (r *reporter) options() reports.Options {
	o := reports.Options{Title: r.redact.mask(r.title), MaxExcerpt: float64(r.maxExcerpt) / 100, Excerpts: reports.Excerpts(r.excerpts), FullText: r.fullText,
		BaseURL: r.baseURL, Large: r.large, Charts: r.charts}
	if r.maxExcerpt == 0 {
		o.MaxExcerpt = -1 // nothing at all; its zero value means the default
	}
	if r.card != "" {
		o.Card = filepath.Base(r.card)
	}
	return o
}

// heavyPage is the size in bytes of a page from which on the summary warns.
const heavyPage = 5_000_000

// summary tells on standard error what was read, found and written, and what to mind.
func (r *reporter) summary(result *analysis.Result) {
	row := func(label, text string) { r.say("%-8s %s", label, printable(text)) }
	row("read", readLine(result))
	if line := setAsideLine(result); line != "" {
		row("", line)
	}
	row("events", eventsLine(result))
	row("tagged", taggedLine(result))
	for _, n := range notices(result) {
		row("note", n)
	}
	if r.format == "html" && r.charts == nil {
		row("note", "charts are static in this build; reports/echarts/bundle.sh and a new build let them answer to the pointer")
	}
	if r.fullText && r.format == "html" {
		row("note", "the page holds the articles whole; share it only where you may pass on copies of them")
	}
	if r.excerpts != "sentences" && r.format == "json" {
		row("note", "--excerpts is for the page; JSON holds the articles whole")
	}
	if r.output == "-" {
		return
	}
	if info, err := os.Stat(r.output); err == nil {
		row("wrote", fmt.Sprintf("%s (%s)", r.output, size(info.Size())))
		if r.format == "html" && info.Size() > heavyPage {
			row("note", "a page of this size opens slowly on phones and may not go through mail")
		}
	}
}

// eventsLine counts the events and, of several, those that have one article only: "12, 3 of them with one article". A
// single event is named by what its articles share.
func eventsLine(result *analysis.Result) string {
	line := reports.Thousands(len(result.Events))
	if len(result.Events) == 1 {
		if title := result.Events[0].Title; title != "" {
			line += " (" + title + ")"
		}
		return line
	}
	alone := 0
	for _, ev := range result.Events {
		if len(ev.Articles) == 1 {
			alone++
		}
	}
	if alone > 0 {
		line += ", " + reports.Thousands(alone) + " of them with one article"
	}
	return line
}

// readLine counts articles, outlets and words.
func readLine(result *analysis.Result) string {
	outlets := map[string]bool{}
	words := 0
	for i := range result.Articles {
		a := &result.Articles[i]
		outlets[a.Outlet] = true
		words += keptWords(a)
	}
	return fmt.Sprintf("%s, %s, %s", reports.Plural(len(result.Articles), "article"), reports.Plural(len(outlets), "outlet"), reports.Plural(words, "word"))
}

// setAsideLine counts the words of the zones that are not compared: "824 words set aside: 496 teaser, 328 furniture".
func setAsideLine(result *analysis.Result) string {
	aside := map[analysis.Zone]int{}
	total := 0
	for i := range result.Articles {
		for zone := range result.Articles[i].Words {
			if zone := analysis.Zone(zone); !zone.Counted() {
				n := result.Articles[i].Words.Of(zone)
				aside[zone] += n
				total += n
			}
		}
	}
	if total == 0 {
		return ""
	}
	var parts []string
	for _, zone := range []analysis.Zone{analysis.Teaser, analysis.Furniture, analysis.Garbled, analysis.Byline} {
		if aside[zone] > 0 {
			parts = append(parts, reports.Thousands(aside[zone])+" "+zone.String())
		}
	}
	return reports.Plural(total, "word") + " set aside: " + strings.Join(parts, ", ")
}

// keptWords counts the words of an article that are compared.
func keptWords(a *analysis.Annotated) int {
	kept, _ := a.Words.Kept()
	return kept
}

// taggedLine counts what is compared, in the same words and figures as the head of the page.
func taggedLine(result *analysis.Result) string {
	uses, questions, markers := reports.Tagged(result)
	if uses == 0 {
		if slices.ContainsFunc(result.Articles, func(a analysis.Annotated) bool { return len(a.Tags) > 0 }) {
			return "nothing that is compared; the report lists what was found, and why it is not counted"
		}
		return "nothing: no term of the lexicons stands in these texts"
	}
	line := fmt.Sprintf("%s on %s", reports.Plural(uses, "term"), reports.Plural(questions, "question"))
	if markers > 0 {
		line += fmt.Sprintf(" and %s", reports.Plural(markers, "marker"))
	}
	return line
}

// notices lists what a reader of the report should know of the input.
func notices(result *analysis.Result) []string {
	var out []string
	undated, empty, guessed := 0, 0, map[string]int{}
	for i := range result.Articles {
		a := &result.Articles[i]
		if a.Date == "" {
			undated++
		}
		if keptWords(a) == 0 {
			empty++
		}
		for field := range a.Guessed {
			guessed[field]++
		}
	}
	if n := len(result.LeftOut); n > 0 {
		noun := "files or records"
		if n == 1 {
			noun = "file or record"
		}
		out = append(out, reports.Thousands(n)+" "+noun+" could not be read, listed in the report")
	}
	if n := len(result.Remarks); n > 0 {
		out = append(out, reports.Plural(n, "remark")+" on the input, listed in the report")
	}
	if empty > 0 {
		out = append(out, reports.Plural(empty, "article")+" without any text to compare: all of it is set aside")
	}
	if undated > 0 {
		out = append(out, reports.Plural(undated, "article")+" without a date")
	}
	var fields []string
	for field, n := range guessed {
		fields = append(fields, field+" of "+reports.Plural(n, "article"))
	}
	if slices.Sort(fields); len(fields) > 0 {
		out = append(out, `not given but guessed: `+strings.Join(fields, ", ")+` ("framing check" shows them)`)
	}
	return out
}

// size writes a number of bytes for people.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1_000_000:
		return fmt.Sprintf("%d KB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
