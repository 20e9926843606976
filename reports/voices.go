package reports

import (
	"cmp"
	"slices"

	"framing/analysis"
	"framing/lexicons"
)

const (
	fewForBar   = 5  // uses below which an outlet gets no bar
	fewForShare = 20 // uses below which shares are told as counts
)

// voicesView is the section that tells in whose voice each outlet uses the wordings.
type voicesView struct {
	Title  phrase
	Chart  *chart
	Few    phrase // outlets with too few uses for a bar
	Shares bool
	Of     string // data-of of the section
}

func (v *voicesView) about() string { return v.Of }

// voiceRow counts the uses of one outlet by voice.
type voiceRow struct {
	outlet                     int
	own, attributed, quo, scar int
}

func (r voiceRow) all() int { return r.own + r.attributed + r.quo + r.scar }

// voiceRows counts, for each outlet, the uses that are compared: names and spellings, since the words of a reporting frame
// are always the outlet's. What an outlet's text repeats of another one of its own counts once. Outlets come by the share that is their own, the largest first.
func (x *index) voiceRows() []voiceRow {
	rows := make([]voiceRow, len(x.outlets))
	for o := range rows {
		rows[o].outlet = o
	}
	reprints := x.Reprints()
	for _, q := range x.questions {
		if !q.compared() || q.contrast.Kind == lexicons.Verb {
			continue
		}
		for _, v := range q.variants {
			for o, uses := range v.uses {
				for _, u := range uses {
					if t := x.tag(u); t.Counted && !(t.Copied && reprints[int(u.article)] != nil) {
						rows[o].add(t.Voice)
					}
				}
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b voiceRow) int { return cmp.Compare(b.own*max(a.all(), 1), a.own*max(b.all(), 1)) })
	return rows
}

func (r *voiceRow) add(v analysis.VoiceName) {
	switch v {
	case analysis.Attributed:
		r.attributed++
	case analysis.Quoted:
		r.quo++
	case analysis.Scare:
		r.scar++
	default:
		r.own++
	}
}

// hasVoices reports whether two outlets have uses enough to be drawn.
func (x *index) hasVoices() bool {
	n := 0
	for _, r := range x.voiceRows() {
		if r.all() >= fewForBar {
			n++
		}
	}
	return n > 1
}

func (x *index) voices() *voicesView {
	v := &voicesView{Shares: true}
	var drawn []voiceRow
	var few []string
	for _, r := range x.voiceRows() {
		switch {
		case r.all() >= fewForBar:
			drawn = append(drawn, r)
			v.Shares = v.Shares && r.all() >= fewForShare
		default:
			few = append(few, x.outlets[r.outlet].name)
		}
	}
	v.Few = joined(names(few))
	v.Title = x.voicesTitle(drawn, v.Shares)
	c := &chart{ID: "c-voices", Kind: bars, Title: visible(v.Title.String()), Unit: "number of uses", Ends: [2]string{"at a distance", "own voice"}, Share: v.Shares}
	if v.Shares {
		c.Unit = "share of an outlet’s uses"
	}
	c.Series = []series{{Name: "own voice", Look: "own"}, {Name: "reported", Look: "att", Left: true}, {Name: "in a quotation", Look: "quo", Left: true}, {Name: "in quotation marks, no speaker", Look: "sca", Left: true}}
	for _, r := range drawn {
		c.Names = append(c.Names, x.outlets[r.outlet].name)
		c.Tails = append(c.Tails, "of "+Thousands(r.all()))
		for i, n := range []int{r.own, r.attributed, r.quo, r.scar} {
			c.Series[i].Points = append(c.Series[i].Points, voicePoint(n, r.all(), v.Shares))
		}
	}
	c.Of, v.Of = x.ofRows(c.Names), x.ofNames(c.Names...)
	v.Chart = c
	return v
}

func voicePoint(n, of int, shares bool) point {
	if n == 0 {
		return point{Told: "0", Without: true}
	}
	p := point{Value: float64(n), Label: Thousands(n)}
	if shares {
		share := float64(n) / float64(of)
		p = point{Value: share, Label: percent(share), Told: percent(share) + " (" + Thousands(n) + ")"}
	}
	return p
}

// voicesTitle tells the two ends: who uses most of these words itself, and who fewest.
func (x *index) voicesTitle(rows []voiceRow, shares bool) phrase {
	first, last := rows[0], rows[len(rows)-1]
	if shares && len(rows) > 2 {
		low, high := float64(last.own)/float64(last.all()), float64(first.own)/float64(first.all())
		if percent(low) == percent(high) {
			return ours("Outlets have " + percent(high) + " of their tagged uses in their own voice")
		}
		return ours("Outlets have " + percent(low) + " to " + percent(high) + " of their tagged uses in their own voice")
	}
	return theirs(x.outlets[first.outlet].name).ours(" has " + Thousands(first.own) + " of " + Thousands(first.all()) + " tagged uses in its own voice, ").
		theirs(x.outlets[last.outlet].name).ours(" " + Thousands(last.own) + " of " + Thousands(last.all()))
}
