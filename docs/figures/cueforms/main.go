// Command cueforms prints every form of every shipped English cue, a line each: kind, tab, form. accuracy.py reads it to
// say how much a list of cue words can find at best. The kind says how the tool uses the form:
//
//	strong  a verb whose place in the sentence is enough
//	weak    a verb that needs more: that, a colon, a mark, a pronoun
//	object  a verb that introduces an object or a name only ("accused them of war crimes", "called it a coup")
//	noun    a noun ("the claim that")
//	phrase  anything else ("according to")
//	marker  words that attribute nothing to anybody named ("reportedly", "so-called")
package main

import (
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"framing/lexicons"
)

func main() {
	log.SetFlags(0)
	lexicon, err := lexicons.CuesFor("en")
	if err != nil {
		log.Fatal(err)
	}
	var out strings.Builder
	for _, cue := range lexicon.Cues {
		strong, weak := forms(cue.Strong), forms(cue.Weak)
		for _, form := range forms(cue.Verbs) {
			kind := "strong"
			switch {
			case !slices.ContainsFunc(cue.Frames, func(f lexicons.Frame) bool {
				return f != lexicons.Object && f != lexicons.NamingFrame
			}):
				kind = "object"
			case slices.Contains(weak, form), len(strong) > 0 && len(weak) == 0 && !slices.Contains(strong, form):
				kind = "weak"
			}
			fmt.Fprintf(&out, "%s\t%s\n", kind, form)
		}
		for _, form := range forms(cue.Nouns) {
			fmt.Fprintf(&out, "noun\t%s\n", form)
		}
		kind := "phrase"
		if !slices.ContainsFunc(cue.Frames, func(f lexicons.Frame) bool { return f != lexicons.Hedge && f != lexicons.ScareFrame }) {
			kind = "marker"
		}
		for _, form := range forms(cue.Phrases) {
			fmt.Fprintf(&out, "%s\t%s\n", kind, form)
		}
	}
	if _, err := os.Stdout.WriteString(out.String()); err != nil {
		log.Fatal(err)
	}
}

// forms returns the spelled-out forms of terms; a gap is left out.
func forms(terms []*lexicons.Term) []string {
	var out []string
	for _, term := range terms {
		for _, pieces := range term.Sequences {
			var form strings.Builder
			for _, p := range pieces {
				if p.Space && form.Len() > 0 {
					form.WriteByte(' ')
				}
				form.WriteString(p.Text)
			}
			out = append(out, form.String())
		}
	}
	return out
}
