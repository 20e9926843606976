"""The tables on attributed content for docs/accuracy.md, from the figures of attribution.py."""
import collections
from attribution import OTHER, TUNED
from tables import count, f1, share, table

PART = {
    'PolNeAR dev': 'scored again and again while rules changed',
    OTHER: 'tuned on in the last round only: cue lists, confidence',
    TUNED: 'rules were tuned on it, error by error',
    'GUM Wikinews': 'its errors were read while rules were mended; other annotators, other guidelines',
}
RULES = {
    'V1': '“X” of four words or more, or beside a cue, or going on from a quotation before', 'V2': 'According to SRC, X; As SRC reported, X', 'V3': 'X, according to SRC',
    'V4': 'X, SRC said; X, said SRC', 'V5': 'X, SRC said, X', 'V6': 'SRC said (that) X', 'V7': 'SRC maintains that X (weak cue)', 'V8': 'the claim that X; the promise to X',
    'V9': 'SRC denied X; accused Z of X; urged Z to X; fears X', 'V10': 'SRC called Z X; Z was called X', 'V11': 'SRC said: X; NAME: X', 'V12': 'Z is said to X',
}
LOST = collections.OrderedDict((
    ('no cue', 'out of reach: no cue annotated, no quotation marks'),
    ('unlisted', 'out of reach: the words annotated as cue hold none that is listed, no colon, no quotation marks'),
    ('part', 'in reach: the attribution was found, but cut too short'),
    ('marks', 'in reach, not found at all: in quotation marks, whatever the cue'),
    ('strong', 'in reach, not found at all: a verb whose place is enough (said)'),
    ('weak', 'in reach, not found at all: a verb that needs more, such as “that” (maintains)'),
    ('object', 'in reach, not found at all: a verb with an object or a name (accused, called)'),
    ('noun', 'in reach, not found at all: a noun (the view that)'),
    ('phrase', 'in reach, not found at all: a phrase (according to)'),
    ('colon', 'in reach, not found at all: a colon'),
    ('marker', 'in reach, not found at all: a marker (reportedly)'),
))
LEFT = collections.OrderedDict((
    ('whom', 'of whom or what it is said: “the board” in *accused the board of theft*, *called the board a mob*, *the board was seen as a mob*'),
    ('reacted', 'what somebody reacts to: “the raid” in *criticised the raid*, *apologised for the raid*'),
    ('aside', 'a relative clause, or what stands behind a semicolon or “, while”, after what is said'),
    ('unsaid', 'not said, only asked, or a name: *declined to say X*, *asked whether X*, *known as X*'),
    ('marker', 'a marker that names no source: *reportedly*, *so-called*'),
))
SPURIOUS = collections.OrderedDict((
    ('far', 'the stretch holds annotated words, but reaches too far'),
    ('source', 'the word is annotated, but as source or cue'),
    ('nothing quoted', 'nothing in the stretch is annotated: quotation marks'),
    ('nothing attributed', 'nothing in the stretch is annotated: no quotation marks'),
))

def of(x, key):
    """A table of a split as Counter, its n likewise."""
    return collections.Counter(x['n'] if key == 'n' else x['table'].get(key, {}))

def data(figures):
    rows = [(k, PART.get(k, ''), count(n['articles']), count(n['words']), '%s = %s' % (count(n['gold']), share(n['gold'], n['words'])), count(n['attributions'])) for k, n in ((k, of(x, 'n')) for k, x in figures.items())]
    return '''### Attributed words: the data

An attribution is annotated with its source, its cue and its content: what somebody is reported to have said, thought, wanted or shown. Where several people annotated an article, the content of all of them counts.
The tuned half of the training part is the half that comes first when its articles are shuffled with seed 7. PolNeAR's articles for training annotators are left out.

''' + table(('data', 'part it had in the work', 'n articles', 'n words', 'n annotated words (share)', 'n attributions'), rows)

def sums(figures):
    rows, more = [], []
    for k, x in figures.items():
        n = of(x, 'n')
        rows.append((k, count(n['claimed']), count(n['gold']), share(n['right'], n['claimed']), share(n['right'], n['gold']), f1(n['right'], n['claimed'], n['gold']), share(n['own_right'], n['words']),
                     ' / '.join((share(n['quotes_right'], n['quotes']), share(n['quotes_right'], n['gold']), f1(n['quotes_right'], n['quotes'], n['gold'])))))
        more.append((k, share(n['reachable'], n['gold']), share(n['right'] * n['gold'], n['gold'] * n['reachable']), count(n['gold']), share(n['f1'], n['articles']), n['articles'],
                     share(n['source_right'], n['with_source']), count(n['with_source']), share(n['source_right'], n['found']), count(n['found'])))
    return '''### Attributed words: found and claimed

Counted are words: one that framing calls attributed or quoted is *claimed*, one inside annotated content is *annotated*. P is the share of the claimed words that are annotated, R the share of the annotated words that are claimed.
**Quotation marks only** is a floor: whatever stands from one double mark to the next is claimed, nothing else.

''' + table(('data', 'n claimed', 'n annotated', 'P', 'R', 'F1', 'own or not own right (of all words)', 'quotation marks only: P / R / F1'), rows) + '''**Ceiling of the cue list**: the share of the annotated words that stand in an attribution with a listed cue or a colon among the words annotated as its cue, or in quotation marks. A tool that resolved all of these perfectly, and nothing else, would have this recall.
The forms are those that framing itself looks for, each as a whole. Uses are in reach that framing leaves to the outlet on purpose, see below. In GUM the cue is not annotated apart from the source.
**R as a share of the ceiling** is R divided by it; the few words out of reach that framing claims all the same are in R.
**Source right**: on more than half of the words of an annotated content framing names a source that shares a word with the annotated one. An attribution is *found* if more than half of its words are claimed. GUM's sources are not used.

''' + table(('data', 'ceiling of R', 'R as a share of the ceiling', 'n annotated words', 'mean F1 of an article', 'n articles', 'source right, of all', 'n attributions with a source', 'source right, of those found', 'n found'), more) + left(figures)

def left(figures):
    """Words in reach that are the outlet's on purpose, and the recall of the others."""
    tables = [(of(x, 'left'), of(x, 'n')) for x in figures.values()]
    if not any(sum(t.values()) for t, _ in tables): return ''
    rows = [(label,) + tuple('%s = %s' % (count(t[k]), share(t[k], n['reachable'])) for t, n in tables) for k, label in LEFT.items()]
    rows.append(('together',) + tuple('%s = %s' % (count(sum(t.values())), share(sum(t.values()), n['reachable'])) for t, n in tables))
    rows.append(('*R as a share of the ceiling without them*',) + tuple('%s (n = %s)' % (share(n['right'], n['reachable'] - sum(t.values())), count(n['reachable'] - sum(t.values()))) for t, n in tables))
    return '''**Left to the outlet on purpose**: the annotators count more as somebody's words than framing does. Words in reach that framing leaves to the outlet by a rule of its own, and their share of all words in reach.
The class is told by the place of the words and by the annotated cue; in doubt a word is none of them and counts as overlooked.

''' + table(('what it is',) + tuple(figures), rows)

def classes(figures, key, names, total):
    out = []
    tables = [(of(x, key), of(x, 'n')) for x in figures.values()]
    for c, label in names.items():
        if any(t[c] for t, _ in tables): out.append((label,) + tuple('%s = %s' % (count(t[c]), share(t[c], total(n))) for t, n in tables))
    out.append(('together',) + tuple('%s = %s' % (count(sum(t.values())), share(sum(t.values()), total(n))) for t, n in tables))
    return out

def failures(figures):
    """Words that are overlooked and words that are claimed wrongly, by class."""
    head = tuple(figures)
    out = '### Attributed words that are overlooked\n\nWords, and their share of all annotated words of the data. A word in several attributions counts once, for the one that is easiest to find.\n\n'
    out += table(('class',) + head, classes(figures, 'lost', LOST, lambda n: n['gold']))
    beyond = ['%s %s' % (k, count(of(x, 'n')['beyond'])) for k, x in figures.items()]
    out += 'Some words out of reach of the cue list are claimed all the same, because another frame or an unannotated cue holds them: %s.\n\n' % '; '.join(beyond)
    cues = sum((of(x, 'unlisted cues') for x in figures.values()), collections.Counter())
    if cues: out += 'The single words most often annotated as cue without being listed, with the words lost: %s. What somebody wants, plans or declines to do is the outlet\'s own voice for framing, on purpose; PolNeAR\'s annotators often attribute it.\n\n' % '; '.join('%s %s' % (c, count(n)) for c, n in cues.most_common(15))
    out += '### Words claimed wrongly\n\nWords, and their share of all words claimed.\n\n'
    if 'GUM Wikinews' in figures: out += 'In GUM every annotated content has a clause that introduces it. A quotation that stands alone is not annotated there, which goes far to explain its third line below.\n\n'
    return out + table(('class',) + head, classes(figures, 'spurious', SPURIOUS, lambda n: n['claimed']))

def rules(figures):
    out = '### Attributed words: by rule\n\n'
    out += 'Each claimed word counts for the rule of the innermost stretch that holds it. SRC is who says it, X what is said. *Outside marks*: the same without the words in quotation marks, which are nearly always right. **Share of the spurious**: of all words that framing claims wrongly in this data, those that this rule claims. *Source right* is counted on the attributions found by the rule.\n\n'
    for k, x in figures.items():
        if k == TUNED: continue
        n, rows = of(x, 'n'), []
        ids = sorted((r[5:] for r in x['table'] if r.startswith('rule ')), key=lambda r: (len(r), r))
        for r in ids:
            t = of(x, 'rule ' + r); wrong = t['claimed'] - t['right']
            rows.append((r, RULES.get(r, ''), count(t['claimed']), share(t['right'], t['claimed']), count(t['indirect']), share(t['indirect_right'], t['indirect']), '%s = %s' % (count(wrong), share(wrong, n['claimed'] - n['right'])), share(t['source_right'], t['found']), count(t['found'])))
        out += '**%s** (n = %s words claimed, %s of them wrongly)\n\n' % (k, count(n['claimed']), count(n['claimed'] - n['right']))
        out += table(('rule', 'what it finds', 'n words claimed', 'P', 'n outside marks', 'P outside marks', 'n spurious words, share of the spurious', 'source right', 'n attributions found'), rows)
    return out

def confidence(figures):
    out = '### Attributed words: how sure, and how often right\n\nFraming says of each stretch whether it is sure (high) or not (low). P is the share of the words that stand in annotated content. *Scare* are words in quotation marks without a speaker: framing does not call them attributed, and the figure says how often the annotators did. *Own* is all that framing does not claim; its figure is the share of these words that stand in no annotated content. What is left to the outlet on purpose counts against it.\n\n'
    names = sorted({c[11:] for x in figures.values() for c in x['table'] if c.startswith('confidence ')})
    cell = lambda t: '%s (n = %s)' % (share(t['right'], t['words']), count(t['words']))
    rows = [(name,) + tuple(cell(of(x, 'confidence ' + name)) for x in figures.values()) for name in names]
    own = [of(x, 'n') for x in figures.values()]
    rows.append(('own',) + tuple('%s (n = %s)' % (share(n['words'] - n['claimed'] - (n['gold'] - n['right']), n['words'] - n['claimed']), count(n['words'] - n['claimed'])) for n in own))
    high = []
    for x in figures.values():
        t = [(c, of(x, c)['words']) for c in x['table'] if c.startswith('confidence ')]
        high.append('%s (n = %s)' % (share(sum(n for c, n in t if c.endswith(' high')), sum(n for _, n in t)), count(sum(n for _, n in t))))
    return out + table(('voice, confidence',) + tuple(figures), rows + [('*share of all not-own words that are high*',) + tuple(high)])

def outlets(figures):
    out = '### Attributed words: by outlet\n\nThe weakest first. A dozen articles an outlet are few.\n\n'
    for k, x in figures.items():
        t = {o[7:]: of(x, o) for o in x['table'] if o.startswith('outlet ')}
        if len(t) < 2 or k == TUNED: continue
        order = sorted(t, key=lambda o: 2 * t[o]['right'] / max(1, t[o]['claimed'] + t[o]['gold']))
        out += '**%s**\n\n' % k + table(('outlet', 'n articles', 'n words', 'n annotated', 'P', 'R', 'F1'), [(o, t[o]['articles'], count(t[o]['words']), count(t[o]['gold']), share(t[o]['right'], t[o]['claimed']), share(t[o]['right'], t[o]['gold']), f1(t[o]['right'], t[o]['claimed'], t[o]['gold'])) for o in order])
    return out

def page(figures):
    """The parts of the page; failures stand elsewhere."""
    return data(figures) + sums(figures) + rules(figures) + confidence(figures) + outlets(figures) if figures else ''
