package analysis

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"framing/lexicons"
)

// plain makes a term of words with spaces between them.
func plain(source string) *lexicons.Term {
	var seq lexicons.Sequence
	for i, w := range strings.Fields(source) {
		seq = append(seq, lexicons.Piece{Text: w, Space: i > 0})
	}
	return &lexicons.Term{Source: source, Case: lexicons.SmartCase, Sequences: []lexicons.Sequence{seq}}
}

func variant(id string, terms ...string) *lexicons.Variant {
	v := &lexicons.Variant{ID: id, Label: id}
	for _, t := range terms {
		v.Terms = append(v.Terms, plain(t))
	}
	return v
}

func lexicon(id string, variants ...*lexicons.Variant) *lexicons.Lexicon {
	c := &lexicons.Contrast{ID: "stoppage", Kind: lexicons.Naming, Variants: variants}
	return &lexicons.Lexicon{ID: id, Language: "en", Contrasts: []*lexicons.Contrast{c}}
}

func compare(t *testing.T, e *Engine, articles ...Article) *Result {
	t.Helper()
	r, err := e.Analyze(context.Background(), slices.Values(articles))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestCompareDoesNotDependOnOrder(t *testing.T) {
	e := New([]*lexicons.Lexicon{lexicon("port", variant("strike", "strike"), variant("walkout", "walkout"))}, Options{})
	var articles []Article
	for i := range 12 {
		articles = append(articles, Article{
			ID: fmt.Sprint("a", i%5), Outlet: fmt.Sprint("Outlet ", i%3), Date: fmt.Sprintf("2031-05-%02d", 1+i%4),
			Text: fmt.Sprintf("The strike went on. Number %d called the walkout a strike.", i),
		})
	}
	articles = append(articles, Article{Outlet: "Outlet 1", Text: "Nothing.", Hash: "b"}, Article{Outlet: "Outlet 1", Text: "Nothing.", Hash: "a"})
	want := compare(t, e, articles...)
	for seed := range uint64(5) {
		shuffled := slices.Clone(articles)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, compare(t, e, shuffled...)); diff != "" {
			t.Fatalf("order changes the result: %s", diff)
		}
	}
	ids := map[string]bool{}
	for _, a := range want.Articles {
		if ids[a.ID] {
			t.Errorf("id %s occurs twice", a.ID)
		}
		ids[a.ID] = true
	}
	uses := 0
	for _, c := range want.Counts {
		uses += c.Uses
	}
	if uses != 36 {
		t.Errorf("%d uses counted, want 36", uses)
	}
}

func TestGrouping(t *testing.T) {
	articles := []Article{{ID: "a", Event: "x", Text: "A."}, {ID: "b", Event: "y", Text: "B."}, {ID: "c", Event: "x", Text: "C."}, {ID: "d", Text: "D."}, {ID: "e", Text: "D."}}
	for mode, want := range map[Grouping]int{GroupAuto: 4, GroupOne: 1, GroupNone: 5, GroupGiven: 4} {
		r := compare(t, New(nil, Options{Grouping: mode}), articles...)
		if len(r.Events) != want {
			t.Errorf("%q: %d events, want %d", mode, len(r.Events), want)
		}
		seen := map[string]bool{}
		for _, ev := range r.Events {
			if seen[ev.ID] {
				t.Errorf("%q: event id %s twice", mode, ev.ID)
			}
			seen[ev.ID] = true
		}
	}
	if r := compare(t, New(nil, Options{})); len(r.Events) != 0 || len(r.Counts) != 0 {
		t.Error("no articles must give no events and no counts")
	}
}

func TestDateGates(t *testing.T) {
	v := variant("strike", "strike")
	v.Gates = []lexicons.Gate{{From: "2031-05-01", Until: "2031-05-31"}}
	e := New([]*lexicons.Lexicon{lexicon("port", v)}, Options{})
	why := func(dates ...string) string {
		var articles []Article
		for i, d := range dates {
			articles = append(articles, Article{ID: fmt.Sprint(i), Date: d, Text: "The strike."})
		}
		return compare(t, e, articles...).Articles[0].Tags[0].Why
	}
	for _, c := range []struct {
		dates []string
		want  string
	}{
		{[]string{"2031-05-01"}, ""},
		{[]string{"2031-06-01"}, WhyDate},
		{[]string{""}, WhyDateUnknown},
		{[]string{"", "2031-05-02", "2031-05-31"}, ""},
		{[]string{"", "2031-06-02"}, WhyDate},
		{[]string{"", "2031-05-02", "2031-06-02"}, WhyDateUnknown},
	} {
		if got := why(c.dates...); got != c.want {
			t.Errorf("%v: %q, want %q", c.dates, got, c.want)
		}
	}
}

// Whether a tag counts may be known only by the date of the event; what a copy repeats counts once all the same.
func TestUndatedCopiesCountOnce(t *testing.T) {
	v := variant("strike", "strike")
	v.Gates = []lexicons.Gate{{From: "2031-05-01"}}
	e := New([]*lexicons.Lexicon{lexicon("port", v)}, Options{})
	text := "The dock strike at Port Ostrel entered its ninth day as harbour workers refused to load any ships. " +
		"Union leader Mara Lind said talks would go on until the board of the harbour company offered better pay to all crews."
	r := compare(t, e, Article{ID: "a", Outlet: "Argus", Text: text}, Article{ID: "b", Outlet: "Bell", Text: text, Credit: "Argus"},
		Article{ID: "c", Outlet: "Crier", Date: "2031-05-03", Text: "Mara Lind led the strike at Port Ostrel. The board of the harbour company met."})
	uses, once := 0, 0
	for _, c := range r.Counts {
		uses, once = uses+c.Uses, once+c.Once
	}
	if uses != 3 || once != 2 {
		t.Errorf("%d uses, %d of them once; want 3 and 2", uses, once)
	}
}

func TestWordGates(t *testing.T) {
	gated := lexicon("port", variant("strike", "strike"))
	gated.Applies.Any = []*lexicons.Term{plain("harbour"), plain("port")}
	gated.Applies.None = []*lexicons.Term{plain("baseball")}
	e := New([]*lexicons.Lexicon{gated}, Options{})
	for text, want := range map[string]int{
		"The strike closed the port.": 1, "The strike closed the mine.": 0, "A strike in baseball. The port is far.": 0,
	} {
		a := e.Annotate(Article{Text: text})
		if len(a.Tags) != want || (a.Skipped["port"] == SkippedGate) != (want == 0) {
			t.Errorf("%q: %d tags, skipped %v", text, len(a.Tags), a.Skipped)
		}
	}
	if a := e.Annotate(Article{Language: "de-AT", Text: "The strike closed the port."}); a.Skipped["port"] != SkippedLanguage {
		t.Error("an article in another language must be skipped")
	}
}

func TestNarrowerGateTakesPrecedence(t *testing.T) {
	wide, narrow := lexicon("wide", variant("strike", "strike")), lexicon("narrow", variant("dock", "dock strike"))
	narrow.Applies.Any = []*lexicons.Term{plain("port")}
	e := New([]*lexicons.Lexicon{wide, narrow}, Options{})
	a := e.Annotate(Article{Text: "A dock strike shut the port."})
	got := map[string]string{}
	for _, tag := range a.Tags {
		got[tag.Lexicon] = tag.Why
	}
	if diff := cmp.Diff(map[string]string{"wide": "also:narrow", "narrow": ""}, got); diff != "" {
		t.Error(diff)
	}
}

// A gate that opens only when the dates of the event are known takes precedence like any other.
func TestPrecedenceAfterDates(t *testing.T) {
	wide, dated := lexicon("wide", variant("strike", "strike")), lexicon("dated", variant("dock", "dock strike"))
	dated.Applies.From, dated.Applies.Until = "2031-01-01", "2031-12-31"
	e := New([]*lexicons.Lexicon{wide, dated}, Options{})
	r := compare(t, e, Article{ID: "a", Date: "2031-05-02", Text: "A dock strike."}, Article{ID: "b", Text: "A dock strike."})
	for _, c := range r.Counts {
		if c.Lexicon == "wide" || c.Uses != 2 {
			t.Errorf("%+v counted; only the dated name is, twice", c)
		}
	}
}

// Two records that differ only in what is said of them have a fixed order too.
func TestOrderOfLikeArticles(t *testing.T) {
	e := New(nil, Options{})
	a, b := Article{ID: "x", URL: "u1", Text: "Same."}, Article{ID: "x", URL: "u2", Text: "Same."}
	if diff := cmp.Diff(compare(t, e, a, b), compare(t, e, b, a)); diff != "" {
		t.Error(diff)
	}
}

func TestCountsMerge(t *testing.T) {
	e := New([]*lexicons.Lexicon{lexicon("port", variant("strike", "strike"), variant("walkout", "walkout"))}, Options{})
	var all, left, right Counts
	for i := range 20 {
		a := e.Annotate(Article{Outlet: fmt.Sprint(i % 3), Text: strings.Repeat("The strike was a walkout. ", i%4)})
		all.Add(&a)
		if i%2 == 0 {
			left.Add(&a)
		} else {
			right.Add(&a)
		}
	}
	var merged Counts
	merged.Merge(&right)
	merged.Merge(&left)
	if diff := cmp.Diff(all.Rows(), merged.Rows()); diff != "" || len(all.Rows()) == 0 {
		t.Error("merging shards must equal counting at once: ", diff)
	}
}

func TestCountWords(t *testing.T) {
	e := New(nil, Options{})
	a := e.Annotate(Article{Text: "The pro-EU crowd didn’t leave the 14,000-seat hall."})
	if got := a.Words[Body][Own]; got != 8 {
		t.Errorf("%d words, want 8", got)
	}
}

// The words of the sentences are as many as Annotated.Words has, and they lie in the text one after the other.
func TestWordSpans(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "--": "", "The Post's pro-EU stance -- 14,000 lives.": "The|Post's|pro-EU|stance|14,000|lives",
		"dogs' rock- 'n' U.S. x_1 3.5.": "dogs|rock|n|U.S|x_1|3.5", "сло́во ’тис": "сло́во|тис",
		"The U.S.-led talks. The U.S.’s view at 5 p.m. on J.K. Lind; J. K. Lind": "The|U.S.-led|talks|The|U.S.’s|view|at|5|p.m|on|J.K|Lind|J|K|Lind",
		"Plan a.The 1.b. c.1 it.I a..b x.-y Ph.D. U.S.- or U.S. -led":            "Plan|a|The|1|b|c|1|it|I|a|b|x|y|Ph|D|U.S|or|U.S|led",
	} {
		var got []string
		for _, w := range WordSpans(text) {
			got = append(got, text[w.Start:w.End])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: %s", text, s)
		}
	}
	texts := []string{"a\u00adb -c don\u200b't ’’ a--b a-\u200b-b\xff\xfe-x \x00\u202e0.1,2.3. ’s\u2028x'y'z-", strings.Repeat("-'a", 50)}
	files, err := filepath.Glob("../examples/harbour/*.*")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	e := New(nil, Options{})
	for _, text := range texts {
		checkWordSpans(t, e, text)
	}
	rapid.Check(t, func(rt *rapid.T) {
		checkWordSpans(rt, e, rapid.StringOfN(rapid.RuneFrom([]rune("aB1_-'’.,:“” \n\u0301\u00ad\u200b\u202eé")), 0, 60, -1).Draw(rt, "text"))
	})
}

func checkWordSpans(t rapid.TB, e *Engine, text string) {
	t.Helper()
	a := e.Annotate(Article{ID: "x", Outlet: "x", Text: text})
	kept, aside := a.Words.Kept()
	want := kept + aside
	got, last := 0, 0
	for _, w := range WordSpans(text) {
		if w.Start < last || w.Len() < 1 {
			t.Fatalf("%q: word %v after %d", text, w, last)
		}
		last = w.End
		if slices.ContainsFunc(a.Sentences, func(s Sentence) bool { return s.Span().Contains(w) }) {
			got++
		}
	}
	if got != want {
		t.Fatalf("%q: %d words, Words has %d", text, got, want)
	}
}
