package articles

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"framing/internal/diag"
)

// tally counts what is said once, and not of every article, however many there are. Many goroutines may add to it; what
// it says does not depend on which was first.
type tally struct {
	mu     sync.Mutex
	own    mentions              // records that annotate wrote, by file
	unread mentions              // keys that are not read
	ids    map[string][]diag.Pos // see Options.IDs
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
		found.again(at)
		return
	}
	(*m)[name] = &mention{1, at}
	if len(*m) > maxMentions { // the last one will never again be among the first
		delete(*m, slices.Max(slices.Collect(maps.Keys(*m))))
	}
}

func (m *mention) again(at diag.Pos) {
	if m.count++; byPlace(at, m.first) < 0 {
		m.first = at
	}
}

// annotation counts a record that annotate wrote.
func (t *tally) annotation(s Source) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.own.add(s.shown, diag.Pos{File: s.shown})
}

// others counts the keys of a record that are not read.
func (t *tally) others(s Source, names [][]byte) {
	if len(names) == 0 {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, name := range names {
		if found := t.unread[string(name)]; found != nil { // needs no string, unlike add
			found.again(diag.Pos{File: s.shown, Line: s.line})
			continue
		}
		t.unread.add(string(name), diag.Pos{File: s.shown, Line: s.line})
	}
}

// pairs counts the keys of front matter that are not read.
func (t *tally) pairs(pairs []yamlPair) {
	if len(pairs) == 0 {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, pair := range pairs {
		t.unread.add(pair.key, pair.pos)
	}
}

// id notes where an id is given.
func (t *tally) id(id string, at diag.Pos) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ids == nil {
		t.ids = map[string][]diag.Pos{}
	}
	t.ids[id] = append(t.ids[id], at)
}

// placesShown is how many places of an id are named.
const placesShown = 4

// sharedIDs warns, once for each, of the ids that are given to more than one article.
func (t *tally) sharedIDs() (out diag.Problems) {
	for id, places := range t.ids {
		if len(places) == 1 {
			continue
		}
		slices.SortFunc(places, byPlace)
		var again []string
		for _, at := range places[1:min(len(places), placesShown)] {
			again = append(again, at.String())
		}
		where := strings.Join(again, ", ")
		if more := len(places) - placesShown; more > 0 {
			where += fmt.Sprintf(" and %d more", more)
		}
		out = append(out, diag.Problem{Pos: places[0], Severity: diag.Warning, Hint: "give each article an id of its own",
			What: fmt.Sprintf("the id %[1]s is given again in %[2]s; all of them are read, and a report tells them apart by a number, as in %[1]s~2", excerpt(id), where)})
	}
	slices.SortFunc(out, func(p, q diag.Problem) int { return byPlace(p.Pos, q.Pos) })
	return out
}

func byPlace(a, b diag.Pos) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
}

// OtherKeys lists keys of the input that are not read, sorted. It is asked for when all sources have been read.
func (s *Set) OtherKeys() []string {
	s.tally.mu.Lock()
	defer s.tally.mu.Unlock()
	return slices.Sorted(maps.Keys(s.tally.unread))
}

// Remarks says once what concerns many articles. It is asked for when all sources have been read.
func (s *Set) Remarks() diag.Problems {
	s.tally.mu.Lock()
	defer s.tally.mu.Unlock()
	out := append(s.tally.sharedIDs(), s.tally.unread.keys("article", "articles", s.options.EventKey)...)
	for _, file := range slices.Sorted(maps.Keys(s.tally.own)) {
		what := "a record was written by framing annotate; it is no article"
		if n := s.tally.own[file].count; n > 1 {
			what = fmt.Sprintf("%d records were written by framing annotate; they are no articles", n)
		}
		out = append(out, diag.Problem{Pos: diag.Pos{File: file}, Severity: diag.Note, What: what})
	}
	return out
}

// otherKeysShown is how many of the keys that mean nothing to us are named.
const otherKeysShown = 12

// keys says which keys are not read: a line for each that may stand for one of ours, and a line for all others. eventKey, if
// not "", holds the event.
func (m mentions) keys(noun, nouns, eventKey string) (out diag.Problems) {
	counted := func(n int) string {
		if n == 1 {
			return " (1 " + noun + ")"
		}
		return fmt.Sprintf(" (%d %s)", n, nouns)
	}
	var rest []string
	var most *mention
	for _, name := range slices.Sorted(maps.Keys(m)) {
		hint := ""
		switch near := nearestKey(name); {
		case near == keyNames[keyEvent] && eventKey != "":
			if strings.EqualFold(name, near) {
				hint = "the event is taken from " + excerpt(oneLine(eventKey))
			}
		case near != "":
			hint = "did you mean " + near + "?"
		}
		if hint != "" {
			out = append(out, diag.Problem{Pos: m[name].first, Severity: diag.Warning, Hint: hint,
				What: "the key " + excerpt(oneLine(name)) + " is not read" + counted(m[name].count)})
			continue
		}
		rest = append(rest, excerpt(oneLine(name)))
		if most == nil || m[name].count > most.count {
			most = m[name]
		}
	}
	if len(rest) == 0 {
		return out
	}
	what := "the key " + rest[0] + " is not read"
	if len(rest) > 1 {
		what = "these keys are not read: " + strings.Join(rest[:min(len(rest), otherKeysShown)], ", ")
	}
	if len(rest) > otherKeysShown {
		what += " and others"
	}
	return append(out, diag.Problem{Pos: most.first, Severity: diag.Warning, What: what + counted(most.count),
		Hint: "framing reads " + strings.Join(Keys(), ", ")})
}
