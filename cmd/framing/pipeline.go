package main

import (
	"context"
	"iter"
	"sync"
)

// batched groups the items of in, count at a time.
func batched[T any](in iter.Seq[T], count int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		batch := make([]T, 0, count)
		for x := range in {
			if batch = append(batch, x); len(batch) < count {
				continue
			}
			if !yield(batch) {
				return
			}
			batch = make([]T, 0, count)
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// ordered does work on every item of in, on several goroutines, and yields the results in the order of the items.
// At most 3 items a worker are in flight, so memory does not grow with the input. It reads in and yields on the
// caller's goroutine. It ends early when ctx is done or the caller stops, and leaves no goroutine behind.
//
// An item costs a channel and two sends, about a microsecond: give it batches where the work on one is small.
func ordered[In, Out any](ctx context.Context, in iter.Seq[In], workers int, work func(In) Out) iter.Seq[Out] {
	if workers <= 1 {
		return inline(ctx, in, work)
	}
	type job struct {
		in  In
		out chan<- Out
	}
	return func(yield func(Out) bool) {
		jobs := make(chan job, 2*workers)
		var group sync.WaitGroup
		for range workers {
			group.Go(func() {
				for j := range jobs {
					if ctx.Err() != nil {
						continue // nobody waits for it
					}
					j.out <- work(j.in)
				}
			})
		}
		defer group.Wait()
		defer close(jobs)

		pending := make(chan chan Out, 3*workers)
		next := func() bool { // yields the oldest result
			select {
			case out := <-<-pending:
				return yield(out)
			case <-ctx.Done():
				return false
			}
		}
		for x := range in {
			if ctx.Err() != nil || len(pending) == cap(pending) && !next() {
				return
			}
			out := make(chan Out, 1)
			pending <- out
			jobs <- job{x, out}
		}
		for len(pending) > 0 && next() {
		}
	}
}

// inline is ordered with one worker: no goroutines at all.
func inline[In, Out any](ctx context.Context, in iter.Seq[In], work func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		for x := range in {
			if ctx.Err() != nil || !yield(work(x)) {
				return
			}
		}
	}
}
