package articles

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// prose returns about n bytes of paragraphs of invented news, with the quotation marks and dashes of real ones.
func prose(seed, n int) string {
	words := strings.Fields(`the harbour council said on Monday that "repairs" would begin before winter while residents of Lower Quay asked why
		nobody had warned them – the bridge’s owners, who declined to comment, had promised “a full review” by spring`)
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		seed = seed*1103515245 + 12345
		b.WriteString(words[(seed>>16&0x7fff)%len(words)])
		if i%60 == 59 {
			b.WriteString(".\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// BenchmarkFolder reads 2,000 files of 6 KB, beside reading them with nothing but system calls and with os.ReadFile.
func BenchmarkFolder(b *testing.B) {
	dir := b.TempDir()
	var names []string
	total := 0
	for i := range 2000 {
		name := filepath.Join(dir, fmt.Sprintf("%d", i%40), fmt.Sprintf("%04d.txt", i))
		os.MkdirAll(filepath.Dir(name), 0o777)
		text := prose(i, 6000)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			b.Fatal(err)
		}
		names, total = append(names, name), total+len(text)
	}
	for _, hash := range []bool{false, true} {
		b.Run(fmt.Sprintf("Read/hash=%v", hash), func(b *testing.B) {
			b.SetBytes(int64(total))
			b.ReportAllocs()
			for b.Loop() {
				set, _ := Open([]string{dir}, nil, Options{Hash: hash})
				count := 0
				for src := range set.Sources() {
					if _, _, ok := src.Read(); ok {
						count++
					}
				}
				if count != len(names) {
					b.Fatal(count)
				}
			}
		})
	}
	b.Run("system-calls", func(b *testing.B) {
		b.SetBytes(int64(total))
		buf := make([]byte, 0, firstBuffer)
		for b.Loop() {
			for _, name := range names {
				readFile(name, buf, defaultMaxText)
			}
		}
	})
	b.Run("os.ReadFile", func(b *testing.B) {
		b.SetBytes(int64(total))
		for b.Loop() {
			for _, name := range names {
				os.ReadFile(name)
			}
		}
	})
}

// BenchmarkJSONL reads records of 6 KB from memory, beside encoding/json into a struct.
func BenchmarkJSONL(b *testing.B) {
	var data bytes.Buffer
	lines := json.NewEncoder(&data)
	lines.SetEscapeHTML(false)
	for i := range 2000 {
		lines.Encode(map[string]string{"id": fmt.Sprint(i), "outlet": "The Harbour Post", "date": "2021-12-06", "title": prose(i, 60), "text": prose(i, 6000), "url": "https://example.org/a"})
	}
	for _, hash := range []bool{false, true} {
		b.Run(fmt.Sprintf("Read/hash=%v", hash), func(b *testing.B) {
			b.SetBytes(int64(data.Len()))
			b.ReportAllocs()
			for b.Loop() {
				set, _ := Open([]string{"-"}, bytes.NewReader(data.Bytes()), Options{Hash: hash})
				for src := range set.Sources() {
					if _, _, ok := src.Read(); !ok {
						b.Fatal("not read")
					}
				}
			}
		})
	}
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(data.Len()))
		for b.Loop() {
			for line := range bytes.Lines(data.Bytes()) {
				var r struct{ ID, Outlet, Date, Title, Text, URL string }
				if err := json.Unmarshal(line, &r); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// BenchmarkManifest reads an articles.yaml of 2,000 entries.
func BenchmarkManifest(b *testing.B) {
	var data bytes.Buffer
	if err := WriteManifest(&data, "articles.yaml", nil, articlesFor(strings.Fields(prose(1, 12000))...)); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(data.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if m, _ := parseManifest(data.Bytes(), "articles.yaml", ""); len(m.entries) < 1000 {
			b.Fatal(len(m.entries))
		}
	}
}

// BenchmarkFrontMatter reads a short Markdown file from memory.
func BenchmarkFrontMatter(b *testing.B) {
	set, _ := Open(nil, nil, Options{})
	src := Source{set: set, kind: loaded, rel: "a.md", shown: "a.md", data: []byte("---\ntitle: Bridge falls\noutlet: The Harbour Post\ndate: 2021-12-06\n---\n" + prose(1, 6000))}
	b.SetBytes(int64(len(src.data)))
	for b.Loop() {
		src.Read()
	}
}
