package reports

import (
	"encoding/json"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// Where a page holds Apache ECharts, its marks replace the static ones when they come into view. go-echarts builds the
// options from the model that the static charts are drawn from, and nothing else: no page, no script, no address. They say
// what is drawn, not how it looks: the page's script takes every look from the static mark in the same place. Each series
// has one item a row, in the order of rows, those without a mark included; an item's name is how it is told.

// live returns the options of the chart for ECharts, as JSON without any < or line separator.
func (c *chart) live() ([]byte, error) {
	end, _ := c.end()
	from := 0.0
	if c.Ends[0] != "" {
		from = -end
	}
	names := make([]string, len(c.Names))
	for i, name := range c.Names {
		names[i] = visible(name)
	}
	global := []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: c.ID}),
		charts.WithAnimation(false),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: from, Max: end, Show: opts.Bool(false)}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: names, Show: opts.Bool(false)}),
	}
	var options map[string]any
	if c.Kind == bars {
		bar := charts.NewBar()
		bar.SetGlobalOptions(global...)
		bar.SetXAxis(names).XYReversal()
		for _, s := range c.Series {
			bar.AddSeries(visible(s.Name), barData(s), charts.WithBarChartOpts(opts.BarChart{Stack: "all"}))
		}
		bar.Validate()
		options = bar.JSON()
	} else {
		scatter := charts.NewScatter()
		scatter.SetGlobalOptions(global...)
		for k, s := range c.Series {
			var lines []charts.SeriesOpts
			if ranges := c.ranges(k); len(ranges) > 0 {
				lines = append(lines, charts.WithMarkLineNameCoordItemOpts(ranges...))
			}
			scatter.AddSeries(visible(s.Name), c.dotData(s), lines...)
		}
		scatter.Validate()
		options = scatter.JSON()
	}
	return json.Marshal(options)
}

func barData(s series) []opts.BarData {
	out := make([]opts.BarData, len(s.Points))
	for i, p := range s.Points {
		out[i].Name = visible(p.text())
		switch {
		case p.Without || p.Value <= 0:
		case s.Left:
			out[i].Value = -p.Value
		default:
			out[i].Value = p.Value
		}
	}
	return out
}

// none is where ECharts draws nothing.
const none = "-"

func (c *chart) dotData(s series) []opts.ScatterData {
	out := make([]opts.ScatterData, len(s.Points))
	for i, p := range s.Points {
		out[i] = opts.ScatterData{Name: visible(p.text()), Value: [2]any{c.within(p.Value), i}}
		if c.empty(s, i) {
			out[i].Value = [2]any{none, i}
		}
	}
	return out
}

// empty reports whether the static chart has no dot of the series in the row: a change is drawn whole or not at all.
func (c *chart) empty(s series, i int) bool {
	if c.Kind == changes {
		return c.Series[0].Points[i].Without || c.Series[1].Points[i].Without
	}
	return s.Points[i].Without
}

// within is the value, or the end of the axis that it lies beyond.
func (c *chart) within(v float64) float64 {
	end, _ := c.end()
	if c.Ends[0] != "" {
		return min(max(v, -end), end)
	}
	return min(max(v, 0), end)
}

// ranges are the lines of a series of dots, by row: their ranges, or from the dots of the first series to the second's.
func (c *chart) ranges(k int) []opts.MarkLineNameCoordItem {
	var out []opts.MarkLineNameCoordItem
	if c.Kind == changes && k == 0 {
		return out
	}
	for i, p := range c.Series[k].Points {
		if c.empty(c.Series[k], i) {
			continue
		}
		low, high := p.Low, p.High
		if c.Kind == changes {
			low, high = c.Series[0].Points[i].Value, p.Value
		}
		out = append(out, opts.MarkLineNameCoordItem{Coordinate0: []any{c.within(low), i}, Coordinate1: []any{c.within(high), i}})
	}
	return out
}
