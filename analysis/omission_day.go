package analysis

import (
	"strings"
	"time"
)

// dayOf returns the day of the week that the sentences of a core name, "" if they do not all name the same one.
func (al *aligner) dayOf(core []int32) (day string) {
	for i, s := range core {
		here := ""
		for d := time.Sunday; d <= time.Saturday; d++ {
			if al.writes(al.statements[s].places[0], d.String()) {
				if here != "" {
					return ""
				}
				here = d.String()
			}
		}
		if here == "" || i > 0 && here != day {
			return ""
		}
		day = here
	}
	return day
}

// expects reports whether an article says of something that it comes tomorrow, and that is the day of the week: it may be what
// others say of Thursday. Yesterday and today stand in any text and say nothing.
func (al *aligner) expects(article int, day string) bool {
	a := &al.articles[article]
	date, err := time.Parse(time.DateOnly, a.Date)
	if day == "" || err != nil || date.AddDate(0, 0, 1).Weekday().String() != day {
		return false
	}
	for s := range a.Sentences {
		if z := a.Sentences[s].Zone; z.Counted() && z != Caption && al.writes(Place{article, s}, "tomorrow") {
			return true
		}
	}
	return false
}

// writes reports whether a sentence has a word, so written or with a capital.
func (al *aligner) writes(p Place, word string) bool {
	s := al.articles[p.Article].Sentences[p.Sentence]
	text := al.articles[p.Article].Text[s.Start:s.End]
	return strings.Contains(text, word) || strings.Contains(text, strings.ToUpper(word[:1])+word[1:])
}
