package analysis

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// maxNames bounds the names of an article that are kept: those that it uses most.
const maxNames = 32

// nameUse is a name of an article. Antony Blinken and Blinken are one name: the last word decides.
type nameUse struct {
	last       uint32 // hash of its last word
	uses       int32
	start, end int32 // bytes of the text: the first use with more than one word, else the first use
}

// readNames lists the names of the articles of events that have more than one.
func (e *Engine) readNames(ctx context.Context, articles []Annotated, events []Event, workers int) [][]nameUse {
	names := make([][]nameUse, len(articles))
	var wanted []int
	for _, ev := range events {
		if len(ev.Articles) > 1 {
			wanted = append(wanted, ev.Articles...)
		}
	}
	inParallel(workers, len(wanted), pairsChunk, func() func(int) {
		r, n := wordReader{vocab: e.vocab}, newNameReader()
		var words []textWord
		return func(k int) {
			if i := wanted[k]; ctx.Err() == nil {
				words = r.read(&articles[i], words[:0])
				names[i] = n.list(&articles[i], words)
			}
		}
	})
	return names
}

// nameReader lists the names of one article after the other. It must not be used by two goroutines at once.
type nameReader struct {
	found []nameUse
	at    map[uint32]int // last word -> place in found
}

func newNameReader() *nameReader { return &nameReader{at: map[uint32]int{}} }

// list returns the names in the body of an article with these words, sorted by their last word. Headlines are left out:
// some write every word with a capital.
func (r *nameReader) list(a *Annotated, words []textWord) []nameUse {
	r.found = r.found[:0]
	clear(r.at)
	for i := 0; i < len(words); i++ {
		if words[i].kind != nameWord || a.Sentences[words[i].sentence].Zone != Body {
			continue
		}
		from := i
		for i+1 < len(words) && nameGoesOn(a, &words[i], &words[i+1]) {
			i++
		}
		run := words[from : i+1]
		if from > 1 && words[from-1].key == ofKey && roles[words[from-2].key] {
			run = run[portfolioWords(run):]
		}
		r.note(properName(a.Text, run))
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
func (r *nameReader) note(words []textWord) {
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

// portfolios are words that tell, behind "of", what a role is about: Secretary of State Antony Blinken.
var portfolios = wordSet("state defence defense interior finance justice health education energy treasury trade labour labor foreign affairs commerce homeland security")

var ofKey = wordKey("of")

// portfolioWords counts the words at the start of a run that belong to the role before it.
func portfolioWords(run []textWord) int {
	n := 0
	for n < len(run) && portfolios[run[n].key] {
		n++
	}
	return n
}

// wordSet makes a set of the keys of words.
func wordSet(list string) map[uint64]bool {
	set := make(map[uint64]bool, strings.Count(list, " ")+1)
	for w := range strings.FieldsSeq(list) {
		set[wordKey(w)] = true
	}
	return set
}

// properName returns the words of a run of capitals that name somebody or something: without the role before them, and
// none where there is only a role (Foreign Minister), an initial or a people (Russian).
func properName(text string, run []textWord) []textWord {
	for i := len(run) - 1; i >= 0; i-- {
		if roles[run[i].key] {
			run = run[i+1:]
			break
		}
	}
	for len(run) > 0 && run[len(run)-1].end-run[len(run)-1].start == 1 {
		run = run[:len(run)-1]
	}
	if len(run) == 1 && isPeople(text, run[0]) {
		return nil
	}
	return run
}

// isPeople reports whether a word is the adjective of a place, or the people there.
func isPeople(text string, word textWord) bool {
	w := text[word.start:word.end]
	if w[len(w)-1] == 's' {
		w = w[:len(w)-1]
	}
	if len(w) > 5 {
		switch end := w[len(w)-3:]; {
		case strings.EqualFold(end, "ian"), strings.EqualFold(end, "ish"), strings.EqualFold(end, "ese"):
			return true
		}
	}
	return peoples[word.key]
}
