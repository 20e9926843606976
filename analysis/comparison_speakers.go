package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// speakersShown is how many speakers a comparison lists.
const speakersShown = 200

// speak adds up the words of each speaker.
func (c *comparer) speak() {
	words := map[string]*speakerTally{}
	var order []*speakerTally
	k := cast{nouns: sourceNouns(), outlets: map[string]bool{}, surnames: map[string]bool{}}
	for _, o := range c.out.Outlets {
		k.outlets[o.Name] = true
	}
	reprints := c.Reprints()
	for e := range c.Events {
		who := k.speakersOf(c.Articles, &c.Events[e])
		for _, i := range c.Events[e].Articles {
			a := &c.Articles[i]
			zones := zoneReader{sentences: a.Sentences}
			said := spanReader{spans: reprints[i]} // already, by the same outlet
			for k := range a.Voices {
				v := &a.Voices[k]
				if !zones.at(v.Start).Counted() || v.Words == 0 || v.Voice != Quoted && v.Voice != Attributed || said.holds(Span{v.Start, v.Start + 1}) {
					continue
				}
				speaker := who[v.Speaker]
				s := words[speaker.key]
				if s == nil {
					s = &speakerTally{SpeakerWords: SpeakerWords{Speaker: speaker.name}, classes: map[SpeakerClass]int{}}
					words[speaker.key], order = s, append(order, s)
				}
				if compareNames(speaker.name, s.Speaker) < 0 {
					s.Speaker = speaker.name
				}
				s.classes[speaker.class] += int(v.Words)
				s.add(int(c.outletOf[i]), i, v)
			}
		}
	}
	slices.SortFunc(order, func(a, b *speakerTally) int {
		return cmp.Or(cmp.Compare(b.Quoted+b.Attributed, a.Quoted+a.Attributed), cmp.Compare(a.Speaker, b.Speaker))
	})
	c.out.SpeakersFound = len(order)
	for _, s := range order[:min(len(order), speakersShown)] {
		if s.Class = s.class(); s.Class == InstitutionSpeaker && k.surnames[sameSpelling(s.Speaker)] {
			s.Class = PersonSpeaker // another event has the full name
		}
		slices.SortFunc(s.Outlets, func(a, b OutletSpeaker) int { return cmp.Compare(a.Outlet, b.Outlet) })
		c.out.Speakers = append(c.out.Speakers, s.SpeakerWords)
	}
}

// speakerTally is SpeakerWords while it is added up.
type speakerTally struct {
	SpeakerWords
	last    []int                // by outlet, as in Outlets: the article, from 1, that was counted last
	classes map[SpeakerClass]int // words said as a speaker of this class: an event may show less of a person than another
}

// class is the one as which the speaker says most words.
func (s *speakerTally) class() SpeakerClass {
	best := PersonSpeaker
	for _, c := range [...]SpeakerClass{InstitutionSpeaker, MediaSpeaker, UnnamedSpeaker} {
		if s.classes[c] > s.classes[best] {
			best = c
		}
	}
	return best
}

// add counts a stretch of article i.
func (s *speakerTally) add(outlet, i int, v *Voice) {
	k := slices.IndexFunc(s.Outlets, func(o OutletSpeaker) bool { return o.Outlet == outlet })
	if k < 0 {
		k = len(s.Outlets)
		s.Outlets = append(s.Outlets, OutletSpeaker{Outlet: outlet})
		s.last = append(s.last, 0)
	}
	o := &s.Outlets[k]
	if v.Voice == Quoted {
		s.Quoted += int(v.Words)
		o.Quoted += int(v.Words)
	} else {
		s.Attributed += int(v.Words)
		o.Attributed += int(v.Words)
	}
	if s.last[k] != i+1 {
		s.last[k] = i + 1
		o.Articles++
	}
}

// withoutArticle cuts off "the", "a", "an".
func withoutArticle(s string) string {
	for _, the := range [...]string{"the ", "a ", "an "} {
		if len(s) > len(the) && strings.EqualFold(s[:len(the)], the) {
			return s[len(the):]
		}
	}
	return s
}

func hasCapital(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }
