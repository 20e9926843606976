package reports

import (
	"fmt"
	"strconv"
	"strings"
)

// anchors hands out ids for the page. An id depends only on what it names, so links stay right when articles are added;
// a name that is taken gets a number.
type anchors map[string]bool

// take returns the id for the name parts, which it encodes.
func (as anchors) take(parts ...string) string {
	for i, p := range parts {
		if i > 0 {
			parts[i] = encodeID(p)
		}
	}
	id := strings.Join(parts, "-")
	free := id
	for n := 2; as[free]; n++ {
		free = id + "~~" + strconv.Itoa(n)
	}
	as[free] = true
	return free
}

// encodeID writes every byte that is no ASCII letter, digit, dot, hyphen or underscore as ~ and two hex digits.
func encodeID(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte(".-_", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "~%02x", c)
		}
	}
	return b.String()
}

// slug makes a readable id of a name: small ASCII letters and digits, the rest hyphens.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
	if len(words) == 0 {
		return "x"
	}
	return strings.Join(words, "-")
}
