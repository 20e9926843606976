package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"framing/reports"
)

// interactive skips the test where this build has no interactive charts, unless all tests are asked for.
func interactive(t *testing.T) *reports.Library {
	t.Helper()
	charts, err := reports.BuiltLibrary()
	if err != nil {
		t.Fatal(err)
	}
	if charts == nil && os.Getenv("FRAMING_TESTS") == "complete" {
		t.Fatal("charts are static in this build, but FRAMING_TESTS=complete asks for all tests: reports/echarts/bundle.sh adds the others")
	} else if charts == nil {
		t.Skip("charts are static in this build; reports/echarts/bundle.sh adds the others")
	}
	return charts
}

// enliven shows every chart of the page and returns how many there are, and those that stay static.
func (p *tab) enliven() (n int, static []string) {
	p.Helper()
	static = eval[[]string](p, `(async () => {
		const static_ = [];
		for (const c of document.querySelectorAll(".ch")) {
			if (!c.checkVisibility()) continue;
			c.scrollIntoView({behavior: "instant", block: "center"});
			for (let i = 0; i < 100 && !c.classList.contains("alive"); i++) await new Promise(r => setTimeout(r, 50));
			if (!c.classList.contains("alive")) static_.push(c.id);
		}
		return static_;
	})()`)
	return eval[int](p, `document.querySelectorAll(".ch.alive").length`), static
}

// deviation lists marks and labels of live charts that lie elsewhere than the static ones that they stand for, or look
// otherwise: each static mark needs a live one of its fill within two pixels.
const deviation = `[...document.querySelectorAll(".ch.alive")].flatMap(c => {
	const middle = e => { const b = e.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]; };
	const marks = [...c.querySelectorAll(".live svg path, .live svg circle")], texts = [...c.querySelectorAll(".live svg text")];
	const near = (a, b) => { const [x, y] = middle(a), [u, v] = middle(b); return Math.abs(x - u) < 2 && Math.abs(y - v) < 3; };
	const same = (a, b) => getComputedStyle(a).fill === getComputedStyle(b).fill;
	return [...c.querySelectorAll(".plot rect, .plot circle")].filter(m => m.getBoundingClientRect().width >= 1 && !marks.some(l => near(l, m) && same(l, m)))
		.concat([...c.querySelectorAll(".plot .in, .plot .val")].filter(m => !texts.some(l => near(l, m) && same(l, m) && l.textContent === m.textContent)))
		.map(m => c.id + ": " + m.outerHTML);
})`

// Charts answer to the pointer when they come into view, look like the static ones at every width and in both themes, and
// the page stays as strict as it was.
func TestChartsComeToLife(t *testing.T) {
	interactive(t)
	dark := map[string]string{"prefers-color-scheme": "dark"}
	onEach(t, func(t *testing.T, r *paper) {
		for _, l := range []look{{}, {width: 500, height: 900, features: dark}, {width: 390, height: 844}} {
			p := open(t, r.file, l)
			if n, static := p.enliven(); n == 0 || len(static) > 0 {
				t.Errorf("%d pixels: %d charts live, static: %v", l.width, n, static)
			}
			for _, d := range eval[[]string](p, deviation) {
				t.Errorf("%d pixels: %s", l.width, d)
			}
			eval[bool](p, `(document.querySelector("[data-do=theme]").click(), true)`)
			for _, d := range eval[[]string](p, `new Promise(r => setTimeout(r, 200)).then(() => `+deviation+`)`) {
				t.Errorf("%d pixels, theme switched: %s", l.width, d)
			}
			p.clean()
		}
	})
}

// Names of outlets are text in charts and beside the pointer; saved pictures hold each label once.
func TestChartsOfHostileNames(t *testing.T) {
	interactive(t)
	dir := t.TempDir()
	names := []string{"</script><script>alert(1)</script>", "__f__alert(1)__f__", "<img src=x onerror=alert(1)>", "{a|b}"}
	var lines []string
	for _, name := range names {
		record, err := json.Marshal(map[string]string{"id": name, "outlet": name, "event": "e", "text": strings.Repeat("The riot began. A protest ended. ", 12)})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(record))
	}
	input, lexicon, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "l.yaml"), filepath.Join(dir, "r.html")
	for file, text := range map[string]string{input: strings.Join(lines, "\n"), lexicon: protestLexicon} {
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if code := run(t.Context(), []string{"report", "-q", "-o", out, "-l", lexicon, input}, strings.NewReader(""), os.Stdout, os.Stderr); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	p := open(t, out, look{})
	if n, static := p.enliven(); n == 0 || len(static) > 0 {
		t.Fatalf("%d charts live, static: %v", n, static)
	}
	told := eval[[]string](p, `(async () => {
		const out = [];
		for (const c of document.querySelectorAll(".ch.alive")) {
			c.scrollIntoView({behavior: "instant", block: "center"});
			const plot = c.querySelector(".plot").getBoundingClientRect(), target = c.querySelector(".live svg");
			for (let y = 16; y < plot.height - 44; y += 32) {
				target.dispatchEvent(new MouseEvent("mousemove", {bubbles: true, clientX: plot.left + plot.width / 2, clientY: plot.top + y}));
				await new Promise(r => setTimeout(r, 60));
				out.push(document.querySelector(".tip b")?.textContent || "");
			}
		}
		return out;
	})()`)
	for _, name := range names {
		if !strings.Contains(strings.Join(told, "\n"), name) {
			t.Errorf("the pointer is not told of %q but of %q", name, told)
		}
	}
	if n := eval[int](p, `document.querySelectorAll(".ch img, .ch script, .tip img, .tip script").length`); n > 0 {
		t.Errorf("%d elements came in with a name", n)
	}
	pictures := eval[[]string](p, `(async () => {
		const out = [], before = URL.createObjectURL;
		URL.createObjectURL = blob => { out.push(blob.text()); return before(blob); };
		document.querySelectorAll("[data-do=svg]").forEach(b => b.click());
		URL.createObjectURL = before;
		return Promise.all(out);
	})()`)
	for _, picture := range pictures {
		if n := strings.Count(picture, "{a|b}</text>"); n != 1 || !strings.Contains(picture, "framing report") {
			t.Errorf("a picture holds a name %d times: %.300s", n, picture)
		}
	}
	if len(pictures) == 0 {
		t.Error("no picture")
	}
	p.clean()
}

// A page that was made by a build with other charts is told from an edited one.
func TestVerifyNamesTheBuild(t *testing.T) {
	charts, err := reports.BuiltLibrary()
	if err != nil {
		t.Fatal(err)
	}
	was, now := &reports.Record{Charts: "0123456789abcdef"}, &reports.Record{Charts: charts.Hash()}
	lines := differences(was, now)
	if len(lines) != 1 || !strings.Contains(lines[0], "0123456789ab") || !strings.Contains(lines[0], "this build has") {
		t.Errorf("%q", lines)
	}
}
