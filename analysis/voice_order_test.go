package analysis

import (
	"fmt"
	"strings"
	"testing"
)

// The memory of one article serves the next: nothing of it may be read again. Each article is read behind each other one, and gives what it gives alone.
func TestVoicesDoNotDependOnTheArticleBefore(t *testing.T) {
	var many strings.Builder
	for n := range 40 {
		fmt.Fprintf(&many, "The crew of ferry %d claimed, after the fire, that the pilots who left quay %d “saw nothing”, the mayor said.\n\n", n, n)
	}
	texts := []string{
		"Short.",
		"The port is dead. — Mara Lind (@maralind) May 3, 2020",
		"It went on.\n\nThe port is dead. — pilot (@pilot) May 3, 2020\n\n“We wait.” — Lind, pilot",
		"It sank.\n\nThe port is dead. — @velm velmer (@velmer) May 3, 2020\n\nThe port is shut. — velmer (@velmer) May 3, 2020",
		"Pilot on strike: ‘We wait’, sailor says\n\nThe board said on Friday that the ferry would sail, and Lind, its owner, told the Gazette last week she knew.\n\n" + many.String(),
		"“Why?” — Lind\n\nA sign read “No ferry”. Two years ago the council said it would pay.",
	}
	signs := func(a Annotated) string { return fmt.Sprint(a.Voices, a.Chains, a.Sentences) }
	for _, before := range texts {
		for _, text := range texts {
			e := voiceTester(t)
			e.Annotate(Article{Text: before})
			after := signs(e.Annotate(Article{Text: text}))
			if alone := signs(voiceTester(t).Annotate(Article{Text: text})); after != alone {
				t.Errorf("%.40q behind %.40q:\n got %s\nwant %s", text, before, after, alone)
			}
		}
	}
}
