"""What framing leaves to the outlet on purpose among the words that annotators attribute: somebody speaks, but by the rules of the
tool these words are the outlet's. The place of a word and the annotated cue decide, never the single word; where both leave a doubt
the word counts as overlooked.
"""
import re

# What is annotated as a cue where nothing is said, or nothing of one's own: "declined to say", "did not rule out", "known as".
UNSAID = re.compile(r"\b(?:not|never|no|nothing|declin\w*|refus\w*|unwilling|reluctant|unclear|known)\b|n['’]t\b")
ASKED, QUESTION = re.compile(r'\b(?:asked|asking)\b'), re.compile(r'(?:whether|if|why|how|what|who|about)\b', re.I)
# Verbs whose object is what somebody reacts to: it happened, by the outlet's word. "criticised the raid", "apologised for the raid".
REACTS = re.compile(r"\b(?:accus|blam|fault|critici|condemn|denounc|prais|slam|blast|lambast|mock|applaud|assail|derid|bash|chid|rebuk|ridicul|hail|apologi|lament|bemoan)\w*")
JUDGED = re.compile(r'\b(?:as|for|of)\b', re.I)                 # what stands behind it is said: "criticised the raid as a folly"
ASIDE = re.compile(r'[,—–-]\s*(?:which|who|whose|whom|where|while)$|;\s*\w+$', re.I)
STOP = re.compile(r'[,—–;]|\s-')
KINDS = ('whom', 'reacted', 'aside', 'unsaid', 'marker')        # in the order of the page

def kind(raw, w, cue, cue_kind, content, claimed, rule, i):
    """Why word i of an annotated content is the outlet's on purpose; None if it is not. content and claimed are indices of words: of
    this content, and all that framing claims; rule gives the rule that claims such a word."""
    text = lambda a, b: raw[a:b].decode(errors='replace')
    if cue_kind == 'marker': return 'marker'
    found = content & claimed
    if not found:
        whole = text(w.starts[min(content)], w.ends[max(content)])
        if ASKED.search(cue): return 'unsaid' if QUESTION.match(whole) or cue.endswith(' about') else None
        if REACTS.search(cue): return None if JUDGED.search(whole) else 'reacted'
        return 'unsaid' if UNSAID.search(cue) else None
    if i < min(found): return 'whom' if rule(min(found)) in ('V9', 'V10', 'V12') else None
    first = i
    while first - 1 in content and first - 1 not in claimed: first -= 1
    opens = first - 1 in content and ASIDE.search(text(w.ends[first - 1], w.ends[first]))
    return 'aside' if opens and not STOP.search(text(w.ends[first], w.starts[i])) else None
