package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"framing/analysis"
)

// fewUses is the number of uses below which only counts are given, no rate.
const fewUses = 5

// markersView is the table of marker words: groups and outlets.
type markersView struct {
	Title   phrase
	Panels  []panelView
	Copies  bool // an outlet has words that rates leave out, since they repeat another text
	Outlets []string
	Markers []markerView
}

type markerView struct {
	Anchor, Name, Question string
	About                  *aboutView
	Groups                 []markerGroup
}

type markerGroup struct {
	Label  string
	Voices string // in which voices it counts, where that is neither just the outlet's own nor as in the group before
	Cells  []markerCell
}

type markerCell struct {
	Anchor string // of the evidence; "" where there is no use
	None   string // why there is nothing to count: "not looked at (other language)"; else ""
	Uses   int
	Of     string // "628 words"
	Rate   string // "15.9 per 1,000 words (7.6–29.3)", copies once; "" below fewUses
	Copied string // "3 repeat another text"; "" for none
	Others string // "2 more in others’ voices"
	Words  phrase // the words as they stand, most frequent first
}

func (x *index) markers() *markersView {
	v := &markersView{}
	for _, o := range x.outlets {
		v.Outlets = append(v.Outlets, o.name)
	}
	for _, q := range x.questions {
		if q.group() != 1 {
			continue
		}
		last := ""
		m := markerView{Anchor: x.questionLink(q), Name: q.name(), Question: q.contrast.Question, About: x.about(q)}
		for _, g := range q.variants {
			group := markerGroup{Label: g.name()}
			if voices := countedVoices(g.Voices); voices != last {
				group.Voices, last = cmp.Or(voices, "counted in: own voice"), voices
			}
			for o := range x.outlets {
				group.Cells = append(group.Cells, x.markerCell(q, g, o))
			}
			m.Groups = append(m.Groups, group)
		}
		v.Markers = append(v.Markers, m)
	}
	v.Panels = x.markerPanels()
	v.Copies = slices.ContainsFunc(x.Comparison.Markers, func(m analysis.MarkerUses) bool { return slices.ContainsFunc(m.Rates, leavesOut) })
	v.Title = ours("How often each outlet uses marker words")
	if len(v.Panels) > 0 {
		v.Title = v.Panels[0].Title
	}
	return v
}

// Width is the class of the table.
func (v *markersView) Width() string {
	return choiceView{Outlets: make([]outletHead, len(v.Outlets))}.Width()
}

// hasMarkers reports whether a marker has uses, and few enough outlets to stand side by side.
func (x *index) hasMarkers() bool {
	return slices.ContainsFunc(x.questions, func(q *question) bool { return q.group() == 1 }) && len(x.outlets) <= manyOutletsAt
}

func (x *index) markerCell(q *question, g *variant, outlet int) markerCell {
	voices := markerVoices(g)
	cell := markerCell{None: x.notLooked(q, outlet)}
	others, repeat := 0, 0
	words := map[string]int{}
	for _, u := range g.uses[outlet] {
		t := x.tag(u)
		switch {
		case t.Counted && slices.Contains(voices, cmp.Or(t.Voice, analysis.Own)):
			cell.Uses++
			words[strings.ToLower(part(x.article(u).Text, t.Span()))]++
			if t.Copied {
				repeat++
			}
		case t.Zone.Counted():
			others++
		}
	}
	if len(g.uses[outlet]) > 0 {
		cell.Anchor = x.line(g, outlet)
	}
	if others > 0 {
		cell.Others = Thousands(others) + " more not counted"
	}
	cell.Words = frequent(words)
	n, unit, per := x.base(q, x.outlets[outlet], voices)
	cell.Of = Plural(n, unit)
	if repeat > 0 {
		cell.Copied = Thousands(repeat) + " " + verb(repeat, "repeat") + " another text"
	}
	if r := x.rateOf(q, g, outlet); r != nil && r.Enough && per > 1 {
		cell.Rate = fmt.Sprintf("%.1f per %s (%.1f–%.1f)", r.Value, Plural(per, unit), r.Low, r.High)
		if leavesOut(*r) {
			cell.Rate += fmt.Sprintf(", %s in %s once", Thousands(r.Once), Plural(r.BaseOnce, unit))
		}
	}
	return cell
}

// rateOf is how the comparison counts an outlet's uses of a group of a marker, or nil.
func (x *index) rateOf(q *question, g *variant, outlet int) *analysis.Rate {
	for i := range x.Comparison.Markers {
		m := &x.Comparison.Markers[i]
		if x.byKey[tagKey{m.Lexicon, m.Contrast, m.Variant}] != g {
			continue
		}
		for k := range m.Rates {
			if x.Comparison.Outlets[m.Rates[k].Outlet].Name == x.outlets[outlet].name {
				return &m.Rates[k]
			}
		}
	}
	return nil
}

// markerVoices lists the voices in which a group is counted.
func markerVoices(g *variant) []analysis.VoiceName {
	if len(g.Voices) == 0 {
		return []analysis.VoiceName{analysis.Own}
	}
	var out []analysis.VoiceName
	for _, v := range g.Voices {
		out = append(out, analysis.VoiceNamed(v))
	}
	return out
}

// countedVoices says in which voices uses are counted, where that is not just the outlet's own.
func countedVoices(voices []string) string {
	var named []phrase
	for _, v := range voices {
		named = append(named, ours(voiceName(analysis.VoiceNamed(v))))
	}
	switch {
	case len(voices) == 0 || slices.Equal(voices, []string{analysis.Own.String()}):
		return ""
	case len(voices) == 4:
		return "counted in every voice"
	}
	return "counted in: " + joined(named).String()
}

// base returns what uses of a marker are counted against: how many there are in the outlet's articles that were looked at, what they are
// called, and per how many of them a rate is given.
func (x *index) base(q *question, o *outlet, voices []analysis.VoiceName) (n int, unit string, rate int) {
	per := q.contrast.Per
	for _, i := range o.articles {
		a := &x.Articles[i]
		if !q.looked(a) {
			continue
		}
		switch per {
		case "article":
			n++
		case "100 sentences":
			for _, s := range a.Sentences {
				if s.Zone.Counted() {
					n++
				}
			}
		case "100 attributions":
			for _, v := range a.Voices {
				if v.Voice == analysis.Attributed || v.Voice == analysis.Quoted {
					n++
				}
			}
		default:
			for zone, words := range a.Words {
				if analysis.Zone(zone).Counted() {
					for _, voice := range voices {
						n += int(words[voice])
					}
				}
			}
		}
	}
	switch per {
	case "article":
		return n, "article", 1
	case "100 sentences":
		return n, "sentence", 100
	case "100 attributions":
		return n, "attribution", 100
	}
	return n, "word", 1000
}

// frequent lists words with their counts, most frequent first, at most four.
func frequent(words map[string]int) phrase {
	keys := sortedKeys(words)
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(words[b], words[a]) })
	var out []phrase
	for i, k := range keys {
		if i == 4 {
			out = append(out, ours("…"))
			break
		}
		word := theirs(k)
		if words[k] > 1 {
			word = word.ours(" ×" + itoa(words[k]))
		}
		out = append(out, word)
	}
	return listed(out)
}
