package reports

import "framing/analysis"

// appendComparison appends the comparison of the outlets. Outlets are named; articles stand by their ids.
func appendComparison(dst []byte, r *analysis.Result, out *inPieces) []byte {
	c := &r.Comparison
	dst = list(append(dst, `{"outlets":`...), len(c.Outlets), func(dst []byte, i int) []byte {
		return out.flush(appendOutletTexts(append(dst, '\n'), r, &c.Outlets[i]))
	})
	dst = list(append(dst, ",\n\"contrasts\":"...), len(c.Contrasts), func(dst []byte, i int) []byte {
		return out.flush(appendContrastUses(append(dst, '\n'), r, &c.Contrasts[i]))
	})
	dst = list(append(dst, ",\n\"markers\":"...), len(c.Markers), func(dst []byte, i int) []byte {
		return out.flush(appendMarkerUses(append(dst, '\n'), r, &c.Markers[i]))
	})
	dst = number(dst, ",\n\"made\":", c.Made)
	dst = field(dst, `,"within":`, c.Within)
	dst = field(dst, `,"halfway":`, c.Halfway)
	dst = list(append(dst, ",\n\"differences\":"...), len(c.Differences), func(dst []byte, i int) []byte {
		return out.flush(appendDifference(append(dst, '\n'), r, &c.Differences[i]))
	})
	dst = list(append(dst, ",\n\"coverage\":"...), len(c.Coverage), func(dst []byte, i int) []byte {
		return out.flush(appendCoverage(append(dst, '\n'), r, &c.Coverage[i]))
	})
	dst = field(dst, ",\n\"wordsMethod\":", string(c.WordsMethod))
	dst = list(append(dst, `,"words":`...), len(c.Words), func(dst []byte, i int) []byte {
		return out.flush(appendDistinct(append(dst, '\n'), r, &c.Words[i]))
	})
	dst = list(append(dst, ",\n\"speakers\":"...), len(c.Speakers), func(dst []byte, i int) []byte {
		return out.flush(appendSpeaker(append(dst, '\n'), r, &c.Speakers[i]))
	})
	return append(dst, '}')
}

// outletName names an outlet of the comparison; "" for an index that names none.
func outletName(r *analysis.Result, i int) string {
	if i < 0 || i >= len(r.Comparison.Outlets) {
		return ""
	}
	return r.Comparison.Outlets[i].Name
}

func appendOutletTexts(dst []byte, r *analysis.Result, o *analysis.OutletTexts) []byte {
	dst = field(dst, `{"outlet":`, o.Name)
	dst = list(append(dst, `,"articles":`...), len(o.Articles), func(dst []byte, i int) []byte {
		return appendString(dst, articleID(r, o.Articles[i]))
	})
	dst = number(dst, `,"events":`, o.Events)
	dst = number(dst, `,"words":`, o.Words)
	dst = number(dst, `,"ownWords":`, o.OwnWords)
	dst = number(dst, `,"tests":`, o.Tests)
	dst = field(dst, `,"from":`, o.From)
	return append(field(dst, `,"until":`, o.Until), '}')
}

func appendContrastUses(dst []byte, r *analysis.Result, c *analysis.ContrastUses) []byte {
	dst = field(dst, `{"lexicon":`, c.Lexicon)
	dst = field(dst, `,"contrast":`, c.Contrast)
	dst = field(dst, `,"kind":`, string(c.Kind))
	dst = number(dst, `,"uses":`, c.Uses)
	dst = number(dst, `,"once":`, c.Once)
	dst = number(dst, `,"articles":`, c.Articles)
	dst = appendFloat(append(dst, `,"split":`...), c.Split)
	dst = number(dst, `,"splitOf":`, c.SplitOf)
	dst = boolean(dst, `,"voiceSplit":`, c.VoiceSplit)
	dst = boolean(dst, `,"agreed":`, c.Agreed)
	dst = list(append(dst, `,"outlets":`...), len(c.Outlets), func(dst []byte, i int) []byte {
		return appendOutletChoice(dst, r, &c.Outlets[i])
	})
	return append(appendRobust(dst, r, c.Robust), '}')
}

func appendOutletChoice(dst []byte, r *analysis.Result, o *analysis.OutletChoice) []byte {
	dst = field(dst, `{"outlet":`, outletName(r, o.Outlet))
	dst = number(dst, `,"uses":`, o.Uses)
	dst = number(dst, `,"articles":`, o.Articles)
	dst = number(dst, `,"choosing":`, o.Choosing)
	dst = number(dst, `,"largest":`, o.Largest)
	dst = field(dst, `,"largestArticle":`, articleID(r, o.LargestArticle))
	if o.Dispersion >= 0 {
		dst = appendFloat(append(dst, `,"dispersion":`...), o.Dispersion)
	}
	dst = list(append(dst, `,"variants":`...), len(o.Variants), func(dst []byte, i int) []byte {
		v := &o.Variants[i]
		dst = field(dst, `{"variant":`, v.Variant)
		dst = appendVoiceUses(append(dst, `,"uses":`...), &v.Uses)
		dst = appendVoiceUses(append(dst, `,"once":`...), &v.Once)
		dst = appendVoiceUses(append(dst, `,"rejected":`...), &v.Rejected)
		dst = number(dst, `,"articles":`, v.Articles)
		if v.Share != nil {
			dst = appendShareOf(append(dst, `,"share":`...), v.Share)
		}
		return append(dst, '}')
	})
	if o.Change != nil {
		dst = field(dst, `,"change":{"variant":`, o.Change.Variant)
		dst = appendShareOf(append(dst, `,"before":`...), &o.Change.Before)
		dst = appendShareOf(append(dst, `,"after":`...), &o.Change.After)
		if o.Change.Difference >= 0 {
			dst = number(dst, `,"difference":`, o.Change.Difference)
		}
		dst = append(dst, '}')
	}
	return append(dst, '}')
}

func appendVoiceUses(dst []byte, v *analysis.VoiceUses) []byte {
	dst = number(dst, `{"own":`, v.Own)
	dst = number(dst, `,"attributed":`, v.Attributed)
	dst = number(dst, `,"quoted":`, v.Quoted)
	return append(number(dst, `,"scare":`, v.Scare), '}')
}

func appendShareOf(dst []byte, s *analysis.Share) []byte {
	dst = number(dst, `{"uses":`, s.Uses)
	dst = number(dst, `,"of":`, s.Of)
	dst = appendFloat(append(dst, `,"low":`...), s.Low)
	dst = appendFloat(append(dst, `,"high":`...), s.High)
	return append(boolean(dst, `,"percent":`, s.Percent), '}')
}

func appendRobust(dst []byte, r *analysis.Result, checks []analysis.Robustness) []byte {
	return list(append(dst, `,"robust":`...), len(checks), func(dst []byte, i int) []byte {
		c := &checks[i]
		dst = field(dst, `{"check":`, string(c.Check))
		dst = field(dst, `,"state":`, string(c.State))
		dst = number(dst, `,"removed":`, c.Removed)
		dst = appendFloat(append(dst, `,"size":`...), c.Size)
		if c.Article >= 0 && c.Check == analysis.WithoutAnyArticle {
			dst = field(dst, `,"article":`, articleID(r, c.Article))
		}
		if c.Term != "" {
			dst = field(dst, `,"term":`, c.Term)
		}
		return append(dst, '}')
	})
}

func appendMarkerUses(dst []byte, r *analysis.Result, m *analysis.MarkerUses) []byte {
	dst = field(dst, `{"lexicon":`, m.Lexicon)
	dst = field(dst, `,"contrast":`, m.Contrast)
	dst = field(dst, `,"variant":`, m.Variant)
	dst = list(append(dst, `,"voices":`...), len(m.Voices), func(dst []byte, i int) []byte { return appendString(dst, m.Voices[i].String()) })
	dst = field(dst, `,"unit":`, m.Unit)
	dst = number(dst, `,"per":`, m.Per)
	dst = list(append(dst, `,"rates":`...), len(m.Rates), func(dst []byte, i int) []byte {
		rate := &m.Rates[i]
		dst = field(dst, `{"outlet":`, outletName(r, rate.Outlet))
		dst = number(dst, `,"uses":`, rate.Uses)
		dst = number(dst, `,"once":`, rate.Once)
		dst = number(dst, `,"others":`, rate.Others)
		dst = number(dst, `,"articles":`, rate.Articles)
		dst = number(dst, `,"base":`, rate.Base)
		dst = number(dst, `,"baseOnce":`, rate.BaseOnce)
		dst = appendFloat(append(dst, `,"value":`...), rate.Value)
		dst = appendFloat(append(dst, `,"low":`...), rate.Low)
		dst = appendFloat(append(dst, `,"high":`...), rate.High)
		if rate.Dispersion >= 0 {
			dst = appendFloat(append(dst, `,"dispersion":`...), rate.Dispersion)
		}
		return append(boolean(dst, `,"enough":`, rate.Enough), '}')
	})
	return append(dst, '}')
}

func appendDifference(dst []byte, r *analysis.Result, d *analysis.Difference) []byte {
	dst = field(dst, `{"kind":`, string(d.Kind))
	dst = field(dst, `,"lexicon":`, d.Lexicon)
	dst = field(dst, `,"contrast":`, d.Contrast)
	dst = field(dst, `,"variant":`, d.Variant)
	dst = field(dst, `,"outlet":`, outletName(r, d.Outlet))
	dst = field(dst, `,"other":`, outletName(r, d.Other))
	dst = number(dst, `,"uses":`, d.Uses)
	dst = number(dst, `,"of":`, d.Of)
	dst = number(dst, `,"otherUses":`, d.OtherUses)
	dst = number(dst, `,"otherOf":`, d.OtherOf)
	dst = appendFloat(append(dst, `,"expected":`...), d.Expected)
	dst = appendFloat(append(dst, `,"size":`...), d.Size)
	dst = number(dst, `,"articles":`, d.Articles)
	dst = field(dst, `,"method":`, string(d.Method))
	dst = number(dst, `,"drawn":`, d.Drawn)
	dst = appendFloat(append(dst, `,"p":`...), d.P)
	dst = appendFloat(append(dst, `,"least":`...), d.Least)
	dst = boolean(dst, `,"possible":`, d.Possible)
	dst = appendFloat(append(dst, `,"adjusted":`...), d.Adjusted)
	dst = boolean(dst, `,"clear":`, d.Clear)
	return append(appendRobust(dst, r, d.Robust), '}')
}

func appendCoverage(dst []byte, r *analysis.Result, c *analysis.EventCoverage) []byte {
	dst = field(dst, `{"event":`, eventID(r, c.Event))
	dst = list(append(dst, `,"outlets":`...), len(c.Outlets), func(dst []byte, i int) []byte {
		return appendString(dst, outletName(r, c.Outlets[i]))
	})
	dst = field(dst, `,"lexicon":`, c.Lexicon)
	dst = field(dst, `,"contrast":`, c.Contrast)
	dst = appendFloat(append(dst, `,"split":`...), c.Split)
	dst = list(append(dst, `,"chosen":`...), len(c.Chosen), func(dst []byte, i int) []byte {
		v := &c.Chosen[i]
		dst = field(dst, `{"outlet":`, outletName(r, v.Outlet))
		dst = field(dst, `,"variant":`, v.Variant)
		dst = number(dst, `,"uses":`, v.Uses)
		return append(number(dst, `,"of":`, v.Of), '}')
	})
	return append(dst, '}')
}

func appendDistinct(dst []byte, r *analysis.Result, w *analysis.DistinctWord) []byte {
	dst = field(dst, `{"outlet":`, outletName(r, w.Outlet))
	dst = field(dst, `,"word":`, w.Word)
	dst = boolean(dst, `,"name":`, w.Name)
	dst = number(dst, `,"articles":`, w.Articles)
	dst = number(dst, `,"of":`, w.Of)
	dst = number(dst, `,"others":`, w.Others)
	dst = number(dst, `,"othersOf":`, w.OthersOf)
	dst = appendFloat(append(dst, `,"z":`...), w.Z)
	return append(passage(dst, `,"place":`, r, w.Place), '}')
}

func appendSpeaker(dst []byte, r *analysis.Result, s *analysis.SpeakerWords) []byte {
	dst = field(dst, `{"speaker":`, s.Speaker)
	dst = field(dst, `,"class":`, string(s.Class))
	dst = number(dst, `,"quoted":`, s.Quoted)
	dst = number(dst, `,"attributed":`, s.Attributed)
	dst = list(append(dst, `,"outlets":`...), len(s.Outlets), func(dst []byte, i int) []byte {
		o := &s.Outlets[i]
		dst = field(dst, `{"outlet":`, outletName(r, o.Outlet))
		dst = number(dst, `,"quoted":`, o.Quoted)
		dst = number(dst, `,"attributed":`, o.Attributed)
		return append(number(dst, `,"articles":`, o.Articles), '}')
	})
	return append(dst, '}')
}
