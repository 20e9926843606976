package analysis

import "strings"

// zoneClass is a set of classes of words that tell the parts of a page apart.
type zoneClass uint16

const (
	navWord    zoneClass = 1 << iota // a line that holds nothing else, and a buttonWord, is navigation
	buttonWord                       // share, subscribe, newsfeed
	noticeWord                       // rights, owners, newsletter: many of them make a notice
	noticeMark                       // copyright, aggregator: a notice holds one of these
	posture                          // gesture, smile, attend: what people in pictures do
	pictured                         // handout, Getty, via: the source of a picture
	leadWord                         // RELATED:, READ MORE:
	inviteWord                       // follow, subscribe: with a capital, may open an invitation

	// What an invitation names: what the outlet sends out, or a place on the web where it is found.
	sentOutWord
	networkWord
	onWord   // before a networkWord
	moreWord // behind "Read more"

	appealWord  // opens a sentence that asks readers for something
	contactWord // what such a sentence speaks of

	// pageClasses make a word a pageWord.
	pageClasses = sentOutWord - 1
)

// zoneWords lists the words of these classes.
var zoneWords = map[zoneClass]string{
	navWord: "more news latest today world business economy politics sport sports health technology tech education science entertainment " +
		"lifestyle culture opinion markets money travel weather style arts breaking check above home about us our here now this the a an to in of on or and " +
		"for with by all back up down out live your you it my continue view full see also most popular discussion participate discuss join follow like " +
		"minutes min ago new click open as i at from main from find how is was get be via post",
	buttonWord: "advertisement advertisements advert subscribe newsfeed share tweet email print comment comments loader loading chats chat login register " +
		"signin menu search close newsletter newsletters facebook twitter whatsapp linkedin pinterest instagram youtube telegram reddit flipboard copy link " +
		"listen play replay button top article articles stories story gallery slideshow sponsored promoted recommended trending related photos " +
		"videos video watch read cookie cookies privacy policy terms contact faq sitemap rss podcast podcasts app download reading skip scroll toggle expand " +
		"collapse hide show next previous prev headlines updates below log sign caption transcript playlist save bookmark advertiser ad ads",
	noticeWord: "rights owners owner rightful material materials content permission published publish broadcast contact email emails deleted source primary " +
		"latest news stories updates breaking automatic site website page follow sign register click login download app facebook twitter daily free " +
		"delivered belong authors removed subscribe subscribers today morning weekly join unlimited access",
	noticeMark: "copyright copyrights trademarks trademark aggregator reproduced redistributed rewritten rebroadcast reserved tuned newsletter newsletters " +
		"inbox unsubscribe hyperlink subscription cookies",
	posture: "gesture gestures greet greets arrive arrives smile smiles attend attends meets speak speaks walk walks stand stands pose poses shake shakes " +
		"listen listens look looks wave waves leave leaves hold holds seen pictured sit sits gather gathers march marches addresses deliver delivers " +
		"react reacts react talk talks wear wears watch watches line carry carries",
	pictured:   "handout getty epa afp reuters ap shutterstock unsplash pool file photo photograph photographer picture image images sipa alamy upi ria tass",
	leadWord:   "related read more watch also see recommended trending full coverage",
	inviteWord: "sign subscribe download click get follow read check listen watch like tap visit share",

	sentOutWord: "newsletter newsletters inbox app podcast podcasts",
	networkWord: "twitter facebook youtube instagram telegram whatsapp itunes spotify",
	onWord:      "on via to and or",
	moreWord:    "from of about on stories opinion here",
	appealWord:  "email mail contact call send write text tweet message phone follow share tell submit join subscribe sign visit click",
	contactWord: "you your us our email newsdesk newsroom desk editor editors letters tips pictures photos videos stories comments newsletter " +
		"newsletters twitter facebook whatsapp instagram telegram",
}

// zoneHints are the classes of words that are looked for in every paragraph; the others only in short ones.
const zoneHints = pictured | posture | buttonWord | noticeMark

// addZoneWords puts the words that zones are told by into the vocabulary.
func addZoneWords(v *vocabulary) {
	for c, words := range zoneWords {
		kind := class(0)
		if c&pageClasses != 0 {
			kind = pageWord
		}
		for w := range strings.FieldsSeq(words) {
			v.zones[v.add(w, kind)] |= c
		}
	}
}

// isOf reports whether a token is a word of one of the classes.
func (z *zoner) isOf(t token, c zoneClass) bool { return z.vocab.zoneClassOf(t)&c != 0 }
