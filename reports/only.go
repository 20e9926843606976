package reports

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A page can be narrowed to one outlet: what is about others only is not shown. Nothing stands in it twice for that. Elements
// that are about some outlets carry their numbers in data-of ("-" = about none in particular), and rules of the style sheet,
// one for each outlet, leave out those without the number of the outlet that is asked for: by the address (:target), or by the
// script, which keeps the choice while the reader follows links.

// mostOnly is the number of outlets up to which a page can be narrowed to one.
const mostOnly = 250

// onlyView is the heading of a page that is narrowed to one outlet. It is hidden until then.
type onlyView struct {
	Anchor, Name string
	Link         template.URL
	Number       int
	Facts        phrase
}

// narrows reports whether the page can be narrowed to one outlet.
func (x *index) narrows() bool { return len(x.outlets) > 1 && len(x.outlets) <= mostOnly }

// of is the value of data-of for what is about these outlets; "" where it is about all, and on pages without this view.
func (x *index) of(outlets ...int) string {
	if !x.narrows() {
		return ""
	}
	if len(outlets) == 0 {
		return ofNobody
	}
	slices.Sort(outlets)
	outlets = slices.Compact(outlets)
	if len(outlets) == len(x.outlets) {
		return ""
	}
	words := make([]string, len(outlets))
	for i, o := range outlets {
		words[i] = strconv.Itoa(o)
	}
	return strings.Join(words, " ")
}

// ofNobody is data-of of what no narrowed page shows.
const ofNobody = "-"

// ofNames is of by names of outlets; others are passed over.
func (x *index) ofNames(names ...string) string {
	var out []int
	for _, name := range names {
		if o, ok := x.outletAt[name]; ok {
			out = append(out, o)
		}
	}
	return x.of(out...)
}

// ofArticles is of by articles; those that are not there are passed over.
func (x *index) ofArticles(articles ...int) string {
	var out []int
	for _, i := range articles {
		if i >= 0 && i < len(x.articles) {
			out = append(out, x.articles[i].outlet)
		}
	}
	return x.of(out...)
}

// ofRows is of for each row of a chart, by the name of its outlet.
func (x *index) ofRows(names []string) []string {
	if !x.narrows() {
		return nil
	}
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = x.ofNames(name)
	}
	return out
}

// ofAny is what is about one of the items.
func ofAny[T any](x *index, items []T, of func(T) string) string {
	var out []int
	for _, item := range items {
		value := of(item)
		if value == "" {
			return ""
		}
		for _, word := range strings.Fields(value) {
			if o, err := strconv.Atoi(word); err == nil {
				out = append(out, o)
			}
		}
	}
	return x.of(out...)
}

// ofFinding is of by the outlets that a finding names and those of its sentences.
func (x *index) ofFinding(outlets []string, places []findingPlace) string {
	names := slices.Clone(outlets)
	for _, p := range places {
		names = append(names, x.Articles[p.Place.Article].Outlet)
	}
	return x.ofNames(names...)
}

// withFindings is what is about these outlets or those of a finding.
func (x *index) withFindings(of string, findings []findingView) string {
	if of == "" || len(findings) == 0 {
		return of
	}
	all := []string{of}
	for _, f := range findings {
		all = append(all, f.Of)
	}
	return ofAny(x, all, func(of string) string { return of })
}

// only lists the headings of the narrowed page, one for each outlet.
func (x *index) only(findings []findingView) []onlyView {
	if !x.narrows() {
		return nil
	}
	uses := make([]int, len(x.outlets))
	for i := range x.Articles {
		for k := range x.Articles[i].Tags {
			if isCompared(&x.Articles[i].Tags[k]) {
				uses[x.articles[i].outlet]++
			}
		}
	}
	var out []onlyView
	for o, outlet := range x.outlets {
		named := 0
		for _, f := range findings {
			if f.Of == "" || slices.Contains(strings.Fields(f.Of), strconv.Itoa(o)) {
				named++
			}
		}
		facts := ours(Plural(len(outlet.articles), "article") + ", " + Plural(outlet.words, "word") + " compared, " + Plural(uses[o], "tagged term"))
		if len(findings) > 0 {
			facts = facts.ours("; " + namedBy(named, len(findings)))
		}
		out = append(out, onlyView{outlet.anchor, outlet.name, onlyLink(outlet), o, facts.ours(".")})
	}
	return out
}

// namedBy says how many of the findings that open the report are about an outlet.
func namedBy(n, all int) string {
	switch {
	case all == 1 && n == 0:
		return "the finding on top does not name it"
	case all == 1:
		return "the finding on top names it"
	case n == 0:
		return "none of the " + countWord(all, "finding") + " on top names it"
	case n == all && n == 2:
		return "both findings on top name it"
	case n == all:
		return "all " + countWord(all, "finding") + " on top name it"
	case n == 1:
		return "one of the " + countWord(all, "finding") + " on top names it"
	}
	return spelled(n) + " of the " + countWord(all, "finding") + " on top name it"
}

// outletAnchor is the id of the narrowed page of an outlet: what people would type, as far as an id may hold it.
func outletAnchor(name string) string {
	return "outlet=" + encodeID(strings.Join(strings.Fields(name), "_"))
}

// onlyLink is the address within the page. The anchor holds nothing that an address must not.
func onlyLink(o *outlet) template.URL { return template.URL("#" + o.anchor) }

// labelRules name the columns of the tables that have one for each outlet, for screens so narrow that their cells stand below
// each other.
func (x *index) labelRules() string {
	if len(x.outlets) > manyOutletsAt {
		return ""
	}
	var b strings.Builder
	for o, outlet := range x.outlets {
		b.WriteString(".choice td:nth-child(" + strconv.Itoa(o+2) + "){--o:" + cssString(outlet.name) + "}")
	}
	return b.String()
}

// cssString writes a text as a string of a style sheet. Whatever is no letter, digit or space is written as its number.
func cssString(s string) string {
	var b strings.Builder
	for _, r := range visible(strings.ToValidUTF8(s, "\ufffd")) {
		if r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	return `"` + b.String() + `"`
}

// onlyRules are the rules of the style sheet that narrow the page, one for each outlet: they leave out what is about others, and
// the columns of others in tables that have one for each outlet. They look at the siblings before, never for what an element
// has: with :has(), a browser styles all that it has shown so far anew whenever more of the page arrives. Each ends in an attribute
// or a name, not in :is(), by which a browser finds the few elements that it may hold for.
func (x *index) onlyRules() string {
	if !x.narrows() {
		return ""
	}
	var b strings.Builder
	for o := range x.outlets {
		n := strconv.Itoa(o)
		others, columns := "[data-of]:not([data-of~=\""+n+"\"])", ":nth-child(n+2):not(:nth-child("+strconv.Itoa(o+2)+"))"
		b.WriteString("[data-n=\"" + n + "\"]:is(.on,:target)~*{&" + others + ",& " + others + ",& .choice:not(.om) td" + columns +
			",& .choice:not(.om) th" + columns + "{display:none!important}}\n")
	}
	return b.String()
}
