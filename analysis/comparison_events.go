package analysis

import "slices"

// cover says who reports each event, and on which question its outlets differ most.
func (c *comparer) cover() {
	if len(c.Events) < 2 {
		return
	}
	for e := range c.Events {
		x := EventCoverage{Event: e}
		for _, i := range c.Events[e].Articles {
			x.Outlets = append(x.Outlets, int(c.outletOf[i]))
		}
		slices.Sort(x.Outlets)
		x.Outlets = slices.Compact(x.Outlets)
		c.out.Coverage = append(c.out.Coverage, x)
	}
	if c.out.Within != "events" {
		return // no event has two outlets
	}
	for _, q := range c.questions { // the first of equals stays
		if q.base == nil || q.fingerprint() {
			continue
		}
		for s := range len(q.base.strata) - 1 {
			lo, hi := q.base.strata[s], q.base.strata[s+1]
			x := &c.out.Coverage[c.eventOf[q.base.articles[lo]]]
			t := c.tally(q.base, int(lo), int(hi))
			spread := newSpread(t, pairs(len(x.Outlets)))
			if split := spread.split(); split > x.Split {
				x.Lexicon, x.Contrast, x.Split, x.Chosen = q.lexicon, q.contrast.ID, split, q.chosen(t)
			}
		}
	}
}

// chosen lists the wordings of each outlet, in the order of the lexicon.
func (q *question) chosen(t tally) []Chosen {
	var out []Chosen
	for i, sums := range t.sums {
		for v, id := range q.variants {
			if sums[v] > 0 {
				out = append(out, Chosen{Outlet: int(t.outlets[i]), Variant: id, Uses: int(sums[v]), Of: int(sums[len(sums)-1])})
			}
		}
	}
	return out
}
