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
				if !zones.at(int(v.Start)).Counted() || v.Words == 0 || v.Voice != Quoted && v.Voice != Attributed || said.holds(ShortSpan{v.Start, v.Start + 1}.Span()) {
					continue
				}
				speaker := who[v.Speaker]
				s := words[speaker.key]
				if s == nil {
					s = &speakerTally{name: speaker.name}
					words[speaker.key], order = s, append(order, s)
				}
				if compareNames(speaker.name, s.name) < 0 {
					s.name = speaker.name
				}
				s.add(c.outletOf[i], int32(i), v, speaker.class)
			}
		}
	}
	slices.SortFunc(order, func(a, b *speakerTally) int {
		return cmp.Or(cmp.Compare(b.words, a.words), cmp.Compare(a.name, b.name))
	})
	c.out.SpeakersFound = len(order)
	for _, s := range order[:min(len(order), speakersShown)] {
		out := s.result()
		if out.Class == InstitutionSpeaker && k.surnames[sameSpelling(s.name)] {
			out.Class = PersonSpeaker // another event has the full name
		}
		c.out.Speakers = append(c.out.Speakers, out)
	}
}

// speakerTally adds up the words of a speaker. A large set has some ten thousand of them, of which few are shown.
type speakerTally struct {
	name    string
	words   int
	outlets []outletTally
	classes [len(speakerClasses)]int32 // words said as a speaker of each class: an event may show less of a person than another
}

// outletTally is one outlet's part, with the article that was counted last.
type outletTally struct{ outlet, quoted, attributed, articles, last int32 }

// speakerClasses are all classes; of two as which a speaker says equally many words, the first holds.
var speakerClasses = [...]SpeakerClass{PersonSpeaker, InstitutionSpeaker, MediaSpeaker, UnnamedSpeaker}

// add counts a stretch of an article.
func (s *speakerTally) add(outlet, article int32, v *Voice, class SpeakerClass) {
	k := slices.IndexFunc(s.outlets, func(o outletTally) bool { return o.outlet == outlet })
	if k < 0 {
		k = len(s.outlets)
		s.outlets = append(s.outlets, outletTally{outlet: outlet, last: -1})
	}
	o := &s.outlets[k]
	if v.Voice == Quoted {
		o.quoted += v.Words
	} else {
		o.attributed += v.Words
	}
	if o.last != article {
		o.last = article
		o.articles++
	}
	s.words += int(v.Words)
	s.classes[slices.Index(speakerClasses[:], class)] += v.Words
}

// result is what is shown of the speaker, whose class is the one as which it says most words.
func (s *speakerTally) result() SpeakerWords {
	out := SpeakerWords{Speaker: s.name, Class: speakerClasses[slices.Index(s.classes[:], slices.Max(s.classes[:]))]}
	slices.SortFunc(s.outlets, func(a, b outletTally) int { return cmp.Compare(a.outlet, b.outlet) })
	for _, o := range s.outlets {
		out.Quoted += int(o.quoted)
		out.Attributed += int(o.attributed)
		out.Outlets = append(out.Outlets, OutletSpeaker{Outlet: int(o.outlet), Quoted: int(o.quoted), Attributed: int(o.attributed), Articles: int(o.articles)})
	}
	return out
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
