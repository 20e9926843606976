package reports

import (
	"slices"

	"framing/analysis"
	"framing/lexicons"
)

// deal shares out what is left of an article's excerpt: in rounds, each wording of each question gets one passage, until
// the limit is spent. Uses that are not counted come last.
func (x *excerpt) deal(a *analysis.Annotated, counted, others [][]int32) {
	if x.limit < 0 {
		return
	}
	x.rounds(a, counted)
	x.rounds(a, others)
	for _, tags := range slices.Concat(counted, others) {
		for _, t := range tags {
			x.widen(a, int(t))
		}
	}
}

// shares lists, for each article, the tags of each wording that the page lists, in the order in which the wordings get
// their passages: names before spellings and verbs, these before markers, and each in the order of the page.
func (x *index) shares(counted bool) [][][]int32 {
	out := make([][][]int32, len(x.Articles))
	last := make([]*variant, len(x.Articles))
	for rank := range 3 {
		for _, q := range x.questions {
			if q.passageRank() != rank {
				continue
			}
			for _, v := range q.variants {
				for o := range v.uses {
					for _, u := range x.onPage(v, o) {
						if x.tag(u).Counted != counted {
							continue
						}
						if last[u.article] != v {
							last[u.article] = v
							out[u.article] = append(out[u.article], nil)
						}
						n := len(out[u.article]) - 1
						out[u.article][n] = append(out[u.article][n], u.tag)
					}
				}
			}
		}
	}
	return out
}

func (q *question) passageRank() int {
	switch q.contrast.Kind {
	case lexicons.Marker, lexicons.Fingerprint:
		return 2
	case lexicons.Spelling, lexicons.Verb:
		return 1
	}
	return 0
}

// rounds gives every wording one passage, then every wording a second, and so on.
func (x *excerpt) rounds(a *analysis.Annotated, wordings [][]int32) {
	left := slices.Clone(wordings)
	for again := true; again; {
		again = false
		for i, tags := range left {
			left[i] = x.passage(a, tags)
			again = again || len(left[i]) > 0
		}
	}
}

// passage gives the first tag for which there is room its context, and the tags that follow within that context the same
// one. It returns the tags that are still to come.
func (x *excerpt) passage(a *analysis.Annotated, tags []int32) []int32 {
	for i, t := range tags {
		tag := int(t)
		sentence, _ := x.reach(sentenceOf(a, tag), a.Tags[tag].Span())
		if sentence.Len() == 0 || !x.give(a, tag, sentence) {
			continue
		}
		rest := tags[i+1:]
		for len(rest) > 0 && x.contexts[tag].Span().Contains(a.Tags[rest[0]].Span()) {
			x.contexts[rest[0]] = x.contexts[tag]
			rest = rest[1:]
		}
		return rest
	}
	return nil
}

// give gives a tag its context if there is room for it. So that more uses have one, contexts become shorter: in the first
// half of the limit a short sentence stands whole, in the second half the window is narrow.
func (x *excerpt) give(a *analysis.Annotated, tag int, sentence analysis.Span) bool {
	cost := x.cost(sentence)
	whole := !x.parts && (cost == 0 || cost <= shortSentence && 2*(x.spent+cost) <= x.limit)
	n := window
	if 2*x.spent > x.limit {
		n = narrowWindow
	}
	s := x.around(sentence, a.Tags[tag].Span(), n)
	for ; n > 0 && !x.staysOut(sentence, s); n-- {
		s = x.around(sentence, a.Tags[tag].Span(), n-1)
	}
	if whole {
		s = sentence
	}
	if !x.staysOut(sentence, s) || !x.offer(s) {
		return false
	}
	x.contexts[tag] = s.Short()
	return true
}

// widen makes the context of a tag the whole sentence where the limit leaves room at the end. A tag that has got no context
// gets the words around it that other passages show.
func (x *excerpt) widen(a *analysis.Annotated, tag int) {
	s, whole := x.reach(sentenceOf(a, tag), a.Tags[tag].Span())
	if s.Len() == 0 {
		return
	}
	if whole && !x.parts && x.offer(s) {
		x.contexts[tag] = s.Short()
	} else if x.contexts[tag].Span().Len() == 0 {
		x.contexts[tag] = x.shownAround(s, a.Tags[tag].Span()).Short()
	}
}

// sentenceOf returns the sentence that a tag stands in; empty where there is none that can be shown.
func sentenceOf(a *analysis.Annotated, tag int) analysis.Span {
	t := &a.Tags[tag]
	if t.Sentence < 0 || int(t.Sentence) >= len(a.Sentences) {
		return analysis.Span{}
	}
	s := a.Sentences[t.Sentence].Span()
	if !s.Contains(t.Span()) || part(a.Text, s) == "" {
		return analysis.Span{}
	}
	return s
}
