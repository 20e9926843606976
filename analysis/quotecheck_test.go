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

// A word that one of two quotations has beside its first or last word is told from either side; where the one only goes on,
// nothing is.
func TestQuotationsDifferBesideTheirEnds(t *testing.T) {
	for _, c := range []struct {
		one, two string
		differ   bool
	}{
		{"The pier is late, but it is not nothing", "The pier is late, but it is nothing", true},
		{"The pier is late, but it is really not nothing", "The pier is late, but it is nothing", true},
		{"It never was late at the old pier", "It was late at the old pier", true},
		{"The pier will never close on us again and again", "The pier will never close on us again", false},
		{"The pier will never close on us again", "The pier will never close on us", false},
		{"The pier was late, and late it was", "Pier was late, and late it will", false}, // other ends
	} {
		story := func(quotation string) string {
			return `Vellmar opened its harbour on Monday. "` + quotation + `," said Mayor Ilse Brandt, who had come to the harbour of Vellmar.`
		}
		r := compareFerries(t, nil, []Article{
			{ID: "one", Outlet: "Post", Date: "2031-05-02", Text: story(c.one)},
			{ID: "two", Outlet: "Courier", Date: "2031-05-02", Text: story(c.two)},
		})
		got := map[string]QuotationState{}
		for _, e := range r.Events {
			for _, q := range e.Quotations {
				got[r.Articles[q.Quotation.Article].ID] = q.State
			}
		}
		for _, id := range []string{"one", "two"} {
			if (got[id] == Differs) != c.differ {
				t.Errorf("%q, %q: the quotation of %s is %q", c.one, c.two, id, got[id])
			}
		}
	}
}
