package analysis

import (
	"math"

	"framing/internal/stats"
)

// change sets an outlet's choosing uses before Halfway beside those from it on, or nil where there are too few.
func (c *comparer) change(q *question, outlet int32) *Change {
	d := c.halvesDuel(q.base, outlet)
	if len(d.strata) == 0 {
		return nil
	}
	s := stats.Compare(d.strata)
	last := len(q.variants)
	if s.Other[last] < FewInHalf || s.Seen[last] < FewInHalf {
		return nil
	}
	most, variant := -1.0, 0
	for v := range last {
		if d := math.Abs(share(s.Seen, v) - share(s.Other, v)); d > most {
			most, variant = d, v
		}
	}
	return &Change{
		Variant: q.variants[variant], Difference: -1,
		Before: newShare(int(s.Other[variant]), int(s.Other[last])), After: newShare(int(s.Seen[variant]), int(s.Seen[last])),
	}
}

// halvesDuel sets an outlet from Halfway on beside the same outlet before. What changes places is an event, where there
// are several: what an outlet writes about one event lies close together in time.
func (c *comparer) halvesDuel(m *choiceRows, outlet int32) duel {
	var rows [2][]int32
	var articles [2][]int32
	last := [2]int32{-1, -1} // the stratum of the last unit
	for _, i := range m.of[outlet] {
		h := c.facts[m.articles[i]].half
		if h < 0 {
			continue
		}
		articles[h] = append(articles[h], m.articles[i])
		if c.out.Within == "events" && last[h] == m.in[i] {
			unit := rows[h][len(rows[h])-m.width:]
			for v, n := range m.row(i) {
				unit[v] += n
			}
			continue
		}
		last[h] = m.in[i]
		rows[h] = append(rows[h], m.row(i)...)
	}
	if len(rows[0]) == 0 || len(rows[1]) == 0 {
		return duel{}
	}
	return duel{
		strata:   []stats.Stratum{{Width: m.width, Rows: append(rows[1], rows[0]...), First: len(rows[1]) / m.width}},
		articles: append(articles[1], articles[0]...),
	}
}
