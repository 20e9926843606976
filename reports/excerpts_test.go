package reports

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"framing/analysis"
)

var wordsOnly = regexp.MustCompile(`[\pL\pN]+`)

// plainWords is a text as its words, in lower case, one space between them.
func wordsOf(s string) string {
	return " " + strings.Join(wordsOnly.FindAllString(strings.ToLower(s), -1), " ") + " "
}

// everything returns all that a page says: its texts and attributes, and the JSON in which a large page would hold its uses.
func everything(t *testing.T, r *analysis.Result, o Options) string {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(render(t, r, o)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for _, a := range n.Attr {
			b.WriteString("\n" + a.Val + "\n")
		}
	}
	var island bytes.Buffer
	x := newIndex(r, o)
	if err := x.encodeUses(&island, x.usesData()); err != nil {
		t.Fatal(err)
	}
	return wordsOf(b.String()) + wordsOf(island.String())
}

// With none and with terms no sentence of five words or more stands in the page; its terms do.
func TestExcerptsLeaveSentencesOut(t *testing.T) {
	for name, r := range map[string]*analysis.Result{"sample": sample(), "told": told(), "crowded": crowded()} {
		for _, mode := range []Excerpts{NoExcerpts, TermsExcerpts} {
			page := everything(t, r, Options{Excerpts: mode, MaxExcerpt: 1})
			for _, a := range r.Articles {
				for _, s := range a.Sentences {
					words := wordsOf(part(a.Text, s.Span()))
					if strings.Count(words, " ") > 5 && strings.Contains(page, words) {
						t.Errorf("%s, %s: the page says%s", name, mode, words)
					}
				}
				for _, tag := range a.Tags {
					if !strings.Contains(page, wordsOf(part(a.Text, tag.Span()))) {
						t.Errorf("%s, %s: the term %q is not listed", name, mode, part(a.Text, tag.Span()))
					}
				}
			}
		}
	}
}

// crowded is an article whose sentences are full of terms, so that passages cover most of each.
func crowded() *analysis.Result {
	r := sample()
	w := write("z1", "Morning Post", "2024-05-03")
	w.para(analysis.Body, "A strike is a strike and a strike stays a strike here.", "The walkout and the strike and the walkout again.", "They strike.", "One walkout, one strike, one walkout more.")
	for i := range 6 {
		w.tag(r.Lexicons[0], "action", "strike", "strike", i)
	}
	for i := range 4 {
		w.tag(r.Lexicons[0], "action", "walkout", "walkout", i)
	}
	r.Articles = append(r.Articles, w.done())
	r.Counts = countsOf(r)
	return r
}

// With terms at least a quarter of each sentence stays out, and passages still stand.
func TestTermsLeaveAQuarterOut(t *testing.T) {
	r := crowded()
	passages := 0
	for i := range r.Articles {
		a := &r.Articles[i]
		x := newExcerpt(a, Options{Excerpts: TermsExcerpts, MaxExcerpt: 1}, new(wordMemory))
		var tags []int32
		for k := range a.Tags {
			tags = append(tags, int32(k))
		}
		x.deal(a, [][]int32{tags}, nil)
		for k, tag := range a.Tags {
			if c := x.contexts[k].Span(); c.Len() > 0 {
				passages++
				if !c.Contains(tag.Span()) {
					t.Errorf("%s: the passage %q is not around %q", a.ID, part(a.Text, c), part(a.Text, tag.Span()))
				}
			}
		}
		for _, s := range a.Sentences {
			if out := x.cost(s.Span()); 4*out < x.count(s.Span()) {
				t.Errorf("%s: of %q only %d words stay out", a.ID, part(a.Text, s.Span()), out)
			}
		}
	}
	if passages < 10 {
		t.Errorf("%d passages", passages)
	}
}

// What is left out is said to be, and it was a choice.
func TestExcerptsSayTheyAreLeftOut(t *testing.T) {
	page := string(render(t, told(), Options{Excerpts: NoExcerpts}))
	for _, want := range []string{"The sentences are left out of this report by choice.", "A matching sentence, left out by choice.", "By choice of who made this report"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if page := string(render(t, told(), Options{})); strings.Contains(page, "by choice") {
		t.Error("a page with sentences says that they are left out")
	}
}

// With the full text every sentence of every article can be read, in its order, with its terms marked; without, it cannot.
func TestFullText(t *testing.T) {
	r := told()
	page := render(t, r, Options{FullText: true})
	checkLinks(t, "full text", page)
	_, texts, found := strings.Cut(string(page), `<section id="texts">`)
	texts, _, _ = strings.Cut(texts, "</section>")
	if !found || !strings.Contains(texts, "publishers’ work") {
		t.Fatal("no section with the articles and whose they are")
	}
	doc, err := html.Parse(strings.NewReader(texts))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	marks := 0
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		} else if n.Data == "mark" {
			marks++
		}
	}
	all := wordsOf(b.String())
	for _, a := range r.Articles {
		for _, s := range a.Sentences {
			if words := wordsOf(part(a.Text, s.Span())); !strings.Contains(all, words) {
				t.Errorf("%s: the page lacks%s", a.ID, words)
			}
		}
	}
	if marks < 10 {
		t.Errorf("%d terms are marked", marks)
	}
	for _, o := range []Options{{}, {MaxExcerpt: 1}, {FullText: true, Excerpts: NoExcerpts}, {FullText: true, Excerpts: TermsExcerpts}, {FullText: true, MaxExcerpt: -1}} {
		if strings.Contains(string(render(t, r, o)), `id="texts"`) {
			t.Errorf("%+v: the page holds the articles", o)
		}
	}
}

// A line of the evidence leads to its paragraph, the part that is compared.
func TestFullTextParagraphs(t *testing.T) {
	w := write("p1", "Morning Post", "2024-05-03")
	w.para(analysis.Headline, "Dockers strike").para(analysis.Byline, "VELLMAR –")
	w.paragraph--
	w.para(analysis.Body, "The strike began.").para(analysis.Furniture, "Sign up here")
	r := sample()
	r.Articles = []analysis.Annotated{w.tag(r.Lexicons[0], "action", "strike", "strike", 1).done()}
	x := newIndex(r, Options{FullText: true})
	got := map[string]string{}
	for p := range x.wholeText(0).Paragraphs {
		got[p.ID] += p.Aside + ":" + p.Pieces[0].Text + ";"
	}
	want := map[string]string{x.paragraphAnchor(0, 0): ":Dockers strike;", x.paragraphAnchor(0, 1): "byline or dateline:VELLMAR –;", x.paragraphAnchor(0, 2): ":The ;", x.paragraphAnchor(0, 3): "page furniture:Sign up here;"}
	for id, text := range want {
		if got[id] != text {
			t.Errorf("paragraph %q is %q, not %q", id, got[id], text)
		}
	}
	if note := x.note(use{0, 0}, true); note.Text != x.paragraphAnchor(0, 2) {
		t.Errorf("the use leads to %q", note.Text)
	}
}
