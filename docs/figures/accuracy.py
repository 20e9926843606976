#!/usr/bin/env python3
"""Write docs/accuracy.md: what framing gets right and wrong on annotated text that nobody of this project wrote.

  accuracy.py --score SCORE.PY --bin FRAMING [--log FILE] [task ...]    measure, keep all figures in FILE, write the page
  accuracy.py --log FILE                                                write the page again from figures kept earlier

Tasks: seeds cases voice segment (the default), and whatever else the scoring script knows. The data lies beside the scoring
script (polnear/, gum_attribution/), the reference articles and their gold annotation in ../seeds and ../gold of it; --data,
--seeds and --gold name other places. Voice is measured here (attribution.py), the classes of the spurious tags too
(reference_tags.py); the rest is taken from what the scoring script prints. Each task is run on its own, so that one that
fails hides no other. Nothing of the scored texts reaches the page: only figures, ids, the matched terms and single cue words;
a line that is not understood is left out. It takes half a minute and needs python3 and go, nothing else.
"""
import argparse, collections, json, os, re, subprocess, sys
import attribution, attribution_page, reference_tags
from tables import table

HERE = os.path.dirname(os.path.abspath(__file__))
NONE = 'not measured'
NUM = r'([01]\.\d+)'

# Where a figure stands in the output, what it is held against, and what is known elsewhere. Floor and aim are None where
# nobody has set one. The first group of the pattern is the figure, or the first two are a fraction.
Measure = collections.namedtuple('Measure', 'task what section pattern floor aim best')
MEASURES = [
    Measure('Five reference articles', 'tags of the gold annotation found', 'five articles', r'^tags: (\d+)/(\d+) found', None, 1.0, ''),
    Measure('Five reference articles', 'voice of the tags that were found', 'five articles', r'voice right on (\d+)/(\d+)', None, .96,
            'rule prototype .941; a second reader of the gold .994'),
    Measure('Five reference articles', 'own or not own voice, by word', 'five articles', r'own / not-own right on (\d+)/(\d+) words', None, None, ''),
    Measure('Five reference articles', 'sentence kept or set aside', 'five articles', r'zone right on (\d+)/(\d+) sentences', None, None, ''),
    Measure('Voice cases', 'single sentences, one term each', 'voice cases', r'^voice cases right (\d+)/(\d+)', None, None,
            'a second annotator, blind, on 30 invented cases: .933'),
    Measure('Voice, PolNeAR dev', 'token F1 of attributed content', 'voice: polnear/dev', r'^token content .*F1 ' + NUM, .726, .86,
            'rule prototype .819; annotators among themselves .913; BBC Citron .833 on another corpus (published)'),
    Measure('Voice, PolNeAR dev', 'own or not own voice, by word', 'voice: polnear/dev', r'^own / not-own word accuracy ' + NUM, None, .87, 'rule prototype .833'),
    Measure('Voice, GUM Wikinews', 'token F1 of attributed content', 'voice: gum_attribution/all', r'^token content .*F1 ' + NUM, .52, .78, 'rule prototype .732'),
    Measure('Sentences, GUM news', 'F1 of exact sentences', 'sentences: ud_gum_news', r'^exact sentence spans .*F1 ' + NUM, .933, .97, 'prose, by paragraph, .933; spaCy .906 on EWT (published)'),
    Measure('Sentences, golden rules', 'rules passed', 'sentences: golden rules', r'^golden: (\d+)/(\d+)', 34 / 49, 44 / 49,
            'prose 34 of 49; Pragmatic Segmenter and pySBD 48 (published)'),
    Measure('Events, AllSides round-ups', 'B-cubed F1', 'events: events/allsides_full', r'^B-cubed .*F1 ' + NUM, .865, .92, ''),
    Measure('Events, ECB+', 'B-cubed F1', 'events: ecbplus/articles', r'^B-cubed .*F1 ' + NUM, .885, .93, ''),
    Measure('Sentence alignment, ECB+ dev', 'F1 at the threshold of the tool', 'align: ECB+ dev', r'^alignment as given .*F1 ' + NUM, .57, .66, ''),
    Measure('Article text from web pages', '4-gram F1, scrapinghub', 'article text from HTML: scrapinghub', r'^4-gram shingles .*F1 ' + NUM, .838, .96,
            'go_trafilatura .960, rs_trafilatura .970'),
    Measure('Dates from web pages', 'pages with the right date', 'dates from HTML', r'(\d+)/(\d+)', None, .88, ''),
]

INTRO = '''# Accuracy

Written by `docs/figures/accuracy.py` from what the binary makes of annotated data. Do not edit: run it again.

## How to read the figures

- **P**, precision: of all that framing marked, the share that the annotators marked too. It falls when framing claims too much.
- **R**, recall: of all that the annotators marked, the share that framing found. It falls when framing overlooks things.
- **F1** is their harmonic mean, 2PR/(P+R): high only where both are high.
- **n** is the number of things that were counted: words, sentences, tags or cases, as named. A share of a small n moves a lot by chance.
- **Token F1 of attributed content**: each word is either inside what someone is reported to have said, thought or written, or not; P, R and F1 count words, not sentences.
- **Own or not own voice**: the share of all words on which framing and the annotators agree whether the outlet speaks itself.
- **Exact sentences**: a sentence counts only if its start and its end are both right. **Boundaries** count ends alone.
- **Floor** is what a naive method reaches (quotation marks, a fixed cue list, a library as it comes). **Aim** is what this project wants. **Best known** is the best figure known to us for the same data unless it says otherwise.

## What was tuned on

No figure on this page is of text that nobody had seen, so on new text expect somewhat less.

- **PolNeAR's training part** (840 articles): the rules of voice were tuned on one half of it, error by error, and later, with the cue lists and the confidence, on all of it. The counts that sort cue words into strong and weak come from all of it too.
- **PolNeAR's dev part** (84 articles) was scored after most changes and kept in view, so choices between rules lean on it.
- **The five reference articles, the voice cases and GUM Wikinews** were looked at while rules and lexicons were mended. The lexicons were written for the five articles: that every tag is found there says that nothing broke, not how framing does on other events.
- PolNeAR's test part and other held-out data have no part in this page.
'''

def run(a, tasks):
    """The output of all tasks, one run a task. A task that fails leaves a line that says so."""
    log = []
    for task in tasks:
        try:
            if task == 'voice': log.append(attribution.lines(attribution.measure(a.bin, a.data)))
            else: log.append(subprocess.run([sys.executable, '-B', a.score, '--bin', a.bin, '--data', a.data, '--gold', a.gold, '--seeds', a.seeds, task], capture_output=True, text=True, check=True).stdout)
            if task == 'seeds': log.append('== spurious tags\n' + json.dumps(reference_tags.spurious(a.bin, a.gold, a.seeds)) + '\n')
        except subprocess.CalledProcessError as e:
            log.append('== %s: failed, exit %d\n' % (task, e.returncode))
            sys.stderr.write('%s failed:\n%s\n' % (task, str(e.stderr)[-2000:]))
    return ''.join(log)

def sections(log):
    """Name of a section -> its lines. A "-- split" line opens a section of its own, named section/split."""
    out, name, head = collections.OrderedDict(), None, None
    for line in log.splitlines():
        if line.startswith('== '):
            head = name = re.sub(r' (against gold )?\(.*\)$', '', line[3:]).strip()
            m = re.match(r'dates from HTML', name)      # its figure stands in the head line itself
            out.setdefault('dates from HTML' if m else name, []).extend([line] if m else [])
        elif line.startswith('-- split ') and head:
            name = head + '/' + line[9:].strip()
            out.setdefault(name, [])
        elif name:
            out[name].append(line)
    return out

def kept(secs, name):
    """What was kept as JSON in a section; None if it is not there."""
    return next((json.loads(l) for l in secs.get(name, []) if l[:1] in '[{'), None)

def find(lines, pattern):
    return next((m for m in (re.search(pattern, l) for l in lines or []) if m), None)

def figure(secs, measure):
    """(text, value) of one measure; the value is None where it was not measured."""
    m = find(secs.get(measure.section), measure.pattern)
    if not m: return NONE, None
    if m.lastindex == 2:
        a, b = int(m[1]), int(m[2])
        return '%d of %d = %.3f' % (a, b, a / max(b, 1)), a / max(b, 1)
    return '%.3f' % float(m[1]), float(m[1])

def verdict(value, floor, aim):
    if value is None or (floor is None and aim is None): return ''
    if aim is not None and round(value, 3) >= round(aim, 3): return 'aim reached'
    if floor is not None and value < floor: return '**below the floor**'
    return 'below the aim' if floor is None else 'between floor and aim' if aim is not None else 'above the floor'

def overview(secs):
    out, rows = '## Overview\n\n', []
    show = lambda x: '–' if x is None else '%.3f' % x
    for m in MEASURES:
        text, value = figure(secs, m)
        rows.append((m.task, m.what, show(m.floor), show(m.aim), m.best or '–', text, verdict(value, m.floor, m.aim)))
    out += table(('task', 'measure', 'floor', 'aim', 'best known', 'framing', ''), rows)
    gone = ['%s (%s)' % (r[0], r[1]) for r in rows if r[5] == NONE]
    if gone: out += 'Not measured in this run: ' + '; '.join(gone) + '.\n\n'
    for name in secs:
        m = re.match(r'(\w+): (skipped|failed), (.*)', name)
        if m: out += 'Task `%s` gave nothing: %s (%s).\n\n' % (m[1], m[2], m[3])
    return out

PRF = re.compile(r'^(.*?)\s+P ([\d.]+)\s+R ([\d.]+)\s+F1 ([\d.]+)')

def zones(secs):
    rows = [m.groups() for m in (re.match(r'\s+zone (\w+)\s+P ([\d.]+) R ([\d.]+) F1 ([\d.]+)\s+\((\d+) in gold\)', l) for l in secs.get('five articles', [])) if m]
    return '### Zones of the five reference articles\n\nWhere a sentence stands: one F1 for each zone, n is the number of such sentences in the gold annotation.\n\n' + table(('zone', 'P', 'R', 'F1', 'n'), rows) if rows else ''

def segmentation(secs):
    out, rows = '', []
    for name, lines in secs.items():
        if not name.startswith('sentences: '): continue
        n = find(lines, r'^gold sentences (\d+)')
        rows += [(name[11:], m[1], m[2], m[3], m[4], n[1] if n else '–') for m in map(PRF.match, lines) if m]
    if rows: out += '### Sentence splitting\n\n' + table(('data', 'what', 'P', 'R', 'F1', 'n (sentences)'), rows)
    rules = [m.groups() for m in (re.match(r'^(\w+): (\d+)/(\d+) = ([\d.]+)', l) for l in secs.get('sentences: golden rules', [])) if m]
    if rules: out += table(('published rule set', 'passed', 'n', 'share'), rules)
    return out

def failures(secs):
    """Known failures by class: counts, ids and terms only."""
    out = '## Known failures\n\n'; lines = secs.get('five articles')
    if lines:
        counts = {'missed': find(lines, r'^tags: (\d+)/(\d+) found'), 'spurious': find(lines, r', (\d+) spurious'), 'wrong voice': find(lines, r'voice right on (\d+)/(\d+)')}
        head = {'missed': 'Tags of the gold annotation that were not found', 'spurious': 'Tags that the gold annotation does not have', 'wrong voice': 'Tags in the wrong voice'}
        for kind, m in counts.items():
            n = 0 if not m else int(m[1]) if m.lastindex == 1 else int(m[2]) - int(m[1])
            tags = kept(secs, 'spurious tags') if kind == 'spurious' else None
            rows = listed(lines, kind) if tags is None else grouped((t[4], t[0], t[3]) for t in tags)
            out += '### %s: %d\n\n' % (head[kind], n)
            if kind == 'spurious' and m and counts['missed']: out += 'Beside the %s tags that were found.\n\n' % counts['missed'][1]
            if rows: out += table(('class', 'n', 'article: term'), rows)
            k = sum(r[1] for r in rows)
            if k < n: out += 'Only %d of the %d are listed by the scoring script.\n\n' % (k, n)
        m = find(lines, r'^tags: \d+/(?:\d+) found, (\d+) with the right variant')
        if m and counts['missed']: out += '%d of the tags that were found have another variant than in the gold annotation.\n\n' % (int(counts['missed'][1]) - int(m[1]))
    if 'voice cases' in secs:
        by, ok = collections.defaultdict(list), find(secs['voice cases'], r'^voice cases right (\d+)/(\d+)')
        for line in secs['voice cases']:
            m = re.match(r'^\s+(\d+): wanted (\w+), got (\w+) ?(\w*)( \(hard\))?: ', line)
            if not m: continue
            term = re.search(r' \[([^\[\]]{1,60})\]$', line)
            by['%s taken for %s' % (m[2], m[3])].append(m[1] + (': ' + term[1] if term else '') + (' (hard)' if m[5] else ''))
        out += '### Voice cases: %s wrong\n\n' % (int(ok[2]) - int(ok[1]) if ok else 'unknown number of')
        if by: out += table(('class', 'n', 'case: term'), [(k, len(v), '; '.join(v)) for k, v in sorted(by.items(), key=lambda x: (-len(x[1]), x[0]))])
    figures = kept(secs, 'attribution figures')
    return out + (attribution_page.failures(figures) if figures else '')

def listed(lines, kind):
    """Rows (class, n, "article: term; ...") of the lines "   kind: | article | ..." """
    found = []
    for line in lines:
        f = line.split(' | ')
        if f[0].strip() != kind + ':' or len(f) < 5: continue
        if kind == 'wrong voice':       # article, term, gold voice, our voice, sentence: the sentence stays behind
            found.append(('%s taken for %s' % (f[3].replace('gold ', ''), f[4].replace('got ', '')), f[1], f[2]))
        else: found.append((f[2] + ' / ' + f[3], f[1], f[4]))
    return grouped(found)

def grouped(found):
    """(class, article, term) -> rows (class, n, "article: term; ..."), the most frequent class first."""
    by = collections.defaultdict(list)
    for c, article, term in found: by[c].append((article, term))
    join = lambda v: '; '.join('%s: %s%s' % (a, t, ' ×%d' % n if n > 1 else '') for (a, t), n in sorted(collections.Counter(v).items()))
    return [(k, len(v), join(v)) for k, v in sorted(by.items(), key=lambda x: (-len(x[1]), x[0]))]

def page(log):
    secs = sections(log); lost = sum(map(int, re.findall(r'missing from output: (\d+)', log)))
    out = INTRO + '\n' + overview(secs)
    if lost: out += '**%d articles of the data are missing from the output of the binary**; they count as if nothing had been marked in them.\n\n' % lost
    detail = attribution_page.page(kept(secs, 'attribution figures')) + segmentation(secs) + zones(secs)
    return out + ('## In detail\n\n' + detail if detail else '') + failures(secs)

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--score', default=os.environ.get('SCORE')); ap.add_argument('--bin', default=os.environ.get('FRAMING', './framing'))
    ap.add_argument('--data'); ap.add_argument('--gold'); ap.add_argument('--seeds')
    ap.add_argument('--log'); ap.add_argument('--out', default=os.path.join(HERE, '..', 'accuracy.md')); ap.add_argument('task', nargs='*')
    a = ap.parse_args()
    if a.score:
        a.bin, beside = os.path.abspath(a.bin), os.path.dirname(os.path.abspath(a.score))
        a.data, a.gold, a.seeds = a.data or beside, a.gold or os.path.join(beside, '..', 'gold'), a.seeds or os.path.join(beside, '..', 'seeds')
        log = run(a, a.task or ['seeds', 'cases', 'voice', 'segment'])
        if a.log:
            with open(a.log, 'w', encoding='utf-8') as f: f.write(log)
    elif a.log:
        with open(a.log, encoding='utf-8') as f: log = f.read()
    else: sys.exit('give --score, the scoring script, or --log, output kept earlier')
    with open(a.out, 'w', encoding='utf-8') as f: f.write(re.sub(r'\n{3,}', '\n\n', page(log)).rstrip() + '\n')

if __name__ == '__main__': main()
