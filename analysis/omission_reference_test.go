package analysis

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestOmissionsOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	ev := &r.Events[0]
	sputnik := false
	for _, o := range ev.Omissions {
		crimea := false
		for _, s := range ev.Alignments[o.Alignment].Sentences {
			a := &r.Articles[s.Article]
			x := a.Text[a.Sentences[s.Sentence].Start:a.Sentences[s.Sentence].End]
			crimea = crimea || strings.Contains(x, "annexed Crimea")
			if os.Getenv("SHOW") != "" {
				fmt.Println(a.ID, x)
			}
		}
		for _, x := range o.Absences {
			a := &r.Articles[x.Article]
			if os.Getenv("SHOW") != "" {
				fmt.Println("    ", a.ID, x.State, x.Why, x.Similarity, a.Text[a.Sentences[x.Nearest].Start:a.Sentences[x.Nearest].End])
			}
			if crimea && a.ID == "002" && x.State == "not-found" {
				sputnik = true
			}
			if crimea && a.ID == "003" && x.State == "not-found" {
				t.Error("the other outlet has a sentence on it, in other words")
			}
		}
	}
	if !sputnik {
		t.Error("the omission of the annexation is not found")
	}
}

func TestShiftsOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	found := map[string]bool{}
	for _, s := range r.Events[0].Shifts {
		a, b := &r.Articles[s.Own.Article], &r.Articles[s.Other.Article]
		if os.Getenv("SHOW") != "" {
			fmt.Printf("%s %d %s: %s | %s %s: %s\n", s.Kind, s.Alignment, a.ID, a.Text[s.Own.Start:s.Own.End], b.ID, s.Voice, b.Text[s.Other.Start:s.Other.End])
		}
		if s.Kind == "term" {
			found[a.ID+b.ID+a.Tags[s.OwnTag].Variant] = true
		}
	}
	for _, want := range []string{"002000coup", "000002buildup"} {
		if !found[want] {
			t.Errorf("shift %s is missing", want)
		}
	}
}
