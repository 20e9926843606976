package reports

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Rows of a chart, in pixels. Across, everything is a percentage, so that a chart fits every screen and its letters keep
// their size.
const (
	rowHeight  = 32
	thinRow    = 22
	axisHeight = 44
	longName   = 17 // letters of a row's name from which on the names get more room
	cutName    = 26
)

// drawChart draws the chart as SVG without script. Looks are classes of the style sheet, so it follows the theme.
func drawChart(c *chart) template.HTML {
	d := &drawing{chart: c, row: rowHeight}
	if c.Kind != bars && len(c.Names) > 8 {
		d.row = thinRow
	}
	d.end, d.step = c.end()
	height := len(c.Names)*d.row + axisHeight
	class := "ch"
	if c.Tails != nil {
		class = "ch tails"
	}
	for _, name := range c.Names {
		if len([]rune(name)) > longName {
			class += " long"
			break
		}
	}
	d.printf(`<div class="%s" id="%s" role="img" aria-label="%s"><svg class="names" height="%d">`, class, html.EscapeString(c.ID), html.EscapeString(c.told()), height)
	for i, name := range c.Names {
		d.printf(`<text y="%d">%s</text>`, i*d.row+d.row/2+5, html.EscapeString(cut(name, cutName)))
	}
	d.printf(`</svg><svg class="plot" height="%d">`, height)
	d.axis(len(c.Names) * d.row)
	for i := range c.Names {
		switch c.Kind {
		case bars:
			d.bars(i)
		case dots:
			d.dots(i)
		case changes:
			d.change(i)
		}
		if c.Tails != nil {
			d.printf(`<text class="tl" x="100%%" dx="8" y="%d">%s</text>`, d.middle(i)+4, html.EscapeString(visible(c.Tails[i])))
		}
	}
	d.printf(`</svg></div>`)
	return template.HTML(lastValues.ReplaceAllString(plainValues.ReplaceAllString(d.String(), "=$1$2"), "=$1 />")) // every string from outside is escaped above
}

// plainValues are attributes that HTML reads without their quotes, lastValues those before the slash of an empty element.
var (
	plainValues = regexp.MustCompile(`="([A-Za-z0-9.%-]+)"([ >])`)
	lastValues  = regexp.MustCompile(`="([A-Za-z0-9.%-]+)"/>`)
)

// cut shortens a name from outside for a place that cannot wrap.
func cut(name string, n int) string {
	letters := []rune(visible(name))
	if len(letters) <= n {
		return string(letters)
	}
	return strings.TrimSpace(string(letters[:n-1])) + "…"
}

type drawing struct {
	strings.Builder
	*chart
	row       int
	end, step float64
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

func (d *drawing) middle(i int) int { return i*d.row + d.row/2 }

// x is the place of a value across the plot, as a percentage.
func (d *drawing) x(v float64) string {
	share := v / d.end
	if d.Ends[0] != "" {
		share = (share + 1) / 2
	}
	return percentage(math.Min(math.Max(share, 0), 1))
}

// width is the length of a value.
func (d *drawing) width(v float64) string {
	if d.Ends[0] != "" {
		return percentage(v / d.end / 2)
	}
	return percentage(v / d.end)
}

// percentage writes a share of the plot's width to a thousandth, which is less than a pixel.
func percentage(share float64) string {
	return strconv.FormatFloat(math.Round(share*1e3)/10, 'f', -1, 64) + "%"
}

// axis draws the lines and numbers of the axis, its unit and its ends.
func (d *drawing) axis(bottom int) {
	from := 0.0
	if d.Ends[0] != "" {
		from = -math.Floor(d.end/d.step+1e-9) * d.step
	}
	for v := from; v <= d.end*(1+1e-9); v += d.step {
		x := d.x(v)
		d.printf(`<line class="gr" x1="%s" x2="%s" y2="%d"/><text class="ax" x="%s" y="%d">%s</text>`, x, x, bottom, x, bottom+17, d.number(math.Abs(v)))
	}
	unit := d.Unit
	if d.Ends[0] != "" {
		unit = "◂ " + d.Ends[0] + "   ·   " + d.Unit + "   ·   " + d.Ends[1] + " ▸"
		d.printf(`<line class="zero" x1="50%%" x2="50%%" y2="%d"/>`, bottom)
	}
	if d.Mean > 0 {
		d.printf(`<line class="mean" x1="%s" x2="%[1]s" y2="%d"/>`, d.x(d.Mean), bottom)
	}
	d.printf(`<text class="ax un" x="50%%" y="%d">%s</text>`, bottom+38, html.EscapeString(unit))
}

func (d *drawing) number(v float64) string {
	if d.Share {
		return percent(v)
	}
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// bars draws the bars of a row, from zero outwards on either side.
func (d *drawing) bars(i int) {
	left, right := 0.0, 0.0
	for _, s := range d.Series {
		p := s.Points[i]
		if p.Without || p.Value <= 0 {
			continue
		}
		from := right
		if s.Left {
			left += p.Value
			from = -left
		} else {
			right += p.Value
		}
		top := i*d.row + 5
		d.printf(`<rect class="%s" x="%s" y="%d" width="%s" height="%d"/>`, s.Look, d.x(from), top, d.width(p.Value), d.row-10)
		if p.Label != "" && p.Value/d.end > 0.05 {
			d.printf(`<text class="in %s" x="%s" y="%d">%s</text>`, s.Look, d.x(from+p.Value/2), top+(d.row-10)/2+4, html.EscapeString(p.Label))
		}
	}
}

// dots draws the dots of a row with their ranges.
func (d *drawing) dots(i int) {
	y := d.middle(i)
	for _, s := range d.Series {
		p := s.Points[i]
		if p.Without {
			continue
		}
		look := s.Look
		if p.Look != "" {
			look = p.Look
		}
		d.printf(`<line class="rg %s" x1="%s" x2="%s" y1="%d" y2="%[4]d"/><circle class="%[1]s" cx="%[5]s" cy="%[4]d" r="5.5"/>`, look, d.x(p.Low), d.x(p.High), y, d.x(p.Value))
		if p.Label != "" {
			d.printf(`<text class="val" x="%s" y="%d">%s</text>`, d.x(p.Value), y-9, html.EscapeString(p.Label))
		}
	}
}

// change draws the first series as a hollow dot, the second as a filled one.
func (d *drawing) change(i int) {
	before, after := d.Series[0].Points[i], d.Series[1].Points[i]
	if before.Without || after.Without {
		return
	}
	y := d.middle(i)
	d.printf(`<line class="rg %s" x1="%s" x2="%s" y1="%d" y2="%[4]d"/><circle class="hol %[1]s" cx="%[2]s" cy="%[4]d" r="5.5"/><circle class="%[1]s" cx="%[3]s" cy="%[4]d" r="5.5"/>`,
		after.Look, d.x(before.Value), d.x(after.Value), y)
}
