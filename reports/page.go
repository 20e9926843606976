package reports

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"sync"
	"unicode/utf8"

	"framing/analysis"
)

// DefaultExcerpt is the share of each article's words that a page shows at most, unless Options say otherwise.
const DefaultExcerpt = 0.30

// Options of a page. The zero value is what a reader expects.
type Options struct {
	Title string // "" = made of the events
	// MaxExcerpt is the share of each article's compared words that headline and passages may show; 0 means
	// DefaultExcerpt, a negative number no passage and no headline at all. Tagged terms are always listed.
	MaxExcerpt float64
}

//go:embed web
var web embed.FS

// HTML writes the result as one page: no script is needed to read it, nothing is loaded, and a content security policy
// of hashes forbids whatever is not ours. The same result and options give the same bytes.
func HTML(w io.Writer, r *analysis.Result, o Options) error {
	assets, err := loadAssets()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := assets.page.Execute(&b, newPageView(r, o, assets)); err != nil {
		return err
	}
	_, err = w.Write(scrub(b.Bytes()))
	return err
}

// assets are the files of the folder web, ready for use.
type assets struct {
	page   *template.Template
	style  template.CSS
	script template.JS
	policy string
}

var loadAssets = sync.OnceValues(func() (*assets, error) {
	style, err := web.ReadFile("web/style.css")
	if err != nil {
		return nil, err
	}
	script, err := web.ReadFile("web/page.js")
	if err != nil {
		return nil, err
	}
	page, err := template.New("page.html").Funcs(template.FuncMap{"rows": tableRows, "short": symbolID, "visible": visible}).ParseFS(web, "web/*.html")
	if err != nil {
		return nil, err
	}
	return &assets{page, template.CSS(style), template.JS(script), policy(style, script)}, nil
})

// policy is the content security policy of a page with these two inline elements.
func policy(style, script []byte) string {
	return "default-src 'none'; script-src '" + hashSource(script) + "'; style-src '" + hashSource(style) +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
}

func hashSource(b []byte) string {
	sum := sha256.Sum256(b)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// scrub replaces what may not stand in a page: bytes that are no valid UTF-8, and control characters.
func scrub(page []byte) []byte {
	out := make([]byte, 0, len(page))
	for i := 0; i < len(page); {
		c := page[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				out = utf8.AppendRune(out, utf8.RuneError)
			} else {
				out = append(out, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(page[i:])
		if 0x80 <= r && r < 0xa0 { // C1 controls
			r = utf8.RuneError
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	return out
}
