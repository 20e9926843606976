"""Where do the tags of framing and the hits of the harness's reference tagger differ, and why?

Both saw the same files and the same plain, lower-case terms. A hit is (file, byte offset, length). The classes are computed
from the bytes around a hit, so that a difference that nobody has thought of shows up as "other" and not as explained.
"""
import collections, os, re, subprocess, unicodedata

APOSTROPHES, HYPHENS = "'’ʼ＇", '-‐‑‒–—'
INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff'     # soft hyphen, zero-width characters

def ours(binary, lexicon, corpus):
    """(file stem, offset, length) of every tag of the lexicon. Without a given title the offsets are those of the file."""
    out = subprocess.run([binary, 'annotate', '-q', '-f', 'tsv', '--voice', 'none', '--event', 'none', '-l', lexicon, corpus], check=True, capture_output=True).stdout
    rows = (l.split('\t') for l in out.decode().splitlines())
    return [(stem(r[0]), int(r[9]), int(r[10]) - int(r[9])) for r in rows if r[4] == 'bench']

def reference(probe, terms, corpus, emit):
    """The same of the reference tagger, which writes path:sentence:offset:text."""
    subprocess.run([probe, '-engine', 'hash', '-j', '1', '-lex', terms, '-dir', corpus, '-emit', emit], check=True, capture_output=True)
    found = (re.match(rb'(.*\.txt):\d+:(\d+):(.*)', l) for l in open(emit, 'rb').read().splitlines())
    return [(stem(m[1].decode()), int(m[2]), len(m[3])) for m in found if m]

def stem(path):
    name = os.path.basename(path)
    return name[:-4] if name.endswith('.txt') else name

def plain(raw):
    return ' '.join(re.sub('[%s]' % INVISIBLE, '', raw.decode('utf-8', 'replace').lower()).split())

def classify(text, start, length, others):
    """Why one side may have text[start:start+length] and the other not; others are the (start, length) of the other side."""
    end = start + length
    for s, n in others:
        if s < end and start < s + n:
            return 'same place, other length' if s == start else 'overlaps another hit'
    inside = text[start:end].decode('utf-8', 'replace')
    before, after = text[max(0, start - 8):start].decode('utf-8', 'ignore')[-1:], text[end:end + 8].decode('utf-8', 'ignore')[:1]
    if re.search('[%s]' % INVISIBLE, inside):
        return 'soft hyphen or invisible character inside the word'
    if re.search(r'\s', inside) and re.search(r'[^\S ]|\s{2}', inside):
        return 'phrase over a line break or special space'
    if re.search('[%s]' % re.escape(HYPHENS + APOSTROPHES), inside):
        return 'hyphen or apostrophe inside the phrase'
    for c, side in ((before, 'after'), (after, 'before')):
        if c and ord(c) > 127 and (c.isalpha() or unicodedata.combining(c)): return side + ' a letter beyond ASCII'
        if c and (c.isdigit() or c == '_' or c.isalpha()): return side + ' a letter, digit or underscore'
        if c and c in APOSTROPHES: return side + ' an apostrophe'
        if c and c in HYPHENS: return side + ' a hyphen or dash'
        if c and c in '/@.:#' and not text[end:end + 2].isspace(): return 'beside ' + c
    return 'other'

def compare(mine, theirs, read):
    """Sums, and classes of the differences. read(stem) returns the bytes of a file. No text but the terms is kept."""
    a, b = collections.Counter(mine), collections.Counter(theirs)
    place = {}
    for side, hits in (('framing', a), ('reference', b)):
        for f, s, n in hits: place.setdefault((side, f), []).append((s, n))
    out = dict(framing=len(mine), reference=len(theirs), both=sum((a & b).values()), differences=[])
    for side, other, diff in (('framing', 'reference', a - b), ('reference', 'framing', b - a)):
        for (f, s, n), k in sorted(diff.items()):
            text = read(f)
            why = 'counted twice' if (f, s, n) in (b if side == 'framing' else a) else classify(text, s, n, place.get((other, f), []))
            out['differences'] += [dict(only=side, file=f, offset=s, term=plain(text[s:s + n]), why=why)] * k
    return out

def measure(binary, bench, corpus, terms, tmp):
    """Run both taggers of the bench folder and compare them."""
    folder = os.path.join(bench, 'corpus', corpus); lex = os.path.join(bench, 'lex', terms)
    paths = {stem(f): os.path.join(r, f) for r, _, fs in os.walk(folder) for f in fs}
    read = lambda f: open(paths[f], 'rb').read()
    theirs = reference(os.path.join(bench, 'bin', 'probe'), os.path.join(lex, 'terms.txt'), folder, os.path.join(tmp, 'probe.hits'))
    return dict(corpus=corpus, terms=terms, **compare(ours(binary, os.path.join(lex, 'lexicon.yaml'), folder), theirs, read))
