// Package figures holds scripts that measure framing and write the pages on accuracy and performance; this runs their tests.
package figures

import (
	"os/exec"
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
