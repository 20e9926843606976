package analysis

import (
	"strings"
	"testing"
)

func TestKin(t *testing.T) {
	key := func(w string) uint64 { return stemKey(w, plainSpelling(w)) }
	for _, same := range []string{
		"bought buys purchase acquisitions", "decide decisions decided", "Ukrainian Ukraine", "jailed prison", "neighbouring neighboring",
		"buildup build-up", "2,000 2000", "arrest arrests detained", "organisation organizations",
	} {
		words := strings.Fields(same)
		for _, w := range words[1:] {
			if key(w) != key(words[0]) {
				t.Errorf("%s and %s differ", words[0], w)
			}
		}
	}
	for _, other := range []string{"1.2 12", "tension tender", "internal international", "Austria Australia"} {
		if words := strings.Fields(other); key(words[0]) == key(words[1]) {
			t.Errorf("%s and %s are one", words[0], words[1])
		}
	}
}

// A stem in two sets of kin would belong to the first of them alone.
func TestKinSetsAreApart(t *testing.T) {
	set := map[uint64]string{}
	for _, text := range []string{wordFamilies, nations, newsWords} {
		for _, words := range strings.Split(text, ",") {
			for _, w := range strings.Fields(words) {
				k := stemOf(w)
				if old, ok := set[k]; ok && old != words {
					t.Errorf("%q is in %q and in %q", w, strings.TrimSpace(old), strings.TrimSpace(words))
				}
				set[k] = words
			}
		}
	}
}
