package reports

import (
	"embed"
	"encoding/json"
	"io/fs"
	"sync"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// Where the build has Apache ECharts, its charts replace the static ones when they come into view. go-echarts builds their
// options from the model that the static ones are drawn from, and nothing else: no page, no script, no address. Options
// hold no functions; colours are names of the style sheet with an @ in front, which the page's script looks up.

//go:embed all:echarts/dist
var bundled embed.FS

// echartsBundle returns ECharts as the build has it, compressed by gzip; nil where it does not.
var echartsBundle = sync.OnceValue(func() []byte {
	packed, err := fs.ReadFile(bundled, "echarts/dist/echarts.js.gz")
	if err != nil {
		return nil
	}
	return packed
})

// HasLiveCharts reports whether this build has ECharts. Without it charts are the static ones.
func HasLiveCharts() bool { return echartsBundle() != nil }

// live returns the options of the chart for ECharts, as JSON without any < or line separator.
func (c *chart) live() ([]byte, error) {
	end, step := c.end()
	from := 0.0
	if c.Ends[0] != "" {
		from = -end
	}
	names := make([]string, len(c.Names))
	for i, name := range c.Names {
		names[i] = cut(name, cutName)
	}
	global := []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: c.ID}),
		charts.WithAnimation(false),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Min: from, Max: end, MinInterval: step, Name: c.Unit, NameLocation: "middle", NameGap: 26}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: names}),
	}
	var options map[string]any
	if c.Kind == bars {
		bar := charts.NewBar()
		bar.SetGlobalOptions(global...)
		bar.SetXAxis(names).XYReversal()
		for _, s := range c.Series {
			bar.AddSeries(s.Name, barData(s), charts.WithBarChartOpts(opts.BarChart{Stack: "all"}),
				charts.WithItemStyleOpts(opts.ItemStyle{Color: "@" + s.Look}))
		}
		bar.Validate()
		options = bar.JSON()
	} else {
		scatter := charts.NewScatter()
		scatter.SetGlobalOptions(global...)
		for k, s := range c.Series {
			scatter.AddSeries(s.Name, dotData(s), charts.WithMarkLineNameCoordItemOpts(c.ranges(k)...),
				charts.WithItemStyleOpts(opts.ItemStyle{Color: "@" + s.Look}))
		}
		scatter.Validate()
		options = scatter.JSON()
	}
	return json.Marshal(options)
}

func barData(s series) []opts.BarData {
	out := make([]opts.BarData, len(s.Points))
	for i, p := range s.Points {
		if p.Without {
			continue
		}
		value := p.Value
		if s.Left {
			value = -value
		}
		out[i] = opts.BarData{Name: p.text(), Value: value}
	}
	return out
}

func dotData(s series) []opts.ScatterData {
	var out []opts.ScatterData
	for i, p := range s.Points {
		if !p.Without {
			out = append(out, opts.ScatterData{Name: p.text(), Value: [2]any{p.Value, i}})
		}
	}
	return out
}

// ranges are the lines of a series of dots: their ranges, or from the dots of one series to those of the next.
func (c *chart) ranges(k int) []opts.MarkLineNameCoordItem {
	var out []opts.MarkLineNameCoordItem
	for i, p := range c.Series[k].Points {
		low, high := p.Low, p.High
		if c.Kind == changes {
			low, high = c.Series[0].Points[i].Value, p.Value
		}
		if !p.Without && low != high {
			out = append(out, opts.MarkLineNameCoordItem{Coordinate0: []any{low, i}, Coordinate1: []any{high, i}})
		}
	}
	return out
}
