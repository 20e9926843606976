package main

import "testing"

// What the evidence shows after each step of a search is what the written table says: the rows that hold the words, in its
// order and under their questions, at most fifty, with their number.
func TestEvidenceSearch(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		p := open(t, r.file, look{})
		p.scrollThrough() // the filters of the evidence come when it is near
		got := eval[string](p, `(async () => {
			const one = s => document.querySelector(s), all = s => [...document.querySelectorAll(s)], text = n => n.textContent.replace(/\s+/g, " ").trim();
			for (let i = 0; i < 200 && !one("form.filters"); i++) await new Promise(r => setTimeout(r, 25));
			const form = one("form.filters").elements, wrong = [];
			const rows = () => all("#kw tbody tr:not(.qh):not(.x)").map(tr => {
				const c = tr.cells;
				return { question: tr.parentNode.id, outlet: text(tr.querySelector("th bdi") || tr.cells[0]), text: (c[1].textContent + c[2].textContent + c[3].textContent + " " + text(c[4])).toLowerCase(), id: c[5].id };
			});
			const told = () => one("form.filters output").textContent.split(" of ").map(Number);
			const ask = (name, value) => { form[name].value = value; form[name].dispatchEvent(new Event("input", { bubbles: true })); };
			const written = one("#uses") ? null : rows(), bare = all("#kw tr.x span[id]").length;
			const check = (step, fits) => {
				const drawn = rows(), [found, of] = told(), ids = new Set(drawn.map(r => r.id));
				if (drawn.length !== Math.min(50, found) || ids.size !== drawn.length) wrong.push(step + ": " + drawn.length + " rows of " + found + " found");
				drawn.filter(r => !fits(r)).slice(0, 2).forEach(r => wrong.push(step + ": " + JSON.stringify(r)));
				if (written && !bare && of !== written.length) wrong.push(step + ": of " + of + ", written " + written.length);
				if (written && !bare) {
					const want = written.filter(fits);
					if (want.length !== found || want.slice(0, 50).some((w, i) => w.id !== drawn[i].id || w.question !== drawn[i].question)) wrong.push(step + ": other rows than written, " + want.length + " and " + found);
				}
				all("#kw tbody").forEach(b => { if (b.rows.length < 2 || !b.rows[0].classList.contains("qh")) wrong.push(step + ": a part without heading or rows"); });
			};
			for (const word of ["t", "th", "the", "the ", "th", "zzzz", "", "the"]) {
				ask("s", word);
				check("“" + word + "”", r => r.text.includes(word.trim()));
			}
			const outlet = rows()[0].outlet, question = rows()[0].question;
			ask("o", outlet);
			check("outlet", r => r.outlet === outlet && r.text.includes("the"));
			ask("s", "");
			ask("q", question);
			check("question", r => r.outlet === outlet && r.question === question);
			one("#kw thead th:nth-child(3) button").click();
			const words = all("#kw tbody tr .w").map(n => n.textContent.toLowerCase());
			if (words.some((w, i) => i && words[i - 1] > w) || words.length !== Math.min(50, told()[0])) wrong.push("not sorted: " + words);
			one("#kw thead th:nth-child(3) button").click();
			if (all("#kw tbody").length !== 1) wrong.push("sorted rows stand in several parts");
			return wrong.join("\n");
		})()`)
		if got != "" {
			t.Error(got)
		}
		p.clean()
	})
}
