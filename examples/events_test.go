package examples

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"framing/analysis"
)

// TestOneEvent: the five articles are one event by content, and stay one when unrelated articles come in.
func TestOneEvent(t *testing.T) {
	engine := analysis.New(nil, analysis.Options{})
	var articles []analysis.Article
	for _, a := range harbour(t) {
		a.Event = ""
		articles = append(articles, a)
	}
	five := len(articles)
	for n := range 12 {
		result, err := engine.Analyze(context.Background(), slices.Values(articles))
		if err != nil {
			t.Fatal(err)
		}
		for _, ev := range result.Events {
			ours := 0
			for _, i := range ev.Articles {
				if result.Articles[i].Outlet != "Elsewhere" {
					ours++
				}
			}
			if ours != 0 && (ours != five || len(ev.Articles) != five) {
				t.Fatalf("with %d unrelated articles an event has %d of the five and %d in all", n, ours, len(ev.Articles))
			}
			if n == 0 && ev.Title == "" {
				t.Error("the event has no title")
			}
		}
		articles = append(articles, analysis.Article{ID: fmt.Sprint("other", n), Outlet: "Elsewhere", Date: "2023-10-17",
			Text: fmt.Sprintf("A grower in Dellmoor%d showed marrow number %d to the judges of the autumn fair. The scales of Orchard%d Hall gave way under it.", n, n, n)})
	}
}
