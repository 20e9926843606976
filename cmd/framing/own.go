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
	isNumber := func(s string) bool { _, err := strconv.Atoi(s); return err == nil }
	switch cells := strings.Split(string(line), "\t"); len(cells) {
	case strings.Count(reports.TSVHeader, "\t") + 1: // id, outlet, date, event, lexicon, contrast, variant, voice, zone, start, end, ...
		return string(line)+"\n" == reports.TSVHeader || analysis.VoiceNamed(cells[7]) != 0 && isNumber(cells[9]) && isNumber(cells[10])
	case strings.Count(reports.CountsHeader, "\t") + 1: // lexicon, contrast, variant, outlet, voice, uses, articles
		return string(line)+"\n" == reports.CountsHeader || analysis.VoiceNamed(cells[4]) != 0 && isNumber(cells[5]) && isNumber(cells[6])
	}
	return false
}
