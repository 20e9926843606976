package analysis

import "testing"

func TestHearings(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind hid the {wreck} for years, the court was told.", "attributed V4"},
		{"Lind hid the {wreck} for years, the inquest heard on Monday.", "attributed V4"},
		{"The court heard that Lind hid the {wreck}.", "attributed V6"},
		{"The court heard Lind hid the {wreck}.", "attributed V6"},
		{"Ostby Crown Court heard how Lind hid the {wreck}.", "attributed"},
		{"The jury was told Lind hid the {wreck}.", "attributed V6"},
		{"“It was a {wreck},” the inquest heard.", "quoted V4"},
		{"The inquiry was told by Lind that it was a {wreck}.", "attributed V6 Lind"},
		{"The court heard the case of the {wreck}.", "own"},
		{"The court heard the case that led to the {wreck}.", "own"},
		{"The case the court will hear on Friday is about the {wreck}.", "own"},
		{"The court heard from the owners of the {wreck}.", "own"},
		{"The crew heard Lind wept at the {wreck}.", "own"},
	})
}

func TestNobodySaysWhatACourtHears(t *testing.T) {
	checkNobody(t, "Lind hid it, the court was told.", "Lind hid it, the court heard.", "The court heard that Lind hid it.", "“It was old,” the inquest heard.")
}
