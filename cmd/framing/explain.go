package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"framing/analysis"
	"framing/internal/articles"
	"framing/internal/diag"
	"framing/lexicons"
	"framing/reports"

	"github.com/spf13/cobra"
)

// explainer is the command that says why terms have their voice.
type explainer struct {
	*console
	lexicons []string
}

// newExplain builds the command explain.
func newExplain(c *console) *cobra.Command {
	e := &explainer{console: c}
	cmd := &cobra.Command{
		Use:   "explain SENTENCE|FILE[:LINE]",
		Short: "Say why each term has its voice",
		Long: `Explain finds the terms in a sentence, in an article or in one line of it, and says of each in whose voice it stands, by
which rule, and why it is not counted where that is so. In a file of records (.jsonl) a line is a whole article. What is
neither the name of a file nor written like one is a sentence.

A sentence is no article: whether a lexicon applies to it by its words (applies_to at the top of the file) is left out of
account. An article without a date may be given one by its event in a report; explain knows no events.`,
		Example: `  framing explain "Officials called the protest a riot."
  framing explain articles/veldane-press.md:12 -l my-terms.yaml`,
		Args: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0 || strings.TrimSpace(args[0]) == "":
				return usage("explain what? write a sentence in quotation marks, or name a file", `for example: framing explain "They called it a riot."`)
			case len(args) > 1:
				return usage("one sentence or one file at a time", "put the sentence in quotation marks")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return e.run(cmd.Context(), args[0]) },
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().StringArrayVarP(&e.lexicons, "lexicon", "l", nil, "`LEXICON` to use in place of the shipped ones: a name, a file or a folder (repeatable)")
	return cmd
}

func (e *explainer) run(ctx context.Context, what string) error {
	path, line, err := explained(what)
	if err != nil {
		return err
	}
	lexs, err := e.openLexicons(e.lexicons)
	if err != nil {
		return err
	}
	cues, err := cuesBeside(lexs)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(e.out)
	defer w.Flush()
	if path == "" {
		engine := analysis.New(slices.Concat(withoutGates(lexs), cues), analysis.Options{})
		a := engine.Annotate(analysis.Article{Text: strings.ToValidUTF8(what, "\uFFFD")})
		e.tags(w, &a, func(*analysis.Tag) string { return "" }, "this sentence")
		return nil
	}
	return e.file(ctx, w, path, line, analysis.New(slices.Concat(lexs, cues), analysis.Options{}))
}

// explained tells what is to be explained: a file ("-" is standard input) with a line, 0 for all lines, or no file, which
// means a sentence.
func explained(what string) (path string, line int, err error) {
	if what == "-" {
		return what, 0, nil
	}
	path = what
	info, statErr := os.Stat(path)
	if cut := strings.LastIndexByte(what, ':'); statErr != nil && cut > 0 {
		if n, err := strconv.Atoi(what[cut+1:]); err == nil {
			path, line = what[:cut], n
			info, statErr = os.Stat(path)
		}
	}
	switch {
	case statErr == nil && info.IsDir():
		return "", 0, usage(path+" is a folder; explain takes one file", `"framing report" and "framing annotate" take folders`)
	case statErr == nil && path != what && line < 1:
		return "", 0, usage(what+": lines are counted from 1", "")
	case statErr == nil:
		return path, line, nil
	case articles.IsArticle(path) || !strings.ContainsAny(what, " \t\n") && strings.ContainsAny(path, `/\`): // "Clash." is a sentence
		hint := ""
		if near := nearestPath(path); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return "", 0, usage(fmt.Sprintf("there is no file %q", path), hint)
	}
	return "", 0, nil
}

// withoutGates returns the lexicons as if they applied to any words. Their dates stay.
func withoutGates(lexs []*lexicons.Lexicon) []*lexicons.Lexicon {
	out := make([]*lexicons.Lexicon, len(lexs))
	for i, l := range lexs {
		open := *l
		open.Applies.Any, open.Applies.None = nil, nil
		out[i] = &open
	}
	return out
}

// file explains the articles of a file. line is a line of the file, 0 = all; of a file of records it is a record.
func (e *explainer) file(ctx context.Context, w io.Writer, path string, line int, engine *analysis.Engine) error {
	set, problems := articles.Open([]string{path}, e.in, articles.Options{})
	if problems.Err() != nil {
		return &failure{exitUsage, problems}
	}
	where, read := path, false
	if line > 0 {
		where = fmt.Sprintf("line %d of %s", line, path)
	}
	for s := range set.Sources() {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		record := s.Line()
		if line > 0 && record > 0 && record != line {
			continue
		}
		article, problems, ok := s.Read()
		e.problems(problems)
		if !ok {
			continue
		}
		read = true
		a := engine.Annotate(article)
		var lines *lineCount
		if record == 0 {
			lines = newLineCount(path, &article)
		}
		if record == 0 && line > 0 {
			if lines == nil || line > lines.last() {
				return usage(fmt.Sprintf("there is no line %d in %s", line, path), "")
			}
			a.Tags = slices.DeleteFunc(a.Tags, func(t analysis.Tag) bool { return int(t.Start) < a.Given || lines.of(int(t.Start)) != line })
		}
		e.tags(w, &a, func(t *analysis.Tag) string { return tagPlace(&a, t, record, lines) }, where)
	}
	if !read {
		return &failure{exitNoInput, diag.Problems{{What: "no article could be read from " + where}}}
	}
	return nil
}

// tags prints why each tag of an article has its voice. at says where a tag stands.
func (e *explainer) tags(w io.Writer, a *analysis.Annotated, at func(*analysis.Tag) string, where string) {
	for i := range a.Tags {
		t := &a.Tags[i]
		place := at(t)
		if place != "" {
			place = " (" + place + ")"
		}
		fmt.Fprintf(w, "%s\n", printable("“"+a.Text[t.Start:t.End]+"”"+place+" "+reports.Explain(a, t)))
		fmt.Fprintf(w, "    %s\n", printable(fmt.Sprintf("%s: %s, by the term “%s” of %s", t.Contrast, t.Variant, t.Term, t.Lexicon)))
	}
	if len(a.Tags) == 0 {
		e.say("no term of the lexicons stands in %s", printable(where))
	}
	for _, lexicon := range slices.Sorted(maps.Keys(a.Skipped)) {
		e.say("not applied: %s: %s", printable(lexicon), reports.ExplainSkipped(a.Skipped[lexicon]))
	}
}

// tagPlace says where a tag stands: the record, the line, or where there are no lines the paragraph.
func tagPlace(a *analysis.Annotated, t *analysis.Tag, record int, lines *lineCount) string {
	switch {
	case int(t.Start) < a.Given:
		return "title"
	case lines != nil:
		return fmt.Sprintf("line %d", lines.of(int(t.Start)))
	case record > 0:
		return fmt.Sprintf("record in line %d, paragraph %d", record, a.Sentences[t.Sentence].Paragraph+1)
	}
	return fmt.Sprintf("paragraph %d", a.Sentences[t.Sentence].Paragraph+1)
}

// lineCount turns offsets into an article's text into lines of its file.
type lineCount struct {
	text  string
	given int // where the text of the file starts in it
	above int // lines of the file above it: front matter
}

// newLineCount counts the lines of an article's file; nil where that cannot be read twice.
func newLineCount(path string, a *analysis.Article) *lineCount {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	// Text is the end of the file, so what stands above it has the other line ends.
	above := lineEnds(data) - strings.Count(a.Text[a.Given:], "\n")
	return &lineCount{a.Text, a.Given, max(above, 0)}
}

// of returns the line of an offset, from 1.
func (l *lineCount) of(offset int) int {
	return l.above + strings.Count(l.text[l.given:offset], "\n") + 1
}

// last returns the number of the last line.
func (l *lineCount) last() int { return l.of(len(strings.TrimSuffix(l.text, "\n"))) }

// lineEnds counts the line ends of a file: one byte each, two in UTF-16.
func lineEnds(data []byte) int {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		return bytes.Count(data, []byte("\n"))
	}
	n := 0
	for i := 2; i+1 < len(data); i += 2 {
		if order.Uint16(data[i:]) == '\n' {
			n++
		}
	}
	return n
}
