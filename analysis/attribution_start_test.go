package analysis

import "testing"

// Who is told stands before what is said.
func TestAddressees(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind told his {staff} that the ferry sank.", "own"},
		{"Lind told his staff that the {ferry} sank.", "attributed V6 Lind"},
		{"Lind told his old {friends} in Ostby that the ferry sank.", "own"},
		{"Lind told her {staff} that the ferry sank.", "own"},
		{"Lind told her mother the {ferry} sank.", "attributed V6 Lind"},
		{"Holm told her the {ferry} sank.", "attributed V6 Holm"},
		{"Holm told her that the {ferry} sank.", "attributed V6 Holm"},
		{"Holm told her Lind {sank} the ferry.", "attributed V6 Holm"},
		{"Lind told the pilot Mara {Holm} that the ferry sank.", "own"},
		{"Lind told the pilot {Holm} had left.", "attributed V6 Lind"},
		{"Lind told the crew {how} bad the ferry was.", "attributed V6 Lind"},
		{"Lind told them {what} he had seen.", "attributed V6 Lind"},
		{"Holm asked Lind {why} the ferry sank.", "attributed V7 Holm"},
		{"Lind was asked by Holm {why} the ferry sank.", "attributed V7 Holm"},
		{"Asked again {why} the ferry sank, Lind left.", "own"}, // by the outlet
		{"Lind was asked on Friday {why} the ferry sank.", "own"},
		{"The union urged its {members} to leave.", "own"},
		{"The union urged its members to {leave}.", "attributed V9 The union"},
	})
}
