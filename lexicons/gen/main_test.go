package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	path, counts := filepath.Join(dir, "cues.yaml"), filepath.Join(dir, "counts.csv")
	write(t, path, "lexicon: cues\ntitle: Cues\nlanguage: en\ncues:\n"+
		"  say:\n    verbs: [say, point out]\n    frames: [clause]   # kept\n    weak: [said, saying]\n  name:\n    verbs: [call]\n    frames: [naming]\n")
	write(t, counts, "form,as_cue,occurrences,share\nsaid,8,10,0.8\nsay,79,100,0.79\nsaying,1,10,0.1\nsays,1,4,0.25\ncall,1,10,0.1\n")
	var out strings.Builder
	if err := run(&out, counts, path); err != nil {
		t.Fatal(err)
	}
	want := "say: say: 79 of 100, weak; the lexicon has it not weak\nsay: said: 8 of 10, not weak; the lexicon has it weak\n"
	if out.String() != want {
		t.Fatalf("got %q, want %q", &out, want)
	}
	write(t, counts, "form,as_cue,occurrences,share\nsaid,many,10,0.8\n")
	if run(&out, counts, path) == nil {
		t.Error("counts that are no numbers are accepted")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
