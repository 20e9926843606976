package reports

import (
	"bufio"
	"cmp"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"framing/analysis"
	"framing/lexicons"
)

// CSVHeader is the first line of CSV, explained in docs/codebook.md.
const CSVHeader = "article,outlet,via,date,event,hash,lexicon,contrast,kind,variant,label,voice,uses,once,contrast_uses,contrast_once,words,article_words,rejected,contrast_rejected"

const byteOrderMark = "\ufeff"

// csvVoices are the voices of a table, in the order of its rows.
var csvVoices = [...]analysis.VoiceName{analysis.Own, analysis.Attributed, analysis.Quoted, analysis.Scare}

// CSV writes a tidy table (RFC 4180): a row for each article, contrast, variant and voice, zeros included, with what shares
// and rates are counted against. A lexicon that does not apply to an article has no rows for it; a contrast that no article
// of the set uses has none at all. With bom, the text begins with a byte order mark, which Excel needs.
// A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
func CSV(w io.Writer, r *analysis.Result, bom bool) error {
	out := bufio.NewWriterSize(w, 1<<16)
	if bom {
		out.WriteString(byteOrderMark)
	}
	out.WriteString(CSVHeader + "\r\n")
	entries := csvEntries(r)
	events := eventOf(r)
	var buf []byte
	for i := range r.Articles {
		buf = appendTable(buf[:0], &r.Articles[i], events[i], entries)
		if _, err := out.Write(buf); err != nil {
			return err
		}
	}
	return out.Flush()
}

// csvEntry is a contrast of the table.
type csvEntry struct {
	lexicon, contrast string
	head              []byte // cells of lexicon, contrast and kind
	variants          []csvVariant
}

type csvVariant struct {
	id   string
	head []byte // cells of variant and label
}

// csvEntries lists the contrasts with a counted use, in the order of the lexicons. A variant that only a tag names comes last.
func csvEntries(r *analysis.Result) []csvEntry {
	type key struct{ lexicon, contrast string }
	used := map[key]map[string]bool{}
	kinds := map[key]lexicons.Kind{}
	var order []key // of contrasts that no lexicon of the result has
	for i := range r.Articles {
		for t := range r.Articles[i].Tags {
			tag := &r.Articles[i].Tags[t]
			if !tag.Counted {
				continue
			}
			k := key{tag.Lexicon, tag.Contrast}
			if used[k] == nil {
				used[k], kinds[k] = map[string]bool{}, tag.Kind
				order = append(order, k)
			}
			used[k][tag.Variant] = true
		}
	}
	var out []csvEntry
	add := func(k key, kind lexicons.Kind, variants []*lexicons.Variant) {
		e := csvEntry{lexicon: k.lexicon, contrast: k.contrast}
		e.head = csvCell(csvCell(csvCell(nil, k.lexicon), k.contrast), string(kind))
		for _, v := range variants {
			e.variants = append(e.variants, csvVariant{v.ID, csvCell(csvCell(nil, v.ID), v.Label)})
			delete(used[k], v.ID)
		}
		for _, id := range sortedKeys(used[k]) {
			e.variants = append(e.variants, csvVariant{id, csvCell(csvCell(nil, id), "")})
		}
		delete(used, k)
		out = append(out, e)
	}
	for _, l := range r.Lexicons {
		for _, c := range l.Contrasts {
			if k := (key{l.ID, c.ID}); used[k] != nil {
				add(k, c.Kind, c.Variants)
			}
		}
	}
	for _, k := range order {
		if used[k] != nil {
			add(k, kinds[k], nil)
		}
	}
	return out
}

// csvCount counts uses: all, without copies, and of these the negated and denied.
type csvCount struct{ uses, once, rejected int }

// appendTable appends the rows of one article.
func appendTable(dst []byte, a *analysis.Annotated, event string, entries []csvEntry) []byte {
	type key struct {
		lexicon, contrast, variant string
		voice                      analysis.VoiceName
	}
	counts := map[key]csvCount{}
	for t := range a.Tags {
		tag := &a.Tags[t]
		if !tag.Counted {
			continue
		}
		voice := cmp.Or(tag.Voice, analysis.Own)
		one := csvCount{uses: 1}
		if !tag.Copied {
			one.once = 1
			if tag.Rejected() && tag.Kind != lexicons.Spelling {
				one.rejected = 1
			}
		}
		for _, variant := range []string{tag.Variant, "\x00"} { // of the variant, and of the contrast
			k := key{tag.Lexicon, tag.Contrast, variant, voice}
			c := counts[k]
			counts[k] = csvCount{c.uses + one.uses, c.once + one.once, c.rejected + one.rejected}
		}
	}
	var head []byte
	for _, s := range []string{a.ID, a.Outlet, a.Via, a.Date, event, a.Hash} {
		head = csvCell(head, s)
	}
	words, all := voiceWords(a)
	for i := range entries {
		e := &entries[i]
		if _, ok := a.Skipped[e.lexicon]; ok {
			continue
		}
		for _, v := range e.variants {
			for _, voice := range csvVoices {
				of, use := counts[key{e.lexicon, e.contrast, "\x00", voice}], counts[key{e.lexicon, e.contrast, v.id, voice}]
				dst = append(append(append(dst, head...), e.head...), v.head...)
				dst = append(append(dst, voice.String()...), ',')
				for _, n := range []int{use.uses, use.once, of.uses, of.once, words[voice], all, use.rejected} {
					dst = append(strconv.AppendInt(dst, int64(n), 10), ',')
				}
				dst = append(strconv.AppendInt(dst, int64(of.rejected), 10), '\r', '\n')
			}
		}
	}
	return dst
}

// voiceWords counts the words in the zones that are compared, by voice and in all.
func voiceWords(a *analysis.Annotated) (words map[analysis.VoiceName]int, all int) {
	words = map[analysis.VoiceName]int{}
	for zone, voices := range a.Words {
		if analysis.Zone(zone).Counted() {
			for voice, n := range voices {
				words[analysis.VoiceName(voice)] += int(n)
				all += int(n)
			}
		}
	}
	return words, all
}

// csvCell appends a cell and the comma behind it.
func csvCell(dst []byte, s string) []byte {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, string(utf8.RuneError))
	}
	s = strings.ReplaceAll(s, "\x00", string(utf8.RuneError))
	if isFormula(s) {
		s = "'" + s
	}
	if !strings.ContainsAny(s, "\",\r\n\t;'") && s == strings.TrimSpace(s) {
		return append(append(dst, s...), ',')
	}
	return append(append(append(append(dst, '"'), strings.ReplaceAll(s, `"`, `""`)...), '"'), ',')
}

// isFormula reports whether a spreadsheet could take the cell for a formula: it begins with one of = + - @, tab or a line
// end, also in the full width of East Asian type, or after spaces.
func isFormula(s string) bool {
	if s == "" {
		return false
	}
	if strings.ContainsRune("\t\r\n", rune(s[0])) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0\ufeff"))
	return strings.ContainsRune("=+-@＝＋－＠", r)
}
