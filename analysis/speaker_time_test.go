package analysis

import "testing"

func TestPastTime(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Last week the council said the ferry {sank}.", "attributed V6 the council"},
		{"Two years ago the council said the ferry {sank}.", "attributed V6 the council"},
		{"Earlier this week Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"Yesterday Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"Three months later the board said the ferry {sank}.", "attributed V6 the board"},
		{"The next day police said the ferry {sank}.", "attributed V6 police"},
		{"Late on Tuesday police said the ferry {sank}.", "attributed V6 police"},
		{"Tuesday night the mayor said the ferry {sank}.", "attributed V6 the mayor"},
		{"Last Friday Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"One day Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"Not long ago the mayor said the ferry {sank}.", "attributed V6 the mayor"},
		{"A year after the fire the mayor said the ferry {sank}.", "attributed V6 the mayor"},
		{"Hours before the storm Lind said the ferry {sank}.", "attributed V6 Lind"},
		{"Last month Norland's board said the ferry {sank}.", "attributed V6 Norland's board"},

		{"Sunday Times reporters say the ferry {sank}.", "attributed V6 Sunday Times reporters"},
		{"This year's winner said the ferry {sank}.", "attributed V6 This year's winner"},
		{"The Friday night crowd said the ferry {sank}.", "attributed V6 The Friday night crowd"},
		{"August Lind said the ferry {sank}.", "attributed V6 August Lind"},
		{"Days after the fire chief said the ferry {sank}, Lind left.", "attributed V6 the fire chief"},
	})
}

func TestUnmarkedPast(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The company cut its outlook, saying the ferry {sank}.", "attributed V6 The company"},
		{"Norland set out its plans on Friday, saying the ferry {sank}.", "attributed V6 Norland"},
		{"Shares fell after the company cut its outlook, blaming the {storm}.", "attributed V9 the company"},
		{"The union quit the talks, accusing the company of {fraud}.", "attributed V9 The union"},
		{"Police cast doubt on the account, saying the ferry {sank}.", "attributed V6 Police"},
		{"Ministers bid farewell, saying the ferry {sank}.", "attributed V6 Ministers"},
		{"Last week the council put the sale on hold, citing a lack of {trust}.", "attributed V9 the council"},
		{"The firm set aside a reserve and warned that the ferry {sank}.", "attributed V6 The firm"},
		{"Norland's record bid for the port drew anger, with unions saying the ferry {sank}.", "attributed V6 unions"},
		{"The cut in rates came late, the bank said, adding that the ferry {sank}.", "attributed V6 the bank"},
	})
}

func TestWhoIsMeantByWho(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The loss was steep for Mara Lind, who said the ferry {sank}.", "attributed V6 Mara Lind"},
		{"The board followed up with a sharper attack on Lind, who said the ferry {sank}.", "attributed V6 Lind"},
		{"The storm will test the mayor, who said the ferry {sank}.", "attributed V6 the mayor"},
		{"Police met a graduate of Velm College, who said the ferry {sank}.", "attributed V6 a graduate of Velm College"},
		{"Police met the winner of the Velm Prize, who said the ferry {sank}.", "attributed V6 the winner of the Velm Prize"},
	})
}

func TestPluralsOfLettersAreNobodyAlone(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Velm MPs said the ferry sank. She said it {leaked}.", "attributed V6 She"},
		{"Velm MPs said the ferry sank. They said it {leaked}.", "attributed V6 Velm MPs"},
	})
}
