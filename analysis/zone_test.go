package analysis

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// Each line starts with the zone that it should get; a blank line stands for itself.
func TestZones(t *testing.T) {
	e := New(nil, Options{})
	for name, page := range map[string]string{
		"news page": `
furniture	ADVERTISEMENT
headline	Harbour town votes to keep its old ferry

byline	By Mara Ellison and T. J. Okafor
byline	January 5, 2021
caption	The ferry at sunset
caption	Residents of Port Selden gesture as they greet the ferry at the old pier, Port Selden, January 4, 2021. Lena Stroud / Pool via NORTHWIRE

body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
body	The mayor, Lena Stroud, said that she would follow the vote and would ask the council for money in the spring.
teaser	RELATED: Selden baker wins prize for the longest loaf
body	Her opponent, Ivo Lang, called the result a triumph of feeling over arithmetic and said that he would not run again.
teaser	Brannoc
teaser	Brannoc Council Accuses Harbour Master of Hiding Years of Unpaid Mooring Fees
body	The ferry carries some 300 passengers a day, most of them commuters who work on the Isles.
byline	(Additional reporting by Joan Petrakis; Editing by Ivo Marsh)

furniture	Related Articles
furniture	Back to top button
furniture	© 2021 Selden Courier Ltd.`,
		"repeated headline": `
headline	Selden council shuts the harbour after storm

body	The council of Port Selden shut the harbour on Monday after a storm that broke the old pier.
furniture	Selden council shuts the harbour after storm
body	Nobody was hurt, the harbour master said, but two boats were lost in the night.`,
		"deck": `
headline	Selden council shuts the harbour
deck	The council of Port Selden shut the harbour after a storm broke the pier.

body	The council of Port Selden shut the harbour on Monday after a storm broke the old pier, which dates from 1911, officials said.
body	Nobody was hurt, the harbour master said, but two boats were lost in the night.`,
		"head of a site": `
furniture	- Selden Courier, 2021
furniture	Harbour
furniture	The latest news and stories from the harbour. Stay tuned for updates and breaking news on boats.
headline	Ferry Stays, Selden Voters Say After a Long Campaign

caption	© Courier / Pool Lena Stroud at the old pier, Port Selden.
furniture	Subscribe
body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
body	The mayor, Lena Stroud, said that she would follow the vote and would ask the council for money in the spring.
furniture	Newsfeed
furniture	0
furniture	log in or register
furniture	Паром остаётся в порту`,
		"notices": `
headline	Ferry stays, voters in Port Selden say
furniture	Courier Today ||
body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
body	Her opponent, Ivo Lang, called the result a triumph of feeling over arithmetic and said that he would not run again.
furniture	IslesToday is an aggregator that works by machine. All trademarks and materials stay with the rightful owners. Contact us by email and content is deleted.
furniture	Home || World || Harbour`,
		"teasers cut off": `
body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
body	The mayor, Lena Stroud, said that she would follow the vote and would ask the council for money in the spring.
body	Her opponent, Ivo Lang, called the result a triumph of feeling over arithmetic and said that he would not run again.
teaser	PRIZE: The longest loaf was baked in Brannoch on Sunday A baker from the hills has won a prize for the longest loaf that the judges had ever seen, which was carried by forty children through the
teaser	A singer from the north has been taken to hospital after a fall from a stage that had been built for a festival in the hills, where more than four thousand people had come to hear a`,
		"invitations": `
headline	Ferry stays, voters in Port Selden say

body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
furniture	Get the stories of the week delivered to your inbox.
body	The mayor, Lena Stroud, said that she would follow the vote and would ask the council for money in the spring.
furniture	Follow Ivo Lang on Facebook and Twitter.
furniture	Download the Courier app for full coverage of the vote
teaser	Full Coverage: The Ferry
body	Get out of the harbour, the boatmen were told by a man with a megaphone.
body	Follow me to the quay! https://t.co/Abc1234 — Lena Stroud (@stroud) May 5
body	The boatmen will decide on Friday, according to the clerk of the town.`,
		"appeals": `
headline	Ferry stays, voters in Port Selden say

body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
body	Call it a triumph of feeling over your purse, said her opponent
body	The mayor, Lena Stroud, said that she would follow the vote and would ask the council for money in the spring.
furniture	Did you vote? Send us your pictures of the day
furniture	Write to the harbour desk at harbour@courier.example.`,
		"cut off": `
headline	Ferry stays, voters in Port Selden say

body	Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911.
body	The mayor, Lena Stroud, said that she would follow your`,
		"ordinary": `
headline	Ferry stays, voters in Port Selden say

byline	PORT SELDEN, Jan. 5 (Northwire) —
body	- The town voted on Tuesday to keep its old ferry, according to the clerk.

body	What the mayor said

body	“They want the boat,” said Lena Stroud, the mayor. She spoke at a news conference.

body	Share of votes

body	By Friday, all ballots had been counted, the clerk said.

body	WATCH OUT! That is what a sign on the pier says.

body	Copyright law was no issue in the vote, which the court upheld.

body	The ferry was built in 1911 and holds 300 people.`,
	} {
		var text strings.Builder
		var want []string
		prefix := ""
		for line := range strings.Lines(strings.TrimPrefix(page, "\n")) {
			zone, words, found := strings.Cut(line, "\t")
			if !found {
				text.WriteString(line)
				continue
			}
			if zone == "byline" && strings.HasSuffix(words, "—\n") { // a dateline: the next line goes on
				prefix = strings.TrimSuffix(words, "\n") + " "
				continue
			}
			if prefix != "" {
				words = prefix + strings.TrimPrefix(words, "- ")
				prefix = ""
			}
			text.WriteString(words)
			want = append(want, zone+"\t"+strings.TrimSpace(words))
		}
		a := e.Annotate(Article{Text: text.String()})
		for _, s := range a.Sentences {
			line := want[s.Paragraph]
			zone, words, _ := strings.Cut(line, "\t")
			if s.Zone == Byline && strings.HasSuffix(a.Text[s.Start:s.End], "—") {
				continue
			}
			if s.Zone.String() != zone {
				t.Errorf("%s: %q is %s, want %s (in %q)", name, a.Text[s.Start:s.End], s.Zone, zone, words)
			}
		}
	}
}

func TestGarbledSentences(t *testing.T) {
	e := New(nil, Options{})
	text := "The council wants a way out of the long dispute. long dispute.\n\n" +
		"The ferry stays in the port until the end of March. It is old. The iPhone was lost. iPhone sales fell.\n\n" +
		"Nobody was hurt in the storm, the harbour master said. Two boats were lost."
	for _, s := range e.Annotate(Article{Text: text}).Sentences {
		if want := strings.HasPrefix(text[s.Start:s.End], "long"); (s.Zone == Garbled) != want {
			t.Errorf("%q is %s", text[s.Start:s.End], s.Zone)
		}
	}
}

func TestGuesses(t *testing.T) {
	e := New(nil, Options{})
	text := `Ferry stays, voters in Port Selden say

Courier Today ||

January 5, 2021

By Mara Ellison, January 5

(Northwire) – Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles.

The mayor, Lena Stroud, said that she would follow the vote.`
	given := map[string]string{"outlet": "folder"}
	a := e.Annotate(Article{Text: text, Guessed: given})
	got := []string{a.Title, a.Date, a.Credit, a.Via, a.Author, a.Outlet}
	want := []string{"Ferry stays, voters in Port Selden say", "2021-01-05", "Northwire", "Courier Today", "Mara Ellison", ""}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	wantGuessed := map[string]string{"outlet": "folder", "title": "headline", "date": "date line", "credit": "dateline", "via": "header", "author": "byline"}
	if !maps.Equal(a.Guessed, wantGuessed) {
		t.Errorf("guessed %v, want %v", a.Guessed, wantGuessed)
	}
	if len(given) != 1 {
		t.Errorf("the map of the caller was written: %v", given)
	}
	if b := e.Annotate(Article{Text: text, Guessed: map[string]string{"outlet": "file name"}}); b.Guessed["outlet"] != "file name" || !maps.Equal(a.Guessed, wantGuessed) {
		t.Errorf("guessed %v behind %v", b.Guessed, a.Guessed)
	}
	if b := e.Annotate(Article{Text: text, Title: "T"}); len(b.Guessed) != len(wantGuessed)-2 || !maps.Equal(a.Guessed, wantGuessed) {
		t.Errorf("guessed %v behind %v", b.Guessed, a.Guessed)
	}
	a = e.Annotate(Article{Text: text, Title: "T", Date: "2020-01-01", Credit: "C", Via: "V", Author: "A"})
	if a.Guessed != nil || a.Title != "T" || a.Date != "2020-01-01" || a.Credit != "C" || a.Via != "V" || a.Author != "A" {
		t.Errorf("what was given was changed: %+v", a.Article)
	}
}

func TestGivenTitleIsTheHeadline(t *testing.T) {
	e := New(nil, Options{})
	title := "Ferry stays. Voters say so"
	text := title + "\n\n" + "Ferry stays. Voters say so\n\nResidents of Port Selden voted on Tuesday to keep the ferry.\n\nThe mayor said that she would follow the vote."
	var zones []Zone
	for _, s := range e.Annotate(Article{Text: text, Title: title, Given: len(title) + 2}).Sentences {
		zones = append(zones, s.Zone)
	}
	if want := []Zone{Headline, Headline, Furniture, Furniture, Body, Body}; !slices.Equal(zones, want) {
		t.Errorf("zones %v, want %v", zones, want)
	}
}

func TestSingleSentenceIsBody(t *testing.T) {
	e := New(nil, Options{})
	for _, text := range []string{"The ferry stays.", "Ferry stays, voters in Port Selden say", "Share", "© Courier", "He left on May 3, 2020."} {
		if a := e.Annotate(Article{Text: text}); len(a.Sentences) != 1 || a.Sentences[0].Zone != Body {
			t.Errorf("%q: %+v", text, a.Sentences)
		}
	}
}

// checkSentences tests what holds for every text.
func checkSentences(t interface{ Fatalf(string, ...any) }, e *Engine, a Article) {
	x := e.Annotate(a)
	at, paragraph := 0, 0
	for i, s := range x.Sentences {
		if int(s.Start) < at || s.End <= s.Start || int(s.End) > len(a.Text) {
			t.Fatalf("sentence %d is %v after %d, text has %d bytes", i, s.Span(), at, len(a.Text))
		}
		if left := invisible(a.Text[at:s.Start]); left != "" {
			t.Fatalf("%q is lost before sentence %d", left, i)
		}
		if int(s.Paragraph) != paragraph && int(s.Paragraph) != paragraph+1 || i == 0 && s.Paragraph != 0 {
			t.Fatalf("sentence %d is in paragraph %d after %d", i, s.Paragraph, paragraph)
		}
		if int(s.Start) < a.Given && s.Zone != Headline || s.Zone == noZone {
			t.Fatalf("sentence %d has zone %q", i, s.Zone)
		}
		at, paragraph = int(s.End), int(s.Paragraph)
	}
	if left := invisible(a.Text[at:]); left != "" {
		t.Fatalf("%q is lost at the end", left)
	}
	if y := e.Annotate(a); !slices.Equal(x.Sentences, y.Sentences) || x.Title != y.Title || !maps.Equal(x.Guessed, y.Guessed) {
		t.Fatalf("a second run differs")
	}
}

// invisible takes white space and invisible characters away.
func invisible(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	})
}

func TestSentencesCoverTheText(t *testing.T) {
	e := New(nil, Options{})
	pieces := []string{
		"The", "ferry", "Stroud", "said", "asked", "U.S.", "Mr.", "Inc.", "Dec.", "5", "2021", "a.m.", "in", "In", "the", "SELDEN", "RELATED", "Photo", "Share",
		"newsletter", "copyright", "©", "By", "(Reuters)", ".", ".", "...", "…", "?", "!", ",", ":", "“", "”", "\"", "'", "’", "(", ")", "[", "]", "–", "—", "-",
		"•", "||", "*", " ", " ", " ", "\n", "\n\n", "\r\n", "\u2028", "\u00a0", "\u200b", "\ufeff", "港口", "。", "Порт", "é", "\x00", "\xff", "1.", "a)", "b)",
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 120).Draw(t, "words")
		separator := rapid.SampledFrom([]string{"", " "}).Draw(t, "separator")
		a := Article{Text: strings.Join(words, separator)}
		if title := rapid.SampledFrom([]string{"", "Ferry stays"}).Draw(t, "title"); title != "" {
			a.Title, a.Given = title, len(title)+2
			a.Text = title + "\n\n" + a.Text
		}
		checkSentences(t, e, a)
	})
}

func FuzzSegment(f *testing.F) {
	e := New(nil, Options{})
	f.Add(benchArticle)
	f.Add("(Reuters) – The ferry. ferry.\n\n© Photo\nBy X\n\n. . . “a.” b")
	f.Add("1. A 2. B\n• C • D\n\nA || B\n\n" + strings.Repeat("NOT A: b ", 30) + "\n" + strings.Repeat("x y ", 40))
	f.Add(strings.Repeat("a line of words that is wrapped at some width\n", 9))
	f.Add("\ufeff\xff。X.Y\u2028'.'")
	f.Fuzz(func(t *testing.T, text string) {
		checkSentences(t, e, Article{Text: text})
		checkSentences(t, e, Article{Text: "T. 1\n\n" + text, Title: "T. 1", Given: 6})
	})
}
