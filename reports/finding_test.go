package reports

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"framing/analysis"
)

// told is the sample with everything that stands between articles, and a finding of every kind.
func told() *analysis.Result {
	r := sample()
	span := func(article int, words string) analysis.Span {
		at := strings.Index(r.Articles[article].Text, words)
		if at < 0 {
			panic("not in the text: " + words)
		}
		return analysis.Span{Start: at, End: at + len(words)}
	}
	at := func(article int, words string) analysis.Passage {
		return analysis.Passage{Article: article, Span: span(article, words)}
	}
	tag := func(article int, variant string, nth int) analysis.Use {
		for i, t := range r.Articles[article].Tags {
			if t.Variant == variant {
				if nth--; nth < 0 {
					return analysis.Use{Article: article, Tag: i}
				}
			}
		}
		panic("no use of " + variant)
	}
	vellmar, wellmar := tag(0, "vellmar", 0), tag(1, "wellmar", 0)
	r.Overlaps = []analysis.Overlap{{First: 0, Second: 1, Basis: "date", Runs: 58, OfFirst: 0.31, OfSecond: 0.67, Copy: true,
		Shared: []analysis.Shared{{First: span(0, "the gates"), Second: span(1, "the gates"), Words: 2}},
		Edits: []analysis.Edit{
			{First: r.Articles[0].Tags[vellmar.Tag].Span(), Second: r.Articles[1].Tags[wellmar.Tag].Span(), FirstTag: vellmar.Tag, SecondTag: wellmar.Tag},
			{First: span(0, "Friday"), Second: analysis.Span{Start: 5, End: 5}, FirstTag: -1, SecondTag: -1, Spelling: true},
		}}}
	e := &r.Events[0]
	e.Members = []analysis.Membership{{Basis: "content", Nearest: 1, Similarity: 0.5, Names: []string{"Vellmar"}, Days: 1},
		{Basis: "content", Nearest: 0, Similarity: 0.5, Days: -1}, {Basis: "alone", Nearest: -1, Uncertain: true}}
	e.Shifts = []analysis.Shift{{Kind: "term", Alignment: 0, Own: at(0, "blockade"), Other: at(1, "blockade"), OwnTag: 0, OtherTag: -1, Voice: analysis.Attributed}}
	e.Quotations = []analysis.QuotationCheck{
		{Quotation: at(3, "“no place for pickets of this size”"), Sentence: 3, State: analysis.VerbatimElsewhere, Source: "Harbour Courier", Text: at(1, "Pickets sang")},
		{Quotation: at(3, "“no place for pickets of this size”"), Sentence: 3, State: analysis.VerbatimElsewhere, Source: "Harbour Courier", Text: at(1, "Pickets sang"),
			SourceText: at(0, "Pickets at the eastern gate"), Changes: []analysis.Edit{{First: span(3, "this size"), Second: span(0, "the eastern gate"), FirstTag: -1, SecondTag: -1}}},
		{Quotation: at(0, "“This is no walkout, this is a blockade of a whole region,”"), Sentence: 5, State: analysis.Differs, Text: at(3, "a third day"),
			Changes: []analysis.Edit{{First: span(0, "region"), Second: span(3, "gates"), FirstTag: -1, SecondTag: -1}, {First: span(0, "whole "), Second: analysis.Span{Start: 9, End: 9}, FirstTag: -1, SecondTag: -1}}},
		{Quotation: at(3, "“no place for pickets of this size”"), Sentence: 3, State: analysis.SpellingOnly, Text: at(0, "the gates"),
			Changes: []analysis.Edit{{First: span(3, "pickets"), Second: span(0, "Pickets"), FirstTag: -1, SecondTag: -1, Spelling: true}}},
	}
	e.Omissions = []analysis.Omission{{Alignment: 0, Absences: []analysis.Absence{{Article: 1, State: "not-found", Nearest: 1, Similarity: 0.12}, {Article: 2, State: "cannot-tell", Why: "short", Nearest: -1}}}}
	r.Comparison = analysis.Comparison{
		Outlets: []analysis.OutletTexts{{Name: "Harbour Courier", Articles: []int{0}, Events: 1, Tests: 1}, {Name: "Morning Post", Articles: []int{1, 2}, Events: 2, Tests: 1}, {Name: "Northwire", Articles: []int{3, 4}, Events: 2, Tests: 1}},
		Markers: doubtOf(r),
		Halfway: "2024-06-01", Made: 3, Within: "set",
		Differences: []analysis.Difference{
			{Kind: analysis.ChoiceDifference, Lexicon: "port-dispute", Contrast: "action", Variant: "strike", Outlet: 2, Other: -1, Uses: 17, Of: 23, OtherUses: 3, OtherOf: 19, Size: 0.58, Clear: true, Possible: true, Method: analysis.MethodDrawn},
			{Kind: analysis.ChangeInTime, Lexicon: "port-dispute", Contrast: "town", Variant: "vellmar", Outlet: 1, Other: -1, Uses: 12, Of: 12, OtherUses: 3, OtherOf: 11, Size: 0.7, Clear: true, Possible: true, Method: analysis.MethodDrawn},
			{Kind: analysis.MarkerDifference, Lexicon: "port-dispute", Contrast: "doubt", Variant: "distance", Outlet: 0, Other: -1, P: 0.05, Least: 0.05, Adjusted: 0.15, Method: analysis.MethodExact},
		},
	}
	finding := func(f analysis.Finding) {
		f.ID = fmt.Sprintf("f-%08x", len(r.Findings))
		seen := map[analysis.Place]bool{}
		for _, u := range f.Uses {
			if p := (analysis.Place{Article: u.Article, Sentence: int(r.Articles[u.Article].Tags[u.Tag].Sentence)}); !seen[p] {
				seen[p] = true
				f.Places = append(f.Places, p)
			}
		}
		f.Top = len(r.Findings) < 5
		r.Findings = append(r.Findings, f)
	}
	none := analysis.Finding{Lexicon: "port-dispute", Overlap: -1, Quote: -1, Omission: -1, Difference: -1}
	of := func(kind analysis.FindingKind, contrast string, outlets []string, variants []string, uses ...analysis.Use) analysis.Finding {
		f := none
		f.Kind, f.Contrast, f.Outlets, f.Variants, f.Uses = kind, contrast, outlets, variants, uses
		return f
	}
	changed := of(analysis.CopiedButChanged, "town", []string{"Harbour Courier", "Morning Post"}, []string{"vellmar", "wellmar"}, vellmar, wellmar)
	changed.Overlap = 0
	finding(changed)
	finding(of(analysis.VoiceSplit, "action", []string{"Harbour Courier", "Morning Post"}, []string{"blockade"}, tag(0, "blockade", 0), tag(0, "blockade", 1), tag(1, "blockade", 0)))
	finding(of(analysis.VoiceSplit, "action", []string{"Harbour Courier", "Morning Post"}, nil, tag(0, "blockade", 0), tag(1, "blockade", 0)))
	finding(of(analysis.WordSplit, "action", []string{"Harbour Courier", "Morning Post", "Northwire"}, []string{"blockade", "strike", "walkout"},
		tag(0, "blockade", 0), tag(0, "blockade", 1), tag(1, "walkout", 0), tag(3, "strike", 2)))
	finding(of(analysis.WordSplit, "people", []string{"Harbour Courier"}, []string{"pickets"}, tag(0, "pickets", 0)))
	rate := of(analysis.RateDifference, "doubt", []string{"Harbour Courier"}, []string{"distance"}, tag(0, "distance", 0), tag(0, "distance", 1))
	rate.Event = -1
	rate.Rates = []analysis.SideRate{{Uses: 5, Of: 80, Low: 1.6, High: 11.7, Unit: "word", Per: 1000, Articles: 1}, {Uses: 1, Of: 900, Low: 0.03, High: 5.6, Unit: "word", Per: 1000, Articles: 4}}
	rate.Compared = 9
	finding(rate)
	share := of(analysis.ShareDifference, "action", []string{"Northwire"}, []string{"strike"}, tag(3, "strike", 0))
	share.Event, share.Difference = -1, 0
	finding(share)
	change := of(analysis.ChangeOverTime, "town", []string{"Morning Post"}, []string{"vellmar"})
	change.Event, change.Difference = -1, 1
	finding(change)
	none.Lexicon = ""
	for _, outlets := range [][]string{{"Harbour Courier"}, {"Harbour Courier", "Morning Post", "Northwire"}} {
		alike := of(analysis.NoDifference, "", outlets, nil)
		alike.Event = -1
		finding(alike)
	}
	for i, kind := range []analysis.FindingKind{analysis.QuotationChanged, analysis.QuotationChanged, analysis.QuotationChanged, analysis.QuotationSpelling} {
		f := of(kind, "", []string{r.Articles[e.Quotations[i].Quotation.Article].Outlet}, nil)
		f.Quote = i
		f.Places = []analysis.Place{{Article: e.Quotations[i].Quotation.Article, Sentence: e.Quotations[i].Sentence}}
		finding(f)
	}
	omission := of(analysis.OmissionFound, "", []string{"Morning Post"}, nil)
	omission.Omission, omission.Places = 0, []analysis.Place{{Article: 0, Sentence: 2}, {Article: 3, Sentence: 1}}
	finding(omission)
	shared := of(analysis.SharedCopy, "", []string{"Harbour Courier", "Morning Post"}, nil)
	shared.Overlap = 0
	finding(shared)
	return r
}

func TestFindingsGolden(t *testing.T) {
	x := newIndex(told(), Options{MaxExcerpt: 1})
	var b bytes.Buffer
	for _, f := range x.findings() {
		fmt.Fprintf(&b, "%s %s, %s%s\n  %s\n  %s\n  %s\n", f.ID, f.Kind, f.Section, map[bool]string{true: ", top"}[f.Top], f.Sentence, f.Rule, f.Counts)
		for _, p := range f.Places {
			fmt.Fprintf(&b, "    %s, %s, %d uses\n", p.Outlet, p.Where, len(p.Tags))
		}
	}
	golden(t, "findings.txt", b.Bytes())
}

// banned words judge, guess at intent, or say that somebody did wrong. None stands in a sentence of ours.
var banned = regexp.MustCompile(`(?i)\b(accus\w+|admit\w*|agenda|alarming\w*|allege\w*|bias\w*|claim\w*|conceal\w*|conced\w+|deceiv\w+|deliberat\w+|distort\w*|fail\w*|fake\w*|false\w*|` +
	`hid(e|es|ing|den)|honest\w*|ignor\w+|insist\w*|intent\w*|lie[sd]?|lying|manipulat\w+|mislead\w*|neutral\w*|objectiv\w+|omits?|omitted|propagand\w*|refus\w+|` +
	`reveal\w*|right-wing|left-wing|silen\w+|slant\w*|slip\w*|smear\w*|spin\w*|spun|suppress\w*|trust\w*|truth\w*|untrue|whitewash\w*|wrong\w*)\b`)

// deeds are what an outlet may do in a sentence of ours.
var deeds = regexp.MustCompile(`\b(writes?|uses?|says?|puts?|keeps?|prints?)\b`)

func TestFindingsNeverJudge(t *testing.T) {
	x := newIndex(told(), Options{})
	kinds := map[string]bool{}
	for _, f := range x.findings() {
		kinds[f.Kind] = true
		sentence := ""
		for _, r := range f.Sentence {
			if !r.Theirs {
				sentence += r.Text
			}
		}
		for _, text := range []string{sentence, f.Rule} {
			if word := banned.FindString(text); word != "" {
				t.Errorf("%s: %q in %q", f.Kind, word, text)
			}
		}
		if !deeds.MatchString(sentence) {
			t.Errorf("%s: no outlet does anything in %q", f.Kind, sentence)
		}
		if f.Rule == "" || strings.ContainsAny(f.Rule, "\n") {
			t.Errorf("%s: rule %q", f.Kind, f.Rule)
		}
		if !strings.HasSuffix(f.Sentence.String(), ".") || strings.Contains(f.Sentence.String(), "  ") {
			t.Errorf("%s: %q", f.Kind, f.Sentence)
		}
	}
	if len(kinds) != 11 {
		t.Errorf("kinds: %v", kinds)
	}
}

// Findings that point at nothing are worded all the same.
func TestFindingsThatPointAtNothing(t *testing.T) {
	for _, f := range told().Findings {
		r := sample()
		f.Overlap, f.Quote, f.Omission, f.Difference, f.Rates, f.Variants, f.Event = 99, 99, 99, 99, nil, nil, 99
		r.Findings = []analysis.Finding{f}
		x := newIndex(r, Options{})
		if v := x.findings()[0]; v.Sentence.String() == "" {
			t.Errorf("%s: no sentence", f.Kind)
		}
		var b bytes.Buffer
		if err := JSON(&b, r); err != nil {
			t.Error(err)
		}
	}
}

// A place shows the uses that the finding counts, and no others.
func TestFindingPlaces(t *testing.T) {
	r := told()
	x := newIndex(r, Options{})
	for i, v := range x.findings() {
		var got []string
		for _, p := range v.Places {
			got = append(got, p.Tags...)
		}
		var want []string
		for _, u := range r.Findings[i].Uses {
			want = append(want, x.id(use{int32(u.Article), int32(u.Tag)}))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: places show %v, want %v", v.Kind, got, want)
		}
	}
}

// A finding of a rate names what made it: the test where one could be made, though the ranges may meet then; else the ranges.
func TestRateFindingNamesItsRule(t *testing.T) {
	r := told()
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.RateDifference })
	f := &r.Findings[i]
	if rule := newIndex(r, Options{}).finding(f).Rule; !strings.Contains(rule, "The ranges do not meet") || !strings.Contains(rule, "all 9 comparisons of") || !strings.Contains(rule, "one article against four") {
		t.Errorf("by its ranges: %s", rule)
	}
	r.Comparison.Differences = append(r.Comparison.Differences, analysis.Difference{Kind: analysis.MarkerDifference, Lexicon: f.Lexicon, Contrast: f.Contrast, Variant: "distance", Other: -1, Clear: true})
	f.Difference = len(r.Comparison.Differences) - 1
	f.Rates[0].Low, f.Rates[1].High = .1, 99
	if rule := newIndex(r, Options{}).finding(f).Rule; strings.Contains(rule, "do not meet") || !strings.Contains(rule, "change places at random") || strings.Contains(rule, "in the group") {
		t.Errorf("by its test: %s", rule)
	}
	f.Variants = append(f.Variants, "other")
	if rule := newIndex(r, Options{}).finding(f).Rule; !strings.Contains(rule, "in the group “") {
		t.Errorf("the test is of one group: %s", rule)
	}
}

// Of two outlets the other one has a name.
func TestRateFindingOfTwoOutlets(t *testing.T) {
	r := told()
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.RateDifference })
	x := newIndex(r, Options{})
	if s := x.finding(&r.Findings[i]).Sentence.String(); !strings.Contains(s, "other outlets together ") {
		t.Errorf("%s", s)
	}
	r.Articles[3].Skipped, r.Articles[4].Skipped = map[string]string{"port-dispute": "language"}, map[string]string{"port-dispute": "language"}
	x = newIndex(r, Options{})
	if s := x.finding(&r.Findings[i]).Sentence.String(); strings.Contains(s, "other outlet") || !strings.Contains(s, "; Morning Post ") {
		t.Errorf("%s", s)
	}
}

// A finding prints the words that stand in the texts, not the label of their group, which nobody wrote.
func TestFindingsPrintWordsNotLabels(t *testing.T) {
	r := told()
	const label = "walkouts / stoppages (any)"
	for _, l := range r.Lexicons {
		for _, c := range l.Contrasts {
			for _, v := range c.Variants {
				v.Label = label
			}
		}
	}
	x := newIndex(r, Options{})
	for i := range r.Findings {
		f := &r.Findings[i]
		if s := x.finding(f).Sentence.String(); len(f.Uses) > 0 && strings.Contains(s, label) {
			t.Errorf("%s: %s", f.Kind, s)
		}
	}
	f := &r.Findings[slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.VoiceSplit })]
	for i, u := range f.Uses { // four words are too many to name
		tag := &r.Articles[u.Article].Tags[u.Tag]
		tag.End -= int32(i)
	}
	if s := x.asWritten(f, f.Variants[0], f.Uses).String(); s != "blocka, blockad and Blockade" {
		t.Error(s)
	}
	extra := analysis.Use{Article: 3, Tag: 0}
	r.Articles[3].Tags[0].Variant = f.Variants[0]
	if s := x.asWritten(f, f.Variants[0], append(slices.Clip(f.Uses), extra)).String(); s != "words of the group "+label {
		t.Error(s)
	}
}

// What no test was made of is not said to be alike, and the number of tests goes with how many of them could have told anything.
func TestNothingFoundNamesWhatWasNotTested(t *testing.T) {
	r := told()
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.NoDifference && len(f.Outlets) == 3 })
	sentence := func() string { return newIndex(r, Options{}).finding(&r.Findings[i]).Sentence.String() }
	if s := sentence(); !strings.HasPrefix(s, "None of the three outlets uses") || !strings.Contains(s, "Three differences were tested; only two of them could have come out clear by themselves.") || strings.Contains(s, "too little") {
		t.Error(s)
	}
	r.Comparison.Outlets[1].Tests, r.Findings[i].Outlets = 0, []string{"Harbour Courier", "Northwire"}
	for k := range r.Comparison.Differences {
		r.Comparison.Differences[k].Possible = false
	}
	if s := sentence(); !strings.HasPrefix(s, "None of the two outlets that could be tested uses") || !strings.Contains(s, "none of them could have come out clear by itself. There was too little for any test of Morning Post.") {
		t.Error(s)
	}
}

func TestSomeNames(t *testing.T) {
	outlets := strings.Split("A B C D E F G H", " ")
	for n, want := range map[int]string{1: "A", 2: "A and B", 7: "A, B, C, D, E, F and G", 8: "A, B, C, D, E, F and two other outlets"} {
		if got := someNames(outlets[:n]).String(); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}

func TestClearOf(t *testing.T) {
	for want, n := range map[string][2]int{"None of 44 differences is clear": {0, 44}, "One of 2 differences is clear": {1, 2}, "Two of 2 differences are clear": {2, 2}} {
		if got := clearOf(n[0], n[1]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A word that the other text has too, once less, is not said to be absent from it.
func TestRepeatedWordIsOneFewer(t *testing.T) {
	r := told()
	a, b := &r.Articles[0], &r.Articles[3]
	at := func(a *analysis.Annotated, text, words string) analysis.Span {
		start := len(a.Text) + strings.Index(text, words)
		return analysis.Span{Start: start, End: start + len(words)}
	}
	const twice, once = " “Shame, shame on the board”", " “Shame on them”"
	check := analysis.QuotationCheck{State: analysis.Differs, Quotation: analysis.Passage{Article: 0, Span: at(a, twice, twice[1:])}, Text: analysis.Passage{Article: 3, Span: at(b, once, once[1:])},
		Changes: []analysis.Edit{{First: at(a, twice, "shame"), Second: analysis.Span{Start: len(b.Text) + 5, End: len(b.Text) + 5}}, {First: at(a, twice, "board"), Second: analysis.Span{Start: len(b.Text) + 5, End: len(b.Text) + 5}}}}
	turned := analysis.QuotationCheck{State: analysis.Differs, Quotation: check.Text, Text: check.Quotation}
	for _, c := range check.Changes {
		turned.Changes = append(turned.Changes, analysis.Edit{First: c.Second, Second: c.First})
	}
	a.Text += twice
	b.Text += once
	r.Events[0].Quotations = append(r.Events[0].Quotations, check, turned)
	x := newIndex(r, Options{MaxExcerpt: -1})
	if got := x.changes(&check, true).String(); got != "one “shame” fewer and no “board”" {
		t.Error(got)
	}
	if got := x.changes(&turned, true).String(); got != "one “shame” more and “board” besides" {
		t.Error(got)
	}
}

// A finding of several omissions names each, and its sentences stand under the name of theirs.
func TestSeveralOmissionsAreNamed(t *testing.T) {
	r := told()
	e := &r.Events[0]
	e.Alignments = append(e.Alignments, analysis.Alignment{Sentences: []analysis.AlignedSentence{{Place: analysis.Place{Article: 0, Sentence: 5}}, {Place: analysis.Place{Article: 1, Sentence: 1}}}})
	e.Omissions = append(e.Omissions, analysis.Omission{Alignment: 1, Absences: e.Omissions[0].Absences})
	f := &r.Findings[slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.OmissionFound })]
	f.Omissions = []int{0, 1}
	for _, s := range e.Alignments[1].Sentences {
		f.Places = append(f.Places, s.Place)
	}
	x := newIndex(r, Options{MaxExcerpt: -1})
	v := x.finding(f)
	name := x.thing(e, 1).String()
	if s := v.Sentence.String(); name == "" || !strings.HasSuffix(s, ". So it is with one other thing that two outlets or more report: "+name+".") {
		t.Errorf("%q: %s", name, s)
	}
	var begins []string
	for _, p := range v.Places {
		begins = append(begins, p.Begins.String())
	}
	if want := []string{"1. " + x.thing(e, 0).String(), "", "2. " + name, ""}; !slices.Equal(begins, want) {
		t.Errorf("%q, want %q", begins, want)
	}
}
