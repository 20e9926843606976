package reports

import (
	"cmp"
	"fmt"
	"slices"

	"framing/analysis"
	"framing/internal/stats"
)

// panelView is one chart of a row of them.
type panelView struct {
	Title phrase // a sentence with its figures
	Chart *chart
	// stands is how far one outlet stands out: the lower end of its range by the uses that it would have at the others' rate.
	stands float64
}

// mostMarkers is the number of groups of marker words that are drawn; all stand in the table.
const mostMarkers = 4

// markerPanels draws the rate of each group of marker words of which there are uses enough, copies once.
func (x *index) markerPanels() []panelView {
	var out []panelView
	for i := range x.Comparison.Markers {
		m := &x.Comparison.Markers[i]
		q, g := x.question(m.Lexicon, m.Contrast), x.byKey[tagKey{m.Lexicon, m.Contrast, m.Variant}]
		if q == nil || g == nil || q.group() != 1 || m.Per == 1 {
			continue
		}
		var rates []analysis.Rate
		total := 0
		for _, r := range m.Rates {
			if r.BaseOnce > 0 {
				rates = append(rates, r)
				total += r.Once
			}
		}
		if total >= fewUses && len(rates) > 1 {
			out = append(out, x.markerPanel(q, g, rates, m.Per, m.Unit))
		}
	}
	slices.SortStableFunc(out, func(a, b panelView) int { return cmp.Compare(b.stands, a.stands) })
	return out[:min(len(out), mostMarkers)]
}

// leavesOut reports whether an outlet has words that its rates do not count, since they repeat another text.
func leavesOut(r analysis.Rate) bool { return r.Base > r.BaseOnce }

func (x *index) markerPanel(q *question, g *variant, rates []analysis.Rate, per int, unit string) panelView {
	slices.SortStableFunc(rates, func(a, b analysis.Rate) int { return cmp.Compare(b.Value, a.Value) })
	c := &chart{ID: "c-" + shortKey(q.anchor, g.ID), Kind: dots, Unit: "uses per " + Plural(per, unit), Series: []series{{Name: "rate and 95% range", Look: "own"}}}
	most, others := 0, 0
	for i, r := range rates {
		p := point{Value: r.Value, Low: r.Low, High: r.High, Told: fmt.Sprintf("%s in %s", Plural(r.Once, "use"), Thousands(r.BaseOnce))}
		if r.Enough {
			p.Label = fmt.Sprintf("%.1f", p.Value)
			p.Told = fmt.Sprintf("%.1f (%.1f–%.1f), %s", p.Value, p.Low, p.High, p.Told)
		}
		c.Names = append(c.Names, x.Comparison.Outlets[r.Outlet].Name)
		c.Series[0].Points = append(c.Series[0].Points, p)
		c.Tails = append(c.Tails, zeroWord(r.Once))
		if r.Once > rates[most].Once {
			most = i
		}
		others += r.Once
	}
	name := theirs(q.name())
	if len(q.variants) > 1 {
		name = name.ours(", ").theirs(g.name())
	}
	top := rates[most]
	title := name.ours(": ").theirs(c.Names[most]).ours(" " + Thousands(top.Once) + " in " + Plural(top.BaseOnce, unit) + ", ")
	if len(rates) == 2 {
		title = title.theirs(c.Names[1-most]).ours(" " + zeroWord(others-top.Once))
	} else {
		title = title.ours("the other " + spelled(len(rates)-1) + " " + zeroWord(others-top.Once) + " in all")
	}
	c.Title = visible(title.String())
	low, _ := stats.PoissonInterval(top.Once, 0.95)
	rest := 0
	for _, r := range rates {
		rest += r.BaseOnce
	}
	expected := float64(others-top.Once) / float64(max(rest-top.BaseOnce, 1)) * float64(top.BaseOnce)
	return panelView{Title: title, Chart: c, stands: low / (expected + 1)}
}
