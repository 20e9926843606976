package analysis

import "testing"

func TestWhoseClaim(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"There is speculation that the ferry {sank}.", "attributed V8"},
		{"The race comes amid reports that the ferry {sank}.", "attributed V8"},
		{"The mayor resigned over claims of {bullying}.", "attributed V8"},
		{"The mayor has been dogged by rumours of {bullying}.", "attributed V8"},
		{"Fares fell because of fears that the ferry {sank}.", "attributed V8"},
		{"Lind faces allegations of {bullying}.", "attributed V8"},
		{"The school has received complaints of {bullying}.", "attributed V8"},
		{"The board rejected claims of {bullying}.", "attributed V8"},
		{"Lind denied suggestions that the ferry {sank}.", "attributed V8"},
		{"The board responded to accusations that the ferry {sank}.", "attributed V8"},
		{"The deal has raised fears of a {monopoly}.", "attributed V8"},
		{"Lind has raised fears of a {monopoly}.", "attributed V8 Lind"},
		{"Lind responded to a question about the {ferry}.", "own"},
		{"Lind made the claim that the ferry {sank}.", "attributed V8 Lind"},
		{"Lind said he left over fears of a {storm}.", "attributed V6 Lind"}, // Lind says so, whoever fears it
		{"Critics' accusations of {bullying} hurt him.", "attributed V8 Critics"},
		{"The owners’ fear that the ferry {sank} is old.", "attributed V8 The owners"},
		{"They waved at the harbour minister's vow to {leave}.", "attributed V8 the harbour minister"},
		{"Lind repeated her claim that the ferry {sank}.", "attributed V8 Lind"},
		{"Mr Lind slept. The owners repeated his claim that the ferry {sank}.", "attributed V8 Mr Lind"},
	})
	e := voiceTester(t)
	text, term := braced("The board rejected claims that the ferry {sank}.")
	if a := e.Annotate(Article{Text: text}); len(a.Voices) != 2 || innermost(a, term).Rule != RuleNamed("V8") || a.Voices[0].Polarity != Denied || a.Voices[0].Speaker != "The board" {
		t.Errorf("denied: %+v", a.Voices)
	}
}
