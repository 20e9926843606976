package analysis

import "testing"

func TestRuleNamed(t *testing.T) {
	for id, want := range map[string]Rule{"V1": 1, "V127": 127, "V128": 0, "V300": 0, "V-1": 0, "V": 0, "12": 0, "": 0} {
		if got := RuleNamed(id); got != want {
			t.Errorf("RuleNamed(%q) = %d, want %d", id, got, want)
		}
	}
}
