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

// What is urged may be a thing.
func TestUrgedThings(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The city urged {caution}.", "attributed V9 The city"},
		{"Pilots welcomed it but urged {caution}.", "attributed V9 Pilots"},
		{"The mayor urged {calm} and left.", "attributed V9 The mayor"},
		{"Ministers urged extreme {patience} on Monday.", "attributed V9 Ministers"},
		{"The board urged a {delay}.", "attributed V9 The board"},
		{"The board urged the {mayor}.", "own"},
		{"The board urged {voters}.", "own"},
		{"The coach urged on his {players}.", "own"},
		{"The city urged {residents} to stay calm.", "own"},
		{"The city urged residents to stay {calm}.", "attributed V9 The city"},
	})
}
