package analysis

import "strings"

// class is a set of word classes. A word may belong to several; the procedures decide by its neighbours.
type class uint64

const (
	determiner    class = 1 << iota // the, a, this, some ...
	possessive                      // his, their ...
	subject                         // he, she, they, who: pronouns that can be a subject
	auxiliary                       // is, has, did ...
	modal                           // will, would, could ...
	preposition                     // of, in, by ...
	conjunction                     // and, but, while ...
	relative                        // which, who, whose, where
	negation                        // no, not, never, without
	timeWord                        // Monday, yesterday, January, week ...
	opener                          // words that usually start a sentence after a stop: The, He, In ...
	article                         // the, a, an, every: determiners that cannot be a subject by themselves
	formOfBe                        // is, was, been ...: with a participle it makes a passive
	finiteVerb                      // irregular past forms: a clause stands here
	adverb                          // also, later, again ...; words in -ly are recognised by their end
	contrasting                     // while, whereas: the clause after it is a new statement
	doubting                        // whether, if, whatever: what follows is not asserted
	withAddressee                   // told, assured: the one who is told stands before what is told
	evidence                        // poll, study, figures: what shows something
	withTarget                      // criticised, praised: whoever is, is no part of what is said
	accusing                        // accused: of what
	refusing                        // declined, refused: nothing is said
	elided                          // em, til, tis: an apostrophe before it is no quotation mark
	mentioning                      // word, term, slogan: a quotation after it is a mention
	titled                          // book, film, song: a quotation after it is a title
	labelWord                       // UPDATE: and the like, which are no speakers
	groupNoun                       // people, police: plural without -s
	nounToo                         // claims, reports: a verb form that is a noun as well
	cueWord                         // may begin a cue; set by the cue table
	subordinator                    // after, while, because: opens a clause that hangs on another one
	charging                        // allegation, fear: what follows its of, about or for is said
	topical                         // question, remark: what stands behind its about is said
	promising                       // promise, call: what its to tells is said
	amount                          // half, least, dozens: a number of things
	roughly                         // about, over: with a number behind it, part of the number
	written                         // statement, tweet: what somebody writes
	timeUnit                        // days, weeks: a length of time
	numeral                         // two, three
	expecting                       // expect, believe: take a noun phrase with an infinitive for a clause
	asking                          // asked, wondered: an if behind it opens a question
	seeking                         // sought, tried, failed: what somebody does not do yet
	believing                       // think, believe: who does not believe that it is, believes that it is not
	nobody                          // nobody, none: nobody says it
	depicting                       // underscored, threatened: a thing does it as well, and says nothing
	factive                         // acknowledge, discuss: a definite object is there for the outlet as well
	emotive                         // lament, apologise: so is any object
	hinting                         // suggested, implied: a thing does it as well, and it is a reader who takes it so
	charges                         // accused: says that it has happened; blamed: who did it
	onlyVerb                        // forms that could be taken for plurals or -ing nouns, but are none
)

// english lists the function words of English, by class.
var english = map[class]string{
	determiner:  "the a an this that these those some any each every another no both all many most several few",
	possessive:  "my your his her its our their whose",
	subject:     "i you he she it we they who there",
	auxiliary:   "is are was were be been being am has have had having do does did isn aren wasn weren hasn haven hadn don doesn didn",
	modal:       "will would can could may might must shall should won wouldn couldn mustn shouldn cannot ll",
	preposition: "of in on at by for with from to into onto over under about against between through during after before since until without within among across via amid toward towards upon as like than outside inside behind beyond regarding despite around near",
	conjunction: "and but or nor yet so while whereas although though because if unless whether when as that",
	relative:    "which who whom whose where when",
	onlyVerb:    "warn warns suggest suggests write writes add adds admit admits argue argues deny denies insist insists",
	negation:    "no not never without neither nor cannot none",
	timeWord: "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january february march april may june july " +
		"august september october november december week month year morning afternoon evening night earlier later recently last this next ago " +
		"jan feb mar apr jun jul aug sept oct nov dec weekend summer spring fall winter",
	article:  "the a an every",
	formOfBe: "is are was were be been being am isn aren wasn weren re",
	finiteVerb: "went came took made got won lost began fell left met held ran saw knew gave found brought kept sent built spent rose grew " +
		"fought led sought felt became struck hit told said thought wrote spoke drew broke chose drove flew hid paid stood taught threw woke " +
		"wore bought caught dealt ate forgot heard laid lay lent meant rode rang sang sat sank slept sold shook shot shut stole swore swept " +
		"understood withdrew fled tore wept arose swung clung crept flung froze leapt shrank slid spun sprang strode swam withstood undertook upheld " +
		"overthrew overtook overcame blew fed bled bred stuck stung hung strove awoke forbade forgave foresaw sped lit dug died lied " +
		"says has does wants needs makes takes goes comes gives gets seems remains appears became knows thinks reads",
	adverb: "also only then later again now once often sometimes seldom still even just soon ever never always already twice not thus further too yet first long " +
		"more well alone instead meanwhile moreover furthermore however otherwise nevertheless nonetheless besides therefore thereby hence repeatedly previously both all has have had",
	contrasting:  "while whereas although though",
	doubting:     "whether if whatever",
	subordinator: "after before since until while whereas although though because if unless when once by despite without",
	charging: "allegation allegations accusation accusations claim claims warning warnings complaint complaints concern concerns " +
		"fear fears prediction predictions rumor rumors rumour rumours speculation criticism criticisms demand demands worry worries " +
		"call calls denial denials suggestion suggestions doubt doubts promise promises mention mentions reports praise argument hope talk",
	topical:   "question questions statement statements comment comments remark remarks argument arguments theories praise consensus thoughts",
	promising: "promise promises pledge pledges vow vows threat threats call calls demand demands",
	amount:    "half least most third thirds dozens dozen hundreds thousands millions quarter",
	roughly:   "between about around over under nearly almost roughly only some up just",
	withAddressee: "tell tells told telling assure assures assured assuring remind reminds reminded reminding inform informs informed informing " +
		"advise advises advised advising warn warns warned warning notify notified promise promised promises persuade convince convinced " +
		"ask asks asked asking urge urges urged urging call calls called order orders ordered ordering",
	evidence: "polling tally tallies paper papers memo memos email emails letter letters poll polls survey surveys study studies data figures numbers statistics report reports research analysis analyses records " +
		"document documents results findings estimates census review audit investigation filing filings transcript transcripts recording recordings footage documentary evidence video videos clip clips image images photograph photographs tape tapes chart charts graph map indictment indictments lawsuit lawsuits affidavit affidavits",
	withTarget: "accuse accuses accused accusing blame blames blamed blaming fault faults faulted faulting criticize criticizes criticized criticizing " +
		"criticise criticises criticised criticising condemn condemns condemned condemning denounce denounces denounced denouncing praise " +
		"praises praised praising slam slams slammed slamming blast blasts blasted blasting lambast lambasts lambasted mock mocks mocked " +
		"mocking applaud applauds applauded applauding assail assails assailed assailing deride derides derided deriding bash bashes bashed " +
		"berate berates berated berating castigate castigates castigated castigating chastise chastises chastised chastising excoriate excoriates excoriated excoriating " +
		"pillory pillories pilloried pillorying scold scolds scolded scolding skewer skewers skewered skewering lampoon lampoons lampooned lampooning taunt taunts taunted taunting " +
		"chide chides chided chiding rebuke rebukes rebuked rebuking ridicule ridicules ridiculed hail hails hailed",
	accusing: "accuse accuses accused accusing",
	factive: "acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting concede concedes conceded conceding " +
		"discuss discusses discussed discussing decry decries decried decrying",
	emotive: "apologise apologises apologised apologising apologize apologizes apologized apologizing lament laments lamented lamenting bemoan bemoans bemoaned bemoaning",
	hinting: "suggest suggests suggested suggesting imply implies implied implying signal signals signaled signalled signaling signalling " +
		"indicate indicates indicated indicating",
	charges: "accuse accuses accused accusing blame blames blamed blaming",
	expecting: "expect expects expected expecting believe believes believed believing consider considers considered considering " +
		"estimate estimates estimated predict predicts predicted predicting",
	written:  "statement statements tweet tweets email emails letter letters memo message messages post posts note notes",
	timeUnit: "minute minutes hour hours day days week weeks month months year years moment moments decade decades",
	numeral:  "two three four five six seven eight nine ten twelve",
	asking: "ask asks asked asking wonder wonders wondered wondering question questions questioned questioning " +
		"doubt doubts doubted doubting worry worries worried worrying",
	seeking: "seek seeks seeking sought try tries trying tried fail fails failing failed hope hopes hoping hoped plan plans planning planned " +
		"want wants wanting wanted attempt attempts attempting attempted effort efforts failure refusal unwillingness struggle struggled need needs",
	refusing: "decline declines declined declining refuse refuses refused refusing fail fails failed failing unwilling reluctant " +
		"unable forgot neglected hesitated",
	believing: "think thinks thought thinking believe believes believed believing expect expects expected expecting feel feels felt feeling " +
		"consider considers considered considering see sees saw seen seeing view views viewed viewing regard regards regarded regarding " +
		"agree agrees agreed agreeing imagine imagines imagined imagining anticipate anticipates anticipated",
	depicting: "underscore underscores underscored underscoring underline underlines underlined underlining " +
		"threaten threatens threatened threatening promise promises promised echo echoes echoed echoing",
	nobody:     "no nobody none neither nothing nor",
	elided:     "em til tis twas cause n bout round neath nuff",
	mentioning: "word words term terms phrase phrases label labels slogan slogans hashtag known named nicknamed titled entitled dubbed",
	titled: "book books film films movie song songs album show series play novel memoir documentary magazine essay article column poem " +
		"author episode podcast sitcom drama musical game single hit anthem",
	nounToo: "claim claims report reports note notes state states charge charges fear fears hope hopes promise promises demand demands offer " +
		"offers comment comments remark remarks attack attacks question questions post posts order orders address addresses estimate estimates " +
		"doubt doubts voice voices view views show shows find finds tweet tweets quote quotes signal signals hint hints vow vows pledge pledges " +
		"call calls label labels brand brands blame praise threat threats rule rules object objects protest protests counter counters joke jokes " +
		"chant chants shout shouts email emails mean means answer answers forecast forecasts project projects sees reference worry worries dispute " +
		"disputes suspect suspects urge urges reply replies boast boasts worries wonder bill bills frame frames pitch pitches cast casts slams blasts bash fault faults",
	labelWord: "update updated related previously correction note photo photos image video source sources caption read more watch here wow " +
		"advertisement editor breaking exclusive opinion analysis poll report",
	groupNoun: "people police men women others many some most few both several officials children lawmakers data media they we i you who",
}

// addEnglish puts the function words into the vocabulary.
func addEnglish(v *vocabulary) {
	for c, words := range english {
		for w := range strings.FieldsSeq(words) {
			v.add(w, c)
		}
	}
}
