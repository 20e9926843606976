package reports

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"framing/analysis"
	"framing/lexicons"
)

func attribute(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// Every line of the evidence, every article and every headline is marked as that of its outlet; a finding as that of those
// that it names.
func TestWhatIsOfAnOutletIsMarked(t *testing.T) {
	r := told()
	x := newIndex(r, Options{})
	doc, err := html.Parse(bytes.NewReader(render(t, r, Options{})))
	if err != nil {
		t.Fatal(err)
	}
	number := func(name string) string { return fmt.Sprint(x.outletAt[name]) }
	headings, lines, findings := 0, 0, 0
	for n := range doc.Descendants() {
		of, marked := attribute(n, "data-of")
		if id, _ := attribute(n, "id"); strings.HasPrefix(id, "outlet=") {
			headings++
			if k, _ := attribute(n, "data-n"); !strings.Contains(textOf(n), x.outlets[headings-1].name) || k != fmt.Sprint(headings-1) {
				t.Errorf("heading %q, number %q", textOf(n), k)
			}
		}
		switch {
		case n.Data == "tr" && within(n, "kw") && n.FirstChild != nil && n.FirstChild.NextSibling != nil && !strings.Contains(classOf(n), "qh") && within(n, "kw") && n.Parent.Data == "tbody":
			lines++
			name := textOf(n.FirstChild)
			if !marked || !slices.ContainsFunc(x.outlets, func(o *outlet) bool { return strings.HasPrefix(name, o.name) && of == number(o.name) }) {
				t.Errorf("the line of %q is marked %q", name, of)
			}
		case n.Data == "li" && n.Parent != nil && classOf(n.Parent) == "find":
			findings++
			for o, out := range x.outlets {
				if strings.Contains(textOf(n.FirstChild), out.name) && marked && !slices.Contains(strings.Fields(of), fmt.Sprint(o)) {
					t.Errorf("the finding %q is marked %q", textOf(n.FirstChild), of)
				}
			}
		}
	}
	if headings != len(x.outlets) || lines < 10 || findings == 0 {
		t.Errorf("%d headings, %d lines, %d findings", headings, lines, findings)
	}
}

func classOf(n *html.Node) string {
	c, _ := attribute(n, "class")
	return c
}

// within reports whether the node stands in an element of the class.
func within(n *html.Node, class string) bool {
	for ; n != nil; n = n.Parent {
		if slices.Contains(strings.Fields(classOf(n)), class) {
			return true
		}
	}
	return false
}

// A finding keeps its number where those before it are not shown.
func TestFindingNumbers(t *testing.T) {
	for i, f := range newIndex(told(), Options{}).topFindings() {
		if f.Number != i+1 {
			t.Errorf("number %d, want %d", f.Number, i+1)
		}
	}
	var b strings.Builder
	if err := HTML(&b, told(), Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `data-f="5"`) || strings.Contains(b.String(), "counter(f)") {
		t.Error("the page counts its findings anew")
	}
}

func TestNamedBy(t *testing.T) {
	for _, c := range []struct {
		n, all int
		want   string
	}{
		{0, 1, "the finding on top does not name it"}, {1, 1, "the finding on top names it"}, {0, 4, "none of the four findings on top names it"},
		{1, 4, "one of the four findings on top names it"}, {3, 4, "three of the four findings on top name it"}, {2, 2, "both findings on top name it"},
		{4, 4, "all four findings on top name it"},
	} {
		if got := namedBy(c.n, c.all); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.n, c.all, got, c.want)
		}
	}
}

func TestOf(t *testing.T) {
	x := newIndex(told(), Options{})
	all := make([]int, len(x.outlets))
	for i := range all {
		all[i] = i
	}
	for _, c := range []struct {
		outlets []int
		want    string
	}{{nil, ofNobody}, {[]int{1}, "1"}, {[]int{1, 0, 1}, "0 1"}, {all, ""}} {
		if got := x.of(slices.Clone(c.outlets)...); got != c.want {
			t.Errorf("of %v is %q, not %q", c.outlets, got, c.want)
		}
	}
	if got := x.ofNames("nobody"); got != ofNobody {
		t.Errorf("of an unknown name: %q", got)
	}
	if got := x.ofArticles(-1, len(x.Articles)); got != ofNobody {
		t.Errorf("of articles that are not there: %q", got)
	}
	alone := newIndex(only(told(), func(a *analysis.Annotated) bool { return a.Outlet == told().Articles[0].Outlet }), Options{})
	if alone.narrows() || alone.of(0) != "" || alone.onlyRules() != "" || alone.only(nil) != nil {
		t.Error("a page of one outlet can be narrowed to it")
	}
}

// A name cannot leave its string in the style sheet.
func TestCSSString(t *testing.T) {
	for in, want := range map[string]string{
		"The Post 2":  `"The Post 2"`,
		`a"}</style>`: `"a\22 \7d \3c \2f style\3e "`,
		"a\\\n\x00":   `"a\5c \a \0 "`,
		"Київ":        `"Київ"`,
		"a\u202eb":    `"a\5b U\2b 202E\5d b"`,
		"\xff":        `"\fffd "`,
	} {
		if got := cssString(in); got != want {
			t.Errorf("%q becomes %s, not %s", in, got, want)
		}
	}
}

// Names that look alike in an address have headings of their own.
func TestOutletAnchorsAreUnique(t *testing.T) {
	r := sample()
	for i, name := range []string{"A B", "A_B", "A  B"} {
		r.Articles[i].Outlet = name
	}
	checkLinks(t, "alike", render(t, r, Options{}))
}

// "Tagged terms" are the same on the whole page: those of the outlets add up to those of its head.
func TestTaggedTermsAddUp(t *testing.T) {
	r := told()
	tags := r.Articles[0].Tags
	tags[0].Counted, tags[0].Why = false, "zone"
	other := *tags[1].Entry
	other.Kind = lexicons.Fingerprint
	tags[1].Entry = &other
	want, _, _ := Tagged(r)
	got := 0
	for _, o := range newIndex(r, Options{}).only(nil) {
		var n int
		_, facts, _ := strings.Cut(o.Facts.String(), "compared, ")
		if _, err := fmt.Sscan(facts, &n); err != nil {
			t.Fatalf("%s: %v", o.Facts, err)
		}
		got += n
	}
	if got != want || want == 0 {
		t.Errorf("the outlets have %d tagged terms, the page %d", got, want)
	}
}
