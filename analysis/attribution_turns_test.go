package analysis

import "testing"

func TestTurns(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Talks went on.\n\nLind: The ferry was never our idea.\n\nMoss: The {wreck} was yours alone.", "attributed V11 Moss"},
		{"Talks went on.\n\nLind: The ferry was never our idea. The {wreck} was old.\n\nMoss: It was yours alone.", "attributed V11 Lind"},
		{"Talks went on.\n\nLind: The ferry leaked.\n\nMara Moss: The {wreck} was old.\n\nLind: That is a lie.", "attributed V11 Mara Moss"},
		{"Talks went on.\n\nOstby: Nine missing after {wreck}.\n\nVelm: Two held at the mill.\n\nThe town was quiet.", "own"},
		{"Talks went on.\n\nLind: The ferry was never our {idea}, she knew.\n\nThe town was quiet.", "own"},
		{"Talks went on.\n\nAnalysis: The ferry was never our {idea}.\n\nMoss: It was yours alone.", "own"},
	})
}
