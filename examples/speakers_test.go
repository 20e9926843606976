package examples

import (
	"strings"
	"testing"

	"framing/analysis"
)

// TestSpeakersAgainstReading checks who the example's reported and quoted terms are given to. What is wanted was written
// by reading the articles: the words that name the source, or the person whom a pronoun or a surname
// stands for, in the fullest form that the article has.
func TestSpeakersAgainstReading(t *testing.T) {
	engine := analysis.New(harbourLexicons(t), analysis.Options{})
	texts := harbour(t)
	annotated := map[string]analysis.Annotated{}
	for path, a := range texts {
		annotated[path] = engine.Annotate(a)
	}
	for _, c := range []struct {
		file, context, want string
		known               string // what the program gives, wrongly, today
	}{
		{"evening-blare.md", "will not [sign away three hundred jobs]", "Union boss Marit Oldane", ""},
		{"evening-blare.md", "Tasker said the [rioters]", "Interior Minister Ruben Tasker", ""},
		{"evening-blare.md", "had [held the whole country to ransom]", "Interior Minister Ruben Tasker", ""},
		{"evening-blare.md", "said [thugs] had", "A shopkeeper in Capstan Street", ""},
		{"evening-blare.md", "They’re a [mob]", "A shopkeeper in Capstan Street", ""},
		{"evening-blare.md", "called it “a [final offer]”", "a source at the firm", ""},
		{"evening-blare.md", "promise of no [job cuts]", "the union", ""},
		{"evening-blare.md", "say the [chaos]", "Exporters", ""},
		{"evening-blare.md", "We were promised [fjords]", "Grandmother Bryony Tullock", ""},
		{"evening-blare.md", "We got [fish fingers]", "Grandmother Bryony Tullock", ""},
		{"halvian-record.md", "people [hold its harbour hostage]", "Interior Minister Ruben Tasker", ""},
		{"halvian-record.md", "said [agitators] had", "Interior Minister Ruben Tasker", ""},
		{"halvian-record.md", "said its [offer] of", "Brennick", ""},
		{"ostrel-tidings.txt", "said it would [replace 340 jobs]", "Brennick Terminals", ""},
		{"ostrel-tidings.txt", "calls a ‘[blockade]’", "the interior ministry", ""},
		{"ostrel-tidings.txt", "will not [sign away three hundred jobs]", "Marit Oldane", ""},
		{"ostrel-tidings.txt", "its [offer] stands", "Brennick Terminals", ""},
		{"ostrel-tidings.txt", "‘The [industrial action]", "Petra Solwick", ""},
		{"ostrel-tidings.txt", "said the [strike] fund", "A member of its committee", ""},
		{"ostrel-tidings.txt", "saw was a [baton]", "Ivo Harrask", ""},
		{"ostrel-tidings.txt", "are my [customers]", "Lorna Eskell", ""},
		{"ostrel-tidings.txt", "said officers had [come under attack]", "Superintendent Aldo Verrine", ""},
		{"veldane-press.md", "announced plans to [replace 340 jobs]", "Brennick Terminals", ""},
		{"veldane-press.md", "called a [blockade]", "the ministry", ""},
		{"veldane-press.md", "people [hold its harbour hostage]", "Interior Minister Ruben Tasker", ""},
		{"veldane-press.md", "police of a [baton charge]", "Marit Oldane", ""},
		{"veldane-press.md", "will not [sign away three hundred jobs]", "Marit Oldane", ""},
		{"veldane-press.md", "says [automation] is", "The company", ""},
		{"veldane-press.md", "offer an [ultimatum]", "The union", ""},
	} {
		u := use{File: c.file, Context: c.context}
		_, rest, _ := strings.Cut(c.context, "[")
		u.Term, _, _ = strings.Cut(rest, "]")
		start, end := u.find(t, texts[c.file].Text)
		got := speakerAt(annotated[c.file], analysis.Span{Start: start, End: end})
		switch right := strings.EqualFold(got, c.want); {
		case right && c.known != "":
			t.Errorf("%s: %s: this known failure is mended: remove it", c.file, c.context)
		case !right && got != c.known:
			t.Errorf("%s: %s: given to %q, want %q", c.file, c.context, got, c.want)
		}
	}
}

// speakerAt returns the speaker of the innermost stretch around a span.
func speakerAt(a analysis.Annotated, at analysis.Span) string {
	speaker, length := "", len(a.Text)+1
	for _, v := range a.Voices {
		if v.Span().Contains(at) && v.Len() <= length {
			speaker, length = v.Speaker, v.Len()
		}
	}
	return speaker
}
