package reports

import (
	"iter"
	"strings"

	"framing/analysis"
)

// textsView is the section that holds the articles, whole: only where the maker of the page asked for it.
type textsView struct {
	Articles iter.Seq[wholeText]
}

// wholeText is an article with its tagged terms marked.
type wholeText struct {
	Anchor, Title, Words string
	Of                   string // data-of
	Outlet               phrase // with who republished it
	Lang                 string
	Paragraphs           iter.Seq[wholeParagraph]
}

// wholeParagraph is a paragraph, or the part of one that stands in one zone.
type wholeParagraph struct {
	ID          string // "" of the other parts of a paragraph
	Head        bool   // headline or deck
	Aside       string // the zone, where it is not compared
	RightToLeft bool
	Pieces      []textPiece
}

func (x *index) texts() *textsView {
	return &textsView{func(yield func(wholeText) bool) {
		for i := range x.Articles {
			if !yield(x.wholeText(i)) {
				return
			}
		}
	}}
}

func (x *index) wholeText(article int) wholeText {
	a := &x.Articles[article]
	v := wholeText{Of: x.ofArticles(article), Anchor: textAnchor(x.articles[article].anchor), Outlet: x.named(article), Lang: foreign(a.Language), Words: Plural(keptWords(a), "word")}
	v.Title, _ = title(a)
	v.Paragraphs = func(yield func(wholeParagraph) bool) {
		for from := 0; from < len(a.Sentences); {
			first, until := a.Sentences[from], from
			for until < len(a.Sentences) && a.Sentences[until].Paragraph == first.Paragraph && a.Sentences[until].Zone == first.Zone {
				until++
			}
			s := analysis.Span{Start: first.Start, End: a.Sentences[until-1].End}
			named := namesParagraph(a.Sentences, from, until)
			from = until
			p := wholeParagraph{Head: first.Zone == analysis.Headline || first.Zone == analysis.Deck, RightToLeft: isRightToLeft(part(a.Text, s)),
				Pieces: x.textPieces(article, s, "")}
			if named {
				p.ID = x.paragraphAnchor(article, first.Paragraph)
			}
			if !first.Zone.Counted() {
				p.Aside, _, _ = strings.Cut(place(first.Zone, 0), ",")
			}
			if !yield(p) {
				return
			}
		}
	}
	return v
}

// namesParagraph reports whether the part of a paragraph from one sentence to another bears its id: the first part that is
// compared, or, where none is, the first.
func namesParagraph(sentences []analysis.Sentence, from, until int) bool {
	paragraph, counted := sentences[from].Paragraph, sentences[from].Zone.Counted()
	for i := from - 1; i >= 0 && sentences[i].Paragraph == paragraph; i-- {
		if !counted || sentences[i].Zone.Counted() {
			return false
		}
	}
	for i := until; !counted && i < len(sentences) && sentences[i].Paragraph == paragraph; i++ {
		if sentences[i].Zone.Counted() {
			return false
		}
	}
	return true
}

// textAnchor is the id of the whole text of the article with this anchor.
func textAnchor(article string) string { return "t" + article[1:] }

// paragraphAnchor is the id of a paragraph, counted from 0, in the whole text of its article.
func (x *index) paragraphAnchor(article, paragraph int) string {
	return textAnchor(x.articles[article].anchor) + "-" + itoa(paragraph+1)
}

// placeAnchor is the id to which the place of a sentence links: its paragraph where the page holds the article, else the
// article in the list of sources.
func (x *index) placeAnchor(article, paragraph int) string {
	if x.fullText {
		return x.paragraphAnchor(article, paragraph)
	}
	return x.articles[article].anchor
}
