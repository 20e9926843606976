package analysis

import "testing"

// What somebody responds to, laughs off or is asked about is not what they say.
func TestClaimsMetWith(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The mayor responded to claims that {schools} would close.", "attributed V8"},
		{"He reacted to claims that he {cheated}.", "attributed V8"},
		{"The firm responded to reports that it would {close}.", "attributed V8"},
		{"She laughed off claims she {cheated}.", "attributed V8"},
		{"The board brushed aside claims it had {lied}.", "attributed V8"},
		{"The firm settled claims that it sold faulty {ferries}.", "attributed V8"},
		{"She hit back at claims that she {cheated}.", "attributed V8"},
		{"The mayor laughed at suggestions that the {ferry} leaked.", "attributed V8"},
		{"The ferry was sold amid fears it would {sink}.", "attributed V8"},
		{"The minister was asked about reports that he had {lied}.", "attributed V8"},
		{"She faces claims she made in {May}.", "own"},
		{"The man who walked out claims he was {hit}.", "attributed V6 The man"},
		{"The mayor claims that {schools} would close.", "attributed V6 The mayor"},
	})
	e := voiceTester(t)
	for _, said := range []string{"The mayor responded to claims that schools would {close}.", "She laughed off claims she {cheated}.",
		"The firm settled claims that it {lied}.", "The minister was asked about reports that he had {lied}.", "She hit back at claims that she {cheated}."} {
		text, term := braced(said)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Speaker != "" {
			t.Errorf("%s: said by %+v", text, v)
		}
	}
}

// A claim that opens the sentence behind a preposition ends at the comma before the main clause.
func TestFrontedClaims(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Amid fears that the ferry was {unsafe}, Lind left.", "attributed V8"},
		{"Amid fears that the ferry was unsafe, {Lind} left.", "own"},
		{"In response to claims that the ferry leaked, the board {closed} it.", "own"},
		{"After claims that the ferry, an old one, was {unsafe}, it was sold.", "attributed V8"},
		{"After claims that the ferry, an old one, was unsafe, it was {sold}.", "own"},
	})
}
