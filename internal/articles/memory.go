package articles

import "strings"

// memory is what serves one article after the other. Only one goroutine uses it at a time.
type memory struct {
	file     []byte          // the bytes of the last file
	texts    strings.Builder // texts, one behind the other where they are kept: of a small piece of memory for each, a twentieth would be lost
	together bool            // see Options.Together
}

// keepBuffer is the largest buffer that is used again for the next file.
const keepBuffer = 1 << 20

// textBlock is how many bytes of texts stand in one piece of memory; a text that is larger has one of its own.
const textBlock = 1 << 18

// compose puts a title that was given apart in front of a text, unless the text has it already. It returns the text and
// where the text as given starts in it. raw is the content of a JSON string where esc is true.
func (m *memory) compose(title string, raw []byte, esc bool) (text string, given int) {
	b := &m.texts
	if room := len(raw) + len(title) + 2; b.Cap()-b.Len() < room {
		b.Reset()
		if m.together {
			room = max(room, textBlock)
		}
		b.Grow(room)
	}
	start := b.Len()
	if title != "" {
		b.WriteString(title)
		b.WriteString("\n\n")
		given = b.Len() - start
	}
	if esc {
		unescape(b, raw)
	} else {
		b.Write(raw)
	}
	text = b.String()[start:]
	if given > 0 && hasTitle(text[given:], title) {
		return text[given:], 0
	}
	return text, given
}
