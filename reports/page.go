package reports

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"framing/analysis"
)

// DefaultExcerpt is the share of each article's words that a page shows at most, unless Options say otherwise.
const DefaultExcerpt = 0.30

// largestPage is the size in bytes from which on HTML gives up with ErrTooLarge, unless Options.Large is set.
const largestPage = 20_000_000

// ErrTooLarge is returned by HTML when the page grows beyond largestPage.
var ErrTooLarge = errors.New("the page would be larger than 20 MB")

// Options of a page. The zero value is what a reader expects.
type Options struct {
	Title string // "" = made of the events
	// MaxExcerpt is the share of each article's compared words that headline and passages may show; 0 means
	// DefaultExcerpt, a negative number no passage and no headline at all. Tagged terms are always listed.
	MaxExcerpt float64
	Excerpts   Excerpts // how much of a sentence may stand in the page; "" = Sentences
	// FullText puts the articles into the page, whole, and lifts MaxExcerpt. Excerpts other than Sentences overrule it.
	FullText bool
	BaseURL  string // address that the page will have; "" = not known. Previews of links need it for their picture
	Card     string // name of the preview picture beside the page; "" = none
	Large    bool   // list every use and allow any size
	// Charts is the library that lets charts answer to the pointer; nil leaves them static and the page without a trace
	// of it. The library is part of what the page's bytes depend on.
	Charts *Library
}

//go:embed web
var web embed.FS

// HTML writes the result as one page: no script is needed to read it, nothing is loaded, and a content security policy
// of hashes forbids whatever is not ours. The same result and options give the same bytes. The page is written section by
// section, so that its views need little memory; after an error the writer holds a part of it.
func HTML(w io.Writer, r *analysis.Result, o Options) error {
	out := &scrubber{w: bufio.NewWriterSize(w, 64<<10)}
	if !o.Large {
		out.limit = largestPage
	}
	p, err := newPage(r, o)
	if err != nil {
		return err
	}
	if err := p.assets.page.ExecuteTemplate(out, "top", p.view()); err != nil {
		return err
	}
	if err := p.writeSections(out); err != nil {
		return err
	}
	if err := p.end(out); err != nil {
		return err
	}
	return out.Flush()
}

// writeSections writes the sections. The evidence, of a small set half of them, is made while those before it are written.
func (p *page) writeSections(w io.Writer) error {
	var evidence bytes.Buffer
	var failed error
	var group sync.WaitGroup
	defer group.Wait()
	for i, s := range p.sections {
		if s.ID == "evidence" {
			group.Go(func() { failed = p.write(&evidence, i+1, s) })
		}
	}
	for i, s := range p.sections {
		if s.ID != "evidence" {
			if err := p.write(w, i+1, s); err != nil {
				return err
			}
		} else if group.Wait(); failed != nil {
			return failed
		} else if _, err := evidence.WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

// end writes what follows the sections: the foot of the page, its data, its script.
func (p *page) end(w io.Writer) error {
	view := p.bottom()
	if err := p.assets.page.ExecuteTemplate(w, "footer", view); err != nil {
		return err
	}
	if !p.asText() {
		if err := p.writeUses(w); err != nil {
			return err
		}
	}
	if err := p.writeLibrary(w); err != nil {
		return err
	}
	return p.assets.page.ExecuteTemplate(w, "bottom", view)
}

// section is a numbered part of the page. Its view is made when it is written, and forgotten after that.
type section struct {
	ID, Nav, Kicker string
	Number          int
	Of, AlsoOf      string        // data-of of the section and of its findings
	Findings        []findingView // that belong here and do not open the report
	More            string        // those of them that are not listed
	view            func() any
}

func (p *page) write(w io.Writer, number int, s section) error {
	s.Number = number
	s.Findings, s.More = p.furtherFindings(s.ID)
	view := s.view()
	s.AlsoOf = ofAny(p.index, s.Findings, func(f findingView) string { return f.Of })
	if v, ok := view.(interface{ about() string }); ok {
		s.Of = p.withFindings(v.about(), s.Findings)
	}
	if p.options.Charts != nil {
		for _, c := range chartsOf(view) {
			options, err := c.live()
			if err != nil {
				return err
			}
			p.live = append(p.live, append([]byte(strconv.Quote(c.ID)+":"), options...))
		}
	}
	for _, part := range []struct {
		name string
		data func() any
	}{{"open", func() any { return s }}, {s.ID, func() any { return view }}, {"close", func() any { return s }}} {
		if err := p.assets.page.ExecuteTemplate(w, part.name, part.data()); err != nil {
			return fmt.Errorf("section %s: %w", s.ID, err)
		}
	}
	return nil
}

// assets are the files of the folder web that a page needs, ready for use.
type assets struct {
	page   *template.Template
	style  template.CSS
	early  template.JS // runs before anything is shown
	script template.JS
	hashes string // of the two scripts
}

// features are the parts of a page that others do without.
type features struct {
	many   bool // tables of several events or many outlets
	packed bool // a data block of uses
	texts  bool // the articles
	live   bool // ECharts
}

// newAssets puts together the style sheet and the script of a page.
func newAssets(f features) (*assets, error) {
	styles := []string{"base.css", "words.css", "charts.css", "compare.css", "only.css", "evidence.css", "sources.css", "print.css"}
	scripts := []string{"page.js"}
	if f.packed {
		scripts = append(scripts, "later.js")
	}
	scripts = append(scripts, "share.js", "evidence.js", "dialog.js", "export.js", "only.js")
	if f.many {
		styles, scripts = append(styles, "many.css"), append(scripts, "many.js")
	}
	if f.packed || f.live {
		scripts = append(scripts, "unzip.js")
	}
	if f.packed {
		scripts = append(scripts, "packed.js")
	}
	if f.texts {
		styles = append(styles, "texts.css")
	}
	if f.live {
		styles, scripts = append(styles, "live.css"), append(scripts, "live.js")
	}
	texts, err := files()
	if err != nil {
		return nil, err
	}
	style, early, script := texts.join(styles...), closed(texts["early.js"]), closed(texts.join(scripts...))
	page, err := templates()
	return &assets{page, template.CSS(style), template.JS(early), template.JS(script), hashSource(early) + "' '" + hashSource(script)}, err
}

// Prepare makes what all pages need on goroutines of its own, while a program reads and compares articles: a tenth of its
// time. It need not be called.
func Prepare() {
	go BuiltLibrary()
	go func() {
		files()
		templates()
	}()
}

// closed keeps the names of a script to itself.
func closed(script string) string { return "(function(){\"use strict\";\n" + script + "})();" }

// templates are those of all pages, escaped.
var templates = sync.OnceValues(func() (*template.Template, error) {
	page := template.New("page").Funcs(template.FuncMap{"rows": tableRows, "short": symbolID, "visible": visible, "svg": drawChart})
	names, err := fs.Glob(web, "web/*.html")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := web.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if _, err := page.New(path.Base(name)).Parse(shorter(string(text))); err != nil {
			return nil, err
		}
	}
	return page, page.ExecuteTemplate(io.Discard, "every", nil)
})

// shorter drops from a template what HTML does not need and a page would hold a thousand times: quotes around single words,
// and the ends of cells, rows, table parts and list items.
func shorter(text string) string {
	text = lastOfRow.ReplaceAllString(text, "$1{{with .Of}} data-of={{.}}>{{else}}>{{end}}")
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, `="`)
		value, rest, closed := strings.Cut(after, `"`)
		if !found || !closed {
			break
		}
		b.WriteString(before)
		switch name := before[strings.LastIndexByte(before, ' ')+1:]; {
		case !needless(name, value, rest):
			b.WriteString(`="` + value + `"`)
		case rest[0] == '{':
			b.WriteString("=" + value + " ")
		default:
			b.WriteString("=" + value)
		}
		text = rest
	}
	b.WriteString(text)
	return needlessEnds.Replace(b.String())
}

// needless reports whether an attribute needs no quotes around its value, given what stands behind them.
func needless(name, value, behind string) bool {
	isWord := strings.Trim(value, "-_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	action, isLink := strings.CutPrefix(value, "#")
	isAction := strings.HasPrefix(action, "{{") && strings.IndexAny(action[2:], "{}") == len(action)-4 && strings.HasSuffix(action, "}}")
	switch {
	case value == "" || strings.ContainsRune(name, '"'):
		return false
	case strings.HasPrefix(behind, " ") || strings.HasPrefix(behind, ">"):
		return slices.Contains(oftenPlain, name) && (isWord || isLink && isAction) || name == "id" && !isLink && isAction
	}
	return strings.HasPrefix(behind, "{{end}}") && (name == "class" || name == "href") && (isWord || isAction)
}

var (
	oftenPlain   = strings.Fields("class scope role dir tabindex colspan type data-do data-o href")
	lastOfRow    = regexp.MustCompile(`(<t[rhd]\b[^>]*){{with \.Of}} data-of="{{\.}}"{{end}}>`)
	needlessEnds = strings.NewReplacer("</td>", "", "</th>", "", "</tr>", "", "</li>", "", "</thead>", "", "</tbody>", "")
)

// tight drops from a line of script the spaces and the comment that stand for its readers only. A line with a slash or a
// backtick, in which an expression or a template may stand, keeps its spaces.
func tight(line string) string {
	line, _, _ = strings.Cut(line, " // ")
	line = strings.TrimSpace(line)
	if strings.ContainsAny(line, "/`") {
		return line
	}
	out := make([]byte, 0, len(line))
	for i := 0; i < len(line); i++ {
		behind := strings.TrimLeft(line[i:], " ")
		switch c := line[i]; {
		case c == '"' || c == '\'':
			end := stringEnd(line, i)
			out = append(out, line[i:end]...)
			i = end - 1
		case c == ' ' && (isScriptMark(behind[0]) || len(out) > 0 && isScriptMark(out[len(out)-1])):
		case strings.HasPrefix(line[i:], " + ("): // before anything else it may be a sign
			out = append(out, "+ ("...)
			i += 3
		case strings.HasPrefix(line[i:], " + ") && isWordByte(line[i+3]):
			out = append(out, '+')
			i += 2
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// stringEnd returns where the string ends that starts at byte i of a line, or i+1 where it does not end.
func stringEnd(line string, i int) int {
	for k := i + 1; k < len(line); k++ {
		switch line[k] {
		case '\\':
			k++
		case line[i]:
			return k + 1
		}
	}
	return i + 1
}

// isScriptMark reports whether a mark needs no space around it; plus and minus may need one.
func isScriptMark(c byte) bool { return strings.IndexByte("[](){},;:=<>?!&|*", c) >= 0 }

func isWordByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_'
}

// webFiles are the style sheets and scripts of the folder web by name, without what is for those who read the files.
type webFiles map[string]string

var files = sync.OnceValues(func() (webFiles, error) {
	all := webFiles{}
	err := fs.WalkDir(web, "web", func(name string, _ fs.DirEntry, err error) error {
		clean, end := strings.TrimSpace, ""
		switch path.Ext(name) {
		case ".js":
			clean, end = tight, "\n"
		case ".css":
		default:
			return err
		}
		text, err := web.ReadFile(name)
		var b strings.Builder
		for line := range strings.Lines(string(text)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "// ") && !strings.HasPrefix(line, "/* ") {
				b.WriteString(clean(line) + end)
			}
		}
		all[path.Base(name)] = b.String()
		return err
	})
	return all, err
})

// join returns the files with these names, one behind the other.
func (w webFiles) join(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteString(w[name])
	}
	return b.String()
}

// policy is the content security policy of a page with its scripts, a style sheet of this hash and, where it holds one, the
// library.
func (as *assets) policy(style string, library *Library) string {
	more := ""
	if library != nil {
		more = " '" + library.hash + "'"
	}
	return "default-src 'none'; script-src '" + as.hashes + "'" + more + "; style-src '" + style +
		"'; img-src data:; base-uri 'none'; form-action 'none'"
}

// hashSource names a script or a style sheet in the policy.
func hashSource(s string) string {
	sum := sha256.Sum256([]byte(s))
	return sourceOf(sum[:])
}

func sourceOf(sum []byte) string { return "sha256-" + base64.StdEncoding.EncodeToString(sum) }
