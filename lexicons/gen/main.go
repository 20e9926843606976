// Command gen writes the `strong` and `weak` word-form lists of a cue lexicon from a count of how often each form
// introduced somebody else's statement in an annotated corpus.
//
//	go run ./lexicons/gen -counts counts.csv -lexicon lexicons/attribution-en.yaml
//
// The counts are a CSV file with the columns form, as_cue, occurrences, share; the shipped lists come from the training
// part of PolNeAR (Newell, Margolin and Ruths 2018). A form is strong from a share of 0.80, else weak; forms seen fewer
// than five times, and verbs of several words, are left out. Only cues with the frame `clause` get lists: in the other
// frames the words around the cue decide. The file is changed line by line, so comments and order stay. Read the
// difference before you commit it.
package main

import (
	"encoding/csv"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"framing/lexicons"
)

const (
	strongShare    = 0.80
	minOccurrences = 5
)

func main() {
	log.SetFlags(0)
	counts := flag.String("counts", "", "CSV file: form, as_cue, occurrences, share")
	lexicon := flag.String("lexicon", "attribution-en.yaml", "cue lexicon to change")
	flag.Parse()
	if err := run(*counts, *lexicon); err != nil {
		log.Fatal(err)
	}
}

func run(counts, path string) error {
	strong, err := readCounts(counts)
	if err != nil {
		return err
	}
	all, problems := lexicons.Load(os.DirFS(filepath.Dir(path)), filepath.Base(path))
	if err := problems.Err(); err != nil {
		return err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := strings.SplitAfter(string(text), "\n")
	for _, cue := range slices.Backward(all[0].Cues) { // from the end, so that line numbers stay right
		if slices.Contains(cue.Frames, lexicons.Clause) && len(cue.Verbs) > 0 {
			lines = splice(lines, cue.Pos.Line, listsOf(cue, strong))
		}
	}
	return os.WriteFile(path, []byte(strings.Join(lines, "")), 0o644)
}

// readCounts returns, for each form seen often enough, whether it is strong.
func readCounts(path string) (map[string]bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	strong := map[string]bool{}
	for i, row := range rows[min(1, len(rows)):] {
		if len(row) < 3 {
			return nil, fmt.Errorf("%s: row %d has %d columns", path, i+2, len(row))
		}
		cue, err1 := strconv.Atoi(row[1])
		seen, err2 := strconv.Atoi(row[2])
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s: row %d holds no counts", path, i+2)
		}
		if seen >= minOccurrences {
			strong[row[0]] = float64(cue) >= strongShare*float64(seen)
		}
	}
	return strong, nil
}

// listsOf returns the lines to write below a cue.
func listsOf(cue *lexicons.Cue, strong map[string]bool) []string {
	var forms [2][]string // weak, strong
	for _, verb := range cue.Verbs {
		for _, seq := range verb.Sequences {
			is, seen := strong[seq[0].Text]
			if len(seq) > 1 || !seen {
				continue
			}
			k := 0
			if is {
				k = 1
			}
			if !slices.Contains(forms[k], seq[0].Text) {
				forms[k] = append(forms[k], seq[0].Text)
			}
		}
	}
	var out []string
	for k, key := range []string{"weak", "strong"} {
		if len(forms[k]) > 0 {
			out = append(out, fmt.Sprintf("    %s: [%s]\n", key, strings.Join(forms[k], ", ")))
		}
	}
	slices.Reverse(out)
	return out
}

// splice replaces the lists of the cue that begins on the given line (counted from 1) and puts them behind its frames.
func splice(lines []string, begin int, lists []string) []string {
	end := begin
	for end < len(lines) && strings.HasPrefix(lines[end], "    ") {
		end++
	}
	var block []string
	for _, line := range lines[begin:end] {
		if strings.HasPrefix(line, "    strong:") || strings.HasPrefix(line, "    weak:") {
			continue
		}
		block = append(block, line)
		if strings.HasPrefix(line, "    frames:") {
			block = append(block, lists...)
		}
	}
	return slices.Replace(lines, begin, end, block...)
}
