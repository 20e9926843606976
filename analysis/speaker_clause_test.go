package analysis

import "testing"

func TestSubjectsApartFromTheirVerb(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Talks collapsed after the delegation stormed out, accusing the mayor of {fraud}.", "attributed V9 the delegation"},
		{"Talks ended when the owners walked out, accusing the mayor of {fraud}.", "attributed V9 the owners"},
		{"Two boats arrived after Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"The board stepped down, saying the ferry {sank}.", "attributed V6 The board"},
		{"The survey, carried out after the bank failed, found that the ferry {sank}.", "attributed V6 The survey"},
		{"The poll, taken as the strike began, found that the ferry {sank}.", "attributed V6 The poll"},
		{"The inquiry, set up when the bank failed, found that the ferry {sank}.", "attributed V6 The inquiry"},
		{"Strikers who gathered outside the hall chanted that the ferry {sank}.", "attributed V6 Strikers"},
		{"The pilots who marched through town claimed that the ferry {sank}.", "attributed V6 The pilots"},
		{"Tenants who live near the port said the ferry {sank}.", "attributed V6 Tenants"},
		{"People who use the pier say the ferry {sank}.", "attributed V6 People"},
		{"Lind, who officials in Velm said was {ill}, left.", "attributed V6 officials in Velm"},
		{"People briefed on the talks said the ferry {sank}.", "attributed V6 People briefed on the talks"},
	})
}

func TestContactClauses(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Residents the Gazette spoke to said the ferry {sank}.", "attributed V6 Residents"},
		{"Tenants we talked to say the ferry {sank}.", "attributed V6 Tenants"},
		{"Three sailors Ostby Radio has spoken to said the ferry {sank}.", "attributed V6 Three sailors"},
		{"Several people I have spoken with over the past weeks said the ferry {sank}.", "attributed V6 Several people"},
		{"Experts we interviewed last week say the ferry {sank}.", "attributed V6 Experts"},
		{"Doctors Lind trusted said the ferry {sank}.", "attributed V6 Doctors"},
		{"A woman Lind had never met said the ferry {sank}.", "attributed V6 A woman"},
		{"The report the board published said the ferry {sank}.", "attributed V6 The report"},
		{"The board he chairs in Velm says the ferry {sank}.", "attributed V6 The board"},
		{"Everyone we met said the ferry {sank}.", "attributed V6 Everyone"},

		{"The day she left Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"After he left police said the ferry {sank}.", "attributed V6 police"},
		{"In the years he led the board members said the ferry {sank}.", "attributed V6 the board members"},
		{"In the end they all said the ferry {sank}.", "attributed V6 they"},
		{"The mayor spoke to say the ferry {sank}.", "attributed V6 The mayor"},
		{"The people he knows {say} the ferry sank.", "own"},
	})
}

func TestSourcesOfParticiples(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind read out the list of guests invited, saying the ferry {sank}.", "attributed V6 Lind"},
		{"The campaign sent out a letter saying the ferry {sank}.", "attributed V6 a letter"},
		{"The mayor's office put out a statement saying the ferry {sank}.", "attributed V6 The mayor's office"},
		{"Lind handed over a note saying the ferry {sank}.", "attributed V6 Lind"},
		{"Lind, the board's chairman, this week announced that the ferry {sank}.", "attributed V6 Lind"},
		{"Mara Day said the ferry leaked. Day said it {sank}.", "attributed V6 Mara Day"},
	})
}
