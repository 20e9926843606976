package reports

import (
	"math"
	"strconv"
	"strings"
)

// chart is a quantity for each of some rows, as data. One model is drawn as SVG, told as a table and handed to ECharts, so
// that the three never differ.
type chart struct {
	ID     string
	Title  string // a sentence with its figures
	Unit   string // what the axis counts
	Kind   chartKind
	Names  []string // of the rows
	Series []series
	Ends   [2]string // what lies left and right of zero; "" = the axis begins at zero
	Max    float64   // end of the axis; 0 = from the data
	Of     []string  // data-of of the rows of the table; nil = none
	Tails  []string  // what stands behind each row; nil = nothing
	Mean   float64   // where a dashed line is drawn; negative = nowhere
	Share  bool      // values are shares, told as percentages
}

type chartKind string

const (
	bars    chartKind = "bars"    // lengths, stacked; series may run to the left
	dots    chartKind = "dots"    // a dot and its range
	changes chartKind = "changes" // a hollow dot, a filled dot, and the line between them
)

// series is one value for each row.
type series struct {
	Name, Look string // Look is the class of its marks: own, att, quo, sca, a to d, n
	Left       bool   // of bars: to the left of zero
	Points     []point
}

// point is a value with its range, and how it is told. Without is true where there is nothing to draw.
type point struct {
	Value, Low, High float64
	Label, Told      string
	Look             string // overrides that of the series
	Without          bool
}

// told is the chart in words: what a reader hears in place of the picture, the numbers of the table.
func (c *chart) told() string {
	out := c.Title + ". " + capital(c.Unit) + ". "
	for i, name := range c.Names {
		out += visible(name) + ": "
		for k, s := range c.Series {
			if k > 0 {
				out += ", "
			}
			if len(c.Series) > 1 {
				out += visible(s.Name) + " "
			}
			out += s.Points[i].text()
		}
		out += c.toldTail(i) + ". "
	}
	return out[:len(out)-1]
}

// toldTail is what stands behind a row, where it is a number that the points do not hold.
func (c *chart) toldTail(i int) string {
	if c.Tails == nil || c.Kind != bars {
		return ""
	}
	if tail := c.Tails[i]; strings.HasPrefix(tail, "of ") {
		return "; " + visible(tail)
	}
	return "; " + visible(c.Tails[i]) + " in all"
}

// text is the point in words.
func (p point) text() string {
	if p.Told != "" {
		return p.Told
	}
	if p.Label != "" {
		return p.Label
	}
	return strconv.FormatFloat(p.Value, 'f', -1, 64)
}

// end is the end of the axis: the largest value, rounded up to a step.
func (c *chart) end() (end, step float64) {
	most := c.Max
	if most == 0 {
		for i := range c.Names {
			sides := [2]float64{}
			for _, s := range c.Series {
				p := s.Points[i]
				if p.Without {
					continue
				}
				if c.Kind != bars {
					most = max(most, p.Value, p.High)
				} else if s.Left {
					sides[0] += p.Value
				} else {
					sides[1] += p.Value
				}
			}
			most = max(most, sides[0], sides[1])
		}
	}
	step = niceStep(most / 4)
	if c.Ends[0] != "" {
		step = niceStep(most / 3)
	}
	if c.Max != 0 {
		return most, step
	}
	return max(step, math.Ceil(most/step-1e-9)*step), step
}

// niceStep is the smallest of 1, 2, 2.5 and 5 times a power of ten that is not smaller than s.
func niceStep(s float64) float64 {
	if s <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(s)))
	for _, m := range []float64{1, 2, 2.5, 5, 10} {
		if m*power >= s*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// tableOf is the chart as rows of words.
type chartTable struct {
	Head []string
	Rows []chartRow
}

type chartRow struct {
	Name  string
	Of    string // data-of
	Cells []string
	Tail  string
}

// Table is the chart told as a table.
func (c *chart) Table() chartTable {
	var t chartTable
	for _, s := range c.Series {
		t.Head = append(t.Head, s.Name)
	}
	for i, name := range c.Names {
		row := chartRow{Name: name}
		for _, s := range c.Series {
			row.Cells = append(row.Cells, s.Points[i].text())
		}
		if c.Of != nil {
			row.Of = c.Of[i]
		}
		if c.Tails != nil {
			row.Tail = c.Tails[i]
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// HasTails reports whether something stands behind the rows.
func (c *chart) HasTails() bool { return c.Tails != nil }

// Legend lists the series where there are several.
func (c *chart) Legend() []series {
	if len(c.Series) < 2 {
		return nil
	}
	return c.Series
}
