package lexicons

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"framing/internal/diag"
	"framing/internal/reference"
)

// The complete example of the manual is a lexicon without fault, whose tests hold; the terms of its table are terms.
func TestManual(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(reference.Root(t), "docs", "lexicons.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(data), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	lex, problems := loadText(example)
	if lex == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	if ran := runTests(t, lex.Contrasts[0]); ran != 3 {
		t.Errorf("%d tests ran", ran)
	}
	_, table, _ := strings.Cut(string(data), "| write | finds |\n|---|---|\n")
	rows := 0
	for row := range strings.Lines(table) {
		if !strings.HasPrefix(row, "| ") {
			break
		}
		cell, _, _ := strings.Cut(strings.ReplaceAll(row[2:], `\|`, "\x00"), " | ")
		for _, code := range strings.Split(cell, "`, `") {
			term := strings.ReplaceAll(strings.Trim(code, "` "), "\x00", "|")
			if strings.HasPrefix(term, `\`) {
				term = "word " + term
			}
			rows++
			if _, ps := ParseTerm(term, diag.Pos{}, SmartCase, map[string][]string{"police": {"police"}}); ps != nil {
				t.Errorf("%q: %v", term, ps)
			}
		}
	}
	if rows < 15 {
		t.Errorf("only %d terms found in the table", rows)
	}
}
