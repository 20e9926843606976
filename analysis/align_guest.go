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

// visits returns the statements and groups that are alike enough, their evidence as a mean.
func (al *aligner) visits(group []int32, pairs []pair) []visit {
	size := make([]float64, len(group))
	for s, g := range group {
		size[g] += float64(len(al.statements[s].places))
	}
	var all []visit
	for i := range pairs {
		p := &pairs[i]
		if group[p.a] == group[p.b] {
			continue
		}
		if size[group[p.b]] > 1 {
			all = append(all, visit{p.a, group[p.b], p.evidence * float64(len(al.statements[p.b].places)), p.overlap})
		}
		if size[group[p.a]] > 1 {
			all = append(all, visit{p.b, group[p.a], p.evidence * float64(len(al.statements[p.a].places)), p.overlap})
		}
	}
	slices.SortStableFunc(all, func(v, w visit) int {
		return cmp.Or(cmp.Compare(v.statement, w.statement), cmp.Compare(v.group, w.group))
	})
	out := all[:0]
	for i := 0; i < len(all); {
		v := all[i]
		for i++; i < len(all) && all[i].statement == v.statement && all[i].group == v.group; i++ {
			v.evidence += all[i].evidence
			v.overlap = max(v.overlap, all[i].overlap)
		}
		if v.evidence /= size[v.group]; v.evidence >= asGuest {
			out = append(out, v)
		}
	}
	return out
}
