package reports

import (
	"slices"

	"framing/analysis"
)

// careView is one thing that a reader should know before quoting the report.
type careView struct {
	Lead string
	Text phrase
	Of   string // data-of
	Page string // where the page has more of it, or shows it; no part of a report that has no such place
}

// care lists the cautions, from the texts themselves to how they were tagged.
func (x *index) care() []careView {
	if len(x.Articles) == 0 {
		return nil
	}
	text := " One text each is too few to speak of house style."
	if len(x.Articles) > len(x.outlets) {
		text = " Other articles of the same outlets may read differently."
	}
	out := []careView{{Lead: "It describes " + countWord(len(x.Articles), "text") + ", not " + countWord(len(x.outlets), "outlet") + ".", Text: ours(text)}}
	add := func(n int, one, many string, text phrase, of, page string) {
		if n == 1 {
			out = append(out, careView{"One " + one, text, of, page})
		} else if n > 1 {
			out = append(out, careView{capital(spelled(n)) + " " + many, text, of, page})
		}
	}
	if pairs := x.copiedPairs(); len(pairs) > 0 {
		out = append(out, x.careOfCopies(pairs))
	}
	via, viaOf := x.names(func(a *analysis.Annotated) bool { return a.Via != "" })
	undated, undatedOf := x.names(func(a *analysis.Annotated) bool { return a.Date == "" })
	empty, emptyOf := x.names(func(a *analysis.Annotated) bool { return keptWords(a) == 0 })
	damaged, guesses := 0, 0
	var damagedOf, guessesOf []int
	for i := range x.Articles {
		a := &x.Articles[i]
		if guesses += len(a.Guessed); len(a.Guessed) > 0 {
			guessesOf = append(guessesOf, i)
		}
		for _, s := range a.Sentences {
			if s.Zone == analysis.Garbled {
				damaged++
				damagedOf = append(damagedOf, i)
			}
		}
	}
	add(len(via), "text is a third party’s copy.", "texts are third parties’ copies.", append(ours(" "), some(via)...).ours(". Changes may not be the outlet’s."), viaOf, "")
	add(len(undated), "text has no date", "texts have no date", append(ours(" in the file ("), some(undated)...).ours(")."), undatedOf, "")
	add(len(empty), "text has nothing to compare", "texts have nothing to compare", append(ours(" ("), some(empty)...).ours(")."), emptyOf, "")
	add(damaged, "sentence is damaged", "sentences are damaged", ours(" and set aside."), x.ofArticles(damagedOf...), "")
	add(guesses, "fact about the articles is a guess.", "facts about the articles are guesses.", nil, x.ofArticles(guessesOf...), " Sources names them.")
	add(len(x.LeftOut), "file or record could not be read.", "files or records could not be read.", nil, "", " Sources says why.")
	add(len(x.Remarks), "remark on the input.", "remarks on the input.", nil, "", " See Sources.")
	if x.Provenance.Redacted {
		out = append(out, careView{"Words are masked.", ours(" In " + countWord(x.Provenance.Masked, "place") + " letters were replaced by x, and digits by 0, before anything was read or counted. Names whose masks look alike count as one."), "", ""})
	}
	if x.fullText {
		out = append(out, careView{"It holds the full articles.", ours(" Share the file only where their publishers allow copies."), "", ""})
	}
	if slices.ContainsFunc(x.Events, func(e analysis.Event) bool { return len(notFound(&e)) > 0 }) {
		out = append(out, careView{"What was not found may be there.", ours(" " + unseen), "", ""})
	}
	if low, all := x.lowConfidence(); low > 0 {
		out = append(out, careView{"Voice is less sure for " + Thousands(low) + " of " + Plural(all, "use") + ".", nil, "", " Their marks are dashed."})
	}
	return append(out, careView{Text: ours("Words were matched by lexicons. Read the sentences before you publish.")})
}

// careOnPage is care with what the page has more of.
func (x *index) careOnPage() []careView {
	out := x.care()
	for i := range out {
		out[i].Text = out[i].Text.ours(out[i].Page)
	}
	return out
}

// careOfCopies names the closest pair of copies.
func (x *index) careOfCopies(pairs []*analysis.Overlap) careView {
	o := pairs[0]
	lead, page := "Two texts are not independent.", ""
	first, second := x.writers(o)
	text := ours(" ").append(second).ours(" and ").append(first).ours(" share " + percent(containment(o)) + " of the runs of five words of one.")
	if len(pairs) > 1 {
		lead = capital(countWord(len(pairs), "pair")) + " of texts are not independent."
		page = " Others are named under Shared copy."
	}
	var of []int
	for _, o := range pairs {
		of = append(of, o.First, o.Second)
	}
	return careView{lead, text, x.ofArticles(of...), page}
}

// names lists the outlets of the articles that are so, with who republished them, and their data-of. Where an outlet has
// several of one origin, the id of each is told.
func (x *index) names(so func(*analysis.Annotated) bool) (out []phrase, of string) {
	var articles []int
	type origin struct{ outlet, via string }
	texts := map[origin]int{}
	for i := range x.Articles {
		texts[origin{x.Articles[i].Outlet, x.Articles[i].Via}]++
	}
	for i := range x.Articles {
		if a := &x.Articles[i]; so(a) {
			name := theirs(a.Outlet)
			if texts[origin{a.Outlet, a.Via}] > 1 {
				name = theirs(a.ID).ours(" of ").append(name)
			}
			if a.Via != "" {
				name = name.ours(", via ").theirs(a.Via)
			}
			out, articles = append(out, name), append(articles, i)
		}
	}
	return out, x.ofArticles(articles...)
}

// some lists up to four names.
func some(names []phrase) phrase {
	if len(names) > 4 {
		names = append(slices.Clone(names[:4]), ours(countWord(len(names)-4, "other")))
	}
	return joined(names)
}
