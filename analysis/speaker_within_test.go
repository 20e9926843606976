package analysis

import "testing"

func TestWithinSentence(t *testing.T) {
	for speaker, want := range map[string]string{
		"The mayor": "the mayor", "Critics": "critics", "Critics of the board": "critics of the board", "Two aides": "two aides", "They": "they",
		"Its director, Mara Lind": "its director, Mara Lind", "A member of the board": "a member of the board", "The Tide Gazette": "the Tide Gazette",
		"Police": "police", "Police Chief Mara Lind": "Police Chief Mara Lind", "Mara Lind": "Mara Lind", "The Hague": "The Hague", "WHO": "WHO",
		"Ostby Council": "Ostby Council", "the mayor": "the mayor", "Élan": "Élan", "": "", "I": "I",
	} {
		if got := WithinSentence(speaker); got != want {
			t.Errorf("%q: got %q, want %q", speaker, got, want)
		}
	}
}
