package analysis

import (
	"context"
	"runtime"
)

// The texts of an event are compared in one pass: each article is read once, and its words go to the alignment and to the
// check of quotations.

// eventsChunk is how many events a worker takes at once.
const eventsChunk = 8

// compareTexts fills the alignments, omissions and quotation checks of every event that has two articles or more.
func (e *Engine) compareTexts(ctx context.Context, r *Result) {
	cluster, copies := copyClusters(len(r.Articles), r.Overlaps), copiesOf(r.Overlaps)
	inParallel(runtime.GOMAXPROCS(0), len(r.Events), eventsChunk, func() func(int) {
		reader := wordReader{vocab: e.vocab}
		known := &wordForms{}
		al, quotes := newAligner(r.Articles, known), newQuoteChecker(e.vocab, r.Articles, copies, known)
		var words []textWord
		return func(i int) {
			ev := &r.Events[i]
			if len(ev.Articles) < 2 {
				return
			}
			known.begin()
			al.begin(ev.Articles)
			quotes.collect(ev.Articles)
			for _, a := range ev.Articles {
				if ctx.Err() != nil {
					return
				}
				words = reader.read(&r.Articles[a], words[:0])
				al.add(a, words)
				quotes.search(a, words)
			}
			al.weigh()
			ev.Alignments, ev.Unaligned = al.group(al.pairs()), al.unaligned
			ev.Omissions = al.omissions(ev.Alignments, cluster)
			ev.Quotations = quotes.results(ev.Alignments)
		}
	})
}

// wordForm is what comparing needs to know of a word.
type wordForm struct {
	key   uint64
	stem  uint64 // see stemKey
	plain uint64 // key of its plain spelling
	id    int32  // number of its stem in the event, -1 if it has none yet
	event int32  // in which id was given
}

// wordForms keeps the forms of words, from event to event. It is a hash table with open addressing, since it is asked for
// every word of every text.
type wordForms struct {
	slots []wordForm // a power of two of them; stem 0: free
	used  int
	event int32
	stems map[uint64]int32 // of the event: numbers by stem
}

// mostForms is how many words are kept from one event to the next.
const mostForms = 1 << 14

// begin starts an event: no stem has a number.
func (f *wordForms) begin() {
	switch {
	case f.slots == nil || len(f.slots) > 4*mostForms:
		f.slots, f.used = make([]wordForm, 1<<12), 0
	case f.used > mostForms:
		clear(f.slots)
		f.used = 0
	}
	f.event++
	if f.stems == nil || len(f.stems) > 1<<13 { // an event that was large leaves a large map
		f.stems = map[uint64]int32{}
	}
	clear(f.stems)
}

// form returns the form of a word. It is valid until the next call.
func (f *wordForms) form(key uint64, word string) *wordForm {
	s := f.slot(key)
	if s.stem != 0 {
		return s
	}
	if 2*f.used >= len(f.slots) {
		f.grow()
		s = f.slot(key)
	}
	f.used++
	plain := plainSpelling(word)
	*s = wordForm{key: key, stem: max(stemKey(word, plain), 1), plain: keyOf(plain)}
	return s
}

// slot returns where a key stands, or where it would.
func (f *wordForms) slot(key uint64) *wordForm {
	mask := uint64(len(f.slots) - 1)
	i := hashKey(key) & mask
	for f.slots[i].stem != 0 && f.slots[i].key != key {
		i = (i + 1) & mask
	}
	return &f.slots[i]
}

func (f *wordForms) grow() {
	old := f.slots
	f.slots = make([]wordForm, 2*len(old))
	for i := range old {
		if old[i].stem != 0 {
			*f.slot(old[i].key) = old[i]
		}
	}
}

// number returns the number of a word's stem in the event.
func (f *wordForms) number(key uint64, word string) int32 {
	s := f.form(key, word)
	if s.event == f.event {
		return s.id
	}
	s.event, s.id = f.event, f.numberOf(s.stem)
	return s.id
}

// numberOf returns the number of a stem in the event.
func (f *wordForms) numberOf(stem uint64) int32 {
	id, ok := f.stems[stem]
	if !ok {
		id = int32(len(f.stems))
		f.stems[stem] = id
	}
	return id
}
