package reports

import (
	"slices"
	"strings"

	"framing/analysis"
)

// The sentences of findings. Each holds its counts, names outlets without judging them, and uses no verb of writing but
// write, use, say, put, keep and print. What is absent is absent from this set, not from the outlet.

// worded is a finding in words.
type worded struct {
	sentence phrase
	rule     string
}

func (x *index) wordFinding(f *analysis.Finding) worded {
	switch f.Kind {
	case analysis.SharedCopy:
		return x.wordCopy(f)
	case analysis.CopiedButChanged:
		return x.wordChanged(f)
	case analysis.VoiceSplit:
		if len(f.Variants) == 0 {
			return x.wordDistance(f)
		}
		return x.wordVoice(f)
	case analysis.WordSplit:
		if len(f.Outlets) == 1 {
			return x.wordAlone(f)
		}
		return x.wordSplit(f)
	case analysis.RateDifference:
		return x.wordRate(f)
	case analysis.ShareDifference:
		return x.wordShare(f)
	case analysis.ChangeOverTime:
		return x.wordChange(f)
	case analysis.NoDifference:
		return x.wordAlike(f)
	case analysis.QuotationChanged, analysis.QuotationSpelling:
		return x.wordQuotation(f)
	case analysis.OmissionFound:
		return x.wordOmission(f)
	}
	return worded{}
}

// about names the question of a finding.
func (x *index) aboutQuestion(f *analysis.Finding) phrase {
	if q := x.question(f.Lexicon, f.Contrast); q != nil {
		return theirs(q.name())
	}
	return theirs(f.Contrast)
}

// wording names a variant of the question of a finding, in its colour.
func (x *index) wording(f *analysis.Finding, id string) phrase {
	if q := x.question(f.Lexicon, f.Contrast); q != nil {
		for _, v := range q.variants {
			if v.ID == id {
				return phrase{}.wording(v.name(), v.class)
			}
		}
	}
	return theirs(id)
}

// mostForms is how many words a sentence names for one wording.
const mostForms = 3

// asWritten names a variant by the words that stand in these uses of it, in its colour, the most frequent first: a label names a
// group of words, and nobody wrote it. Where they are more than a few, it says that they are of the group.
func (x *index) asWritten(f *analysis.Finding, id string, uses []analysis.Use) phrase {
	count, form := map[string]int{}, map[string]string{}
	for _, u := range uses {
		a := &x.Articles[u.Article]
		if t := &a.Tags[u.Tag]; t.Variant == id {
			word := part(a.Text, t.Span())
			key := strings.ToLower(word)
			if count[key]++; form[key] == "" || word == key { // a capital at the start of a sentence is no part of the word
				form[key] = word
			}
		}
	}
	named, class := x.wording(f, id), ""
	if len(named) > 0 {
		class = named[0].Class
	}
	keys := sortedKeys(count)
	if len(keys) == 0 || len(keys) > mostForms {
		return ours("words of the group ").append(named)
	}
	slices.SortStableFunc(keys, func(a, b string) int { return count[b] - count[a] })
	words := make([]phrase, len(keys))
	for i, key := range keys {
		words[i] = phrase{run{form[key], true, class}}
	}
	return joined(words)
}

// allAsWritten is asWritten of several variants: "A", "A and B".
func (x *index) allAsWritten(f *analysis.Finding, ids []string, uses []analysis.Use) phrase {
	var out []phrase
	for _, id := range ids {
		out = append(out, x.asWritten(f, id, uses))
	}
	return joined(out)
}

// writer names the outlet of an article inside a sentence, with who republished it.
func (x *index) writer(article int) phrase {
	a := &x.Articles[article]
	name := theirs(a.Outlet)
	if a.Via != "" {
		name = name.ours(" (via ").theirs(a.Via).ours(")")
	}
	return name
}

// byOutlet is what one outlet of a finding uses.
type byOutlet struct {
	name     string
	own, all int
	scare    int      // in quotation marks, no speaker named
	variants []string // in the order of the finding
	count    map[string]int
}

// tally counts the uses of a finding by outlet, in the order of its outlets.
func (x *index) tally(f *analysis.Finding) []byOutlet {
	out := make([]byOutlet, len(f.Outlets))
	for o, uses := range x.usesOf(f) {
		b := byOutlet{name: f.Outlets[o], count: map[string]int{}}
		for _, u := range uses {
			t := &x.Articles[u.Article].Tags[u.Tag]
			b.all++
			switch t.Voice {
			case analysis.Own, 0:
				b.own++
			case analysis.Scare:
				b.scare++
			}
			if b.count[t.Variant]++; b.count[t.Variant] == 1 {
				b.variants = append(b.variants, t.Variant)
			}
		}
		slices.SortStableFunc(b.variants, func(v, w string) int { return b.count[w] - b.count[v] })
		out[o] = b
	}
	return out
}

// verb adds the ending of the third person singular where there is one subject.
func verb(subjects int, stem string) string {
	if subjects == 1 {
		return stem + "s"
	}
	return stem
}

func its(subjects int) string {
	if subjects == 1 {
		return "its"
	}
	return "their"
}

func (x *index) wordSplit(f *analysis.Finding) worded {
	tallies, uses := x.tally(f), x.usesOf(f)
	words, outlets, reported := map[string]bool{}, 0, false
	var parts []phrase
	for o, b := range tallies {
		if b.all == 0 {
			continue
		}
		outlets++
		part := theirs(b.name).ours(" writes ")
		var each []phrase
		for _, id := range b.variants {
			words[id] = true
			w := x.asWritten(f, id, uses[o])
			if n := b.count[id]; n > 1 {
				w = w.ours(" (" + Thousands(n) + ")")
			} else {
				w = w.ours(" (once)")
			}
			each = append(each, w)
		}
		if part = append(part, joined(each)...); b.own == 0 {
			part, reported = part.ours(" "+b.manner()), true
		}
		parts = append(parts, part)
	}
	own := "In their own words, "
	if reported {
		own = "In their own words where they have any, "
	}
	s := ours(own + countWord(outlets, "outlet") + " use " + countWord(len(words), "wording") + " for “")
	s = s.append(x.aboutQuestion(f))
	repeated, alike := x.repeated(f), "no two alike"
	if repeated != "" {
		alike += " once what they print of each other’s text is set apart"
	}
	return worded{append(s.ours("”: "), joined(parts)...).ours(repeated + "."),
		"Word split: three independent outlets or more word it, " + alike + ", at least two of them in their own voice; an outlet’s own words go before those that it reports."}
}

func (x *index) wordAlone(f *analysis.Finding) worded {
	n := "once"
	if len(f.Uses) > 1 {
		n = Plural(len(f.Uses), "time")
	}
	s := theirs(f.Outlets[0]).ours(" writes ")
	s = s.append(x.allAsWritten(f, f.Variants, f.Uses))
	s = s.ours(" " + n + " in its own voice")
	if len(f.Uses) == 1 {
		if t := &x.Articles[f.Uses[0].Article].Tags[f.Uses[0].Tag]; t.Zone != analysis.Body && t.Zone != 0 {
			s = s.ours(", in a " + t.Zone.String())
		}
	}
	s = s.ours("; no sentence of another outlet in this set does")
	if q := x.question(f.Lexicon, f.Contrast); q != nil {
		s = s.ours(x.alsoUnlooked(q))
	}
	return worded{s.ours("."),
		"One side’s wording: the lexicon marks it as the wording of one side; one outlet has it in its own voice, no other does."}
}

func (x *index) wordShare(f *analysis.Finding) worded {
	const rule = "Clear difference: the articles change places at random, and a difference as large is rare even after correction for all tests made (Benjamini and Hochberg, 5%)."
	d := x.difference(f)
	if d == nil {
		return worded{joined(names(f.Outlets)).ours(" differ in wording."), rule}
	}
	s := theirs(f.Outlets[0]).ours(" writes ")
	s = s.append(x.asWritten(f, d.Variant, f.Uses))
	s = append(s.ours(" in "+ofAll(d.Uses, d.Of)+" on “"), x.aboutQuestion(f)...)
	other := "the other outlets"
	if d.Other >= 0 {
		s = s.ours("”, ").theirs(x.Comparison.Outlets[d.Other].Name)
	} else {
		s = s.ours("”, " + other)
	}
	return worded{s.ours(" in " + ofAll(d.OtherUses, d.OtherOf) + x.leftOutOf(d) + "."), rule + withoutCopies(d)}
}

func (x *index) wordChange(f *analysis.Finding) worded {
	const rule = "Change: the uses before and from the middle of the time, articles changed places at random, corrected for all tests made (Benjamini and Hochberg, 5%)."
	d := x.difference(f)
	if d == nil {
		return worded{theirs(f.Outlets[0]).ours(" writes otherwise than before."), rule}
	}
	s := theirs(f.Outlets[0]).ours(" writes ")
	s = s.append(x.asWritten(f, d.Variant, f.Uses))
	s = append(s.ours(" in "+ofAll(d.OtherUses, d.OtherOf)+" before "), day(x.Comparison.Halfway)...)
	return worded{s.ours(" and in " + ofAll(d.Uses, d.Of) + " from then on."), rule}
}

// ofAll writes "31 of 42 uses (74%)"; the percentage only where there are enough.
func ofAll(n, of int) string {
	s := Thousands(n) + " of " + Plural(of, "use")
	if of >= analysis.FewForPercent {
		s += " (" + percent(float64(n)/float64(of)) + ")"
	}
	return s
}

// difference returns the tested difference that a finding is about, or nil.
func (x *index) difference(f *analysis.Finding) *analysis.Difference {
	c := &x.Comparison
	if f.Difference < 0 || f.Difference >= len(c.Differences) || c.Differences[f.Difference].Other >= len(c.Outlets) {
		return nil
	}
	return &c.Differences[f.Difference]
}
