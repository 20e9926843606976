package reports

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"framing/analysis"
)

func markdown(t *testing.T, r *analysis.Result) string {
	t.Helper()
	var b bytes.Buffer
	if err := Markdown(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestMarkdownGolden(t *testing.T) { golden(t, "report.md", []byte(markdown(t, told()))) }

// Hostile strings make no element, link, line or table cell of their own.
func TestMarkdownIsSafe(t *testing.T) {
	got := markdown(t, hostile())
	plain := markdown(t, poisoned("harmless"))
	if a, b := strings.Count(got, "\n"), strings.Count(plain, "\n"); a != b {
		t.Errorf("%d lines, %d with harmless words", a, b)
	}
	text := strings.ReplaceAll(strings.TrimPrefix(got, MarkdownMark), "\\`", "")
	text = regexp.MustCompile("`[^`\n]*`").ReplaceAllString(text, "") // code is literal
	if at := regexp.MustCompile(`[^\\][<>\[\]]`).FindString(text); at != "" {
		t.Errorf("not escaped: %q", at)
	}
	if strings.ContainsAny(got, "\x00\x1b\u202e\u2066\u2028\u2029") {
		t.Error("holds controls")
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "|") {
			if n := len(regexp.MustCompile(`[^\\]\|`).FindAllString(line, -1)); n != 4 {
				t.Errorf("%d cells in %q", n, line)
			}
		}
	}
}

// Without findings or articles there is still a report.
func TestMarkdownOfLittle(t *testing.T) {
	for name, r := range map[string]*analysis.Result{"nothing": {}, "no findings": sample()} {
		got := markdown(t, r)
		if !strings.HasPrefix(got, MarkdownMark+"\n# ") || strings.Contains(got, "## Findings") || !strings.Contains(got, "## Method") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// Markdown has no sections of sources, no marks and no list of copies: it does not point to them.
func TestMarkdownPointsToNothingOfThePage(t *testing.T) {
	r := told()
	r.Overlaps = append(r.Overlaps, analysis.Overlap{First: 1, Second: 3, Runs: 40, OfFirst: .6, OfSecond: .6, Copy: true})
	got := markdown(t, r)
	for _, words := range []string{"Sources", "dashed", "under Shared copy"} {
		if strings.Contains(got, words) {
			t.Errorf("%q stands in Markdown", words)
		}
	}
	if page := string(render(t, r, Options{})); !strings.Contains(page, "Sources names them.") || !strings.Contains(page, "Their marks are dashed.") || !strings.Contains(page, "Others are named under Shared copy.") {
		t.Error("the page does not point to what it has")
	}
}
