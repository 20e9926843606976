package analysis

import (
	"cmp"
	"runtime"
	"slices"

	"framing/lexicons"
)

const (
	mostShiftsOfGroup = 12 // of one kind in an alignment; what follows repeats them
	mostMembers       = 12 // sentences of an alignment that are compared with each other
	mostlySaid        = .6 // share of a sentence that must be somebody's words to be at a distance
	sameStatement     = .5 // share of words that sentences have in common where they are said to differ in voice alone
	leastMoved        = 4  // words that are inside quotation marks here and outside there
)

// shifts fills the shifts of every event: the same thing in one article's own voice and at a distance in another.
// Articles that are copies of each other are not compared, their changes are edits. It reads alignments, quotation checks
// and tags.
func (e *Engine) shifts(r *Result) {
	cluster := copyClusters(len(r.Articles), r.Overlaps)
	shiftsOf := func(ev *Event) {
		s := shifter{engine: e, articles: r.Articles, cluster: cluster, event: ev, quotations: map[Place][]QuotationCheck{}, aligned: map[shiftedTerm]bool{}}
		for _, q := range ev.Quotations {
			p := Place{q.Quotation.Article, q.Sentence}
			s.quotations[p] = append(s.quotations[p], q)
		}
		for k := range ev.Alignments {
			s.alignment(k)
		}
		s.apart()
		ev.Shifts = s.out
	}
	inParallel(runtime.GOMAXPROCS(0), len(r.Events), eventsChunk, func() func(int) {
		return func(i int) {
			if ev := &r.Events[i]; len(ev.Articles) > 1 {
				shiftsOf(ev)
			}
		}
	})
}

// shifter finds the shifts of one event.
type shifter struct {
	engine     *Engine
	articles   []Annotated
	cluster    []int
	event      *Event
	quotations map[Place][]QuotationCheck
	aligned    map[shiftedTerm]bool // term shifts within alignments
	out        []Shift
}

// shiftedTerm is a variant that two articles use in different voices.
type shiftedTerm struct {
	entry      entryID
	own, other int // clusters
}

// independent reports whether two articles are of different outlets and no copies.
func (s *shifter) independent(a, b int) bool {
	return s.cluster[a] != s.cluster[b] && s.articles[a].Outlet != s.articles[b].Outlet
}

// alignment finds the shifts between the sentences of alignment k.
func (s *shifter) alignment(k int) {
	members := s.event.Alignments[k].Sentences
	members = members[:min(len(members), mostMembers)]
	s.terms(k, members)
	words := make([][]ownWord, len(members))
	for i, m := range members {
		words[i] = s.wordsOf(m.Place)
	}
	s.statements(k, members, words)
	s.boundaries(k, members, words)
}

// terms finds variants that aligned sentences use in different voices.
func (s *shifter) terms(k int, members []AlignedSentence) {
	uses := s.usesOf(members)
	found := 0
	seen := map[shiftedTerm]bool{}
	for _, own := range uses {
		for _, other := range uses {
			x, y := s.tag(own), s.tag(other)
			key := shiftedTerm{entryID{x.Lexicon, x.Contrast, x.Variant}, s.cluster[own.Article], s.cluster[other.Article]}
			if x.Voice != Own || y.Voice == Own || key.entry != (entryID{y.Lexicon, y.Contrast, y.Variant}) ||
				!s.independent(own.Article, other.Article) || seen[key] || found == mostShiftsOfGroup {
				continue
			}
			found++
			seen[key] = true
			s.aligned[key] = true
			s.addTerm(k, own, other)
		}
	}
}

func (s *shifter) tag(u Use) *Tag { return &s.articles[u.Article].Tags[u.Tag] }

func (s *shifter) addTerm(k int, own, other Use) {
	x, y := s.tag(own), s.tag(other)
	s.out = append(s.out, Shift{Kind: "term", Alignment: k, Own: Passage{own.Article, x.Span}, Other: Passage{other.Article, y.Span},
		OwnTag: own.Tag, OtherTag: other.Tag, Voice: y.Voice})
}

// usesOf lists the counted uses of namings in sentences.
func (s *shifter) usesOf(members []AlignedSentence) (out []Use) {
	for _, m := range members {
		tags := s.articles[m.Article].Tags
		first, _ := slices.BinarySearchFunc(tags, m.Sentence, func(t Tag, sentence int) int { return cmp.Compare(int(t.Sentence), sentence) })
		for i := first; i < len(tags) && int(tags[i].Sentence) == m.Sentence; i++ {
			if tags[i].Counted && tags[i].Kind == lexicons.Naming {
				out = append(out, Use{m.Article, i})
			}
		}
	}
	return out
}

// firstUses are the first uses of a variant by outlet: in its own voice, and at a distance.
type firstUses struct {
	own, other map[string]Use
	outlets    []string // that use it, mostMembers at most
}

// firstUsesOf lists the variants of the event with their first uses, and the variants in order.
func (s *shifter) firstUsesOf() (uses map[entryID]*firstUses, order []entryID) {
	uses = map[entryID]*firstUses{}
	for _, i := range s.event.Articles {
		a := &s.articles[i]
		for t := range a.Tags {
			tag := &a.Tags[t]
			if !tag.Counted || tag.Kind != lexicons.Naming {
				continue
			}
			id := entryID{tag.Lexicon, tag.Contrast, tag.Variant}
			f := uses[id]
			if f == nil {
				f = &firstUses{own: map[string]Use{}, other: map[string]Use{}}
				uses[id] = f
				order = append(order, id)
			}
			list := f.other
			if tag.Voice == Own {
				list = f.own
			}
			if _, ok := list[a.Outlet]; !ok {
				list[a.Outlet] = Use{i, t}
			}
			if len(f.outlets) < mostMembers && !slices.Contains(f.outlets, a.Outlet) {
				f.outlets = append(f.outlets, a.Outlet)
			}
		}
	}
	slices.SortFunc(order, func(a, b entryID) int {
		return cmp.Or(cmp.Compare(a.lexicon, b.lexicon), cmp.Compare(a.contrast, b.contrast), cmp.Compare(a.variant, b.variant))
	})
	return uses, order
}

// apart finds variants that one outlet uses in its own voice and another one never does, where no alignment shows it.
func (s *shifter) apart() {
	uses, order := s.firstUsesOf()
	for _, id := range order {
		f, found := uses[id], 0
		for _, o := range f.outlets {
			for _, p := range f.outlets {
				own, isOwn := f.own[o]
				other, isOther := f.other[p]
				_, also := f.own[p]
				if !isOwn || !isOther || also || found == mostShiftsOfGroup || !s.independent(own.Article, other.Article) ||
					s.aligned[shiftedTerm{id, s.cluster[own.Article], s.cluster[other.Article]}] {
					continue
				}
				found++
				s.addTerm(-1, own, other)
			}
		}
	}
}

// statements finds aligned sentences of which one is all in the outlet's own voice and the other is mostly somebody's words.
func (s *shifter) statements(k int, members []AlignedSentence, words [][]ownWord) {
	found := 0
	for i, x := range members {
		if s.said(x.Place).Len() > 0 {
			continue
		}
		for j, y := range members {
			v := s.said(y.Place)
			if float64(v.Len()) < mostlySaid*float64(s.sentence(y.Place).Len()) || !s.independent(x.Article, y.Article) ||
				found == mostShiftsOfGroup || sharedWords(words[i], words[j]) < sameStatement {
				continue
			}
			found++
			s.out = append(s.out, Shift{Kind: "statement", Alignment: k, Own: Passage{x.Article, s.sentence(x.Place).Span},
				Other: Passage{y.Article, v.Span}, OwnTag: -1, OtherTag: -1, Voice: v.Voice})
		}
	}
}

func (s *shifter) sentence(p Place) *Sentence { return &s.articles[p.Article].Sentences[p.Sentence] }

// said returns the longest stretch of a sentence that is not in the outlet's own voice, cut to the sentence; empty if none.
func (s *shifter) said(p Place) (longest Voice) {
	sen := s.sentence(p)
	for _, v := range s.voicesOf(p) {
		v.Start, v.End = max(v.Start, sen.Start), min(v.End, sen.End)
		if v.Len() > longest.Len() {
			longest = v
		}
	}
	return longest
}

// voicesOf returns the stretches that reach into a sentence.
func (s *shifter) voicesOf(p Place) (out []Voice) {
	a, sen := &s.articles[p.Article], s.sentence(p)
	end, _ := slices.BinarySearchFunc(a.Voices, sen.End, func(v Voice, at int) int { return cmp.Compare(v.Start, at) })
	for i := end - 1; i >= 0 && i >= end-mostVoices; i-- {
		if a.Voices[i].Overlaps(sen.Span) {
			out = append(out, a.Voices[i])
		}
	}
	return out
}

// mostVoices is how many stretches before the end of a sentence are asked whether they reach into it.
const mostVoices = 64
