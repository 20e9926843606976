package analysis

import (
	"cmp"
	"slices"
	"strings"

	"framing/lexicons"
)

// copies finds clusters of articles that are one text, and terms that were changed inside shared text.
func (f *finder) copies() {
	members := map[int][]int{} // cluster -> its overlaps that are copies
	var order, pairs []int
	for i := range f.Overlaps {
		o := &f.Overlaps[i]
		if !o.Copy {
			continue
		}
		c := f.cluster(o.First)
		if members[c] == nil {
			order = append(order, c)
		}
		members[c] = append(members[c], i)
		pairs = append(pairs, i)
	}
	f.changes(pairs)
	for _, c := range order {
		f.sharedCopy(members[c])
	}
}

// sharedCopy adds one finding for a cluster of copies. It refers to the closest pair of different outlets.
func (f *finder) sharedCopy(overlaps []int) {
	best, outlets := -1, map[string]bool{}
	for _, i := range overlaps {
		o := &f.Overlaps[i]
		a, b := &f.Articles[o.First], &f.Articles[o.Second]
		outlets[a.Outlet], outlets[b.Outlet] = true, true
		if a.Outlet != b.Outlet && (best < 0 || o.share() > f.Overlaps[best].share()) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	o := &f.Overlaps[best]
	n := blank(SharedCopy, f.eventOf(o))
	n.Overlap, n.Outlets, n.Strength = best, sortedStrings(outlets), o.share()
	f.add(n, f.Articles[f.cluster(o.First)].ID)
}

// share is the larger of the two containments.
func (o *Overlap) share() float64 { return max(o.OfFirst, o.OfSecond) }

// eventOf returns the event of both articles, or -1.
func (f *finder) eventOf(o *Overlap) int {
	if e := f.articleOf[o.First]; e == f.articleOf[o.Second] {
		return e
	}
	return -1
}

// changedWord is a wording of an article that stands where another one's text has another.
type changedWord struct {
	article                           int
	lexicon, contrast, variant, other string
}

// changes tells what was changed in copies, each change against one text: the one that is credited, before others that are known to
// be earlier, and of these the closest. A copy of either text has the same words.
func (f *finder) changes(pairs []int) {
	known := func(o *Overlap) int {
		switch o.Basis {
		case "credit":
			return 0
		case "":
			return 2
		}
		return 1
	}
	slices.SortStableFunc(pairs, func(i, j int) int {
		a, b := &f.Overlaps[i], &f.Overlaps[j]
		return cmp.Or(cmp.Compare(known(a), known(b)), cmp.Compare(b.share(), a.share()))
	})
	told := map[changedWord]bool{}
	for _, i := range pairs {
		f.changed(i, told)
	}
}

// changed finds lexicon terms that became another wording of the same question inside shared text: one finding for each
// pair of articles and pair of wordings, unless it is told of the changed text already, or, where it is not known which was changed,
// of either.
func (f *finder) changed(overlap int, told map[changedWord]bool) {
	o := &f.Overlaps[overlap]
	at := map[string]int{} // what it is about -> index into found
	var found []changedWord
	for i := range o.Edits {
		edit := &o.Edits[i]
		if edit.FirstTag < 0 || edit.SecondTag < 0 {
			continue
		}
		first, second := Use{o.First, edit.FirstTag}, Use{o.Second, edit.SecondTag}
		a, b := f.tag(first), f.tag(second)
		if !a.Counted || !b.Counted || a.Lexicon != b.Lexicon || a.Contrast != b.Contrast || a.Variant == b.Variant ||
			a.Kind == lexicons.Fingerprint || a.Kind == lexicons.Marker || b.Copied || o.Basis == "" && a.Copied {
			continue
		}
		one, two := changedWord{o.First, a.Lexicon, a.Contrast, a.Variant, b.Variant}, changedWord{o.Second, a.Lexicon, a.Contrast, b.Variant, a.Variant}
		if told[two] || o.Basis == "" && told[one] {
			continue
		}
		found = append(found, one, two)
		key := strings.Join([]string{a.Lexicon, a.Contrast, a.Variant, b.Variant}, "\x00")
		k, ok := at[key]
		if !ok {
			n := blank(CopiedButChanged, f.eventOf(o))
			n.Overlap, n.Lexicon, n.Contrast, n.Variants = overlap, a.Lexicon, a.Contrast, []string{a.Variant, b.Variant}
			n.Outlets, n.Strength = []string{f.Articles[o.First].Outlet, f.Articles[o.Second].Outlet}, o.share()
			k = len(f.found)
			at[key] = k
			f.add(n, a.Variant, b.Variant, f.Articles[o.First].ID, f.Articles[o.Second].ID)
		}
		n := &f.found[k]
		n.Uses = append(n.Uses, first, second)
		n.Places = f.places(n.Uses)
	}
	for _, w := range found {
		told[w] = true
	}
}

// quotations finds quotations that differ from the texts of their event. Those inside copies are edits, which are told as
// such. Spelling is one finding for each article.
func (f *finder) quotations(e int) {
	checks := f.Events[e].Quotations
	spelled := map[int]int{} // article -> index into found
	for i := range checks {
		q := &checks[i]
		here, there := q.Quotation.Article, q.Text.Article
		kind := f.kindOf(q)
		if kind == "" || there < 0 || f.cluster(here) == f.cluster(there) {
			continue
		}
		place := Place{here, q.Sentence}
		if k, ok := spelled[here]; ok && kind == QuotationSpelling {
			if n := &f.found[k]; !slices.Contains(n.Places, place) {
				n.Places = append(n.Places, place)
			}
			continue
		}
		n := blank(kind, e)
		n.Quote, n.Outlets, n.Places = i, []string{f.Articles[here].Outlet}, []Place{place}
		if kind == QuotationSpelling {
			spelled[here] = len(f.found)
			f.add(n, f.Articles[here].ID)
			continue
		}
		if f.toldTurned(checks, i) {
			continue
		}
		for _, text := range []Passage{q.SourceText, q.Text} {
			if s := f.sentenceAt(text); s >= 0 && text.Len() > 0 {
				n.Places = append(n.Places, Place{text.Article, s})
			}
		}
		n.Strength = float64(q.Quotation.Len())
		f.add(n, f.Articles[here].ID, f.Articles[here].Text[q.Quotation.Start:q.Quotation.End])
	}
}

// kindOf returns the kind of finding that the check makes, or "".
func (f *finder) kindOf(q *QuotationCheck) FindingKind {
	switch {
	case q.State == VerbatimElsewhere && q.Source != "", q.State == Differs && f.tells(q):
		return QuotationChanged
	case q.State == SpellingOnly:
		return QuotationSpelling
	}
	return ""
}

// smallWords are words that two reporters hear differently in one speech: articles, prepositions, auxiliaries and the like. No
// and not are none of them.
var smallWords = wordSet("a an the this that these those and or but so as than of to in on at by for from with into it its he his him she her they their " +
	"them we our us you your i my me who which what is are was were be been being am has have had do does did will would can could may might shall " +
	"should must there here just also then well very")

// shortForms are contractions and what they stand for.
var shortForms = strings.NewReplacer("’", "'", "cannot", "can not", "can't", "can not", "won't", "will not", "shan't", "shall not", "n't", " not",
	"'re", " are", "'ll", " will", "'ve", " have", "'m", " am")

// spelledOut returns words in lower case with contractions spelled out.
func spelledOut(words string) string {
	return shortForms.Replace(strings.ReplaceAll(strings.ToLower(words), "’", "'"))
}

// tells reports whether a quotation differs in more than small words, contractions and spelling.
func (f *finder) tells(q *QuotationCheck) bool {
	small := true
	for _, c := range q.Changes {
		one, two := f.Articles[q.Quotation.Article].Text[c.First.Start:c.First.End], f.Articles[q.Text.Article].Text[c.Second.Start:c.Second.End]
		if c.Spelling || spelledAlike(one, two) || spelledOut(one) == spelledOut(two) {
			continue
		}
		for _, w := range append(strings.Fields(one), strings.Fields(two)...) {
			small = small && smallWords[wordKey(strings.Trim(w, ".,;:!?\"'“”‘’"))]
		}
	}
	return !small || len(q.Changes) == 0
}

// toldTurned reports whether the ith check says of two quotations what an earlier one says the other way round.
func (f *finder) toldTurned(checks []QuotationCheck, i int) bool {
	q := &checks[i]
	return slices.ContainsFunc(checks[:i], func(p QuotationCheck) bool { return q.Turns(&p) })
}

// Turns reports whether the check says of two quotations, without a source, what p says the other way round.
func (q *QuotationCheck) Turns(p *QuotationCheck) bool {
	return q.Source == "" && p.State == q.State && p.Quotation.Article == q.Text.Article && p.Text.Article == q.Quotation.Article &&
		p.Quotation.Start < q.Text.End && q.Text.Start < p.Quotation.End
}

// sentenceAt returns the sentence that holds the start of the passage, or -1.
func (f *finder) sentenceAt(p Passage) int {
	if p.Article < 0 || p.Article >= len(f.Articles) {
		return -1
	}
	return sentenceAt(&f.Articles[p.Article], p.Start)
}

// omissions finds what others report and an outlet has in no article of the event: one finding for all that the same outlets
// have not. It refers to the omission that most outlets report.
func (f *finder) omissions(e int) {
	ev, first := &f.Events[e], len(f.found)
	at := map[string]int{} // the outlets -> index into found
	for i := range ev.Omissions {
		absent, reporting := f.absent(&ev.Omissions[i], ev.Alignments[ev.Omissions[i].Alignment].Sentences)
		if len(absent) == 0 {
			continue
		}
		key := strings.Join(absent, "\x00")
		k, ok := at[key]
		if !ok {
			k = len(f.found)
			at[key] = k
			n := blank(OmissionFound, e)
			n.Outlets = absent
			f.add(n, absent...)
		}
		n := &f.found[k]
		if float64(reporting) > n.Strength {
			n.Omission, n.Strength = i, float64(reporting)
			n.Omissions = slices.Insert(n.Omissions, 0, i)
		} else {
			n.Omissions = append(n.Omissions, i)
		}
	}
	for k := range f.found[first:] {
		n := &f.found[first+k]
		for _, i := range n.Omissions {
			for _, s := range ev.Alignments[ev.Omissions[i].Alignment].Sentences {
				n.Places = append(n.Places, s.Place)
			}
		}
	}
}

// absent returns the outlets that have no matching sentence in any of their articles, sorted, and how many independent texts
// have one; none where these are not two at least, and more than the texts without. Outlets of which it cannot be told are
// neither.
func (f *finder) absent(o *Omission, sentences []AlignedSentence) (absent []string, reporting int) {
	has, hasNot, unsure := map[string]bool{}, map[string]bool{}, map[string]bool{}
	texts, without := map[int]bool{}, map[int]bool{}
	for _, s := range sentences {
		has[f.Articles[s.Article].Outlet] = true
		if !f.retells(s.Article, sentences) {
			texts[f.cluster(s.Article)] = true
		}
	}
	for _, a := range o.Absences {
		if outlet := f.Articles[a.Article].Outlet; a.State == "not-found" {
			hasNot[outlet] = true
		} else {
			unsure[outlet] = true
		}
	}
	for _, a := range o.Absences {
		if outlet := f.Articles[a.Article].Outlet; hasNot[outlet] && !has[outlet] && !unsure[outlet] {
			without[f.cluster(a.Article)] = true
		}
	}
	if len(texts) < 2 || len(texts) <= len(without) {
		return nil, 0
	}
	for _, outlet := range sortedStrings(hasNot) {
		if !has[outlet] && !unsure[outlet] {
			absent = append(absent, outlet)
		}
	}
	return absent, len(texts)
}

// retells reports whether the article takes one of the sentences from another of the articles: it quotes its text, or names its outlet
// as the one who says so. Then what it says here is that article's report.
func (f *finder) retells(article int, sentences []AlignedSentence) bool {
	return f.namesSource(article, sentences) || slices.ContainsFunc(f.checks[article], func(q *QuotationCheck) bool {
		at := Place{article, q.Sentence}
		return q.Source != "" && slices.ContainsFunc(sentences, func(s AlignedSentence) bool { return s.Place == at }) &&
			slices.ContainsFunc(sentences, func(s AlignedSentence) bool {
				return s.Article != article && f.Articles[s.Article].Outlet == q.Source
			})
	})
}

// namesSource reports whether a sentence of the article gives the outlet of another of the sentences as the one who says it.
func (f *finder) namesSource(article int, sentences []AlignedSentence) bool {
	a := &f.Articles[article]
	for _, s := range sentences {
		if s.Article != article {
			continue
		}
		span := a.Sentences[s.Sentence].Span()
		for i := range a.Voices {
			v := &a.Voices[i]
			if v.Speaker != "" && v.Span().Overlaps(span) && slices.ContainsFunc(sentences, func(o AlignedSentence) bool {
				outlet := f.Articles[o.Article].Outlet
				return o.Article != article && outlet != a.Outlet && outlet != "" && sameName(v.Speaker, outlet)
			}) {
				return true
			}
		}
	}
	return false
}
