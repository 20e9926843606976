package main

import (
	"fmt"
	"slices"
	"strings"

	"framing/internal/articles"
	"framing/internal/diag"
)

// choice is a flag that takes one of a few words. It implements pflag.Value.
type choice struct {
	value *string
	words []string
}

// oneOf returns a flag value that takes one of words, and sets value to the first.
func oneOf(value *string, words ...string) *choice {
	*value = words[0]
	return &choice{value, words}
}

// String returns the word that is set.
func (c *choice) String() string { return *c.value }

// Type names the words in help.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// Set takes a word of the list.
func (c *choice) Set(s string) error {
	if !slices.Contains(c.words, s) {
		return notAmong(s, c.words)
	}
	*c.value = s
	return nil
}

// notAmong says which words are allowed, the likeliest one first.
func notAmong(s string, words []string) error {
	if near := diag.Nearest(s, words); near != "" {
		return fmt.Errorf("did you mean %s?", near)
	}
	return fmt.Errorf("use one of %s", strings.Join(words, ", "))
}

// grouping is the flag --event. It implements pflag.Value.
type grouping string

// String returns the flag as given.
func (g *grouping) String() string { return string(*g) }

// Type names the values in help.
func (g *grouping) Type() string { return "auto|one|none|folder|column=NAME" }

// Set checks the value.
func (g *grouping) Set(s string) error {
	words := []string{"auto", "one", "none", "folder"}
	if column, ok := strings.CutPrefix(s, "column="); !slices.Contains(words, s) && (!ok || column == "") {
		return notAmong(s, append(words, "column=NAME"))
	} else if column == "text" {
		return fmt.Errorf("a text is no event; name a key that articles of an event have in common")
	}
	*g = grouping(s)
	return nil
}

// column returns NAME of --event column=NAME, or "".
func (g *grouping) column() string {
	name, _ := strings.CutPrefix(string(*g), "column=")
	if name == string(*g) {
		return ""
	}
	return name
}

const keysShown = 12 // of the input, in a hint

// missed says that no article names its event in the way that was asked for, so that each is an event of its own.
func (g *grouping) missed(set *articles.Set) diag.Problems {
	p := diag.Problem{Severity: diag.Warning}
	switch column := g.column(); {
	case *g == "folder":
		p.What, p.Hint = "--event folder: no article lies in a sub-folder; each is an event of its own", "put the articles of an event into a folder of its own"
	case column == "":
		return nil
	default:
		p.What = fmt.Sprintf("--event column=%s: no article has this key; each is an event of its own", column)
		others := set.OtherKeys()
		if near := diag.Nearest(column, slices.Concat(others, articles.Keys())); near != "" {
			p.Hint = "did you mean column=" + near + "?"
		} else if len(others) > 0 {
			p.Hint = "they have " + strings.Join(others[:min(len(others), keysShown)], ", ")
		}
	}
	return diag.Problems{p}
}

// percent is a flag of whole percent, 0 to 100; the sign may be left out. It implements pflag.Value.
type percent int

// String returns the value with its sign.
func (p *percent) String() string { return fmt.Sprintf("%d%%", int(*p)) }

// Type names the value in help.
func (p *percent) Type() string { return "PERCENT" }

// Set reads "30" or "30%".
func (p *percent) Set(s string) error {
	var n int
	digits := strings.TrimSuffix(s, "%")
	if _, err := fmt.Sscanf(digits, "%d", &n); err != nil || fmt.Sprint(n) != digits || n < 0 || n > 100 {
		return fmt.Errorf("use whole percent between 0%% and 100%%")
	}
	*p = percent(n)
	return nil
}
