package analysis

import "testing"

func TestInscriptions(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The placard read “{Stop} the ferry now, not later”.", "quoted V1 The placard"},
		{"A banner reading “{Thieves}” hung from the mast.", "quoted V1 A banner"},
		{"A sign on the door read in part: “{Closed} for good”.", "quoted V1 A sign"},
		{"Fishermen held up two signs that read “{Enough}”.", "quoted V1 two signs"},
		{"Fishermen held up a sign saying “{Enough}”.", "quoted V1 a sign"},
		{"Fishermen carried banners saying the {ferry} must go.", "attributed V6 banners"},
		{"The board sent a letter reading “{Enough} of this”.", "quoted V1 The board"},
		{"Lind was reading “{Harbour}” aloud.", "scare V1"},
	})
}

func TestSentencesInMarks(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"“That's a {lie}.” The voice came from the deck.", "quoted V1"},
		{"Then came a shout: “Stop the {thief}!”", "quoted V1"},
		{"The deck was silent. “{Thieves}!” Nobody moved.", "quoted V1"},
		{"Nobody wanted the “{treaty}.”", "scare V1"},
		{"Nobody wanted the “{Treaty}.”", "scare V1"},
	})
}
