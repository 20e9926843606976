package reports

import (
	"io"
	"slices"

	"framing/analysis"
	"framing/internal/diag"
	"framing/lexicons"
)

// JSON writes the whole result as one JSON object, described by result.schema.json: the output of `report -f json`.
// Articles are the records of AppendJSONL with what a report knows besides; events name their articles by id.
func JSON(w io.Writer, r *analysis.Result) error {
	events := eventOf(r)
	out := inPieces{w: w}
	buf := list([]byte(`{"generator":"framing","articles":`), len(r.Articles), func(dst []byte, i int) []byte {
		return out.flush(appendArticle(append(dst, '\n'), &r.Articles[i], events[i]))
	})
	buf = list(append(buf, ",\n\"events\":"...), len(r.Events), func(dst []byte, i int) []byte {
		return out.flush(appendEvent(dst, r, &r.Events[i]))
	})
	buf = list(append(buf, ",\n\"counts\":"...), len(r.Counts), func(dst []byte, i int) []byte {
		return out.flush(appendCount(dst, &r.Counts[i]))
	})
	buf = appendRelations(buf, r, &out)
	buf = list(append(buf, ",\n\"findings\":"...), len(r.Findings), func(dst []byte, i int) []byte {
		return out.flush(appendFinding(dst, r, &r.Findings[i]))
	})
	buf = list(append(buf, ",\n\"leftOut\":"...), len(r.LeftOut), func(dst []byte, i int) []byte {
		return out.flush(appendProblem(dst, &r.LeftOut[i]))
	})
	buf = list(append(buf, ",\n\"remarks\":"...), len(r.Remarks), func(dst []byte, i int) []byte {
		return out.flush(appendProblem(dst, &r.Remarks[i]))
	})
	buf = appendComparison(append(buf, ",\n\"comparison\":"...), r, &out)
	buf = appendProvenance(buf, r)
	out.write(append(buf, "}\n"...))
	return out.err
}

// inPieces writes what grows at the end of a buffer, so that no second copy of a large corpus is held.
type inPieces struct {
	w   io.Writer
	err error // the first one; nothing is written after it
}

// flush writes a buffer that has become large, and returns it empty.
func (p *inPieces) flush(buf []byte) []byte {
	if len(buf) < 1<<20 {
		return buf
	}
	p.write(buf)
	return buf[:0]
}

func (p *inPieces) write(buf []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(buf)
	}
}

// eventOf returns for each article the id of its event, or what the input gave.
func eventOf(r *analysis.Result) []string {
	out := make([]string, len(r.Articles))
	for i := range r.Articles {
		out[i] = r.Articles[i].Event
	}
	for _, e := range r.Events {
		for _, i := range e.Articles {
			if i >= 0 && i < len(out) {
				out[i] = e.ID
			}
		}
	}
	return out
}

func appendArticle(dst []byte, a *analysis.Annotated, event string) []byte {
	dst = appendAbout(append(dst, '{'), a, event)
	dst = field(dst, `,"url":`, a.URL)
	dst = field(dst, `,"author":`, a.Author)
	dst = field(dst, `,"credit":`, a.Credit)
	dst = field(dst, `,"language":`, a.Language)
	dst = appendMap(append(dst, `,"guessed":`...), a.Guessed)
	dst = field(dst, `,"hash":`, a.Hash)
	dst = appendMap(append(dst, `,"skipped":`...), a.Skipped)
	dst = appendWords(append(dst, `,"words":`...), a)
	return append(appendMarkup(dst, a), '}')
}

func appendMap(dst []byte, m map[string]string) []byte {
	dst = append(dst, '{')
	for i, key := range sortedKeys(m) {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendString(append(appendString(dst, key), ':'), m[key])
	}
	return append(dst, '}')
}

// appendWords appends {zone: {voice: words}}, both by name: the zones of the article's sentences, and the voices of words.
func appendWords(dst []byte, a *analysis.Annotated) []byte {
	var present [len(a.Words)]bool
	for i := range a.Sentences {
		present[a.Sentences[i].Zone] = true
	}
	dst = append(dst, '{')
	first := true
	for zone := range analysis.Zone(len(a.Words)) {
		if !present[zone] {
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = append(appendString(dst, zone.String()), ':', '{')
		from := len(dst)
		for voice, n := range a.Words[zone] {
			if n == 0 {
				continue
			}
			if len(dst) > from {
				dst = append(dst, ',')
			}
			dst = number(appendString(dst, analysis.VoiceName(voice).String()), ":", int(n))
		}
		dst = append(dst, '}')
	}
	return append(dst, '}')
}

func sortedKeys[K ~string, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func appendEvent(dst []byte, r *analysis.Result, e *analysis.Event) []byte {
	dst = field(dst, `{"id":`, e.ID)
	dst = field(dst, `,"title":`, e.Title)
	dst = field(dst, `,"from":`, e.From)
	dst = field(dst, `,"until":`, e.Until)
	dst = list(append(dst, `,"articles":`...), len(e.Articles), func(dst []byte, i int) []byte {
		return appendString(dst, articleID(r, e.Articles[i]))
	})
	dst = list(append(dst, `,"members":`...), len(e.Members), func(dst []byte, i int) []byte {
		return appendMember(dst, r, &e.Members[i])
	})
	if e.Unaligned > 0 {
		dst = number(dst, `,"unaligned":`, e.Unaligned)
	}
	dst = list(append(dst, `,"alignments":`...), len(e.Alignments), func(dst []byte, i int) []byte {
		group := e.Alignments[i].Sentences
		dst = list(append(dst, `{"sentences":`...), len(group), func(dst []byte, j int) []byte {
			dst = field(dst, `{"article":`, articleID(r, group[j].Article))
			dst = number(dst, `,"sentence":`, group[j].Sentence)
			return append(appendShare(append(dst, `,"similarity":`...), group[j].Similarity), '}')
		})
		return append(dst, '}')
	})
	return append(dst, '}')
}

func appendCount(dst []byte, c *analysis.Count) []byte {
	dst = field(dst, `{"lexicon":`, c.Lexicon)
	dst = field(dst, `,"contrast":`, c.Contrast)
	dst = field(dst, `,"variant":`, c.Variant)
	dst = field(dst, `,"outlet":`, c.Outlet)
	dst = field(dst, `,"voice":`, c.Voice.String())
	dst = number(dst, `,"uses":`, c.Uses)
	dst = number(dst, `,"articles":`, c.Articles)
	return append(number(dst, `,"once":`, c.Once), '}')
}

func appendProblem(dst []byte, p *diag.Problem) []byte {
	dst = field(dst, `{"file":`, p.File)
	dst = number(dst, `,"line":`, p.Line)
	dst = number(dst, `,"column":`, p.Column)
	dst = field(dst, `,"severity":`, p.Severity.String())
	dst = field(dst, `,"what":`, p.What)
	return append(field(dst, `,"hint":`, p.Hint), '}')
}

func appendProvenance(dst []byte, r *analysis.Result) []byte {
	dst = field(dst, ",\n\"provenance\":{\"version\":", r.Provenance.Version)
	dst = field(dst, `,"command":`, r.Provenance.Command)
	dst = field(dst, `,"corpus":`, r.Provenance.Corpus)
	dst = appendStrings(append(dst, `,"flags":`...), r.Provenance.Flags)
	dst = boolean(dst, `,"redacted":`, r.Provenance.Redacted)
	dst = list(append(dst, `,"lexicons":`...), len(r.Lexicons), func(dst []byte, i int) []byte {
		return appendLexicon(dst, r.Lexicons[i])
	})
	return append(dst, '}')
}

func appendLexicon(dst []byte, l *lexicons.Lexicon) []byte {
	dst = field(dst, `{"id":`, l.ID)
	dst = field(dst, `,"title":`, l.Title)
	dst = field(dst, `,"version":`, l.Version)
	return append(field(dst, `,"hash":`, l.Hash), '}')
}
