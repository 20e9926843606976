package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// story writes one of many different articles: four outlets, some dates missing, some ids twice.
func story(i int) string {
	words := [...]string{"riot", "protest", "march", "unrest", "rally"}
	word := func(k int) string { return words[(i*7+k*3)%len(words)] }
	date := ""
	if i%5 > 0 {
		date = fmt.Sprintf("2024-05-%02d", 1+i%9)
	}
	text := fmt.Sprintf("The %s in district %d began at noon.\\n“It was a %s,” the mayor said. Critics called it a %s.\\nThe %s ended at %d o'clock.",
		word(0), i, word(1), word(2), word(3), 1+i%11)
	return fmt.Sprintf(`{"id":"s%d","outlet":"Outlet %d","date":"%s","event":"x%d","title":"Number %d","text":"%s"}`, i/2, i%4, date, i%3, i, text)
}

const protestLexicon = `lexicon: protest
title: Protests
language: en
contrasts:
  event:
    name: What it was
    variants:
      riot: [riot, unrest]
      protest: [protest, rally, march]
    tests: |
      The [riot|riot] began.
      The [protest|protest] began.
      The rioter left.
`

// corpus writes n stories into files of different kinds and returns their paths and that of a lexicon.
func corpus(t testing.TB, n int) (paths []string, lexicon string) {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const files = 6
	for f := range files {
		var b strings.Builder
		for i := f; i < n; i += files {
			b.WriteString(story(i) + "\n")
		}
		if f == 2 {
			b.WriteString("{broken\n")
		}
		paths = append(paths, write(fmt.Sprintf("part%d.jsonl", f), b.String()))
	}
	paths = append(paths, write("alone.txt", "The riot is over.\nThe protest goes on."), write("blank.txt", " \n"))
	return paths, write("protest.yaml", protestLexicon)
}

// output runs a command line that must succeed and returns what it wrote to standard output.
func output(t testing.TB, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("%v: exit code %d\n%s", args, code, errs.String())
	}
	if out.Len() == 0 {
		t.Fatalf("%v: no output", args)
	}
	return out.Bytes()
}

func TestAnyNumberOfJobsGivesTheSameBytes(t *testing.T) {
	paths, lexicon := corpus(t, 150)
	for _, flags := range [][]string{
		{"annotate", "-f", "jsonl"}, {"annotate", "-f", "tsv", "--event", "none"}, {"annotate", "-f", "jsonl", "--event", "none"},
		{"annotate", "-f", "counts", "--event", "none"}, {"annotate", "-f", "counts"}, {"annotate", "-f", "tsv", "--event", "column=event"},
		{"check"}, {"report", "-f", "json", "-o", "-"}, {"report", "-o", "-"},
	} {
		args := append(flags, paths...)
		if flags[0] == "check" {
			var out [2]bytes.Buffer
			for i, j := range []string{"1", "8"} {
				if code := run(context.Background(), append(args, "-j", j), nil, &out[i], io.Discard); code != exitAgainst {
					t.Errorf("check: exit code %d", code)
				}
			}
			if out[0].String() != out[1].String() || out[0].Len() == 0 {
				t.Error("check: -j 8 differs")
			}
			continue
		}
		args = append(args, "-l", lexicon)
		one := output(t, append(args, "-j", "1")...)
		for range 2 {
			if many := output(t, append(args, "-j", "8")...); !bytes.Equal(one, many) {
				t.Errorf("%v: -j 8 differs", flags)
			}
		}
	}
}

func TestAnyOrderOfInputsGivesTheSameReport(t *testing.T) {
	paths, lexicon := corpus(t, 120)
	for _, format := range []string{"json", "html"} {
		args := func() []string {
			return append([]string{"report", "-f", format, "-o", "-", "-l", lexicon, "--event", "column=event"}, paths...)
		}
		want := output(t, args()...)
		for range 3 {
			rand.Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
			if got := output(t, args()...); !bytes.Equal(got, want) {
				t.Errorf("%s: the order of the files changes the report", format)
			}
		}
	}
}

// endless is JSONL that never ends.
type endless struct{ line, rest string }

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.rest = e.line
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestStreamsForeverInConstantMemory(t *testing.T) {
	_, lexicon := corpus(t, 1)
	for _, jobs := range []string{"1", "4"} {
		ctx, cancel := context.WithCancel(context.Background())
		const first, last = 2 << 20, 8 << 20
		var heap [2]uint64 // in use when so many bytes have been written
		written := 0
		out := writerFunc(func(p []byte) (int, error) {
			for i, mark := range []int{first, last} {
				if written < mark && written+len(p) >= mark {
					var m runtime.MemStats
					runtime.GC()
					runtime.ReadMemStats(&m)
					heap[i] = m.HeapAlloc
				}
			}
			if written += len(p); written >= last {
				cancel()
			}
			return len(p), nil
		})
		in := &endless{line: story(1) + "\n"}
		if code := run(ctx, []string{"annotate", "-j", jobs, "-l", lexicon, "-"}, in, out, io.Discard); code != exitInterrupted {
			t.Errorf("exit code %d", code)
		}
		cancel()
		if heap[1] > heap[0]+(last-first)/3 {
			t.Errorf("-j %s: the heap grew from %d to %d KB", jobs, heap[0]>>10, heap[1]>>10)
		}
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// A process that waits for input ends with 130 when it is interrupted, and one whose reader is gone ends.
func TestInterruptAndClosedPipe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	_, lexicon := corpus(t, 1)
	waiting := exec.Command("framing", "annotate", "-l", lexicon, "-")
	in, err := waiting.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := waiting.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond) // let it begin to wait
	waiting.Process.Signal(os.Interrupt)
	if code := exitCodeOf(t, waiting); code != exitInterrupted {
		t.Errorf("interrupted: exit code %d", code)
	}

	writing := exec.Command("framing", "annotate", "-l", lexicon, "-")
	writing.Stdin = &endless{line: story(1) + "\n"}
	out, err := writing.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writing.Start(); err != nil {
		t.Fatal(err)
	}
	io.ReadFull(out, make([]byte, 1000))
	out.Close()
	if code := exitCodeOf(t, writing); code == exitDone {
		t.Error("closed pipe: exit code 0")
	}
}

// exitCodeOf waits for a process, at most ten seconds. A process that a signal ended has -1.
func exitCodeOf(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	timer := time.AfterFunc(10*time.Second, func() { cmd.Process.Kill() })
	err := cmd.Wait()
	if !timer.Stop() {
		t.Error("still running after ten seconds")
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) && !errors.Is(err, io.ErrClosedPipe) && !strings.Contains(err.Error(), "broken pipe") {
		t.Logf("%v", err)
	}
	return cmd.ProcessState.ExitCode()
}
