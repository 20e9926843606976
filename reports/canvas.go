package reports

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"slices"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// The colours of the page in its light theme (web/base.css).
var (
	groundColour = color.RGBA{0xfd, 0xfc, 0xfa, 0xff}
	inkColour    = color.RGBA{0x1c, 0x1d, 0x1f, 0xff}
	muteColour   = color.RGBA{0x5a, 0x5f, 0x67, 0xff}
	ruleColour   = color.RGBA{0xc9, 0xc4, 0xba, 0xff}
)

// chipColours returns tint and edge of a wording.
func chipColours(class string) (tint, edge color.RGBA) {
	switch class {
	case "a":
		return color.RGBA{0xe2, 0xef, 0xfa, 0xff}, color.RGBA{0x2b, 0x7d, 0xc2, 0xff}
	case "b":
		return color.RGBA{0xfd, 0xe8, 0xde, 0xff}, color.RGBA{0xd9, 0x48, 0x0f, 0xff}
	case "c":
		return color.RGBA{0xdc, 0xee, 0xe4, 0xff}, color.RGBA{0x13, 0x53, 0x33, 0xff}
	case "d":
		return color.RGBA{0xef, 0xe5, 0xf3, 0xff}, color.RGBA{0x64, 0x2d, 0x76, 0xff}
	}
	return color.RGBA{0xec, 0xee, 0xf1, 0xff}, color.RGBA{0x72, 0x79, 0x86, 0xff}
}

// boldClass is the class of a run that is bold and no wording.
const boldClass = "bold"

// typefaces are the Go fonts: they cover Latin, Greek and Cyrillic letters.
type typefaces struct{ regular, bold *sfnt.Font }

var cardFonts = sync.OnceValues(func() (*typefaces, error) {
	regular, err := opentype.Parse(goregular.TTF)
	if err != nil {
		return nil, err
	}
	bold, err := opentype.Parse(gobold.TTF)
	return &typefaces{regular, bold}, err
})

// has reports whether both fonts have the character.
func (f *typefaces) has(r rune) bool {
	var b sfnt.Buffer
	for _, font := range []*sfnt.Font{f.regular, f.bold} {
		if i, err := font.GlyphIndex(&b, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// canvas is a picture while it is drawn.
type canvas struct {
	picture *image.RGBA
	fonts   *typefaces
	faces   map[faceKey]font.Face
}

type faceKey struct {
	bold bool
	size float64
}

// textLine is a line of text in one size.
type textLine struct {
	words []cardWord
	size  float64
}

func newCanvas(fonts *typefaces) *canvas {
	c := &canvas{image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight)), fonts, map[faceKey]font.Face{}}
	draw.Draw(c.picture, c.picture.Bounds(), image.NewUniform(groundColour), image.Point{}, draw.Src)
	return c
}

func (c *canvas) face(bold bool, size float64) font.Face {
	key := faceKey{bold, size}
	if f := c.faces[key]; f != nil {
		return f
	}
	from := c.fonts.regular
	if bold {
		from = c.fonts.bold
	}
	f, err := opentype.NewFace(from, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic("card: " + err.Error()) // NewFace fails on no font and no options
	}
	c.faces[key] = f
	return f
}

// padding is the space on either side of a wording.
func padding(size float64) int { return int(size * 0.28) }

func (c *canvas) runWidth(r run, size float64) int {
	width := font.MeasureString(c.face(r.Class != "", size), r.Text).Ceil()
	if r.Class != "" && r.Class != boldClass {
		width += 2 * padding(size)
	}
	return width
}

func (c *canvas) wordWidth(t cardWord, size float64) int {
	width := 0
	for _, r := range t {
		width += c.runWidth(r, size)
	}
	return width
}

func (c *canvas) space(size float64) int { return font.MeasureString(c.face(false, size), " ").Ceil() }

// fit breaks words into lines of the width, in the first size in which they stay within the height, and returns the lines
// and the distance between two, leading times the size. In the last size they are cut, and end with an ellipsis.
func (c *canvas) fit(all []cardWord, sizes []float64, leading float64, width, height int) (lines []textLine, step int) {
	for _, size := range sizes {
		step = int(size * leading)
		lines = c.wrap(all, size, width)
		if len(lines)*step <= height {
			return lines, step
		}
	}
	most := max(height/step, 1)
	if len(lines) > most {
		last := &lines[most-1]
		lines = lines[:most]
		last.words = c.cut(last.words, last.size, width)
	}
	return lines, step
}

// balance breaks the words of lines anew, into as many lines of about the same length.
func (c *canvas) balance(lines []textLine, width int) []textLine {
	var all []cardWord
	widest := 0
	for _, l := range lines {
		all = append(all, l.words...)
		for _, w := range l.words {
			widest = max(widest, c.wordWidth(w, l.size))
		}
	}
	for ; len(lines) > 1 && widest <= width-10; width -= 10 {
		narrower := c.wrap(all, lines[0].size, width-10)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

// wrap breaks words into lines. One that is wider than a line is shortened.
func (c *canvas) wrap(all []cardWord, size float64, width int) []textLine {
	var out []textLine
	left := 0
	for _, t := range all {
		w := c.wordWidth(t, size)
		if w > width {
			t = c.cut([]cardWord{t}, size, width)[0]
			w = c.wordWidth(t, size)
		}
		if len(out) == 0 || w+c.space(size) > left {
			out = append(out, textLine{size: size})
			left = width + c.space(size)
		}
		last := &out[len(out)-1]
		last.words = append(last.words, t)
		left -= w + c.space(size)
	}
	return out
}

// cut shortens words until they fit into the width with an ellipsis behind them.
func (c *canvas) cut(all []cardWord, size float64, width int) []cardWord {
	out := make([]cardWord, len(all))
	for i, t := range all {
		out[i] = slices.Clone(t)
	}
	ellipsis := run{Text: "…"}
	for {
		total := c.runWidth(ellipsis, size)
		for _, t := range out {
			total += c.wordWidth(t, size) + c.space(size)
		}
		last := &out[len(out)-1]
		switch {
		case total-c.space(size) <= width:
			*last = append(*last, ellipsis)
			return out
		case len(*last) > 0:
			r := &(*last)[len(*last)-1]
			letters := []rune(r.Text)
			if r.Text = string(letters[:len(letters)-1]); r.Text == "" {
				*last = (*last)[:len(*last)-1]
			}
		case len(out) > 1:
			out = out[:len(out)-1]
		default:
			return []cardWord{{ellipsis}}
		}
	}
}

// line draws a line of text whose upper edge is top.
func (c *canvas) line(line textLine, x, top int, size float64, ink color.RGBA) {
	baseline := top + int(size)
	for _, t := range line.words {
		for _, r := range t {
			at := x
			if r.Class != "" && r.Class != boldClass {
				tint, edge := chipColours(r.Class)
				box := image.Rect(x, baseline-int(size*0.98), x+c.runWidth(r, size), baseline+int(size*0.32))
				c.chip(box, tint, edge)
				at += padding(size)
			}
			c.text(r.Text, at, baseline, r.Class != "", size, ink)
			x += c.runWidth(r, size)
		}
		x += c.space(size)
	}
}

func (c *canvas) text(s string, x, baseline int, bold bool, size float64, ink color.RGBA) {
	d := font.Drawer{Dst: c.picture, Src: image.NewUniform(ink), Face: c.face(bold, size), Dot: fixed.P(x, baseline)}
	d.DrawString(s)
}

// chip draws the ground of a wording: a tint with round corners and an edge below.
func (c *canvas) chip(box image.Rectangle, tint, edge color.RGBA) {
	c.round(box, edge)
	box.Max.Y -= 3
	c.round(box, tint)
	box.Min.Y = box.Max.Y - 6
	draw.Draw(c.picture, box, image.NewUniform(tint), image.Point{}, draw.Src)
}

// round fills a box with round corners.
func (c *canvas) round(box image.Rectangle, fill color.RGBA) {
	const r = 5
	w, h := float32(box.Dx()), float32(box.Dy())
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	z.MoveTo(r, 0)
	z.LineTo(w-r, 0)
	z.QuadTo(w, 0, w, r)
	z.LineTo(w, h-r)
	z.QuadTo(w, h, w-r, h)
	z.LineTo(r, h)
	z.QuadTo(0, h, 0, h-r)
	z.LineTo(0, r)
	z.QuadTo(0, 0, r, 0)
	z.ClosePath()
	z.Draw(c.picture, box, image.NewUniform(fill), image.Point{})
}

// foot draws the last line: what the report is made of, and what made it.
func (c *canvas) foot(left, right string) {
	const size = 22
	draw.Draw(c.picture, image.Rect(cardMargin, factsLine-42, cardWidth-cardMargin, factsLine-40), image.NewUniform(ruleColour), image.Point{}, draw.Src)
	brand := run{Text: right, Class: boldClass}
	width := c.runWidth(brand, size)
	c.text(right, cardWidth-cardMargin-width, factsLine, true, size, muteColour)
	lines, _ := c.fit(words(ours(left), false), []float64{size}, 1.2, cardWidth-2*cardMargin-width-40, size+8)
	for _, line := range lines {
		c.line(line, cardMargin, factsLine-size, size, muteColour)
	}
}

func (c *canvas) encode(w io.Writer) error {
	return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, c.picture)
}
