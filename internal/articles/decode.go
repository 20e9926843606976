package articles

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"framing/internal/diag"
)

var (
	bomUTF8    = []byte("\xEF\xBB\xBF")
	bomUTF16LE = []byte("\xFF\xFE")
	bomUTF16BE = []byte("\xFE\xFF")
)

// decode turns the bytes of a file into UTF-8. What is UTF-8 already is returned as it is, without its byte order mark;
// line ends, NULs and everything else stay. A string that is not empty says why this is no text; a warning says that
// the text was not UTF-8 and what became of it. The position of the warning has a line and a column, no file.
func decode(data []byte) (text []byte, notText string, warnings diag.Problems) {
	if kind := magic(data); kind != "" {
		return nil, "is " + kind + ", not a text", nil
	}
	switch {
	case bytes.HasPrefix(data, bomUTF8):
		data = data[len(bomUTF8):]
	case bytes.HasPrefix(data, bomUTF16LE), bytes.HasPrefix(data, bomUTF16BE):
		data = fromUTF16(data, unicode.LittleEndian)
	case len(data) > 0:
		if order, ok := guessUTF16(data); ok {
			data = fromUTF16(data, order)
			warnings = diag.Problems{{Severity: diag.Warning, What: "is read as UTF-16, which nothing in it says"}}
		}
	}
	if !utf8.Valid(data) {
		var warning diag.Problem
		if data, warning, notText = repair(data); notText != "" {
			return nil, notText, nil
		}
		warnings = append(warnings, warning)
	}
	if isBinary(data) {
		return nil, "is not a text: it holds many control characters", nil
	}
	return data, "", warnings
}

// magic names the kind of a file that is no text by its first bytes, or returns "".
func magic(data []byte) string {
	for _, m := range [...]struct{ prefix, kind string }{
		{"%PDF-", "a PDF"}, {"\x89PNG\r\n", "a PNG picture"}, {"\xFF\xD8\xFF", "a JPEG picture"}, {"GIF8", "a GIF picture"},
		{"PK\x03\x04", "a ZIP archive or an office document"}, {"\xD0\xCF\x11\xE0", "an office document"},
		{"\x1F\x8B", "gzip data"}, {"\x28\xB5\x2F\xFD", "zstd data"}, {"{\\rtf", "an RTF document"},
		{"SQLite format 3\x00", "a database"}, {"\x7FELF", "a program"},
	} {
		if len(data) >= len(m.prefix) && string(data[:len(m.prefix)]) == m.prefix {
			return m.kind
		}
	}
	return ""
}

// fromUTF16 decodes UTF-16, with or without a byte order mark; half characters become U+FFFD.
func fromUTF16(data []byte, order unicode.Endianness) []byte {
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil { // it replaces what is wrong and does not fail; kept as it is where it ever does
		return data
	}
	return out
}

// guessUTF16 reports whether the data is UTF-16 without a byte order mark: in its first 4 KiB, every second byte is
// mostly NUL and the bytes between them hardly ever are.
func guessUTF16(data []byte) (unicode.Endianness, bool) {
	head := data[:min(len(data), 4096)&^1]
	if len(data)%2 != 0 || len(head) < 4 || bytes.IndexByte(head, 0) < 0 {
		return unicode.LittleEndian, false
	}
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i&1]++
		}
	}
	most, few := len(head)/2*6/10, len(head)/2/20
	switch {
	case nul[1] > most && nul[0] <= few:
		return unicode.LittleEndian, true
	case nul[0] > most && nul[1] <= few:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// repair decodes data that is not valid UTF-8. Where it holds at least as many UTF-8 characters of several bytes as
// places that fit nowhere, it is damaged UTF-8, and each byte of these becomes U+FFFD. Else it is Windows-1252, of which
// Latin-1 text is a part, unless more than a third of the text fits nowhere, which no language written in it does.
func repair(data []byte) (text []byte, warning diag.Problem, notText string) {
	good, bad, runs, first := damage(data)
	if bad*3 > len(data) {
		return nil, warning, "is not a text in UTF-8, UTF-16 or Windows-1252"
	}
	warning = diag.Problem{Severity: diag.Warning, Pos: place("", data, first)}
	if good < runs && bytes.IndexByte(data, 0) < 0 {
		warning.What = "is not UTF-8; it is read as Windows-1252"
		warning.Hint = "save it as UTF-8 if letters look wrong"
		text, _ = charmap.Windows1252.NewDecoder().Bytes(data) // every byte stands for a character
		return text, warning, ""
	}
	warning.What = fmt.Sprintf("%d bytes are not UTF-8; each becomes U+FFFD", bad)
	if bad == 1 {
		warning.What = "1 byte is not UTF-8; it becomes U+FFFD"
	}
	out := make([]byte, 0, len(data)+2*bad)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out, warning, ""
}

// place is where a byte of a text stands in its file.
func place(file string, text []byte, at int) diag.Pos {
	return diag.Pos{File: file, Line: 1 + bytes.Count(text[:at], []byte{'\n'}), Column: at - bytes.LastIndexByte(text[:at], '\n')}
}

// damage counts the UTF-8 characters of several bytes, the bytes that fit nowhere, and the runs of these; first is where
// the first one stands.
func damage(data []byte) (good, bad, runs, first int) {
	for i, last := 0, -2; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError || n > 1 {
			good++
			i += n
			continue
		}
		if bad == 0 {
			first = i
		}
		if last != i-1 {
			runs++
		}
		bad, last = bad+1, i
		i++
	}
	return good, bad, runs, first
}

// isBinary reports whether text is none: more than 1 % of it is NUL, or more than 5 % of its first KiB are control
// characters that no text has. Escapes are left out of account: what was copied from a terminal is a text.
func isBinary(text []byte) bool {
	if bytes.Count(text, []byte{0})*100 > len(text) {
		return true
	}
	head := text[:min(len(text), 1024)]
	count, _ := lowControls(head)
	return (count-bytes.Count(head, []byte{0x1B}))*20 > len(head)
}

// isControl reports whether a character is one of control that no text has. It ends a word and is not seen: “cou\x00p” is
// read as two words, so that a term is not found in it.
func isControl(r rune) bool {
	return 0 <= r && r < ' ' && !('\t' <= r && r <= '\r') || del <= r && r < '\u00A0' && r != nextLine
}

const (
	del      = 0x7F
	nextLine = 0x85 // which is white space
	c1Lead   = 0xC2 // the first byte of U+0080 to U+00BF
)

// controls counts the control characters of a text and returns where the first one stands.
func controls(text []byte) (count, first int) {
	count, first = lowControls(text)
	n, at := highControls(text)
	if n > 0 && (count == 0 || at < first) {
		first = at
	}
	return count + n, first
}

// lowControls counts the control characters below the blank, 32 bytes at a time, and returns where the first one stands.
func lowControls(text []byte) (count, first int) {
	const stride = 32
	for i := 0; i < len(text); i += stride {
		if b := text[i:]; len(b) >= stride && ((low(b)|low(b[8:])|low(b[16:])|low(b[24:]))&highs == 0 || (odd(b)|odd(b[8:])|odd(b[16:])|odd(b[24:]))&highs == 0) {
			continue // the second: it holds the end of a line
		}
		for j, c := range text[i:min(i+stride, len(text))] {
			if c < ' ' && isControl(rune(c)) {
				if count++; count == 1 {
					first = i + j
				}
			}
		}
	}
	return count, first
}

// highControls counts the control characters of a text from DEL on, and returns where the first one stands.
func highControls(text []byte) (count, first int) {
	for _, lead := range [...]byte{del, c1Lead} {
		for i := 0; ; i++ {
			n := bytes.IndexByte(text[i:], lead)
			if n < 0 {
				break
			}
			i += n
			if r, _ := utf8.DecodeRune(text[i:]); isControl(r) {
				if count++; count == 1 || i < first {
					first = i
				}
			}
		}
	}
	return count, first
}

// low has the high bit of some byte set if one of the first eight bytes is below the blank, see scanString.
func low(b []byte) uint64 {
	w := binary.LittleEndian.Uint64(b)
	return (w - ' '*ones) &^ w
}

// odd has the high bit of some byte set if one of the first eight bytes is below the blank and no line feed. It may be set of an asterisk behind a
// line feed too.
func odd(b []byte) uint64 {
	w := binary.LittleEndian.Uint64(b) ^ '\n'*ones // a line feed becomes 0, and what is below the blank stays there
	return (w - ' '*ones) &^ w &^ ((w - ones) &^ w)
}

// holdsControls is the warning of an article with control characters, the first of which stands at a place.
func holdsControls(count int, at diag.Pos) diag.Problem {
	p := diag.Problem{Pos: at, Severity: diag.Warning, What: "holds a control character here; a word with one inside is not found",
		Hint: "take it out of the text; where it stood for a quotation mark, save the text as UTF-8 anew"}
	if count > 1 {
		p.What = fmt.Sprintf("holds %d control characters, the first one here; a word with one inside is not found", count)
		p.Hint = "take them out of the text; where they stood for quotation marks, save the text as UTF-8 anew"
	}
	return p
}
