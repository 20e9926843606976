package reports

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"sync"
)

// library is ECharts as a page holds it: base64 of gzip, with the hash of its script for the policy.
type library struct {
	packed string
	hash   string
}

var loadLibrary = sync.OnceValues(func() (*library, error) {
	packed := echartsBundle()
	if packed == nil {
		return nil, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	script, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return &library{base64.StdEncoding.EncodeToString(packed), hashSource(string(script))}, nil
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
	return out
}

// writeLibrary writes ECharts and the options of the charts as data blocks. Neither needs escaping: base64, and JSON in
// which < > and & are escaped.
func (p *page) writeLibrary(w io.Writer) error {
	if p.library == nil || len(p.live) == 0 {
		return nil
	}
	if _, err := io.WriteString(w, `<script type="application/octet-stream" id="engine">`+p.library.packed+"</script>\n"); err != nil {
		return err
	}
	_, err := io.WriteString(w, `<script type="application/json" id="charts">{`+string(bytes.Join(p.live, []byte(",")))+"}</script>\n")
	return err
}
