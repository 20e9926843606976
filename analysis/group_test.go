package analysis

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"framing/internal/reference"
)

// Three invented stories; the first two are of one kind.
var (
	quakeNorth = []string{
		"An earthquake of magnitude 6.1 shook Tarvik on Monday. Mayor Hela Brandt said 14 people were hurt when the roof of the Orsund market fell in. Power was cut in Tarvik and in Lowmere.",
		"Fourteen shoppers were injured when a magnitude 6.1 quake brought down the roof of the Orsund market in Tarvik, according to Hela Brandt, the mayor. Lowmere had no power overnight.",
		"Rescuers in Tarvik searched the Orsund market after a quake measured at 6.1. The mayor, Hela Brandt, thanked crews from Lowmere. She said 14 people were in hospital.",
	}
	quakeSouth = []string{
		"An earthquake of magnitude 5.4 shook Quessa Bay on Monday. Governor Ilan Petrosk said the harbour wall at Dunmarrow had cracked. Three boats sank, and ferries to Quessa Bay were stopped.",
		"Ferries stopped after a magnitude 5.4 quake cracked the harbour wall at Dunmarrow in Quessa Bay. Three boats sank at their moorings, Governor Ilan Petrosk said.",
	}
	strike = []string{
		"Bus drivers in Halvern walked out over pay on Monday. The Drivers Guild wants nine percent; the Halvern Transit Board offers four. Commuters waited at Castle Square.",
		"A walkout by bus drivers left commuters stranded at Castle Square in Halvern. The Halvern Transit Board offers a rise of four percent, and the Drivers Guild asks for nine.",
		"The Drivers Guild in Halvern says its bus drivers will stay out until the Halvern Transit Board offers more than four percent. Castle Square was empty of buses.",
	}
	recipe = "Soak the beans overnight, then simmer them with onion, thyme and a spoon of vinegar until they are soft. Serve with rye bread and pickled cabbage."
)

// newsroom makes articles of texts, with ids by story.
func newsroom(date string, stories ...[]string) []Article {
	var out []Article
	for s, texts := range stories {
		for k, text := range texts {
			out = append(out, Article{ID: fmt.Sprintf("%c%d", 'a'+s, k), Outlet: fmt.Sprint("Outlet ", k), Date: date, Text: text})
		}
	}
	return out
}

// groupsOf returns the ids of the articles of each event, "a0 a1 a2|b0 b1".
func groupsOf(r *Result) string {
	var groups []string
	for _, ev := range r.Events {
		var ids []string
		for _, i := range ev.Articles {
			ids = append(ids, r.Articles[i].ID)
		}
		slices.Sort(ids)
		groups = append(groups, strings.Join(ids, " "))
	}
	slices.Sort(groups)
	return strings.Join(groups, "|")
}

func TestGroupByContent(t *testing.T) {
	e := New(nil, Options{})
	for _, date := range []string{"2031-05-05", ""} {
		r := compare(t, e, newsroom(date, quakeNorth, quakeSouth, strike, []string{recipe})...)
		if got, want := groupsOf(r), "a0 a1 a2|b0 b1|c0 c1 c2|d0"; got != want {
			t.Errorf("date %q: got %s, want %s", date, got, want)
		}
	}
}

func TestGroupReasons(t *testing.T) {
	articles := newsroom("2031-05-05", quakeNorth, []string{recipe})
	articles[1].Date = "2031-05-06"
	articles[2].Date = ""
	r := compare(t, New(nil, Options{}), articles...)
	titles := map[string]bool{}
	for _, ev := range r.Events {
		titles[ev.Title] = true
		if len(ev.Members) != len(ev.Articles) {
			t.Fatalf("%d members of %d articles", len(ev.Members), len(ev.Articles))
		}
		for k, m := range ev.Members {
			a := r.Articles[ev.Articles[k]]
			if a.ID == "b0" {
				if diff := cmp.Diff(Membership{Basis: Alone, Nearest: -1, Days: -1}, m); diff != "" {
					t.Errorf("an article that is alone: %s", diff)
				}
				continue
			}
			if m.Basis != ByContent || m.Nearest < 0 || m.Nearest == ev.Articles[k] || m.Similarity <= 0 || m.Similarity > 1 {
				t.Errorf("%s: %+v", a.ID, m)
			}
			if !slices.Contains(m.Names, "Tarvik") || !slices.Contains(m.Names, "Hela Brandt") && !slices.Contains(m.Names, "Brandt") {
				t.Errorf("%s shares %q", a.ID, m.Names)
			}
			want := -1
			if near := r.Articles[m.Nearest]; a.Date != "" && near.Date != "" {
				want = 1
			}
			if m.Days != want {
				t.Errorf("%s: %d days, want %d", a.ID, m.Days, want)
			}
		}
	}
	if len(titles) != 2 || !titles[""] {
		t.Errorf("titles: %v", titles)
	}
	for title := range titles {
		if title != "" && (strings.Count(title, " · ") != 2 || !strings.Contains(title, "Tarvik")) {
			t.Errorf("title %q", title)
		}
	}
}

func TestGroupGivenEvents(t *testing.T) {
	articles := newsroom("2031-05-05", quakeNorth, strike)
	articles[0].Event, articles[3].Event, articles[4].Event = "quake", "quake", "walkout" // c0 is put to the quake by hand
	r := compare(t, New(nil, Options{}), articles...)
	for _, ev := range r.Events {
		for k, i := range ev.Articles {
			id, basis := r.Articles[i].ID, ev.Members[k].Basis
			if given := id == "a0" || id == "b0" || id == "b1"; given != (basis == ByInput) {
				t.Errorf("%s: basis %s", id, basis)
			}
		}
	}
	if got, want := groupsOf(r), "a0 a1 a2 b0|b1 b2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	apart := newsroom("2031-05-05", quakeNorth)
	apart[0].Event, apart[1].Event, apart[2].Event = "x", "y", "z"
	if got, want := groupsOf(compare(t, New(nil, Options{}), apart...)), "a0|a1|a2"; got != want {
		t.Errorf("events given apart: got %s, want %s", got, want)
	}
}

func TestGroupWindow(t *testing.T) {
	articles := newsroom("2031-05-05", quakeNorth)
	articles[2].Date = "2031-09-05"
	if got, want := groupsOf(compare(t, New(nil, Options{}), articles...)), "a0 a1|a2"; got != want {
		t.Errorf("months apart: got %s, want %s", got, want)
	}
}

// TestGroupIsStable: neither the order of the articles nor the number of workers nor unrelated articles change the groups.
func TestGroupIsStable(t *testing.T) {
	e := New(nil, Options{})
	articles := newsroom("2031-05-05", quakeNorth, quakeSouth, strike)
	want := compare(t, e, articles...)
	r := rand.New(rand.NewPCG(3, 5))
	for range 5 {
		shuffled := slices.Clone(articles)
		r.Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		if diff := cmp.Diff(want.Events, compare(t, e, shuffled...).Events); diff != "" {
			t.Fatalf("order changes the events: %s", diff)
		}
	}
	var alone []Event
	for _, workers := range []int{1, 2, 7} {
		annotated := annotateAll(e, articles)
		sortArticles(annotated)
		got := e.groupBy(context.Background(), annotated, nil, workers)
		if alone == nil {
			alone = got
		}
		if diff := cmp.Diff(alone, got); diff != "" {
			t.Fatalf("%d workers change the events: %s", workers, diff)
		}
	}
	for n := 1; n <= 40; n++ {
		articles = append(articles, Article{ID: fmt.Sprint("z", n), Outlet: "Elsewhere", Date: "2031-05-05", Text: unrelated(r, n)})
		got := groupsOf(compare(t, e, articles...))
		if !strings.HasPrefix(got, "a0 a1 a2|b0 b1|c0 c1 c2|") {
			t.Fatalf("with %d unrelated articles: %s", n, got)
		}
	}
}

func annotateAll(e *Engine, articles []Article) []Annotated {
	out := make([]Annotated, len(articles))
	for i, a := range articles {
		out[i] = e.Annotate(a)
	}
	return out
}

// unrelated makes an article of common words and names of its own.
func unrelated(r *rand.Rand, n int) string {
	common := strings.Fields("people said officials city government report years company million country public market group plan police school water night work hospital mayor price team road")
	var b strings.Builder
	for s := range 12 {
		fmt.Fprintf(&b, "In Place%d the", n)
		for range 10 {
			b.WriteString(" " + common[r.IntN(len(common))])
		}
		fmt.Fprintf(&b, " of Person%dx%d was story%dword%d.\n", n, s%3, n, s)
	}
	return b.String()
}

func TestGroupHostile(t *testing.T) {
	e := New(nil, Options{WithoutVoice: true})
	same := make([]Article, 10_000)
	for i := range same {
		same[i] = Article{ID: fmt.Sprint(i), Text: quakeNorth[0]}
	}
	for name, c := range map[string]struct {
		articles []Article
		events   int
	}{
		"same":   {same, 1},
		"empty":  {make([]Article, 50), 50},
		"short":  {[]Article{{ID: "a", Text: "Fire"}, {ID: "b", Text: "Fire"}, {ID: "c", Text: "Flood"}}, 2},
		"long":   {append(newsroom("", quakeNorth), Article{ID: "z", Text: strings.Repeat(recipe+" ", 4000)}), 2},
		"varied": {[]Article{{ID: "a", Text: manyWords(200_000)}, {ID: "b", Text: "Word17 word18."}}, 2},
	} {
		r := &Result{Articles: annotateAll(e, c.articles)}
		sortArticles(r.Articles)
		if events := e.group(context.Background(), r.Articles, nil); len(events) != c.events {
			t.Errorf("%s: %d events, want %d", name, len(events), c.events)
		}
	}
}

func manyWords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d ", i)
	}
	return b.String()
}

// TestGroupPartition: every article is in exactly one event, whatever the input.
func TestGroupPartition(t *testing.T) {
	e := New(nil, Options{WithoutVoice: true})
	texts := slices.Concat(quakeNorth, quakeSouth, strike, []string{recipe, "", "Fire."})
	rapid.Check(t, func(t *rapid.T) {
		var articles []Annotated
		for i := range rapid.IntRange(0, 12).Draw(t, "articles") {
			articles = append(articles, e.Annotate(Article{
				ID:    fmt.Sprint(i),
				Text:  rapid.SampledFrom(texts).Draw(t, "text"),
				Date:  rapid.SampledFrom([]string{"", "2031-05-05", "2031-05-07", "2031-08-01", "soon"}).Draw(t, "date"),
				Event: rapid.SampledFrom([]string{"", "", "", "x", "y"}).Draw(t, "event"),
			}))
		}
		sortArticles(articles)
		given := map[string]string{}
		before := slices.Clone(articles)
		seen := make([]int, len(articles))
		for _, ev := range e.group(context.Background(), articles, nil) {
			for _, i := range ev.Articles {
				seen[i]++
				if articles[i].Event != ev.ID {
					t.Fatalf("article %d says %s, its event is %s", i, articles[i].Event, ev.ID)
				}
				if g := before[i].Event; g != "" {
					if old, ok := given[g]; ok && old != ev.ID {
						t.Fatalf("given event %s was split", g)
					}
					given[g] = ev.ID
				}
			}
		}
		for i, n := range seen {
			if n != 1 {
				t.Fatalf("article %d is in %d events", i, n)
			}
		}
		if given["x"] != "" && given["x"] == given["y"] {
			t.Fatal("two given events were joined")
		}
	})
}

func TestProperName(t *testing.T) {
	e := New(nil, Options{})
	for sentence, want := range map[string]string{
		"Yesterday Russian Foreign Minister Sergei Lavrov left.": "Sergei Lavrov",
		"Then Secretary of State Ilan Petrosk left.":             "Ilan Petrosk",
		"Then the Secretary of State left.":                      "",
		"Then the Foreign Minister left.":                        "",
		"They met in Port Ostrel.":                               "Port Ostrel",
		"Today the Danish voted.":                                "",
		"Today John F. Kennedy spoke.":                           "John F. Kennedy",
		"Today Jean-Marc spoke.":                                 "Jean-Marc",
	} {
		a := e.Annotate(Article{Text: "Some words stand here first.\n" + sentence + " The rest of the text goes on for a while."})
		r := wordReader{vocab: e.vocab}
		got := ""
		for _, n := range newNameReader().list(&a, r.read(&a, nil)) {
			got += a.Text[n.start:n.end]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}

// TestReferenceIsOneEvent: five articles on one event, two of them undated, with headlines that share little.
func TestReferenceIsOneEvent(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(reference.Dir(t, "seeds"), "*.txt"))
	if err != nil || len(files) != 5 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	var articles []Article
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, Article{ID: filepath.Base(f), Text: string(text)})
	}
	e := New(nil, Options{})
	r := compare(t, e, articles...)
	if len(r.Events) != 1 {
		t.Fatalf("%d events: %s", len(r.Events), groupsOf(r))
	}
	for _, m := range r.Events[0].Members {
		if m.Uncertain {
			t.Errorf("uncertain: %+v", m)
		}
	}
	t.Log(r.Events[0].Title, r.Events[0].Members)
}

// benchCorpus loads real articles, annotated without voices.
func benchCorpus(b *testing.B, n int) (*Engine, []Annotated, int64) {
	f, err := os.Open(filepath.Join(os.TempDir(), "bench", "corpus", fmt.Sprint(n)+".jsonl"))
	if err != nil {
		b.Skip("the corpus for load tests is not there")
	}
	defer f.Close()
	e := New(nil, Options{WithoutVoice: true})
	var out []Annotated
	size := int64(0)
	for d := json.NewDecoder(f); d.More(); {
		var x struct{ ID, Outlet, Date, Text string }
		if err := d.Decode(&x); err != nil {
			b.Fatal(err)
		}
		size += int64(len(x.Text))
		out = append(out, e.Annotate(Article{ID: x.ID, Outlet: x.Outlet, Date: x.Date, Text: x.Text}))
	}
	sortArticles(out)
	return e, out, size
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{2000, 8000} {
		for _, dated := range []bool{true, false} {
			b.Run(fmt.Sprintf("articles=%d/dated=%v", n, dated), func(b *testing.B) {
				e, articles, size := benchCorpus(b, n)
				for i := range articles {
					if articles[i].Event = ""; !dated {
						articles[i].Date = ""
					}
				}
				b.SetBytes(size)
				b.ReportAllocs()
				for b.Loop() {
					for i := range articles {
						articles[i].Event = ""
					}
					e.groupBy(context.Background(), articles, nil, 1)
				}
			})
		}
	}
}

// An edited copy is in the event of its original, also when it was printed much later and the set is too small to tell much
// of its words.
func TestCopiesAreInOneEvent(t *testing.T) {
	body := "The dredger Halcyon ran aground off Ostby at dawn. Harbour pilot Ina Dorn said the buoy had drifted. " +
		"Two tugs pulled for six hours before the hull came free. Nobody was hurt, and the channel opened again at dusk."
	later := strings.Replace(body, "at dawn", "before dawn", 1)
	other := "A baker in Vellmar sold the last loaf of a sour dough that her grandfather began. Customers queued around the square."
	r := compare(t, engine(t, GroupAuto), Article{ID: "a", Outlet: "Argus", Date: "2024-05-01", Text: body},
		Article{ID: "b", Outlet: "Blare", Date: "2024-06-20", Text: later}, Article{ID: "c", Outlet: "Crier", Date: "2024-05-01", Text: other})
	if r.Articles[0].Event != r.Articles[1].Event || r.Articles[0].Event == r.Articles[2].Event {
		t.Errorf("events %s, %s and %s", r.Articles[0].Event, r.Articles[1].Event, r.Articles[2].Event)
	}
}
