package articles

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sync"

	"framing/internal/diag"
)

// tally counts what is said once, and not of every article, however many there are. Many goroutines may add to it; what
// it says does not depend on which was first.
type tally struct {
	mu  sync.Mutex
	own mentions // records that annotate wrote, by file
}

// mentions counts by name.
type mentions map[string]*mention

type mention struct {
	count int
	first diag.Pos
}

// maxMentions is how many names are counted: those that sort first, so that a stream with ever new ones fills no memory.
const maxMentions = 100

// add counts a name once more.
func (m *mentions) add(name string, at diag.Pos) {
	if *m == nil {
		*m = mentions{}
	}
	if found := (*m)[name]; found != nil {
		if found.count++; before(at, found.first) {
			found.first = at
		}
		return
	}
	(*m)[name] = &mention{1, at}
	if len(*m) > maxMentions { // the last one will never again be among the first
		delete(*m, slices.Max(slices.Collect(maps.Keys(*m))))
	}
}

func before(a, b diag.Pos) bool {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line)) < 0
}

// note counts a record that annotate wrote.
func (t *tally) note(s Source) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.own.add(s.shown, diag.Pos{File: s.shown, Line: s.line})
}

// Remarks says once what concerns many articles. It is asked for when all sources have been read.
func (s *Set) Remarks() diag.Problems {
	s.tally.mu.Lock()
	defer s.tally.mu.Unlock()
	var out diag.Problems
	for _, file := range slices.Sorted(maps.Keys(s.tally.own)) {
		what := "a record was written by framing annotate; it is no article"
		if n := s.tally.own[file].count; n > 1 {
			what = fmt.Sprintf("%d records were written by framing annotate; they are no articles", n)
		}
		out = append(out, diag.Problem{Pos: diag.Pos{File: file}, Severity: diag.Note, What: what})
	}
	return out
}
