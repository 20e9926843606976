package reports

import "slices"

const (
	listedUses = 40_000 // uses that a page holds at most, unless it may be large
	inlineUses = 1_500  // uses up to which all stand in the page as text
	firstUses  = 400    // uses that stand in it as text where there are more; the script draws all from data
)

// listing says which uses the page lists: of every wording of every outlet the first ones, as many as there is room for.
type listing struct {
	all     int // uses there are
	perPage int // uses of each group, a wording of an outlet, that the page holds
	inline  int // of these, those that stand in it as text
	held    int // uses that the page holds
	written int // uses that stand in it as text
	groups  int
}

// list decides how many uses of each group are listed.
func (x *index) list(large bool) {
	var groups []int
	for _, q := range x.questions {
		for _, v := range q.variants {
			for _, uses := range v.uses {
				if len(uses) > 0 {
					groups = append(groups, len(uses))
					x.listed.all += len(uses)
				}
			}
		}
	}
	slices.Sort(groups)
	x.listed.groups = len(groups)
	room := listedUses
	if large {
		room = x.listed.all
	}
	x.listed.perPage, x.listed.held = share(groups, room)
	text := inlineUses
	if x.listed.all > inlineUses {
		text = firstUses
	}
	x.listed.inline, x.listed.written = share(groups, text)
}

// share returns the largest number per group with which all groups together stay within the room, and their sum.
// Where there are more groups than room, it is one for each as long as there is room.
func share(groups []int, room int) (per, sum int) {
	left := room
	for i, n := range groups { // ascending
		if rest := len(groups) - i; n*rest > left {
			per = max(left/rest, per, 1)
			break
		}
		per, left = n, left-n
	}
	for _, n := range groups {
		sum += min(n, per)
	}
	return per, min(sum, max(room, 0))
}

// onPage are the uses of a wording in an outlet that the page holds.
func (x *index) onPage(v *variant, outlet int) []use {
	uses := v.uses[outlet]
	return uses[:min(len(uses), x.listed.perPage)]
}

// asText reports whether all uses stand in the page as text.
func (x *index) asText() bool { return x.listed.written == x.listed.all }

// later reports whether long lists below the first screen stand in noscript: they are most of a large page, and a browser
// would read them all before anyone can use it. Its script makes them part of the page, soon after.
func (x *index) later() bool { return !x.asText() }

// line is the id of the first line of a wording in an outlet, or "" where the page has none as text.
func (x *index) line(v *variant, outlet int) string {
	if len(v.uses[outlet]) == 0 || x.listed.groups > firstUses {
		return ""
	}
	return x.id(v.uses[outlet][0])
}
