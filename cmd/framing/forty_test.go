package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"framing/internal/reference"
)

// fortyEvents writes a corpus of 40 real events as reported by 12 outlets: the outlets that report most, and the events
// that most of them report. It returns its path.
func fortyEvents(t testing.TB) string {
	t.Helper()
	articles := readGzip(t, filepath.Join(reference.Dir(t, "eval"), "events", "allsides_full.jsonl.gz"))
	byOutlet, byEvent := map[string]int{}, map[string]int{}
	for _, a := range articles {
		byOutlet[a.Outlet]++
	}
	outlets := most(byOutlet, 12)
	kept := articles[:0]
	for _, a := range articles {
		if slices.Contains(outlets, a.Outlet) {
			kept = append(kept, a)
			byEvent[a.Event]++
		}
	}
	events := most(byEvent, 40)
	out, err := os.Create(filepath.Join(t.TempDir(), "forty.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(out)
	for _, a := range kept {
		if slices.Contains(events, a.Event) {
			if err := enc.Encode(a); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Name()
}

// newsRecord is an article of the reference data.
type newsRecord struct {
	ID     string `json:"id"`
	Event  string `json:"event"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Text   string `json:"text"`
}

func readGzip(t testing.TB, path string) []newsRecord {
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
	var out []newsRecord
	for lines := json.NewDecoder(bufio.NewReader(z)); lines.More(); {
		var r newsRecord
		if err := lines.Decode(&r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// most returns the n keys with the largest numbers, then by name.
func most(count map[string]int, n int) []string {
	keys := make([]string, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return keys[:min(n, len(keys))]
}
