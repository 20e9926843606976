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
