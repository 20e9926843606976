package main

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"framing/analysis"
	"framing/internal/articles"
	"framing/internal/diag"
	"framing/lexicons"

	"github.com/spf13/cobra"
)

// batchArticles is how many articles a worker takes at a time: handing over costs nothing beside reading them, and a
// small folder still keeps all workers busy.
const batchArticles = 16

// request is what the commands that read articles have in common.
type request struct {
	*console
	paths    []string
	lexicons []string
	event    grouping
	voice    string
	workers  int
	warned   int // problems of single articles so far
	redact   redaction
	// withoutWords: the output has no rates, so words need not be counted.
	withoutWords bool
}

// flags adds the flags of the request to a command.
func (r *request) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVarP(&r.lexicons, "lexicon", "l", nil, "`LEXICON` to use in place of the shipped ones: a name, a file or a folder (repeatable)")
	r.event = "auto"
	f.Var(&r.event, "event", "how articles become events: by content (and by the event that an article gives), all one, each alone, by sub-folder, by a key of the input")
	r.parallel(cmd)
}

// parallel adds the flag -j.
func (r *request) parallel(cmd *cobra.Command) {
	cmd.Flags().IntVarP(&r.workers, "jobs", "j", runtime.GOMAXPROCS(0), "work on `N` articles at the same time; the result is the same")
}

// somePaths is the failure of a command that was given no path.
func somePaths(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("which articles? name a file or a folder, or - for standard input", "for example: "+cmd.CommandPath()+" articles/")
	}
	return nil
}

// open checks the flags and the paths. A path that does not exist ends the command: a typing error must not look like
// a small corpus.
func (r *request) open(options articles.Options) (*articles.Set, error) {
	if r.workers < 1 {
		return nil, usage("-j must be 1 or more", "")
	}
	options.EventKey, options.Own = r.event.column(), isOwn
	options.Apart = append(options.Apart, lexiconFiles(r.lexicons)...)
	set, problems := articles.Open(r.paths, r.in, options)
	if problems.Err() != nil {
		return nil, &failure{exitUsage, problems}
	}
	r.problems(problems)
	return set, nil
}

// engine loads the lexicons and compiles them. Warnings are printed.
func (r *request) engine() (e *analysis.Engine, err error) {
	uncollected(func() { e, err = r.newEngine() })
	return e, err
}

func (r *request) newEngine() (*analysis.Engine, error) {
	if r.voice != "none" && len(r.lexicons) == 1 {
		go lexicons.CuesFor("") // beside the lexicon, which has hardly cues of its own
	}
	lexs, err := r.openLexicons(r.lexicons)
	if err != nil {
		return nil, err
	}
	if r.voice != "none" {
		cues, err := cuesBeside(lexs)
		if err != nil {
			return nil, err
		}
		lexs = slices.Concat(lexs, cues)
	}
	options := analysis.Options{WithoutVoice: r.voice == "none", WithoutWords: r.withoutWords}
	switch r.event {
	case "auto":
		options.Grouping = analysis.GroupAuto
	case "one":
		options.Grouping = analysis.GroupOne
	case "none":
		options.Grouping = analysis.GroupNone
	default:
		options.Grouping = analysis.GroupGiven
	}
	return analysis.New(lexs, options), nil
}

// outcome is what became of a batch of sources.
type outcome struct {
	articles []analysis.Annotated // where the whole corpus is needed
	bytes    []byte               // else what is written
	counts   analysis.Counts      // or only counted
	problems diag.Problems
	read     int // articles
	// withEvent is how many of them name their event.
	withEvent int
	last      analysis.Annotated // its memory serves the next article, unless it was kept
}

// annotateOne annotates an article. A mistake of the engine on one article is reported like an article that cannot be
// read: it never stops the rest, and is never silent.
func annotateOne(e *analysis.Engine, out *analysis.Annotated, a analysis.Article) (problem *diag.Problem) {
	defer func() {
		if r := recover(); r != nil {
			problem = &diag.Problem{Pos: diag.Pos{File: cmp.Or(a.Path, a.ID)}, What: fmt.Sprintf("article %q is left out: framing failed on it (%v)", a.ID, r),
				Hint: "this is a mistake in framing; please report it with the article"}
		}
	}()
	e.AnnotateInto(out, a)
	return nil
}

// annotate reads and annotates every source, in the order of the input; keep, called on any goroutine, takes what is
// needed of an article, and all of it by leaving an empty one. An outcome is valid until the next one is asked for.
func (r *request) annotate(ctx context.Context, set *articles.Set, e *analysis.Engine, keep func(*outcome, *analysis.Annotated)) iter.Seq[*outcome] {
	progress := r.progress()
	pool := sync.Pool{New: func() any { return new(outcome) }}
	work := func(batch []articles.Source) *outcome {
		o := pool.Get().(*outcome)
		*o = outcome{articles: o.articles[:0], bytes: o.bytes[:0], last: o.last}
		for _, s := range batch {
			a, problems, ok := s.Read()
			o.problems = append(o.problems, r.redact.problems(problems)...)
			if !ok {
				continue
			}
			if r.event == "folder" {
				eventFromFolder(&a)
			}
			r.redact.article(&a)
			if problem := annotateOne(e, &o.last, a); problem != nil {
				o.problems = append(o.problems, *problem)
				continue
			}
			if a.Event != "" {
				o.withEvent++
			}
			keep(o, &o.last)
			o.read++
		}
		progress.add(o.read)
		return o
	}
	return func(yield func(*outcome) bool) {
		defer progress.done()
		read, withEvent := 0, 0
		for o := range ordered(ctx, batched(set.Sources(), batchArticles), r.workers, work) {
			read, withEvent = read+o.read, withEvent+o.withEvent
			if !yield(o) {
				return
			}
			pool.Put(o)
		}
		remarks := set.Remarks()
		if read > 1 && withEvent == 0 {
			remarks = append(remarks, r.event.missed(set)...)
		}
		if len(remarks) > 0 {
			yield(&outcome{problems: r.redact.problems(remarks)})
		}
	}
}

// compare reads and annotates everything and compares the outlets. Articles come with their place in the input.
func (r *request) compare(ctx context.Context, set *articles.Set, e *analysis.Engine) (*analysis.Result, error) {
	var leftOut, remarks diag.Problems
	heap := heapKeeper{}
	keep := func(o *outcome, a *analysis.Annotated) {
		n := len(o.articles)
		o.articles = slices.Grow(o.articles, 1)[:n+1]
		*a, o.articles[n] = o.articles[n], *a // the memory of an article that was compared before serves the next one
	}
	all := func(yield func(analysis.Annotated) bool) {
		heap.begin()
		read := 0
		for o := range r.annotate(ctx, set, e, keep) {
			for _, a := range o.articles {
				a.Index = read
				read++
				heap.keep(len(a.Text))
				if !yield(a) {
					return
				}
			}
			r.warn(o.problems)
			for _, p := range o.problems {
				switch p.Severity {
				case diag.Error:
					leftOut = append(leftOut, p)
				case diag.Warning:
					remarks = append(remarks, p)
				}
			}
		}
		heap.kept()
	}
	result, err := e.Compare(ctx, all)
	if err != nil {
		return nil, err
	}
	if len(result.Articles) == 0 && ctx.Err() == nil {
		return nil, r.nothingRead()
	}
	result.LeftOut, result.Remarks = leftOut.Sort(), remarks.Sort()
	return result, nil
}

// warn prints problems of single articles as they come, the first ones only; warnEnd says how many it did not print.
func (r *request) warn(problems diag.Problems) {
	for _, p := range problems {
		if r.warned++; r.verbose || r.warned <= problemsShown {
			r.problems(diag.Problems{p})
		}
	}
}

func (r *request) warnEnd() {
	if !r.verbose {
		r.more(r.warned - problemsShown)
	}
}

// nothingRead is the failure of an input without any article. The reasons have been told already, unless warnings are
// not to be printed.
func (r *request) nothingRead() error {
	r.warnEnd()
	p := diag.Problem{What: "no article could be read"}
	if r.quiet {
		p.Hint = `"framing check PATH" tells why`
	}
	return &failure{exitNoInput, diag.Problems{p}}
}

// eventFromFolder makes the first folder below the input the event. Then it is not the outlet.
func eventFromFolder(a *analysis.Article) {
	top, rest, found := strings.Cut(a.Path, "/")
	if !found {
		return
	}
	a.Event = top
	if a.Guessed["outlet"] == "folder" && a.Outlet == top {
		a.Outlet = "unknown (" + path.Base(rest) + ")"
		a.Guessed = maps.Clone(a.Guessed)
		a.Guessed["outlet"] = "file name"
	}
}
