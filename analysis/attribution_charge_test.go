package analysis

import "testing"

func TestWhereAChargeEnds(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind was accused of {theft} after the fire sank the ferry.", "attributed V9"},
		{"Lind was accused of theft after the {fire} sank the ferry.", "own"},
		{"Lind was charged with theft when the {ferry} sank.", "own"},
		{"Lind was accused of theft by the {board}.", "own"},
		{"Lind was accused of {theft} by the board.", "attributed V9 the board"},
		{"Lind is accused of stealing cash, a charge she {denies}.", "own"},
		{"The mayor accused the board of lying and {walked} out.", "own"},
		{"Police told residents to leave and {sealed} off the street.", "own"},
		{"Lind called for an inquiry as he {left} the hall.", "own"},

		{"Lind accused her of being asleep when the {ferry} sank.", "attributed V9 Lind"},
		{"Lind was accused of winning by {fraud}.", "attributed V9"},
		{"Lind recalled the moment when the {ferry} sank.", "attributed V6 Lind"},
		{"Lind cited it as {proof} of how the ferry sank.", "attributed V9 Lind"},
	})
}

func TestWhereADenialEnds(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind had denied {murder} but was convicted.", "attributed V9 Lind"},
		{"Lind had denied murder but was {convicted}.", "own"},
		{"Lind denied assault and was {freed} on bail.", "own"},
		{"Lind denied any role and would {cooperate}.", "own"},
		{"Lind denied the ferry was {unsafe}.", "attributed V6 Lind"},
	})
}

func TestWrittenThings(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind wrote {bitter} letters from her cell warning that the ferry leaked.", "own"},
		{"Lind wrote a {note} saying she was sorry.", "own"},
		{"Lind wrote a note saying she was {sorry}.", "attributed V6 Lind"},
		{"Lind wrote {letters} were sent.", "attributed V6 Lind"},
	})
}

func TestClaimsSomebodyRespondsTo(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The mayor responded to claims that schools would {close}.", "attributed V8"},
		{"The mayor laughed off claims she {cheated}.", "attributed V8"},
		{"Everyone is asked to call the sheriff's {office}.", "own"},
		{"Lind called the mayor's plan a {scandal}.", "attributed V10 Lind"},
	})
}

func TestNamesBeforeAnAppositionAndWho(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Police met Jon Varr, the mayor of Ostby, who said the ferry {leaked}.", "attributed V6 Jon Varr"},
		{"“It will fall,” said Mara Lind, chief economist at Norland, who expects three {cuts}.", "attributed V9 Mara Lind"},
	})
}

func TestNamesAndTheirTime(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind was branded shameless last {night}.", "own"},
		{"Lind was branded {shameless} last night.", "attributed V10"},
		{"Lind was called a {wreck} on Monday.", "attributed V10"},
		{"Lind was called a wreck on {Monday}.", "own"},
	})
}
