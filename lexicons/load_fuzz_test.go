package lexicons

import (
	"strings"
	"testing"
	"testing/fstest"
)

// Any file either gives a lexicon that the engine can rely on, or a problem with a place.
func FuzzLoad(f *testing.F) {
	for _, id := range ShippedIDs() {
		data, err := shippedFiles.ReadFile(id + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data[:min(len(data), 3000)]))
	}
	f.Add(inherit)
	f.Add(contrast("    tests: |\n      The [river|a] rose.\n"))
	f.Add(head + "cues:\n  a: {verbs: [point out], nouns: [view], frames: [clause, after], tests: \"x\"}\n")
	f.Add(head + "extends: [attribution-en, test]\n")
	f.Add("a: &b [*b]\n--- !x\n? y")
	f.Fuzz(func(t *testing.T, text string) {
		all, problems := Load(fstest.MapFS{"f.yaml": {Data: []byte(text)}}, "f.yaml")
		if len(all) == 0 && problems.Err() == nil {
			t.Fatal("no lexicon and no error")
		}
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + strings.Count(text, "\u0085") + strings.Count(text, "\u2028") + strings.Count(text, "\u2029") + 2
		for _, p := range problems {
			if p.What == "" || p.File == "" || p.Line > lines {
				t.Fatalf("bad problem: %+v", p)
			}
		}
		for _, l := range all {
			checkLexicon(t, l)
		}
	})
}

func checkLexicon(t *testing.T, l *Lexicon) {
	t.Helper()
	if !isID(l.ID) || l.Title == "" || l.Language == "" {
		t.Fatalf("bad head: %+v", l)
	}
	for _, c := range l.Contrasts {
		if c.Name == "" || c.Kind == "" || len(c.Variants) == 0 || (c.Kind == Marker) != (c.Per != "") {
			t.Fatalf("bad contrast: %+v", c)
		}
		for _, v := range c.Variants {
			if v.Label == "" || len(v.Terms) == 0 {
				t.Fatalf("bad variant: %+v", v)
			}
			for _, term := range v.Terms {
				for _, seq := range term.Sequences {
					checkSequence(t, term.Source, seq)
				}
			}
			checkTestSpans(t, v.Tests)
		}
		checkTestSpans(t, c.Tests)
	}
	for _, c := range l.Cues {
		if len(c.Frames) == 0 || len(c.Verbs)+len(c.Nouns)+len(c.Phrases) == 0 {
			t.Fatalf("bad cue: %+v", c)
		}
	}
}

func checkTestSpans(t *testing.T, tests []Test) {
	t.Helper()
	for _, test := range tests {
		end := 0
		for _, e := range test.Expect {
			if e.Start < end || e.End <= e.Start || e.End > len(test.Text) {
				t.Fatalf("bad spans: %+v", test)
			}
			end = e.End
		}
	}
}
