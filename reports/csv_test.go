package reports

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"framing/analysis"
	"framing/lexicons"

	"pgregory.net/rapid"
)

// table reads CSV back, as a program would.
func table(t testing.TB, r *analysis.Result, bom bool) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := CSV(&b, r, bom); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), byteOrderMark)
	if marked != bom {
		t.Errorf("byte order mark: %v", marked)
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(text, "\r\n") < len(rows) {
		t.Error("lines do not end in CRLF")
	}
	return rows
}

func TestCSVGolden(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, sample(), false); err != nil {
		t.Fatal(err)
	}
	golden(t, "table.csv", b.Bytes())
}

// The rows add up to the counts of the result; zeros and denominators are there.
func TestCSVAddsUp(t *testing.T) {
	r := sample()
	rows := table(t, r, true)
	head := rows[0]
	if strings.Join(head, ",") != CSVHeader {
		t.Fatalf("header %v", head)
	}
	at := func(row []string, column string) string { return row[slices.Index(head, column)] }
	sums := map[analysis.Count]int{}
	zeros := 0
	for _, row := range rows[1:] {
		n, err := strconv.Atoi(at(row, "uses"))
		if err != nil {
			t.Fatal(err)
		}
		of, _ := strconv.Atoi(at(row, "contrast_uses"))
		if n > of {
			t.Errorf("%d of %d: %v", n, of, row)
		}
		if n == 0 {
			zeros++
			continue
		}
		sums[analysis.Count{Lexicon: at(row, "lexicon"), Contrast: at(row, "contrast"), Variant: at(row, "variant"), Outlet: at(row, "outlet"), Voice: analysis.VoiceNamed(at(row, "voice"))}] += n
	}
	if zeros == 0 {
		t.Error("no zeros")
	}
	for _, c := range r.Counts {
		k := analysis.Count{Lexicon: c.Lexicon, Contrast: c.Contrast, Variant: c.Variant, Outlet: c.Outlet, Voice: c.Voice}
		if sums[k] != c.Uses {
			t.Errorf("%v: %d, the rows have %d", k, c.Uses, sums[k])
		}
		delete(sums, k)
	}
	if len(sums) > 0 {
		t.Errorf("rows without a count: %v", sums)
	}
}

// A lexicon that does not apply to an article has no zeros there: nobody looked.
func TestCSVLeavesOutWhatDoesNotApply(t *testing.T) {
	r := sample()
	r.Articles[0].Skipped = map[string]string{"port-dispute": "gate"}
	for _, row := range table(t, r, false)[1:] {
		if row[0] == r.Articles[0].ID && row[6] == "port-dispute" {
			t.Fatalf("row %v", row)
		}
	}
}

// No cell of a hostile result is a formula, and every one comes back as it was but for the apostrophe.
func TestCSVCells(t *testing.T) {
	for _, row := range table(t, hostile(), false) {
		for _, cell := range row {
			if isFormula(cell) {
				t.Fatalf("formula %q", cell)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("=+-@\t\r\n\"', ;aä\u00a0＝"))).Draw(t, "s")
		rows, err := csv.NewReader(bytes.NewReader(csvCell(csvCell(nil, s), "x"))).ReadAll()
		if err != nil || len(rows) != 1 || rows[0][1] != "x" {
			t.Fatalf("%q: %q %v", s, rows, err)
		}
		got, want := rows[0][0], strings.ReplaceAll(s, "\r\n", "\n") // the reader of the standard library joins these
		if isFormula(s) {
			want = "'" + want
		}
		if isFormula(got) || got != want {
			t.Fatalf("%q became %q", s, got)
		}
	})
}

func BenchmarkCSV(b *testing.B) {
	r := sample()
	r.Lexicons = append(r.Lexicons, &lexicons.Lexicon{ID: "other"})
	r.Articles = slices.Repeat(r.Articles, 100)
	for b.Loop() {
		if err := CSV(io.Discard, r, false); err != nil {
			b.Fatal(err)
		}
	}
}
