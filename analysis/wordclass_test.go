package analysis

import (
	"strings"
	"testing"

	"framing/lexicons"
)

// Each case is a reason of its own to take a form for a verb or for a noun: what the words on its sides are, and what stands behind it.
func TestWordClassByNeighbours(t *testing.T) {
	for term, texts := range map[string]map[string]string{
		"report~/verb": {
			"As the Velm Times reports in May, the quay is shut.":          "reports",
			"As the Board for Ports reports, the quay is shut.":            "reports",
			"It rose when reports came of a loss.":                         "",
			"In March, reports of a loss came.":                            "",
			"He read the 90-page report and left.":                         "",
			"The Monday report angered them.":                              "",
			"He sent out reports that she wrote.":                          "",
			"He read the bill and report.":                                 "",
			"They left and report their losses.":                           "report",
			"Workers report falling asleep at the wheel.":                  "report",
			"Reports that came in May were lost.":                          "",
			"Lind reports Ostby has lost.":                                 "reports",
			"Lind reports “a great loss” of ships.":                        "reports",
			"The crew began reporting delays.":                             "reporting",
			"The board sets reporting requirements.":                       "",
			"It is a data-reporting office.":                               "",
			"When reporting losses, the board waits.":                      "reporting",
			"Reporting in the Velm Times, Lind named her.":                 "Reporting",
			"He praised shameless reporting on the quay.":                  "",
			"Lind contributed reporting from Ostby.":                       "",
			"The board is reading, reporting and counting.":                "",
			"She had to stop reporting it.":                                "reporting",
			"The crew could then report a loss.":                           "report",
			"The crew did report a loss.":                                  "report",
			"It was a matter of the port, not report, and it was settled.": "",
		},
		"claim~/verb": {
			"Lind, the owner, claims that the quay is shut.": "claims",
			"The owner now claims to be ill.":                "claims",
			"Lind, it was told, claims to have left.":        "claims",
			"Dockers now claim a raise.":                     "claim",
			"Other claims she made were lost.":               "",
			"One claim they made was lost.":                  "",
			"The public claims the quay.":                    "claims",
		},
		"state~/verb": {
			"The new law states, “Nobody may sail.”":    "states",
			"The law further states, “All may sail.”":   "states",
			"In harbour states that Lind won, it ran.":  "",
			"In towns and states that he won, it ran.":  "",
			"In red states, their votes were lost.":     "",
			"They meet the board’s states, “red” ones.": "",
		},
		"warn~/verb": {
			"It was a blunt warning to the crew.":        "",
			"There are warning signs on the quay.":       "",
			"Lind left, warning, “It will sink.”":        "warning",
			"Everyone, after warning them, left.":        "warning",
			"They left the quay without warning, sadly.": "",
		},
		"write~/verb": {
			"A letter written by the mayor was lost.": "written",
			"By writing: “It sank,” Lind told all.":   "writing",
			"They must agree, in writing, to sail.":   "",
		},
		"march~/verb": {
			"A rally and march each year drew us.": "",
		},
	} {
		v := &lexicons.Variant{ID: "v", Terms: []*lexicons.Term{parse(t, term)}}
		for text, want := range texts {
			if got := strings.Join(found(t, v, text), "|"); got != want {
				t.Errorf("%s in %q: got %q, want %q", term, text, got, want)
			}
		}
	}
}
