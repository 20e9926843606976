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

// markerRate is how often an outlet uses a marker.
type markerRate struct {
	outlet, uses, base int
	scale              float64
}

// markerPanels draws the rate of each group of marker words of which there are uses enough.
func (x *index) markerPanels() []panelView {
	var out []panelView
	for _, q := range x.questions {
		if q.group() != 1 {
			continue
		}
		for _, g := range q.variants {
			var rates []markerRate
			total, unit, per := 0, "", 0
			for o := range x.outlets {
				var r markerRate
				r, unit, per = x.markerRate(q, g, o)
				if r.base > 0 && per > 1 {
					rates = append(rates, r)
					total += r.uses
				}
			}
			if total >= fewUses && len(rates) > 1 {
				p := x.markerPanel(q, g, rates, per, unit)
				out = append(out, p)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b panelView) int { return cmp.Compare(b.stands, a.stands) })
	return out[:min(len(out), mostMarkers)]
}

func (x *index) markerRate(q *question, g *variant, outlet int) (r markerRate, unit string, per int) {
	voices := markerVoices(g)
	r.outlet = outlet
	for _, u := range g.uses[outlet] {
		if t := x.tag(u); t.Counted && slices.Contains(voices, cmp.Or(t.Voice, analysis.Own)) {
			r.uses++
		}
	}
	r.base, unit, per = x.base(q, x.outlets[outlet], voices)
	r.scale = float64(per) / float64(max(r.base, 1))
	return r, unit, per
}

func markerVoices(g *variant) []analysis.VoiceName {
	if len(g.Voices) == 0 {
		return []analysis.VoiceName{analysis.Own}
	}
	var out []analysis.VoiceName
	for _, v := range g.Voices {
		out = append(out, analysis.VoiceNamed(v))
	}
	return out
}

func (x *index) markerPanel(q *question, g *variant, rates []markerRate, per int, unit string) panelView {
	slices.SortStableFunc(rates, func(a, b markerRate) int {
		return cmp.Compare(float64(b.uses)*b.scale, float64(a.uses)*a.scale)
	})
	c := &chart{ID: "c-" + shortKey(q.anchor, g.ID), Kind: dots, Unit: "uses per " + Plural(per, unit), Series: []series{{Name: "rate and 95% range", Look: "own"}}}
	most, others := 0, 0
	for i, r := range rates {
		low, high := stats.PoissonInterval(r.uses, 0.95)
		p := point{Value: float64(r.uses) * r.scale, Low: low * r.scale, High: high * r.scale}
		p.Told = fmt.Sprintf("%s in %s", Plural(r.uses, "use"), Thousands(r.base))
		if r.uses >= fewUses {
			p.Label = fmt.Sprintf("%.1f", p.Value)
			p.Told = fmt.Sprintf("%.1f (%.1f–%.1f), %s", p.Value, p.Low, p.High, p.Told)
		}
		c.Names = append(c.Names, x.outlets[r.outlet].name)
		c.Series[0].Points = append(c.Series[0].Points, p)
		c.Tails = append(c.Tails, zeroWord(r.uses))
		if r.uses > rates[most].uses {
			most = i
		}
		others += r.uses
	}
	name := theirs(q.name())
	if len(q.variants) > 1 {
		name = name.ours(", ").theirs(g.name())
	}
	top := rates[most]
	title := name.ours(": ").theirs(x.outlets[top.outlet].name).ours(" " + Thousands(top.uses) + " in " + Plural(top.base, unit) + ", ")
	if len(rates) == 2 {
		title = title.theirs(x.outlets[rates[1-most].outlet].name).ours(" " + zeroWord(others-top.uses))
	} else {
		title = title.ours("the other " + spelled(len(rates)-1) + " " + zeroWord(others-top.uses) + " in all")
	}
	c.Title = visible(title.String())
	low, _ := stats.PoissonInterval(top.uses, 0.95)
	rest := 0
	for _, r := range rates {
		rest += r.base
	}
	expected := float64(others-top.uses) / float64(max(rest-top.base, 1)) * float64(top.base)
	return panelView{Title: title, Chart: c, stands: low / (expected + 1)}
}
