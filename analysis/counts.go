package analysis

import (
	"cmp"
	"slices"
)

// Counts adds up uses by lexicon, contrast, variant, outlet and voice. Counting articles one by one and merging gives
// the same as counting them all at once, in any order: Counts is a commutative monoid, so shards may be counted
// anywhere. The zero value is empty and ready.
type Counts struct {
	rows map[countKey]*countRow
}

type countKey struct {
	lexicon, contrast, variant, outlet string
	voice                              VoiceName
}

type countRow struct{ uses, articles, once int }

// Add counts the tags of one article that are counted.
func (c *Counts) Add(a *Annotated) {
	var seen map[countKey]bool
	for i := range a.Tags {
		t := &a.Tags[i]
		if !t.Counted {
			continue
		}
		k := countKey{t.Lexicon, t.Contrast, t.Variant, a.Outlet, t.Voice}
		r := c.row(k)
		r.uses++
		if !t.Copied {
			r.once++
		}
		if !seen[k] {
			if seen == nil {
				seen = map[countKey]bool{}
			}
			seen[k] = true
			r.articles++
		}
	}
}

// Merge adds the counts of other, which stay as they are. The two must not have counted the same article.
func (c *Counts) Merge(other *Counts) {
	for k, r := range other.rows {
		own := c.row(k)
		own.uses += r.uses
		own.articles += r.articles
		own.once += r.once
	}
}

func (c *Counts) row(k countKey) *countRow {
	if c.rows == nil {
		c.rows = map[countKey]*countRow{}
	}
	r := c.rows[k]
	if r == nil {
		r = new(countRow)
		c.rows[k] = r
	}
	return r
}

// Rows returns the counts ordered by lexicon, contrast, variant, outlet, voice.
func (c *Counts) Rows() []Count {
	out := make([]Count, 0, len(c.rows))
	for k, r := range c.rows {
		out = append(out, Count{k.lexicon, k.contrast, k.variant, k.outlet, k.voice, r.uses, r.articles, r.once})
	}
	slices.SortFunc(out, func(a, b Count) int {
		return cmp.Or(cmp.Compare(a.Lexicon, b.Lexicon), cmp.Compare(a.Contrast, b.Contrast), cmp.Compare(a.Variant, b.Variant),
			cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Voice, b.Voice))
	})
	return out
}
