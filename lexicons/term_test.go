package lexicons

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"framing/internal/diag"
)

// spelled writes a sequence as text: "_" where white space stands, "{2}" for a gap, "*" after a beginning.
func spelled(s Sequence) string {
	var b strings.Builder
	for _, p := range s {
		if p.Space {
			b.WriteByte('_')
		}
		if p.Gap > 0 {
			fmt.Fprintf(&b, "{%d}", p.Gap)
		}
		b.WriteString(p.Text)
		if p.Prefix {
			b.WriteByte('*')
		}
		if p.Class != AnyClass {
			b.WriteString("/" + []string{"", "verb", "noun"}[p.Class])
		}
	}
	return b.String()
}

var testNames = map[string][]string{
	"town": {"Arlen", "Port Arlen"},
	"area": {"<town>", "the (coast|hills)"},
	"one":  {"<two>"},
	"two":  {"<one>"},
	"bad":  {"(unclosed"},
	"us":   {"US", "U.S."},
}

func TestTerms(t *testing.T) {
	for _, tt := range []struct{ term, want string }{
		{"coup", "coup"},
		{"coup(s)", "coups coup"},
		{"build(-)up", "build-up buildup"},
		{"(democratically) elected", "democratically_elected elected"},
		{"vote (of) confidence", "vote_of_confidence vote_confidence"},
		{"loss of (the) (whole) town", "loss_of_the_whole_town loss_of_the_town loss_of_whole_town loss_of_town"},
		{"(take|takes|took) Arlen", "take_Arlen takes_Arlen took_Arlen"},
		{"(armed|fierce|) clash", "armed_clash fierce_clash clash"},
		{"seize~", "seize seizes seized seizing"},
		{"point~ out", "point_out points_out pointed_out pointing_out"},
		{"(seize|grab)~", "seize seizes seized seizing grab grabs grabbed grabbing"},
		{"annex*", "annex*"},
		{"Zorin*('s) regime", "Zorin*'s_regime Zorin*_regime"},
		{"take ...2 Arlen", "take_{2}_Arlen"},
		{"take ... Arlen", "take_{3}_Arlen"},
		{"take ...2 (x) ...1 Arlen", "take_{2}_x_{1}_Arlen take_{3}_Arlen"},
		{"<town>", "Arlen Port_Arlen"},
		{"in <area>", "in_Arlen in_Port_Arlen in_the_coast in_the_hills"},
		{"<town>('s) mayor", "Arlen's_mayor Arlen_mayor Port_Arlen's_mayor Port_Arlen_mayor"},
		{"claim~/verb", "claim/verb claims/verb claimed/verb claiming/verb"},
		{"march/noun", "march/noun"},
		{"pro-EU", "pro-EU"},
		{"pro–EU", "pro-EU"},
		{"town’s edge", "town's_edge"},
		{"Arlen, Norland", "Arlen,_Norland"},
		{"14,000 people", "14,000_people"},
		{"the [old] town", "the_[old]_town"},
		{`and\/or`, "and/or"},
		{`what\~ever \(x\) now`, "what~ever_(x)_now"},
		{"coup d'état", "coup_d'état"},
		{"new\u00a0town", "new_town"},
		{"new  \n town", "new_town"},
		{"zero\u200bwidth", "zerowidth"},
		{"<us> officials", "US_officials U.S._officials"},
		{"in(to) violence", "into_violence in_violence"},
		{"(un)armed", "unarmed armed"},
		{"(a|a|a) town", "a_town"},
		{"on July 4", "on_July_4"},
		{"2014", "2014"},
		{"mud(dy water|) in town", "muddy_water_in_town mud_in_town"},
		{"counter-attack~", "counter-attack counter-attacks counter-attacked counter-attacking"},
	} {
		term, ps := ParseTerm(tt.term, diag.Pos{Line: 1, Column: 1}, SmartCase, testNames)
		if term == nil {
			t.Errorf("%q: %v", tt.term, ps)
			continue
		}
		var got []string
		for _, s := range term.Sequences {
			got = append(got, spelled(s))
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.term, g, tt.want)
		}
	}
}

func TestTermErrors(t *testing.T) {
	for _, tt := range []struct {
		term   string
		column int
		want   string
	}{
		{"", 1, "empty"},
		{"  ", 1, "empty"},
		{"take) it", 5, "never opened"},
		{"take|took", 5, "outside brackets"},
		{"(take|took", 1, "not closed"},
		{"more (Norland )aggression", 14, "space"},
		{"more ( Norland) aggression", 7, "space"},
		{"(|armed) clash", 2, "missing"},
		{"() clash", 2, "missing"},
		{"(a||b) clash", 4, "missing"},
		{"stop~ ...1 *ing", 1, "beginning of a word"},
		{"*ing", 1, "beginning of a word"},
		{"ab*", 1, "too few letters"},
		{"annex*ed", 1, "last in a word"},
		{"...2 Arlen", 1, "gap stands first or last"},
		{"Arlen ...2", 1, "gap stands first or last"},
		{"take ...2 (Arlen)", 1, "gap stands first or last"},
		{"take ... it ... by ... the ... sea", 1, "more than three gaps"},
		{"take ...12 Arlen", 6, "word of its own"},
		{"take ...0 Arlen", 6, "word of its own"},
		{"take ...5 (x) ...5 Arlen", 1, "too wide"},
		{"claim/adj", 6, "no such word class"},
		{"claim/verb~", 11, "come last"},
		{"~ town", 1, "no word stands before"},
		{"se~ize", 4, "come last"},
		{"criticiz~", 1, "no such word form: criticiz"},
		{"they vot~ to", 6, "no such word form: vot"},
		{"seized~", 1, "no such word form: seized"},
		{"(crack down)~ on", 1, "one word"},
		{"town's~", 1, "word of letters"},
		{"(town)", 1, "plain word"},
		{"(town|) (hall)", 1, "plain word"},
		{"a", 1, "plain word"},
		{"U.S.", 1, "plain word"},
		{"<twon> hall", 1, "no such name"},
		{"<Town> hall", 1, "not a name"},
		{"<town hall", 1, "not closed"},
		{"town> hall", 5, "never opened"},
		{"<one> hall", 1, "made of itself"},
		{"<bad> hall", 1, "not closed"},
		{`town\`, 5, "nothing stands after"},
		{"(the|'s) town", 1, "apart from its word"},
		{"to\x01wn", 3, "control character"},
	} {
		term, ps := ParseTerm(tt.term, diag.Pos{Line: 7, Column: 1}, SmartCase, testNames)
		if term != nil || len(ps) == 0 {
			t.Errorf("%q is accepted: %v", tt.term, ps)
			continue
		}
		if !strings.Contains(ps[0].What, tt.want) || ps[0].Column != tt.column || ps[0].Hint == "" || ps[0].Line != 7 {
			t.Errorf("%q: got %v, want column %d, %q and a hint", tt.term, ps[0], tt.column, tt.want)
		}
	}
}

func TestNameHint(t *testing.T) {
	_, ps := ParseTerm("<twon> hall", diag.Pos{}, SmartCase, testNames)
	if !strings.Contains(ps.Error(), "did you mean <town>?") {
		t.Error(ps)
	}
}

// Hostile terms end in an error, soon.
func TestTermBounds(t *testing.T) {
	double := map[string][]string{"d0": {"wordy"}}
	for i := range 40 {
		double[fmt.Sprintf("d%d", i+1)] = []string{fmt.Sprintf("<d%d> <d%d>", i, i)}
	}
	for _, term := range []string{
		strings.Repeat("(a|b)", 30) + " town",
		strings.Repeat("(a|b|c|d) ", 12) + "town",
		strings.Repeat("(", 500) + "town" + strings.Repeat(")", 500),
		strings.Repeat("town ", 5000),
		strings.Repeat("(town ", 25) + strings.Repeat(")", 25) + strings.Repeat(" <d9>", 50),
		"<d40>",
		"(" + strings.Repeat("x|", 1990) + "x) (a|b|c|d|e|f|g|h|i|j|k|l|m) town",
	} {
		if got, ps := ParseTerm(term, diag.Pos{}, SmartCase, double); got != nil && len(got.Sequences) > maxSequences || got == nil && len(ps) == 0 {
			t.Errorf("%.40q...: %d sequences, %v", term, len(got.Sequences), ps)
		}
	}
}

func TestForms(t *testing.T) {
	for word, want := range map[string]string{
		"seize": "seize seizes seized seizing", "attack": "attack attacks attacked attacking",
		"spar": "spar spars sparred sparring", "admit": "admit admits admitted admitting",
		"deny": "deny denies denied denying", "die": "die dies died dying", "agree": "agree agrees agreed agreeing",
		"travel": "travel travels traveled travelled traveling travelling",
		"label":  "label labels labeled labelled labeling labelling",
		"fuel":   "fuel fuels fueled fuelled fueling fuelling", "reveal": "reveal reveals revealed revealing",
		"control": "control controls controlled controlling", "panic": "panic panics panicked panicking",
		"clash": "clash clashes clashed clashing", "veto": "veto vetoes vetos vetoed vetoing",
		"take": "take takes took taken taking", "overthrow": "overthrow overthrows overthrew overthrown overthrowing",
		"break": "break breaks broke broken breaking", "write": "write writes wrote written writing",
		"run": "run runs ran running", "put": "put puts putting", "say": "say says said saying",
		"quit": "quit quits quitted quitting", "play": "play plays played playing", "fix": "fix fixes fixed fixing",
		"visit": "visit visits visited visiting", "show": "show shows showed shown showing",
		"policewoman": "policewoman policewomen", "human": "human humans humaned humaning",
		"life": "life lives", "crisis": "crisis crises", "child": "child children", "grandchild": "grandchild grandchildren",
		"Tweet": "Tweet Tweets Tweeted Tweeting", "Man": "Man Men Mans Manned Manning", "NATO": "NATO NATOes NATOs NATOed NATOing",
		"être": "être êtres êtred êtring", "relay": "relay relays relayed relaying", "build": "build builds built building",
		"lie": "lie lies lay lain lied lying", "age": "age ages aged aging ageing", "focus": "focus focuses focused focussed focusing focussing",
		"shove": "shove shoves shoved shoving", "quiz": "quiz quizzes quizzed quizzing", "monarch": "monarch monarchs monarched monarching",
	} {
		if got := strings.Join(inflections(word), " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", word, got, want)
		}
	}
}

func TestNotAWord(t *testing.T) {
	for stem, mend := range map[string]string{
		"criticiz": "criticize~", "criticis": "criticise~", "vot": "vote~", "restor": "restore~", "dispers": "disperse~",
		"announc": "announce~", "negotiat": "negotiate~", "settl": "settle~", "judg": "judge~", "occupi": "occupy~",
		"disclos": "disclose~", "propos": "propose~", "argu": "argue~", "seized": "seize~", "stopped": "stop~",
		"took": "take~", "protests": "protest~", "denied": "deny~", "clashes": "clash~", "women": "woman~",
	} {
		if got := notAWord(stem); !strings.Contains(got, mend) {
			t.Errorf("%s: got %q, want %q", stem, got, mend)
		}
	}
	words := strings.Fields(`seize attack combat threat defeat retreat format democrat bureaucrat crisis analysis tennis quiz arc iceberg
		perhaps series virus bus gas focus process press meeting killing need speed exceed embed hundred plan rat hop us taxi ski
		rabbi riot plot pilot monitor sponsor honour labour argue value menu found felt left thought lay politics headquarters
		Kiev Sergiv Paris public traffic almanac bag zigzag flag twin join rebel travel control fulfil girl world sync
		news chaos canvas bias beloved shed bleed feed seed shot cut putsch annex rise raid strike storm loot`)
	for _, w := range words {
		if hint := notAWord(w); hint != "" {
			t.Errorf("%s is a word, but: %s", w, hint)
		}
	}
}

// The tables hold no word twice or against each other.
func TestWordTables(t *testing.T) {
	table := wordForms()
	for stem := range table.stems {
		if table.words[stem] || len(stem) < 3 {
			t.Errorf("%s is listed as a stem and as a word", stem)
		}
		if _, is := irregular()[stem]; is {
			t.Errorf("%s is listed as a stem and as an irregular word", stem)
		}
	}
	for w := range irregular() {
		if hint := notAWord(w); hint != "" {
			t.Errorf("%s: %s", w, hint)
		}
		if f := inflections(w); f[0] != w || slices.Contains(f[1:], w) {
			t.Errorf("inflections(%s) = %v", w, f)
		}
	}
}
