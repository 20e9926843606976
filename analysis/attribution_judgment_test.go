package analysis

import "testing"

// An adjective behind a noun phrase is what the thing is called; a noun phrase alone is whom one calls.
func TestCalledByAdjective(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Mara Lind called the results {solid} but said the outlook was weak.", "attributed V10 Mara Lind"},
		{"Mara Lind called the {results} solid but said the outlook was weak.", "own"},
		{"She called the raid {cowardly} and left.", "attributed V10 She"},
		{"She called the {raid} cowardly and left.", "own"},
		{"Lind called the vote {rigged}.", "attributed V10 Lind"},
		{"Lind called the board's offer {insulting}.", "attributed V10 Lind"},
		{"Lind called the mayor's plan a {farce}.", "attributed V10 Lind"},
		{"Lind called the mayor's {office}.", "own"},
		{"Anyone with a photo is asked to call the sheriff's {office}.", "own"},
		{"He called his mother's {friend}.", "own"},
	})
}
