package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

const (
	// roomy is how much garbage may gather, in percent of what is in use, before it is collected: in a small set articles
	// come and go quickly and little stays. Against the usual 100 it saves a sixth of the time for some 10 MB.
	roomy = 400
	// patient is the same until more than a few articles are read: a collection starts at 24 MB, where a report on five ends.
	patient = 600
	// few is the text of a few articles.
	few = 1 << 17
	// tight is the least of it. Each collection goes over all that is in use.
	tight = 30
	// garbage is about how many bytes of it may gather in a large set.
	garbage = 32 << 20
	// atStart is how much memory may be taken before anything is collected while lexicons are read.
	atStart = 64 << 20
	// inUse is how much memory a byte of text takes with all that is known of it.
	inUse = 4
	// small is the text up to which memory is left alone.
	small = 2 << 20
	// spare is what a comparison may take beside what was read, garbage included: so many bytes, and a share of what is in use.
	spare, spareShare = 24 << 20, .22
)

// uncollected does work of which most memory is garbage only at its end, without a collection in the midst of it: that of a
// start with 10,000 terms took a sixth of its time. A hostile lexicon may take a few hundred megabytes, so it is bounded.
func uncollected(work func()) {
	if os.Getenv("GOGC") == "" {
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(min(atStart, debug.SetMemoryLimit(-1))))
		defer debug.SetGCPercent(debug.SetGCPercent(-1))
	}
	work()
}

// heapKeeper keeps memory near what is in use, from begin on. A share of garbage that costs a few megabytes with a hundred
// articles costs a gigabyte with ten thousand, so the more text is kept, the smaller the share.
type heapKeeper struct{ text, next int }

// begin notes that no text is kept yet.
func (h *heapKeeper) begin() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(patient)
	}
}

// keep notes that so much text more is kept.
func (h *heapKeeper) keep(text int) {
	if h.text += text; os.Getenv("GOGC") != "" {
		return
	}
	if h.text >= few && h.text-text < few {
		debug.SetGCPercent(roomy)
	}
	if h.text < max(h.next, small) {
		return
	}
	h.next = 2 * h.text // seldom: it stops everything for a moment
	debug.SetGCPercent(max(tight, min(roomy, 100*garbage/(inUse*h.next))))
}

// kept notes that all texts are read. The comparison needs much at some moments and little at others: within a limit to all
// memory garbage may gather while it needs little, which a share of garbage does not tell apart. The tighter the limit, the more
// time goes into collections at the moments when much is needed.
func (h *heapKeeper) kept() {
	if h.text < small || os.Getenv("GOGC") != "" {
		return
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	inUse := float64(m.HeapInuse)
	debug.SetMemoryLimit(min(debug.SetMemoryLimit(-1), spare+int64((1+spareShare)*inUse)))
}
