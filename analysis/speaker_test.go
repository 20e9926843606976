package analysis

import "testing"

func TestNamesBehindRoles(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Lind slept. Its commander, Colonel Oda Ruun, took over in May. “We are {part} of this town,” she said.", "quoted V4 Colonel Oda Ruun"},
		{"Its director, Jon Varr, called the march a {wreck}.", "attributed V10 Jon Varr"},
		{"The harbour minister, Oda Ruun, said all was well. Ruun slept. The minister said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"The harbour minister, Oda Ruun, said all was well. Ruun said the ferry {sank}.", "attributed V6 Oda Ruun"},
		{"The ferry {sank}, said the harbour director, Jon Varr, who owns a boat.", "attributed V4 Jon Varr"},
		{"According to its director, Jon Varr, the ferry {sank}.", "attributed V2 Jon Varr"},
		{"The ferry, Jon Varr said, {sank}.", "attributed V5 Jon Varr"},
		{"The lawyer of the victim, Jon Varr, said the ferry {sank}.", "attributed V6 The lawyer of the victim"},
		{"The pilots, Jon Varr and Oda Ruun, said the ferry {sank}.", "attributed V6 The pilots"},
	})
}
