package main

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"framing/internal/reference"
)

// record is what the tests below read of `annotate -f jsonl`.
type record struct {
	ID, Outlet, Via string
	Tags            []struct {
		Text, Contrast, Variant, Zone, Voice string
		Counted                              bool
	}
	Sentences []struct{ Zone string }
}

// readReference annotates the five reference articles, by the first three characters of their ids.
func readReference(t *testing.T) map[string]record {
	t.Helper()
	var out, errs bytes.Buffer
	args := []string{"annotate", "-q", reference.Dir(t, "seeds")}
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	records := map[string]record{}
	for line := range bytes.Lines(out.Bytes()) {
		var r record
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		records[r.ID[:3]] = r
	}
	return records
}

// knownDifferences from the gold summary, as changes to it. A damaged sentence of 004 stands in a good paragraph and is
// read as body.
var knownDifferences = map[string]map[string]int{
	"004": {"capital-spelling/kyiv/own": 1},
}

// The reference articles: who says what of three questions, as read by people.
func TestReferenceArticlesAgreeWithGold(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(reference.Dir(t, "gold"), "summary.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold map[string]map[string]int
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	questions := []string{"capital-spelling", "power-change-2014", "crimea-2014", "crimea-status"}
	for id, r := range readReference(t) {
		got, want := map[string]int{}, map[string]int{}
		for _, tag := range r.Tags {
			voice := tag.Voice
			switch tag.Zone {
			case "headline", "caption":
				voice = tag.Zone // the summary files these under their place
			case "body", "deck":
			default:
				continue
			}
			if slices.Contains(questions, tag.Contrast) && tag.Counted {
				got[tag.Contrast+"/"+tag.Variant+"/"+voice]++
			}
		}
		for key, n := range gold[id] {
			if q, _, _ := strings.Cut(key, "/"); slices.Contains(questions, q) {
				want[key] = n
			}
		}
		for key, n := range knownDifferences[id] {
			want[key] += n
			if want[key] == 0 {
				delete(want, key)
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", id, got, want)
		}
	}
}

// What the files print besides the article is set aside, and what they do not say is guessed or named by articles.yaml.
func TestReferenceArticlesSetAside(t *testing.T) {
	records := readReference(t)
	for id, want := range map[string]map[string]int{
		"001": {"teaser": 14}, "002": {"furniture": 11, "teaser": 2}, "003": {"teaser": 2, "furniture": 6},
	} {
		got := map[string]int{}
		for _, s := range records[id].Sentences {
			got[s.Zone]++
		}
		for zone, n := range want {
			if got[zone] < n {
				t.Errorf("%s: %d sentences of %s set aside, want %d", id, got[zone], zone, n)
			}
		}
	}
	if r := records["004"]; r.Outlet != "Reuters" || r.Via != "USTimeToday" {
		t.Errorf("004 is from %q via %q", r.Outlet, r.Via)
	}
	for id, r := range records {
		for _, tag := range r.Tags {
			if tag.Contrast == "power-change-2014" && strings.Contains(tag.Text, "attempt") {
				t.Errorf("%s: %q is another event", id, tag.Text)
			}
		}
	}
}

// The page names the outlet and who republished it.
func TestReferenceReportNamesRepublisher(t *testing.T) {
	page := filepath.Join(t.TempDir(), "r.html")
	var out, errs bytes.Buffer
	args := []string{"report", reference.Dir(t, "seeds"), "-o", page}
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	html, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"via <bdi>USTimeToday</bdi>", "via <bdi>Today News</bdi>"} {
		if !bytes.Contains(html, []byte(want)) {
			t.Errorf("the page does not say %q", want)
		}
	}
}
