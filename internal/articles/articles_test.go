package articles

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"

	"framing/analysis"
	"framing/internal/diag"
	"framing/internal/reference"
)

// write makes the files of a test, from names with slashes to contents, and returns their folder.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// readPaths reads everything, in order.
func readPaths(t testing.TB, stdin io.Reader, options Options, paths ...string) ([]analysis.Article, diag.Problems) {
	t.Helper()
	set, problems := Open(paths, stdin, options)
	var list []analysis.Article
	for source := range set.Sources() {
		a, more, ok := source.Read()
		problems = append(problems, more...)
		if !ok {
			if more.Err() == nil && len(more) == 0 {
				t.Errorf("%s: no article and no reason", source.Path())
			}
			continue
		}
		if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Path) || !utf8.ValidString(a.ID) {
			t.Errorf("%s: not valid UTF-8", a.Path)
		}
		if want := a.Title + "\n\n"; a.Given != 0 && a.Text[:a.Given] != want {
			t.Errorf("%s: %q stands in front of the text, want %q", a.Path, a.Text[:a.Given], want)
		}
		list = append(list, a)
	}
	return list, append(problems, set.Remarks()...)
}

// one reads a file that holds exactly one article.
func one(t testing.TB, name, content string) (analysis.Article, diag.Problems) {
	t.Helper()
	dir := write(t, map[string]string{name: content})
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, name))
	if len(list) != 1 {
		t.Fatalf("%d articles, want 1; problems: %v", len(list), problems)
	}
	return list[0], problems
}

// expect compares problems, as they print, with the wanted lines; each wanted line is a part of its problem.
func expect(t testing.TB, problems diag.Problems, want ...string) {
	t.Helper()
	bad := len(problems) != len(want)
	for i := 0; !bad && i < len(want); i++ {
		bad = !strings.Contains(problems[i].String(), want[i])
	}
	if bad {
		t.Errorf("problems:\n%v\nwant:\n%s", problems.Error(), strings.Join(want, "\n"))
	}
}

func TestPlainText(t *testing.T) {
	const content = "  A bridge fell.\r\n\r\nNobody was\thurt.\n\n"
	a, problems := one(t, "day.one.txt", content)
	expect(t, problems)
	if a.Text != content || a.Given != 0 || a.ID != "day.one" || a.Path != "day.one.txt" {
		t.Errorf("%+v", a)
	}
	if a.Outlet != "unknown (day.one.txt)" || a.Guessed["outlet"] != "file name" {
		t.Errorf("outlet %q, guessed %v", a.Outlet, a.Guessed)
	}
}

func TestFrontMatter(t *testing.T) {
	const header = "---\noutlet: The Harbour Post\ndate: 6 December 2021\nauthor: [Ada Lund, Bo Reyes]\ndraft:\n"
	cases := []struct{ name, content, text, title, problem string }{
		{"title", header + "title: \"Bridge: open\"\n---\nBody.\n", "Bridge: open\n\nBody.\n", "Bridge: open", ""},
		{"no title", header + "---\nBody.\n", "Body.\n", "", ""},
		{"title in the text", header + "title: Bridge\n---\nBridge\nBody.\n", "Bridge\nBody.\n", "Bridge", ""},
		{"title as heading", header + "title: Bridge\n---\n\n# Bridge\n\nBody.\n", "\n# Bridge\n\nBody.\n", "Bridge", ""},
		{"title begins the text", header + "title: Bridge\n---\nBridge opens.\n", "Bridge\n\nBridge opens.\n", "Bridge", ""},
		{"windows", strings.ReplaceAll(header, "\n", "\r\n") + "---\r\nBody.\r\n", "Body.\r\n", "", ""},
		{"bare CR", strings.ReplaceAll(header, "\n", "\r") + "title: Bridge\r---\rBridge\rBody.\r", "Bridge\rBody.\r", "Bridge", ""},
		{"bare CR, then LF", strings.ReplaceAll(header, "\n", "\r") + "---\rBody.\nMore.\n", "Body.\nMore.\n", "", ""},
		{"dots", header + "...\nBody.\n", "Body.\n", "", ""},
		{"empty lines stay", header + "---\n\n\nBody.", "\n\nBody.", "", ""},
		{"misspelt", header + "titel: X\n---\nBody.", "Body.", "", "a.md:6:1: the key titel is not read (1 article) (warning) (did you mean title?)"},
		{"mapping", header + "title: {a: b}\n---\nBody.", "Body.", "", "a.md:6:1: the value of title should be one text"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a, problems := one(t, "a.md", c.content)
			if c.problem == "" {
				expect(t, problems)
			} else {
				expect(t, problems, c.problem)
			}
			if a.Text != c.text || a.Title != c.title {
				t.Errorf("text %q, title %q", a.Text, a.Title)
			}
			if a.Outlet != "The Harbour Post" || a.Date != "2021-12-06" || a.Author != "Ada Lund, Bo Reyes" || a.Guessed != nil {
				t.Errorf("%+v", a)
			}
		})
	}
}

func TestFrontMatterTrouble(t *testing.T) {
	cases := []struct{ name, content, text, problem string }{
		{"a rule", "---\nSome words.\n---\nMore.\n", "---\nSome words.\n---\nMore.\n", ""},
		{"a rule and a dateline", "---\nOSLO: It rained.\n---\nMore.\n", "---\nOSLO: It rained.\n---\nMore.\n", ""},
		{"empty block", "---\n---\nMore.\n", "---\n---\nMore.\n", ""},
		{"not closed", "---\ntitle: A\nBody.\n", "---\ntitle: A\nBody.\n", "a.txt:1:1: the front matter is not closed"},
		{"broken", "---\noutlet: X\ntitle: A: B\n---\nBody.\n", "A: B\n\nBody.\n", "a.txt:3:9: this is not valid YAML: a colon followed by a space stands in a value; the front matter is read line by line"},
		{"not closed, bare CR", "---\rtitle: A\rBody.\r", "---\rtitle: A\rBody.\r", "a.txt:1:1: the front matter is not closed"},
		{"broken, bare CR", "---\routlet: X\rtitle: A: B\r---\rBody.\r", "A: B\n\nBody.\r", "a.txt:3:9: this is not valid YAML"},
		{"open quote", "---\noutlet: \"X\ntitle: A\n---\nBody.\n", "A\n\nBody.\n", "a.txt:2:9: this is not valid YAML: a quotation mark is not closed"},
		{"bad date", "---\ndate: soon\n---\nBody.\n", "Body.\n", "a.txt:2:1: the date soon cannot be read; it is left empty"},
		{"twice in two ways", "---\ntitle: A\nTitle: B\n---\nBody.\n", "A\n\nBody.\n", "a.txt:3:1: the key title stands here a second time; the first one counts"},
		{"twice", "---\noutlet: A\noutlet: B\n---\nBody.\n", "Body.\n", "a.txt:3:1: the key outlet stands here a second time"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a, problems := one(t, "a.txt", c.content)
			if a.Text != c.text {
				t.Errorf("text %q", a.Text)
			}
			if c.problem == "" {
				expect(t, problems)
			} else {
				expect(t, problems, c.problem)
			}
		})
	}
}

// One broken line takes nothing from the others: each is read by itself.
func TestFrontMatterLineByLine(t *testing.T) {
	for front, want := range map[string]analysis.Article{
		"outlet: Post\ntitle: The raid: how\ndate: 2031-05-02\n":                         {Outlet: "Post", Title: "The raid: how", Date: "2031-05-02"},
		"Outlet : Post\r\ntags: [a\r\ntitle: Raid\r\n":                                   {Outlet: "Post", Title: "Raid"},
		"title: Raid: how\nauthor:\n- Ann Lind\n- Bo Ek\noutlet: >\n  Vellmar\n  Post\n": {Outlet: "Vellmar Post", Title: "Raid: how", Author: "Ann Lind, Bo Ek"},
		"title: [Raid\noutlet: Post\ncredit: \"Wire\n":                                   {Outlet: "Post"},
		"title: A\ntitle: B\nvia: x: y\n\toutlet: Z\n outlet: Q\n":                       {Outlet: "unknown (a.txt)", Title: "A", Via: "x: y"},
	} {
		a, problems := one(t, "a.txt", "---\n"+front+"---\nBody.\n")
		got := analysis.Article{Outlet: a.Outlet, Title: a.Title, Date: a.Date, Author: a.Author, Credit: a.Credit, Via: a.Via}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v", front, got)
		}
		expect(t, problems, "a.txt:")
		if !strings.HasSuffix(problems[0].What, "the front matter is read line by line") || problems[0].Severity != diag.Warning {
			t.Errorf("%q: %v", front, problems)
		}
	}
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2021-12-06": "2021-12-06", "2021-12-06T23:59:00+05:00": "2021-12-06", "2021-12-06 10:00:00 +0000": "2021-12-06",
		"6 December 2021": "2021-12-06", "December 6, 2021": "2021-12-06", "Dec. 6, 2021": "2021-12-06", "06 Dec 2021": "2021-12-06",
		"Monday, December 6, 2021": "2021-12-06", "Mon, 06 Dec 2021 10:00:00 GMT": "2021-12-06", "Sept 6, 2021": "2021-09-06",
		"20211206": "2021-12-06", "2021/12/06": "2021-12-06", "2021-13-06": "", "2021-02-30": "", "06/12/2021": "", "2021": "", "yesterday": "",
	} {
		if got, ok := parseDate(in); got != want || ok != (want != "") {
			t.Errorf("parseDate(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestJSONL(t *testing.T) {
	const lines = "\xEF\xBB\xBF" + `{"id":"a","outlet":"Post","title":"Bridge falls","date":"2021-12-06T10:00:00Z","text":"It \"fell\".\nNobody hurt \u2013 \ud83d\ude00.","bias":{"x":[1,2]}}
   ` + `
{"id":7,"outlet":"Wire","text":"Plain.","title":null,"author":["Ada","Bo"]}
{"outlet":"Wire","text":"No id."}` + "\r\n" + `{"outlet":"Wire","text":}
not json
{"id":"b"}
{"id":"c","text":""}
{"id":"d","text":5}
{"id":"e","text":"Last.","date":"soon","url":{}}`
	dir := write(t, map[string]string{"in.jsonl": lines})
	list, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "in.jsonl"))
	expect(t, problems,
		`in.jsonl:5:25: this line is not a JSON object: invalid character '}'`,
		"in.jsonl:6: this line is not a JSON object",
		"in.jsonl:7: the record has no text",
		"in.jsonl:8: the text of the record is empty",
		"in.jsonl:9: the text of the record is no string",
		"in.jsonl:10: the date soon cannot be read",
		"in.jsonl:10: the value of url should be a string",
		"in.jsonl:1: the key bias is not read (1 article)")
	var got []string
	for _, a := range list {
		got = append(got, fmt.Sprintf("%s|%s|%s|%s|%q|%d", a.ID, a.Outlet, a.Date, a.Author, a.Text, a.Given))
	}
	want := []string{
		`a|Post|2021-12-06||"Bridge falls\n\nIt \"fell\".\nNobody hurt – 😀."|14`,
		`7|Wire||Ada, Bo|"Plain."|0`,
		`in-4|Wire|||"No id."|0`,
		`e|unknown (in.jsonl)|||"Last."|0`,
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// What a record or front matter says under a key that is not read is named, once for all articles.
func TestOtherKeys(t *testing.T) {
	const lines = `{"Outlet":"Post","headline":"A","text":"Rain.","x":1,"none":null}
{"outlet":"Post","outlet":"Wire","headline":"B","text":"Rain.","list":[{"}":"\""}],"draft":""}
{"outl\u0065t":"Post","text":"Rain."}`
	dir := write(t, map[string]string{"in.jsonl": lines, "a.txt": "---\npublisher: Post\nlayout: x\n---\nRain.", "b.txt": "---\npublisher: Post\n---\nRain."})
	list, problems := readPaths(t, nil, Options{}, dir)
	base := filepath.Base(dir)
	expect(t, problems,
		base+"/in.jsonl:2: the key outlet stands there more than once; the last one counts (warning)",
		base+"/in.jsonl:1: the key headline is not read (2 articles) (warning) (did you mean title?)",
		base+"/a.txt:2:1: the key publisher is not read (2 articles) (warning) (did you mean outlet?)",
		base+"/a.txt:3:1: these keys are not read: layout, list, x (1 article) (warning) (framing reads id, outlet,")
	if got := summary(list[2:]); got != "in.jsonl|Post|\nin.jsonl|Wire|\nin.jsonl|Post|\n" {
		t.Error(got)
	}
	var many strings.Builder
	for i := range 500 {
		fmt.Fprintf(&many, "{\"text\":\"a\",\"key%03d\":1,\"key%03d\":1}\n", i, 499-i)
	}
	set, _ := Open([]string{"-"}, strings.NewReader(many.String()), Options{})
	for src := range set.Sources() {
		src.Read()
	}
	if keys := set.OtherKeys(); len(keys) != maxMentions || keys[0] != "key000" || keys[maxMentions-1] != "key099" || set.tally.unread["key007"].count != 2 {
		t.Errorf("%d keys: %v", len(keys), keys)
	}
}

func TestEventKey(t *testing.T) {
	const line = `{"event":"no","topic":"floods","text":"Rain."}`
	list, problems := readPaths(t, strings.NewReader(line), Options{EventKey: "topic"}, "-")
	if len(list) != 1 || list[0].Event != "floods" {
		t.Errorf("%+v", list)
	}
	expect(t, problems, "-:1: the key event is not read (1 article) (warning) (the event is taken from topic)")
}

// A key that is the event keeps the meaning that it has.
func TestEventKeyWithAMeaning(t *testing.T) {
	const line = `{"id":"i","outlet":"Post","date":"6 December 2021","Title":"Floods","event":"no","text":"Rain."}`
	for key, want := range map[string]string{"outlet": "Post", "date": "2021-12-06", "title": "Floods", "Title": "Floods", "id": "i", "event": "no", "url": ""} {
		list, _ := readPaths(t, strings.NewReader(line), Options{EventKey: key}, "-")
		if len(list) != 1 || list[0].Event != want {
			t.Errorf("%s: event %q, want %q", key, list[0].Event, want)
		}
		if a := list[0]; a.ID != "i" || a.Outlet != "Post" || a.Date != "2021-12-06" || a.Title != "Floods" || a.Text != "Floods\n\nRain." {
			t.Errorf("%s: %+v", key, a)
		}
	}
	dir := write(t, map[string]string{"a/1.txt": "---\nStory: x\n---\nA.", "b/1.txt": "B.", "b/articles.yaml": "1.txt: {story: y}"})
	for key, want := range map[string]string{"outlet": "a b", "story": "x y"} {
		list, _ := readPaths(t, nil, Options{EventKey: key}, dir)
		if len(list) != 2 || list[0].Event+" "+list[1].Event != want {
			t.Errorf("%s: %+v", key, list)
		}
	}
}

func TestCompressed(t *testing.T) {
	var plain strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&plain, "{\"id\":\"%d\",\"outlet\":\"Post\",\"text\":\"The %dth bridge %s.\"}\n", i, i, strings.Repeat("fell ", i%200))
	}
	var gz, zst bytes.Buffer
	g := gzip.NewWriter(&gz)
	io.WriteString(g, plain.String())
	g.Close()
	z, _ := zstd.NewWriter(&zst)
	io.WriteString(z, plain.String())
	z.Close()
	dir := write(t, map[string]string{"in.jsonl": plain.String(), "a.jsonl.gz": gz.String(), "b.jsonl.zst": zst.String(),
		"cut.jsonl.gz": gz.String()[:gz.Len()/2], "false.jsonl.gz": "no gzip"})
	want, _ := readPaths(t, nil, Options{}, filepath.Join(dir, "in.jsonl"))
	if len(want) != 3000 {
		t.Fatalf("%d articles", len(want))
	}
	for _, name := range []string{"a.jsonl.gz", "b.jsonl.zst"} {
		got, problems := readPaths(t, nil, Options{}, filepath.Join(dir, name))
		expect(t, problems)
		for i := range want {
			if len(got) != len(want) || got[i].Text != want[i].Text {
				t.Fatalf("%s: article %d differs, or %d articles", name, i, len(got))
			}
		}
	}
	got, problems := readPaths(t, nil, Options{}, filepath.Join(dir, "cut.jsonl.gz"))
	expect(t, problems, "cannot be read further: unexpected EOF")
	if len(got) < 1000 {
		t.Errorf("%d articles of half a file", len(got))
	}
	_, problems = readPaths(t, nil, Options{}, filepath.Join(dir, "false.jsonl.gz"))
	expect(t, problems, "false.jsonl.gz: cannot be unpacked")
	checkPackedStdin(t, gz.String(), len(want))
	checkPackedStdin(t, zst.String(), len(want))
}

// checkPackedStdin reads packed records from standard input, byte by byte, whole and cut off.
func checkPackedStdin(t *testing.T, packed string, records int) {
	t.Helper()
	got, problems := readPaths(t, iotest.OneByteReader(strings.NewReader(packed)), Options{}, "-")
	if expect(t, problems); len(got) != records {
		t.Errorf("%d articles of %d", len(got), records)
	}
	_, problems = readPaths(t, strings.NewReader(packed[:len(packed)/2]), Options{}, "-")
	expect(t, problems, "-:")
	_, problems = readPaths(t, strings.NewReader(packed[:4]), Options{}, "-")
	expect(t, problems, "-: ")
}

func TestStdin(t *testing.T) {
	cases := []struct{ name, in, id, text string }{
		{"records", " \n\t{\"id\":\"x\",\"text\":\"Rain.\"}\n", "x", "Rain."},
		{"records without id", "{\"text\":\"Rain.\"}", "stdin-1", "Rain."},
		{"text", "Rain, {again}.\n", "stdin", "Rain, {again}.\n"},
		{"marked", "\xEF\xBB\xBF{\"id\":\"x\",\"text\":\"Rain.\"}", "x", "Rain."},
		{"utf-16", "\xFF\xFE{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00", "stdin-1", "a"},
		{"front matter", "---\nid: f\n---\nRain.", "f", "Rain."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readPaths(t, strings.NewReader(c.in), Options{}, "-")
			expect(t, problems)
			if len(list) != 1 || list[0].ID != c.id || list[0].Text != c.text || list[0].Path != "-" {
				t.Errorf("%+v", list)
			}
		})
	}
	_, problems := readPaths(t, strings.NewReader(" \n"), Options{}, "-", "-")
	expect(t, problems, "-: is given twice", "-: holds no text")
	var gz bytes.Buffer
	g := gzip.NewWriter(&gz)
	io.WriteString(g, strings.Repeat("Rain. ", 1000))
	g.Close()
	list, problems := readPaths(t, bytes.NewReader(gz.Bytes()), Options{}, "-") // a text may be packed too
	if expect(t, problems); len(list) != 1 || len(list[0].Text) != 6000 {
		t.Errorf("%+v", list)
	}
	_, problems = readPaths(t, bytes.NewReader(gz.Bytes()), Options{MaxText: 5999}, "-")
	expect(t, problems, "-: is longer than")
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("rain ", 1000)
	dir := write(t, map[string]string{
		"a.txt":    long,
		"b.jsonl":  "{\"text\":\"one\"}\n{\"text\":\"" + long + "\"}\n{\"text\":\"two\"}\n{\"text\":\"" + long,
		"c.jsonl":  "{\"text\":" + strings.Repeat("[", 900) + "}\n{\"text\":\"x\"}\n",
		"d.txt":    strings.Repeat("r", 1000),
		"stray.md": "x",
	})
	list, problems := readPaths(t, nil, Options{MaxText: 1000}, dir)
	base := filepath.Base(dir)
	expect(t, problems, base+"/a.txt: is longer than 1000 bytes", "b.jsonl:2: the line is longer than 1000 bytes",
		"b.jsonl:4: the line is longer", "c.jsonl:1:909: this line is not a JSON object")
	if len(list) != 5 {
		t.Errorf("%d articles", len(list))
	}
	deep := `{"text":"ok","x":` + strings.Repeat("[", 1<<20) + "\n" + `{"text":"ok"}`
	list, problems = readPaths(t, strings.NewReader(deep), Options{}, "-")
	if len(list) != 1 || len(problems) != 1 {
		t.Errorf("%d articles, %v", len(list), problems)
	}
}

func TestStrayLines(t *testing.T) {
	list, problems := readPaths(t, strings.NewReader("{\"text\":\"a\"}\n"+strings.Repeat("x\n", 50)+"{\"text\":\"b\"}\n"), Options{}, "-")
	if len(list) != 2 || len(problems) != maxStray+1 || !strings.Contains(problems[maxStray].What, "30 more lines") {
		t.Errorf("%d articles, %d problems, %v", len(list), len(problems), problems[len(problems)-1])
	}
	dir := write(t, map[string]string{"a.jsonl": "[\n{\"text\":\"a\"},\n{\"text\":\"b\"}\n]"})
	_, problems = readPaths(t, nil, Options{}, filepath.Join(dir, "a.jsonl"))
	expect(t, problems, "a.jsonl:1: this is a JSON array; JSONL has one object a line")
}

func TestZipBomb(t *testing.T) {
	var zst bytes.Buffer
	z, _ := zstd.NewWriter(&zst)
	io.WriteString(z, "{}\n") // so that it is known for records where no name says so
	block := append(bytes.Repeat([]byte(" "), 1<<20), '\n')
	for range 80 {
		z.Write(block)
	}
	z.Close()
	dir := write(t, map[string]string{"a.jsonl.zst": zst.String()})
	for _, path := range []string{dir, "-"} {
		_, problems := readPaths(t, &zst, Options{}, path)
		expect(t, problems, "the record has no text", "unpacks to more than 200 times its size")
	}
}

func TestHash(t *testing.T) {
	// echo -n abc | sha256sum
	const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	dir := write(t, map[string]string{"a.txt": "abc", "b.jsonl": `{"title":"T","text":"abc"}`})
	list, _ := readPaths(t, nil, Options{Hash: true}, dir)
	if len(list) != 2 || list[0].Hash != abc || list[1].Hash != abc {
		t.Errorf("%+v", list)
	}
}

func TestReferenceArticles(t *testing.T) {
	dir := reference.Dir(t, "seeds")
	list, problems := readPaths(t, nil, Options{}, dir)
	expect(t, problems)
	outlets := []string{"Bloomberg", "Taipei Times", "Sputnik", "Financial Times", "Reuters"}
	if len(list) != len(outlets) {
		t.Fatalf("%d articles", len(list))
	}
	for i, a := range list {
		raw, err := os.ReadFile(filepath.Join(dir, a.Path))
		if err != nil || a.Text != string(raw) || a.Outlet != outlets[i] || a.Guessed != nil || a.Given != 0 {
			t.Errorf("%s: outlet %q, guessed %v, given %d, text as in the file: %v", a.Path, a.Outlet, a.Guessed, a.Given, a.Text == string(raw))
		}
	}
	if list[4].Via != "USTimeToday" || list[4].Date != "2021-12-02" {
		t.Errorf("%+v", list[4])
	}
}
