package analysis

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// maxNames bounds the names of an article that are kept: those that it uses most.
const maxNames = 40

// nameUse is a name of an article. Antony Blinken and Blinken are one name: the last word decides.
type nameUse struct {
	last       uint32 // hash of its last word
	uses       int32
	start, end int32 // bytes of the text: the first use with more than one word, else the first use
}

// readNames reads the names of the articles that are not alone in their event, sorted by their last word.
func (e *Engine) readNames(ctx context.Context, articles []Annotated, events []Event, eventOf []int, workers int) [][]nameUse {
	names := make([][]nameUse, len(articles))
	inParallel(workers, len(articles), pairsChunk, func() func(int) {
		r := &nameReader{reader: wordReader{vocab: e.vocab}, at: map[uint32]int{}}
		return func(i int) {
			if len(events[eventOf[i]].Articles) > 1 && ctx.Err() == nil {
				names[i] = r.read(&articles[i])
			}
		}
	})
	return names
}

// nameReader reads the names of one article after the other. It must not be used by two goroutines at once.
type nameReader struct {
	reader wordReader
	words  []textWord
	found  []nameUse
	at     map[uint32]int // last word -> place in found
}

// read returns the names in the body of an article. Headlines are left out: some write every word with a capital.
func (r *nameReader) read(a *Annotated) []nameUse {
	r.words = r.reader.read(a, r.words[:0])
	r.found = r.found[:0]
	clear(r.at)
	for i := 0; i < len(r.words); i++ {
		if r.words[i].kind != nameWord || a.Sentences[r.words[i].sentence].Zone != Body {
			continue
		}
		from := i
		for i+1 < len(r.words) && nameGoesOn(a, &r.words[i], &r.words[i+1]) {
			i++
		}
		r.note(a, properName(a.Text, r.words[from:i+1]))
	}
	slices.SortStableFunc(r.found, func(x, y nameUse) int { return cmp.Compare(y.uses, x.uses) })
	out := slices.Clone(r.found[:min(len(r.found), maxNames)])
	slices.SortFunc(out, func(x, y nameUse) int { return cmp.Compare(x.last, y.last) })
	return out
}

// nameGoesOn reports whether the next word belongs to the same name: Port Ostrel, Jean-Marc, John F. Kennedy.
func nameGoesOn(a *Annotated, w, next *textWord) bool {
	if next.kind != nameWord || next.sentence != w.sentence {
		return false
	}
	switch a.Text[w.end:next.start] {
	case " ", "-":
		return true
	case ". ":
		return w.end-w.start == 1
	}
	return false
}

// note counts a use of a name; no words are no name.
func (r *nameReader) note(a *Annotated, words []textWord) {
	if len(words) == 0 {
		return
	}
	start, last := words[0].start, words[len(words)-1]
	hash := hashOf(last.key)
	k, ok := r.at[hash]
	if !ok {
		k, r.at[hash] = len(r.found), len(r.found)
		r.found = append(r.found, nameUse{last: hash, start: last.start, end: last.end})
		if len(words) > 1 {
			r.found[k].start = start
		}
	}
	n := &r.found[k]
	n.uses++
	if len(words) > 1 && n.end-n.start == last.end-last.start { // so far it stood alone
		n.start, n.end = start, last.end
	}
}

// roles are words that stand before a name or in its place: Russian Foreign Minister Sergei Lavrov.
var roles = wordSet("president presidents minister ministers premier chancellor secretary senator senators sen representative rep governor gov mayor " +
	"king queen prince princess pope sir lord lady mr mrs ms miss dr judge justice justices chief chairman chairwoman chairperson director officer " +
	"commissioner superintendent inspector sergeant sgt captain capt colonel col lieutenant lt admiral ambassador speaker leader " +
	"professor prof congressman congresswoman reverend rev bishop archbishop deputy spokesman spokeswoman spokesperson department ministry " +
	"marshal detective constable sheriff editor reporter correspondent")

// peoples are adjectives of places whose ending does not show it: they belong to what follows, and name nothing.
var peoples = wordSet("american americans mexican mexicans african africans german germans french greek greeks dutch swiss european europeans " +
	"israeli israelis iraqi iraqis pakistani pakistanis republican republicans democrat democrats democratic")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// properName returns the words of a run of capitals that name somebody or something: without the role before them, and
// none where there is only a role (Foreign Minister), an initial or a people (Russian).
func properName(text string, run []textWord) []textWord {
	for i := len(run) - 1; i >= 0; i-- {
		if roles[fold(text[run[i].start:run[i].end])] {
			run = run[i+1:]
			break
		}
	}
	for len(run) > 0 && run[len(run)-1].end-run[len(run)-1].start == 1 {
		run = run[:len(run)-1]
	}
	if len(run) == 1 && isPeople(fold(text[run[0].start:run[0].end])) {
		return nil
	}
	return run
}

// isPeople reports whether a folded word is the adjective of a place, or the people there.
func isPeople(word string) bool {
	stem := strings.TrimSuffix(word, "s")
	for _, end := range []string{"ian", "ish", "ese"} {
		if len(stem) > len(end)+2 && strings.HasSuffix(stem, end) {
			return true
		}
	}
	return peoples[word]
}
