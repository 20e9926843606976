package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestOrderedKeepsOrder(t *testing.T) {
	square := func(x int) int {
		if x%7 == 0 {
			time.Sleep(time.Millisecond / 4) // let later items overtake
		}
		return x * x
	}
	var want []int
	for x := range numbers(500) {
		want = append(want, x*x)
	}
	for _, workers := range []int{0, 1, 2, 8} {
		for _, n := range []int{0, 1, 2, 500} {
			got := slices.Collect(ordered(context.Background(), numbers(n), workers, square))
			if !slices.Equal(got, want[:n]) {
				t.Errorf("%d workers, %d items: wrong results or order", workers, n)
			}
		}
	}
}

func TestOrderedLooksAheadALittle(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		var read atomic.Int64
		in := func(yield func(int) bool) {
			for x := range numbers(10_000) {
				read.Add(1)
				if !yield(x) {
					return
				}
			}
		}
		taken := int64(0)
		for range ordered(context.Background(), in, workers, func(x int) int { return x }) {
			taken++
			if ahead := read.Load() - taken; ahead > int64(3*workers)+1 {
				t.Fatalf("%d workers: %d items ahead", workers, ahead)
			}
		}
	}
}

func TestOrderedStops(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, workers := range []int{1, 4} {
		n := 0
		for range ordered(context.Background(), numbers(1000), workers, func(x int) int { return x }) {
			if n++; n == 5 {
				break
			}
		}
		ctx, cancel := context.WithCancel(context.Background())
		n = 0
		for range ordered(ctx, numbers(1_000_000), workers, func(x int) int { return x }) {
			if n++; n == 5 {
				cancel()
			}
		}
		if n > 100 {
			t.Errorf("%d workers: %d results after cancellation", workers, n)
		}
		cancel()
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines left behind", after-before)
	}
}

func TestOrderedEndsWhenWorkHangsAndContextIsDone(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	release := make(chan bool)
	done := make(chan bool)
	go func() {
		for range ordered(ctx, numbers(100), 2, func(x int) int { <-release; return x }) {
		}
		close(done)
	}()
	cancel()
	close(release)
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatal("still running")
	}
}

func TestBatched(t *testing.T) {
	for n, want := range map[int]string{0: "[]", 3: "[[0 1 2]]", 8: "[[0 1 2] [3 4 5] [6 7]]"} {
		if got := fmt.Sprint(slices.Collect(batched(numbers(n), 3))); got != want {
			t.Errorf("%d numbers: got %s, want %s", n, got, want)
		}
	}
	for range batched(numbers(9), 3) {
		break
	}
}

// The cost of the pipeline itself, per article, with the batches that annotate uses.
func BenchmarkOrdered(b *testing.B) {
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprint(workers), func(b *testing.B) {
			work := func(batch []int) int { return len(batch) }
			total := 0
			for n := range ordered(context.Background(), batched(numbers(b.N), batchArticles), workers, work) {
				total += n
			}
			if total != b.N {
				b.Fatal(total)
			}
		})
	}
}
