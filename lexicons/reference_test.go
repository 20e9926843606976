package lexicons

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A plain reading of the rules for matching, over the piece sequences of terms: slow, and without word classes and
// voices. It checks the tests of the shipped lexicons, and the engine's automaton can be compared with it.

type word struct {
	start, end int
	text       string // of a mark: as cut writes it
	mark       bool
	space      bool // white space before it, with one line break at most
}

func wordsOf(s string) []word {
	var out []word
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case isSpaceRune(r) || isIgnored(r):
		case isWordRune(r):
			text, n := wordAt(s[i:])
			out = append(out, word{start: i, end: i + n, text: text, space: spaceBefore(s, i)})
			size = n
		default:
			out = append(out, word{start: i, end: i + size, text: canonical(r), mark: true, space: spaceBefore(s, i)})
		}
		i += size
	}
	return out
}

func spaceBefore(s string, i int) bool {
	before := s[len(strings.TrimRightFunc(s[:i], unicode.IsSpace)):i]
	return before != "" && strings.Count(before, "\n") <= 1
}

// matchAt returns the end of the match of seq that begins at word i, or -1. Gaps take as few words as they can.
func matchAt(words []word, i int, seq Sequence, how Case, first bool) int {
	if len(seq) == 0 {
		return i
	}
	p := seq[0]
	if p.Gap > 0 {
		for n := 0; n <= int(p.Gap); n++ {
			if end := matchAt(words, i, seq[1:], how, false); end >= 0 {
				return end
			}
			if i = pastGapWord(words, i); i < 0 {
				return -1
			}
		}
		return -1
	}
	if i >= len(words) || !first && p.Space != words[i].space || !samePiece(p, words[i], how) {
		return -1
	}
	if !first && !p.Space && words[i].start != words[i-1].end {
		return -1
	}
	return matchAt(words, i+1, seq[1:], how, false)
}

// pastGapWord steps over one word, with the hyphens and apostrophes inside it.
func pastGapWord(words []word, i int) int {
	if i >= len(words) || !words[i].space || words[i].mark {
		return -1
	}
	for i++; i < len(words) && !words[i].space; i++ {
		if words[i].mark && words[i].text != "-" && words[i].text != "'" {
			return -1
		}
	}
	return i
}

func samePiece(p Piece, w word, how Case) bool {
	if isWordRune(firstRune(p.Text)) == w.mark {
		return false
	}
	text := []rune(w.text)
	want := []rune(p.Text)
	if len(text) < len(want) || len(text) > len(want) && !p.Prefix {
		return false
	}
	for k, r := range want {
		same := text[k] == r
		switch how {
		case SmartCase:
			same = same || !unicode.IsUpper(r) && unicode.ToLower(text[k]) == r
		case IgnoreCase:
			same = unicode.ToLower(text[k]) == unicode.ToLower(r)
		}
		if !same {
			return false
		}
	}
	return true
}

type found struct{ from, to int } // words

func (t *Term) find(words []word) []found {
	var out []found
	for i := range words {
		for _, seq := range t.Sequences {
			if end := matchAt(words, i, seq, t.Case, true); end >= 0 {
				out = append(out, found{i, end})
			}
		}
	}
	return out
}

func findAny(terms []*Term, words []word) []found {
	var out []found
	for _, t := range terms {
		out = append(out, t.find(words)...)
	}
	return out
}

// overlapping and outside tell whether one of fs shares a word, or is no part, of f.
func overlapping(fs []found, f found) bool {
	return slices.ContainsFunc(fs, func(g found) bool { return g.from < f.to && f.from < g.to })
}

func outside(fs []found, f found) bool {
	return slices.ContainsFunc(fs, func(g found) bool { return g.from >= f.to || f.from >= g.to })
}

// beside tells whether one of the terms stands directly before or behind f, with a space or hyphen between.
func beside(terms []*Term, words []word, f found, before bool) bool {
	for _, g := range findAny(terms, words) {
		left, right := f, g
		if before {
			left, right = g, f
		}
		gap := right.from - left.to
		if gap == 0 || gap == 1 && words[left.to].text == "-" {
			return true
		}
	}
	return false
}

func (t *Term) holds(words []word, f found) bool {
	a := t.Around
	return a == nil || (a.FollowedBy == nil || beside(a.FollowedBy, words, f, false)) && !beside(a.NotFollowedBy, words, f, false) &&
		(a.PrecededBy == nil || beside(a.PrecededBy, words, f, true)) && !beside(a.NotPrecededBy, words, f, true) &&
		(a.Near == nil || len(findAny(a.Near, words)) > 0) && !outside(findAny(a.NotNear, words), f)
}

type hit struct {
	start, end int
	variant    string
	classed    bool // its term asks for a word class
}

func (t *Term) classed() bool {
	return slices.ContainsFunc(t.Sequences, func(seq Sequence) bool {
		return slices.ContainsFunc(seq, func(p Piece) bool { return p.Class != AnyClass })
	})
}

// hits returns what the variants match in a sentence: leftmost, then longest, then in file order, never overlapping.
func hits(variants []*Variant, text string) []hit {
	words := wordsOf(text)
	var all []hit
	for _, v := range variants {
		if v.Near != nil && len(findAny(v.Near, words)) == 0 {
			continue
		}
		except, notNear := findAny(v.Except, words), findAny(v.NotNear, words)
		for _, t := range v.Terms {
			for _, f := range t.find(words) {
				if !overlapping(except, f) && !outside(notNear, f) && t.holds(words, f) {
					all = append(all, hit{words[f.from].start, words[f.to-1].end, v.ID, t.classed()})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b hit) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	var out []hit
	for _, h := range all {
		if len(out) == 0 || h.start >= out[len(out)-1].end {
			out = append(out, h)
		}
	}
	return out
}

// runTests reports the tests of a contrast that fail.
func runTests(t *testing.T, c *Contrast) (ran int) {
	t.Helper()
	check := func(tests []Test, variants []*Variant) {
		for _, test := range tests {
			ran++
			got := slices.DeleteFunc(hits(variants, test.Text), func(h hit) bool { // what only its class can refuse
				return h.classed && !slices.ContainsFunc(test.Expect, func(e Expectation) bool { return e.Start == h.start })
			})
			ok := len(got) == len(test.Expect)
			for i := 0; ok && i < len(got); i++ {
				e := test.Expect[i]
				ok = got[i].start == e.Start && got[i].end == e.End && (e.Variant == "" || e.Variant == got[i].variant)
			}
			if !ok {
				var found []string
				for _, h := range got {
					found = append(found, test.Text[h.start:h.end]+"|"+h.variant)
				}
				t.Errorf("%s: %q: found %q, want %v", test.Pos, test.Text, found, test.Expect)
			}
		}
	}
	check(c.Tests, c.Variants)
	for _, v := range c.Variants {
		check(v.Tests, []*Variant{v})
	}
	return ran
}

// The tests that stand in the shipped lexicons hold, and nothing in them is doubtful.
func TestShippedTests(t *testing.T) {
	var names []string
	for _, id := range ShippedIDs() {
		names = append(names, id+".yaml")
	}
	all, problems := Load(shippedFiles, names...)
	for _, p := range problems {
		t.Error(p)
	}
	ran := 0
	for _, l := range all {
		for _, c := range l.Contrasts {
			ran += runTests(t, c)
		}
	}
	if ran < 150 {
		t.Errorf("only %d tests ran", ran)
	}
}
