package main

import (
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"framing/reports"
)

// foundData is what the recount reads of a report's JSON.
type foundData struct {
	Articles []foundArticle
	Overlaps []struct{ OfFirst, OfSecond float64 }
	Findings []foundFinding
	// Comparison holds the tests.
	Comparison struct {
		Outlets     []struct{ Tests int }
		Differences []struct{ Possible bool }
	}
}

type foundArticle struct {
	ID, Outlet, Event string
	Tags              []struct {
		Lexicon, Contrast, Variant, Voice string
		Counted, Copied                   bool
	}
}

type foundFinding struct {
	ID, Kind, Event, Lexicon, Contrast string
	Outlets, Variants                  []string
	Top                                bool
	Uses                               []struct {
		Article string
		Tag     int
	}
	Rates   []struct{ Uses, Of int }
	Overlap *int
}

// Each number that a finding says is made again from the data in the file: of voices, the uses of each outlet and those in its
// own voice; of words, the uses that the finding lists; of rates, the uses of the marker; of copies, the share.
func TestReport17Recount(t *testing.T) {
	onEach(t, func(t *testing.T, r *paper) {
		var data foundData
		if err := json.Unmarshal(r.data, &data); err != nil {
			t.Fatal(err)
		}
		p := open(t, r.file, look{})
		said := eval[map[string]string](p, `Object.fromEntries([...document.querySelectorAll("ol.find > li")].map(e => [e.id, e.querySelector("p").textContent]))`)
		checked := 0
		for i := range data.Findings {
			f := &data.Findings[i]
			sentence, ok := said[f.ID]
			if !ok { // a section lists five
				if f.Top {
					t.Errorf("finding %s (%s) does not stand in the page", f.ID, f.Kind)
				}
				continue
			}
			for _, fault := range data.recount(f, sentence, &checked) {
				t.Errorf("%s: %s in %q", f.Kind, fault, sentence)
			}
		}
		if checked == 0 {
			t.Error("no number was recounted")
		}
	})
}

// recount lists what is wrong with the numbers of a finding's sentence, and adds up how many it looked at.
func (d *foundData) recount(f *foundFinding, sentence string, checked *int) (faults []string) {
	want := func(number, what string) {
		*checked++
		if !strings.Contains(sentence, number) {
			faults = append(faults, fmt.Sprintf("no %s (%s)", number, what))
		}
	}
	switch f.Kind {
	case "voice-split":
		for _, outlet := range f.Outlets {
			m := regexp.MustCompile(regexp.QuoteMeta(outlet) + `(?:, via [^()]*| \(via [^()]*\))? \((\d+) of (\d+) uses?\)`).FindStringSubmatch(sentence)
			if m == nil {
				faults = append(faults, "nothing of "+outlet)
				continue
			}
			*checked++
			k, _ := strconv.Atoi(m[1])
			n, _ := strconv.Atoi(m[2])
			own, all, ownOnce, once := d.usesOf(f, outlet)
			if (k != own || n != all) && (k != ownOnce || n != once) {
				faults = append(faults, fmt.Sprintf("%s has %d of %d uses (%d of %d without copies), not %d of %d", outlet, own, all, ownOnce, once, k, n))
			}
		}
	case "word-split":
		for _, outlet := range f.Outlets {
			n := 0
			for _, u := range f.Uses {
				a := slices.IndexFunc(d.Articles, func(a foundArticle) bool { return a.ID == u.Article })
				if d.Articles[a].Outlet != outlet {
					continue
				}
				if n++; d.Articles[a].Tags[u.Tag].Contrast != f.Contrast || !slices.Contains(f.Variants, d.Articles[a].Tags[u.Tag].Variant) {
					faults = append(faults, "lists a use of another question")
				}
			}
			*checked++
			if got := saidOf(sentence, outlet, f.Outlets); got != n {
				faults = append(faults, fmt.Sprintf("%d uses of %s, listed are %d", got, outlet, n))
			}
		}
	case "rate":
		own, _, _, once := d.usesOf(f, f.Outlets[0])
		if n := f.Rates[0].Uses; n > len(f.Uses) || once == 0 && own == 0 {
			faults = append(faults, fmt.Sprintf("%d uses, listed are %d", n, len(f.Uses)))
		}
		want(timesSaid(f.Rates[0].Uses), "uses of the outlet")
		want(timesSaid(f.Rates[1].Uses), "uses of the others")
	case "no-difference":
		possible, tested := 0, 0
		for _, t := range d.Comparison.Differences {
			if t.Possible {
				possible++
			}
		}
		for _, o := range d.Comparison.Outlets {
			if o.Tests > 0 {
				tested++
			}
		}
		sentence = strings.ToLower(sentence)
		want(inWords(len(d.Comparison.Differences))+" difference", "tests")
		if possible > 0 && possible < len(d.Comparison.Differences) {
			want("only "+inWords(possible)+" of them", "tests that could come out clear")
		}
		if len(f.Outlets) == tested {
			want("none of the "+inWords(tested)+" outlet", "outlets tested")
		}
	case "copied-but-changed", "shared-copy":
		o := d.Overlaps[*f.Overlap]
		want(fmt.Sprintf("%.0f%%", math.Round(100*max(o.OfFirst, o.OfSecond))), "share of the copy")
	}
	return faults
}

// usesOf counts the uses of an outlet that a finding is about, all and without copies, and those in its own voice.
func (d *foundData) usesOf(f *foundFinding, outlet string) (own, all, ownOnce, once int) {
	for _, a := range d.Articles {
		for _, tag := range a.Tags {
			if a.Outlet != outlet || f.Event != "" && a.Event != f.Event || tag.Lexicon != f.Lexicon || tag.Contrast != f.Contrast ||
				len(f.Variants) > 0 && !slices.Contains(f.Variants, tag.Variant) || !tag.Counted {
				continue
			}
			all++
			if tag.Voice == "own" {
				own++
			}
			if !tag.Copied {
				once++
				if tag.Voice == "own" {
					ownOnce++
				}
			}
		}
	}
	return own, all, ownOnce, once
}

// saidOf adds up what a sentence says of one outlet: "writes seized (once) and took (2)". What follows belongs to the next one.
func saidOf(sentence, outlet string, outlets []string) int {
	rest := sentence[strings.LastIndex(sentence, outlet+" ")+1:]
	if at := strings.LastIndex(sentence, outlet+", via"); at >= 0 {
		rest = sentence[at+1:]
	}
	for _, other := range outlets {
		if i := strings.Index(rest, other); other != outlet && i > 0 {
			rest = rest[:i]
		}
	}
	n := strings.Count(rest, "once")
	for _, m := range regexp.MustCompile(`\((\d+)\)`).FindAllStringSubmatch(rest, -1) {
		k, _ := strconv.Atoi(m[1])
		n += k
	}
	return n
}

// inWords writes a number as sentences do: up to twelve in letters.
func inWords(n int) string {
	words := strings.Fields("no one two three four five six seven eight nine ten eleven twelve")
	if n < len(words) {
		return words[n]
	}
	return reports.Thousands(n)
}

func timesSaid(n int) string {
	return map[int]string{0: "no time", 1: "once"}[n] + map[bool]string{true: fmt.Sprint(n) + " times"}[n > 1]
}
