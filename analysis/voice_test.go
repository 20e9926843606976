package analysis

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"framing/internal/reference"
	"framing/lexicons"
)

// voiceTester is an engine with the shipped English cues and nothing else.
func voiceTester(t testing.TB) *Engine {
	t.Helper()
	cues, err := lexicons.CuesFor("en")
	if err != nil {
		t.Fatal(err)
	}
	return New([]*lexicons.Lexicon{cues}, Options{})
}

// innermost returns the shortest stretch around the first occurrence of term, or nil.
func innermost(a Annotated, term string) *Voice {
	start := strings.Index(a.Text, term)
	span := Span{start, start + len(term)}
	var best *Voice
	for i := range a.Voices {
		if v := &a.Voices[i]; v.Span().Contains(span) && (best == nil || v.Len() < best.Len()) {
			best = v
		}
	}
	return best
}

// braced returns a text without its braces, and what stands in them.
func braced(s string) (text, term string) {
	before, rest, _ := strings.Cut(s, "{")
	term, after, _ := strings.Cut(rest, "}")
	return before + term + after, term
}

// termTester is an engine with the shipped English cues and one term to tag.
func termTester(t *testing.T, term string) *Engine {
	t.Helper()
	file := "lexicon: quay\ntitle: Quay\nlanguage: en\ncontrasts:\n  things:\n    name: Things\n    variants:\n      one: {terms: [" + term + "]}\n      two: {terms: [buoy]}\n"
	lexs, problems := lexicons.Load(fstest.MapFS{"quay.yaml": {Data: []byte(file)}}, "quay.yaml")
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	cues, err := lexicons.CuesFor("en")
	if err != nil {
		t.Fatal(err)
	}
	open := *cues // the cues without the markers that the file counts
	open.Contrasts = nil
	return New(append(lexs, &open), Options{})
}

// voiceCase: the voice of the word in braces, the rule, and the speaker where it is given.
type voiceCase struct{ text, want string }

func checkVoices(t *testing.T, cases []voiceCase) {
	t.Helper()
	e := voiceTester(t)
	for _, c := range cases {
		text, term := braced(c.text)
		a := e.Annotate(Article{Text: text})
		got := "own"
		start := strings.IndexByte(c.text, '{')
		span := Span{start, start + len(term)}
		var best *Voice
		for i := range a.Voices {
			if v := &a.Voices[i]; v.Span().Contains(span) && (best == nil || v.Len() <= best.Len()) {
				best = v
			}
		}
		if best != nil {
			got = strings.TrimSpace(strings.Join([]string{best.Voice.String(), best.Rule.String(), best.Speaker}, " "))
		}
		if !strings.HasPrefix(got, c.want) || c.want == "own" && got != "own" {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
		checkCuts(t, e, text)
	}
}

// checkCuts asserts that text stops nothing wherever it breaks off or begins: rules look at the words beside a cue, and must see where there are none.
func checkCuts(t *testing.T, e *Engine, text string) {
	t.Helper()
	for i, c := range text {
		if unicode.IsSpace(c) || unicode.IsPunct(c) {
			checkNesting(t, e.Annotate(Article{Text: text[:i]}))
			checkNesting(t, e.Annotate(Article{Text: text[i:]}))
		}
	}
}

func TestSpeakersOfClauses(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind issued an open letter on Monday saying the ferry {sank}.", "attributed V6 Lind"},
		{"Voters are more likely to say that the ferry {sank}.", "attributed V6 Voters"},
		{"In a radio interview Lind {said} that the ferry sank.", "own"},
		{"In a radio interview Lind said that the ferry {sank}.", "attributed V6 Lind"},
		{"A study that appeared in May found that the ferry {sank}.", "attributed V6 A study"},
		{"Citing the {tide}, Lind was late.", "attributed V9 Lind"},
		{"The port has five pilots, many of whom say the ferry {sank}.", "attributed V6 many of"},
		{"Lind -- the mayor of Ostby -- said the ferry {sank}.", "attributed V6 Lind"},
	})
}

func TestSureObjects(t *testing.T) {
	e := voiceTester(t)
	for text, want := range map[string]Confidence{
		"Lind denied {taking} money.":              High,
		"Lind denied any {theft}.":                 Low,
		"They believe the ferry had {sunk}.":       High,
		"The owners believe the ferry had {sunk}.": Low,
		"The owners believe Lind had {fled}.":      High,
	} {
		text, term := braced(text)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Confidence != want {
			t.Errorf("%s: got %+v, want confidence %v", text, v, want)
		}
	}
}

func TestRules(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"“The dam is {safe} enough for everybody,” Mara Lind said.", "quoted V4 Mara Lind"},
		{"According to the harbour office, the ferry {sank} at noon.", "attributed V2 the harbour office"},
		{"As the Tide Gazette reported, the ferry {sank} at noon.", "attributed V2 the Tide Gazette"},
		{"The ferry {sank} at noon, according to the harbour office.", "attributed V3 the harbour office"},
		{"The ferry, according to the harbour office, {sank} at noon.", "attributed V3 the harbour office"},
		{"The ferry had {sunk} at noon, the harbour office said on Monday.", "attributed V4 the harbour office"},
		{"The ferry had {sunk} at noon, said Mara Lind.", "attributed V4 Mara Lind"},
		{"The ferry had {sunk} at noon, the mayor, Mara Lind, said on Monday.", "attributed V4"},
		{"The ferry, the mayor said, {was} unsafe.", "attributed V5 the mayor"},
		{"Guests, said Lind, {are} welcome.", "attributed V5 Lind"},
		{"Mara Lind, the mayor of Ostby, said the ferry had {sunk}.", "attributed V6 Mara Lind"},
		{"Lind said on Monday that the ferry had {sunk}.", "attributed V6 Lind"},
		{"Lind told reporters on the quay that the ferry had {sunk}.", "attributed V6 Lind"},
		{"Two reports claim that the ferry had {sunk}.", "attributed V7 Two reports"},
		{"The mayor repeated the claim that the ferry was {unsafe}.", "attributed V8"},
		{"Ostby's claim that the ferry was {unsafe} was new.", "attributed V8 Ostby"},
		{"The view of the {ferry} is fine.", "own"},
		{"Ostby accused Norhaven of {hiding} the wreck.", "attributed V9 Ostby"},
		{"Ostby accused {Norhaven} of hiding the wreck.", "own"},
		{"The mayor denied any {negligence}.", "attributed V9 The mayor"},
		{"Fishermen called the harbour a {graveyard}.", "attributed V10 Fishermen"},
		{"Fishermen called the {harbour} a graveyard.", "own"}, // what it is said of: the writer's choice
		{"Fishermen called {Ostby} a graveyard.", "own"},
		{"Ostby accused the old harbour {board} of theft.", "own"},
		{"The union urged the harbour {board} to resign.", "own"},
		{"Lind asked whether the ferry {sank}.", "attributed V7 Lind"},
		{"Some fishermen questioned if the ferry {sank}.", "attributed V9 Some fishermen"},
		{"Lind was asked whether the ferry {sank}.", "own"}, // by nobody named: the outlet
		{"The harbour was called a “{graveyard}” by fishermen.", "quoted V10 fishermen"},
		{"The mayor said: the ferry had {sunk}.", "attributed V11 The mayor"},
		{"The captain is believed to have {fled}.", "attributed V12"},
		{"The office did not say whether the ferry {sank}.", "own"},
		{"The mayor declined to say whether the ferry {sank}.", "own"},
		{"If she says the ferry {sank}, she is wrong.", "own"},
		{"Asked whether the ferry {sank}, Lind left.", "own"},
		{"The report's claims were {rejected}.", "own"},
		{"Lind wants to {raise} the ferry.", "own"},
		{"Lind said the ferry sank, while the mayor {slept}.", "own"},
		{"Lind said the ferry, which {belonged} to Ostby, was old.", "own"},
		{"Lind said the ferry, which belonged to Ostby, was {old}.", "attributed V6 Lind"},
		{"The ferry sank. Lind {wept}.", "own"},
		{"Lind said the ferry sank although it {was} new.", "attributed V6 Lind"},
		{"He's suggesting that the ferry {sank}.", "attributed V6 He"},
		{"Their view is that the ferry {sank}.", "attributed V8"},
		{"The police looked into allegations of {bribery}.", "attributed V8"},
		{"Polls show a {lead} for Lind.", "attributed V9 Polls"},
		{"The menu offers Ostby {cake}.", "own"},
		{"The office said that, if it rains, the mayor says the ferry {stays}.", "attributed V6"},
		{"The office said that, due to the storm, the pilot {decided} to wait.", "attributed V6 The office"},
		{"At one point, Lind said, she {considered} leaving.", "attributed V5 Lind"},
		{"Lind took the floor to defend the {theft}.", "attributed V9 Lind"},
		{"Lind is ready to condemn the {theft}.", "own"},
		{"Lind tried to condemn the {theft}.", "own"},
		{"The union is urging members to condemn the {theft}.", "attributed V9 The union"},
		{"Lind knows the harbour {was} shut.", "attributed V6 Lind"},
		{"The Tide Gazette writes:\n\nNobody on the quay will {miss} the old ferry, which was slow and cold.\n\nThe mayor was away.", "attributed V11 The Tide Gazette"},
		{"The Tide Gazette writes:\n\nNobody on the quay will miss the old ferry, which was slow and cold.\n\nThe mayor was {away}.", "own"},
		{"The ferry which, according to the coastguard, {sank} was old.", "attributed V3 the coastguard"},
		{"Lind saw the {ferry} which, according to the coastguard, sank.", "own"},
		{"“We all saw it,” Mara {Lind}, 30, who owns a ferry, said.", "own"},
		{"The survey, conducted by the {harbour} office, finds a majority for Lind.", "own"},
		{"Lind won 300 pledged {delegates} on Monday.", "own"},
		{"Lind won nine states: {Ostby} and others.", "own"},
		{"Revealed: Here is what the {harbour} hides.", "own"},
		{"According to the office, Lind left, and she asked the board to {resign}.", "attributed V9"},
		{"The mayor showed up in {Ostby}.", "own"},
		{"The police charged the {captain}.", "own"},
		{"Most southern states that will {vote} in May are small.", "own"},
		{"The United States said the ferry {sank}.", "attributed V6 The United States"},
		{"The harbour office said about {half} of the ferries sank.", "attributed V6 The harbour office"},
		{"According to Lind the ferry had {sunk}.", "attributed V2 Lind"},
		{"Lind responded by recapping the {year}, including that the ferry sank.", "own"},
		{"Lind responded by recapping the year, including that the ferry {sank}.", "attributed V6 Lind"},
		{"Saying the ferry was {old}, Lind left.", "attributed V6 Lind"},
		{"Saying the ferry was old, Lind {left}.", "own"},
		{"Q: Who {sank} the ferry?", "own"},
		{"Lind found that, on the whole, ferries {sank}.", "attributed V6 Lind"},
		{"Lind argued - twice by name - that the ferry {sank}.", "attributed V6 Lind"},
		{"Lind told Oleh Holub, who owns a dock, that the ferry {sank}.", "attributed V6 Lind"},
		{"Lind has since stressed that the ferry {sank}.", "attributed V6 Lind"},
		{"Records of the harbour show the ferry {sank}.", "attributed V6 Records of the harbour"},
		{"The claim that the ferry sank is {false}.", "own"},
		{"Their criticism of the mayor has {grown}.", "own"},
		{"The crew were denied {visas}.", "own"},
		{"They bought a ferry called {Marta} in May.", "own"},
		{"Many expect the ferry to {sink}.", "attributed V7 Many"},
		{"Lind explained how the ferry had {sunk}.", "attributed V6 Lind"},
		{"It uses the same {dock}, said harbour master Mara Lind, the head of the office.", "attributed V4 harbour master Mara Lind"},
		{"Polls show that Lind leads, while Holub has {lost}.", "attributed V6 Polls"},
		{"Lind is happy to {leave}.", "own"},
		{"Lind is happy that the ferry {sank}.", "attributed V7 Lind"},
		{"Lind described the ferry as old, leaking and {unsafe}.", "attributed V10 Lind"},
		{"The ferry was, in the words of the mayor, a {wreck}.", "attributed V3 the mayor"},
		{"In the view of the mayor, the ferry was {old}.", "attributed V2 the mayor"},
		{"The ferry was – the mayor insists – a {wreck}.", "attributed V5 the mayor"},
		{"The left-wing groups cheered, and said the ferry {sank}.", "attributed V6 The left-wing groups"},
		{"The party-appointed judges left, saying the ferry {sank}.", "attributed V6 The party-appointed judges"},
		{"Keeping the ferry for the pilots suggests that it {sank}.", "attributed V6"},
		{"That is how the mayor can claim that it {sank}.", "attributed V7 the mayor"},
		{"As talks continue across the islands, the ferry {sinks}.", "own"},
		{"As Lind put it, the ferry was a {wreck}.", "attributed V2 Lind"},
		{"The ferry was a {wreck}, as Lind put it.", "attributed V2 Lind"},
		{"The ferry was, as Lind put it, a {wreck}.", "attributed V2 Lind"},
		{"The ferry was a {wreck}, as Lind said.", "own"}, // the writer agrees
		{"The {pirates}, as the mayor calls them, left.", "attributed V10 the mayor"},
		{"The pirates, as the mayor calls them, {left}.", "own"},
		{"Lind called the old {ferry} unlawful.", "own"},
		{"The union called a {strike} for Monday.", "own"},
		{"The union called off its {strike}.", "own"},
		{"Unions have called {strikes} in three ports.", "own"},
		{"The union, which called the {strike} on Monday, met the board.", "own"},
		{"The walk-out, which Lind called a {strike}, went on.", "attributed V10 Lind"},
		{"Lind called the march a {strike}.", "attributed V10 Lind"},
		{"The {ferry}, the board said on Friday, was unsafe.", "attributed V5 the board"},
		{"The ferry, the board said in a statement, was {unsafe}.", "attributed V5 the board"},
		{"Lind called the old ferry {unlawful}.", "attributed V10 Lind"},
		{"Lind apologised for calling {pilots} a mob.", "own"},
		{"Lind apologised for calling pilots a {mob}.", "attributed V10 Lind"},
		{"The owners fear a {strike} in May.", "attributed V9 The owners"},
		{"Lind is aware of the {delay}.", "own"}, // it is there
		{"Lind is confident of a {deal}.", "attributed V9 Lind"},
		{"People flock to see the {ferry}.", "own"},
		{"Polls showing a {lead} for Lind came late.", "attributed V9 Polls"},
		{"Lind broke her promise to {raise} the wages.", "attributed V8 Lind"},
		{"Her promise to pay the crew {was} old.", "own"},
		{"The calls for a {strike} grew.", "attributed V8"},
		{"The questions about the {wreck} remain.", "attributed V8"},
		{"Their views on the {wreck} differ.", "own"},
		{"The old ferry had come to the point that it {leaked}.", "own"},
		{"As first reported by the Tide Gazette, the ferry {sank}.", "attributed V2 the Tide Gazette"},
		{"Lind said the ferry sank; the crew was {safe}.", "attributed V6 Lind"},
		{"The office argued that, while the ferry was old, the crew was {safe}.", "attributed V6 The office"},
		{"Lind saw the ferry go; she now sees a {conspiracy}.", "attributed V9 "},
		{"The office reiterated its {doubts}.", "attributed V9 The office"},
		{"The company expects to sell the {ferry}.", "attributed V9 The company"},
		{"The ferry is expected to {sink}.", "attributed V12"},
		{"The storm raised questions about whether the ferry {leaked}.", "attributed V8"},
		{"The storm raised questions about {whether} the ferry leaked.", "attributed V8"},
		{"The harbour poll finds the ferry is {loved}.", "attributed V6 The harbour poll"},
		{"The analysis shows {rust} on the ferry.", "attributed V9 The analysis"},
		{"Lind thought the ferry {sank}.", "attributed V6 Lind"},
		{"The owners hoped the ferry, an old one, would {stay}.", "attributed V6 The owners"},
		{"The owners defended the ferry, an old one, and {left}.", "own"},
		{"Lind said, if it rains, the ferry {stays}.", "attributed V6 Lind"},
		{"That said, the ferry {stays}.", "own"},
		{"Lind told a crowd in Ostby, Norland, on Monday that the ferry {sank}.", "attributed V6 Lind"},
		{"The ferry was {towed} to the yard, the Ostby Post reports.", "attributed V4 the Ostby Post"},
		{"The ferry was {towed} to the yard, as was the Tide Report.", "own"},
		{"The ferry was {new}, and Lind, the owner, stressed its price.", "own"},
		{"The sale was seen by some as a {defeat}.", "attributed V10 some"},
		{"Lind denounced the sale, as the {port} needs the ferry.", "attributed V9 Lind"},
		{"Lind said more than 300 ferries {sank}.", "attributed V6 Lind"},
		{"Lind said more {than} 300 ferries sank.", "attributed V6 Lind"},
		{"Lind told the Tide-Gazette on Monday she had {left}.", "attributed V6"},
		{"The first reported {wreck} was old.", "own"},
		{"A widely cited {model} of the port was wrong.", "own"},
		{"It ended the previously reported {strike} in Ostby.", "own"},
		{"The board has since reported {losses} and debts.", "attributed V9 The board"},
		{"The ferry {sank}, whatever the mayor may say.", "own"},
		{"Whatever the mayor says, the ferry {sank}.", "own"},
		{"The ferry {sank}, no matter what the mayor says.", "own"},
		{"The WHO said the ferry {sank}.", "attributed V6 The WHO"},
		{"THE MAYOR WHO SAID THE FERRY {SANK} IS GONE", "attributed V6 THE MAYOR"},
		{"Harbour news | Lind said the ferry {sank}.", "attributed V6 Lind"},
	})
}

// One speaker is shown under one name, where the article tells.
func TestUnitedSpeakers(t *testing.T) {
	const before = "Harbour Minister Mara Lind said the ferry sank. Oleh Holub, the mayor of Ostby, said it was old. "
	checkVoices(t, []voiceCase{
		{before + "Lind said it was {late}.", "attributed V6 Harbour Minister Mara Lind"},
		{before + "Ms Lind said it was {late}.", "attributed V6 Harbour Minister Mara Lind"},
		{before + "The minister said it was {late}.", "attributed V6 Harbour Minister Mara Lind"},
		{before + "The mayor said it was {late}.", "attributed V6 Oleh Holub"},
		{before + "Ruben Lind said no. Lind said it was {late}.", "attributed V6 Lind"},
		{before + "Her brother Jon Lind wept. Lind said it was {late}.", "attributed V6 Lind"}, // he need not have spoken before
		{before + "Minister Lind wept. Lind said it was {late}.", "attributed V6 Harbour Minister Mara Lind"},
		{before + "Officials said no. He said it was {late}.", "attributed V6 Oleh Holub"},
	})
}

// A speaker is a noun phrase.
func TestSpeakers(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"A lawyer for Mara Lind said the ferry sank. Lind said it was {late}.", "attributed V6 Lind"},
		{"The letter of President Mara Lind said the ferry sank. Lind said it was {late}.", "attributed V6 Lind"},
		{"Secretary of State Mara Lind said the ferry sank. Lind said it was {late}.", "attributed V6 Secretary of State Mara Lind"},
		{"What the ministry calls {peace} is war.", "attributed V10 the ministry"},
		{"What the ministry calls peace is {war}.", "own"},
		{"Troops came to end what the ministry called a {blockade}.", "attributed V10 the ministry"},
		{"After Ostby Ferries said the dock was {shut}, work went on.", "attributed V6 Ostby Ferries"},
		{"The league has on many occasions said the ferry {sank}.", "attributed V6 The league"},
		{"Oleh Holub, a former mayor, became a judge and said the ferry {sank}.", "attributed V6 Oleh Holub"},
		{"Oleh Holub, a mayor who was elected in May, said the ferry {sank}.", "attributed V6 Oleh Holub"},
		{"The owners are quick to point out that the ferry {sank}.", "attributed V6 The owners"},
		{"Of the mayor, Lind, who owns a ferry, said he {slept}.", "attributed V6 Lind"},
		{"The pilots said no. We know that the ferry {sank}.", "attributed V6 We"},
	})
}

// Confidence follows the measured precision of a construction.
func TestConfidence(t *testing.T) {
	e := voiceTester(t)
	for _, c := range []struct {
		text, term string
		want       Confidence
	}{
		{"Lind said that the ferry had sunk.", "sunk", High},
		{"Lind said the ferry had sunk.", "sunk", High},
		{"Lind argued they were late.", "late", High},
		{"“The ferry is safe,” Lind said.", "safe", High},
		{"Lind announced the ferry had sunk.", "sunk", Low},
		{"Lind said that the ferry sank, but the crew was safe.", "safe", Low},
		{"Lind denied any negligence.", "negligence", Low},
		{"Ostby accused Norhaven of hiding the wreck.", "hiding", High},
		{"Lind vowed to raise the wages.", "raise", High},
		{"The survey showed a lead for Lind.", "lead", High},
		{"Fishermen called the harbour a graveyard.", "graveyard", Low},
		{"The captain is believed to have fled.", "fled", Low},
		{"The claim that the ferry sank was new.", "sank", Low},
		{"The ferry, Lind said, was unsafe.", "unsafe", Low},
	} {
		v := innermost(e.Annotate(Article{Text: c.text}), c.term)
		if v == nil || v.Confidence != c.want {
			t.Errorf("%s: got %+v, want %s", c.text, v, c.want)
		}
	}
}

func TestWordsAtADistance(t *testing.T) {
	e := voiceTester(t)
	for text, want := range map[string]Confidence{
		"The owners say the “{wreck}” is a fine ship.":                   Low,
		"The owners say it is a “{wreck}”.":                              High,
		"The owners called the ship a “{wreck}”.":                        High,
		"The owners say the “{wreck} of the whole town” is a fine ship.": High,
	} {
		text, term := braced(text)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Voice != Quoted || v.Confidence != want {
			t.Errorf("%s: got %+v, want quoted, %v", text, v, want)
		}
	}
}

func TestQuotationVerdicts(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The town built a “{floating} bridge” last year.", "scare"},
		{"The so-called “{harbour} republic” raised its flag.", "scare"},
		{"He read “The Sinking Of The {Marta}” on the quay.", "own"},
		{"The word “{sabotage}” was avoided in the hall.", "own"},
		{"“The ferry was old,” Lind said. “Everybody knew it was {unsafe}.”", "quoted V1 Lind"},
		{"“The ferry was old,” Lind said.\n\n“Everybody in this town knew it was {unsafe} for years.”", "quoted V1 Lind"},
		{"Lind met Oleh Holub. Holub said no. Later Lind said:\n\n“Everybody in this town knew it was {unsafe} for years.”", "quoted V1 Lind"},
		{"“The port is {dead} and gone” Mara Lind said.", "quoted V4 Mara Lind"},
		{"“The port is {dead} and gone.” — Mara Lind, fisherwoman.", "quoted V1 Mara Lind"},
		{"Rep. Mara Lind of Ostby: “The port is {dead} and gone.”", "quoted V"},
		{"Lind said, “The port is dead.\n\nIt was {sold} years ago.” She left.", "quoted V1 Lind"},
		{"“Never again will we {sail}!” the captain roared.", "quoted V1 the captain"},
		{"Lind met Oleh Holub on Friday. Lind said it was late. “We have a {strong} team,” she said.", "quoted V4 Lind"},
	})
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He said “a b c d” and left.", "“a b c d”"},
		{"He said \"a b c d\" and left.", "\"a b c d\""},
		{"He said ''a b c d'' and left.", "''a b c d''"},
		{"He said ``a b c d'' and left.", "``a b c d''"},
		{"He said «a b c d» and left.", "«a b c d»"},
		{"He said „a b c d“ and left.", "„a b c d“"},
		{"He said ‘a b c d’ and left.", "‘a b c d’"},
		{"He said 'a b c d' and left.", "'a b c d'"},
		{"He said 'the mayors' group is late' and left.", "'the mayors' group is late'"},
		{"In the '90s the mayors' group wasn't Lind's.", ""},
		{"“a ‘b’ c d e”", "“a ‘b’ c d e”"},
		{"''He said 'no' to us all.'' Lind left.", "''He said 'no' to us all.''"},
		{"a b c” d e", ""},
		{"width=\"40\" height=\"30\"", ""},
		{"“a b c d “e f g h”", "“a b c d |“e f g h”"},
		{"“a b c d\n\n“e f g h”", "“a b c d|“e f g h”"},
		{"\"The ferry sank, she said on Friday. The crowd left.", "\"The ferry sank,"},
	} {
		e := voiceTester(t)
		d := &document{Article: Article{Text: c.text}}
		d.tokens = e.vocab.tokenize(c.text, nil)
		e.segment(d)
		r := e.voice.newReader(d)
		r.findQuotations()
		var got []string
		for _, q := range r.quotes {
			s := r.span(q.lo, q.hi)
			got = append(got, c.text[s.Start:s.End])
		}
		want := strings.Split(c.want, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		if s := strings.Join(got, "|"); s != strings.Join(want, "|") {
			t.Errorf("%s: got %q, want %q", c.text, s, c.want)
		}
	}
}

func TestChainAndPolarity(t *testing.T) {
	e := voiceTester(t)
	a := e.Annotate(Article{Text: "The Tide Gazette reported that Lind denied that the ferry was unsafe."})
	v := innermost(a, "unsafe")
	if v == nil || v.Polarity != Denied || len(a.Chains) != 1 || !slices.Equal(a.Chains[0].Speakers, []string{"The Tide Gazette", "Lind"}) || v != &a.Voices[a.Chains[0].Voice] {
		t.Errorf("got %+v, chains %v", v, a.Chains)
	}
	d := &document{Article: Article{Text: "The ferry, reportedly leaking, sank."}}
	d.tokens = e.vocab.tokenize(d.Text, nil)
	e.segment(d)
	e.voice.attribute(d)
	if len(d.hedges) != 1 || d.Text[d.hedges[0].Start:d.hedges[0].End] != "reportedly leaking" {
		t.Errorf("hedges %v", d.hedges)
	}
}

// checkNesting asserts what Voices promises: bounds, order, nesting, sources and cues inside the text.
func checkNesting(t interface{ Fatalf(string, ...any) }, a Annotated) {
	for i, v := range a.Voices {
		if v.Start < 0 || int(v.End) > len(a.Text) || v.Start >= v.End || v.Cue.Start < 0 || v.Cue.Span().End > len(a.Text) || v.Cue.Span().Len() < 0 ||
			v.Source.Start < 0 || v.Source.Span().End > len(a.Text) || v.Source.Span().Len() < 0 {
			t.Fatalf("out of bounds: %+v in %q", v, a.Text)
		}
		if v.Rule == 0 || v.Voice == Own || utf8.ValidString(a.Text) && !utf8.ValidString(v.Speaker) {
			t.Fatalf("incomplete: %+v in %q", v, a.Text)
		}
		if i == 0 {
			continue
		}
		p := a.Voices[i-1]
		if p.Start > v.Start || p.Start == v.Start && p.End < v.End {
			t.Fatalf("out of order: %+v, %+v in %q", p, v, a.Text)
		}
		for k := i - 1; k >= 0 && k > i-20; k-- {
			if o := a.Voices[k]; o.Span().Overlaps(v.Span()) && !o.Span().Contains(v.Span()) {
				t.Fatalf("overlap in part: %+v, %+v in %q", o, v, a.Text)
			}
		}
	}
}

func TestVoicesNest(t *testing.T) {
	e := voiceTester(t)
	word := rapid.SampledFrom(strings.Fields("said says Lind Ostby the a he that “ ” \" ' ‘ ’ '' , . : ; — - ( ) called denied claim reports according to of for as and but while " +
		"which who was has will not whether if told reportedly so-called on Monday ferry sank unsafe adding accused by"))
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for _, w := range rapid.SliceOfN(word, 0, 60).Draw(t, "words") {
			b.WriteString(w)
			b.WriteString(rapid.SampledFrom([]string{" ", " ", " ", "", "\n\n"}).Draw(t, "gap"))
		}
		a := e.Annotate(Article{Text: b.String()})
		checkNesting(t, a)
	})
}

// Sentences of cue words, openings and marks in any order: what no writer would print must not stop the program.
func TestVoiceOnWordSalad(t *testing.T) {
	e := voiceTester(t)
	word := rapid.SampledFrom(strings.Fields(`After When Saying Asked According to as what that whether if who which , , . : ; “ ” ‘ ’ " ( ) - —
		said says told reporters called claimed denied accused of for warned adding noted believe believed is was has not no so-called allegedly
		Lind she he they it the a minister union port strike Monday and but while view claim 's 12 Velm in by own her words account nothing or so @ May 2020 against let known`))
	rapid.Check(t, func(t *rapid.T) {
		a := e.Annotate(Article{Text: strings.Join(rapid.SliceOfN(word, 0, 24).Draw(t, "words"), " ")})
		checkNesting(t, a)
	})
}

func FuzzVoice(f *testing.F) {
	for _, s := range []string{"“The ferry sank,” Lind said.", "He said \"a ''b' c", "According to", "said said said:", "‘’“”''\"", "A: said, B said", "If Lind said:", "claim —"} {
		f.Add(s)
	}
	e := voiceTester(f)
	f.Fuzz(func(t *testing.T, s string) {
		checkNesting(t, e.Annotate(Article{Text: s}))
	})
}

// TestVoiceCases measures the engine against sentences annotated by hand.
func TestVoiceCases(t *testing.T) {
	data, err := os.ReadFile(reference.Dir(t, "gold/voice_cases.json"))
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text, Term, Voice string
		Char              int `json:"char_start"`
		Also              any `json:"also_defensible"`
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	e := voiceTester(t)
	right := 0
	for _, c := range cases {
		a := e.Annotate(Article{Text: c.Text})
		start := len(string([]rune(c.Text)[:c.Char]))
		got := Own
		size := len(c.Text) + 1
		for _, v := range a.Voices {
			if v.Span().Contains(Span{start, start + len(c.Term)}) && v.Len() < size {
				got, size = v.Voice, v.Len()
			}
		}
		if got.String() == c.Voice || strings.Contains(fmt.Sprint(c.Also), got.String()) {
			right++
		} else {
			t.Logf("%s [%s]: got %s, want %s", c.Text, c.Term, got, c.Voice)
		}
	}
	t.Logf("%d of %d", right, len(cases))
	if right < 52 {
		t.Errorf("%d of %d cases right, want 52", right, len(cases))
	}
}

// hostile inputs, by size in repetitions: each must take time in proportion to its length.
var hostile = map[string]func(n int) string{
	"one paragraph": func(n int) string {
		return strings.Repeat("Lind said the ferry, which sank, was “old”, he added. ", n)
	},
	"unclosed marks": func(n int) string { return strings.Repeat("“a said ", n) },
	"single marks":   func(n int) string { return strings.Repeat("‘a ", n) },
	"one sentence":   func(n int) string { return strings.Repeat("said that he, and said ", n) },
	"cues":           func(n int) string { return strings.Repeat("said ", n) },
	"quotations":     func(n int) string { return strings.Repeat("“a b c d e” ", n) },
	"a name in words": func(n int) string {
		return strings.Repeat(strings.Repeat("Lind", 2000)+" is a word. The port is shut, Lind said. He said it rained.\n\n", n/500)
	},
	"open paragraphs": func(n int) string { return strings.Repeat("“a b c d said\n\n", n) },
}

func BenchmarkVoice(b *testing.B) {
	e := voiceTester(b)
	for name, text := range hostile {
		for _, n := range []int{2000, 20000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				d := &document{Article: Article{Text: text(n)}}
				d.tokens = e.vocab.tokenize(d.Text, nil)
				e.segment(d)
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					d.voices, d.hedges, d.mentions = d.voices[:0], d.hedges[:0], d.mentions[:0]
					e.voice.attribute(d)
				}
			})
		}
	}
}

// TestVoiceIsLinear asserts that ten times a hostile text makes no more than some ten times as many allocations and
// stretches. BenchmarkVoiceGrowth measures the time, which a test cannot do without failing under load.
func TestVoiceIsLinear(t *testing.T) {
	e := voiceTester(t)
	for name, text := range hostile {
		measure := func(n int) (allocations float64, stretches int) {
			a := Article{Text: text(n)}
			return testing.AllocsPerRun(1, func() { stretches = len(e.Annotate(a).Voices) }), stretches
		}
		smallAllocations, smallStretches := measure(1000)
		allocations, stretches := measure(10_000)
		if allocations > 20*smallAllocations+1000 || stretches > 11*smallStretches+100 {
			t.Errorf("%s: %v allocations and %d stretches for 1,000 repetitions, %v and %d for 10,000", name,
				smallAllocations, smallStretches, allocations, stretches)
		}
	}
}

// BenchmarkVoiceGrowth reports as growth the power of the length with which time grows, between 3,000 and 30,000
// repetitions of a hostile text: 1 is linear, 2 is quadratic.
func BenchmarkVoiceGrowth(b *testing.B) {
	e := voiceTester(b)
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		b.Run(name, func(b *testing.B) {
			var spent [2]time.Duration
			for b.Loop() {
				for i, n := range []int{3000, 30_000} {
					a := Article{Text: hostile[name](n)}
					start := time.Now()
					e.Annotate(a)
					spent[i] += time.Since(start)
				}
			}
			b.ReportMetric(math.Log10(float64(spent[1])/float64(spent[0])), "growth")
		})
	}
}
