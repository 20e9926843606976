package analysis

import "framing/lexicons"

// voiceEngine decides in whose voice each word stands.
type voiceEngine struct {
	vocab *vocabulary
}

func newVoiceEngine(v *vocabulary, lexs []*lexicons.Lexicon) *voiceEngine {
	return &voiceEngine{vocab: v}
}

// attribute fills d.voices (by start, longer first) and d.hedges.
func (e *voiceEngine) attribute(d *document) {}
