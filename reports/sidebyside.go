package reports

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"framing/analysis"
)

// A sentence is told as changes of another one where it keeps most of it; where it repeats some runs of words these are
// marked; else it stands by itself.
const (
	mostKept    = 0.75
	someKept    = 0.15
	mostNotices = 4 // notices below a group
	longRun     = 4 // words of a run that counts as repeated
	mostInName  = 2 // questions that a group is named by
)

// besideView is the section that sets sentences side by side.
type besideView struct {
	Title  phrase
	Groups []groupView
	Quotes []noticeView // quotation checks of other sentences
	More   string       // groups that are not shown
	// Withheld: no sentence is shown, by choice.
	Withheld bool
	Of       string // data-of of the section
	QuotesOf string // and of Quotes
}

func (v *besideView) about() string { return v.Of }

type groupView struct {
	ID, Outlets string
	Of          string // data-of
	Name        phrase
	Rows        []sentenceView
	Notices     []noticeView
	Missing     phrase // outlets without a matching sentence
	Elsewhere   phrase // those of them that word the Question of the group in another sentence
	Question    string
	Unsure      []unsureView
	Also        phrase // outlets with one that is not shown
	AlsoOf      string // data-of of that
	Narrows     bool   // the page can be narrowed to one outlet
}

// unsureView names outlets of which it cannot be told whether they report what a group does, as the section on omissions has it.
type unsureView struct {
	Outlets phrase
	Why     string // "Cannot tell: a sentence comes near"
}

type sentenceView struct {
	Outlet, Anchor, Place string
	Of                    string // data-of: its outlet and the one that it is compared with
	Pieces                []alignedPiece
	Note                  string // "compared with", "90% kept" of a copy, else "90% the same words"
	Why                   string // of a sentence that is not shown
	Base, RightToLeft     bool
	Lang                  string
}

// alignedPiece is a run of pieces that is the outlet's own text, or words of the first sentence that it dropped.
type alignedPiece struct {
	Dropped string
	Pieces  []textPiece
}

// textPiece is a stretch of text in one look: Same or New against the first sentence, with the Class and Voice of a term.
type textPiece struct{ Text, Change, Class, Voice, ID string }

type noticeView struct {
	Kind string // "Quotation check", "Voice"
	Text phrase
	Of   string // data-of
}

func (x *index) beside(n int) *besideView {
	e := &x.Events[n]
	v := &besideView{Title: x.besideTitle(n), Withheld: x.excerpts != Sentences}
	inGroup := map[int]bool{}
	for _, g := range x.groups[n] {
		v.Groups = append(v.Groups, x.groupView(e, g, inGroup))
	}
	for i := range e.Quotations {
		if q := &e.Quotations[i]; !inGroup[i] && tellsDifference(q) && !toldTurned(e, i, inGroup) {
			inGroup[i] = true
			v.Quotes = append(v.Quotes, x.quoteNotice(q))
		}
	}
	v.QuotesOf = ofAny(x, v.Quotes, func(n noticeView) string { return n.Of })
	v.Of = ofAny(x, v.Groups, func(g groupView) string { return g.Of })
	if v.Of != "" && len(v.Quotes) > 0 {
		v.Of = ofAny(x, []string{v.Of, v.QuotesOf}, func(of string) string { return of })
	}
	if len(v.Groups) > 0 {
		v.More = x.moreGroups(e, len(v.Groups))
	}
	if len(v.Groups) == 0 {
		v.More = x.noRoom(e)
	}
	if e.Unaligned > 0 {
		v.More = strings.TrimSpace(v.More + " " + unalignedNote(e))
	}
	return v
}

// unalignedNote says what of a very large event was not compared.
func unalignedNote(e *analysis.Event) string {
	return "The event is very large: " + Plural(e.Unaligned, "sentence") + " further down in its articles " + wasWere(e.Unaligned) +
		" not compared with those of others, and nothing is said of what an article leaves out."
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func (x *index) hasBeside(n int) bool {
	return len(x.groups[n]) > 0 || x.noRoom(&x.Events[n]) != "" || slices.ContainsFunc(x.Events[n].Quotations, func(q analysis.QuotationCheck) bool {
		return tellsDifference(&q)
	})
}

// noRoom says that none of an event's groups of matching sentences is shown, and what would show them; "" where there is none that
// tells of two outlets, or no page sets so many side by side.
func (x *index) noRoom(e *analysis.Event) string {
	n := x.tellingGroups(e)
	switch {
	case n == 0 || len(x.Events) > 1 || len(e.Articles) > largeEvent:
		return ""
	case x.excerpts != Sentences:
		return Plural(n, "group") + " of matching sentences " + isAre(n) + " in the data: framing report -f json"
	}
	return Plural(n, "group") + " of matching sentences " + wasWere(n) + " found, and none is shown: no two different sentences of one fit into the share of an article that this page may show, or they all have the same words. --max-excerpt raises that share; all stand in the data: framing report -f json"
}

// besideTitle tells of a copy that changed a word, or of how many sentences can be compared.
func (x *index) besideTitle(n int) phrase {
	for i := range x.Overlaps {
		o := &x.Overlaps[i]
		if !o.Copy || !slices.Contains(x.Events[n].Articles, o.First) || !slices.Contains(x.Events[n].Articles, o.Second) {
			continue
		}
		return x.copyTitle(o)
	}
	if len(x.groups[n]) == 0 {
		if slices.ContainsFunc(x.Events[n].Quotations, func(q analysis.QuotationCheck) bool { return tellsDifference(&q) }) {
			return ours("Quotations that differ")
		}
		return ours("Matching sentences, not shown here")
	}
	title := ours(capital(countWord(len(x.groups[n]), "thing")) + " that several outlets report")
	if x.excerpts != Sentences {
		return title
	}
	return title.ours(", in the words of each")
}

func (x *index) groupView(e *analysis.Event, g alignedGroup, noted map[int]bool) groupView {
	v := groupView{Narrows: x.narrows(), ID: "al-" + shortKey(x.articles[g.members[0].Article].anchor, itoa(int(x.sentence(g.members[0].Place).Start))), Name: x.groupName(g)}
	base := -1
	outlets, shown := map[int]bool{}, map[int]bool{}
	for _, s := range e.Alignments[g.index].Sentences {
		if x.sentence(s.Place) != nil {
			outlets[x.articles[s.Article].outlet] = true
		}
	}
	for i, m := range g.members {
		shown[x.articles[m.Article].outlet] = true
		if m.shown && base < 0 {
			base = i
		}
		row := x.sentenceView(g, i, base)
		if i != base {
			row.Of = x.ofArticles(m.Article, g.members[max(base, 0)].Article)
		}
		v.Rows = append(v.Rows, row)
	}
	x.others(&v, e, g, outlets, shown)
	for i := range e.Quotations {
		q := &e.Quotations[i]
		if q.State == analysis.Verbatim || q.State == analysis.VerbatimElsewhere && q.Source == "" || !slices.ContainsFunc(g.members, func(m groupMember) bool {
			return m.Place == analysis.Place{Article: q.Quotation.Article, Sentence: q.Sentence}
		}) {
			continue
		}
		if !toldTurned(e, i, noted) {
			v.Notices = append(v.Notices, x.quoteNotice(q))
		}
		noted[i] = true
	}
	for i := range e.Shifts {
		if s := &e.Shifts[i]; s.Alignment == g.index && len(v.Notices) < mostNotices {
			n := x.shiftNotice(s)
			if !slices.ContainsFunc(v.Notices, func(told noticeView) bool { return told.Text.String() == n.Text.String() }) {
				v.Notices = append(v.Notices, n)
			}
		}
	}
	return v
}

// mostBehindQuestion is how many words tell apart the groups of one question.
const mostBehindQuestion = 2

// groupName names a group by the questions that its sentences answer, and by words that all have; else by its first place.
func (x *index) groupName(g alignedGroup) phrase {
	places := placesOf(g.members)
	out := x.askedName(places)
	if words := x.topic(places); len(words) > 0 && x.excerpts == Sentences {
		if len(out) > 0 {
			out, words = out.ours(": "), words[:min(len(words), mostBehindQuestion)]
		}
		out = out.append(quotedWords(words))
	}
	if len(out) == 0 {
		s := x.sentence(places[0])
		return ours(capital(place(s.Zone, int(s.Paragraph))) + " of ").theirs(x.Articles[places[0].Article].Outlet)
	}
	return out
}

// others names the outlets of the event that have no row: those without a matching sentence, and those whose sentence is not
// shown. outlets have one, shown have a row.
func (x *index) others(v *groupView, e *analysis.Event, g alignedGroup, outlets, shown map[int]bool) {
	all := map[int]bool{}
	for _, i := range e.Articles {
		all[x.articles[i].outlet] = true
	}
	v.Outlets = itoa(len(outlets)) + " of " + Plural(len(all), "outlet")
	var missing, elsewhere, also []string
	var about, alsoAbout []int
	var asked *question
	if questions := x.questionsOf(placesOf(g.members)); len(questions) > 0 {
		asked, v.Question = questions[0], questions[0].name()
	}
	unsure := map[string][]string{}
	for o, out := range x.outlets {
		why := ""
		if all[o] && !outlets[o] {
			why = x.cannotTell(e, g.index, o)
		}
		switch {
		case all[o] && !outlets[o] && x.answers(asked, o, e):
			elsewhere = append(elsewhere, out.name)
		case why != "":
			unsure[why] = append(unsure[why], out.name)
		case all[o] && !outlets[o]:
			missing = append(missing, out.name)
		case all[o] && !shown[o]:
			also, alsoAbout = append(also, out.name), append(alsoAbout, o)
		}
		if outlets[o] {
			about = append(about, o)
		}
	}
	for _, why := range slices.Sorted(maps.Keys(unsure)) {
		v.Unsure = append(v.Unsure, unsureView{joined(names(unsure[why])), why})
	}
	v.Elsewhere = joined(names(elsewhere))
	v.Missing, v.Also, v.AlsoOf, v.Of = joined(names(missing)), joined(names(also)), x.of(alsoAbout...), x.of(about...)
}

// cannotTell says why it cannot be told whether an outlet reports what a group does; "" where no sentence of it was found, or nothing
// is known.
func (x *index) cannotTell(e *analysis.Event, group, outlet int) string {
	for i := range e.Omissions {
		for _, b := range e.Omissions[i].Absences {
			if e.Omissions[i].Alignment == group && x.articles[b.Article].outlet == outlet && b.State != "not-found" {
				_, text := absence(b)
				return capital(text)
			}
		}
	}
	return ""
}

func placesOf(members []groupMember) []analysis.Place {
	out := make([]analysis.Place, len(members))
	for i, m := range members {
		out[i] = m.Place
	}
	return out
}

func (x *index) sentenceView(g alignedGroup, i, base int) sentenceView {
	m := g.members[i]
	a, s := &x.Articles[m.Article], x.sentence(m.Place)
	v := sentenceView{Outlet: a.Outlet, Anchor: x.placeAnchor(m.Article, m.Sentence), Base: i == base, Lang: foreign(a.Language)}
	if s.Zone != analysis.Body {
		v.Place = place(s.Zone, int(s.Paragraph))
	}
	switch {
	case !m.shown:
		v.Note, v.Place, v.Why = place(s.Zone, int(s.Paragraph)), "", "beyond the limit on excerpts"
		if x.excerpts != Sentences {
			v.Why = "left out by choice"
		}
		return v
	case i == base:
		v.Note = "compared with"
		v.Pieces = []alignedPiece{{Pieces: x.textPieces(m.Article, s.Span(), "")}}
	default:
		v.Pieces, v.Note = x.against(g.members[base].Place, m.Place)
	}
	v.RightToLeft = isRightToLeft(part(a.Text, s.Span()))
	return v
}

// against tells a sentence as changes of another one.
func (x *index) against(base, other analysis.Place) ([]alignedPiece, string) {
	bs, os := x.sentence(base), x.sentence(other)
	first, second := part(x.Articles[base.Article].Text, bs.Span()), part(x.Articles[other.Article].Text, os.Span())
	stretches := compareWords(first, second)
	kinds := map[stretchKind]int{}
	runs := 0
	for _, s := range stretches {
		kinds[s.kind] += s.words
		if s.kind == kept && s.words >= longRun {
			runs += s.words
		}
	}
	share := float64(kinds[kept]) / float64(max(kinds[kept]+max(kinds[changed], kinds[dropped]), 1))
	repeated := float64(runs) / float64(max(kinds[kept]+kinds[changed], 1))
	note, diff := "own wording", false
	switch {
	case share == 1:
		note, diff = "same words", true
	case share >= mostKept:
		if note, diff = percent(share)+" the same words", true; x.areCopies(base.Article, other.Article) {
			note = percent(share) + " kept"
		}
	case repeated >= someKept:
		note = percent(repeated) + " word for word"
	default:
		stretches = nil
	}
	return x.changedPieces(other, os.Span(), first, stretches, diff), note
}

// areCopies reports whether one of two articles is known to be a copy of the other. Words that are merely the same are kept from nowhere.
func (x *index) areCopies(a, b int) bool { return x.copied[[2]int{min(a, b), max(a, b)}] }

// changedPieces cuts a sentence into its stretches. Without diff only long repeated runs are marked.
func (x *index) changedPieces(p analysis.Place, s analysis.Span, first string, stretches []stretchOf, diff bool) []alignedPiece {
	if stretches == nil {
		return []alignedPiece{{Pieces: x.textPieces(p.Article, s, "")}}
	}
	var out []alignedPiece
	at := s.Start
	add := func(end int, change string) {
		end = x.afterTerm(p.Article, s, end)
		if end <= at {
			return
		}
		if n := len(out); n == 0 || out[n-1].Dropped != "" {
			out = append(out, alignedPiece{})
		}
		last := &out[len(out)-1]
		last.Pieces = append(last.Pieces, x.textPieces(p.Article, analysis.Span{Start: at, End: end}, change)...)
		at = end
	}
	for i, t := range stretches {
		look := ""
		switch {
		case t.kind == kept && (diff || t.words >= longRun):
			look = string(kept)
		case t.kind == changed && diff:
			look = string(changed)
		case t.kind == dropped:
			if diff {
				out = append(out, alignedPiece{Dropped: part(first, t.Span)})
			}
			continue
		}
		end := s.Start + t.End
		if i == len(stretches)-1 || !slices.ContainsFunc(stretches[i+1:], func(t stretchOf) bool { return t.kind != dropped }) {
			end = s.End
		}
		if gap := s.Start + t.Start; gap > at { // marks and spaces belong to what stands before them
			add(gap, "")
		}
		add(end, look)
	}
	add(s.End, "")
	return out
}

// afterTerm moves a place within a term of a sentence behind it, so that no change cuts a term in two.
func (x *index) afterTerm(article int, s analysis.Span, at int) int {
	for _, i := range tagsIn(&x.Articles[article], s) {
		if t := &x.Articles[article].Tags[i]; t.Counted && int(t.Start) < at && at < int(t.End) {
			return int(t.End)
		}
	}
	return at
}

// textPieces cuts a span of an article at its counted terms.
func (x *index) textPieces(article int, s analysis.Span, change string) []textPiece {
	a := &x.Articles[article]
	var out []textPiece
	at := s.Start
	first, _ := slices.BinarySearchFunc(a.Tags, at, func(t analysis.Tag, at int) int { return int(t.Start) - at })
	for i := first; i < len(a.Tags) && int(a.Tags[i].Start) < s.End; i++ {
		t := &a.Tags[i]
		start, end := max(int(t.Start), at), min(int(t.End), s.End)
		if end <= at || !t.Counted || t.Kind == "fingerprint" || t.Kind == "verb" {
			continue
		}
		if start > at {
			out = append(out, textPiece{Text: part(a.Text, analysis.Span{Start: at, End: start}), Change: change})
		}
		class := x.class(t)
		if t.Kind == "marker" {
			class = "doubt"
		}
		out = append(out, textPiece{Text: part(a.Text, analysis.Span{Start: start, End: end}), Change: change, Class: class, Voice: cmp.Or(t.Voice, analysis.Own).String()})
		at = end
	}
	if at < s.End {
		out = append(out, textPiece{Text: part(a.Text, analysis.Span{Start: at, End: s.End}), Change: change})
	}
	return out
}

func (x *index) passage(p analysis.Passage) string {
	if p.Article < 0 || p.Article >= len(x.Articles) {
		return ""
	}
	return part(x.Articles[p.Article].Text, p.Span)
}

func (x *index) outletName(article int) string {
	if article < 0 || article >= len(x.Articles) {
		return ""
	}
	return x.Articles[article].Outlet
}
