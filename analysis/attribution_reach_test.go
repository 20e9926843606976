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

// TestVerbBehindARelativeClause has relative clauses without commas whose antecedent still waits for its verb, and others that keep a subject apart from it.
func TestVerbBehindARelativeClause(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The money police say he stole was found in a {barn}.", "own"},
		{"The money police say he {stole} was found in a barn.", "attributed V6 police"},
		{"The boat Lind says he built burned in the {riot}.", "own"},
		{"The man police say robbed three {shops} was caught.", "attributed V6 police"},
		{"The man police say robbed three shops was {caught}.", "own"},
		{"The captain Lind said the {ferry} leaked.", "attributed V6 The captain Lind"},
		{"Lind, the mayor, said the pier that {sank} was old.", "attributed V6 Lind"},
		{"A captain described as a liar lost his {boat}.", "own"},
		{"Lind, though she said the ferry leaked, joined the {strike}.", "own"},
	})
}

// TestJudgedAndTold has passives and participles: who is judged or told says nothing, what they are judged to be is said.
func TestJudgedAndTold(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The speech was condemned as {hateful} by teachers.", "attributed V10 teachers"},
		{"The speech was denounced by teachers as {hateful}.", "attributed V10 teachers"},
		{"Once hailed as a {hero}, Lind left.", "attributed V10"},
		{"Lind, accused by the board of {theft}, left.", "attributed V9 the board"},
		{"A captain described as a {liar} lost his boat.", "attributed V10"},
		{"Lind was accused of {cheating} at a meeting.", "attributed V9"},
		{"The raid was condemned as the {crew} left.", "own"},
		{"The owners were told the {plot} had failed.", "attributed V6"},
		{"It is understood the {crew} will sail.", "attributed V6"},
	})
}

// TestWriterSpeaksOfSpeech has sentences in which the writer says what to make of something, or when it was said.
func TestWriterSpeaksOfSpeech(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind has said no more about the {leak}.", "own"},
		{"Lind, who has said too little about the {leak}, smiled.", "own"},
		{"For all that Lind says, the {leak} has grown.", "own"},
		{"If fares rise, as some hope, the {strike} will end.", "own"},
		{"At a time when it was said the ferry would sink, the {strike} began.", "own"},
		{"It is fair to say the {strike} has failed.", "own"},
		{"That is not to say that the {strike} has failed.", "own"},
		{"However, while Lind says the ferry leaks, they {joined} the crew.", "own"},
		{"As Lind continues to wait, the {strike} goes on.", "own"},
		{"It is worth noting that the {strike} has failed.", "own"},
		{"It is important to remember that the {strike} has failed.", "own"},
	})
}

// TestSpeakerBehindTheVerb has speakers behind their verb, and in apposition.
func TestSpeakerBehindTheVerb(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The {strike} is over, said a pilot who was on the pier.", "attributed V4 a pilot"},
		{"The letter, dated 4 May, states that the {lease} is void.", "attributed V7 The letter"},
		{"Said Lind: “The {strike} is over.”", "quoted V6 Lind"},
		{"Not so, says Lind: the {strike} goes on.", "attributed V6 Lind"},
		{"The {strike} is over, said two sailors who would give no names.", "attributed V4 two sailors"},
		{"The {strike} is over, said a pilot for the firm that owns the pier.", "attributed V4 a pilot for the firm"},
		{"The ferries sail less, according to Lind, director of the {board}, which owns them.", "own"},
	})
}

// TestObjectsOfSaying has objects, nouns and brackets that say something, and what stands behind them.
func TestObjectsOfSaying(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind (who says she was ill) left the {board}.", "own"},
		{"Lind (who says she was {ill}) left the board.", "attributed V6"},
		{"The {ferry} sank (according to Lind).", "attributed V3 Lind"},
		{"The claim that he lied cost him the {post}.", "own"},
		{"The claim that he {lied} cost him the post.", "attributed V8"},
		{"Lind promised an {amnesty}.", "attributed V9 Lind"},
		{"Lind warned of a {flood}.", "attributed V9 Lind"},
		{"Lind called for an inquiry in a speech on the {pier}.", "own"},
		{"Lind called for an {inquiry} in a speech on the pier.", "attributed V9 Lind"},
		{"The board found it on the {pier}.", "own"},
		{"Lind said the ferry leaked, but declined to discuss the {strike}.", "own"},
		{"The {ferry} was “a trick”, as Lind put it.", "own"},
		{"The ferry was “a {trick}”, as Lind put it.", "quoted V2 Lind"},
		{"The {ferry} was a trick, as Lind put it.", "attributed V2 Lind"},
		{"But at the {time}, as Lind put it, “the ferry was a trick”.", "own"},
		{"Lind leads among pledged {delegates}.", "own"},
		{"These calls for a {strike} have come before.", "attributed V8"},
	})
}

// TestDoubtBehindASupplement has clauses that go on with what the outlet may say as well as the speaker.
func TestDoubtBehindASupplement(t *testing.T) {
	e := voiceTester(t)
	for marked, want := range map[string]Confidence{
		"Lind said the {ferry} was old and left the pier.":                 High,
		"Lind said the ferry was old and left the {pier}.":                 Low,
		"Lind said the ferry was old before leaving the {pier}.":           Low,
		"Lind said the ferry was old, drawing jeers from the {crew}.":      Low,
		"Lind said the ferry was old – even older than the {pier}.":        Low,
		"Lind said the ferry was old and closed {piers}.":                  Low,
		"Lind said the ferry was old, hours before the {riot}.":            Low,
		"Lind said the ferry was old, tore up the {list} and left.":        Low,
		"Lind said the ferry was old, the oldest on the {river}.":          Low,
		"Lind asked whether the {ferry} was old.":                          High,
		"Lind called for an end to the {strike}.":                          High,
		"Lind said the ferry and the {pier} were old and would be closed.": High,
	} {
		text, term := braced(marked)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Confidence != want {
			t.Errorf("%s: got %+v, want confidence %v", marked, v, want)
		}
	}
}
