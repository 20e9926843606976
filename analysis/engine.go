// Package analysis compares how outlets word the same events: it tags term choice, decides in whose voice each term
// stands, and compares outlets. It does no input or output and writes no sentence for readers: results are data.
package analysis

import (
	"slices"
	"sync"

	"framing/lexicons"
)

// Options choose what an Engine does. The zero value does everything.
type Options struct {
	// WithoutVoice leaves voice out: every tag is Own, which is not looked at. For fast counts.
	WithoutVoice bool
	// WithoutWords leaves Annotated.Words out, which only a comparison needs.
	WithoutWords bool
	// Grouping says how Compare makes events.
	Grouping Grouping
}

// Engine holds compiled lexicons. It never changes after New and may be used by many goroutines at once.
type Engine struct {
	options  Options
	lexicons []*lexicons.Lexicon
	entries  func() map[entryID]listed // made when first asked for: by overlaps of lexicons, and undated events
	vocab    *vocabulary
	matcher  *matcher
	voice    *voiceEngine
	scratch  sync.Pool // *document
}

// New compiles lexicons into an engine. Their order decides only which of two equal candidates comes first. Cues of all
// of them are used.
func New(lexs []*lexicons.Lexicon, options Options) *Engine {
	v := newVocabulary()
	addEnglish(v)
	addSentenceWords(v)
	addZoneWords(v)
	e := &Engine{options: options, lexicons: lexs, vocab: v}
	e.entries = sync.OnceValue(func() map[entryID]listed { return entriesOf(lexs) })
	e.matcher = newMatcher(v, lexs)
	if e.matcher.asksClass() {
		go new(model).load() // as long as a few articles take: hardly a set does without it
	}
	e.voice = newVoiceEngine(v, lexs)
	e.matcher.freeze()
	v.flag(func(w uint32) flags { return flagsOf(v.classes[w], v.zones[w]) | e.matcher.flagsOf(w) })
	e.scratch.New = func() any { return new(document) }
	return e
}

// asksClass reports whether a term asks for the class of a word.
func (m *matcher) asksClass() bool {
	asks := func(e edge) bool { return e.use != anyUse }
	return slices.ContainsFunc(m.terms.begins, asks) ||
		slices.ContainsFunc(m.terms.nodes, func(n node) bool { return slices.ContainsFunc(n.edges, asks) })
}

// entryID names a variant; a Tag carries one.
type entryID struct{ lexicon, contrast, variant string }

// listed is a variant and the lexicon that it stands in.
type listed struct {
	lexicon *lexicons.Lexicon
	variant *lexicons.Variant
}

// entriesOf lists the variants of all lexicons by id.
func entriesOf(lexs []*lexicons.Lexicon) map[entryID]listed {
	out := make(map[entryID]listed, count(lexs, func(*lexicons.Variant) int { return 1 }))
	for _, l := range lexs {
		for _, c := range l.Contrasts {
			for _, v := range c.Variants {
				out[entryID{l.ID, c.ID, v.ID}] = listed{l, v}
			}
		}
	}
	return out
}

// count adds up a number over the variants of all lexicons; tables of known size are made at once.
func count(lexs []*lexicons.Lexicon, of func(*lexicons.Variant) int) int {
	n := 0
	for _, l := range lexs {
		for _, c := range l.Contrasts {
			for _, v := range c.Variants {
				n += of(v)
			}
		}
	}
	return n
}

// Annotate does everything that can be said of one article alone. It is pure, and safe for concurrent use.
func (e *Engine) Annotate(a Article) Annotated {
	var out Annotated
	e.AnnotateInto(&out, a)
	return out
}

// AnnotateInto is Annotate into a result that is no longer needed: its slices are used again, whatever they hold. A program
// that writes each article and forgets it allocates little beside the texts.
func (e *Engine) AnnotateInto(out *Annotated, a Article) {
	d := e.scratch.Get().(*document)
	d.reset(a)
	d.tokens = e.vocab.tokenize(d.Text, d.tokens)
	e.segment(d)
	e.zone(d)
	e.matcher.match(d, scope{})
	if !e.options.WithoutVoice {
		e.voice.attribute(d)
	}
	e.finish(d, out)
	e.scratch.Put(d) // not deferred: what a panic leaves behind is not used again
}
