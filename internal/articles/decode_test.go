package articles

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"
)

func TestDecode(t *testing.T) {
	cases := []struct{ name, in, want, problem string }{
		{"utf-8", "é\r\n\x00 and much more text so that one NUL is less than one in a hundred, which takes a while to write down here.", "é\r\n\x00 and much more text so that one NUL is less than one in a hundred, which takes a while to write down here.", ""},
		{"marked", "\xEF\xBB\xBFa", "a", ""},
		{"latin-1", "caf\xe9 \x93xyz\x94", "café “xyz”", "1:4 is not UTF-8; it is read as Windows-1252"},
		{"damaged", "caf\xc3\xa9 \xe2\x80\x94\nx \xff y", "café —\nx \uFFFD y", "2:3 1 byte is not UTF-8; it becomes U+FFFD"},
		{"cut", "caf\xc3\xa9 \xe2\x80", "café \uFFFD\uFFFD", "1:7 2 bytes are not UTF-8; each becomes U+FFFD"},
		{"half a pair", "\xFF\xFEa\x00\x00\xd8b\x00", "a\uFFFDb", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, notText, problems := decode([]byte(c.in))
			if string(got) != c.want || notText != "" {
				t.Errorf("%q, %s", got, notText)
			}
			problem := ""
			if len(problems) > 0 {
				problem = strings.TrimPrefix(problems[0].Pos.String(), ":") + " " + problems[0].What
			}
			if problem != c.problem {
				t.Errorf("problem %q, want %q", problem, c.problem)
			}
		})
	}
}

func TestNotText(t *testing.T) {
	koi8, _ := charmap.KOI8R.NewEncoder().String("Мост упал ночью, никто не пострадал.")
	for _, in := range []string{"%PDF-1.7 text", "PK\x03\x04xxxx", "\x1f\x8b\x08", "{\\rtf1 x}", "a\x00b\x00\x00c", "\x01\x02\x03\x04 some words", "\x89PNG\r\n\x1a\n", koi8, "a\x00\x00\x00b\x00\x00\x00"} {
		if text, notText, _ := decode([]byte(in)); notText == "" {
			t.Errorf("%q is read as %q", in, text)
		}
	}
}

// Any text comes back from any encoding that is told or obvious.
func TestDecodeProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefgh XYZ,.\n\r“”é—ж日\U0001F600")), 0, 300, -1).Draw(t, "text")
		for _, bom := range []string{"", "\xEF\xBB\xBF"} {
			if got, notText, problems := decode([]byte(bom + want)); string(got) != want || notText != "" || len(problems) > 0 {
				t.Fatalf("utf-8: %q, %s, %v", got, notText, problems)
			}
		}
		for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
			in, err := unicode.UTF16(order, unicode.ExpectBOM).NewEncoder().String(want)
			if err != nil {
				t.Fatal(err)
			}
			if got, notText, _ := decode([]byte(in)); string(got) != want || notText != "" {
				t.Fatalf("utf-16: %q, %s", got, notText)
			}
		}
		ascii := "x" + strings.Map(func(r rune) rune {
			if r < utf8.RuneSelf {
				return r
			}
			return -1
		}, want) + "yz"
		in, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(ascii)
		if got, notText, problems := decode([]byte(in)); string(got) != ascii || notText != "" || len(problems) != 1 {
			t.Fatalf("utf-16 without mark: %q, %s", got, notText)
		}
	})
}
