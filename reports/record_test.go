package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"framing/analysis"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"
)

func TestJSONLGolden(t *testing.T) {
	var out []byte
	for _, a := range portArticles() {
		out = AppendJSONL(out, &a)
	}
	golden(t, "annotated.jsonl", out)
}

func TestJSONLOfNothing(t *testing.T) {
	got := string(AppendJSONL(nil, &analysis.Annotated{}))
	want := `{"id":"","path":"","outlet":"","via":"","date":"","title":"","event":"","text":"","given":0,"sentences":[],"voices":[],"tags":[]}` + "\n"
	if got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

func TestTSVGolden(t *testing.T) {
	out := []byte(TSVHeader)
	for _, a := range portArticles() {
		out = AppendTSV(out, &a)
	}
	golden(t, "annotated.tsv", out)
}

func TestCountsGolden(t *testing.T) {
	var b bytes.Buffer
	b.WriteString(CountsHeader)
	if err := Counts(&b, sample().Counts); err != nil {
		t.Fatal(err)
	}
	golden(t, "counts.tsv", b.Bytes())
}

func TestTSVEscapes(t *testing.T) {
	a := analysis.Annotated{Article: analysis.Article{ID: "a\tb", Outlet: "=1+1\r\n", Text: "x\ny\xff"}}
	a.Tags = []analysis.Tag{{ShortSpan: analysis.Span{Start: 0, End: 4}.Short(), Entry: &analysis.Entry{Lexicon: "l", Contrast: "c", Variant: "v"}, Zone: analysis.Body}}
	got := string(AppendTSV(nil, &a))
	want := "a\\tb\t=1+1\\r\\n\t\t\tl\tc\tv\town\tbody\t0\t4\thigh\tx\\ny\x1a\n"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Every string comes back as it was, but for bytes that are no UTF-8, each of which becomes one other byte.
func TestStringsSurvive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "s")
		encoded := appendString(nil, s)
		var got string
		if err := json.Unmarshal(encoded, &got); err != nil {
			t.Fatalf("%q: %v", encoded, err)
		}
		if want := replaceInvalid(s); got != want || len(got) != len(s) {
			t.Fatalf("got %q want %q", got, want)
		}
		if !utf8.Valid(encoded) || bytes.ContainsAny(encoded, "\n\r\u2028\u2029") {
			t.Fatalf("unsafe: %q", encoded)
		}
		if line := cell(nil, s); bytes.ContainsAny(line[:len(line)-1], "\t\r\n") || !utf8.Valid(line) {
			t.Fatalf("unsafe cell: %q", line)
		}
	})
}

// The published schemas (JSON Schema 2020-12), by name, of a line of annotate -f jsonl and of report -f json.
const (
	annotationSchema = "annotation.schema.json"
	resultSchema     = "result.schema.json"
)

func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	for _, file := range []string{annotationSchema, resultSchema} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(file, doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, doc []byte) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

func TestOutputSatisfiesSchemas(t *testing.T) {
	annotation, result := schema(t, annotationSchema), schema(t, resultSchema)
	for _, r := range []*analysis.Result{sample(), told(), hostile(), {}} {
		for i := range r.Articles {
			if err := validate(t, annotation, AppendJSONL(nil, &r.Articles[i])); err != nil {
				t.Error(err)
			}
		}
		var b bytes.Buffer
		if err := JSON(&b, r); err != nil {
			t.Fatal(err)
		}
		if err := validate(t, result, b.Bytes()); err != nil {
			t.Error(err)
		}
	}
}

// A schema that lets everything pass would prove nothing.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t, annotationSchema)
	a := portArticles()[0]
	good := string(AppendJSONL(nil, &a))
	for _, bad := range [][2]string{
		{`"id":"c1",`, ``}, {`"zone":"headline"`, `"zone":"top"`}, {`"counted":true`, `"counted":"yes"`},
		{`"given":0`, `"given":-1`}, {`"chain":[]`, `"chain":null`}, {`"path":`, `"pfad":`}, {`"voice":"own"`, `"voice":"mine"`},
	} {
		doc := strings.Replace(good, bad[0], bad[1], 1)
		if doc == good {
			t.Fatalf("%q is not in the record", bad[0])
		}
		if validate(t, s, []byte(doc)) == nil {
			t.Errorf("the schema accepts %s for %s", bad[1], bad[0])
		}
	}
}

func TestResultGolden(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, told()); err != nil {
		t.Fatal(err)
	}
	golden(t, "result.json", b.Bytes())
	if !json.Valid(b.Bytes()) {
		t.Error("not JSON")
	}
}

// The offsets of a record cut the words of its tags out of its text.
func TestOffsetsOfRecord(t *testing.T) {
	for _, r := range []*analysis.Result{sample(), hostile()} {
		for i := range r.Articles {
			var got struct {
				Text string
				Tags []struct {
					Start, End int
					Text       string
				}
			}
			if err := json.Unmarshal(AppendJSONL(nil, &r.Articles[i]), &got); err != nil {
				t.Fatal(err)
			}
			for _, tag := range got.Tags {
				if got.Text[tag.Start:tag.End] != tag.Text {
					t.Errorf("%q at %d, text has %q", tag.Text, tag.Start, got.Text[tag.Start:tag.End])
				}
			}
		}
	}
}

func BenchmarkAppendTSV(b *testing.B)   { benchmark(b, AppendTSV) }
func BenchmarkAppendJSONL(b *testing.B) { benchmark(b, AppendJSONL) }

func benchmark(b *testing.B, appendTo func([]byte, *analysis.Annotated) []byte) {
	a := portArticles()[0]
	a.Tags = slices.Repeat(a.Tags, 20)
	b.ReportAllocs()
	var buf []byte
	for b.Loop() {
		buf = appendTo(buf[:0], &a)
	}
	b.SetBytes(int64(len(buf)))
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(a.Tags)), "ns/tag")
}

func Example() {
	a := analysis.Annotated{Article: analysis.Article{ID: "7", Outlet: "Morning Post", Text: "A strike began."}}
	a.Tags = []analysis.Tag{{ShortSpan: analysis.Span{Start: 2, End: 8}.Short(), Entry: &analysis.Entry{Lexicon: "port", Contrast: "action", Variant: "strike"}, Zone: analysis.Body, Counted: true}}
	fmt.Print(strings.ReplaceAll(string(AppendTSV(nil, &a)), "\t", " | "))
	// Output: 7 | Morning Post |  |  | port | action | strike | own | body | 2 | 8 | high | strike
}
