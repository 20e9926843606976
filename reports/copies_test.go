package reports

import (
	"slices"
	"strings"
	"testing"

	"framing/analysis"
)

// A page says that an outlet credits another one only where it does.
func TestBasisOfCopies(t *testing.T) {
	for basis, want := range map[string]string{
		"credit":      "Morning Post, p7 credits Harbour Courier.",
		"notice":      "The file of Harbour Courier names its own outlet as the source, that of Morning Post, p7 names nobody: Harbour Courier is taken for the first.",
		"republished": "Morning Post, p7 came through somebody else.",
		"added":       "Morning Post, p7 has more text besides.",
		"":            "Which of the two came first is not known.",
	} {
		r := told()
		r.Overlaps[0].Basis = basis
		text := newIndex(r, Options{}).pair(&r.Overlaps[0]).Text.String()
		if !strings.Contains(text, want) || strings.Contains(text, "credits") != (basis == "credit") {
			t.Errorf("%q: %s", basis, text)
		}
	}
}

// Where nobody knows who was first, the page says that ranges and tests have a text twice.
func TestPageSaysWhatCountsTwice(t *testing.T) {
	r := told()
	for _, basis := range []string{"date", ""} {
		r.Overlaps[0].Basis = basis
		page := string(render(t, r, Options{}))
		for _, told := range []string{"twice as well for two outlets", "in ranges and tests where it is known who was first"} {
			if strings.Contains(page, told) != (basis == "") {
				t.Errorf("%q: %q", basis, told)
			}
		}
	}
	r.Articles[1].Outlet = r.Articles[0].Outlet // its own copy counts once
	if x := newIndex(r, Options{}); x.unordered(&r.Overlaps[0]) || !x.unordered(&analysis.Overlap{First: 0, Second: 2, Copy: true}) {
		t.Error("an outlet's own copy is no text of two outlets")
	}
}

// A finding on copies says how much the others have in common, not just the closest two.
func TestCopiesThatAreNotAllAlike(t *testing.T) {
	r := told()
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.SharedCopy })
	f := &r.Findings[i]
	said := func() string { return newIndex(r, Options{}).finding(f).Sentence.String() }
	if s := said(); !strings.Contains(s, "58 of 87 runs of five words of Morning Post (via Newsmill) (67%) stand in Harbour Courier too. Treat them as one source, not two.") {
		t.Error(s)
	}
	f.Outlets = append(f.Outlets, "Northwire")
	r.Overlaps = append(r.Overlaps, analysis.Overlap{First: 0, Second: 3, Basis: "date", Runs: 50, OfFirst: .2, OfSecond: .55, Copy: true})
	f.Event = -1
	if s := said(); !strings.Contains(s, "; Northwire has 55% in common with one of them. Treat them as one source, not three.") {
		t.Error(s)
	}
}

// A finding says which uses it does not compare, and that copies were too many to leave out.
func TestSharesSayWhatIsNotCounted(t *testing.T) {
	r := told()
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.ShareDifference })
	said := func() string {
		v := newIndex(r, Options{}).finding(&r.Findings[i])
		return v.Sentence.String() + v.Rule
	}
	if s := said(); strings.Contains(s, "not counted") || strings.Contains(s, "Without") {
		t.Error(s)
	}
	own := func(uses, once int) []analysis.VariantUses {
		return []analysis.VariantUses{{Variant: "strike", Uses: analysis.VoiceUses{Own: uses}, Once: analysis.VoiceUses{Own: once}}}
	}
	d := &r.Comparison.Differences[0] // 17 of 23 against 3 of 19
	r.Comparison.Contrasts = []analysis.ContrastUses{{Lexicon: d.Lexicon, Contrast: d.Contrast, Outlets: []analysis.OutletChoice{
		{Outlet: 0, Choosing: 10, Variants: own(10, 10)}, {Outlet: 1, Choosing: 12, Variants: own(16, 12)}, {Outlet: 2, Choosing: 25, Variants: own(25, 25)}}}}
	d.Robust = []analysis.Robustness{{Check: analysis.WithoutCopies, State: analysis.CannotTell}}
	for _, want := range []string{"; not counted: 4 uses that repeat another text of this set and 5 uses in events in which the other side has none.", "too little is left to tell."} {
		if s := said(); !strings.Contains(s, want) {
			t.Errorf("%q is not in %s", want, s)
		}
	}
}

// Uses in text that two outlets print are named in a finding whether it is known who was first or not.
func TestFindingsSayWhatTwinsPrint(t *testing.T) {
	r := told()
	r.Overlaps[0].Basis = ""
	for k := range r.Overlaps[0].Shared {
		r.Overlaps[0].Shared[k].First = analysis.Span{Start: 0, End: len(r.Articles[0].Text)}
	}
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.WordSplit && len(f.Outlets) > 1 })
	v := newIndex(r, Options{}).finding(&r.Findings[i])
	if s := v.Sentence.String(); !strings.Contains(s, "; 2 of these 4 uses stand in text that another outlet prints too, and it is not known who was first.") || !strings.Contains(v.Rule, "is set apart") {
		t.Error(s, v.Rule)
	}
}
