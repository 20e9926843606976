// Package figures holds scripts that measure framing and write the pages on accuracy and performance; this runs their tests.
package figures

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"testing"
)

func TestScripts(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("the scripts need python3")
	}
	if out, err := exec.Command(python, "-B", "figures_test.py").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// The figures in the README are those of the page.
func TestReadmeSaysWhatThePageSays(t *testing.T) {
	page, err := os.ReadFile("../accuracy.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| PolNeAR dev \| [\d,]+ \| [\d,]+ \| (0\.\d+) \| (0\.\d+) \| (0\.\d+) \|`).FindSubmatch(page)
	if row == nil {
		t.Fatal("no row of PolNeAR dev with precision, recall and F1 in accuracy.md")
	}
	for _, figure := range row[1:] {
		if !bytes.Contains(readme, figure) {
			t.Errorf("README.md does not give %s", figure)
		}
	}
}
