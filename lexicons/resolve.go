package lexicons

import (
	"slices"
	"strings"

	"framing/internal/diag"
)

// resolve checks a merged lexicon and makes it flat: what is switched off is gone, variants carry what they inherit. Its
// entries become those of the result: nobody else may use them.
func (r *reader) resolve(raw *rawLexicon) *Lexicon {
	for _, p := range raw.kindClash() {
		r.add(p)
	}
	r.checkSources(raw)
	l := raw.Lexicon
	l.Contrasts, l.Cues = make([]*Contrast, 0, len(raw.contrasts)), nil
	for _, marker := range []bool{false, true} {
		for _, c := range raw.contrasts {
			if c.marker == marker && !c.off {
				l.Contrasts = append(l.Contrasts, r.resolveContrast(c))
			}
		}
	}
	for _, c := range raw.cues {
		if c.off {
			continue
		}
		if !c.given {
			r.errorf(c.Pos, "list words under verbs, nouns or phrases", "the cue %q has no words", c.ID)
		}
		if len(c.Frames) == 0 {
			r.errorf(c.Pos, "write frames: [clause, after]; known: "+strings.Join(frameNames, ", "), "the cue %q has no frames", c.ID)
		}
		l.Cues = append(l.Cues, &c.Cue)
	}
	return &l
}

func (r *reader) checkSources(raw *rawLexicon) {
	ids := make([]string, len(raw.Sources))
	known := make(map[string]bool, len(raw.Sources))
	for i, s := range raw.Sources {
		ids[i] = s.ID
		known[s.ID] = true
	}
	cited := map[string]bool{}
	for _, ref := range raw.cites {
		cited[ref.text] = true
		if !known[ref.text] {
			r.errorf(ref.pos, unknownHint(ref.text, ids), "no such source: %q", shorten(ref.text))
		}
	}
	for i, id := range ids {
		if !cited[id] && raw.sourcePos[i].File == r.file {
			r.warnf(raw.sourcePos[i], "add cite: "+id+" where it belongs, or delete it", "the source %q is cited nowhere", id)
		}
	}
}

func (r *reader) resolveContrast(raw *rawContrast) *Contrast {
	c := &raw.Contrast
	if c.Kind == "" {
		c.Kind = Naming
	}
	if raw.marker && c.Per == "" {
		c.Per = rates[0]
	}
	if c.Name == "" {
		r.errorf(c.Pos, "write name: … ; it is the heading in the report", "%q has no name", c.ID)
	}
	var off []string
	c.Variants = r.resolved.take(len(raw.variants))[:0]
	for _, v := range raw.variants {
		if v.off {
			off = append(off, v.ID)
			continue
		}
		c.Variants = append(c.Variants, r.resolveVariant(raw, v))
	}
	if len(c.Variants) == 0 {
		r.errorf(c.Pos, "add an entry: my-variant: [word, other word]", "%q has no variants", c.ID)
	}
	if len(raw.refs) > 0 {
		r.checkReferences(raw)
	}
	if len(off) > 0 {
		withoutVariants(c, off)
	}
	if c.Reference != "" && len(c.Rulings) == 0 && c.About == "" {
		r.warnf(c.Pos, "say why in about, or give a ruling", "%q has a reference, but nothing says why", c.ID)
	}
	r.checkRepeats(c)
	if r.wantsTests && !raw.marker {
		r.checkTests(c)
	}
	return c
}

// checkReferences reports what names variants that the contrast does not have.
func (r *reader) checkReferences(raw *rawContrast) {
	known, ids := make(map[string]bool, len(raw.variants)), make([]string, len(raw.Variants))
	for _, v := range raw.variants {
		known[v.ID] = true
	}
	for i, v := range raw.Variants { // those that are not switched off: to name instead
		ids[i] = v.ID
	}
	for _, ref := range raw.refs {
		if !known[ref.text] {
			r.errorf(ref.pos, unknownHint(ref.text, ids), "%q has no variant %q", raw.ID, shorten(ref.text))
		}
	}
}

// withoutVariants drops what concerns variants that are switched off.
func withoutVariants(c *Contrast, off []string) {
	gone := func(id string) bool { return slices.Contains(off, id) }
	if gone(c.Reference) {
		c.Reference = ""
	}
	c.Rulings = slices.Clone(c.Rulings)
	for i := range c.Rulings {
		for _, list := range []*[]string{&c.Rulings[i].Prefers, &c.Rulings[i].Avoids, &c.Rulings[i].AttributeOnly} {
			*list = slices.DeleteFunc(slices.Clone(*list), gone)
		}
	}
	names := func(t Test) bool {
		return slices.ContainsFunc(t.Expect, func(e Expectation) bool { return gone(e.Variant) })
	}
	c.Tests, c.Todo = slices.DeleteFunc(slices.Clone(c.Tests), names), slices.DeleteFunc(slices.Clone(c.Todo), names)
}

func (r *reader) resolveVariant(c *rawContrast, raw *rawVariant) *Variant {
	v := &raw.Variant
	if !raw.given {
		r.errorf(v.Pos, "write terms: [word, other word]", "the variant %q has no terms", v.ID)
	}
	if v.Label == "" {
		v.Label = strings.ReplaceAll(v.ID, "-", " ")
	}
	if c.conditions == &noConditions && raw.conditions == &noConditions {
		return v
	}
	v.Near, v.Voices, v.Zones = c.near, c.voices, c.zones
	if raw.near != nil {
		v.Near = raw.near
	}
	if raw.voices != nil {
		v.Voices = raw.voices
	}
	if raw.zones != nil {
		v.Zones = raw.zones
	}
	v.NotNear = slices.Concat(c.notNear, raw.notNear)
	v.Except = slices.Concat(c.except, raw.except)
	v.Gates = nil // a file that is given twice is resolved twice
	for _, g := range []Gate{c.gate, raw.gate} {
		if !g.IsZero() {
			v.Gates = append(v.Gates, g)
		}
	}
	return v
}

// checkRepeats warns of terms that stand in two variants of one contrast, or twice in one, under the same conditions.
func (r *reader) checkRepeats(c *Contrast) {
	type place struct {
		variant *Variant
		term    *Term
	}
	type key struct {
		source string
		how    Case
	}
	if len(c.Variants) == 1 && len(c.Variants[0].Terms) < 2 {
		return
	}
	seen := map[key]place{}
	for _, v := range c.Variants {
		for _, t := range v.Terms {
			if t.Around != nil {
				continue
			}
			k := key{t.Source, t.Case}
			if !isPlain(t.Source) {
				k.source = strings.Join(strings.Fields(t.Source), " ")
			}
			first, twice := seen[k]
			switch {
			case !twice:
				seen[k] = place{v, t}
			case first.variant == v:
				r.warnf(t.Pos, "delete one", "the term %q stands twice in this variant, first in line %d", shorten(t.Source), first.term.Pos.Line)
			case v.sameConditions(first.variant):
				r.warnf(t.Pos, "keep it in one of them", "the term %q stands in the variant %q too, in line %d",
					shorten(t.Source), first.variant.ID, first.term.Pos.Line)
			}
		}
	}
}

// sameConditions reports whether nothing but their terms tells two variants of a contrast apart.
func (v *Variant) sameConditions(w *Variant) bool {
	return slices.Equal(v.Near, w.Near) && slices.Equal(v.NotNear, w.NotNear) && len(v.Gates) == len(w.Gates) &&
		slices.Equal(v.Voices, w.Voices) && slices.Equal(v.Zones, w.Zones)
}

// checkTests warns where a contrast lacks a sentence for one of its variants, or one that must not match.
func (r *reader) checkTests(c *Contrast) {
	if r.full(diag.Warning) {
		return
	}
	negative := false
	tested := map[string]bool{}
	for _, t := range c.Tests {
		negative = negative || len(t.Expect) == 0
		for _, e := range t.Expect {
			tested[e.Variant] = true
		}
	}
	for _, v := range c.Variants {
		for _, t := range v.Tests {
			negative = negative || len(t.Expect) == 0
			if len(t.Expect) > 0 {
				tested[v.ID] = true
			}
		}
	}
	var missing []string
	for _, v := range c.Variants {
		if !tested[v.ID] && !(len(c.Variants) == 1 && tested[""]) {
			missing = append(missing, v.ID)
		}
	}
	if len(missing) > 0 {
		r.warnf(c.Pos, "add under tests: … [word|"+missing[0]+"] …", "%q has no test sentence for %s", c.ID, shorten(strings.Join(missing, ", ")))
	}
	if !negative {
		r.warnf(c.Pos, "add a sentence without brackets, in which nothing may be found", "%q has no test sentence that must not match", c.ID)
	}
}
