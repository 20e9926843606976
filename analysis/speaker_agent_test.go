package analysis

import "testing"

// An agent belongs to the participle right before its by: to the cue only where that is none of another verb.
func TestAgents(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The group was accused of selling {land} farmed by local families.", "attributed V9"},
		{"Varr is accused of giving {work} to companies owned by Lind.", "attributed V9"},
		{"The mayor was accused of {fraud} by prosecutors.", "attributed V9 prosecutors"},
		{"The book was called {boring} by critics.", "attributed V10 critics"},
		{"The song was called {overrated} by the crew.", "attributed V10 the crew"},
		{"A letter sent by the mayor on Monday warned that the quay would {close}.", "attributed V6 A letter sent by the mayor"},
		{"A crew led by Lind said that the quay would {close}.", "attributed V6 A crew led by Lind"},
		{"Lind led by ten points and said the quay would {close}.", "attributed V6 Lind"},
	})
}

func TestApposedSecondSpeaker(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The pilot said she was tired, while his {coach}, Sara Varr, said the team would recover.", "own"},
		{"The pilot said she was tired, while his coach, Sara Varr, said the {team} would recover.", "attributed V6 Sara Varr"},
		{"The envoy said talks had failed, but her {rival}, Mette Lind, said they would resume.", "own"},
		{"Lind said the crew was safe, and the {captain}, Jon Varr, said they would sail.", "own"},
		{"Lind said the crew was safe, and the {captain}, Jon Varr, was asleep.", "attributed V6 Lind"},
	})
}

// Who has to do with a thing is who is named behind it, and stays so for the pronoun of the next sentence.
func TestNameBehindRoleOfThing(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The manager of the hotel, Peter Varr, said the lift had {failed}.", "attributed V6 Peter Varr"},
		{"The head of the port, Anna Lund, told the Gazette that it was {shut}.", "attributed V6 Anna Lund"},
		{"The lawyer of the victim, Mara Lind, said it was {over}.", "attributed V6 The lawyer of the victim"},
	})
	e := voiceTester(t)
	for _, role := range []string{"The manager of the hotel", "The mayor of Ostby", "The head of the port"} {
		text, term := braced(role + ", Peter Varr, said the lift had failed. He said it was {old}.")
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Speaker != "Peter Varr" {
			t.Errorf("%s: said by %+v", role, v)
		}
	}
}

// What somebody shows or notices is a thing: words of it in marks are those of whoever speaks.
func TestPerceivedWords(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Judge Alan Varr said Lind had shown “utter {contempt}” for the court.", "quoted V6 Judge Alan Varr"},
		{"The coach said the team had demonstrated “real {courage}”.", "quoted V6 The coach"},
		{"Lind had shown “utter {contempt}” for the court.", "scare V1"},
		{"The poll showed “strong {support}” for the plan.", "quoted V1 The poll"},
	})
}
