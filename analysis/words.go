package analysis

import "slices"

// textWord is a word of an article, as grouping, copies and alignment compare it.
type textWord struct {
	key        uint64 // of the folded word: equal words have equal keys, on every run and machine
	start, end int32  // bytes of the text
	sentence   int32  // index into Annotated.Sentences
	kind       wordKind
}

// wordKind says what a word can tell about what an article reports.
type wordKind uint8

const (
	contentWord  wordKind = iota
	functionWord          // the, of, would, yesterday ...: in every article
	nameWord              // a capital where the sentence does not ask for one
	figureWord            // begins with a digit
)

func (w *textWord) span() Span { return Span{int(w.start), int(w.end)} }

// functionClasses are the classes whose words tell nothing about an event.
const functionClasses = determiner | possessive | subject | auxiliary | modal | preposition | conjunction | relative | negation | timeWord | article | formOfBe

// wordReader reads the words of one annotated article after the other. It must not be used by two goroutines at once.
type wordReader struct {
	vocab  *vocabulary
	tokens []token
}

// read appends the words of the sentences in the zones that count, in text order, to dst.
func (r *wordReader) read(a *Annotated, dst []textWord) []textWord {
	r.tokens = r.vocab.tokenize(a.Text, r.tokens[:0])
	tokens := r.tokens
	dst = slices.Grow(dst, len(tokens))
	words, n := dst[:cap(dst)], len(dst)
	for k := range a.Sentences {
		s, first := &a.Sentences[k], true // first: no word of the sentence was read yet
		for len(tokens) > 0 && tokens[0].start < s.Start {
			tokens = tokens[1:]
		}
		counted := s.Zone.Counted()
		for ; len(tokens) > 0 && tokens[0].start < s.End; tokens = tokens[1:] {
			if t := &tokens[0]; counted && t.isWord() {
				w := &words[n] // field by field: a word that is appended is written twice
				w.key, w.start, w.end, w.sentence, w.kind = keyAt(a.Text, t.start, t.end), t.start, t.end, int32(k), r.kind(t, first)
				n, first = n+1, false
			}
		}
	}
	return words[:n]
}

// kind returns the kind of a word, which may be the first of its sentence.
func (r *wordReader) kind(t *token, first bool) wordKind {
	switch c := r.vocab.classes[t.word]; {
	case t.is(isNumber):
		return figureWord
	case c&functionClasses != 0:
		return functionWord
	case t.is(isCapital) && !first:
		return nameWord
	}
	return contentWord
}

// keyAt is the wordKey of the word at these bytes of a text. The text behind the word is read with it, which is faster.
func keyAt(text string, start, end int32) uint64 {
	if n := uint(end - start); n <= 8 && int(start)+8 <= len(text) {
		x, mask := load(text, int(start)), uint64(1)<<(8*n)-1
		if wordMask(x)&mask == highBits&mask {
			return (x | smallBits) & mask
		}
	}
	return wordKey(text[start:end])
}

// wordKey is a number for a word, the same whatever its case.
func wordKey(word string) uint64 {
	if !isASCII(word) {
		word = fold(word)
	}
	return keyOf(word)
}
