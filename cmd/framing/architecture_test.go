package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"framing/internal/reference"
)

const module = "framing/"

// layers: a package imports only packages of lower layers.
var layers = map[string]int{
	"internal/diag":      0,
	"lexicons":           1,
	"internal/stats":     1,
	"analysis":           2,
	"reports":            3,
	"internal/articles":  3,
	"cmd/framing":        4,
	"internal/reference": 0, // tests only, see below
}

// restricted modules: the packages that may import them, each in one file.
var restricted = map[string][]string{
	"go.yaml.in/yaml":                  {"lexicons", "internal/articles"},
	"gopkg.in/yaml":                    {},
	"github.com/jdkato/prose":          {"analysis"},
	"github.com/go-echarts/go-echarts": {"reports"},
	"golang.org/x/image":               {"reports"},
}

// source is a Go file of the project that is not a test.
type source struct {
	path, dir string // from the root, with slashes
	*ast.File
}

// sources parses the files of all packages, tests and testdata left out.
func sources(t *testing.T) []source {
	t.Helper()
	root := reference.Root(t)
	var out []source
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := d.Name()
		if d.IsDir() && name != root && (base == "testdata" || base == "node_modules" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_")) {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		out = append(out, source{rel, path.Dir(rel), file})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 10 {
		t.Fatalf("found %d files only", len(out))
	}
	return out
}

func TestImportsPointOneWay(t *testing.T) {
	stale := maps.Clone(layers)
	defer func() {
		for dir := range stale {
			t.Errorf("there is no package %s: delete it from the table above", dir)
		}
	}()
	for _, f := range sources(t) {
		layer, known := layers[f.dir]
		delete(stale, f.dir)
		if !known && f.Name.Name != "main" { // generators may stand anywhere
			t.Errorf("%s: package %s has no layer: add it to the table above, and to docs/architecture.md", f.path, f.dir)
			continue
		}
		for _, spec := range f.Imports {
			target, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			own, ok := strings.CutPrefix(target, module)
			switch {
			case !ok || !known:
			case own == "internal/reference":
				t.Errorf("%s imports %s, which is for tests", f.path, target)
			case layers[own] >= layer:
				t.Errorf("%s (layer %d) imports %s (layer %d)", f.path, layer, target, layers[own])
			}
		}
	}
}

func TestRestrictedModulesStandInOneFile(t *testing.T) {
	for mod, allowed := range restricted {
		seen := map[string]string{}
		for _, f := range sources(t) {
			if !slices.ContainsFunc(f.Imports, func(s *ast.ImportSpec) bool { return strings.HasPrefix(s.Path.Value, `"`+mod) }) {
				continue
			}
			if !slices.Contains(allowed, f.dir) {
				t.Errorf("%s imports %s; only %v may", f.path, mod, allowed)
			}
			if other := seen[f.dir]; other != "" {
				t.Errorf("%s and %s both import %s", other, f.path, mod)
			}
			seen[f.dir] = f.path
		}
		for _, dir := range allowed {
			if seen[dir] == "" {
				t.Errorf("%s does not import %s: delete it from the table above", dir, mod)
			}
		}
	}
}

func TestNoInitAndNoMutableVariables(t *testing.T) {
	for _, f := range sources(t) {
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					t.Errorf("%s has an init function", f.path)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					v, ok := spec.(*ast.ValueSpec)
					if ok && d.Tok == token.VAR && len(v.Values) == 0 && !embeds(d, v) {
						t.Errorf("%s: variable %s has no value, so something sets it later", f.path, v.Names[0])
					}
				}
			}
		}
	}
}

// embeds reports whether a go:embed directive fills the variable.
func embeds(d *ast.GenDecl, v *ast.ValueSpec) bool {
	for _, group := range []*ast.CommentGroup{d.Doc, v.Doc} {
		if group != nil && slices.ContainsFunc(group.List, func(c *ast.Comment) bool { return strings.HasPrefix(c.Text, "//go:embed ") }) {
			return true
		}
	}
	return false
}
