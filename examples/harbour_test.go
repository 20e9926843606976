// Package examples tests the example corpora: that they show what they are meant to show.
package examples

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// use is one use of a term as a reader of the articles sees it: an entry of testdata/harbour-gold.json, written by hand
// before any output of the tool existed.
type use struct {
	File, Outlet, Term, Contrast, Variant, Zone, Voice string
	Also                                               []string // voices that a careful reader may also defend
	Known                                              string   // zone and voice that the program gives, wrongly, today
	Context                                            string   // words of the file, the term in brackets
}

// find returns the byte offsets of the term in text, which must hold the context exactly once.
func (u use) find(t *testing.T, text string) (start, end int) {
	t.Helper()
	before, rest, opened := strings.Cut(u.Context, "[")
	term, after, closed := strings.Cut(rest, "]")
	if !opened || !closed || term != u.Term {
		t.Fatalf("%s: context %q does not bracket the term %q", u.File, u.Context, u.Term)
	}
	if n := strings.Count(text, before+term+after); n != 1 {
		t.Fatalf("%s: context %q occurs %d times, want once", u.File, u.Context, n)
	}
	start = strings.Index(text, before+term+after) + len(before)
	return start, start + len(term)
}

func readGold(t *testing.T) []use {
	t.Helper()
	var uses []use
	b, err := os.ReadFile("testdata/harbour-gold.json")
	if err == nil {
		err = json.Unmarshal(b, &uses)
	}
	if err != nil {
		t.Fatal(err)
	}
	return uses
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("harbour", file))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestGoldPointsIntoTheArticles(t *testing.T) {
	zones := []string{"headline", "deck", "byline", "body", "caption", "furniture", "teaser", "garbled"}
	voices := []string{"own", "attributed", "quoted", "scare"}
	seen := map[string]string{}
	for _, u := range readGold(t) {
		u.find(t, read(t, u.File))
		if !slices.Contains(zones, u.Zone) || !slices.Contains(voices, u.Voice) {
			t.Errorf("%s: %q: zone %q, voice %q", u.File, u.Context, u.Zone, u.Voice)
		}
		if other, twice := seen[u.File+u.Context]; twice {
			t.Errorf("%s: %q is listed twice: %s", u.File, u.Context, other)
		}
		seen[u.File+u.Context] = u.Contrast
	}
}

// The Record prints the agency's first sentence with one word changed, and five sentences of it as they are.
func TestOneWordIsChangedInsideSharedCopy(t *testing.T) {
	agency, record := read(t, "veldane-press.md"), read(t, "halvian-record.md")
	lead := "Police used batons and water cannon on Tuesday to clear strikers from the main gate of Halvia’s largest harbour, " +
		"and at least 31 people were hurt in the clashes that followed."
	changed := strings.Replace(lead, "strikers", "rioters", 1)
	if !strings.Contains(agency, lead) || !strings.Contains(record, changed) || strings.Contains(record, lead) {
		t.Error("the Record should print the agency's lead with rioters for strikers")
	}
	for _, s := range []string{
		"Nineteen people were arrested, a police spokesman said.",
		"Hospital officials said four of the injured were police officers.",
		"Fourteen vessels were waiting at anchor on Tuesday evening, according to the harbour master.",
		"Brennick said its offer of a 4 percent pay rise and retraining for every worker affected remained on the table.",
		"Talks are due to resume on Thursday, both sides said.",
	} {
		if !strings.Contains(agency, s) || !strings.Contains(record, s) {
			t.Errorf("not in both: %q", s)
		}
	}
}

// The Blare changes one word of a quotation that the others print alike.
func TestOneWordIsChangedInsideAQuotation(t *testing.T) {
	const said = "We will talk all night, but we will not sign away three hundred jobs in the dark,"
	for _, file := range []string{"veldane-press.md", "scrollbasket.txt", "ostrel-tidings.txt"} {
		if !strings.Contains(read(t, file), said) {
			t.Errorf("%s does not hold the quotation", file)
		}
	}
	if !strings.Contains(read(t, "evening-blare.md"), strings.Replace(said, "talk", "fight", 1)) {
		t.Error("the Blare should print fight for talk")
	}
}

// What some report and others leave out: the ruling of the court, and the video.
func TestFactsThatSomeLeaveOut(t *testing.T) {
	for _, c := range []struct {
		words  string
		in     []string
		absent []string
	}{
		{"picket was lawful", []string{"veldane-press.md", "scrollbasket.txt", "ostrel-tidings.txt", "evening-blare.md"}, []string{"halvian-record.md"}},
		{"officer striking a man", []string{"veldane-press.md", "ostrel-tidings.txt"}, []string{"halvian-record.md", "evening-blare.md", "scrollbasket.txt"}},
	} {
		for _, file := range slices.Concat(c.in, c.absent) {
			if got, want := strings.Contains(read(t, file), c.words), slices.Contains(c.in, file); got != want {
				t.Errorf("%s: %q present: %v, want %v", file, c.words, got, want)
			}
		}
	}
}
