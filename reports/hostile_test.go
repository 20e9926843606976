package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"maps"
	"regexp"
	"strings"
	"testing"

	"framing/analysis"
	"framing/internal/diag"
	"golang.org/x/net/html"
)

// attack is put into every string that comes from outside. Each part has broken a report tool before: script and event
// handlers, ends of script and of CDATA, go-echarts' function marker, quotes of all kinds, template actions, NUL, other
// controls, right-to-left overrides, line separators, formula cells, bytes that are no UTF-8.
const attack = "=1+1</script></style></textarea></title>--><script>alert(1)</script><img src=x onerror=alert(2)>" +
	"\" onmouseover=\"alert(3)' style='x:y`__f__function(){}__f__{{.}}]]><a href=javascript:alert(4)>" +
	"\x00\x1b[31m\u202e\u2066\u2028\u2029\t\r\n\xff\xfe&lt;&#60;end"

// harmless has the same words as attack, and nothing else.
var harmless = strings.Join(regexp.MustCompile(`[0-9A-Za-z_]+`).FindAllString(attack, -1), " ")

// hostile is the sample with the attack in every string.
func hostile() *analysis.Result { return poisoned(attack) }

// poisoned is the sample with the poison at the end of every string from outside that has a fixed place in the page.
func poisoned(poison string) *analysis.Result {
	r := sample()
	put := func(fields ...*string) {
		for _, f := range fields {
			*f += poison
		}
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		put(&a.ID, &a.Path, &a.Outlet, &a.Via, &a.Title, &a.Date, &a.Author, &a.Credit, &a.Language, &a.Event, &a.Hash)
		a.URL = "javascript:" + poison
		a.Guessed = map[string]string{"title" + poison: "headline" + poison}
		a.Skipped = map[string]string{"lexicon" + poison: "gate" + poison}
		poisonText(a, poison)
		a.Chains = nil
		for j := range a.Voices {
			put(&a.Voices[j].Speaker)
			a.Chains = append(a.Chains, analysis.Chain{Voice: int32(j), Speakers: []string{"first" + poison, "second" + poison}})
		}
		for j := range a.Tags {
			t := &a.Tags[j]
			put(&t.Lexicon, &t.Contrast, &t.Variant, &t.Term)
			if !t.Counted {
				t.Why = "also:" + poison
			}
		}
	}
	for _, l := range r.Lexicons {
		put(&l.ID, &l.Title, &l.Version, &l.Updated, &l.About, &l.License, &l.Hash)
		l.Authors = append(l.Authors, poison)
		for i := range l.Sources {
			s := &l.Sources[i]
			put(&s.ID, &s.Publisher, &s.Title, &s.Date, &s.Note)
			s.URL = "javascript:" + poison
		}
		for _, c := range l.Contrasts {
			put(&c.ID, &c.Name, &c.Question, &c.About)
			for i := range c.Rulings {
				rule := &c.Rulings[i]
				put(&rule.Guide, &rule.Says, &rule.Since)
				rule.Cite[0] += poison
			}
			for _, v := range c.Variants {
				put(&v.ID, &v.Label)
			}
		}
	}
	for i := range r.Events {
		put(&r.Events[i].ID, &r.Events[i].Title, &r.Events[i].From)
	}
	r.Remarks = append(r.Remarks, diag.Problem{Pos: diag.Pos{File: poison}, Severity: diag.Warning, What: poison, Hint: poison})
	r.LeftOut = append(r.LeftOut, diag.Problem{Pos: diag.Pos{File: poison}, What: poison, Hint: poison})
	put(&r.Provenance.Version, &r.Provenance.Command, &r.Provenance.Corpus)
	r.Counts = countsOf(r)
	return r
}

// poisonText lets the last sentence of the article, and its last tag, contain the poison.
func poisonText(a *analysis.Annotated, poison string) {
	a.Text += poison
	a.Sentences[len(a.Sentences)-1].End = int32(len(a.Text))
	last := a.Tags[len(a.Tags)-1]
	a.Tags[len(a.Tags)-1].End = last.Start + int32(len(part(a.Text, last.Span())))
	a.Tags = append(a.Tags, analysis.Tag{
		ShortSpan: analysis.Span{Start: len(a.Text) - len(poison), End: len(a.Text)}.Short(), Entry: last.Entry,
		Sentence: int32(len(a.Sentences) - 1), Zone: analysis.Body, Voice: analysis.Own, Stretch: -1, Counted: true,
	})
}

// shape is the page without its texts: which elements there are, with which attributes.
type shape struct {
	elements, attributes map[string]int
	text                 strings.Builder
}

func shapeOf(t *testing.T, page []byte) *shape {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	s := &shape{elements: map[string]int{}, attributes: map[string]int{}}
	for n := range doc.Descendants() {
		switch n.Type {
		case html.ElementNode:
			s.elements[n.Data]++
			for _, a := range n.Attr {
				s.attributes[n.Data+" "+a.Key]++
			}
		case html.TextNode:
			s.text.WriteString(n.Data)
		}
	}
	return s
}

// The attack changes texts, never the page: it has the elements and attributes of the page with harmless words in the
// same places, each as often.
func TestHostileInputIsText(t *testing.T) {
	for _, o := range []Options{{MaxExcerpt: 1}, {FullText: true}, {Excerpts: TermsExcerpts, MaxExcerpt: 1}, {BaseURL: "https://example.org/", Card: "card.png"}} {
		hostileIsText(t, o)
	}
}

func hostileIsText(t *testing.T, o Options) {
	t.Helper()
	page := render(t, hostile(), o)
	bad, good := shapeOf(t, page), shapeOf(t, render(t, poisoned(harmless), o))
	if !maps.Equal(bad.elements, good.elements) {
		t.Errorf("elements differ:\n%v\n%v", bad.elements, good.elements)
	}
	if !maps.Equal(bad.attributes, good.attributes) {
		t.Errorf("attributes differ:\n%v\n%v", bad.attributes, good.attributes)
	}
	if n := bytes.Count(page, []byte("<script")); n != 2 { // the script and the provenance
		t.Errorf("%d script elements in the bytes", n)
	}
	for _, raw := range []string{"<img", "<a href=javascript", "\x00", "\x1b", "\xff", `href="javascript`, "ZgotmplZ", "]]><"} {
		if bytes.Contains(page, []byte(raw)) {
			t.Errorf("the page contains %q", raw)
		}
	}
	if !strings.Contains(bad.text.String(), "<script>alert(1)</script><img src=x onerror=alert(2)>") {
		t.Error("the attack is not shown as text")
	}
}

// What holds for every page, hostile or not.
func TestPageRules(t *testing.T) {
	for name, r := range map[string]*analysis.Result{"sample": sample(), "hostile": hostile(), "empty": {}} {
		page := render(t, r, Options{})
		s := shapeOf(t, page)
		for key := range s.attributes {
			_, attribute, _ := strings.Cut(key, " ")
			if attribute == "style" || strings.HasPrefix(attribute, "on") || attribute == "src" {
				t.Errorf("%s: attribute %s", name, key)
			}
		}
		for _, e := range []string{"iframe", "img", "link", "base", "object", "embed"} {
			if s.elements[e] > 0 {
				t.Errorf("%s: element %s", name, e)
			}
		}
		if again := render(t, r, Options{}); !bytes.Equal(page, again) {
			t.Errorf("%s: two runs differ", name)
		}
		checkLinks(t, name, page)
	}
}

// checkLinks asserts that ids are unique, that links within the page lead somewhere, and that others are safe.
func checkLinks(t *testing.T, name string, page []byte) {
	t.Helper()
	doc, err := html.ParseWithOptions(bytes.NewReader(page), html.ParseOptionEnableScripting(false)) // noscript is read too
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	var links []*html.Node
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" {
				if ids[a.Val] {
					t.Errorf("%s: id %s twice", name, a.Val)
				}
				ids[a.Val] = true
			}
			if a.Key == "href" {
				links = append(links, n)
			}
		}
	}
	for _, n := range links {
		href, rel := "", ""
		for _, a := range n.Attr {
			if a.Key == "href" {
				href = a.Val
			} else if a.Key == "rel" {
				rel = a.Val
			}
		}
		switch {
		case strings.HasPrefix(href, "#"):
			if !ids[href[1:]] {
				t.Errorf("%s: no element has the id %s", name, href[1:])
			}
		case !strings.HasPrefix(href, "https://") && !strings.HasPrefix(href, "http://") || rel != "noopener noreferrer":
			t.Errorf("%s: link %q, rel %q", name, href, rel)
		}
	}
}

// The policy names the hashes of exactly what stands in the page, and allows nothing else.
func TestPolicyFitsPage(t *testing.T) {
	page := string(render(t, sample(), Options{}))
	head := `<meta charset="utf-8">` + "\n" + `<meta http-equiv="Content-Security-Policy" content="`
	i := strings.Index(page, head)
	if i < 0 {
		t.Fatal("the policy is not the first element after charset")
	}
	value, _, _ := strings.Cut(page[i+len(head):], `"`)
	value = html.UnescapeString(value)
	inner := func(element string) string {
		_, rest, _ := strings.Cut(page, "<"+element+">")
		s, _, _ := strings.Cut(rest, "</"+element+">")
		sum := sha256.Sum256([]byte(s))
		return base64.StdEncoding.EncodeToString(sum[:])
	}
	want := "default-src 'none'; script-src 'sha256-" + inner("script") + "'; style-src 'sha256-" + inner("style") +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
	if value != want {
		t.Errorf("policy %s\nwant   %s", value, want)
	}
}

// Words that judge never stand in a sentence of ours. The report's design forbids them.
func TestNoJudgingWords(t *testing.T) {
	banned := regexp.MustCompile(`(?i)\b(biased?|propaganda|misleads?|misleading|hides?|admits?|admitted|claims?|claimed)\b`)
	for name, r := range map[string]*analysis.Result{"sample": sample(), "empty": {}} {
		if word := banned.Find(render(t, r, Options{})); word != nil {
			t.Errorf("%s: the page says %q", name, word)
		}
	}
}

func TestHostileRecordsStayLines(t *testing.T) {
	r := hostile()
	for i := range r.Articles {
		a := &r.Articles[i]
		if n := bytes.Count(AppendJSONL(nil, a), []byte("\n")); n != 1 {
			t.Errorf("%d lines of JSON", n)
		}
		lines := bytes.SplitAfter(AppendTSV(nil, a), []byte("\n"))
		if len(lines) != len(a.Tags)+1 {
			t.Errorf("%d lines for %d tags", len(lines)-1, len(a.Tags))
		}
		for _, line := range lines[:len(lines)-1] {
			if n := bytes.Count(line, []byte("\t")); n != strings.Count(TSVHeader, "\t") || bytes.ContainsRune(line, '\r') {
				t.Errorf("%d tabs in %q", n, line)
			}
		}
	}
}

func TestWebAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/x?y=1&z=ü#q": "https://a.example/x?y=1&z=ü#q", "http://a.example": "http://a.example",
		"javascript:alert(1)": "", "//a.example": "", "https:a.example": "", "data:text/html,x": "", "https://a.example/\x00": "", "": "",
	} {
		if got := webAddress(address); got != want {
			t.Errorf("webAddress(%q) = %q", address, got)
		}
	}
}

func TestForeign(t *testing.T) {
	for language, want := range map[string]string{"": "", "en": "", "en-GB": "", "ar": "ar", "zh-Hant": "zh-Hant", "x\" onload=1": "", "ru RU": ""} {
		if got := foreign(language); got != want {
			t.Errorf("foreign(%q) = %q", language, got)
		}
	}
}
