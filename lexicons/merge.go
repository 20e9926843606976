package lexicons

import (
	"slices"

	"framing/internal/diag"
)

// extend adds the entries of another file to l, as `extends` asks: entries with the same id become one, their terms are
// appended, and single values of the later file replace those of the earlier one. Nothing of `other` is changed.
func (l *rawLexicon) extend(other *rawLexicon) {
	base := l.Lexicon
	l.Lexicon = other.Lexicon
	l.pos = other.pos
	if l.Applies.IsZero() {
		l.Applies = base.Applies
	}
	l.Sources = slices.Clone(base.Sources)
	for i, s := range other.Sources {
		if k := slices.IndexFunc(l.Sources, func(t Source) bool { return t.ID == s.ID }); k >= 0 {
			l.Sources[k] = s
			continue
		}
		l.Sources = append(l.Sources, s)
		l.sourcePos = append(l.sourcePos, other.sourcePos[i])
	}
	l.cites = append(l.cites, other.cites...)
	contrasts := make(map[string]*rawContrast, len(l.contrasts))
	for _, c := range l.contrasts {
		contrasts[c.ID] = c
	}
	for _, c := range other.contrasts {
		if known := contrasts[c.ID]; known != nil && known.marker == c.marker {
			known.extend(c)
			continue
		}
		own := *c
		own.variants = nil
		for _, v := range c.variants {
			copied := *v
			own.variants = append(own.variants, &copied)
		}
		l.contrasts = append(l.contrasts, &own)
	}
	l.extendCues(other.cues)
}

func (c *rawContrast) extend(other *rawContrast) {
	c.Pos = other.Pos
	replace(&c.Name, other.Name)
	replace(&c.Question, other.Question)
	replace(&c.About, other.About)
	replace(&c.Kind, other.Kind)
	replace(&c.Reference, other.Reference)
	replace(&c.Per, other.Per)
	c.conditions = c.conditions.extended(other.conditions)
	c.Rulings = slices.Concat(c.Rulings, other.Rulings)
	c.Cite = slices.Concat(c.Cite, other.Cite)
	c.Tests, c.Todo = slices.Concat(c.Tests, other.Tests), slices.Concat(c.Todo, other.Todo)
	c.refs = slices.Concat(c.refs, other.refs)
	for _, v := range other.variants {
		k := slices.IndexFunc(c.variants, func(w *rawVariant) bool { return w.ID == v.ID })
		if k < 0 {
			copied := *v
			c.variants = append(c.variants, &copied)
			continue
		}
		known := c.variants[k]
		known.Pos = v.Pos
		replace(&known.Label, v.Label)
		replace(&known.Stance, v.Stance)
		replace(&known.Note, v.Note)
		known.Cite, known.Terms = slices.Concat(known.Cite, v.Cite), slices.Concat(known.Terms, v.Terms)
		known.Tests, known.Todo = slices.Concat(known.Tests, v.Tests), slices.Concat(known.Todo, v.Todo)
		known.conditions = known.conditions.extended(v.conditions)
		known.given = known.given || v.given
	}
}

// extended returns c with other added; neither is changed.
func (c *conditions) extended(other *conditions) *conditions {
	out := *c
	out.near = slices.Concat(c.near, other.near)
	out.notNear = slices.Concat(c.notNear, other.notNear)
	out.except = slices.Concat(c.except, other.except)
	if other.voices != nil {
		out.voices = other.voices
	}
	if other.zones != nil {
		out.zones = other.zones
	}
	if !other.gate.IsZero() {
		out.gate = other.gate
	}
	out.off = c.off || other.off
	return &out
}

func (l *rawLexicon) extendCues(cues []*rawCue) {
	for _, c := range cues {
		k := slices.IndexFunc(l.cues, func(d *rawCue) bool { return d.ID == c.ID })
		if k < 0 {
			copied := *c
			l.cues = append(l.cues, &copied)
			continue
		}
		known := l.cues[k]
		known.Pos = c.Pos
		replace(&known.About, c.About)
		for _, list := range []struct{ to, from *[]*Term }{
			{&known.Verbs, &c.Verbs}, {&known.Nouns, &c.Nouns}, {&known.Phrases, &c.Phrases},
			{&known.Except, &c.Except}, {&known.Strong, &c.Strong}, {&known.Weak, &c.Weak},
		} {
			*list.to = slices.Concat(*list.to, *list.from)
		}
		if c.Frames != nil {
			known.Frames = c.Frames
		}
		known.Tests, known.Todo = slices.Concat(known.Tests, c.Tests), slices.Concat(known.Todo, c.Todo)
		known.Denied = known.Denied || c.Denied
		known.off = known.off || c.off
		known.given = known.given || c.given
	}
}

func replace[T ~string](to *T, from T) {
	if from != "" {
		*to = from
	}
}

// kindClash reports ids that are a contrast in one file and a marker in another.
func (l *rawLexicon) kindClash() diag.Problems {
	if !slices.ContainsFunc(l.contrasts, func(c *rawContrast) bool { return c.marker }) {
		return nil // contrasts alone were told apart when they were read
	}
	var out diag.Problems
	seen := make(map[string]bool, len(l.contrasts))
	for _, c := range l.contrasts {
		if seen[c.ID] {
			out = append(out, diag.Problem{Pos: c.Pos, What: "the id \"" + c.ID + "\" stands for a contrast and for a marker",
				Hint: "give one of them another id"})
		}
		seen[c.ID] = true
	}
	return out
}
