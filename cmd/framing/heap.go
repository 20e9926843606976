package main

import (
	"os"
	"runtime/debug"
)

// garbage is how many bytes may be lying about, for each byte of text that is kept, before the first ones are collected. What
// is known of an article takes some three times its text.
const garbage = 32 << 20

// roomy is the share of garbage, in percent of what is in use, at which a small set is collected. Articles come and go
// quickly and little stays: collecting at five times what stays, not at twice, saves a sixth of the time for some 10 MB.
const roomy = 400

// heapKeeper keeps memory near what is in use. A share of garbage that costs a few megabytes with a hundred articles costs a
// gigabyte with ten thousand: the more text is kept, the smaller the share, so that garbage stays at about the same size.
type heapKeeper struct {
	text, next int
}

// keep notes that so much text more is kept.
func (h *heapKeeper) keep(text int) {
	if h.text += text; h.text < h.next || os.Getenv("GOGC") != "" {
		return
	}
	h.next = max(2*h.text, 1<<20) // seldom: it stops everything for a moment
	debug.SetGCPercent(max(15, min(roomy, 100*garbage/(4*h.next))))
}
