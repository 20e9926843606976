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
	ID          string
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
			until := from + 1
			for until < len(a.Sentences) && sameParagraph(a, until) {
				until++
			}
			first := a.Sentences[from]
			s := analysis.Span{Start: int(first.Start), End: int(a.Sentences[until-1].End)}
			p := wholeParagraph{ID: x.paragraphAnchor(article, from), Head: first.Zone == analysis.Headline || first.Zone == analysis.Deck,
				RightToLeft: isRightToLeft(part(a.Text, s)), Pieces: x.textPieces(article, s, "")}
			if !first.Zone.Counted() {
				p.Aside, _, _ = strings.Cut(place(first.Zone, 0), ",")
			}
			if !yield(p) {
				return
			}
			from = until
		}
	}
	return v
}

// sameParagraph reports whether a sentence goes on in the paragraph and the zone of the one before.
func sameParagraph(a *analysis.Annotated, sentence int) bool {
	s, before := a.Sentences[sentence], a.Sentences[sentence-1]
	return s.Paragraph == before.Paragraph && s.Zone == before.Zone
}

// textAnchor is the id of the whole text of the article with this anchor.
func textAnchor(article string) string { return "t" + article[1:] }

// paragraphAnchor is the id of the paragraph of a sentence in the whole text of its article: the place at which it starts.
func (x *index) paragraphAnchor(article, sentence int) string {
	a, id := &x.Articles[article], textAnchor(x.articles[article].anchor)
	if sentence < 0 || sentence >= len(a.Sentences) {
		return id
	}
	for sentence > 0 && sameParagraph(a, sentence) {
		sentence--
	}
	return id + "-" + itoa(int(a.Sentences[sentence].Start))
}

// placeAnchor is the id to which the place of a sentence links: its paragraph where the page holds the article, else the
// article in the list of sources.
func (x *index) placeAnchor(article, sentence int) string {
	if x.fullText {
		return x.paragraphAnchor(article, sentence)
	}
	return x.articles[article].anchor
}
