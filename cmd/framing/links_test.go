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
