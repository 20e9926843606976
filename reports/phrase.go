package reports

import (
	"fmt"
	"strings"
	"unicode"
)

// phrase is a sentence of the page, or a part of one, in runs: words of ours, and strings from outside. The page isolates
// each string from outside by itself, so that marks of writing direction in it cannot reorder what stands beside it.
type phrase []run

type run struct {
	Text   string
	Theirs bool
	Class  string // of a wording: the class of its colour in the choice table; "" = no wording
}

func ours(text string) phrase   { return phrase{}.ours(text) }
func theirs(text string) phrase { return phrase{}.theirs(text) }

func (p phrase) ours(text string) phrase   { return p.add(text, false) }
func (p phrase) theirs(text string) phrase { return p.add(text, true) }

// wording adds a wording of a question, in the colour that it has in the choice table.
func (p phrase) wording(text, class string) phrase {
	if text == "" {
		return p
	}
	return append(p, run{text, true, class})
}

func (p phrase) add(text string, theirs bool) phrase {
	if text == "" {
		return p
	}
	return append(p, run{Text: text, Theirs: theirs})
}

// append adds another phrase.
func (p phrase) append(q phrase) phrase { return append(p, q...) }

// String returns the words alone.
func (p phrase) String() string {
	var b strings.Builder
	for _, r := range p {
		b.WriteString(r.Text)
	}
	return b.String()
}

// listed joins phrases by commas.
func listed(items []phrase) phrase {
	var out phrase
	for i, item := range items {
		if i > 0 {
			out = out.ours(", ")
		}
		out = append(out, item...)
	}
	return out
}

// joined lists phrases: "A", "A and B", "A, B and C".
func joined(items []phrase) phrase {
	last := len(items) - 1
	if last < 1 {
		return listed(items)
	}
	return append(listed(items[:last]).ours(" and "), items[last]...)
}

// names makes a phrase of each name.
func names(names []string) []phrase {
	var out []phrase
	for _, n := range names {
		out = append(out, theirs(n))
	}
	return out
}

// visible writes the marks that reorder a line as their numbers: for texts of which ours and theirs can no longer be told
// apart, and for places that cannot isolate, such as the title of a window.
func visible(s string) string {
	if !strings.ContainsFunc(s, reorders) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if reorders(r) {
			fmt.Fprintf(&b, "[U+%04X]", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// reorders reports whether r opens or closes an embedding, an override or an isolate of writing direction.
func reorders(r rune) bool { return 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 }

// isRightToLeft reports whether the first letter of the text is of a script that runs from right to left: the blocks from
// Hebrew to Arabic Extended-A, and their presentation forms (Unicode, bidirectional classes R and AL).
func isRightToLeft(text string) bool {
	for _, r := range text {
		switch {
		case 0x0590 <= r && r < 0x0900 || 0xfb1d <= r && r < 0xfe00 || 0xfe70 <= r && r < 0xff00 || 0x10800 <= r && r < 0x11000 || 0x1e800 <= r && r < 0x1f000:
			if unicode.IsLetter(r) {
				return true
			}
		case unicode.IsLetter(r):
			return false
		}
	}
	return false
}
