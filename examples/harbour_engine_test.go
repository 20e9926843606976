package examples

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"framing/analysis"
	"framing/lexicons"
)

// TestUsesAgainstGold compares the program with the uses that a person found: the same places, variants, zones and
// voices, and nothing else. An entry with `known` names a failure that is not mended yet.
func TestUsesAgainstGold(t *testing.T) {
	engine := analysis.New(harbourLexicons(t), analysis.Options{})
	texts := harbour(t)
	found := map[string]map[analysis.Span][]analysis.Tag{}
	for path, a := range texts {
		found[path] = map[analysis.Span][]analysis.Tag{}
		for _, tag := range engine.Annotate(a).Tags {
			found[path][tag.Span()] = append(found[path][tag.Span()], tag)
		}
	}
	right, total := 0, 0
	for _, u := range readGold(t) {
		start, end := u.find(t, texts[u.File].Text)
		at := analysis.Span{Start: start, End: end}
		total++
		i := slices.IndexFunc(found[u.File][at], func(tag analysis.Tag) bool {
			return tag.Contrast == u.Contrast && tag.Variant == u.Variant
		})
		if i < 0 {
			t.Errorf("%s: %s: not found as %s/%s", u.File, u.Context, u.Contrast, u.Variant)
			continue
		}
		tag := found[u.File][at][i]
		found[u.File][at] = slices.Delete(found[u.File][at], i, i+1)
		got := fmt.Sprintf("%s %s", tag.Zone, tag.Voice)
		ok := tag.Zone.String() == u.Zone && (tag.Voice.String() == u.Voice || slices.Contains(u.Also, tag.Voice.String()))
		switch {
		case ok && u.Known != "":
			t.Errorf("%s: %s: this known failure is mended: remove `known`", u.File, u.Context)
		case !ok && u.Known != got:
			t.Errorf("%s: %s: want %s %s, got %s by rule %q", u.File, u.Context, u.Zone, u.Voice, got, tag.Rule)
		case ok:
			right++
		}
	}
	for _, path := range slices.Sorted(maps.Keys(found)) {
		for _, tags := range found[path] {
			for _, tag := range tags {
				t.Errorf("%s: %q at %d is no use of %s/%s", path, texts[path].Text[tag.Start:tag.End], tag.Start, tag.Contrast, tag.Variant)
			}
		}
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, claim := range []string{fmt.Sprintf("All %d uses", total), fmt.Sprintf("gives %d of them", right)} {
		if !strings.Contains(string(readme), claim) {
			t.Errorf("README.md does not say %q, which is the case", claim)
		}
	}
}

// TestLexicon runs the sentences that stand beside the terms.
func TestLexicon(t *testing.T) {
	lexs := harbourLexicons(t)
	for _, f := range analysis.SelfTest(lexs[:1], lexs[1:]...) {
		t.Error(f)
	}
}

// harbourLexicons loads the lexicon of the example and, as the command does, the shipped cues of its language.
func harbourLexicons(t *testing.T) []*lexicons.Lexicon {
	t.Helper()
	lexs, problems := lexicons.Load(os.DirFS("harbour"), "lexicon.yaml")
	for _, p := range problems {
		t.Errorf("the lexicon of the example: %s", p)
	}
	if problems.Err() != nil {
		t.FailNow()
	}
	cues, err := lexicons.CuesFor("en")
	if err != nil {
		t.Fatal(err)
	}
	return append(lexs, &lexicons.Lexicon{ID: cues.ID, Language: cues.Language, Cues: cues.Cues})
}
