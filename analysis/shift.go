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
	inParallel(runtime.GOMAXPROCS(0), len(r.Events), eventsChunk, func() func(int) {
		s := shifter{engine: e, articles: r.Articles, cluster: cluster, common: map[uint64]int8{}, seen: map[shiftedTerm]bool{}}
		return func(i int) {
			if ev := &r.Events[i]; len(ev.Articles) > 1 {
				ev.Shifts = s.shiftsOf(ev)
			}
		}
	})
}

// shiftsOf returns the shifts of an event.
func (s *shifter) shiftsOf(ev *Event) []Shift {
	s.event, s.out, s.quotations, s.aligned = ev, nil, map[Place][]int32{}, map[shiftedTerm]bool{}
	for k, q := range ev.Quotations {
		p := Place{q.Quotation.Article, q.Sentence}
		s.quotations[p] = append(s.quotations[p], int32(k))
	}
	var order []entryID
	s.first, order = s.firstUsesOf()
	for k := range ev.Alignments {
		s.alignment(k)
	}
	s.apart(order)
	return slices.Clip(withoutRepeats(s.out))
}

// withoutRepeats leaves out shifts between the same words: two sentences may stand in two alignments together.
func withoutRepeats(shifts []Shift) []Shift {
	seen := make(map[Shift]bool, len(shifts))
	return slices.DeleteFunc(shifts, func(s Shift) bool {
		s.Alignment = -1
		repeated := seen[s]
		seen[s] = true
		return repeated
	})
}

// shifter finds the shifts of one event after the other.
type shifter struct {
	engine     *Engine
	articles   []Annotated
	cluster    []int
	event      *Event
	quotations map[Place][]int32    // quotation checks of the event, by their sentence
	aligned    map[shiftedTerm]bool // term shifts within alignments
	first      map[entryID]*firstUses
	out        []Shift

	// Of one alignment: its members, what of them is not in the outlet's own voice, and the words of those that were asked for.
	members []AlignedSentence
	said    []saidWords
	words   [][]ownWord
	arena   []ownWord // where words lie
	tokens  []token
	voices  []*Voice // of one sentence
	uses    []Use
	seen    map[shiftedTerm]bool
	common  map[uint64]int8
	rows    [2][]int
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
	s.members, s.words, s.arena, s.said = s.members[:0], s.words[:0], s.arena[:0], s.said[:0]
	for _, m := range members {
		s.members, s.words, s.said = append(s.members, m), append(s.words, nil), append(s.said, s.saidIn(m.Place))
	}
	s.statements(k, members)
	s.boundaries(k, members)
}

// terms finds variants that aligned sentences use in different voices.
func (s *shifter) terms(k int, members []AlignedSentence) {
	uses := s.usesOf(members)
	found, seen := 0, s.seen
	clear(seen)
	for _, own := range uses {
		for _, other := range uses {
			x, y := s.tag(own), s.tag(other)
			key := shiftedTerm{entryID{x.Lexicon, x.Contrast, x.Variant}, s.cluster[own.Article], s.cluster[other.Article]}
			if x.Voice != Own || y.Voice == Own || key.entry != (entryID{y.Lexicon, y.Contrast, y.Variant}) ||
				!s.independent(own.Article, other.Article) || seen[key] || found == mostShiftsOfGroup {
				continue
			}
			if _, also := s.first[key.entry].own[s.articles[other.Article].Outlet]; also { // it says so itself in another place
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
	s.out = append(s.out, Shift{Kind: "term", Alignment: k, Own: Passage{own.Article, x.Span()}, Other: Passage{other.Article, y.Span()},
		OwnTag: own.Tag, OtherTag: other.Tag, Voice: y.Voice})
}

// usesOf lists the counted uses of namings in sentences. They are valid until the next call.
func (s *shifter) usesOf(members []AlignedSentence) []Use {
	out := s.uses[:0]
	for _, m := range members {
		tags := s.articles[m.Article].Tags
		first, _ := slices.BinarySearchFunc(tags, m.Sentence, func(t Tag, sentence int) int { return cmp.Compare(int(t.Sentence), sentence) })
		for i := first; i < len(tags) && int(tags[i].Sentence) == m.Sentence; i++ {
			if tags[i].Counted && tags[i].Kind == lexicons.Naming {
				out = append(out, Use{m.Article, i})
			}
		}
	}
	s.uses = out
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
func (s *shifter) apart(order []entryID) {
	for _, id := range order {
		f, found := s.first[id], 0
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

// statements finds aligned sentences of which one is all in the outlet's own voice and the other is mostly somebody's words: one
// for each two articles. An outlet that has another sentence of the alignment in its own voice, a headline say, is at no distance.
func (s *shifter) statements(k int, members []AlignedSentence) {
	found, told := 0, map[[2]int]bool{}
	for i, x := range members {
		if s.said[i].Len() > 0 {
			continue
		}
		for j, y := range members {
			v, pair := &s.said[j], [2]int{x.Article, y.Article}
			if float64(v.Len()) < mostlySaid*float64(s.sentence(y.Place).Len()) || !s.independent(x.Article, y.Article) || told[pair] ||
				found == mostShiftsOfGroup || s.sharedWords(s.wordsAt(i), s.wordsAt(j)) < sameStatement || s.saysItself(k, y.Article) {
				continue
			}
			found++
			told[pair] = true
			s.out = append(s.out, Shift{Kind: "statement", Alignment: k, Own: Passage{x.Article, s.sentence(x.Place).Span()},
				Other: Passage{y.Article, v.Span}, OwnTag: -1, OtherTag: -1, Voice: v.voice})
		}
	}
}

// saysItself reports whether the outlet of the article has a sentence of alignment k all in its own voice.
func (s *shifter) saysItself(k, article int) bool {
	return slices.ContainsFunc(s.event.Alignments[k].Sentences, func(m AlignedSentence) bool {
		if s.articles[m.Article].Outlet != s.articles[article].Outlet {
			return false
		}
		said := s.saidIn(m.Place)
		return said.Len() == 0
	})
}

func (s *shifter) sentence(p Place) *Sentence { return &s.articles[p.Article].Sentences[p.Sentence] }

// saidWords is the longest stretch of a sentence that is not in the outlet's own voice, cut to the sentence; empty if there is
// none.
type saidWords struct {
	Span
	voice  VoiceName
	quoted bool // some of the sentence stands in quotation marks
}

func (s *shifter) saidIn(p Place) (longest saidWords) {
	sen := s.sentence(p)
	for _, v := range s.voicesOf(p) {
		longest.quoted = longest.quoted || v.Voice == Quoted || v.Voice == Scare
		if at := (ShortSpan{max(v.Start, sen.Start), min(v.End, sen.End)}.Span()); at.Len() > longest.Len() {
			longest.Span, longest.voice = at, v.Voice
		}
	}
	return longest
}

// voicesOf returns the stretches that reach into a sentence. They are valid until the next call.
func (s *shifter) voicesOf(p Place) []*Voice {
	a, sen := &s.articles[p.Article], s.sentence(p)
	end, _ := slices.BinarySearchFunc(a.Voices, sen.End, func(v Voice, at int32) int { return cmp.Compare(v.Start, at) })
	s.voices = s.voices[:0]
	for i := end - 1; i >= 0 && i >= end-mostVoices; i-- {
		if a.Voices[i].Span().Overlaps(sen.Span()) {
			s.voices = append(s.voices, &a.Voices[i])
		}
	}
	return s.voices
}

// mostVoices is how many stretches before the end of a sentence are asked whether they reach into it.
const mostVoices = 64
