//go:build !unix

package articles

import "os"

// readFile reads a file of at most limit bytes into buf, which it grows as needed; it returns at least limit+1 bytes of
// a longer one.
func readFile(path string, buf []byte, limit int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return buf[:0], err
	}
	defer f.Close()
	return readAll(f, buf, limit)
}
