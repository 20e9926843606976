package analysis

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"framing/internal/reference"
)

// goldArticle is a reference article with the zones that people gave its sentences.
type goldArticle struct {
	File      string
	Sentences []struct {
		Zone  Zone
		Start int `json:"byte_start"`
		End   int `json:"byte_end"`
		Text  string
	}
}

func readGold(t *testing.T, file string) (goldArticle, string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(reference.Dir(t, "gold"), file))
	if err != nil {
		t.Fatal(err)
	}
	var g goldArticle
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(reference.Dir(t, "seeds"), g.File))
	if err != nil {
		t.Fatal(err)
	}
	return g, string(text)
}

// bestZone returns the zone of the sentence that overlaps the span most.
func bestZone(sentences []Sentence, span Span) Zone {
	best, zone := 0, noZone
	for _, s := range sentences {
		if n := min(int(s.End), span.End) - max(int(s.Start), span.Start); n > best {
			best, zone = n, s.Zone
		}
	}
	return zone
}

func TestZonesOfReferenceArticles(t *testing.T) {
	e := New(nil, Options{})
	type tally struct{ right, gold, got int }
	zones := map[Zone]*tally{}
	for _, z := range []Zone{Headline, Deck, Byline, Body, Caption, Furniture, Teaser, Garbled} {
		zones[z] = &tally{}
	}
	kept, all := 0, 0
	for _, file := range []string{"000.json", "001.json", "002.json", "003.json", "004.json"} {
		g, text := readGold(t, file)
		a := e.Annotate(Article{Text: text})
		t.Logf("%s: title %q date %q credit %q via %q author %q %v", file, a.Title, a.Date, a.Credit, a.Via, a.Author, a.Guessed)
		for _, s := range g.Sentences {
			got := bestZone(a.Sentences, Span{s.Start, s.End})
			zones[s.Zone].gold++
			zones[got].got++
			all++
			if got == s.Zone {
				zones[got].right++
			} else {
				t.Logf("%s: want %s, got %s: %.90q", file, s.Zone, got, s.Text)
			}
			if got.Counted() == s.Zone.Counted() {
				kept++
			}
		}
	}
	for z, c := range zones {
		f1 := 2 * float64(c.right) / float64(c.gold+c.got)
		t.Logf("%-9s gold %3d, got %3d, F1 %.3f", z, c.gold, c.got, f1)
		if (z == Headline || z == Caption) && f1 < .9 {
			t.Errorf("F1 of %s is %.3f, want .9", z, f1)
		}
	}
	if share := float64(kept) / float64(all); share < .95 {
		t.Errorf("kept or dropped as people did: %.3f, want .95", share)
	} else {
		t.Logf("kept or dropped as people did: %d of %d = %.3f", kept, all, share)
	}
}
