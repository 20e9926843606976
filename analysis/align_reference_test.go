package analysis

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
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
		if n := min(int(sen.End), span.End) - max(int(sen.Start), span.Start); n > most {
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
	copiesFound, copies, found, pairs, wrong := factScore(r, facts)
	precision := float64(found) / float64(max(1, found+wrong))
	t.Logf("copied sentences %d of %d; other pairs of the same fact %d of %d, wrong %d, precision %.2f", copiesFound, copies, found, pairs, wrong, precision)
	if copiesFound < copies || 10*found < 3*pairs || precision < .8 {
		t.Error("fewer than were measured when this was written")
	}
}

// factScore counts pairs of sentences of different articles that report the same fact: those of copied sentences that are
// aligned and all of them, the same for other pairs, and aligned pairs that share no fact. Of the two articles that are a copy
// of each other only sentences that were copied from one another are looked at: two sentences that follow each other have
// the same fact in the gold data.
func factScore(r *Result, facts map[Place][]string) (copiesFound, copies, found, pairs, wrong int) {
	inGroup := map[Place][]int{}
	for k, al := range r.Events[0].Alignments {
		for _, s := range al.Sentences {
			inGroup[s.Place] = append(inGroup[s.Place], k)
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
			aligned := slices.ContainsFunc(inGroup[p], func(k int) bool { return slices.Contains(inGroup[q], k) })
			if r.Articles[p.Article].ID+r.Articles[q.Article].ID == "000001" {
				if strings.Join(f, " ") == strings.Join(g, " ") && copied(r, p, q) {
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

// copied reports whether two sentences have at least half of the words of the shorter one in common.
func copied(r *Result, p, q Place) bool {
	words := func(p Place) map[string]bool {
		out := map[string]bool{}
		for _, w := range strings.Fields(textOf(r, p)) {
			out[w] = true
		}
		return out
	}
	a, b := words(p), words(q)
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return 2*both >= min(len(a), len(b))
}

func TestAlignmentOfLookAlikeEvents(t *testing.T) {
	texts, events, gold := ecb(t, "dev")
	e := New(nil, Options{Grouping: GroupGiven})
	var articles []Article
	for id, text := range texts {
		articles = append(articles, Article{ID: id, Outlet: id, Event: events[id], Text: text})
	}
	r := compare(t, e, articles...)
	right, wrong := 0, 0
	for _, ev := range r.Events {
		for _, al := range ev.Alignments {
			for _, p := range al.Sentences {
				for _, q := range al.Sentences {
					x, y := gold(&r.Articles[p.Article], p.Sentence), gold(&r.Articles[q.Article], q.Sentence)
					if p.Article >= q.Article || len(x) == 0 || len(y) == 0 {
						continue
					}
					if slices.ContainsFunc(x, func(id string) bool { return slices.Contains(y, id) }) {
						right++
					} else {
						wrong++
					}
				}
			}
		}
	}
	precision := float64(right) / float64(right+wrong)
	t.Logf("aligned pairs of annotated sentences: %d, of which %.3f report the same event", right+wrong, precision)
	if right < 1500 || precision < .8 {
		t.Error("fewer than were measured when this was written")
	}
}

// ecb reads a part of ECB+: the texts, their topics, and the coreferent events of a sentence.
func ecb(t *testing.T, split string) (texts, topics map[string]string, gold func(*Annotated, int) []string) {
	t.Helper()
	dir := filepath.Join(reference.Dir(t, "eval"), "ecbplus")
	texts, topics = map[string]string{}, map[string]string{}
	readLines(t, filepath.Join(dir, "articles.jsonl.gz"), func(line []byte) {
		var x struct {
			ID, Split, Text string
			Topic           int
		}
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatal(err)
		}
		if x.Split == split {
			texts[x.ID], topics[x.ID] = x.Text, strconv.Itoa(x.Topic)
		}
	})
	type sentence struct {
		span   Span
		events []string
	}
	sentences := map[string][]sentence{}
	readLines(t, filepath.Join(dir, "sentences.jsonl.gz"), func(line []byte) {
		var x struct {
			Doc    string
			S, E   int
			Events []string
		}
		if err := json.Unmarshal(line, &x); err != nil {
			t.Fatal(err)
		}
		sentences[x.Doc] = append(sentences[x.Doc], sentence{Span{x.S, x.E}, x.Events})
	})
	return texts, topics, func(a *Annotated, s int) (events []string) {
		for _, x := range sentences[a.ID] {
			if sentenceOver(a, Span{x.span.Start + a.Given, x.span.End + a.Given}) == s {
				events = append(events, x.events...)
			}
		}
		return events
	}
}

func readLines(t *testing.T, path string, read func([]byte)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	scanner := bufio.NewScanner(z)
	scanner.Buffer(nil, 16<<20)
	for scanner.Scan() {
		read(scanner.Bytes())
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(err)
	}
}
