package analysis

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"framing/lexicons"
)

// frameSet says how a cue and what it introduces may stand to each other.
type frameSet uint16

const (
	clauseFrame frameSet = 1 << iota
	afterFrame
	objectFrame
	toFrame
	namingFrame
	sourceFrame
	hedgeFrame
	scareFrame
	nounCue // the cue is a noun: "the claim that"
	weakCue // needs more than its place: that, a colon, a mark, a pronoun
	stative // an adjective: "is sure that" is no passive
	sureCue // a clause after it is a statement, without that as well
	denying // what it introduces is denied
	noCue   // a phrase that only looks like a cue: "United States"
)

var frameBits = map[lexicons.Frame]frameSet{
	lexicons.Clause: clauseFrame, lexicons.After: afterFrame, lexicons.Object: objectFrame, lexicons.To: toFrame,
	lexicons.NamingFrame: namingFrame, lexicons.SourceFrame: sourceFrame, lexicons.Hedge: hedgeFrame, lexicons.ScareFrame: scareFrame,
}

// cueForm is one spelled-out form of a cue, without its first word.
type cueForm struct {
	second uint32 // the word or mark that must follow the first word directly, 0 where there is none
	frames frameSet
	rest   []cuePiece
}

// cuePiece is a word or a mark of a cue of several pieces.
type cuePiece struct {
	word uint32 // of a mark: its rune
	mark bool
	gap  int // so many words may stand before it
}

// cueTable finds cues by the number of their first word.
type cueTable struct {
	// next has bit word%64 set for the second word or mark of each form, every bit if there is a form of one word or with a
	// gap: "in" and "as" stand in every sentence, and are turned away by what follows.
	next  []uint64
	forms []cueForm // by number of the first word, of one word the longest first
	first []int32   // by number: the index of its first form; those of the next number follow
}

// newCueTable compiles the cues of all lexicons.
func newCueTable(v *vocabulary, lexs []*lexicons.Lexicon) *cueTable {
	byWord := map[uint32][]cueForm{}
	for _, lex := range lexs {
		for _, c := range lex.Cues {
			addCue(v, c, byWord)
		}
	}
	t := &cueTable{next: make([]uint64, len(v.words)), first: make([]int32, len(v.words)+1)}
	for w := range t.next {
		forms := byWord[uint32(w)]
		slices.SortStableFunc(forms, func(a, b cueForm) int { return len(b.rest) - len(a.rest) })
		t.forms = append(t.forms, forms...)
		t.first[w+1] = int32(len(t.forms))
		for _, f := range forms {
			if f.second == 0 {
				t.next[w] = math.MaxUint64
			} else {
				t.next[w] |= 1 << (f.second % 64)
			}
		}
	}
	return t
}

// addCue adds all forms of a cue group.
func addCue(v *vocabulary, c *lexicons.Cue, byWord map[uint32][]cueForm) {
	var frames frameSet
	for _, f := range c.Frames {
		frames |= frameBits[f]
	}
	if c.Denied {
		frames |= denying
	}
	strong, weak := formsOf(c.Strong), formsOf(c.Weak)
	add := func(terms []*lexicons.Term, kind frameSet) {
		for _, term := range terms {
			for _, seq := range term.Sequences {
				text := sequenceText(seq)
				bits := frames | kind
				if weak[text] {
					bits |= weakCue
				} else if strong[text] {
					bits |= sureCue
				}
				first, form, ok := compileCue(v, seq)
				if !ok {
					continue
				}
				form.frames = bits
				v.classes[first] |= cueWord
				// One word may be in several groups: its frames add up, and it is strong if it is strong in one of them.
				if i := slices.IndexFunc(byWord[first], func(o cueForm) bool {
					return slices.Equal(o.rest, form.rest) && o.frames&(nounCue|noCue) == bits&(nounCue|noCue)
				}); i >= 0 {
					old := &byWord[first][i]
					old.frames = (old.frames|bits)&^weakCue | old.frames&bits&weakCue
					continue
				}
				byWord[first] = append(byWord[first], form)
			}
		}
	}
	add(c.Verbs, 0)
	add(c.Nouns, nounCue)
	if frames&(clauseFrame|objectFrame) != 0 {
		add(c.Phrases, stative)
	} else {
		add(c.Phrases, 0)
	}
	frames = 0
	add(c.Except, noCue)
}

func formsOf(terms []*lexicons.Term) map[string]bool {
	m := map[string]bool{}
	for _, t := range terms {
		for _, s := range t.Sequences {
			m[sequenceText(s)] = true
		}
	}
	return m
}

func sequenceText(s lexicons.Sequence) string {
	if len(s) == 1 {
		return s[0].Text
	}
	var b strings.Builder
	for _, p := range s {
		if p.Space {
			b.WriteByte(' ')
		}
		b.WriteString(p.Text)
	}
	return strings.TrimSpace(b.String())
}

// compileCue gives the number of the first word and the pieces after it. A cue must begin with a word; lexicons with word
// beginnings in cues are refused when they are read.
func compileCue(v *vocabulary, s lexicons.Sequence) (first uint32, f cueForm, ok bool) {
	gap := 0
	for i, p := range s {
		if p.Gap > 0 {
			gap += int(p.Gap)
			continue
		}
		if p.Prefix || p.Text == "" {
			return 0, f, false
		}
		r, size := utf8.DecodeRuneInString(p.Text)
		piece := cuePiece{gap: gap}
		if size == len(p.Text) && classOfRune(r) == charMark {
			piece.word, piece.mark = uint32(r), true
		} else {
			piece.word = v.add(p.Text, 0)
		}
		gap = 0
		if i == 0 {
			first, ok = piece.word, !piece.mark
			continue
		}
		f.rest = append(f.rest, piece)
	}
	if len(f.rest) > 0 && f.rest[0].gap == 0 {
		f.second = f.rest[0].word
	}
	return first, f, ok
}

// cue is the use of a cue in a text: tokens [lo, hi).
type cue struct {
	lo, hi int
	frames frameSet
}

func (c cue) is(f frameSet) bool { return c.frames&f != 0 }

// starts returns those of the notable tokens at which a cue may begin and go on with the next token, in the memory of dst. Half
// of the words with which cues begin are turned away, and a sixth of the sentences.
func (t *cueTable) starts(tokens []token, notable, dst []int32) []int32 {
	dst = having(opensCue, tokens, notable, dst)
	n := 0
	for _, i := range dst {
		next := tokens[min(int(i)+1, len(tokens)-1)].word
		dst[n] = i
		n += int(t.next[tokens[i].word] >> (next % 64) & 1)
	}
	return dst[:n]
}

// at returns the longest cues that begin at token i, before token limit: a word may be a verb and a noun.
func (t *cueTable) at(tokens []token, i, limit int, dst []cue) []cue {
	w := tokens[i].word
	if tokens[i].is(isMark) || int(w)+1 >= len(t.first) {
		return dst
	}
	forms := t.forms[t.first[w]:t.first[w+1]]
	longest := -1
	for k := range forms {
		f := &forms[k]
		if longest >= 0 && len(f.rest) < longest {
			break
		}
		if f.second != 0 && (i+1 == limit || tokens[i+1].word != f.second) {
			continue // as nearly all forms of "in" and "as"
		}
		if hi := f.match(tokens, i+1, limit); hi > 0 {
			longest = len(f.rest)
			dst = append(dst, cue{i, hi, f.frames})
		}
	}
	return dst
}

// match returns the token after the form whose first word stands before token i, or 0.
func (f *cueForm) match(tokens []token, i, limit int) int {
	for _, p := range f.rest {
		end := min(i+p.gap, limit-1)
		for i <= end && !(i < limit && tokens[i].word == p.word && tokens[i].is(isMark) == p.mark) {
			i++
		}
		if i > end || i >= limit {
			return 0
		}
		i++
	}
	return i
}
