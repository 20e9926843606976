package analysis

// What is written on something: “The placard read "Stop it now"”. It is the placard that says so, as a poll that shows something does.

// boards are things with words on them that people put up or carry.
var boards = wordSet("placard placards banner banners sign signs poster posters sticker stickers billboard billboards graffiti plaque plaques inscription shirt " +
	"shirts hat hats cap caps chyron chyrons")

// papers are pieces of writing that read something.
var papers = wordSet("notice notices leaflet leaflets flyer flyers note notes letter letters message messages statement statements card cards caption captions " +
	"headline headlines email emails tweet tweets post posts memo memos slogan slogans label labels passage paragraph entry sentence invitation advertisement " +
	"advert document report filing lawsuit complaint order ruling verdict law clause amendment text release")

// isBoard reports whether word i is one of the boards.
func (r *reader) isBoard(i int) bool { return r.t[i].isWord() && boards[wordKey(r.t[i].in(r.d.Text))] }

// inscribed returns what quotation q of sentence s is written on, tokens [lo, hi): the subject of a form of read before it, "A sign on the door read in
// part: “...”", "banners reading “...”"; empty where there is none.
func (r *reader) inscribed(q *quotation, s int) (int, int) {
	i := q.lo - 1
	for low := max(0, i-4); i > low && (r.t[i].mark(':') || r.t[i].mark(',') || r.isAdverb(i) || r.has(i, preposition) || r.t[i].in(r.d.Text) == "part" || r.t[i].in(r.d.Text) == "full"); i-- {
	}
	if i < 1 || i < int(r.d.sentences[s].lo)+1 || r.quoteOf[i] != 0 {
		return 0, 0
	}
	switch r.t[i].in(r.d.Text) {
	case "read", "reads", "reading":
	default:
		return 0, 0
	}
	if !r.readAround(q, s) {
		return 0, 0
	}
	sub := r.subjectBefore(i)
	lo, hi := sub.subLo, sub.subHi
	if sub.empty() && (r.has(i-1, relative) || r.isThe(i-1, r.word.that)) { // "signs that read"
		lo, hi = r.nounPhrase(i-2), i-1
	}
	lo, hi = r.subjectPhrase(lo, hi)
	if lo < hi && !r.isBoard(hi-1) && r.endsWith(i, "ing") { // "the board sent a letter reading": as with one saying so
		if whoLo, whoHi := r.governor(lo, r.lo); whoLo < whoHi {
			return r.trimSource(whoLo, whoHi)
		}
	}
	for k := lo; k < hi && !(k > lo && r.has(k, preposition)); k++ {
		if r.isBoard(k) || r.t[k].isWord() && papers[wordKey(r.t[k].in(r.d.Text))] {
			return r.trimSource(r.boardStart(lo, hi), hi)
		}
	}
	return 0, 0
}

// boardStart returns where the noun phrase begins that ends tokens [lo, hi), where that is a board: "held up | a sign saying". It returns lo for others.
func (r *reader) boardStart(lo, hi int) int {
	if lo >= hi || !r.isBoard(hi-1) {
		return lo
	}
	for k := hi - 1; k >= lo; k-- {
		if r.has(k, determiner|possessive|numeral) {
			return k
		}
	}
	return hi - 1
}
