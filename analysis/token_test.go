package analysis

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// words returns the text of every token, "|" before one that is not adjacent to the token before it.
func words(v *vocabulary, text string) []string {
	var out []string
	for i, t := range v.tokenize(text, nil) {
		s := t.in(text)
		if i > 0 && t.gap == adjacent {
			s = "+" + s
		}
		out = append(out, s)
	}
	return out
}

func TestTokens(t *testing.T) {
	v := newVocabulary()
	for text, want := range map[string]string{
		"Port of Velm.":                "Port of Velm +.",
		"14,000 of 2.5 (or 3).":        "14,000 of 2.5 ( +or 3 +) +.",
		"pro-EU, didn’t":               "pro +- +EU +, didn +’ +t",
		"U.S. ministers’ ‘plan’":       "U +. +S +. ministers +’ ‘ +plan +’",
		"Café Zürich naïve":            "Café Zürich naïve",
		"e\u0301te\u0301":              "e\u0301te\u0301",
		"Ki\u00adev \u200bKiev\u200b.": "Ki\u00adev Kiev +.",
		"a\u00a0b\u202fc":              "a b c",
		"file_name x1":                 "file_name x1",
		"Київ, Москва":                 "Київ +, Москва",
		"\x00a\x00":                    "a",
		"":                             "",
	} {
		if got := strings.Join(words(v, text), " "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Marks that are read from a table are those that classify knows, with the flags of flagsOfMark.
func TestTypographicMarks(t *testing.T) {
	v := newVocabulary()
	for r := rune(0x2000); r < 0x2060; r++ {
		got := v.tokenize("a "+string(r)+" b", nil)
		switch isMark := classify(r) == charMark; {
		case isMark && (len(got) != 3 || !got[1].mark(r) || got[1].flags != flagsOfMark(r) || got[1].gap != spaced || got[1].end != got[1].start+3):
			t.Errorf("%U: %+v", r, got)
		case !isMark && len(got) != 2:
			t.Errorf("%U is no mark: %+v", r, got)
		}
	}
	for _, cut := range []string{"a\xE2", "a\xE2\x80", "a\xE2\x80\xE2\x80", "a\xE2\x80A"} {
		v.tokenize(cut, nil) // does not read behind the end
	}
}

func TestTokenGapsAndFlags(t *testing.T) {
	v := newVocabulary()
	text := "One two\nThree\r\n\r\nFOUR-5 é\u2028x"
	got := v.tokenize(text, nil)
	gaps := []gap{farApart, spaced, lineBreak, farApart, adjacent, adjacent, spaced, lineBreak}
	for i, tok := range got {
		if tok.gap != gaps[i] {
			t.Errorf("gap before %q: %d, want %d", tok.in(text), tok.gap, gaps[i])
		}
	}
	if !got[0].is(isCapital) || got[0].is(isShout) || !got[3].is(isShout) || !got[4].is(isMark) || !got[5].is(isNumber) || got[1].is(hasUpper) || !got[0].is(hasUpper) {
		t.Errorf("flags wrong: %+v", got)
	}
}

func TestVocabularyFoldsCapitals(t *testing.T) {
	v := newVocabulary()
	harbour, ete := v.add("Harbour", determiner), v.add("ÉTÉ", 0)
	for i := range 5000 {
		v.add("word"+string(rune('a'+i%26))+strings.Repeat("x", i/26), 0)
	}
	text := "HARBOUR harbour été Har\u00adbour harbours"
	var got []uint32
	for _, tok := range v.tokenize(text, nil) {
		got = append(got, tok.word)
	}
	if want := []uint32{harbour, harbour, ete, harbour, 0}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if v.add("harbour", possessive) != harbour || v.classes[harbour] != determiner|possessive {
		t.Error("adding a word again must keep its number and join its classes")
	}
}

func TestWordBeginnings(t *testing.T) {
	v := newVocabulary()
	annex, ann, annexation, elan := v.addPrefix("annex"), v.addPrefix("Ann"), v.addPrefix("annexation"), v.addPrefix("Élan")
	for word, want := range map[string][]uint32{
		"annexation": {annex, ann, annexation}, "ANNEXATIONS": {annex, ann, annexation}, "annexatiön": {annex, ann}, "ANNEX": {annex, ann},
		"annual": {ann}, "anne": {ann}, "an": nil, "xannex": nil, "élans": {elan}, "ÉLAN": {elan}, "elan": nil, "an\u00adnual": {ann},
	} {
		for _, text := range []string{word, word + " ex", "“" + word + "” X."} {
			tokens := v.tokenize(text, nil)
			at := slices.IndexFunc(tokens, func(t token) bool { return t.isWord() })
			if got := v.beginnings(text, &tokens[at], nil); !slices.Equal(got, want) {
				t.Errorf("%q: got %v, want %v", text, got, want)
			}
			if len(want) > 0 && !tokens[at].is(hasPrefix) {
				t.Errorf("%q must be flagged", text)
			}
		}
	}
}

// Words of every length are one token and are found, wherever they stand, for they are read in pieces of eight bytes.
func TestWordsOfEveryLength(t *testing.T) {
	v := newVocabulary()
	for n := 1; n <= 130; n++ {
		word := strings.Repeat("Harbour2_", 15)[:n]
		number := v.add(word, 0)
		for _, text := range []string{word, strings.ToUpper(word) + ".", "- " + word + " \n", strings.Repeat("é ", n) + word + "é " + word} {
			tokens := v.tokenize(text, nil)
			var found []string
			for _, tok := range tokens {
				if tok.isWord() && tok.word == number {
					found = append(found, tok.in(text))
				}
			}
			if len(found) != 1 || !strings.EqualFold(found[0], word) {
				t.Errorf("%d letters in %q: found %q", n, text, found)
			}
		}
		if tok := v.tokenize(strings.ToLower(word)+"x", nil)[0]; tok.word != 0 {
			t.Errorf("%d letters and one more: taken for %q", n, v.words[tok.word])
		}
	}
}

// Tokens are ordered, lie within the text, and leave only white space and invisible characters between them.
func TestTokensLoseNothing(t *testing.T) {
	v := newVocabulary()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		at := 0
		check := func(between string) {
			for _, r := range between {
				if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.IsControl(r) {
					t.Fatalf("%q lost between tokens of %q", r, text)
				}
			}
		}
		for _, tok := range v.tokenize(text, nil) {
			if int(tok.start) < at || tok.end <= tok.start || int(tok.end) > len(text) {
				t.Fatalf("token %+v out of order in %q", tok, text)
			}
			check(text[at:tok.start])
			at = int(tok.end)
		}
		check(text[at:])
	})
}

func BenchmarkTokenize(b *testing.B) {
	v := newVocabulary()
	addEnglish(v)
	text := strings.Repeat("Dockers at the port of Velm walked out on Monday, the union’s leader said, after “talks” failed. ", 1000)
	var dst []token
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dst = v.tokenize(text, dst[:0])
	}
}
