package analysis

import "testing"

func TestPersonMeantWithin(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Jon Varr resigned. Mara Lind said she believed the ferry {sank}.", "attributed V6 Mara Lind"},
		{"Jon Varr resigned. The minister said she knew the ferry {sank}.", "attributed V6 The minister"},
		{"Jon Varr resigned. Lind insists she knows the ferry {sank}.", "attributed V6 Lind"},
		{"Jon Varr resigned. “It is late,” said Mara Lind, who said she believed the ferry {sank}.", "attributed V6 Mara Lind"},
		{"Jon Varr resigned. Mara Lind denied that she had claimed the ferry {sank}.", "attributed V6 Mara Lind"},
		{"Jon Varr resigned. He said he believed the ferry {sank}.", "attributed V6 Jon Varr"},
		{"Jon Varr resigned. Mara Lind said her boss knew he thought the ferry {sank}.", "attributed V6 her boss"}, // the innermost
		{"Jon Varr resigned. His wife said she believed the ferry {sank}.", "attributed V6 His wife"},
		{"Jon Varr resigned. Mara Lind said Oda Ruun had lied when she claimed the ferry {sank}.", "attributed V6 she"}, // Lind or Ruun
		{"Jon Varr resigned. Mara Lind said Mr Holm had lied when he claimed the ferry {sank}.", "attributed V6 Mr Holm"},
		{"Mara Lind resigned. Her boss said she believed the ferry {sank}.", "attributed V6 she"},                       // Lind or the boss
		{"Mara Lind resigned. Officials said she believed the ferry {sank}.", "attributed V6 Mara Lind"},                // several are no she
		{"Mara Lind resigned. Lind quoted Mr Varr as saying she believed the ferry {sank}.", "attributed V6 Mara Lind"}, // nor is Mr Varr
	})
	e := voiceTester(t)
	for text, want := range map[string]Confidence{
		"Jon Varr resigned. Mara Lind said she believed the ferry {sank}.":                          High,
		"Jon Varr resigned. Mara Lind said Oda Ruun had lied when she claimed the ferry {sank}.":    Low,
		"Jon Varr resigned. Mara Lind said that he had lied and that she thought the ferry {sank}.": Low, // Lind may be he, or not
	} {
		text, term := braced(text)
		if v := innermost(e.Annotate(Article{Text: text}), term); v == nil || v.Confidence != want {
			t.Errorf("%s: got %+v", text, v)
		}
	}
}
