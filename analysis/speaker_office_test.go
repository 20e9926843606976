package analysis

import "testing"

func TestFormerIsNotPresent(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"Former President Jon Varr said it was late. The president said the ferry {sank}.", "attributed V6 The president"},
		{"The president said the ferry {sank}. Former President Jon Varr said it was late.", "attributed V6 The president"},
		{"The former president, Jon Varr, said it was late. The president said the ferry {sank}.", "attributed V6 The president"},
		{"Jon Varr, a former mayor, said it was late. The mayor said the ferry {sank}.", "attributed V6 The mayor"},
		{"Deputy mayor Jon Varr said it was late. The mayor said the ferry {sank}.", "attributed V6 The mayor"},
		{"Shadow harbour minister Jon Varr said it was late. The harbour minister said the ferry {sank}.", "attributed V6 The harbour minister"},
		{"Shadow harbour minister Jon Varr said it was late. The shadow harbour minister said the ferry {sank}.", "attributed V6 Shadow harbour minister Jon Varr"},
		{"Vice President Jon Varr said it was late. The vice president said the ferry {sank}.", "attributed V6 Vice President Jon Varr"},
		{"Ex-harbour minister Jon Varr said it was late. The minister said the ferry {sank}.", "attributed V6 The minister"},
		{"Then-mayor Jon Varr said the ferry {sank}.", "attributed V6 Then-mayor Jon Varr"},
		{"President-elect Jon Varr said it was late. The president said the ferry {sank}.", "attributed V6 The president"},
		{"Attorney General Jon Varr said it was late. The general said the ferry {sank}.", "attributed V6 The general"},
		{"Mayor Jon Varr said it was late. The acting mayor said the ferry {sank}.", "attributed V6 The acting mayor"},
		{"Harbour Minister Jon Varr said it was late. The minister said the ferry {sank}.", "attributed V6 Harbour Minister Jon Varr"},
	})
}
