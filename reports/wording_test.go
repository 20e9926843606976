package reports

import (
	"slices"
	"strings"
	"testing"

	"framing/analysis"
)

// Where nothing could be tested, no title says that nothing differs.
func TestOverviewWithoutTests(t *testing.T) {
	x := newIndex(told(), Options{})
	if got := x.overviewTitle(map[int]int{}, 3).String(); !strings.HasPrefix(got, "No outlet differs") {
		t.Errorf("with a test: %q", got)
	}
	for i := range x.Comparison.Differences { // tests of which none could have told anything
		x.Comparison.Differences[i].Possible = false
	}
	if got := x.overviewTitle(map[int]int{}, 3).String(); !strings.HasPrefix(got, "Too few texts to tell") {
		t.Errorf("without a test: %q", got)
	}
}

// The two of a pair have different names, even if one outlet printed both.
func TestPairsOfOneOutlet(t *testing.T) {
	r := told()
	r.Articles[1].Outlet = r.Articles[0].Outlet
	x := newIndex(r, Options{})
	if first, second := x.writers(&r.Overlaps[0]); first.String() != "Harbour Courier" || second.String() != "Harbour Courier (via Newsmill)" {
		t.Errorf("%q and %q", first, second)
	}
	for _, title := range []phrase{x.besideTitle(0), x.copiesTitle(x.copiedPairs()), x.findings()[0].Sentence} {
		if got := title.String(); !strings.Contains(got, "Harbour Courier (via Newsmill)") || !strings.Contains(got, "% of its runs of five words") && !strings.Contains(got, "% of the runs of five words") {
			t.Errorf("%q", got)
		}
	}
	r.Articles[1].Via = ""
	if first, second := newIndex(r, Options{}).writers(&r.Overlaps[0]); first.String() == second.String() {
		t.Errorf("both are %q", first)
	}
}

// Where it is not known which of two texts came first, neither is taken for the source.
func TestCopyOfUnknownDirection(t *testing.T) {
	r := told()
	said := func() string {
		x := newIndex(r, Options{MaxExcerpt: 1})
		_, note := x.against(analysis.Place{Article: 0, Sentence: 2}, analysis.Place{Article: 1, Sentence: 1})
		return x.besideTitle(0).String() + "\n" + x.pair(&r.Overlaps[0]).Text.String() + "\n" + note
	}
	if got := said(); !strings.Contains(got, ", and turns Vellmar into Wellmar") || !strings.Contains(got, "Harbour Courier is older.") {
		t.Errorf("known: %s", got)
	}
	r.Overlaps[0].Basis = ""
	got := said()
	for _, claim := range []string{" keeps ", " from ", "turns", " into ", " kept", "older"} {
		if strings.Contains(got, claim) {
			t.Errorf("not known, yet %q: %s", claim, got)
		}
	}
	if !strings.Contains(got, "share 67% of the runs of five words of one: Harbour Courier has Vellmar where Morning Post (via Newsmill) has Wellmar") {
		t.Error(got)
	}
	page := string(render(t, r, Options{MaxExcerpt: 1}))
	if _, edits, ok := strings.Cut(page, `<ul class=edits>`); !ok || strings.Contains(edits[:strings.Index(edits, "</ul>")], "<del>") || strings.Contains(edits[:strings.Index(edits, "</ul>")], "→") {
		t.Error("the changes are told as made by one of them")
	}
}

// A notice of a shift names its sentences, and what it says it says once.
func TestShiftNotices(t *testing.T) {
	r := told()
	e := &r.Events[0]
	shift := analysis.Shift{Kind: "statement", Alignment: 0, OwnTag: -1, OtherTag: -1, Voice: analysis.Attributed,
		Own: analysis.Passage{Article: 0, Span: r.Articles[0].Sentences[2].Span()}, Other: analysis.Passage{Article: 3, Span: r.Articles[3].Sentences[1].Span()}}
	e.Shifts = []analysis.Shift{shift, shift}
	const want = "A sentence of Harbour Courier (paragraph 3) is in its own voice; one of Northwire (paragraph 2) has much of the same wording as someone’s view."
	told := 0
	x := newIndex(r, Options{MaxExcerpt: 1})
	g := alignedGroup{index: 0, members: []groupMember{{Place: e.Alignments[0].Sentences[0].Place}, {Place: e.Alignments[0].Sentences[1].Place}}}
	for _, n := range x.groupView(e, g, map[int]bool{}).Notices {
		if n.Kind == "Whose words" {
			if told++; n.Text.String() != want {
				t.Errorf("%q, want %q", n.Text, want)
			}
		}
	}
	if told != 1 {
		t.Errorf("%d notices", told)
	}
}

// A wording of one label can be two words: a notice of a shift has those of either outlet.
func TestShiftOfOtherWords(t *testing.T) {
	r := told()
	s := analysis.Shift{Kind: "term", Voice: analysis.Quoted, Own: analysis.Passage{Article: 0, Span: analysis.Span{Start: 0, End: 4}}, Other: analysis.Passage{Article: 1, Span: analysis.Span{Start: 5, End: 12}}}
	x := newIndex(r, Options{})
	if got, want := x.shiftNotice(&s).Text.String(), "Harbour Courier uses “"+x.passage(s.Own)+"” in its own voice; Morning Post has “"+x.passage(s.Other)+"” in a quotation."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.Other = s.Own
	if got := x.shiftNotice(&s).Text.String(); !strings.HasSuffix(got, " has it in a quotation.") {
		t.Error(got)
	}
}

// What two quotations have otherwise is told once, not the other way round as well.
func TestQuotationsAreToldOneWayRound(t *testing.T) {
	r := told()
	e := &r.Events[0]
	one := analysis.QuotationCheck{Quotation: analysis.Passage{Article: 0, Span: r.Articles[0].Sentences[2].Span()}, Sentence: 2, State: analysis.Differs,
		Text: analysis.Passage{Article: 3, Span: r.Articles[3].Sentences[1].Span()}}
	two := analysis.QuotationCheck{Quotation: one.Text, Sentence: 1, State: analysis.Differs, Text: one.Quotation}
	third := two // of the same two articles, another place
	third.Text.Span = analysis.Span{Start: one.Quotation.End + 1, End: one.Quotation.End + 9}
	e.Quotations, e.Shifts = []analysis.QuotationCheck{one, two, third}, nil
	x := newIndex(r, Options{MaxExcerpt: 1})
	g := alignedGroup{index: 0, members: []groupMember{{Place: analysis.Place{Article: 0, Sentence: 2}}, {Place: analysis.Place{Article: 3, Sentence: 1}}}}
	noted := map[int]bool{}
	if v := x.groupView(e, g, noted); len(v.Notices) != 2 || !noted[0] || !noted[1] || !noted[2] {
		t.Errorf("%d notices, noted %v", len(v.Notices), noted)
	}
}

// A chart counts a copy once, as ranges do everywhere; the table shows all uses and says which repeat another text.
func TestMarkersCountCopiesOnce(t *testing.T) {
	r := told()
	for i := range r.Articles[0].Tags {
		r.Articles[0].Tags[i].Copied = true
	}
	rate := &r.Comparison.Markers[0].Rates[0]
	rate.Once, rate.BaseOnce, rate.Value, rate.Low, rate.High, rate.Enough = 0, 15, 0, 0, 246, false
	wire := &r.Comparison.Markers[0].Rates[2]
	wire.Uses, wire.Once, wire.Enough = 6, 6, true
	v := newIndex(r, Options{}).markers()
	if got := v.Panels[0].Title.String(); got != "Doubt: Northwire 6 in "+Plural(wire.BaseOnce, "word")+", the other two none in all" || !v.Copies {
		t.Error(got)
	}
	c := v.Panels[0].Chart
	if i := slices.Index(c.Names, "Harbour Courier"); c.Series[0].Points[i].Told != "0 uses in 15" || c.Series[0].Points[i].High != 246 || c.Tails[i] != "none" {
		t.Errorf("%+v", c.Series[0].Points[i])
	}
	if cell := v.Markers[0].Groups[0].Cells[0]; cell.Uses != 5 || cell.Rate != "" || cell.Copied != "5 repeat another text" {
		t.Errorf("%+v", cell)
	}
	f := r.Findings[slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.RateDifference })]
	if s := newIndex(r, Options{}).finding(&f).Sentence.String(); !strings.HasSuffix(s, ", words that repeat another text of this set left out.") {
		t.Error(s)
	}
}

// Below five uses of a marker word there are counts only.
func TestMarkersOfFewUses(t *testing.T) {
	few := 0
	for _, m := range newIndex(told(), Options{}).markers().Markers {
		for _, g := range m.Groups {
			for _, c := range g.Cells {
				if c.Uses < fewUses {
					few++
				}
				if (c.Rate != "") != (c.Uses >= fewUses) {
					t.Errorf("%d uses: %q", c.Uses, c.Rate)
				}
			}
		}
	}
	if few == 0 {
		t.Error("no cell with few uses")
	}
}

// Only a copy keeps words; two articles that quote the same have the same words.
func TestWordsOfCopies(t *testing.T) {
	r := told()
	const text = "“The gates stay open for as long as this harbour stands,” the mayor said."
	for _, i := range []int{0, 1} {
		a := &r.Articles[i]
		a.Text += "\n\n" + strings.Replace(text, "mayor", []string{"mayor", "speaker"}[i], 1)
		a.Sentences = append(a.Sentences, analysis.Sentence{ShortSpan: analysis.Span{Start: strings.Index(a.Text, "“The gates stay"), End: len(a.Text)}.Short(), Zone: analysis.Body})
	}
	last := func(i int) analysis.Place {
		return analysis.Place{Article: i, Sentence: len(r.Articles[i].Sentences) - 1}
	}
	for _, copied := range []bool{true, false} {
		r.Overlaps[0].Copy = copied
		want := map[bool]string{true: "93% kept", false: "93% the same words"}[copied]
		if _, note := newIndex(r, Options{}).against(last(0), last(1)); note != want {
			t.Errorf("copy %v: %q, want %q", copied, note, want)
		}
	}
}

// An outlet that quotes nobody by a name may quote him all the same, and of one that quotes nothing there is nothing to say.
func TestSpeakersTitle(t *testing.T) {
	x := newIndex(told(), Options{})
	top := []analysis.SpeakerWords{{Speaker: "Ilse Brandt"}}
	for _, c := range []struct {
		words [][]int
		want  string
	}{
		{[][]int{{28, 0, 0}, {0, 0, 9}, {0, 0, 0}}, "Harbour Courier quotes 28 words of Ilse Brandt, Morning Post none by that name"},
		{[][]int{{28, 0, 0}, {0, 0, 0}, {3, 0, 0}}, "Harbour Courier quotes 28 words of Ilse Brandt, Northwire 3"},
		{[][]int{{28, 0, 0}, {0, 0, 0}, {0, 0, 0}}, "Harbour Courier quotes 28 words of Ilse Brandt"},
	} {
		if got := x.speakersTitle(top, c.words).String(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// An event without a name is called by a headline, where headlines stand on the page.
func TestEventName(t *testing.T) {
	r := told()
	r.Events[0].Title = ""
	if got := newIndex(r, Options{}).eventName(0).String(); got != headlineText(r, 0) {
		t.Errorf("%q", got)
	}
	if got := newIndex(r, Options{Excerpts: NoExcerpts}).eventName(0).String(); got != r.Events[0].ID {
		t.Errorf("%q", got)
	}
}

func headlineText(r *analysis.Result, article int) string {
	a := &r.Articles[article]
	return part(a.Text, headline(a).Span())
}

// Where no group of matching sentences fits into the excerpts, the page says so and names the option.
func TestNoRoomSideBySide(t *testing.T) {
	r := told()
	r.Events, r.Findings = r.Events[:1], nil
	r.Events[0].Quotations = nil
	page := string(render(t, r, Options{MaxExcerpt: 0.01}))
	if !strings.Contains(page, "1 group of matching sentences was found, and none is shown") || !strings.Contains(page, "--max-excerpt") || !strings.Contains(page, `id="beside"`) {
		t.Error("the section is not there")
	}
	r.Events[0].Alignments = nil
	r.Events[0].Omissions, r.Events[0].Shifts, r.Overlaps = nil, nil, nil
	if page := string(render(t, r, Options{MaxExcerpt: 0.01})); strings.Contains(page, `id="beside"`) {
		t.Error("a section on nothing")
	}
}

// Where outlets split, the title of the events says so, though all of them use one wording most.
func TestEventsThatSplit(t *testing.T) {
	r := told()
	r.Comparison.Coverage = []analysis.EventCoverage{{Event: 0, Outlets: []int{0, 1}, Lexicon: "port-dispute", Contrast: "action", Split: .2,
		Chosen: []analysis.Chosen{{Outlet: 0, Variant: "strike", Uses: 2, Of: 2}, {Outlet: 1, Variant: "strike", Uses: 2, Of: 4}, {Outlet: 1, Variant: "walkout", Uses: 2, Of: 4}}}}
	v := newIndex(r, Options{}).events()
	if got := v.Title.String(); got != "Two events and where the outlets split" {
		t.Error(got)
	}
	if got := v.Events[0].Chosen; len(got) != 2 || got[0].Outlets+got[1].Outlets != 3 {
		t.Errorf("%+v", got)
	}
	r.Comparison.Coverage[0].Contrast = ""
	if got := newIndex(r, Options{}).events().Title.String(); !strings.Contains(got, "on none of them") {
		t.Error(got)
	}
}
