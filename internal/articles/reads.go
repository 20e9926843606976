package articles

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Reads reports whether the file is one that Open would read of the paths: a file named, an article in a folder named, or
// the articles.yaml that holds for one of them. By another name, through a link, it is the same file.
func Reads(paths []string, file fs.FileInfo) bool {
	same := func(path string) bool {
		info, err := os.Stat(path)
		return err == nil && os.SameFile(info, file)
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
		case info.IsDir():
			if readsIn(path, file) {
				return true
			}
		case os.SameFile(info, file):
			return true
		default:
			for _, name := range manifestNames {
				if same(filepath.Join(filepath.Dir(path), name)) {
					return true
				}
			}
		}
	}
	return false
}

// readsIn is Reads for a folder. Links in it are not followed, as they are not when it is read.
func readsIn(folder string, file fs.FileInfo) (found bool) {
	root := filepath.Clean(folder)
	if target, err := filepath.EvalSymlinks(root); err == nil { // WalkDir does not enter a link
		root = target
	}
	filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil: // what cannot be listed is not read
			return nil
		case path != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.Type().IsRegular() && (formatOf(e.Name()) != unknown || IsManifest(e.Name())):
			if info, err := e.Info(); err == nil && os.SameFile(info, file) {
				found = true
				return fs.SkipAll
			}
		}
		return nil
	})
	return found
}
