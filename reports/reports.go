// Package reports writes results: one self-contained HTML page for readers, and JSON and tab-separated records for
// programs. Everything is a pure function of an analysis.Result (or of single annotated articles, which stream), so the
// same input gives the same bytes. All English sentences that a reader of a report sees are written here.
//
// Articles, titles, outlets and lexicons are hostile input. In HTML they pass through html/template, but for drawings (svg.go),
// which escape each string where they write it; in JSON and TSV each string is escaped where it is appended.
package reports
