package analysis

import (
	"strings"
	"sync"
)

// Words of one kin count as the same word where sentences are compared (see stemKey). There are three sorts: forms of one
// word that no ending tells (buy, bought; decide, decision), what names a country and its people, and words that news uses
// for the same thing (jail, prison). The last are common English; words that are too often something else (fire, head,
// start) are left out. No stem stands in two lines. Terms of lexicons are never matched by them.

// wordFamilies are forms of one word with different stems: irregular inflection, and derivation that changes the stem.
const wordFamilies = `say said, tell told, come came, take took taken, make made, lose lost loss, begin began begun, fall fell fallen,
leave left, run ran, see saw seen, know knew known knowledge, give gave given, bring brought, keep kept,
spend spent, rise rose risen, grow grew grown growth, fight fought, lead led, seek sought, feel felt, become became, think thought,
write wrote written, speak spoke spoken speech, draw drew drawn, break broke broken, choose chose chosen choice, drive drove driven,
fly flew flown flight, hide hid hidden, stand stood, teach taught, throw threw thrown, wear wore worn, catch caught,
eat ate eaten, forget forgot forgotten, hear heard, lay laid, lie lain, lend lent loan, mean meant, ride rode ridden, sing sang sung song,
sink sank sunk, sleep slept asleep, shake shook shaken, swear swore sworn oath, sweep swept, understand understood,
pay paid, get got gotten, tear tore torn, bear bore born birth, freeze froze frozen, man men, woman women, wife wives, knife knives,
half halves, foot feet, life lives alive, proof prove proven, belief believe, advice advise, success succeed successful,
decide decision, expand expansion, extend extension, respond response, conclude conclusion, include inclusion, suspend suspension,
intend intention intent, permit permission, submit submission, divide division, describe description,
produce production, receive reception, pursue pursuit, persuade persuasion, apply application, identify identification,
notify notification, strong strength strengthen, long length, deep depth, wide width, high height, hot heat, free freedom,
arrive arrival, survive survival survivor, approve approval, remove removal, propose proposal, refuse refusal,
oppose opposition opponent, nominate nomination nominee, compete competition competitor, resume resumption, inspect inspection, secure security, build built buildup,
safe safety, poor poverty, hungry hunger, angry anger, sell sold sale, withdraw withdrew withdrawn withdrawal`

// nations are names of countries with those of their people. A capital is left out: what it says is not always the country's.
const nations = `russia russian, ukraine ukrainian, america american, britain british briton, france french, germany german, china chinese,
japan japanese, india indian, pakistan pakistani, iran iranian, iraq iraqi, israel israeli, palestine palestinian, syria syrian,
turkey turkish turk, egypt egyptian, spain spanish spaniard, italy italian, greece greek, mexico mexican, canada canadian,
australia australian, brazil brazilian, sweden swedish swede, norway norwegian, denmark danish dane, finland finnish finn,
poland polish pole, ireland irish, scotland scottish scot, wales welsh, netherlands dutch, belgium belgian, switzerland swiss,
austria austrian, hungary hungarian, europe european, africa african, asia asian, korea korean, vietnam vietnamese, thailand thai,
indonesia indonesian, malaysia malaysian, philippines philippine filipino, afghanistan afghan, yemen yemeni, libya libyan,
tunisia tunisian, algeria algerian, morocco moroccan, sudan sudanese, somalia somali, kenya kenyan, nigeria nigerian,
ethiopia ethiopian, cuba cuban, venezuela venezuelan, colombia colombian, argentina argentine argentinian, chile chilean, peru peruvian,
armenia armenian, azerbaijan azerbaijani, belarus belarusian, crimea crimean, serbia serbian serb, croatia croatian croat,
bosnia bosnian, lebanon lebanese, portugal portuguese, romania romanian, bulgaria bulgarian, taiwan taiwanese, myanmar burma burmese,
cambodia cambodian, nepal nepalese, bangladesh bangladeshi, kazakhstan kazakh, estonia estonian, latvia latvian, lithuania lithuanian,
iceland icelandic, uganda ugandan, zimbabwe zimbabwean, congo congolese, rwanda rwandan, haiti haitian, kuwait kuwaiti`

// newsWords are words that mean the same in most news.
const newsWords = `kill dead death die dying slay slain murder fatal fatality deadly, wound injure injury hurt, arrest detain detention custody apprehend capture,
attack assault raid offensive ambush, explosion explode blast bomb detonate, shoot shot shooter gunman gunfire, quake earthquake tremor temblor,
flee fled escape, steal stole stolen theft thief rob robbery heist, hack breach, charge indict indictment, convict conviction guilty,
sentence jail prison imprison, court tribunal, sue lawsuit litigation, trial prosecute prosecution prosecutor, crime criminal,
police officer cop policeman, soldier troop army military, war conflict, ceasefire truce, invade invasion incursion,
annex annexation seize seizure, border frontier, protest demonstrate demonstration protester demonstrator, riot unrest, rebel insurgent,
talk meet met meeting discussion discuss negotiate negotiation summit, agree agreement deal accord pact treaty, sanction embargo,
warn warning threat threaten, condemn denounce criticise criticize criticism, accuse accusation allegation, reject dismiss rebuff,
deny denial, admit admission confess confession, help aid assistance assist, deploy deployment, spokesman spokeswoman spokesperson,
buy bought purchase acquire acquisition takeover, merge merger, company firm corporation, worker employee staff, boss chief executive,
announce announcement unveil, reveal disclose, launch debut, flaw vulnerability bug, website site,
internet online web, phone telephone cellphone, outage disruption disrupt interrupt hamper, cable wire, undersea submarine underwater,
cut sever, hire appoint appointment, resign resignation quit, sack oust ouster, replace replacement,
elect election vote ballot, win won victory triumph beat defeat, parliament legislature lawmaker, law legislation, government administration,
minister ministry, movie film, award prize, actor actress, video footage, photo photograph picture,
wed wedding marry marriage, baby newborn infant, mother mom mum, father dad, child children kid, teen teenager teenage, student pupil, school classroom,
doctor physician, hospital clinic, rehab rehabilitation, drug medication narcotic, disease illness sick, vaccine vaccination,
crash collision collide, car vehicle automobile, truck lorry, plane aircraft jet airliner, ship vessel boat,
storm hurricane cyclone typhoon, rescue save, search hunt, damage destroy destruction destroyed, collapse topple, victim casualty,
homeless displaced refugee, resident inhabitant, increase surge climb, decrease decline drop, reduce reduction, price cost,
money cash, delay postpone postponement, cancel cancellation, big large huge, quick fast rapid,
championship title, team squad, coach manager, donate donation, investigate probe inquiry,
discover discovery, body corpse, airport airfield, nuclear atomic`

// kin maps the keys of stems to the key that stands for all of their kin.
var kin = sync.OnceValue(func() map[uint64]uint64 {
	out := map[uint64]uint64{}
	for _, text := range []string{wordFamilies, nations, newsWords} {
		for _, words := range strings.Split(text, ",") {
			list := strings.Fields(words)
			first := stemOf(list[0])
			for _, w := range list {
				if k := stemOf(w); out[k] == 0 {
					out[k] = first
				}
			}
		}
	}
	return out
})
