package analysis

import (
	"slices"

	"framing/internal/stats"
	"framing/lexicons"
)

// markerGroup is one group of a marker, with the voices it is counted in.
type markerGroup struct {
	*question
	group  int32
	voices [voiceCount]bool
	unit   string
	per    int
	base   *choiceRows // uses, copies once, against BaseOnce
}

// counts reports whether a use is one of the group.
func (g *markerGroup) counts(u *useFact) bool {
	return u.counted && u.variant == g.group && g.voices[u.voice]
}

// once is counts, copies once.
func (g *markerGroup) once(u *useFact) bool { return g.counts(u) && !u.copied }

// of returns how many units there are that a use of the group could stand in.
func (g *markerGroup) of(u *units) (n int32) {
	switch g.unit {
	case "article":
		return 1
	case "sentence":
		return u.sentences
	case "attribution":
		return u.attributions
	}
	for v, words := range u.words {
		if g.voices[v] {
			n += words
		}
	}
	return n
}

// looked reports whether the marker was looked for in the article: where its lexicon does not apply, there is nothing to count
// uses against.
func (g *markerGroup) looked(a *Annotated) bool {
	_, skipped := a.Skipped[g.lexicon]
	return !skipped
}

// baseOnce is what an article has of the units, without those that repeat an earlier article.
func (g *markerGroup) baseOnce(f *articleFacts) int32 {
	if g.unit == "article" {
		if f.copied.all() > 0 && f.copied.all() >= f.units.all() {
			return 0
		}
		return 1
	}
	return g.of(&f.units) - g.of(&f.copied)
}

// marker adds a table for each group of a marker that stands in the set.
func (c *comparer) marker(q *question) {
	all := make([]int32, len(c.Articles))
	for i := range all {
		all[i] = int32(i)
	}
	for k, id := range q.variants {
		g := &markerGroup{question: q, group: int32(k)}
		g.unit, g.per = unitOf(q.contrast.Per)
		out := MarkerUses{Lexicon: q.lexicon, Contrast: q.contrast.ID, Variant: id, Unit: g.unit, Per: g.per}
		out.Voices = countedIn(q.contrast, id)
		for _, v := range out.Voices {
			g.voices[voiceIndex(v)] = true
		}
		byOutlet := map[int32][]useFact{}
		others := map[int32]int{}
		for i := range q.uses {
			u := &q.uses[i]
			o := c.outletOf[u.article]
			switch {
			case u.variant != g.group:
			case g.counts(u):
				byOutlet[o] = append(byOutlet[o], *u)
			default:
				others[o]++
			}
		}
		if len(byOutlet) == 0 && len(others) == 0 {
			continue
		}
		g.base = c.arrange(new(choiceRows).rates(q.uses, all, g.once, func(i int32) int32 {
			if !g.looked(&c.Articles[i]) {
				return 0
			}
			return g.baseOnce(&c.facts[i])
		}))
		for o := range c.out.Outlets {
			rate := c.rate(g, o, byOutlet[int32(o)])
			rate.Others = others[int32(o)]
			out.Rates = append(out.Rates, rate)
		}
		c.out.Markers = append(c.out.Markers, out)
		c.groups = append(c.groups, g)
	}
}

// rate is one outlet's rate of a group.
func (c *comparer) rate(g *markerGroup, outlet int, uses []useFact) Rate {
	r := Rate{Outlet: outlet, Uses: len(uses), Dispersion: c.dispersion(outlet, uses)}
	last := int32(-1)
	for i := range uses {
		if !uses[i].copied {
			r.Once++
		}
		if uses[i].article != last {
			last = uses[i].article
			r.Articles++
		}
	}
	for _, i := range c.out.Outlets[outlet].Articles {
		if !g.looked(&c.Articles[i]) {
			continue
		}
		r.Base += int(g.of(&c.facts[i].units))
		r.BaseOnce += int(g.baseOnce(&c.facts[i]))
	}
	if r.BaseOnce <= 0 {
		return r
	}
	scale := float64(g.per) / float64(r.BaseOnce)
	interval, ok := c.intervals[r.Once]
	if !ok {
		interval[0], interval[1] = stats.PoissonInterval(r.Once, Level)
		c.intervals[r.Once] = interval
	}
	r.Value, r.Low, r.High = float64(r.Once)*scale, interval[0]*scale, interval[1]*scale
	r.Enough = r.Once >= FewUses
	return r
}

// unitOf reads `per` of a marker.
func unitOf(per string) (unit string, n int) {
	switch per {
	case "article":
		return "article", 1
	case "100 sentences":
		return "sentence", 100
	case "100 attributions":
		return "attribution", 100
	}
	return "word", 1000
}

// countedIn lists the voices in which a group of a marker is counted: its own voice, unless the lexicon says more.
func countedIn(contrast *lexicons.Contrast, group string) []VoiceName {
	for _, v := range contrast.Variants {
		if v.ID == group && len(v.Voices) > 0 {
			voices := make([]VoiceName, len(v.Voices))
			for i, name := range v.Voices {
				voices[i] = VoiceNamed(name)
			}
			slices.Sort(voices)
			return slices.Compact(voices)
		}
	}
	return []VoiceName{Own}
}
