package analysis

import (
	"fmt"
	"strings"
	"testing"
)

func TestNamesBehindRoles(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind slept. Its commander, Colonel Oda Ruun, took over in May. “We are {part} of this town,” she said.", "quoted V4 Colonel Oda Ruun"},
		{"Its director, Jon Varr, called the march a {wreck}.", "attributed V10 Jon Varr"},
		{"The harbour minister, Oda Ruun, said all was well. Ruun slept. The minister said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"The harbour minister, Oda Ruun, said all was well. Ruun said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"The ferry {sank}, said the harbour director, Jon Varr, who owns a boat.", "attributed V4 Jon Varr"},
		{"According to its director, Jon Varr, the ferry {sank}.", "attributed V2 Jon Varr"},
		{"The ferry, Jon Varr said, {sank}.", "attributed V5 Jon Varr"},
		{"The harbour's director, Jan Varr, said the ferry {sank}.", "attributed V6 Jan Varr"},
		{"Oda Ruun's lawyer, Jon Varr, said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"The lawyer of the victim, Jon Varr, said the ferry {sank}.", "attributed V6 The lawyer of the victim"},
		{"The mayor of Ostby, Jon Varr, said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"The Chancellor, Oda Ruun, told MPs the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"The Home Secretary, Oda Ruun, denied that the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"The Harbour Trust, Velm, said the ferry {sank}.", "attributed V6 The Harbour Trust"},
		{"Lind slept. His wife, Oda, said the ferry {sank}.", "attributed V6 Oda"},
		{"Lind's widow, Oda, said the ferry {sank}.", "attributed V6 Oda"},
		{"Lind slept. “The ferry {sank} in rain,” said her boss, Jon.", "quoted V4 Jon"},
		{"Lind slept. According to her boss, Jon, the ferry {sank}.", "attributed V2 Jon"},
		{"Lind slept. Her rival Jon Varr said the ferry {sank}.", "attributed V6 Jon Varr"},
		{"Lind slept. His home town, Velm, said the ferry {sank}.", "attributed V6 His home town"},
		{"Ostby's mayor Jon Varr said the ferry {sank}.", "attributed V6 Ostby's mayor Jon Varr"},
		{"The pilots, Jon Varr and Oda Ruun, said the ferry {sank}.", "attributed V6 The pilots"},
	})
}

// checkChains compares the speakers of the word in braces, from the outermost on, joined by " > ".
func checkChains(t *testing.T, cases []voiceCase) {
	t.Helper()
	e := voiceTester(t)
	for _, c := range cases {
		text, term := braced(c.text)
		a := e.Annotate(Article{Text: text})
		got := "own"
		start := strings.IndexByte(c.text, '{')
		for i := range a.Voices {
			if v := &a.Voices[i]; v.Span().Contains(Span{start, start + len(term)}) {
				got = v.Speaker
				if chain := a.Chain(i); chain != nil {
					got = strings.Join(chain, " > ")
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNamesWithinSpeech(t *testing.T) {
	checkChains(t, []voiceCase{
		{"The minister said that what the press calls a “{wreck}” is a ship.", "The minister > the press"},
		{"The press calls it a {wreck}, the minister said.", "the minister > The press"},
	})
}

func TestQuotedAsSaying(t *testing.T) {
	checkChains(t, []voiceCase{
		{"The Tide Gazette quoted the mayor as saying that the ferry {sank}.", "The Tide Gazette > the mayor"},
		{"The Tide Gazette cited unnamed sources as saying the ferry {sank}.", "The Tide Gazette > unnamed sources"},
		{"Mara Lind slept. Jon Varr quoted her as saying the ferry {sank}.", "Jon Varr > Mara Lind"},
		{"The mayor was quoted by the Tide Gazette as saying the ferry {sank}.", "the Tide Gazette > The mayor"},
		{"The mayor was quoted as saying that the ferry {sank}.", "The mayor"},
	})
}

func TestQuotedBehind(t *testing.T) {
	checkChains(t, []voiceCase{
		{"“The {levy} is dead,” the Gazette quoted Mara Lind as saying.", "the Gazette > Mara Lind"},
		{"“The {levy} is dead,” the Gazette quoted the mayor, Mara Lind, as saying on Monday.", "the Gazette > Mara Lind"},
		{"The {levy} is dead, the Gazette quoted Mara Lind as saying.", "the Gazette > Mara Lind"},
		{"“The {levy} is dead,” Mara Lind was quoted as saying.", "Mara Lind"},
		{"The Gazette quoted the mayor, Mara Lind, as saying that the ferry {sank}.", "The Gazette > Mara Lind"},
	})
}

// A clause is no source, nor are an age, and what stands in apposition to a name.
func TestSourceIsANoun(t *testing.T) {
	checkChains(t, []voiceCase{
		{"Police say the driver told them the ferry {sank}.", "Police > the driver"},
		{"Lind believes the board said the ferry {sank}.", "Lind > the board"},
		{"Neighbours claim the landlord said the ferry {sank}.", "the landlord"},
		{"The Tide Gazette reports Lind opposes a {levy}.", "The Tide Gazette"},
		{"People who say the ferry sank told the board it {burned}.", "People"},
		{"Ruun said Varr, a former spy, had called her a {liar}.", "Ruun > Varr"},
		{"But Mara Lind-Varr, a former spy, had called her a {liar}.", "Mara Lind-Varr"},
		{"Varr, 44, who says the ferry {sank}, left.", "Varr"},
		{"The Gazette, citing two unnamed aides, reported that the ferry {sank}.", "The Gazette"},
		{"The Gazette, citing unnamed sources, reports that the ferry {sank}.", "The Gazette"},
	})
}

func TestNobodyIsMadeUp(t *testing.T) {
	checkChains(t, []voiceCase{
		{"After Sen. Mara Lind, V-Ostby, said the ferry {sank}, the board met.", "Sen. Mara Lind"},
		{"The mayor has sometimes said the ferry {sank}.", "The mayor"},
		{"It would open them to attacks from Republicans who already say the ferry {sank}.", "Republicans"},
		{"The owners of the ferry who say it {sank} are old.", "The owners of the ferry"},
		{"Lind regretted the rudeness of one pilot, who has been fired, and said the ferry was {unsafe}.", "Lind"},
		{"The sudden surge in the harbour suggested that the ferry {sank}.", ""},
		{"Norland says the sudden troop surge suggested a {plot}.", ""},
		{"The captain suggested that the ferry {sank}.", "The captain"},
		{"A survey suggested that the ferry {sank}.", "A survey"},
	})
}

func TestItMayMeanTwo(t *testing.T) {
	e := voiceTester(t)
	for text, want := range map[string]string{
		"The union said the owners had left, while the harbour board accuses the union of theft. It denied any {guilt}.": "It",
		"The union said the owners had left. It denied any {guilt}.":                                                     "The union",
		"The union said the board had denied theft. It denied any {guilt}.":                                              "The union",
	} {
		text, term := braced(text)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Speaker != want || v.Confidence != Low || v.Polarity != Denied {
			t.Errorf("%s: got %+v, want %q, low, denied", text, v, want)
		}
	}
}

func TestGroupMeant(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Farmers blocked the port. They said the levy was {theft}.", "attributed V6 Farmers"},
		{"Nurses met Jon Varr on Friday. They said the levy was {theft}.", "attributed V6 Nurses"},
		{"The Ferry Trust owns the mill. It said the levy was {theft}.", "attributed V6 The Ferry Trust"},
		{"The harbour board met on Friday. It said the levy was {theft}.", "attributed V6 The harbour board"},
		{"Owners of boats met officials. They said the levy was {theft}.", "attributed V6 They"}, // the owners or the officials
		{"Officials met the farmers. They said the levy was {theft}.", "attributed V6 They"},
		{"Fares rose in May. They said the levy was {theft}.", "attributed V6 They"},           // no people
		{"Mara Lind owns the mill. It said the levy was {theft}.", "attributed V6 It"},         // a person is no it
		{"Mara Lind said it was late. It denied any {theft}.", "attributed V9 It"},             // nor is one who speaks
		{"Farmers blocked the port.\n\nThey said the levy was {theft}.", "attributed V6 They"}, // another paragraph
		{"The board said it was late. It is clear that the levy was {theft}.", "own"},
		{"The union said it believes the levy was {theft}.", "attributed V6 The union"},
		{"Fares rose in Norland. Norland Rail fined nobody. It said the ferry {sank}.", "attributed V6 Norland Rail"},
		{"Fares rose in Norland. Norland Rail said it was late. It said the ferry {sank}.", "attributed V6 Norland Rail"},
		{"Fares rose in Norland. Mara Lind said it was late. It said the ferry {sank}.", "attributed V6 It"},
	})
}

func TestTable(t *testing.T) {
	all := table{index: map[string]int32{}}
	for range 2 {
		for n := range int32(3 * fewKeys) {
			for i := range n {
				if got := all.find(fmt.Sprint("Lind ", i)); got != i {
					t.Fatalf("of %d: got %d for %d", n, got, i)
				}
			}
			if got := all.find(fmt.Sprint("Lind ", n)); got >= 0 {
				t.Fatalf("of %d: got %d for a new one", n, got)
			}
			if got := all.add(fmt.Sprint("Lind ", n)); got != n {
				t.Fatalf("added as %d, want %d", got, n)
			}
		}
		all.reset()
	}
}
