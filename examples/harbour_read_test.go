package examples

import (
	"strings"
	"testing"

	"framing/analysis"
	"framing/internal/articles"
)

// harbour reads the corpus as the command does; by file name.
func harbour(t *testing.T) map[string]analysis.Article {
	t.Helper()
	set, problems := articles.Open([]string{"harbour"}, strings.NewReader(""), articles.Options{})
	out := map[string]analysis.Article{}
	for source := range set.Sources() {
		a, more, ok := source.Read()
		problems = append(problems, more...)
		if ok {
			out[a.Path] = a
		}
	}
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if p.File != "harbour/lexicon.yaml" {
			t.Errorf("reading the example warns: %s", p)
		}
	}
	return out
}

// Front matter speaks for four files, articles.yaml for the page that an aggregator republished.
func TestWhoWroteWhat(t *testing.T) {
	got := harbour(t)
	want := map[string]analysis.Article{
		"veldane-press.md":   {Outlet: "Veldane Press", Date: "2023-10-17"},
		"halvian-record.md":  {Outlet: "Halvian Record", Date: "2023-10-18"},
		"evening-blare.md":   {Outlet: "Evening Blare", Date: "2023-10-18"},
		"ostrel-tidings.txt": {Outlet: "Ostrel Tidings", Date: "2023-10-17"},
		"scrollbasket.txt":   {Outlet: "Veldane Press", Via: "Scrollbasket", Date: "2023-10-18"},
	}
	if len(got) != len(want) {
		t.Errorf("%d articles, want %d", len(got), len(want))
	}
	for path, w := range want {
		if g := got[path]; g.Outlet != w.Outlet || g.Via != w.Via || g.Date != w.Date {
			t.Errorf("%s: outlet %q, via %q, date %q; want %q, %q, %q", path, g.Outlet, g.Via, g.Date, w.Outlet, w.Via, w.Date)
		}
	}
}

// A gold context occurs once in the text that the engine sees, where titles from front matter stand in front.
func TestGoldPointsIntoTheTextsAsRead(t *testing.T) {
	texts := harbour(t)
	for _, u := range readGold(t) {
		u.find(t, texts[u.File].Text)
		if got := texts[u.File].Outlet; got != u.Outlet {
			t.Errorf("%s: gold says %q, the input %q", u.File, u.Outlet, got)
		}
	}
}
