package analysis

import (
	"cmp"
	"slices"
	"strings"
)

const (
	// sameFact is how alike two sentences of independent outlets must be for their group to be a fact that both report.
	sameFact = .40
	// comesNear is how alike a sentence of another article may be before nothing can be said of its absence.
	comesNear = .25
	// shortText is the number of words below which an article cannot be expected to hold everything.
	shortText = 150
	// mostOmissions of an event are listed: those that most articles report.
	mostOmissions = 100
	// coreSentences of a group are compared with the other articles.
	coreSentences = 4
)

// omissions lists what two or more independent outlets, and a third of the articles at least, report and others do not.
// The event must have been weighed. cluster gives articles that are copies of each other the same number. Where sentences were
// not aligned nothing can be said of what an article does not have.
func (al *aligner) omissions(alignments []Alignment, cluster []int) []Omission {
	if al.unaligned > 0 {
		return nil
	}
	type reported struct {
		alignment, articles int
		core                []int32
	}
	var facts []reported
	for k := range alignments {
		if n := distinctArticles(&alignments[k]); 3*n >= len(al.event) && n < len(al.event) {
			if core := al.core(&alignments[k], cluster); len(core) > 0 {
				facts = append(facts, reported{k, n, core})
			}
		}
	}
	slices.SortStableFunc(facts, func(a, b reported) int { return cmp.Compare(b.articles, a.articles) })
	facts = facts[:min(len(facts), mostOmissions)]
	slices.SortFunc(facts, func(a, b reported) int { return cmp.Compare(a.alignment, b.alignment) })
	out, other := make([]Omission, 0, len(facts)), al.spellings()
	al.begins = map[int]*beginning{}
	for _, f := range facts {
		out = append(out, Omission{Alignment: f.alignment, Absences: al.absences(&alignments[f.alignment], f.core, other)})
	}
	return out
}

func distinctArticles(a *Alignment) int {
	n := 0
	for i, s := range a.Sentences {
		if i == 0 || s.Article != a.Sentences[i-1].Article {
			n++
		}
	}
	return n
}

// core returns the statements of a group that independent outlets have in common and that report something: none if there are no two
// of them.
func (al *aligner) core(a *Alignment, cluster []int) []int32 {
	var core []int32
	list := a.Sentences[:min(len(a.Sentences), 4*coreSentences)]
	for i, s := range list {
		for _, t := range list[i+1:] {
			if s.Guest || t.Guest { // it says something else first
				continue
			}
			if cluster[s.Article] == cluster[t.Article] || al.articles[s.Article].Outlet == al.articles[t.Article].Outlet {
				continue
			}
			if al.zone(s.Place) == Caption || al.zone(t.Place) == Caption { // what a picture shows is not what is reported
				continue
			}
			x, y := al.statementAt(s.Place), al.statementAt(t.Place)
			if x != y && !al.sameFact(x, y) || !al.reports(x) || !al.reports(y) {
				continue
			}
			for _, z := range []int32{x, y} {
				if !slices.Contains(core, z) && len(core) < coreSentences {
					core = append(core, z)
				}
			}
		}
	}
	return core
}

// sameFact reports whether two statements are alike enough to be one fact, and not by names alone: everybody names the same
// people.
func (al *aligner) sameFact(a, b int32) bool {
	s, t := &al.statements[a], &al.statements[b]
	common := overlapOf(s.words, t.words)
	return common.dot >= sameFact*s.norm*t.norm && (common.plain > 1 || common.contrast)
}

// statementAt returns the statement of a sentence of the event.
func (al *aligner) statementAt(p Place) int32 {
	n, _ := slices.BinarySearch(al.event, p.Article)
	return al.sentences[int(al.first[n])+p.Sentence]
}

func (al *aligner) zone(p Place) Zone { return al.articles[p.Article].Sentences[p.Sentence].Zone }

// absences says of each article of the event that is not in the group how it stands to what the group reports. other gives the
// other spelling of a number.
func (al *aligner) absences(group *Alignment, core []int32, other map[int32]int32) []Absence {
	nearest, common := al.nearest(core), al.commonWords(core)
	number, day := al.sharingNumber(common, other), al.dayOf(core)
	earliest := ""
	reports := map[int]bool{}
	for _, s := range group.Sentences {
		n, _ := slices.BinarySearch(al.event, s.Article)
		reports[s.Article] = reports[s.Article] || slices.Contains(core, al.statementAt(s.Place)) || nearest[n].overlap >= sameFact || nearest[n].held
		if d := al.articles[s.Article].Date; d != "" && (earliest == "" || d < earliest) {
			earliest = d
		}
	}
	var out []Absence
	for n, i := range al.event {
		if reports[i] {
			continue
		}
		x := Absence{Article: i, State: "not-found", Nearest: nearest[n].sentence, Similarity: nearest[n].overlap}
		a := &al.articles[i]
		switch {
		case inGroup(group, i) || nearest[n].held || number[n] || x.Similarity >= comesNear || al.hasAll(n, common) || al.hasSome(n, nearest[n].sentence, common):
			x.Why = "similar"
		case al.expects(i, day), (a.Date == "" || earliest == "" || a.Date <= earliest) && al.foretells(n, core):
			x.Why = "expected"
		case a.Date != "" && a.Date < earliest:
			x.Why = "earlier"
		case endsOpen(a):
			x.Why = "truncated"
		case bodyWords(a) < shortText:
			x.Why = "short"
		}
		if x.Why != "" {
			x.State = "cannot-tell"
		}
		out = append(out, x)
	}
	return out
}

// commonWords returns the words that all statements of a core have.
func (al *aligner) commonWords(core []int32) (out []int32) {
	for _, w := range al.statements[core[0]].words {
		if w.kind != sameContrast && !slices.ContainsFunc(core[1:], func(s int32) bool { return !al.statements[s].has(w.id) }) {
			out = append(out, w.id)
		}
	}
	return out
}

// inGroup reports whether an article has a sentence in the group. One that does not report what the core of the group has in
// common reports something like it.
func inGroup(group *Alignment, article int) bool {
	return slices.ContainsFunc(group.Sentences, func(s AlignedSentence) bool { return s.Article == article })
}

// hasSome reports whether a sentence of article n of the event has a quarter of the words, two at least, names
// apart: it may say the same in other words.
func (al *aligner) hasSome(n, sentence int, words []int32) bool {
	if sentence < 0 {
		return false
	}
	t := al.sentences[int(al.first[n])+sentence]
	if t < 0 {
		return false
	}
	plain, both := 0, 0
	for _, w := range words {
		if al.isName(w) {
			continue
		}
		plain++
		if al.statements[t].has(w) {
			both++
		}
	}
	return both > 1 && 4*both >= plain
}

func (s *statement) has(word int32) bool {
	_, ok := slices.BinarySearchFunc(s.words, word, func(w weightedWord, id int32) int { return cmp.Compare(w.id, id) })
	return ok
}

// hasAll reports whether article n of the event has every one of the words somewhere, captions apart: then it may say the
// same in several sentences.
func (al *aligner) hasAll(n int, words []int32) bool {
	for _, w := range words {
		found := false
		for s, t := range al.sentences[al.first[n]:al.first[n+1]] {
			found = found || t >= 0 && al.statements[t].has(w) && al.zone(Place{al.event[n], s}) != Caption
		}
		if !found {
			return false
		}
	}
	return true
}

// endsOpen reports whether the body of an article breaks off: its last sentence has no stop, or ends in dots.
func endsOpen(a *Annotated) bool {
	for s := len(a.Sentences) - 1; s >= 0; s-- {
		if a.Sentences[s].Zone != Body {
			continue
		}
		text := strings.TrimRight(a.Text[a.Sentences[s].Start:a.Sentences[s].End], " \t\r\n\"'”’»)]")
		return strings.HasSuffix(text, "..") || !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, "?")
	}
	return true
}

// bodyWords counts the words of the body, in all voices.
func bodyWords(a *Annotated) int {
	return a.Words.Of(Body)
}

// copyClusters numbers articles so that those that are copies of each other, directly or through others, have one number: the
// index of the first of them.
func copyClusters(articles int, overlaps []Overlap) []int {
	parent := make([]int, articles)
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for _, o := range overlaps {
		if o.Copy {
			parent[max(find(o.First), find(o.Second))] = min(find(o.First), find(o.Second))
		}
	}
	for i := range parent {
		parent[i] = find(i)
	}
	return parent
}
