package reports

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"framing/analysis"
)

// The words in which the page speaks. Words of articles and lexicons never pass through here.

// Thousands writes 12345 as "12,345".
func Thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Plural writes "1 article", "2 articles".
func Plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return Thousands(n) + " " + noun
}

var numerals = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// spelled writes numbers up to twelve in letters.
func spelled(n int) string {
	if n >= 0 && n < len(numerals) {
		return numerals[n]
	}
	return Thousands(n)
}

// capital makes the first letter of an English word a capital.
func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// day writes 2021-12-06 as "6 December 2021"; anything else stays as it is.
func day(date string) phrase {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return theirs(date)
	}
	return ours(t.Format("2 January 2006"))
}

// days writes a range of dates without repeating month and year.
func days(from, until string) phrase {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, until)
	switch {
	case from == "" && until == "":
		return ours("no date in the files")
	case from == until || until == "":
		return day(from)
	case from == "":
		return day(until)
	case errA != nil || errB != nil || a.Year() != b.Year():
		return append(day(from).ours(" – "), day(until)...)
	case a.Month() != b.Month():
		return ours(a.Format("2 January") + " – " + b.Format("2 January 2006"))
	}
	return ours(a.Format("2") + "–" + b.Format("2 January 2006"))
}

// percent writes a share as "28%".
func percent(share float64) string { return strconv.Itoa(int(share*100+0.5)) + "%" }

// voiceName says in a few words whose words they are.
func voiceName(v analysis.VoiceName) string {
	switch v {
	case analysis.Attributed:
		return "reported as someone’s view"
	case analysis.Quoted:
		return "in a quotation"
	case analysis.Scare:
		return "in quotation marks, no speaker named"
	}
	return "own voice"
}

// whose says in whose voice a tag stands, through whom it came and who denies it: "reported, as the view of Russia, through
// two aides", "reported, as the view of Halvia, rejected by its neighbour".
func whose(a *analysis.Annotated, t *analysis.Tag) phrase {
	var through []string
	v := stretch(a, t)
	if v == nil {
		v = &analysis.Voice{}
	} else if chain := a.Chain(int(t.Stretch)); len(chain) > 1 {
		through = chain[:len(chain)-1]
	}
	denier := v.Speaker
	if d := denial(a, t); d != nil {
		denier = d.Speaker
	}
	selfDenied := t.Polarity == analysis.Denied && denier == v.Speaker
	about := func(before, after, without string) phrase {
		if v.Speaker == "" {
			return ours(without)
		}
		return ours(before).theirs(analysis.WithinSentence(v.Speaker)).ours(after)
	}
	var out phrase
	switch {
	case t.Voice == analysis.Attributed && v.Polarity == analysis.Negated:
		out = about("reported, as not said by ", "", "reported, as not said")
	case t.Voice == analysis.Quoted && v.Polarity == analysis.Negated:
		out = about("quoted, as not said by ", "", "quoted, as not said")
	case t.Voice == analysis.Attributed && selfDenied:
		out = about("reported, as denied by ", "", "reported, as denied, source not named")
	case t.Voice == analysis.Attributed:
		out = about("reported, as the view of ", "", "reported, source not named")
	case t.Voice == analysis.Quoted && selfDenied:
		out = about("quoted, as denied by ", "", "quoted, as denied, no speaker named")
	case t.Voice == analysis.Quoted:
		out = about("quoted, the words of ", "", "quoted, no speaker named")
	default:
		out = ours(voiceName(t.Voice))
	}
	rejected := t.Polarity == analysis.Denied && !selfDenied && (t.Voice == analysis.Attributed || t.Voice == analysis.Quoted)
	if rejected {
		through = slices.DeleteFunc(slices.Clone(through), func(name string) bool { return name == denier })
	}
	if len(through) > 0 {
		out = append(out.ours(", through "), joined(names(withinSentence(through)))...)
	}
	if rejected && denier != "" {
		out = out.ours(", rejected by ").theirs(analysis.WithinSentence(denier))
	} else if rejected {
		out = out.ours(", rejected by a source not named")
	}
	return out
}

// withinSentence returns speakers as they stand within a sentence.
func withinSentence(speakers []string) []string {
	out := make([]string, len(speakers))
	for i, s := range speakers {
		out[i] = analysis.WithinSentence(s)
	}
	return out
}

// denial returns the innermost stretch around the tag that denies what it holds, or nil.
func denial(a *analysis.Annotated, t *analysis.Tag) *analysis.Voice {
	if t.Polarity != analysis.Denied {
		return nil
	}
	var out *analysis.Voice
	for i := range a.Voices {
		v := &a.Voices[i]
		if v.Start > t.Start {
			break
		}
		if v.Polarity == analysis.Denied && v.Span().Contains(t.Span()) {
			out = v
		}
	}
	return out
}

// special lists what makes a use special: the rule that decided its voice, and what takes from its assertion. In lines, of
// which a page has hundreds, it is short.
func special(t *analysis.Tag, short bool) phrase {
	var parts []phrase
	rule, low := ours("rule "), ours("low confidence")
	if short {
		rule, low = nil, ours("less sure")
	}
	if t.Rule != 0 && ruleWords(t.Rule.String(), "") != "" {
		parts = append(parts, rule.ours(t.Rule.String()))
	} else if t.Rule != 0 {
		parts = append(parts, rule.theirs(t.Rule.String()))
	}
	if t.Confidence == analysis.Low {
		parts = append(parts, low)
	}
	switch {
	case t.Polarity == analysis.Negated:
		parts = append(parts, ours("negated"))
	case t.Polarity == analysis.Denied && t.Voice != analysis.Attributed && t.Voice != analysis.Quoted:
		parts = append(parts, ours("denied"))
	}
	if t.Hedged {
		parts = append(parts, ours("with a word of hedging"))
	}
	var out phrase
	for i, p := range parts {
		if i > 0 {
			out = out.ours("; ")
		}
		out = append(out, p...)
	}
	return out
}

// reason says why a tag of the article is not counted.
func reason(a *analysis.Annotated, t *analysis.Tag) phrase {
	why, rest, _ := strings.Cut(t.Why, ":")
	switch why {
	case analysis.WhyZone:
		return ours("stands in " + zonePlace(t.Zone))
	case analysis.WhyVoice:
		return ours("this wording is not counted in this voice")
	case analysis.WhyDate:
		if a.Date == "" {
			return ours("the article has no date, and those of its event lie outside the dates of this wording")
		}
		return ours("the article’s date lies outside the dates of this wording")
	case analysis.WhyDateUnknown:
		return ours("this wording depends on a date, and the article has none")
	case analysis.WhyGate:
		return ours("this wording does not apply to this article")
	case analysis.WhyMention:
		return ours("named as a word, not used")
	case "also":
		return ours("counted by the lexicon ").theirs(rest)
	case "":
		return ours("left out by a rule")
	}
	return theirs(t.Why)
}

func zonePlace(z analysis.Zone) string {
	switch z {
	case analysis.Headline, analysis.Deck:
		return "the " + z.String()
	case analysis.Byline:
		return "a byline or dateline"
	case analysis.Caption:
		return "a caption"
	case analysis.Furniture:
		return "page furniture"
	case analysis.Teaser:
		return "a teaser of another story"
	case analysis.Garbled:
		return "a damaged sentence"
	}
	return "the text"
}

// asideName names what is set aside because of its zone.
func asideName(z analysis.Zone) string {
	switch z {
	case analysis.Byline:
		return "bylines and datelines"
	case analysis.Furniture:
		return "page furniture (navigation, adverts, notices)"
	case analysis.Teaser:
		return "teasers of other stories"
	case analysis.Garbled:
		return "damaged sentences"
	}
	return z.String()
}

// place says where a tag stands, for its evidence line.
func place(zone analysis.Zone, paragraph int) string {
	switch zone {
	case analysis.Body, 0:
		return "paragraph " + strconv.Itoa(paragraph+1)
	case analysis.Headline, analysis.Deck:
		return zone.String()
	case analysis.Byline:
		return "byline or dateline"
	case analysis.Furniture:
		return "page furniture"
	case analysis.Garbled:
		return "damaged sentence, paragraph " + strconv.Itoa(paragraph+1)
	}
	return zone.String() + ", paragraph " + strconv.Itoa(paragraph+1)
}

// basis says what a guessed field was read off.
func basis(b string) phrase {
	switch b {
	case "":
		return ours("guessed")
	case "folder":
		return ours("guessed from the folder’s name")
	case "file":
		return ours("guessed from the file’s name")
	}
	return ours("guessed from the ").theirs(b)
}

// skipped says why a lexicon was not applied to an article.
func skipped(why string) phrase {
	switch why {
	case "language":
		return ours("written for another language")
	case "gate":
		return ours("the article has none of its key words")
	}
	return theirs(why)
}
