#!/usr/bin/env python3
"""Tests of the scripts beside this file: python3 docs/figures/figures_test.py"""
import collections, json, os, shutil, tempfile, unittest
import accuracy, attribution, attribution_left, attribution_page, hits, performance, reference_tags

LOG = '''  5 articles, 0.1 MB in 0.2 s; missing from output: 0
== five articles against gold (0.21 s)
tags: 38/40 found, 37 with the right variant, 1 spurious; voice right on 18/20 contrast tags = 0.900
kept-or-dropped zone right on 99/100 sentences; own / not-own right on 950/1000 words = 0.950
   zone headline   P 1.00 R 0.80 F1 0.89  (5 in gold)
   missed: | 001 | harbour | port | docks
   missed: | 004 | harbour | port | docks
   spurious: | 002 | harbour | port | quay
   wrong voice: | 002 | walkout | gold quoted | got own | A secret sentence of the third party, with | a bar
and its second line: 3/4 found
== voice cases
   3: wanted own, got attributed high (hard): A secret sentence of the third party [walkout]
   7: wanted own, got attributed : A secret sentence that ends early
voice cases right 53/55
  9 articles, 0.1 MB in 0.2 s; missing from output: 2
== voice: polnear
-- split dev
token content                      P 0.9000  R 0.8000  F1 0.8471
macro-doc content F1 0.8300
  the-herald                       P 0.8000  R 0.7000  F1 0.7467
  the-courier                      P 0.9100  R 0.8100  F1 0.8571
source attachment recall 0.6000 of 500 attributions
own / not-own word accuracy 0.8800 over 9000 words
-- split train
token content                      P 0.5000  R 0.5000  F1 0.5000
== sentences: golden rules
golden: 40/49 = 0.8163
== segment: failed, exit 3
'''

class Accuracy(unittest.TestCase):
    def setUp(self): self.page = accuracy.page(LOG)

    def rows(self, start): return [l for l in self.page.splitlines() if l.startswith('| ' + start)]

    def test_figures(self):
        self.assertIn('38 of 40 = 0.950 | below the aim', self.rows('Five reference articles | tags')[0])
        self.assertIn('0.847 | between floor and aim', self.rows('Voice, PolNeAR dev | token')[0])     # of dev, not of train
        self.assertIn('0.880 | aim reached', self.rows('Voice, PolNeAR dev | own')[0])
        self.assertIn('40 of 49', self.rows('Sentences, golden')[0])

    def test_what_is_missing_is_said(self):
        self.assertIn('not measured', self.rows('Voice, GUM')[0])
        self.assertIn('Not measured in this run: Voice, GUM', self.page)
        self.assertIn('Task `segment` gave nothing: failed (exit 3)', self.page)
        self.assertIn('**2 articles of the data are missing', self.page)

    def test_no_third_party_sentence(self):
        self.assertNotIn('secret', self.page)
        self.assertNotIn('second line', self.page)

    def test_failures(self):
        self.assertIn('| harbour / port | 2 | 001: docks; 004: docks |', self.page)
        self.assertIn('| quoted taken for own | 1 | 002: walkout |', self.page)
        self.assertIn('1 of the tags that were found have another variant', self.page)
        self.assertIn('Only 1 of the 2 are listed', self.page)
        self.assertIn('| own taken for attributed | 2 | 3: walkout (hard); 7 |', self.page)

    def test_empty_output(self): self.assertIn('Not measured in this run', accuracy.page(''))

class Hits(unittest.TestCase):
    def classify(self, text, term, others=()):
        raw = text.encode()
        return hits.classify(raw, raw.index(term.encode()), len(term.encode()), list(others))

    def test_classes(self):
        for text, term, want in (('a quay wall', 'quay', 'other'), ('the half-quay', 'quay', 'after a hyphen or dash'), ("the quay’s wall", 'quay', 'before an apostrophe'),
                                 ('the quayé', 'quay', 'before a letter beyond ASCII'), ('quay\nwall', 'quay\nwall', 'phrase over a line break or special space'),
                                 ('quay\u00a0wall', 'quay\u00a0wall', 'phrase over a line break or special space'), ('har\u00adbour', 'har\u00adbour', 'soft hyphen or invisible character inside the word'), ('_quay', 'quay', 'after a letter, digit or underscore')):
            self.assertEqual(self.classify(text, term), want, text)
        self.assertEqual(self.classify('quay wall', 'quay', [(0, 9)]), 'same place, other length')
        self.assertEqual(self.classify('the quay', 'quay', [(0, 5)]), 'overlaps another hit')

    def test_compare(self):
        text = b'quay and half-quay and Quay'
        out = hits.compare([('a', 0, 4), ('a', 23, 4)], [('a', 0, 4), ('a', 14, 4), ('a', 23, 4)], lambda f: text)
        self.assertEqual((out['framing'], out['reference'], out['both']), (2, 3, 2))
        self.assertEqual(out['differences'], [dict(only='reference', file='a', offset=14, term='quay', why='after a hyphen or dash')])

# Two invented articles: an attribution found but cut short, one overlooked for its cue, and a claim that nobody annotated.
FORMS = {'said': 'strong', 'claims': 'weak', 'view': 'noun', 'according to': 'phrase', 'reportedly': 'marker'}

class Attribution(unittest.TestCase):
    def span(self, words):
        at = self.text.index(words)
        return [len(self.text[:at].encode()), len(self.text[:at + len(words)].encode())]

    def voice(self, words, **more):
        s, e = self.span(words)
        return dict(dict(start=s + 7, end=e + 7, voice='attributed', rule='V6', confidence='high'), **more)       # text begins at byte 7 of what the binary writes

    def setUp(self):
        self.text = 'The café’s owner said the quay would close in May. Rivals seemed to hope for it. “Nobody asked us,” a docker wrote. Trade is calm.'
        gold = [dict(source=[self.span('The café’s owner')], cue=[self.span('said')], content=[self.span('the quay would close in May')]),
                dict(source=[self.span('Rivals')], cue=[self.span('seemed')], content=[self.span('to hope for it')]),
                dict(source=[self.span('a docker')], cue=[], content=[self.span('“Nobody asked us,”')])]
        s, e = self.span('The café’s owner')
        voices = [self.voice('the quay would close', source=dict(start=s + 7, end=e + 7)), self.voice('“Nobody asked us,”', voice='quoted', rule='V1'), self.voice('Trade is calm', confidence='low', rule='V9')]
        f = attribution.Figures(FORMS); f.add(dict(outlet='Quay News', text=self.text), dict(given=7, voices=voices), gold)
        self.figures = {'PolNeAR dev': json.loads(json.dumps(f.data()))}
        self.n, self.table = f.n, f.table

    def test_sums(self):
        self.assertEqual([self.n[k] for k in ('words', 'gold', 'claimed', 'right', 'own_right', 'attributions')], [25, 13, 10, 7, 25 - 3 - 6, 3])
        self.assertEqual((self.n['with_source'], self.n['found'], self.n['source_right']), (3, 2, 1))
        self.assertEqual((self.n['quotes'], self.n['quotes_right']), (3, 3))

    def test_classes(self):
        self.assertEqual(self.n['reachable'], 9)        # said, and the quotation marks
        self.assertEqual(dict(self.table['lost']), dict(part=2, unlisted=4))
        self.assertEqual(dict(self.table['unlisted cues']), dict(seemed=4))
        self.assertEqual({k: n for k, n in self.table['spurious'].items() if n}, {'nothing attributed': 3})
        self.assertEqual((self.table['rule V6']['claimed'], self.table['rule V6']['source_right'], self.table['rule V9']['right']), (4, 1, 0))
        self.assertEqual(self.table['confidence attributed low']['words'], 3)

    def test_the_innermost_stretch_decides(self):
        f = attribution.Figures(FORMS)
        f.add(dict(text=self.text), dict(given=7, voices=[self.voice('the quay would close'), self.voice('quay', rule='V10'), self.voice('close', voice='scare', rule='V1')]), [])
        self.assertEqual({k: t['claimed'] for k, t in f.table.items() if k.startswith('rule')}, {'rule V6': 3, 'rule V10': 1})
        self.assertEqual(f.table['confidence scare high']['words'], 1)

    def test_an_article_that_is_missing(self):
        f = attribution.Figures(FORMS); f.add(dict(text=self.text), None, [dict(source=[], cue=[], content=[self.span('Trade')])])
        self.assertEqual((f.n['gold'], f.n['claimed'], dict(f.table['lost'])), (1, 0, {'no cue': 1}))

    def test_cues(self):
        self.assertEqual([attribution.cue_kind(c, FORMS) for c in ('has said', 'the view', 'claims , said', 'according to', 'unsaid', 'according with', 'held :', '')], ['strong', 'noun', 'strong', 'phrase', None, None, 'colon', None])

    @unittest.skipUnless(shutil.which('go'), 'needs go')
    def test_shipped_cues(self):
        forms = attribution.cue_forms()
        self.assertEqual([forms.get(f) for f in ('said', 'maintains', 'called', 'allegations', 'according to', 'reportedly', 'quay')], ['strong', 'weak', 'object', 'noun', 'phrase', 'marker', None])

    def test_the_halves_do_not_overlap(self):
        s = attribution.splits('polnear', [dict(id=i, split='train') for i in range(9)] + [dict(id=9, split='dev'), dict(id=10, split='annotator-training')])
        ids = [[a['id'] for a in v] for v in s.values()]
        self.assertEqual((sorted(sum(ids, [])), [len(x) for x in ids]), (list(range(10)), [1, 5, 4]))

    def test_left_on_purpose(self):
        cases = (('They accused the old board of theft.', 'accused', 'object', 'the old board of theft', 'theft', 'V9', dict(whom=4)),
                 ('They criticised the raid.', 'criticised', 'object', 'the raid', '', '', dict(reacted=2)),
                 ('They criticised the raid as a folly.', 'criticised', 'object', 'the raid as a folly', '', '', dict(overlooked=5)),
                 ('They said the quay sank, which hurt, and left.', 'said', 'strong', 'the quay sank, which hurt, and left', 'the quay sank', 'V6', dict(aside=2, overlooked=2)),
                 ('They declined to say who left.', 'declined to say', 'strong', 'who left', '', '', dict(unsaid=2)),
                 ('They asked the board to leave.', 'asked', 'weak', 'the board to leave', '', '', dict(overlooked=4)),
                 ('They asked whether it sank.', 'asked', 'weak', 'whether it sank', '', '', dict(unsaid=3)),
                 ('The quay reportedly sank.', 'reportedly', 'marker', 'sank', '', '', dict(marker=1)))
        for text, cue, cue_kind, content, found, rule, want in cases:
            w = attribution.Words(text)
            inside = lambda part: w.inside([(text.index(part), text.index(part) + len(part))]) if part else set()
            kinds = [attribution_left.kind(text.encode(), w, cue, cue_kind, inside(content), inside(found), lambda i: rule, i) for i in sorted(inside(content) - inside(found))]
            self.assertEqual(dict(collections.Counter(k or 'overlooked' for k in kinds)), want, text)

    def test_page(self):
        page = accuracy.page(attribution.lines(self.figures))
        self.assertIn('| Voice, PolNeAR dev | token F1 of attributed content | 0.726 | 0.860 |', page)
        self.assertIn('| 0.609 | **below the floor** |', page)
        self.assertIn('| PolNeAR dev | 10 | 13 | 0.700 | 0.538 | 0.609 | 0.640 | 1.000 / 0.231 / 0.375 |', page)
        self.assertIn('| V9 | SRC denied X; accused Z of X; urged Z to X; fears X | 3 | 0.000 | 3 | 0.000 | 3 = 1.000 | – | 0 |', page)
        self.assertIn('no quotation marks | 4 = 0.308 |', page)
        self.assertIn('| *share of all not-own words that are high* | 0.700 (n = 10) |', page)
        self.assertNotIn('quay', page)

    def test_why_a_tag_is_spurious(self):
        gold = dict(sentences=[dict(zone='body', byte_start=0, byte_end=10), dict(zone='garbled', byte_start=10, byte_end=20)], tags=[], hard_negatives=[],
                    rejected_candidates=[dict(contrast='verbs', byte_start=2, byte_end=6)])
        tag = lambda s, c='verbs': dict(start=s, end=s + 3, contrast=c, zone='body')
        self.assertIn('garbled, framing takes it for body', reference_tags.reason(tag(12), gold))
        self.assertIn('turned it down', reference_tags.reason(tag(3), gold))
        self.assertEqual('no tag in the gold annotation', reference_tags.reason(tag(3, 'other'), gold))

class Performance(unittest.TestCase):
    def write(self, folder, name, peers, corpus='2000', terms='1000', size=12e6):
        with open(os.path.join(folder, name), 'a') as f:
            for peer, cpus in peers.items():
                for i, cpu in enumerate(cpus, 1):
                    f.write(json.dumps(dict(peer=peer, corpus=corpus, terms=terms, round=i, wall=cpu, cpu=cpu, rss_mb=10, rc=0, timeout=False, hits=5, bytes=size, load=1)) + '\n')

    def test_ratios_are_taken_within_a_round(self):
        with tempfile.TemporaryDirectory() as d:
            self.write(d, 'peers.jsonl', {'framing-tags-j1': [.1, .2, .3], 'probe-hash-j1': [.05, .1, .2]})
            runs = performance.Runs(os.path.join(d, 'peers.jsonl'))
            self.assertEqual(runs.ratio('2000', 1000, 'framing-tags-j1', 'probe-hash-j1'), 2)
            self.assertIsNone(runs.ratio('2000', 1000, 'framing-tags-j1', 'py-ac'))

    def test_floors_and_growth(self):
        with tempfile.TemporaryDirectory() as d:
            self.write(d, 'peers.jsonl', {'framing-tags-j1': [.2], 'probe-hash-j1': [.1], 'py-ac': [.6]})
            for corpus, terms, cpu, size in (('empty', '100', .01, 2), ('empty', '1000', .01, 2), ('empty', '10000', .05, 2), ('2000', '100', .11, 1e7), ('2000', '1000', .11, 1e7), ('2000', '10000', .25, 1e7), ('8000', '1000', .41, 4e7)):
                self.write(d, 'growth.jsonl', {'framing-tags-j1': [cpu]}, corpus, terms, size)
            with open(os.path.join(d, 'stream.txt'), 'w') as f: f.write('x1 (8000 articles): wall 0.5 s user 0.6 sys 0.1 peak RSS 51200 KB\nx5 (40000 articles): wall 2.5 s user 3 sys 0.1 peak RSS 53248 KB\n')
            page = performance.page(d)
            self.assertIn('| zones, sentences and tags: CPU against the reference tagger | ≤ 1.80 | 2.00 | **fails** |', page)
            self.assertIn('| CPU of pyahocorasick against framing | ≥ 2.5 | 3.0 | holds |', page)
            self.assertIn('exponent of the corpus, 2,000 to 8,000 articles | ≤ 1.05 | 1.00 | holds |', page)
            self.assertIn('exponent of the lexicon, 100 to 10,000 terms | ≤ 0.15 | 0.15 | ', page)
            self.assertIn('40,000 articles streamed, peak MB | ≤ 100 | 52 | holds |', page)
            self.assertIn('**Failed, timed out or not run:**', page)
            self.assertIn('- (a) five articles to a finished page', page)

    def test_nothing_measured(self):
        with tempfile.TemporaryDirectory() as d: self.assertIn('The machine was not recorded', performance.page(d))

if __name__ == '__main__': unittest.main()
