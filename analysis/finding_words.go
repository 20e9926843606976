package analysis

import (
	"cmp"
	"slices"

	"framing/lexicons"
)

// usedBy is what one outlet uses of a question in one event.
type usedBy struct {
	outlet   string
	uses     []Use // counted, in text order
	rejected []Use // the same, negated or denied: they say that the wording does not fit
}

// event looks at one event: at every question on its own, then at quotations and omissions.
func (f *finder) event(e int) {
	byQuestion := map[questionID][]usedBy{}
	outlets := map[string]bool{}
	for _, i := range f.Events[e].Articles { // ascending, so by outlet
		a := &f.Articles[i]
		outlets[a.Outlet] = true
		for t := range a.Tags {
			tag := &a.Tags[t]
			if !tag.Counted || tag.Kind != lexicons.Naming {
				continue
			}
			q := questionID{tag.Lexicon, tag.Contrast}
			all := byQuestion[q]
			if len(all) == 0 || all[len(all)-1].outlet != a.Outlet {
				all = append(all, usedBy{outlet: a.Outlet})
			}
			last := &all[len(all)-1]
			if tag.Rejected() {
				last.rejected = append(last.rejected, Use{i, t})
			} else {
				last.uses = append(last.uses, Use{i, t})
			}
			byQuestion[q] = all
		}
	}
	if len(outlets) > 1 {
		questions := make([]questionID, 0, len(byQuestion))
		for q := range byQuestion {
			questions = append(questions, q)
		}
		slices.SortFunc(questions, func(a, b questionID) int {
			return cmp.Or(cmp.Compare(a.lexicon, b.lexicon), cmp.Compare(a.contrast, b.contrast))
		})
		for _, q := range questions {
			f.question(e, q, byQuestion[q], len(outlets))
		}
	}
	f.quotations(e)
	f.omissions(e)
}

// question looks at what the outlets of an event use for one question.
func (f *finder) question(e int, q questionID, all []usedBy, outlets int) {
	told := map[string]bool{} // variants that a finding names already
	split := false
	for _, v := range f.variantsOf(all) {
		if f.voiceSplit(e, q, v, all) {
			told[v], split = true, true
		}
	}
	if !split {
		f.distance(e, q, all)
	}
	f.wordSplit(e, q, all, told)
	if outlets > 2 {
		f.oneSide(e, q, all, told)
	}
}

// variantsOf lists the variants that are used, sorted.
func (f *finder) variantsOf(all []usedBy) []string {
	seen := map[string]bool{}
	for _, o := range all {
		for _, u := range o.uses {
			seen[f.tag(u).Variant] = true
		}
	}
	return sortedStrings(seen)
}

func (f *finder) tag(u Use) *Tag { return &f.Articles[u.Article].Tags[u.Tag] }

func (t *Tag) isOwn() bool { return t.Voice == Own || t.Voice == noVoice }

// isChoice reports whether the use is the outlet's own choice of a word: see Comparison.
func (t *Tag) isChoice() bool {
	if t.Kind == lexicons.Spelling {
		return t.isOwn() || t.Voice == Attributed
	}
	return t.isOwn() && (t.Kind == lexicons.Marker || !t.Rejected())
}

// Rejected reports whether the statement in which the term stands is negated or denied: "there was no riot".
func (t *Tag) Rejected() bool { return t.Polarity == Denied || t.Polarity == Negated }

// voices counts the uses of a variant, of any where it is "": those in the outlet's own voice, all, and both without copies.
func (f *finder) voices(o usedBy, variant string) (own, all, ownOnce, once int) {
	for _, u := range o.uses {
		t := f.tag(u)
		if variant != "" && t.Variant != variant {
			continue
		}
		all++
		if !t.Copied {
			once++
		}
		if t.isOwn() {
			own++
			if !t.Copied {
				ownOnce++
			}
		}
	}
	return own, all, ownOnce, once
}

// voiceSplit finds a wording that one outlet has in its own voice only, twice at least, and another only at a distance. An
// outlet that does no more than quote the text of the first is none of the others.
func (f *finder) voiceSplit(e int, q questionID, variant string, all []usedBy) bool {
	var owners, others []usedBy
	for _, o := range all {
		if own, n, ownOnce, _ := f.voices(o, variant); own == n && ownOnce >= 2 {
			owners = append(owners, o)
		}
	}
	for _, o := range all {
		if own, n, _, _ := f.voices(o, variant); n > 0 && own == 0 && !f.onlyQuotes(o, variant, owners) {
			others = append(others, o)
		}
	}
	if len(owners) == 0 || len(others) == 0 {
		return false
	}
	f.addUses(VoiceSplit, e, q, []string{variant}, slices.Concat(owners, others), func(t *Tag) bool { return t.Variant == variant })
	f.found[len(f.found)-1].Strength = float64(min(f.once(owners, variant), f.once(others, variant)))
	return true
}

// once counts the uses of a variant by some outlets, without copies.
func (f *finder) once(by []usedBy, variant string) (n int) {
	for _, o := range by {
		_, _, _, once := f.voices(o, variant)
		n += once
	}
	return n
}

// distance finds a question on which one outlet never speaks in its own voice, in FewUses uses or more, and another does.
func (f *finder) distance(e int, q questionID, all []usedBy) {
	var owners, others []usedBy
	first := false // one of the owners is not just a copy
	for _, o := range all {
		if own, _, ownOnce, _ := f.voices(o, ""); own > 0 {
			owners = append(owners, o)
			first = first || ownOnce > 0
		}
	}
	for _, o := range all {
		if own, _, _, once := f.voices(o, ""); own == 0 && once >= FewUses && !f.onlyQuotes(o, "", owners) {
			others = append(others, o)
		}
	}
	if first && len(others) > 0 {
		f.addUses(VoiceSplit, e, q, nil, slices.Concat(owners, others), func(*Tag) bool { return true })
		f.found[len(f.found)-1].Strength = float64(min(f.once(owners, ""), f.once(others, "")))
	}
}

// onlyQuotes reports whether every use of the variant stands in a quotation whose words are those of one of the owners' texts.
func (f *finder) onlyQuotes(o usedBy, variant string, owners []usedBy) bool {
	for _, u := range o.uses {
		if t := f.tag(u); (variant == "" || t.Variant == variant) && !f.quotes(u, owners) {
			return false
		}
	}
	return true
}

func (f *finder) quotes(u Use, owners []usedBy) bool {
	return slices.ContainsFunc(f.checks[u.Article], func(c *QuotationCheck) bool {
		return c.Quotation.Contains(f.tag(u).Span()) &&
			slices.ContainsFunc(owners, func(o usedBy) bool { return o.outlet == f.Articles[c.Text.Article].Outlet })
	})
}

// addUses adds a finding about uses of a question by some outlets.
func (f *finder) addUses(kind FindingKind, e int, q questionID, variants []string, by []usedBy, counts func(*Tag) bool) {
	n := blank(kind, e)
	n.Lexicon, n.Contrast, n.Variants = q.lexicon, q.contrast, variants
	for _, o := range by {
		n.Outlets = append(n.Outlets, o.outlet)
		for _, u := range o.uses {
			if counts(f.tag(u)) {
				n.Uses = append(n.Uses, u)
			}
		}
		for _, u := range o.rejected {
			if counts(f.tag(u)) {
				n.Rejected++
			}
		}
	}
	n.Places = f.places(n.Uses)
	n.Strength = float64(len(n.Uses))
	f.add(n, variants...)
}

// choice returns the variants that an outlet chooses: those of its own voice, or where it has none those that it reports,
// and whether they are in its own voice.
func (f *finder) choice(uses []Use) (variants []string, own bool) {
	chosen, reported := map[string]bool{}, map[string]bool{}
	for _, u := range uses {
		if t := f.tag(u); t.isOwn() {
			chosen[t.Variant] = true
		} else {
			reported[t.Variant] = true
		}
	}
	if len(chosen) > 0 {
		return sortedStrings(chosen), true
	}
	return sortedStrings(reported), false
}

// independent returns the uses that repeat nothing: neither the text of which the article is a copy, nor what an outlet before says in
// an article of the same cluster of copies. heard gathers what was said, by cluster and variant.
func (f *finder) independent(o usedBy, heard map[saying]bool) []Use {
	var out []Use
	for _, u := range o.uses {
		if t := f.tag(u); !t.Copied && !heard[saying{f.cluster(u.Article), t.Variant}] {
			out = append(out, u)
		}
	}
	for _, u := range out {
		heard[saying{f.cluster(u.Article), f.tag(u).Variant}] = true
	}
	return out
}

// saying is a variant in a cluster of copies.
type saying struct {
	cluster int
	variant string
}

// wordSplit finds a question to which three independent outlets or more have answers of which no two are alike, at least two
// of them in their own voice. Outlets that only repeat another one's text are named, but do not make it a split.
func (f *finder) wordSplit(e int, q questionID, all []usedBy, told map[string]bool) {
	seen, heard := map[string]bool{}, map[saying]bool{}
	outlets, inOwnVoice := 0, 0
	for _, o := range all {
		variants, own := f.choice(f.independent(o, heard))
		if len(variants) == 0 {
			continue
		}
		outlets++
		if own {
			inOwnVoice++
		}
		for _, v := range variants {
			if seen[v] {
				return
			}
			seen[v] = true
		}
	}
	if outlets < 3 || inOwnVoice < 2 {
		return
	}
	n := blank(WordSplit, e)
	n.Lexicon, n.Contrast, n.Variants = q.lexicon, q.contrast, sortedStrings(seen)
	for _, o := range all {
		variants, own := f.choice(o.uses)
		if len(variants) == 0 { // it rejects them all
			continue
		}
		n.Outlets = append(n.Outlets, o.outlet)
		for _, u := range o.uses {
			if t := f.tag(u); t.isOwn() == own && slices.Contains(variants, t.Variant) {
				n.Uses = append(n.Uses, u)
			}
		}
	}
	n.Places = f.places(n.Uses)
	n.Strength = float64(outlets)
	for v := range seen {
		told[v] = true
	}
	f.add(n)
}

// oneSide finds a wording that the lexicon marks as one side's, in one outlet's own voice and in no other outlet's.
func (f *finder) oneSide(e int, q questionID, all []usedBy, told map[string]bool) {
	contrast := f.entries[q]
	if contrast == nil {
		return
	}
	for _, v := range contrast.Variants {
		if v.Stance == "" || told[v.ID] {
			continue
		}
		var owners []usedBy
		for _, o := range all {
			if own, _, _, _ := f.voices(o, v.ID); own > 0 {
				owners = append(owners, o)
			}
		}
		if len(owners) == 1 {
			f.addUses(WordSplit, e, q, []string{v.ID}, owners, func(t *Tag) bool { return t.Variant == v.ID && t.isOwn() })
		}
	}
}

func sortedStrings(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for s := range set {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
