package reports

import (
	"strconv"
	"strings"
	"time"

	"framing/analysis"
)

// The words in which the page speaks. Words of articles and lexicons never pass through here.

// thousands writes 12345 as "12,345".
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// plural writes "1 article", "2 articles".
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

var numerals = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// spelled writes numbers up to twelve in letters.
func spelled(n int) string {
	if n >= 0 && n < len(numerals) {
		return numerals[n]
	}
	return thousands(n)
}

// capital makes the first letter of an English word a capital.
func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// day writes 2021-12-06 as "6 December 2021"; anything else stays as it is.
func day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}

// days writes a range of dates without repeating month and year.
func days(from, until string) string {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, until)
	switch {
	case from == "" && until == "":
		return "no date in the files"
	case from == until || until == "":
		return day(from)
	case from == "":
		return day(until)
	case errA != nil || errB != nil || a.Year() != b.Year():
		return day(from) + " – " + day(until)
	case a.Month() != b.Month():
		return a.Format("2 January") + " – " + b.Format("2 January 2006")
	}
	return a.Format("2") + "–" + b.Format("2 January 2006")
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

// voiceLead is the beginning of what is said of a tag's voice; a speaker follows it where one is known.
func voiceLead(voice analysis.VoiceName, speaker bool) string {
	switch {
	case voice == analysis.Attributed && speaker:
		return "reported, as the view of "
	case voice == analysis.Attributed:
		return "reported, source not named"
	case voice == analysis.Quoted && speaker:
		return "quoted, the words of "
	case voice == analysis.Quoted:
		return "quoted, no speaker named"
	}
	return voiceName(voice)
}

// voiceTail is the end of it: everything that makes a use special.
func voiceTail(t *analysis.Tag) string {
	var parts []string
	if t.Rule != "" {
		parts = append(parts, "rule "+t.Rule)
	}
	if t.Confidence == analysis.Low {
		parts = append(parts, "low confidence")
	}
	switch t.Polarity {
	case analysis.Negated:
		parts = append(parts, "negated")
	case analysis.Denied:
		parts = append(parts, "denied")
	}
	if t.Hedged {
		parts = append(parts, "with a word of hedging")
	}
	return strings.Join(parts, "; ")
}

// reason says why a tag is not counted.
func reason(t *analysis.Tag) string {
	why, rest, _ := strings.Cut(t.Why, ":")
	switch why {
	case "zone":
		return "stands in " + zonePlace(t.Zone)
	case "voice":
		return "this wording is not counted in this voice"
	case "date":
		return "the article’s date lies outside the dates of this wording"
	case "date-unknown":
		return "this wording depends on a date, and the article has none"
	case "gate":
		return "this wording does not apply to this article"
	case "mention":
		return "named as a word, not used"
	case "also":
		return "counted by the lexicon " + rest
	case "":
		return "left out by a rule"
	}
	return t.Why
}

func zonePlace(z analysis.Zone) string {
	switch z {
	case analysis.Headline, analysis.Deck:
		return "the " + string(z)
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
	return string(z)
}

// place says where a tag stands, for its evidence line.
func place(zone analysis.Zone, paragraph int) string {
	switch zone {
	case analysis.Body, "":
		return "paragraph " + strconv.Itoa(paragraph+1)
	case analysis.Headline, analysis.Deck:
		return string(zone)
	case analysis.Byline:
		return "byline or dateline"
	case analysis.Furniture:
		return "page furniture"
	case analysis.Garbled:
		return "damaged sentence, paragraph " + strconv.Itoa(paragraph+1)
	}
	return string(zone) + ", paragraph " + strconv.Itoa(paragraph+1)
}

// basis says what a guessed field was read off.
func basis(b string) string {
	switch b {
	case "":
		return "guessed"
	case "folder":
		return "guessed from the folder’s name"
	case "file":
		return "guessed from the file’s name"
	}
	return "guessed from the " + b
}

// skipped says why a lexicon was not applied to an article.
func skipped(why string) string {
	switch why {
	case "language":
		return "written for another language"
	case "gate":
		return "the article has none of its key words"
	}
	return why
}

// joined lists names: "A", "A and B", "A, B and C".
func joined(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
