package analysis

import "testing"

// A very large event is aligned by the first sentences of its articles, and the others are counted.
func TestExtent(t *testing.T) {
	var articles []Annotated
	var event []int
	for i, n := range []int{3, mostAligned, mostAligned, 0} {
		articles = append(articles, Annotated{Sentences: make([]Sentence, n)})
		for k := range articles[i].Sentences {
			articles[i].Sentences[k].Zone = Body
		}
		event = append(event, i)
	}
	each, unaligned := extent(articles, event)
	if want := (mostAligned - 3) / 2; each != want || unaligned != 2*(mostAligned-want) {
		t.Errorf("%d of each, %d not", each, unaligned)
	}
	articles[2].Sentences[7].Zone = Furniture
	if each, unaligned := extent(articles, event[:2]); unaligned != 3 || each < mostAligned-3 {
		t.Errorf("%d of each, %d not", each, unaligned)
	}
	if each, unaligned := extent(articles[1:], []int{0}); unaligned != 0 || each < mostAligned {
		t.Errorf("%d of each, %d not", each, unaligned)
	}
	var many []Annotated
	event = event[:0]
	for i := range 2 * mostAligned {
		many, event = append(many, Annotated{Sentences: []Sentence{{Zone: Body}, {Zone: Body}}}), append(event, i)
	}
	if each, unaligned := extent(many, event); each != 1 || unaligned != 2*mostAligned {
		t.Errorf("%d of each, %d not", each, unaligned)
	}
}
