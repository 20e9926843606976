package analysis

import (
	"strings"
	"testing"
	"testing/fstest"

	"framing/lexicons"
)

// The tests beside the terms of the shipped lexicons hold.
func TestShippedLexicons(t *testing.T) {
	lexs, err := lexicons.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	if len(lexs) < 3 {
		t.Fatalf("only %d shipped lexicons", len(lexs))
	}
	for _, f := range SelfTest(lexs) {
		t.Error(f)
	}
}

// SelfTest fails a test that does not hold, and says so of a known failure that has begun to pass.
func TestSelfTestFails(t *testing.T) {
	file := `lexicon: port
title: Port
language: en
contrasts:
  stoppage:
    name: The stoppage
    variants:
      strike: {terms: [strike~]}
      walkout:
        terms: [walkout]
        tests: |
          The [walkout] was called a strike.
    tests: |
      The [strike] went on.
      The [strike|walkout] went on.
      The [strike|attributed] went on.
      The strike went on.
      The [port] was closed.
      A [strike] and a walkout.
    todo: |
      The [strike] went on.
      The lockout was no [lockout].
`
	lexs, problems := lexicons.Load(fstest.MapFS{"port.yaml": {Data: []byte(file)}}, "port.yaml")
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	var lines []int
	todo := 0
	for _, f := range SelfTest(lexs) {
		if f.Todo {
			todo++
		} else {
			lines = append(lines, f.Line)
			if !strings.Contains(f.String(), "want") {
				t.Errorf("no expectation in %q", f)
			}
		}
	}
	if all := RunTests(lexs); len(all) != 9 || all[len(all)-1].Variant != "walkout" || all[0].Expected() != true {
		t.Errorf("all results: %v", all)
	}
	if want := []int{15, 16, 17, 18, 19}; len(lines) != len(want) || todo != 1 {
		t.Errorf("failures on lines %v, want %v; %d known failures pass, want 1", lines, want, todo)
	}
}
