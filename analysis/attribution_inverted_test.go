package analysis

import "testing"

func TestSourcesBehindTheVerb(t *testing.T) {
	checkVoices(t, []voiceCase{
		{"The ferry {sank} in May, reports Velm Radio.", "attributed V4 Velm Radio"},
		{"Velm are planning a {bid} for Varr, reports the Tide Gazette.", "attributed V4 the Tide Gazette"},
		{"{Velm} are planning a bid for Varr, reports the Tide Gazette.", "attributed V4 the Tide Gazette"},
		{"The ferry would {sink}, warned Mara Lind.", "attributed V4 Mara Lind"},
		{"Lind, the mayor, {warned} Jon Varr.", "own"},
		{"Lind, speaking after the ferry {sank}, warned Jon Varr.", "own"},
		{"Lind, who {left}, warned Jon Varr.", "own"},
		{"“We found the wreck,” Mara Lind, the mayor and whose firm was {sold}, told the Tide Gazette.", "own"},
	})
	checkHeadlines(t, "Minister Oda Ruun told a meeting in Ostby on Friday that the fleet was old. The Tide Gazette reported it, and Reuters reported it.\n\nNobody was hurt in the harbour.", []voiceCase{
		{"Ferry {was} unsafe, warns think-tank", "attributed V4 think-tank"},
		{"Ferry {was} unsafe, argues think tank", "attributed V4 think tank"},
		{"Rates {will} rise, warns Bank of Norland", "attributed V4 Bank of Norland"},
		{"Ferry {was} unsafe, claims ex-captain", "attributed V4 ex-captain"},
		{"Ferry {was} unsafe, claims report", "attributed V4 report"},
		{"Ferry {was} unsafe, finds study", "attributed V4 study"},
		{"Ferry {was} unsafe, warn pilots", "attributed V4 pilots"},
		{"Ferry {was} unsafe, sailor tells court", "attributed V4 sailor"},
		{"Ferry {was} unsafe, reports Tide Gazette", "attributed V4 The Tide Gazette"},
		{"Lind 'lied' {about} ferry, claims ex-aide", "attributed V4 ex-aide"},
		{"Lind '{lied}' about ferry, claims ex-aide", "quoted V4 ex-aide"},
		{"Sell {ferry}, urges mayor", "attributed V4 mayor"},

		{"Ferry {sank}, insurance claims rise", "own"},
		{"Storm hits {ferry}, claims lives", "own"},
		{"Storm hits {ferry}, claims ten lives", "own"},
		{"Lind wins {race}, claims title", "own"},
		{"Lind {wins}, vows reform", "own"},
		{"Minister {quits}, warns mayor", "own"},
	})
}
