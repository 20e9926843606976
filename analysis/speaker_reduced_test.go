package analysis

import "testing"

func TestPostposedParticiples(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"A girl reported {missing} on Sunday has been found safe.", "own"},
		{"A hiker reported {missing} was found.", "own"},
		{"The profit announced {was} small.", "own"},
		{"Those questioned {said} the ferry leaked.", "own"},
		{"Those questioned said the ferry {leaked}.", "attributed V6 Those"},
		{"The number of crimes reported {rose}.", "own"},
		{"Lind said the levels reported were “{low}”.", "quoted V6 Lind"},
		{"Video posted online and checked by Lind shows the {boat} on fire.", "attributed V9 Video posted online and checked by Lind"},
		{"Police seized a boat the navy reported was {armed}.", "attributed V6 the navy"},
		{"A boat Lind claimed was {armed} sank.", "attributed V6 Lind"},
		{"Residents claim Lind {fled}.", "attributed V7 Residents"},
		{"A police report obtained {by} the Gazette says the ferry leaked.", "own"},
		{"A police report obtained by the Gazette says the ferry {leaked}.", "attributed V6 A police report obtained by the Gazette"},
		{"Two police reports {claim} the ferry leaked.", "own"},
		{"Police claim the ferry {leaked}.", "attributed V7 Police"},
	})
}

func TestPronounAndFamilyAsSubjects(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"He faces up to 20 years in jail and his lawyers say the ferry {sank}.", "attributed V6 his lawyers"},
		{"He died on Monday and his family said the ferry {sank}.", "attributed V6 his family"},
		{"The assembly said the ferry {sank}.", "attributed V6 The assembly"},
		{"Lind only said the ferry {sank}.", "attributed V6 Lind"},
	})
}

func TestGappedClauses(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The raid killed three men the army said were {rebels}.", "attributed V6 the army"},
		{"The group runs a camp officials say {trains} fighters.", "attributed V6 officials"},
		{"The board closed a school parents say was {safe}.", "attributed V6 parents"},
		{"The ferry hit a rock Lind said was {marked}.", "attributed V6 Lind"},
		{"The ferry company said the boat {sank}.", "attributed V6 The ferry company"},

		{"What Lind said was {false}.", "own"},
		{"What Lind said was that the ferry {sank}.", "attributed V6 Lind"},
		{"Police found what Lind said was a {bomb}.", "attributed V6 Lind"},
	})
}

func TestPluralsThatClaim(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Officials claim the ferry {leaked}.", "attributed V7 Officials"},
		{"Her lawyers claim the ferry {sank}.", "attributed V7 Her lawyers"},
		{"Storms claim the {lives} of sailors.", "own"},
	})
}
