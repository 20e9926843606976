package reports

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"framing/analysis"
	"framing/lexicons"
)

func render(t testing.TB, r *analysis.Result, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// only keeps some articles of a result.
func only(r *analysis.Result, keep func(a *analysis.Annotated) bool) *analysis.Result {
	articles := r.Articles
	r.Articles, r.Events = nil, nil
	for i := range articles {
		if keep(&articles[i]) {
			r.Articles = append(r.Articles, articles[i])
		}
	}
	return r
}

// TestReport30States holds each state that a report can be in to a golden file: the content of the page. FRAMING_PAGES names a folder for whole pages to look at.
func TestReport30States(t *testing.T) {
	for name, r := range map[string]*analysis.Result{
		"sample":       sample(),
		"told":         told(),
		"no-articles":  {LeftOut: sample().LeftOut, Remarks: sample().Remarks, Provenance: sample().Provenance},
		"one-outlet":   only(sample(), func(a *analysis.Annotated) bool { return a.Outlet == "Northwire" }),
		"one-article":  only(sample(), func(a *analysis.Annotated) bool { return a.ID == "p7" }),
		"one-event":    oneEvent(),
		"no-hits":      withoutTags(sample()),
		"no-date":      undated(),
		"no-headline":  unheaded(),
		"nothing-kept": nothingKept(),
		"right-to-left": {Articles: []analysis.Annotated{rightToLeft("r1", "صحيفة المرفأ"), rightToLeft("r2", "بريد الصباح")},
			Lexicons: []*lexicons.Lexicon{portLexicon()}},
		"many-outlets": manyOutlets(16),
	} {
		t.Run(name, func(t *testing.T) {
			page := render(t, r, Options{MaxExcerpt: 0.5})
			checkLinks(t, name, page)
			_, main, _ := bytes.Cut(page, []byte("<main"))
			main, _, _ = bytes.Cut(main, []byte("</main>"))
			golden(t, name+".html", append([]byte("<main"), main...))
			if dir := os.Getenv("FRAMING_PAGES"); dir != "" {
				if err := os.WriteFile(dir+"/"+name+".html", page, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func oneEvent() *analysis.Result {
	r := sample()
	event := r.Events[0]
	r = only(r, func(a *analysis.Annotated) bool { return a.Date < "2024-06" })
	event.Articles = []int{0, 1, 2}
	r.Events = []analysis.Event{event}
	return r
}

func withoutTags(r *analysis.Result) *analysis.Result {
	for i := range r.Articles {
		r.Articles[i].Tags = nil
	}
	r.Counts = nil
	return r
}

// undated has articles that print no date.
func undated() *analysis.Result {
	r := oneEvent()
	for i := range r.Articles {
		r.Articles[i].Date = ""
	}
	return r
}

// unheaded has an article without a headline beside one that has one.
func unheaded() *analysis.Result {
	headed := write("n1", "Northwire", "2024-05-02").para(analysis.Headline, "Strike closes port").para(analysis.Body, "The strike began at noon.").
		tag(portLexicon(), "action", "strike", "Strike", 0).tag(portLexicon(), "action", "strike", "strike", 0)
	headed.Title = "Strike closes port"
	bare := write("c1", "Harbour Courier", "2024-05-02").para(analysis.Body, "A blockade began at noon.").
		tag(portLexicon(), "action", "blockade", "blockade", 0)
	return &analysis.Result{Articles: []analysis.Annotated{headed.done(), bare.done()}, Lexicons: []*lexicons.Lexicon{portLexicon()},
		Events: []analysis.Event{{ID: "e-1", Title: "Port", Articles: []int{0, 1}}}}
}

// nothingKept has an article of page furniture only.
func nothingKept() *analysis.Result {
	r := sample()
	w := write("z1", "Harbour Courier", "").para(analysis.Furniture, "Home", "Weather", "Strike")
	w.tag(portLexicon(), "action", "strike", "Strike", 0)
	r.Articles = []analysis.Annotated{w.done(), r.Articles[3]}
	r.Events = nil
	return r
}

func rightToLeft(id, outlet string) analysis.Annotated {
	w := write(id, outlet, "2024-05-03").
		para(analysis.Headline, "إضراب في المرفأ").
		para(analysis.Body, "قال العمال إن الإضراب مستمر لليوم الثالث.")
	w.Language, w.Title = "ar", "إضراب في المرفأ"
	return w.tag(portLexicon(), "action", "strike", "إضراب", 0).tag(portLexicon(), "action", "strike", "الإضراب", 0).done()
}

func manyOutlets(n int) *analysis.Result {
	r := &analysis.Result{Lexicons: []*lexicons.Lexicon{portLexicon()}}
	for i := range n {
		w := write(fmt.Sprintf("m%02d", i), fmt.Sprintf("Outlet %c", 'A'+i), "2024-05-03").
			para(analysis.Body, strings.Repeat("A strike it is. ", 1+i)+"Or a blockade.")
		for j := range 1 + i {
			w.tag(portLexicon(), "action", "strike", "strike", j)
		}
		r.Articles = append(r.Articles, w.tag(portLexicon(), "action", "blockade", "blockade", 0).done())
	}
	return r
}

// No article shows more of its words than the limit, unless its terms alone do; without excerpts no sentence is there.
func TestExcerptLimit(t *testing.T) {
	for _, share := range []float64{0.1, 0.3, 0.6, 1} {
		x := newIndex(sample(), Options{MaxExcerpt: share})
		for i := range x.Articles {
			e := x.articles[i].excerpt
			terms := newIndex(sample(), Options{MaxExcerpt: -1}).articles[i].excerpt.spent
			if s := headline(&x.Articles[i]); s != nil {
				terms += len(analysis.WordSpans(part(x.Articles[i].Text, s.Span())))
			}
			if e.spent > max(e.limit, terms) {
				t.Errorf("share %.1f, article %s: %d words shown, limit %d", share, x.Articles[i].ID, e.spent, e.limit)
			}
		}
	}
	page := string(render(t, sample(), Options{MaxExcerpt: -1}))
	for _, a := range sample().Articles {
		for _, s := range a.Sentences {
			if text := part(a.Text, s.Span()); len(text) > 20 && strings.Contains(page, text) {
				t.Errorf("without excerpts, the page has %q", text)
			}
		}
	}
	if words := "no place for pickets"; strings.Contains(string(render(t, told(), Options{MaxExcerpt: -1})), words) {
		t.Errorf("without excerpts, a finding quotes %q", words)
	}
	if !strings.Contains(page, `id=h-`+shortKey("c1")) {
		t.Error("without excerpts, terms are still listed")
	}
}

// Every tag has a line, and every counted tag of a comparison has its mark.
func TestEveryTagIsListed(t *testing.T) {
	r := sample()
	page := string(render(t, r, Options{}))
	for _, a := range r.Articles {
		for _, tag := range a.Tags {
			id := fmt.Sprintf(`id=h-%s-%d>`, shortKey(a.ID), tag.Start)
			if strings.Count(page, id) != 1 {
				t.Errorf("%s: %d times", id, strings.Count(page, id))
			}
		}
	}
}

// An unchanged article keeps its links when others are added.
func TestLinksAreStable(t *testing.T) {
	before := shapeIDs(render(t, only(sample(), func(a *analysis.Annotated) bool { return a.ID == "w3" }), Options{}))
	after := shapeIDs(render(t, sample(), Options{}))
	for id := range before {
		if !after[id] {
			t.Errorf("id %s is gone", id)
		}
	}
}

func shapeIDs(page []byte) map[string]bool {
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="?([^" >]+)`).FindAllStringSubmatch(string(page), -1) {
		id := m[1]
		if strings.HasPrefix(id, "h-") || strings.HasPrefix(id, "e-") || strings.HasPrefix(id, "q-") {
			ids[id] = true
		}
	}
	return ids
}

func TestOrderOfQuestions(t *testing.T) {
	x := newIndex(sample(), Options{MaxExcerpt: 1})
	var got []string
	for _, q := range x.questions {
		got = append(got, q.contrast.ID)
	}
	want := "action town dam people offer doubt minister-name"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
}

func TestEnglish(t *testing.T) {
	for got, want := range map[string]string{
		Thousands(0): "0", Thousands(999): "999", Thousands(12345678): "12,345,678", Plural(1, "word"): "1 word",
		days("2021-12-01", "2021-12-06").String(): "1–6 December 2021", days("2021-11-30", "2021-12-02").String(): "30 November – 2 December 2021",
		days("", "").String(): "no date in the files", days("2021-12-01", "").String(): "1 December 2021", days("2020-12-31", "2021-01-01").String(): "31 December 2020 – 1 January 2021",
		day("spring").String(): "spring", joined(names([]string{"A", "B", "C"})).String(): "A, B and C",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A page of five articles with 400 tags stays small.
func TestPageSize(t *testing.T) {
	r := sample()
	strike := &analysis.Entry{Lexicon: "port-dispute", Contrast: "action", Variant: "strike"}
	for i := range r.Articles {
		a := &r.Articles[i]
		filler := strings.Repeat(" The strike at the port of the town went on as the days went by and nobody knew its end.", 32)
		start := len(a.Text)
		a.Text += filler
		for at := start + 1; at < len(a.Text); at += 90 {
			end := min(at+89, len(a.Text))
			a.Sentences = append(a.Sentences, analysis.Sentence{ShortSpan: analysis.Span{Start: at, End: end}.Short(), Zone: analysis.Body, Paragraph: 9})
			for range 3 {
				a.Tags = append(a.Tags, analysis.Tag{ShortSpan: analysis.Span{Start: at + 4, End: at + 10}.Short(), Entry: strike,
					Zone: analysis.Body, Voice: analysis.Own, Stretch: -1, Counted: true, Sentence: int32(len(a.Sentences) - 1)})
			}
		}
	}
	n := 0
	for _, a := range r.Articles {
		n += len(a.Tags)
	}
	if size := len(render(t, r, Options{})); size > 250_000 || n < 400 {
		t.Errorf("%d bytes for %d tags", size, n)
	} else {
		t.Logf("%d bytes for %d tags", size, n)
	}
}

// Scripts lose the spaces that only their readers need.
func TestTight(t *testing.T) {
	for in, want := range map[string]string{
		`  if (a === b) { c = [d, "e ; f"]; } else return 'g = \' h';`: `if(a===b){c=[d,"e ; f"];}else return 'g = \' h';`,
		"a = b + +c - -d;":              "a=b + +c - -d;",
		"x.replace(/ , /g, y);":         "x.replace(/ , /g, y);",
		"f(`a , b`, c);":                "f(`a , b`, c);",
		"var a = (b, c) => d ? e : !f;": "var a=(b,c)=>d?e:!f;",
	} {
		if got := tight(in); got != want {
			t.Errorf("%s becomes %s, not %s", in, got, want)
		}
	}
}
