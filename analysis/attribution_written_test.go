package analysis

import "testing"

// What is written is named by the outlet; what it says stands behind the participle.
func TestWrittenTexts(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Ostby wrote a {note} saying he was sorry.", "own"},
		{"Ostby wrote a note saying he was {sorry}.", "attributed V6 Ostby"},
		{"Lind wrote sickening {letters} claiming the pier was filthy.", "own"},
		{"Lind wrote sickening letters claiming the pier was {filthy}.", "attributed V6 Lind"},
		{"Lind wrote her brother a {card} saying the house was sold.", "own"},
		{"Lind tweeted a {photo} saying the ferry was late.", "own"},
		{"Lind wrote an email complaining that the pier was {dirty}.", "attributed V6 Lind"},
		{"Lind wrote a {report} in which she said the ferry was old.", "own"},
		{"Lind wrote the {ferry} was late.", "attributed V6 Lind"},
		{"Lind wrote people living nearby were {angry}.", "attributed V6 Lind"},
		{"Lind wrote the {ferry} was late, adding that it was old.", "attributed V6 Lind"},
	})
}
