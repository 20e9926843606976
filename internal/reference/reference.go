// Package reference finds the reference data that tests measure against: real articles, annotations and corpora that
// are not part of the repository. It is imported by tests only.
package reference

import (
	"os"
	"path/filepath"
	"testing"
)

// Dir returns the path of name inside the reference data, the folder "shared" beside the repository. It skips the test,
// saying what is missing, where the data is not there: it cannot be shared, so FRAMING_TESTS=complete does not ask for it.
func Dir(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join(Root(t), "..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("not tested: the reference data shared/%s, which cannot be passed on, is not beside the repository", name)
	}
	return path
}

// Root returns the folder that holds go.mod.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
}
