package analysis

import (
	"strings"
	"testing"
)

// forms reads an article of one paragraph whose speakers are given.
func spoken(text string, speakers ...string) Annotated {
	a := Annotated{Article: Article{Text: text}, Sentences: []Sentence{{Span{0, len(text)}.Short(), Body, 0}}}
	for _, s := range speakers {
		a.Voices = append(a.Voices, Voice{Voice: Attributed, Speaker: s, Words: 1})
	}
	return a
}

func whoSpeaksIn(articles ...Annotated) map[string]whoSpeaks {
	var e Event
	for i := range articles {
		e.Articles = append(e.Articles, i)
	}
	k := cast{nouns: sourceNouns(), outlets: map[string]bool{"Harbour Courier": true, "Argus": true}, surnames: map[string]bool{}}
	return k.speakersOf(articles, &e)
}

// One person has one name in all articles of an event: by the full name, the surname, an office that stands before the name.
func TestSpeakersAcrossArticles(t *testing.T) {
	got := whoSpeaksIn(
		spoken("Norland Harbour Minister Mara Lind spoke in Ostby.", "Norland Harbour Minister Mara Lind", "Ostby"),
		spoken("“No,” Lind said. Sergej Vane was there.", "Minister Lind", "Lind", "the Norland harbour minister", "Sergej Vane"),
		spoken("Earlier Sergey Vane, and later Oleh Dorn and Ina Dorn, came.", "Sergey Vane", "Vane", "Oleh Dorn", "Ina Dorn", "Dorn"),
		spoken("The critic was Kuno Brask; in Ostby Brask left. Reporters in West Halvia, and in Halvia, asked.", "Brask", "West Halvia", "Halvia"),
		spoken("Gov. Ada Weyl (G) and Harbour Chief Tove Halm of West Halvia came.", "Gov. Ada Weyl (G)", "Harbour Chief Tove Halm of West Halvia", "a lawyer for Ada Weyl", "the letter of Gov. Ada Weyl"),
	)
	for s, want := range map[string]string{
		"Norland Harbour Minister Mara Lind": "Mara Lind", "Minister Lind": "Mara Lind", "Lind": "Mara Lind", "the Norland harbour minister": "Mara Lind",
		"Sergej Vane": "Sergej Vane", "Sergey Vane": "Sergej Vane", "Vane": "Sergej Vane",
		"Oleh Dorn": "Oleh Dorn", "Ina Dorn": "Ina Dorn", "Dorn": "Dorn", // two people
		"a lawyer for Ada Weyl": "lawyer for Ada Weyl", "the letter of Gov. Ada Weyl": "letter of Gov. Ada Weyl",
		"Gov. Ada Weyl (G)": "Ada Weyl", "Harbour Chief Tove Halm of West Halvia": "Tove Halm",
		"Brask": "Kuno Brask", // the text has the full name
		"Ostby": "Ostby", "West Halvia": "West Halvia", "Halvia": "Halvia",
	} {
		if got[s].name != want {
			t.Errorf("%q is %q, want %q", s, got[s].name, want)
		}
		class := PersonSpeaker
		if strings.HasSuffix(want, "Ada Weyl") && want != "Ada Weyl" { // somebody, or something, of hers
			class = UnnamedSpeaker
		}
		if s == "Ostby" || strings.HasSuffix(s, "Halvia") && want == s {
			class = InstitutionSpeaker
		}
		if s != "Dorn" && got[s].class != class {
			t.Errorf("%q is a %s, want %s", s, got[s].class, class)
		}
	}
}

// Two persons of one surname make it nobody's, also where only one of them speaks by a full name.
func TestNamesakesOfAnEvent(t *testing.T) {
	got := whoSpeaksIn(
		spoken("The minister, a friend of Mara Lind, left. Lind spoke.", "Mara Lind", "Lind"),
		spoken("Her brother Jon Lind stayed. Lind spoke as well.", "Lind"),
	)
	if got["Mara Lind"].name != "Mara Lind" || got["Lind"].name != "Lind" {
		t.Errorf("%v", got)
	}
	if got := whoSpeaksIn(spoken("A friend of Mara Lind left. Says Lind: no. Lind spoke.", "Mara Lind", "Lind")); got["Lind"].name != "Mara Lind" {
		t.Errorf("%v", got)
	}
}

// A former minister is not the minister.
func TestFormerInEvent(t *testing.T) {
	got := whoSpeaksIn(spoken("Former Norland Harbour Minister Mara Lind and Deputy Harbour Chief Jon Varr came.", "Former Norland Harbour Minister Mara Lind", "Deputy Harbour Chief Jon Varr"),
		spoken("Others came.", "the Norland harbour minister", "the former Norland harbour minister", "the harbour chief", "the deputy harbour chief"))
	for s, want := range map[string]string{"the Norland harbour minister": "Norland harbour minister", "the former Norland harbour minister": "Mara Lind",
		"the harbour chief": "harbour chief", "the deputy harbour chief": "Jon Varr"} {
		if got[s].name != want {
			t.Errorf("%q is %q, want %q", s, got[s].name, want)
		}
	}
}

func TestClassesOfSpeakers(t *testing.T) {
	for class, speakers := range map[SpeakerClass][]string{
		PersonSpeaker: {"the president", "Norland’s President", "Secretary of State Ina Dorn", "Minister of Foreign Affairs Ina Dorn", "activist Ina Dorn",
			"INA DORN", "Ina Dorn of Ostby", "Its chief executive, Ina Dorn", "Ina Dorn, the pilot", "Harbour Board spokeswoman Ina Dorn", "Superintendent Aldo Verrin"},
		InstitutionSpeaker: {"the ministry", "the Harbour Board", "the Ministry of Foreign Affairs", "the embassy in Ostby", "Port Authority", "police",
			"University of East Ostby", "NORPOL", "West NORPOL", "North Ostby"},
		MediaSpeaker: {"Argus", "the Harbour Courier", "the newspaper", "media reports", "state television"},
		UnnamedSpeaker: {"", "officials", "two of the people", "a spokesman", "Norland officials", "people familiar with the talks", "he", "They", "Residents of Ostby", "the",
			"Critics", "Others", "Some", "Democrats", "House Democrats", "Many Democrats", "a former port official"},
	} {
		for _, s := range speakers {
			if got := whoSpeaksIn(spoken("Nothing of it.", s))[s]; got.class != class {
				t.Errorf("%q is of class %s, want %s", s, got.class, class)
			}
		}
	}
	if got := whoSpeaksIn(spoken("Nothing.", "the union"))["the union"].name; got != "union" {
		t.Errorf("shown as %q", got)
	}
}

// A speaker of several events is of the class as which it says most words; a surname is a person's where any event has the full
// name, and a name in capitals only is shown in small letters where one text has them.
func TestClassesAcrossEvents(t *testing.T) {
	texts := []Annotated{
		spoken("Mara Lind met the board. Lind left. The Mara Lind bridge is new.", "Mara Lind"),
		spoken("The Lind bridge is shut, and the Lind pier.", "Lind"),
		spoken("MARA LIND: no. In West Mara Lind, the Lind hut, the Lind pass.", "MARA LIND"),
		spoken("Reporters in Halvia asked.", "Halvia"),
	}
	texts[0].Voices[0].Words = 5
	r := &Result{Articles: texts}
	c := comparer{Result: r, outletOf: make([]int32, len(texts))}
	for i := range texts {
		r.Events = append(r.Events, Event{Articles: []int{i}})
	}
	c.speak()
	got := map[string]SpeakerClass{}
	for _, s := range c.out.Speakers {
		got[s.Speaker] = s.Class
	}
	if len(got) != 3 || got["Mara Lind"] != PersonSpeaker || got["Lind"] != PersonSpeaker || got["Halvia"] != InstitutionSpeaker {
		t.Errorf("%v", got)
	}
}

// The words of a text: marks part them, spaces do not.
func TestEachWord(t *testing.T) {
	var got []string
	eachWord("“Mara  Lind,” O’Dorn said. U.S. aid—sent", func(w string, follows bool) {
		if follows {
			w = "+" + w
		}
		got = append(got, w)
	})
	if s := strings.Join(got, " "); s != "Mara +Lind O’Dorn +said U.S aid sent" {
		t.Errorf("%q", s)
	}
}

// A hostile article has more speakers than words are looked up for; the time stays that of one reading.
func BenchmarkManySpeakers(b *testing.B) {
	var speakers []string
	for i := range 20_000 {
		speakers = append(speakers, "Speaker "+strings.Repeat("X", i%50)+string(rune('A'+i%26))+strings.Repeat("y", i%31))
	}
	a := spoken(strings.Repeat("Speaker Xy said it in Ostby. ", 50_000), speakers...)
	for b.Loop() {
		whoSpeaksIn(a)
	}
}

// A capital that only the start of a sentence gives makes no other speaker.
func TestSpeakersWithCapitals(t *testing.T) {
	got := whoSpeaksIn(spoken("x", "Police", "the police", "Many dockers", "many dockers", "The Harbour Board", "the harbour board", "NATO", "Dock"))
	for s, want := range map[string]string{"Police": "police", "Many dockers": "many dockers", "The Harbour Board": "harbour board", "NATO": "NATO", "Dock": "Dock"} {
		if got[s].name != want {
			t.Errorf("%q is %q, want %q", s, got[s].name, want)
		}
	}
}
