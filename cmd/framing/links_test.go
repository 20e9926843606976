package main

import "testing"

// A link to a use of a page that prints only the first ones shows it, and draws no thousands of rows for that.
func TestLinksToUses(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		p := open(t, r.file, look{})
		for _, which := range []string{"first", "last"} {
			got := eval[string](p, `(async () => {
				const all = document.querySelectorAll("main a[href^='#h-']"), id = all[`+map[string]string{"first": "0", "last": "all.length - 1"}[which]+`].hash.slice(1);
				location.hash = "#" + id;
				let missing = "not found";
				for (let i = 0; i < 200; i++) {
					await new Promise(r => setTimeout(r, 25));
					const place = document.getElementById(id), row = place && place.closest("tr");
					if (!row || !row.classList.contains("hot")) continue;
					const box = row.getBoundingClientRect(), rows = document.querySelectorAll("#kw tbody tr").length;
					missing = "out of sight";
					if (box.bottom > 0 && box.top < innerHeight) return document.querySelector("#uses") && rows > 700 ? rows + " rows" : "";
				}
				return missing;
			})()`)
			if got != "" {
				t.Errorf("%s: %s", which, got)
			}
		}
		p.clean()
	})
}

// A link of the bar leads to its section, however far down a page that is not laid out yet.
func TestLinksToSections(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		p := open(t, r.file, look{})
		got := eval[string](p, `(async () => {
			const missed = [];
			for (const link of [...document.querySelectorAll(".top nav a")].reverse()) {
				if (!link.getClientRects().length) continue;
				link.click();
				let last = NaN, still = 0;
				for (let i = 0; i < 100 && still < 8; i++) {
					await new Promise(r => setTimeout(r, 25));
					still = scrollY === last ? still + 1 : 0;
					last = scrollY;
				}
				const top = document.getElementById(link.hash.slice(1)).getBoundingClientRect().top, end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
				if (!(top >= -4 && top < innerHeight / 2) && !(end && top < innerHeight)) missed.push(link.hash + " at " + Math.round(top));
			}
			return missed.join(", ");
		})()`)
		if got != "" {
			t.Errorf("sections not on the screen after a click: %s", got)
		}
		p.clean()
	})
}

// The share menu is left by Escape and by a choice, and both give the focus back to the button that opened it.
func TestShareMenuGivesTheFocusBack(t *testing.T) {
	p := open(t, reportOn(t, "harbour").file, look{})
	const state = `document.querySelector("#share").hidden + " " + (document.activeElement.dataset.do || document.activeElement.tagName)`
	enter := func() {
		t.Helper()
		eval[bool](p, `(document.querySelector("[data-do=menu]").focus(), true)`)
		p.do(press("Enter"))
		if got := eval[string](p, state); got != "false link" {
			t.Fatalf("the open menu: %s", got)
		}
	}
	eval[bool](p, `(Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.resolve()}}), true)`)
	for _, leave := range []string{"Escape", "Enter"} {
		enter()
		p.do(press(leave))
		if got := eval[string](p, state); got != "true menu" {
			t.Errorf("after %s: %s", leave, got)
		}
	}
	enter()
	p.do(press("ArrowUp"))
	last := eval[string](p, `[...document.querySelectorAll("#share button")].pop().dataset.do`)
	if got := eval[string](p, state); got != "false "+last {
		t.Errorf("the arrow up from the first choice leads to %q, not to the last, %s", got, last)
	}
	p.clean()
}
