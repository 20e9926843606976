package analysis

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"framing/internal/diag"
	"framing/lexicons"
)

// parse compiles a term as a lexicon has it.
func parse(t testing.TB, source string) *lexicons.Term {
	t.Helper()
	term, problems := lexicons.ParseTerm(source, diag.Pos{}, lexicons.SmartCase, nil)
	if err := problems.Err(); err != nil {
		t.Fatalf("%q: %v", source, err)
	}
	return term
}

// found returns the matched texts of one term, in text order.
func found(t testing.TB, v *lexicons.Variant, text string) []string {
	t.Helper()
	e := New([]*lexicons.Lexicon{lexicon("x", v)}, Options{WithoutVoice: true})
	var out []string
	for _, tag := range e.Annotate(Article{Text: text}).Tags {
		out = append(out, text[tag.Start:tag.End])
	}
	return out
}

func TestTermLanguage(t *testing.T) {
	for _, c := range []struct{ term, text, want string }{
		{"strike", "Strike, STRIKE; strikes strike's strike’s", "Strike|STRIKE|strike|strike"},
		{"Velm", "Velm VELM velm", "Velm|VELM"},
		{"NATO", "NATO Nato", "NATO"},
		{"strike(s)", "strikes strike striker", "strikes|strike"},
		{"build(-)up", "build-up buildup build‑up build–up build up", "build-up|buildup|build‑up|build–up"},
		{"Velm port", "Velm\u00a0port Velm  port Velm\nport Velm-port Velm, port", "Velm\u00a0port|Velm  port|Velm\nport"},
		{"(armed|fierce|) clash~", "fierce clashes, clash, armed clashed", "fierce clashes|clash|armed clashed"},
		{"(wholly) legal strike", "wholly legal strike; a legal strike", "wholly legal strike|legal strike"},
		{"seize~", "seize seizes seized seizing seizure", "seize|seizes|seized|seizing"},
		{"annex*", "annexation Annex annexed an annexe", "annexation|Annex|annexed|annexe"},
		{"take~ ...2 Velm", "took the old Velm; taking Velm; took a very old Velm; took it, Velm; takes pro-port Velm", "took the old Velm|taking Velm|takes pro-port Velm"},
		{"cost~ ...2 pounds", "cost about 14,000 pounds", "cost about 14,000 pounds"},
		{"workers' council", "workers’ council, workers' council", "workers’ council|workers' council"},
		{"U.S. envoy", "the U.S. envoy", "U.S. envoy"},
		{"then-[Port] minister", "the then-[Port] minister", "then-[Port] minister"},
		{"Київ", "Київ КИЇВ київ", "Київ|КИЇВ"},
		{"large-scale", "large-scale strike/lockout", "large-scale"},
		{"strike", "lockout/strike pro-strike strike-bound", "strike|strike|strike"},
	} {
		v := &lexicons.Variant{ID: "v", Terms: []*lexicons.Term{parse(t, c.term)}}
		if got := strings.Join(found(t, v, c.text), "|"); got != c.want {
			t.Errorf("%s in %q:\n got %s\nwant %s", c.term, c.text, got, c.want)
		}
	}
}

func TestContext(t *testing.T) {
	terms := func(sources ...string) (out []*lexicons.Term) {
		for _, s := range sources {
			out = append(out, parse(t, s))
		}
		return out
	}
	for name, c := range map[string]struct {
		variant    lexicons.Variant
		text, want string
	}{
		"exception by overlap": {lexicons.Variant{Terms: terms("Velm Revolution", "Revolution"), Except: terms("Revolution Street")},
			"They met on Velm Revolution Street. The Revolution came.", "Revolution"},
		"near includes the match": {lexicons.Variant{Terms: terms("seize~", "took Velm"), Near: terms("Velm")},
			"He took Velm. They seized Velm. They seized it.", "took Velm|seized"},
		"not near looks outside the match": {lexicons.Variant{Terms: terms("Velm strike", "strike"), NotNear: terms("Velm")},
			"The Velm strike. The strike. The Velm strike in Velm. A strike near Velm.", "Velm strike|strike"},
		"followed by": {lexicons.Variant{Terms: []*lexicons.Term{{Source: "x", Sequences: parse(t, "alleged").Sequences, Around: &lexicons.Around{FollowedBy: terms("that")}}}},
			"He alleged that it fell. The alleged plan.", "alleged"},
		"not preceded by, over a hyphen too": {lexicons.Variant{Terms: []*lexicons.Term{{Source: "x", Sequences: parse(t, "held port").Sequences, Around: &lexicons.Around{NotPrecededBy: terms("rebel", "army")}}}},
			"The rebel-held port, the army held port and the held port.", "held port"},
		"a hyphen at the end of a line": {lexicons.Variant{Terms: []*lexicons.Term{parse(t, "walk-out")}},
			"The board of the harbour of Velm had met on Friday to hear of the loss\nNobody on the old quay of Velm had seen how the pilots left their ships\nand how they began, without a word to those who wait there, a long walk-\nout in the rain of the evening, which the whole crew of the last of the\nferries joined when it heard that the ship was not to sail on that day.\nNobody on the old quay of Velm had seen how the pilots left their ships", "walk-\nout"},
		"longest, then file order": {lexicons.Variant{Terms: terms("coup", "coup plot", "the coup")},
			"The coup plot. A coup.", "The coup|coup"},
	} {
		if got := strings.Join(found(t, &c.variant, c.text), "|"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

func TestWordClass(t *testing.T) {
	for term, texts := range map[string]map[string]string{
		"claim~/verb": {
			"The minister claims the port is open.":    "claims",
			"The minister's claims were rejected.":     "",
			"His claim was rejected.":                  "",
			"They claimed that it was shut.":           "claimed",
			"It would claim the harbour.":              "claim",
			"He did not claim it.":                     "claim",
			"The claimed area is small.":               "",
			"A court of claims ruled.":                 "",
			"Dockers claim they were locked out.":      "claim",
			"Lind now claims he left.":                 "claims",
			"Lind left, and now claims she knew.":      "claims",
			"There are now claims he left.":            "",
			"There were also claims his crew left.":    "",
			"He denied further claims she made.":       "",
			"Velm, claiming the quay, sent trucks in.": "claiming",
		},
		"report~/verb": {
			"The report said nothing.":        "",
			"Two papers report that he left.": "report",
			"Media reports of a deal spread.": "",
			"The paper reported on Monday.":   "reported",
			"It plans to report in May.":      "report",
			"A status report calmed nobody.":  "",
			"Two reports contradict him.":     "",
			"The pilots also report delays.":  "report",

			"It rained all day, Velm Radio reports.":             "reports",
			"As Lind reports, the quay is shut.":                 "reports",
			"The quay, Lind reports that spring, was shut.":      "reports",
			"There were reports on the quay.":                    "",
			"Dockers had denied reports that he left.":           "",
			"Everyone was filing reports about it.":              "",
			"Lind left as reports emerged of a deal.":            "",
			"He rejected Korean reports.":                        "",
			"Lind denied a Velm Times report about him.":         "",
			"Lind is to file reports with the port.":             "",
			"It listed flood risks reports on the quay.":         "",
			"A letter, which reports losses, was found.":         "reports",
			"Lind, who left, flatly reports losses.":             "reports",
			"Many critics report that he left.":                  "report",
			"The jobs report that fell on Friday hurt.":          "",
			"“It sank,” the paper reports.":                      "reports",
			"The court saw credit reports.":                      "",
			"With most pilots reporting delays, he left.":        "reporting",
			"The letter reports the loss.":                       "reports",
			"Velm said pilots contributed reporting.":            "",
			"He thanked the crew, reporting delays on the quay.": "reporting",
			"Their earlier reporting changed nothing.":           "",

			"The harbour office reports that the crane fell.":       "reports",
			"The harbour office reports “a loss” for May.":          "reports",
			"He praised the harbour office reports that she wrote.": "",
			"Baseless reports that the crane fell spread.":          "",
			"The quays are also reporting delays.":                  "reporting",
			"They’re reporting delays.":                             "reporting",
			"He left, privately reporting delays.":                  "reporting",
			"Dockers report that cranes fell.":                      "report",
			"They left, and report that cranes fell.":               "report",
			"The pilot left and reports a loss.":                    "reports",
			"He read delayed ferry reports from May.":               "",
			"It was the only list or report that was lost.":         "",
			"He wrote a list and report that hastily.":              "",
		},
		"state~/verb": {
			"Lind won in red states with big ports.": "",
			"Federal and state officials met.":       "",
			"State officials met.":                   "",
		},
		"urge~/verb": {
			"Pilots urge calm.":           "urge",
			"The urge to leave grew.":     "",
			"He sent a note urging calm.": "urging",
		},
		"note~/verb": {
			"The new note went up.":       "",
			"Fees, note in hand, he paid": "",
		},
		"march~/noun": {
			"The march began at noon.":       "march",
			"Thousands marched to the port.": "",
			"They will march again.":         "",
			"Several marches were banned.":   "marches",
		},
	} {
		v := &lexicons.Variant{ID: "v", Terms: []*lexicons.Term{parse(t, term)}}
		for text, want := range texts {
			if got := strings.Join(found(t, v, text), "|"); got != want {
				t.Errorf("%s in %q: got %q, want %q", term, text, got, want)
			}
		}
	}
}

// A search over the trie of many terms finds exactly what looking for each sequence at each token finds.
func TestTrieAgreesWithPlainSearch(t *testing.T) {
	pool := []string{"a", "b", "C", "ab*", "abc*", "a-b", "a'b", "A b", "a b c", "a ...2 c", "b ...1 a", "(a|b|) c", "c(s)", "C.", "ab", "abcd"}
	var terms []*lexicons.Term
	var usable []string
	for _, p := range pool {
		// the language asks for an anchor of two letters; letters are doubled to keep the texts short
		p = strings.NewReplacer("a", "aa", "b", "bb", "C", "Cc", "c", "cc", "A", "Aa").Replace(p)
		if term, problems := lexicons.ParseTerm(p, diag.Pos{}, lexicons.SmartCase, nil); problems.Err() == nil {
			terms, usable = append(terms, term), append(usable, p)
		}
	}
	if len(terms) < len(pool)-2 {
		t.Fatalf("only %v parse", usable)
	}
	word := rapid.SampledFrom([]string{"aa", "bb", "cc", "Cc", "CC", "Aa", "aabb", "aabbcc", "ccs", "-", "'", "’", ".", ",", " ", " ", " ", "\n", "dd"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 0, 25).Draw(t, "text"), "")
		v := newVocabulary()
		trie := newTrie(v, 0, 0)
		for i, term := range terms {
			trie.add(term, int32(i))
		}
		trie.freeze(opensTerm)
		v.flag(trie.flagsOf)
		s := search{trie: trie, text: text, tokens: v.tokenize(text, nil), wanted: math.MaxUint64}
		s.all()
		var got []string
		for _, f := range s.found {
			for _, p := range f.ends {
				got = append(got, fmt.Sprint(f.lo, " ", f.hi, " ", usable[p]))
			}
		}
		var want []string
		for i, term := range terms {
			for _, seq := range term.Sequences {
				for at := range s.tokens {
					for _, hi := range plainSearch(&s, seq, 0, at) {
						want = append(want, fmt.Sprint(at, " ", hi, " ", usable[i]))
					}
				}
			}
		}
		slices.SortFunc(got, cmp.Compare[string])
		slices.SortFunc(want, cmp.Compare[string])
		got, want = slices.Compact(got), slices.Compact(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%q:\n got %q\nwant %q", text, got, want)
		}
	})
}

// plainSearch returns the ends of a sequence, from its piece k on, at token i.
func plainSearch(s *search, seq lexicons.Sequence, k, i int) []int {
	if k == len(seq) {
		if s.ends(i) {
			return []int{i}
		}
		return nil
	}
	p := seq[k]
	if p.Gap > 0 {
		for n := 0; n <= int(p.Gap) && i >= 0; n++ {
			if ends := plainSearch(s, seq, k+1, i); len(ends) > 0 {
				return ends
			}
			i = s.gapWord(i)
		}
		return nil
	}
	if i >= len(s.tokens) {
		return nil
	}
	t := s.tokens[i]
	switch g := t.gap; {
	case k == 0:
	case p.Space && g != spaced && g != lineBreak, !p.Space && g != adjacent:
		return nil
	}
	text := t.in(s.text)
	switch {
	case t.is(isMark):
		if string(plainMark([]rune(text)[0])) != p.Text {
			return nil
		}
	case p.Prefix:
		if len(text) < len(p.Text) || !strings.EqualFold(text[:len(p.Text)], p.Text) || !capitalsHold(p.Text, text) {
			return nil
		}
	case !strings.EqualFold(text, p.Text) || !capitalsHold(p.Text, text):
		return nil
	}
	return plainSearch(s, seq, k+1, i+1)
}

// capitalsHold is smart case, for ASCII.
func capitalsHold(term, text string) bool {
	for i := range len(term) {
		if 'A' <= term[i] && term[i] <= 'Z' && term[i] != text[i] {
			return false
		}
	}
	return true
}
