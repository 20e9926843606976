package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"framing/internal/reference"
)

// The reference articles: every finding that people made, and no other. Of each the kind and the outlets are compared.
func TestReport32FindingsOfReferenceArticles(t *testing.T) {
	type finding struct {
		Kind      string
		Outlets   []string
		Top       bool
		ID, Event string
		Contrast  string
	}
	name := func(f finding) string {
		outlets := slices.Clone(f.Outlets)
		slices.Sort(outlets)
		return f.Kind + ": " + strings.Join(outlets, ", ")
	}
	data, err := os.ReadFile(filepath.Join(reference.Dir(t, "gold"), "findings.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold []finding
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	args := []string{"report", "-q", "-f", "json", "-o", "-", reference.Dir(t, "seeds")}
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	var result struct {
		Findings   []finding
		Quotations []struct{}
	}
	if err := json.Unmarshal(out.Bytes(), &result); err != nil {
		t.Fatal(err)
	}
	if len(result.Quotations) == 0 {
		t.Fatal("no quotation was checked")
	}
	missing := map[string]int{}
	for _, g := range gold {
		missing[name(g)]++
	}
	top := 0
	for _, f := range result.Findings {
		if missing[name(f)]--; missing[name(f)] < 0 {
			t.Errorf("not among the findings that people made: %s (%s)", name(f), f.Contrast)
		}
		if f.Top {
			top++
		}
	}
	for n, k := range missing {
		if k > 0 {
			t.Errorf("missing: %d x %s", k, n)
		}
	}
	if top != 5 {
		t.Errorf("%d findings open the report", top)
	}
}
