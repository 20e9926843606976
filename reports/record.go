package reports

import (
	"cmp"

	"framing/analysis"
)

// AppendJSONL appends one article as one line of JSON, its line end included, and returns the longer slice: the record
// of `annotate -f jsonl`, described by annotation.schema.json. Arrays are never null; `source` and `cue` of a voice and
// `why` of a tag are there only where they say something.
// Offsets are bytes of the value of `text` in UTF-8. A byte that is no valid UTF-8 becomes U+001A, which is as long.
func AppendJSONL(dst []byte, a *analysis.Annotated) []byte {
	dst = appendAbout(append(dst, '{'), a, a.Event)
	dst = appendMarkup(dst, a)
	return append(dst, '}', '\n')
}

// appendAbout appends what is known of the article, up to and including its text.
func appendAbout(dst []byte, a *analysis.Annotated, event string) []byte {
	dst = field(dst, `"id":`, a.ID)
	dst = field(dst, `,"path":`, a.Path)
	dst = field(dst, `,"outlet":`, a.Outlet)
	dst = field(dst, `,"via":`, a.Via)
	dst = field(dst, `,"date":`, a.Date)
	dst = field(dst, `,"title":`, a.Title)
	dst = field(dst, `,"event":`, event)
	dst = field(dst, `,"text":`, a.Text)
	return number(dst, `,"given":`, a.Given)
}

// appendMarkup appends sentences, voices and tags.
func appendMarkup(dst []byte, a *analysis.Annotated) []byte {
	dst = list(append(dst, `,"sentences":`...), len(a.Sentences), func(dst []byte, i int) []byte {
		return appendSentence(dst, &a.Sentences[i])
	})
	dst = list(append(dst, `,"voices":`...), len(a.Voices), func(dst []byte, i int) []byte {
		return appendVoice(dst, a, i)
	})
	return list(append(dst, `,"tags":`...), len(a.Tags), func(dst []byte, i int) []byte {
		return appendTag(dst, a, &a.Tags[i])
	})
}

func appendSentence(dst []byte, s *analysis.Sentence) []byte {
	dst = number(dst, `{"start":`, int(s.Start))
	dst = number(dst, `,"end":`, int(s.End))
	dst = field(dst, `,"zone":`, s.Zone.String())
	return append(number(dst, `,"paragraph":`, int(s.Paragraph)), '}')
}

func appendSpan(dst []byte, key string, s analysis.Span) []byte {
	if s.Len() == 0 {
		return dst
	}
	dst = number(append(dst, key...), `{"start":`, s.Start)
	return append(number(dst, `,"end":`, s.End), '}')
}

func appendVoice(dst []byte, a *analysis.Annotated, i int) []byte {
	v := &a.Voices[i]
	dst = number(dst, `{"start":`, int(v.Start))
	dst = number(dst, `,"end":`, int(v.End))
	dst = field(dst, `,"voice":`, v.Voice.String())
	dst = appendSpan(dst, `,"source":`, v.Source.Span())
	dst = field(dst, `,"speaker":`, v.Speaker)
	dst = appendStrings(append(dst, `,"chain":`...), a.Chain(i))
	dst = appendSpan(dst, `,"cue":`, v.Cue.Span())
	dst = field(dst, `,"rule":`, v.Rule.String())
	return append(field(dst, `,"confidence":`, cmp.Or(v.Confidence, analysis.High).String()), '}')
}

func appendTag(dst []byte, a *analysis.Annotated, t *analysis.Tag) []byte {
	dst = number(dst, `{"start":`, int(t.Start))
	dst = number(dst, `,"end":`, int(t.End))
	dst = field(dst, `,"text":`, part(a.Text, t.Span()))
	dst = field(dst, `,"lexicon":`, t.Lexicon)
	dst = field(dst, `,"contrast":`, t.Contrast)
	dst = field(dst, `,"variant":`, t.Variant)
	dst = field(dst, `,"kind":`, string(t.Kind))
	dst = number(dst, `,"sentence":`, int(t.Sentence))
	dst = field(dst, `,"zone":`, t.Zone.String())
	dst = field(dst, `,"voice":`, cmp.Or(t.Voice, analysis.Own).String())
	dst = field(dst, `,"speaker":`, speaker(a, t))
	dst = field(dst, `,"polarity":`, cmp.Or(t.Polarity, analysis.Asserted).String())
	dst = boolean(dst, `,"hedged":`, t.Hedged)
	dst = field(dst, `,"confidence":`, cmp.Or(t.Confidence, analysis.High).String())
	dst = field(dst, `,"rule":`, t.Rule.String())
	dst = boolean(dst, `,"counted":`, t.Counted)
	if t.Copied {
		dst = boolean(dst, `,"copied":`, true)
	}
	if !t.Counted && t.Why != "" {
		dst = field(dst, `,"why":`, t.Why)
	}
	return append(dst, '}')
}

func boolean(dst []byte, key string, b bool) []byte {
	if b {
		return append(append(dst, key...), "true"...)
	}
	return append(append(dst, key...), "false"...)
}

// part returns the text of the span, or "" where the span does not lie in the text.
func part(text string, s analysis.Span) string {
	if s.Start < 0 || s.Start > s.End || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// stretch returns the voice that the tag stands in, or nil for the outlet's own.
func stretch(a *analysis.Annotated, t *analysis.Tag) *analysis.Voice {
	if t.Stretch < 0 || int(t.Stretch) >= len(a.Voices) || t.Voice == analysis.Own || t.Voice == 0 {
		return nil
	}
	return &a.Voices[t.Stretch]
}

// speaker returns whose words the tag stands in, or "".
func speaker(a *analysis.Annotated, t *analysis.Tag) string {
	if v := stretch(a, t); v != nil {
		return v.Speaker
	}
	return ""
}
