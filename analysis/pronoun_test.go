package analysis

import (
	"testing"
	"testing/fstest"

	"framing/lexicons"
)

func TestPersonMeant(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Twenty sheep died, according to Ostby District Council.\n\nJon Varr, a shepherd of 71, leaned on a gate in the valley. “They are a {mob}, all of them,” he said.", "quoted V4 Jon Varr"},
		{"“We will act,” Ostby Mayor Mara Lind said.\n\nJon Varr, a shepherd of 71, leaned on a gate in the valley. “They are a {mob}, all of them,” he said.", "quoted V4 Jon Varr"},
		{"Lind said the ferry sank.\n\nGrandmother Oda Ruun, 71, of the bakery, has been stuck since Sunday. “We were {promised} fjords,” she said.", "quoted V4 Grandmother Oda Ruun"},
		{"Lind said the ferry sank.\n\nGrandmother Oda Ruun, 71, has been stuck since Sunday. “We were promised fjords,” she said. “We got {fish}, and cold.”", "quoted V1 Grandmother Oda Ruun"},
		{"A member of the board said the ferry sank.\n\nOda Ruun, whose bakery faces the quay, gave away bread. “They are my {sons} and my neighbours,” she said.", "quoted V4 Oda Ruun"},
		{"The board said the ferry sank.\n\nOn the quay, Oda Ruun of the bakery gave away bread. “They are {my} sons,” she said.", "quoted V4 Oda Ruun"},
		{"Lind said the ferry sank. The gate was shut by Jon Varr, a shepherd. “They are a {mob}, all of them,” he said.", "quoted V4 Jon Varr"},
		{"The harbour board said the ferry sank. “They are a {mob}, all of them,” he said.", "quoted V4 he"},                                     // a body is no he
		{"Mara Lind said the ferry sank. Officials said it was late. “They are a {mob}, all of them,” she said.", "quoted V4 Mara Lind"},         // nor are officials
		{"Mara Lind said the ferry sank. Jon Varr’s dog barked. “They are a {mob}, all of them,” he said.", "quoted V4 he"},                      // Varr or Lind
		{"Mara Lind said the ferry sank. “It {sank} at noon, in rain,” she said.\n\nIt was cold. She said it was {wet}.", "quoted V4 Mara Lind"}, // goes on
		{"Ms Lind said the ferry sank. “They are a {mob}, all of them,” he said.", "quoted V4 he"},
		{"Oda Ruun said the ferry sank. Jon Varr said it was late. “They are a {mob}, all of them,” he said. “So are {you}, all of you,” she said.", "quoted V4 Jon Varr"},
		{"Jon Varr, a shepherd, was there.\n\nThe board said the ferry sank.\n\nVarr shut the gate. “They are a {mob}, all of them,” he said.", "quoted V4 Jon Varr"},
		{"The mayor of Ostby said no.\n\nThe minister went home. “They are a {mob}, all of them,” she said.", "quoted V4 The minister"},
		{"Fares rose in Norland. Norland said the ferry sank. “They are a {mob}, all of them,” he said.", "quoted V4 he"}, // a country is no he
		{"Fares rose in Ostby. Lind said the ferry sank. “They are a {mob}, all of them,” he said.", "quoted V4 Lind"},
		{"Port Ruun burned. The fire began in Port Ruun, police said. “They are a {mob}, all of them,” he said.", "quoted V4 he"},
		{"Mara Lind was late, Jon Varr said. He said the ferry {sank}.", "attributed V6 Jon Varr"}, // Lind stands in what is said
		{"Mara Lind said the ferry sank. Oda Ruun, a baker, shut the door.\n\n“They are a {mob}, all of them, and they know it.”", "quoted V1"},
		{"The jury agreed. Ostby Harbour pilots met Mara Lind. “They are a {mob}, all of them,” he said.", "quoted V4 he"},
		{"The board said the ferry sank. Union boss Mara Lind shrugged. “They are a {mob}, all of them,” she said.", "quoted V4 Union boss Mara Lind"},
		{"Experts doubt the ferry.\n\nJon Varr, head of the harbour, shook the port when he said that the ferry {sank}.", "attributed V6 Jon Varr"},
	})
}

func TestOtherPersonMeant(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Jon Varr dismissed Ms Ruun in May. “It was a {mob}, all of it,” she said.", "quoted V4 Ms Ruun"},
		{"Mr Varr dismissed Oda Ruun in May. “It was a {mob}, all of it,” she said.", "quoted V4 Oda Ruun"},
		{"The board dismissed Ms Ruun in May. “It was a {mob}, all of it,” she said.", "quoted V4 Ms Ruun"},
		{"Ms Ruun met Mr Varr. He said the ferry {sank}.", "attributed V6 Mr Varr"},
		{"Mr Varr met Oda Ruun and Lea Holm. She said the ferry {sank}.", "attributed V6 She"}, // Ruun or Holm
		{"Oda Ruun met Jon Varr. He said the ferry {sank}.", "attributed V6 He"},
		{"Oda Ruun met Jon Varr's crew. She said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"Oda Ruun said Jon Varr slept. She said the ferry {sank}.", "attributed V6 Oda Ruun"}, // who speaks goes on
		{"Jon Varr wrote to his sister. She said the ferry {sank}.", "attributed V6 his sister"},
		{"Jon Varr wrote to his sister, Oda Ruun. She said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"Oda Ruun met her sister Lea Holm. She said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"Oda Ruun's lawyer, Jon Varr, slept. He said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"The owner's mother wept. “They are a {mob}, all of them,” she said.", "quoted V4 The owner's mother"},
		{"The actress left in May. She said the ferry {sank}. He said it was late.", "attributed V6 The actress"},
		{"The actress left in May. He said the ferry {sank}.", "attributed V6 He"},
		{"Oda Ruun won. She thanked her rival, Jon Varr. He said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"Oda Ruun won. She slept. He said the ferry {sank}.", "attributed V6 He"}, // she is Ruun
		{"Jon Varr was ill. Oda Ruun won. She slept. He said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"Oda Ruun won. Her rival, Jon Varr, left. He said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"Oda Ruun won. Her lawyer, Lea Holm, left. She said the ferry {sank}.", "attributed V6 She"}, // Ruun or Holm
		{"Oda Ruun won. Her rival left. He said the ferry {sank}.", "attributed V6 Her rival"},
		{"Jon Varr died. His wife, Oda, survived. She said the ferry {sank}.", "attributed V6 Oda"},
		{"Varr's sister Oda left. She said the ferry {sank}.", "attributed V6 Oda"},
		{"Ruun's deputy Jon Varr left. He said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"Ruun's chief southern rival, Jon Varr, left. He said the ferry {sank}.", "attributed V6 Jon Varr"},
	})
	e := voiceTester(t)
	for text, want := range map[string]Confidence{
		"Jon Varr dismissed Ms Ruun. She said the ferry {sank}.": Low, // nothing says that Varr is no woman
		"Mr Varr dismissed Ms Ruun. She said the ferry {sank}.":  High,
	} {
		text, term := braced(text)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Speaker != "Ms Ruun" || v.Confidence != want {
			t.Errorf("%s: got %+v", text, v)
		}
	}
}

func TestSpeakerOnline(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"A video posted online showed that the ferry {sank}.", "attributed V6 A video posted online"},
		{"Mara Lind called the {campers} “intruders”.", "own"},
		{"Mara Lind called the {campers} intruders.", "own"},
		{"Mara Lind called the campers {intruders}.", "attributed V10 Mara Lind"},
		{"Mara Lind called the campers “{intruders}”.", "quoted V10 Mara Lind"},
	})
}

func TestSoCalledHedges(t *testing.T) {
	cues, err := lexicons.CuesFor("en")
	if err != nil {
		t.Fatal(err)
	}
	const file = `lexicon: camp
title: Camp
language: en
contrasts:
  people:
    name: People
    variants:
      squatters: {terms: [squatters]}
      campers: {terms: [campers]}
`
	lexs, problems := lexicons.Load(fstest.MapFS{"camp.yaml": {Data: []byte(file)}}, "camp.yaml")
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	a := New(append(lexs, cues), Options{}).Annotate(Article{Text: "The so-called old squatters met other campers. The squatters left."})
	var got []bool
	for _, tag := range a.Tags[1:] { // so-called itself is a marker of the cues' lexicon
		got = append(got, tag.Hedged)
	}
	if len(got) != 3 || !got[0] || got[1] || got[2] {
		t.Errorf("hedged: %v of %+v", got, a.Tags)
	}
	a = termTester(t, "thieves").Annotate(Article{Text: "The alleged old thieves met two suspected thieves and thieves."})
	if len(a.Tags) != 3 || !a.Tags[0].Hedged || !a.Tags[1].Hedged || a.Tags[2].Hedged {
		t.Errorf("alleged: %+v", a.Tags)
	}
	// A hedge within a hedge hides none of what stands behind it.
	a = termTester(t, "wreck").Annotate(Article{Text: "Officials asked whether the so-called safe port would raise the wreck. The wreck stayed."})
	if len(a.Tags) != 2 || !a.Tags[0].Hedged || a.Tags[1].Hedged {
		t.Errorf("nested: %+v", a.Tags)
	}
}

func TestWritten(t *testing.T) {
	e := voiceTester(t)
	text := "Lind-Varr met Linda Lind. Mara Lind’s McLind lies. “Lind” LIND Éva Évas, Éva Li Lin Lind"
	d := &document{Article: Article{Text: text}}
	d.tokens = e.vocab.tokenize(text, nil)
	r := &reader{voiceEngine: e.voice, d: d, t: d.tokens}
	for i := range r.t {
		word := r.t[i].in(text)
		for lo := range r.t {
			for hi := lo; hi <= len(r.t); hi++ {
				want := lo
				for want < hi && r.t[want].in(text) != word {
					want++
				}
				if got := r.written(word, lo, hi); got != want {
					t.Fatalf("%q in tokens [%d, %d): got %d, want %d", word, lo, hi, got, want)
				}
			}
		}
	}
}
