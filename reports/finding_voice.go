package reports

import (
	"fmt"
	"strings"

	"framing/analysis"
)

// The sentences of findings on voices.

// sides lists those who have it in their own voice, with their counts, and those who have not.
func sides(tallies []byOutlet) (own, others []phrase) {
	for _, b := range tallies {
		name := theirs(b.name).ours(fmt.Sprintf(" (%s of %s)", Thousands(b.own), Plural(b.all, "use")))
		if b.own > 0 {
			own = append(own, name)
		} else {
			others = append(others, name)
		}
	}
	return own, others
}

// The ways in which a wording stands that is not in an outlet's own voice. Marks without a speaker are the outlet's own doing:
// no other voice is there.
const (
	reportedOnly = "in the voice of others"
	markedOnly   = "in quotation marks, with no speaker named"
	markedOrSaid = "in the voice of others or " + markedOnly
)

// manner says how the uses of an outlet stand that has none in its own voice.
func (b *byOutlet) manner() string { return mannerOf(b.scare, b.all) }

func mannerOf(scare, all int) string {
	switch scare {
	case 0:
		return reportedOnly
	case all:
		return markedOnly
	}
	return markedOrSaid
}

func (x *index) wordVoice(f *analysis.Finding) worded {
	tallies := x.tally(f)
	own, others := sides(tallies)
	var theirOwn []analysis.Use
	forms := map[string]bool{}
	for _, u := range f.Uses {
		a := &x.Articles[u.Article]
		t := &a.Tags[u.Tag]
		forms[strings.ToLower(part(a.Text, t.Span()))] = true
		if t.Voice == analysis.Own || t.Voice == 0 {
			theirOwn = append(theirOwn, u)
		}
	}
	it := ours("it")
	if len(forms) > 1 { // what the others write may be another word of the group
		it = ours("words of the group ").append(x.wording(f, f.Variants[0]))
	}
	s := joined(own).ours(" " + verb(len(own), "use") + " ").append(x.allAsWritten(f, f.Variants, theirOwn))
	s = s.ours(" in " + its(len(own)) + " own voice; ").append(joined(others))
	s = s.ours(" " + verb(len(others), "use") + " ").append(it).ours(" only ").append(x.distance(f)).ours(x.lessSure(f) + rejected(f) + x.repeated(f))
	return worded{s.ours("."), "Voice split: one outlet has the wording at least twice, each time in its own voice; another has it, never in its own voice and not only in quotations of the first."}
}

// lessSure says in how many of the uses of a finding a rule that is less sure told the voice; "" for none. The base is that of the
// counts in its sentence and of repeated.
func (x *index) lessSure(f *analysis.Finding) string {
	low := 0
	for _, u := range f.Uses {
		if x.Articles[u.Article].Tags[u.Tag].Confidence == analysis.Low {
			low++
		}
	}
	if low == 0 {
		return ""
	}
	return fmt.Sprintf("; in %s of these %s a rule that is less sure told the voice", Thousands(low), Plural(len(f.Uses), "use"))
}

// rejected says how many uses a finding leaves out because their statement is negated or denied; "" for none.
func rejected(f *analysis.Finding) string {
	if f.Rejected == 0 {
		return ""
	}
	return "; not counted: " + Plural(f.Rejected, "use") + " in a statement that is negated or denied"
}

// distance says how the uses stand that are not in an outlet's own voice, and whose words they are where they are one speaker's.
func (x *index) distance(f *analysis.Finding) phrase {
	speakers := map[string]bool{}
	quoted, scare, all := true, 0, 0
	for _, u := range f.Uses {
		a := &x.Articles[u.Article]
		t := &a.Tags[u.Tag]
		if t.Voice == analysis.Own || t.Voice == 0 {
			continue
		}
		if all++; t.Voice == analysis.Scare {
			scare++
		}
		speakers[speaker(a, t)] = true
		quoted = quoted && t.Voice == analysis.Quoted
	}
	if names := sortedKeys(speakers); scare == 0 && len(names) == 1 && names[0] != "" {
		if quoted {
			return ours("in the words of ").theirs(analysis.WithinSentence(names[0]))
		}
		return ours("as the view of ").theirs(analysis.WithinSentence(names[0]))
	}
	return ours(mannerOf(scare, all))
}

func (x *index) wordDistance(f *analysis.Finding) worded {
	tallies := x.tally(f)
	own, others := sides(tallies)
	scare, all := 0, 0
	for _, b := range tallies {
		if b.own == 0 {
			scare += b.scare
			all += b.all
		}
	}
	s := append(ours("On “"), x.aboutQuestion(f)...)
	s = append(s.ours("”, "), joined(own)...)
	s = s.ours(" " + verb(len(own), "write") + " in " + its(len(own)) + " own voice at least once; ").append(joined(others))
	return worded{s.ours(" " + verb(len(others), "write") + " only " + mannerOf(scare, all) + x.lessSure(f) + rejected(f) + x.repeated(f) + "."),
		fmt.Sprintf("Voice split on a question: one outlet words it %d times or more, never in its own voice and not only in quotations of the other; another outlet does so in its own voice.", analysis.FewUses)}
}
