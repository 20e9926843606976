package lexicons

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// bigLexicon has n plain terms of two words.
func bigLexicon(n int) fstest.MapFS {
	var b strings.Builder
	b.WriteString("lexicon: big\ntitle: Big\nlanguage: en\ncontrasts:\n  all:\n    name: All\n    variants:\n      one:\n        terms:\n")
	for i := range n {
		fmt.Fprintf(&b, "        - word%d other%d\n", i, i)
	}
	return fstest.MapFS{"big.yaml": {Data: []byte(b.String())}}
}

func BenchmarkLoad(b *testing.B) {
	fsys := bigLexicon(10_000)
	b.SetBytes(int64(len(fsys["big.yaml"].Data)))
	b.ReportAllocs()
	for b.Loop() {
		if all, ps := Load(fsys, "big.yaml"); len(all) != 1 {
			b.Fatal(ps)
		}
	}
}

func BenchmarkShipped(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Load(shippedFiles, "attribution-en.yaml", "protest-and-unrest.yaml", "ukraine-2014-2022.yaml")
	}
}
