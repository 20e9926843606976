package analysis

import "testing"

// Of whom something is said says nothing, whether a form of be stands there or not.
func TestBarePassives(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind, accused of {theft}, left.", "attributed V9"},
		{"Pilots accused of {theft} have left.", "attributed V9"},
		{"A pilot accused of {theft} by Holm has left.", "attributed V9 Holm"},
		{"Two pilots accused of {theft} were freed by a court.", "attributed V9"}, // who frees does not accuse
		{"Two pilots accused of theft were {freed} by a court.", "own"},
		{"Two pilots accused by the mayor of {theft} were freed by a court.", "attributed V9 the mayor"},
		{"The mayor was accused of {theft} and was freed by a court.", "attributed V9"},
		{"Two pilots were accused of {theft} by a court.", "attributed V9 a court"},
		{"The firm blamed for the {leak} was fined by the board.", "attributed V9"},
		{"Holm accused Lind of {theft}.", "attributed V9 Holm"},
		{"Holm, whom Lind accused of {theft}, left.", "attributed V9 Lind"},
		{"The ferry, branded a {wreck} by critics, sank.", "attributed V10 critics"},
		{"They sold a ferry described by aides as a {wreck}.", "attributed V10 aides"},
		{"The ferry, which Lind described as a {wreck}, sank.", "attributed V10 Lind"},
		{"It was what Holm called “an old {wreck}”.", "quoted V10 Holm"},
		{"Crews told to {leave} the ferry stayed.", "attributed V9"},
		{"Lind asked to {leave} the ferry.", "attributed V9 Lind"},
		{"Holm concluded by saying that the ferry {sank}.", "attributed V6 Holm"},
		{"Moss held a placard that said the ferry {sank}.", "attributed V6 a placard"},
		{"Moss received an e-mail that said the ferry {sank}.", "attributed V6 an e-mail"},
	})
	checkHeadlines(t, "The ferry Aurelia sank off Ostby on Friday, and nine people are missing, officials said.\n\nNobody was hurt in the harbour.", []voiceCase{
		{"Pilots accused of running {wreck} in harbour", "attributed V9 "},
		{"Mayor of Ostby urged to end harbour {strike}", "attributed V9 "},
		{"Mayor of Ostby branded a ‘{liar}’", "quoted V10 "},
	})
}

// What hangs on a frame ends where the clause of the outlet begins.
func TestClausesOfTheOutlet(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Contrary to what Lind said, the {ferry} sank.", "own"},
		{"Despite what the board has said, the {ferry} sank.", "own"},
		{"Lind said, if it rains, the {ferry} stays.", "attributed V6 Lind"},
		{"Minutes after Lind said she would stay, the {ferry} sank.", "own"},
		{"Two days after Lind said she would {stay}, the ferry sank.", "attributed V6 Lind"},
		{"The pilot who said he saw smoke left the {pier} at noon.", "own"},
		{"The pilot who said he saw {smoke} left the pier at noon.", "attributed V6 The pilot"},
		{"The pilot said he saw smoke and left the {pier}.", "attributed V6 The pilot"},
		{"Suffice it to say that the {ferry} sank.", "own"},
		{"It goes without saying that the {ferry} sank.", "own"},
		{"“It was like a {war} on the quay.” Smoke rose from the mill.", "quoted V1"},
		{"“It was like a {war} on the quay.” — Mara Lind of Ostby", "quoted V1 Mara Lind of Ostby"},
		{"“It was like a {war} on the quay.” — Inside the night at the mill", "quoted V1"},
		{"“What a {war} we had here!” the minister thundered.", "quoted V4 the minister"},
	})
}

// Who dismisses a thing as another one says the second.
func TestDismissedAs(t *testing.T) {
	checkPolarities(t, []polarityCase{
		{"Lind dismissed the {report} as a smear.", "attributed denied Lind"},
		{"Lind dismissed the report as a {smear}.", "attributed asserted Lind"},
		{"Lind rejected the poll as “a {joke}”.", "quoted asserted Lind"},
		{"Lind denied the report as well as the {leak}.", "attributed denied Lind"},
		{"Lind did not dismiss the report as a {smear}.", "attributed negated Lind"},
	})
}

func TestAskedForComment(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The board did not respond to requests for comment on the {leak}.", "own"},
		{"The board did not return calls for comment on the {leak}.", "own"},
		{"“That is a {lie}.” The voice came from the back of the hall.", "quoted"},
	})
}
