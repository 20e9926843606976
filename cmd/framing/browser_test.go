package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"framing/internal/reference"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var errNoBrowser = errors.New("chromium is not installed; tests of the page in a browser need it")

// startBrowser starts Chromium once for all tests; it ends with the process.
var startBrowser = sync.OnceValues(func() (context.Context, error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		return nil, errNoBrowser
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true))
	ctx, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ = chromedp.NewContext(ctx)
	return ctx, chromedp.Do(ctx, chromedp.Navigate("about:blank"))
})

// tab is a report that is open in a browser tab.
type tab struct {
	testing.TB
	ctx      context.Context
	mu       sync.Mutex
	requests []string // addresses asked for, the page itself included
	errors   []string // uncaught errors and dialogs
}

// look is how a tab shows a page; the zero value is a desktop in light colours.
type look struct {
	width, height int64
	media         string            // "" or "print"
	features      map[string]string // prefers-color-scheme: dark ...
	withoutScript bool
}

// violations is run before anything of the page: what the content security policy forbids is written down.
const violations = `window.__violations = []; document.addEventListener("securitypolicyviolation", e => window.__violations.push(e.violatedDirective + " " + e.blockedURI + " " + e.sourceFile + ":" + e.lineNumber));`

// open shows the file in a new tab of the browser. The tab is closed with the test.
func open(t testing.TB, file string, l look) *tab {
	t.Helper()
	browser, err := startBrowser()
	if errors.Is(err, errNoBrowser) && os.Getenv("FRAMING_TESTS") != "complete" {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser)
	ctx, stop := context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(func() { stop(); cancel() })
	p := &tab{TB: t, ctx: ctx}
	p.do(call(network.Enable, network.EnableParams{}), call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: violations}))
	if err := chromedp.Listen(ctx, p.note); err != nil {
		t.Fatal(err)
	}
	if l.width == 0 {
		l.width, l.height = 1360, 900
	}
	p.do(chromedp.EmulateViewport(l.width, l.height))
	if l.media != "" || l.features != nil {
		media := emulation.SetEmulatedMediaParams{Media: l.media}
		for name, value := range l.features {
			media.Features = append(media.Features, &emulation.MediaFeature{Name: name, Value: value})
		}
		p.do(call(emulation.SetEmulatedMedia, media))
	}
	if l.withoutScript {
		p.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	}
	absolute, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.Navigate((&url.URL{Scheme: "file", Path: absolute}).String()))
	if !l.withoutScript {
		eval[bool](p, drawn)
	}
	return p
}

// drawn waits until what lies below the first screen is laid out.
const drawn = `new Promise(done => {
	const look = () => { document.documentElement.classList.contains("early") ? setTimeout(look, 5) : done(true); };
	look();
})`

// call makes an action of a command of the protocol whose result does not matter.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// note writes down what the page asks for and what goes wrong in it.
func (p *tab) note(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		p.errors = append(p.errors, text)
	case *page.EventJavascriptDialogOpening:
		p.errors = append(p.errors, "dialog: "+e.Message)
	}
}

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.Fatal(err)
	}
}

// eval returns the value of a JavaScript expression, a promise's too.
func eval[T any](p *tab, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%s\n%v", expression, err)
	}
	return v
}

// clean fails the test for whatever went wrong in the page so far.
func (p *tab) clean() {
	p.Helper()
	for _, v := range eval[[]string](p, "window.__violations || []") {
		p.Errorf("the content security policy forbids: %s", v)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.errors {
		p.Error(e)
	}
	for _, r := range p.requests {
		if !strings.HasPrefix(r, "file:") && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") && r != "about:blank" {
			p.Errorf("the page asks for %s", r)
		}
	}
}

// paper is a report, made once for all tests of the run.
type paper struct {
	name string
	file string // the page
	data []byte // its JSON
}

// corpora are what reports are made of: the example of the repository, five real articles, many events of many outlets.
// The last two need the reference data.
var corpora = map[string]func(testing.TB) string{
	"harbour":      func(t testing.TB) string { return filepath.Join(reference.Root(t), "examples", "harbour") },
	"five":         func(t testing.TB) string { return reference.Dir(t, "seeds") },
	"forty":        fortyEvents,
	"five-hundred": fiveHundred,
}

// shelf holds the reports made so far. Its folder outlives the single test.
type shelf struct {
	sync.Mutex
	papers map[string]*paper
	folder string
}

var made shelf

// close ends the browser and removes the reports.
func (s *shelf) close() {
	if s.folder == "" {
		return
	}
	if browser, err := startBrowser(); err == nil {
		_ = chromedp.Cancel(browser)
	}
	os.RemoveAll(s.folder)
}

// reportOn returns the report on a corpus.
func reportOn(t testing.TB, corpus string, args ...string) *paper {
	t.Helper()
	input := corpora[corpus](t)
	made.Lock()
	defer made.Unlock()
	key := corpus + strings.Join(args, " ")
	if p := made.papers[key]; p != nil {
		return p
	}
	if made.folder == "" {
		folder, err := os.MkdirTemp("", "framing-reports")
		if err != nil {
			t.Fatal(err)
		}
		made.folder, made.papers = folder, map[string]*paper{}
	}
	p := &paper{name: corpus, file: filepath.Join(made.folder, fmt.Sprintf("%d.html", len(made.papers)))}
	if corpus == "harbour" {
		args = append(args, "-l", filepath.Join(input, "lexicon.yaml"))
	}
	args = append(args, input)
	for _, format := range []string{"html", "json"} {
		out := strings.TrimSuffix(p.file, "html") + format
		var stderr bytes.Buffer
		asked := append([]string{"report", "-q", "-f", format, "-o", out}, args...)
		if format == "json" { // it holds the articles whole
			asked = slices.DeleteFunc(asked, func(a string) bool { return a == "--full-text" })
		}
		if code := run(context.Background(), asked, strings.NewReader(""), os.Stdout, &stderr); code != exitDone {
			t.Fatalf("%v: exit code %d\n%s", args, code, stderr.String())
		}
	}
	data, err := os.ReadFile(strings.TrimSuffix(p.file, "html") + "json")
	if err != nil {
		t.Fatal(err)
	}
	p.data = data
	made.papers[key] = p
	return p
}

// decode reads the JSON of the report.
func (p *paper) decode(t testing.TB, into any) {
	t.Helper()
	if err := json.Unmarshal(p.data, into); err != nil {
		t.Fatal(err)
	}
}

// bytes returns the page.
func (p *paper) bytes(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(p.file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// onEach runs the test on the report of each corpus; those whose data is missing are skipped.
func onEach(t *testing.T, test func(t *testing.T, p *paper)) {
	for _, corpus := range []string{"harbour", "five", "forty"} {
		t.Run(corpus, func(t *testing.T) { test(t, reportOn(t, corpus)) })
	}
}
