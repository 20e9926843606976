package analysis

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// nightStory is a report that outlets print alike but for one word, of one day.
func nightStory(outlet, town, word string, day int) Article {
	text := fmt.Sprintf("The %[1]s in %[2]s went on until six in the morning, when the mayor came to the square.\n\n"+
		"She said that the night had been long for %[2]s and that the shops near the mill would open at noon. The %[1]s had begun at nine.\n\n"+
		"%[3]s reporters were in %[2]s.", word, town, outlet)
	return Article{Outlet: outlet, Date: fmt.Sprintf("2031-05-%02d", day), Event: town, Text: text}
}

// Three outlets print one text each day, with one word or another, and nobody knows who was first.
func nightStories(words []string) []Article {
	var articles []Article
	for i, w := range words {
		articles = append(articles, nightStory([]string{"Argus", "Beacon", "Crier"}[i%3], "T"+strings.Repeat("o", i/3+1)+"rn", w, 1+i/3))
	}
	return articles
}

// Nothing that is counted, and nothing that is found, depends on how files are called.
func TestNamesOfFilesDecideNothing(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	word := rapid.SampledFrom([]string{"strike", "walkout"})
	rapid.Check(t, func(rt *rapid.T) {
		articles := nightStories(rapid.SliceOfN(word, 12, 30).Draw(rt, "words"))
		under := func(ids []int) *Result {
			for i := range articles {
				articles[i].ID = fmt.Sprintf("%02d", ids[i])
				articles[i].Path = articles[i].ID + ".md"
			}
			r := compare(t, e, articles...)
			for i := range r.Articles {
				r.Articles[i].ID, r.Articles[i].Path = "", ""
			}
			for i := range r.Findings {
				r.Findings[i].ID = ""
			}
			return r
		}
		ids := make([]int, len(articles))
		for i := range ids {
			ids[i] = i
		}
		one, two := under(ids), under(rapid.Permutation(ids).Draw(rt, "ids"))
		for what, diff := range map[string]string{"articles": cmp.Diff(one.Articles, two.Articles), "overlaps": cmp.Diff(one.Overlaps, two.Overlaps),
			"events": cmp.Diff(one.Events, two.Events), "counts": cmp.Diff(one.Counts, two.Counts),
			"comparison": cmp.Diff(one.Comparison, two.Comparison), "findings": cmp.Diff(one.Findings, two.Findings)} {
			if diff != "" {
				rt.Fatalf("%s: %s", what, diff)
			}
		}
	})
}

// Where nobody knows who was first, both outlets keep what they have: those uses too in which they agree.
func TestTwinsKeepWhatTheyAgreeOn(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout, marked("hedges"))
	articles := []Article{nightStory("Argus", "Torn", "strike", 1), nightStory("Beacon", "Torn", "strike", 1), nightStory("Crier", "Torn", "walkout", 1)}
	r := compare(t, e, articles...)
	if len(r.Overlaps) != 3 {
		t.Fatalf("%d overlaps", len(r.Overlaps))
	}
	for _, c := range r.Counts {
		if c.Lexicon == "port" && (c.Uses != 2 || c.Once != 2) {
			t.Errorf("%+v", c)
		}
	}
	for _, c := range r.Comparison.Contrasts[0].Outlets {
		if c.Choosing != 2 {
			t.Errorf("outlet %d has %d choosing uses, want 2", c.Outlet, c.Choosing)
		}
	}
	for _, k := range r.Comparison.Contrasts[0].Robust {
		if k.Check == WithoutCopies && (k.State != CannotTell || k.Removed != 6) {
			t.Errorf("without what may be a copy: %+v", k)
		}
	}
	articles[1].Credit = "Argus" // now it is known
	r = compare(t, e, articles...)
	for _, c := range r.Comparison.Contrasts[0].Outlets {
		if want := map[int]int{0: 2, 1: 0, 2: 2}[c.Outlet]; c.Choosing != want {
			t.Errorf("outlet %d has %d choosing uses, want %d", c.Outlet, c.Choosing, want)
		}
	}
}

// Of one outlet's own copies one counts, the same one whatever they are called.
func TestOwnCopiesCountOnce(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	a, b := nightStory("Argus", "Torn", "strike", 1), nightStory("Argus", "Torn", "strike", 1)
	b.Text += " It was cold."
	for _, ids := range [][2]string{{"a", "b"}, {"b", "a"}} {
		a.ID, b.ID = ids[0], ids[1]
		r := compare(t, e, a, b)
		if x := r.Comparison.Contrasts[0]; x.Uses != 4 || x.Once != 2 || r.Articles[0].Tags[0].Copied {
			t.Errorf("%d uses, %d once", x.Uses, x.Once)
		}
	}
}

// What a text changed is told against the text that it has its words from, not once more against that one's copy; and a text that
// credits a third outlet is not taken for a copy of one that does not.
func TestChangesAreToldOnce(t *testing.T) {
	wire, quick, herald := story("Wire", "2031-05-02", harbourStory), story("Quick", "", harbourStory), story("Herald", "2031-05-02", harbourCopy)
	wire.Credit, quick.Credit = "THE WIRE", "The Wire"
	changed := func(articles ...Article) (out []string) {
		r := compare(t, harbourEngine(), articles...)
		for _, f := range r.Findings {
			if f.Kind == CopiedButChanged {
				out = append(out, strings.Join(f.Outlets, " > ")+": "+strings.Join(f.Variants, " > "))
			}
		}
		return out
	}
	want := []string{"The Wire > The Herald: walkout > strike"}
	if got := changed(wire, quick, herald); !cmp.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	copied := herald
	copied.ID, copied.Outlet, copied.Date, copied.Credit = "Late", "The Late", "2031-05-04", "The Herald"
	if got := changed(wire, quick, herald, copied); !cmp.Equal(got, want) {
		t.Errorf("with a copy of the changed text: %q, want %q", got, want)
	}
	other := herald // the same word, changed by itself
	other.ID, other.Outlet, other.Credit = "Other", "The Other", "The Wire"
	other.Text = strings.Replace(harbourStory, "the walkout goes on", "the strike goes on", 1)
	if got := changed(wire, quick, herald, other); len(got) != 2 {
		t.Errorf("two changes: %q", got)
	}
	wire.Credit, quick.Credit = "", "" // nobody knows
	if got := changed(wire, quick, herald); len(got) != 1 {
		t.Errorf("unknown directions: %q", got)
	}
}
