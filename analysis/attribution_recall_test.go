package analysis

import "testing"

// A participle that shares the form of be of the one before it begins no statement of its own.
func TestSharedPassives(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind said he was beaten and threatened with {jail}.", "attributed V6 Lind"},
		{"The crew said they were drugged, robbed and threatened by {thugs}.", "attributed V6 The crew"},
		{"The nurse said she had been mocked and {called} a liar.", "attributed V6 The nurse"},
		{"The crew said they were stopped, searched and {ordered} to leave.", "attributed V6 The crew"},
		{"The men said they were held and told never to {return}.", "attributed V9"},
		{"The mayor said the plan was discussed and rejected by the {board}.", "attributed V6 The mayor"},
		{"According to the union, the men were beaten and threatened with {jail}.", "attributed V2 the union"},
		{"Lind said the ferry was closed and {accused} the board of neglect.", "own"},
		{"Lind said she was ignored, and {warned} that the ferry would sink.", "own"},
		{"Lind said the ferry was closed and urged the {board} to resign.", "own"},
	})
}

// A plural for people and a bare form, alone between commas, say what stands before them.
func TestPeopleClaim(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The board has poisoned the {river}, activists claim.", "attributed V4 activists"},
		{"The board has poisoned the {river}, activists claim, and nobody was told.", "attributed V4 activists"},
		{"The massacre at the mill, campaigners claim, was {planned}.", "attributed V5 campaigners"},
		{"The pair have {split}, pals claim.", "attributed V4 pals"},
		{"The ferry was a {wreck}, opposition lawmakers claim.", "attributed V4 opposition lawmakers"},
		{"The ferry was a {wreck}, environmental groups claim.", "attributed V4 environmental groups"},
		{"The shooting was a {massacre}, witnesses report.", "attributed V4 witnesses"},
		{"Fares will {rise} by a tenth, analysts forecast.", "attributed V4 analysts"},
		{"He lost the {case}, damages claims and all.", "own"},
	})
}

// A form that may be a noun is a verb where its part would lack one.
func TestStatesThat(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The ministry of trade estimates that the {raid} cost a million.", "attributed V7 The ministry of trade"},
		{"Economists at the bank estimate that the {raid} cost a million.", "attributed V6 Economists at the bank"},
		{"Two of the owners estimate that the {raid} cost a million.", "attributed V6 Two of the owners"},
		{"The department of health reports that the {raid} cost a million.", "attributed V7 The department of health"},
		{"The ministry claims that the board paid were {false}.", "own"},
	})
}

// What is named or judged may stand before the one who does it, without a pronoun between the two.
func TestNamedBeforeSubject(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"It was a charge the union called {laughable}.", "attributed V10 the union"},
		{"The charges the union called laughable were {dropped}.", "own"},
		{"The council backed a scheme residents branded a {scam}.", "attributed V10 residents"},
		{"It is a plan critics have called a {disaster}.", "attributed V10 critics"},
		{"The mayor passed a law that opponents call {racist}.", "attributed V10 opponents"},
		{"She repeated claims the minister dismissed as {nonsense}.", "attributed V10 the minister"},
		{"It was an accusation Lind rejected as {absurd}.", "attributed V10 Lind"},
		{"The board held a vote the owners denounced as a {sham}.", "attributed V10 the owners"},
		{"The claim was dismissed as {nonsense} by the minister.", "attributed V10 the minister"},
		{"The minister was dismissed as head of the {board}.", "own"},
		{"Lind, dismissed as coach in {May}, left.", "own"},
		{"A liberal critic called unions a {plague}.", "attributed V10 A liberal critic"},
	})
}

// An apposition does not part the one who is urged from what it is.
func TestUrgedBehindApposition(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"She urged the minister, Ilse Brandt, to declare an {emergency}.", "attributed V9 She"},
		{"They asked the governor, Mara Lind of Velm, to pardon the {thieves}.", "attributed V9 They"},
		{"The union urged its members, some 300 dockers, to refuse the {bribe}.", "attributed V9 The union"},
		{"Lind described the vote as a {farce} and vowed revenge.", "attributed V10 Lind"},
		{"Lind described the vote as a farce and vowed {revenge}.", "attributed V9 Lind"},
	})
}

// What stands in place of a that: a comma, a condition, a pronoun behind the verb of warning.
func TestStartsWithoutThat(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Owners who warn it could {sink} left.", "attributed V6 Owners"},
		{"The board warns you may lose your {ferry}.", "attributed V6 The board"},
		{"Owners of the ferry hope this is just a {pause}.", "attributed V6 Owners of the ferry"},
		{"Lind said because the ferry leaks, it must {go}.", "attributed V6 Lind"},
		{"Lind said, win or lose on Monday, he is {staying}.", "attributed V6 Lind"},
		{"The Ostby Post reported, the {ferry} was a wreck.", "attributed V6 The Ostby Post"},
		{"All told, the {ferry} was a wreck.", "own"},
		{"After Lind testified, the {ferry} was sold.", "own"},
		{"You know, the {ferry} was a wreck.", "own"},
		{"Mara Lind, the editor, asked Ostby if the {ferry} was safe.", "attributed V7 Mara Lind"},
		{"On Monday, Lind vowed to raise the {wreck}.", "attributed V9 Lind"},
	})
}

// Conditions, reasons and joined subjects belong to the clause that is said.
func TestConditionsWithin(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind said it was old, even if the owners say it is {safe}.", "attributed V6 Lind"},
		{"Lind said both he and Ostby called it a {farce}.", "attributed V10 Ostby"},
		{"Lind said the pier was old and {called} it a farce.", "own"},
		{"The poll showed that most are against the strike, and 74 {percent} said they would leave.", "attributed V6 The poll"},
		{"The owners expressed concern that donors, the Ostbys among them, would {leave}.", "attributed"},
		{"What they called a ferry that was {sunk} is gone.", "attributed V10 they"},
		{"What they called a ferry that was sunk is {gone}.", "own"},
	})
}

// Comment and speculation about a thing is content, as talk about it is.
func TestCommentOn(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind commented on the {raid}.", "attributed V9 Lind"},
		{"Critics mused about a {coup}.", "attributed V9 Critics"},
		{"The owners hope for a {miracle}.", "attributed V9 The owners"},
		{"Lind offered her thoughts on the {raid}.", "attributed V8 Lind"},
		{"Lind declined to comment on the {raid}.", "own"},
	})
}

// Who casts a thing as something, or likens it to something, says the second.
func TestCastAs(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind painted the strike as a {plot}.", "attributed V10 Lind"},
		{"Lind painted the {strike} as a plot.", "own"},
		{"The plan, pitched as a {rescue}, failed.", "attributed V10"},
		{"Lind likened the rebels to {rats}.", "attributed V10 Lind"},
		{"Lind likened the {rebels} to rats.", "own"},
		{"Critics compared the raid to a {massacre}.", "attributed V10 Critics"},
		{"Fares rose by a tenth compared to last {year}.", "own"},
		{"The raid cast a shadow on the {pier}.", "own"},
		{"Lind painted the house a bright {red}.", "own"},
		{"She cast her vote as {mayor}.", "own"},
		{"Lind berated the board for its {cowardice}.", "attributed V9 Lind"},
		{"The mayor not only called the board a {farce} but left.", "attributed V10 The mayor"},
	})
}
