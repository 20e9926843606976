package reports

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"framing/analysis"
)

// What a chart draws, tells and tabulates are the same numbers.
func TestChartsTellWhatTheyDraw(t *testing.T) {
	x := newIndex(told(), Options{MaxExcerpt: 1})
	charts := []*chart{x.voices().Chart}
	for _, p := range x.markerPanels() {
		charts = append(charts, p.Chart)
	}
	for _, c := range charts {
		drawn, told := string(drawChart(c)), c.told()
		for i, row := range c.Table().Rows {
			if !strings.Contains(told, visible(row.Name)) || !strings.Contains(drawn, row.Name) {
				t.Errorf("%s: row %q is not told or not drawn", c.ID, row.Name)
			}
			for k, cell := range row.Cells {
				if !strings.Contains(told, cell) {
					t.Errorf("%s: %q is in the table and not told", c.ID, cell)
				}
				if label := c.Series[k].Points[i].Label; label != "" && !strings.Contains(cell, label) {
					t.Errorf("%s: the chart says %q, the table %q", c.ID, label, cell)
				}
			}
		}
	}
}

func TestNiceStep(t *testing.T) {
	for in, want := range map[float64]float64{0: 1, 0.03: 0.05, 1: 1, 1.2: 2, 2.3: 2.5, 3: 5, 7: 10, 120: 200} {
		if got := niceStep(in); got != want {
			t.Errorf("niceStep(%v) = %v, want %v", in, got, want)
		}
	}
}

// However the page is cut into writes, the same comes out, and characters that may not stand in it never do.
func TestScrubber(t *testing.T) {
	in := "a\x00b\u0085c é 漢 \xff\xe2\x28 end\U0001F600"
	want := "a\uFFFDb\uFFFDc é 漢 \uFFFD\uFFFD( end\U0001F600"
	for size := 1; size < 7; size++ {
		var out bytes.Buffer
		s := &scrubber{w: bufio.NewWriter(&out)}
		for rest := in; rest != ""; {
			n := min(size, len(rest))
			if _, err := s.Write([]byte(rest[:n])); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if err := s.Flush(); err != nil || out.String() != want {
			t.Errorf("%d bytes a write: %q, want %q (%v)", size, out.String(), want, err)
		}
	}
	s := &scrubber{w: bufio.NewWriter(io.Discard), limit: 10}
	s.Write(make([]byte, 20))
	if err := s.Flush(); err != ErrTooLarge {
		t.Errorf("over the limit: %v", err)
	}
	if err := HTML(iotest.TruncateWriter(io.Discard, 10), sample(), Options{}); err != nil {
		t.Error(err)
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		groups         []int
		room, per, sum int
	}{
		{nil, 10, 0, 0}, {[]int{1, 2, 3}, 10, 3, 6}, {[]int{1, 9, 9}, 10, 4, 9}, {[]int{5, 5, 5}, 6, 2, 6}, {[]int{1, 1, 1, 1}, 2, 1, 2},
	} {
		if per, sum := share(c.groups, c.room); per != c.per || sum != c.sum {
			t.Errorf("%v into %d: %d each, %d in all; want %d, %d", c.groups, c.room, per, sum, c.per, c.sum)
		}
	}
}

// A page with many uses holds all of them as data, and some of every wording as text.
func TestManyUsesArePacked(t *testing.T) {
	r := manyOutlets(16)
	for i := range r.Articles {
		a := &r.Articles[i]
		one := a.Tags[0]
		for range 100 {
			a.Tags = append([]analysis.Tag{one}, a.Tags...)
		}
	}
	page := render(t, r, Options{})
	_, rest, found := bytes.Cut(page, []byte(`id="uses">`))
	if !found {
		t.Fatal("no data")
	}
	packed, _, _ := bytes.Cut(rest, []byte("<"))
	raw, err := base64.StdEncoding.DecodeString(string(packed))
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Groups  [][4]int
		Columns struct {
			Article, Start, Symbol []int
			Left, Word, Right      []string
		} `json:"uses"`
	}
	if err := json.NewDecoder(unpacked).Decode(&d); err != nil {
		t.Fatal(err)
	}
	want, grouped := 0, 0
	for _, a := range r.Articles {
		want += len(a.Tags)
	}
	for _, g := range d.Groups {
		grouped += g[3]
	}
	if len(d.Columns.Article) != want || grouped != want || len(d.Columns.Word) != want {
		t.Errorf("%d uses in the data, %d in groups, want %d", len(d.Columns.Article), grouped, want)
	}
	checkLinks(t, "packed", page)
}
