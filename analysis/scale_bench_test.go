//go:build unix

package analysis

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// BenchmarkScale measures grouping and the search for copies on the corpora of BENCH_HOME, on one core: without dates, and
// with forty articles a day. docs/figures/measure.py reads its lines.
func BenchmarkScale(b *testing.B) {
	home := os.Getenv("BENCH_HOME")
	if home == "" {
		b.Skip("BENCH_HOME is not set")
	}
	e := New(nil, Options{})
	for _, corpus := range []string{"2000", "8000"} {
		articles, size := corpusOf(b, e, filepath.Join(home, "corpus", corpus))
		group := func(b *testing.B) {
			defer inCPU(b, size)()
			for b.Loop() {
				for i := range articles {
					articles[i].Event = "" // group writes it
				}
				e.groupBy(context.Background(), articles, nil, 1)
			}
		}
		b.Run(corpus+"/group", group)
		b.Run(corpus+"/copies", func(b *testing.B) {
			defer inCPU(b, size)()
			for b.Loop() {
				overlapsBy(context.Background(), articles, 1)
			}
		})
		for i := range articles {
			articles[i].Date = time.Date(2031, 1, 1+i*7919%len(articles)/40, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		b.Run(corpus+"/dated", group)
	}
}

// inCPU starts to measure CPU time, which other work on the machine changes less than the time on the clock. What it returns
// reports the seconds of a round and its megabytes of text.
func inCPU(b *testing.B, size int64) func() {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
	}
	start := used()
	return func() {
		b.ReportMetric((used()-start)/float64(b.N), "cpu-s/op")
		b.ReportMetric(float64(size)/1e6, "MB-text")
	}
}

// corpusOf annotates the files of a folder.
func corpusOf(b *testing.B, e *Engine, folder string) (articles []Annotated, size int64) {
	b.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		size += int64(len(text))
		articles = append(articles, e.Annotate(Article{ID: path, Outlet: filepath.Base(filepath.Dir(path)), Text: string(text)}))
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	sortArticles(articles)
	return articles, size
}
