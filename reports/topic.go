package reports

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"framing/analysis"
)

const (
	leastTopic = 2 // shared words that name a fact, at least; one alone is shared by chance
	mostTopic  = 4 // and at most
)

// The list of function words of package analysis goes by classes of its tokens; here plain words of a text are asked.
//
// plainWords are words of four letters or more that tell nothing about a sentence; numberWords are numbers, which tell it with
// another word only.
const (
	plainWords = " about after again also another because been before being both could does done during each else even ever every from have having here into its just later less like many more " +
		"most much never once only other others over same said says shall should since some still such than that their them then there these they this those though through under until very were " +
		"what when where whether which while whose will with within without would your "
	numberWords = " three four five seven eight nine eleven twelve hundred hundreds thousand thousands million billion dozen dozens first second third percent "
)

// factName names what sentences report: by the questions that all of them answer, else by the words that they share; nil where they share
// too few.
func (x *index) factName(sentences []analysis.AlignedSentence) phrase {
	places := make([]analysis.Place, len(sentences))
	for i, s := range sentences {
		places[i] = s.Place
	}
	return x.nameOf(places)
}

func (x *index) nameOf(places []analysis.Place) phrase {
	if name := x.askedName(places); len(name) > 0 {
		return name
	}
	words := x.topic(places)
	if words == nil {
		words = x.halfShared(places)
	}
	if words == nil {
		return nil
	}
	return quotedWords(words)
}

// askedName lists the questions that sentences answer.
func (x *index) askedName(places []analysis.Place) (out phrase) {
	asked := x.questionsOf(places)
	for i, q := range asked[:min(len(asked), mostInName)] {
		if i > 0 {
			out = out.ours(" · ")
		}
		out = append(out, theirs(q.name())...)
	}
	return out
}

// quotedWords writes “talks”, “resume” and “Thursday”.
func quotedWords(words []string) phrase {
	items := make([]phrase, len(words))
	for i, w := range words {
		items[i] = ours("“").theirs(w).ours("”")
	}
	return joined(items)
}

// topic names what sentences have in common: the words that stand in all of them; nil where these are too few.
func (x *index) topic(places []analysis.Place) []string { return x.sharedWords(places, len(places)) }

// halfShared names them by words that stand in half of the sentences, and in two at least.
func (x *index) halfShared(places []analysis.Place) []string {
	return x.sharedWords(places, max(2, (len(places)+1)/2))
}

// sharedWord is a word that sentences may have in common.
type sharedWord struct {
	form      string
	sentences int // that have it
	place     int // the sentence where it comes first,
	at        analysis.Span
}

// sharedWords lists telling words that stand in so many of the sentences, in the order in which they come first; nil where these are
// fewer than two, or numbers only. Terms of a lexicon are none of them where the question of the term names the sentences already. Names
// of several words stay whole: “National Guard”.
func (x *index) sharedWords(places []analysis.Place, least int) []string {
	asked := x.questionsOf(places)
	byKey, texts := map[string]*sharedWord{}, make([]string, len(places))
	var order []*sharedWord
	for n, p := range places {
		s := x.sentence(p)
		if s == nil {
			continue
		}
		a := &x.Articles[p.Article]
		text := part(a.Text, s.Span())
		texts[n] = text
		here, answers := map[string]bool{}, x.answersTo(asked, a, s.Span())
		for i, w := range analysis.WordSpans(text) {
			word := text[w.Start:w.End]
			key := withoutEnding(strings.ToLower(word))
			if here[key] || !telling(word, i == 0) || slices.ContainsFunc(answers, analysis.Span{Start: int(s.Start) + w.Start, End: int(s.Start) + w.End}.Overlaps) {
				continue
			}
			here[key] = true
			k := byKey[key]
			if k == nil {
				k = &sharedWord{form: word, place: n, at: w}
				byKey[key], order = k, append(order, k)
			}
			k.sentences++
			if capital(k.form) == k.form && capital(word) != word { // a capital at the start of a sentence is no part of the word
				k.form = word
			}
		}
	}
	order = slices.DeleteFunc(order, func(k *sharedWord) bool { return k.sentences < least })
	if len(order) < leastTopic || !slices.ContainsFunc(order, func(k *sharedWord) bool { return !isNumberWord(strings.ToLower(k.form)) }) {
		return nil
	}
	names := wholeNames(order, texts, least)
	return names[:min(len(names), mostTopic)]
}

// answersTo lists the terms of a sentence that answer one of the questions.
func (x *index) answersTo(asked []*question, a *analysis.Annotated, sentence analysis.Span) (out []analysis.Span) {
	for _, t := range tagsIn(a, sentence) {
		if tag := &a.Tags[t]; slices.Contains(asked, x.question(tag.Lexicon, tag.Contrast)) {
			out = append(out, tag.Span())
		}
	}
	return out
}

// wholeNames writes words with capitals that follow each other in so many of the texts as one.
func wholeNames(words []*sharedWord, texts []string, least int) (out []string) {
	for i, w := range words {
		if i > 0 && w.place == words[i-1].place && w.at.Start == words[i-1].at.End+1 && capital(w.form) == w.form {
			last := len(out) - 1
			if name := out[last] + " " + w.form; capital(out[last]) == out[last] && holding(texts, name) >= least {
				out[last] = name
				continue
			}
		}
		out = append(out, w.form)
	}
	return out
}

// holding counts the texts that hold a string.
func holding(texts []string, s string) (n int) {
	for _, t := range texts {
		if strings.Contains(t, s) {
			n++
		}
	}
	return n
}

// withoutEnding is a word in lower case without the endings of verbs and plurals: examined, examining. The stems of package analysis
// are numbers that also join kin (demonstrator, demonstrate): good to compare, not to name what all sentences say.
func withoutEnding(word string) string {
	for _, end := range []string{"ing", "ed", "es", "s", "e"} {
		if short, ok := strings.CutSuffix(word, end); ok && len(short) > 3 {
			return short
		}
	}
	return word
}

// telling reports whether a word can name a fact: a figure, a name, or a longer word that is not in every text.
func telling(word string, first bool) bool {
	r, _ := utf8.DecodeRuneInString(word)
	n := utf8.RuneCountInString(word)
	switch {
	case unicode.IsDigit(r):
		return true
	case unicode.IsUpper(r) && !first && n == 3:
		return true
	}
	return n > 3 && !strings.Contains(plainWords, " "+strings.ToLower(word)+" ")
}

func isNumberWord(key string) bool {
	r, _ := utf8.DecodeRuneInString(key)
	return unicode.IsDigit(r) || strings.Contains(numberWords, " "+key+" ") || slices.Contains(numerals[:], key)
}

// answers reports whether an outlet has a counted use of the question in the event.
func (x *index) answers(q *question, outlet int, e *analysis.Event) bool {
	return q != nil && slices.ContainsFunc(q.variants, func(v *variant) bool {
		return slices.ContainsFunc(v.uses[outlet], func(u use) bool { return x.tag(u).Counted && slices.Contains(e.Articles, int(u.article)) })
	})
}

// questionsOf lists the questions that every one of the sentences answers, those with the most answers first. What only some of them
// answer is not what they are about.
func (x *index) questionsOf(places []analysis.Place) []*question {
	answers, by := map[*question]map[string]bool{}, map[*question]map[analysis.Place]bool{}
	sentences := 0
	for _, p := range places {
		s := x.sentence(p)
		if s == nil {
			continue
		}
		sentences++
		for _, t := range tagsIn(&x.Articles[p.Article], s.Span()) {
			tag := &x.Articles[p.Article].Tags[t]
			if !tag.Counted || !x.isQuestion(tag) {
				continue
			}
			if q := x.question(tag.Lexicon, tag.Contrast); q != nil {
				set(answers, q, tag.Variant)
				set(by, q, p)
			}
		}
	}
	asked := slices.DeleteFunc(slices.Clone(x.questions), func(q *question) bool { return answers[q] == nil || len(by[q]) < sentences })
	slices.SortStableFunc(asked, func(a, b *question) int { return len(answers[b]) - len(answers[a]) })
	return asked
}
