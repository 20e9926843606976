package main

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"framing/analysis"
	"framing/reports"
)

// checkLook refuses flags that contradict each other, or would be without effect.
func (r *reporter) checkLook() error {
	if r.fullText && r.format != "html" {
		return usage("--full-text is for the page, not for -f "+r.format, "leave it out; JSON and annotate hold the articles whole")
	}
	if r.baseURL != "" && !isAddress(r.baseURL) {
		return usage("--base-url "+r.baseURL+" is no address of a page", "it begins with https:// or http://, for example: https://example.org/report.html")
	}
	if r.fullText && (r.excerpts != "sentences" || r.maxExcerpt != defaultExcerpt) {
		return usage("--full-text shows the articles whole; --excerpts and --max-excerpt limit what is shown of them", "give one or the other")
	}
	return nil
}

// isAddress reports whether links to the page could begin so.
func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != ""
}

// checkCard refuses a file for the picture that cannot be written, or must not be, before any work is done.
func (r *reporter) checkCard() error {
	if r.card == "" {
		return nil
	}
	if r.card == "-" || filepath.Clean(r.card) == filepath.Clean(r.output) {
		return usage("--card needs a file of its own", "for example: --card card.png")
	}
	card := &destination{output: r.card, force: r.force}
	return cmp.Or(card.checkFormat("--card", "png"), card.check(r.paths, r.lexicons))
}

// writeCard writes the preview picture, if there is to be one, and returns the characters that its font lacks.
func (r *reporter) writeCard(result *analysis.Result) (lacking []rune, err error) {
	if r.card == "" {
		return nil, nil
	}
	card := reports.NewCard(result, r.options())
	if err := r.redact.write(io.Discard, func(w io.Writer) error { _, err := io.WriteString(w, card.Text()); return err }); err != nil {
		return nil, err
	}
	err = (&destination{output: r.card}).write(r.console, func(w io.Writer) error {
		lacking, err = card.PNG(w)
		return err
	})
	return lacking, err
}

// lackingShown is how many of the characters that the font lacks are named.
const lackingShown = 8

// sayCard tells on standard error of the picture, and what it could not show.
func (r *reporter) sayCard(lacking []rune) {
	info, err := os.Stat(r.card)
	if r.card == "" || err != nil {
		return
	}
	r.say("%-8s %s", "wrote", printable(fmt.Sprintf("%s (%s)", r.card, size(info.Size()))))
	if n := len(lacking); n > 0 {
		r.say("%-8s %s", "note", printable(fmt.Sprintf("the picture's font lacks %s (%s); question marks stand for them", reports.Plural(n, "character"), string(lacking[:min(n, lackingShown)]))))
	}
	if r.baseURL == "" {
		r.say("%-8s %s", "note", "links to the page show the picture only with --base-url, the address that the page will have")
	}
}
