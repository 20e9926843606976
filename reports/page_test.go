package reports

import (
	"bytes"
	"testing"

	"framing/analysis"
)

func render(t testing.TB, r *analysis.Result, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPageGolden(t *testing.T) {
	golden(t, "page.html", render(t, sample(), Options{MaxExcerpt: 0.5}))
}
