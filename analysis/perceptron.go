package analysis

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"strings"

	"github.com/jdkato/prose/v3/tag/aptagmodel"
)

// perceptron is the tagger of prose: an averaged perceptron over the word, its neighbours, their ends and the tags of the two
// words before (Honnibal 2013). It reads the model of prose and gives the same tags, which a test holds it to. prose finds
// each of fourteen features of a word by searching 75,000 strings for it, seventeen comparisons far apart in memory;
// here it is one look-up. That search was an eighth of the time of an article.
// It is only read once it is made.
type perceptron struct {
	tags    []string         // by class
	certain map[string]uint8 // words that have one tag wherever they stand -> class
	names   []byte           // the names of all features, one after the other
	nameAt  []byte           // for each feature and behind the last: where its name begins, 4 bytes
	weights []byte           // the same for its weights
	class   []byte           // of each weight, 1 byte
	weight  []byte           // 4 bytes each
	slots   []featureSlot    // by hash: open addressing, a power of two
}

// featureSlot is a feature and the high half of the hash of its name. 0 stands for none: the numbers begin with 1.
type featureSlot struct{ hash, feature uint32 }

// newPerceptron reads the model of prose. Its format is that of prose's package internal/flat, version 1; the numbers of
// features and weights stay where they are in the program.
func newPerceptron() (*perceptron, error) {
	r := modelReader{data: aptagmodel.English}
	if string(r.take(8)) != "PROSETAG" || r.number() != 1 {
		return nil, errors.New("the model of prose has another format than version 1")
	}
	p := &perceptron{tags: make([]string, min(r.number(), math.MaxUint8))}
	for i := range p.tags {
		p.tags[i] = r.text()
	}
	features, weights := r.number(), r.number()
	p.names = r.take(r.number())
	p.nameAt, p.weights = r.take(4*(features+1)), r.take(4*(features+1))
	p.class, p.weight = r.take(weights), r.take(4*weights)
	words := r.number()
	p.certain = make(map[string]uint8, min(words, len(r.data)))
	for range words {
		word, class := r.text(), r.take(1)
		if r.failed = r.failed || int(class[0]) >= len(p.tags); r.failed {
			break
		}
		p.certain[word] = class[0]
	}
	if r.failed || len(r.data) > 0 {
		return nil, errors.New("the model of prose is damaged")
	}
	p.slots = make([]featureSlot, 1<<bits.Len(uint(features)))
	for f := range features {
		h := featureHash(p.name(f))
		i := h & uint64(len(p.slots)-1)
		for p.slots[i].feature != 0 {
			i = (i + 1) & uint64(len(p.slots)-1)
		}
		p.slots[i] = featureSlot{uint32(h >> 32), uint32(f + 1)}
	}
	return p, nil
}

// modelReader takes pieces off the front of a model. Where there are too few bytes it fails, and gives empty pieces.
type modelReader struct {
	data   []byte
	failed bool
}

func (r *modelReader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.failed, n = true, 0
	}
	out := r.data[:n]
	r.data = r.data[n:]
	return out
}

func (r *modelReader) number() int {
	if b := r.take(4); len(b) == 4 {
		return int(binary.LittleEndian.Uint32(b))
	}
	return 0
}

func (r *modelReader) text() string {
	if b := r.take(2); len(b) == 2 {
		return string(r.take(int(binary.LittleEndian.Uint16(b))))
	}
	return ""
}

// entry returns number i of a table.
func entry(table []byte, i int) int { return int(binary.LittleEndian.Uint32(table[4*i:])) }

func (p *perceptron) name(feature int) []byte {
	return p.names[entry(p.nameAt, feature):entry(p.nameAt, feature+1)]
}

// featureHash spreads the names of features, eight bytes at a time.
func featureHash(name []byte) uint64 {
	h := uint64(hashSeed)
	for ; len(name) >= 8; name = name[8:] {
		h = mix(h, binary.LittleEndian.Uint64(name))
	}
	x := uint64(1) // tells an end of zeros from none
	for _, c := range name {
		x = x<<8 | uint64(c)
	}
	return mix(h, x)
}

// tag returns the Penn Treebank tag of words[at]; the words before it are tagged first, those behind it are not.
func (p *perceptron) tag(words []string, at int) string {
	var buf [16]string
	normal := append(buf[:0], "-START-", "-START2-") // what the model was taught to find beyond the ends
	for _, w := range words {
		normal = append(normal, normalWord(w))
	}
	normal = append(normal, "-END-", "-END2-")
	tag, before := "-START-", "-START2-"
	for i, w := range words[:at+1] {
		tag, before = p.tagOne(w, normal[i:i+5], tag, before), tag
	}
	return tag
}

// tagOne returns the tag of a word: near are the normal forms of two words before it, its own and those of two words behind
// it, before and before2 the tags of the words before.
func (p *perceptron) tagOne(word string, near []string, before, before2 string) string {
	switch {
	case word == "-":
		return "-"
	case strings.HasPrefix(word, "@"):
		return "NN"
	case word == "0" || word == "*": // traces of a treebank
		return "-NONE-"
	case isEmoticon(word):
		return "SYM"
	}
	if class, ok := p.certain[word]; ok {
		return p.tags[class]
	}
	var key [64]byte
	s := scorer{perceptron: p, key: key[:0]}
	s.add("bias")
	s.add("i suffix ", lastThree(word))
	s.add("i pref1 ", word[:min(1, len(word))])
	s.add("i-1 tag ", before)
	s.add("i-2 tag ", before2)
	s.add("i tag+i-2 tag ", before, " ", before2)
	s.add("i word ", near[2])
	s.add("i-1 tag+i word ", before, " ", near[2])
	s.add("i-1 word ", near[1])
	s.add("i-1 suffix ", lastThree(near[1]))
	s.add("i-2 word ", near[0])
	s.add("i+1 word ", near[3])
	s.add("i+1 suffix ", lastThree(near[3]))
	s.add("i+2 word ", near[4])
	return s.best()
}

// scorer adds up the weights of the features of one word.
type scorer struct {
	*perceptron
	key    []byte
	scores [math.MaxUint8 + 1]float32 // by class
}

// add adds the weights of the feature whose name these parts make, in the order of the model: sums of floats depend on it.
func (s *scorer) add(parts ...string) {
	s.key = s.key[:0]
	for _, part := range parts {
		s.key = append(s.key, part...)
	}
	f := s.find(s.key)
	if f < 0 {
		return
	}
	for i := entry(s.weights, f); i < entry(s.weights, f+1); i++ {
		s.scores[s.class[i]] += math.Float32frombits(uint32(entry(s.weight, i)))
	}
}

// find returns the number of a feature, or -1.
func (p *perceptron) find(name []byte) int {
	h := featureHash(name)
	for i := h & uint64(len(p.slots)-1); ; i = (i + 1) & uint64(len(p.slots)-1) {
		s := p.slots[i]
		if s.feature == 0 {
			return -1
		}
		if f := int(s.feature - 1); s.hash == uint32(h>>32) && bytes.Equal(p.name(f), name) {
			return f
		}
	}
}

// best returns the tag with the highest score, of equal ones the first.
func (s *scorer) best() string {
	best := 0
	for i := range s.tags {
		if s.scores[i] > s.scores[best] {
			best = i
		}
	}
	return s.tags[best]
}

func lastThree(w string) string { return w[max(0, len(w)-3):] }

// isEmoticon reports whether prose takes a word of letters for an emoticon; other ones are no tokens.
func isEmoticon(w string) bool {
	switch w {
	case "8D", "O_o", "o_O", "o_o", "o_0", "V_V", "v_v", "xD", "xDD", "XDD":
		return true
	}
	return false
}

// normalWord returns the form in which the model knows a word.
func normalWord(w string) string {
	switch {
	case w == "":
		return w
	case w[0] != '-' && strings.IndexByte(w, '-') > 0:
		return "!HYPHEN"
	case len(w) == 4 && isDigit(w[0]) && isDigit(w[1]) && isDigit(w[2]) && isDigit(w[3]):
		return "!YEAR"
	case isDigit(w[0]):
		return "!DIGITS"
	}
	return strings.ToLower(w)
}
