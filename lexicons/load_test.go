package lexicons

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"framing/internal/diag"
)

func TestShipped(t *testing.T) {
	all, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(ShippedIDs()) {
		t.Errorf("%d lexicons of %v", len(all), ShippedIDs())
	}
	for _, l := range all {
		if l.ID+".yaml" != l.File || len(l.Hash) != 64 || l.Title == "" || l.Version == "" {
			t.Errorf("%s: file %s, hash %s, title %q, version %q", l.ID, l.File, l.Hash, l.Title, l.Version)
		}
	}
	if cues, err := CuesFor("en-GB"); err != nil || cues == nil || cues.ID != "attribution-en" {
		t.Errorf("cues for English: %v, %v", cues, err)
	}
	if cues, err := CuesFor("cy"); err != nil || cues != nil {
		t.Errorf("cues for Welsh: %v, %v", cues, err)
	}
}

const head = "lexicon: test\ntitle: Test\nlanguage: en\n" // three lines

// loadText loads one file and returns its lexicon, or nil, and the problems.
func loadText(text string) (*Lexicon, diag.Problems) {
	all, ps := Load(fstest.MapFS{"test.yaml": {Data: []byte(text)}}, "test.yaml")
	if len(all) == 0 {
		return nil, ps
	}
	return all[0], ps
}

// contrast puts lines into a contrast whose variants are a: river and b: stream; the lines begin in line 10.
func contrast(lines string) string {
	return head + "contrasts:\n  water:\n    name: Water\n    variants:\n      a: [river]\n      b: [stream]\n" + lines
}

// What stands under a wrong id is read all the same.
func TestLoadErrorsUnderWrongIDs(t *testing.T) {
	_, problems := loadText("lexicon: l\ntitle: T\nlanguage: en\ncontrasts:\n  Bad_Id:\n    name: X\n    knid: event\n    variants: {B_2: [\"quay(s\"], a: [\"pier)\"]}\n")
	for _, want := range []string{`"Bad_Id"`, `"knid"`, `"B_2"`, "not closed", "never opened"} {
		if !slices.ContainsFunc(problems, func(p diag.Problem) bool { return strings.Contains(p.String(), want) }) {
			t.Errorf("nothing is said of %s in %v", want, problems)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		at         string // line:column
		want       string
	}{
		// YAML
		{"anchor", head + "contrasts:\n  x:\n    name: X\n    variants:\n      a:\n        - *annex\n", "9:11", "command"},
		{"after bracket", contrast("    near:\n      - [river] is nice\n"), "11:17", "quotation marks"},
		{"after quotation", contrast("    near:\n      - \"The\" river\n"), "11:15", "quotation marks"},
		{"colon", contrast("    question: river: stream\n"), "10:20", "quotation marks"},
		{"tab", contrast("\tnear: [x]\n"), "10:1", "indented with a tab"},
		{"open list", contrast("    near: [river, stream\n    about: x\n"), "10:11", "not closed"},
		{"open quotation", contrast("    about: 'x\n"), "10:12", "not closed"},
		{"indent", contrast("   about: x\n"), "10:4", "indented differently"},
		{"at", contrast("    near:\n      - @home\n"), "11:9", "cannot begin"},
		{"second document", contrast("---\na: b\n"), "10:1", "second document"},
		{"empty file", "", "", "empty"},
		{"deep", head + "about: " + strings.Repeat("[", 5000), "4:38", "too deep"},
		{"control", head + "about: a\x01b\n", "4:9", "control character"},
		{"latin-1", head + "about: caf\xe9\n", "4:11", "not UTF-8"},
		{"tag", contrast("    about: !x y\n"), "10:12", "command"},
		{"alias bomb", head + "about: &a [x,x]\nnames:\n  b: [*a,*a]\n", "4:8", "command"},
		// keys
		{"unknown key", contrast("    exept: [x]\n"), "10:5", `did you mean except?`},
		{"unknown top key", head + "contrast:\n  x: y\n", "4:1", "did you mean contrasts?"},
		{"duplicate key", contrast("    about: x\n    about: y\n"), "11:5", "stands twice"},
		{"duplicate id", contrast("  water:\n    name: X\n    variants: {a: xx}\n"), "10:3", "stands twice"},
		{"bad id", head + "contrasts:\n  Water Words:\n    name: X\n    variants: {a: xx}\n", "5:3", "no id"},
		{"empty value", contrast("    about:\n"), "10:5", "is empty"},
		{"no title", "lexicon: test\nlanguage: en\ncontrasts:\n  x:\n    name: X\n    variants: {a: xx}\n", "1:1", `no "title"`},
		{"nothing to do", head, "1:1", "nothing to look for"},
		{"bad lexicon id", "lexicon: My Words\ntitle: T\nlanguage: en\nextends: [test]\n", "1:10", "no id of a lexicon"},
		{"bad version", head + "version: 1.0\ncues:\n  a: {phrases: [xx], frames: [clause]}\n", "4:10", "no version"},
		{"bad language", "lexicon: a\ntitle: T\nlanguage: English\ncontrasts: {x: {name: X, variants: {a: xx}}}\n", "3:11", "no language"},
		{"bad date", head + "updated: yesterday\ncontrasts: {x: {name: X, variants: {a: xx}}}\n", "4:10", "no date"},
		// values
		{"list for text", contrast("    about: [x]\n"), "10:12", "text is expected"},
		{"list in list", contrast("    near: [[x]]\n"), "10:12", "quotation marks"},
		{"colon in list", contrast("    near: [he said: yes]\n"), "10:12", "quotation marks"},
		{"unknown kind", contrast("    kind: speling\n"), "10:11", "did you mean spelling?"},
		{"unknown voice", contrast("    voice: [own, qoted]\n"), "10:18", "did you mean quoted?"},
		{"unknown zone", contrast("    zone: [teaser]\n"), "10:12", "no such zone"},
		{"unknown frame", head + "cues:\n  a:\n    verbs: [say]\n    frames: [claus]\n", "7:14", "did you mean clause?"},
		{"unknown rate", head + "markers:\n  a:\n    name: A\n    per: 100 words\n    groups: {g: xx}\n", "7:10", "no such rate"},
		{"no flag", contrast("    off: maybe\n"), "10:10", "true or false"},
		{"dates", contrast("    applies_to: {from: 2021-05-01, until: 2020-05-01}\n"), "10:43", "before from"},
		{"script address", head + "sources:\n  s: {publisher: P, title: T, url: \"javascript:alert(1)\"}\ncontrasts: {x: {name: X, cite: s, variants: {a: xx}}}\n", "5:37", "no web address"},
		// references
		{"unknown variant", contrast("    about: x\n    reference: streem\n"), "11:16", `no variant "streem"`},
		{"unknown ruled variant", contrast("    rulings:\n      - {guide: G, says: S, prefers: c}\n"), "11:38", `no variant "c"`},
		{"unknown source", contrast("    cite: nobody\n"), "10:11", "no such source"},
		{"unknown name", contrast("    near: [a <watr> b]\n"), "10:14", "no such name"},
		{"name cycle", head + "names:\n  a: [<b>]\n  b: [<a>]\ncontrasts: {x: {name: X, variants: {a: xx}}}\n", "6:7", "made of itself"},
		{"unknown extends", head + "extends: [ukrain]\n", "4:11", "no such lexicon"},
		{"extends path", head + "extends: [../secret]\n", "4:11", "no such lexicon"},
		{"self extends", head + "extends: [test]\n", "4:11", "extends itself"},
		// terms
		{"term", head + "contrasts:\n  x:\n    name: X\n    variants:\n      a: [river, \"(open\", stream]\n", "8:19", "not closed"},
		{"term object", contrast("    except: [{term: river, folowed_by: [x]}]\n"), "10:28", "did you mean followed_by?"},
		{"condition in name", contrast("    near: [{term: river}]\n"), "10:12", "quotation marks"},
		{"stem", head + "cues:\n  a:\n    verbs: [criticiz]\n    frames: [clause]\n", "6:13", "no such word form"},
		{"no variants", head + "contrasts:\n  x:\n    name: X\n", "5:3", "no variants"},
		{"no name", head + "contrasts:\n  x:\n    variants: {a: xx}\n", "5:3", "no name"},
		{"no terms", head + "contrasts:\n  x:\n    name: X\n    variants:\n      a: {label: A}\n", "8:7", "no terms"},
		{"voice as variant", head + "contrasts:\n  x:\n    name: X\n    variants:\n      own: xx\n", "8:7", "name of a voice"},
		{"cue without frames", head + "cues:\n  a:\n    verbs: [say]\n", "5:3", "no frames"},
		{"cue without words", head + "cues:\n  a:\n    frames: [clause]\n", "5:3", "no words"},
		// tests
		{"tests as list", contrast("    tests:\n      - The [river] rose.\n"), "11:7", ""},
		{"tests as text", contrast("    tests: The river rose.\n"), "10:12", "block"},
		{"open bracket", contrast("    tests: |\n      The [river rose.\n"), "11:11", "not closed"},
		{"close bracket", contrast("    tests: |\n      The river] rose.\n"), "11:16", "never opened"},
		{"bracket in bracket", contrast("    tests: |\n      The [ri[ver] rose.\n"), "11:14", "inside a bracket"},
		{"empty bracket", contrast("    tests: |\n\n      The []river rose.\n"), "12:11", "empty"},
		{"unknown label", contrast("    tests: |\n      The [river|rivre] rose.\n"), "11:18", `no variant "rivre"`},
		{"two labels", contrast("    tests: |\n      The [river|a b] rose.\n"), "11:20", "a second variant"},
		{"word beginning in a cue", head + "cues:\n  a:\n    phrases: [accord* to]\n    frames: [source]\n", "6:15", "whole words"},
		{"variant in cue test", head + "cues:\n  a:\n    verbs: [say]\n    frames: [clause]\n    tests: |\n      She said [it rose|b].\n", "9:25", "no such voice"},
	} {
		lex, ps := loadText(tt.text)
		if lex != nil || ps.Err() == nil {
			t.Errorf("%s: accepted: %v", tt.name, ps)
			continue
		}
		found := false
		for _, p := range ps {
			at := strings.TrimPrefix(strings.TrimPrefix(p.Pos.String(), "test.yaml"), ":")
			found = found || p.Severity == diag.Error && at == tt.at && strings.Contains(p.String(), tt.want)
		}
		if !found {
			t.Errorf("%s: want %s %q, got\n%v", tt.name, tt.at, tt.want, ps)
		}
	}
}

func TestLoadWarnings(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{contrast("    tests: |\n      The [river|a] rose.\n"), "no test sentence for b"},
		{contrast("    tests: |\n      The [river|a] met the [stream|b].\n"), "must not match"},
		{contrast("      c: [pond, river]\n"), `stands in the variant "a" too, in line 8`},
		{contrast("      c: [pond, pond]\n"), "stands twice in this variant"},
		{contrast("    reference: a\n"), "nothing says why"},
		{contrast("sources:\n  s: A book\n"), "cited nowhere"},
	} {
		lex, ps := loadText(tt.text)
		if lex == nil || !strings.Contains(ps.Error(), tt.want) || ps.Err() != nil {
			t.Errorf("want a warning %q, got %v", tt.want, ps)
		}
	}
}

// Who uses a lexicon is not told of tests that are missing; who works on it is.
func TestOpenAndCheck(t *testing.T) {
	name := filepath.Join(t.TempDir(), "water.yaml")
	if err := os.WriteFile(name, []byte(contrast("sources:\n  s: A book\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	if lexs, ps := Open(name); len(lexs) != 1 || len(ps) != 1 || !strings.Contains(ps.Error(), "cited nowhere") {
		t.Errorf("Open: %v", ps)
	}
	if lexs, ps := Check(name); len(lexs) != 1 || len(ps) != 3 || !strings.Contains(ps.Error(), "no test sentence for a, b") {
		t.Errorf("Check: %v", ps)
	}
}

// A mistake is one problem, whatever else its line then looks like; no hint speaks of a term where there is none.
func TestOneProblemForOneMistake(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{contrast("    tests: |\n      The [river|a rose by a foot.\n      No pond.\n"), "this bracket is not closed"},
		{contrast("    tests: |\n      The [river|a rose, the [stream|b] fell.\n      No pond.\n"), "this bracket is not closed"},
		{contrast("    tests: |\n      The [river|a b c d] rose.\n      No pond.\n"), "a second variant"},
		{strings.Replace(head, "title: Test", "title: Tarn: a town", 1), "there is a second colon"},
	} {
		_, ps := loadText(tt.text)
		errors := 0
		for _, p := range ps {
			if p.Severity == diag.Error {
				errors++
			}
		}
		if errors != 1 || !strings.Contains(ps.Error(), tt.want) || strings.Contains(ps.Error(), "this term") {
			t.Errorf("%q: %v", tt.text, ps)
		}
	}
}

// All problems of a file are reported, in order, each with its line.
func TestManyProblems(t *testing.T) {
	_, ps := loadText(contrast("    exept: [x]\n    kind: speling\n    near: [\"(open\"]\n"))
	if len(ps) < 3 || ps[0].Line > ps[1].Line || ps[1].Line > ps[2].Line {
		t.Errorf("%v", ps)
	}
	for _, p := range ps {
		if p.Line > 0 && p.Source == "" {
			t.Errorf("%v has no source line", p)
		}
	}
	var b strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&b, "    wrong%d: x\n", i)
	}
	if _, ps := loadText(contrast(b.String())); len(ps) < maxProblems || len(ps) > maxProblems+10 {
		t.Errorf("%d problems", len(ps))
	}
}

func TestLoadBounds(t *testing.T) {
	if lex, ps := loadText(head + "about: " + strings.Repeat("x", maxFileBytes)); lex != nil || !strings.Contains(ps.Error(), "larger than 4 MB") {
		t.Error(ps)
	}
	for what, text := range map[string]string{
		"aliases": head + "about: &a x\nauthors: [" + strings.Repeat("*a,", 10_000) + "]",
		"sources": contrast("    cite: [" + strings.Repeat("z,", 10_000) + "]\n"),
		"entries": head + "names:\n" + entries(maxEntries+1) + "contrasts: {x: {name: X, variants: {a: xx}}}",
	} {
		if lex, ps := loadText(text); lex != nil || len(ps) > maxProblems+10 {
			t.Errorf("%s: %d problems", what, len(ps))
		}
	}
	var b strings.Builder
	b.WriteString(head + "names:\n  big: [\"" + strings.Repeat("(a|b)", 14) + " town\"]\ncontrasts:\n  x:\n    name: X\n    variants:\n      v:\n")
	for range 100 {
		b.WriteString("        - <big>\n")
	}
	if lex, ps := loadText(b.String()); lex != nil || !strings.Contains(ps.Error(), "too many wordings") {
		t.Error(ps)
	}
}

func entries(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "  n%d: xx\n", i)
	}
	return b.String()
}

const inherit = head + `applies_to: {any: [water*], from: 2020}
sources:
  guide: {publisher: Norland Press, title: Guide, date: 2020, url: https://example.org/guide}
names:
  banks: [left bank, "<side> bank"]
  side: [right, "2014"]
contrasts:
  water:
    name: Water
    near: [<banks>]
    not_near: [glass]
    except: [river bed]
    voice: own
    zone: [body, headline]
    applies_to: {until: 2021-06}
    cite: guide
    reference: river
    rulings:
      - {guide: NP, says: Say river., prefers: river, avoids: [brook], since: 2020-01-01, cite: guide}
    variants:
      river: river
      small-brook:
        terms: [brook]
        near: [hill]
        not_near: [cup]
        except: [Brook Street]
        voice: [quoted, scare]
        zone: caption
        applies_to: {none: [sea]}
        stance: Word of poets.
        tests: |
          A [brook] ran down the hill.
      brook: {off: true, terms: [no]}
      stream: {label: streams, terms: [on, 1.10, {term: May, case: exact, followed_by: [a], not_preceded_by: [it]}]}
    tests: |
      The [river|river own] by the \[left\] bank.
      Nothing.
    todo: |
      Later a [stream] too.
markers:
  speed:
    name: Speed
    groups:
      fast: [rapid, swift]
`

func TestResolve(t *testing.T) {
	l, ps := loadText(inherit)
	if l == nil {
		t.Fatal(ps)
	}
	if len(l.Contrasts) != 2 || l.Contrasts[1].Kind != Marker || l.Contrasts[1].Per != "1000 words" || l.Applies.From != "2020" {
		t.Fatalf("%+v", l)
	}
	if l.Sources[0].URL != "https://example.org/guide" || l.Sources[0].Date != "2020" {
		t.Errorf("%+v", l.Sources)
	}
	c := l.Contrasts[0]
	if c.Kind != Naming || c.Reference != "river" || len(c.Rulings) != 1 || c.Rulings[0].Prefers[0] != "river" || len(c.Rulings[0].Avoids) != 0 {
		t.Errorf("%+v", c)
	}
	if len(c.Variants) != 3 {
		t.Fatalf("%d variants", len(c.Variants))
	}
	terms := func(ts []*Term) string {
		var out []string
		for _, t := range ts {
			out = append(out, t.Source)
		}
		return strings.Join(out, ",")
	}
	show := func(v *Variant) string {
		return fmt.Sprintf("%s|%s|%s near %s not %s except %s voice %v zone %v gates %d", v.ID, v.Label, terms(v.Terms), terms(v.Near),
			terms(v.NotNear), terms(v.Except), v.Voices, v.Zones, len(v.Gates))
	}
	for i, want := range []string{
		"river|river|river near <banks> not glass except river bed voice [own] zone [body headline] gates 1",
		"small-brook|small brook|brook near hill not glass,cup except river bed,Brook Street voice [quoted scare] zone [caption] gates 2",
		"stream|streams|on,1.10,May near <banks> not glass except river bed voice [own] zone [body headline] gates 1",
	} {
		if got := show(c.Variants[i]); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	if n := len(c.Variants[0].Near[0].Sequences); n != 3 {
		t.Errorf("%d sequences of <banks>", n)
	}
	may := c.Variants[2].Terms[2]
	if may.Case != ExactCase || terms(may.Around.FollowedBy) != "a" || terms(may.Around.NotPrecededBy) != "it" {
		t.Errorf("%+v", may)
	}
	if len(c.Tests) != 2 || c.Tests[0].Text != "The river by the [left] bank." || c.Tests[0].Expect[0] != (Expectation{4, 9, "river", "own"}) ||
		c.Tests[0].Pos != (diag.Pos{File: "test.yaml", Line: 39, Column: 7}) {
		t.Errorf("%+v", c.Tests)
	}
	if len(c.Todo) != 1 || len(c.Variants[1].Tests) != 1 || c.Variants[1].Tests[0].Pos.Column != 11 {
		t.Errorf("%+v %+v", c.Todo, c.Variants[1].Tests)
	}
}

func TestExtends(t *testing.T) {
	files := fstest.MapFS{
		"words/base.yaml": {Data: []byte(head[len("lexicon: test\n"):] + `
lexicon: base
names: {hill: [hill(s)]}
contrasts:
  water: {name: Water, near: [wet], variants: {a: river, b: stream}, tests: "x"}
`)},
		"words/more.yml": {Data: []byte(`lexicon: more
title: More
language: en
extends: base
contrasts:
  water:
    question: Which?
    not_near: [<hill>]
    variants:
      a: [flow]
      b: {off: true}
      c: creek
  fire: {name: Fire, variants: {d: blaze}}
`)},
	}
	if all, ps := Load(files, "words/more.yml"); len(all) != 0 || !strings.Contains(ps.Error(), "words/base.yaml") {
		t.Errorf("an error in the extended file does not count: %v", ps)
	}
	fixed := strings.Replace(string(files["words/base.yaml"].Data), `, tests: "x"`, "", 1)
	files["words/base.yaml"] = &fstest.MapFile{Data: []byte(fixed)}
	all, ps := Load(files, "words/more.yml", "words/base.yaml")
	if len(all) != 2 {
		t.Fatal(ps)
	}
	water := all[0].Contrasts[0]
	if all[0].ID != "more" || all[0].Extends[0] != "base" || water.Name != "Water" || water.Question != "Which?" || len(water.Variants) != 2 {
		t.Fatalf("%+v", water)
	}
	a, c := water.Variants[0], water.Variants[1]
	if len(a.Terms) != 2 || a.Terms[1].Source != "flow" || c.ID != "c" || len(a.Near) != 1 || len(a.NotNear[0].Sequences) != 2 {
		t.Errorf("%+v %+v", a, c)
	}
	if base := all[1].Contrasts; len(base) != 1 || len(base[0].Variants) != 2 || len(base[0].Variants[0].Terms) != 1 || len(all[0].Contrasts) != 2 {
		t.Errorf("the extended lexicon has changed: %+v", base[0])
	}
}

func TestCues(t *testing.T) {
	l, ps := loadText(head + `cues:
  say: {verbs: [point out, tell], nouns: [claim, point of view, crisis], phrases: [according to], frames: clause, strong: [told]}
  rebut: {verbs: [rebut], frames: object, denied: true}
`)
	if l == nil {
		t.Fatal(ps)
	}
	show := func(ts []*Term) string {
		var out []string
		for _, t := range ts {
			for _, s := range t.Sequences {
				out = append(out, spelled(s))
			}
		}
		return strings.Join(out, " ")
	}
	c := l.Cues[0]
	got := show(c.Verbs) + "; " + show(c.Nouns) + "; " + show(c.Phrases) + "; " + show(c.Strong)
	want := "point_out points_out pointed_out pointing_out tell tells told telling; " +
		"claim claims point_of_view points_of_view crisis crises; according_to; told"
	if got != want || c.Frames[0] != Clause {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if c.Denied || !l.Cues[1].Denied {
		t.Errorf("denied: %t, %t", c.Denied, l.Cues[1].Denied)
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	one := write("one.yaml", "title: One\nlanguage: en\nextends: [two, protest-and-unrest]\n")
	write("two.yml", "title: Two\nlanguage: en\ncontrasts: {x: {name: X, variants: {a: xx}}}\n")
	write("notes.txt", "not a lexicon")
	all, ps := Open("attribution-en", one, dir)
	var ids []string
	for _, l := range all {
		ids = append(ids, l.ID)
	}
	if got := strings.Join(ids, " "); got != "attribution-en one two" || ps.Err() != nil {
		t.Errorf("%s: %v", got, ps)
	}
	if len(all) == 3 && len(all[1].Contrasts) < 3 {
		t.Error("one does not extend the shipped lexicon")
	}
	for name, want := range map[string]string{
		"atribution-en":                          "did you mean attribution-en?",
		filepath.Join(dir, "no.yaml"):            "no such lexicon",
		t.TempDir():                              "no lexicon",
		filepath.Join(dir, "one.yaml", "a.yaml"): "no such lexicon",
	} {
		if _, ps := Open(name); ps.Err() == nil || !strings.Contains(ps.Error(), want) {
			t.Errorf("%s: %v", name, ps)
		}
	}
	write("again.yaml", "lexicon: two\ntitle: Two\nlanguage: en\ncontrasts: {x: {name: X, variants: {a: xx}}}\n")
	if _, ps := Open(dir); ps.Err() == nil || !strings.Contains(ps.Error(), "is also read from") {
		t.Error(ps)
	}
}

// Only files that are read for the sake of others are bounded, not those that are named.
// A file that is given twice, and extended besides, holds its conditions once.
func TestSameFileTwice(t *testing.T) {
	files := fstest.MapFS{
		"a.yaml": {Data: []byte("lexicon: a\ntitle: A\nlanguage: en\ncontrasts: {c: {name: C, applies_to: {any: [wet]}, variants: {a: river, b: stream}}}\n")},
		"b.yaml": {Data: []byte("lexicon: b\ntitle: B\nlanguage: en\nextends: a\n")},
	}
	for _, names := range [][]string{{"a.yaml", "a.yaml"}, {"a.yaml", "b.yaml", "a.yaml"}} {
		all, ps := Load(files, names...)
		if len(all) != len(names) {
			t.Fatal(ps)
		}
		for i, l := range all {
			if v := l.Contrasts[0].Variants; len(v) != 2 || len(v[0].Gates) != 1 || len(v[1].Gates) != 1 {
				t.Errorf("%v: lexicon %d: %+v", names, i, v)
			}
		}
	}
}

func TestExtendsInLargeFolder(t *testing.T) {
	files := fstest.MapFS{}
	var names []string
	for i := range maxExtends + 50 {
		name := fmt.Sprintf("l%03d.yaml", i)
		files[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "lexicon: l%03d\ntitle: T\nlanguage: en\ncontrasts: {c: {name: C, variants: {a: river, b: stream}}}\n", i)}
		names = append(names, name)
	}
	files["z.yaml"] = &fstest.MapFile{Data: []byte("lexicon: z\ntitle: Z\nlanguage: en\nextends: [l000, protest-and-unrest]\n")}
	all, ps := Load(files, append(names, "z.yaml")...)
	if len(all) != maxExtends+51 || ps.Err() != nil {
		t.Errorf("%d lexicons, %v", len(all), ps.Err())
	}
	ids := strings.TrimSuffix(strings.Join(names, ", "), ".yaml")
	files["z.yaml"].Data = []byte("lexicon: z\ntitle: Z\nlanguage: en\nextends: [" + strings.ReplaceAll(ids, ".yaml", "") + "]\n")
	if _, ps := Load(files, "z.yaml"); ps.Err() == nil || !strings.Contains(ps.Error(), "too many files are read for extends") {
		t.Errorf("%v", ps.Err())
	}
}
