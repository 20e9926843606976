package analysis

// Questions: who asks, and whether what is asked is content.

// leavesOpen reports whether use u introduces the question that a whether or if opens: "asked whether the ferry sank" (V7:
// .97 of the words it adds). It is marked as hedged. Behind other verbs (determine, say) it is the writer's question.
func (r *reader) leavesOpen(u *use) bool {
	return r.has(u.cue.lo, asking) && !u.negated && r.isSurelyVerb(u) && !r.isAsked(u)
}

// isAsked reports whether use u tells only that somebody was asked: "Asked whether X, Lind ...". Who asks is the outlet,
// most often.
func (r *reader) isAsked(u *use) bool {
	if u.ing {
		return false
	}
	if u.passive || u.empty() && !u.aux && r.endsWith(u.cue.lo, "ed") && (u.cue.lo == r.parts[u.part].lo || r.has(u.cue.lo-1, subordinator)) && !r.asksSomebody(u) {
		lo, hi := r.agent(u.cue.hi)
		return lo == hi
	}
	return false
}

// asksSomebody reports whether the one who is asked stands right behind use u, which then is no participle: "Lind, the editor, asked Ostby whether X".
func (r *reader) asksSomebody(u *use) bool {
	i := u.cue.hi
	return i < r.hi && i == u.cue.lo+1 && r.quoteOf[i] == 0 && (r.has(i, article|possessive) || r.isObjectPronoun(i) || r.t[i].is(isCapital) && !r.has(i, timeWord))
}
