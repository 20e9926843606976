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
	for e := range c.Events {
		names := c.sameSpeakers(&c.Events[e])
		for _, i := range c.Events[e].Articles {
			a := &c.Articles[i]
			zones := zoneReader{sentences: a.Sentences}
			for k := range a.Voices {
				v := &a.Voices[k]
				if !zones.at(v.Start).Counted() || v.Words == 0 || v.Voice != Quoted && v.Voice != Attributed {
					continue
				}
				name := names[v.Speaker]
				s := words[name]
				if s == nil {
					s = &speakerTally{SpeakerWords: SpeakerWords{Speaker: name, Named: hasCapital(name)}}
					words[name], order = s, append(order, s)
				}
				s.add(int(c.outletOf[i]), i, v)
			}
		}
	}
	slices.SortFunc(order, func(a, b *speakerTally) int {
		return cmp.Or(cmp.Compare(b.Quoted+b.Attributed, a.Quoted+a.Attributed), cmp.Compare(a.Speaker, b.Speaker))
	})
	c.out.SpeakersFound = len(order)
	for _, s := range order[:min(len(order), speakersShown)] {
		slices.SortFunc(s.Outlets, func(a, b OutletSpeaker) int { return cmp.Compare(a.Outlet, b.Outlet) })
		c.out.Speakers = append(c.out.Speakers, s.SpeakerWords)
	}
}

// speakerTally is SpeakerWords while it is added up.
type speakerTally struct {
	SpeakerWords
	last []int // by outlet, as in Outlets: the article, from 1, that was counted last
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

// sameSpeakers maps each speaker of an event to the name that is shown: without an article in front, and a surname as the
// full name that ends with it, where only one does ("Venn", "Orla Venn").
func (c *comparer) sameSpeakers(e *Event) map[string]string {
	plain := map[string]string{}
	var full []string
	for _, i := range e.Articles {
		for k := range c.Articles[i].Voices {
			s := c.Articles[i].Voices[k].Speaker
			if _, ok := plain[s]; ok {
				continue
			}
			plain[s] = withoutArticle(s)
			if hasCapital(plain[s]) {
				full = append(full, reversed(plain[s]))
			}
		}
	}
	slices.Sort(full)
	full = slices.Compact(full)
	for s, name := range plain { // each for itself: the order does not matter
		plain[s] = fullName(name, full)
	}
	return plain
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

// fullName finds the one name that a surname is the end of, among sorted names with their words reversed. The next longer
// one is enough: with "Orla Venn" and "Mayor Orla Venn", "Venn" is "Orla Venn".
func fullName(name string, full []string) string {
	if name == "" || strings.Contains(name, " ") || !hasCapital(name) {
		return name
	}
	prefix := name + " "
	i, _ := slices.BinarySearch(full, prefix)
	if i == len(full) || !strings.HasPrefix(full[i], prefix) {
		return name
	}
	for _, other := range full[i+1:] {
		if !strings.HasPrefix(other, prefix) {
			break
		}
		if !strings.HasPrefix(other, full[i]+" ") {
			return name // two people
		}
	}
	return reversed(full[i])
}

// reversed turns the order of words round.
func reversed(name string) string {
	words := strings.Fields(name)
	slices.Reverse(words)
	return strings.Join(words, " ")
}

func hasCapital(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }
