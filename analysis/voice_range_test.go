package analysis

import "testing"

// How far what is said reaches, and where it begins.
func TestReachOfClauses(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind promised Mr. Holm that the ferry {sank}.", "attributed V6 Lind"},
		{"Lind called on Mara Holm (O-Velm) to {resign}.", "attributed V9 Lind"},
		{"Experts said first-time {sailors} are often ill.", "attributed V6 Experts"},
		{"Lind said on Velm's “Morning Tide” that the ferry {sank}.", "attributed V6 Lind"},
		{"Lind said on Velm's “Morning {Tide}” that the ferry sank.", "own"},
		{"Lind, whom the crew calls “a thief and a liar,” said she would {sue}.", "attributed V6 Lind"},
		{"Asked by Holm whether the pier {sank}, Lind left the room.", "attributed V7 Holm"},
		{"Asked by Holm whether the pier sank, Lind left the {room}.", "own"},
		{"Lind said the ferry was safe, although it had been {rammed}.", "attributed V6 Lind"},
		{"Lind said the ferry was safe, although a leak had been found in the {hull}.", "attributed V6 Lind"},
		{"The poll showed Lind ahead by ten points, followed by Holm and the {mayor}.", "attributed V9 The poll"},
		{"Lind said that it rained, and that the owners fear a {strike}.", "attributed V"},
		{"Lind said that it rained, and that the {owners} fear a strike.", "attributed V6 Lind"},
		{"Lind said she was elated but {feared} the army.", "attributed V6 Lind"},
		{"Lind said he wanted change, but {found} Holm too old to help.", "attributed V6 Lind"},
		{"Lind said she was late and {called} Holm a liar.", "own"},
		{"Lind thought she was late and {feared} the board.", "own"},
		{"Lind said {this} was the last ferry.", "attributed V6 Lind"},
		{"Lind told the board {this} ferry had to go.", "attributed V6 Lind"},
		{"Lind said {this} week that the ferry sank.", "own"},
		{"Lind said {this} on Friday.", "own"},
		{"But when Lind said the ferry {sank}, he left the room.", "attributed V6 Lind"},
		{"But when Lind said the ferry sank, he left the {room}.", "own"},
		{"Even after Lind said the ferry sank, the {crew} stayed.", "own"},
		{"Lind said in a statement {released} on Monday that the ferry sank.", "own"},
		{"Lind said in a statement released on Monday that the ferry {sank}.", "attributed V6 Lind"},
		{"Lind said in a video {posted} online that the ferry sank.", "own"},
		{"Lind, who said the ferry {sank}, left the room.", "attributed V6 Lind"},
		{"Lind, who said the ferry sank, left the {room}.", "own"},
		{"Lind, who said the ferry, an old one, had {sunk}, left the room.", "attributed V6 Lind"},
		{"Lind, who said the ferry, an old one, had sunk, left the {room}.", "own"},
		{"The ferry, which was expected to {sink}, lay at the pier.", "attributed V12"},
		{"The ferry, which was expected to sink, lay at the {pier}.", "own"},
		{"Lind said the ferry rolled, burned, and {leaked}.", "attributed V6 Lind"},
		{"They claim the ferry has {sunk}.", "attributed V7"},
		{"Neighbours claim the house has {burned}.", "attributed V7 Neighbours"},
		{"The trouble, Holm writes, {began} in May.", "attributed V5 Holm"},
		{"In the end, Lind told the Gazette, the ferry would {sink}.", "attributed V5 Lind"},
		{"The list {includes} two ministers, the mayor told reporters.", "attributed V4 the mayor"},
		{"On {Monday}, Lind told reporters.", "own"},
		{"The {ferry}, in her view, was a wreck.", "attributed V3"},
		{"The ferry had sunk, said former Velm mayor Mara Lind of Ostby. It {rained}.", "own"},
		{"The ferry had {sunk}, said former Velm mayor Mara Lind.", "attributed V4 former Velm mayor Mara Lind"},
	})
}

func TestReachOfNouns(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The report supports the contention of former minister Mara Lind that the ferry {sank}.", "attributed V8 former minister Mara Lind"},
		{"The theory of the case rests on the idea that the ferry {sank}.", "own"},
		{"Lind rejected calls from the owners to {resign}.", "attributed V8"},
		{"The owners sent Lind a message: the ferry must {stay}.", "attributed V8 The owners"},
		{"Lind rejected a demand, by the owners, that the ferry {stay}.", "attributed V8"},
		{"Her argument has long been that the ferry {sank}.", "attributed V8"},
		{"Her argument, an old one, is that the ferry {sank}.", "attributed V8"},
		{"Concerns were raised that the ferry had {sunk}.", "attributed V8"},
		{"The claims that were made {helped} nobody.", "own"},
		{"The owners all agree that the ferry {sank}.", "attributed V6 The owners"},
		{"This is a concern: the ferry {sank}.", "own"},
		{"She is seen by other members as deeply {flawed}.", "attributed V10 other members"},
		{"The trip was viewed as a sign the ferry had {sunk}.", "attributed V10"},
		{"Holm saw Lind as the ferry {sank}.", "own"},
	})
}

// A storm threatens as well as a colonel, and who is threatened is not what is said.
func TestThreats(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The colonel threatened a {strike}.", "attributed V9 The colonel"},
		{"The colonel threatened to shoot the {strikers}.", "attributed V9 The colonel"},
		{"The colonel threatened {demonstrators} on Sunday.", "own"},
		{"The colonel threatened demonstrators with {arrest}.", "attributed V9 The colonel"},
		{"The colonel threatened {demonstrators} with arrest.", "own"},
		{"The storm threatened to {sink} the pier.", "own"},
		{"The vote underscored the {weakness} of the mayor.", "own"},
		{"Lind underscored the {weakness} of the mayor.", "attributed V9 Lind"},
		{"The senate confirmed the {judge} in May.", "own"},
		{"The senate confirmed that the {judge} had left.", "attributed V6 The senate"},
	})
}

func TestPostOfSeveralLines(t *testing.T) {
	before := "The mayor wrote a long letter to the crew.\n\n"
	checkVoices(t, []voiceCase{
		{before + "The port is {dead}.\nNobody came.\nShame on all. — Mara Lind (@maralind) May 3, 2020", "quoted V1 Mara Lind"},
		{before + "The port is dead.\nNobody {came}.\n— Mara Lind (@maralind) May 3, 2020", "quoted V1 Mara Lind"},
		{before + "The port is {dead}.\n\nShame on all. — Mara Lind (@maralind) May 3, 2020", "own"},
	})
}
