package articles

import (
	"strings"
	"testing"
)

// Ids are named where more than one article is given them, whatever was read first.
func TestSharedIDs(t *testing.T) {
	dir := write(t, map[string]string{
		"a.md":     "---\nid: x\n---\nThe pier.",
		"b.jsonl":  `{"id":"x","text":"The quay."}` + "\n" + `{"id":"y","text":"The quay."}` + "\n" + `{"id":"x","text":" "}`,
		"c/one.md": "The pier.",
		"d/one.md": "The pier.",
	})
	set, _ := Open([]string{dir}, nil, Options{IDs: true})
	var sources []Source
	for source := range set.Sources() {
		sources = append(sources, source)
	}
	for i := range sources {
		sources[len(sources)-1-i].Read()
	}
	got := set.Remarks()
	if len(got) != 1 || !strings.HasSuffix(got[0].File, "/a.md") || !strings.Contains(got[0].What, "the id x is given again in ") ||
		!strings.Contains(got[0].What, "/b.jsonl:1; all of them") {
		t.Errorf("%v", got)
	}
	set, _ = Open([]string{dir}, nil, Options{})
	for source := range set.Sources() {
		source.Read()
	}
	if got := set.Remarks(); len(got) > 0 {
		t.Errorf("without Options.IDs: %v", got)
	}
}
