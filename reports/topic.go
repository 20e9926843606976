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
	if name := x.askedName(places); len(name) > 0 {
		return name
	}
	words := x.topic(places)
	if words == nil {
		words = x.sharedWords(places, max(leastTopic, (len(places)+1)/2))
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

// sharedWords lists telling words that stand in so many of the sentences, in the order in which they come first; nil where these are
// fewer than two, or numbers only.
func (x *index) sharedWords(places []analysis.Place, least int) []string {
	count, form := map[string]int{}, map[string]string{}
	var order []string
	for _, p := range places {
		s := x.sentence(p)
		if s == nil {
			continue
		}
		text := part(x.Articles[p.Article].Text, s.Span())
		here := map[string]bool{}
		for i, w := range analysis.WordSpans(text) {
			word := text[w.Start:w.End]
			key := withoutEnding(strings.ToLower(word))
			if here[key] || !telling(word, i == 0) {
				continue
			}
			here[key] = true
			if count[key]++; count[key] == 1 {
				order = append(order, key)
			}
			if form[key] == "" || capital(form[key]) == form[key] && capital(word) != word { // a capital at the start of a sentence is no part of the word
				form[key] = word
			}
		}
	}
	words := slices.DeleteFunc(order, func(key string) bool { return count[key] < least })
	words = words[:min(len(words), mostTopic)]
	if len(words) < leastTopic || !slices.ContainsFunc(words, func(key string) bool { return !isNumberWord(strings.ToLower(form[key])) }) {
		return nil
	}
	for i, key := range words {
		words[i] = form[key]
	}
	return words
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
