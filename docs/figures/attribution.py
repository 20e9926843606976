"""What framing finds of the words that annotators attribute to somebody, and why it errs: sums over whole corpora.

A word counts as claimed if it lies in a stretch that framing calls attributed or quoted, and as annotated if it lies in
the content of an annotated attribution. Where stretches are nested the innermost one decides. All positions are bytes of
the text; words are named by their index. Nothing of the texts goes into the figures but single cue words.
"""
import bisect, collections, gzip, json, os, random, re, subprocess, tempfile
import attribution_left

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
WORD = re.compile(r"\w+(?:[-'’]\w+)*")          # as the scoring script counts words
QUOTATION = re.compile(r'[“"][^“”"]+[”"]')
# Words in quotation marks of any kind, to the end of the paragraph where the closing mark is missing.
QUOTED = re.compile(r"“[^“”]*?(?:”|(?=\n\n)|$)|\"[^\"“”]*?(?:[\"”]|(?=\n\n)|$)|''.*?(?:''|(?=\n)|$)|(?<!\w)‘[^‘\n]*?’(?!\w)", re.S)
KINDS = ('strong', 'object', 'weak', 'noun', 'phrase', 'colon', 'marker')     # of cues, best first; see cueforms
LONGEST = 4     # words in a cue
TUNED, OTHER = 'PolNeAR train, tuned half', 'PolNeAR train, other half'

def records(folder, name):
    """The records of name.jsonl or name.jsonl.gz."""
    path = os.path.join(folder, name + '.jsonl')
    with (gzip.open(path + '.gz', 'rt', encoding='utf-8') if not os.path.exists(path) else open(path, encoding='utf-8')) as f:
        return [json.loads(l) for l in f if l.strip()]

def cue_forms():
    """Form -> kind, of all shipped cues."""
    out = subprocess.run(['go', 'run', './docs/figures/cueforms'], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    forms = {}
    for kind, form in (l.lower().split('\t') for l in out.splitlines()):
        forms[form] = min(kind, forms.get(form, kind), key=KINDS.index)
    return forms

def annotate(binary, articles):
    """Id -> what framing writes about the article."""
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, 'in.jsonl')
        with open(path, 'w', encoding='utf-8') as f:
            for a in articles: f.write(json.dumps({k: a[k] for k in ('id', 'outlet', 'date', 'url', 'text') if a.get(k)}, ensure_ascii=False) + '\n')
        out = subprocess.run([binary, 'annotate', '-q', '-f', 'jsonl', path], check=True, capture_output=True).stdout
    return {x['id']: x for x in map(json.loads, out.decode().splitlines())}

def spans(text, pattern):
    """Where the pattern stands in the text, in bytes."""
    return [(len(text[:m.start()].encode()), len(text[:m.end()].encode())) for m in pattern.finditer(text)]

class Words:
    """The words of a text by their bytes."""
    def __init__(self, text):
        self.starts, self.ends, last, at = [], [], 0, 0
        for m in WORD.finditer(text):
            at += len(text[last:m.start()].encode()); self.starts.append(at)
            at += len(m[0].encode()); self.ends.append(at); last = m.end()

    def inside(self, spans):
        """The indices of the words that lie wholly inside one of the spans."""
        return {i for s, e in spans for i in range(bisect.bisect_left(self.starts, s), bisect.bisect_right(self.ends, e))}

def splits(name, articles):
    """Split -> articles. The tuned half of PolNeAR's training part is what a shuffle with seed 7 puts first."""
    if name == 'gum_attribution': return {'GUM Wikinews': articles}
    train = [a for a in articles if a['split'] == 'train']; random.Random(7).shuffle(train)
    half = len(train) // 2
    return {'PolNeAR dev': [a for a in articles if a['split'] == 'dev'], OTHER: train[half:], TUNED: train[:half]}

def cue_kind(cue, forms):
    """The best kind of cue among the words annotated as cue, a listed one of several words as a whole; None if there is none."""
    words = re.findall(r"[\w'’-]+", cue)
    found = [forms.get(' '.join(words[i:j])) for i in range(len(words)) for j in range(i + 1, min(len(words), i + LONGEST) + 1)]
    return min([k for k in found if k] + ['colon'] * (':' in cue), key=KINDS.index, default=None)

class Figures:
    """Sums over the articles of one split."""
    def __init__(self, forms):
        self.forms, self.kinds = forms, {}
        self.n = collections.Counter()
        self.table = collections.defaultdict(collections.Counter)       # "rule V6" and the like -> counts

    def add(self, article, result, gold):
        text, raw = article['text'], article['text'].encode()
        w = Words(text); g = w.inside(s for r in gold for s in r['content'])
        given = result.get('given', 0) if result else 0
        place = lambda span: (span['start'] - given, span['end'] - given)
        inner, voiced, extent = {}, {}, []      # word -> index of its innermost stretch, of its innermost stretch or scare quotes
        voices = result.get('voices', []) if result else []
        for k, v in enumerate(voices):          # by start, longer first: the last one to hold a word is the innermost
            extent.append(w.inside([place(v)]))
            for i in extent[-1]: voiced[i] = k
            if v['voice'] in ('attributed', 'quoted'):
                for i in extent[-1]: inner[i] = k
        p = set(inner)
        self.count(article, w, g, p, text)
        self.claims(voices, inner, extent, voiced, g, w.inside(s for r in gold for k in ('source', 'cue', 'clause') for s in r.get(k) or []))
        sources = [w.inside([place(v['source'])]) if v.get('source') else set() for v in voices]
        self.lost(raw, w, gold, w.inside(spans(text, QUOTED)), p, self.attributions(w, gold, voices, inner, sources),
                  lambda i: voices[inner[i]].get('rule'))

    def count(self, article, w, g, p, text):
        n, total = self.n, len(w.starts)
        q = w.inside(spans(text, QUOTATION))
        n.update(articles=1, words=total, gold=len(g), claimed=len(p), right=len(g & p), own_right=total - len(g ^ p), quotes=len(q), quotes_right=len(q & g), f1=2 * len(g & p) / max(1, len(g) + len(p)))
        self.table['outlet ' + (article.get('outlet') or '?')].update(articles=1, words=total, gold=len(g), claimed=len(p), right=len(g & p))

    def claims(self, voices, inner, extent, voiced, g, introduces):
        """By rule and by confidence: how many of the claimed words are annotated. Why are the others not?"""
        for i, k in inner.items():
            v, ok = voices[k], i in g
            t = self.table['rule ' + (v.get('rule') or '?')]
            t.update(claimed=1, right=ok)
            if v['voice'] == 'attributed': t.update(indirect=1, indirect_right=ok)
            if ok: continue
            why = 'source' if i in introduces else 'far' if extent[k] & g else 'nothing ' + v['voice']
            self.table['spurious'][why] += 1
        for i, k in voiced.items():
            v = voices[k]
            self.table['confidence %s %s' % (v['voice'], v.get('confidence', 'high'))].update(words=1, right=i in g)

    def attributions(self, w, gold, voices, inner, sources):
        """Sources: is it the annotated one on more than half of the words? Returns the words of each annotated content."""
        contents = []
        for r in gold:
            c, s = w.inside(r['content']), w.inside(r.get('source') or [])
            contents.append(c); self.n['attributions'] += 1
            if not c or not s: continue
            hit = [inner[i] for i in c if i in inner]
            ok = 2 * sum(bool(sources[k] & s) for k in hit) > len(c)
            self.n.update(with_source=1, source_right=ok)
            if 2 * len(hit) > len(c):           # found: by the rule that claims most of it
                rule = collections.Counter(voices[k].get('rule') or '?' for k in sorted(hit)).most_common(1)[0][0]
                self.table['rule ' + rule].update(found=1, source_right=ok); self.n['found'] += 1
        return contents

    def lost(self, raw, w, gold, quoted, p, contents, rule):
        """What no cue list can find, and the words that framing overlooks, by class; which of them it leaves to the outlet on purpose."""
        classes = ('part', 'marks') + KINDS + ('unlisted', 'no cue'); best, left = {}, {}
        for r, c in zip(gold, contents):
            cue = ' '.join(raw[s:e].decode() for s, e in r.get('cue') or r.get('clause') or []).lower()
            if cue not in self.kinds: self.kinds[cue] = cue_kind(cue, self.forms)
            kind = self.kinds[cue]
            if not kind and re.fullmatch('[a-z]+', cue) and r.get('cue'): self.table['unlisted cues'][cue] += len(c - p - quoted)
            for i in c:
                why = 'marks' if i in quoted else kind or ('unlisted' if cue else 'no cue')
                if (kind or i in quoted) and c & p: why = 'part'
                best[i] = min(best.get(i, why), why, key=classes.index)
                if best[i] == why and i not in p: left[i] = attribution_left.kind(raw, w, cue, kind, c, p, rule, i)
        for i, why in best.items():
            reachable = why not in ('unlisted', 'no cue')
            self.n.update(reachable=reachable, beyond=not reachable and i in p)
            if i in p: continue
            self.table['lost'][why] += 1
            if reachable and left[i]: self.table['left'][left[i]] += 1

    def data(self):
        return dict(n=self.n, table={k: v for k, v in sorted(self.table.items())})

def measure(binary, data, forms=None):
    """Split -> figures, for PolNeAR and GUM as far as they are in the folder."""
    out, forms = {}, forms or cue_forms()
    for name in ('polnear', 'gum_attribution'):
        folder = os.path.join(data, name)
        if not os.path.isdir(folder): continue
        articles, gold = records(folder, 'articles'), collections.defaultdict(list)
        for r in records(folder, 'attributions'): gold[r['doc']].append(r)
        results = annotate(binary, articles)
        for split, chosen in splits(name, articles).items():
            f = Figures(forms)
            for a in chosen: f.n['missing'] += a['id'] not in results; f.add(a, results.get(a['id']), gold[a['id']])
            f.table['unlisted cues'] = collections.Counter(dict(f.table['unlisted cues'].most_common(100)))
            out[split] = f.data()
    return out

def lines(figures):
    """The sums in the lines of the scoring script, then all figures as JSON on one line."""
    out = []
    for section, split, name in (('polnear', 'dev', 'PolNeAR dev'), ('gum_attribution', 'all', 'GUM Wikinews')):
        if name not in figures: continue
        n = figures[name]['n']; p, r = n['right'] / max(1, n['claimed']), n['right'] / max(1, n['gold'])
        out += ['== voice: ' + section, '-- split ' + split, 'token content  P %.6f  R %.6f  F1 %.6f' % (p, r, 2 * p * r / (p + r) if p + r else 0),
                'own / not-own word accuracy %.6f over %d words' % (n['own_right'] / max(1, n['words']), n['words'])]
    lost = sum(x['n'].get('missing', 0) for x in figures.values())
    return '\n'.join(out + ['== attribution figures', 'missing from output: %d' % lost, json.dumps(figures)]) + '\n'
