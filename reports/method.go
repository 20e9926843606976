package reports

// method tells how the report was made, from the result itself.
func (x *index) method() []phrase {
	kept, aside := 0, 0
	for i := range x.Articles {
		k, a := x.Articles[i].Words.Kept()
		kept, aside = kept+k, aside+a
	}
	out := []phrase{ours("We read " + Plural(len(x.Articles), "article") + " of " + Plural(len(x.outlets), "outlet") + ": " + Plural(kept, "word") + " that are compared, and " + Thousands(aside) +
		" that are set aside as bylines, page furniture, teasers of other stories or damaged sentences.")}
	if len(x.Articles) == 0 {
		return nil
	}
	uses, questions, markers := Tagged(x.Result)
	text := ours("The lexicons named below found " + Plural(uses, "use") + " on " + Plural(questions, "question"))
	if markers > 0 {
		text = text.ours(" and for " + Plural(markers, "marker"))
	}
	out = append(out, text.ours(". Rules about quotation marks and reporting words decide whose words each use is: the outlet’s own, reported, quoted, or in quotation marks with no speaker named."))
	if len(x.Events) > 0 {
		out = append(out, x.eventsMethod())
	}
	for i := range x.Events {
		if e := &x.Events[i]; e.Unaligned > 0 {
			out = append(out, ours("Of the event ").append(x.eventName(i)).ours(": "+unalignedNote(e)))
		}
	}
	if copies := len(x.copiedPairs()); copies > 0 {
		out = append(out, ours("Text that two articles share is measured in runs of five words. "+capital(countWord(copies, "pair"))+" "+shareHalf(copies)+" half or more; what a copy repeats unchanged counts once in ranges and tests"+x.keptByBoth()+", and stands in all other counts."))
	} else {
		out = append(out, ours("Text that two articles share is measured in runs of five words; no pair shares half."))
	}
	if c := &x.Comparison; c.Made > 0 {
		clear := 0
		for _, d := range c.Differences {
			if d.Clear {
				clear++
			}
		}
		out = append(out, ours("Ranges are 95% intervals (Wilson for shares, exact Poisson for rates). "+capital(countWord(c.Made, "difference"))+" "+wasWere(c.Made)+" tested by letting whole articles change places; "+
			spelled(clear)+" "+isAre(clear)+" called clear after correction by Benjamini and Hochberg at 5%."))
	} else {
		out = append(out, ours("Rates have exact 95% Poisson ranges. There are too few articles for a test of differences."))
	}
	return out
}

// excerptsMethod says what of the articles' words stands in the file.
func (x *index) excerptsMethod() string {
	const share = "“Shown here” is the share of an article’s compared words that stands on this page in its headline and in passages, each word counted once. Terms and speakers listed without their passage are not in it."
	switch {
	case x.fullText:
		return "The full articles stand in this file because who made it asked for that. They remain the work of their authors and publishers; whoever passes the file on passes on copies of them."
	case x.excerpts == NoExcerpts:
		return "By choice of who made this report, no headline and no sentence of an article is in this file. It holds terms, single words that a copy or a quotation changed, counts, places and links."
	case x.excerpts == TermsExcerpts:
		return "By choice of who made this report, no headline and no sentence of an article stands here whole: a term has a few words on either side, and at least a quarter of each sentence stays out. " + share + " The full articles are not in this file."
	}
	return "Short extracts are shown for comment and review. " + share + " The full articles are not in this file."
}

func shareHalf(n int) string {
	if n == 1 {
		return "shares"
	}
	return "share"
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

// eventsMethod says how articles became events.
func (x *index) eventsMethod() phrase {
	basis, uncertain := map[string]int{}, 0
	for _, e := range x.Events {
		for _, m := range e.Members {
			basis[m.Basis]++
			if m.Uncertain {
				uncertain++
			}
		}
	}
	text := "The articles are compared as " + countWord(len(x.Events), "event") + "."
	switch {
	case basis["content"] > 0:
		text = "Articles were grouped into " + countWord(len(x.Events), "event") + " by the words and names that they share."
	case basis["given"] > 0:
		text = "The input says which articles report the same event."
	}
	if uncertain > 0 {
		text += " " + capital(spelled(uncertain)) + " of these joins " + isAre(uncertain) + " thin."
	}
	return ours(text)
}

// basisOfEvent says why an article is in its event, for its notes; "" where that goes without saying.
func (x *index) basisOfEvent(article int) phrase {
	e := x.articles[article].event
	if e < 0 || len(x.Events) < 2 {
		return nil
	}
	for k, i := range x.Events[e].Articles {
		if i != article || k >= len(x.Events[e].Members) {
			continue
		}
		m := x.Events[e].Members[k]
		if m.Basis != "content" || m.Nearest < 0 || m.Nearest >= len(x.Articles) {
			return nil
		}
		text := ours("With ").theirs(x.outletName(m.Nearest))
		if len(m.Names) > 0 {
			text = append(text.ours(" because of "), joined(names(m.Names[:min(3, len(m.Names))]))...)
		}
		if m.Uncertain {
			text = text.ours("; thin")
		}
		return text.ours(".")
	}
	return nil
}
