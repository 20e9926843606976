package reports

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"strings"

	"framing/analysis"
)

// Record is what a page says of its own making, embedded as JSON: enough to make it again and to tell what has changed.
type Record struct {
	Generator string          `json:"generator"` // "framing"
	Version   string          `json:"version"`
	Command   string          `json:"command"`
	Flags     []string        `json:"flags"`            // of the command, each with its value behind it
	Corpus    string          `json:"corpus"`           // SHA-256 over the sorted hashes of the articles
	Redacted  bool            `json:"redacted"`         // parts of the articles were masked before they were read
	Charts    string          `json:"charts,omitempty"` // Library.Hash of the library that the page holds; "" = none
	Lexicons  []LexiconRecord `json:"lexicons"`
	Articles  []ArticleRecord `json:"articles"`
}

// LexiconRecord names a lexicon that took part.
type LexiconRecord struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Hash    string `json:"hash"` // SHA-256 of its file
}

// ArticleRecord names an article that was read.
type ArticleRecord struct {
	ID   string `json:"id"`   // unique in the report
	Hash string `json:"hash"` // SHA-256 of the bytes as they were read; "" when not known
}

// provenance returns what the page says of its own making, as JSON that is safe inside a script element: < > and & are
// escaped, and so are line separators and marks of writing direction.
func (x *index) provenance(charts *Library) template.JS {
	text, err := json.Marshal(NewRecord(x.Result, charts))
	if err != nil {
		return "{}" // strings and numbers always marshal
	}
	var b strings.Builder
	for _, r := range string(text) {
		if reorders(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return template.JS(b.String())
}

// NewRecord returns the record of a result whose page holds the library, which may be nil.
func NewRecord(r *analysis.Result, charts *Library) Record {
	p := Record{Generator: "framing", Charts: charts.Hash(), Version: r.Provenance.Version, Command: r.Provenance.Command, Corpus: r.Provenance.Corpus, Redacted: r.Provenance.Redacted,
		Flags: append([]string{}, r.Provenance.Flags...), Lexicons: []LexiconRecord{}, Articles: []ArticleRecord{}}
	for _, l := range r.Lexicons {
		p.Lexicons = append(p.Lexicons, LexiconRecord{l.ID, l.Version, l.Hash})
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		p.Articles = append(p.Articles, ArticleRecord{a.ID, a.Hash})
	}
	return p
}

// Bounds of what ReadRecord believes of a page that anybody may have written.
const (
	maxRecord   = 64 << 20 // bytes of the JSON
	maxFlags    = 1000     // flags and values
	recordStart = `<script type="application/json" id="provenance">`
)

// errNoRecord is returned for anything but a page that says how it was made, JSON, CSV and Markdown among them.
var errNoRecord = errors.New("it is no HTML page that says how it was made")

// ReadRecord returns what a page says of its own making. The page may be anything: what is returned is not to be trusted,
// only to be compared with what is made anew.
func ReadRecord(page []byte) (Record, error) {
	at := bytes.LastIndex(page, []byte(recordStart)) // a lexicon or a title can hold these words only escaped
	if at < 0 {
		return Record{}, errNoRecord
	}
	text := page[at+len(recordStart):]
	end := bytes.Index(text, []byte("</script>"))
	if end < 0 || end > maxRecord {
		return Record{}, errors.New("its provenance is cut off or too long")
	}
	d := json.NewDecoder(bytes.NewReader(text[:end]))
	d.DisallowUnknownFields()
	var r Record
	if err := d.Decode(&r); err != nil {
		return Record{}, errors.New("its provenance cannot be read: " + err.Error())
	}
	if _, err := d.Token(); err != io.EOF || r.Generator != "framing" || len(r.Flags) > maxFlags || len(r.Flags)%2 != 0 {
		return Record{}, errors.New("its provenance is not that of a framing report")
	}
	return r, nil
}
