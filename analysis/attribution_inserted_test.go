package analysis

import "testing"

// A clause goes on behind the frame that stands within it.
func TestInsertedFrames(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The ferry, Lind claimed on Friday, cost {millions}.", "attributed V5 Lind"},
		{"The {ferry}, Lind claimed on Friday, cost millions.", "attributed V5 Lind"},
		{"The board, the mayor said in Ostby, put the {crew} at risk.", "attributed V5 the mayor"},
		{"The ferry had sunk, Lind said on Friday, put at {risk} by the board.", "own"}, // a participle: the clause has its verb
		{"The ferry was unsafe, Lind said late on Friday, and {leaked}.", "attributed V5 Lind"},
		{"The ferry was unsafe, Lind said late on Friday, and the crew {wept}.", "own"},
		{"The {ferry} sank, Lind said late on Friday.", "attributed V4 Lind"},
		{"The {ferry} sank, Lind said late Friday.", "attributed V4 Lind"},
		{"The {ferry} sank, Lind said again on Friday.", "attributed V4 Lind"},
		{"The {ferry} sank, Lind said shortly after noon.", "attributed V4 Lind"},
		{"Lind said late on {Friday} that the ferry sank.", "own"},
		{"Lind said late {fees} had sunk the ferry.", "attributed V6 Lind"},
		{"The {ferry}, sold at a cost of millions, was old, Lind said.", "attributed V4 Lind"},
		{"The owners said the sum {cost} the town a pier.", "attributed V6 The owners"},
		{"The owners said a set of rules had {sunk} the ferry.", "attributed V6 The owners"},
		{"The owners warned the measures put in place would {fail}.", "attributed V6 The owners"},
		{"In a {storm}, Lind said, “the ferry leaks like a sieve.”", "attributed V5 Lind"},
		{"In a {storm}, Lind said, “The ferry leaks like a sieve.”", "own"},
		{"In a {letter}, Lind said, “the ferry leaks like a sieve.”", "own"},
		{"When asked about the {storm}, Lind said, “it was a bad one for us.”", "own"},
		{"The {ferry} “is as old as the pier. It leaks,” Lind said.", "attributed V4 Lind"},
		{"The {ferry} sank. “It was as old as the pier. It leaked,” Lind said.", "own"},
		{"Holm had known the {ferry} for years: “It is as old as the pier. It leaks,” Lind said.", "own"},
	})
}

// A form that may be a noun is a verb behind an adverb, where a pronoun opens a clause behind it.
func TestVerbsBehindAdverbs(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Northam now claims he {sank} the ferry.", "attributed V6 Northam"},
		{"Northam now fears he {sank} the ferry.", "attributed V7 Northam"},
		{"The board still hopes it {wins}.", "attributed V6 The board"},
		{"The owners now claim they {sank} the ferry.", "attributed V7 The owners"},
		{"The claims she {made} were false.", "own"},
		{"The ferry now claims the {lives} of ten sailors.", "own"},
	})
}
