package analysis

import "testing"

func TestWordsInSingleMarks(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The line was 'the ferry has {sunk}' and no more.", "quoted V1"},
		{"The line was ''the ferry has {sunk}'' and no more.", "quoted V1"},
		{"The line was ‘the ferry has {sunk}’ and no more.", "quoted V1"},
		{"The line was “the ferry has {sunk}” and no more.", "quoted V1"},
		{"The line was 'the ferry's {crew}' and no more.", "scare V1"}, // three words
	})
}
