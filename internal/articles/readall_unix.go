//go:build unix

package articles

import (
	"io/fs"
	"syscall"
)

// readFile reads a regular file of at most limit bytes into buf, which it grows as needed; it returns at least limit+1
// bytes of a longer one. Bare system calls: the standard library adds several for each file (it asks for flags, the
// size, and readiness events), which doubles the time for files of a few KB.
func readFile(path string, buf []byte, limit int) ([]byte, error) {
	var fd int
	err := retry(func() (err error) {
		// A regular file that was meanwhile replaced by a pipe must not block.
		fd, err = syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
		return err
	})
	if err != nil {
		return buf[:0], &fs.PathError{Op: "open", Path: path, Err: err}
	}
	defer syscall.Close(fd)
	buf = buf[:0]
	for len(buf) <= limit {
		if len(buf) == cap(buf) {
			buf = grown(buf)
		}
		var n int
		err := retry(func() (err error) {
			n, err = syscall.Read(fd, buf[len(buf):cap(buf)])
			return err
		})
		if err != nil {
			return buf, &fs.PathError{Op: "read", Path: path, Err: err}
		}
		if n <= 0 {
			break
		}
		buf = buf[:len(buf)+n]
	}
	return buf, nil
}

// retry repeats a system call that a signal interrupted.
func retry(call func() error) error {
	for {
		if err := call(); err != syscall.EINTR {
			return err
		}
	}
}
