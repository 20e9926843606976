package analysis

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func ExampleWordDiff() {
	a := "Crews in Port Vell doesn't concern us, the harbor chief said Friday."
	b := "Crews in Porto Vell does not concern us, the harbour chief said on Friday."
	for _, c := range WordDiff(a, b) {
		fmt.Printf("%s %q %q %v\n", c.Kind, a[c.First.Start:c.First.End], b[c.Second.Start:c.Second.End], c.Spelling)
	}
	// Output:
	// equal "Crews in" "Crews in" false
	// replaced "Port" "Porto" false
	// equal "Vell" "Vell" false
	// replaced "doesn't" "does not" false
	// equal "concern us, the" "concern us, the" false
	// replaced "harbor" "harbour" true
	// equal "chief said" "chief said" false
	// added "" "on" false
	// equal "Friday" "Friday" false
}

// shown writes the changes that are not equal as "a>b", spellings with a tilde.
func shown(a, b string) string {
	var out []string
	for _, c := range WordDiff(a, b) {
		mark := ">"
		if c.Spelling {
			mark = "~"
		}
		if c.Kind != Equal {
			out = append(out, a[c.First.Start:c.First.End]+mark+b[c.Second.Start:c.Second.End])
		}
	}
	return strings.Join(out, "; ")
}

func TestWordDiff(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"", "", ""},
		{"Gates shut.", "", "Gates shut>"},
		{"", "Gates shut.", ">Gates shut"},
		{"The gate, shut at noon", "the “gate” shut -- at noon!", ""},
		{"Officials will meet on Dec. 1 in the hall", "Officials would meet on Wednesday in the hall", "will>would; Dec. 1>Wednesday"},
		{"The U.S. and the U.K. said so.", "The US and the UK said so.", "U.S.~US; U.K.~UK"},
		{"a meeting of the Organization for Co-operation", "a meeting of the Organisation for Cooperation", "Organization~Organisation; Co-operation~Cooperation"},
		{"to meet, according to two of the people.", "to meet, two of the people said.", "according to>; >said"},
		{"loyal to then-President Olin Marsh", "loyal to then-Norvik president Olin Marsh", ">Norvik"},
		{"the Harbour Workers Federation and the Shipping Union were right", "HWF and the SU were right",
			"the Harbour Workers Federation and the Shipping Union>HWF and the SU"},
		{"They’re late", "They're late", ""},
		{"Its crew", "It's crew", "Its>It's"},
		{"one two three", "four five six", "one two three>four five six"},
		{"x a b c d e", "a b c d e x", "x>; >x"},
	} {
		if got := shown(c.a, c.b); got != c.want {
			t.Errorf("%q, %q:\n got %s\nwant %s", c.a, c.b, got, c.want)
		}
	}
}

func TestSpellings(t *testing.T) {
	same := "colour color, neighbouring neighboring, labour labor, organisations organizations, analysed analyzed, theatre theater, centres centers, " +
		"centred centered, defence defense, licences licenses, travelled traveled, counsellor counselor, fulfil fulfill, skilful skillful, enrol enroll, " +
		"catalogue catalog, judgement judgment, grey gray, programme program, practising practicing, e-mail email, U.N. UN, fuelled fueled, honourable honorable"
	differ := "four for, prise prize, filed filled, advice advise, tiled tilled, Its It's, hour her, affect effect, polled poled, were we're, course corpse, lose loose"
	for list, want := range map[string]bool{same: true, differ: false} {
		for _, pair := range strings.Split(list, ", ") {
			a, b, _ := strings.Cut(pair, " ")
			changes := WordDiff("the "+a+" of it", "the "+b+" of it")
			if len(changes) != 3 || changes[1].Spelling != want {
				t.Errorf("%s, %s: %v", a, b, changes)
			}
		}
	}
}

// checkDiff fails unless the changes cover all words of both texts once, in order.
func checkDiff(t interface{ Fatalf(string, ...any) }, a, b string) {
	d := newDiffer(bareVocabulary())
	changes := d.diff(a, b)
	i, j, aEnd, bEnd := 0, 0, 0, 0
	for _, c := range changes {
		if c.First.Start < aEnd || c.Second.Start < bEnd || c.First.End < c.First.Start || c.Second.End < c.Second.Start ||
			c.First.End > len(a) || c.Second.End > len(b) {
			t.Fatalf("%q, %q: %v is out of order or bounds", a, b, c)
		}
		aEnd, bEnd = c.First.End, c.Second.End
		n, m := 0, 0
		for ; i < len(d.a) && d.a[i].start < aEnd; i, n = i+1, n+1 {
		}
		for ; j < len(d.b) && d.b[j].start < bEnd; j, m = j+1, m+1 {
		}
		switch c.Kind {
		case Equal:
			if n != m || n == 0 || c.Words != n {
				t.Fatalf("%q, %q: %v has %d and %d words", a, b, c, n, m)
			}
			for k := range n {
				if d.a[i-n+k].key != d.b[j-m+k].key {
					t.Fatalf("%q, %q: %v is not equal", a, b, c)
				}
			}
		default:
			if want := map[ChangeKind][2]bool{Replaced: {true, true}, Added: {false, true}, Dropped: {true, false}}[c.Kind]; want != [2]bool{n > 0, m > 0} {
				t.Fatalf("%q, %q: %v has %d and %d words", a, b, c, n, m)
			}
		}
	}
	if i != len(d.a) || j != len(d.b) {
		t.Fatalf("%q, %q: %d of %d and %d of %d words covered", a, b, i, len(d.a), j, len(d.b))
	}
}

func TestWordDiffCoversAllWords(t *testing.T) {
	word := rapid.SampledFrom(strings.Fields("a b c d the The gate U.S. US o'clock co-op harbour harbor 1,000 — … ” é"))
	rapid.Check(t, func(t *rapid.T) {
		a := strings.Join(rapid.SliceOf(word).Draw(t, "a"), " ")
		b := strings.Join(rapid.SliceOf(word).Draw(t, "b"), " ")
		checkDiff(t, a, b)
		if c := WordDiff(a, a); len(c) > 1 || len(c) == 1 && c[0].Kind != Equal {
			t.Fatalf("%q differs from itself: %v", a, c)
		}
	})
}

func TestWordDiffOfLongTexts(t *testing.T) {
	var a, b []string
	for i := range 40_000 {
		a, b = append(a, fmt.Sprint("w", i)), append(b, fmt.Sprint("w", i))
	}
	b[100], b[39_000] = "first", "second"
	b = append(b[:20_000:20_000], b[20_050:]...)
	want := "w100>first; " + strings.Join(a[20_000:20_050], " ") + ">; w39000>second"
	if got := shown(strings.Join(a, " "), strings.Join(b, " ")); got != want {
		t.Errorf("got %.300s", got)
	}
}

// Texts that offer a diff nothing to hold on to, or too much.
func TestWordDiffIsBounded(t *testing.T) {
	const n = 200_000
	cases := [][2]string{
		{strings.Repeat("a ", n), strings.Repeat("a ", n/2) + "b " + strings.Repeat("a ", n/2)},
		{strings.Repeat("a b ", n), strings.Repeat("b a a ", n)},
		{strings.Repeat("a", n), strings.Repeat("a.", n)},
		{"x " + strings.Repeat("a b c ", n), strings.Repeat("c b a ", n) + "x"},
	}
	var up, down strings.Builder
	for i := range n {
		fmt.Fprintf(&up, "w%d ", i)
		fmt.Fprintf(&down, "w%d ", n-i)
	}
	cases = append(cases, [2]string{up.String(), down.String()})
	for i, c := range cases {
		start := time.Now()
		checkDiff(t, c[0], c[1])
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("case %d took %v", i, took)
		}
	}
}

func FuzzWordDiff(f *testing.F) {
	f.Add("The U.S. doesn’t", "the US does not")
	f.Add("a.b.c'd'e", "a b\x00c\xff'")
	f.Fuzz(func(t *testing.T, a, b string) { checkDiff(t, a, b) })
}
