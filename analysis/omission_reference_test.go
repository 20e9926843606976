package analysis

import (
	"strings"
	"testing"
)

func TestOmissionsOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	ev := &r.Events[0]
	states := map[string]string{}
	for _, o := range ev.Omissions {
		for _, s := range ev.Alignments[o.Alignment].Sentences {
			a := &r.Articles[s.Article]
			if !strings.Contains(a.Text[a.Sentences[s.Sentence].Start:a.Sentences[s.Sentence].End], "annexed") {
				continue
			}
			for _, x := range o.Absences {
				states[r.Articles[x.Article].ID] = strings.TrimSpace(x.State + " " + x.Why)
			}
		}
	}
	// The one has nothing on it; the other says it in other words, so nothing can be said of it.
	if states["002"] != "not-found" || states["003"] != "cannot-tell similar" {
		t.Error(states)
	}
}

func TestShiftsOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	found := map[string]bool{}
	for _, s := range r.Events[0].Shifts {
		if a, b := &r.Articles[s.Own.Article], &r.Articles[s.Other.Article]; s.Kind == "term" {
			found[a.ID+b.ID+a.Tags[s.OwnTag].Variant] = true
		}
	}
	for _, want := range []string{"002000coup", "000002buildup"} {
		if !found[want] {
			t.Errorf("shift %s is missing", want)
		}
	}
}
