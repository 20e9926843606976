package analysis

import "testing"

func TestLeadInsAreTheOutlets(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Here is what we {know}: the ferry sank at noon, the Treasury says.", "own"},
		{"Here is what we know: the ferry {sank} at noon, the Treasury says.", "attributed V4 the Treasury"},
		{"{Exclusive}: the ferry will be sold, police say.", "own"},
		{"Exclusive: the ferry will be {sold}, police say.", "attributed V4 police"},
		{"The reason is {simple}: the ferry leaked, Lind says.", "attributed V4 Lind"},
	})
}

func TestWhoIsAsked(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The minister's spokesman, asked if she stood by the {remark}, said she did.", "own"},
		{"The minister's spokesman, asked if she stood by the remark, said she {did}.", "attributed V6 The minister's spokesman"},
	})
}

func TestVerbsBehindRelativeClauses(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"A man who claimed he had been beaten by soldiers was {jailed}.", "own"},
		{"A man who claimed he had been {beaten} by soldiers was jailed.", "attributed V6 A man"},
		{"A ruling that said the woman was wronged by the board was {welcomed}.", "own"},
		{"A ruling that said the woman was {wronged} by the board was welcomed.", "attributed V6 A ruling"},
	})
}
