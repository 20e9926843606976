package analysis

import "strings"

// What somebody responds to. The question that is answered, like the request that is not, is somebody else's, most often the outlet's own:
// "did not respond to requests for comment about the raid", "said in reply to a question about the raid". The thing asked about is there for
// who asks. A clause is not, and stays hedged: "a question about whether there was a raid" (annotators give it to who answers).

// responding are verbs and nouns of responding: what stands behind their to is responded to, of answer also what is its object.
var responding = wordSet("respond responds responded responding response responses reply replies replied replying answer answers answered responding react reacts reacted " +
	"reacting reaction reactions")

// isRespondedTo reports whether noun cue c is what somebody responds to, or a comment that is asked for.
func (r *reader) isRespondedTo(c cue) bool {
	i := c.lo - 1
	if c.lo+2 < r.hi && r.isThe(c.lo+1, r.word.for_) && r.t[c.lo+2].in(r.d.Text) == "comment" { // "calls for comment"
		return true
	}
	if i > r.lo && r.isThe(i, r.word.for_) && r.has(c.lo, topical) { // "requests for comment", "asked for comment"
		return true
	}
	for low := max(r.lo, c.lo-maxAdjunct/4); i > low && r.isUnlisted(i); i-- { // "a long list of questions"
	}
	if i > r.lo && r.has(i, determiner|possessive) {
		i--
	}
	if i <= r.lo || r.quoteOf[i] != 0 {
		return false
	}
	if r.isThe(i, r.word.to) {
		return responding[wordKey(r.t[i-1].in(r.d.Text))]
	}
	return strings.HasPrefix(r.t[i].in(r.d.Text), "answer")
}

// isUnlisted reports whether word i is in no list of small words: a noun or an adjective, not an answer.
func (r *reader) isUnlisted(i int) bool {
	return r.quoteOf[i] == 0 && r.t[i].isWord() && !r.has(i, determiner|possessive|preposition|conjunction|relative|auxiliary|modal) && !responding[wordKey(r.t[i].in(r.d.Text))] ||
		r.isThe(i, r.word.of)
}
