// Command gen sets the `weak` word forms of a cue lexicon beside a count of how often each form introduced somebody
// else's statement in an annotated corpus, and prints where the two differ.
//
//	go run ./lexicons/gen -counts counts.csv -lexicon lexicons/attribution-en.yaml
//
// The counts are a CSV file with the columns form, as_cue, occurrences, share; the shipped lists were reviewed against
// the training part of PolNeAR (Newell, Margolin and Ruths 2018). A form is proposed as weak below a share of 0.80, as
// not weak from there on; forms seen fewer than five times, and verbs of several words, are left out. Only cues with the
// frame `clause` are compared: in the other frames the words around the cue decide. The file is not changed: a count of
// one corpus does not know the noun from the verb, so people decide.
package main

import (
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"framing/lexicons"
)

const (
	strongShare    = 0.80
	minOccurrences = 5
)

func main() {
	log.SetFlags(0)
	counts := flag.String("counts", "", "CSV file: form, as_cue, occurrences, share")
	lexicon := flag.String("lexicon", "attribution-en.yaml", "cue lexicon to compare")
	flag.Parse()
	if err := run(os.Stdout, *counts, *lexicon); err != nil {
		log.Fatal(err)
	}
}

// run prints one line for each form of the lexicon that the counts would list otherwise.
func run(w io.Writer, counts, path string) error {
	seen, err := readCounts(counts)
	if err != nil {
		return err
	}
	all, problems := lexicons.Load(os.DirFS(filepath.Dir(path)), filepath.Base(path))
	if err := problems.Err(); err != nil {
		return err
	}
	for _, cue := range all[0].Cues {
		if !slices.Contains(cue.Frames, lexicons.Clause) {
			continue
		}
		for _, d := range differences(cue, seen) {
			if _, err := fmt.Fprintln(w, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// count is how often a form was seen, and how often as a cue.
type count struct{ cue, seen int }

// readCounts returns the counts of the forms that were seen often enough.
func readCounts(path string) (map[string]count, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	counts := map[string]count{}
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
			counts[row[0]] = count{cue, seen}
		}
	}
	return counts, nil
}

// differences returns a line for each form of the cue whose list the counts do not bear out.
func differences(cue *lexicons.Cue, counts map[string]count) []string {
	weak := map[string]bool{}
	for _, t := range cue.Weak {
		for _, s := range t.Sequences {
			weak[s[0].Text] = true
		}
	}
	var out []string
	told := map[string]bool{}
	for _, verb := range cue.Verbs {
		for _, seq := range verb.Sequences {
			form := seq[0].Text
			n, ok := counts[form]
			if len(seq) > 1 || !ok || told[form] {
				continue
			}
			told[form] = true
			if proposed := float64(n.cue) < strongShare*float64(n.seen); proposed != weak[form] {
				out = append(out, fmt.Sprintf("%s: %s: %d of %d, %s; the lexicon has it %s", cue.ID, form, n.cue, n.seen, name(proposed), name(weak[form])))
			}
		}
	}
	return out
}

func name(weak bool) string {
	if weak {
		return "weak"
	}
	return "not weak"
}
