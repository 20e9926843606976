package reports

import (
	"fmt"
	"strings"
	"testing"

	"framing/analysis"
)

// Quotation marks without a speaker are no other voice, and a voice that a rule tells with less surety says so.
func TestFindingsOfMarkedWords(t *testing.T) {
	r := told()
	for _, f := range r.Findings {
		for _, u := range f.Uses {
			tag := &r.Articles[u.Article].Tags[u.Tag]
			if tag.Confidence = analysis.High; tag.Voice != analysis.Own && tag.Voice != 0 {
				tag.Voice, tag.Confidence, tag.Stretch = analysis.Scare, analysis.Low, -1
			}
		}
	}
	marked := 0
	x := newIndex(r, Options{})
	for _, f := range x.findings() {
		text := f.Sentence.String()
		if strings.Contains(text, reportedOnly) {
			t.Errorf("no other voice is there: %s", text)
		}
		if strings.Contains(text, markedOnly) {
			marked++
		}
		if f.Kind == string(analysis.VoiceSplit) && !strings.Contains(text, "a rule that is less sure") {
			t.Errorf("not said to be less sure: %s", text)
		}
	}
	if marked != 3 {
		t.Errorf("%d findings say that the words stand in quotation marks, want 3", marked)
	}
}

func TestManner(t *testing.T) {
	for _, c := range []struct {
		scare, all int
		want       string
	}{{0, 3, reportedOnly}, {3, 3, markedOnly}, {1, 3, markedOrSaid}} {
		if got := mannerOf(c.scare, c.all); got != c.want {
			t.Errorf("%d of %d: %q, want %q", c.scare, c.all, got, c.want)
		}
	}
}

// A use that repeats another text is counted in the sentence of a finding, which says so.
func TestFindingsSayWhatCopiesRepeat(t *testing.T) {
	r := told()
	x := newIndex(r, Options{})
	repeats := func() (n int) {
		for i := range r.Findings {
			if s := x.finding(&r.Findings[i]).Sentence.String(); strings.Contains(s, " another text of this set") {
				n++
			}
		}
		return n
	}
	if n := repeats(); n != 0 {
		t.Errorf("%d findings name copies where there is none", n)
	}
	for i := range r.Articles[1].Tags {
		r.Articles[1].Tags[i].Copied = true
	}
	if n := repeats(); n != 3 { // two voice splits and a word split
		t.Errorf("%d findings say that uses are repeated", n)
	}
}

// Only the words of those who have the wording in their own voice are named as theirs: the others may write another of the group.
func TestWordsOfOthersAreNotTheirs(t *testing.T) {
	r := told()
	checked := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Kind != analysis.VoiceSplit || len(f.Variants) == 0 {
			continue
		}
		if s := newIndex(r, Options{}).finding(f).Sentence.String(); strings.Contains(s, "words of the group") {
			t.Errorf("all write the same word: %s", s)
		}
		for _, u := range f.Uses {
			if tag := &r.Articles[u.Article].Tags[u.Tag]; tag.Voice != analysis.Own && tag.Voice != 0 {
				tag.Start += 2 // another word
			}
		}
		if s := newIndex(r, Options{}).finding(f).Sentence.String(); !strings.Contains(s, "words of the group") || strings.Contains(s, "ockade and") {
			t.Errorf("another word is taken for theirs: %s", s)
		}
		checked++
	}
	if checked == 0 {
		t.Error("no finding to look at")
	}
}

// All counts of a finding on voices have one base: its uses, those of an owner that somebody else says too.
func TestFindingsOnVoicesHaveOneBase(t *testing.T) {
	r := told()
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Kind != analysis.VoiceSplit {
			continue
		}
		for k, u := range f.Uses {
			tag := &r.Articles[u.Article].Tags[u.Tag]
			tag.Copied, tag.Confidence = k == 0, analysis.Low
		}
		text := newIndex(r, Options{}).finding(f).Sentence.String()
		n := fmt.Sprintf("of these %s ", Plural(len(f.Uses), "use"))
		if strings.Count(text, n) != 2 || strings.Count(text, "of these ") != 2 || !strings.Contains(text, fmt.Sprintf("in %d %s", len(f.Uses), n)) {
			t.Error(text)
		}
	}
}
