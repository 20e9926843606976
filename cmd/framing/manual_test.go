package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"framing/internal/reference"
)

// The commands of the manual for lexicon writers do what it says, on its own lexicon.
func TestManual(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(reference.Root(t), "docs", "lexicons.md"))
	if err != nil {
		t.Fatal(err)
	}
	var lexicon string
	var commands, transcripts []string
	for i, block := range strings.Split(string(page), "```") {
		kind, text, _ := strings.Cut(block, "\n")
		switch {
		case i%2 == 0: // not in a fence
		case kind == "yaml" && lexicon == "":
			lexicon = text
		case strings.HasPrefix(text, "framing "):
			for line := range strings.Lines(text) {
				command, _, _ := strings.Cut(line, "   ")
				commands = append(commands, strings.TrimSpace(command))
			}
		case strings.HasPrefix(text, "$ framing "):
			transcripts = append(transcripts, text[len("$ "):])
		}
	}
	t.Chdir(t.TempDir())
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("articles", 0o777); err != nil {
		t.Fatal(err)
	}
	write("articles/one.txt", "Talks in Kiev went on until Friday.\n")
	write("capital.yaml", lexicon)
	if len(commands) != 2 {
		t.Errorf("commands: %q", commands)
	}
	for _, command := range commands {
		if said, code := said(command); code != exitDone {
			t.Errorf("%s: exit code %d\n%s", command, code, said)
		}
	}
	// What the page says was changed in the lexicon before each transcript.
	changed := [][]string{{"The menu offers chicken Kiev.", "A recipe for Kiev cake."}, {}, {" except:", " exept:", "[Kyiv|kyiv]", "[Kyiv|kyvi]"}}
	codes := []int{exitAgainst, exitDone, exitLexicon}
	if len(transcripts) != len(changed) {
		t.Fatalf("%d transcripts", len(transcripts))
	}
	for i, text := range transcripts {
		command, want, _ := strings.Cut(text, "\n")
		write("capital.yaml", strings.NewReplacer(changed[i]...).Replace(lexicon))
		if got, code := said(command); got != want || code != codes[i] {
			t.Errorf("%s: exit code %d\n%s\nwant\n%s", command, code, got, want)
		}
	}
}

// said runs a command line, in which double quotes group words, and returns all that it prints.
func said(command string) (string, int) {
	var args []string
	for i, part := range strings.Split(command, `"`) {
		if i%2 == 1 {
			args = append(args, part)
		} else {
			args = append(args, strings.Fields(part)...)
		}
	}
	var out bytes.Buffer
	code := run(context.Background(), args[1:], strings.NewReader(""), &out, &out)
	return out.String(), code
}
