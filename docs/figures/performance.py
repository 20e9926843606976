#!/usr/bin/env python3
"""Write docs/performance.md from the results that measure.py left in BENCH/results/page/.

  performance.py --bench DIR [--out docs/performance.md]

BENCH_HOME may name the bench folder. What was not measured is listed as such; no figure is carried over from anywhere else.
"""
import argparse, collections, json, math, os, re, statistics, sys
import measure

HERE = os.path.dirname(os.path.abspath(__file__))
BASE = 'probe-hash-j1'
VALE = ('vale-rules', 'vale-existence', 'vale-substitution')
WHAT = {
    'framing-tags-j1': 'framing, zones, sentences and tags, one core', 'framing-tags-j2': 'the same, two cores',
    'framing-j1': 'framing, with the voice of every sentence, one core', 'framing-j2': 'the same, two cores',
    'framing-report': 'framing, the whole report as one HTML file', BASE: 'reference tagger in Go: hashes words, does nothing else (base)',
    'rg15-nouni': 'ripgrep 15, fixed words, no Unicode', 'py-ac': 'pyahocorasick', 'wink-nlp': 'wink-nlp, sentences and custom entities',
    'py-sklearn': 'scikit-learn CountVectorizer, a count table only', 'vale-rules': 'Vale 3.22, a rule file for each term', 'vale-existence': 'Vale 3.22, one existence rule',
}

class Runs:
    """The records of the harness, by corpus, number of terms and peer; runs that timed out or failed are only named."""
    def __init__(self, path):
        self.by, self.failed = collections.defaultdict(list), set()
        if os.path.exists(path):
            with open(path, encoding='utf-8') as f: records = [json.loads(line) for line in f]
            for r in records:
                if r['timeout'] or r['rc'] not in (0, 1): self.failed.add(r['peer'])
                else: self.by[r['corpus'], str(r['terms']), r['peer']].append(r)

    def get(self, corpus, terms, peer): return self.by.get((corpus, str(terms), peer), [])

    def peers(self, corpus, terms): return [p for c, t, p in self.by if (c, t) == (corpus, str(terms))]

    def median(self, corpus, terms, peer, key='cpu'):
        rs = self.get(corpus, terms, peer)
        return statistics.median(r[key] for r in rs) if rs else None

    def ratio(self, corpus, terms, a, b, key='cpu'):
        """Median over the rounds of a's figure over b's in the same round, or None."""
        base = {r['round']: r[key] for r in self.get(corpus, terms, b)}
        rs = [r[key] / base[r['round']] for r in self.get(corpus, terms, a) if base.get(r['round'])]
        return statistics.median(rs) if rs else None

    def fastest(self, corpus, terms, peers, key='cpu'):
        known = [p for p in peers if self.get(corpus, terms, p)]
        return min(known, key=lambda p: self.median(corpus, terms, p, key)) if known else None

    def net(self, corpus, terms, peer):
        """CPU without start-up, None where what is left is too small to say anything."""
        x, start = self.median(corpus, terms, peer), self.median('empty', terms, peer)
        return x - start if x is not None and start is not None and x - start > .002 else None

def slope(a, b, factor):
    return math.log(b / a) / math.log(factor) if a and b else None

def table(head, rows):
    line = lambda cells: '| ' + ' | '.join(str(c).replace('|', '\\|') for c in cells) + ' |\n'
    return line(head) + line('---' for _ in head) + ''.join(map(line, rows)) + '\n'

def num(x, form='%.2f', none='–'): return none if x is None else form % x

def without(runs, corpus, terms, asked):
    gone = [WHAT.get(p, p) for p in asked.split(',') if p in runs.failed or not runs.get(corpus, terms, p)]
    return '**Failed, timed out or not run:** ' + '; '.join(gone) + '.\n\n' if gone else ''

def comparison(runs, corpus, terms, asked):
    rows = []
    for p in sorted(runs.peers(corpus, terms), key=lambda p: runs.median(corpus, terms, p)):
        rs = runs.get(corpus, terms, p); m = lambda k: runs.median(corpus, terms, p, k)
        ours = runs.ratio(corpus, terms, p, 'framing-tags-j1') or runs.ratio(corpus, terms, p, 'framing-report')
        cpus = [r['cpu'] for r in rs]
        rows.append((WHAT.get(p, p), len(rs), '%.3f' % m('cpu'), '%.3f–%.3f' % (min(cpus), max(cpus)), num(runs.ratio(corpus, terms, p, BASE), '%.1f'), num(ours, '%.2f'),
                     '%.3f' % m('wall'), '%.0f' % m('rss_mb'), '–' if rs[0]['hits'] is None else '{:,}'.format(rs[0]['hits'])))
    return without(runs, corpus, terms, asked) + table(('what ran', 'n', 'CPU s, median', 'range', '× base', '× framing', 'wall s', 'peak MB', 'lines or hits'), rows)

# ---- floors: each gives rows (name, what, floor, measured, whether it holds or None where nothing was measured)

GOALS_SPEED = 211.0  # MB a CPU-second of the reference tagger on the machine on which the goals were set

def atmost(name, what, value, floor, form='%.2f'): return (name, what, '≤ ' + form % floor, num(value, form), None if value is None else value <= floor)
def atleast(name, what, value, floor, form='%.1f'): return (name, what, '≥ ' + form % floor, num(value, form), None if value is None else value >= floor)

def floors(peers, shipped, seeds, growth, extra):
    c, t = '2000', '1000'; tags, full, rep = 'framing-tags-j1', 'framing-j1', 'framing-report'
    vale = seeds.fastest('seeds', t, VALE, 'wall'); wall = seeds.median('seeds', t, rep, 'wall')
    rows = [atmost('(a)', 'five articles to a finished page, wall time against Vale only linting them', seeds.ratio('seeds', t, rep, vale, 'wall'), 1.0),
            atmost('(a)', 'five articles to a finished page, ms wall on this machine', wall and wall * 1e3, 60, '%.0f'),
            atmost('(a)', 'five articles to a finished page, peak MB', seeds.median('seeds', t, rep, 'rss_mb'), 40, '%.0f'),
            atmost('(b)', 'zones, sentences and tags: CPU against the reference tagger', peers.ratio(c, t, tags, BASE), 1.8)]
    for p, x in (('py-ac', 2.5), ('wink-nlp', 20), ('py-sklearn', 20), (peers.fastest(c, t, VALE) or 'vale-rules', 85)):
        rows.append(atleast('(b)', 'CPU of %s against framing' % WHAT.get(p, p), peers.ratio(c, t, p, tags), x))
    rows += [atleast('(b) aim', 'two cores against one, wall time', peers.ratio(c, t, tags, 'framing-tags-j2', 'wall'), 1.6),
             atmost('(b1)', 'the same with voice and the shipped lexicons: CPU against the reference tagger', shipped.ratio(c, t, full, BASE), 5.3)]
    for p, x in (('wink-nlp', 7), (shipped.fastest(c, t, VALE) or 'vale-rules', 30)):
        rows.append(atleast('(b1)', 'CPU of %s, which knows no voice, against framing' % WHAT.get(p, p), shipped.ratio(c, t, p, full), x))
    mb = lambda k: extra['stream'].get(k, {}).get('rss')
    rows += [atmost('(c2)', '40,000 articles streamed, peak MB', mb(5), 100, '%.0f'),
             atmost('(c2)', 'the same against 8,000, peak MB', mb(5) and mb(1) and mb(5) / mb(1), 1.25)]
    for p in (tags, full):
        rows += [atmost('(d)', '%s: exponent of the corpus, 2,000 to 8,000 articles' % WHAT[p], corpus_slope(growth, p, '2000', '8000'), 1.05),
                 atmost('(d)', '%s: exponent of the lexicon, 100 to 10,000 terms' % WHAT[p], slope(growth.net(c, 100, p), growth.net(c, 10000, p), 100), .15)]
    start = growth.median('empty', 10000, tags, 'wall')
    rows.append(atmost('(d2)', 'start-up with 10,000 terms, ms wall on this machine', start and start * 1e3, 80, '%.0f'))
    rows += large(extra['reports'], extra['scale'], speed(peers))
    wait = lambda page, what: extra['browser'].get(page, {}).get(what + '-ms')
    bare = wait('bare', 'usable')
    rows += [atmost('(e2)', 'page of the five articles usable, ms in a browser on this machine, which takes %s for an empty page' % num(bare, '%.0f'), wait('five', 'usable'), 250, '%.0f'),
             atmost('(e2)', 'page of 500 articles of 12 outlets usable, ms', wait('five-hundred', 'usable'), 500, '%.0f'),
             atmost('(e2)', 'evidence of the 500 articles usable after a jump to it, ms', wait('five-hundred', 'evidence'), 500, '%.0f'),
             atmost('(e2)', 'filter of the 500 articles painted, ms', wait('five-hundred', 'filter'), 100, '%.0f')]
    pages = extra['pages']
    rows.append(atmost('(e)', 'page of the five articles, KB', pages and pages['bytes'] / 1e3, 550, '%.0f'))
    rows.append(('(f)', 'the page made twice: same bytes', 'must', '–' if not pages else 'same' if pages['same'] else 'different', pages and pages['same']))
    return rows

def speed(peers):
    """MB of text that the reference tagger reads in a CPU-second here."""
    text, spent = peers.get('2000', '1000', BASE), peers.median('2000', '1000', BASE)
    return spent and text[0]['bytes'] / 1e6 / spent

def large(reports, scale, base):
    """Floors of a whole report on 8,000 articles, and of grouping and copies apart."""
    m = lambda corpus, key, form='html': statistics.median([r[key] for r in reports if (r['corpus'], r['form']) == (corpus, form)] or [0]) or None
    s = lambda name: scale.get(name, {}).get('seconds')
    both = s('8000/group') and s('8000/copies') and scale['8000/group']['mb'] / (s('8000/group') + s('8000/copies'))
    bytes_ = scale['8000/group']['mb'] / scale['2000/group']['mb'] if s('8000/group') and s('2000/group') else 4
    rows = []
    for form in ('html', 'json'):
        rows += [atmost('(c)', 'whole report on 8,000 articles, %s: peak MB' % form, m('8000', 'rss_mb', form), 160, '%.0f'),
                 atmost('(c3)', 'whole report on 8,000 articles, %s: s wall on this machine' % form, m('8000', 'wall', form), 4, '%.1f')]
    return rows + [atmost('(c3)', 'grouping and copies together, undated (%s MB of text a CPU-second here): CPU against the reference tagger on as much text' % num(both, '%.1f'),
                          base and both and base / both, GOALS_SPEED / 20),
                   atmost('(d)', 'whole report: exponent, 2,000 to 8,000 articles', slope(m('2000', 'cpu'), m('8000', 'cpu'), bytes_), 1.05),
                   atmost('(d)', 'grouping, forty articles a day: exponent, 2,000 to 8,000 articles', slope(s('2000/dated'), s('8000/dated'), bytes_), 1.15),
                   atmost('(d) aim', 'grouping without dates: the same', slope(s('2000/group'), s('8000/group'), bytes_), 1.15),
                   atmost('(d)', 'copies: the same', slope(s('2000/copies'), s('8000/copies'), bytes_), 1.15)]

def outcome(row):
    if row[4] is None: return 'not measured'
    if row[0].endswith('aim'): return 'reached' if row[4] else 'not reached; an aim, no floor'
    return 'holds' if row[4] else '**fails**'

def converted(rows, peers):
    """Times of this machine at the speed of the goals' one: an estimate beside the floors, which it does not decide."""
    if not speed(peers): return ''
    slower = GOALS_SPEED / speed(peers)
    timed = [(r, float(r[3]) / slower) for r in rows if re.search(r'\bms\b|s wall', r[1]) and r[4] is not None]
    held = lambda r, x: x <= float(r[2].split()[1])
    return ('### The same times at the speed of the goals\' machine\n\nThere the reference tagger read %.0f MB a CPU-second, here %.0f: this machine is %.1f times as slow. A time of this machine divided by that is an\n'
            'estimate of what the goals\' machine would take; it stands beside the floors above and decides none of them.\n\n' % (GOALS_SPEED, GOALS_SPEED / slower, slower)
            + table(('goal', 'what', 'floor', 'measured here', 'at their speed', ''), [(r[0], r[1].replace(' on this machine', ''), r[2], r[3], '%.3g' % x, 'within' if held(r, x) else 'beyond') for r, x in timed]))

def corpus_slope(growth, peer, a, b):
    size = lambda c: growth.get(c, 1000, peer)[0]['bytes']
    x, y = growth.net(a, 1000, peer), growth.net(b, 1000, peer)
    return slope(x, y, size(b) / size(a)) if x and y else None

NEVER = ['(b) against quanteda, (b1) against quanteda: not among the peers that were installed', '(b2) decoding of JSONL and HTML apart from tagging',
         '(c2) a million articles', '(d) growth of sentence alignment in one event, which is bounded']

def growth_table(growth):
    rows = []
    for p in sorted({k[2] for k in growth.by}):
        rows.append((WHAT.get(p, p), num(slope(growth.net('2000', 100, p), growth.net('2000', 1000, p), 10)), num(slope(growth.net('2000', 1000, p), growth.net('2000', 10000, p), 10)),
                     num(corpus_slope(growth, p, '100', '2000')), num(corpus_slope(growth, p, '2000', '8000')), ' / '.join(num(growth.median('empty', t, p), '%.3f') for t in (100, 1000, 10000))))
    return table(('what ran', 'lexicon 100→1,000', '1,000→10,000', 'corpus 100→2,000 articles', '2,000→8,000', 'start-up CPU s at 100 / 1,000 / 10,000 terms'), rows)

STREAM = re.compile(r'x(\d+) \((\d+) articles\): wall ([\d.]+) s user ([\d.]+) sys ([\d.]+) peak RSS (\d+) KB')

def stream(text):
    return {int(m[1]): dict(articles=int(m[2]), wall=float(m[3]), cpu=float(m[4]) + float(m[5]), rss=int(m[6]) / 1024) for m in STREAM.finditer(text)}

def agreement(checks):
    out = ''
    for h in checks:
        d = h['differences']
        out += 'Articles: %s, terms: %s. framing %s, reference tagger %s, both %s.' % tuple('{:,}'.format(int(h[k])) for k in ('corpus', 'terms', 'framing', 'reference', 'both'))
        out += ' No hit differs.\n\n' if not d else ' %d hits differ:\n\n' % len(d)
        by = collections.defaultdict(list)
        for x in d: by[x['only'], x['why']].append(x)
        show = lambda xs: '; '.join('%s @%d %s' % (x['file'], x['offset'], x['term']) for x in xs[:3]) + (' …' if len(xs) > 3 else '')
        if d: out += table(('only in', 'class', 'hits', 'for example: article @offset term'), [(k[0], k[1], len(v), show(v)) for k, v in sorted(by.items(), key=lambda x: (-len(x[1]), x[0]))])
    if not checks: return out + 'Not measured.\n'
    return out + ('The classes are computed from the bytes around a hit. "Other" is a difference that no class explains.\n' if any(h['differences'] for h in checks) else '')

def described(m):
    if not m: return 'The machine was not recorded.\n\n'
    return '%d cores of %s, %d GB, %s, warm page cache; framing built by %s%s.\n\n' % (m['cores'], m['cpu'], m['memory_gb'], m['system'], m['go'],
        ' at revision ' + m['revision'][:12] + (' with changes' if m['modified'] == 'true' else '') if m.get('revision') else '')

def load(folder, name, default):
    path = os.path.join(folder, name)
    if not os.path.exists(path): return default
    with open(path, encoding='utf-8') as f: return json.load(f) if name.endswith('.json') else f.read()

def page(folder):
    peers, shipped, seeds, growth = (Runs(os.path.join(folder, n + '.jsonl')) for n in ('peers', 'shipped', 'seeds', 'growth'))
    machine = load(folder, 'machine.json', None); streams = stream(load(folder, 'stream.txt', '')); checks = load(folder, 'hits.json', [])
    extra = dict(stream=streams, pages=load(folder, 'pages.json', None), reports=load(folder, 'reports.json', []), scale=load(folder, 'scale.json', {}), browser=load(folder, 'browser.json', {}))
    rows = floors(peers, shipped, seeds, growth, extra); loads = [r['load'] for x in (peers, shipped, seeds, growth) for rs in x.by.values() for r in rs]
    out = HEAD + described(machine)
    if loads: out += 'Load of the machine while it ran: %.1f to %.1f (1-minute average, the runs themselves included).\n\n' % (min(loads), max(loads))
    if machine: out += corpora(machine['corpus'])
    out += '## Side by side: 2,000 articles, 1,000 terms\n\n' + (comparison(peers, '2000', '1000', measure.TAGGERS) + NOTE if peers.by else 'Not measured.\n\n')
    out += '## Five articles to a finished page\n\nThe others only tag or lint the five files.\n\n' + (comparison(seeds, 'seeds', '1000', measure.LINTERS) if seeds.by else 'Not measured.\n\n')
    out += '## Floors\n\nThe letters are those of the project\'s performance goals; a floor must hold on every change. The goals give (b), (b1) and the speed of grouping and copies in MB a CPU-second of the machine they were set on, where the reference tagger read 211; here they stand as the same ratio to it (211/120, 211/40, 211/20), which holds on any machine. Figures "on this machine" hold nowhere else.\n\n'
    out += table(('goal', 'what', 'floor', 'measured', ''), [r[:4] + (outcome(r),) for r in rows])
    out += converted(rows, peers)
    out += '## Growth\n\nExponent of CPU time without start-up: 1 means twice the input takes twice the time, 0 means the size does not matter. Lexicon slopes on 2,000 articles, corpus slopes with 1,000 terms.\n\n'
    out += growth_table(growth) if growth.by else 'Not measured.\n\n'
    out += '## Memory of a stream\n\n`framing annotate -f counts --event none -` reading JSONL records from standard input.\n\n'
    out += table(('articles', 'peak MB', 'CPU s', 'wall s'), [('{:,}'.format(s['articles']), '%.0f' % s['rss'], '%.1f' % s['cpu'], '%.1f' % s['wall']) for _, s in sorted(streams.items())]) if streams else 'Not measured.\n\n'
    out += '## Do the hits agree?\n\n' + agreement(checks) + '\n## Not measured\n\n'
    return out + ''.join('- %s\n' % x for x in ['%s %s' % r[:2] for r in rows if r[4] is None] + NEVER)

HEAD = '''# Performance

Written by `docs/figures/performance.py` from the results that `docs/figures/measure.py` left. Do not edit: run them again.

Every tool does the same work as a whole process: it reads the same files, looks for the same terms (case-insensitive, whole words), and writes each hit or table. In each round every tool runs
once, in a fresh random order; the first round warms up and is not kept. What counts are the **ratios of CPU time** within a round. Seconds and megabytes a second belong to the machine below and
promise nothing about another. Wall time swings with whatever else runs; CPU time by about 15 %.

'''
NOTE = '''"× base" and "× framing" are medians of the ratio within a round: above 1 needs more CPU time than the reference tagger, or than framing without voice. framing looks for terms with inflection,
context and exceptions, splits sentences, labels zones and writes one line a tag; the reference tagger does none of that and stands for what one pass over the bytes can reach.
Hits differ where tools see words differently: wink-nlp takes "criticized" for the term "criticised" and keeps some compounds whole, scikit-learn joins words over punctuation.

'''

def corpora(c):
    rows = [('{:,}'.format(int(k)), '{:,}'.format(v['bytes']), '{:,}'.format(v['words']), v['outlets']) for k, v in sorted(c['corpus'].items(), key=lambda x: int(x[0]))]
    words = c['lexicon'].get('1000', {}).get('per_words')
    return 'Text: news articles of the public Article-Bias-Prediction set, one file an article.\n\n' + table(('articles', 'bytes', 'words', 'outlets'), rows) + 'Terms: words and phrases of the corpus itself, a tenth of them phrases of two or three words%s.\n\n' % (
        '; with 1,000 terms one hit in about %.0f words' % words if words else '')

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--bench', default=os.environ.get('BENCH_HOME')); ap.add_argument('--out', default=os.path.join(HERE, '..', 'performance.md'))
    a = ap.parse_args()
    if not a.bench: sys.exit('give --bench, the folder in which measure.py left its results')
    with open(a.out, 'w', encoding='utf-8') as f: f.write(page(os.path.join(a.bench, 'results', 'page')).rstrip() + '\n')

if __name__ == '__main__': main()
