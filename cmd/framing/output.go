package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"framing/internal/articles"

	"github.com/spf13/cobra"
)

// destination is where a result goes: the flags -o and --force.
type destination struct {
	output string
	force  bool
}

// flags adds the flags to a command.
func (d *destination) flags(cmd *cobra.Command, output string) {
	cmd.Flags().StringVarP(&d.output, "output", "o", output, "`FILE` to write; - is standard output")
	cmd.Flags().BoolVar(&d.force, "force", false, "overwrite a file that is not a framing report")
}

// check refuses a destination that cannot be written, or must not be, before any work is done. An input is never
// overwritten, whatever the flags say: no article, no articles.yaml, no lexicon.
func (d *destination) check(paths, lexicons []string) error {
	if d.output == "-" {
		return nil
	}
	info, err := os.Stat(d.output)
	switch {
	case err == nil && d.isInput(info, paths, lexicons):
		return usage(d.output+" is an input; it is not overwritten", "choose another name")
	case articles.IsDanglingLink(d.output):
		return usage("cannot write "+d.output+": it is a link that leads to no file", "name the file itself, or remove the link")
	case errors.Is(err, fs.ErrNotExist):
		dir := filepath.Dir(d.output)
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return usage(fmt.Sprintf("cannot write %s: there is no folder %s", d.output, dir), "")
		}
		return nil
	case err != nil:
		return usage(fmt.Sprintf("cannot write %s: %v", d.output, err), "")
	case info.IsDir():
		return usage(fmt.Sprintf("cannot write %s: it is a folder", d.output), "name a file: -o "+filepath.Join(d.output, "report.html"))
	case d.force || !info.Mode().IsRegular() || isReport(d.output):
		return nil
	}
	return usage(d.output+" exists and is not a framing report", "choose another name, or overwrite it with --force")
}

// formatOfName is the format that people and programs take a file for by the end of its name; "" = any.
func formatOfName(name string) string {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".htm":
		return "html"
	case ".markdown":
		return "md"
	case ".ndjson":
		return "jsonl"
	case ".html", ".json", ".csv", ".md", ".png", ".jsonl", ".tsv", ".gz", ".zst":
		return ext[1:]
	}
	return ""
}

// checkFormat refuses a name that says another format than what is written; flag is the one that gives the name. formats are
// those that -f takes.
func (d *destination) checkFormat(flag, format string, formats ...string) error {
	ext := format
	if format == "counts" {
		ext = "tsv"
	}
	named := formatOfName(d.output)
	if named == "" || named == ext {
		return nil
	}
	hint := "for example: " + flag + " " + strings.TrimSuffix(d.output, filepath.Ext(d.output)) + "." + ext
	if slices.Contains(formats, named) {
		hint = "write that with -f " + named + ", or choose another name, " + hint
	}
	return usage(fmt.Sprintf("%s %s: what is written is %s, and the name says %s", flag, d.output, ext, named), hint)
}

// isInput reports whether the file is one that is read. The folders are not looked through for what framing wrote, which is no
// article wherever it lies.
func (d *destination) isInput(file fs.FileInfo, paths, lexicons []string) bool {
	named := func(path string) bool {
		info, err := os.Stat(path)
		return err == nil && os.SameFile(info, file)
	}
	if slices.ContainsFunc(lexiconFiles(lexicons), named) || slices.ContainsFunc(paths, named) {
		return !file.IsDir()
	}
	return file.Mode().IsRegular() && (file.Size() == 0 || !isReport(d.output) && !isAnnotation(d.output)) && articles.Reads(paths, file)
}

// write has generate write the result. A file appears whole or not at all; one that is there stays as it is until then.
func (d *destination) write(c *console, generate func(io.Writer) error) error {
	var err error
	if d.output == "-" {
		w := bufio.NewWriterSize(c.out, 64<<10)
		if err = generate(w); err == nil {
			err = w.Flush()
		}
	} else {
		err = writeFile(d.output, generate)
	}
	var f *failure
	if err == nil || errors.As(err, &f) || errors.Is(err, context.Canceled) {
		return err
	}
	return unwritten(err)
}

// sink remembers the first error of a writer, so that nobody on the way can forget it.
type sink struct {
	w   io.Writer
	err error
}

// Write implements io.Writer.
func (s *sink) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	s.err = cmp.Or(s.err, err)
	return n, err
}

// writeFile has generate write a file, which appears whole or not at all.
func writeFile(name string, generate func(io.Writer) error) error {
	err := articles.WriteFileAtomic(name, generate)
	var path *fs.PathError
	if errors.As(err, &path) { // it names a file of its own, beside the one that was asked for
		return fmt.Errorf("%s: %w", name, path.Err)
	}
	return err
}
