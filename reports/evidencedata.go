package reports

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"framing/analysis"
)

// The uses of a page that has too many to print them: columns of one JSON object, compressed, from which the page's script
// draws fifty at a time. Everything is told in words already; numbers are indices into the lists before them. The columns
// are article, start (distance to the start of the use before in the same article, else the start), suffix (ends of the ids
// of the few uses that begin where another one does, by their place in the columns), symbol, place, whose, reason (-1 =
// counted), left, word and right.
type usesData struct {
	Outlets   []string    `json:"outlets"`
	Questions []usesWords `json:"questions"`
	Articles  [][5]any    `json:"articles"` // key, outlet, name, date, language if that is not English
	phrases   []string    // places, voices, reasons
	groups    [][4]int32  // question, word, outlet, uses
	rows      []usesRow
	articleAt []int32 // by article: its index in Articles, or -1
	suffix    map[int]string
}

type usesWords struct {
	Anchor string      `json:"anchor"`
	Name   string      `json:"name"`
	Words  [][2]string `json:"words"` // label, class
}

// usesRow is a use: what its columns hold, but for the words, which are cut from the text when they are written.
type usesRow struct {
	of            use
	symbol, place int32
	whose, reason int32
	left, right   int32 // bytes of the text before and behind the term that are shown
	before, after bool  // more of the sentence stands there
	alone         bool  // nothing but the term is shown
}

// brisk is the number of uses from which on less effort is put into compression: a page as large as that takes a twentieth
// more, and a fifth of the time.
const brisk = listedUses + 1

// writeUses writes the uses that the page holds as a data block: JSON, gzip, base64, which needs no escaping.
func (x *index) writeUses(w io.Writer) error {
	if _, err := io.WriteString(w, `<script type="application/octet-stream" id="uses">`); err != nil {
		return err
	}
	d := x.usesData()
	x.forgetUses()
	level := gzip.BestCompression
	if len(d.rows) >= brisk {
		level = 5
	}
	printed := base64.NewEncoder(base64.StdEncoding, w)
	packed, err := gzip.NewWriterLevel(printed, level)
	if err != nil {
		return err
	}
	encoded, encoder := io.Pipe() // one part is compressed while the next one is made
	defer encoded.Close()
	go func() { encoder.CloseWithError(x.encodeUses(encoder, d)) }()
	if _, err := io.Copy(packed, encoded); err != nil {
		return err
	}
	if err := packed.Close(); err != nil {
		return err
	}
	if err := printed.Close(); err != nil {
		return err
	}
	_, err = io.WriteString(w, "</script>\n")
	return err
}

// forgetUses gives back what nobody asks for once the uses are rows: in a large set as much memory as they.
func (x *index) forgetUses() {
	for i := range x.articles {
		x.articles[i].excerpt = nil
	}
	for _, q := range x.questions {
		for _, v := range q.variants {
			v.uses = nil
		}
	}
}

func (x *index) usesData() *usesData {
	d := &usesData{suffix: map[int]string{}, rows: make([]usesRow, 0, x.listed.held), articleAt: slices.Repeat([]int32{-1}, len(x.Articles))}
	for _, o := range x.outlets {
		d.Outlets = append(d.Outlets, visible(o.name))
	}
	phrases := map[string]int32{}
	number := func(s string) int32 {
		n, ok := phrases[s]
		if !ok {
			n = int32(len(d.phrases))
			phrases[s] = n
			d.phrases = append(d.phrases, s)
		}
		return n
	}
	for qi, q := range x.questions {
		words := usesWords{Anchor: q.anchor, Name: visible(q.name())}
		for vi, v := range q.variants {
			words.Words = append(words.Words, [2]string{visible(v.name()), v.class})
			for o := range v.uses {
				uses := x.onPage(v, o)
				if len(uses) == 0 {
					continue
				}
				d.groups = append(d.groups, [4]int32{int32(qi), int32(vi), int32(o), int32(len(uses))})
				for _, u := range uses {
					if a := &x.articles[u.article]; d.articleAt[u.article] < 0 {
						d.articleAt[u.article] = int32(len(d.Articles))
						about := &x.Articles[u.article]
						d.Articles = append(d.Articles, [5]any{a.anchor, a.outlet, visible(about.ID), visible(about.Date), foreign(about.Language)})
					}
					d.add(u, x.bareLine(u), x.context(u).Len() == 0, number)
				}
			}
		}
		d.Questions = append(d.Questions, words)
	}
	return d
}

// add adds a use with this line.
func (d *usesData) add(u use, line lineView, alone bool, number func(string) int32) {
	if _, end, found := strings.Cut(line.ID, "~~"); found {
		d.suffix[len(d.rows)] = "~~" + end
	}
	row := usesRow{of: u, left: int32(len(line.Left)), right: int32(len(line.Right)), before: line.Before, after: line.After, alone: alone}
	row.symbol, row.place = number(symbolID(line.Note.Symbol)), number(line.Note.Place)
	row.whose, row.reason = number(visible(line.Note.Whose.String())), -1
	if line.Note.Reason != nil {
		row.reason = number(visible(line.Note.Reason.String()))
	}
	d.rows = append(d.rows, row)
}

// words returns the columns left, word and right of a use.
func (x *index) words(r *usesRow) [3]string {
	text, t := x.article(r.of).Text, x.tag(r.of)
	left := part(text, analysis.Span{Start: int(t.Start) - int(r.left), End: int(t.Start)})
	right := part(text, analysis.Span{Start: int(t.End), End: int(t.End) + int(r.right)})
	if r.before {
		left = "… " + left
	}
	if r.after {
		right += " …"
	}
	if r.alone {
		right = "\x00"
	}
	return [3]string{visible(left), visible(part(text, t.Span())), visible(right)}
}

// encodeUses writes the data as JSON, cell by cell: all of it at once would take as much memory as the texts.
func (x *index) encodeUses(w io.Writer, d *usesData) error {
	head, err := json.Marshal(d)
	if err != nil {
		return err
	}
	suffix, err := json.Marshal(d.suffix)
	if err != nil {
		return err
	}
	c := newColumnWriter(w, d.rows)
	c.out.Write(head[:len(head)-1])
	c.list(`,"phrases":`, len(d.phrases), func(i int) []byte { return c.quoted(d.phrases[i]) })
	c.list(`,"groups":`, len(d.groups), func(i int) []byte {
		g := &d.groups[i]
		c.number = fmt.Appendf(c.number[:0], "[%d,%d,%d,%d]", g[0], g[1], g[2], g[3])
		return c.number
	})
	c.numbers(`,"uses":{"article":`, func(r *usesRow) int32 { return d.articleAt[r.of.article] })
	last, article := 0, int32(-1) // of the use before
	c.numbers(`,"start":`, func(r *usesRow) int32 {
		if r.of.article != article {
			last, article = 0, r.of.article
		}
		from := last
		last = int(x.tag(r.of).Start)
		return int32(last - from)
	})
	c.out.WriteString(`,"suffix":`)
	c.out.Write(suffix)
	c.numbers(`,"symbol":`, func(r *usesRow) int32 { return r.symbol })
	c.numbers(`,"place":`, func(r *usesRow) int32 { return r.place })
	if x.fullText {
		c.strings(`,"text":`, func(r *usesRow) string { return x.paragraphAnchor(int(r.of.article), int(x.tag(r.of).Sentence)) })
	}
	c.numbers(`,"whose":`, func(r *usesRow) int32 { return r.whose })
	c.numbers(`,"reason":`, func(r *usesRow) int32 { return r.reason })
	c.strings(`,"left":`, func(r *usesRow) string { return x.words(r)[0] })
	c.strings(`,"word":`, func(r *usesRow) string { return x.words(r)[1] })
	c.strings(`,"right":`, func(r *usesRow) string { return x.words(r)[2] })
	c.out.WriteString("}}\n")
	return c.out.Flush() // an error of any of these
}

// columnWriter writes columns of the uses as JSON arrays.
type columnWriter struct {
	out    *bufio.Writer
	rows   []usesRow
	number []byte
	buffer bytes.Buffer
	quote  *json.Encoder // into buffer
}

func newColumnWriter(w io.Writer, rows []usesRow) *columnWriter {
	c := &columnWriter{out: bufio.NewWriterSize(w, 1<<16), rows: rows}
	c.quote = json.NewEncoder(&c.buffer)
	return c
}

// quoted returns a JSON string, valid until the next one.
func (c *columnWriter) quoted(s string) []byte {
	c.buffer.Reset()
	_ = c.quote.Encode(&s) // neither a string nor a buffer fails
	return bytes.TrimSuffix(c.buffer.Bytes(), []byte("\n"))
}

// numbers writes key, a JSON key with its colon, and a column of numbers.
func (c *columnWriter) numbers(key string, cell func(*usesRow) int32) {
	c.list(key, len(c.rows), func(i int) []byte {
		c.number = strconv.AppendInt(c.number[:0], int64(cell(&c.rows[i])), 10)
		return c.number
	})
}

// strings is numbers for a column of strings.
func (c *columnWriter) strings(key string, cell func(*usesRow) string) {
	c.list(key, len(c.rows), func(i int) []byte { return c.quoted(cell(&c.rows[i])) })
}

// list writes key and a list of n cells.
func (c *columnWriter) list(key string, n int, cell func(i int) []byte) {
	c.out.WriteString(key)
	before := byte('[')
	for i := range n {
		c.out.WriteByte(before)
		c.out.Write(cell(i))
		before = ','
	}
	if n == 0 {
		c.out.WriteByte(before)
	}
	c.out.WriteByte(']')
}
