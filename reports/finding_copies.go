package reports

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"framing/analysis"
	"framing/lexicons"
)

// The sentences of findings on copies, and what others say of them.

func (x *index) wordCopy(f *analysis.Finding) worded {
	const rule = "Copies: articles of different outlets, of which one holds at least half of the other’s runs of five words."
	if f.Overlap < 0 || f.Overlap >= len(x.Overlaps) {
		return worded{joined(names(f.Outlets)).ours(" print a text in common."), rule}
	}
	o := &x.Overlaps[f.Overlap]
	share, whole, holder := o.OfFirst, o.First, o.Second
	if o.OfSecond > o.OfFirst {
		share, whole, holder = o.OfSecond, o.Second, o.First
	}
	s := joined(names(f.Outlets)).ours(fmt.Sprintf(" print a text in common: %s of %s of five words of ", Thousands(o.Runs), Plural(int(math.Round(float64(o.Runs)/share)), "run")))
	s = s.append(x.writer(whole)).ours(" (" + percent(share) + ") stand in ").append(x.writer(holder)).ours(" too")
	if others, least := x.furtherCopies(f, o); len(others) == 1 {
		s = s.ours("; ").append(joined(others)).ours(" has " + percent(least) + " in common with one of them")
	} else if len(others) > 1 {
		s = s.ours("; each of the others has " + percent(least) + " or more in common with another one")
	}
	return worded{s.ours(". Treat them as one source, not " + spelled(len(f.Outlets)) + "."), rule}
}

// furtherCopies names the outlets of a finding on copies that are not of its closest pair, and tells how much each of them has in common
// with another one of the finding at least.
func (x *index) furtherCopies(f *analysis.Finding, closest *analysis.Overlap) (others []phrase, least float64) {
	most := map[string]float64{}
	for _, o := range x.copiedPairs() {
		a, b := &x.Articles[o.First], &x.Articles[o.Second]
		if a.Outlet != b.Outlet && (f.Event < 0 || x.articles[o.First].event == f.Event && x.articles[o.Second].event == f.Event) {
			most[a.Outlet], most[b.Outlet] = max(most[a.Outlet], containment(o)), max(most[b.Outlet], containment(o))
		}
	}
	least = 1
	for _, name := range f.Outlets {
		if name != x.Articles[closest.First].Outlet && name != x.Articles[closest.Second].Outlet {
			others, least = append(others, theirs(name)), min(least, most[name])
		}
	}
	return others, least
}

func (x *index) wordChanged(f *analysis.Finding) worded {
	const rule = "Edited copy: the two articles share at least half of the shorter one’s runs of five words, and inside shared text a term of the lexicon differs."
	if f.Overlap < 0 || f.Overlap >= len(x.Overlaps) || len(f.Variants) < 2 {
		return worded{joined(names(f.Outlets)).ours(" print the same text with another word."), rule}
	}
	o := &x.Overlaps[f.Overlap]
	first, second := x.writers(o)
	s := ours("In a sentence that both print, ").append(first)
	if places := len(f.Places) / 2; places > 1 {
		s = ours("In " + spelled(places) + " sentences that both print, ").append(first)
	}
	s = s.ours(" writes ").append(x.asWritten(f, f.Variants[0], f.Uses))
	s = s.ours(" and ").append(second).ours(" writes ").append(x.asWritten(f, f.Variants[1], f.Uses))
	return worded{s.ours("; " + percent(max(o.OfFirst, o.OfSecond)) + " of the runs of five words of the one stand in the other."), rule}
}

// repeated says how many of the uses of a finding stand in text that another outlet prints too: those that are known to repeat it are
// counted in its sentence, and once in ranges and tests. "" for none.
func (x *index) repeated(f *analysis.Finding) string {
	copied, shared := 0, 0
	for _, u := range f.Uses {
		if t := &x.Articles[u.Article].Tags[u.Tag]; t.Copied {
			copied++
		} else if slices.ContainsFunc(x.twins[u.Article], func(s analysis.Span) bool { return s.Contains(t.Span()) }) {
			shared++
		}
	}
	s := ""
	if copied > 0 {
		s = fmt.Sprintf("; %s of these %s %s another text of this set", Thousands(copied), Plural(len(f.Uses), "use"), verb(copied, "repeat"))
	}
	if shared > 0 {
		s += fmt.Sprintf("; %s of these %s %s in text that another outlet prints too, and it is not known who was first", Thousands(shared), Plural(len(f.Uses), "use"), verb(shared, "stand"))
	}
	return s
}

// unorderedText is by article the text that it shares with one of another outlet, where it is not known which of the two was first.
func (x *index) unorderedText() map[int][]analysis.Span {
	out := map[int][]analysis.Span{}
	for i := range x.Overlaps {
		o := &x.Overlaps[i]
		if !x.validPair(o) || !x.unordered(o) {
			continue
		}
		for _, s := range o.Shared {
			out[o.First], out[o.Second] = append(out[o.First], s.First), append(out[o.Second], s.Second)
		}
	}
	return out
}

// leftOutOf says which uses of the two sides of a difference of wordings it does not compare: those that are known to repeat another
// text, and those in events of which one side has nothing. "" for none.
func (x *index) leftOutOf(d *analysis.Difference) string {
	repeats, elsewhere := 0, -d.Of-d.OtherOf
	for _, c := range x.Comparison.Contrasts {
		if c.Lexicon != d.Lexicon || c.Contrast != d.Contrast {
			continue
		}
		for _, o := range c.Outlets {
			if d.Other >= 0 && o.Outlet != d.Outlet && o.Outlet != d.Other {
				continue
			}
			elsewhere += o.Choosing
			for _, v := range o.Variants {
				if repeats += v.Uses.Own - v.Once.Own; c.Kind == lexicons.Spelling {
					repeats += v.Uses.Attributed - v.Once.Attributed
				}
			}
		}
	}
	var out []string
	if repeats > 0 {
		out = append(out, Plural(repeats, "use")+" that "+verb(repeats, "repeat")+" another text of this set")
	}
	if elsewhere > 0 {
		out = append(out, Plural(elsewhere, "use")+" in events in which the other side has none")
	}
	if len(out) == 0 {
		return ""
	}
	return "; not counted: " + strings.Join(out, " and ")
}

// withoutCopies says where a difference does not hold without texts that are, or may be, copies.
func withoutCopies(d *analysis.Difference) string {
	for _, r := range d.Robust {
		switch {
		case r.Check != analysis.WithoutCopies:
		case r.State == analysis.CannotTell:
			return " Without the texts that are copies, or may be, too little is left to tell."
		case r.State == analysis.Changes:
			return " Without the texts that are copies, or may be, it is less than half as large, or the other way round."
		}
	}
	return ""
}
