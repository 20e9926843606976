package analysis

import (
	"fmt"
	"os"
	"testing"
)

func TestQuotationsOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	states := map[string]QuotationState{}
	var changed []string
	for _, q := range r.Events[0].Quotations {
		a := &r.Articles[q.Quotation.Article]
		if os.Getenv("SHOW") != "" {
			b := &r.Articles[q.Text.Article]
			fmt.Printf("%s %s [%s] %s | %s: %s\n", a.ID, q.State, q.Source, a.Text[q.Quotation.Start:q.Quotation.End], b.ID, b.Text[q.Text.Start:q.Text.End])
			for _, e := range q.Changes {
				o := q.Text
				if q.SourceText.Article >= 0 {
					o = q.SourceText
				}
				fmt.Printf("      %q -> %q %v\n", a.Text[e.First.Start:e.First.End], r.Articles[o.Article].Text[e.Second.Start:e.Second.End], e.Spelling)
			}
		}
		if a.ID == "002" {
			states[fmt.Sprint(q.Quotation.Start)] = q.State
			for _, e := range q.Changes {
				changed = append(changed, a.Text[e.First.Start:e.First.End])
			}
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
	if len(changed) != 3 {
		t.Errorf("words changed: %q", changed)
	}
}
