package analysis

import (
	"math"
	"slices"
	"strings"

	"framing/lexicons"
)

// Reasons why a tag is not counted (Tag.Why). A tag of another lexicon that took precedence is "also:" and its id.
const (
	WhyZone        = "zone"         // stands in a zone that is not compared, or not one the lexicon asks for
	WhyVoice       = "voice"        // not in one of the voices that the lexicon asks for
	WhyGate        = "gate"         // the article does not hold the words that the entry asks for
	WhyDate        = "date"         // outside the dates of the entry
	WhyMention     = "mention"      // a title, or the word named as a word
	WhyDateUnknown = "date-unknown" // the entry has dates, the article none
	whyAlso        = "also:"
)

// Reasons why a lexicon does not apply to an article (Annotated.Skipped).
const (
	SkippedLanguage = "language"
	SkippedGate     = "gate"
)

// finish turns the document into its result, in the memory of out; the document's buffers are not shared with it.
func (e *Engine) finish(d *document, out *Annotated) {
	sentences, tags, voices, chains := out.Sentences[:0], out.Tags[:0], out.Voices[:0], out.Chains[:0]
	*out = Annotated{Article: d.Article, Skipped: e.skipped(d)}
	out.Sentences = slices.Grow(sentences, len(d.sentences))
	for i := range d.sentences {
		out.Sentences = append(out.Sentences, d.sentences[i].Sentence)
	}
	out.Tags = e.tags(d, tags)
	if !e.options.WithoutWords {
		out.Words = e.countWords(d)
	}
	out.Voices, out.Chains = append(voices, d.voices...), appendChains(chains, d.voices)
}

// skipped names the lexicons that leave no tags in the article.
func (e *Engine) skipped(d *document) map[string]string {
	var out map[string]string
	for i, why := range d.skipped {
		if why != "" {
			if out == nil {
				out = map[string]string{}
			}
			out[e.lexicons[i].ID] = why
		}
	}
	return out
}

// sameLanguage compares the primary subtags: en-GB and en are the same.
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

// open reports whether the words that the gate asks for stand in the article, and none that it forbids.
func (m *matcher) open(d *document, g lexicons.Gate) bool {
	return (len(g.Any) == 0 || d.gates[m.gates[g.Any[0]]]) && (len(g.None) == 0 || !d.gates[m.gates[g.None[0]]])
}

// tags makes a tag of each hit, by start, longer first, then lexicon, contrast, variant, in the memory of dst.
func (e *Engine) tags(d *document, dst []Tag) []Tag {
	if len(d.hits) == 0 {
		return dst
	}
	if !slices.IsSortedFunc(d.hits, byPlace) { // they are, but where contrasts overlap
		slices.SortStableFunc(d.hits, byPlace)
	}
	tags := slices.Grow(dst, len(d.hits))
	stretches, hedges, mentions := nesting{all: d.voices}, spans{all: d.hedges}, spans{all: d.mentions}
	for _, h := range d.hits {
		p := &e.matcher.patterns[h.pattern]
		t := Tag{
			ShortSpan: h.Span.Short(), Entry: p.entry,
			Sentence: h.sentence, Zone: d.sentences[h.sentence].Zone, Voice: Own, Stretch: int32(stretches.innermost(h.Span)),
			Polarity: Asserted, Confidence: High, Hedged: hedges.hold(h.Span), Counted: true,
		}
		if e.negated(d, h) {
			t.Polarity = Negated
		}
		if t.Stretch >= 0 {
			v := &d.voices[t.Stretch]
			t.Voice, t.Rule, t.Confidence = v.Voice, v.Rule, v.Confidence
			for _, k := range stretches.open { // "dismissed suggestions that" denies what the suggestions hold
				if v := &d.voices[k]; v.Polarity != Asserted && t.Polarity != Denied && v.Span().Contains(t.Span()) {
					t.Polarity = v.Polarity
				}
			}
		}
		if t.Why = e.why(d, p, &t, mentions.hold(h.Span)); t.Why == "" && e.namedAsWord(d, h) {
			t.Why = WhyMention
		}
		t.Counted = t.Why == ""
		tags = append(tags, t)
	}
	e.precedence(tags)
	return tags
}

// why returns the reason not to count a tag, which may be mentioned, as far as the article alone can tell, or "".
func (e *Engine) why(d *document, p *pattern, t *Tag, mentioned bool) string {
	switch {
	case !t.Zone.Counted():
		return WhyZone
	case p.counts:
		if mentioned {
			return WhyMention
		}
		return ""
	case len(p.variant.Zones) > 0 && !slices.Contains(p.variant.Zones, t.Zone.String()):
		return WhyZone
	case mentioned:
		return WhyMention
	case len(p.variant.Voices) > 0 && !slices.Contains(p.variant.Voices, t.Voice.String()):
		return WhyVoice
	}
	for _, g := range p.variant.Gates {
		if !e.matcher.open(d, g) {
			return WhyGate
		}
	}
	return dateReason(e.lexicons[p.lexicon], p.variant, d.Date, d.Date)
}

// dateReason tests the date gates of the lexicon and the variant against an article that is known to be of the days
// [from, until].
func dateReason(l *lexicons.Lexicon, v *lexicons.Variant, from, until string) string {
	for i := -1; i < len(v.Gates); i++ {
		g := l.Applies
		if i >= 0 {
			g = v.Gates[i]
		}
		if g.From == "" && g.Until == "" {
			continue
		}
		switch first, last := allows(g, from), allows(g, until); {
		case from == "" || first != last:
			return WhyDateUnknown
		case !first:
			return WhyDate
		}
	}
	return ""
}

// allows reports whether a date, written 2006-01-02, lies within the gate.
func allows(g lexicons.Gate, date string) bool {
	return (g.From == "" || date >= g.From) && (g.Until == "" || date <= g.Until)
}

// gateRank orders the entries of tags by how narrow their gate is: dates 2, words 1, none 0.
func (e *Engine) gateRank(t *Tag) int {
	entry := e.entries()[entryID{t.Lexicon, t.Contrast, t.Variant}]
	rank := 0
	for i := -1; i < len(entry.variant.Gates); i++ {
		g := entry.lexicon.Applies
		if i >= 0 {
			g = entry.variant.Gates[i]
		}
		if g.From != "" || g.Until != "" {
			return 2
		}
		if len(g.Any)+len(g.None) > 0 {
			rank = 1
		}
	}
	return rank
}

// precedence settles overlaps of names that two lexicons give: the one with the narrower gate counts. Spellings, verbs
// and markers ask something else of the same words and stay.
func (e *Engine) precedence(tags []Tag) {
	if len(e.lexicons) < 2 {
		return
	}
	for i := range tags {
		for j := i + 1; j < len(tags) && tags[j].Start < tags[i].End; j++ {
			a, b := &tags[i], &tags[j]
			if a.Lexicon == b.Lexicon || a.Kind != lexicons.Naming || b.Kind != lexicons.Naming || !a.Counted || !b.Counted {
				continue
			}
			switch ra, rb := e.gateRank(a), e.gateRank(b); {
			case ra > rb:
				b.Counted, b.Why = false, whyAlso+a.Lexicon
			case rb > ra:
				a.Counted, a.Why = false, whyAlso+b.Lexicon
			}
		}
	}
}

// negated reports whether a negation stands among the three words before a hit, in the same clause.
func (e *Engine) negated(d *document, h hit) bool {
	lo := d.sentences[h.sentence].lo
	for i, words := h.lo-1, 0; i >= lo && words < 3; i-- {
		t := &d.tokens[i]
		switch {
		case t.flags&isMark != 0:
			if t.word != '\'' && t.word != '’' && t.word != '-' {
				return false
			}
		case e.vocab.classes[t.word]&negation != 0:
			return true
		default:
			// n't: the t of "didn't"
			if t.end-t.start == 1 && i > lo && plainMarkOf(d.tokens[i-1]) == '\'' && d.Text[t.start] == 't' {
				return true
			}
			words++
		}
	}
	return false
}

// namedAsWord reports whether the word, the term or the like stands right before a hit, without marks between:
// "did not use the word massacre". The word is named there, not used (Lyons 1977, Semantics, 1.2).
func (e *Engine) namedAsWord(d *document, h hit) bool {
	i := h.lo - 1
	if i-1 < d.sentences[h.sentence].lo {
		return false
	}
	switch d.tokens[i].in(d.Text) {
	case "word", "term", "phrase", "label", "slogan", "expression", "epithet":
		return d.tokens[h.lo].gap < lineBreak && e.vocab.has(d.tokens[i-1], determiner) &&
			!e.vocab.has(d.tokens[h.lo], modal|auxiliary|finiteVerb) // not "the term may change"
	}
	return false
}

// spans answers whether one of many spans, ordered by start, holds another one, for those asked in order of start.
type spans struct {
	all  []Span
	next int // those before start no later than what was asked last
}

func (x *spans) hold(s Span) bool {
	for x.next < len(x.all) && x.all[x.next].Start <= s.Start {
		x.next++
	}
	return x.next > 0 && x.all[x.next-1].Contains(s)
}

// nesting answers which of many nested stretches, by start, longer first, is the innermost around a span, for spans asked in order of
// start.
type nesting struct {
	all  []Voice
	next int
	open []int // those that hold the start of the span asked last, outermost first
}

// innermost returns the index of the shortest stretch that holds s, or -1.
func (n *nesting) innermost(s Span) int {
	for n.next < len(n.all) && n.all[n.next].Span().Start <= s.Start {
		n.open = append(n.open, n.next)
		n.next++
	}
	best, kept := -1, 0
	for _, i := range n.open {
		v := n.all[i].Span()
		if v.End <= s.Start {
			continue
		}
		n.open[kept] = i
		kept++
		if v.Contains(s) && (best < 0 || v.Len() <= n.all[best].Len()) {
			best = i
		}
	}
	n.open = n.open[:kept]
	return best
}

// changes returns up to where the answer to innermost stays the same, after asking for s.
func (n *nesting) changes(s Span) int {
	until := math.MaxInt
	if n.next < len(n.all) {
		until = n.all[n.next].Span().Start
	}
	for _, i := range n.open {
		until = min(until, n.all[i].Span().End)
	}
	return max(until, s.End)
}

// countWords counts the words of each zone and voice, see beginsWord. It writes the words of each voice into d.voices as well.
func (e *Engine) countWords(d *document) (out WordCounts) {
	stretches := nesting{all: d.voices}
	voice, stretch, until := Own, -1, 0 // the voice and innermost stretch of every word that starts before until
	for _, s := range d.sentences {
		words, n := &out[s.Zone], int32(0) // in this voice
		add := func() {
			words[voice] += n
			if stretch >= 0 {
				d.voices[stretch].Words += n
			}
			n = 0
		}
		for i := s.lo; i < s.hi; i++ {
			t := &d.tokens[i]
			if !beginsWord(d.tokens, int(i)) {
				continue
			}
			if int(t.start) >= until {
				add()
				voice, stretch = Own, stretches.innermost(t.span())
				if stretch >= 0 {
					voice = d.voices[stretch].Voice
				}
				until = stretches.changes(t.span())
			}
			n++
		}
		add()
	}
	return out
}

// WordSpans returns the words of a text in the order of the text: those that Annotated.Words counts. "pro-EU",
// "didn't" and "U.S" are one word each. The text must be shorter than 2 GiB.
func WordSpans(text string) []Span { return new(WordReader).Append(nil, text) }

// WordReader gives the WordSpans of one text after the other. Its memory serves the next text, so that many texts leave no
// garbage. It must not be used by two goroutines at once.
type WordReader struct{ tokens []token }

// Append appends the words of a text to dst.
func (r *WordReader) Append(dst []Span, text string) []Span {
	r.tokens = bareVocabulary().tokenize(text, r.tokens[:0])
	words := 0
	for i := range r.tokens {
		if beginsWord(r.tokens, i) {
			words++
		}
	}
	dst = slices.Grow(dst, words) // nil of a text without words
	for i, t := range r.tokens {
		switch {
		case !t.isWord():
		case beginsWord(r.tokens, i):
			dst = append(dst, t.span())
		default:
			dst[len(dst)-1].End = int(t.end)
		}
	}
	return dst
}
