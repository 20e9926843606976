package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// The same input gives the same bytes, page and data: made again, by one worker or many, with the files in any order.
func TestReport05SameBytes(t *testing.T) {
	for _, corpus := range []string{"harbour", "five", "forty"} {
		t.Run(corpus, func(t *testing.T) {
			input := corpora[corpus](t)
			var lexicon []string
			if corpus == "harbour" {
				lexicon = []string{"-l", filepath.Join(input, "lexicon.yaml")}
			}
			for _, format := range []string{"html", "json"} {
				make := func(args ...string) []byte {
					var out, errs bytes.Buffer
					args = slices.Concat([]string{"report", "-q", "-f", format, "-o", "-"}, lexicon, args)
					if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitDone {
						t.Fatalf("%v: exit code %d\n%s", args, code, errs.String())
					}
					return out.Bytes()
				}
				once := make("-j", "1", input)
				if again := make("-j", "8", input); !bytes.Equal(once, again) {
					t.Errorf("%s: one worker and eight write different bytes: %s", format, firstDifference(once, again))
				}
				forth, back := pathsOf(t, input)
				if a, b := make(forth...), make(back...); !bytes.Equal(a, b) {
					t.Errorf("%s: the order of the files shows: %s", format, firstDifference(a, b))
				}
			}
		})
	}
}

// pathsOf lists the articles of a corpus in two orders: its files, or where it is one file with an article a line that file
// and one with its lines turned round.
func pathsOf(t *testing.T, input string) (forth, back []string) {
	if filepath.Ext(input) == ".jsonl" {
		data, err := os.ReadFile(input)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		slices.Reverse(lines)
		turned := filepath.Join(t.TempDir(), filepath.Base(input))
		if err := os.WriteFile(turned, []byte(strings.Join(lines, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		return []string{"--title", "x", input}, []string{"--title", "x", turned}
	}
	err := filepath.WalkDir(input, func(path string, d fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err == nil && !d.IsDir() && (ext == ".txt" || ext == ".md") && !strings.EqualFold(d.Name(), "README.md") {
			forth = append(forth, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(forth) < 2 {
		t.Fatalf("%s has %d articles", input, len(forth))
	}
	back = slices.Clone(forth)
	slices.Reverse(back)
	return forth, back
}

// firstDifference shows where two texts part.
func firstDifference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	around := func(x []byte) []byte { return x[max(0, min(i, len(x))-40):min(len(x), i+60)] }
	return fmt.Sprintf("at byte %d %q and %q", i, around(a), around(b))
}

// Each quotation that differs from a text of its event, or is not in that of the outlet named as its source, is told, with
// the two outlets; and no other.
func TestReport22QuotationCheck(t *testing.T) {
	for _, corpus := range []string{"harbour", "five"} {
		t.Run(corpus, func(t *testing.T) {
			r := reportOn(t, corpus)
			var data struct {
				Articles   []struct{ ID, Outlet string }
				Quotations []struct {
					Quotation, Text passageData
					State, Source   string
				}
			}
			r.decode(t, &data)
			outlet := map[string]string{}
			for _, a := range data.Articles {
				outlet[a.ID] = a.Outlet
			}
			p := open(t, r.file, look{})
			notices := eval[[]string](p, `[...document.querySelectorAll("#beside .flag")].filter(e => e.querySelector("b").textContent === "Quotation check").map(e => e.querySelector("p").textContent)`)
			want := 0
			for _, q := range data.Quotations {
				if q.State == "verbatim" || q.State == "elsewhere" && q.Source == "" || q.State == "spelling" {
					continue
				}
				want++
				quoting, other := outlet[q.Quotation.Article], outlet[q.Text.Article]
				if !slices.ContainsFunc(notices, func(s string) bool {
					return strings.HasPrefix(s, quoting) && strings.Contains(s, other) && strings.Contains(s, q.Source)
				}) {
					t.Errorf("not told: %q (%s, %s) against %s, among %q", q.Quotation.Text, quoting, q.State, other, notices)
				}
			}
			notices = slices.DeleteFunc(notices, func(s string) bool { return strings.Contains(s, "spelled in another way") })
			if want == 0 || len(notices) != want {
				t.Errorf("%d quotations differ, %d are told: %q", want, len(notices), notices)
			}
		})
	}
}

// Each finding stands in the page: the strongest at its top, in their order, any other in the section it belongs to.
func TestReport32FindingsInTheirSections(t *testing.T) {
	home := map[string]string{"word-split": "words", "voice-split": "voice", "shared-copy": "copies", "copied-but-changed": "copies", "rate": "markers",
		"quotation": "beside", "quotation-spelling": "beside", "omission": "omissions", "share": "words", "change": "time"}
	for _, corpus := range []string{"harbour", "five"} {
		t.Run(corpus, func(t *testing.T) {
			r := reportOn(t, corpus)
			var data resultData
			r.decode(t, &data)
			p := open(t, r.file, look{})
			where := eval[map[string]string](p, `Object.fromEntries([...document.querySelectorAll("ol.find > li")].map(e => [e.id, e.parentElement.id || (e.closest("section") || {}).id || "nowhere"]))`)
			var top []string
			for _, f := range data.Findings {
				want := home[f.Kind]
				if f.Top {
					want = "findings"
					top = append(top, f.ID)
				}
				if where[f.ID] != want {
					t.Errorf("finding %s (%s) stands in %q, not in %q", f.ID, f.Kind, where[f.ID], want)
				}
			}
			if got := eval[[]string](p, `[...document.querySelectorAll("#findings > li")].map(e => e.id)`); !slices.Equal(got, top) {
				t.Errorf("the report opens with %q, the strongest are %q", got, top)
			}
			if len(where) != len(data.Findings) {
				t.Errorf("%d findings in the page, %d in the data", len(where), len(data.Findings))
			}
		})
	}
}

type passageData struct {
	Article    string
	Start, End int
	Text       string
}

// The table that the page saves has the uses of the data: each with its outlet, its word and its voice.
func TestReport27TablesEqualThePage(t *testing.T) {
	for _, corpus := range []string{"harbour", "five"} {
		t.Run(corpus, func(t *testing.T) {
			r := reportOn(t, corpus)
			var data resultData
			r.decode(t, &data)
			want, house := map[[3]string]int{}, map[[3]string]int{}
			for _, a := range data.Articles {
				for _, tag := range a.Tags {
					key := [3]string{a.Outlet, tag.Text, tag.Voice}
					if tag.Kind == "fingerprint" { // habits of house style: the page lists those that differ
						house[key]++
					} else {
						want[key]++
					}
				}
			}
			p := open(t, r.file, look{})
			eval[bool](p, `(window.__saved = [], URL.createObjectURL = b => (window.__saved.push(b), "blob:none"), HTMLAnchorElement.prototype.click = function () {}, true)`)
			const save = `(async () => { window.__saved = []; document.querySelector("[data-do=%s]").click(); for (let i = 0; i < 100 && !window.__saved.length; i++) await new Promise(r => setTimeout(r, 50)); return window.__saved.pop().text(); })()`
			rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(eval[string](p, fmt.Sprintf(save, "csv")), "\ufeff"))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			column := func(name string) int { return slices.Index(rows[0], name) }
			outlet, word, voice := column("outlet"), column("word"), column("voice")
			table := map[[3]string]int{}
			for _, row := range rows[1:] {
				table[[3]string{row[outlet], strings.TrimPrefix(row[word], "'"), row[voice]}]++
			}
			sameUses(t, "the CSV", table, want, house)
			var saved struct {
				Uses []struct{ Outlet, Word, Voice string }
			}
			if err := json.Unmarshal([]byte(eval[string](p, fmt.Sprintf(save, "json"))), &saved); err != nil {
				t.Fatal(err)
			}
			table = map[[3]string]int{}
			for _, u := range saved.Uses {
				table[[3]string{u.Outlet, u.Word, u.Voice}]++
			}
			sameUses(t, "the JSON", table, want, house)
			p.clean()
		})
	}
}

// sameUses compares counts of uses by outlet, word and voice; those of house style are all there or none.
func sameUses(t *testing.T, what string, got, want, house map[[3]string]int) {
	t.Helper()
	for k, n := range want {
		if more := got[k] - n; more != 0 && more != house[k] {
			t.Errorf("%s has %d x %q, the data %d", what, got[k], k, n)
		}
	}
	for k, n := range got {
		if want[k] == 0 && n != house[k] {
			t.Errorf("%s has %d x %q, the data %d", what, n, k, house[k])
		}
	}
}

// Printed, no chart is cut or lies over another, a title stays with what it is the title of, and colours are light.
func TestReport16PrintedCharts(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		const paperWidth = 703 // pixels of A4 between its margins
		p := open(t, r.file, look{width: paperWidth, height: 1000, media: "print", features: map[string]string{"prefers-color-scheme": "dark"}})
		for _, fault := range eval[[]string](p, `(() => {
			const out = [], seen = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible";
			const boxes = [...document.querySelectorAll("figure")].filter(seen).map(e => [e, e.getBoundingClientRect()]);
			boxes.forEach(([e, b], i) => {
				if (b.left < -1 || b.right > innerWidth + 1) out.push("sticks out: " + e.id + " " + b.left + " to " + b.right);
				if (getComputedStyle(e).breakInside !== "avoid") out.push("may be cut: " + e.id);
				for (const svg of e.querySelectorAll("svg")) {
					const s = svg.getBoundingClientRect();
					if (seen(svg) && (s.right > b.right + 1 || s.width < 50)) out.push("the drawing does not fit: " + e.id);
				}
				for (const [f, c] of boxes.slice(i + 1)) {
					if (!e.contains(f) && !f.contains(e) && b.bottom > c.top + 1 && c.bottom > b.top + 1 && b.right > c.left + 1 && c.right > b.left + 1) out.push("lies over another: " + e.id + " and " + f.id);
				}
			});
			for (const h of document.querySelectorAll("main h2, main h3")) if (seen(h) && getComputedStyle(h).breakAfter !== "avoid") out.push("may part from what follows: " + h.textContent);
			const channels = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
			if (channels.slice(0, 3).some(c => c < 230) && channels[3] !== 0) out.push("dark paper: " + channels);
			const ink = getComputedStyle(document.body).color.match(/[\d.]+/g).map(Number);
			if (ink.slice(0, 3).some(c => c > 90)) out.push("light ink: " + ink);
			return out;
		})()`) {
			t.Error(fault)
		}
	})
}

const arabicLexicon = `lexicon: port-ar
title: "المرفأ"
language: ar
contrasts:
  event:
    name: "الحدث"
    variants:
      strike: ["إضراب"]
      riot: ["شغب"]
    tests: |
      بدأ [إضراب|strike] اليوم.
      انتهى [شغب|riot] أمس.
      انتهى العمل.
`

// Text in another language says so, and runs in its own direction.
func TestReport31ForeignText(t *testing.T) {
	dir := t.TempDir()
	lexicon, input, out := filepath.Join(dir, "words.yaml"), filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "r.html")
	if err := os.WriteFile(lexicon, []byte(arabicLexicon), 0o666); err != nil {
		t.Fatal(err)
	}
	var lines []byte
	for i, text := range []string{"بدأ إضراب في المرفأ صباح اليوم.", "انتهى شغب في المرفأ مساء أمس."} {
		record, err := json.Marshal(map[string]string{"id": fmt.Sprint(i), "outlet": fmt.Sprintf("Port %d", i), "language": "ar", "date": "2024-05-01",
			"text": text + strings.Repeat(" تحدث العمال عن الأجور وساعات العمل في المدينة.", 4)})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, record...), '\n')
	}
	if err := os.WriteFile(input, lines, 0o666); err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	if code := run(t.Context(), []string{"report", "-q", "-o", out, "-l", lexicon, input}, strings.NewReader(""), os.Stdout, &errs); code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	p := open(t, out, look{})
	p.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: false}))
	if n := eval[int](p, `document.querySelectorAll("#kw [lang=ar], #kw [lang=ar] *").length`); n == 0 {
		t.Errorf("no line of the evidence says that it is Arabic: %s", eval[string](p, `document.querySelector("#kw").outerHTML.slice(0, 2000)`))
	}
	if got := eval[string](p, `(() => { const e = [...document.querySelectorAll("#kw [lang=ar]")].find(e => /المرفأ/.test(e.textContent)); return e ? getComputedStyle(e).direction : "none"; })()`); got != "rtl" {
		t.Errorf("Arabic text runs %s", got)
	}
}
