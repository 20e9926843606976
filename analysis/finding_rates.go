package analysis

import (
	"slices"

	"framing/internal/stats"
	"framing/lexicons"
)

// markerSides sets one outlet's uses of the groups of a marker beside those of all others, copies once.
type markerSides struct {
	groups    []MarkerUses
	outlet    int
	one, rest SideRate
}

// apart reports whether the two intervals do not meet, the outlet's above that of the others.
func (m *markerSides) apart() bool {
	return m.one.Low/float64(m.one.Of) > m.rest.High/float64(m.rest.Of)
}

// rates finds markers that one outlet uses more often than all others together. Where articles could change places, the difference
// must be clear in that test. Where there are too few of them for one, it is told of a single event only (of several, the events
// that an outlet reports would decide): the two intervals must not meet, and words as independent as these intervals take them
// must rarely fall so, corrected for the number of all such comparisons.
func (f *finder) rates() {
	var untested []markerSides
	var p []float64
	for _, m := range f.markerSides() {
		difference, tested := f.rateTest(&m.groups[0], m.outlet)
		switch {
		case difference >= 0:
			f.rate(&m, difference, 0)
		case !tested && len(f.Events) < 2 && !f.oneTextTwice(m.outlet):
			untested, p = append(untested, m), append(p, stats.Excess(m.one.Uses, m.one.Of, m.rest.Uses, m.rest.Of))
		}
	}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		if m := &untested[i]; adjusted <= FalseDiscoveryRate && m.one.Uses >= FewUses && m.apart() {
			f.rate(m, -1, len(untested))
		}
	}
}

// oneTextTwice reports whether two of the other outlets print one text, and nobody knows who was first: both count, and the range of
// all others together would be too narrow.
func (f *finder) oneTextTwice(outlet int) bool {
	name := f.Comparison.Outlets[outlet].Name
	return slices.ContainsFunc(f.Overlaps, func(o Overlap) bool {
		return o.Copy && !o.countsOnce(f.Articles) && f.Articles[o.First].Outlet != name && f.Articles[o.Second].Outlet != name
	})
}

// markerSides lists the comparisons of each outlet with all others, marker by marker, where both sides have something to count
// against and there are uses enough in both together.
func (f *finder) markerSides() (out []markerSides) {
	c := &f.Comparison
	for from := 0; from < len(c.Markers) && len(c.Outlets) > 1; {
		to := from + 1
		for to < len(c.Markers) && sameBase(&c.Markers[from], &c.Markers[to]) {
			to++
		}
		for o := range c.Outlets {
			m := markerSides{groups: c.Markers[from:to], outlet: o}
			if m.count(c.Outlets); m.one.Of > 0 && m.rest.Of > 0 && m.one.Uses+m.rest.Uses >= FewUses {
				out = append(out, m)
			}
		}
		from = to
	}
	return out
}

// sameBase reports whether two groups belong to one marker and are counted against the same words.
func sameBase(a, b *MarkerUses) bool {
	return a.Lexicon == b.Lexicon && a.Contrast == b.Contrast && a.Unit == b.Unit && a.Per == b.Per && slices.Equal(a.Voices, b.Voices)
}

// count adds up both sides.
func (m *markerSides) count(outlets []OutletTexts) {
	first := &m.groups[0]
	m.one = SideRate{Unit: first.Unit, Per: first.Per}
	m.rest = m.one
	for g := range m.groups {
		for i, r := range m.groups[g].Rates {
			side := &m.rest
			if i == m.outlet {
				side = &m.one
			}
			side.Uses += r.Once
			if g == 0 && r.BaseOnce > 0 {
				side.Of += r.BaseOnce
				side.Articles += len(outlets[r.Outlet].Articles)
			}
		}
	}
	m.one.Low, m.one.High = stats.PoissonInterval(m.one.Uses, Level)
	m.rest.Low, m.rest.High = stats.PoissonInterval(m.rest.Uses, Level)
}

// rate adds a finding: of a clear difference, or of the number of comparisons among which it was found without a test. Then it
// lists the uses of the others too: they are few articles.
func (f *finder) rate(m *markerSides, difference, compared int) {
	first := &m.groups[0]
	n := blank(RateDifference, -1)
	n.Lexicon, n.Contrast, n.Difference, n.Compared, n.Rates = first.Lexicon, first.Contrast, difference, compared, []SideRate{m.one, m.rest}
	n.Outlets = []string{f.Comparison.Outlets[m.outlet].Name}
	for g := range m.groups {
		n.Variants = append(n.Variants, m.groups[g].Variant)
	}
	once := func(t *Tag) bool {
		return t.Lexicon == first.Lexicon && t.Contrast == first.Contrast && slices.Contains(n.Variants, t.Variant) && !t.Copied &&
			(slices.Contains(first.Voices, t.Voice) || t.Voice == noVoice && slices.Contains(first.Voices, Own))
	}
	n.Uses = f.usesIn(m.outlet, once)
	for o := range f.Comparison.Outlets {
		if difference < 0 && o != m.outlet {
			n.Uses = append(n.Uses, f.usesIn(o, once)...)
		}
	}
	n.Places = f.places(n.Uses)
	n.Places = n.Places[:min(len(n.Places), maxOpened)]
	n.Strength = m.one.Low / float64(m.one.Of) * float64(m.rest.Of) / max(m.rest.High, 1)
	f.add(n, append([]string{n.Outlets[0]}, n.Variants...)...)
}

// rateTest returns the clear difference of the outlet from all others in a group of the marker, or -1, and whether there was
// any test.
func (f *finder) rateTest(m *MarkerUses, outlet int) (difference int, tested bool) {
	difference = -1
	for i := range f.Comparison.Differences {
		d := &f.Comparison.Differences[i]
		if d.Kind != MarkerDifference || d.Outlet != outlet || d.Lexicon != m.Lexicon || d.Contrast != m.Contrast || !f.againstAll(d) {
			continue
		}
		tested = true
		if d.Clear && difference < 0 {
			difference = i
		}
	}
	return difference, tested
}

// againstAll reports whether the other side of a difference is all other outlets.
func (f *finder) againstAll(d *Difference) bool { return d.Other < 0 || len(f.Comparison.Outlets) == 2 }

// usesIn lists the counted uses of an outlet of that sort.
func (f *finder) usesIn(outlet int, sort func(*Tag) bool) []Use {
	var out []Use
	for _, i := range f.Comparison.Outlets[outlet].Articles {
		for t := range f.Articles[i].Tags {
			if tag := &f.Articles[i].Tags[t]; tag.Counted && sort(tag) {
				out = append(out, Use{i, t})
			}
		}
	}
	return out
}

// differences finds the clear ones of the tested differences of wordings, between an outlet and all others and in time; then those
// between two outlets of which neither is told to differ from all.
func (f *finder) differences() {
	told := map[toldDifference]bool{}
	for _, pairs := range [...]bool{false, true} {
		for i := range f.Comparison.Differences {
			if d := &f.Comparison.Differences[i]; d.Clear && d.Kind != MarkerDifference && pairs == (d.Kind == ChoiceDifference && !f.againstAll(d)) {
				f.difference(i, told)
			}
		}
	}
}

// toldDifference is a question on which an outlet is told to differ.
type toldDifference struct {
	kind              DifferenceKind
	lexicon, contrast string
	outlet            int
}

// difference adds a finding for a clear difference, unless one of its outlets is told to differ already: of two outlets the one
// differs as the other does.
func (f *finder) difference(i int, told map[toldDifference]bool) {
	d := &f.Comparison.Differences[i]
	if entry := f.entries[questionID{d.Lexicon, d.Contrast}]; entry != nil && entry.Kind == lexicons.Fingerprint {
		return
	}
	kind, sides := ShareDifference, []int{d.Outlet}
	if d.Kind == ChangeInTime {
		kind = ChangeOverTime
	} else if d.Other >= 0 {
		sides = append(sides, d.Other)
	}
	n := blank(kind, -1)
	for _, o := range sides {
		if told[toldDifference{d.Kind, d.Lexicon, d.Contrast, o}] {
			return
		}
		n.Outlets = append(n.Outlets, f.Comparison.Outlets[o].Name)
	}
	for _, o := range sides {
		told[toldDifference{d.Kind, d.Lexicon, d.Contrast, o}] = true
	}
	if len(f.Comparison.Outlets) == 2 {
		n.Outlets = n.Outlets[:1]
	}
	n.Lexicon, n.Contrast, n.Variants, n.Difference, n.Strength = d.Lexicon, d.Contrast, []string{d.Variant}, i, d.Size
	n.Uses = f.usesIn(d.Outlet, func(t *Tag) bool {
		return t.Lexicon == d.Lexicon && t.Contrast == d.Contrast && t.Variant == d.Variant && !t.Copied && t.isChoice()
	})
	n.Places = f.places(n.Uses)
	n.Places = n.Places[:min(len(n.Places), maxOpened)]
	f.add(n, n.Outlets...)
}

// alike names the outlets that were tested and of which nothing about the whole set is found, nor a clear difference from another one:
// where tests were made over several events, that is a finding too. Of outlets that no test was made of nothing is known.
func (f *finder) alike() {
	if len(f.Events) < 2 || f.Comparison.Made == 0 {
		return
	}
	differs := map[string]bool{}
	for i := range f.found {
		if n := &f.found[i]; n.Event < 0 && n.Overlap < 0 {
			differs[n.Outlets[0]] = true
		}
	}
	for _, d := range f.Comparison.Differences {
		if d.Clear {
			differs[f.Comparison.Outlets[d.Outlet].Name] = true
			if d.Other >= 0 {
				differs[f.Comparison.Outlets[d.Other].Name] = true
			}
		}
	}
	n := blank(NoDifference, -1)
	for i := range f.Comparison.Outlets {
		if o := &f.Comparison.Outlets[i]; o.Tests > 0 && !differs[o.Name] {
			n.Outlets = append(n.Outlets, o.Name)
		}
	}
	if len(n.Outlets) > 0 {
		f.add(n)
	}
}
