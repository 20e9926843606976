package reports

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"framing/analysis"
)

// MarkdownMark is the first line of a report in Markdown: it marks the file as ours.
const MarkdownMark = "<!-- framing report -->"

// questionsInMarkdown is how many questions the table of a report in Markdown has at most.
const questionsInMarkdown = 12

// Markdown writes what a newsletter needs: the findings, the choice of words by outlet, the cautions and how it was made.
// It holds no sentence of an article, but the words of quotations that a finding is about.
func Markdown(w io.Writer, r *analysis.Result, o Options) error {
	x := newIndex(r, Options{Excerpts: NoExcerpts})
	title, asked := x.title(o)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n# %s", MarkdownMark, inMarkdown(theirs(title)))
	if asked != "" {
		fmt.Fprintf(out, ": %s", asked)
	}
	fmt.Fprint(out, "\n\n")
	for i, f := range x.facts() {
		fmt.Fprint(out, map[bool]string{true: " · "}[i > 0], f.Number, " ", f.Noun)
	}
	fmt.Fprint(out, "\n")
	if s := x.state(); s != "" {
		fmt.Fprintf(out, "\n%s\n", s)
	}
	x.markdownFindings(out)
	x.markdownTable(out)
	if care := x.care(); len(care) > 0 {
		fmt.Fprint(out, "\n## Before you quote this\n\n")
		for _, c := range care {
			lead := ""
			if c.Lead != "" {
				lead = "**" + c.Lead + "**"
			}
			fmt.Fprintf(out, "- %s\n", strings.TrimSpace(lead+inMarkdown(c.Text)))
		}
	}
	x.markdownMethod(out)
	return out.Flush()
}

func (x *index) markdownFindings(w io.Writer) {
	findings := x.findings()
	if len(findings) == 0 {
		return
	}
	fmt.Fprint(w, "\n## Findings\n\n")
	n := 0
	for _, top := range []bool{true, false} {
		if !top && n > 0 && n < len(findings) {
			fmt.Fprint(w, "\nFurther:\n\n")
		}
		for _, f := range findings {
			if f.Top != top {
				continue
			}
			n++
			bullet := "-"
			if top {
				bullet = itoa(n) + "."
			}
			fmt.Fprintf(w, "%s %s", bullet, inMarkdown(f.Sentence))
			if f.Counts != "" {
				fmt.Fprintf(w, " (%s)", f.Counts)
			}
			if f.About != "" {
				fmt.Fprintf(w, " Event: %s.", inMarkdown(theirs(f.About)))
			}
			fmt.Fprintf(w, "  \n   *%s*\n", f.Rule)
		}
	}
}

// markdownTable writes the questions on which the outlets differ most: the words of each, with the uses in its own voice of
// all uses.
func (x *index) markdownTable(w io.Writer) {
	var questions []*question
	for _, q := range x.questions {
		if q.compared() && len(questions) < questionsInMarkdown {
			questions = append(questions, q)
		}
	}
	if len(questions) == 0 {
		return
	}
	fmt.Fprint(w, "\n## The words they chose\n\n| Question |")
	for _, o := range x.outlets {
		fmt.Fprintf(w, " %s |", inMarkdown(theirs(o.name)))
	}
	fmt.Fprint(w, "\n|---|", strings.Repeat("---|", len(x.outlets)), "\n")
	for _, q := range questions {
		fmt.Fprintf(w, "| %s |", inMarkdown(theirs(q.name())))
		for o := range x.outlets {
			var parts []string
			for _, v := range q.variants {
				if own, all := x.ownOf(v.uses[o]); all > 0 {
					parts = append(parts, fmt.Sprintf("%s %d/%d", inMarkdown(theirs(v.name())), own, all))
				}
			}
			if len(parts) == 0 {
				parts = []string{"–"}
			}
			fmt.Fprintf(w, " %s |", strings.Join(parts, ", "))
		}
		fmt.Fprint(w, "\n")
	}
	fmt.Fprint(w, "\n*coup 1/3* means: three uses, one of them in the outlet’s own voice.")
	if all := x.comparedQuestions(); all > len(questions) {
		fmt.Fprintf(w, " The %d questions that divide the outlets most, of %d.", len(questions), all)
	}
	fmt.Fprint(w, "\n")
}

func (x *index) comparedQuestions() int {
	n := 0
	for _, q := range x.questions {
		if q.compared() {
			n++
		}
	}
	return n
}

// ownOf counts the counted uses, and those of them in the outlet's own voice.
func (x *index) ownOf(uses []use) (own, all int) {
	for _, u := range uses {
		if t := x.tag(u); t.Counted {
			all++
			if t.Voice == analysis.Own || t.Voice == 0 {
				own++
			}
		}
	}
	return own, all
}

func (x *index) markdownMethod(w io.Writer) {
	p := &x.Provenance
	fmt.Fprint(w, "\n## Method\n\nTerms of lexicons were matched and sorted by whose words they are: the outlet’s own, reported, or quoted. ",
		"The figures describe these texts, not the outlets.\n\n")
	for _, l := range x.Lexicons {
		fmt.Fprintf(w, "- Lexicon %s", inMarkdown(theirs(l.ID)))
		if l.Version != "" {
			fmt.Fprintf(w, " %s", inMarkdown(theirs(l.Version)))
		}
		fmt.Fprintf(w, ", SHA-256 `%s`\n", inCode(short(l.Hash)))
	}
	if p.Version != "" {
		fmt.Fprintf(w, "- Made by framing %s", inMarkdown(theirs(p.Version)))
		if p.Command != "" {
			fmt.Fprintf(w, ": `%s`", inCode(p.Command))
		}
		fmt.Fprint(w, "\n")
	}
	if p.Corpus != "" {
		fmt.Fprintf(w, "- Corpus SHA-256 `%s`\n", inCode(p.Corpus))
	}
}

// short is the beginning of a hash.
func short(hash string) string { return hash[:min(len(hash), 12)] }

// markdownMarks are characters that may begin something in Markdown. Each gets a backslash, also the colon of an address that
// a reader would make a link of.
const markdownMarks = "\\`*_{}[]()<>#+!|~&:@$^="

// inMarkdown writes a phrase as one line of Markdown. What comes from outside is escaped: it makes no mark, link, element or
// line of its own, and does not reorder what stands beside it.
func inMarkdown(p phrase) string {
	var b strings.Builder
	for _, r := range p {
		if !r.Theirs {
			b.WriteString(r.Text)
			continue
		}
		text := strings.Join(strings.Fields(visible(strings.ToValidUTF8(r.Text, "\ufffd"))), " ")
		text = strings.ReplaceAll(text, "www.", `www\.`)
		if r.Class != "" { // a wording
			b.WriteByte('*')
		}
		for i, c := range text {
			switch {
			case c < ' ' || c == 0x7f || 0x80 <= c && c < 0xa0:
				b.WriteRune('\ufffd')
				continue
			case strings.ContainsRune(markdownMarks, c), i == 0 && c == '-':
				b.WriteByte('\\')
			}
			b.WriteRune(c)
		}
		if r.Class != "" {
			b.WriteByte('*')
		}
	}
	return b.String()
}

// inCode writes a text for a span of code: on one line, and without the mark that ends it.
func inCode(s string) string {
	s = strings.ReplaceAll(visible(strings.ToValidUTF8(s, "\ufffd")), "`", "'")
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
	return strings.ReplaceAll(s, "|", `\|`)
}
