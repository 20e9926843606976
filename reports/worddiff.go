package reports

import "framing/analysis"

// stretchKind says of a stretch of one text how it stands to another.
type stretchKind string

const (
	kept    stretchKind = "same" // word for word in both
	changed stretchKind = "new"  // in this one only
	dropped stretchKind = "del"  // in the other one only
)

// stretchOf is a stretch of a sentence: of its own text, or (dropped) of the one that it is compared with.
type stretchOf struct {
	kind stretchKind
	analysis.Span
	words int
}

// compareWords lists the stretches of b, and between them what b dropped of a, in reading order; the spans are bytes of the
// two texts. Case and punctuation are not compared.
func compareWords(a, b string) []stretchOf {
	var out []stretchOf
	for _, c := range analysis.WordDiff(a, b) {
		if c.Kind == analysis.Equal {
			out = append(out, stretchOf{kept, c.Second, c.Words})
			continue
		}
		if c.First.Len() > 0 {
			out = append(out, stretchOf{dropped, c.First, len(analysis.WordSpans(part(a, c.First)))})
		}
		if c.Second.Len() > 0 {
			out = append(out, stretchOf{changed, c.Second, len(analysis.WordSpans(part(b, c.Second)))})
		}
	}
	return out
}
