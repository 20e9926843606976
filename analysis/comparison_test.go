package analysis

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"framing/internal/stats"
	"framing/lexicons"
)

var strikeOrWalkout = lexicon("port", variant("strike", "strike"), variant("walkout", "walkout", "stoppage"))

// wrote makes an article with so many uses of either word in the outlet's own voice. It shares no run of words with others.
func wrote(id, outlet, event string, strikes, walkouts int) Article {
	text := strings.TrimSpace(sentences("Quiet lay the", id+outlet, 1)) + sentences("The strike held", id+outlet, strikes) + sentences("The walkout held", id+outlet, walkouts)
	return Article{ID: id, Outlet: outlet, Event: event, Text: text}
}

// sentences makes n sentences with a word each that no other article has.
func sentences(start, article string, n int) string {
	var b strings.Builder
	for i := range n {
		sum := sha256.Sum256(fmt.Append(nil, start, article, i))
		word := []byte("zzzzzz")
		for k := range word {
			word[k] = 'a' + sum[k]%26
		}
		fmt.Fprintf(&b, " %s z%s.", start, word)
	}
	return b.String()
}

// engine makes an engine with the shipped English cues.
func engine(t *testing.T, grouping Grouping, lexs ...*lexicons.Lexicon) *Engine {
	t.Helper()
	cues, err := lexicons.CuesFor("en")
	if err != nil {
		t.Fatal(err)
	}
	return New(append(lexs, cues), Options{Grouping: grouping})
}

func closeTo(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestComparisonOfChoices(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	quoted := wrote("b2", "Beacon", "", 0, 1)
	quoted.Text += " The mayor said the strike was over."
	c := compare(t, e, wrote("a1", "Argus", "", 5, 0), wrote("a2", "Argus", "", 0, 1), wrote("b1", "Beacon", "", 0, 2), quoted,
		wrote("c1", "Courier", "", 1, 1), wrote("d1", "Dock News", "", 0, 0)).Comparison
	x := c.Contrasts[0]
	if x.Uses != 12 || x.Once != 12 || x.Articles != 5 || x.SplitOf != 3 || x.Agreed || !x.VoiceSplit {
		t.Errorf("%+v", x)
	}
	// Of choosing uses Argus has 5 of 6, Beacon 0 of 3, Courier 1 of 2 strikes; six pairs of outlets, of which Dock News has three.
	closeTo(t, "split", x.Split, (5.0/6+1.0/3+1.0/2)/6)
	argus, beacon := x.Outlets[0], x.Outlets[1]
	if argus.Choosing != 6 || argus.Articles != 2 || argus.Largest != 5 || argus.LargestArticle != 0 || argus.Dispersion != -1 {
		t.Errorf("%+v", argus)
	}
	s := argus.Variants[0].Share
	if s == nil || s.Uses != 5 || s.Of != 6 || s.Percent {
		t.Fatalf("%+v", s)
	}
	closeTo(t, "low", math.Round(s.Low*1e4), 4365) // Wilson for 5 of 6
	closeTo(t, "high", math.Round(s.High*1e4), 9699)
	if v := beacon.Variants[1]; v.Variant != "strike" || v.Uses != (VoiceUses{Attributed: 1}) || v.Share != nil || beacon.Choosing != 3 {
		t.Errorf("%+v", beacon)
	}
	if c.Made != 0 || c.Within != "set" || len(c.Coverage) != 0 || c.Outlets[3].Name != "Dock News" {
		t.Errorf("%+v", c)
	}
}

func TestSpellingAddsAttributed(t *testing.T) {
	l := lexicon("port", variant("strike", "strike"), variant("walkout", "walkout"))
	l.Contrasts[0].Kind = lexicons.Spelling
	a := Article{ID: "a", Outlet: "Argus", Text: "The mayor said the strike was over."}
	c := compare(t, engine(t, GroupOne, l), a, wrote("b", "Beacon", "", 0, 1)).Comparison
	if x := c.Contrasts[0]; x.SplitOf != 2 || x.VoiceSplit {
		t.Errorf("%+v", x)
	}
	closeTo(t, "split", c.Contrasts[0].Split, 1)
}

func TestAgreed(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	x := compare(t, e, wrote("a", "Argus", "", 2, 0), wrote("b", "Beacon", "", 1, 0)).Comparison.Contrasts[0]
	if !x.Agreed || x.Split != 0 || x.Robust != nil {
		t.Errorf("%+v", x)
	}
}

// Of 70 ways to give four articles of eight to Argus two are as far apart (Fisher 1935).
func TestDifferenceInOneEvent(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	var articles []Article
	for i := range 4 {
		articles = append(articles, wrote(fmt.Sprint("a", i), "Argus", "", 2, 0), wrote(fmt.Sprint("b", i), "Beacon", "", 0, 2))
	}
	c := compare(t, e, articles...).Comparison
	if c.Made != 1 || len(c.Differences) != 1 {
		t.Fatalf("%+v", c.Differences)
	}
	d := c.Differences[0]
	closeTo(t, "p", d.P, 2.0/70)
	closeTo(t, "size", d.Size, 1)
	if d.Variant != "strike" || d.Uses != 8 || d.Of != 8 || d.OtherUses != 0 || d.OtherOf != 8 || d.Other != 1 || d.Method != MethodExact ||
		!d.Clear || !d.Possible || d.Articles != 8 || d.Drawn != 70 {
		t.Errorf("%+v", d)
	}
	closeTo(t, "least p", d.Least, 2.0/70)
	if c.Outlets[0].Tests != 1 || c.Outlets[1].Tests != 1 {
		t.Errorf("%+v", c.Outlets)
	}
	for _, r := range d.Robust {
		if r.State != Holds || r.Check == WithoutAnyTerm { // a wording with one term is that term
			t.Errorf("%+v", r)
		}
	}
}

// Argus and Beacon disagree in each of six events, but which word is the strong one differs: only inside events is there a
// difference to see, and 2 of 64 arrangements are as far.
func TestDifferenceInsideEvents(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	var articles []Article
	for i := range 6 {
		event := fmt.Sprint("event ", i)
		mine := wrote("a"+event, "Argus", event, 4, 1+3*(i%2))
		others := wrote("b"+event, "Beacon", event, 1, 4)
		articles = append(articles, mine, others)
	}
	articles = append(articles, wrote("alone", "Argus", "another", 0, 30)) // nobody else reports it: not compared
	c := compare(t, e, articles...).Comparison
	if c.Within != "events" || len(c.Differences) != 1 {
		t.Fatalf("%s %+v", c.Within, c.Differences)
	}
	d := c.Differences[0]
	closeTo(t, "p", d.P, 2.0/64)
	if d.Uses+d.OtherUses != 24+6 || d.Of != 3*5+3*8 || d.OtherOf != 3*5+3*5 {
		t.Errorf("%+v", d)
	}
	// Beacon has 1 of 5 strikes in each event: of Argus's 5 or 8 uses that makes 1 or 1.6.
	closeTo(t, "expected", d.Expected, 3*1+3*1.6)
}

// Of 35 ways to give three of seven articles to a side one is the farthest: of three tests none could come out clear by itself.
func TestDifferencesThatCouldNotBeClear(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	var articles []Article
	for i := range 3 {
		articles = append(articles, wrote(fmt.Sprint("a", i), "Argus", "", 6, 0), wrote(fmt.Sprint("b", i), "Beacon", "", 0, 6))
	}
	c := compare(t, e, append(articles, wrote("c", "Courier", "", 1, 0))...).Comparison
	if c.Made == 0 || c.Outlets[0].Tests == 0 || c.Outlets[1].Tests == 0 || c.Outlets[2].Tests != 0 {
		t.Fatalf("%d tests: %+v", c.Made, c.Outlets)
	}
	for _, d := range c.Differences {
		if d.Possible || d.Clear || d.Least*float64(c.Made) <= FalseDiscoveryRate {
			t.Errorf("%+v", d)
		}
	}
}

// An event shows every wording of its outlets: the most used ones may be the same where they split.
func TestEventShowsEveryWording(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	c := compare(t, e, wrote("a", "Argus", "one", 2, 2), wrote("b", "Beacon", "one", 2, 1), wrote("c", "Courier", "two", 1, 0)).Comparison
	want := []Chosen{{0, "strike", 2, 4}, {0, "walkout", 2, 4}, {1, "strike", 2, 3}, {1, "walkout", 1, 3}}
	if x := c.Coverage[0]; x.Contrast == "" || !slices.Equal(x.Chosen, want) {
		t.Errorf("%+v", c.Coverage)
	}
}

func TestTooLittleToTest(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	var articles []Article
	for i := range 10 { // many articles, but only four uses in Beacon
		articles = append(articles, wrote(fmt.Sprint("a", i), "Argus", "", 2, 0), wrote(fmt.Sprint("b", i), "Beacon", "", 0, i%2*(i%3)/2))
	}
	c := compare(t, e, articles...).Comparison
	if c.Made != 0 {
		t.Errorf("%+v", c.Differences)
	}
	for _, v := range c.Contrasts[0].Outlets[1].Variants {
		if v.Share != nil {
			t.Errorf("a share of %d uses", c.Contrasts[0].Outlets[1].Choosing)
		}
	}
}

func marked(id string) *lexicons.Lexicon {
	l := lexicon(id, variant("doubt", "alleged", "supposed"))
	l.Contrasts[0].Kind = lexicons.Marker
	l.Contrasts[0].Per = "1000 words"
	return l
}

func TestRates(t *testing.T) {
	e := engine(t, GroupOne, marked("hedges"))
	a := Article{ID: "a", Outlet: "Argus", Text: strings.Repeat("The alleged raid failed.", 5) + " The mayor said the alleged raid failed."}
	a.Text = strings.ReplaceAll(a.Text, ".The", ". The")
	b := Article{ID: "b", Outlet: "Beacon", Text: "The raid failed."}
	c := compare(t, e, a, b).Comparison
	m := c.Markers[slices.IndexFunc(c.Markers, func(m MarkerUses) bool { return m.Lexicon == "hedges" })]
	if m.Unit != "word" || m.Per != 1000 || !slices.Equal(m.Voices, []VoiceName{Own}) || len(m.Rates) != 2 {
		t.Fatalf("%+v", m)
	}
	// 20 words in five sentences, and "The mayor said".
	r := m.Rates[0]
	if r.Uses != 5 || r.Once != 5 || r.Others != 1 || r.Base != 23 || r.BaseOnce != 23 || !r.Enough {
		t.Errorf("%+v", r)
	}
	closeTo(t, "rate", r.Value, 5.0/23*1000)
	closeTo(t, "low", math.Round(r.Low), math.Round(1.6235/23*1000)) // exact limits of 5: 1.6235 and 11.6683
	closeTo(t, "high", math.Round(r.High), math.Round(11.6683/23*1000))
	if r := m.Rates[1]; r.Uses != 0 || r.Enough || r.Low != 0 || r.High <= 0 {
		t.Errorf("%+v", r)
	}
}

// A marker is counted against no words of an article in another language: nobody looked there.
func TestRatesLeaveOutWhatWasNotLookedAt(t *testing.T) {
	e := engine(t, GroupOne, marked("hedges"))
	c := compare(t, e, Article{ID: "a", Outlet: "Argus", Text: "The alleged raid failed."}, Article{ID: "b", Outlet: "Beacon", Text: "The raid failed."},
		Article{ID: "c", Outlet: "Beacon", Language: "de", Text: "Die Razzia ist am Abend gescheitert."}).Comparison
	if r := c.Markers[0].Rates[1]; r.Base != 3 || r.BaseOnce != 3 {
		t.Errorf("%+v", r)
	}
}

// annotated compares articles after changing what is known of their copies.
func annotated(e *Engine, change func(r *Result), articles ...Article) Comparison {
	r := &Result{Lexicons: e.lexicons, Provenance: Provenance{Corpus: "test"}}
	for _, a := range articles {
		r.Articles = append(r.Articles, e.Annotate(a))
	}
	sortArticles(r.Articles)
	r.Events = e.group(context.Background(), r.Articles, nil)
	change(r)
	return e.compareOutlets(r)
}

func TestCopiesCountOnce(t *testing.T) {
	l := strikeOrWalkout
	e := engine(t, GroupOne, l, marked("hedges"))
	original, copied := wrote("a", "Argus", "", 6, 0), wrote("b", "Beacon", "", 6, 1)
	original.Text += " The alleged raid failed."
	copied.Text += " The alleged raid failed."
	c := annotated(e, func(r *Result) {
		b := &r.Articles[1]
		until := strings.Index(b.Text, " The walkout")
		r.Overlaps = []Overlap{{First: 0, Second: 1, Basis: "date", Copy: true, Shared: []Shared{{Second: Span{0, until}}, {Second: Span{until - 20, until}}}}}
		for i := range b.Tags {
			b.Tags[i].Copied = int(b.Tags[i].End) <= until
		}
	}, original, copied)
	i := slices.IndexFunc(c.Contrasts, func(x ContrastUses) bool { return x.Lexicon == "port" })
	x := c.Contrasts[i]
	if x.Uses != 13 || x.Once != 7 || x.Outlets[1].Uses != 7 || x.Outlets[1].Choosing != 1 {
		t.Errorf("%+v", x)
	}
	r := c.Markers[0].Rates[1]
	if r.Base != 4+6*4+4+4 || r.BaseOnce != 4+4 {
		t.Errorf("%+v", r)
	}
	for _, k := range x.Robust {
		if k.Check == WithoutCopies && (k.State != CannotTell || k.Removed != 1) {
			t.Errorf("%+v", k)
		}
	}
}

func TestChangeInTime(t *testing.T) {
	e := engine(t, GroupNone, strikeOrWalkout)
	var articles []Article
	for i := range 8 {
		a := wrote(fmt.Sprint("a", i), "Argus", "", 3*(i/4), 3*(1-i/4))
		a.Date = fmt.Sprintf("2031-05-%02d", 1+i)
		articles = append(articles, a)
	}
	articles = append(articles, wrote("b", "Beacon", "", 3, 3), wrote("u", "Argus", "", 3, 3)) // undated: in neither half
	c := compare(t, e, articles...).Comparison
	ch := c.Contrasts[0].Outlets[0].Change
	if c.Halfway != "2031-05-05" || ch == nil || ch.Before.Uses != 0 || ch.Before.Of != 12 || ch.After.Uses != 12 || ch.After.Of != 12 || ch.Difference < 0 {
		t.Fatalf("%s %+v", c.Halfway, ch)
	}
	d := c.Differences[ch.Difference]
	if d.Kind != ChangeInTime {
		t.Errorf("%+v", d)
	}
	closeTo(t, "p", d.P, 2.0/70)
	if c.Contrasts[0].Outlets[1].Change != nil {
		t.Error("Beacon has no dates")
	}
}

func TestRobustnessNamesWhatMatters(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	heavy := wrote("a0", "Argus", "", 40, 0)
	articles := []Article{heavy}
	for i := 1; i < 12; i++ {
		articles = append(articles, wrote(fmt.Sprint("a", i), "Argus", "", 1, 1), wrote(fmt.Sprint("b", i), "Beacon", "", 1, 1))
	}
	all := compare(t, e, articles...)
	x := all.Comparison.Contrasts[0]
	i := slices.IndexFunc(x.Robust, func(r Robustness) bool { return r.Check == WithoutAnyArticle })
	if r := x.Robust[i]; r.State != Changes || all.Articles[r.Article].ID != "a0" || r.Removed != 40 || r.Size != 0 {
		t.Errorf("%+v", r)
	}
}

func TestRobustnessNamesTheTerm(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout)
	a, b := wrote("a", "Argus", "", 6, 0), wrote("b", "Beacon", "", 3, 1)
	b.Text += strings.Repeat(" The stoppage went on.", 5)
	x := compare(t, e, a, b).Comparison.Contrasts[0]
	r := x.Robust[len(x.Robust)-1] // 6 of 9 uses of Beacon are another wording; without "stoppage", 1 of 4
	if r.Check != WithoutAnyTerm || r.Term != "stoppage" || r.State != Changes || r.Removed != 5 {
		t.Errorf("%+v", r)
	}
	closeTo(t, "size", r.Size, 1.0/4)
}

// Adding up the rows of a duel again gives what the duel compares.
func TestSidesOfDuel(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	c := newComparer(compare(t, e, fleet(7, 9)...))
	q := c.questions[0]
	q.base = c.arrange(new(choiceRows).choices(q, q.uses, q.chooses))
	for _, kind := range []DifferenceKind{ChoiceDifference, ChangeInTime} {
		for other := range int32(4) {
			tr := c.trial(pairing{kind, q, nil, 0, other - 1})
			if len(tr.duel.strata) == 0 {
				continue
			}
			if diff := gocmp.Diff(stats.Compare(tr.duel.strata), tr.duel.sides(new(choiceRows).choices(q, q.uses, q.chooses))); diff != "" {
				t.Errorf("%s against %d: %s", kind, other-1, diff)
			}
		}
	}
}

func TestSpreadWithout(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		var with, without tally
		for o := range int32(6) {
			sums := []int64{int64(r.IntN(4)), int64(1 + r.IntN(4)), int64(r.IntN(3)), 0}
			sums[3] = sums[0] + sums[1] + sums[2]
			with.sums, with.outlets = append(with.sums, sums), append(with.outlets, o)
		}
		instead := []int64{2, 0, 1, 3}
		without.sums = slices.Clone(with.sums)
		without.sums[2] = instead
		all, changed, gone := newSpread(with, 15), newSpread(without, 15), newSpread(tally{sums: slices.Delete(slices.Clone(with.sums), 2, 3)}, 15)
		closeTo(t, "changed", all.without(with.sums[2], instead), changed.split())
		closeTo(t, "gone", all.without(with.sums[2], nil), gone.split())
		sum := 0.0
		for i, a := range with.sums {
			for _, b := range with.sums[:i] {
				for v := range 3 {
					sum += math.Abs(share(a, v)-share(b, v)) / 2 / 15
				}
			}
		}
		closeTo(t, "split", all.split(), sum)
	}
}

// fleet makes a set with several events, outlets, dates, speakers and copies of words.
func fleet(seed uint64, events int) []Article {
	r := rand.New(rand.NewPCG(seed, 9))
	var out []Article
	for e := range events {
		for o := range 4 {
			for k := range 1 + r.IntN(2) {
				a := wrote(fmt.Sprintf("%d-%d-%d", e, o, k), fmt.Sprint("Outlet ", o), fmt.Sprint("event ", e), r.IntN(3)+o, r.IntN(4))
				a.Date = fmt.Sprintf("2031-%02d-%02d", 1+e%12, 1+r.IntN(28))
				a.Text += fmt.Sprintf(" Mayor Orla Venn said the walkout was over. “We will not pay for an alleged stoppage,” Venn said. Crane %d stood still.", r.IntN(9))
				a.Text += sentences("Nothing went through", a.ID, 12)
				if o == 2 {
					a.Text += " Frightened families queued."
				}
				out = append(out, a)
			}
		}
	}
	return out
}

func TestComparisonDoesNotDependOnOrder(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout, marked("hedges"))
	articles := fleet(1, 12)
	want := compare(t, e, articles...).Comparison
	if want.Made == 0 || len(want.Words) == 0 || len(want.Speakers) == 0 || len(want.Coverage) != 12 || want.Halfway == "" {
		t.Fatalf("the set should show everything: %+v", want)
	}
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 1))
		r.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		if diff := gocmp.Diff(want, compare(t, e, articles...).Comparison); diff != "" {
			t.Fatal(diff)
		}
	}
}

// Numbers of an event are its own: another event does not change them.
func TestUnrelatedEventChangesNoOther(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	articles := fleet(2, 5)
	type row struct {
		Outlets  []int
		Contrast string
		Split    float64
		Chosen   []Chosen
	}
	coverage := func(r *Result) map[string]row {
		out := map[string]row{}
		for _, x := range r.Comparison.Coverage {
			out[r.Events[x.Event].ID] = row{x.Outlets, x.Contrast, x.Split, x.Chosen}
		}
		return out
	}
	before := coverage(compare(t, e, articles...))
	more := append(slices.Clone(articles), wrote("new", "Outlet 0", "unrelated", 9, 0), wrote("new", "Outlet 9", "unrelated", 0, 9))
	after := coverage(compare(t, e, more...))
	if len(after) != 6 {
		t.Fatalf("%d events", len(after))
	}
	for id, x := range before {
		if diff := gocmp.Diff(x, after[id]); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
}

// Every count of the comparison is made again from the tags and voices.
func TestComparisonRecounts(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout, marked("hedges"))
	r := compare(t, e, fleet(3, 10)...)
	for _, x := range r.Comparison.Contrasts {
		for _, o := range x.Outlets {
			uses, articles := map[string]VoiceUses{}, map[int]int{}
			for _, i := range r.Comparison.Outlets[o.Outlet].Articles {
				for _, tag := range r.Articles[i].Tags {
					if tag.Contrast == x.Contrast && tag.Lexicon == x.Lexicon && tag.Counted {
						v := uses[tag.Variant]
						v.add(voiceIndex(tag.Voice))
						uses[tag.Variant] = v
						articles[i]++
					}
				}
			}
			if o.Articles != len(articles) || o.Largest != articles[o.LargestArticle] || len(o.Variants) != len(uses) {
				t.Errorf("%+v", o)
			}
			for _, v := range o.Variants {
				if v.Uses != uses[v.Variant] {
					t.Errorf("%s: %+v, recounted %+v", v.Variant, v.Uses, uses[v.Variant])
				}
			}
		}
	}
	quoted, attributed, words, own := 0, 0, [2]int{}, 0
	for _, s := range r.Comparison.Speakers {
		quoted += s.Quoted
		attributed += s.Attributed
	}
	for i := range r.Articles {
		for zone, voices := range r.Articles[i].Words {
			if Zone(zone).Counted() {
				words[0] += int(voices[Quoted])
				words[1] += int(voices[Attributed])
				own += int(voices[Own])
			}
		}
	}
	if quoted != words[0] || attributed != words[1] || quoted == 0 || attributed == 0 {
		t.Errorf("speakers have %d and %d words, articles %d and %d", quoted, attributed, words[0], words[1])
	}
	for _, o := range r.Comparison.Outlets {
		own -= o.OwnWords
	}
	if own != 0 {
		t.Errorf("%d words in own voice are missing", own)
	}
}

func TestDistinctWords(t *testing.T) {
	e := engine(t, GroupGiven, strikeOrWalkout)
	r := compare(t, e, fleet(4, 10)...)
	var words []string
	for _, w := range r.Comparison.Words {
		if w.Outlet == 2 {
			words = append(words, w.Word)
		}
		if at := r.Articles[w.Place.Article].Text[w.Place.Start:w.Place.End]; at != w.Word || r.Articles[w.Place.Article].Outlet != "Outlet 2" {
			t.Errorf("%+v stands at %q", w, at)
		}
		if w.Articles != w.Of || w.Others != 0 || w.Z <= wordZ {
			t.Errorf("%+v", w)
		}
	}
	slices.Sort(words)
	if !slices.Equal(words, []string{"Frightened", "families", "queued"}) {
		t.Errorf("%q", words)
	}
}

func TestComparisonOfLittle(t *testing.T) {
	e := engine(t, GroupOne, strikeOrWalkout, marked("hedges"))
	for _, articles := range [][]Article{nil, {{ID: "a"}}, {{ID: "a"}, {ID: "b", Outlet: "B", Text: "Strike"}}, {wrote("a", "Argus", "", 9, 9)}} {
		c := compare(t, e, articles...).Comparison
		if c.Made != 0 {
			t.Errorf("%d tests of %d articles", c.Made, len(articles))
		}
	}
	if r := compare(t, New([]*lexicons.Lexicon{strikeOrWalkout, marked("hedges")}, Options{WithoutVoice: true, WithoutWords: true}), fleet(5, 3)...); r.Comparison.Markers[0].Rates[0].Value != 0 {
		t.Error("a rate without words")
	}
}

// Thousands of outlets with an article each must not be compared each with all others.
func TestComparisonOfManyOutlets(t *testing.T) {
	l := strikeOrWalkout
	e := engine(t, GroupOne, l, marked("hedges"))
	r := &Result{Lexicons: e.lexicons, Events: []Event{{}}}
	port := []*Entry{{Lexicon: "port", Contrast: "stoppage", Variant: "strike"}, {Lexicon: "port", Contrast: "stoppage", Variant: "walkout"}}
	doubt := &Entry{Lexicon: "hedges", Contrast: "stoppage", Variant: "doubt"}
	for i := range 6000 {
		a := Annotated{Article: Article{ID: fmt.Sprint(i), Outlet: fmt.Sprintf("%05d", i)}, Sentences: []Sentence{{ShortSpan: ShortSpan{0, 9}, Zone: Body}}}
		a.Words = WordCounts{Body: {Own: 100}}
		for range 6 {
			a.Tags = append(a.Tags, Tag{Entry: port[i%2], Zone: Body, Voice: Own, Counted: true})
		}
		a.Tags = append(a.Tags, Tag{Entry: doubt, Zone: Body, Voice: Own, Counted: true})
		r.Articles = append(r.Articles, a)
		r.Events[0].Articles = append(r.Events[0].Articles, i)
	}
	c := e.compareOutlets(r)
	if c.LeftOut == 0 || c.Made+c.LeftOut != 12_000 {
		t.Errorf("%d made, %d left out", c.Made, c.LeftOut)
	}
}
