package analysis

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"framing/lexicons"
)

// ferryStory is four accounts of one invented day: a whole one, an edited copy of it, one of its own, and one on other things.
var ferryStory = []Article{
	{ID: "a", Outlet: "Vellmar Post", Date: "2031-05-03", Text: `Ferry crews walk out in Vellmar

Ferry crews in Vellmar walked out on Friday after the harbour board cut forty posts on the Osterlin route.

The harbour board called the walkout "a reckless stunt by a handful of crews" and threatened to dismiss the organisers.

Mayor Ilse Brandt urged both sides to return to the talks that collapsed in March.

The board received nine million crowns of emergency aid from the ministry in April.

Crews last stopped work in 2024, when a storm sank the barge Marlies off Osterlin island.
`},
	{ID: "b", Outlet: "Osterlin Courier", Date: "2031-05-04", Text: `Ferry crews in Vellmar walked out on Friday after the harbor board cut forty posts on the Osterlin route.

The harbor board called the walkout "a reckless stunt by a handful of crews" and threatened to dismiss the organizers.

Mayor Ilse Brandt urged both sides to return to the talks that collapsed in March.

The board received nine million crowns of emergency aid from the ministry in April.
`},
	{ID: "c", Outlet: "Northern Herald", Date: "2031-05-04", Text: `Board and crews at odds over Osterlin ferries

The walkout by ferry crews on the Osterlin route went into its second day in Vellmar on Saturday, after the harbour board had cut forty posts.

The Vellmar Post reported that the board spoke of "a reckless stunt by a gang of crews" and of "the harbor board's patience".

It was a reckless stunt, and shopkeepers on the island said that deliveries had stopped.

The ministry had given the harbour board nine million crowns of emergency aid in April.
` + filler},
	{ID: "d", Outlet: "Evening Lantern", Date: "2031-05-05", Text: `Ferry crews stay ashore

Ferry crews in Vellmar walked out after the harbour board cut forty posts on the Osterlin route, and stayed ashore on Sunday.
` + filler},
}

// filler is what makes an article long enough that something can be said of what it leaves out.
var filler = func() string {
	var b strings.Builder
	for _, who := range strings.Fields("baker teacher postman florist cobbler painter plumber grocer") {
		fmt.Fprintf(&b, "\nA %s near the old lighthouse had twice as many visitors as on other days, since many commuters waited there for buses that came late, and the %s gave them tea.\n", who, who)
	}
	return b.String()
}()

func compareFerries(t *testing.T, lexs []*lexicons.Lexicon, articles []Article) *Result {
	t.Helper()
	return compare(t, New(lexs, Options{Grouping: GroupOne}), articles...)
}

// textOf is the text of a sentence.
func textOf(r *Result, p Place) string {
	a := &r.Articles[p.Article]
	return a.Text[a.Sentences[p.Sentence].Start:a.Sentences[p.Sentence].End]
}

// groupWith returns the alignment that has a sentence beginning so, or -1.
func groupWith(r *Result, start string) int {
	return slices.IndexFunc(r.Events[0].Alignments, func(a Alignment) bool {
		return slices.ContainsFunc(a.Sentences, func(s AlignedSentence) bool { return strings.HasPrefix(textOf(r, s.Place), start) })
	})
}

func TestAlignment(t *testing.T) {
	r := compareFerries(t, nil, ferryStory)
	outlets := func(k int) (out []string) {
		for _, s := range r.Events[0].Alignments[k].Sentences {
			if o := r.Articles[s.Article].Outlet; !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
		return out
	}
	for start, want := range map[string][]string{
		"Ferry crews in Vellmar walked out on": {"Evening Lantern", "Northern Herald", "Osterlin Courier", "Vellmar Post"},
		"The board received":                   {"Northern Herald", "Osterlin Courier", "Vellmar Post"},
		"Mayor Ilse Brandt":                    {"Osterlin Courier", "Vellmar Post"},
	} {
		k := groupWith(r, start)
		if k < 0 {
			t.Errorf("%q is not aligned", start)
		} else if diff := cmp.Diff(want, outlets(k)); diff != "" {
			t.Errorf("%q: %s", start, diff)
		}
	}
	if k := groupWith(r, "Crews last stopped"); k >= 0 {
		t.Errorf("only one article has it, and it is aligned: %v", r.Events[0].Alignments[k])
	}
}

func TestQuotationChecks(t *testing.T) {
	r := compareFerries(t, nil, ferryStory)
	got := map[string]string{}
	for _, q := range r.Events[0].Quotations {
		a := &r.Articles[q.Quotation.Article]
		x := fmt.Sprint(q.State, " ", q.Source)
		for _, c := range q.Changes {
			b := q.Text
			if q.SourceText.Article >= 0 {
				b = q.SourceText
			}
			x += fmt.Sprintf(" %s>%s", a.Text[c.First.Start:c.First.End], r.Articles[b.Article].Text[c.Second.Start:c.Second.End])
		}
		got[a.ID+" "+strings.Trim(a.Text[q.Quotation.Start:q.Quotation.End], `"`)] = x
	}
	want := map[string]string{
		"a a reckless stunt by a handful of crews": "differs  handful>gang",
		"b a reckless stunt by a handful of crews": "elsewhere ",
		"c a reckless stunt by a gang of crews":    "differs Vellmar Post gang>handful",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestQuotationParts(t *testing.T) {
	said := Article{ID: "a", Outlet: "Vellmar Post", Text: "The mayor said the harbour would stay open all winter and that nobody should believe the rumours about it."}
	for quotation, want := range map[string]string{
		`"the harbour would […] believe the rumours"`:       "verbatim",
		`"THE harbour would STAY open"`:                     "verbatim",
		`"the harbour [of Vellmar] would stay open"`:        "verbatim",
		`"the harbor would stay open all winter"`:           "spelling",
		`"the harbour would not stay open all winter"`:      "differs",
		`"the harbour would stay shut all summer and"`:      "differs",
		`"the harbour would close"`:                         "",
		`"the ferries would never leave the harbour again"`: "",
		`"open all"`: "",
		`"the rumours about it ... and nothing else is known"`: "",
	} {
		other := Article{ID: "b", Outlet: "Courier", Text: "Vellmar Post reported that she said " + quotation + " on Monday."}
		r := compareFerries(t, nil, []Article{said, other})
		state := ""
		for _, q := range r.Events[0].Quotations {
			state = string(q.State)
		}
		if state != want {
			t.Errorf("%s: %q, want %q", quotation, state, want)
		}
	}
}

// TestQuotationAgainstQuotation asserts what counts as a change where the other text is a quotation too.
func TestQuotationAgainstQuotation(t *testing.T) {
	quoted := `"the harbour would stay open all winter"`
	for other, want := range map[string]string{
		`The mayor said "the harbour will stay open all winter" and left.`:            "differs",
		`The mayor said "the harbour would," she added, "stay open all winter" then.`: "",
		`The mayor told us that the harbour will stay open all winter.`:               "",
		`The mayor promised that "harbour would stay open all winter long" then.`:     "",
	} {
		r := compareFerries(t, nil, []Article{
			{ID: "a", Outlet: "Vellmar Post", Text: "The mayor said " + quoted + " on Monday."}, {ID: "b", Outlet: "Courier", Text: other},
		})
		state := ""
		for _, q := range r.Events[0].Quotations {
			if r.Articles[q.Quotation.Article].ID == "a" {
				if state = string(q.State); len(q.Changes) != 1 {
					t.Errorf("%s: %+v", other, q.Changes)
				}
			}
		}
		if state != want {
			t.Errorf("%s: %q, want %q", other, state, want)
		}
	}
}

// What two people say in like words is not one quotation, even if their sentences are aligned. An office may speak through
// anybody.
func TestQuotationsOfTwoPeople(t *testing.T) {
	for speaker, want := range map[string]string{
		"Mayor Ilse Brandt": "differs", "Mayor Brandt": "differs", "the mayor": "differs", "The harbour board": "differs",
		"Minister Karel Osk": "", "the singer Mara Lind": "",
	} {
		r := compareFerries(t, nil, []Article{
			{ID: "a", Outlet: "Vellmar Post", Text: `Mayor Ilse Brandt said "the harbour would stay open all winter" in Vellmar on Monday.`},
			{ID: "b", Outlet: "Courier", Text: speaker + ` said "the harbour will stay open all winter" in Vellmar on Monday.`},
		})
		if len(r.Events[0].Alignments) != 1 {
			t.Fatal("the sentences are not aligned")
		}
		state := ""
		for _, q := range r.Events[0].Quotations {
			state = string(q.State)
		}
		if state != want {
			t.Errorf("%s: %q, want %q", speaker, state, want)
		}
	}
}

func TestOmissions(t *testing.T) {
	r := compareFerries(t, nil, ferryStory)
	k := groupWith(r, "The board received")
	var got *Omission
	for i := range r.Events[0].Omissions {
		if r.Events[0].Omissions[i].Alignment == k {
			got = &r.Events[0].Omissions[i]
		}
	}
	if got == nil || len(got.Absences) != 1 || r.Articles[got.Absences[0].Article].ID != "d" || got.Absences[0].State != "not-found" {
		t.Fatalf("%+v", got)
	}
	for _, o := range r.Events[0].Omissions {
		if o.Alignment == groupWith(r, "Mayor Ilse Brandt") {
			t.Error("an article and its copy are one report")
		}
	}
	for why, change := range map[string]func(*Article){
		"earlier":   func(a *Article) { a.Date = "2031-05-02" },
		"truncated": func(a *Article) { a.Text = strings.TrimSpace(a.Text) + "\n\nOn the island the" },
		"short":     func(a *Article) { a.Text = strings.ReplaceAll(a.Text, filler, "") },
		"similar":   func(a *Article) { a.Text += "\nThe ministry gave emergency aid to the board.\n" },
	} {
		changed := slices.Clone(ferryStory)
		change(&changed[3])
		r := compareFerries(t, nil, changed)
		state := ""
		for _, o := range r.Events[0].Omissions {
			if o.Alignment == groupWith(r, "The board received") && r.Articles[o.Absences[0].Article].ID == "d" {
				state = o.Absences[0].State + " " + o.Absences[0].Why
			}
		}
		if state != "cannot-tell "+why && (why != "similar" || state != "") { // a sentence that comes near may also be aligned
			t.Errorf("%s: %q", why, state)
		}
	}
}

// A long sentence holds what a short one says.
func TestShortSentenceIsNoOmission(t *testing.T) {
	const long = "The talks are due to resume on Thursday, both sides and a mediator said."
	for sentence, want := range map[string]string{
		"Talks resume on Thursday.":                       "cannot-tell similar",
		"Talks resume in Vellmar on Thursday.":            "no omission", // it is in the group
		"Talks about the price of milk went on all year.": "not-found",
		"Both were glad.":                                 "not-found",
	} {
		changed := slices.Clone(ferryStory)
		changed[0].Text += "\n" + long + "\n"
		changed[2].Text += "\n" + long + "\n"
		changed[3].Text += "\n" + sentence + "\n"
		r := compareFerries(t, nil, changed)
		got := "no omission"
		for _, o := range r.Events[0].Omissions {
			if o.Alignment != groupWith(r, "The talks are due") {
				continue
			}
			for _, x := range o.Absences {
				if r.Articles[x.Article].ID != "d" {
					continue
				}
				got = strings.TrimSpace(x.State + " " + x.Why)
				if want != "not-found" && (x.Nearest < 0 || textOf(r, Place{x.Article, x.Nearest}) != sentence) {
					t.Errorf("%q: nearest is %d", sentence, x.Nearest)
				}
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}

// A number in letters is the same in figures; alone it says nothing.
func TestNumberThatComesNear(t *testing.T) {
	const long = "Fourteen tankers anchored off the breakwater wait for a pilot, the clerk of the customs house said."
	for sentence, want := range map[string]string{
		"The mess has left 14 tankers behind.":         "cannot-tell",
		"A pie at the old bakery now costs 14 crowns.": "not-found",
	} {
		changed := slices.Clone(ferryStory)
		changed[0].Text += "\n" + long + "\n"
		changed[2].Text += "\n" + long + "\n"
		changed[3].Text += "\n" + sentence + "\n"
		r := compareFerries(t, nil, changed)
		for _, o := range r.Events[0].Omissions {
			for _, x := range o.Absences {
				if o.Alignment == groupWith(r, "Fourteen tankers") && r.Articles[x.Article].ID == "d" && x.State != want {
					t.Errorf("%q: %+v", sentence, x)
				}
			}
		}
	}
}

// What is always so, and what is asked, is no report that an article could leave out; an event is, also without a name, and so are
// somebody's words.
func TestOnlyReportsAreOmissions(t *testing.T) {
	for sentence, want := range map[string]bool{
		"This is how a quiet chamber of commerce is governed.":                     false,
		"It is a matter of pride, but it is a matter of wages too.":                false,
		"Does the quarrel spoil the mood of the summer season?":                    false,
		"How does a chamber of commerce settle a quarrel over Marlies?":            false,
		"The naked quarrels of the seaside need a patient judge.":                  false,
		"A quarrel over wages spoiled the mood of the summer season.":              true,
		"A quarrel over wages has been settled by the chamber of commerce.":        true,
		"The chamber of commerce gave way in the quarrel over wages.":              true,
		"The chamber of commerce stands by Marlies in the quarrel over wages.":     true,
		"The chamber of commerce is in the third week of the quarrel.":             true,
		"\"This is how a quiet chamber of commerce is governed,\" the clerk says.": true,
	} {
		changed := slices.Clone(ferryStory)
		changed[0].Text += "\n" + sentence + "\n"
		changed[2].Text += "\n" + sentence + "\n"
		r := compareFerries(t, nil, changed)
		k := groupWith(r, sentence[:20])
		if k < 0 {
			t.Errorf("%q is not aligned", sentence)
		}
		if got := slices.ContainsFunc(r.Events[0].Omissions, func(o Omission) bool { return o.Alignment == k }); got != want {
			t.Errorf("%q: an omission: %v", sentence, got)
		}
	}
}

// Ferry story d is of a Monday.
func TestTomorrowIsADay(t *testing.T) {
	for day, want := range map[string]string{"Tuesday": "cannot-tell", "Thursday": "not-found"} {
		long := "The mediation about pay is due to resume on " + day + ", a clerk of the chamber announced."
		changed := slices.Clone(ferryStory)
		changed[0].Text += "\n" + long + "\n"
		changed[2].Text += "\n" + long + "\n"
		changed[3].Text += "\nBosses are back at the table tomorrow.\n"
		r := compareFerries(t, nil, changed)
		got := ""
		for _, o := range r.Events[0].Omissions {
			for _, x := range o.Absences {
				if o.Alignment == groupWith(r, "The mediation") && r.Articles[x.Article].ID == "d" {
					got = x.State
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
}

// An article that was printed no later than the first report, and speaks of the thing as still to come, cannot have what came of it.
func TestWrittenBeforeWhatIsReported(t *testing.T) {
	const done = "Ferry crews in Vellmar walked out after the harbour board cut forty posts on the Osterlin route, and stayed ashore on Sunday."
	for _, test := range []struct{ date, lead, want string }{
		{"2031-05-03", "Ferry crews in Vellmar are set to walk out after the harbour board cut forty posts on the Osterlin route.", "cannot-tell expected"},
		{"", "Ferry crews in Vellmar will walk out on Friday after the harbour board cut forty posts on the Osterlin route.", "cannot-tell expected"},
		{"2031-05-04", "Ferry crews in Vellmar are set to walk out after the harbour board cut forty posts on the Osterlin route.", "not-found"},
		{"2031-05-03", "Shopkeepers in Osterlin are set to open a market hall near the lighthouse.", "not-found"},
		{"2031-05-03", done, "not-found"},
	} {
		changed := slices.Clone(ferryStory)
		changed[3].Date, changed[3].Text = test.date, strings.ReplaceAll(changed[3].Text, done, test.lead)
		r := compareFerries(t, nil, changed)
		got := ""
		for _, o := range r.Events[0].Omissions {
			for _, x := range o.Absences {
				if o.Alignment == groupWith(r, "The board received") && r.Articles[x.Article].ID == "d" {
					got = strings.TrimSpace(x.State + " " + x.Why)
				}
			}
		}
		if got != test.want {
			t.Errorf("%s, %q: %q, want %q", test.date, test.lead, got, test.want)
		}
	}
}

func TestToCome(t *testing.T) {
	for text, want := range map[string]bool{
		"Congress is set to vote on the bill.": true, "The vote is widely expected to pass.": true, "Talks are due on Monday.": true, "Crews will meet the board on Friday.": true,
		"Talks resume, and both are to meet tomorrow.": true, "The board will fight on.": false, "Crews walked out on Friday.": false, "The set is to her taste.": false,
		"Talks collapsed, due to the storm.": false, "It will pass. On Friday it rained.": false,
	} {
		if got := toCome().MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestShifts(t *testing.T) {
	lexs := []*lexicons.Lexicon{lexicon("port", variant("stunt", "reckless stunt"), variant("walkout", "walkout"))}
	r := compareFerries(t, lexs, ferryStory)
	own := false
	for _, s := range r.Events[0].Shifts {
		a, b := &r.Articles[s.Own.Article], &r.Articles[s.Other.Article]
		if s.Kind == "term" && a.ID == "c" && b.ID == "a" && a.Text[s.Own.Start:s.Own.End] == "reckless stunt" {
			own = true
		}
		if a.Outlet == b.Outlet || a.ID+b.ID == "ab" || a.ID+b.ID == "ba" {
			t.Errorf("a shift between an article and its copy: %+v", s)
		}
	}
	if !own {
		t.Errorf("one uses it in its own voice, the other in a quotation: %+v", r.Events[0].Shifts)
	}
}

// An outlet that says a thing itself in another place, in its headline here, is at no distance to it; without that headline it
// is, and one sentence for each two articles is enough.
func TestNoShiftToWhatAnOutletSaysItself(t *testing.T) {
	lexs := []*lexicons.Lexicon{lexicon("dam", variant("looters", "looters"))}
	shifts := func(headline string) (kinds []string) {
		r := compare(t, New(lexs, Options{Grouping: GroupOne}),
			Article{ID: "a", Outlet: "Vellmar Post", Date: "2031-05-03", Text: headline + "\n\n\"Looters set fire to the customs house in Osterlin on Friday night,\" the police said.\n"},
			Article{ID: "b", Outlet: "Osterlin Courier", Date: "2031-05-03", Text: "Osterlin customs house burns\n\nLooters set fire to the customs house in Osterlin on Friday night.\n\nLooters set fire to the old customs house in Osterlin.\n"})
		for _, s := range r.Events[0].Shifts {
			kinds = append(kinds, s.Kind)
		}
		return kinds
	}
	if got := shifts("A night of alarm on the quay"); !slices.Equal(got, []string{"term", "statement", "boundary"}) {
		t.Errorf("said by the police only: %v", got)
	}
	if got := shifts("Looters set fire to Osterlin customs house"); len(got) != 0 {
		t.Errorf("the headline says it: %v", got)
	}
}

func TestComparisonOfTextsDoesNotDependOnOrder(t *testing.T) {
	lexs := []*lexicons.Lexicon{lexicon("port", variant("stunt", "reckless stunt"), variant("walkout", "walkout"))}
	want := compareFerries(t, lexs, ferryStory)
	for seed := range uint64(4) {
		shuffled := slices.Clone(ferryStory)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want.Events, compareFerries(t, lexs, shuffled).Events); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestAnotherEventChangesNothing(t *testing.T) {
	e := New(nil, Options{Grouping: GroupGiven})
	given := func(articles []Article, event string) []Article {
		articles = slices.Clone(articles)
		for i := range articles {
			articles[i].Event = event
		}
		return articles
	}
	alone := compare(t, e, given(ferryStory, "x")...)
	others := []Article{
		{ID: "z1", Outlet: "Zenith", Event: "y", Text: "The walkout ended when the harbour board gave way to the ferry crews of Vellmar."},
		{ID: "z2", Outlet: "Zodiac", Event: "y", Text: "The harbour board of Vellmar gave way to its ferry crews and the walkout ended."},
	}
	both := compare(t, e, append(given(ferryStory, "x"), others...)...)
	i := slices.IndexFunc(both.Events, func(ev Event) bool { return ev.ID == alone.Events[0].ID })
	if diff := cmp.Diff(alone.Events[0], both.Events[i]); diff != "" {
		t.Error(diff)
	}
}

// checkAlignments asserts what holds of every alignment, whatever the texts are.
func checkAlignments(t interface{ Fatalf(string, ...any) }, r *Result) {
	for _, ev := range r.Events {
		for _, al := range ev.Alignments {
			seen := map[Place]bool{}
			for _, s := range al.Sentences {
				if !slices.Contains(ev.Articles, s.Article) || s.Sentence < 0 || s.Sentence >= len(r.Articles[s.Article].Sentences) || seen[s.Place] ||
					!(s.Similarity > 0 && s.Similarity <= 1) || !r.Articles[s.Article].Sentences[s.Sentence].Zone.Counted() {
					t.Fatalf("%+v (in the group already: %v)", s, seen[s.Place])
				}
				seen[s.Place] = true
			}
			if n := len(al.Sentences); n < 2 || al.Sentences[0].Article == al.Sentences[n-1].Article {
				t.Fatalf("a group of one article: %+v", al)
			}
		}
		for _, q := range ev.Quotations {
			for _, p := range []Passage{q.Quotation, q.Text} {
				if p.Start < 0 || p.End > len(r.Articles[p.Article].Text) || p.Start >= p.End {
					t.Fatalf("%+v", q)
				}
			}
			for _, c := range q.Changes {
				if !q.Quotation.Contains(c.First) {
					t.Fatalf("%+v", q)
				}
			}
		}
		for _, o := range ev.Omissions {
			for _, x := range o.Absences {
				if (x.State == "not-found") != (x.Why == "") || x.Nearest >= len(r.Articles[x.Article].Sentences) {
					t.Fatalf("%+v", x)
				}
			}
		}
		for _, s := range ev.Shifts {
			if s.Own.Article == s.Other.Article || s.Voice == Own || s.Own.Len() <= 0 || s.Other.Len() <= 0 || s.Alignment >= len(ev.Alignments) {
				t.Fatalf("%+v", s)
			}
		}
	}
}

func TestAlignmentHolds(t *testing.T) {
	e := New([]*lexicons.Lexicon{lexicon("port", variant("strike", "strike"), variant("walkout", "walkout"))}, Options{Grouping: GroupOne})
	words := strings.Fields(`harbour crews strike walkout Vellmar board 40 "stunt reckless" said […] ferry posts mayor Brandt , talks . The of in a …`)
	rapid.Check(t, func(t *rapid.T) {
		var articles []Article
		for i := range rapid.IntRange(1, 5).Draw(t, "articles") {
			text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"), " ")
			articles = append(articles, Article{ID: fmt.Sprint(i), Outlet: fmt.Sprint("Outlet ", i%3), Text: text})
		}
		r, err := e.Analyze(context.Background(), slices.Values(articles))
		if err != nil {
			t.Fatal(err)
		}
		checkAlignments(t, r)
	})
}

// TestAlignmentIsBounded asserts that hostile input is finished in time; a time-out of the test run is the assertion.
func TestAlignmentIsBounded(t *testing.T) {
	line := "The harbour board of Vellmar cut 40 posts on the Osterlin route, and crews called it \"a reckless stunt by the board\".\n\n"
	e := New(nil, Options{Grouping: GroupOne})
	long := Article{ID: "long", Outlet: "A", Text: strings.Repeat(line, 10_000)}
	checkAlignments(t, compare(t, e, long))
	checkAlignments(t, compare(t, e, long, Article{ID: "other", Outlet: "B", Text: strings.Repeat(line, 5000)}))

	random := rand.New(rand.NewPCG(7, 7))
	words := strings.Fields(line)
	articles := make([]Article, 120)
	for i := range articles {
		var b strings.Builder
		for s := range 100 {
			for range 12 {
				b.WriteString(words[random.IntN(len(words))])
				b.WriteByte(' ')
			}
			fmt.Fprintf(&b, "word%d.\n\n", random.IntN(50)*s)
		}
		articles[i] = Article{ID: fmt.Sprint(i), Outlet: fmt.Sprint("Outlet ", i), Text: b.String()}
	}
	checkAlignments(t, compare(t, e, articles...))
}
