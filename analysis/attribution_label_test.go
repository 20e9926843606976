package analysis

import (
	"strings"
	"testing"
)

// checkHeadlines annotates articles whose first line is a headline, the word in braces within it.
func checkHeadlines(t *testing.T, body string, cases []voiceCase) {
	t.Helper()
	e := voiceTester(t)
	for _, c := range cases {
		title, term := braced(c.text)
		a := e.Annotate(Article{Title: title, Text: title + "\n\n" + body})
		got := "own"
		if v := innermost(a, term); v != nil {
			got = strings.Join([]string{v.Voice.String(), v.Rule.String(), v.Speaker}, " ")
		}
		if zone := a.Sentences[0].Zone; zone != Headline || got != c.want {
			t.Errorf("%s: got %q in the %s, want %q", title, got, zone, c.want)
		}
	}
}

// Headlines name who speaks at their end, without article and verb.
func TestSpeakersBehindHeadlines(t *testing.T) {
	checkHeadlines(t, "Minister Oda Ruun told a meeting in Ostby on Friday that the fleet was old. The Tide Gazette reported it, and Reuters reported it.\n\nNobody was hurt in the harbour.", []voiceCase{
		{"Old ferries in {danger}, says minister", "attributed V4 minister"},
		{"Ferries {sank} in storm, pilots claim", "own"}, // pilots are no known source
		{"Ferries {sank} in storm, police claim", "attributed V4 police"},
		{"Ferries {sank} in storm – police chief", "attributed V4 police chief"},
		{"Ferries {sank} in storm: police chief", "attributed V4 police chief"},
		{"Ferries {sank} in storm - Ruun", "attributed V4 Minister Oda Ruun"},
		{"‘Ferries {sank} in storm’ – harbour minister", "quoted V4 harbour minister"},
		{"Ferries {sank} in storm - Reuters", "own"},          // who printed it
		{"Ferries {sank} in storm - The Tide Gazette", "own"}, // the same
		{"Ferries {sank} in storm – the pilots, the port and the money", "own"},
		{"New {limits}, harbour rules", "own"},
		{"Storm {damage}: court rules", "own"},
	})
}

// A name before a colon speaks if it is a role or speaks in the text; else it is what the article is about.
func TestLabelsOfHeadlines(t *testing.T) {
	checkHeadlines(t, "The ferry Aurelia sank off Ostby on Friday, and nine people are missing, officials said. Minister Oda Ruun told a meeting that the fleet was old.\n\nNobody was hurt in the harbour.", []voiceCase{
		{"Aurelia: nine {missing} after storm", "own"},
		{"Ostby: nine {missing} after storm", "own"},
		{"Ruun: fleet is {old} and slow", "attributed V11 Minister Oda Ruun"},
		{"Police: fleet is {old} and slow", "attributed V11 Police"},
		{"Harbour minister: fleet is {old} and slow", "attributed V11 Harbour minister"},
		{"Aurelia: “fleet was {old} and slow”", "quoted V11 Aurelia"},
		{"Sources: fleet is {old} and slow", "attributed V11 Sources"},
		{"Live: ferries {sink} in storm", "own"},
		{"Analysis: the {fleet} that was old", "own"},
		{"Ruun on ferries: ‘The fleet is {old}’", "quoted V1 Minister Oda Ruun"},
		{"Captain ‘a {hero}’, says family", "quoted V4 family"},
		{"Captain ‘{knew} of leak’ for years, court told", "quoted V4 "},
		{"Minister slams ‘{cowardly}’ thieves", "quoted V1 Minister"},
		{"Minister slams ‘cowardly’ {thieves}", "own"},
		{"Minister says ‘sorry’ for {wreck}", "own"},
	})
}

// What kind of piece an article is, is nobody who speaks.
func TestGenresOfHeadlines(t *testing.T) {
	checkHeadlines(t, "The ferry sank off Ostby on Friday, and nine people are missing, officials said.\n\nNobody was hurt in the harbour.", []voiceCase{
		{"LIVE: fleet is {old} and slow", "own"},
		{"Analysis: fleet is {old} and slow", "own"},
		{"News analysis: fleet is {old} and slow", "own"},
		{"Video: fleet is {old} and slow", "own"},
		{"Police video: fleet is {old} and slow", "attributed V11 Police video"},
		{"Review: a {farce} that works", "own"},
		{"Sources: fleet is {old} and slow", "attributed V11 Sources"},
		{"Study: fleet is {old} and slow", "attributed V11 Study"},
		{"Survivor: fleet was {old} and slow", "attributed V11 Survivor"},
	})
}

// Beside a quotation stands a name with more than a name.
func TestSubjectsOfHeadlines(t *testing.T) {
	checkHeadlines(t, "Minister Oda Ruun told a meeting in Ostby on Friday that the fleet was old. The pilots did not come.\n\nNobody was hurt in the harbour.", []voiceCase{
		{"Ruun on ferries: ‘I was {wrong} for years’", "quoted V1 Minister Oda Ruun"},
		{"War on drugs: ‘I was {wrong} for years’", "quoted V1 "},
		{"Ruun rejects plan for ferries: ‘It is {wrong}’", "quoted V9 Minister Oda Ruun"},
		{"Ruun scraps plan for ferries: ‘It is {wrong}’", "quoted V1 Minister Oda Ruun"},
		{"Ruun Scraps Plan for Ferries: ‘It Is {Wrong}’", "quoted V11 Minister Oda Ruun"},
		{"Ruun's plan for ferries falls: ‘It is just {wrong}’", "quoted V1 "},
		{"Ruun booed by pilots: ‘It is just {wrong}’", "quoted V1 "},
		{"Storm hits Ostby: ‘It was just {awful}’", "quoted V1 "},
		{"Velm carpenter on ferries: ‘It is just {wrong}’", "quoted V1 Velm carpenter"},
		{"‘It was just {wrong}’: Ruun on ferries", "quoted V4 Minister Oda Ruun"},
		{"‘It was just {wrong}’: life on ferries", "quoted V1 "},
		{"‘It was just {wrong}’: Ruun attacks pilots", "quoted V1 "},
		{"‘It was just {wrong}’: Ruun condemns ferry plan", "quoted V1 Minister Oda Ruun"},
		{"‘It was just {wrong}’ – survivor", "quoted V4 survivor"},
		{"Nurse ‘a {hero}’, says family", "quoted V4 family"},
	})
}
