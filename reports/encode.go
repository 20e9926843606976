package reports

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// substitute stands for a byte that is not part of valid UTF-8 (U+001A, "substitute"). Like the byte, it is one byte
// long, so that offsets into a decoded text stay right; U+FFFD would take three.
const substitute = 0x1a

const hexDigits = "0123456789abcdef"

// plain says of each ASCII byte whether it may stand in a JSON string as it is.
var plain = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = c >= ' ' && c != '"' && c != '\\' && c != 0x7f
	}
	return t
}()

// appendString appends s as a JSON string. `<` and `&` stay as they are; U+2028 and U+2029, which end a line in older
// JavaScript, are escaped.
func appendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if plain[c] {
				i++
				continue
			}
			dst = appendEscape(append(dst, s[from:i]...), c)
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			dst = appendEscape(append(dst, s[from:i]...), substitute)
			from = i + 1
		case r == '\u2028' || r == '\u2029':
			dst = append(append(dst, s[from:i]...), `\u202`...)
			dst = append(dst, hexDigits[r&0xf])
			from = i + size
		}
		i += size
	}
	return append(append(dst, s[from:]...), '"')
}

func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	return append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}

// field appends key, a JSON key with its comma and colon (`,"id":`), and the string.
func field(dst []byte, key, s string) []byte { return appendString(append(dst, key...), s) }

// number appends key, a JSON key with its comma and colon, and the number.
func number(dst []byte, key string, n int) []byte {
	return strconv.AppendInt(append(dst, key...), int64(n), 10)
}

// appendShare appends a number between 0 and 1, to four decimals. JSON has no NaN: it becomes 0.
func appendShare(dst []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	return strconv.AppendFloat(dst, math.Round(f*1e4)/1e4, 'f', -1, 64)
}

// list appends a JSON array of n elements, each appended by element.
func list(dst []byte, n int, element func(dst []byte, i int) []byte) []byte {
	dst = append(dst, '[')
	for i := range n {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = element(dst, i)
	}
	return append(dst, ']')
}

// appendStrings appends a JSON array of strings.
func appendStrings(dst []byte, all []string) []byte {
	return list(dst, len(all), func(dst []byte, i int) []byte { return appendString(dst, all[i]) })
}

// appendFloat appends any number, to six decimals. JSON has no NaN and no infinity: they become 0.
func appendFloat(dst []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	return strconv.AppendFloat(dst, math.Round(f*1e6)/1e6, 'f', -1, 64)
}
