package main

import (
	"testing"

	"github.com/spf13/cobra"
)

func TestFlagValues(t *testing.T) {
	var g grouping
	for _, ok := range []string{"auto", "one", "none", "folder", "column=story"} {
		if err := g.Set(ok); err != nil || g.String() != ok {
			t.Errorf("%s: %v", ok, err)
		}
	}
	if g.column() != "story" {
		t.Errorf("column %q", g.column())
	}
	for _, bad := range []string{"", "column=", "column=text", "column", "both"} {
		if g.Set(bad) == nil {
			t.Errorf("--event %q was taken", bad)
		}
	}
	var p percent
	for in, want := range map[string]percent{"0": 0, "30": 30, "30%": 30, "100%": 100} {
		if err := p.Set(in); err != nil || p != want {
			t.Errorf("%s: %v, %v", in, p, err)
		}
	}
	for _, bad := range []string{"", "%", "-1", "101", "3.5", "30%%", "x", "3x", "03"} {
		if p.Set(bad) == nil {
			t.Errorf("--max-excerpt %q was taken", bad)
		}
	}
}

func TestCanonicalCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	for want, args := range map[string][]string{
		"framing report a":             {"x/a", "-o", "y", "-q", "-j", "4", "-f", "json", "--event", "auto", "--max-excerpt", "30"},
		"framing report a b":           {"y/b", "./x/../x/a/"},
		"framing report --event one -": {"-", "--event=one"},
		"framing report --lexicon l.yaml --lexicon k --max-excerpt 20% --title 'It'\\''s' 'a b'": {"a b", "--title", "It's", "--max-excerpt", "20", "-l", "/tmp/l.yaml", "-lk"},
	} {
		var got string
		cmd := newReport(&console{})
		cmd.Flags().BoolP("quiet", "q", false, "")
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			got = canonicalCommand(cmd.Name(), canonicalFlags(cmd), args)
			return nil
		}
		cmd.SetArgs(args)
		if err := cmd.Execute(); err != nil || got != want {
			t.Errorf("%v:\n got %s\nwant %s (%v)", args, got, want, err)
		}
	}
}
