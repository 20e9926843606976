package articles

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"framing/internal/diag"
)

// ownHead is how many bytes of a file tell whether the program wrote it.
const ownHead = 4096

// isOwn reports whether what begins so was written by the program.
func (s *Set) isOwn(data []byte) bool {
	return s.options.Own != nil && len(data) > 0 && s.options.Own(data[:min(len(data), ownHead)])
}

// isOwnFile reports whether the program wrote a file, which should be a regular one.
func (s *Set) isOwnFile(name string) bool {
	if s.options.Own == nil {
		return false
	}
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, ownHead)
	n, _ := io.ReadFull(f, head)
	return s.isOwn(head[:n])
}

// hasOwnExtension reports whether a file that is not read has the extension of something that the program writes.
func hasOwnExtension(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".json", ".csv", ".tsv", ".png":
		return true
	}
	return false
}

const ownWhat = "was written by framing; it is no article"

// passedOver is the Source of a file that the program wrote itself.
func (s Source) passedOver() Source {
	s = s.failed(ownWhat)
	s.problems[0].Severity = diag.Note
	return s
}
