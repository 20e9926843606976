package reports

import (
	"strings"

	"framing/analysis"
)

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
	as, bs := analysis.WordSpans(a), analysis.WordSpans(b)
	if len(as)*len(bs) > 1<<18 { // no sentence is that long; texts without ends of sentences are
		return []stretchOf{{kind: changed, Span: analysis.Span{End: len(b)}, words: len(bs)}}
	}
	same := commonWords(lowered(a, as), lowered(b, bs))
	var out []stretchOf
	add := func(kind stretchKind, s analysis.Span) {
		if n := len(out); n > 0 && out[n-1].kind == kind {
			out[n-1].End = s.End
			out[n-1].words++
			return
		}
		out = append(out, stretchOf{kind, s, 1})
	}
	i := 0
	for j, w := range bs {
		if same[j] < 0 {
			add(changed, w)
			continue
		}
		for ; i < same[j]; i++ {
			add(dropped, as[i])
		}
		add(kept, w)
		i = same[j] + 1
	}
	for ; i < len(as); i++ {
		add(dropped, as[i])
	}
	return out
}

func lowered(text string, words []analysis.Span) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(text[w.Start:w.End])
	}
	return out
}

// commonWords returns for each word of b the word of a that it repeats, ascending, or -1: a longest common subsequence.
func commonWords(a, b []string) []int {
	longest := make([][]int32, len(a)+1)
	for i := range longest {
		longest[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	out := make([]int, len(b))
	i := 0
	for j := range b {
		out[j] = -1
		for k := i; k < len(a) && longest[k][j] == longest[i][j]; k++ {
			if a[k] == b[j] && longest[k+1][j+1]+1 == longest[i][j] {
				out[j], i = k, k+1
				break
			}
		}
	}
	return out
}
