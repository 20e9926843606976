package analysis

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"framing/lexicons"
)

const harbourStory = `Crews at the northern harbor walked out on Monday after talks with the port authority of Norvik broke down.

The authority's chief, Dana Olin, said Friday that the port will stay open and that ships would be unloaded by soldiers if the walkout goes on.

Union members gathered at the western gate in Port Vell before dawn, and several hundred of them marched to the ministry in the afternoon.

"We don't count the days," one crane driver told reporters who had waited outside the gate since the early morning.`

const harbourCopy = `Crews at the northern harbour walked out on Monday after talks with the port authority of Norvik broke down.

The authority's chief, Dana Olin, said on Friday that the port would stay open and that ships would be unloaded by soldiers if the strike goes on.

Union members gathered at the Western gate in Port Vell before dawn, and several hundred of them marched to the ministry in the afternoon.

Shops in the old town closed early, and buses were sent round the square until the evening.`

func harbourEngine() *Engine {
	return New([]*lexicons.Lexicon{lexicon("port", variant("strike", "strike"), variant("walkout", "walkout"), variant("gather", "gathered"))}, Options{})
}

// story is an article of its own words.
func story(id, date, text string) Article {
	return Article{ID: id, Outlet: "The " + id, Date: date, Text: text}
}

// editsShown writes edits as "first>second", spellings with a tilde.
func editsShown(r *Result, o Overlap) []string {
	a, b := r.Articles[o.First].Text, r.Articles[o.Second].Text
	var out []string
	for _, e := range o.Edits {
		mark := ">"
		if e.Spelling {
			mark = "~"
		}
		out = append(out, a[e.First.Start:e.First.End]+mark+b[e.Second.Start:e.Second.End])
	}
	return out
}

func TestEditedCopy(t *testing.T) {
	r := compare(t, harbourEngine(), story("Wire", "2031-05-02", harbourStory), story("Daily", "2031-05-03", harbourCopy))
	if len(r.Overlaps) != 1 {
		t.Fatalf("%d overlaps, want 1", len(r.Overlaps))
	}
	o := r.Overlaps[0]
	if !o.Copy || o.Basis != "date" || r.Articles[o.First].ID != "Wire" {
		t.Errorf("copy %v, basis %q, first %q", o.Copy, o.Basis, r.Articles[o.First].ID)
	}
	want := []string{"walkout>strike", "harbor~harbour", ">on", "will>would", "western~Western"}
	if got := editsShown(r, o); !slices.Equal(got, want) {
		t.Errorf("edits %q, want %q", got, want)
	}
	once := map[string]int{}
	for _, c := range r.Counts {
		once[c.Outlet+" "+c.Variant] += c.Once*10 + c.Uses
	}
	if diff := cmp.Diff(map[string]int{"The Wire walkout": 11, "The Wire gather": 11, "The Daily strike": 11, "The Daily gather": 1}, once); diff != "" {
		t.Errorf("uses counted once, and all (tens and ones): %s", diff)
	}
}

func TestNoEditsOfOtherSentences(t *testing.T) {
	other := strings.Replace(harbourStory, "broke down", "went on without any result for a third week in a row", 1)
	other = strings.ReplaceAll(other, "Union members gathered", "In the meantime a large number of people from all over the country gathered")
	r := compare(t, harbourEngine(), story("Wire", "2031-05-02", harbourStory), story("Daily", "2031-05-03", other+"\n\n"+unrelatedStory(400, 1)))
	if len(r.Overlaps) != 1 || len(r.Overlaps[0].Edits) == 0 {
		t.Fatalf("overlaps %v", r.Overlaps)
	}
	r = compare(t, harbourEngine(), story("A", "", unrelatedStory(300, 2)), story("B", "", unrelatedStory(300, 3)))
	if len(r.Overlaps) != 0 {
		t.Errorf("unrelated articles overlap: %v", r.Overlaps)
	}
}

// unrelatedStory returns so many words that hardly make a run that another seed makes.
func unrelatedStory(words int, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 7))
	var b strings.Builder
	for i := range words {
		switch {
		case i%90 == 0:
			b.WriteString("\n\nThe")
		case i%15 == 0:
			b.WriteString(". The")
		}
		fmt.Fprintf(&b, " w%d", r.IntN(500))
	}
	return strings.TrimSpace(b.String()) + "."
}

func TestDirection(t *testing.T) {
	for _, c := range []struct {
		name     string
		a, b     Article
		ofA, ofB float64
		basis    string
		turned   bool
	}{
		{"date", Article{Date: "2031-05-03"}, Article{Date: "2031-05-02", Credit: "AP"}, 1, 1, "date", true},
		{"same date, credit of the other", Article{Outlet: "Daily", Credit: "Norvik Press Agency"}, Article{Outlet: "NPA"}, 1, 1, "credit", true},
		{"via", Article{Outlet: "NPA", Via: "Today"}, Article{Outlet: "NPA"}, 1, 1, "republished", true},
		{"own notice", Article{Outlet: "Daily"}, Article{Outlet: "Wire", Credit: "Wire L.P."}, .6, .6, "notice", true},
		{"own notice first", Article{Outlet: "Wire", Credit: "WIRE"}, Article{Outlet: "Daily"}, .6, .6, "notice", false},
		{"a names a third outlet", Article{Outlet: "Daily", Credit: "NPA"}, Article{Outlet: "Gazette"}, .6, .6, "", false},
		{"own notice against a third outlet", Article{Outlet: "Wire", Credit: "Wire"}, Article{Outlet: "Daily", Credit: "NPA"}, .6, .6, "", false},
		{"another outlet's text through a third", Article{Outlet: "NPA", Via: "Today"}, Article{Outlet: "Daily"}, .6, .6, "", false},
		{"both credit an agency", Article{Outlet: "A", Credit: "AP"}, Article{Outlet: "B", Credit: "AP"}, .6, .6, "", false},
		{"a names b", Article{Outlet: "A", Credit: "B News"}, Article{Outlet: "B", Credit: "AP"}, .6, .6, "credit", true},
		{"added to b", Article{Outlet: "A"}, Article{Outlet: "B"}, .5, 1, "added", true},
		{"added to a", Article{Outlet: "A"}, Article{Outlet: "B"}, 1, .5, "added", false},
		{"nothing", Article{Outlet: "A"}, Article{Outlet: "B"}, .6, .7, "", false},
		{"one date", Article{Date: "2031-05-01"}, Article{}, .6, .7, "", false},
	} {
		basis, turned := direction(&Annotated{Article: c.a}, &Annotated{Article: c.b}, c.ofA, c.ofB)
		if basis != c.basis || turned != c.turned {
			t.Errorf("%s: %q %v, want %q %v", c.name, basis, turned, c.basis, c.turned)
		}
	}
}

// Ten thousand copies must not make fifty million pairs.
func TestManyCopies(t *testing.T) {
	var articles []Article
	for i := range 300 {
		articles = append(articles, story(fmt.Sprintf("a%03d", (i*7)%300), "2031-05-02", harbourStory))
	}
	r := compare(t, harbourEngine(), articles...)
	if len(r.Overlaps) != 299 {
		t.Errorf("%d overlaps, want each with the earliest", len(r.Overlaps))
	}
	for _, o := range r.Overlaps {
		if r.Articles[o.First].ID != "a000" || !o.Copy || o.OfFirst != 1 {
			t.Fatalf("%+v", o)
		}
	}
	for _, c := range r.Counts {
		if c.Once != 1 { // nobody knows who was first
			t.Errorf("%s of %s counts %d times, want once", c.Variant, c.Outlet, c.Once)
		}
	}
}

// A term that lost its quotation marks is not the same use.
func TestVoiceChangeIsNoRepeat(t *testing.T) {
	quoted := strings.Replace(harbourStory, "the walkout goes on", `the "walkout" goes on`, 1)
	r := compare(t, harbourEngine(), story("Wire", "2031-05-02", quoted), story("Daily", "2031-05-03", harbourStory))
	for _, tag := range r.Articles[0].Tags {
		if got, want := tag.Copied, tag.Variant != "walkout"; got != want && r.Articles[0].ID == "Daily" {
			t.Errorf("%s: copied %v, want %v", tag.Variant, got, want)
		}
	}
}

func TestCopyOrderSurvivesCircles(t *testing.T) {
	articles := []Annotated{{Article: Article{ID: "a"}}, {Article: Article{ID: "b"}}, {Article: Article{ID: "c"}}}
	var found []*measured
	for i := range 3 {
		found = append(found, &measured{Overlap: Overlap{First: i, Second: (i + 1) % 3, Copy: true}})
	}
	rank := copyOrder(articles, found)
	slices.Sort(rank)
	if !slices.Equal(rank, []int{0, 1, 2}) {
		t.Errorf("ranks %v", rank)
	}
}

// drawArticles draws articles that share paragraphs, some of them edited.
func drawArticles(t *rapid.T) []Article {
	var paragraphs []string
	for i := range 8 {
		paragraphs = append(paragraphs, unrelatedStory(40, uint64(100+i)))
	}
	paragraphs = append(paragraphs, strings.Split(harbourStory, "\n\n")...)
	paragraphs = append(paragraphs, strings.Split(harbourCopy, "\n\n")...)
	paragraphs = append(paragraphs, "ADVERTISEMENT", "a a a a a a a a", "")
	n := rapid.IntRange(0, 12).Draw(t, "articles")
	out := make([]Article, n)
	for i := range out {
		parts := rapid.SliceOfN(rapid.SampledFrom(paragraphs), 0, 8).Draw(t, "paragraphs")
		out[i] = Article{ID: fmt.Sprint("a", i), Outlet: rapid.SampledFrom([]string{"X", "Y", "Z"}).Draw(t, "outlet"),
			Date: rapid.SampledFrom([]string{"", "2031-05-01", "2031-05-02"}).Draw(t, "date"), Text: strings.Join(parts, "\n\n")}
	}
	return out
}

func TestOverlapProperties(t *testing.T) {
	e := harbourEngine()
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		r, err := e.Analyze(context.Background(), slices.Values(articles))
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range r.Overlaps {
			checkOverlap(t, r, o)
		}
		if !slices.IsSortedFunc(r.Overlaps, func(a, b Overlap) int { return cmpPairs(a, b) }) {
			t.Fatal("overlaps are not in order")
		}
		slices.Reverse(articles)
		turned, _ := e.Analyze(context.Background(), slices.Values(articles))
		if diff := cmp.Diff(r.Overlaps, turned.Overlaps); diff != "" {
			t.Fatalf("order changes the overlaps: %s", diff)
		}
		for _, workers := range []int{1, 2, 5} {
			if diff := cmp.Diff(r.Overlaps, overlapList(overlapsBy(context.Background(), r.Articles, workers))); diff != "" && len(r.Overlaps) > 0 {
				t.Fatalf("%d workers: %s", workers, diff)
			}
		}
		more, _ := e.Analyze(context.Background(), slices.Values(append(articles, Article{ID: "z", Outlet: "ZZ", Text: unrelatedStory(300, 9)})))
		if diff := cmp.Diff(r.Overlaps, more.Overlaps); diff != "" {
			t.Fatalf("an unrelated article changes the overlaps: %s", diff)
		}
	})
}

func cmpPairs(a, b Overlap) int {
	return slices.Compare([]int{a.First, a.Second}, []int{b.First, b.Second})
}

// checkOverlap compares an overlap with what a plain count finds, and looks at its spans.
func checkOverlap(t *rapid.T, r *Result, o Overlap) {
	a, b := &r.Articles[o.First], &r.Articles[o.Second]
	x, y := plainRuns(a), plainRuns(b)
	both := 0
	for run := range x {
		if y[run] {
			both++
		}
	}
	if o.Runs != both || o.OfFirst != float64(both)/float64(len(x)) || o.OfSecond != float64(both)/float64(len(y)) {
		t.Fatalf("%d runs, %v, %v; counted %d of %d and %d", o.Runs, o.OfFirst, o.OfSecond, both, len(x), len(y))
	}
	if o.Copy != (max(o.OfFirst, o.OfSecond) >= .5) || o.First == o.Second || both == 0 {
		t.Fatalf("%+v", o)
	}
	end := 0
	for _, s := range o.Shared {
		if s.Second.Start < end || s.Words < runLength || s.First.End > len(a.Text) || s.First.Len() <= 0 || s.Second.End > len(b.Text) {
			t.Fatalf("stretch %+v behind %d", s, end)
		}
		end = s.Second.End
		if f, g := plainWords(a.Text[s.First.Start:s.First.End]), plainWords(b.Text[s.Second.Start:s.Second.End]); !slices.Equal(f, g) || len(f) != s.Words {
			t.Fatalf("stretches differ: %q, %q", f, g)
		}
	}
	for _, e := range o.Edits {
		for i, s := range []Span{e.First, e.Second} {
			of := []*Annotated{a, b}[i]
			if s.Start < 0 || s.End < s.Start || s.End > len(of.Text) {
				t.Fatalf("edit %+v is out of bounds", e)
			}
			if k := []int{e.FirstTag, e.SecondTag}[i]; k >= 0 && !of.Tags[k].Span().Overlaps(s) {
				t.Fatalf("edit %+v does not touch its tag", e)
			}
		}
		if e.First.Len() == 0 && e.Second.Len() == 0 || a.Text[e.First.Start:e.First.End] == b.Text[e.Second.Start:e.Second.End] {
			t.Fatalf("edit %+v changes nothing", e)
		}
	}
}

// words splits a text into folded words.
func plainWords(text string) []string {
	var out []string
	for _, t := range newVocabulary().tokenize(text, nil) {
		if t.isWord() {
			out = append(out, fold(t.in(text)))
		}
	}
	return out
}

func plainRuns(a *Annotated) map[string]bool {
	var all []string
	for _, s := range a.Sentences {
		if s.Zone.Counted() {
			all = append(all, plainWords(a.Text[s.Start:s.End])...)
		}
	}
	out := map[string]bool{}
	for i := 0; i+runLength <= len(all); i++ {
		out[strings.Join(all[i:i+runLength], " ")] = true
	}
	return out
}

// Winnowing must find any stretch of sixteen words, wherever it stands.
func TestSamplesMeet(t *testing.T) {
	for seed := range uint64(60) {
		common := unrelatedStory(window+runLength-1, 1000+seed)
		runs := func(text string) map[uint64]bool {
			var keys []textWord
			for _, w := range plainWords(text) {
				keys = append(keys, textWord{key: wordKey(w)})
			}
			out := map[uint64]bool{}
			for _, r := range winnow(runsOf(keys, nil), nil) {
				out[r] = true
			}
			return out
		}
		a, b := runs(unrelatedStory(90, seed)+" "+common+" "+unrelatedStory(33, seed+100)), runs(unrelatedStory(7, seed+200)+" "+common)
		met := false
		for r := range a {
			met = met || b[r]
		}
		if !met {
			t.Errorf("seed %d: no sample in common", seed)
		}
	}
}

// BenchmarkOverlaps measures a corpus in which every tenth article is an edited copy. The three sizes show the growth.
func BenchmarkOverlaps(b *testing.B) {
	e := harbourEngine()
	for _, n := range []int{250, 1000, 4000} {
		var articles []Annotated
		size := 0
		for i := range n {
			text := unrelatedStory(900, uint64(i/10*10))
			if i%10 > 1 {
				text = unrelatedStory(900, uint64(i))
			}
			articles = append(articles, e.Annotate(story(fmt.Sprint(i), "2031-05-02", text+"\n\n"+strings.Repeat(harbourStory[:i%40], 1))))
			size += len(text)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				overlapsBy(context.Background(), articles, 1)
			}
		})
	}
}

// The same few words are no copy, even where they are all of two very short texts.
func TestFewRunsAreNoCopy(t *testing.T) {
	const long = " The harbour board met at noon and adjourned until the evening."
	for more, want := range map[string]int{"": 0, long: 1} {
		r := compare(t, New(nil, Options{Grouping: GroupOne}), Article{ID: "a", Outlet: "Argus", Text: "Dockers in Vellmar went on strike." + more},
			Article{ID: "b", Outlet: "Beacon", Text: "Dockers in Vellmar went on strike." + more})
		if len(r.Overlaps) != want {
			t.Errorf("%q: %+v", more, r.Overlaps)
		}
	}
}
