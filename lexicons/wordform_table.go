package lexicons

// Stems that are no English words: of words that drop an e (seize: seiz) and that change y to i (occupy: occupi), as far
// as the endings in wordform.go do not tell. A stem that is a word itself (plan, rat, hop) must not be here.
const (
	stemsInE = `
		abid abjur abrad abus acced accru accus acquiesc acquir adher adjur admir ador advantag adventur alleg allud
		allur amaz amus analys antiqu appeas apprentic argu arous arrang ascrib aspir assuag assum assur aton attir
		attribut attun automobil aveng averag awak backfir bandag barbecu barrag barricad beguil bellyach bemus besieg
		betid bewar blam blar blasphem blaz blockad blous booz brak breez brib brocad bronz bulldoz burlesqu cajol cak
		camouflag capsul captur caricatur carous cascad catalogu catalys caus ceas ced censur centr centrifug chaf
		challeng chas chees chequ chim chok chrom circumscrib clos coalesc coher coincid cok collaps collid collud
		combin commun commut compar compet compil complet compos comput conced conclud concret condens condol condon
		confid configur confin confus confut conjectur conjur connot consol conspir constitut constru consum continu
		contraven contribut contus convalesc conven convers convok convuls corrod costum cours cran craz creas creat
		creosot cring critiqu crusad cultur damag datelin daz decid declar declin decod decompos defam defens defin
		degrad delet delineat delud delug demot denatur denot denud deplet deplor deput derang derid describ desir
		destin determin dethron diagnos diffus dilut disburs disciplin discompos discourag discours disparag dispens
		dispers displeas disput disrob dissuad distribut disunit disus divid divin domicil douch downgrad dows drap
		drows dyk dynamit eas eclips effac effervesc elaps electrocut elid elop elud embrac encas enclos encod encor
		encourag endors endu endur engag enquir enrag enraptur enshrin ensnar ensu ensur enthron enthus entic entwin
		envisag erod escap espous estrang evad evok examin exchang excit exclud excret excus execut exhal exhum exil
		expedit expens expir explod explor expung extradit extrud exud fak fals fatigu faz featur figur finess flar
		fleec fluoresc flut footnot forag forebod foreclos fractur fram fring fus fuz garag garott garrott gaug gazett
		gestur glar glaz glid glimps glu goos goug grac graz greas grimac grop guid guillotin har harangu headlin hir
		hord hors hous ignit ignor illumin imagin imbib immers immur impal imped imping implod implor importun impos
		impuls imput incens incit inclin inclos includ increas indentur indors indu inflam infring infus inhal inher
		injur inquir inscrib inspir institut insur interfer interlud interspers intertwin interven inton intrigu intrud
		invad invit invoic invok issu juic juxtapos knif landscap laz leagu lectur leverag licens ligatur lim loos loung
		machin manag manoeuvr manufactur manur marinad masquerad massacr massag matur measur megaphon menac mik minut
		miscu misfir misus mortgag mous mouss mut nam nauseat nicknam notic nurs nurtur oblig obscur obsolet obtrud
		obvers occlud offens ooz oppos outrag outshin overaw overdos overexpos overus packag pantomim parachut parad
		paralys paraphras parol pastur paus perfum perjur permeat permut persecut persever perspir persuad perus pervad
		phras pictur piec pigeonhol pil pillag piqu plac plagu pleasur plung pok polic pollut portag pos postpon postur
		practic preclud prejudic prepar prescrib pressur presum prid privileg procur profan programm promot proscrib
		prosecut prostitut protrud provid provok prun psychoanalys puk puls punctur purchas purpos purs pursu quak
		quarantin queu quot rampag ravag rebuk reclin recompens reconcil recours refin refut rehears reimburs rejoic
		relaps releas reminisc reneg renegad replet repuls reput requir requit rerout rescu respir respons resum
		retrograd reunit reus reveng rever revers revil revok rhym ridicul rins ripost roug rous rul rummag ruptur
		sabotag sacrific salut salvag savag scal scaveng schedul schem schmooz scop scor scroung sculptur scyth seced
		seclud secur seeth semaphor sens serenad servic shor shortchang showcas sidelin sideswip slak slu sluic smil
		smok snak snar sneez snooz snor snowmobil solac sous splic spong spor spum squar squeez squir stak stal
		stereotyp stockad stockpil stok stor straf streamlin stripteas strok structur subdivid subdu subleas sublim
		submers subscrib subsid substitut subsum suffic suffus superimpos supersed superven suppos surceas surfac
		suspens sutur swip tast telephon telescop tenur terrac textur tongu torqu tortur trac trad traips transcrib
		transfus transmut transpir transpos travers treasur troup tru twing typ umpir uncloth underexpos undermin unhing
		unhors univers unsheath upgrad upstag valu vap ventur vers videotap voic vot vouchsaf voyag warehous wast welcom
		wheez whil wholesal wip writh`
	stemsInY = `
	accompani alli amnesti appli atrophi autopsi bandi belli berri biopsi bloodi bulli buri busi butterfli caddi
	candi canopi carri compli copi curri curtsi dalli decri deni descri dillydalli dirti divvi dizzi eddi embodi
	empti envi epoxi espi fanci fantasi flurri frenzi glori guaranti harri hurri impli inventori jelli jimmi jolli
	lazi levi liveri lobbi marri muddi multipli mutini occupi palsi parodi parri parti phantasi phoni photocopi
	pillori piti potbelli pretti properti prophesi putti quarri queri ralli readi reli remedi repli retri salari
	savvi scurri shimmi shinni skivvi steadi stori studi sulli suppli talli tarri tidi toadi travesti vari
	warranti weari whinni worri
	`
)

// Words that end as only stems and inflected forms do.
const (
	wordsInAt = `acrobat aerostat aristocrat autocrat automat babysat bathmat bobcat brickbat bureaucrat butterfat carat caveat
		chitchat combat commissariat concordat copycat cravat cumquat democrat diplomat doormat ducat eurocrat fiat format habitat
		hazmat karat kleptocrat kumquat lariat laundromat meerkat muscat muskrat nonfat nougat photostat plutocrat
		polecat proletariat pussycat reformat rheostat rugrat samizdat secretariat somewhat technocrat theocrat
		thermostat tomcat wildcat wombat ziggurat whereat thereat hereat`
	wordsInIs = `acropolis aegis ambergris amaryllis avoirdupois bourgeois brewis cannabis chamois chassis chrysalis cis clematis
		clitoris dais debris dermis digitalis epidermis epiglottis finis glottis gratis hubris ibis iris kris loris marquis
		megalopolis metropolis necropolis orchis patois pelvis penis portcullis sis syphilis tennis this trellis verdigris
		bis his is`
	wordsInS = `adios aerobatics alms always amends annals arms arrears backwoods barracks bellows billiards bonkers biceps
		corps crossroads customs doldrums downs dregs entrails environs fireworks forceps gallows gasworks genius glasses goods
		grassroots grounds headquarters heroics hustings innards jeans jitters knickers lens links means measles metaphysics molasses
		mumps news oops pliers perhaps proceeds quadriceps reins rickets sans savings schnapps series shambles shenanigans sides species
		suds summons surroundings thanks trans triceps troops tweezers whereabouts woods works yours herpes diabetes rabies scabies
		caries sometimes besides mores feces faeces kudos ourselves themselves yourselves hers ours theirs its oftentimes nowadays`
	wordsInEd = `accursed aforementioned airbed ashamed beloved biped bobsled bloodshed coed crossbred daybed deathbed
		embed flatbed hallowed hatred homebred hotbed hundred imbed inbred infrared interbred kindred misled moped naked newlywed
		purebred quadruped riverbed roadbed sacred seabed shred sunbed testbed thoroughbred unwed waterbed watershed wicked
		rugged ragged crooked jagged wretched dogged learned aged blessed`
)
