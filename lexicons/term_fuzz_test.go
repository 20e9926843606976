package lexicons

import (
	"strings"
	"testing"
	"unicode/utf8"

	"framing/internal/diag"
)

// Any term either compiles to sequences that a matcher can rely on, or is refused with a reason.
func FuzzTerm(f *testing.F) {
	for _, s := range []string{
		"coup(s)", "build(-)up", "(take|takes|took) Arlen", "(armed|fierce|) clash~", "seize~", "annex*", "take~ ...2 <town>",
		"claim~/verb", "<town>('s) mayor", `a\~b cd`, "14,000.5 people", "d'état", "...", "((((a)b)c)d)ef", "\u200bx*", "é*", "İz~",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		term, ps := ParseTerm(src, diag.Pos{File: "f", Line: 1, Column: 1}, SmartCase, testNames)
		if term == nil {
			if len(ps) == 0 || ps[0].What == "" {
				t.Fatalf("%q is refused without a reason", src)
			}
			return
		}
		seen := map[string]bool{}
		for _, seq := range term.Sequences {
			if s := spelled(seq); seen[s] {
				t.Fatalf("%q: %s stands twice", src, s)
			} else {
				seen[s] = true
			}
			checkSequence(t, src, seq)
		}
		if len(term.Sequences) == 0 || len(term.Sequences) > maxSequences {
			t.Fatalf("%q: %d sequences", src, len(term.Sequences))
		}
	})
}

func checkSequence(t *testing.T, src string, seq Sequence) {
	t.Helper()
	if !hasAnchor(seq) || seq[0].Space || seq[0].Gap > 0 || seq[len(seq)-1].Gap > 0 {
		t.Fatalf("%q: bad ends or no anchor: %s", src, spelled(seq))
	}
	gaps := 0
	for i, p := range seq {
		if p.Gap > 0 {
			if gaps++; gaps > maxGaps || p.Text != "" || p.Gap > maxGap || !p.Space || !seq[i+1].Space {
				t.Fatalf("%q: bad gap: %s", src, spelled(seq))
			}
			continue
		}
		n := utf8.RuneCountInString(p.Text)
		word := isWordRune(firstRune(p.Text))
		switch {
		case n == 0 || !utf8.ValidString(p.Text) || strings.ContainsFunc(p.Text, isSpaceRune):
			t.Fatalf("%q: bad text: %q", src, p.Text)
		case !word && (n > 1 || p.Prefix || p.Class != AnyClass):
			t.Fatalf("%q: bad mark: %+v", src, p)
		case p.Prefix && n < minPrefix:
			t.Fatalf("%q: short beginning: %q", src, p.Text)
		case word && i > 0 && !p.Space && seq[i-1].Gap == 0 && isWordRune(lastRune(seq[i-1].Text)):
			t.Fatalf("%q: two words without a space: %s", src, spelled(seq))
		}
	}
}
