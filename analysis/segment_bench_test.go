package analysis

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"framing/internal/reference"
)

// benchArticle is an invented article of the usual kind.
const benchArticle = `Harbour town votes to keep its ferry

By Mara Ellison and T. J. Okafor

PORT SELDEN, Jan. 5 (Northwire) — Residents of Port Selden voted on Tuesday to keep the ferry that has linked the town to the Outer Isles since 1911, according to preliminary figures from the county clerk. Turnout was 61.4 percent.

“We heard what people wanted,” Mayor Lena Stroud said at a news conference. “They want the boat.” She added that the U.S. Coast Guard would inspect the vessel, the St. Brannoc, on Feb. 3.

Opponents of the measure, led by the Selden Taxpayers Assn., argued that the crossing costs $4.2 million a year. Their chairman, Dr. Ivo Lang, called the result “a triumph of feeling over arithmetic.”

The ferry (the photo shows it in 1974) carries some 300 passengers a day... Most of them are commuters.

ADVERTISEMENT

Under the plan, fares will rise to 5.50 from 4.75 by the end of the year. The council is expected to vote on the budget at 10 a.m. Friday. “What happens after that?” Lang asked. “Nobody can say.”

(Reporting by Mara Ellison; Editing by Joan Petrakis)

Related Articles

Back to top button
`

func benchmark(b *testing.B, texts []string) {
	e := New(nil, Options{})
	docs, bytes := make([]*document, len(texts)), 0
	for i, text := range texts {
		docs[i] = new(document)
		docs[i].reset(Article{Text: text})
		docs[i].tokens = e.vocab.tokenize(text, nil)
		bytes += len(text)
	}
	b.Run("tokenize", func(b *testing.B) { // for comparison
		b.SetBytes(int64(bytes))
		for range b.N {
			for _, d := range docs {
				d.tokens = e.vocab.tokenize(d.Text, d.tokens[:0])
			}
		}
	})
	for _, d := range docs {
		e.segment(d)
	}
	b.Run("segment", func(b *testing.B) {
		b.SetBytes(int64(bytes))
		for range b.N {
			for _, d := range docs {
				d.paragraphs, d.sentences = d.paragraphs[:0], d.sentences[:0]
				e.segment(d)
			}
		}
	})
	b.Run("zone", func(b *testing.B) {
		b.SetBytes(int64(bytes))
		b.ReportAllocs()
		for range b.N {
			for _, d := range docs {
				d.Article = Article{Text: d.Text}
				e.zone(d)
			}
		}
	})
}

func BenchmarkArticle(b *testing.B) {
	benchmark(b, []string{benchArticle})
}

func BenchmarkCorpus(b *testing.B) {
	file, err := os.Open(reference.Dir(b, "eval/scale_allsides_8k.jsonl.gz"))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		b.Fatal(err)
	}
	in := json.NewDecoder(bufio.NewReader(unzipped))
	var texts []string
	for range 500 {
		var record struct{ Text string }
		if err := in.Decode(&record); err != nil {
			b.Fatal(err)
		}
		texts = append(texts, record.Text)
	}
	benchmark(b, texts)
}

// BenchmarkGrowth shows that hostile text costs time in proportion to its length: MB/s stays the same.
func BenchmarkGrowth(b *testing.B) {
	e := New(nil, Options{})
	for name, unit := range map[string]string{
		"dots": ".", "spaced": ". ", "quotes": "“", "brackets": "(", "words": "word. ", "capitals": "A. ", "question": "?” Lang ",
		"lines": "same line\n", "bars": "| ", "items": "1. A 2. ", "dateline": "(Agency ", "captions": "Photo: x\ny z\n",
		"cut": "NOT A: one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six\n",
	} {
		for _, size := range []int{1 << 18, 1 << 20} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(name+"/"+map[int]string{1 << 18: "256K", 1 << 20: "1M"}[size], func(b *testing.B) {
				d := new(document)
				b.SetBytes(int64(len(text)))
				for range b.N {
					d.reset(Article{Text: text})
					d.tokens = e.vocab.tokenize(text, d.tokens)
					e.segment(d)
					e.zone(d)
				}
			})
		}
	}
}
