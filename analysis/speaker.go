package analysis

// source returns the tokens that name who says what use u introduces: its subject, the subject it shares with the verb
// before it, or the noun before a relative pronoun.
func (r *reader) source(u *use) (int, int) {
	if !u.empty() {
		if lo, hi := r.beforeRelative(u); lo < hi {
			return lo, hi
		}
		return u.subLo, u.subHi
	}
	if lo, hi := r.apposed(u); lo < hi {
		return lo, hi
	}
	return r.clauseSubject(u.group)
}

// beforeRelative returns the true subject where the noun before the cue belongs to a relative clause: "officials who met
// the envoy said".
func (r *reader) beforeRelative(u *use) (int, int) {
	if u.before < r.lo || !r.t[u.before].isWord() || r.quoteOf[u.before] != 0 || !r.isFinite(u.before) {
		return 0, 0
	}
	for k := u.before; k > max(r.parts[u.part].lo, u.before-maxAdjunct/2); k-- {
		if r.quoteOf[k] != 0 {
			break
		}
		if r.has(k, relative) {
			return r.nounPhrase(k - 1), k
		}
	}
	return 0, 0
}

// apposed returns the source before an apposition, a relative clause or an adverb between commas: "the spokesman, Oleh
// Holub, said", "Others, however, say".
func (r *reader) apposed(u *use) (int, int) {
	if u.part == 0 || u.group != r.parts[u.part].lo || u.ing {
		return 0, 0
	}
	k := u.part - 1
	for k > 1 && u.part-k < 4 && (r.isBare(k) || r.has(r.parts[k].lo, relative)) && r.parts[k-1].finite == 0 && r.isBare(k-1) {
		k--
	}
	if k == 0 {
		return 0, 0
	}
	j := r.parts[k].lo - 1
	for j >= r.lo && r.t[j].is(isMark) && r.quoteOf[j] == 0 {
		j--
	}
	return r.nounPhrase(j), j + 1
}

// clauseSubject returns the subject that a verb or noun at i shares: that of the last frame of the sentence before it,
// or the first noun phrase of the sentence.
func (r *reader) clauseSubject(i int) (int, int) {
	if i-1 >= r.lo && r.has(i-1, relative) && i-2 >= r.lo {
		j := i - 2
		if r.t[j].mark(',') {
			j--
		}
		if lo := r.nounPhrase(j); lo <= j {
			return lo, i // with the pronoun: "officials who"
		}
	}
	for k := len(r.frames) - 1; k >= r.first; k-- {
		if f := &r.frames[k]; f.cue.lo < i && f.srcLo < f.srcHi {
			return f.srcLo, f.srcHi
		}
	}
	for k := r.lo; k < i; k++ {
		if r.quoteOf[k] == 0 && r.isFinite(k) {
			if s := r.subjectBefore(k); !s.empty() {
				return s.subLo, s.subHi
			}
			break
		}
	}
	return 0, 0
}

// name fills the speaker of frame n.
func (r *reader) name(n int) {
	f := &r.frames[n]
	f.srcLo, f.srcHi = r.trimSource(f.srcLo, f.srcHi)
	if f.srcLo >= f.srcHi {
		return
	}
	if f.srcHi == f.srcLo+1 && r.has(f.srcLo, subject|possessive) && n > 0 {
		f.speaker = r.frames[n-1].speaker
		if f.speaker != "" {
			return
		}
	}
	f.speaker = r.text(f.srcLo, f.srcHi)
}

// text returns tokens [lo, hi) as written.
func (r *reader) text(lo, hi int) string { return r.d.Text[r.t[lo].start:r.t[hi-1].end] }

// trimSource cuts marks and adjuncts off the ends of a source.
func (r *reader) trimSource(lo, hi int) (int, int) {
	for lo < hi && r.t[lo].is(isMark) {
		lo++
	}
	for hi > lo && (r.t[hi-1].is(isMark) && !r.t[hi-1].mark(')') || r.has(hi-1, timeWord|preposition)) {
		hi--
	}
	return lo, hi
}
