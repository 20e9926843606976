package analysis

import "testing"

func TestViewpoints(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"In Lind's view, the ferry was {doomed}.", "attributed V2 Lind"},
		{"In the harbour office’s view the ferry was {doomed}.", "attributed V2 the harbour office"},
		{"The ferry was {doomed} from the first day, in the owners’ view.", "attributed V3 the owners"},
		{"Lind, by her own account, {sank} the ferry.", "attributed V3 her"},
		{"By the union's count, {nine} ferries sank.", "attributed V2 the union"},
		{"They had {tears} in their eyes.", "own"},
		{"In her view of the {wreck} nothing was left of the mast.", "own"},
		{"The mayor stood in her {view}.", "own"},
		{"The port's position is that the ferry was {doomed}.", "attributed V8 The port"},
	})
}

func TestSaidWithMarksOfOtherHouses(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The clashes were a ‘{riot}’, said Mara Lind.", "quoted V4 Mara Lind"},
		{"The clashes were a ‘riot’ and {deadly}, said the mayor.", "attributed V4 the mayor"},
		{"‘The clashes were a {riot}’, said Mara Lind.", "quoted V4 Mara Lind"},
		{"The clashes were '{unavoidable} from the start', said Mara Lind.", "quoted V4 Mara Lind"},
		{"Lind didn't, as the mayor {claimed}, flee.", "own"},
	})
}

func TestPassivesWithAClause(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The court was told the ferry had {sunk}.", "attributed V6"},
		{"It is claimed the ferry had {sunk}.", "attributed V6"},
	})
}

func TestWhatIsNotSaid(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind said nothing, although the ferry had {sunk} by then.", "own"},
		{"Lind said little about the {wreck} on Monday.", "own"},
		{"Lind said little had {changed} on the ferry.", "attributed V6 Lind"},
		{"Asked about the {wreck}, Lind left the room.", "own"},
		{"Lind warned against another {strike} on Friday.", "attributed V9 Lind"},
		{"The ferry was {safe}, or so Lind claimed.", "attributed V4 Lind"},
		{"Lind let it be known that the ferry was {safe}.", "attributed V6 Lind"},
	})
}

func TestSignedPosts(t *testing.T) {
	const post = "These {thieves} sank the ferry, and \"nobody\" cares! pic.example.com/x — Mara J. Lind (@mara_lind) May 29, 2020"
	checkVoices(t, []voiceCase{
		{"The ferry sank.\n\n" + post + "\n\nThe port closed.", "quoted V1 Mara J. Lind"},
		{"The {ferry} sank.\n\nIt was old. — Mara J. Lind (@mara_lind) May 29, 2020\n\nThe port closed.", "own"},
		{"The {ferry} sank, and Mara Lind (@mara_lind) was on board on May 29, 2020", "own"},
		{"The ferry {sank} — Mara Lind was on board (with a crew of nine) on May 29, 2020", "own"},
	})
}

func TestSourcesWithoutSpeakers(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The port is watching the {chaos} in the town, and the protests — and their violent cause — reveal much of it.", "own"},
		{"It was a move the mayor said would end the {strike}.", "attributed V6 the mayor"},
		{"Her words mark a break with the mayor, who denied the {theft}.", "attributed V9 the mayor"},
		{"The crew issued letters over the weekend {claiming} that the port was safe.", "own"},
		{"Mara J. Lind sank the ferry. “We did it for the {port} alone,” Mara Lind said. Lind left.", "quoted V4 Mara Lind"},
	})
}

func TestWhatAnOutletRepeatsFromItself(t *testing.T) {
	e := voiceTester(t)
	for outlet, want := range map[string]VoiceName{"Tide Gazette": Own, "The Tide Gazette": Own, "Harbour Post": Attributed} {
		text, term := braced("The ferry was late. As the Tide Gazette reported, it {sank} at noon.")
		got := Own
		if v := innermost(e.Annotate(Article{Outlet: outlet, Text: text}), term); v != nil {
			got = v.Voice
		}
		if got != want {
			t.Errorf("%s: %v, want %v", outlet, got, want)
		}
	}
	checkVoices(t, []voiceCase{{"As we reported, the ferry {sank} at noon.", "own"}})
}
