package analysis

import (
	"slices"
	"strings"
	"testing"
)

// A quotation is compared with the earliest text that is no copy, and never with a copy of the article that it stands in.
func TestQuotationsOfCopies(t *testing.T) {
	const said = `"We gave the crews every chance to leave the pier quietly before the tide,"`
	extra := "\n\n" + said + " Mayor Ilse Brandt said in Vellmar on Monday."
	r := compareFerries(t, nil, []Article{
		{ID: "wire", Outlet: "Vellmar Post", Date: "2031-05-02", Text: harbourStory + extra},
		{ID: "copy", Outlet: "Daily", Date: "2031-05-03", Text: harbourCopy + extra},
		{ID: "other", Outlet: "Courier", Date: "2031-05-03", Text: `Mayor Ilse Brandt was heard in Vellmar. ` + strings.Replace(said, "quietly", "peacefully", 1) + " Mayor Ilse Brandt said in Vellmar on Monday."},
	})
	if !slices.ContainsFunc(r.Overlaps, func(o Overlap) bool {
		return o.Copy && r.Articles[o.First].ID == "wire" && r.Articles[o.Second].ID == "copy"
	}) {
		t.Fatalf("the copy is not found: %+v", r.Overlaps)
	}
	got := map[string]string{}
	for _, q := range r.Events[0].Quotations {
		a := &r.Articles[q.Quotation.Article]
		if strings.HasPrefix(a.Text[q.Quotation.Start:], `"We gave`) {
			got[a.ID] = string(q.State) + " " + r.Articles[q.Text.Article].ID
		}
	}
	for id, want := range map[string]string{"copy": "elsewhere wire", "other": "differs wire"} {
		if got[id] != want {
			t.Errorf("%s: %q, want %q", id, got[id], want)
		}
	}
	if strings.HasSuffix(got["wire"], " copy") {
		t.Errorf("the original is compared with its copy: %q", got["wire"])
	}
}
