package analysis

import (
	"fmt"
	"testing"
)

func TestQuotationsOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	states := map[string]QuotationState{}
	changed := 0
	for _, q := range r.Events[0].Quotations {
		if r.Articles[q.Quotation.Article].ID != "002" {
			continue
		}
		states[fmt.Sprint(q.Quotation.Start)] = q.State
		changed += len(q.Changes)
		if q.State == VerbatimElsewhere && (q.SourceText.Article < 0 || r.Articles[q.SourceText.Article].ID != "000" || r.Articles[q.Text.Article].ID != "001") {
			t.Errorf("%+v", q)
		}
	}
	for at, want := range map[string]QuotationState{
		"191": Verbatim, "1087": Verbatim, "1457": Verbatim, "2375": Verbatim, "2476": Verbatim, "2650": Verbatim, "2804": Verbatim,
		"2555": SpellingOnly, "3097": SpellingOnly, "2994": VerbatimElsewhere,
	} {
		if states[at] != want {
			t.Errorf("quotation at %s: %q, want %q", at, states[at], want)
		}
	}
	if changed != 3 {
		t.Errorf("%d words are said to differ, want 3", changed)
	}
}
