package reports

import (
	"io"
	"unicode/utf8"
)

// scrubber replaces what may not stand in a page on its way to w: bytes that are no valid UTF-8, and control characters.
type scrubber struct {
	w       io.Writer
	held    []byte // written, not yet passed on
	out     []byte
	written int
	limit   int // bytes that may be written; 0 = any number
	err     error
}

const scrubSize = 64 << 10

// Write implements io.Writer.
func (s *scrubber) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	s.held = append(s.held, p...)
	if len(s.held) >= scrubSize {
		s.pass(false)
	}
	return len(p), s.err
}

// Flush passes on what is held.
func (s *scrubber) Flush() error {
	if s.err == nil {
		s.pass(true)
	}
	return s.err
}

// pass scrubs what is held. A character whose last bytes are still to come waits, unless this is the end.
func (s *scrubber) pass(end bool) {
	s.out = s.out[:0]
	i := 0
	for i < len(s.held) {
		c := s.held[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				s.out = utf8.AppendRune(s.out, utf8.RuneError)
			} else {
				s.out = append(s.out, c)
			}
			i++
			continue
		}
		if !end && !utf8.FullRune(s.held[i:]) {
			break
		}
		r, size := utf8.DecodeRune(s.held[i:])
		if 0x80 <= r && r < 0xa0 { // C1 controls
			r = utf8.RuneError
		}
		s.out = utf8.AppendRune(s.out, r)
		i += size
	}
	s.held = append(s.held[:0], s.held[i:]...)
	if s.written += len(s.out); s.limit > 0 && s.written > s.limit {
		s.err = ErrTooLarge
		return
	}
	_, s.err = s.w.Write(s.out)
}
