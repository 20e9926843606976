package reports

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a page says of its making is read back as it was, whatever stands in it.
func TestRecordSurvivesPage(t *testing.T) {
	for name, r := range map[string]func() *Record{
		"sample":  func() *Record { n := NewRecord(sample(), nil); return &n },
		"hostile": func() *Record { n := NewRecord(hostile(), nil); return &n },
	} {
		result := sample()
		if name == "hostile" {
			result = hostile()
		}
		result.Provenance.Flags = []string{"--title", "</script><script>" + attack}
		want := r()
		want.Flags = []string{"--title", "</script><script>" + attack}
		var b bytes.Buffer
		if err := HTML(&b, result, Options{}); err != nil {
			t.Fatal(err)
		}
		got, err := ReadRecord(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		a, _ := json.Marshal(want) // bytes that are no UTF-8 become U+FFFD, here as in the page
		a = bytes.ReplaceAll(a, []byte(`\ufffd`), []byte("\ufffd"))
		c, _ := json.Marshal(got)
		if diff := cmp.Diff(string(a), string(c)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReadRecordRefuses(t *testing.T) {
	good := recordStart + `{"generator":"framing","version":"1","command":"","flags":["--event","one"],"corpus":"","lexicons":[],"articles":[]}</script>`
	if _, err := ReadRecord([]byte("<html>" + good)); err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]string{
		"empty": "", "text": "a page", "cut off": strings.TrimSuffix(good, "</script>"), "another tool": strings.Replace(good, "framing", "other", 1),
		"half a flag": strings.Replace(good, `,"one"`, "", 1), "not JSON": recordStart + "{</script>", "two objects": strings.Replace(good, "}<", "}{}<", 1),
		"unknown field": strings.Replace(good, `"corpus"`, `"corpse"`, 1), "list": recordStart + "[]</script>", "null": recordStart + "null</script>",
		"flags of another type": strings.Replace(good, `"one"`, "1", 1), "many flags": strings.Replace(good, `"one"`, `"one"`+strings.Repeat(`,"a","b"`, maxFlags), 1),
		"deep": recordStart + strings.Repeat("[", 100_000) + "</script>",
	} {
		if r, err := ReadRecord([]byte(page)); err == nil {
			t.Errorf("%s: read as %v", name, r)
		}
	}
}

func FuzzReadRecord(f *testing.F) {
	f.Add([]byte(recordStart + `{"generator":"framing","flags":[],"articles":[{"id":"a","hash":""}]}</script>`))
	f.Fuzz(func(t *testing.T, page []byte) {
		if r, err := ReadRecord(page); err == nil && (r.Generator != "framing" || len(r.Flags)%2 != 0 || slices.Contains(r.Flags, "\xff")) {
			t.Errorf("%+v", r)
		}
	})
}
