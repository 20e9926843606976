package reports

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strconv"
	"strings"
)

// anchors hands out ids for the page. An id depends only on what it names, so links stay right when articles are added;
// a name that is taken gets a number.
type anchors map[string]bool

// take returns the id for the name, which must need no encoding.
func (as anchors) take(id string) string {
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

// shortKey stands for the names in ids of which a page has hundreds: 25 bits of their SHA-256, in five letters and digits.
func shortKey(names ...string) string {
	h := sha256.New()
	for _, name := range names {
		fmt.Fprintf(h, "%d %s", len(name), name)
	}
	return strings.ToLower(base32.StdEncoding.EncodeToString(h.Sum(nil))[:5])
}
