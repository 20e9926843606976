package reports

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// Library is Apache ECharts as a page holds it.
type Library struct {
	packed []byte // gzip
	hash   string // of the script, as a source of the policy
	sum    string
	about  string
}

// largestLibrary is the size in bytes of the largest script that newLibrary takes.
const largestLibrary = 8 << 20

// newLibrary takes a script that sets the global echarts, compressed by gzip. Its first line names what it holds and under
// which licences, as reports/echarts/bundle.sh writes it: "/*! A 1.0 (MIT), B 2.1 (0BSD); bundle 0123".
func newLibrary(packed []byte) (*Library, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("library of charts: %w", err)
	}
	limited, hash := &io.LimitedReader{R: r, N: largestLibrary + 1}, sha256.New()
	script := bufio.NewReader(io.TeeReader(limited, hash)) // never held whole
	first, _ := script.ReadString('\n')                    // an error comes again
	if _, err := script.WriteTo(io.Discard); err != nil {
		return nil, fmt.Errorf("library of charts: %w", err)
	}
	first, comment := strings.CutPrefix(strings.TrimSuffix(first, "\n"), "/*! ")
	about, _, named := strings.Cut(first, "; bundle ")
	if !comment || !named || limited.N == 0 {
		return nil, errors.New("library of charts: it does not begin as reports/echarts/bundle.sh writes it")
	}
	sum := sha256.Sum256(packed)
	return &Library{packed, sourceOf(hash.Sum(nil)), hex.EncodeToString(sum[:]), about}, nil
}

// Hash is the SHA-256 of the compressed script in hexadecimal digits; "" of no library.
func (l *Library) Hash() string {
	if l == nil {
		return ""
	}
	return l.sum
}

// Size is the number of bytes that the library adds to a page.
func (l *Library) Size() int {
	if l == nil {
		return 0
	}
	return base64.StdEncoding.EncodedLen(len(l.packed))
}

//go:embed all:echarts/dist
var built embed.FS

// BuiltLibrary returns the library that this build holds, nil where it has none: reports/echarts/bundle.sh adds it.
func BuiltLibrary() (*Library, error) { return builtLibrary() }

var builtLibrary = sync.OnceValues(func() (*Library, error) {
	packed, err := fs.ReadFile(built, "echarts/dist/echarts.js.gz")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return newLibrary(packed)
})

// chartsOf returns the charts of a section.
func chartsOf(view any) []*chart {
	var out []*chart
	switch v := view.(type) {
	case *voicesView:
		out = append(out, v.Chart)
	case *speakersView:
		out = append(out, v.Chart)
	case *changesView:
		out = append(out, v.Chart)
	case *markersView:
		for _, p := range v.Panels {
			out = append(out, p.Chart)
		}
	case *panelsView:
		for _, p := range v.Panels {
			out = append(out, p.Chart)
		}
	}
	return slices.DeleteFunc(out, func(c *chart) bool { return c == nil })
}

// writeLibrary writes the library and the options of the charts as data blocks. Neither needs escaping: base64, and JSON
// in which < > and & are escaped.
func (p *page) writeLibrary(w io.Writer) error {
	if p.options.Charts == nil {
		return nil
	}
	if _, err := io.WriteString(w, `<script type="application/octet-stream" id="engine">`); err != nil {
		return err
	}
	printed := base64.NewEncoder(base64.StdEncoding, w)
	if _, err := printed.Write(p.options.Charts.packed); err != nil {
		return err
	}
	if err := printed.Close(); err != nil {
		return err
	}
	_, err := io.WriteString(w, "</script>\n"+`<script type="application/json" id="charts">{`+string(bytes.Join(p.live, []byte(",")))+"}</script>\n")
	return err
}
