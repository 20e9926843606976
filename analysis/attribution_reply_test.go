package analysis

import "testing"

func TestWhatIsRespondedTo(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind did not respond to requests for comment about the {raid}.", "own"},
		{"The board declined a request for comment on the {raid}.", "own"},
		{"The board did not return calls for comment on the {raid}.", "own"},
		{"“No,” Lind said in reply to a question about the {raid}.", "own"},
		{"Lind refused to answer two more questions about the {raid}.", "own"},
		{"Lind answered a question about whether the {raid} had failed.", "attributed V8"},
		{"Lind raised questions about the {raid}.", "attributed V8 Lind"},
		{"Lind made comments about the {raid}.", "attributed V8 Lind"},
		{"Lind said in reply to a question about the raid that the {wreck} was old.", "attributed V6 Lind"},
	})
}
