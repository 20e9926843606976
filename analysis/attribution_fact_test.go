package analysis

import "testing"

func TestFactsAreTheOutletsOwn(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The mayor apologised for the {wreck}.", "own"},
		{"The mayor said sorry for the {wreck}.", "own"},
		{"The mayor acknowledged the {wreck}.", "own"},
		{"The mayor acknowledged that the {wreck} was old.", "attributed V6 The mayor"},
		{"The mayor acknowledged a {mistake}.", "attributed V9 The mayor"},
		{"Fishermen lamented the {loss} of the ferry.", "own"},
		{"Fishermen condemned Ostby's {raid}.", "own"},
		{"Fishermen condemned the {raid} as a crime.", "own"},
		{"Fishermen condemned the raid as a {crime}.", "attributed V9 Fishermen"},
		{"Fishermen condemned the “{raid}”.", "quoted V9 Fishermen"},
		{"Fishermen condemned {violence}.", "attributed V9 Fishermen"},
		{"The owners praised the {raid}.", "own"},
		{"The owners discussed the {raid}.", "own"},
		{"The owners blamed the {wreck} on the pilot.", "own"},
		{"The owners blamed the wreck on the {pilot}.", "attributed V9 The owners"},
		{"The owners blamed the {pilot} for the wreck.", "own"},
		{"Lind named the captains who ordered the {raid}.", "own"},
		{"The court ordered the owners to {leave}.", "attributed V9 The court"},
		{"Lind accused the mayor of the {theft}.", "attributed V9 Lind"},
	})
}

func TestEpithetsInMarks(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind slammed the “cowardly” {mob}.", "own"},
		{"Lind slammed a “{cowardly}” mob.", "quoted V9 Lind"},
		{"Lind blasted “lazy” {strikers} on Monday.", "own"},
		{"Lind condemned the “brutal” {killing} of nine people.", "own"},
		{"Lind condemned the “{cowardly} raid on the mill”.", "quoted V9 Lind"},
		{"Lind praised the “brave” crew for the {rescue}.", "attributed V9 Lind"},
		{"Lind praised the “brave” {crew} for the rescue.", "own"},
		{"Lind condemned the “secret” vote as a {sham}.", "attributed V9 Lind"},
		{"Lind acknowledged a “grave” {mistake}.", "attributed V9 Lind"},
		{"Lind said “no” to the {tariff}.", "own"},
		{"Lind said '{sorry}' for the wreck.", "quoted V1 Lind"},
		{"Lind said 'sorry' for the {wreck}.", "own"},
		{"Lind said “no” {tariff} would pass.", "attributed V1 Lind"},
	})
}

func TestFactsInHeadlines(t *testing.T) {
	e := voiceTester(t)
	for _, title := range []string{"Harbour board apologises for night raid", "Fishermen condemn night raid", "Fishermen slam 'cowardly' raid"} {
		a := e.Annotate(Article{Title: title, Text: "The mayor slept."})
		if v := innermost(a, "raid"); v != nil {
			t.Errorf("%s: got %+v, want own voice", title, v)
		}
	}
}

func TestNamedAsWord(t *testing.T) {
	e := termTester(t, "massacre")
	for text, counted := range map[string]bool{
		"He did not use the word massacre, which the families use.": false,
		"The board banned the term massacre.":                       false,
		"The word of the massacre spread.":                          true,
		"In a word: massacre.":                                      true,
		"Reporters were told not to use the word “massacre”.":       false,
		"Lind objected to the word massacre.":                       false,
		"Lind said the word “massacre” was wrong.":                  false,
		"Lind said the terms “raid” and “massacre” were wrong.":     false,
		"Lind said the word of the “massacre” had spread.":          true,
		"Lind gave his word: “The massacre was ours alone.”":        true,
	} {
		if a := e.Annotate(Article{Text: text}); len(a.Tags) != 1 || a.Tags[0].Counted != counted {
			t.Errorf("%s: got %+v, want counted %v", text, a.Tags, counted)
		}
	}
}

// Who knows of a thing says nothing.
func TestKnowingOf(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Managers knew about the leak and {lied} to the board.", "own"},
		{"Managers knew of the {flaws} but slept.", "own"},
		{"The report found that managers knew of the {flaws} but failed to act.", "attributed V6 The report"},
		{"The mayor knew about the {raid} and slept through it, an aide claimed.", "attributed V4 an aide"},
		{"He thought of the raid and {wept}.", "own"},
		{"Lind knew that the {ferry} leaked.", "attributed V6 Lind"},
		{"Lind warned of a {raid}.", "attributed V9 Lind"},
		{"The board heard of fears that the {ferry} leaked.", "attributed"},
	})
}
