package analysis

import "testing"

// polarityCase: the voice of the word in braces, its polarity and its speaker.
type polarityCase struct{ text, want string }

func checkPolarities(t *testing.T, cases []polarityCase) {
	t.Helper()
	e := voiceTester(t)
	for _, c := range cases {
		text, term := braced(c.text)
		got := "own"
		if v := innermost(e.Annotate(Article{Text: text}), term); v != nil {
			got = v.Voice.String() + " " + v.Polarity.String() + " " + v.Speaker
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Not to say something is not to deny it, and what nobody says has no speaker.
func TestStatementsNotMade(t *testing.T) {
	checkPolarities(t, []polarityCase{
		{"Lind did not say it was a {wreck}.", "attributed negated Lind"},
		{"Lind said it was not a {wreck}.", "attributed asserted Lind"}, // the negation is his
		{"The office would not confirm that the ferry {sank}.", "attributed negated The office"},
		{"Lind did not call it a {wreck}.", "attributed negated Lind"},
		{"Lind stopped short of calling it a {wreck}.", "attributed negated Lind"},
		{"Lind left without calling it a {wreck}.", "attributed negated Lind"},
		{"Lind avoided calling it a {wreck}.", "attributed negated Lind"},
		{"Lind refrained from saying that the ferry {sank}.", "attributed negated Lind"},
		{"Lind refused to call it a {wreck}.", "attributed negated Lind"},
		{"Lind did not want to call it a {wreck}.", "attributed negated Lind"},
		{"Lind declined to say that the ferry {sank}.", "attributed negated Lind"},
		{"Nor did the mayor call it a {wreck}.", "attributed negated the mayor"},
		{"Not only did the mayor call it a {wreck}, he sued.", "attributed asserted the mayor"},
		{"Nobody called it a {wreck}.", "attributed negated "},
		{"No one on the quay said the ferry {sank}.", "attributed negated "},
		{"No pilot said that the ferry {sank}.", "attributed negated "},
		{"None of the pilots said the ferry {sank}.", "attributed negated "},
		{"Neither the board nor the mayor said the ferry {sank}.", "attributed negated "},
		{"In May no pilot said that the ferry {sank}.", "attributed negated "},
		{"No. 7 said that the ferry {sank}.", "attributed asserted No. 7"},
		{"Lind denied that the ferry {sank}.", "attributed denied Lind"},
		{"Lind did not deny that the ferry {sank}.", "attributed negated Lind"},
		{"Lind does not believe that the ferry {sank}.", "attributed denied Lind"}, // he believes that it did not
		{"Lind did not call it “a {wreck} of a ferry”.", "quoted negated Lind"},
		{"Lind did not call it “a wreck”. “It is a {ferry} like others.”", "quoted asserted Lind"},
	})
}

// The negation of the frame is that of the tags in it, also where another frame stands between.
func TestPolarityOfTags(t *testing.T) {
	e := termTester(t, "wreck")
	for text, want := range map[string]Polarity{
		"Lind did not say it was a wreck.":                      Negated,
		"Lind did not say that the union called it a wreck.":    Negated,
		"Lind denied that the union called it a wreck.":         Denied,
		"Lind said it was a wreck.":                             Asserted,
		"Lind said nothing. Officials said that it is a wreck.": Asserted,
	} {
		a := e.Annotate(Article{Text: text})
		if len(a.Tags) != 1 || a.Tags[0].Polarity != want {
			t.Errorf("%s: got %+v, want %s", text, a.Tags, want)
		}
	}
}
