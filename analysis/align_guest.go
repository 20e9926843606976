package analysis

import (
	"cmp"
	"slices"
)

// A long sentence may report two things and belong to one group by each of them. Once the groups are made, a sentence is
// added to those other groups that it is like throughout, and more than their own members need to be.

const (
	// asGuest is the least mean evidence between a statement and all statements of a group that is not its own.
	asGuest = .6
	// mostGuests is in how many groups a statement is, besides its own: those that it is most like.
	mostGuests = 2
)

// visit is a statement and another group that it may be added to.
type visit struct {
	statement, group int32
	evidence         float64 // added up over the sentences of the group
	overlap          float64 // the greatest one
}

// addGuests adds statements to groups of others. A statement that stands alone receives no guest: one sentence is not enough
// to say what both would be about.
func (al *aligner) addGuests(members [][]AlignedSentence, group []int32, pairs []pair) {
	visits := al.visits(group, pairs)
	slices.SortFunc(visits, func(v, w visit) int {
		return cmp.Or(cmp.Compare(v.statement, w.statement), cmp.Compare(w.evidence, v.evidence), cmp.Compare(v.group, w.group))
	})
	n := 0
	for i, v := range visits {
		if n++; i == 0 || visits[i-1].statement != v.statement {
			n = 1
		}
		if n > mostGuests {
			continue
		}
		for _, p := range al.statements[v.statement].places {
			members[v.group] = append(members[v.group], AlignedSentence{Place: p, Similarity: v.overlap, Guest: true})
		}
	}
}

// visits returns the statements and groups that are alike enough, their evidence as a mean. Pairs are gone through statement
// by statement, so that no more than one statement's sums are held.
func (al *aligner) visits(group []int32, pairs []pair) []visit {
	size := make([]float64, len(group))
	for s, g := range group {
		size[g] += float64(len(al.statements[s].places))
	}
	al.pairsOf.fill(len(group), pairs)
	sums := make([]visit, len(group)) // of one statement, by group
	var near []int32                  // the groups that have a sum
	var out []visit
	for s := range group {
		near = near[:0]
		for _, k := range al.pairsOf.of(s) {
			p := &pairs[k]
			other := p.a + p.b - int32(s)
			g := group[other]
			if g == group[s] || size[g] <= 1 {
				continue
			}
			v := &sums[g]
			if v.evidence == 0 {
				near = append(near, g)
			}
			v.evidence += p.evidence * float64(len(al.statements[other].places))
			v.overlap = max(v.overlap, p.overlap)
		}
		for _, g := range near {
			if v := (visit{int32(s), g, sums[g].evidence / size[g], sums[g].overlap}); v.evidence >= asGuest {
				out = append(out, v)
			}
			sums[g] = visit{}
		}
	}
	return out
}

// pairIndex lists for each statement the pairs that it is in, in their order.
type pairIndex struct {
	first []int32 // of each statement, its first place in pairs; one more at the end
	pairs []int32
}

// fill makes the index of pairs of so many statements.
func (x *pairIndex) fill(statements int, pairs []pair) {
	x.first = slices.Grow(x.first[:0], statements+2)[:statements+2]
	clear(x.first)
	for i := range pairs {
		x.first[pairs[i].a+2]++
		x.first[pairs[i].b+2]++
	}
	for s := range statements {
		x.first[s+2] += x.first[s+1]
	}
	x.pairs = slices.Grow(x.pairs[:0], 2*len(pairs))[:2*len(pairs)]
	for i := range pairs {
		for _, s := range [...]int32{pairs[i].a, pairs[i].b} {
			x.pairs[x.first[s+1]] = int32(i)
			x.first[s+1]++
		}
	}
}

// of returns the pairs that a statement is in.
func (x *pairIndex) of(s int) []int32 { return x.pairs[x.first[s]:x.first[s+1]] }
