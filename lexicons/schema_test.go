package lexicons

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"
)

// The schema, which editors use to complete and check, knows the keys and words that the loader knows.
func TestSchemaAgrees(t *testing.T) {
	data, err := os.ReadFile("lexicon.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	type object struct {
		Enum       []string          `json:"enum"`
		Properties map[string]object `json:"properties"`
		AnyOf      []object          `json:"anyOf"`
		Additional json.RawMessage   `json:"additionalProperties"`
		Items      *object           `json:"items"`
	}
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	var source object
	if err := json.Unmarshal(schema.Properties["sources"].Additional, &source); err != nil {
		t.Fatal(err)
	}
	keys := func(o object) []string { return slices.Sorted(maps.Keys(o.Properties)) }
	d := schema.Defs
	for _, tt := range []struct {
		what         string
		schema, code []string
	}{
		{"top", keys(schema.object), topKeys},
		{"contrast", keys(d["contrast"]), contrastKeys},
		{"marker", keys(d["marker"]), markerKeys},
		{"variant", keys(d["variant"].AnyOf[1]), variantKeys},
		{"cue", keys(d["cue"]), cueKeys},
		{"term", keys(d["term"].AnyOf[1]), termKeys},
		{"ruling", keys(d["ruling"]), rulingKeys},
		{"applies_to", keys(d["applies"]), gateKeys},
		{"source", keys(source.AnyOf[1]), sourceKeys},
		{"kinds", d["contrast"].Properties["kind"].Enum, kindNames},
		{"rates", d["marker"].Properties["per"].Enum, rates},
		{"voices", d["voices"].AnyOf[0].Enum, voiceNames},
		{"zones", d["zones"].AnyOf[0].Enum, zoneNames},
		{"frames", d["cue"].Properties["frames"].AnyOf[0].Enum, frameNames},
	} {
		got, want := slices.Sorted(slices.Values(tt.schema)), slices.Sorted(slices.Values(tt.code))
		if !slices.Equal(got, want) {
			t.Errorf("%s:\nschema %v\n  code %v", tt.what, got, want)
		}
	}
}
