// Command framing compares how news outlets word the same events.
//
//	framing articles/                      one HTML page: framing-report.html
//	framing check articles/                what would be read, and what not
//	framing annotate -f tsv articles/      one line a tagged term
//
// Results go to standard output or to the file named by -o, everything else to standard error.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"framing/internal/diag"
)

// Exit codes, a promise to scripts.
const (
	exitDone        = 0
	exitAgainst     = 1 // done, but something speaks against it: a check failed, or a result could not be written
	exitUsage       = 2 // unknown command or flag, missing path
	exitNoInput     = 3 // no article could be read
	exitLexicon     = 4 // a lexicon is invalid
	exitInterrupted = 130
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(roomy)
	}
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A read or a write that never returns (an idle pipe) must not outlive an interrupt.
	context.AfterFunc(ctx, func() {
		time.Sleep(time.Second)
		os.Exit(exitInterrupted)
	})
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := &sink{w: stdout}
	c := &console{in: stdin, out: out, err: stderr, terminal: isTerminal(stderr)}
	root := newRoot(c)
	args, err := commandLine(root, args)
	if err == nil {
		root.SetArgs(args)
		err = root.ExecuteContext(ctx)
	}
	var f *failure
	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case out.err != nil:
		err = unwritten(out.err)
	case err == nil:
		return exitDone
	}
	if !errors.As(err, &f) {
		f = &failure{exitUsage, diag.Problems{{What: err.Error()}}}
	}
	c.problems(f.problems)
	return f.code
}

// failure ends a command: its exit code and what is to be printed.
type failure struct {
	code     int
	problems diag.Problems
}

func (f *failure) Error() string { return f.problems.Error() }

// usage is the failure of somebody who typed something wrong. hint may be empty.
func usage(what, hint string) error {
	return &failure{exitUsage, diag.Problems{{What: what, Hint: hint}}}
}

// unwritten is the failure of a result that could not be written.
func unwritten(err error) error {
	return &failure{exitAgainst, diag.Problems{{What: "the result could not be written: " + err.Error()}}}
}
