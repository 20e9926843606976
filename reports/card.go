package reports

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"framing/analysis"
)

// Card is the picture that previews of links to a report show: its title, its strongest finding with the wordings in their
// colours, where there is room a small table of wordings by outlet, and what it is made of.
type Card struct {
	title, facts string
	sentence     phrase
	table        cardTable
}

// Size of the picture in pixels, and where its parts stand.
const (
	cardWidth, cardHeight = 1200, 630
	cardMargin            = 60
	cardTitle             = 50  // size of the title
	titleLines            = 2   // at most
	sentenceFoot          = 530 // the sentence ends above
	factsLine             = 588 // baseline
	cardLetters           = 600 // of a text that are looked at
)

// sentenceSizes are tried until the sentence fits; in the last it is cut.
var sentenceSizes = [...]float64{42, 38, 34, 30, 27}

// NewCard takes from a result what its picture says. The options are those of its page, so that the picture shows no word
// that the page does not.
func NewCard(r *analysis.Result, o Options) *Card {
	x := newIndex(r, o)
	title, asked := x.title(o)
	if asked != "" {
		title += ": " + asked
	}
	c := &Card{title: title, table: x.cardTable(), facts: Plural(len(x.Articles), "article") + " · " + Plural(len(x.outlets), "outlet")}
	if from, until := x.dates(); from != "" {
		c.facts += " · " + days(from, until).String()
	}
	if top := x.topFindings(); len(top) > 0 {
		c.sentence = top[0].Sentence
	} else {
		uses, questions, _ := Tagged(r)
		c.sentence = ours(cmp.Or(x.state(), Plural(uses, "use")+" of "+Plural(questions, "question")+": which wording stands where, and in whose voice."))
	}
	return c
}

// Text returns the words of the picture.
func (c *Card) Text() string {
	return c.title + "\n" + c.sentence.String() + "\n" + c.table.text() + c.facts
}

// PNG writes the picture, 1200 by 630 pixels; the same card gives the same bytes. It returns the characters that the font
// does not have, in their order, each once: in the picture a question mark stands for a run of them.
func (c *Card) PNG(w io.Writer) (missing []rune, err error) {
	fonts, err := cardFonts()
	if err != nil {
		return nil, err
	}
	seen := map[rune]bool{}
	clean := func(s string) string {
		return printed(s, fonts.has, func(r rune) {
			if !seen[r] {
				seen[r] = true
				missing = append(missing, r)
			}
		})
	}
	canvas := newCanvas(fonts)
	const width = cardWidth - 2*cardMargin
	lines, step := canvas.fit(words(ours(clean(c.title)), true), []float64{cardTitle}, 1.16, width, titleLines*58)
	top := 52
	lines = canvas.balance(lines, width)
	for _, line := range lines {
		canvas.line(line, cardMargin, top, cardTitle, inkColour)
		top += step
	}
	sentence := phrase{}
	for _, r := range c.sentence {
		r.Text = clean(r.Text)
		sentence = append(sentence, r)
	}
	top += 34
	table := canvas.fitting(c.table, words(sentence, false), sentenceFoot-top, clean)
	canvas.table(table)
	lines, step = canvas.fit(words(sentence, false), sentenceSizes[:], 1.5, width, sentenceFoot-top-table.height())
	for _, line := range lines {
		canvas.line(line, cardMargin, top, line.size, inkColour)
		top += step
	}
	canvas.foot(clean(c.facts), "framing report")
	var b bytes.Buffer
	if err := canvas.encode(&b); err != nil {
		return nil, err
	}
	_, err = w.Write(signed(b.Bytes()))
	return missing, err
}

// cardWord is what stands between two spaces: runs of text, some of them in the colour of a wording.
type cardWord []run

// words cuts a phrase at its spaces; a wording is never cut. With bold every run is.
func words(p phrase, bold bool) []cardWord {
	var out []cardWord
	open := false // the last word goes on
	add := func(r run) {
		if !open {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], r)
		open = true
	}
	for _, r := range p {
		if r.Class != "" {
			add(r)
			continue
		}
		class := ""
		if bold {
			class = boldClass
		}
		for i, word := range strings.Split(r.Text, " ") {
			open = open && i == 0
			if word != "" {
				add(run{Text: word, Class: class})
			}
		}
		open = open && !strings.HasSuffix(r.Text, " ")
	}
	return out
}

// printed is a text as the picture can show it: composed, on one line, without characters that are not seen, and a question
// mark in place of each run of characters that the font lacks.
func printed(s string, has func(rune) bool, lack func(rune)) string {
	var b strings.Builder
	n, lacking, spaced := 0, false, false
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "\ufffd")) {
		switch {
		case unicode.IsSpace(r):
			if !spaced {
				b.WriteByte(' ')
			}
			spaced, lacking = true, false
			continue
		case unicode.Is(unicode.Cf, r):
			continue
		case !has(r):
			spaced = false
			lack(r)
			if !lacking {
				b.WriteByte('?')
			}
			lacking = true
			continue
		}
		lacking, spaced = false, false
		b.WriteRune(r)
		if n++; n == cardLetters {
			return b.String() + "…"
		}
	}
	return b.String()
}

// CardMark is what a picture says of itself near its start: it marks the file as ours.
const CardMark = "Software\x00framing"

// signed puts CardMark into a PNG, as a text chunk behind the header chunk.
func signed(picture []byte) []byte {
	const header = 8 + 25
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(CardMark)))
	chunk = append(append(chunk, "tEXt"...), CardMark...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return append(append(append([]byte{}, picture[:header]...), chunk...), picture[header:]...)
}
