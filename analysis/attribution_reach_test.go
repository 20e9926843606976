package analysis

import "testing"

// TestEndOfWhatIsSaid has sentences whose end, or whose second predicate, is the outlet's.
func TestEndOfWhatIsSaid(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind said fares would rise, a step the {board} fears.", "own"},
		{"Lind said fares would rise, an idea that {angered} the crew.", "own"},
		{"Lind said she would meet Ostby, a retired {pilot}.", "own"},
		{"Lind said the crew had a boat, a raft and a {rope}.", "attributed V6 Lind"},
		{"Lind said that at noon, a {boat} was lost.", "attributed V6 Lind"},

		{"Sailors who say they were cheated blocked the {pier}.", "own"},
		{"Sailors who say they were {cheated} blocked the pier.", "attributed V6 Sailors"},
		{"The guard who told the board he was asleep lost his {pension}.", "own"},
		{"The guard who said he had slept since May fled the {pier}.", "own"},
		{"The captain who denied there was a leak fled the {pier}.", "own"},
		{"The captain who promised to end the strike began a {feud}.", "own"},
		{"The captain who called the board a {mob} lost his boat.", "attributed V10 The captain"},
		{"The captain who called the board a mob lost his {boat}.", "own"},
		{"Lind told the board in a note that came on Monday that she believes the ferry is {leaking}.", "attributed V6 Lind"},

		{"Lind, saying she was ill, left the {board}.", "own"},
		{"Lind, saying she was {ill}, left the board.", "attributed V6 Lind"},

		{"Lind called the vote a farce and left the {pier}.", "own"},
		{"Lind endorsed Ostby in May and then led the {board}.", "own"},
		{"Lind promised to keep the ferry and closed the {pier}.", "own"},
		{"Lind called the vote unfair and {rigged} by the board.", "attributed V10 Lind"},

		{"Once Lind said she would go, the {strike} ended.", "own"},
		{"Shortly after Lind said she would go, the {strike} ended.", "own"},
		{"Now that Lind says she is ill, the {rebels} left.", "own"},
		{"Just as Lind said she would go, the {strike} ended.", "own"},
		{"The day Lind said she would go, the {strike} ended.", "own"},
		{"The day Lind said she would {go}, the strike ended.", "attributed V6 Lind"},
		{"If there was a {leak}, nobody on the pier noticed.", "own"},
	})
}
