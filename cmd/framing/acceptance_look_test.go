package main

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

var bothThemes = map[string]look{"light": {features: map[string]string{"prefers-color-scheme": "light"}}, "dark": {features: map[string]string{"prefers-color-scheme": "dark"}}}

// contrastScript holds what the browser needs to compute contrasts (WCAG 2.2, relative luminance).
const contrastScript = `
const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return {r: m[0], g: m[1], b: m[2], a: m.length > 3 ? m[3] : 1}; };
const lum = c => { const f = v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }; return .2126 * f(c.r) + .7152 * f(c.g) + .0722 * f(c.b); };
const ratio = (x, y) => { const a = lum(x), b = lum(y); return (Math.max(a, b) + .05) / (Math.min(a, b) + .05); };
const under = e => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c.a === 1) return c; } return {r: 255, g: 255, b: 255}; };
const seen = e => { const b = e.getBoundingClientRect(); return b.width > 1 && b.height > 1 && getComputedStyle(e).visibility === "visible"; };
`

// Text stands out from its ground by 4.5 to 1, marks and the edges of controls by 3 to 1, in both themes.
func TestReport09Contrast(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		for name, l := range bothThemes {
			p := open(t, r.file, l)
			pale := eval[[]string](p, `(() => {`+contrastScript+`
				const bad = new Set();
				for (const e of document.querySelectorAll("body *:not(svg *):not(script):not(style)")) {
					if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !seen(e)) continue;
					const k = ratio(parse(getComputedStyle(e).color), under(e));
					if (k < 4.5) bad.add("text " + k.toFixed(2) + " " + e.tagName + "." + e.className);
				}
				for (const e of document.querySelectorAll(".chip .m i, button, input, select")) {
					if (!seen(e)) continue;
					const s = getComputedStyle(e), c = e.tagName === "I" ? s.color : s.borderTopWidth === "0px" ? s.color : s.borderTopColor;
					const k = ratio(parse(c), under(e.parentElement));
					if (k < 3) bad.add("mark or edge " + k.toFixed(2) + " " + e.tagName + "." + e.className + " in " + e.parentElement.parentElement.className);
				}
				return [...bad];
			})()`)
			for _, b := range pale {
				t.Errorf("%s: %s", name, b)
			}
		}
	})
}

// The colours of wordings can be told apart by people who see colours in another way: at least 20 apart (CIE 1976), with
// the simulation of Machado, Oliveira and Fernandes (2009).
func TestReport10ColoursForEveryEye(t *testing.T) {
	r := reportOn(t, "harbour")
	for theme, l := range bothThemes {
		p := open(t, r.file, l)
		hex := eval[[]string](p, `["--a", "--b", "--c", "--d"].map(v => getComputedStyle(document.documentElement).getPropertyValue(v).trim())`)
		for eye, see := range map[string]func([3]float64) [3]float64{"all": same, "protan": protan, "deutan": deutan, "tritan": tritan} {
			for i := range hex {
				for j := range i {
					if d := distance(lab(see(linear(t, hex[i]))), lab(see(linear(t, hex[j])))); d < 20 {
						t.Errorf("%s, %s: %s and %s are %.1f apart", theme, eye, hex[j], hex[i], d)
					}
				}
			}
		}
	}
}

func linear(t testing.TB, hex string) (out [3]float64) {
	var c [3]int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &c[0], &c[1], &c[2]); err != nil {
		t.Fatalf("colour %q: %v", hex, err)
	}
	for i, v := range c {
		if x := float64(v) / 255; x <= .04045 {
			out[i] = x / 12.92
		} else {
			out[i] = math.Pow((x+.055)/1.055, 2.4)
		}
	}
	return out
}

func times(m [3][3]float64, v [3]float64) (out [3]float64) {
	for i := range 3 {
		out[i] = m[i][0]*v[0] + m[i][1]*v[1] + m[i][2]*v[2]
	}
	return out
}

// Of linear RGB, after Machado, Oliveira and Fernandes 2009, severity 1.
func same(c [3]float64) [3]float64 { return c }
func protan(c [3]float64) [3]float64 {
	return times([3][3]float64{{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}, c)
}
func deutan(c [3]float64) [3]float64 {
	return times([3][3]float64{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}, c)
}
func tritan(c [3]float64) [3]float64 {
	return times([3][3]float64{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}, c)
}

// lab is CIELAB under D65.
func lab(c [3]float64) [3]float64 {
	for i := range c {
		c[i] = min(1, max(0, c[i]))
	}
	xyz := times([3][3]float64{{.4124, .3576, .1805}, {.2126, .7152, .0722}, {.0193, .1192, .9505}}, c)
	f := func(v, white float64) float64 {
		if v /= white; v > .008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16./116
	}
	x, y, z := f(xyz[0], .9505), f(xyz[1], 1), f(xyz[2], 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// Nothing is told by colour alone: a chip has its word, a mark its shape, a bar its number.
func TestReport11NotByColourAlone(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		p := open(t, r.file, look{})
		for _, s := range eval[[]string](p, `[...document.querySelectorAll(".chip")].filter(c => !c.querySelector("bdi").textContent.trim() || !c.querySelector(".m").getAttribute("aria-label")).map(c => c.outerHTML.slice(0, 150))`) {
			t.Errorf("a chip without its word: %s", s)
		}
		shapes := eval[map[string]string](p, `Object.fromEntries([...document.querySelectorAll(".legend i[class^=m]")].map(i => [i.className, getComputedStyle(i).getPropertyValue("--m")]))`)
		if len(shapes) < 4 {
			t.Errorf("the legend of marks has %d shapes", len(shapes))
		}
		for a, x := range shapes {
			for b, y := range shapes {
				if a != b && x == y {
					t.Errorf("marks %s and %s have one shape", a, b)
				}
			}
		}
		for _, s := range eval[[]string](p, `[...document.querySelectorAll("svg[role=img]")].filter(s => s.querySelector("rect, circle") && !s.querySelector("text")).map(s => s.id || s.outerHTML.slice(0, 100))`) {
			t.Errorf("a chart without words: %s", s)
		}
	})
}

// A chart has a sentence as its title, says its unit and its numbers to who cannot see it, and stands beside a table that
// holds the same numbers.
func TestReport14Charts(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		p := open(t, r.file, look{})
		type chart struct {
			Label, Caption string
			Cells          []string
		}
		charts := eval[[]chart](p, `[...document.querySelectorAll("figure")].map(f => ({
			Label: (f.querySelector("[aria-label][role=img]") || {getAttribute: () => ""}).getAttribute("aria-label") || "",
			Caption: (f.querySelector("table caption") || {textContent: ""}).textContent,
			Cells: [...f.querySelectorAll("table tbody td")].map(c => c.textContent.trim()).filter(c => /\d/.test(c)),
		}))`)
		if len(charts) == 0 {
			t.Fatal("no chart")
		}
		for _, c := range charts {
			if !strings.ContainsAny(c.Label, "0123456789") {
				t.Errorf("a chart says no numbers: %q", c.Label)
			}
			for _, cell := range c.Cells {
				if n := strings.FieldsFunc(cell, func(r rune) bool { return r < '0' || r > '9' }); len(n) > 0 && n[0] != "0" && !strings.Contains(c.Label, n[0]) {
					t.Errorf("the table has %q, the chart says %q", cell, c.Label)
				}
			}
		}
	})
}

// The theme follows the reader and can be switched; motion, forced colours and print are honoured.
func TestReport15Preferences(t *testing.T) {
	r := reportOn(t, "harbour")
	background := `getComputedStyle(document.body).backgroundColor`
	light, dark := open(t, r.file, bothThemes["light"]), open(t, r.file, bothThemes["dark"])
	if l, d := eval[string](light, background), eval[string](dark, background); l == d {
		t.Errorf("both themes have the ground %s", l)
	}
	before := eval[string](light, background)
	if after := eval[string](light, `(document.querySelector("[data-do=theme]").click(), `+background+`)`); after == before {
		t.Error("the button does not switch the theme")
	}
	still := open(t, r.file, look{features: map[string]string{"prefers-reduced-motion": "reduce"}})
	if b := eval[string](still, `getComputedStyle(document.documentElement).scrollBehavior`); b != "auto" {
		t.Errorf("with reduced motion scrolling is %s", b)
	}
	forced := open(t, r.file, look{features: map[string]string{"forced-colors": "active"}})
	if n := eval[int](forced, `[...document.querySelectorAll(".chip .m i")].filter(i => getComputedStyle(i).backgroundColor === getComputedStyle(document.body).backgroundColor).length`); n > 0 {
		t.Errorf("%d marks vanish with forced colours", n)
	}
}

// Focus can be seen and does not hide under the bar; Escape closes what is open and gives the focus back.
func TestReport13Keyboard(t *testing.T) {
	r := reportOn(t, "harbour")
	p := open(t, r.file, look{})
	hidden := eval[[]string](p, `(async () => {
		const bad = [], bar = document.querySelector(".top").getBoundingClientRect().bottom;
		for (const e of [...document.querySelectorAll("main a[href], main button, main summary, main input, main select")].filter(e => e.getClientRects().length).slice(0, 200)) {
			e.focus({focusVisible: true});
			await new Promise(r => setTimeout(r, 0));
			if (e.getBoundingClientRect().bottom <= bar) bad.push(e.outerHTML.slice(0, 100));
			const s = getComputedStyle(e);
			if (document.activeElement === e && s.outlineStyle === "none" && s.boxShadow === "none") bad.push("no focus ring: " + e.outerHTML.slice(0, 100));
		}
		return bad;
	})()`)
	for _, h := range hidden {
		t.Error(h)
	}
	got := eval[string](p, `(() => {
		const chip = document.querySelector(".chip[href]");
		chip.focus(); chip.click();
		const dialog = document.querySelector("dialog");
		return String(dialog.open);
	})()`)
	if got != "true" {
		t.Fatal("a wording opens no window with its sentences")
	}
	p.do(press("Escape"))
	if back := eval[string](p, `document.querySelector("dialog").open + " " + document.activeElement.className`); !strings.HasPrefix(back, "false chip") {
		t.Errorf("after Escape: %s", back)
	}
}
