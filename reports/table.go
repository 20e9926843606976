package reports

import (
	"cmp"
	"io"
	"strconv"
	"unicode/utf8"

	"framing/analysis"
)

// The headers that --header puts in front of tab-separated output.
const (
	TSVHeader    = "id\toutlet\tdate\tevent\tlexicon\tcontrast\tvariant\tvoice\tzone\tstart\tend\tconfidence\ttext\n"
	CountsHeader = "lexicon\tcontrast\tvariant\toutlet\tvoice\tuses\tarticles\n"
)

// AppendTSV appends one line for each tag of the article, in the columns of TSVHeader. Tab, CR and LF inside a value
// are written \t, \r and \n; a byte that is no valid UTF-8 becomes U+001A.
func AppendTSV(dst []byte, a *analysis.Annotated) []byte {
	if len(a.Tags) == 0 {
		return dst
	}
	head := len(dst)
	dst = cell(dst, a.ID)
	dst = cell(dst, a.Outlet)
	dst = cell(dst, a.Date)
	dst = cell(dst, a.Event)
	tail := len(dst)
	for i := range a.Tags {
		t := &a.Tags[i]
		if i > 0 {
			dst = append(dst, dst[head:tail]...)
		}
		if t.Columns != "" {
			dst = append(dst, t.Columns...)
		} else {
			dst = cell(cell(cell(dst, t.Lexicon), t.Contrast), t.Variant)
		}
		dst = append(append(dst, cmp.Or(t.Voice, analysis.Own).String()...), '\t') // our own words, which need no care
		dst = append(append(dst, t.Zone.String()...), '\t')
		dst = append(strconv.AppendInt(dst, int64(t.Start), 10), '\t')
		dst = append(strconv.AppendInt(dst, int64(t.End), 10), '\t')
		dst = append(append(dst, cmp.Or(t.Confidence, analysis.High).String()...), '\t')
		dst = cell(dst, part(a.Text, t.Span()))
		dst[len(dst)-1] = '\n'
	}
	return dst
}

// Counts writes one line for each count, in the columns of CountsHeader.
func Counts(w io.Writer, counts []analysis.Count) error {
	var buf []byte
	for _, c := range counts {
		buf = cell(buf, c.Lexicon)
		buf = cell(buf, c.Contrast)
		buf = cell(buf, c.Variant)
		buf = cell(buf, c.Outlet)
		buf = cell(buf, c.Voice.String())
		buf = append(strconv.AppendInt(buf, int64(c.Uses), 10), '\t')
		buf = append(strconv.AppendInt(buf, int64(c.Articles), 10), '\n')
	}
	_, err := w.Write(buf)
	return err
}

// cell appends a value and the tab that ends it.
func cell(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= '\r' || c >= utf8.RuneSelf {
			return append(appendCell(append(dst, s[:i]...), s[i:]), '\t')
		}
	}
	return append(append(dst, s...), '\t')
}

func appendCell(dst []byte, s string) []byte {
	if !utf8.ValidString(s) {
		s = replaceInvalid(s)
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\t':
			dst = append(dst, `\t`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\n':
			dst = append(dst, `\n`...)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// replaceInvalid puts substitute in place of each byte that is no valid UTF-8.
func replaceInvalid(s string) string {
	out := []byte(s)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			out[i] = substitute
		}
		i += size
	}
	return string(out)
}
