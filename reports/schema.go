package reports

import _ "embed"

// The names of the published schemas, as their $id has them.
const (
	AnnotationSchemaFile = "annotation.schema.json"
	ResultSchemaFile     = "result.schema.json"
)

//go:embed annotation.schema.json
var annotationSchema string

//go:embed result.schema.json
var resultSchema string

// Schema returns the JSON Schema (2020-12) of that name: of a line of `annotate -f jsonl`, or of `report -f json`. It
// returns nil for any other name.
func Schema(name string) []byte {
	switch name {
	case AnnotationSchemaFile:
		return []byte(annotationSchema)
	case ResultSchemaFile:
		return []byte(resultSchema)
	}
	return nil
}
