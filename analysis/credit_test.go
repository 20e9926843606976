package analysis

import "testing"

func TestCreditLines(t *testing.T) {
	e := New(nil, Options{})
	const body = "Crews at the northern harbor walked out on Monday after talks with the port authority of Norvik broke down.\n\nThe port will stay open, the authority said on Friday."
	for _, c := range []struct{ before, after, want, basis string }{
		{"NORVIK (AP) — ", "", "AP", "dateline"},
		{"NORVIK, March 3 (Xinhua) -- ", "", "Xinhua", "dateline"},
		{"", "\n\n— Reuters", "Reuters", "credit line"},
		{"", "\n\nReuters", "Reuters", "credit line"},
		{"", "\n\nThe Associated Press", "Associated Press", "credit line"},
		{"", "\n\nSource: AFP", "AFP", "credit line"},
		{"By Jane Marsh, Associated Press\n\n", "", "Associated Press", "credit line"},
		{"", "\n\nWith reporting by Reuters and AFP", "Reuters", "credit line"},
		{"", "\n\n— With additional reporting by AFP", "AFP", "credit line"},
		{"", "\n\nThe Associated Press contributed to this report.", "Associated Press", "credit line"},
		{"", "\n\nContributing: Associated Press", "Associated Press", "credit line"},
		{"By Jane Marsh\n\n", "", "", ""},
		{"", "\n\nWith Reuters the talks went on for a week, and nobody in Norvik knew why.", "", ""},
		{"", "\n\nAdditional reporting by Olin Marsh", "", ""},
	} {
		a := e.Annotate(Article{ID: "a", Text: "Port of Norvik shuts after walkout\n\n" + c.before + body + c.after})
		if a.Credit != c.want || a.Guessed["credit"] != c.basis {
			t.Errorf("%q %q: credit %q by %q, want %q by %q", c.before, c.after, a.Credit, a.Guessed["credit"], c.want, c.basis)
		}
	}
}
