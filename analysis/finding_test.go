package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"framing/lexicons"

	"github.com/google/go-cmp/cmp"
)

// handMade makes a result of one event, one article an outlet. Each article is written as its uses, one sentence each:
// "contrast/variant voice", with "copied" behind it where an earlier article counts it already, or "negated".
func handMade(uses map[string][]string) *Result {
	r := &Result{Lexicons: []*lexicons.Lexicon{{ID: "harbour", Contrasts: []*lexicons.Contrast{
		{ID: "strike", Kind: lexicons.Naming, Variants: []*lexicons.Variant{{ID: "strike"}, {ID: "blockade", Stance: "Term of the port authority."}, {ID: "dispute"}, {ID: "revolt"}}},
		{ID: "town", Kind: lexicons.Spelling},
	}}}}
	var outlets []string
	for o := range uses {
		outlets = append(outlets, o)
	}
	slices.Sort(outlets)
	event := Event{ID: "e-00000001"}
	for i, o := range outlets {
		a := Annotated{Article: Article{ID: strings.ToLower(o), Outlet: o}}
		for k, u := range uses[o] {
			words := strings.Fields(u)
			contrast, variant, _ := strings.Cut(words[0], "/")
			kind := lexicons.Naming
			if contrast == "town" {
				kind = lexicons.Spelling
			}
			span := Span{k * 10, k*10 + 9}.Short()
			a.Text += "some text "
			a.Sentences = append(a.Sentences, Sentence{ShortSpan: span, Zone: Body})
			a.Tags = append(a.Tags, Tag{ShortSpan: span, Entry: &Entry{Lexicon: "harbour", Contrast: contrast, Variant: variant, Kind: kind}, Sentence: int32(k), Zone: Body,
				Voice: VoiceNamed(words[1]), Counted: true, Copied: slices.Contains(words, "copied"), Polarity: map[bool]Polarity{true: Negated}[slices.Contains(words, "negated")]})
		}
		r.Articles = append(r.Articles, a)
		event.Articles = append(event.Articles, i)
	}
	r.Events = []Event{event}
	return r
}

// said writes findings in short: kind, outlets, variants.
func said(found []Finding) []string {
	var out []string
	for _, f := range found {
		out = append(out, fmt.Sprintf("%s %s: %s %s, %d uses", f.Kind, f.Contrast, strings.Join(f.Outlets, "+"), strings.Join(f.Variants, "+"), len(f.Uses)))
	}
	return out
}

func TestFindingsOfWordsAndVoices(t *testing.T) {
	tests := []struct {
		name string
		uses map[string][]string
		want []string
	}{
		{"own twice, elsewhere only reported", map[string][]string{
			"Bell":  {"strike/revolt own", "strike/revolt own"},
			"Crier": {"strike/revolt attributed"}, "Dial": {"strike/revolt quoted"},
		}, []string{"voice-split strike: Bell+Crier+Dial revolt, 4 uses"}},
		{"own once is not enough", map[string][]string{
			"Bell": {"strike/revolt own"}, "Crier": {"strike/revolt attributed"},
		}, nil},
		{"not always own", map[string][]string{
			"Bell": {"strike/revolt own", "strike/revolt own", "strike/revolt quoted"}, "Crier": {"strike/revolt attributed"},
		}, nil},
		{"two uses of which one is only a copy", map[string][]string{
			"Bell": {"strike/revolt own", "strike/revolt own copied"}, "Crier": {"strike/revolt attributed"},
		}, nil},
		{"never own, five times", map[string][]string{
			"Bell":  {"strike/strike own", "strike/dispute attributed"},
			"Crier": {"strike/strike attributed", "strike/revolt quoted", "strike/revolt quoted", "strike/dispute attributed", "strike/dispute quoted"},
		}, []string{"voice-split strike: Bell+Crier , 7 uses"}},
		{"never own, four times", map[string][]string{
			"Bell":  {"strike/strike own", "strike/dispute attributed"},
			"Crier": {"strike/strike attributed", "strike/revolt quoted", "strike/revolt quoted", "strike/dispute quoted"},
		}, nil},
		{"three wordings; one outlet reports, one copies", map[string][]string{
			"Bell":  {"strike/strike own", "strike/dispute attributed"},
			"Crier": {"strike/dispute own"}, "Dial": {"strike/revolt attributed"}, "Echo": {"strike/dispute own copied"},
		}, []string{"word-split strike: Bell+Crier+Dial+Echo dispute+revolt+strike, 4 uses"}},
		{"two of the three agree", map[string][]string{
			"Bell":  {"strike/strike own", "strike/dispute own"},
			"Crier": {"strike/dispute own"}, "Dial": {"strike/revolt attributed"},
		}, nil},
		{"only one in its own voice", map[string][]string{
			"Bell": {"strike/strike own"}, "Crier": {"strike/dispute attributed"}, "Dial": {"strike/revolt attributed"},
		}, nil},
		{"one side's wording", map[string][]string{
			"Bell": {"strike/blockade own"}, "Crier": {"strike/blockade attributed"}, "Dial": {"town/vellmar own"},
		}, []string{"word-split strike: Bell blockade, 1 uses"}},
		{"one side's wording in two outlets", map[string][]string{
			"Bell": {"strike/blockade own"}, "Crier": {"strike/blockade own"}, "Dial": {"strike/strike own"},
		}, nil},
		{"one side's wording in a pair", map[string][]string{
			"Bell": {"strike/blockade own"}, "Crier": {"strike/strike own"},
		}, nil},
		{"spellings have no voice", map[string][]string{
			"Bell": {"town/vellmar own", "town/vellmar own"}, "Crier": {"town/vellmar attributed"},
		}, nil},
		{"there was no revolt", map[string][]string{
			"Bell": {"strike/revolt own negated", "strike/revolt own negated"}, "Crier": {"strike/revolt attributed"}, "Dial": {"strike/blockade own negated"},
		}, nil},
		{"nobody but one says so", map[string][]string{
			"Bell": {"strike/revolt own", "strike/revolt own", "strike/revolt own negated"}, "Crier": {"strike/revolt attributed negated"}, "Dial": {"strike/revolt attributed"},
		}, []string{"voice-split strike: Bell+Dial revolt, 3 uses"}},
		{"one outlet", map[string][]string{"Bell": {"strike/revolt own", "strike/blockade own"}}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, said(findings(handMade(test.uses)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Who only quotes an outlet's own words does not stand at a distance to the thing.
func TestQuotingTheOutletItselfIsNoVoiceSplit(t *testing.T) {
	uses := map[string][]string{
		"Bell":  {"strike/revolt own", "strike/revolt own"},
		"Crier": {"strike/revolt quoted"},
	}
	r := handMade(uses)
	check := QuotationCheck{Quotation: Passage{1, r.Articles[1].Tags[0].Span()}, State: Verbatim, Source: "Bell", Text: Passage{0, Span{0, 9}}}
	r.Events[0].Quotations = []QuotationCheck{check}
	if got := said(findings(r)); len(got) > 0 {
		t.Errorf("found %v", got)
	}
	uses["Crier"] = append(uses["Crier"], "strike/revolt attributed")
	r = handMade(uses)
	r.Events[0].Quotations = []QuotationCheck{check}
	if got := said(findings(r)); len(got) != 1 {
		t.Errorf("found %v", got)
	}
}

func TestFindingsOfCopies(t *testing.T) {
	r := handMade(map[string][]string{
		"Bell":  {"town/vellmar own", "strike/strike own"},
		"Crier": {"town/velmar own", "strike/strike own copied"},
		"Dial":  {"town/vellmar own"},
	})
	r.Overlaps = []Overlap{
		{First: 0, Second: 1, OfFirst: 0.7, OfSecond: 0.4, Copy: true, Runs: 80, Edits: []Edit{
			{FirstTag: 0, SecondTag: 0}, {FirstTag: 1, SecondTag: 1}, {FirstTag: 1, SecondTag: -1}, {FirstTag: -1, SecondTag: -1}}},
		{First: 0, Second: 2, OfFirst: 0.2, OfSecond: 0.3, Runs: 20, Edits: []Edit{{FirstTag: 0, SecondTag: 0}}},
	}
	want := []string{"copied-but-changed town: Bell+Crier vellmar+velmar, 2 uses", "shared-copy : Bell+Crier , 0 uses"}
	got := findings(r)
	if diff := cmp.Diff(want, said(got)); diff != "" {
		t.Error(diff)
	}
	if got[0].Event != 0 || got[1].Event != 0 || !got[0].Top || got[1].Top {
		t.Errorf("event or place on top: %+v", got)
	}
	r.Articles[0].Outlet = "Crier"
	if got := findings(r); len(got) > 1 {
		t.Errorf("an outlet that prints its own text again: %v", said(got))
	}
}

func TestFindingsOfQuotations(t *testing.T) {
	r := handMade(map[string][]string{"Bell": {"town/a own", "town/a own"}, "Crier": {"town/b own"}, "Dial": {"town/a own"}})
	check := func(article, start int, state QuotationState, source string, text int) QuotationCheck {
		return QuotationCheck{Quotation: Passage{article, Span{start, start + 4}}, Sentence: start / 10, State: state, Source: source, Text: Passage{text, Span{0, 4}}}
	}
	r.Events[0].Quotations = []QuotationCheck{
		check(0, 0, Verbatim, "Crier", 1),
		check(0, 1, VerbatimElsewhere, "", 1),
		check(0, 2, VerbatimElsewhere, "Crier", 2),
		check(0, 3, SpellingOnly, "", 1),
		check(0, 14, SpellingOnly, "", 1),
		check(1, 0, Differs, "", 2),
	}
	want := []string{"quotation : Bell , 0 uses", "quotation : Crier , 0 uses", "quotation-spelling : Bell , 0 uses"}
	got := findings(r)
	names := said(got)
	slices.Sort(names)
	if diff := cmp.Diff(want, names); diff != "" {
		t.Fatal(diff)
	}
	if spelling := got[2]; spelling.Top || len(spelling.Places) != 2 {
		t.Errorf("spelling: %+v", spelling)
	}
	r.Overlaps = []Overlap{{First: 1, Second: 2, Copy: true, OfFirst: 1, OfSecond: 1}}
	for _, f := range findings(r) {
		if f.Kind == QuotationChanged && f.Outlets[0] == "Crier" {
			t.Error("a quotation inside shared copy is told as an edit")
		}
	}
}

func TestFindingsOfOmissions(t *testing.T) {
	r := handMade(map[string][]string{"Bell": {"town/a own"}, "Crier": {"town/a own"}, "Dial": {"town/a own"}, "Echo": {"town/a own"}})
	ev := &r.Events[0]
	ev.Alignments = []Alignment{{Sentences: []AlignedSentence{{Place: Place{0, 0}}, {Place: Place{1, 0}}}}}
	ev.Omissions = []Omission{{Absences: []Absence{{Article: 2, State: "not-found", Nearest: -1}, {Article: 3, State: "cannot-tell", Why: "short"}}}}
	if diff := cmp.Diff([]string{"omission : Dial , 0 uses"}, said(findings(r))); diff != "" {
		t.Error(diff)
	}
	ev.Alignments = append(ev.Alignments, Alignment{Sentences: []AlignedSentence{{Place: Place{0, 0}}, {Place: Place{1, 0}}, {Place: Place{3, 0}}}})
	ev.Omissions = append(ev.Omissions, Omission{Alignment: 1, Absences: []Absence{{Article: 2, State: "not-found", Nearest: -1}}})
	if got := findings(r); len(got) != 1 || !slices.Equal(got[0].Omissions, []int{1, 0}) || got[0].Omission != 1 || len(got[0].Places) != 5 || got[0].Places[2].Article != 3 {
		t.Errorf("the one that most report, then the other: %+v", got)
	}
	ev.Alignments, ev.Omissions = ev.Alignments[:1], ev.Omissions[:1]
	ev.Quotations = []QuotationCheck{{Quotation: Passage{1, Span{0, 4}}, Source: "Bell", State: Verbatim, Text: Passage{0, Span{0, 4}}}}
	if got := findings(r); len(got) > 0 {
		t.Errorf("found %v where one outlet only quotes the other", said(got))
	}
	ev.Quotations = nil
	r.Articles[1].Voices = []Voice{{ShortSpan: ShortSpan{0, 9}, Voice: Attributed, Speaker: "the Bell"}}
	if got := findings(r); len(got) > 0 {
		t.Errorf("found %v where one outlet names the other as its source", said(got))
	}
	r.Articles[1].Voices[0].Speaker = "the mayor"
	if got := findings(r); len(got) != 1 {
		t.Errorf("found %v where a source of its own says it", said(got))
	}
	r.Articles[1].Voices = nil
	r.Overlaps = []Overlap{{First: 0, Second: 1, Copy: true}}
	if got := findings(r); slices.ContainsFunc(got, func(f Finding) bool { return f.Kind == OmissionFound }) {
		t.Errorf("found %v where one outlet copies the other", said(got))
	}
	r.Overlaps = nil
	ev.Omissions[0].Absences[1] = Absence{Article: 3, State: "not-found", Nearest: -1}
	if got := findings(r); len(got) > 0 {
		t.Errorf("found %v where as many have it as not", said(got))
	}
	ev.Omissions[0].Absences = []Absence{{Article: 3, State: "cannot-tell", Why: "short"}}
	if got := findings(r); len(got) > 0 {
		t.Errorf("found %v where nothing can be told", said(got))
	}
}

// A contraction is no other wording of a quotation; a denial is.
func TestContractionsTellNothing(t *testing.T) {
	for _, c := range []struct {
		one, two string
		tells    bool
	}{{"cannot", "can’t", false}, {"won't", "will not", false}, {"do not", "don't", false}, {"can", "can't", true}, {"will", "cannot", true}} {
		r := handMade(map[string][]string{"Bell": {"town/a own"}, "Crier": {"town/a own"}})
		r.Articles[0].Text, r.Articles[1].Text = c.one, c.two
		q := &QuotationCheck{Quotation: Passage{Article: 0}, Text: Passage{Article: 1}, Changes: []Edit{{First: Span{0, len(c.one)}, Second: Span{0, len(c.two)}}}}
		if got := newFinder(r).tells(q); got != c.tells {
			t.Errorf("%s for %s: %v", c.two, c.one, got)
		}
	}
}

// rated adds a comparison in which each outlet uses a marker so often in so many words.
func rated(r *Result, uses, words []int) {
	m := MarkerUses{Lexicon: "harbour", Contrast: "doubt", Variant: "alleged", Voices: []VoiceName{Own}, Unit: "word", Per: 1000}
	for i := range r.Articles {
		r.Comparison.Outlets = append(r.Comparison.Outlets, OutletTexts{Name: r.Articles[i].Outlet, Articles: []int{i}})
		m.Rates = append(m.Rates, Rate{Outlet: i, Uses: uses[i], Once: uses[i], Base: words[i], BaseOnce: words[i]})
	}
	r.Comparison.Markers = []MarkerUses{m}
}

func TestFindingsOfRates(t *testing.T) {
	three := map[string][]string{"Bell": {"town/a own"}, "Crier": {"town/a own"}, "Dial": {"town/a own"}}
	tests := []struct {
		name  string
		uses  []int
		clear []Difference
		want  int
	}{
		{"intervals apart", []int{9, 1, 2}, nil, 1},
		{"intervals apart, but not so rare among three", []int{5, 0, 2}, nil, 0},
		{"intervals meet", []int{9, 6, 7}, nil, 0},
		{"too few uses", []int{4, 0, 0}, nil, 0},
		{"tested, and not clear", []int{9, 1, 2}, []Difference{{Kind: MarkerDifference, Lexicon: "harbour", Contrast: "doubt", Outlet: 0, Other: -1}}, 0},
		{"tested, and clear", []int{9, 6, 7}, []Difference{{Kind: MarkerDifference, Lexicon: "harbour", Contrast: "doubt", Outlet: 0, Other: -1, Clear: true}}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := handMade(three)
			rated(r, test.uses, []int{600, 900, 1000})
			r.Comparison.Differences = test.clear
			got := findings(r)
			if len(got) != test.want {
				t.Fatalf("found %v", said(got))
			}
			if test.want == 1 && (got[0].Outlets[0] != "Bell" || got[0].Rates[0].Uses != 9 || got[0].Rates[1].Of != 1900) {
				t.Errorf("%+v", got[0])
			}
			if test.want == 1 && (got[0].Compared == 0) != (got[0].Difference >= 0) {
				t.Errorf("%d comparisons, difference %d", got[0].Compared, got[0].Difference)
			}
		})
	}
}

// Of several events the outlets report different ones, so a rate is told only where articles changed places inside events.
func TestRatesOfSeveralEventsNeedATest(t *testing.T) {
	r := handMade(map[string][]string{"Bell": {"town/a own"}, "Crier": {"town/a own"}, "Dial": {"town/a own"}})
	rated(r, []int{9, 1, 2}, []int{600, 900, 1000})
	r.Events = append(r.Events, Event{ID: "e-00000002"})
	if got := said(findings(r)); got != nil {
		t.Errorf("found %v", got)
	}
}

// An outlet of which no test was made is not said to be like the others.
func TestOnlyTestedOutletsAreAlike(t *testing.T) {
	r := handMade(map[string][]string{"Bell": {"town/a own"}, "Crier": {"town/a own"}, "Dial": {"town/a own"}})
	rated(r, []int{1, 1, 1}, []int{600, 900, 1000})
	r.Events = append(r.Events, Event{ID: "e-00000002"})
	r.Comparison.Made, r.Comparison.Outlets[1].Tests = 1, 1
	if diff := cmp.Diff([]string{"no-difference : Crier , 0 uses"}, said(findings(r))); diff != "" {
		t.Error(diff)
	}
}

func TestFindingsOfDifferences(t *testing.T) {
	r := handMade(map[string][]string{"Bell": {"strike/revolt own", "strike/revolt quoted"}, "Crier": {"town/b own"}, "Dial": {"town/a own"}})
	rated(r, []int{0, 0, 0}, []int{600, 900, 1000})
	choice := Difference{Kind: ChoiceDifference, Lexicon: "harbour", Contrast: "strike", Variant: "revolt", Outlet: 0, Other: -1, Size: 0.5, Clear: true}
	pair, unclear, change := choice, choice, choice
	pair.Other, unclear.Clear, unclear.Contrast, change.Kind = 1, false, "town", ChangeInTime
	r.Comparison.Differences = []Difference{choice, pair, unclear, change}
	want := []string{"share strike: Bell revolt, 1 uses", "change strike: Bell revolt, 1 uses"}
	if diff := cmp.Diff(want, said(findings(r))); diff != "" {
		t.Error(diff)
	}
}

// Five findings open a report, no two about the same question; their ids do not depend on what else is there.
func TestTopFindings(t *testing.T) {
	uses := map[string][]string{}
	for q := range 7 {
		for range 2 {
			uses["Bell"] = append(uses["Bell"], fmt.Sprintf("q%d/x own", q), fmt.Sprintf("q%d/y own", q))
		}
		uses["Crier"] = append(uses["Crier"], fmt.Sprintf("q%d/x attributed", q), fmt.Sprintf("q%d/y attributed", q))
	}
	got := findings(handMade(uses))
	if len(got) != 14 {
		t.Fatalf("%d findings", len(got))
	}
	top, ids := map[string]bool{}, map[string]string{}
	for _, f := range got {
		ids[f.ID] = f.Contrast + f.Variants[0]
		if f.Top {
			if top[f.Contrast] {
				t.Errorf("%s is on top twice", f.Contrast)
			}
			top[f.Contrast] = true
		}
	}
	if len(top) != topFindings || len(ids) != len(got) {
		t.Errorf("%d on top, %d ids", len(top), len(ids))
	}
	uses["Dial"] = []string{"q3/x quoted"}
	delete(uses, "Echo")
	for _, f := range findings(handMade(uses)) {
		if ids[f.ID] != f.Contrast+f.Variants[0] {
			t.Errorf("the id of %s %s changed", f.Contrast, f.Variants[0])
		}
	}
}

// Outlets that print one text are one voice in a split, whether it is known who was first or not.
func TestWordSplitOfTwins(t *testing.T) {
	uses := map[string][]string{"Bell": {"strike/strike own"}, "Crier": {"strike/strike own"}, "Dial": {"strike/revolt own"}, "Echo": {"strike/dispute own"}}
	r := handMade(uses)
	if got := said(findings(r)); len(got) != 0 {
		t.Errorf("two agree: %q", got)
	}
	r.Overlaps = []Overlap{{First: 0, Second: 1, Runs: 40, OfFirst: .9, OfSecond: .8, Copy: true}}
	found := findings(r)
	if want := "word-split strike: Bell+Crier+Dial+Echo dispute+revolt+strike, 4 uses"; found[0].Kind != WordSplit || said(found)[0] != want {
		t.Errorf("%q, want %q", said(found), want)
	}
	delete(uses, "Echo")
	r = handMade(uses)
	r.Overlaps = []Overlap{{First: 0, Second: 1, Runs: 40, OfFirst: .9, OfSecond: .8, Copy: true}}
	for _, s := range said(findings(r)) {
		if strings.HasPrefix(s, "word-split") {
			t.Errorf("two independent texts are no split: %s", s)
		}
	}
}

// Outlets with a clear difference from one other are not alike; it is told where neither is told to differ from all.
func TestPairsThatDifferAreNotAlike(t *testing.T) {
	of := func(differences ...Difference) []string {
		r := handMade(map[string][]string{"Bell": {"strike/strike own"}, "Crier": {"strike/revolt own"}, "Dial": {"strike/strike own"}})
		r.Events = append(r.Events, Event{ID: "e-00000002"})
		for _, o := range []string{"Bell", "Crier", "Dial"} {
			r.Comparison.Outlets = append(r.Comparison.Outlets, OutletTexts{Name: o, Articles: []int{len(r.Comparison.Outlets)}, Tests: 2})
		}
		for _, d := range differences {
			d.Kind, d.Lexicon, d.Contrast, d.Variant = ChoiceDifference, "harbour", "strike", "strike"
			r.Comparison.Differences = append(r.Comparison.Differences, d)
		}
		r.Comparison.Made = len(differences)
		return said(findings(r))
	}
	for _, c := range []struct {
		differences []Difference
		want        []string
	}{
		{[]Difference{{Outlet: 0, Other: 1}}, []string{"no-difference : Bell+Crier+Dial , 0 uses"}},
		{[]Difference{{Outlet: 0, Other: 1, Clear: true}, {Outlet: 0, Other: -1}}, []string{"share strike: Bell+Crier strike, 1 uses", "no-difference : Dial , 0 uses"}},
		{[]Difference{{Outlet: 0, Other: 1, Clear: true}, {Outlet: 1, Other: -1, Clear: true}}, []string{"share strike: Crier strike, 0 uses", "no-difference : Dial , 0 uses"}},
	} {
		if got := of(c.differences...); !cmp.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// One text that two outlets print must not stand twice behind the range of all others.
func TestRatesAgainstOneTextTwice(t *testing.T) {
	for _, c := range []struct {
		overlap Overlap
		want    int
	}{
		{Overlap{First: 1, Second: 2, Basis: "date", Copy: true}, 1}, {Overlap{First: 1, Second: 2, Copy: true}, 0}, {Overlap{First: 0, Second: 2, Copy: true}, 1},
	} {
		r := handMade(map[string][]string{"Bell": {"town/a own"}, "Crier": {"town/a own"}, "Dial": {"town/a own"}})
		rated(r, []int{9, 1, 2}, []int{600, 900, 1000})
		r.Overlaps = []Overlap{c.overlap}
		n := 0
		for _, f := range findings(r) {
			if f.Kind == RateDifference {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%+v: %d findings", c.overlap, n)
		}
	}
}
