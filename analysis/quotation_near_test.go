package analysis

import "testing"

func TestSpeakersNearQuotations(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Mara Lind was blunt. “The {ferry} is finished.”", "quoted V1 Mara Lind"},
		{"Mara Lind smiled. “The {ferry} is finished. I am free.”", "quoted V1 Mara Lind"},
		{"Mara Lind met Oda Ruun. “The {ferry} is finished.”", "quoted V1"},
		{"The harbour was quiet. “The {ferry} is finished.”", "quoted V1"},
		{"Mara Lind, tearful: “The {ferry} is finished.”", "quoted V1 Mara Lind"},
		{"“The {ferry} is finished,” the singer, 31, sighed.", "quoted V1 the singer"},
		{"For Mara Lind, “the {ferry} is finished”.", "quoted V1"},
	})
	checkNobody(t, "Mara Lind met Oda Ruun. “The ferry is finished.”", "The harbour was quiet. “The ferry is finished.”", "For Mara Lind, “the ferry is finished”.")
}

// checkNobody wants voices in the texts, and none with a speaker.
func checkNobody(t *testing.T, texts ...string) {
	t.Helper()
	e := voiceTester(t)
	for _, text := range texts {
		a := e.Annotate(Article{Text: text})
		if len(a.Voices) == 0 {
			t.Errorf("%s: got no voice", text)
		}
		for _, v := range a.Voices {
			if v.Speaker != "" {
				t.Errorf("%s: got speaker %q, want none", text, v.Speaker)
			}
		}
	}
}
