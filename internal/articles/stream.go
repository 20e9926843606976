package articles

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// stream yields the records of a JSONL file.
func (s *Set) stream(src Source, yield func(Source) bool) bool {
	f, err := os.Open(src.path)
	if err != nil {
		return yield(src.failed(reason(err)))
	}
	defer f.Close()
	r, done, err := unpack(f, filepath.Ext(src.path))
	if err != nil {
		return yield(src.failed("cannot be unpacked: " + err.Error()))
	}
	defer done()
	return s.records(src, r, yield)
}

// maxStray is how many lines that are no objects a file may have until it is only counted how many more there are.
const maxStray = 20

// records yields a Source for each line of r, and a problem where there is none.
func (s *Set) records(src Source, r io.Reader, yield func(Source) bool) bool {
	src.kind = entry
	in := lineReader{r: asUTF8(r), limit: s.options.MaxText}
	stray, empty := 0, true
	for {
		line, err := in.next()
		src.line = in.number
		switch {
		case err == io.EOF:
			switch src.line = 0; {
			case stray > maxStray:
				return yield(src.failed(fmt.Sprintf("%d more lines are not JSON objects", stray-maxStray)))
			case empty:
				return yield(src.failed("holds no records"))
			}
			return true
		case errors.Is(err, errLong):
			if empty = false; !yield(src.failed("the line is longer than " + size(s.options.MaxText))) {
				return false
			}
			continue
		case err != nil:
			return yield(src.failed("cannot be read further: " + err.Error()))
		}
		at := space(line, 0)
		if at == len(line) {
			continue
		}
		if empty && s.isOwn(line[at:]) {
			src.line = 0
			return yield(src.passedOver())
		}
		empty = false
		if line[at] != '{' {
			if stray++; stray > maxStray {
				continue
			}
			more, first := yield(src.notObject(line)), stray == 1 && in.number == 1 && line[at] == '['
			if !more || first {
				return more
			}
			continue
		}
		src.data = line
		if !yield(src) {
			return false
		}
	}
}

// notObject is the Source of a line that cannot be a record.
func (s Source) notObject(line []byte) Source {
	s = s.failed("this line is not a JSON object")
	p := &s.problems[0]
	p.Source = excerpt(string(line[:min(len(line), 200)]))
	if line[space(line, 0)] == '[' {
		p.What, p.Hint = "this is a JSON array; JSONL has one object a line", "jq -c '.[]' turns it into JSONL"
	}
	return s
}

// lineReader cuts a stream into lines. A line is a part of a block that is never written again, so that it may be
// parsed while the next ones are read.
type lineReader struct {
	r      io.Reader
	limit  int    // of bytes a line
	block  []byte // what was read and not yet handed out, with room behind it
	number int    // of the line that next returned, from 1
	err    error  // of the last read, once block is empty
}

// blockSize is how much is read at once: large enough that a line of the usual 6 KB is seldom copied to the next block.
const blockSize = 128 << 10

var errLong = errors.New("line too long")

// next returns the next line without its line end, io.EOF at the end, and errLong for a line that was passed over
// because it is longer than the limit.
func (l *lineReader) next() ([]byte, error) {
	l.number++
	searched := 0
	for {
		if n := bytes.IndexByte(l.block[searched:], '\n'); n >= 0 {
			n += searched
			line := l.block[:n:n]
			if l.block = l.block[n+1:]; n > l.limit {
				return nil, errLong
			}
			return line, nil
		}
		if searched = len(l.block); searched > l.limit {
			return nil, l.discard()
		}
		if l.err != nil {
			if len(l.block) > 0 && l.err == io.EOF { // before any other error, the line is not whole
				line := l.block
				l.block = nil
				return line, nil
			}
			return nil, l.err
		}
		l.fill()
	}
}

// fill reads more behind the block, into a new one where no room is left.
func (l *lineReader) fill() {
	if cap(l.block)-len(l.block) < 512 {
		bigger := make([]byte, len(l.block), max(blockSize, 2*len(l.block)))
		copy(bigger, l.block)
		l.block = bigger
	}
	n, err := l.r.Read(l.block[len(l.block):cap(l.block)])
	l.block, l.err = l.block[:len(l.block)+n], err
}

// discard passes over the rest of a line without keeping it.
func (l *lineReader) discard() error {
	for l.err == nil {
		if l.block = l.block[:0]; cap(l.block) > keepBuffer {
			l.block = nil
		}
		l.fill()
		if n := bytes.IndexByte(l.block, '\n'); n >= 0 {
			l.block = l.block[n+1:]
			return errLong
		}
	}
	l.block = nil
	return errLong
}

// asUTF8 drops a byte order mark and decodes UTF-16 that has one.
func asUTF8(r io.Reader) io.Reader {
	b := bufio.NewReaderSize(r, 16)
	head, _ := b.Peek(3)
	switch {
	case bytes.Equal(head, bomUTF8):
		b.Discard(3)
	case bytes.HasPrefix(head, bomUTF16LE), bytes.HasPrefix(head, bomUTF16BE):
		return transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	}
	return b
}

// sniffed yields what a stream holds whose name does not tell its format: JSONL if its first byte that is no white
// space is "{", else one plain text; of a stream that begins as gzip or zstd data, what it unpacks to.
func (s *Set) sniffed(src Source, packed io.Reader, yield func(Source) bool) bool {
	in := bufio.NewReaderSize(packed, 16)
	start, _ := in.Peek(4) // an error comes again with the next byte that is read
	r, done, err := unpack(in, packing(start))
	if err != nil {
		return yield(src.failed("cannot be unpacked: " + err.Error()))
	}
	defer done()
	head := make([]byte, 0, 4096)
	for err == nil && blank(bytes.TrimPrefix(head, bomUTF8)) && len(head) <= s.options.MaxText {
		if len(head) == cap(head) {
			head = grown(head)
		}
		var n int
		n, err = r.Read(head[len(head):cap(head)])
		head = head[:len(head)+n]
	}
	if err != nil && err != io.EOF {
		return yield(src.failed(reason(err)))
	}
	rest := io.MultiReader(bytes.NewReader(head), r)
	first := bytes.TrimLeft(bytes.Trim(head, "\xEF\xBB\xBF\xFF\xFE\x00"), " \t\r\n\x00")
	if len(first) > 0 && first[0] == '{' && !bytes.HasPrefix(first, []byte(`{\rtf`)) {
		return s.records(src, rest, yield)
	}
	data, err := readAll(rest, nil, s.options.MaxText)
	if err != nil {
		return yield(src.failed(reason(err)))
	}
	src.kind, src.data = loaded, data
	return yield(src)
}

// packing is the extension of files that begin so where these are packed, else "".
func packing(start []byte) string {
	switch magic(start) {
	case "gzip data":
		return ".gz"
	case "zstd data":
		return ".zst"
	}
	return ""
}

// unpack decompresses a stream as its extension says.
func unpack(r io.Reader, ext string) (unpacked io.Reader, done func(), err error) {
	in := &meter{r: r}
	switch strings.ToLower(ext) {
	case ".gz":
		z, err := gzip.NewReader(bufio.NewReaderSize(in, blockSize))
		if err != nil {
			return nil, nil, err
		}
		return &bombGuard{r: z, in: in}, func() { z.Close() }, nil
	case ".zst":
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return &bombGuard{r: z, in: in}, z.Close, nil
	}
	return r, func() {}, nil
}

const (
	// maxWindow is what zstd may keep in memory: all that its command-line tool writes without --long=28 or more.
	maxWindow = 128 << 20
	// A stream of more than bombStart bytes that unpacks to more than bombRatio times its packed size is no news text,
	// which packs to about a third, and not below a hundredth even where it repeats itself.
	bombStart = 64 << 20
	bombRatio = 200
)

// meter counts the bytes read through it.
type meter struct {
	r io.Reader
	n int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	return n, err
}

// bombGuard ends a stream that unpacks to far more than any text does.
type bombGuard struct {
	r   io.Reader
	in  *meter
	out int64
}

func (b *bombGuard) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.out += int64(n)
	if b.out > bombStart && b.out > bombRatio*b.in.n {
		return n, fmt.Errorf("it unpacks to more than %d times its size, which no text does", bombRatio)
	}
	return n, err
}
