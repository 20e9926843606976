package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"framing/internal/diag"
	"framing/reports"
)

func TestProblemsShowLineCaretAndHint(t *testing.T) {
	var out bytes.Buffer
	c := &console{err: &out}
	c.problems(diag.Problems{
		{Pos: diag.Pos{File: "capital.yaml", Line: 12, Column: 5}, What: `no field "exept"`, Hint: `did you mean "except"?`, Source: "    exept: [chicken Kiev]"},
		{Pos: diag.Pos{File: "a.yaml", Line: 3, Column: 6}, Severity: diag.Warning, What: "odd", Source: "é\té: x"}, // é is two bytes
		{Pos: diag.Pos{File: "b.txt"}, What: "holds no text"},
		{What: "unknown flag: --x"},
	})
	want := `capital.yaml:12:5: error: no field "exept"
   12 |     exept: [chicken Kiev]
      |     ^
  hint: did you mean "except"?
a.yaml:3:6: warning: odd
    3 | é é: x
      |    ^
b.txt: error: holds no text
framing: error: unknown flag: --x
`
	if got := out.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestExcerptOfALongLineKeepsTheCaret(t *testing.T) {
	for _, column := range []int{1, 70, 80, 500, 1000, 1001, 2000} {
		var out bytes.Buffer
		c := &console{err: &out}
		c.problems(diag.Problems{{Pos: diag.Pos{File: "x", Line: 1, Column: column}, What: "w", Source: strings.Repeat("a", 999) + "b"}})
		lines := strings.Split(out.String(), "\n")
		if len(lines) < 3 || !strings.HasSuffix(lines[2], "^") {
			t.Fatalf("column %d: no caret in %q", column, out.String())
		}
		for _, l := range lines {
			if len(l) > excerptWidth+10 {
				t.Errorf("column %d: line of %d characters", column, len(l))
			}
		}
		if column == 1000 && lines[1][len(lines[2])-1] != 'b' {
			t.Errorf("caret is not under b:\n%s\n%s", lines[1], lines[2])
		}
	}
}

func TestHostileTextCannotSteerTheTerminal(t *testing.T) {
	var out bytes.Buffer
	c := &console{err: &out}
	evil := "a\x1b]0;title\x07\r\n\u202eb\x9b31m"
	c.problems(diag.Problems{{Pos: diag.Pos{File: evil, Line: 1, Column: 3}, What: evil, Hint: evil, Source: evil}})
	for _, bad := range []string{"\x1b", "\x07", "\r", "\u202e", "\x9b"} {
		if strings.Contains(out.String(), bad) {
			t.Errorf("%q reached the terminal", bad)
		}
	}
	if n := strings.Count(out.String(), "\n"); n != 4 {
		t.Errorf("%d lines, want 4", n)
	}
}

func TestColor(t *testing.T) {
	for _, test := range []struct {
		mode, noColor, term string
		terminal, want      bool
	}{
		{"auto", "", "xterm", true, true},
		{"auto", "", "xterm", false, false},
		{"auto", "1", "xterm", true, false},
		{"auto", "", "dumb", true, false},
		{"always", "1", "dumb", false, true},
		{"never", "", "xterm", true, false},
	} {
		t.Setenv("NO_COLOR", test.noColor)
		t.Setenv("TERM", test.term)
		c := &console{terminal: test.terminal}
		if c.color(test.mode); c.colored != test.want {
			t.Errorf("%+v: got %v", test, c.colored)
		}
	}
}

func TestProgressAppearsLateAndGoesAway(t *testing.T) {
	t.Setenv("TERM", "xterm")
	var out bytes.Buffer
	c := &console{err: &out, terminal: true}
	p := c.progress()
	p.add(3)
	p.done()
	if out.Len() > 0 {
		t.Errorf("shown at once: %q", out.String())
	}
	p = c.progress()
	p.add(1234)
	time.Sleep(700 * time.Millisecond)
	p.done()
	if got := out.String(); !strings.HasPrefix(got, "\r1,234 articles") || !strings.HasSuffix(got, "\r\x1b[K") {
		t.Errorf("got %q", got)
	}
	for _, silent := range []*console{{err: &out}, {err: &out, terminal: true, quiet: true}} {
		p = silent.progress()
		if p.done(); p.stop != nil {
			t.Error("progress where none is wanted")
		}
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1234: "-1,234"} {
		if got := reports.Thousands(n); got != want {
			t.Errorf("%d: got %s", n, got)
		}
	}
	for n, want := range map[int64]string{0: "0 B", 999: "999 B", 1499: "1 KB", 412_345: "412 KB", 2_345_678: "2.3 MB"} {
		if got := size(n); got != want {
			t.Errorf("%d: got %s", n, got)
		}
	}
}

// fullDisk is a writer that fails.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAResultThatCannotBeWrittenIsNoSuccess(t *testing.T) {
	for _, args := range [][]string{{"version"}, {}, {"help"}, {"annotate", "-"}, {"check", "-"}, {"report", "-f", "json", "-o", "-", "-"},
		{"lexicon", "test"}, {"lexicon"}, {"explain", "A riot."}} {
		var errs bytes.Buffer
		code := run(context.Background(), args, strings.NewReader("Some words. More words."), fullDisk{}, &errs)
		if code != exitAgainst || !strings.Contains(errs.String(), "no space left") {
			t.Errorf("%v: exit code %d, said %q", args, code, errs.String())
		}
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, args := range [][]string{{"annotate", "-"}, {"annotate", "--event", "one", "-"}, {"check", "-"}, {"report", "-o", "-", "-"}} {
		var out, errs bytes.Buffer
		if code := run(ctx, args, strings.NewReader("Some words."), &out, &errs); code != exitInterrupted {
			t.Errorf("%v: exit code %d, said %q", args, code, errs.String())
		}
	}
}
