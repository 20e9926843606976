package articles

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"math/bits"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// value is a value of a JSON object, as it stands in the line.
type value struct {
	kind valueKind
	raw  []byte // what stands between the quotation marks of a string, else the whole value
}

type valueKind uint8

const (
	absent  valueKind = iota
	text              // a string without escapes
	escaped           // a string with escapes, all of them valid
	number
	null
	other // true, false, an array, an object
)

// record is a JSON object: the values of our keys, and the names of the others that have a value, the first ones only.
type record struct {
	values [keyCount + 1]value
	twice  [keyCount + 1]bool // the key stands there more than once; the last one counts, as with most readers of JSON
	others [][]byte
}

// maxOthers is how many names of other keys are kept of a record.
const maxOthers = 64

// add notes a key and its value, as it stands in the line.
func (r *record) add(name, raw []byte, eventKey string) {
	v := valueOf(raw)
	if k := keyOf(string(name), eventKey); k != keyNone {
		r.values[k], r.twice[k] = v, r.values[k].kind != absent
	} else if v.kind != null && (v.kind != text || len(v.raw) > 0) && len(r.others) < maxOthers {
		if r.others == nil {
			r.others = make([][]byte, 0, 8)
		}
		r.others = append(r.others, name)
	}
}

// isAnnotation reports whether a record has what annotate adds to an article, which no other record has all of.
func (r *record) isAnnotation() bool {
	found := 0
	for _, name := range r.others {
		switch string(name) {
		case "sentences", "voices", "tags":
			found++
		}
	}
	return found >= 3
}

// parseRecord reads a JSON object, which must be valid UTF-8. The quick way reads objects whose keys have no escapes; all
// others, and all that is wrong, go to encoding/json, which decides. Both give the same record.
func parseRecord(line []byte, eventKey string) (record, error) {
	if r, ok := scanRecord(line, eventKey); ok {
		return r, nil
	}
	return decodeRecord(line, eventKey)
}

// decodeRecord reads an object with encoding/json. Of a key that stands there twice the last value counts.
func decodeRecord(line []byte, eventKey string) (r record, err error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(line, &object); err != nil {
		return r, err
	}
	in := json.NewDecoder(bytes.NewReader(line)) // a map has no order, and forgets what stands there twice
	in.Token()
	for in.More() {
		var raw json.RawMessage
		name, err := in.Token()
		if err := cmp.Or(err, in.Decode(&raw)); err != nil {
			return r, err // a line that is valid gives none
		}
		if name, ok := name.(string); ok {
			r.add([]byte(name), raw, eventKey)
		}
	}
	return r, nil
}

// valueOf tells the kind of a value that is known to be valid.
func valueOf(raw []byte) value {
	switch c := raw[0]; {
	case c == '"':
		raw = raw[1 : len(raw)-1]
		if bytes.IndexByte(raw, '\\') >= 0 {
			return value{escaped, raw}
		}
		return value{text, raw}
	case c == 'n':
		return value{null, raw}
	case c == '-' || '0' <= c && c <= '9':
		return value{number, raw}
	}
	return value{other, raw}
}

// scanRecord is the quick way. It reports false where it is not sure.
func scanRecord(b []byte, eventKey string) (r record, ok bool) {
	i := space(b, 0)
	if i == len(b) || b[i] != '{' {
		return r, false
	}
	if i = space(b, i+1); i < len(b) && b[i] == '}' {
		return r, space(b, i+1) == len(b)
	}
	for i < len(b) && b[i] == '"' {
		end, esc := scanString(b, i+1)
		if end < 0 || esc {
			return r, false // escapes in a key are rare enough
		}
		name := b[i+1 : end]
		if i = space(b, end+1); i == len(b) || b[i] != ':' {
			return r, false
		}
		start := space(b, i+1)
		end = scanValue(b, start)
		if end < 0 {
			return r, false
		}
		r.add(name, b[start:end], eventKey)
		if i = space(b, end); i == len(b) {
			return r, false
		}
		switch b[i] {
		case '}':
			return r, space(b, i+1) == len(b)
		case ',':
			i = space(b, i+1)
		default:
			return r, false
		}
	}
	return r, false
}

// space returns the index of the first byte from i on that is no JSON white space.
func space(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r') {
		i++
	}
	return i
}

// scanValue returns the end of the value at i, or -1.
func scanValue(b []byte, i int) int {
	if i == len(b) {
		return -1
	}
	switch c := b[i]; {
	case c == '"':
		end, _ := scanString(b, i+1)
		if end < 0 {
			return -1
		}
		return end + 1
	case c == '[' || c == '{':
		end := scanNested(b, i)
		if end < 0 || !json.Valid(b[i:end]) {
			return -1
		}
		return end
	}
	end := i
	for end < len(b) && b[end] != ',' && b[end] != '}' && b[end] > ' ' {
		end++
	}
	if end-i > 64 || !json.Valid(b[i:end]) {
		return -1
	}
	return end
}

// scanNested returns the index behind the bracket that closes the one at i, or -1.
func scanNested(b []byte, i int) int {
	for depth := 0; i < len(b); i++ {
		switch b[i] {
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"':
			if i, _ = scanString(b, i+1); i < 0 {
				return -1
			}
		}
	}
	return -1
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// scanString returns the index of the quotation mark that closes the string whose content begins at i, and whether it
// holds escapes, eight bytes at a time. It returns -1 where the string is not valid.
//
// A word has a byte of zero where (w - ones) &^ w & highs is not 0, and its lowest bit marks the first one; likewise
// for a byte below 0x20 (Mycroft 1987; Anderson, Bit Twiddling Hacks).
func scanString(b []byte, i int) (end int, esc bool) {
	for {
		for ; i+8 <= len(b); i += 8 {
			w := binary.LittleEndian.Uint64(b[i:])
			quote, slash := w^'"'*ones, w^'\\'*ones
			m := (quote-ones)&^quote | (slash-ones)&^slash | (w-0x20*ones)&^w
			if m &= highs; m != 0 {
				i += bits.TrailingZeros64(m) / 8
				break
			}
		}
		if i >= len(b) {
			return -1, false
		}
		switch c := b[i]; {
		case c == '"':
			return i, esc
		case c == '\\':
			n := escapeLen(b[i:])
			if n == 0 {
				return -1, false
			}
			i, esc = i+n, true
		case c < ' ':
			return -1, false
		default:
			i++ // within the last 7 bytes
		}
	}
}

// escapeLen returns the length of the escape at the start of b, 0 if it is not valid.
func escapeLen(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if _, ok := hex4(b); ok {
			return 6
		}
	}
	return 0
}

// hex4 returns the code of the escape \uXXXX at the start of b.
func hex4(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	var r rune
	for _, c := range b[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// unescape writes the content of a valid string. Half a surrogate pair becomes U+FFFD, as in encoding/json.
func unescape(out *strings.Builder, raw []byte) {
	for {
		n := bytes.IndexByte(raw, '\\')
		if n < 0 {
			out.Write(raw)
			return
		}
		out.Write(raw[:n])
		raw = raw[n:]
		if raw[1] != 'u' {
			out.WriteByte(plainEscape(raw[1]))
			raw = raw[2:]
			continue
		}
		r, _ := hex4(raw)
		raw = raw[6:]
		if utf16.IsSurrogate(r) {
			low, _ := hex4(raw)
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				raw = raw[6:]
			}
		}
		out.WriteRune(r)
	}
}

// controls counts the control characters in title and text, and returns the column of the first one. Of those below the blank JSON
// allows escapes only.
func (r *record) controls(line []byte) (count, column int) {
	for _, v := range [...]value{r.values[keyTitle], r.values[keyText]} {
		if v.kind != text && v.kind != escaped {
			continue
		}
		n, first := highControls(v.raw)
		if v.kind == escaped {
			escapes, at := controlEscapes(v.raw)
			if n == 0 || escapes > 0 && at < first {
				first = at
			}
			n += escapes
		}
		if n > 0 && count == 0 {
			column = bytes.Index(line, v.raw) + first + 1
		}
		count += n
	}
	return count, column
}

// controlEscapes counts the escapes of a valid string that stand for control characters, and returns where the first one is.
func controlEscapes(raw []byte) (count, first int) {
	for i := 0; ; {
		n := bytes.IndexByte(raw[i:], '\\')
		if n < 0 {
			return count, first
		}
		i += n
		isOne := raw[i+1] == 'b'
		size := 2
		if r, ok := hex4(raw[i:]); ok {
			isOne, size = isControl(r), 6
		}
		if isOne {
			if count++; count == 1 {
				first = i
			}
		}
		i += size
	}
}

func plainEscape(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c // quotation mark, slash, backslash
}

// string returns the text of a value: a string without its escapes, the digits of a number, a list of strings joined by
// commas; ok is false for values that have none.
func (v value) string() (s string, ok bool) {
	switch v.kind {
	case absent, null:
		return "", true
	case text, number:
		return string(v.raw), true
	case escaped:
		var b strings.Builder
		unescape(&b, v.raw)
		return b.String(), true
	}
	var list []string
	if json.Unmarshal(v.raw, &list) != nil {
		return "", false
	}
	return strings.Join(list, ", "), true
}
