package analysis

import (
	"slices"
	"strings"
	"testing"
)

// sentencesOf returns the sentences of a text as strings.
func sentencesOf(e *Engine, text string) []string {
	var out []string
	for _, s := range e.Annotate(Article{Text: text}).Sentences {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

// Each text has a bar where a sentence ends; the bars are taken out before it is split.
func TestSentences(t *testing.T) {
	e := New(nil, Options{})
	for name, marked := range map[string]string{
		"plain":                "The bridge is closed. |It will open in May! |Will it? |Nobody knows.",
		"title with stop":      "Mr. Halloran met Gen. Osei and Sen. Vance. |They talked.",
		"title without stop":   "Dr Halloran met Mr Osei. |They talked.",
		"month and day":        "The vote on Dec. 1 was close. |It was the third since Nov. |Turnout fell.",
		"country as adjective": "He met U.S. Secretary Halloran in Port Selden.",
		"country ends":         "She lives in the U.S. |The move was planned. |He left the U.K. |Analysts cheered.",
		"country with hyphen":  "The U.S.-Selden talks stalled. |They may resume.",
		"initials":             "J. R. Halloran and Mara T. Ellison spoke. |Then they left.",
		"I is no initial":      "It was Mara and I. |Did you see them?",
		"plan B":               "There is no plan B. |The mayor said so.",
		"number abbreviation":  "See No. 5 and p. 7 of the report. |It is short.",
		"no as a word":         "His answer was no. |She tried again.",
		"hours":                "It opens at 9 a.m. and closes at 5 p.m. |The clerk waits. |It was 10 p.m. Eastern time.",
		"court case":           "The ruling in Lind v. Ostrel Harbour Board of 1957 holds. |Grell vs. Osei followed.",
		"company":              "Brannoc Inc. Chief Ivo Lang left Selden Corp. |He had run it since May.",
		"junior":               "Lena Stroud Jr.'s boat sank. |It was old.",
		"degree":               "She holds a Ph.D. from Selden. |He does not.",
		"latin":                "They sell boats, e.g. Skiffs, i.e. Small ones. |He sells none.",
		"three dots":           "He waited... and waited. |Then he left... |The rest is known.",
		"ellipsis":             "He said: “We are … happy.” |She was not… |The end came.",
		"spaced dots":          "It was . . . not easy. |He left. |. . . The rest is known.",
		"four dots":            "I never said that.... |She left.",
		"bracketed ellipsis":   "They [...] the port and left. |It was late.",
		"quotation":            "“We won.” |She smiled. |\"We lost.\" |He frowned.",
		"two single marks":     "He called it ''a shame.'' |She agreed.",
		"guillemets":           "«It is over.» |They went home.",
		"orphan closer":        "“It depends on no one else. ” |He left.",
		"question asked":       "“Is it war?” he asked. |“Stop!” the minister shouted.",
		"question by a name":   "“Is it over?” Lena Stroud asked. |“No,” he said.",
		"question, apposition": "“Is it over?” Lena Stroud, the mayor, asked. |Nobody spoke.",
		"question, new one":    "He asked, “Is it over?” |She did not know.",
		"said inside":          "“Who is it?” |Stroud said that nobody had come.",
		"brackets":             "He came (by boat). |(It was slow.) |She flew (she hates boats!) and won.",
		"quotation opens":      "It was late. |“We go,” she said. |'So do I,' said he.",
		"two stops":            "What?! |No!! |Well.",
		"url":                  "See https://selden.example/a.b.html. |It is long. |Write to lena.stroud@selden.example now.",
		"decimal":              "Fares rise by 4.5 percent to $3.10. |Few mind.",
		"numbered items":       "1. The first thing. |2. The second thing.",
		"letters":              "a) The first b) is not one. |b) The second",
		"letter items":         "a. The first |b. The second |c. The third",
		"bracketed items":      "1.) The first |2.) The second",
		"bullets":              "• The first |• The second",
		"damaged":              "They asked for a way out of the dispute. |dispute. |The talks go on.",
		"brand":                "She works at Brannoc! in the south.",
		"no space":             "The port is shut.|The ferry waits.",
		"curly, no space":      "“The port is shut.”|The ferry waits.",
		"caption credit":       "The old harbour |Image: Mara Ellison.",
		"run-in heading":       "Lena Stroud of Selden |In the days before the vote, the town was quiet.",
		"signature":            "\"It is a long road.\" - Lena Stroud",
		"full width":           "港口关闭了。|渡轮在等待。",
		"footnote bracket":     "He left Selden in 1911. |[He returned.] |It rained.",
		"headline":             "U.S. Will Send Boats to Selden, No. 3 in Line",
	} {
		text, want := strings.ReplaceAll(marked, "|", ""), strings.Split(marked, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		if got := sentencesOf(e, text); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, want)
		}
	}
}

func TestDatelineIsASegment(t *testing.T) {
	e := New(nil, Options{})
	for _, prefix := range []string{
		"(Northwire) –", "(Reuters)", "PORT SELDEN (Northwire) -", "PORT SELDEN, Jan. 5 (AP) —", "PORT SELDEN, Brannoc —", "Port Selden (AFP) –",
		"SELDEN/BRANNOC (Reuters) -", "Selden (Outer Isles) (AFP) –", "date 2021-12-06", "Published: May 3, 2020", "PORT SELDEN --", "Selden, Brannoc –",
		"14:05", "9:30 a.m.", "14:05 GMT -", "21:04:",
	} {
		text := prefix + " The town voted on Tuesday to keep its old ferry. It was close."
		a := e.Annotate(Article{Text: text})
		if len(a.Sentences) != 3 || a.Sentences[0].Zone != Byline || text[:a.Sentences[0].End] != prefix {
			t.Errorf("%q: %+v", prefix, a.Sentences)
		}
	}
	for _, text := range []string{
		"Port Selden – the town of ferries – voted on Tuesday to keep its old boat.",
		"(It rained.) The town voted.", "(See above) The town voted on Tuesday to keep its boat.",
		"The Times (of Selden) reported on Tuesday that the town had voted.",
		"May 3, 2020 was a Sunday on which the town voted to keep its boat.",
		"KEEP — THE — BOAT", "14:05 was late for a vote.", "1:0 was the score.", "3:15",
	} {
		if a := e.Annotate(Article{Text: text}); a.Sentences[0].Zone == Byline {
			t.Errorf("%q is no dateline", text)
		}
	}
}

func TestWrappedLinesAreJoined(t *testing.T) {
	e := New(nil, Options{})
	wrapped := `Harbour town keeps ferry

The town of Port Selden voted on Tuesday to keep the ferry that
has linked it to the Outer Isles since 1911. The result was not
expected by the council, which had asked for a bridge that would
have cost four times as much.

Lena Stroud, the mayor, said that she would follow the vote of
the town. “They want the boat,” she said. Her opponent, Ivo Lang,
called the result a triumph of feeling over arithmetic and said
that he would not run again.
- The ferry leaves at nine
- It returns at five`
	d := new(document)
	d.reset(Article{Text: wrapped})
	d.tokens = e.vocab.tokenize(wrapped, nil)
	e.segment(d)
	var starts []string
	for _, p := range d.paragraphs {
		starts = append(starts, wrapped[p.Start:p.Start+10])
	}
	want := []string{"Harbour to", "The town o", "Lena Strou", "- The ferr", "- It retur"}
	if !slices.Equal(starts, want) {
		t.Errorf("paragraphs start with %q, want %q", starts, want)
	}
	crlf := strings.ReplaceAll(wrapped, "\n", "\r\n")
	if got, want := sentencesOf(e, crlf), sentencesOf(e, wrapped); len(got) != len(want) {
		t.Errorf("with CRLF %d sentences, without %d", len(got), len(want))
	}
}

func TestLinesAreParagraphs(t *testing.T) {
	e := New(nil, Options{})
	for text, want := range map[string]int{
		"The port is shut\nThe ferry waits\u2028The town sleeps": 3,
		"The port was shut for\nmost of the day.":                1, // the line breaks off in a sentence
		"Home\nnews\nsports":                                     3,
		"The ferry waits.\nnobody knows why":                     2,
		"This is what is known:\nthe ferry waits":                2,
	} {
		if got := sentencesOf(e, text); len(got) != want {
			t.Errorf("%q: %d segments %q, want %d", text, len(got), got, want)
		}
	}
}

func TestReadDate(t *testing.T) {
	e := New(nil, Options{})
	for text, want := range map[string]string{
		"December 2, 2021": "2021-12-02", "Dec. 2, 2021": "2021-12-02", "2 December 2021": "2021-12-02", "2nd of December": "",
		"2021-12-06": "2021-12-06", "05.12.2021": "2021-12-05", "Monday, December 6, 2021": "2021-12-06", "Sept. 30, 2019": "2019-09-30",
		"December 32, 2021": "", "February 30, 2021": "", "13/12/2021": "2021-12-13", "12/13/2021": "2021-12-13", "11/12/2021": "",
		"1920": "", "May I go": "", "2021-13-01": "", "3.14": "", "": "", "99999999999, 1, 2": "",
	} {
		if got, _ := readDate(e.vocab, text, e.vocab.tokenize(text, nil)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
