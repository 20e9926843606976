package articles

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"framing/analysis"
)

// FuzzRecord compares the quick reader of records with encoding/json.
func FuzzRecord(f *testing.F) {
	for _, s := range []string{`{}`, ` { "id" : "a" , "text" : "x\n\u2019\ud83d\ude00" } `, `{"id":1,"ID":"x","id":null,"Text":"0"}`, `{"text":"\ud83d\u0041","x":[{}]}`,
		`{"text":"a` + "\t" + `"}`, `{"text":"\q"}`, `{"t\u0065xt":"a"}`, `{"n":-1.5e+3,"b":true,"c":false}`, `{"n":01}`, `{"a":"b",}`, `{"a"}`, `{"text":"\u12"}`, `{"text":"12345678\"12345678"} x`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if !utf8.Valid(line) {
			return // readRecord mends such lines first
		}
		quick, ok := scanRecord(line, "")
		var want map[string]any
		err := json.Unmarshal(line, &want)
		if ok && (err != nil || want == nil) {
			t.Fatalf("accepted, but encoding/json says %v", err)
		}
		slow, slowErr := parseRecord(line, "")
		if (slowErr == nil) != (err == nil) {
			t.Fatalf("error %v, encoding/json says %v", slowErr, err)
		}
		if ok && slowErr == nil {
			decoded, err := decodeRecord(line, "")
			for k := range quick.values {
				q, d := quick.values[k], decoded.values[k]
				if err != nil || q.kind != d.kind || !bytes.Equal(q.raw, d.raw) {
					t.Fatalf("%s: quick %v, slow %v, %v", keyNames[k], q, d, err)
				}
			}
			if !slices.EqualFunc(quick.others, decoded.others, bytes.Equal) {
				t.Fatalf("other keys: quick %q, slow %q", quick.others, decoded.others)
			}
		}
		var o struct{ ID, Outlet, Via, Date, Title, URL, Author, Credit, Language, Event, Text any } // in capitals or not
		json.Unmarshal(line, &o)
		read := [...]any{o.ID, o.Outlet, o.Via, o.Date, o.Title, o.URL, o.Author, o.Credit, o.Language, o.Event, o.Text}
		for k, v := range slow.values {
			got, ok := v.string()
			switch w := read[k].(type) {
			case string:
				if !ok || got != w {
					t.Fatalf("%s: %q, encoding/json has %q", keyNames[k], got, w)
				}
			case nil:
				if got != "" {
					t.Fatalf("%s: %q, want nothing", keyNames[k], got)
				}
			}
		}
	})
}

// FuzzLines checks that lines come as bytes.Split gives them, however the stream is chopped, and that none is lost.
func FuzzLines(f *testing.F) {
	f.Add([]byte("a\n\nbc\r\nd"), 3, uint8(1))
	f.Add([]byte(strings.Repeat("x", 2000)+"\ny\n"), 1000, uint8(0))
	f.Fuzz(func(t *testing.T, data []byte, limit int, way uint8) {
		limit = max(1, min(limit, 1<<20))
		var r io.Reader = bytes.NewReader(data)
		switch way % 3 {
		case 1:
			r = iotest.OneByteReader(r)
		case 2:
			r = iotest.DataErrReader(r)
		}
		want := bytes.Split(data, []byte{'\n'})
		if len(want[len(want)-1]) == 0 {
			want = want[:len(want)-1]
		}
		in := lineReader{r: r, limit: limit}
		var got [][]byte
		for i := 0; ; i++ {
			line, err := in.next()
			if err == io.EOF {
				break
			}
			if in.number != i+1 || i >= len(want) {
				t.Fatalf("line %d of %d has number %d", i, len(want), in.number)
			}
			if (err == errLong) != (len(want[i]) > limit) {
				t.Fatalf("line %d of %d bytes: %v", i, len(want[i]), err)
			}
			if err == errLong {
				line = want[i]
			}
			got = append(got, line)
		}
		if !slices.EqualFunc(got, want, bytes.Equal) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// FuzzText reads any bytes as a file: what comes out is valid UTF-8, the title stands in front exactly where it was
// given apart, and of a UTF-8 file nothing is lost.
func FuzzText(f *testing.F) {
	for _, s := range []string{"Words.", "---\ntitle: A\n---\nB", "---\ntitle: \"A\n---\nB", "\xFF\xFEa\x00", "\xEF\xBB\xBF---\nid: x\n...\n", "caf\xe9", "---\n- a\n---\n", "---\na: &x [*x]\n---\nb",
		"---\ntitle: |\n  A\n  B\n---\nA B\nc", "---\r\ndate: 2021-02-30\r\n---\r\nx"} {
		f.Add([]byte(s))
	}
	set, _ := Open(nil, nil, Options{Hash: true})
	f.Fuzz(func(t *testing.T, data []byte) {
		src := Source{set: set, kind: loaded, rel: "a.md", shown: "a.md", data: data}
		a, problems, ok := src.Read()
		if !ok {
			if problems.Err() == nil {
				t.Fatal("left out without a reason")
			}
			return
		}
		checkArticle(t, a)
		text, _, _ := decode(data)
		if given := a.Text[a.Given:]; !bytes.HasSuffix(text, []byte(given)) || !bytes.HasPrefix(text, []byte("---")) && given != string(text) {
			t.Fatalf("text %q of %q", given, text)
		}
		if utf8.Valid(data) && !bytes.Contains(data, []byte{0}) && !bytes.HasSuffix(data, text) {
			t.Fatalf("UTF-8 was changed: %q", text)
		}
	})
}

func checkArticle(t *testing.T, a analysis.Article) {
	t.Helper()
	for _, s := range []string{a.ID, a.Outlet, a.Via, a.Title, a.Date, a.URL, a.Author, a.Credit, a.Language, a.Event, a.Text} {
		if !utf8.ValidString(s) {
			t.Fatalf("%q is not valid UTF-8", s)
		}
	}
	if a.Given > 0 && a.Text[:a.Given] != a.Title+"\n\n" || a.Given == 0 && a.Title != "" && !hasTitle(a.Text, a.Title) {
		t.Fatalf("given %d, title %q, text %q", a.Given, a.Title, a.Text)
	}
	if a.ID == "" || a.Outlet == "" || len(a.Hash) != 64 {
		t.Fatalf("%+v", a)
	}
}

// FuzzStream reads any bytes as standard input.
func FuzzStream(f *testing.F) {
	f.Add([]byte("{\"text\":\"a\"}\n{\"title\":\"T\",\"text\":\"caf\xe9\"}\n[]\n{\"text\":\"\\u00"))
	f.Add([]byte("\xFF\xFE{\x00}\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		set, _ := Open([]string{"-"}, bytes.NewReader(data), Options{Hash: true, MaxText: 1000})
		for src := range set.Sources() {
			a, problems, ok := src.Read()
			if ok {
				checkArticle(t, a)
			} else if problems.Err() == nil {
				t.Fatal("left out without a reason")
			}
		}
	})
}

// FuzzManifest reads any articles.yaml, and adds an article to every one that is valid.
func FuzzManifest(f *testing.F) {
	f.Add([]byte("a.txt: {outlet: X}\n"), "b: c", "T\n#")
	f.Add([]byte("# x\n  a.txt:\n    title: |\n      A"), "b.txt", "<<")
	f.Fuzz(func(t *testing.T, existing []byte, path, title string) {
		path, title = clean(path), clean(title)
		list := []analysis.Article{{Path: path, ID: "1", Outlet: "O", Title: title}}
		var out bytes.Buffer
		if err := WriteManifest(&out, "articles.yaml", existing, list); err != nil {
			return
		}
		if path == "-" {
			return
		}
		text, _, _ := decode(existing)
		if !bytes.HasPrefix(out.Bytes(), text) {
			t.Fatalf("what was there has changed: %q", out.Bytes())
		}
		m, _ := parseManifest(out.Bytes(), "articles.yaml", "")
		name := entryName(&list[0])
		old, _ := parseManifest(text, "articles.yaml", "")
		if m == nil || m.entries[name] == nil {
			t.Fatalf("no entry %q in %q", name, out.Bytes())
		}
		if old != nil && old.entries[name] == nil && m.entries[name].fields[keyTitle] != oneLine(title) {
			t.Fatalf("title %q, want %q, in %q", m.entries[name].fields[keyTitle], title, out.Bytes())
		}
	})
}
