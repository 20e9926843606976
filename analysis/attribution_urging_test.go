package analysis

import "testing"

// Verbs of the manner of speaking open a clause with that (Zwicky 1971).
func TestMannerOfSpeaking(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind whined to a pen pal that {warders} picked on her.", "attributed V7 Lind"},
		{"Lind moaned that the {food} was cold.", "attributed V7 Lind"},
		{"Fans gushed that she was {wonderful}.", "attributed V7 Fans"},
		{"“The ferry is {late},” Lind grumbled.", "quoted V4 Lind"},
		{"The storm raged in the {harbour}.", "own"},
		{"Lind scoffed at the {plan}.", "own"},
	})
}
