package analysis

import (
	"cmp"
	"container/heap"
	"slices"
)

const (
	tightShare = .35 // of the links within two groups: how strong the links between them must be for one event
	tightPrior = .26 // pairs without any link that are imagined in a group, so that one pair says little
)

// joiner makes groups by average link: the two groups whose articles are linked most strongly on average are joined,
// until no two are linked strongly enough. Two dense groups with some likeness stay apart (look-alike events): the
// links between them must not be much weaker than those within.
type joiner struct {
	parent []int32 // of an article or group: what it was joined to; itself when it is alive
	groups []joining
	sums   []float64 // of settle, by group; 0 between its calls
	queue  candidateQueue
}

// copiedBothWays is the part of either article that must stand in the other for the two to be of one event: a round-up may
// hold the whole of a report on one of its events.
const copiedBothWays = 0.5

// joining is a group while groups are joined.
type joining struct {
	size   float64
	within float64 // strength of all links inside
	near   []tie   // strength of all links to other groups, by articles of these: see settle
	given  int32   // the event that the input gives to one of its articles, or -1
	stamp  int32   // how often it has changed
}

// joinLinked groups articles by their links. Articles with the same given event are together, and those with different
// ones are not. Copies are together, whenever they were printed. It returns a label for each article, the same for articles
// of one group.
func joinLinked(links [][]link, given []int32, overlaps []Overlap) []int32 {
	j := &joiner{parent: make([]int32, len(links)), groups: make([]joining, len(links)), sums: make([]float64, len(links))}
	for i := range j.parent {
		j.parent[i] = int32(i)
		j.groups[i] = joining{size: 1, given: given[i]}
	}
	for i, g := range given {
		if g >= 0 {
			j.unite(j.root(int32(i)), j.root(g))
		}
	}
	j.uniteSameTexts(links)
	for i := range overlaps {
		if o := &overlaps[i]; o.Copy && min(o.OfFirst, o.OfSecond) >= copiedBothWays {
			if a, b := j.root(int32(o.First)), j.root(int32(o.Second)); !j.apart(a, b) {
				j.unite(a, b)
			}
		}
	}
	j.connect(links)
	for i := range j.groups {
		if j.alive(int32(i)) {
			j.propose(int32(i))
		}
	}
	for len(j.queue) > 0 {
		c := heap.Pop(&j.queue).(candidate)
		switch {
		case !j.alive(c.group) || j.groups[c.group].stamp != c.stamp:
		case !j.alive(c.other) || j.groups[c.other].stamp != c.otherStamp:
			j.propose(c.group) // what it wanted has changed
		default:
			j.join(c.group, c.other)
			j.propose(j.root(c.group))
		}
	}
	label := make([]int32, len(links))
	for i := range label {
		label[i] = j.root(int32(i))
	}
	return label
}

func (j *joiner) alive(g int32) bool { return j.parent[g] == g }

// root returns the group that an article is in.
func (j *joiner) root(i int32) int32 {
	for j.parent[i] != i {
		j.parent[i] = j.parent[j.parent[i]]
		i = j.parent[i]
	}
	return i
}

// unite makes two groups one before their links are added up. The one with the smaller number stays.
func (j *joiner) unite(a, b int32) {
	if a == b {
		return
	}
	a, b = min(a, b), max(a, b)
	j.parent[b] = a
	j.groups[a].size += j.groups[b].size
	j.groups[a].given = max(j.groups[a].given, j.groups[b].given)
}

// uniteSameTexts puts copies together at once, which also keeps ten thousand copies cheap.
func (j *joiner) uniteSameTexts(links [][]link) {
	for i := range links {
		for _, l := range links[i] {
			if l.similarity >= sameText && l.strength >= 1 {
				if a, b := j.root(int32(i)), j.root(l.to); !j.apart(a, b) {
					j.unite(a, b)
				}
			}
		}
	}
}

// apart reports whether the input puts two groups into different events.
func (j *joiner) apart(a, b int32) bool {
	x, y := j.groups[a].given, j.groups[b].given
	return x >= 0 && y >= 0 && x != y
}

// connect adds up the links between groups, where the two can ever meet: by a chain of links that are strong enough.
func (j *joiner) connect(links [][]link) {
	reach := joiner{parent: slices.Clone(j.parent), groups: make([]joining, len(j.groups))}
	for i := range links {
		for _, l := range links[i] {
			if l.strength > 1 {
				reach.unite(reach.root(int32(i)), reach.root(l.to))
			}
		}
	}
	pairs := func(give func(a, b int32, strength float64)) { // of groups, in the order of their links
		for i := range links {
			for _, l := range links[i] {
				if a, b := j.root(int32(i)), j.root(l.to); a == b || reach.root(a) == reach.root(b) {
					give(a, b, float64(l.strength))
				}
			}
		}
	}
	degree := make([]int32, len(links))
	total := 0
	pairs(func(a, b int32, strength float64) {
		if a == b {
			j.groups[a].within += strength
			return
		}
		degree[a]++
		degree[b]++
		total += 2
	})
	all := make([]tie, total)
	for g, n := range degree {
		j.groups[g].near, all = all[:0:n], all[n:]
	}
	pairs(func(a, b int32, strength float64) {
		if a != b {
			j.groups[a].near = append(j.groups[a].near, tie{b, strength})
			j.groups[b].near = append(j.groups[b].near, tie{a, strength})
		}
	})
}

// settle returns the ties of a group, one to each group that is alive. What became one group since they were noted is added up.
func (j *joiner) settle(g int32) []tie {
	near := j.groups[g].near
	out := near[:0]
	for _, t := range near {
		to := j.root(t.to)
		if to == g {
			continue
		}
		if j.sums[to] == 0 {
			out = append(out, tie{to: to})
		}
		j.sums[to] += t.sum
	}
	for k := range out {
		to := out[k].to
		out[k].sum, j.sums[to] = j.sums[to], 0
	}
	j.groups[g].near = out
	return out
}

// average is the mean strength between all articles of two groups. An article has maxLinks links at most.
func (j *joiner) average(a, b int32, sum float64) float64 {
	x, y := j.groups[a].size, j.groups[b].size
	return sum / min(x*y, maxLinks*min(x, y))
}

// tight is the mean strength inside a group.
func (j *joiner) tight(g int32) float64 {
	n := j.groups[g].size
	return j.groups[g].within / (min(n*(n-1), maxLinks*n)/2 + tightPrior)
}

// allowed reports whether two groups with this average between them may be one event.
func (j *joiner) allowed(a, b int32, average float64) bool {
	if average <= 1 || j.apart(a, b) {
		return false
	}
	x, y := j.groups[a].size, j.groups[b].size
	return average >= tightShare*(x*j.tight(a)+y*j.tight(b))/(x+y)
}

// propose puts the best group to join with into the queue.
func (j *joiner) propose(g int32) {
	best := candidate{group: g, other: -1}
	for _, t := range j.settle(g) {
		v := j.average(g, t.to, t.sum)
		if v < best.average || v == best.average && t.to > best.other || !j.allowed(g, t.to, v) {
			continue
		}
		best.average, best.other = v, t.to
	}
	if best.other >= 0 {
		best.stamp, best.otherStamp = j.groups[g].stamp, j.groups[best.other].stamp
		heap.Push(&j.queue, best)
	}
}

// join makes two groups one. The one with more neighbours stays. Its ties and those of its neighbours are left as they are until
// they are needed.
func (j *joiner) join(a, b int32) {
	near, more := j.settle(a), j.settle(b)
	if len(near) < len(more) || len(near) == len(more) && b < a {
		a, b, near, more = b, a, more, near
	}
	x, y := &j.groups[a], &j.groups[b]
	for _, t := range more {
		if t.to == a {
			x.within += t.sum
		}
	}
	j.parent[b] = a
	x.within += y.within
	x.size += y.size
	x.given = max(x.given, y.given)
	x.stamp++
	x.near, y.near = append(near, more...), nil
}

// candidate is the best group that a group could join with when it was last looked at.
type candidate struct {
	average           float64
	group, other      int32
	stamp, otherStamp int32
}

// candidateQueue is a heap, the strongest first.
type candidateQueue []candidate

func (q candidateQueue) Len() int      { return len(q) }
func (q candidateQueue) Swap(i, k int) { q[i], q[k] = q[k], q[i] }
func (q candidateQueue) Less(i, k int) bool {
	a, b := q[i], q[k]
	return cmp.Or(cmp.Compare(b.average, a.average), cmp.Compare(a.group, b.group), cmp.Compare(a.other, b.other)) < 0
}

// Push is called by container/heap.
func (q *candidateQueue) Push(c any) { *q = append(*q, c.(candidate)) }

// Pop is called by container/heap.
func (q *candidateQueue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
