package lexicons

import (
	"maps"
	"slices"

	"framing/internal/diag"
)

// nameList is an entry of `names`.
type nameList struct {
	terms    []scalar
	forms    []string
	state    nameState
	problems diag.Problems // what is wrong with its terms, reported once
}

type nameState uint8

const (
	nameFresh nameState = iota
	nameOpen            // being spelled out: meeting it again is a cycle
	nameDone
	nameBroken // reported at the name itself
)

// name returns the forms of all terms of a name.
func (c *compiler) name(id string, at int) ([]string, *termError) {
	list := c.names[id]
	if list == nil {
		hint := "names are listed under `names:` at the top of the file"
		if near := nearestName(id, c.names); near != "" {
			hint = "did you mean <" + near + ">?"
		}
		return nil, &termError{at, "no such name: <" + id + ">", hint}
	}
	switch list.state {
	case nameDone:
		return list.forms, nil
	case nameBroken:
		return nil, broken
	case nameOpen:
		return nil, &termError{at, "the name <" + id + "> is made of itself", "names may use other names, but not in a circle"}
	}
	if c.depth++; c.depth > maxNameDepth {
		return nil, &termError{at, "names within names go too deep", "write the words themselves"}
	}
	defer func() { c.depth-- }()
	list.state = nameOpen
	memory := c.forms
	for _, s := range list.terms {
		forms, err := c.spell(s.text, nil)
		if list.forms = append(list.forms, forms...); err == nil && len(list.forms) > maxSequences {
			err = tooMany(0)
		}
		if err != nil {
			list.state, list.forms = nameBroken, nil
			list.problems = append(list.problems, problemsOf(s, err)...)
		}
	}
	if list.state == nameBroken {
		return nil, broken
	}
	list.state = nameDone
	forms, err := c.unique(list.forms, 0)
	list.forms, c.forms = append(list.forms[:0], forms...), memory
	return list.forms, err
}

// nearestName returns the name that was probably meant, or "". A hostile file may list very many.
func nearestName(id string, names map[string]*nameList) string {
	if len(names) > maxCandidates {
		return ""
	}
	return diag.Nearest(id, slices.Sorted(maps.Keys(names)))
}
