package analysis

// isStop reports whether a mark may end a sentence.
func isStop(r uint32) bool {
	switch r {
	case '.', '!', '?', '…', '‽', '。', '！', '？', '؟', '।', '۔':
		return true
	}
	return false
}

// isCloser reports whether a mark may close a quotation or a bracket.
func isCloser(r uint32) bool {
	switch r {
	case '”', '’', '"', '\'', ')', ']', '»', '›', '}':
		return true
	}
	return false
}

// isCloserOnly reports whether a closing mark can only be one: the straight marks open as well.
func isCloserOnly(r uint32) bool { return isCloser(r) && r != '"' && r != '\'' && r != '’' }

// isOpener reports whether a mark may stand before the first word of a sentence.
func isOpener(r uint32) bool {
	switch r {
	case '“', '‘', '"', '\'', '(', '[', '«', '‹', '„', '‚', '¿', '¡', '-', '–', '—', '`':
		return true
	}
	return false
}

// isBullet reports whether a mark opens an item of a list.
func isBullet(r uint32) bool {
	switch r {
	case '•', '⁃', '●', '▪', '■', '◦', '‣', '∙':
		return true
	}
	return false
}

// isDash reports whether a mark is a dash or a hyphen.
func isDash(r uint32) bool { return r == '-' || r == '–' || r == '—' || r == '―' }

// joins reports whether a mark goes on with a sentence even behind a stop.
func joins(r uint32) bool {
	switch r {
	case '&', '/', '+', '=', ',', ';', ':':
		return true
	}
	return false
}
