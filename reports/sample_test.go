package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"framing/analysis"
	"framing/internal/diag"
	"framing/internal/stats"
	"framing/lexicons"
)

// writer builds an annotated article by hand, for tests: sentences are appended with their zone, stretches and tags are
// found by their words.
type writer struct {
	analysis.Annotated
	paragraph int
}

func write(id, outlet, date string) *writer {
	w := &writer{}
	w.ID, w.Path, w.Outlet, w.Date = id, id+".txt", outlet, date
	w.Hash = strings.Repeat(fmt.Sprintf("%x", len(id)%16)+"c0ffee7", 8)
	w.Language = "en"
	return w
}

// para appends a paragraph of sentences of one zone.
func (w *writer) para(zone analysis.Zone, sentences ...string) *writer {
	if w.Text != "" {
		w.Text += "\n\n"
	}
	for i, s := range sentences {
		if i > 0 {
			w.Text += " "
		}
		span := analysis.Span{Start: len(w.Text), End: len(w.Text) + len(s)}
		w.Text += s
		w.Sentences = append(w.Sentences, analysis.Sentence{ShortSpan: span.Short(), Zone: zone, Paragraph: int32(w.paragraph)})
	}
	w.paragraph++
	return w
}

func (w *writer) find(text string, nth int) analysis.Span {
	at := 0
	for {
		i := strings.Index(w.Text[at:], text)
		if i < 0 {
			panic("not in the text: " + text)
		}
		if nth--; nth < 0 {
			return analysis.Span{Start: at + i, End: at + i + len(text)}
		}
		at += i + len(text)
	}
}

// voice adds a stretch; source and cue are found in the text.
func (w *writer) voice(text string, v analysis.VoiceName, source, cue, rule string, c analysis.Confidence) *writer {
	voice := analysis.Voice{ShortSpan: w.find(text, 0).Short(), Voice: v, Speaker: source, Rule: analysis.RuleNamed(rule), Confidence: c, Polarity: analysis.Asserted}
	if source != "" {
		voice.Source = w.find(source, 0).Short()
	}
	if cue != "" {
		voice.Cue = w.find(cue, 0).Short()
	}
	w.Voices = append(w.Voices, voice)
	slices.SortFunc(w.Voices, func(a, b analysis.Voice) int { return int(cmp.Or(a.Start-b.Start, b.End-a.End)) })
	return w
}

// tag adds the nth use of a term; stretches must stand already.
func (w *writer) tag(l *lexicons.Lexicon, contrast, variant, term string, nth int) *writer {
	entry := &analysis.Entry{Lexicon: l.ID, Contrast: contrast, Variant: variant, Term: term, Kind: lexicons.Naming}
	t := analysis.Tag{ShortSpan: w.find(term, nth).Short(), Entry: entry, Stretch: -1,
		Voice: analysis.Own, Polarity: analysis.Asserted, Confidence: analysis.High, Counted: true}
	for _, c := range l.Contrasts {
		if c.ID == contrast {
			t.Kind = c.Kind
		}
	}
	for i, s := range w.Sentences {
		if s.Span().Contains(t.Span()) {
			t.Sentence, t.Zone = int32(i), s.Zone
		}
	}
	for i, v := range w.Voices {
		if v.Span().Contains(t.Span()) {
			t.Stretch, t.Voice, t.Confidence, t.Rule = int32(i), v.Voice, v.Confidence, v.Rule
		}
	}
	if !t.Zone.Counted() {
		t.Counted, t.Why = false, "zone"
	}
	w.Tags = append(w.Tags, t)
	slices.SortStableFunc(w.Tags, func(a, b analysis.Tag) int { return int(cmp.Or(a.Start-b.Start, b.End-a.End)) })
	return w
}

// last lets a test change the tag that was added for a term.
func (w *writer) change(term string, nth int, f func(*analysis.Tag)) *writer {
	s := w.find(term, nth)
	for i := range w.Tags {
		if w.Tags[i].Span() == s {
			f(&w.Tags[i])
		}
	}
	return w
}

func (w *writer) done() analysis.Annotated {
	for _, word := range analysis.WordSpans(w.Text) {
		for _, s := range w.Sentences {
			if !s.Span().Contains(word) {
				continue
			}
			voice := analysis.Own
			for _, v := range w.Voices {
				if v.Span().Contains(word) {
					voice = v.Voice
				}
			}
			w.Words[s.Zone][voice]++
		}
	}
	return w.Annotated
}

func portLexicon() *lexicons.Lexicon {
	v := func(id, label string) *lexicons.Variant { return &lexicons.Variant{ID: id, Label: label} }
	return &lexicons.Lexicon{
		ID: "port-dispute", Title: "The dispute in the port of Vellmar", Language: "en", Version: "1.2.0", Updated: "2024-05-01",
		About: "Competing wordings in the coverage of an invented dispute.", License: "CC-BY-4.0", Authors: []string{"R. Editor", "S. Editor"},
		File: "port-dispute.yaml", Hash: strings.Repeat("ab12", 16),
		Sources: []lexicons.Source{{ID: "northwire-guide", Publisher: "Northwire", Title: "House style, letter W", Date: "2021-03-04", URL: "https://northwire.example/style", Note: "Seen in print."}},
		Contrasts: []*lexicons.Contrast{
			{ID: "action", Name: "What the dockers do", Kind: lexicons.Naming, Question: "Is it a strike, a walkout or a blockade?",
				About:    "The union calls it a strike, the port’s operator a blockade.",
				Rulings:  []lexicons.Ruling{{Guide: "Northwire", Says: "A strike stops work; a blockade stops others from working.", Since: "2021-03-04", Cite: []string{"northwire-guide"}}},
				Variants: []*lexicons.Variant{v("strike", "strike"), v("walkout", "walkout"), v("blockade", "blockade")}},
			{ID: "town", Name: "The town’s name", Kind: lexicons.Spelling, Question: "Vellmar or Wellmar?", Variants: []*lexicons.Variant{v("vellmar", "Vellmar"), v("wellmar", "Wellmar")}},
			{ID: "people", Name: "Who stands at the gates", Kind: lexicons.Naming, Question: "Protesters, pickets or a mob?", Variants: []*lexicons.Variant{v("pickets", "pickets"), v("protesters", "protesters"), v("mob", "mob")}},
			{ID: "offer", Name: "The offer", Kind: lexicons.Naming, Question: "Offer or ultimatum?", Variants: []*lexicons.Variant{v("offer", "offer"), v("ultimatum", "ultimatum")}},
			{ID: "minister-name", Name: "First name of the minister", Kind: lexicons.Fingerprint, Variants: []*lexicons.Variant{v("elena", "Elena")}},
			{ID: "dam", Name: "The dam", Kind: lexicons.Naming, Question: "Barrage or dam?", Variants: []*lexicons.Variant{v("barrage", "barrage"), v("dam", "dam")}},
			{ID: "doubt", Name: "Doubt", Kind: lexicons.Marker, Question: "Words that keep a statement at a distance", Per: "1000 words", Variants: []*lexicons.Variant{v("distance", "allegedly, reportedly, …")}},
		},
	}
}

const (
	high = analysis.High
	low  = analysis.Low
)

// portArticles are three outlets on a strike, and two of them on a dam.
func portArticles() []analysis.Annotated {
	l := portLexicon()
	courier := write("c1", "Harbour Courier", "2024-05-03").
		para(analysis.Headline, "Blockade chokes Vellmar as “mob” holds the gates").
		para(analysis.Byline, "By Ines Dray").
		para(analysis.Body, "A blockade of the container port entered its third day on Friday.", "Trucks queued for nine kilometres along the coastal road, and the blockade allegedly cost the operator two million crowns a day.").
		para(analysis.Body, "Port director Elena Mast said the strike was a blockade in all but name.", "“This is no walkout, this is a blockade of a whole region,” she told reporters.").
		para(analysis.Body, "Pickets at the eastern gate reportedly turned away an ambulance, an account that the union denied.", "The union has allegedly rejected an offer of four percent, reportedly its third, and allegedly did so without a vote.").
		para(analysis.Furniture, "Subscribe to our harbour newsletter for the tides, the fish prices and much more every morning.").
		para(analysis.Teaser, "MORE: Strike at the cannery ends after a week").
		voice("“mob”", analysis.Scare, "", "", "V1", low).
		voice("the strike was a blockade in all but name", analysis.Attributed, "Elena Mast", "said", "V6", high).
		voice("“This is no walkout, this is a blockade of a whole region,”", analysis.Quoted, "Elena Mast", "told", "V1", high)
	courier.Title = "Blockade chokes Vellmar as “mob” holds the gates"
	courier.Author = "Ines Dray"
	courier.Guessed = map[string]string{"title": "headline", "outlet": "folder"}
	courier.tag(l, "action", "blockade", "Blockade", 0).tag(l, "town", "vellmar", "Vellmar", 0).tag(l, "people", "mob", "mob", 0)
	for i := range 4 {
		courier.tag(l, "action", "blockade", "blockade", i)
	}
	courier.tag(l, "action", "strike", "strike", 0).tag(l, "action", "walkout", "walkout", 0).tag(l, "people", "pickets", "Pickets", 0).
		tag(l, "minister-name", "elena", "Elena", 0).tag(l, "offer", "offer", "offer", 0).tag(l, "action", "strike", "Strike", 0).
		tag(l, "doubt", "distance", "allegedly", 0).tag(l, "doubt", "distance", "reportedly", 0).tag(l, "doubt", "distance", "allegedly", 1).
		tag(l, "doubt", "distance", "reportedly", 1).tag(l, "doubt", "distance", "allegedly", 2).
		change("walkout", 0, func(t *analysis.Tag) { t.Polarity = analysis.Negated })

	post := write("p7", "Morning Post", "").
		para(analysis.Body, "Dockers in Wellmar walked off the job for a third day on Friday, and their walkout has won the support of the teachers’ union.").
		para(analysis.Body, "Two people close to the talks recalled the operator's view that the walkout amounts to a blockade of the port.", "The strike itself was called by a vote of nine in ten members.").
		para(analysis.Body, "The offer on the table, four percent, is below inflation.", "Pickets sang at the gates of Wellmar until dusk.").
		voice("that the walkout amounts to a blockade of the port", analysis.Attributed, "the operator", "view", "V8", low)
	post.Chains = []analysis.Chain{{Voice: 0, Speakers: []string{"two people close to the talks", "the operator"}}}
	post.Via = "Newsmill"
	post.tag(l, "town", "wellmar", "Wellmar", 0).tag(l, "town", "wellmar", "Wellmar", 1).tag(l, "action", "walkout", "walkout", 0).
		tag(l, "action", "walkout", "walkout", 1).tag(l, "action", "blockade", "blockade", 0).tag(l, "action", "strike", "strike", 0).
		tag(l, "people", "pickets", "Pickets", 0).tag(l, "offer", "offer", "offer", 0)

	wire := write("w3", "Northwire", "2024-05-04").
		para(analysis.Headline, "Vellmar dockers strike for third day").
		para(analysis.Body, "VELLMAR (Northwire) – A strike by dockers in Vellmar went into a third day, the port authority said, and pickets stood at all four gates.").
		para(analysis.Body, "Transport minister Elena Quist denied planning to end the strike by decree.", "She called the gates “no place for pickets of this size”.").
		para(analysis.Body, "The strike may reportedly widen on Monday.").
		voice("planning to end the strike by decree", analysis.Attributed, "Elena Quist", "denied", "V9", low).
		voice("“no place for pickets of this size”", analysis.Quoted, "Elena Quist", "called", "V1", high)
	wire.Title = "Vellmar dockers strike for third day"
	wire.URL = "https://northwire.example/vellmar?day=3&x=1"
	wire.tag(l, "town", "vellmar", "Vellmar", 0).tag(l, "town", "vellmar", "Vellmar", 1)
	for i := range 4 {
		wire.tag(l, "action", "strike", "strike", i)
	}
	wire.tag(l, "people", "pickets", "pickets", 0).tag(l, "people", "pickets", "pickets", 1).tag(l, "doubt", "distance", "reportedly", 0).
		tag(l, "minister-name", "elena", "Elena", 0).
		change("strike", 2, func(t *analysis.Tag) { t.Polarity = analysis.Denied }).
		change("strike", 3, func(t *analysis.Tag) { t.Hedged = true })

	damWire := write("w9", "Northwire", "2024-06-11").
		para(analysis.Headline, "Council approves Orla dam").
		para(analysis.Body, "The council voted for a dam on the Orla on Tuesday, nine to four.", "Opponents of the dam said they would go to court.")
	damWire.Title = "Council approves Orla dam"
	damWire.tag(l, "dam", "dam", "dam", 0).tag(l, "dam", "dam", "dam", 1).tag(l, "dam", "dam", "dam", 2)
	damPost := write("p8", "Morning Post", "2024-06-12").
		para(analysis.Headline, "Orla to get its barrage").
		para(analysis.Body, "A barrage will close the Orla valley after all.").
		para(analysis.Garbled, "the the barrage barrage of.")
	damPost.Title = "Orla to get its barrage"
	damPost.tag(l, "dam", "barrage", "barrage", 0).tag(l, "dam", "barrage", "barrage", 1).tag(l, "dam", "barrage", "barrage", 2)
	return []analysis.Annotated{courier.done(), post.done(), damPost.done(), wire.done(), damWire.done()}
}

// sample is a result with everything in it.
func sample() *analysis.Result {
	r := &analysis.Result{
		Articles: portArticles(),
		Lexicons: []*lexicons.Lexicon{
			{ID: "attribution-en", Title: "Reporting words", Version: "1.0.0", Hash: strings.Repeat("99", 32)}, portLexicon(),
		},
		Events: []analysis.Event{
			{ID: "e-0a1b2c3d", Title: "Vellmar · Elena Mast", Articles: []int{0, 1, 3}, From: "2024-05-03", Until: "2024-05-04",
				Alignments: []analysis.Alignment{{Sentences: []analysis.AlignedSentence{{Place: analysis.Place{Article: 0, Sentence: 2}, Similarity: 1}, {Place: analysis.Place{Article: 3, Sentence: 1}, Similarity: 0.41234567}}}}},
			{ID: "e-44ff0012", Title: "Orla", Articles: []int{2, 4}, From: "2024-06-11", Until: "2024-06-12"},
		},
		LeftOut:    []diag.Problem{{Pos: diag.Pos{File: "scan.txt"}, What: "the file is empty", Hint: "remove it or add its text"}},
		Remarks:    []diag.Problem{{Pos: diag.Pos{File: "note.txt", Line: 3, Column: 1}, Severity: diag.Warning, What: "the date “May” cannot be read; it is left empty", Hint: "write 2024-05-03"}},
		Provenance: analysis.Provenance{Version: "0.1.0", Command: "framing report --event auto articles", Corpus: strings.Repeat("5d", 32)},
	}
	r.Articles[0].Skipped = map[string]string{"protest": "gate"}
	r.Counts = countsOf(r)
	return r
}

func outletsOf(r *analysis.Result) (out []analysis.OutletTexts) {
	for i, a := range r.Articles {
		if len(out) == 0 || out[len(out)-1].Name != a.Outlet {
			out = append(out, analysis.OutletTexts{Name: a.Outlet})
		}
		last := &out[len(out)-1]
		last.Articles = append(last.Articles, i)
	}
	return out
}

// doubtOf counts the only marker of the lexicon, which is counted in the outlet's own voice, as the comparison does.
func doubtOf(r *analysis.Result) []analysis.MarkerUses {
	m := analysis.MarkerUses{Lexicon: "port-dispute", Contrast: "doubt", Variant: "distance", Voices: []analysis.VoiceName{analysis.Own}, Unit: "word", Per: 1000}
	for o, texts := range outletsOf(r) {
		rate := analysis.Rate{Outlet: o}
		for _, i := range texts.Articles {
			for _, zone := range []analysis.Zone{analysis.Headline, analysis.Deck, analysis.Body, analysis.Caption} {
				rate.Base += int(r.Articles[i].Words[zone][analysis.Own])
			}
			for _, t := range r.Articles[i].Tags {
				if t.Contrast == "doubt" && t.Counted && t.Voice == analysis.Own {
					if rate.Uses++; !t.Copied {
						rate.Once++
					}
				}
			}
		}
		if rate.BaseOnce = rate.Base; rate.Base > 0 {
			low, high := stats.PoissonInterval(rate.Once, analysis.Level)
			scale := 1000 / float64(rate.Base)
			rate.Value, rate.Low, rate.High, rate.Enough = float64(rate.Once)*scale, low*scale, high*scale, rate.Once >= analysis.FewUses
		}
		m.Rates = append(m.Rates, rate)
	}
	return []analysis.MarkerUses{m}
}

// countsOf counts the tags as the engine does.
func countsOf(r *analysis.Result) []analysis.Count {
	type key struct{ l, c, v, o, voice string }
	uses, articles := map[key]int{}, map[key]map[int]bool{}
	for i, a := range r.Articles {
		for _, t := range a.Tags {
			if k := (key{t.Lexicon, t.Contrast, t.Variant, a.Outlet, t.Voice.String()}); t.Counted {
				uses[k]++
				if articles[k] == nil {
					articles[k] = map[int]bool{}
				}
				articles[k][i] = true
			}
		}
	}
	var out []analysis.Count
	for k, n := range uses {
		out = append(out, analysis.Count{Lexicon: k.l, Contrast: k.c, Variant: k.v, Outlet: k.o, Voice: analysis.VoiceNamed(k.voice), Uses: n, Articles: len(articles[k])})
	}
	slices.SortFunc(out, func(a, b analysis.Count) int {
		return cmp.Or(cmp.Compare(a.Lexicon, b.Lexicon), cmp.Compare(a.Contrast, b.Contrast), cmp.Compare(a.Variant, b.Variant),
			cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Voice, b.Voice))
	})
	return out
}
