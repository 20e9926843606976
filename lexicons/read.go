package lexicons

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"framing/internal/diag"
)

// reader walks the nodes of one file and collects what is wrong with it.
type reader struct {
	file     string
	terms    *compiler
	problems diag.Problems
	found    [2]int // problems of each severity, those beyond maxProblems included
	// wantsTests: contrasts without tests are warned of.
	wantsTests bool
	// Memory for what the file becomes, and for what is on the way there.
	contrasts arena[rawContrast]
	variants  arena[rawVariant]
	lists     arena[*rawVariant]
	resolved  arena[*Variant]
	termLists arena[*Term]
	nodes     arena[*node]
	values    arena[field]
}

const (
	maxEntries    = 10_000 // of one mapping of ids: contrasts, variants, sources, names
	maxCandidates = 1_000  // ids that are searched for one that is spelled alike
)

// maxProblems is how many errors, and how many warnings, of one file are collected; a person mends a few at a time, and
// a hostile file could hold millions.
const maxProblems = 200

func (r *reader) add(p diag.Problem) {
	r.found[p.Severity]++
	switch n := r.found[p.Severity]; {
	case n <= maxProblems:
		r.problems = append(r.problems, p)
	case n == maxProblems+1:
		r.problems = append(r.problems, diag.Problem{Pos: diag.Pos{File: p.File}, Severity: p.Severity,
			What: fmt.Sprintf("this file has more than %d problems of this kind", maxProblems), Hint: "mend these first"})
	}
}

func (r *reader) errorf(pos diag.Pos, hint, format string, args ...any) {
	r.addf(diag.Problem{Pos: pos, Hint: hint}, format, args...)
}

func (r *reader) warnf(pos diag.Pos, hint, format string, args ...any) {
	r.addf(diag.Problem{Pos: pos, Severity: diag.Warning, Hint: hint}, format, args...)
}

func (r *reader) addf(p diag.Problem, format string, args ...any) {
	if !r.full(p.Severity) {
		p.What = fmt.Sprintf(format, args...)
		r.add(p)
	}
}

// full reports whether no more problems of this severity are collected. A check that is made for every contrast asks it
// first: of 10,000 contrasts each may lack something, and putting that into words costs more than reading them.
func (r *reader) full(s diag.Severity) bool { return r.found[s] > maxProblems }

// fields are the values of a mapping by key. They are a list, because a mapping has a handful of keys: 10,000 contrasts
// are read in a tenth less time than with maps.
type fields []field

type field struct {
	key   string
	value *node
}

// at returns the value of a key, nil where it is missing.
func (f fields) at(key string) *node {
	for i := range f {
		if f[i].key == key {
			return f[i].value
		}
	}
	return nil
}

// fields returns the values of a mapping by key. Keys that are not known, or that stand twice, are problems.
// what names the mapping to the editor: "a variant".
func (r *reader) fields(n *node, what string, known ...string) fields {
	if n.kind != mapNode {
		r.errorf(n.pos(), "write key: value, one a line", "%s is expected here, with the keys %s", what, strings.Join(known, ", "))
		return nil
	}
	out := fields(r.values.take(min(len(n.items), len(known))))[:0]
	for _, key := range n.items {
		value := key.value
		switch {
		case key.kind != scalarNode:
			r.errorf(key.pos(), quoteIt, "a key is a word, not a list")
		case !slices.Contains(known, key.text):
			r.errorf(key.pos(), unknownHint(key.text, known), "%s has no key %q", what, shorten(key.text))
		case out.at(key.text) != nil:
			r.errorf(key.pos(), "delete one of the two", "the key %q stands twice", key.text)
		case value.kind == scalarNode && value.text == "":
			r.errorf(key.pos(), "write something after the colon, or delete the key", "%q is empty", key.text)
		default:
			out = append(out, field{key.text, value})
		}
	}
	return out
}

// entries walks a mapping whose keys are ids that the editor chose.
func (r *reader) entries(n *node, what string, visit func(id string, key, value *node)) {
	if n == nil {
		return
	}
	if n.kind != mapNode {
		r.errorf(n.pos(), "write an id, a colon and the entry: my-id: …", "%s are expected here", what)
		return
	}
	if len(n.items) > maxEntries {
		r.errorf(n.pos(), "split the file", "there are more than %d %s here", maxEntries, what)
		return
	}
	var seen map[string]bool
	if len(n.items) > 1 {
		seen = make(map[string]bool, len(n.items))
	}
	for _, key := range n.items {
		switch {
		case key.kind != scalarNode || !isID(key.text):
			r.errorf(key.pos(), "ids have small letters, digits and hyphens: police-action", "this is no id: %q", shorten(key.text))
		case seen[key.text]:
			r.errorf(key.pos(), "give one of them another id", "the id %q stands twice", key.text)
		case seen != nil:
			seen[key.text] = true
		}
		if key.kind == scalarNode { // what stands under a wrong id may be wrong as well
			visit(key.text, key, key.value)
		}
	}
}

// unknownHint names the candidate nearest to word, or all of them when there are few.
func unknownHint(word string, candidates []string) string {
	if len(candidates) <= maxCandidates { // a hostile file may list very many
		if near := diag.Nearest(word, candidates); near != "" {
			return "did you mean " + near + "?"
		}
	}
	switch {
	case len(candidates) == 0:
		return "none is listed in this file"
	case len(candidates) > 24:
		return ""
	}
	return "known: " + strings.Join(candidates, ", ")
}

// shorten keeps text of a file that is quoted in a message to one short line.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return s
}

// text returns the text of a scalar; "" when n is nil or something else, which is a problem.
func (r *reader) text(n *node) string {
	if n == nil {
		return ""
	}
	if n.kind != scalarNode {
		r.errorf(n.pos(), `text with [ ] { } or a colon in it: put it in quotation marks`, "text is expected here, not a list")
		return ""
	}
	return strings.TrimSpace(n.text)
}

// list returns the entries of a list, or n itself where a single entry stands.
func (r *reader) list(n *node) []*node {
	switch {
	case n == nil:
		return nil
	case n.kind == listNode:
		if len(n.items) == 0 {
			r.errorf(n.pos(), "write an entry, or delete the key", "this list is empty")
		}
		return n.items
	}
	return r.nodes.keep([]*node{n})
}

// texts returns a list of texts; a single text counts as a list of one.
func (r *reader) texts(n *node) []string {
	var out []string
	for _, item := range r.list(n) {
		if t := r.text(item); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// oneOf returns the texts of n, each of which must be one of the words allowed.
func (r *reader) oneOf(n *node, what string, allowed ...string) []string {
	var out []string
	for _, item := range r.list(n) {
		switch t := r.text(item); {
		case t == "":
		case !slices.Contains(allowed, t):
			r.errorf(item.pos(), unknownHint(t, allowed), "no such %s: %q", what, shorten(t))
		case slices.Contains(out, t):
			r.warnf(item.pos(), "delete it", "%q stands twice", t)
		default:
			out = append(out, t)
		}
	}
	return out
}

// single is oneOf for keys that take one word.
func (r *reader) single(n *node, what string, allowed ...string) string {
	if n != nil && n.kind != scalarNode {
		r.errorf(n.pos(), "write one of: "+strings.Join(allowed, ", "), "one %s is expected here, not a list", what)
		return ""
	}
	if found := r.oneOf(n, what, allowed...); len(found) == 1 {
		return found[0]
	}
	return ""
}

// date returns a date as written: 2006, 2006-01 or 2006-01-02.
func (r *reader) date(n *node) string {
	t := r.text(n)
	if t == "" {
		return ""
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(layout, t); err == nil {
			return t
		}
	}
	r.errorf(n.pos(), "write a day, a month or a year: 2021-12-04, 2021-12, 2021", "this is no date: %q", shorten(t))
	return ""
}

func (r *reader) flag(n *node) bool {
	switch t := r.text(n); t {
	case "", "false", "no":
		return false
	case "true", "yes", "on":
		return true
	default:
		r.errorf(n.pos(), "write true, or delete the key", "true or false is expected here, not %q", shorten(t))
		return false
	}
}

// termOptions say how the entries of a term list are read.
type termOptions struct {
	plain    bool // no term objects
	adjacent bool // adjacent context: it needs no plain word of its own
}

// termList reads a list of terms. Entries that are broken are left out, with a problem each.
func (r *reader) termList(n *node, o termOptions) []*Term {
	items := r.list(n)
	if len(items) == 0 {
		return nil
	}
	out := r.termLists.take(len(items))[:0]
	for _, item := range items {
		if t := r.term(item, o); t != nil {
			out = append(out, t)
		}
	}
	return out
}

func (r *reader) term(n *node, o termOptions) *Term {
	switch {
	case n.kind == listNode:
		r.errorf(n.pos(), quoteIt, "YAML reads [ at the start of an entry as a list")
		return nil
	case n.kind == mapNode && (o.plain || !slices.ContainsFunc(n.items, isTermKey)):
		r.errorf(n.pos(), quoteIt, "YAML reads this entry as a key and its value, because of a colon or a brace")
		return nil
	case n.kind == mapNode:
		return r.termObject(n)
	}
	t, ps := r.terms.compile(n.scalar(), SmartCase, !o.adjacent)
	for _, p := range ps {
		r.add(p)
	}
	return t
}

var termKeys = []string{"term", "case", "near", "not_near", "followed_by", "not_followed_by", "preceded_by", "not_preceded_by"}

func isTermKey(key *node) bool { return slices.Contains(termKeys, key.text) }

func (r *reader) termObject(n *node) *Term {
	f := r.fields(n, "a term", termKeys...)
	if f.at("term") == nil {
		r.errorf(n.pos(), "write {term: words, …}", "a term with conditions needs the key %q", "term")
		return nil
	}
	if f.at("term").kind != scalarNode {
		r.text(f.at("term"))
		return nil
	}
	how := Case(r.single(f.at("case"), "way to compare capitals", "smart", "exact", "ignore"))
	if how == "" {
		how = SmartCase
	}
	t, ps := r.terms.compile(f.at("term").scalar(), how, true)
	for _, p := range ps {
		r.add(p)
	}
	near := termOptions{plain: true}
	adjacent := termOptions{plain: true, adjacent: true}
	around := Around{
		Near: r.termList(f.at("near"), near), NotNear: r.termList(f.at("not_near"), near),
		FollowedBy: r.termList(f.at("followed_by"), adjacent), NotFollowedBy: r.termList(f.at("not_followed_by"), adjacent),
		PrecededBy: r.termList(f.at("preceded_by"), adjacent), NotPrecededBy: r.termList(f.at("not_preceded_by"), adjacent),
	}
	if t != nil && !around.isZero() { // where the term is broken, its conditions may be as well
		t.Around = &around
	}
	return t
}

// isZero reports whether there is no condition.
func (a *Around) isZero() bool {
	return len(a.Near)+len(a.NotNear)+len(a.FollowedBy)+len(a.NotFollowedBy)+len(a.PrecededBy)+len(a.NotPrecededBy) == 0
}
