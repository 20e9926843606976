package reports

import (
	"image"
	"image/draw"
)

// cardTable is the small table of a card: which wording each outlet uses. It has only questions for which an outlet has one
// wording at most, so that no cell hides a second one.
type cardTable struct {
	outlets []string
	rows    []cardRow
}

type cardRow struct {
	name  string
	cells []run // by outlet; without Text where it does not mention it
}

// Size of the table, in pixels, and what it holds at most.
const (
	cardColumns  = 6   // outlets
	cardRows     = 2   // questions
	cardNames    = 215 // width of the column of questions
	cardHead     = 38
	cardRowStep  = 54
	cardGap      = 26 // above the table
	cardSmall    = 20 // size of the names
	cardWordSize = 26
	leastBeside  = 30 // size of the sentence from which on the table gives way
)

// cardTable lists the questions of a report on one event that its picture may show, those that divide most first.
func (x *index) cardTable() cardTable {
	if len(x.Events) != 1 || len(x.outlets) < 2 || len(x.outlets) > cardColumns {
		return cardTable{}
	}
	v := x.choice()
	t := cardTable{}
	for _, o := range v.Outlets {
		t.outlets = append(t.outlets, o.Name)
	}
	for _, r := range v.Open {
		row, wordings := cardRow{name: r.Name}, map[string]bool{}
		for _, c := range r.Cells {
			if len(c.Chips) > 1 {
				break
			}
			cell := run{}
			if len(c.Chips) == 1 {
				cell = run{Text: c.Chips[0].Label, Class: c.Chips[0].Class}
				wordings[cell.Text] = true
			}
			row.cells = append(row.cells, cell)
		}
		if len(row.cells) == len(v.Outlets) && len(wordings) > 1 {
			t.rows = append(t.rows, row)
		}
	}
	return t
}

// text returns the words of the table.
func (t cardTable) text() string {
	out := ""
	for _, r := range t.rows {
		out += r.name + "\n"
		for o, c := range r.cells {
			out += t.outlets[o] + ": " + c.Text + "\n"
		}
	}
	return out
}

// columnWidth is the width of the column of an outlet.
func (t cardTable) columnWidth() int { return (cardWidth - 2*cardMargin - cardNames) / len(t.outlets) }

// fitting keeps of the table what fits into its columns, with words as clean returns them, and leaves the sentence whole.
func (c *canvas) fitting(t cardTable, sentence []cardWord, room int, clean func(string) string) cardTable {
	out := cardTable{}
	for _, name := range t.outlets {
		out.outlets = append(out.outlets, clean(name))
	}
	sentenceHeight := len(c.wrap(sentence, leastBeside, cardWidth-2*cardMargin)) * leastBeside * 3 / 2
	for _, r := range t.rows {
		if len(out.rows) == cardRows || sentenceHeight+out.height()+cardRowStep > room {
			break
		}
		row, fits := cardRow{name: clean(r.name)}, true
		for _, cell := range r.cells {
			cell.Text = clean(cell.Text)
			fits = fits && c.runWidth(cell, cardWordSize) <= t.columnWidth()-12
			row.cells = append(row.cells, cell)
		}
		if fits {
			out.rows = append(out.rows, row)
		}
	}
	if len(out.rows) == 0 {
		return cardTable{}
	}
	return out
}

// height is that of the table with the gap above it.
func (t cardTable) height() int {
	if len(t.outlets) == 0 {
		return 0
	}
	return cardGap + cardHead + len(t.rows)*cardRowStep
}

// table draws the table above the foot.
func (c *canvas) table(t cardTable) {
	if len(t.rows) == 0 {
		return
	}
	top := sentenceFoot - t.height() + cardGap
	rule := func(y, thick int) {
		draw.Draw(c.picture, image.Rect(cardMargin, y, cardWidth-cardMargin, y+thick), image.NewUniform(ruleColour), image.Point{}, draw.Src)
	}
	column := func(o int) int { return cardMargin + cardNames + o*t.columnWidth() }
	name := func(s, class string, x, y, width int) {
		for _, line := range c.wrap([]cardWord{{{Text: s, Class: class}}}, cardSmall, width) {
			c.line(line, x, y, cardSmall, muteColour)
		}
	}
	for o, outlet := range t.outlets {
		name(outlet, boldClass, column(o), top, t.columnWidth()-10)
	}
	for i, r := range t.rows {
		y := top + cardHead + i*cardRowStep
		rule(y-4, 2-min(i, 1))
		name(r.name, "", cardMargin, y+12, cardNames-14)
		for o, cell := range r.cells {
			if cell.Text == "" {
				cell = run{Text: "–"}
			}
			c.line(textLine{words: []cardWord{{cell}}}, column(o), y+8, cardWordSize, inkColour)
		}
	}
}
