package analysis

import "slices"

// finish turns the document into its result; the document's buffers are not shared with it.
func (e *Engine) finish(d *document) Annotated {
	out := Annotated{Article: d.Article, Voices: slices.Clone(d.voices)}
	out.Sentences = make([]Sentence, len(d.sentences))
	for i, s := range d.sentences {
		out.Sentences[i] = s.Sentence
	}
	return out
}
