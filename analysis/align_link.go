package analysis

import (
	"cmp"
	"container/heap"
	"slices"
)

// link makes groups of statements by average linkage (Sokal and Michener 1958): the two groups with the highest mean
// evidence between their sentences are joined, as long as it reaches the threshold. A pair that is not listed counts 0. It
// returns for each statement the number of its group, which is that of one of its members; valid until the next call.
func (l *statementLinker) link(statements []statement, pairs []pair) []int32 {
	l.begin(statements, pairs)
	for l.open.Len() > 0 {
		j := heap.Pop(&l.open).(join)
		if l.current(j) {
			l.merge(j.a, j.b)
		}
	}
	for s := range l.parent {
		l.parent[s] = l.find(int32(s))
	}
	return l.parent
}

// statementLinker holds groups while they are joined. A group has the number of one of its members. What it holds is used
// again for the next event.
type statementLinker struct {
	parent  []int32
	size    []float64 // sentences in it
	version []int32   // how often it was joined with another
	near    [][]tie   // evidence towards other groups, by numbers that they had once
	open    joinHeap
	ties    []tie // where the lists of near begin their lives
	degree  []int32
	reach   []int32 // the same for statements that can meet
	joined  []tie   // while two lists become one
}

// tie is the evidence between the sentences of two groups, added up.
type tie struct {
	to  int32
	sum float64
}

// join is a candidate: two groups as they were at a version.
type join struct {
	a, b         int32
	atA, atB     int32
	meanEvidence float64
}

// joinHeap is a heap, best first; ties are broken by number, so that the order is total.
type joinHeap []join

func (h joinHeap) Len() int      { return len(h) }
func (h joinHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *joinHeap) Push(x any)   { *h = append(*h, x.(join)) }
func (h joinHeap) Less(i, j int) bool {
	x, y := h[i], h[j]
	switch {
	case x.meanEvidence != y.meanEvidence:
		return x.meanEvidence > y.meanEvidence
	case x.a != y.a:
		return x.a < y.a
	}
	return x.b < y.b
}
func (h *joinHeap) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}

// begin takes the statements and pairs of an event.
func (l *statementLinker) begin(statements []statement, pairs []pair) {
	n := len(statements)
	l.parent, l.size = slices.Grow(l.parent[:0], n)[:n], slices.Grow(l.size[:0], n)[:n]
	l.version, l.near = slices.Grow(l.version[:0], n)[:n], slices.Grow(l.near[:0], n)[:n]
	clear(l.version)
	l.open = l.open[:0]
	for s := range statements {
		l.parent[s], l.size[s] = int32(s), float64(len(statements[s].places))
	}
	l.makeRoom(pairs)
	for i := range pairs {
		p := &pairs[i]
		if l.reach[p.a] != l.reach[p.b] {
			continue
		}
		sum := p.evidence * l.size[p.a] * l.size[p.b]
		l.near[p.a] = append(l.near[p.a], tie{p.b, sum})
		l.near[p.b] = append(l.near[p.b], tie{p.a, sum})
		if p.evidence >= linked {
			l.open = append(l.open, join{a: p.a, b: p.b, meanEvidence: p.evidence})
		}
	}
	heap.Init(&l.open)
}

// makeRoom makes room for the ties of each statement to those that it can ever meet: by a chain of pairs that reach the
// threshold, for a mean reaches it only where a pair does.
func (l *statementLinker) makeRoom(pairs []pair) {
	n := len(l.near)
	for i := range pairs {
		if p := &pairs[i]; p.evidence >= linked {
			l.parent[l.find(p.b)] = l.find(p.a)
		}
	}
	l.reach = slices.Grow(l.reach[:0], n)[:n]
	for s := range l.reach {
		l.reach[s] = l.find(int32(s))
	}
	for s := range l.parent {
		l.parent[s] = int32(s)
	}
	l.degree = slices.Grow(l.degree[:0], n)[:n]
	clear(l.degree)
	total := 0
	for i := range pairs {
		if p := &pairs[i]; l.reach[p.a] == l.reach[p.b] {
			l.degree[p.a]++
			l.degree[p.b]++
			total += 2
		}
	}
	if l.ties = slices.Grow(l.ties[:0], total); cap(l.ties) > mostKept && total < mostKept {
		l.ties = make([]tie, 0, total)
	}
	rest := l.ties[:total]
	for s, n := range l.degree {
		l.near[s], rest = rest[:0:n], rest[n:]
	}
}

func (l *statementLinker) find(s int32) int32 {
	for l.parent[s] != s {
		l.parent[s] = l.parent[l.parent[s]]
		s = l.parent[s]
	}
	return s
}

// current reports whether both groups are still what they were when the candidate was made.
func (l *statementLinker) current(j join) bool {
	return l.parent[j.a] == j.a && l.parent[j.b] == j.b && l.version[j.a] == j.atA && l.version[j.b] == j.atB
}

// merge joins group b to group a.
func (l *statementLinker) merge(a, b int32) {
	l.parent[b] = a
	l.size[a] += l.size[b]
	l.version[a]++
	list := append(append(l.joined[:0], l.near[a]...), l.near[b]...)
	for i := range list {
		list[i].to = l.find(list[i].to)
	}
	slices.SortFunc(list, func(x, y tie) int {
		if x.to != y.to {
			return int(x.to - y.to)
		}
		return cmp.Compare(x.sum, y.sum)
	})
	out := list[:0]
	for _, t := range list {
		if n := len(out); t.to == a {
			continue
		} else if n > 0 && out[n-1].to == t.to {
			out[n-1].sum += t.sum
		} else {
			out = append(out, t)
		}
	}
	l.joined = list
	out = l.keep(a, b, out)
	for _, t := range out {
		if mean := t.sum / (l.size[a] * l.size[t.to]); mean >= linked {
			x, y := min(a, t.to), max(a, t.to)
			heap.Push(&l.open, join{x, y, l.version[x], l.version[y], mean})
		}
	}
}

// keep makes a list that of group a, in the memory of its own list or of that of group b, which is no more, if it fits there.
func (l *statementLinker) keep(a, b int32, list []tie) []tie {
	room := l.near[a]
	if cap(room) < cap(l.near[b]) {
		room = l.near[b]
	}
	l.near[a], l.near[b] = append(room[:0], list...), nil
	return l.near[a]
}
