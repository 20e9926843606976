package lexicons

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Tables of English inflection. They are read only.

// irregular maps a word to its forms other than itself.
var irregular = sync.OnceValue(func() map[string][]string {
	table := make(map[string][]string, 400)
	for line := range strings.Lines(irregularVerbs) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		base, past := f[0], f[1:]
		_, ing := stems(base)
		forms := appendS(make([]string, 0, mostForms), base)
		for _, p := range past {
			forms = slices.AppendSeq(forms, strings.SplitSeq(p, "/"))
		}
		table[base] = append(forms, cmp.Or(ing[1], ing[0])+"ing")
	}
	for line := range strings.Lines(irregularNouns) {
		if f := strings.Fields(line); len(f) > 0 {
			table[f[0]] = append(table[f[0]], f[1:]...)
		}
	}
	table["be"] = []string{"am", "is", "are", "was", "were", "been", "being"}
	table["have"] = []string{"has", "had", "having"}
	return table
})

// irregularNoun maps a noun to its plurals.
var irregularNoun = sync.OnceValue(func() map[string][]string {
	table := make(map[string][]string, 100)
	for line := range strings.Lines(irregularNouns) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		table[f[0]] = slices.DeleteFunc(f[1:], func(s string) bool { return hasAnySuffix(s, "ed", "ing") && f[0] != "offspring" })
	}
	return table
})

// base, past, participle where it differs; forms in competition are joined by a stroke.
const irregularVerbs = `
arise arose arisen
awake awoke/awaked awoken
babysit babysat
bear bore borne/born
beat beat beaten
become became
befall befell befallen
beget begot begotten
begin began begun
behold beheld
bend bent
beseech besought/beseeched
beset beset
bet bet/betted
bid bid/bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast/broadcasted
browbeat browbeat browbeaten
build built
burn burned/burnt
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
clothe clothed/clad
come came
cost cost/costed
creep crept
cut cut
deal dealt
dig dug
dive dived/dove
do did done
draw drew drawn
dream dreamed/dreamt
drink drank drunk
drive drove driven
dwell dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fit fitted/fit
flee fled
fling flung
fly flew flown
forbear forbore forborne
forbid forbade/forbad forbidden
forecast forecast/forecasted
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
freeze froze frozen
get got gotten
gild gilded/gilt
give gave given
go went gone
grind ground
grow grew grown
hamstring hamstrung
hang hung/hanged
hear heard
hew hewed hewn
hide hid hidden
hit hit
hold held
hurt hurt
interbreed interbred
interweave interwove/interweaved interwoven
inlay inlaid
input input/inputted
keep kept
kneel knelt/kneeled
knit knitted/knit
know knew known
lay laid
lead led
lean leaned/leant
leap leaped/leapt
learn learned/learnt
leave left
lend lent
let let
lie lay lain/lied
light lit/lighted
lose lost
make made
mean meant
meet met
melt melted molten
mow mowed mown
offset offset
partake partook partaken
pay paid
plead pleaded/pled
prove proved proven
put put
quit quit/quitted
read read
rend rent
rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran
saw sawed sawn
say said
see saw seen
seek sought
sell sold
send sent
set set
sew sewed sewn
shake shook shaken
shave shaved shaven
shear sheared shorn
shed shed
shine shone/shined
shoot shot
show showed shown
shrink shrank shrunk/shrunken
shut shut
sing sang sung
sink sank sunk/sunken
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slit slit
smell smelled/smelt
smite smote smitten
sow sowed sown
speak spoke spoken
speed sped/speeded
spell spelled/spelt
spend spent
spill spilled/spilt
spin spun
spit spat/spit
split split
spoil spoiled/spoilt
spread spread
spring sprang/sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
stride strode stridden
strike struck stricken
string strung
strive strove/strived striven
swear swore sworn
sweat sweated/sweat
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
telecast telecast
tell told
think thought
thrive thrived/throve
throw threw thrown
thrust thrust
tread trod trodden
typecast typecast
typeset typeset
upset upset
wake woke/waked woken
waylay waylaid
wear wore worn
weave wove/weaved woven
wed wedded/wed
weep wept
wet wet/wetted
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
`

// Nouns whose plural is not formed with -s alone; a noun that is also a verb above keeps those forms too.
const irregularNouns = `
alumnus alumni
analysis analyses
antenna antennas antennae
appendix appendices appendixes
axis axes
bacterium bacteria
bureau bureaus bureaux
calf calves
child children
chateau chateaux chateaus
criterion criteria
curriculum curricula curriculums
datum data
elf elves
foot feet
formula formulas formulae
fungus fungi funguses
goose geese
gentleman gentlemen
half halves
hoof hooves hoofs
index indices indexes indexed indexing
knife knives knifes knifed knifing
leaf leaves leafs leafed leafing
life lives
loaf loaves
louse lice
man men mans manned manning
matrix matrices matrixes
medium media mediums
memorandum memoranda memorandums
millennium millennia millenniums
mouse mice
nucleus nuclei
oasis oases
ox oxen
people peoples peopled peopling
person people persons
phenomenon phenomena
plateau plateaus plateaux plateaued plateauing
quorum quorums
referendum referendums referenda
scarf scarves scarfs
self selves
sheaf sheaves
shelf shelves
spectrum spectra spectrums
stimulus stimuli
stratum strata
syllabus syllabuses syllabi
thesis theses
thief thieves
tooth teeth
ultimatum ultimatums ultimata
vertex vertices
wharf wharves wharfs
wife wives
wolf wolves wolfs wolfed wolfing
woman women
aircraft
spacecraft
hovercraft
sheep
deer
offspring
series
species
headquarters
barracks
crossroads
corps
means
`

// Nouns whose plural their compounds share (policewoman, grandchild), longest first, and words that only look so.
var (
	nounEnds    = []string{"person", "woman", "child", "wife", "man"}
	notCompound = []string{"human", "german", "roman", "norman", "shaman", "talisman", "ottoman", "caiman", "brahman", "superhuman", "inhuman"}
)

// Prefixes behind which an irregular verb stays irregular, and words that only look so.
var (
	verbPrefixes = []string{"under", "over", "fore", "mis", "out", "pre", "un", "up", "re"}
	notPrefixed  = []string{"relay", "reprove", "missing", "resting", "prelate", "outlet", "underlet"}
)

// Spelling of -ed and -ing.
var (
	keepE  = strings.Fields("singe tinge swinge twinge whinge")
	bothE  = strings.Fields("age binge route")
	addK   = strings.Fields("panic picnic traffic mimic frolic bivouac shellac")
	hardCH = strings.Fields("stomach monarch patriarch matriarch oligarch epoch eunuch loch tech hierarch triptych")

	// the last syllable is stressed, or a compound of a short stem
	alwaysDouble = strings.Fields(`abet abhor abut acquit admit airdrop allot annul babysit backslap backstop befit befog
		begin beget besot bobsled catnap commit compel concur confab confer control debar debug decontrol defer demob deter
		disbar disinter dispel dognap eavesdrop embed entrap enwrap equip excel expel extol forbid forget format handicap hobnob
		horsewhip humbug imbed impel incur infer input inset inter jitterbug leapfrog nutmeg occur offset omit outbid outfit
		outgun outrun outstrip outwit overlap overstep overrun patrol permit prefer propel rebel rebut recap recommit
		recur refer refit regret remit reoccur repel reset resit resubmit retrofit rerun sandbag sidestep submit sublet
		teargas transfer transmit transship typeset undercut unclog unpin unplug unwrap unzip upset waterlog wiretap
		workshop zigzag`)
	// both spellings are in use
	mayDouble = strings.Fields(`benefit bias bus combat crystal focus diagram kidnap parallel program refocus worship`)
)
