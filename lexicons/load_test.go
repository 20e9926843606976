package lexicons

import (
	"testing"

	"framing/internal/diag"
)

func TestShipped(t *testing.T) {
	all, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(ShippedIDs()) {
		t.Errorf("%d lexicons of %v", len(all), ShippedIDs())
	}
	if cues, err := CuesFor("en-GB"); err != nil || cues == nil || cues.ID != "attribution-en" {
		t.Errorf("cues for English: %v, %v", cues, err)
	}
	if cues, err := CuesFor("cy"); err != nil || cues != nil {
		t.Errorf("cues for Welsh: %v, %v", cues, err)
	}
}

var _ = diag.Error
