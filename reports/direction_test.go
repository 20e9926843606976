package reports

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// turned reorders everything behind it that is not isolated, and closes isolates that it has not opened.
const turned = "\u2069\u202e\u2066\u202b"

// A mark of writing direction stands only where nothing of ours does: in an element that isolates, and whose whole text is
// a part of one string from outside. Attributes have none but where the style sheet prints such a string alone.
func TestDirectionMarksStayWithTheirText(t *testing.T) {
	r := poisoned(turned)
	r.Lexicons[1].Sources[0].URL = "https://sources.example/?q=" + turned
	r.Lexicons[1].Updated = turned
	for i := range r.Articles {
		r.Articles[i].Tags[0].Counted, r.Articles[i].Tags[0].Why = false, turned
	}
	outside := map[string]bool{}
	stringsIn(reflect.ValueOf(r), outside)
	allowed := func(text string) bool {
		text = strings.TrimSpace(text)
		for s := range outside {
			if strings.Contains(s, text) || strings.Contains(strings.ToLower(s), text) {
				return true
			}
		}
		return false
	}
	for _, o := range []Options{{MaxExcerpt: 1}, {MaxExcerpt: 0.2}, {MaxExcerpt: -1}, {Title: "Port" + turned}} {
		outside[o.Title] = true
		doc, err := html.Parse(bytes.NewReader(render(t, r, o)))
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if strings.ContainsFunc(a.Val, reorders) && (a.Key != "data-o" || !allowed(a.Val)) {
					t.Errorf("attribute %s=%q", a.Key, a.Val)
				}
			}
			if n.Type != html.TextNode || !strings.ContainsFunc(n.Data, reorders) {
				continue
			}
			seen++
			if e := isolating(n); e == nil {
				t.Errorf("not isolated: %q in %q", n.Data, textOf(n.Parent))
			} else if !allowed(textOf(e)) {
				t.Errorf("not theirs alone: %q", textOf(e))
			}
		}
		if seen < 100 {
			t.Errorf("only %d texts looked at", seen)
		}
	}
}

// stringsIn collects every string in a value.
func stringsIn(v reflect.Value, out map[string]bool) {
	switch v.Kind() {
	case reflect.String:
		out[v.String()] = true
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			stringsIn(v.Elem(), out)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			stringsIn(v.Index(i), out)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			stringsIn(k, out)
			stringsIn(v.MapIndex(k), out)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			stringsIn(v.Field(i), out)
		}
	}
}

// isolating returns the element around a text that keeps its direction apart, or nil.
func isolating(n *html.Node) *html.Node {
	for e := n.Parent; e != nil; e = e.Parent {
		if e.Data == "bdi" || e.Data == "td" || e.Data == "th" { // a cell of a table is a paragraph of its own
			return e
		}
		for _, a := range e.Attr {
			if a.Key == "dir" && a.Val == "auto" {
				return e
			}
		}
	}
	return nil
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{"": "", "صحيفة": "صحيفة", "a\u202eb\u2069": "a[U+202E]b[U+2069]"} {
		if got := visible(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestIsRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{"": false, "«12 קול": true, "قال": true, "The صحيفة": false, "2021": false, "नमस्ते": false} {
		if got := isRightToLeft(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
