package reports

import (
	"bufio"
	"unicode/utf8"
)

// scrubber replaces what may not stand in a page on its way to w: bytes that are no valid UTF-8, and control characters.
type scrubber struct {
	w       *bufio.Writer
	held    []byte // the beginning of a character whose last bytes are still to come
	written int
	limit   int // bytes that may be written; 0 = any number
	err     error
}

// Write implements io.Writer.
func (s *scrubber) Write(p []byte) (int, error) {
	all := p
	if len(s.held) > 0 {
		all = append(s.held, p...)
	}
	s.held = append(s.held[:0], all[s.pass(all, false):]...)
	return len(p), s.err
}

// Flush passes on what is held.
func (s *scrubber) Flush() error {
	if s.pass(s.held, true); s.err == nil {
		s.err = s.w.Flush()
	}
	return s.err
}

// pass scrubs p and returns where it stopped: before a character whose last bytes are still to come, unless this is the end.
func (s *scrubber) pass(p []byte, end bool) int {
	i, from := 0, 0 // what stands between them is fit
	for i < len(p) {
		c, size := p[i], 1
		if c < utf8.RuneSelf {
			if c >= ' ' && c != 0x7f || c == '\n' || c == '\t' {
				i++
				continue
			}
		} else {
			if !end && !utf8.FullRune(p[i:]) {
				break
			}
			var r rune
			if r, size = utf8.DecodeRune(p[i:]); r >= 0xa0 && r != utf8.RuneError { // below are the C1 controls
				i += size
				continue
			}
		}
		s.put(p[from:i])
		s.put([]byte("\uFFFD"))
		i += size
		from = i
	}
	s.put(p[from:i])
	return i
}

// put passes on what is fit, within the limit.
func (s *scrubber) put(p []byte) {
	if s.written += len(p); s.limit > 0 && s.written > s.limit && s.err == nil {
		s.err = ErrTooLarge
	}
	if s.err == nil {
		_, s.err = s.w.Write(p)
	}
}
