package analysis

import (
	"fmt"
	"slices"

	"framing/internal/stats"
	"framing/lexicons"
)

// rates finds markers that one outlet uses at another rate than all others together. Where articles could change places, the
// difference must be clear in that test; where there are too few articles for one, the two intervals must not meet.
func (f *finder) rates() {
	c := &f.Comparison
	if len(c.Outlets) < 2 {
		return
	}
	for from := 0; from < len(c.Markers); {
		to := from + 1
		for to < len(c.Markers) && sameBase(&c.Markers[from], &c.Markers[to]) {
			to++
		}
		for o := range c.Outlets {
			f.rate(c.Markers[from:to], o)
		}
		from = to
	}
}

// sameBase reports whether two groups belong to one marker and are counted against the same words.
func sameBase(a, b *MarkerUses) bool {
	return a.Lexicon == b.Lexicon && a.Contrast == b.Contrast && a.Unit == b.Unit && a.Per == b.Per && slices.Equal(a.Voices, b.Voices)
}

// rate sets one outlet's uses of the groups of a marker beside those of all others.
func (f *finder) rate(groups []MarkerUses, outlet int) {
	m := &groups[0]
	one, rest := SideRate{Unit: m.Unit, Per: m.Per}, SideRate{Unit: m.Unit, Per: m.Per}
	for g := range groups {
		for i, r := range groups[g].Rates {
			side := &rest
			if i == outlet {
				side = &one
			}
			side.Uses += r.Once
			if g == 0 {
				side.Of += r.BaseOnce
			}
		}
	}
	if one.Of == 0 || rest.Of == 0 {
		return
	}
	one.Low, one.High = stats.PoissonInterval(one.Uses, Level)
	rest.Low, rest.High = stats.PoissonInterval(rest.Uses, Level)
	difference, tested := f.rateTest(m, outlet)
	apart := one.Uses >= FewUses && one.Low/float64(one.Of) > rest.High/float64(rest.Of)
	if tested && difference < 0 || !tested && !apart {
		return
	}
	n := blank(RateDifference, -1)
	n.Lexicon, n.Contrast, n.Difference, n.Rates = m.Lexicon, m.Contrast, difference, []SideRate{one, rest}
	n.Outlets = []string{f.Comparison.Outlets[outlet].Name}
	for g := range groups {
		n.Variants = append(n.Variants, groups[g].Variant)
	}
	n.Uses = f.usesIn(outlet, func(t *Tag) bool {
		return t.Lexicon == m.Lexicon && t.Contrast == m.Contrast && slices.Contains(n.Variants, t.Variant) && !t.Copied &&
			(slices.Contains(m.Voices, t.Voice) || t.Voice == noVoice && slices.Contains(m.Voices, Own))
	})
	n.Places = f.places(n.Uses)
	n.Places = n.Places[:min(len(n.Places), maxOpened)]
	n.Strength = one.Low / float64(one.Of) * float64(rest.Of) / max(rest.High, 1)
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

// differences finds the clear ones of the tested differences of wordings, between an outlet and all others and in time.
func (f *finder) differences() {
	told := map[string]bool{}
	for i := range f.Comparison.Differences {
		d := &f.Comparison.Differences[i]
		kind := ShareDifference
		switch {
		case !d.Clear, d.Kind == MarkerDifference, d.Kind == ChoiceDifference && !f.againstAll(d):
			continue
		case d.Kind == ChangeInTime:
			kind = ChangeOverTime
		}
		entry := f.entries[questionID{d.Lexicon, d.Contrast}]
		key := fmt.Sprint(kind, d.Lexicon, "\x00", d.Contrast)
		if len(f.Comparison.Outlets) != 2 || kind == ChangeOverTime { // of two outlets the one differs as the other does
			key += fmt.Sprint("\x00", d.Outlet)
		}
		if told[key] || entry != nil && entry.Kind == lexicons.Fingerprint {
			continue
		}
		told[key] = true
		n := blank(kind, -1)
		n.Lexicon, n.Contrast, n.Variants, n.Difference, n.Strength = d.Lexicon, d.Contrast, []string{d.Variant}, i, d.Size
		n.Outlets = []string{f.Comparison.Outlets[d.Outlet].Name}
		n.Uses = f.usesIn(d.Outlet, func(t *Tag) bool {
			return t.Lexicon == d.Lexicon && t.Contrast == d.Contrast && t.Variant == d.Variant && !t.Copied && t.isChoice()
		})
		n.Places = f.places(n.Uses)
		n.Places = n.Places[:min(len(n.Places), maxOpened)]
		f.add(n, n.Outlets[0])
	}
}

// alike names the outlets of which nothing about the whole set is found: where tests were made over several events, that is
// a finding too.
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
	n := blank(NoDifference, -1)
	for i := range f.Comparison.Outlets {
		if o := f.Comparison.Outlets[i].Name; !differs[o] {
			n.Outlets = append(n.Outlets, o)
		}
	}
	if len(n.Outlets) > 0 {
		f.add(n)
	}
}
