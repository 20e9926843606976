package analysis

import "testing"

func TestSourcesOfReports(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"According to the indictment, Jon Varr, 58, {used} the money for a house.", "attributed V2 the indictment"},
		{"According to the indictment, {Jon} Varr, 58, used the money for a house.", "attributed V2 the indictment"},
		{"According to police, {Jon} Varr, 58, fled.", "attributed V2 police"},
		{"According to the report, Lind, the mayor, {knew} of the leak.", "attributed V2 the report"},
		{"According to police, the {driver}, Jon Varr, fled.", "attributed V2 police"},
		{"According to the mayor, Jon Varr, the ferry {leaked}.", "attributed V2 Jon Varr"},
		{"According to Varr, the mayor, the ferry {leaked}.", "attributed V2 Varr"},
		{"The trial, which began in May, has heard that the ferry {sank}.", "attributed V6"},
		{"Lind, who sat in court, heard that the ferry {sank}.", "attributed V7 Lind"},
	})
}

func TestCompoundsAreNoFunctionWords(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The company said {like}-for-like sales fell.", "attributed V6 The company"},
		{"The company said {on}-time arrivals fell.", "attributed V6 The company"},
		{"The company said {over}-the-counter sales fell.", "attributed V6 The company"},
	})
}

func TestMarketDemand(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Stronger demand for its {drug} lifted profit.", "own"},
		{"Demand for {coats} fell.", "own"},
		{"Her demand for an {apology} was met.", "attributed V8 Her"},
	})
}
