package reports

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"framing/analysis"
)

// sentencesOf makes a result of one event with an article of one sentence for each text.
func sentencesOf(texts ...string) (*analysis.Result, []analysis.Place) {
	r := &analysis.Result{Events: []analysis.Event{{}}}
	var places []analysis.Place
	for i, text := range texts {
		r.Articles = append(r.Articles, analysis.Annotated{Article: analysis.Article{ID: string(rune('a' + i)), Outlet: string(rune('A' + i)), Text: text},
			Sentences: []analysis.Sentence{{ShortSpan: analysis.Span{Start: 0, End: len(text)}.Short(), Zone: analysis.Body}}})
		r.Events[0].Articles = append(r.Events[0].Articles, i)
		places = append(places, analysis.Place{Article: i})
	}
	return r, places
}

func TestTopic(t *testing.T) {
	for _, c := range []struct{ texts, want string }{
		{"Officials said four of the injured were guards.|Guards had come on four earlier nights.", "“four” and “guards”"},
		{"Four were hurt, the mayor said.|They came on four nights.", ""},
		{"The harbour master said so.|Both said that there would be rain.", ""},
		{"Some 40 or 50 went.|Between 40 and 50 stayed.", ""},
		{"Some 40 crowns a day are lost.|They lose 40 crowns.", "“40” and “crowns”"},
		{"The mayor said the footage was being examined.|Guards are examining the footage.", "“footage” and “examined”"},
		{"The Port Guard shut the quay.|Quay and gates are shut, the Port Guard says.", "“Port Guard”, “shut” and “quay”"},
		{"Port Guard boats shut the quay.|Guard boats in the Port have shut it.", "“Port”, “Guard”, “boats” and “shut”"},
		{"Then the EBU spoke of lorries.|Lorries, the EBU said.", "“EBU” and “lorries”"},
	} {
		r, places := sentencesOf(strings.Split(c.texts, "|")...)
		x := newIndex(r, Options{})
		got := ""
		if words := x.topic(places); words != nil {
			got = quotedWords(words).String()
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.texts, got, c.want)
		}
	}
}

// A page lists what some article has no sentence for; where that cannot be told of any, the data alone has it. A group says the
// same of an outlet as the list does.
func TestOmissionsOnPage(t *testing.T) {
	r := told()
	e := &r.Events[0]
	unsure := analysis.Omission{Alignment: 0, Absences: []analysis.Absence{{Article: 1, State: "cannot-tell", Why: "similar", Nearest: 0, Similarity: .5}}}
	for range openOmissions + 3 {
		e.Omissions = append(e.Omissions, unsure)
	}
	x := newIndex(r, Options{})
	v := x.omissions(0)
	if len(v.Rows) != 1 || v.Title != "One thing for which no sentence in similar words was found in some of these texts" || v.More != "" {
		t.Errorf("%d rows, %q, %q", len(v.Rows), v.Title, v.More)
	}
	for range openOmissions + 3 {
		e.Omissions = append(e.Omissions, e.Omissions[0])
	}
	if v := x.omissions(0); v.More != "4 more in the data: framing report -f json" {
		t.Error(v.More)
	}
	e.Omissions = []analysis.Omission{unsure}
	if why := x.cannotTell(e, 0, x.articles[1].outlet); why != "Cannot tell: a sentence comes near" {
		t.Error(why)
	}
	var b bytes.Buffer
	if err := HTML(&b, r, Options{}); err != nil || strings.Contains(b.String(), "was found in some of these texts") {
		t.Error("a section without a row", err)
	}
}

// Where a sentence does not stand on the page, its row says what it is about.
func TestOmissionWithoutSentenceHasName(t *testing.T) {
	r := told()
	x := newIndex(r, Options{Excerpts: TermsExcerpts})
	for _, row := range x.omissions(0).Rows {
		if row.Sentence != "" || row.Name.String() != "What the dockers do" {
			t.Errorf("%q, %q", row.Sentence, row.Name)
		}
	}
}

// What was not found may be there: the page says so wherever it says that something was not found, with the figure of
// docs/method.md.
func TestNotFoundSaysWhatTheSearchMisses(t *testing.T) {
	r := told()
	x := newIndex(r, Options{})
	i := slices.IndexFunc(r.Findings, func(f analysis.Finding) bool { return f.Kind == analysis.OmissionFound })
	f := x.finding(&r.Findings[i])
	if s := f.Sentence.String(); !strings.Contains(s, "; no sentence in similar words was found in Morning Post") {
		t.Error(s)
	}
	if !strings.Contains(f.Rule, unseen) || !slices.ContainsFunc(x.care(), func(c careView) bool { return strings.Contains(c.Text.String(), unseen) }) {
		t.Errorf("%q", f.Rule)
	}
	method, err := os.ReadFile("../docs/method.md")
	if err != nil {
		t.Fatal(err)
	}
	if text := strings.Join(strings.Fields(string(method)), " "); !strings.Contains(text, "Of 224 other pairs that share a fact by hand, 73 are found (33 %)") || !strings.Contains(unseen, "of 224 pairs") || !strings.Contains(unseen, "73 (33%)") {
		t.Error("not the figure of docs/method.md")
	}
	r.Events[0].Omissions = nil
	if slices.ContainsFunc(newIndex(r, Options{}).care(), func(c careView) bool { return strings.Contains(c.Text.String(), unseen) }) {
		t.Error("nothing was looked for in vain")
	}
}

// A question names what sentences say only where each of them answers it.
func TestQuestionOfSomeNamesNothing(t *testing.T) {
	r := told()
	x := newIndex(r, Options{})
	all := []analysis.Place{{Article: 0, Sentence: 2}, {Article: 3, Sentence: 1}}
	for _, q := range x.questionsOf(all) {
		for _, p := range all {
			if !slices.Contains(x.questionsOf([]analysis.Place{p}), q) {
				t.Errorf("%q is not answered by %v", q.name(), p)
			}
		}
	}
	one := x.questionsOf(all[1:])
	if len(one) == 0 {
		t.Fatal("the sentence answers none")
	}
	a := &r.Articles[3]
	a.Sentences = append(a.Sentences, analysis.Sentence{ShortSpan: analysis.Span{Start: len(a.Text), End: len(a.Text)}.Short(), Zone: analysis.Body})
	if got := x.questionsOf(append(all[1:], analysis.Place{Article: 3, Sentence: len(a.Sentences) - 1})); len(got) > 0 {
		t.Errorf("%q is answered by one of two", got[0].name())
	}
}
