package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"framing/internal/reference"
)

// fiveHundred writes a corpus of 500 real articles of 12 outlets: the first of those that report most. It returns its path.
func fiveHundred(t testing.TB) string {
	t.Helper()
	articles := readGzip(t, filepath.Join(reference.Dir(t, "eval"), "scale_allsides_8k.jsonl.gz"))
	byOutlet := map[string]int{}
	for _, a := range articles {
		byOutlet[a.Outlet]++
	}
	outlets := most(byOutlet, 12)
	out, err := os.Create(filepath.Join(t.TempDir(), "five-hundred.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(out)
	for n, i := 0, 0; i < len(articles) && n < 500; i++ {
		if slices.Contains(outlets, articles[i].Outlet) {
			if err := enc.Encode(articles[i]); err != nil {
				t.Fatal(err)
			}
			n++
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Name()
}

// When a page can be used: its load, two frames and a free moment, as a reader's browser has it.
const untilUsable = `new Promise(ok => {
	const then = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => ok(performance.now()), 0)));
	document.readyState === "complete" ? then() : addEventListener("load", then);
})`

// What a reader waits for from the jump to the evidence until its first row stands on the screen.
const untilEvidence = `(async () => {
	const from = performance.now();
	document.querySelector("#evidence").scrollIntoView({behavior: "instant"});
	for (;;) {
		await new Promise(r => requestAnimationFrame(() => setTimeout(r, 0)));
		const row = document.querySelector("#kw tbody tr:not(.qh)"), form = document.querySelector(".filters");
		if (row && row.getClientRects().length && form && !form.hidden || performance.now() - from > 20000) return performance.now() - from;
	}
})()`

// What a reader waits for from a letter in the search field until the list is painted.
const untilFiltered = `(async () => {
	const field = document.querySelector(".filters [name=s]"), from = performance.now();
	field.value = "t";
	field.dispatchEvent(new Event("input", {bubbles: true}));
	await new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r, 0))));
	return performance.now() - from;
})()`

// BenchmarkUsable measures in a real browser, in milliseconds: until the page can be used, until its evidence can, and until
// a filter shows; beside a page without content, which is what the browser itself takes.
func BenchmarkUsable(b *testing.B) {
	bare := filepath.Join(b.TempDir(), "bare.html")
	if err := os.WriteFile(bare, []byte("<!DOCTYPE html><title>bare</title><p>Nothing."), 0o666); err != nil {
		b.Fatal(err)
	}
	pages := []struct{ name, file string }{{"bare", bare}}
	for _, corpus := range []string{"five", "forty", "five-hundred"} {
		pages = append(pages, struct{ name, file string }{corpus, reportOn(b, corpus).file})
	}
	for _, page := range pages {
		b.Run(page.name, func(b *testing.B) {
			waits := map[string][]float64{}
			for b.Loop() {
				p := open(b, page.file, look{})
				waits["usable"] = append(waits["usable"], eval[float64](p, untilUsable))
				if page.file != bare {
					waits["evidence"] = append(waits["evidence"], eval[float64](p, untilEvidence))
					time.Sleep(100 * time.Millisecond)
					waits["filter"] = append(waits["filter"], eval[float64](p, untilFiltered))
				}
			}
			for what, ms := range waits {
				slices.Sort(ms)
				b.ReportMetric(ms[len(ms)/2], what+"-ms")
			}
			info, err := os.Stat(page.file)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(info.Size())/1e3, "KB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// The corpus of the benchmark is what its name says.
func TestFiveHundred(t *testing.T) {
	f, err := os.Open(fiveHundred(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n, outlets := 0, map[string]bool{}
	for lines := json.NewDecoder(f); lines.More(); n++ {
		var r newsRecord
		if err := lines.Decode(&r); err != nil {
			t.Fatal(err)
		}
		outlets[r.Outlet] = true
	}
	if n != 500 || len(outlets) != 12 {
		t.Errorf("%d articles of %d outlets", n, len(outlets))
	}
}
