package lexicons

import (
	"regexp"
	"slices"
	"strings"

	"framing/internal/diag"
)

// rawLexicon is one file as read: nothing is merged or inherited yet, and ids that point at other entries are not
// checked, because `extends` may supply what they point at.
type rawLexicon struct {
	Lexicon
	pos       diag.Pos
	names     *node
	extends   []scalar
	contrasts []*rawContrast // contrasts and markers
	cues      []*rawCue
	cites     []scalar // ids of sources, wherever they are used
	sourcePos []diag.Pos
}

// rawContrast is a contrast or a marker with the conditions that its variants inherit.
type rawContrast struct {
	Contrast
	*conditions // never nil
	marker      bool
	variants    []*rawVariant
	refs        []scalar // ids of variants in `reference`, `rulings` and tests
}

type rawVariant struct {
	Variant          // Except, Near ... are empty here: they stand in conditions
	*conditions      // never nil
	given       bool // it has terms, if perhaps broken ones
}

type rawCue struct {
	Cue
	off   bool
	given bool // it has words, if perhaps broken ones
}

// conditions may stand at a contrast and at a variant. They are not changed once they are read: all entries without any, most
// in a long list, share the same.
type conditions struct {
	near, notNear, except []*Term
	voices, zones         []string
	gate                  Gate
	off                   bool
}

var noConditions = conditions{} // read only

var (
	semver   = regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	language = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)
)

var (
	topKeys = []string{"lexicon", "title", "language", "version", "updated", "about", "authors", "license", "extends",
		"applies_to", "sources", "names", "contrasts", "markers", "cues"}
	conditionKeys = []string{"near", "not_near", "except", "voice", "zone", "applies_to", "cite", "off"}
	testKeys      = []string{"tests", "todo"}
	contrastKeys  = slices.Concat([]string{"name", "question", "about", "variants", "kind", "reference", "rulings"}, conditionKeys, testKeys)
	markerKeys    = slices.Concat([]string{"name", "groups", "per", "about"}, conditionKeys, testKeys)
	variantKeys   = slices.Concat([]string{"label", "stance", "note", "terms"}, conditionKeys, testKeys)
	cueKeys       = slices.Concat([]string{"verbs", "nouns", "phrases", "frames", "strong", "weak", "denied", "except", "about", "off"}, testKeys)
	gateKeys      = []string{"any", "none", "from", "until"}
	sourceKeys    = []string{"publisher", "title", "date", "url", "note"}
	rulingKeys    = []string{"guide", "says", "prefers", "avoids", "attribute_only", "since", "until", "cite"}
	rates         = []string{"1000 words", "100 sentences", "100 attributions", "article"}
	voiceNames    = []string{"own", "attributed", "quoted", "scare"}
	zoneNames     = []string{"headline", "deck", "body", "caption"}
	kindNames     = []string{"naming", "spelling", "fingerprint", "verb"}
	frameNames    = []string{"clause", "after", "object", "to", "naming", "source", "hedge", "scare"}
)

// lexiconHead reads everything that stands before the terms; the terms need the names, which `extends` may add to.
func (r *reader) lexiconHead(n *node, file string) (*rawLexicon, fields) {
	f := r.fields(n, "a lexicon", topKeys...)
	raw := &rawLexicon{pos: n.pos(), names: f.at("names")}
	raw.ID, raw.Title, raw.Language = r.text(f.at("lexicon")), r.text(f.at("title")), r.text(f.at("language"))
	raw.Version, raw.About, raw.License = r.text(f.at("version")), r.text(f.at("about")), r.text(f.at("license"))
	raw.Authors, raw.Updated = r.texts(f.at("authors")), r.date(f.at("updated"))
	if raw.ID == "" {
		raw.ID = file
	}
	if !isID(raw.ID) {
		r.errorf(at(f.at("lexicon"), n), "ids have small letters, digits and hyphens: lexicon: my-words", "this is no id of a lexicon: %q", shorten(raw.ID))
	}
	for _, key := range []string{"title", "language"} {
		if f.at(key) == nil {
			r.errorf(n.pos(), `write "`+key+`:" at the top of the file`, "the lexicon has no %q", key)
		}
	}
	if raw.Language != "" && !language.MatchString(raw.Language) {
		r.errorf(f.at("language").pos(), "write a code such as en, de or pt-BR", "this is no language: %q", shorten(raw.Language))
	}
	if raw.Version != "" && !semver.MatchString(raw.Version) {
		r.errorf(f.at("version").pos(), "write three numbers: 1.0.0", "this is no version: %q", shorten(raw.Version))
	}
	if f.at("contrasts") == nil && f.at("markers") == nil && f.at("cues") == nil && f.at("extends") == nil {
		r.errorf(n.pos(), "add `contrasts:` with an entry", "the lexicon holds nothing to look for")
	}
	for _, item := range r.list(f.at("extends")) {
		if id := r.text(item); id != "" {
			raw.Extends = append(raw.Extends, id)
			raw.extends = append(raw.extends, scalar{id, item.pos(), item.exact})
		}
	}
	r.sources(raw, f.at("sources"))
	return raw, f
}

func at(n, otherwise *node) diag.Pos {
	if n != nil {
		return n.pos()
	}
	return otherwise.pos()
}

func (r *reader) sources(raw *rawLexicon, n *node) {
	r.entries(n, "sources", func(id string, key, value *node) {
		s := Source{ID: id}
		raw.sourcePos = append(raw.sourcePos, key.pos())
		if value.kind == scalarNode {
			s.Title = r.text(value)
			if s.Title == "" {
				r.errorf(key.pos(), "write its title, or publisher, title, date and url", "the source %q is empty", id)
			}
			raw.Sources = append(raw.Sources, s)
			return
		}
		f := r.fields(value, "a source", sourceKeys...)
		s.Publisher, s.Title, s.Date = r.text(f.at("publisher")), r.text(f.at("title")), r.date(f.at("date"))
		s.URL, s.Note = r.text(f.at("url")), r.text(f.at("note"))
		for _, required := range []string{"publisher", "title"} {
			if f.at(required) == nil {
				r.errorf(key.pos(), "", "the source %q has no %q", id, required)
			}
		}
		if s.URL != "" && !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://") {
			r.errorf(f.at("url").pos(), "write the whole address, with https://", "this is no web address: %q", shorten(s.URL))
			s.URL = ""
		}
		raw.Sources = append(raw.Sources, s)
	})
}

// lexiconBody reads the contrasts, markers and cues.
func (r *reader) lexiconBody(raw *rawLexicon, f fields) {
	raw.Applies = r.gate(f.at("applies_to"))
	r.entries(f.at("contrasts"), "contrasts", func(id string, key, value *node) {
		raw.contrasts = append(raw.contrasts, r.contrast(raw, id, key, value, false))
	})
	r.entries(f.at("markers"), "markers", func(id string, key, value *node) {
		raw.contrasts = append(raw.contrasts, r.contrast(raw, id, key, value, true))
	})
	r.entries(f.at("cues"), "cues", func(id string, key, value *node) {
		raw.cues = append(raw.cues, r.cue(id, key, value))
	})
}

func (r *reader) gate(n *node) Gate {
	if n == nil {
		return Gate{}
	}
	f := r.fields(n, "applies_to", gateKeys...)
	g := Gate{Any: r.termList(f.at("any"), termOptions{plain: true}), None: r.termList(f.at("none"), termOptions{plain: true}),
		From: r.date(f.at("from")), Until: r.date(f.at("until"))}
	if g.From != "" && g.Until != "" && g.From > g.Until && !strings.HasPrefix(g.From, g.Until) {
		r.errorf(f.at("until").pos(), "exchange the two dates", "until (%s) lies before from (%s)", g.Until, g.From)
	}
	return g
}

func (r *reader) contrast(raw *rawLexicon, id string, key, n *node, marker bool) *rawContrast {
	c := &r.contrasts.take(1)[0]
	c.Pos, c.ID, c.marker = key.pos(), id, marker
	what, keys, variants := "a contrast", contrastKeys, "variants"
	if marker {
		what, keys, variants = "a marker", markerKeys, "groups"
	}
	f := r.fields(n, what, keys...)
	c.Name, c.Question, c.About = r.text(f.at("name")), r.text(f.at("question")), r.text(f.at("about"))
	c.Kind, c.Per = Kind(r.single(f.at("kind"), "kind of contrast", kindNames...)), r.single(f.at("per"), "rate", rates...)
	if marker {
		c.Kind = Marker
	}
	c.Cite = r.cite(raw, f.at("cite"))
	c.conditions = r.conditions(f)
	if ref := f.at("reference"); ref != nil {
		c.Reference = r.text(ref)
		c.refs = append(c.refs, ref.scalar())
	}
	for _, item := range r.list(f.at("rulings")) {
		c.Rulings = append(c.Rulings, r.ruling(raw, c, item))
	}
	r.entries(f.at(variants), variants, func(id string, key, value *node) {
		if slices.Contains(voiceNames, id) {
			r.errorf(key.pos(), "give it another id, such as "+id+"-words", "%q is the name of a voice, so tests could not tell the two apart", id)
		}
		c.variants = append(c.variants, r.variant(raw, c, id, key, value))
	})
	c.Tests, c.Todo = r.sentences(f.at("tests"), &c.refs), r.sentences(f.at("todo"), &c.refs)
	return c
}

func (r *reader) conditions(f fields) *conditions {
	if !slices.ContainsFunc(f, func(x field) bool { return slices.Contains(conditionKeys, x.key) }) {
		return &noConditions
	}
	return &conditions{
		near:    r.termList(f.at("near"), termOptions{plain: true}),
		notNear: r.termList(f.at("not_near"), termOptions{plain: true}),
		except:  r.termList(f.at("except"), termOptions{}),
		voices:  r.oneOf(f.at("voice"), "voice", voiceNames...),
		zones:   r.oneOf(f.at("zone"), "zone that is counted", zoneNames...),
		gate:    r.gate(f.at("applies_to")),
		off:     r.flag(f.at("off")),
	}
}

func (r *reader) cite(raw *rawLexicon, n *node) []string {
	for _, item := range r.list(n) {
		if item.kind == scalarNode {
			raw.cites = append(raw.cites, item.scalar())
		}
	}
	return r.texts(n)
}

func (r *reader) ruling(raw *rawLexicon, c *rawContrast, n *node) Ruling {
	f := r.fields(n, "a ruling", rulingKeys...)
	for _, required := range []string{"guide", "says"} {
		if n.kind == mapNode && f.at(required) == nil {
			r.errorf(n.pos(), "", "the ruling has no %q", required)
		}
	}
	variants := func(n *node) []string {
		for _, item := range r.list(n) {
			if item.kind == scalarNode {
				c.refs = append(c.refs, item.scalar())
			}
		}
		return r.texts(n)
	}
	return Ruling{Guide: r.text(f.at("guide")), Says: r.text(f.at("says")), Prefers: variants(f.at("prefers")), Avoids: variants(f.at("avoids")),
		AttributeOnly: variants(f.at("attribute_only")), Since: r.date(f.at("since")), Until: r.date(f.at("until")), Cite: r.cite(raw, f.at("cite"))}
}

func (r *reader) variant(raw *rawLexicon, c *rawContrast, id string, key, n *node) *rawVariant {
	v := &r.variants.take(1)[0]
	v.Pos, v.ID, v.conditions = key.pos(), id, &noConditions
	if n.kind != mapNode {
		v.Terms, v.given = r.termList(n, termOptions{}), true
		if len(v.Terms) == 1 && n.kind == scalarNode {
			v.Label = v.Terms[0].Source
		}
		return v
	}
	f := r.fields(n, "a variant", variantKeys...)
	v.Label, v.Stance, v.Note = r.text(f.at("label")), r.text(f.at("stance")), r.text(f.at("note"))
	v.Terms, v.Cite = r.termList(f.at("terms"), termOptions{}), r.cite(raw, f.at("cite"))
	v.conditions, v.given = r.conditions(f), f.at("terms") != nil
	v.Tests, v.Todo = r.sentences(f.at("tests"), &c.refs), r.sentences(f.at("todo"), &c.refs)
	return v
}

// wholeWords refuses word beginnings, which the cues of the voice engine cannot have.
func (r *reader) wholeWords(lists ...[]*Term) {
	for _, term := range slices.Concat(lists...) {
		for _, seq := range term.Sequences {
			if slices.ContainsFunc(seq, func(p Piece) bool { return p.Prefix }) {
				r.errorf(term.Pos, "write out the forms", "a cue is made of whole words: %q", shorten(term.Source))
				break
			}
		}
	}
}

func (r *reader) cue(id string, key, n *node) *rawCue {
	c := &rawCue{}
	c.Pos, c.ID = key.pos(), id
	f := r.fields(n, "a cue", cueKeys...)
	c.About = r.text(f.at("about"))
	c.Verbs, c.Nouns = r.lemmas(f.at("verbs"), false, verbHead), r.lemmas(f.at("nouns"), true, nounHead)
	plain := termOptions{plain: true}
	c.Phrases, c.Except = r.termList(f.at("phrases"), plain), r.termList(f.at("except"), plain)
	c.Strong, c.Weak = r.termList(f.at("strong"), plain), r.termList(f.at("weak"), plain)
	r.wholeWords(c.Phrases, c.Except, c.Strong, c.Weak)
	for _, frame := range r.oneOf(f.at("frames"), "frame", frameNames...) {
		c.Frames = append(c.Frames, Frame(frame))
	}
	c.given = f.at("verbs") != nil || f.at("nouns") != nil || f.at("phrases") != nil
	var refs []scalar
	c.Tests, c.Todo = r.sentences(f.at("tests"), &refs), r.sentences(f.at("todo"), &refs)
	for _, ref := range refs {
		r.errorf(ref.pos, "after | write "+strings.Join(voiceNames, ", "), "no such voice: %q; tests of cues check voices only", shorten(ref.text))
	}
	c.Denied, c.off = r.flag(f.at("denied")), r.flag(f.at("off"))
	return c
}
