package main

import (
	"os"
	"runtime/debug"
)

const (
	// roomy is how much garbage may gather, in percent of what is in use, before it is collected: in a small set articles
	// come and go quickly and little stays. Against the usual 100 it saves a sixth of the time for some 10 MB.
	roomy = 400
	// tight is the least of it. Each collection goes over all that is in use.
	tight = 15
	// garbage is about how many bytes of it may gather in a large set.
	garbage = 32 << 20
	// inUse is how much memory a byte of text takes with all that is known of it.
	inUse = 4
)

// heapKeeper keeps memory near what is in use. A share of garbage that costs a few megabytes with a hundred articles costs a
// gigabyte with ten thousand, so the more text is kept, the smaller the share.
type heapKeeper struct{ text, next int }

// keep notes that so much text more is kept.
func (h *heapKeeper) keep(text int) {
	if h.text += text; h.text < max(h.next, 2<<20) || os.Getenv("GOGC") != "" {
		return
	}
	h.next = 2 * h.text // seldom: it stops everything for a moment
	debug.SetGCPercent(max(tight, min(roomy, 100*garbage/(inUse*h.next))))
}
