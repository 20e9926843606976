package articles

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"framing/internal/diag"
)

// key is one of the keys of a record, of front matter and of articles.yaml.
type key uint8

const (
	keyID key = iota
	keyOutlet
	keyVia
	keyDate
	keyTitle
	keyURL
	keyAuthor
	keyCredit
	keyLanguage
	keyEvent
	keyCount
	// keyText is a key of records only; it has no place in fields.
	keyText = keyCount
	// keyNone is every other key.
	keyNone key = 255
)

var keyNames = [keyCount + 1]string{"id", "outlet", "via", "date", "title", "url", "author", "credit", "language", "event", "text"}

// meant are keys of other tools, and the key of ours that they likely stand for.
var meant = map[string]string{
	"publisher": "outlet", "publication": "outlet", "source": "outlet", "newspaper": "outlet", "site": "outlet", "site_name": "outlet",
	"headline": "title", "heading": "title", "published": "date", "publishedat": "date", "published_at": "date", "publication_date": "date",
	"publish_date": "date", "pubdate": "date", "created": "date", "created_at": "date", "timestamp": "date", "link": "url",
	"permalink": "url", "byline": "author", "authors": "author", "creator": "author", "lang": "language", "locale": "language",
	"body": "text", "content": "text", "article": "text", "maintext": "text", "fulltext": "text", "story": "event", "topic": "event",
}

// nearestKey returns the key of ours that a key which is not read probably stands for, or "".
func nearestKey(name string) string {
	return cmp.Or(meant[strings.ToLower(name)], diag.Nearest(name, keyNames[:]))
}

// Keys lists the keys that are read of an article. A record has its text besides.
func Keys() []string { return slices.Clone(keyNames[:keyText]) }

// fields are the values of the keys; "" = not given.
type fields [keyCount]string

// keyOf returns the key with this name, in small letters or not: some tools write Title. eventKey, if not "", is the name
// that means the event instead of "event", unless it is one of ours, which keeps its meaning: see Source.event.
func keyOf(name, eventKey string) key {
	k := ownKey(name)
	if k == keyNone {
		k = ownKey(strings.ToLower(name))
	}
	switch {
	case eventKey == "":
	case k == keyNone && strings.EqualFold(name, eventKey):
		return keyEvent
	case k == keyEvent && eventKey != "event":
		return keyNone
	}
	return k
}

func ownKey(name string) key {
	switch name {
	case "id":
		return keyID
	case "outlet":
		return keyOutlet
	case "via":
		return keyVia
	case "date":
		return keyDate
	case "title":
		return keyTitle
	case "url":
		return keyURL
	case "author":
		return keyAuthor
	case "credit":
		return keyCredit
	case "language":
		return keyLanguage
	case "event":
		return keyEvent
	case "text":
		return keyText
	}
	return keyNone
}

// set stores a value, tidied for one line. It reports false where the value is a date that cannot be read, which stays
// empty.
func (f *fields) set(k key, value string) bool {
	value = oneLine(value)
	if k == keyDate && value != "" {
		date, ok := parseDate(value)
		f[k] = date
		return ok
	}
	f[k] = value
	return true
}

// oneLine takes the white space around a value away and turns line ends and tabs within it into spaces: a name or a
// title is one line.
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	if strings.ContainsAny(s, "\t\n\v\f\r\u0085\u2028\u2029") {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
			return r == ' ' || r == '\t' || r == '\n' || r == '\v' || r == '\f' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
		}), " ")
	}
	return s
}

// layouts are the dates in words that are read. Dates in figures whose order of day and month nobody can tell
// (01/02/2021) are not.
var layouts = [...]string{
	"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006", "Jan 2 2006",
	"2006/01/02", "2006/1/2", "2006-1-2", "20060102",
	"2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05",
}

// dateHint names what parseDate reads.
const dateHint = "write it as 2006-01-02; 2 January 2006, January 2, 2006 and RFC 3339 are read too"

// parseDate returns a date as 2006-01-02. A time of day, and its zone, is dropped: the date counts as it is written.
func parseDate(s string) (string, bool) {
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' && (len(s) == 10 || s[10] == 'T' || s[10] == 't' || s[10] == ' ') {
		if _, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return s[:10], true
		}
		return "", false
	}
	if weekday, rest, ok := strings.Cut(s, ","); ok && strings.HasSuffix(weekday, "day") || ok && len(weekday) == 3 {
		s = strings.TrimSpace(rest)
	}
	s = strings.Replace(s, ".", "", 1) // "Dec. 6, 2021"
	s = strings.Replace(s, "Sept ", "Sep ", 1)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}
