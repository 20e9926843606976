package reports

import (
	"strings"
	"testing"

	"framing/analysis"
)

// Where a lexicon was not applied, nothing is said to be absent, and nothing is counted against words that nobody looked at.
func TestNotLookedAtIsNotAbsent(t *testing.T) {
	for why, want := range map[string]string{"language": "not looked at (other language)", "gate": "not looked at (no key word)"} {
		r := told()
		x := newIndex(r, Options{})
		q := x.question("port-dispute", "people")
		if row := x.row(q); strings.Contains(row.Missing.String(), "Northwire") != (row.Cells[2].None == "not mentioned") || row.Unlooked != nil {
			t.Errorf("looked at: missing %q, %q", row.Missing, row.Cells[2].None)
		}
		words, _, _ := x.base(x.question("port-dispute", "doubt"), x.outlets[2], []analysis.VoiceName{analysis.Own})
		for _, i := range x.outlets[2].articles {
			r.Articles[i].Tags, r.Articles[i].Skipped = nil, map[string]string{"port-dispute": why}
		}
		r.Events, r.Findings, r.Overlaps = nil, nil, nil
		x = newIndex(r, Options{})
		q = x.question("port-dispute", "people")
		row := x.row(q)
		if row.Cells[2].None != want || strings.Contains(row.Missing.String(), "Northwire") || len(row.Unlooked) != 1 || row.Unlooked[0].Outlets.String() != "Northwire" || row.Unlooked[0].Why != capital(want) {
			t.Errorf("%s: %q, missing %q, %v", why, row.Cells[2].None, row.Missing, row.Unlooked)
		}
		doubt := x.question("port-dispute", "doubt")
		if cell := x.markerCell(doubt, doubt.variants[0], 2); cell.None != want {
			t.Errorf("marker: %+v", cell)
		}
		if n, _, _ := x.base(doubt, x.outlets[2], []analysis.VoiceName{analysis.Own}); n != 0 || words == 0 {
			t.Errorf("counted against %d words, at first %d", n, words)
		}
		if page := string(render(t, r, Options{})); !strings.Contains(page, capital(want)+": <bdi>Northwire") {
			t.Errorf("%s: the page does not say it", why)
		}
	}
}
