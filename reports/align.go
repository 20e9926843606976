package reports

import (
	"cmp"
	"slices"
	"strings"

	"framing/analysis"
)

const (
	fewGroups  = 3   // below which groups are shown though the limit has no room for all of their sentences
	maxGroups  = 7   // groups of sentences that an event sets side by side
	maxInEvent = 2   // the same where there are several events
	maxInRow   = 12  // outlets in a group
	groupRoom  = 0.7 // of an article's excerpt that headline, findings and groups may use; the rest is for other passages
)

// alignedGroup is a group of sentences that is shown side by side. Where shown is false, the limit had no room.
type alignedGroup struct {
	index   int // of the event's Alignments
	members []groupMember
}

type groupMember struct {
	analysis.Place
	shown bool
}

// align chooses the groups of an event that are shown side by side, those with differing words, voices or quotations first,
// and accounts for their sentences. The first member of a group is the one that the others are compared with.
func (x *index) align(n int) []alignedGroup {
	e := &x.Events[n]
	order := make([]int, len(e.Alignments))
	weight := make([]float64, len(e.Alignments))
	for i := range order {
		order[i] = i
		weight[i] = x.weight(e, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weight[b], weight[a]) })
	most := maxGroups
	if len(x.Events) > 1 {
		most = maxInEvent
	}
	var out []alignedGroup
	taken := map[analysis.Place]bool{}
	for _, whole := range []bool{true, false} { // first the groups that can be shown whole
		for _, i := range order {
			if len(out) == most || weight[i] == 0 || !whole && len(out) >= fewGroups {
				break
			}
			g := alignedGroup{index: i, members: x.members(e.Alignments[i].Sentences, taken)}
			if x.showGroup(&g, whole) {
				for _, m := range g.members {
					taken[m.Place] = true
				}
				out = append(out, g)
			}
		}
	}
	return out
}

// members picks one sentence of each article, the one most like the others, of those that no other group shows.
func (x *index) members(sentences []analysis.AlignedSentence, taken map[analysis.Place]bool) []groupMember {
	best := map[int]analysis.AlignedSentence{}
	for _, s := range sentences {
		if x.sentence(s.Place) == nil || taken[s.Place] {
			continue
		}
		if b, ok := best[s.Article]; !ok || s.Similarity > b.Similarity {
			best[s.Article] = s
		}
	}
	var out []groupMember
	for _, article := range sortedInts(best) {
		if len(out) < x.mostMembers() {
			out = append(out, groupMember{Place: best[article].Place})
		}
	}
	x.order(out)
	return out
}

// mostMembers is the number of outlets in a group.
func (x *index) mostMembers() int {
	if len(x.Events) > 1 {
		return maxInRow / 2
	}
	return maxInRow
}

// showGroup accounts for the sentences of a group, and reports whether it is shown: whole, or two sentences of it, or, where
// no sentence may be shown, by its places alone.
func (x *index) showGroup(g *alignedGroup, whole bool) bool {
	fit, texts := 0, map[string]bool{}
	for _, m := range g.members {
		if x.articles[m.Article].excerpt.room(x.sentence(m.Place).Span, groupRoom) {
			fit++
		}
		texts[strings.ToLower(part(x.Articles[m.Article].Text, x.sentence(m.Place).Span))] = true
	}
	if len(texts) < 2 { // the same words everywhere are nothing to compare
		return false
	}
	if x.excerpts != Sentences { // the group is told by its places
		return true
	}
	if fit < 2 || whole && fit < len(g.members) {
		return false
	}
	for k := range g.members {
		m := &g.members[k]
		m.shown = x.articles[m.Article].excerpt.whole(x.sentence(m.Place).Span, groupRoom)
	}
	return true
}

func sortedInts[V any](m map[int]V) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// weight says how much a group of sentences tells: differing words and voices most, then the number of outlets; 0 where it
// has one outlet only.
func (x *index) weight(e *analysis.Event, n int) float64 {
	outlets := map[int]bool{}
	words, voices := map[[2]string]map[string]bool{}, map[tagKey]map[bool]bool{}
	nearest, members := 0.0, 0.0
	for _, s := range e.Alignments[n].Sentences {
		sentence := x.sentence(s.Place)
		if sentence == nil {
			continue
		}
		outlets[x.articles[s.Article].outlet] = true
		nearest, members = nearest+s.Similarity, members+1
		for _, t := range tagsIn(&x.Articles[s.Article], sentence.Span) {
			tag := &x.Articles[s.Article].Tags[t]
			if !tag.Counted || !x.isQuestion(tag) {
				continue
			}
			set(words, [2]string{tag.Lexicon, tag.Contrast}, tag.Variant)
			set(voices, tagKey{tag.Lexicon, tag.Contrast, tag.Variant}, ownChoice(tag))
		}
	}
	if len(outlets) < 2 {
		return 0
	}
	out := float64(len(outlets))
	for _, w := range words {
		out += 3 * float64(len(w)-1)
	}
	for _, v := range voices {
		out += 2 * float64(len(v)-1)
	}
	for _, s := range e.Shifts {
		if s.Alignment == n {
			out += 2
		}
	}
	for _, q := range e.Quotations {
		if tellsDifference(&q) && slices.ContainsFunc(e.Alignments[n].Sentences, func(s analysis.AlignedSentence) bool {
			return s.Place == analysis.Place{Article: q.Quotation.Article, Sentence: q.Sentence}
		}) {
			out += 4
		}
	}
	return out * nearest / members
}

func set[K, V comparable](m map[K]map[V]bool, k K, v V) {
	if m[k] == nil {
		m[k] = map[V]bool{}
	}
	m[k][v] = true
}

// isQuestion reports whether the tag belongs to a question of the choice table.
func (x *index) isQuestion(t *analysis.Tag) bool {
	v := x.byKey[tagKey{t.Lexicon, t.Contrast, t.Variant}]
	return v != nil && t.Kind != "marker" && t.Kind != "fingerprint" && t.Kind != "verb"
}

// tagsIn lists the tags that lie in the span, none of them inside another.
func tagsIn(a *analysis.Annotated, s analysis.Span) []int {
	var out []int
	first, _ := slices.BinarySearchFunc(a.Tags, s.Start, func(t analysis.Tag, at int) int { return t.Start - at })
	at := s.Start
	for i := first; i < len(a.Tags) && a.Tags[i].Start < s.End; i++ {
		if t := &a.Tags[i]; t.Start >= at && t.End <= s.End {
			out = append(out, i)
			at = t.End
		}
	}
	return out
}

// order puts the member that the others are compared with in front: of a copied article the source, else the earliest.
func (x *index) order(members []groupMember) {
	rank := func(m groupMember) (bool, string, int) {
		a := &x.Articles[m.Article]
		copied := slices.ContainsFunc(x.Overlaps, func(o analysis.Overlap) bool {
			return o.Copy && o.Second == m.Article && slices.ContainsFunc(members, func(n groupMember) bool { return n.Article == o.First })
		})
		date := a.Date
		if source := slices.ContainsFunc(x.Overlaps, func(o analysis.Overlap) bool { return o.Copy && o.First == m.Article }); source {
			date = ""
		} else if date == "" {
			date = "~"
		}
		return copied, date, m.Article
	}
	if len(members) == 0 {
		return
	}
	best := 0
	for i := 1; i < len(members); i++ {
		ci, di, ai := rank(members[i])
		cb, db, ab := rank(members[best])
		if ci != cb && !ci || ci == cb && (di < db || di == db && ai < ab) {
			best = i
		}
	}
	m := members[best]
	copy(members[1:best+1], members[:best])
	members[0] = m
}
