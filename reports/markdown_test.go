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
