package articles

import "io"

// firstBuffer holds nearly every article, so that one read suffices.
const firstBuffer = 64 << 10

// grown returns buf with more room.
func grown(buf []byte) []byte {
	bigger := make([]byte, len(buf), max(firstBuffer, 2*cap(buf)))
	copy(bigger, buf)
	return bigger
}

// readAll reads r to its end into buf, which it grows as needed; of more than limit bytes it returns at least limit+1.
func readAll(r io.Reader, buf []byte, limit int) ([]byte, error) {
	buf = buf[:0]
	for len(buf) <= limit {
		if len(buf) == cap(buf) {
			buf = grown(buf)
		}
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if err == io.EOF {
			return buf, nil
		}
		if err != nil {
			return buf, err
		}
	}
	return buf, nil
}
