package reports

import (
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
)

// The uses of a page that has too many to print them: columns of one JSON object, compressed, from which the page's script
// draws fifty at a time. Everything is told in words already; numbers are indices into the lists before them.
type usesData struct {
	Outlets   []string      `json:"outlets"`
	Questions []usesWords   `json:"questions"`
	Articles  [][5]any      `json:"articles"` // key, outlet, name, date, language if that is not English
	Phrases   []string      `json:"phrases"`  // places, voices, reasons
	Groups    [][4]int      `json:"groups"`   // question, word, outlet, uses
	Columns   usesOfColumns `json:"uses"`
}

type usesWords struct {
	Anchor string      `json:"anchor"`
	Name   string      `json:"name"`
	Words  [][2]string `json:"words"` // label, class
}

type usesOfColumns struct {
	Article []int          `json:"article"`
	Start   []int          `json:"start"`  // distance to the start of the use before in the same article, else the start
	Suffix  map[int]string `json:"suffix"` // ends of the ids of the few uses that begin where another one does
	Symbol  []int          `json:"symbol"`
	Place   []int          `json:"place"`
	Whose   []int          `json:"whose"`
	Reason  []int          `json:"reason"` // -1 = counted
	Left    []string       `json:"left"`
	Word    []string       `json:"word"`
	Right   []string       `json:"right"`
}

// writeUses writes the uses that the page holds as a data block: JSON, gzip, base64, which needs no escaping.
func (x *index) writeUses(w io.Writer) error {
	if _, err := io.WriteString(w, `<script type="application/octet-stream" id="uses">`); err != nil {
		return err
	}
	encoded := base64.NewEncoder(base64.StdEncoding, w)
	packed, err := gzip.NewWriterLevel(encoded, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := json.NewEncoder(packed).Encode(x.usesData()); err != nil {
		return err
	}
	if err := packed.Close(); err != nil {
		return err
	}
	if err := encoded.Close(); err != nil {
		return err
	}
	_, err = io.WriteString(w, "</script>\n")
	return err
}

func (x *index) usesData() *usesData {
	d := &usesData{Columns: usesOfColumns{Suffix: map[int]string{}}}
	for _, o := range x.outlets {
		d.Outlets = append(d.Outlets, visible(o.name))
	}
	phrases := map[string]int{}
	number := func(s string) int {
		n, ok := phrases[s]
		if !ok {
			n = len(d.Phrases)
			phrases[s] = n
			d.Phrases = append(d.Phrases, s)
		}
		return n
	}
	articles := map[int32]int{}
	article := func(u use) int {
		n, ok := articles[u.article]
		if !ok {
			n = len(d.Articles)
			articles[u.article] = n
			a := &x.articles[u.article]
			d.Articles = append(d.Articles, [5]any{a.anchor, a.outlet, visible(x.Articles[u.article].ID), visible(x.Articles[u.article].Date), foreign(x.Articles[u.article].Language)})
		}
		return n
	}
	last, lastArticle := 0, -1
	for qi, q := range x.questions {
		words := usesWords{Anchor: q.anchor, Name: visible(q.name())}
		for vi, v := range q.variants {
			words.Words = append(words.Words, [2]string{visible(v.name()), v.class})
			for o := range v.uses {
				uses := x.onPage(v, o)
				if len(uses) == 0 {
					continue
				}
				d.Groups = append(d.Groups, [4]int{qi, vi, o, len(uses)})
				for _, u := range uses {
					at, t := article(u), x.tag(u)
					if at != lastArticle {
						last, lastArticle = 0, at
					}
					d.Columns.add(x.lineOf(u, v.class, o), x.context(u).Len() == 0, at, t.Start-last, number)
					last = t.Start
				}
			}
		}
		d.Questions = append(d.Questions, words)
	}
	return d
}

func (c *usesOfColumns) add(line lineView, alone bool, article, start int, number func(string) int) {
	if _, end, found := strings.Cut(line.ID, "~~"); found {
		c.Suffix[len(c.Article)] = "~~" + end
	}
	c.Article = append(c.Article, article)
	c.Start = append(c.Start, start)
	c.Symbol = append(c.Symbol, number(symbolID(line.Note.Symbol)))
	c.Place = append(c.Place, number(line.Note.Place))
	c.Whose = append(c.Whose, number(visible(line.Note.Whose.String())))
	reason := -1
	if line.Note.Reason != nil {
		reason = number(visible(line.Note.Reason.String()))
	}
	c.Reason = append(c.Reason, reason)
	left, right := line.Left, line.Right
	if line.Before {
		left = "… " + left
	}
	if line.After {
		right += " …"
	}
	if alone {
		right = "\x00"
	}
	c.Left, c.Word, c.Right = append(c.Left, visible(left)), append(c.Word, visible(line.Word)), append(c.Right, visible(right))
}
