package reports

import "framing/analysis"

// A lexicon that does not apply to an article is not looked for in it. What nobody looked for is neither absent nor a zero.

// looked reports whether the question was looked for in the article.
func (q *question) looked(a *analysis.Annotated) bool {
	if q.lexicon == nil {
		return true
	}
	_, skipped := a.Skipped[q.lexicon.ID]
	return !skipped
}

// notLooked says that a question was looked for in no article of the outlet, and why; "" where it was in one.
func (x *index) notLooked(q *question, outlet int) string {
	why := ""
	for _, i := range x.outlets[outlet].articles {
		if q.looked(&x.Articles[i]) {
			return ""
		}
		why = x.Articles[i].Skipped[q.lexicon.ID]
	}
	switch why {
	case "":
		return ""
	case analysis.SkippedLanguage:
		return "not looked at (other language)"
	case analysis.SkippedGate:
		return "not looked at (no key word)"
	}
	return "not looked at"
}

// withoutUse splits outlets without a use of the question: those that were looked at, and the others by what notLooked says.
func (x *index) withoutUse(q *question, outlets []int) (missing phrase, unlooked []unlookedView) {
	var absent []phrase
	by := map[string][]phrase{}
	for _, o := range outlets {
		if why := x.notLooked(q, o); why != "" {
			by[why] = append(by[why], theirs(x.outlets[o].name))
		} else {
			absent = append(absent, theirs(x.outlets[o].name))
		}
	}
	for _, why := range sortedKeys(by) {
		unlooked = append(unlooked, unlookedView{capital(why), joined(by[why])})
	}
	return joined(absent), unlooked
}

// alsoUnlooked says in how many outlets nobody looked for the question: "; two other outlets not looked at"; else "".
func (x *index) alsoUnlooked(q *question) string {
	n := 0
	for o := range x.outlets {
		if x.notLooked(q, o) != "" {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return "; " + countWord(n, "other outlet") + " not looked at"
}

// unlookedView names outlets that were not looked at, with the reason.
type unlookedView struct {
	Why     string
	Outlets phrase
}
