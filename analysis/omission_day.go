package analysis

import (
	"regexp"
	"slices"
	"strings"
	"sync"
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

const (
	// leadSentences is how many compared sentences of an article tell what it is about.
	leadSentences = 5
	// longSentence is the length in bytes from which on a sentence is a list or a page without stops.
	longSentence = 1000
)

// toCome finds a sentence of what is still to come: "is set to vote", "will meet on Friday". What merely will be has no day yet.
var toCome = sync.OnceValue(func() *regexp.Regexp {
	const day = `(?:mon|tues|wednes|thurs|fri|satur|sun)day`
	return regexp.MustCompile(`(?i)\b(?:is|are) (?:(?:widely |now |also |likely )?(?:set|expected|due|scheduled|slated|poised|preparing|about) to|(?:due|scheduled|slated) (?:for|on))\b|` +
		`\b(?:is|are|will|to) [^.;:]*\b(?:tomorrow|later (?:today|this week|on ` + day + `))\b|\bwill [^.;:]*\bon ` + day + `\b`)
})

// beginning is what an article begins with: statements of what is still to come, and others.
type beginning struct{ coming, others []int32 }

// foretells reports whether article n of the event, at its beginning, speaks of a thing as still to come that the articles of a core, at
// theirs, report otherwise. Then it was written before what they report.
func (al *aligner) foretells(n int, core []int32) bool {
	coming := al.beginning(n).coming
	if len(coming) == 0 {
		return false
	}
	for _, c := range core {
		places := al.statements[c].places
		for _, p := range places[:min(len(places), coreSentences)] {
			report, _ := slices.BinarySearch(al.event, p.Article)
			for _, done := range al.beginning(report).others {
				if slices.ContainsFunc(coming, func(s int32) bool { return s != done && al.sameFact(s, done) }) {
					return true
				}
			}
		}
	}
	return false
}

// beginning sorts the statements at the beginning of article n of the event, once.
func (al *aligner) beginning(n int) *beginning {
	if x := al.begins[n]; x != nil {
		return x
	}
	x := new(beginning)
	al.begins[n] = x
	a := &al.articles[al.event[n]]
	seen := 0
	for s, t := range al.sentences[al.first[n]:al.first[n+1]] {
		if z := a.Sentences[s].Zone; !z.Counted() || z == Caption {
			continue
		}
		if seen++; seen > leadSentences {
			break
		}
		switch text := a.Text[a.Sentences[s].Start:a.Sentences[s].End]; {
		case t < 0 || len(text) > longSentence:
		case toCome().MatchString(text):
			x.coming = append(x.coming, t)
		default:
			x.others = append(x.others, t)
		}
	}
	return x
}
