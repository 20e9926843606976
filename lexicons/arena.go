package lexicons

// arena gives away slices of one allocation: a lexicon has thousands of terms and forms with one or two entries each, and
// an allocation costs more than what is written to it.
type arena[T any] []T

const arenaSize = 128 // entries of an allocation

// take returns n entries that nobody has. Appending to them does not reach those behind.
func (a *arena[T]) take(n int) []T {
	if len(*a) < n {
		*a = make([]T, max(n, arenaSize))
	}
	taken := (*a)[:n:n]
	*a = (*a)[n:]
	return taken
}

// keep returns a copy of a list, which may be a buffer, in memory that nobody else has.
func (a *arena[T]) keep(list []T) []T {
	taken := a.take(len(list))
	copy(taken, list)
	return taken
}
