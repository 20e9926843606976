package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"
	"unicode"
	"unicode/utf8"

	"framing/internal/diag"
	"framing/reports"
)

// console is what a command talks to. Results go to out; everything that is said to a person goes to err.
type console struct {
	in             io.Reader
	out, err       io.Writer
	quiet, verbose bool
	terminal       bool // err is a terminal
	colored        bool // err takes colours
}

// color settles whether colours are used: mode is "auto", "always" or "never".
func (c *console) color(mode string) {
	plain := os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" || !c.terminal
	c.colored = mode == "always" || mode == "auto" && !plain
}

// isTerminal reports whether w is a character device.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// say prints a line for people, unless they asked for quiet.
func (c *console) say(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintf(c.err, format+"\n", args...)
	}
}

// Colours: SGR codes, chosen to be read on light and dark grounds.
const (
	red, yellow, bold, faint, plain = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"
)

func (c *console) paint(color, s string) string {
	if !c.colored {
		return s
	}
	return color + s + plain
}

// problems prints each problem: where, what, the line of the file with a caret, and a hint. With quiet on, only errors
// are printed.
//
//	capital.yaml:12:5: error: no field "exept" in a contrast
//	   12 |     exept: [chicken Kiev]
//	      |     ^
//	  hint: did you mean "except"?
func (c *console) problems(ps diag.Problems) {
	w := bufio.NewWriter(c.err)
	defer w.Flush()
	for _, p := range ps {
		if p.Severity != diag.Error && c.quiet {
			continue
		}
		at := printable(p.Pos.String())
		if at == "" {
			at = "framing"
		}
		color := [...]string{diag.Error: red, diag.Warning: yellow, diag.Note: bold}[p.Severity]
		fmt.Fprintf(w, "%s: %s %s\n", c.paint(bold, at), c.paint(color, p.Severity.String()+":"), printable(p.What))
		if p.Source != "" && p.Line > 0 {
			c.excerpt(w, p)
		}
		if p.Hint != "" {
			fmt.Fprintf(w, "  %s %s\n", c.paint(bold, "hint:"), printable(p.Hint))
		}
	}
}

const problemsShown = 10 // of those that do not end the command; -v shows all

// some prints the first problems, and how many more there are.
func (c *console) some(problems diag.Problems) {
	shown := problems
	if !c.verbose {
		shown = problems[:min(len(problems), problemsShown)]
	}
	c.problems(shown)
	c.more(len(problems) - len(shown))
}

func (c *console) more(n int) {
	if n > 0 {
		c.say("and %s more; -v shows all", reports.Plural(n, "problem"))
	}
}

const excerptWidth = 100 // characters of a source line that are shown

// excerpt prints the source line of a problem with a caret under its column.
func (c *console) excerpt(w io.Writer, p diag.Problem) {
	line := strings.ToValidUTF8(p.Source, "\uFFFD")
	column := 0
	if p.Column > 0 { // in characters, from here on
		column = utf8.RuneCountInString(strings.ToValidUTF8(p.Source[:min(p.Column-1, len(p.Source))], "\uFFFD")) + 1
	}
	runes := []rune(strings.ReplaceAll(line, "\t", " ")) // a tab is as wide as the caret's space
	from := 0
	if len(runes) > excerptWidth && column > excerptWidth*3/4 {
		from = min(column-excerptWidth/2, len(runes)-excerptWidth/2)
	}
	runes = runes[from:]
	runes = runes[:min(len(runes), excerptWidth)]
	fmt.Fprintf(w, "%5d %s %s\n", p.Line, c.paint(faint, "|"), printable(string(runes)))
	if column > from {
		fmt.Fprintf(w, "      %s %s%s\n", c.paint(faint, "|"), strings.Repeat(" ", column-from-1), c.paint(red, "^"))
	}
}

// printable replaces what could steer a terminal: names, titles and texts come from strangers.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || r == ' ' || r == '\u00a0' {
			return r
		}
		return '\uFFFD'
	}, s)
}

// progress counts articles on a terminal, from half a second on. done takes the line away. The zero value counts
// silently.
type progress struct {
	count atomic.Int64
	stop  chan struct{}
	ended chan struct{}
}

// progress starts a progress line, which shows nothing unless standard error is a terminal.
func (c *console) progress() *progress {
	p := &progress{}
	if c.quiet || !c.terminal || os.Getenv("TERM") == "dumb" {
		return p
	}
	p.stop, p.ended = make(chan struct{}), make(chan struct{})
	go func() {
		defer close(p.ended)
		tick := time.NewTicker(time.Second / 2)
		defer tick.Stop()
		for shown := false; ; shown = true {
			select {
			case <-tick.C:
				fmt.Fprintf(c.err, "\r%s articles", reports.Thousands(int(p.count.Load())))
			case <-p.stop:
				if shown {
					fmt.Fprint(c.err, "\r\x1b[K")
				}
				return
			}
		}
	}()
	return p
}

// add counts n more articles; safe for concurrent use.
func (p *progress) add(n int) { p.count.Add(int64(n)) }

// done ends the line and waits until it is gone.
func (p *progress) done() {
	if p.stop != nil {
		close(p.stop)
		<-p.ended
	}
}
