package analysis

import (
	"cmp"
	"slices"
)

// maxChain is how many sources may stand within each other.
const maxChain = 8

// Chain is through whom the words of a stretch came. Few stretches have one, so it stands beside them.
type Chain struct {
	Voice    int32    // index into Annotated.Voices
	Speakers []string // two or more, from the outermost source to the innermost
}

// Chain returns the speakers of a stretch, an index into Voices, from the outermost source to the innermost; nil when there
// are fewer than two.
func (a *Annotated) Chain(voice int) []string {
	i, ok := slices.BinarySearchFunc(a.Chains, voice, func(c Chain, voice int) int { return cmp.Compare(int(c.Voice), voice) })
	if !ok {
		return nil
	}
	return a.Chains[i].Speakers
}

// appendChains appends the chains of an article's voices: the speakers of the stretches around each one.
func appendChains(dst []Chain, voices []Voice) []Chain {
	var buf [maxChain]int
	open := buf[:0]
	for i := range voices {
		v := &voices[i]
		for len(open) > 0 && voices[open[len(open)-1]].End <= v.Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			if names := speakersOf(voices, open, v.Speaker); names != nil {
				dst = append(dst, Chain{int32(i), names})
			}
		}
		if len(open) < maxChain {
			open = append(open, i)
		}
	}
	return dst
}

// speakersOf returns the speakers of the open stretches and of the one in them, none twice in a row; nil if they are fewer
// than two.
func speakersOf(voices []Voice, open []int, last string) []string {
	var buf [maxChain + 1]string
	names := buf[:0]
	add := func(s string) {
		if s != "" && (len(names) == 0 || names[len(names)-1] != s) {
			names = append(names, s)
		}
	}
	for _, o := range open {
		add(voices[o].Speaker)
	}
	add(last)
	if len(names) < 2 {
		return nil
	}
	return slices.Clone(names)
}
