package reports

import (
	"strconv"

	"framing/analysis"
)

// articleID names an article; "" for an index that names none.
func articleID(r *analysis.Result, i int) string {
	if i < 0 || i >= len(r.Articles) {
		return ""
	}
	return r.Articles[i].ID
}

func eventID(r *analysis.Result, i int) string {
	if i < 0 || i >= len(r.Events) {
		return ""
	}
	return r.Events[i].ID
}

// appendRelations appends what stands between articles: overlaps of the whole set, then the quotation checks, shifts and
// omissions of every event, each with its event.
func appendRelations(dst []byte, r *analysis.Result, out *inPieces) []byte {
	dst = list(append(dst, ",\n\"overlaps\":"...), len(r.Overlaps), func(dst []byte, i int) []byte {
		return out.flush(appendOverlap(append(dst, '\n'), r, &r.Overlaps[i]))
	})
	dst = ofEvents(append(dst, ",\n\"quotations\":"...), r, func(e *analysis.Event) int { return len(e.Quotations) }, func(dst []byte, e *analysis.Event, i int) []byte {
		return appendQuotation(out.flush(dst), r, &e.Quotations[i])
	})
	dst = ofEvents(append(dst, ",\n\"shifts\":"...), r, func(e *analysis.Event) int { return len(e.Shifts) }, func(dst []byte, e *analysis.Event, i int) []byte {
		return appendShift(out.flush(dst), r, &e.Shifts[i])
	})
	return ofEvents(append(dst, ",\n\"omissions\":"...), r, func(e *analysis.Event) int { return len(e.Omissions) }, func(dst []byte, e *analysis.Event, i int) []byte {
		return appendOmission(out.flush(dst), r, &e.Omissions[i])
	})
}

// ofEvents appends a list over all events; every element gets the id of its event.
func ofEvents(dst []byte, r *analysis.Result, count func(*analysis.Event) int, element func(dst []byte, e *analysis.Event, i int) []byte) []byte {
	dst = append(dst, '[')
	first := true
	for k := range r.Events {
		e := &r.Events[k]
		for i := range count(e) {
			if !first {
				dst = append(dst, ',')
			}
			first = false
			dst = append(element(field(append(dst, '\n'), `{"event":`, e.ID), e, i), '}')
		}
	}
	return append(dst, ']')
}

func appendMember(dst []byte, r *analysis.Result, m *analysis.Membership) []byte {
	dst = field(dst, `{"basis":`, m.Basis)
	dst = field(dst, `,"nearest":`, articleID(r, m.Nearest))
	dst = appendShare(append(dst, `,"similarity":`...), m.Similarity)
	dst = appendStrings(append(dst, `,"names":`...), m.Names)
	if m.Days >= 0 {
		dst = number(dst, `,"days":`, m.Days)
	}
	return append(boolean(dst, `,"uncertain":`, m.Uncertain), '}')
}

// wholeSpan appends a span that may be empty; then it marks a place.
func wholeSpan(dst []byte, key string, s analysis.Span) []byte {
	dst = number(append(dst, key...), `{"start":`, s.Start)
	return append(number(dst, `,"end":`, s.End), '}')
}

// passage appends a stretch of an article with its words.
func passage(dst []byte, key string, r *analysis.Result, p analysis.Passage) []byte {
	text := ""
	if p.Article >= 0 && p.Article < len(r.Articles) {
		text = part(r.Articles[p.Article].Text, p.Span)
	}
	dst = field(append(dst, key...), `{"article":`, articleID(r, p.Article))
	dst = number(dst, `,"start":`, p.Start)
	dst = number(dst, `,"end":`, p.End)
	return append(field(dst, `,"text":`, text), '}')
}

func appendOverlap(dst []byte, r *analysis.Result, o *analysis.Overlap) []byte {
	dst = field(dst, `{"first":`, articleID(r, o.First))
	dst = field(dst, `,"second":`, articleID(r, o.Second))
	dst = field(dst, `,"basis":`, o.Basis)
	dst = number(dst, `,"runs":`, o.Runs)
	dst = appendShare(append(dst, `,"ofFirst":`...), o.OfFirst)
	dst = appendShare(append(dst, `,"ofSecond":`...), o.OfSecond)
	dst = boolean(dst, `,"copy":`, o.Copy)
	dst = list(append(dst, `,"shared":`...), len(o.Shared), func(dst []byte, i int) []byte {
		s := &o.Shared[i]
		dst = wholeSpan(dst, `{"first":`, s.First)
		dst = wholeSpan(dst, `,"second":`, s.Second)
		return append(number(dst, `,"words":`, s.Words), '}')
	})
	dst = list(append(dst, `,"edits":`...), len(o.Edits), func(dst []byte, i int) []byte {
		return appendEdit(dst, r, &o.Edits[i], o.First, o.Second)
	})
	return append(dst, '}')
}

// appendEdit appends a change between two articles, with the words on either side.
func appendEdit(dst []byte, r *analysis.Result, e *analysis.Edit, first, second int) []byte {
	dst = passage(dst, `{"first":`, r, analysis.Passage{Article: first, Span: e.First})
	dst = passage(dst, `,"second":`, r, analysis.Passage{Article: second, Span: e.Second})
	if e.FirstTag >= 0 {
		dst = number(dst, `,"firstTag":`, e.FirstTag)
	}
	if e.SecondTag >= 0 {
		dst = number(dst, `,"secondTag":`, e.SecondTag)
	}
	return append(boolean(dst, `,"spelling":`, e.Spelling), '}')
}

func appendQuotation(dst []byte, r *analysis.Result, q *analysis.QuotationCheck) []byte {
	dst = passage(dst, `,"quotation":`, r, q.Quotation)
	dst = number(dst, `,"sentence":`, q.Sentence)
	dst = field(dst, `,"state":`, string(q.State))
	dst = field(dst, `,"source":`, q.Source)
	dst = passage(dst, `,"text":`, r, q.Text)
	if q.SourceText.Len() > 0 {
		dst = passage(dst, `,"sourceText":`, r, q.SourceText)
	}
	return list(append(dst, `,"changes":`...), len(q.Changes), func(dst []byte, i int) []byte {
		return appendEdit(dst, r, &q.Changes[i], q.Quotation.Article, compared(q).Article)
	})
}

func appendShift(dst []byte, r *analysis.Result, s *analysis.Shift) []byte {
	dst = field(dst, `,"kind":`, s.Kind)
	if s.Alignment >= 0 {
		dst = number(dst, `,"alignment":`, s.Alignment)
	}
	dst = passage(dst, `,"own":`, r, s.Own)
	dst = passage(dst, `,"other":`, r, s.Other)
	if s.OwnTag >= 0 {
		dst = number(dst, `,"ownTag":`, s.OwnTag)
	}
	if s.OtherTag >= 0 {
		dst = number(dst, `,"otherTag":`, s.OtherTag)
	}
	return field(dst, `,"voice":`, s.Voice.String())
}

func appendOmission(dst []byte, r *analysis.Result, o *analysis.Omission) []byte {
	dst = number(dst, `,"alignment":`, o.Alignment)
	return list(append(dst, `,"absences":`...), len(o.Absences), func(dst []byte, i int) []byte {
		a := &o.Absences[i]
		dst = field(dst, `{"article":`, articleID(r, a.Article))
		dst = field(dst, `,"state":`, a.State)
		dst = field(dst, `,"why":`, a.Why)
		if a.Nearest >= 0 {
			dst = number(dst, `,"nearest":`, a.Nearest)
		}
		return append(appendShare(append(dst, `,"similarity":`...), a.Similarity), '}')
	})
}

func appendPlace(dst []byte, r *analysis.Result, p analysis.Place) []byte {
	dst = field(dst, `{"article":`, articleID(r, p.Article))
	return append(number(dst, `,"sentence":`, p.Sentence), '}')
}

// appendFinding appends a finding. What it counts and opens is named by the ids of articles and the indices of their tags and
// sentences; overlap, quotation, omission and difference are indices into the lists of the result.
func appendFinding(dst []byte, r *analysis.Result, f *analysis.Finding) []byte {
	dst = field(append(dst, '\n'), `{"id":`, f.ID)
	dst = field(dst, `,"kind":`, string(f.Kind))
	dst = boolean(dst, `,"top":`, f.Top)
	dst = field(dst, `,"event":`, eventID(r, f.Event))
	dst = appendStrings(append(dst, `,"outlets":`...), f.Outlets)
	dst = field(dst, `,"lexicon":`, f.Lexicon)
	dst = field(dst, `,"contrast":`, f.Contrast)
	dst = appendStrings(append(dst, `,"variants":`...), f.Variants)
	dst = list(append(dst, `,"uses":`...), len(f.Uses), func(dst []byte, i int) []byte {
		dst = field(dst, `{"article":`, articleID(r, f.Uses[i].Article))
		return append(number(dst, `,"tag":`, f.Uses[i].Tag), '}')
	})
	dst = number(dst, `,"rejected":`, f.Rejected)
	dst = list(append(dst, `,"places":`...), len(f.Places), func(dst []byte, i int) []byte { return appendPlace(dst, r, f.Places[i]) })
	for _, ref := range []struct {
		key   string
		index int
	}{{`,"overlap":`, f.Overlap}, {`,"quotation":`, quotationIndex(r, f)}, {`,"omission":`, omissionIndex(r, f)}, {`,"difference":`, f.Difference}} {
		if ref.index >= 0 {
			dst = number(dst, ref.key, ref.index)
		}
	}
	if len(f.Omissions) > 0 {
		dst = list(append(dst, `,"omissions":`...), len(f.Omissions), func(dst []byte, i int) []byte {
			return strconv.AppendInt(dst, int64(eventOmission(r, f.Event, f.Omissions[i])), 10)
		})
	}
	if f.Compared > 0 {
		dst = number(dst, `,"compared":`, f.Compared)
	}
	if len(f.Rates) > 0 {
		dst = list(append(dst, `,"rates":`...), len(f.Rates), func(dst []byte, i int) []byte { return appendSide(dst, &f.Rates[i]) })
	}
	return append(appendFloat(append(dst, `,"strength":`...), f.Strength), '}')
}

// quotationIndex and omissionIndex return the place in the lists of the whole result, or -1.
func quotationIndex(r *analysis.Result, f *analysis.Finding) int {
	return inAll(r, f.Event, f.Quote, func(e *analysis.Event) int { return len(e.Quotations) })
}

func omissionIndex(r *analysis.Result, f *analysis.Finding) int {
	return eventOmission(r, f.Event, f.Omission)
}

func eventOmission(r *analysis.Result, event, i int) int {
	return inAll(r, event, i, func(e *analysis.Event) int { return len(e.Omissions) })
}

func inAll(r *analysis.Result, event, i int, count func(*analysis.Event) int) int {
	if i < 0 || event < 0 || event >= len(r.Events) {
		return -1
	}
	for k := range event {
		i += count(&r.Events[k])
	}
	return i
}

func appendSide(dst []byte, s *analysis.SideRate) []byte {
	dst = number(dst, `{"uses":`, s.Uses)
	dst = number(dst, `,"of":`, s.Of)
	dst = field(dst, `,"unit":`, s.Unit)
	dst = number(dst, `,"per":`, s.Per)
	dst = number(dst, `,"articles":`, s.Articles)
	dst = appendFloat(append(dst, `,"low":`...), s.Low)
	return append(appendFloat(append(dst, `,"high":`...), s.High), '}')
}
