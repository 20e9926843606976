package reports

import (
	"strings"
	"testing"

	"framing/analysis"
)

// A page says that an outlet credits another one only where it does.
func TestBasisOfCopies(t *testing.T) {
	for basis, want := range map[string]string{
		"credit":      "Morning Post, p7 credits Harbour Courier.",
		"notice":      "The file of Harbour Courier names its own outlet as the source, that of Morning Post, p7 names nobody: Harbour Courier is taken for the first.",
		"republished": "Morning Post, p7 came through somebody else.",
		"added":       "Morning Post, p7 has more text besides.",
		"":            "Which of the two came first is not known.",
	} {
		r := told()
		r.Overlaps[0].Basis = basis
		text := newIndex(r, Options{}).pair(&r.Overlaps[0]).Text.String()
		if !strings.Contains(text, want) || strings.Contains(text, "credits") != (basis == "credit") {
			t.Errorf("%q: %s", basis, text)
		}
	}
}

// Where nobody knows who was first, the page says that ranges and tests have a text twice.
func TestPageSaysWhatCountsTwice(t *testing.T) {
	r := told()
	for _, basis := range []string{"date", ""} {
		r.Overlaps[0].Basis = basis
		page := string(render(t, r, Options{}))
		for _, told := range []string{"twice as well for two outlets", "in ranges and tests where it is known who was first"} {
			if strings.Contains(page, told) != (basis == "") {
				t.Errorf("%q: %q", basis, told)
			}
		}
	}
	r.Articles[1].Outlet = r.Articles[0].Outlet // its own copy counts once
	if x := newIndex(r, Options{}); x.unordered(&r.Overlaps[0]) || !x.unordered(&analysis.Overlap{First: 0, Second: 2, Copy: true}) {
		t.Error("an outlet's own copy is no text of two outlets")
	}
}
