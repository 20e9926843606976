package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"strconv"
	"strings"

	"framing/analysis"
	"framing/reports"
)

// isAnnotation reports whether the file begins with a record as annotate writes it. It does not say so of itself, so that it
// is overwritten only with --force.
func isAnnotation(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := bufio.NewReader(io.LimitReader(f, 1<<20)).ReadBytes('\n')
	rest := bytes.TrimPrefix(head, []byte(`{"id":"`))
	if err != nil && err != io.EOF || len(rest) == len(head) {
		return false
	}
	for _, key := range []string{"path", "outlet", "via", "date", "title", "event", "text"} { // a quotation mark in a value has a backslash before it
		_, after, found := bytes.Cut(rest, []byte(`","`+key+`":"`))
		if rest = after; !found {
			return false
		}
	}
	return bytes.Contains(rest, []byte(`,"sentences":[{"start":`))
}

// isReport reports whether the file is empty or says of itself, near its start, that framing wrote it.
func isReport(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 4096))
	return err == nil && (len(head) == 0 || saysSo(head))
}

// saysSo reports whether a file that begins so says of itself that framing wrote it.
func saysSo(head []byte) bool {
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte(`<meta name="generator" content="framing"`)) ||
		bytes.HasPrefix(head, []byte(`{"generator":"framing"`)) ||
		bytes.HasPrefix(head, []byte(reports.MarkdownMark)) ||
		bytes.HasPrefix(head, []byte("\x89PNG")) && bytes.Contains(head, []byte(reports.CardMark)) ||
		bytes.HasPrefix(bytes.TrimPrefix(head, []byte("\ufeff")), []byte(reports.CSVHeader))
}

// isOwn reports whether framing wrote a file that begins so: a report, a picture, or a table of annotate, with its header or
// without. Records of annotate are known where records are read.
func isOwn(head []byte) bool { return saysSo(head) || isTable(head) }

// isTable reports whether the first line is one of annotate's tables.
func isTable(head []byte) bool {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	header, voice, number := "", 0, 0 // columns: the voice, and two numbers side by side
	switch bytes.Count(line, []byte("\t")) {
	case strings.Count(reports.TSVHeader, "\t"):
		header, voice, number = reports.TSVHeader, 7, 9
	case strings.Count(reports.CountsHeader, "\t"):
		header, voice, number = reports.CountsHeader, 4, 5
	default:
		return false
	}
	cells := strings.Split(string(line), "\t")
	isNumber := func(s string) bool { _, err := strconv.Atoi(s); return err == nil }
	return string(line)+"\n" == header || analysis.VoiceNamed(cells[voice]) != 0 && isNumber(cells[number]) && isNumber(cells[number+1])
}
