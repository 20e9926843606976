package analysis

import (
	"cmp"
	"slices"

	"framing/internal/stats"
)

// compareOutlets makes the comparison of a result whose tags, overlaps and events are final.
func (e *Engine) compareOutlets(r *Result) Comparison {
	c := newComparer(r)
	e.countCopied(c)
	for _, q := range c.questions {
		if q.marker() {
			c.marker(q)
		} else {
			c.contrast(q)
		}
	}
	c.test()
	c.orderContrasts()
	c.cover()
	c.questions, c.compared, c.groups = nil, nil, nil // nobody asks for them any more
	c.speak()
	e.distinct(c)
	return c.out
}

// contrast adds the table of a contrast.
func (c *comparer) contrast(q *question) {
	q.base = c.arrange(new(choiceRows).choices(q, q.uses, q.chooses))
	out := ContrastUses{Lexicon: q.lexicon, Contrast: q.contrast.ID, Kind: q.contrast.Kind}
	byOutlet := map[int32][]useFact{}
	var outlets []int32
	for _, u := range q.uses { // by article, and so by outlet
		if !u.counted {
			continue
		}
		o := c.outletOf[u.article]
		if byOutlet[o] == nil {
			outlets = append(outlets, o)
		}
		byOutlet[o] = append(byOutlet[o], u)
		out.Uses++
		if !u.copied {
			out.Once++
		}
	}
	if out.Uses == 0 {
		return
	}
	for _, o := range outlets {
		choice := c.choice(q, int(o), byOutlet[o])
		out.Articles += choice.Articles
		out.Outlets = append(out.Outlets, choice)
	}
	if !q.fingerprint() {
		t := c.tally(q.base, 0, len(q.base.articles))
		s := newSpread(t, pairs(len(c.out.Outlets)))
		out.Split, out.SplitOf = s.split(), len(t.outlets)
		out.VoiceSplit = !q.spelling() && voiceSplit(out.Outlets)
		out.Agreed = len(out.Outlets) > 1 && !out.VoiceSplit && oneWording(out.Outlets)
		if out.Split > 0 {
			out.Robust = c.splitRobust(q, out.Split)
		}
	}
	c.out.Contrasts, c.compared = append(c.out.Contrasts, out), append(c.compared, q)
}

// choice is one outlet's line of a contrast.
func (c *comparer) choice(q *question, outlet int, uses []useFact) OutletChoice {
	out := OutletChoice{Outlet: outlet, Uses: len(uses), Dispersion: -1}
	variants := make([]VariantUses, len(q.variants))
	choosing := make([]int, len(q.variants))
	lastArticle := make([]int32, len(q.variants))
	inArticle, last := 0, int32(-1)
	for i := range uses {
		u := &uses[i]
		v := &variants[u.variant]
		v.Uses.add(u.voice)
		if !u.copied {
			v.Once.add(u.voice)
			if u.rejected && !q.spelling() {
				v.Rejected.add(u.voice)
			}
		}
		if q.chooses(u) {
			choosing[u.variant]++
			out.Choosing++
		}
		if lastArticle[u.variant] != u.article+1 {
			lastArticle[u.variant] = u.article + 1
			v.Articles++
		}
		if u.article != last {
			last, inArticle = u.article, 0
			out.Articles++
		}
		if inArticle++; inArticle > out.Largest {
			out.Largest, out.LargestArticle = inArticle, int(u.article)
		}
	}
	for i := range variants {
		v := &variants[i]
		if v.Articles == 0 {
			continue
		}
		v.Variant = q.variants[i]
		if out.Choosing >= FewUses {
			s := newShare(choosing[i], out.Choosing)
			v.Share = &s
		}
		out.Variants = append(out.Variants, *v)
	}
	slices.SortStableFunc(out.Variants, func(a, b VariantUses) int { return cmp.Compare(b.Uses.Total(), a.Uses.Total()) })
	out.Dispersion = c.dispersion(outlet, uses)
	out.Change = c.change(q, int32(outlet))
	return out
}

func (v *VoiceUses) add(voice uint8) {
	switch voice {
	case 0:
		v.Own++
	case 1:
		v.Attributed++
	case 2:
		v.Quoted++
	case 3:
		v.Scare++
	}
}

func newShare(uses, of int) Share {
	low, high := stats.WilsonInterval(uses, of, Level)
	return Share{Uses: uses, Of: of, Low: low, High: high, Percent: of >= FewForPercent}
}

// dispersion says how unevenly uses, of one outlet by article, lie over its articles; -1 where there is too little.
func (c *comparer) dispersion(outlet int, uses []useFact) float64 {
	articles := c.out.Outlets[outlet].Articles
	if len(articles) < FewArticles || len(uses) < FewUses {
		return -1
	}
	counts, sizes, next := make([]int, len(articles)), make([]int, len(articles)), 0
	for k, i := range articles {
		sizes[k] = int(c.facts[i].units.all())
		for next < len(uses) && int(uses[next].article) == i {
			counts[k]++
			next++
		}
	}
	return stats.Dispersion(counts, sizes)
}

// voiceSplit reports whether a wording is one outlet's own, and another outlet has it only in others' voices.
func voiceSplit(outlets []OutletChoice) bool {
	own, distant := map[string]bool{}, map[string]bool{}
	for i := range outlets {
		for _, v := range outlets[i].Variants {
			if v.Once.Own > v.Rejected.Own {
				own[v.Variant] = true
			} else if v.Once.Total() > v.Rejected.Total() {
				distant[v.Variant] = true
			}
		}
	}
	for v := range own {
		if distant[v] {
			return true
		}
	}
	return false
}

// oneWording reports whether all outlets use the same single wording.
func oneWording(outlets []OutletChoice) bool {
	for i := range outlets {
		if len(outlets[i].Variants) != 1 || outlets[i].Variants[0].Variant != outlets[0].Variants[0].Variant {
			return false
		}
	}
	return true
}

// orderContrasts puts the most divided first, and fingerprints last.
func (c *comparer) orderContrasts() {
	last := func(x *ContrastUses) int {
		if x.Kind == "fingerprint" {
			return 1
		}
		return 0
	}
	one := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(c.out.Contrasts, func(a, b ContrastUses) int {
		return cmp.Or(cmp.Compare(last(&a), last(&b)), cmp.Compare(b.Split, a.Split), cmp.Compare(one(b.VoiceSplit), one(a.VoiceSplit)),
			cmp.Compare(len(b.Outlets), len(a.Outlets)), cmp.Compare(b.Uses, a.Uses))
	})
}
