package analysis

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"framing/internal/reference"
	"framing/lexicons"
)

// factPlaces reads where the five reference articles report which fact, by hand: facts of a sentence.
func factPlaces(t *testing.T, r *Result) map[Place][]string {
	t.Helper()
	var gold struct {
		Facts []struct {
			ID           string
			Realisations []struct {
				Article   string
				ByteStart int `json:"byte_start"`
				ByteEnd   int `json:"byte_end"`
			}
		}
	}
	data, err := os.ReadFile(filepath.Join(reference.Dir(t, "gold"), "alignment.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	facts := map[Place][]string{}
	for _, f := range gold.Facts {
		for _, x := range f.Realisations {
			for i := range r.Articles {
				a := &r.Articles[i]
				if a.ID != x.Article {
					continue
				}
				s := sentenceOver(a, Span{x.ByteStart + a.Given, x.ByteEnd + a.Given})
				facts[Place{i, s}] = append(facts[Place{i, s}], f.ID)
			}
		}
	}
	return facts
}

// sentenceOver returns the sentence that has most of a span.
func sentenceOver(a *Annotated, span Span) int {
	best, most := -1, 0
	for s, sen := range a.Sentences {
		if n := min(sen.End, span.End) - max(sen.Start, span.Start); n > most {
			best, most = s, n
		}
	}
	return best
}

// referenceResult compares the five reference articles; their ids are the numbers that the gold data uses.
func referenceResult(t *testing.T) *Result {
	t.Helper()
	dir := reference.Dir(t, "seeds")
	outlets := map[string]string{"000": "Bloomberg", "001": "Taipei Times", "002": "Sputnik", "003": "Financial Times", "004": "Reuters"}
	dates := map[string]string{"001": "2021-12-06", "002": "2021-12-05", "004": "2021-12-02"}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) != 5 {
		t.Fatal(files, err)
	}
	lexs, err := lexicons.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	var articles []Article
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		id := filepath.Base(f)[:3]
		articles = append(articles, Article{ID: id, Outlet: outlets[id], Date: dates[id], Text: string(text)})
	}
	return compare(t, New(lexs, Options{Grouping: GroupOne}), articles...)
}

func TestAlignmentOfReferenceArticles(t *testing.T) {
	r := referenceResult(t)
	facts := factPlaces(t, r)
	fmt.Println(factScore(r, facts))
	if os.Getenv("SHOW") != "" {
		for _, al := range r.Events[0].Alignments {
			fmt.Println("--")
			for _, s := range al.Sentences {
				a := &r.Articles[s.Article]
				x := a.Sentences[s.Sentence]
				fmt.Printf("%s %.2f %v %s\n", a.ID, s.Similarity, facts[s.Place], strings.ReplaceAll(a.Text[x.Start:x.End], "\n", " "))
			}
		}
	}
}

// factScore counts pairs of sentences of different articles that report the same fact: those of copied sentences that are
// aligned and all of them, the same for other pairs, and aligned pairs that share no fact.
func factScore(r *Result, facts map[Place][]string) (copiesFound, copies, found, pairs, wrong int) {
	inGroup := map[Place]int{}
	for k, al := range r.Events[0].Alignments {
		for _, s := range al.Sentences {
			inGroup[s.Place] = k + 1
		}
	}
	for p, f := range facts {
		for q, g := range facts {
			if p.Article >= q.Article {
				continue
			}
			same := false
			for _, x := range f {
				same = same || slices.Contains(g, x)
			}
			aligned := inGroup[p] > 0 && inGroup[p] == inGroup[q]
			if r.Articles[p.Article].ID+r.Articles[q.Article].ID == "000001" {
				if strings.Join(f, " ") == strings.Join(g, " ") {
					copies++
					if aligned {
						copiesFound++
					}
				}
				continue
			}
			switch {
			case same:
				pairs++
				if aligned {
					found++
				}
			case aligned:
				wrong++
			}
		}
	}
	return
}
