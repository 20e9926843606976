package analysis

import (
	"cmp"
	"math"
	"slices"

	"framing/internal/stats"
)

// termsLeftOut is how many terms are left out in turn: those that are used most. A rarer one decides little.
const termsLeftOut = 10

// filter leaves something out.
type filter struct {
	check RobustnessCheck
	term  int32 // of WithoutAnyTerm
}

// drops reports whether a filter leaves out a use.
func (f filter) drops(c *comparer, u *useFact) bool {
	switch f.check {
	case WithoutCopies:
		return c.facts[u.article].inCopies()
	case WithoutQuotations:
		return u.voice >= voiceIndex(Quoted)
	case WithoutHeadlines:
		return u.headline
	case WithoutDoubtful:
		return u.doubtful
	case WithoutAnyTerm:
		return u.term == f.term
	}
	return false
}

// filters lists what is left out of some uses, one after the other.
func (q *question) filters(all []useFact, counts func(u *useFact) bool) []filter {
	out := []filter{{WithoutCopies, 0}, {WithoutQuotations, 0}, {WithoutHeadlines, 0}, {WithoutDoubtful, 0}}
	uses, wording := make([]int, len(q.terms)), make([]int32, len(q.terms))
	others := make([]int, len(q.variants)) // how many terms of a wording are used
	var terms []int32
	for i := range all {
		if u := &all[i]; counts(u) {
			if uses[u.term] == 0 {
				terms, wording[u.term] = append(terms, u.term), u.variant
				others[u.variant]++
			}
			uses[u.term]++
		}
	}
	terms = slices.DeleteFunc(terms, func(t int32) bool { return others[wording[t]] < 2 }) // it is the wording itself
	slices.SortFunc(terms, func(a, b int32) int {
		return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(q.terms[a], q.terms[b]))
	})
	for _, t := range terms[:min(len(terms), termsLeftOut)] {
		out = append(out, filter{WithoutAnyTerm, t})
	}
	return out
}

// filtered makes m the rows of a trial without what a filter leaves out.
func (c *comparer) filtered(m *choiceRows, t *trial, uses []useFact, articles []int32, f filter) *choiceRows {
	q, g := t.question, t.group
	if g == nil {
		return m.choices(q, uses, func(u *useFact) bool { return q.chooses(u) && !f.drops(c, u) })
	}
	return m.rates(uses, articles, func(u *useFact) bool { return g.once(u) && !f.drops(c, u) }, func(i int32) int32 {
		facts := c.facts[i]
		switch f.check {
		case WithoutCopies:
			if facts.inCopies() {
				return 0
			}
		case WithoutQuotations:
			facts.units.words[2], facts.units.words[3] = 0, 0
			facts.copied.words[2], facts.copied.words[3] = 0, 0
		case WithoutHeadlines:
			facts.units.subtract(&facts.headline)
		}
		return g.baseOnce(&facts)
	})
}

func (u *units) subtract(v *units) {
	for i, n := range v.words {
		u.words[i] -= n
	}
	u.sentences -= v.sentences
	u.attributions -= v.attributions
}

// worst is Robustness while the worst of several is looked for.
type worst struct {
	Robustness
	base float64
	set  bool
}

// consider takes the outcome of leaving something out, if it is worse than those before: what changes the picture counts before
// what leaves too little.
func (v *worst) consider(r Robustness) {
	rank := map[RobustnessState]int{Holds: 0, CannotTell: 1, Changes: 2}
	if v.set && cmp.Or(cmp.Compare(rank[r.State], rank[v.State]), cmp.Compare(v.Size*sign(v.base), r.Size*sign(v.base))) <= 0 {
		return
	}
	v.Robustness, v.set = r, true
}

func sign(x float64) float64 { return math.Copysign(1, x) }

// judge compares what is left of a size.
func judge(base, size float64, enough bool) RobustnessState {
	switch {
	case !enough:
		return CannotTell
	case size*sign(base) < math.Abs(base)/2-1e-12:
		return Changes
	}
	return Holds
}

// remains is memory for what is left of one difference after the other.
type remains struct {
	uses []useFact
	rows choiceRows
}

// differenceRobust says of a difference what is left of it.
func (c *comparer) differenceRobust(t *trial, memory *remains) []Robustness {
	v := t.category()
	counts := t.question.chooses
	if t.group != nil {
		counts = t.group.once
	}
	d := c.between(t, t.rows())
	articles := slices.Sorted(slices.Values(d.articles))
	memory.uses = t.question.usesIn(articles, memory.uses[:0])
	uses := memory.uses
	whole := t.sides
	base := t.size(whole, v)
	var out []Robustness
	term := worst{base: base}
	for _, f := range t.question.filters(uses, counts) {
		r := Robustness{Check: f.check, Article: -1, Removed: t.uses(whole)}
		enough := false
		if s := d.sides(c.filtered(&memory.rows, t, uses, articles, f)); s.Seen[len(s.Expected)] > 0 {
			r.Removed, r.Size, enough = t.uses(whole)-t.uses(s), t.size(s, v), t.enough(s)
		}
		r.State = judge(base, r.Size, enough)
		if f.check == WithoutAnyTerm {
			r.Term = t.question.terms[f.term]
			term.consider(r)
			continue
		}
		out = append(out, r)
	}
	out = append(out, t.withoutArticles(d, whole, base))
	if term.set {
		out = append(out, term.Robustness)
	}
	return out
}

// uses is the number of uses that a comparison rests on.
func (t *trial) uses(s stats.Sides) int {
	k := len(s.Expected)
	if t.group != nil {
		k = 0
	}
	return int(s.Seen[k] + s.Other[k])
}

// withoutArticles leaves out one unit after the other: an article, or of a change in time all that its outlet has of
// an event.
func (t *trial) withoutArticles(d duel, whole stats.Sides, base float64) Robustness {
	w, article := worst{base: base}, 0
	for k := range d.strata {
		s := &d.strata[k]
		first, second := s.Sums()
		units := len(s.Rows) / s.Width
		for u := range units {
			left := without(whole, first, second, s.Rows[u*s.Width:][:s.Width], u < s.First)
			r := Robustness{Check: WithoutAnyArticle, Article: -1, Removed: t.uses(whole) - t.uses(left)}
			if left.Seen[len(left.Expected)] > 0 {
				r.Size = t.size(left, t.category())
			}
			if t.Kind != ChangeInTime || units == len(d.articles) {
				r.Article = int(d.articles[article+u])
			}
			r.State = judge(base, r.Size, left.Seen[len(left.Expected)] > 0 && left.Other[len(left.Expected)] > 0 && t.enough(left))
			w.consider(r)
		}
		article += units
	}
	return w.Robustness
}

// without takes one unit out of the two sides of a comparison. A stratum that loses a side with it drops out.
func without(whole stats.Sides, first, second []int64, unit []int32, mine bool) stats.Sides {
	left := stats.Sides{Seen: slices.Clone(whole.Seen), Other: slices.Clone(whole.Other), Expected: slices.Clone(whole.Expected)}
	now := [2][]int64{slices.Clone(first), slices.Clone(second)}
	side := 1
	if mine {
		side = 0
	}
	for v, n := range unit {
		now[side][v] -= int64(n)
	}
	last := len(unit) - 1
	stays := now[0][last] > 0 && now[1][last] > 0
	for v := range unit {
		left.Seen[v] -= first[v]
		left.Other[v] -= second[v]
		if v < last {
			left.Expected[v] -= stats.Expect(first, second, v)
		}
		if !stays {
			continue
		}
		left.Seen[v] += now[0][v]
		left.Other[v] += now[1][v]
		if v < last {
			left.Expected[v] += stats.Expect(now[0], now[1], v)
		}
	}
	return left
}

// splitRobust says of the split of a contrast what is left of it.
func (c *comparer) splitRobust(q *question, base float64) []Robustness {
	n := pairs(len(c.out.Outlets))
	t := c.tally(q.base, 0, len(q.base.articles))
	total := t.uses()
	var out []Robustness
	term, m := worst{base: base}, new(choiceRows)
	for _, f := range q.filters(q.uses, q.chooses) {
		m.choices(q, q.uses, func(u *useFact) bool { return q.chooses(u) && !f.drops(c, u) })
		left := c.tally(m, 0, len(m.articles))
		s := newSpread(left, n)
		r := Robustness{Check: f.check, Article: -1, Removed: total - left.uses(), Size: s.split()}
		r.State = judge(base, r.Size, len(left.outlets) > 1 && left.uses() >= FewUses)
		if f.check == WithoutAnyTerm {
			r.Term = q.terms[f.term]
			term.consider(r)
			continue
		}
		out = append(out, r)
	}
	out = append(out, c.splitWithoutArticles(q, t, newSpread(t, n), base))
	if term.set {
		out = append(out, term.Robustness)
	}
	return out
}

// uses adds up the choosing uses of all outlets.
func (t *tally) uses() int {
	n := 0
	for _, sums := range t.sums {
		n += int(sums[len(sums)-1])
	}
	return n
}

// splitWithoutArticles leaves out one article after the other.
func (c *comparer) splitWithoutArticles(q *question, t tally, s spread, base float64) Robustness {
	w := worst{base: base}
	total := t.uses()
	for i, article := range q.base.articles {
		k, _ := slices.BinarySearch(t.outlets, c.outletOf[article])
		instead := slices.Clone(t.sums[k])
		for v, n := range q.base.row(int32(i)) {
			instead[v] -= int64(n)
		}
		outlets, removed := len(t.outlets), int(q.base.base(int32(i)))
		if instead[len(instead)-1] == 0 {
			instead = nil
			outlets--
		}
		r := Robustness{Check: WithoutAnyArticle, Article: int(article), Removed: removed, Size: s.without(t.sums[k], instead)}
		r.State = judge(base, r.Size, outlets > 1 && total-removed >= FewUses)
		w.consider(r)
	}
	return w.Robustness
}
