package analysis

// textWord is a word of an article, as grouping, copies and alignment compare it.
type textWord struct {
	start, end int32  // bytes of the text
	sentence   int32  // index into Annotated.Sentences
	key        uint64 // of the folded word: equal words have equal keys, on every run and machine
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
	s, first := 0, true // first: no word of the sentence was read yet
	for i := range r.tokens {
		t := &r.tokens[i]
		for s < len(a.Sentences) && t.start >= a.Sentences[s].End {
			s, first = s+1, true
		}
		if s == len(a.Sentences) {
			break
		}
		if !t.isWord() || t.start < a.Sentences[s].Start || !a.Sentences[s].Zone.Counted() {
			continue
		}
		w := textWord{start: t.start, end: t.end, sentence: int32(s), key: wordKey(t.in(a.Text))}
		switch c := r.vocab.classes[t.word]; {
		case t.is(isNumber):
			w.kind = figureWord
		case c&functionClasses != 0:
			w.kind = functionWord
		case t.is(isCapital) && !first:
			w.kind = nameWord
		}
		dst, first = append(dst, w), false
	}
	return dst
}

// wordKey is a number for a word, the same whatever its case.
func wordKey(word string) uint64 {
	if !isASCII(word) {
		word = fold(word)
	}
	return keyOf(word)
}
