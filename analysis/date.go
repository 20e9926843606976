package analysis

import "fmt"

var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthOf returns 1 to 12 for the name of a month or its abbreviation, else 0.
func monthOf(word string) int {
	if len(word) < 3 || len(word) > len("september") {
		return 0
	}
	word = fold(word)
	for i, m := range monthNames {
		if word == m || len(word) <= 4 && len(m) > len(word) && word == m[:len(word)] {
			return i + 1
		}
	}
	return 0
}

// readDate reads a date at the start of tokens: "2021-12-06", "05.12.2021", "December 2, 2021", "2 December 2021",
// "Dec. 2, 2021", a weekday before it. It returns the date as 2006-01-02 and how many tokens it takes, or "" and 0.
// 05.12.2021 is read as the 5th of December (the order that goes with dots); dates with slashes are not read, because
// their order is not known, unless one of the numbers decides it.
func readDate(v *vocabulary, text string, tokens []token) (string, int) {
	if len(tokens) < 1 || !tokens[0].is(isNumber) && !v.has(tokens[0], calendarWord) {
		return "", 0
	}
	i := 0
	if v.has(tokens[0], calendarWord) && monthOf(tokens[0].in(text)) == 0 { // a weekday
		for i = 1; i < len(tokens) && i < 3 && (tokens[i].mark(',') || tokens[i].mark('.')); i++ {
		}
	}
	var parts [3]int // numbers; a month's name is stored in month
	var seps [3]rune
	month, n := 0, 0
	j := i
	for ; j < len(tokens) && n < 3; j++ {
		t := tokens[j]
		w := t.in(text)
		switch {
		case t.is(isNumber):
			if n == 0 && dotted(w) != "" {
				d := dotted(w)
				return d, j + 1
			}
			parts[n] = number(w)
			if parts[n] <= 0 {
				return "", 0
			}
			n++
		case t.isWord() && month == 0 && v.has(t, calendarWord) && monthOf(w) > 0:
			month = monthOf(w)
			parts[n] = -1
			n++
		case n > 0 && t.is(isMark) && (t.word == ',' || t.word == '.' || t.word == '-' || t.word == '/'):
			seps[n-1] = rune(t.word)
		default:
			return "", 0
		}
	}
	if n < 3 {
		return "", 0
	}
	return order(parts, seps, month), used(order(parts, seps, month), j)
}

func used(date string, n int) int {
	if date == "" {
		return 0
	}
	return n
}

// order tells year, month and day of three parts apart.
func order(p [3]int, seps [3]rune, month int) string {
	switch {
	case month > 0 && p[0] == -1: // December 2, 2021
		return ymd(p[2], month, p[1])
	case month > 0 && p[1] == -1: // 2 December 2021
		return ymd(p[2], month, p[0])
	case month > 0:
		return ""
	case p[0] > 1000 && seps[0] == seps[1]: // 2021-12-06
		return ymd(p[0], p[1], p[2])
	case seps[0] == '/' && seps[1] == '/' && p[0] > 12:
		return ymd(p[2], p[1], p[0])
	case seps[0] == '/' && seps[1] == '/' && p[1] > 12:
		return ymd(p[2], p[0], p[1])
	}
	return ""
}

// ymd writes a date, or "" if there is no such day.
func ymd(year, month, day int) string {
	days := [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > days[month-1] {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// dotted reads "05.12.2021", which is one token, or returns "".
func dotted(w string) string {
	if len(w) < 8 || len(w) > 10 {
		return ""
	}
	var p [3]int
	n := 0
	for i := 0; i < len(w); i++ {
		switch {
		case w[i] == '.' && n < 2:
			n++
		case isDigit(w[i]):
			p[n] = p[n]*10 + int(w[i]-'0')
		default:
			return ""
		}
	}
	if n < 2 {
		return ""
	}
	return ymd(p[2], p[1], p[0])
}

// number reads a number of at most four digits, an ordinal ("2nd") too; 0 if it is none.
func number(w string) int {
	n, i := 0, 0
	for ; i < len(w) && isDigit(w[i]); i++ {
		n = n*10 + int(w[i]-'0')
		if i > 3 {
			return 0
		}
	}
	switch w[i:] {
	case "", "st", "nd", "rd", "th":
		return n
	}
	return 0
}
