package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	path, counts := filepath.Join(dir, "cues.yaml"), filepath.Join(dir, "counts.csv")
	head := "lexicon: cues\ntitle: Cues\nlanguage: en\ncues:\n"
	before := head + "  say:\n    verbs: [say, point out]\n    frames: [clause]   # kept\n    weak: [old]\n  name:\n    verbs: [call]\n    frames: [naming]\n"
	after := head + "  say:\n    verbs: [say, point out]\n    frames: [clause]   # kept\n    strong: [said]\n    weak: [say]\n  name:\n    verbs: [call]\n    frames: [naming]\n"
	write(t, path, before)
	write(t, counts, "form,as_cue,occurrences,share\nsaid,8,10,0.8\nsay,79,100,0.79\nsays,4,4,1\ncall,10,10,1\n")
	for range 2 { // the second run changes nothing
		if err := run(counts, path); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != after {
			t.Fatalf("%v\n%s", err, got)
		}
	}
	write(t, counts, "form,as_cue,occurrences,share\nsaid,many,10,0.8\n")
	if run(counts, path) == nil {
		t.Error("counts that are no numbers are accepted")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
