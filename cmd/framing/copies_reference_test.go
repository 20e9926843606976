package main

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"framing/analysis"
	"framing/internal/articles"
	"framing/internal/reference"
	"framing/lexicons"
)

// compareReference compares the five reference articles.
func compareReference(t *testing.T) *analysis.Result {
	t.Helper()
	lexs, err := lexicons.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	set, problems := articles.Open([]string{reference.Dir(t, "seeds")}, strings.NewReader(""), articles.Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	result, err := analysis.New(lexs, analysis.Options{}).Analyze(context.Background(), func(yield func(analysis.Article) bool) {
		for source := range set.Sources() {
			if a, _, ok := source.Read(); ok && !yield(a) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// derivation is what a person wrote down of an article that was made from another one.
type derivation struct {
	Child, Parent string
	Edits         []string
}

// The one copy among the reference articles is found, with the direction, the shares and all of the edits that a person
// wrote down.
func TestReferenceCopy(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(reference.Dir(t, "gold"), "alignment.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct{ Derivation []derivation }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	r := compareReference(t)
	var copies []analysis.Overlap
	for _, o := range r.Overlaps {
		if o.Copy {
			copies = append(copies, o)
		}
	}
	d := gold.Derivation[0]
	if len(copies) != 1 {
		t.Fatalf("%d copies, want one", len(copies))
	}
	o := copies[0]
	a, b := &r.Articles[o.First], &r.Articles[o.Second]
	if !strings.HasPrefix(a.ID, d.Parent) || !strings.HasPrefix(b.ID, d.Child) {
		t.Errorf("%s is read as a copy of %s", b.ID, a.ID)
	}
	if math.Abs(max(o.OfFirst, o.OfSecond)-.67) > .015 { // of the bodies, to two digits
		t.Errorf("shares %.3f and %.3f, want .67 for the larger", o.OfFirst, o.OfSecond)
	}
	for _, e := range d.Edits {
		before, after, ok := strings.Cut(e, " -> ")
		if !ok || !regexp.MustCompile(`\w`).MatchString(before) {
			continue // dropped parts of the page, and a dash: punctuation is not compared
		}
		if !holdsEdit(a.Text, b.Text, o.Edits, wording(before), wording(after)) {
			t.Errorf("no edit turns %q into %q", before, after)
		}
	}
	first := o.Edits[0]
	if first.FirstTag < 0 || first.SecondTag < 0 || a.Tags[first.FirstTag].Contrast != "capital-spelling" {
		t.Errorf("the changed term does not stand first: %+v", first)
	}
	for i, tag := range b.Tags {
		if tag.Copied && (i == first.SecondTag || !tag.Counted) {
			t.Errorf("%q is marked as a repeat", tag.Term)
		}
	}
	if !slices.ContainsFunc(b.Tags, func(tag analysis.Tag) bool { return tag.Copied && tag.Variant == "coup" }) {
		t.Error("the coup of the copy counts twice")
	}
}

// wording makes a pattern of an annotator's words; what stands in brackets at the end is a remark or may be missing.
func wording(s string) *regexp.Regexp {
	s, _, _ = strings.Cut(s, " (")
	return regexp.MustCompile(`\b` + regexp.QuoteMeta(s))
}

// holdsEdit reports whether an edit lies within an occurrence of before, and turns it into a part of after.
func holdsEdit(a, b string, edits []analysis.Edit, before, after *regexp.Regexp) bool {
	within := func(s analysis.Span, places [][]int) bool {
		return slices.ContainsFunc(places, func(p []int) bool { return p[0]-1 <= s.Start && s.End <= p[1]+1 })
	}
	inA, inB := before.FindAllStringIndex(a, -1), after.FindAllStringIndex(b, -1)
	return slices.ContainsFunc(edits, func(e analysis.Edit) bool { return within(e.First, inA) && within(e.Second, inB) })
}
