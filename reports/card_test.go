package reports

import (
	"bytes"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"framing/analysis"
)

// picture returns the bytes of a card.
func picture(t *testing.T, c *Card) ([]byte, []rune) {
	t.Helper()
	var b bytes.Buffer
	missing, err := c.PNG(&b)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), missing
}

// The picture has its size, is the same each time, says what made it, and nothing runs out of it.
func TestCard(t *testing.T) {
	long := "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungszeitung "
	wide := &Card{title: strings.Repeat(long, 4), facts: strings.Repeat(long, 3)}
	for range 30 {
		wide.sentence = wide.sentence.ours("One outlet writes ").wording(strings.Repeat(long, 2), "a").ours("; another writes ").wording("strike", "b").ours(", and so on; ")
	}
	cards := map[string]*Card{"sample": NewCard(sample(), Options{}), "told": NewCard(told(), Options{}), "hostile": NewCard(hostile(), Options{}), "empty": NewCard(&analysis.Result{}, Options{}), "wide": wide}
	for name, c := range cards {
		bytesOf, _ := picture(t, c)
		again, _ := picture(t, c)
		if !bytes.Equal(bytesOf, again) {
			t.Errorf("%s: two runs differ", name)
		}
		if !bytes.Contains(bytesOf[:100], []byte(CardMark)) {
			t.Errorf("%s: it does not say what made it", name)
		}
		img, err := png.Decode(bytes.NewReader(bytesOf))
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dx() != 1200 || b.Dy() != 630 {
			t.Errorf("%s: %v", name, b)
		}
		drawn := 0
		for y := range 630 {
			for x := range 1200 {
				if color.RGBAModel.Convert(img.At(x, y)) == groundColour {
					continue
				}
				drawn++
				if x < 50 || x >= 1150 || y < 30 || y >= 610 {
					t.Fatalf("%s: something is drawn at %d, %d", name, x, y)
				}
			}
		}
		if drawn < 5000 {
			t.Errorf("%s: only %d pixels are drawn", name, drawn)
		}
	}
}

// Characters that the font lacks are returned, each once, and a question mark stands for them.
func TestCardNamesWhatItCannotShow(t *testing.T) {
	c := &Card{title: "東京 und 京 – Größe, Київ, Αθήνα", sentence: ours("\u202eabc\u0301 \x07 🙂")}
	_, missing := picture(t, c)
	if got := string(missing); got != "東京\x07🙂" {
		t.Errorf("missing: %q", got)
	}
	fonts, err := cardFonts()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"東京 und 京":               "? und ?",
		"a\u202eb":               "ab",
		" e\u0301 \n\t x ":       " é x ",
		strings.Repeat("a", 700): strings.Repeat("a", 600) + "…",
		"\xffz":                  "?z",
	} {
		if got := printed(in, fonts.has, func(rune) {}); got != want && !(in == "\xffz" && got == "\ufffdz") {
			t.Errorf("%q becomes %q, not %q", in, got, want)
		}
	}
}

// The picture says what the page says, and no more than it may.
func TestCardTextIsThatOfThePage(t *testing.T) {
	for _, o := range []Options{{}, {Excerpts: NoExcerpts}, {Title: "A title"}} {
		p, err := newPage(told(), o)
		if err != nil {
			t.Fatal(err)
		}
		text := NewCard(told(), o).Text()
		v := p.view()
		if want := v.Findings[0].Sentence.String(); !strings.Contains(text, want) || !strings.Contains(text, v.Title) {
			t.Errorf("the picture says %q, the page %q and %q", text, v.Title, want)
		}
	}
	for _, a := range told().Articles {
		for _, s := range a.Sentences {
			if words := wordsOf(part(a.Text, s.Span())); strings.Count(words, " ") > 5 && strings.Contains(wordsOf(NewCard(told(), Options{Excerpts: NoExcerpts}).Text()), words) {
				t.Errorf("the picture says%s", words)
			}
		}
	}
}

func TestCardAddress(t *testing.T) {
	for base, want := range map[string]string{
		"":                                  "",
		"https://example.org/r/page.html":   "https://example.org/r/card%20a.png",
		"https://example.org/r/":            "https://example.org/r/card%20a.png",
		"https://example.org/r":             "https://example.org/r/card%20a.png",
		"https://example.org":               "https://example.org/card%20a.png",
		"https://example.org/r/?page=1#top": "https://example.org/r/card%20a.png",
		"javascript:alert(1)":               "",
	} {
		page := string(render(t, told(), Options{BaseURL: base, Card: "card a.png"}))
		if want == "" {
			if strings.Contains(page, "og:image") {
				t.Errorf("%q: the page names a picture", base)
			}
		} else if !strings.Contains(page, `<meta property="og:image" content="`+want+`">`) {
			t.Errorf("%q: the page does not name %s", base, want)
		}
	}
}

// The table of the picture gives way to a long sentence, has no row that is too wide, and no outlet with two wordings.
func TestCardTable(t *testing.T) {
	fonts, err := cardFonts()
	if err != nil {
		t.Fatal(err)
	}
	c, same := newCanvas(fonts), func(s string) string { return s }
	table := cardTable{outlets: []string{"One", "Two"}, rows: []cardRow{
		{"first", []run{{Text: "strike", Class: "a"}, {Text: "walkout", Class: "b"}}},
		{"too wide", []run{{Text: strings.Repeat("strike ", 20), Class: "a"}, {Text: "walkout", Class: "b"}}},
		{"second", []run{{}, {Text: "riot", Class: "a"}}},
		{"third", []run{{Text: "mob", Class: "a"}, {Text: "crowd", Class: "b"}}},
	}}
	for _, sentence := range []struct{ words, rows, room int }{{10, 2, 330}, {10, 1, 170}, {200, 0, 330}} {
		got := c.fitting(table, words(ours(strings.Repeat("word ", sentence.words)), false), sentence.room, same)
		if len(got.rows) != sentence.rows || sentence.rows == 2 && got.rows[1].name != "second" {
			t.Errorf("beside %d words in %d pixels: %+v", sentence.words, sentence.room, got.rows)
		}
	}
	x := newIndex(told(), Options{})
	for _, r := range x.cardTable().rows {
		if len(r.cells) != len(x.outlets) || !strings.Contains(NewCard(told(), Options{}).Text(), r.name) {
			t.Errorf("row %+v", r)
		}
	}
	two := told()
	two.Events = append(two.Events, two.Events[0])
	if got := newIndex(two, Options{}).cardTable(); got.rows != nil {
		t.Errorf("a table of two events: %+v", got)
	}
}
