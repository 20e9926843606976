package reports

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// packed is a script as a build has it.
func packed(t *testing.T, script string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(script)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func fakeLibrary(t *testing.T) *Library {
	t.Helper()
	l, err := newLibrary(packed(t, "/*! Fake 1.0 (MIT), Part 2.0 (0BSD); bundle 0123\n*/var echarts = {};"))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestNewLibraryRefuses(t *testing.T) {
	for name, file := range map[string][]byte{
		"nothing": nil, "no gzip": []byte("var echarts"), "cut off": packed(t, "/*! A (MIT); bundle 0\n")[:20],
		"no licences": packed(t, "var echarts = {};"), "no end": packed(t, "/*! A (MIT)\n"), "another comment": packed(t, "/* A (MIT); bundle 0\n"),
		"too long": packed(t, "/*! A (MIT); bundle 0\n"+strings.Repeat(" ", largestLibrary)),
	} {
		if l, err := newLibrary(file); err == nil {
			t.Errorf("%s: taken as %q", name, l.about)
		}
	}
}

// A page without the library has no trace of it; one with it names it, allows it, and holds an item for each row.
func TestLibraryInPage(t *testing.T) {
	lib := fakeLibrary(t)
	static, live := string(render(t, told(), Options{})), string(render(t, told(), Options{Charts: lib}))
	for _, trace := range []string{`id="engine"`, `id="charts"`, ".live", "alive", "echarts", "Software of others", `"charts":`} {
		if strings.Contains(static, trace) {
			t.Errorf("the page without the library has %q", trace)
		}
		if !strings.Contains(live, trace) {
			t.Errorf("the page with the library lacks %q", trace)
		}
	}
	for _, want := range []string{base64.StdEncoding.EncodeToString(lib.packed), strings.ReplaceAll(lib.hash, "+", "&#43;"), "Fake 1.0 (MIT), Part 2.0 (0BSD).", lib.Hash()} {
		if !strings.Contains(live, want) {
			t.Errorf("the page with the library lacks %q", want)
		}
	}
	if record, err := ReadRecord([]byte(live)); err != nil || record.Charts != lib.Hash() {
		t.Errorf("the record names %q: %v", record.Charts, err)
	}
	if more := len(live) - len(static) - lib.Size(); more > 20_000 {
		t.Errorf("the library costs %d bytes besides its own", more)
	}
	without := func() []byte { return render(t, withoutTags(sample()), Options{}) }
	if with := render(t, withoutTags(sample()), Options{Charts: lib}); !bytes.Equal(with, without()) {
		t.Error("a page without charts holds the library")
	}
}

// Options are JSON that a script element can hold, whatever the names are, with one item for each row and series.
func TestLiveOptions(t *testing.T) {
	names := []string{attack, "</script>", "__f__alert(1)__f__", "{a|b}", "plain"}
	for _, kind := range []chartKind{bars, dots, changes} {
		c := &chart{ID: "c", Kind: kind, Names: names, Max: 1}
		for k := range 2 {
			s := series{Name: attack, Left: k == 0 && kind == bars}
			for i := range names {
				s.Points = append(s.Points, point{Value: 0.5, Low: 0.1, High: 1.5, Label: attack, Without: i == 2})
			}
			c.Series = append(c.Series, s)
		}
		raw, err := c.live()
		if err != nil {
			t.Fatal(err)
		}
		if bytes.ContainsAny(raw, "<>&\u2028\u2029\x00") {
			t.Errorf("%s: unsafe: %s", kind, raw)
		}
		var o struct {
			YAxis  []struct{ Data []string }
			Series []struct {
				Data     []struct{ Value any }
				MarkLine *struct{ Data [][]struct{ Coord []float64 } }
			}
		}
		if err := json.Unmarshal(raw, &o); err != nil {
			t.Fatal(err)
		}
		lines := 0
		for _, s := range o.Series {
			if len(s.Data) != len(names) {
				t.Errorf("%s: %d items for %d rows", kind, len(s.Data), len(names))
			}
			if v := fmt.Sprint(s.Data[2].Value); v != "<nil>" && v != "[- 2]" {
				t.Errorf("%s: the row without a mark has %s", kind, v)
			}
			if s.MarkLine == nil {
				continue
			}
			if s.MarkLine.Data == nil {
				t.Errorf("%s: lines without data, which the page's script does not expect", kind)
			}
			for _, pair := range s.MarkLine.Data {
				lines++
				if pair[0].Coord[0] > 1 || pair[1].Coord[0] > 1 {
					t.Errorf("%s: a line beyond the axis: %v", kind, pair)
				}
			}
		}
		if want := map[chartKind]int{bars: 0, dots: 8, changes: 4}[kind]; lines != want {
			t.Errorf("%s: %d lines, want %d", kind, lines, want)
		}
		if len(o.YAxis) != 1 || o.YAxis[0].Data[3] != "{a|b}" || o.YAxis[0].Data[1] != "</script>" {
			t.Errorf("%s: rows are named %q", kind, o.YAxis)
		}
	}
}
