package analysis

import "testing"

func TestGenderOfName(t *testing.T) {
	for name, want := range map[string]gender{
		"Ms Lind": female, "Mr. Varr": male, "the queen": female, "Queen Oda": female, "his widow": female, "a policewoman": female,
		"Mr Varr's widow": female, "the widow of Mr Varr": female, "the lawyer of Ms Lind": unknownGender,
		"Mara King": unknownGender, "King": male, "Mara Lind": unknownGender, "the owner's sister": female, "a woman": female, "a German": unknownGender, "": unknownGender,
	} {
		if got := genderOf(name); got != want {
			t.Errorf("%q: got %d, want %d", name, got, want)
		}
	}
}

// What the article says elsewhere of a name decides who he and who she is.
func TestGenderInArticle(t *testing.T) {
	const met = " Oda Ruun met Jon Varr. "
	for before, want := range map[string]string{
		"":                             "He",
		"The owner is Ms Ruun.":        "Jon Varr",
		"The owner is Mr Varr.":        "Jon Varr",
		"The owner is Mr Ruun.":        "Oda Ruun",
		"His sister, Oda Ruun, slept.": "Jon Varr",
		"The actress Oda Ruun slept.":  "Jon Varr",
		"There was Oda Ruun, the widow of the owner.":          "Jon Varr",
		"There was Oda Ruun, his wife, and their son.":         "He", // a list
		"In May Ruun said she was late.":                       "Jon Varr",
		"In May Ruun injured herself.":                         "Jon Varr",
		"In May Ruun and her crew slept.":                      "Jon Varr",
		"In May Ruun lost her boat.":                           "He", // once is not enough
		"In May Ruun lost her boat. Later Ruun found her dog.": "Jon Varr",
		"In May Ms Lea Ruun slept.":                            "He", // somebody else
	} {
		checkVoices(t, []voiceCase{{before + met + "He said the ferry {sank}.", "attributed V6 " + want}})
	}
}
