package analysis

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// The words of zones, voices, polarities and confidences, as lexicons, outputs and gold data have them, by number.
var (
	zoneNames       = [...]string{"", "body", "byline", "caption", "deck", "furniture", "garbled", "headline", "teaser"}
	voiceNames      = [...]string{"", "attributed", "own", "quoted", "scare"}
	confidenceNames = [...]string{"", "high", "low"}
	polarityNames   = [...]string{"", "asserted", "denied", "negated"}
)

// String returns the word of a zone, "" for 0.
func (z Zone) String() string { return nameOf(zoneNames[:], int(z)) }

// MarshalText returns the word of a zone, for JSON.
func (z Zone) MarshalText() ([]byte, error) { return []byte(z.String()), nil }

// UnmarshalText reads the word of a zone.
func (z *Zone) UnmarshalText(word []byte) error {
	if *z = Zone(slices.Index(zoneNames[:], string(word))); *z < 0 {
		return fmt.Errorf("no zone is called %q", word)
	}
	return nil
}

// String returns the word of a voice, "" for 0.
func (v VoiceName) String() string { return nameOf(voiceNames[:], int(v)) }

// VoiceNamed returns the voice with this word, or 0.
func VoiceNamed(word string) VoiceName { return VoiceName(max(0, slices.Index(voiceNames[:], word))) }

// String returns "high" or "low", "" for 0.
func (c Confidence) String() string { return nameOf(confidenceNames[:], int(c)) }

// String returns the word of a polarity, "" for 0.
func (p Polarity) String() string { return nameOf(polarityNames[:], int(p)) }

// Rule is the number of the rule that decided a voice: 2 is V2, see voice.go; 0 is none.
type Rule int8

// String returns the id of a rule, V2; "" for 0.
func (r Rule) String() string {
	if r == 0 {
		return ""
	}
	return "V" + strconv.Itoa(int(r))
}

// RuleNamed returns the rule with this id, V1 to V127, or 0.
func RuleNamed(id string) Rule {
	if len(id) < 2 || len(id) > 4 || id[0] != 'V' {
		return 0
	}
	n := 0
	for _, c := range []byte(id[1:]) {
		if !isDigit(c) {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	if n > math.MaxInt8 {
		return 0
	}
	return Rule(n)
}

func nameOf(names []string, n int) string {
	if n < 0 || n >= len(names) {
		return "?"
	}
	return names[n]
}
