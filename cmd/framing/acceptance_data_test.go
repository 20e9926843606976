package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func press(key string) chromedp.Action[chromedp.Void] {
	return chromedp.KeyEvent(map[string]string{"Escape": kb.Escape, "Tab": kb.Tab, "Enter": kb.Enter, "ArrowUp": kb.ArrowUp}[key])
}

// resultData is what these tests read of a report's JSON.
type resultData struct {
	Articles []struct {
		ID, Outlet, Text, Title, Date, Event string
		Given                                int
		Sentences                            []struct {
			Start, End int
			Zone       string
		}
		Tags []struct {
			Start, End                                          int
			Text, Lexicon, Contrast, Variant, Voice, Zone, Kind string
			Sentence                                            int
			Counted                                             bool
		}
	}
	Events []struct {
		ID, Title string
		Articles  []string
	}
	Overlaps []overlapData
	Findings []struct {
		ID, Kind, Lexicon, Contrast string
		Event                       string
		Outlets, Variants           []string
		Top                         bool
		Places                      []json.RawMessage
	}
}

type overlapData struct {
	First, Second     string
	OfFirst, OfSecond float64
	Copy              bool
}

// Hostile text stays text: no dialog, no element, nothing that runs.
func TestReport03Injection(t *testing.T) {
	dir := t.TempDir()
	evil := []string{"<script>alert(1)</script>", `"><img src=x onerror=alert(2)>`, "</script><script>alert(3)</script>", "javascript:alert(4)", "]]>", "\u2028\u2029", "\u202egnitirw", "=HYPERLINK(\"x\")", "__f__alert(5)__f__", "{{.}}", "<svg onload=alert(6)>", "\x00", "<!--", "</style><style>*{display:none}</style>"}
	var lines []string
	for i, e := range evil {
		record, err := json.Marshal(map[string]string{"id": fmt.Sprint(i), "outlet": e + " Post", "title": e + " riot", "date": "2024-05-01", "via": e, "author": e, "credit": e,
			"url": "javascript:alert(7)", "event": e, "text": "The riot " + e + " began at the harbour. “It was a " + e + " protest,” Ana Mast said.\n\nA protest " + e + " ended."})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(record))
	}
	input, lexicon, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "evil.yaml"), filepath.Join(dir, "r.html")
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(input, strings.Join(lines, "\n"))
	write(lexicon, strings.ReplaceAll(protestLexicon, "What it was", `"What <img src=x onerror=alert(8)> it was </script><script>alert(9)</script>"`))
	output(t, "report", "-q", "-f", "json", "-o", "-", "-l", lexicon, input)
	run(t.Context(), []string{"report", "-q", "-o", out, "-l", lexicon, input}, strings.NewReader(""), os.Stdout, os.Stderr)
	p := open(t, out, look{})
	p.scrollThrough()
	p.hoverEverything()
	p.clean()
	if n := eval[int](p, `document.querySelectorAll("main script, main img, main iframe, main object, main style, svg [onload], main base, main form[action]").length`); n != 0 {
		t.Errorf("%d elements came in with the text", n)
	}
	if n := eval[int](p, `[...document.querySelectorAll("[href^='javascript' i]")].length`); n != 0 {
		t.Errorf("%d links run script", n)
	}
	if text := eval[string](p, `document.querySelector("main").textContent`); !strings.Contains(text, "<script>alert(1)</script>") || !strings.Contains(text, "onerror=alert(8)") {
		t.Error("hostile text is not shown as text")
	}
}

// A finding opens exactly its sentences and can be copied with its source.
func TestReport18FindingsOpenTheirSentences(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		var data resultData
		r.decode(t, &data)
		p := open(t, r.file, look{})
		for _, f := range data.Findings {
			if !f.Top && !eval[bool](p, fmt.Sprintf(`!!document.querySelector("#%s")`, f.ID)) { // a section lists five more
				continue
			}
			shown := eval[int](p, fmt.Sprintf(`document.querySelectorAll("#%s .places > li").length`, f.ID))
			if shown != len(f.Places) {
				t.Errorf("finding %s (%s) has %d sentences and shows %d", f.ID, f.Kind, len(f.Places), shown)
			}
			if n := eval[int](p, fmt.Sprintf(`document.querySelectorAll("#%s .cp:not([hidden])").length`, f.ID)); n != 1 {
				t.Errorf("finding %s cannot be copied with its source", f.ID)
			}
		}
	})
}

// Texts that are copies are named above the fold.
func TestReport21CopiesAboveTheFold(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		var data resultData
		r.decode(t, &data)
		copies := slices.ContainsFunc(data.Overlaps, func(o overlapData) bool { return o.Copy })
		p := open(t, r.file, look{})
		care := eval[string](p, `document.querySelector(".care").textContent`)
		if got := strings.Contains(care, "independent"); got != copies {
			t.Errorf("copies in the set: %v; the box says %q", copies, care)
		}
	})
}

// No article shows more than the share allowed, and none of its sentences where none are asked for.
func TestReport23Excerpts(t *testing.T) {
	for _, corpus := range []string{"harbour", "five"} {
		t.Run(corpus, func(t *testing.T) {
			r := reportOn(t, corpus)
			p := open(t, r.file, look{})
			for _, s := range eval[[]string](p, `[...document.querySelectorAll("td[data-o='Shown here']")].map(c => c.textContent.trim())`) {
				var percent int
				if _, err := fmt.Sscanf(s, "%d%%", &percent); err != nil && s != "–" || percent > 30 {
					t.Errorf("an article shows %q", s)
				}
			}
			bare := reportOn(t, corpus, "--max-excerpt", "0")
			var data resultData
			bare.decode(t, &data)
			page := string(bare.bytes(t))
			for _, a := range data.Articles {
				words := strings.Fields(a.Text[a.Given:])
				for i := 0; i+8 <= len(words); i += 4 {
					if run := strings.Join(words[i:i+8], " "); strings.Contains(page, run) {
						t.Errorf("%s: %q stands in a page without excerpts", a.ID, run)
						break
					}
				}
			}
		})
	}
}

// What is redacted stands nowhere in the bytes.
func TestReport24Redaction(t *testing.T) {
	r := reportOn(t, "harbour", "--redact", "(?i)oldane")
	for name, bytes := range map[string][]byte{"page": r.bytes(t), "JSON": r.data} {
		if at := regexp.MustCompile(`(?i)oldane`).FindIndex(bytes); at != nil {
			t.Errorf("%s: %q", name, bytes[max(0, at[0]-60):min(len(bytes), at[1]+60)])
		}
	}
}

// Links stay: an article that did not change has the same anchors beside others. A link to a line that filters hide
// shows it.
func TestReport26StableLinks(t *testing.T) {
	whole := reportOn(t, "harbour")
	p := open(t, whole.file, look{})
	ids := eval[[]string](p, `[...document.querySelectorAll("#kw [id^=h-]")].map(c => c.id)`)
	if len(ids) < 10 {
		t.Fatalf("anchors: %v", ids)
	}
	fewer := t.TempDir()
	if err := os.CopyFS(fewer, os.DirFS(corpora["harbour"](t))); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(fewer, "halvian-record.md")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "fewer.html")
	run(t.Context(), []string{"report", "-q", "-o", out, "-l", filepath.Join(fewer, "lexicon.yaml"), fewer}, strings.NewReader(""), os.Stdout, os.Stderr)
	for _, id := range eval[[]string](open(t, out, look{}), `[...document.querySelectorAll("#kw [id^=h-]")].map(c => c.id)`) {
		if !slices.Contains(ids, id) {
			t.Errorf("the anchor %s is another one beside another article", id)
		}
	}
	target := ids[len(ids)-1]
	shown := eval[bool](p, fmt.Sprintf(`(async () => {
		location.hash = "#%s";
		for (let i = 0; i < 60; i++) {
			await new Promise(r => setTimeout(r, 50));
			const e = document.getElementById(%q), b = e && e.getBoundingClientRect();
			if (e && b.height > 0 && b.top >= 0 && b.bottom <= innerHeight) return true;
		}
		return false;
	})()`, target, target))
	if !shown {
		t.Errorf("the link #%s does not show its line", target)
	}
}

// Exports: the CSV guards formulas and agrees with the page; a picture has its title and its source, and refers to
// nothing outside.
func TestReport27And28Exports(t *testing.T) {
	for _, corpus := range []string{"harbour", "five"} {
		t.Run(corpus, func(t *testing.T) {
			r := reportOn(t, corpus)
			var data resultData
			r.decode(t, &data)
			p := open(t, r.file, look{})
			p.scrollThrough()
			eval[bool](p, `(window.__saved = [], URL.createObjectURL = b => (window.__saved.push(b), "blob:none"), HTMLAnchorElement.prototype.click = function () {}, true)`)
			table := eval[string](p, `(async () => { document.querySelector("[data-do=csv]").click(); for (let i = 0; i < 100 && !window.__saved.length; i++) await new Promise(r => setTimeout(r, 50)); return window.__saved.pop().arrayBuffer().then(b => new TextDecoder("utf-8", {ignoreBOM: true}).decode(b)); })()`)
			if !strings.HasPrefix(table, "\ufeff") {
				t.Error("the CSV has no byte order mark")
			}
			checkWordings(t, table, &data)
			svg := eval[string](p, `(async () => { document.querySelector("[data-do=svg]").click(); return window.__saved.pop().text(); })()`)
			if !strings.Contains(svg, "<text") || !strings.Contains(svg, "framing") || regexp.MustCompile(`(?i)(href|src)="?https?:`).MatchString(svg) {
				t.Errorf("the SVG: %.300s", svg)
			}
			png := eval[string](p, `(async () => { document.querySelector("[data-do=png]").click(); for (let i = 0; i < 100 && !window.__saved.length; i++) await new Promise(r => setTimeout(r, 50)); const b = window.__saved.pop(); return b.type + " " + b.size; })()`)
			if !strings.HasPrefix(png, "image/png ") {
				t.Errorf("the PNG: %s", png)
			}
			p.clean()
		})
	}
}

// checkWordings compares how many exported lines each wording of a question has with how many tags each variant has.
func checkWordings(t *testing.T, exported string, data *resultData) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(exported, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	tags, lines := map[string]int{}, map[string]int{}
	for _, a := range data.Articles {
		for _, tag := range a.Tags {
			tags[tag.Lexicon+"/"+tag.Contrast+"/"+tag.Variant]++
		}
	}
	question, wording := slices.Index(records[0], "question"), slices.Index(records[0], "wording")
	for _, r := range records[1:] {
		if r[wording] == "" {
			t.Fatalf("a line without its wording: %q", r)
		}
		lines[r[question]+": "+r[wording]]++
	}
	want, got := slices.Sorted(maps.Values(tags)), slices.Sorted(maps.Values(lines))
	if !slices.Equal(want, got) {
		t.Errorf("lines by wording %v, tags by variant %v", got, want)
	}
}

// Percentages stand only where there are twenty uses or more, and no rate without its range.
func TestReport20SmallSamples(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		p := open(t, r.file, look{})
		bad := eval[[]string](p, `[...document.querySelectorAll(".heat tbody td, .fg tbody tr")].filter(c => { const n = c.textContent.match(/of (\d+)/) || c.textContent.match(/\((\d+)\)/); return /\d%/.test(c.textContent) && n && +n[1] < 20; }).map(c => c.textContent)`)
		for _, b := range bad {
			t.Errorf("a percentage of fewer than twenty uses: %q", b)
		}
		rates := eval[[]string](p, `[...document.querySelectorAll(".count small")].map(e => e.textContent).filter(s => /per 1,000/.test(s) && !/\d\s*[–-]\s*\d|to \d/.test(s))`)
		for _, s := range rates {
			t.Errorf("a rate without its range: %q", s)
		}
	})
}
