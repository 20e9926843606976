package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// Lines are those of the file, whatever its encoding and its line ends, behind front matter and a title.
func TestExplainCountsLinesOfTheFile(t *testing.T) {
	const story = "---\noutlet: Harbour Post\ntitle: No news\n---\n\nThe café was quiet.\nThen a riot began.\n"
	encode := func(s string, little bool) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune("\uFEFF" + s)) {
			if little {
				b.WriteString(string([]byte{byte(u), byte(u >> 8)}))
			} else {
				b.WriteString(string([]byte{byte(u >> 8), byte(u)}))
			}
		}
		return b.String()
	}
	_, lexicon := corpus(t, 1)
	for name, text := range map[string]string{
		"plain": story, "crlf": strings.ReplaceAll(story, "\n", "\r\n"), "bom": "\uFEFF" + story,
		"latin-1": strings.ReplaceAll(story, "é", "\xe9"), "little": encode(story, true), "big": encode(story, false),
	} {
		path := filepath.Join(t.TempDir(), "story.md")
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if got := string(output(t, "explain", "-l", lexicon, path)); !strings.HasPrefix(got, "“riot” (line 7) ") || strings.Count(got, "“riot” (") != 1 {
			t.Errorf("%s: %s", name, got)
		}
		if got := string(output(t, "explain", "-l", lexicon, path+":7")); !strings.HasPrefix(got, "“riot” (line 7) ") {
			t.Errorf("%s, line 7: %s", name, got)
		}
	}
}

// The first example of the help finds something.
func TestExampleOfExplain(t *testing.T) {
	example, _, _ := strings.Cut(strings.TrimSpace(newExplain(&console{}).Example), "\n")
	if got, code := said(example); code != exitDone || !strings.Contains(got, "“riot” is") {
		t.Errorf("%s: exit code %d\n%s", example, code, got)
	}
}
