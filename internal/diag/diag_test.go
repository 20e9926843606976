package diag

import "testing"

func TestProblem(t *testing.T) {
	p := Problem{Pos: Pos{"words.yaml", 12, 5}, What: "no such key: exept", Hint: "did you mean except?", Source: "    exept: [x]"}
	for _, tt := range []struct{ got, want string }{
		{p.String(), "words.yaml:12:5: no such key: exept (did you mean except?)"},
		{Problem{What: "x", Severity: Warning}.String(), "x (warning)"},
		{Problem{What: "x", Severity: Note}.String(), "x (note)"},
	} {
		if tt.got != tt.want {
			t.Errorf("got  %q\nwant %q", tt.got, tt.want)
		}
	}
}

func TestProblems(t *testing.T) {
	a := Problem{Pos: Pos{"a", 2, 1}, What: "late"}
	b := Problem{Pos: Pos{"a", 1, 9}, What: "early", Severity: Warning}
	ps := Problems{a, b, a}.Sort()
	if len(ps) != 2 || ps[0] != b || ps.Err() == nil || ps.Error() != "a:1:9: early (warning)\na:2:1: late" {
		t.Errorf("%v", ps)
	}
	if (Problems{b, {Severity: Note}}).Err() != nil || Problems(nil).Err() != nil {
		t.Error("a warning counts as an error")
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"except", "near", "not_near", "voice", "zone"}
	for word, want := range map[string]string{
		"exept": "except", "Except": "except", "exceptt": "except", "nera": "near", "vioce": "voice", "zonne": "zone",
		"label": "", "": "", "a": "", "nearest-thing-of-all": "",
	} {
		if got := Nearest(word, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Nearest("b", []string{"a"}); got != "" {
		t.Errorf("one letter for another: %q", got)
	}
}
