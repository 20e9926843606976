package reports

import (
	"cmp"
	"slices"

	"framing/analysis"
)

const (
	fewQuoted   = 30 // quoted words in all below which there is no section
	topSpeakers = 4  // speakers that have a bar of their own; the others share one
)

// speakersView is the section on who is quoted.
type speakersView struct {
	Title phrase
	Chart *chart
	Rest  phrase // the names behind "others"
	Kinds []kindsView
	Of    string // data-of of the section
}

func (v *speakersView) about() string { return v.Of }

// kindsView is how many words of each kind of source an outlet gives, quoted and reported together.
type kindsView struct {
	Outlet string
	Of     string   // data-of
	Words  []string // by sourceKinds
}

// sourceKinds are the kinds of sources in the order of the table; its head is in the template.
var sourceKinds = [...]analysis.SpeakerClass{analysis.PersonSpeaker, analysis.InstitutionSpeaker, analysis.MediaSpeaker, analysis.UnnamedSpeaker}

func (x *index) quotedWords() int {
	n := 0
	for _, s := range x.Comparison.Speakers {
		n += s.Quoted
	}
	return n
}

// speakers draws the quoted words of each outlet by the people they come from, for the most quoted and all others.
func (x *index) speakers() *speakersView {
	var named []analysis.SpeakerWords
	for _, s := range x.Comparison.Speakers {
		if s.Class != analysis.UnnamedSpeaker && s.Quoted > 0 {
			named = append(named, s)
		}
	}
	slices.SortStableFunc(named, func(a, b analysis.SpeakerWords) int { return cmp.Compare(b.Quoted, a.Quoted) })
	top := named[:min(len(named), topSpeakers)]
	words := make([][]int, len(x.Comparison.Outlets)) // by outlet: top speakers, others, no one named
	for o := range words {
		words[o] = make([]int, len(top)+2)
	}
	for _, s := range x.Comparison.Speakers {
		at := len(top)
		if i := slices.IndexFunc(top, func(t analysis.SpeakerWords) bool { return t.Speaker == s.Speaker && t.Class == s.Class }); i >= 0 {
			at = i
		} else if s.Speaker == "" {
			at++
		}
		for _, o := range s.Outlets {
			if o.Outlet >= 0 && o.Outlet < len(words) {
				words[o.Outlet][at] += o.Quoted
			}
		}
	}
	v := &speakersView{}
	c := &chart{ID: "c-speakers", Kind: bars, Unit: "words inside quotation marks"}
	looks := []string{"a", "b", "c", "d"}
	for i, s := range top {
		c.Series = append(c.Series, series{Name: s.Speaker, Look: looks[i]})
	}
	c.Series = append(c.Series, series{Name: "others", Look: "n"}, series{Name: "no speaker named", Look: "quo"})
	order := x.speakerOrder(words)
	for _, o := range order {
		total := 0
		c.Names = append(c.Names, x.Comparison.Outlets[o].Name)
		for i, n := range words[o] {
			total += n
			c.Series[i].Points = append(c.Series[i].Points, point{Value: float64(n), Label: Thousands(n), Without: n == 0})
		}
		c.Tails = append(c.Tails, Thousands(total))
	}
	v.Title = x.speakersTitle(top, words)
	c.Title = visible(v.Title.String())
	c.Of, v.Of = x.ofRows(c.Names), x.ofNames(c.Names...)
	v.Chart = c
	for i, s := range named[len(top):] {
		if i == 6 {
			v.Rest = v.Rest.ours(", …")
			break
		}
		if i > 0 {
			v.Rest = v.Rest.ours(", ")
		}
		v.Rest = v.Rest.theirs(s.Speaker).ours(" " + Thousands(s.Quoted))
	}
	v.Kinds = x.sourcesOf(order)
	return v
}

// sourcesOf adds up the words of each kind of source, for these outlets.
func (x *index) sourcesOf(outlets []int) []kindsView {
	words := make([][len(sourceKinds)]int, len(x.Comparison.Outlets))
	for _, s := range x.Comparison.Speakers {
		kind := slices.Index(sourceKinds[:], s.Class)
		for _, o := range s.Outlets {
			if o.Outlet >= 0 && o.Outlet < len(words) && kind >= 0 {
				words[o.Outlet][kind] += o.Quoted + o.Attributed
			}
		}
	}
	var out []kindsView
	for _, o := range outlets {
		v := kindsView{Outlet: x.Comparison.Outlets[o].Name, Of: x.ofNames(x.Comparison.Outlets[o].Name)}
		for _, n := range words[o] {
			v.Words = append(v.Words, Thousands(n))
		}
		out = append(out, v)
	}
	return out
}

// speakerOrder lists the outlets with quoted words, those with most first; sixteen at most.
func (x *index) speakerOrder(words [][]int) []int {
	sum := func(o int) int {
		n := 0
		for _, w := range words[o] {
			n += w
		}
		return n
	}
	var out []int
	for o := range words {
		if sum(o) > 0 {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(sum(b), sum(a)) })
	return out[:min(len(out), 16)]
}

// speakersTitle names the speaker that the outlets differ most on, of those that quote at all.
func (x *index) speakersTitle(top []analysis.SpeakerWords, words [][]int) phrase {
	if len(top) == 0 {
		return ours("Whom the outlets quote")
	}
	most := 0
	for o := range words {
		if words[o][0] > words[most][0] {
			most = o
		}
	}
	least := most
	for o := range words {
		quotes := slices.ContainsFunc(words[o], func(n int) bool { return n > 0 })
		if quotes && words[o][0] < words[least][0] {
			least = o
		}
	}
	title := theirs(x.Comparison.Outlets[most].Name).ours(" quotes " + Thousands(words[most][0]) + " words of ").theirs(top[0].Speaker)
	if most == least {
		return title
	}
	return title.ours(", ").theirs(x.Comparison.Outlets[least].Name).ours(" " + byThatName(words[least][0]))
}

// byThatName counts words of a speaker. Of none it cannot be told that they are nobody's: a quotation may name its speaker otherwise,
// or not at all.
func byThatName(n int) string {
	if n == 0 {
		return "none by that name"
	}
	return Thousands(n)
}

func zeroWord(n int) string {
	if n == 0 {
		return "none"
	}
	return Thousands(n)
}
