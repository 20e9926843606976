package reports

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// themes reads the colours of both themes out of the style sheet.
func themes(t *testing.T) map[string]map[string]string {
	t.Helper()
	css, err := web.ReadFile("web/base.css")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]string{}
	for name, selector := range map[string]string{"light": ":root{", "dark": ":root[data-theme=dark]{", "dark by preference": ":root:not([data-theme=light]){"} {
		_, block, ok := strings.Cut(string(css), "\n"+selector)
		if !ok {
			_, block, _ = strings.Cut(string(css), selector)
		}
		block, _, _ = strings.Cut(block, "}")
		out[name] = map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+):(#[0-9a-f]{6})`).FindAllStringSubmatch(block, -1) {
			out[name][m[1]] = m[2]
		}
	}
	return out
}

// contrast is the ratio of WCAG 2.2 between two colours written #rrggbb.
func contrast(a, b string) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(colour string) float64 {
	var c [3]float64
	for i := range c {
		n, _ := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		v := float64(n) / 255
		if v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// Text has a contrast of 4.5 at least with everything it stands on, marks and borders of controls one of 3.
func TestContrast(t *testing.T) {
	for name, theme := range themes(t) {
		if len(theme) < 20 {
			t.Fatalf("%s: %d colours", name, len(theme))
		}
		check := func(front, back string, least float64) {
			if r := contrast(theme[front], theme[back]); r < least {
				t.Errorf("%s: %s on %s has %.2f, less than %.1f", name, front, back, r, least)
			}
		}
		for _, back := range []string{"bg", "panel", "warnbg", "at", "bt", "ct", "dt", "nt"} {
			check("ink", back, 4.5)
		}
		for _, back := range []string{"bg", "panel", "warnbg"} {
			check("mute", back, 4.5)
			check("link", back, 4.5)
		}
		check("warn", "warnbg", 4.5)
		check("ctl", "bg", 3)
		check("focus", "bg", 3)
		for _, c := range []string{"a", "b", "c", "d", "n"} {
			check(c, c+"t", 3)
			check(c, "bg", 3)
		}
	}
}
