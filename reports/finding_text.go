package reports

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"framing/analysis"
)

// wordRate sets an outlet's use of a marker beside that of all others together.
func (x *index) wordRate(f *analysis.Finding) worded {
	s := theirs(f.Outlets[0]).ours(" uses “")
	s = append(s, x.aboutQuestion(f)...)
	if len(f.Rates) < 2 {
		return worded{s.ours("” more often than the others."), ""}
	}
	one, rest := f.Rates[0], f.Rates[1]
	s = s.ours(fmt.Sprintf("” %s in %s; ", times(one.Uses), Plural(one.Of, one.Unit))).append(x.otherOutlets(f))
	s = s.ours(fmt.Sprintf(" %s in %s", times(rest.Uses), Plural(rest.Of, one.Unit)))
	if x.leavesOutCopies(f) {
		s = s.ours(", words that repeat another text of this set left out")
	}
	return worded{s.ours("."), fmt.Sprintf("Rate: %s and %s, with 95%% ranges. ", rateRange(one), rateRange(rest)) + x.rateRule(f)}
}

// leavesOutCopies reports whether an outlet has words that a finding of a rate does not count, since they repeat another text.
func (x *index) leavesOutCopies(f *analysis.Finding) bool {
	return slices.ContainsFunc(x.Comparison.Markers, func(m analysis.MarkerUses) bool {
		return m.Lexicon == f.Lexicon && m.Contrast == f.Contrast && slices.ContainsFunc(m.Rates, leavesOut)
	})
}

// rateRule says what made a finding of a rate: the test by articles where there is one, else the ranges, which do not meet then, and
// among how many comparisons.
func (x *index) rateRule(f *analysis.Finding) string {
	d := x.difference(f)
	if d == nil {
		rule := "The ranges do not meet."
		if f.Compared > 0 {
			rule += fmt.Sprintf(" That is rare even after correction for all %s of an outlet and a marker (Benjamini and Hochberg, 5%%), as long as words are independent of each other. "+
				"Words of one article are not, and %s against %s are too few for a test by articles.",
				Plural(f.Compared, "comparison"), countWord(f.Rates[0].Articles, "article"), spelled(f.Rates[1].Articles))
		}
		return rule + " It describes these texts."
	}
	group := ""
	if len(f.Variants) > 1 {
		group = " in the group “" + x.wording(f, d.Variant).String() + "”"
	}
	return "Whole articles change places at random, and a difference as large" + group +
		" is rare even after correction for all tests made (Benjamini and Hochberg, 5%). The ranges may meet all the same."
}

// otherOutlets names all outlets but that of the finding, where its question was looked for: the only one by its name.
func (x *index) otherOutlets(f *analysis.Finding) phrase {
	var others []string
	q := x.question(f.Lexicon, f.Contrast)
	for o, outlet := range x.outlets {
		if outlet.name != f.Outlets[0] && (q == nil || x.notLooked(q, o) == "") {
			others = append(others, outlet.name)
		}
	}
	if len(others) == 1 {
		return theirs(others[0])
	}
	return ours("the " + countWord(len(others), "other outlet") + " together")
}

// wordAlike says of which outlets nothing was found, in how many tests, how many of these could have found anything, and of which
// outlets there was no test.
func (x *index) wordAlike(f *analysis.Finding) worded {
	var untested []string
	for _, o := range x.Comparison.Outlets {
		if o.Tests == 0 {
			untested = append(untested, o.Name)
		}
	}
	n, tested := len(f.Outlets), len(x.Comparison.Outlets)-len(untested)
	var s phrase
	switch {
	case n == tested && len(untested) > 0:
		s = ours("None of the " + countWord(n, "outlet") + " that could be tested uses a wording or a marker clearly more or less often than the others do")
	case n == tested:
		s = ours("None of the " + countWord(n, "outlet") + " uses a wording or a marker clearly more or less often than the others do")
	case n == 1:
		s = someNames(f.Outlets).ours(" uses no wording and no marker clearly more or less often than the others do")
	default:
		s = someNames(f.Outlets).ours(" use no wording and no marker clearly more or less often than the others do")
	}
	made := x.Comparison.Made
	s = s.ours(". " + capital(countWord(made, "difference")) + " " + wasWere(made) + " tested")
	if could := x.possible(func(*analysis.Difference) bool { return true }); could < made {
		s = s.ours("; " + onlySome(could) + " of them could have come out clear by " + itself(could))
	}
	if len(untested) > 0 {
		s = s.ours(". There was too little for any test of ").append(someNames(untested))
	}
	return worded{s.ours(". That is not proof that they write alike."),
		"Nothing found: a difference is clear where its p value, corrected for all differences tested (Benjamini-Hochberg), is at most 5%. " +
			"Few articles can be dealt out in few ways; then the p value of a test cannot be small enough, however they differ."}
}

// possible counts the tested differences of that sort that could have come out clear, each for itself.
func (x *index) possible(sort func(*analysis.Difference) bool) (n int) {
	for i := range x.Comparison.Differences {
		if d := &x.Comparison.Differences[i]; d.Possible && sort(d) {
			n++
		}
	}
	return n
}

// onlySome writes "only four", "none".
func onlySome(n int) string {
	if n == 0 {
		return "none"
	}
	return "only " + spelled(n)
}

func itself(n int) string {
	if n > 1 {
		return "themselves"
	}
	return "itself"
}

// mostNamed is how many outlets a sentence names.
const mostNamed = 6

// someNames lists outlets: "A, B and C", of many the first ones "and 30 other outlets".
func someNames(outlets []string) phrase {
	if len(outlets) <= mostNamed+1 {
		return joined(names(outlets))
	}
	return joined(append(names(outlets[:mostNamed]), ours(countWord(len(outlets)-mostNamed, "other outlet"))))
}

// times writes "once", "9 times", "never".
func times(n int) string {
	switch n {
	case 0:
		return "no time"
	case 1:
		return "once"
	}
	return Plural(n, "time")
}

// rateRange writes "13.6 per 1,000 words (6.2–25.8)".
func rateRange(r analysis.SideRate) string {
	if r.Of == 0 {
		return "no " + r.Unit + "s"
	}
	scale := float64(r.Per) / float64(r.Of)
	return fmt.Sprintf("%.1f per %s (%.1f–%.1f)", float64(r.Uses)*scale, Plural(r.Per, r.Unit), r.Low*scale, r.High*scale)
}

// maxQuoted is the length in bytes from which on a quotation is shortened in a sentence.
const maxQuoted = 60

// excerptOf returns the words of a quotation for a sentence of ours: “words” and what follows them, or, where the limit on
// excerpts has no room, "a quotation".
func (x *index) excerptOf(p analysis.Passage, tail string) phrase {
	if p.Article < 0 || p.Article >= len(x.Articles) || !x.articles[p.Article].excerpt.stands(x.quotedSpan(p)) {
		return ours("a quotation")
	}
	return ours("“").theirs(x.quoted(p)).ours("”" + tail)
}

// showQuotations accounts for the words of the quotations that the page says something of.
func (x *index) showQuotations(n int) {
	show := func(article int, s analysis.Span) {
		if article >= 0 && article < len(x.Articles) && x.articles[article].excerpt != nil && s.Len() > 0 {
			x.articles[article].excerpt.whole(s, 1)
		}
	}
	for i := range x.Events[n].Quotations {
		switch q := &x.Events[n].Quotations[i]; q.State {
		case analysis.Differs, analysis.SpellingOnly:
			show(q.Quotation.Article, x.shortSpan(q.Quotation, q.Changes, true))
			show(q.Text.Article, x.shortSpan(q.Text, q.Changes, false))
			show(q.Quotation.Article, x.quotedSpan(q.Quotation))
		case analysis.VerbatimElsewhere:
			show(q.Quotation.Article, x.quotedSpan(q.Quotation))
		}
	}
}

// quotedSpan is the part of a passage that a sentence of ours quotes.
func (x *index) quotedSpan(p analysis.Passage) analysis.Span {
	if p.Article < 0 || p.Article >= len(x.Articles) || part(x.Articles[p.Article].Text, p.Span) == "" {
		return analysis.Span{}
	}
	s := part(x.Articles[p.Article].Text, p.Span)
	if len(s) <= maxQuoted {
		return p.Span
	}
	cut := maxQuoted
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	if at := strings.LastIndexByte(s[:cut], ' '); at > 0 {
		cut = at
	}
	return analysis.Span{Start: p.Start, End: p.Start + cut}
}

// quoted returns the words of a passage for a sentence of ours, without the quotation marks around them.
func (x *index) quoted(p analysis.Passage) string {
	span := x.quotedSpan(p)
	if span.Len() == 0 {
		return ""
	}
	s := strings.Trim(strings.TrimSpace(part(x.Articles[p.Article].Text, span)), "\"'“”‘’«»„‚.,")
	if span != p.Span {
		s += " …"
	}
	return s
}

// quotationOf returns the quotation check of a finding, or nil.
func (x *index) quotationOf(f *analysis.Finding) *analysis.QuotationCheck {
	if f.Event < 0 || f.Event >= len(x.Events) || f.Quote < 0 || f.Quote >= len(x.Events[f.Event].Quotations) {
		return nil
	}
	return &x.Events[f.Event].Quotations[f.Quote]
}

func (x *index) wordQuotation(f *analysis.Finding) worded {
	q := x.quotationOf(f)
	if q == nil {
		return worded{theirs(f.Outlets[0]).ours(" prints a quotation that stands otherwise in this set."), ""}
	}
	s := x.writer(q.Quotation.Article)
	switch {
	case f.Kind == analysis.QuotationSpelling:
		s = s.ours(" puts a quotation in another spelling than ").append(x.writer(q.Text.Article))
		if changes := x.changes(q, false); changes != nil {
			s = s.ours(": ").append(changes)
		}
		return worded{s.ours(". That is spelling, not wording."), "Spelling: every word is the same but for its spelling (-our, -or; -ise, -ize and the like)."}
	case q.State == analysis.VerbatimElsewhere:
		s = s.ours(", with ").theirs(q.Source).ours(" as its source, prints ").append(x.excerptOf(q.Quotation, "")).ours("; the words stand so in ")
		s = s.append(x.writer(q.Text.Article))
		if changes := x.changes(q, true); q.SourceText.Len() > 0 && changes != nil {
			s = s.ours("; ").theirs(q.Source).ours(" writes ").append(changes).ours(".")
		} else {
			s = s.ours(", and in no sentence of ").theirs(q.Source).ours(" in this set.")
		}
		return worded{s,
			"Quotation check: the words between the marks, without […] and inserted [words], are looked up in the other texts of the event, first in that of the outlet that is named as the source."}
	}
	s = s.ours(" prints ").append(x.excerptOf(q.Quotation, " in quotation marks")).ours("; in the nearest sentence of this set ").append(x.writer(q.Text.Article))
	if q.Source != "" && q.Source != x.Articles[q.Text.Article].Outlet {
		s = s.ours(" (not ").theirs(q.Source).ours(", its source)")
	}
	if changes := x.changes(q, true); changes != nil {
		s = s.ours(" writes ").append(changes)
	} else {
		s = s.ours(" uses other words")
	}
	return worded{s.ours("."),
		"Quotation check: at most two words differ from the nearest text of the event; spelling is set apart."}
}

// compared is the text that the changes of a quotation check are to.
func compared(q *analysis.QuotationCheck) analysis.Passage {
	if q.SourceText.Len() > 0 {
		return q.SourceText
	}
	return q.Text
}

// changes lists what differs: “Kiev” for “Kyiv”, the words of the quotation first; turned, those of the other text.
func (x *index) changes(q *analysis.QuotationCheck, turned bool) phrase {
	var parts []phrase
	for _, c := range q.Changes {
		if !x.shows(q.Quotation.Article, c.First) || !x.shows(compared(q).Article, c.Second) {
			return nil
		}
		one := x.quoted(analysis.Passage{Article: q.Quotation.Article, Span: c.First})
		two := x.quoted(analysis.Passage{Article: compared(q).Article, Span: c.Second})
		if turned {
			one, two = two, one
		}
		mine, theirText := q.Quotation, compared(q)
		if turned {
			mine, theirText = theirText, mine
		}
		switch {
		case one == "" && two == "":
			continue
		case one == "" && x.holds(mine, two):
			parts = append(parts, ours("one “").theirs(two).ours("” fewer"))
		case one == "":
			parts = append(parts, ours("no “").theirs(two).ours("”"))
		case two == "" && x.holds(theirText, one):
			parts = append(parts, ours("one “").theirs(one).ours("” more"))
		case two == "":
			parts = append(parts, ours("“").theirs(one).ours("” besides"))
		default:
			parts = append(parts, ours("“").theirs(one).ours("” for “").theirs(two).ours("”"))
		}
	}
	return joined(parts)
}

// holds reports whether a passage has the words, as words, whatever their case.
func (x *index) holds(p analysis.Passage, words string) bool {
	return p.Article >= 0 && p.Article < len(x.Articles) &&
		strings.Contains(spaced(part(x.Articles[p.Article].Text, p.Span)), spaced(words))
}

// spaced writes the words of a text in lower case, with a blank on either side.
func spaced(text string) string {
	var b strings.Builder
	for _, w := range analysis.WordSpans(text) {
		b.WriteString(" " + strings.ToLower(text[w.Start:w.End]))
	}
	return b.String() + " "
}

func (x *index) wordOmission(f *analysis.Finding) worded {
	const rule = "Omission: two or more independent texts have sentences that match, more than have none; those of the others are whole, not earlier, and hold no sentence that comes near. " + unseen
	if f.Event < 0 || f.Event >= len(x.Events) || f.Omission < 0 || f.Omission >= len(x.Events[f.Event].Omissions) {
		return worded{ours("No sentence in similar words was found in ").append(joined(names(f.Outlets))).ours("."), rule}
	}
	ev := &x.Events[f.Event]
	var reporting []phrase
	seen := map[string]bool{}
	places := x.placesOf(ev, f.Omission)
	for _, p := range places {
		if o := x.Articles[p.Article].Outlet; !seen[o] {
			seen[o] = true
			reporting = append(reporting, theirs(o))
		}
	}
	s := joined(reporting).ours(" " + verb(len(reporting), "print"))
	s = s.append(x.onWhat(places))
	s = s.ours("; no sentence in similar words was found in ").append(joined(names(f.Outlets)))
	if others := len(f.Omissions) - 1; others > 0 {
		s = s.ours(". So it is with " + countWord(others, "other thing") + " that two outlets or more report: ")
		for i, k := range f.Omissions[1 : min(others, mostOthers)+1] {
			if i > 0 {
				s = s.ours("; ")
			}
			s = append(s, x.thing(ev, k)...)
		}
		if others > mostOthers {
			s = s.ours("; and " + countWord(others-mostOthers, "more"))
		}
	}
	return worded{s.ours("."), rule}
}

// mostOthers is how many other things a sentence on omissions names.
const mostOthers = 4

// placesOf lists the sentences of an omission; none for an index that names none.
func (x *index) placesOf(ev *analysis.Event, omission int) (out []analysis.Place) {
	if omission < 0 || omission >= len(ev.Omissions) {
		return nil
	}
	if k := ev.Omissions[omission].Alignment; k >= 0 && k < len(ev.Alignments) {
		for _, s := range ev.Alignments[k].Sentences {
			out = append(out, s.Place)
		}
	}
	return out
}

// thing names what an omission is about: by the questions or words that its sentences share, else by the place of the first.
func (x *index) thing(ev *analysis.Event, omission int) phrase {
	places := x.placesOf(ev, omission)
	if len(places) == 0 {
		return ours("another")
	}
	if name := x.nameOf(places); name != nil {
		return name
	}
	p := places[0]
	return theirs(x.Articles[p.Article].Outlet).ours(", " + place(x.sentence(p).Zone, int(x.sentence(p).Paragraph)))
}

// onWhat writes a sentence on “The gathering” with “mayor” and “National Guard”: what sentences have in common.
func (x *index) onWhat(places []analysis.Place) phrase {
	var s phrase
	asked, topic := x.questionsOf(places), x.topic(places)
	switch {
	case len(asked) > 0:
		s = ours(" a sentence on “").theirs(asked[0].name()).ours("”")
	case topic != nil:
		s = ours(" a sentence")
	}
	if topic != nil {
		return s.ours(" with ").append(quotedWords(topic))
	}
	if half := x.halfShared(places); s == nil && half != nil {
		return ours(" sentences that share words such as ").append(quotedWords(half))
	}
	if first := x.sentence(places[0]); s == nil && first != nil {
		return ours(" a sentence that matches (").theirs(x.Articles[places[0].Article].Outlet).ours(", " + place(first.Zone, int(first.Paragraph)) + ")")
	}
	return s
}
