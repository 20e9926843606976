package analysis

import "testing"

// An adverb that modifies the noun behind it is the first word of what is said; one that tells how or when it is said is not.
func TestModifiersOpenContent(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Officials said {more} people would drown.", "attributed V6 Officials"},
		{"The owners fear {more} damaging leaks are on the way.", "attributed V6 The owners"},
		{"Ministers say {further} cuts are likely.", "attributed V6 Ministers"},
		{"The union said {once} bitter rivals had made peace.", "attributed V6 The union"},
		{"Owners said {long} queues would form.", "attributed V6 Owners"},
		{"The union said {even} small boats had sunk.", "attributed V6 The union"},
		{"The mayor said {too} many people had drowned.", "attributed V6 The mayor"},
		{"Lind said {yet} another ferry had sunk.", "attributed V6 Lind"},
		{"Experts say {more} and more people will drown.", "attributed V6 Experts"},
		{"The firm said {previously} announced cuts would go ahead.", "attributed V6 The firm"},
		{"The board said {daily} ferries would sail.", "attributed V6 The board"},
		{"Lind said on Friday {more} ferries would sink.", "attributed V6 Lind"},
		{"Locals fear {more} floods.", "attributed V9 Locals"},
		{"Lind said {further} that the ferry was late.", "own"},
		{"Lind said {again} the ferry was late.", "own"},
		{"Lind said {more} recently that the ferry was late.", "own"},
		{"Lind said {more} on Friday that the ferry was late.", "own"},
		{"Lind said {just} before noon that the ferry was late.", "own"},
		{"Lind said {long} ago that the ferry was late.", "own"},
		{"Lind said {repeatedly} the ferry was late.", "own"},
	})
}
