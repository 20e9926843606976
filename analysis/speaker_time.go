package analysis

// A time that opens the sentence, with no comma behind it, before the noun phrase of a source: "last week | the council said".

// picksTime say which of several times is meant; opensWithTime are times by themselves that begin no name.
var (
	picksTime     = wordSet("last this next that same past following previous early late one")
	opensWithTime = wordSet("yesterday tomorrow tonight earlier later recently")
)

// pastTime returns where the noun phrase begins in tokens [lo, hi), a source, behind a time that stands before it: "two years ago | the council",
// "Tuesday night | Lind"; lo where none does. What goes on with a name may be one itself: the Sunday Times, August Lind.
func (r *reader) pastTime(lo, hi int) int {
	end := lo
	times := class(0)
	if first, last := max(r.lo, lo-2), min(hi, lo+5); first < last {
		for _, c := range r.classOf[first:last] {
			times |= c
		}
	}
	if times&(timeUnit|timeWord) == 0 {
		return lo // most
	}
	for i := lo; i < hi && r.quoteOf[i] == 0 && r.t[i].isWord(); i++ {
		picks := picksTime[wordKey(r.t[i].in(r.d.Text))]
		switch {
		case r.has(i, timeUnit), r.has(i, timeWord) && !picks:
			end = i + 1
		case !r.has(i, determiner|numeral|adverb|roughly) && !picks && !r.t[i].is(isNumber) && !(i > lo && r.has(i, preposition) && picksTime[wordKey(r.t[i-1].in(r.d.Text))]):
			i = hi
		}
	}
	if end == lo && lo-2 >= r.lo && r.has(lo-2, timeUnit) { // what stands behind the after is taken for the noun phrase
		end = lo - 1
	}
	switch {
	case end == lo || end >= hi || r.quoteOf[end] != 0:
	case r.t[end].in(r.d.Text) == "before" || r.t[end].in(r.d.Text) == "after": // "days after the fire | the mayor"
		behind := r.adjunctEnd(end)
		if behind >= hi {
			behind = r.nameAtEnd(end+1, hi)
		}
		if behind < hi {
			return behind
		}
	case r.has(end, article|possessive|subject|groupNoun), r.t[end].is(isCapital) && r.mayEndTime(lo, end-1):
		return end
	}
	return lo
}

// mayEndTime reports whether the time in tokens [lo, last] can be told from a name that goes on with a capital.
func (r *reader) mayEndTime(lo, last int) bool {
	switch {
	case last == lo:
		return opensWithTime[wordKey(r.t[lo].in(r.d.Text))]
	case r.t[last].is(isCapital): // "last Friday | Lind"
		return picksTime[wordKey(r.t[last-1].in(r.d.Text))]
	}
	return true
}

// isTimeOnly reports whether all of tokens [lo, hi) tell a time: "this week", "late on Tuesday".
func (r *reader) isTimeOnly(lo, hi int) bool {
	if lo >= hi || r.quoteOf[lo] != 0 || hi == lo+1 && r.t[lo].is(isCapital) { // somebody may be called Day
		return false
	}
	for i := lo; i < hi; i++ {
		if !r.has(i, timeUnit|timeWord|preposition) && !picksTime[wordKey(r.t[i].in(r.d.Text))] {
			return false
		}
	}
	return true
}
