"""The tags of the five reference articles that the gold annotation does not have, each with the reason as far as the gold
annotation shows it: where the sentence stands, and whether the annotator looked at the term and turned it down."""
import json, os, subprocess

KEPT = ('headline', 'deck', 'body', 'caption')

def overlaps(tag, q): return q['byte_start'] < tag['end'] and tag['start'] < q['byte_end']

def reason(tag, gold):
    """Why the gold annotation has no counted tag of this contrast here."""
    zone = next((s['zone'] for s in gold['sentences'] if s['byte_start'] <= tag['start'] < s['byte_end']), None)
    here = [q for q in gold['tags'] if overlaps(tag, q)]
    if zone not in KEPT:
        return 'the gold annotation calls the sentence %s, framing takes it for %s' % (zone or 'no sentence', tag['zone'])
    if any(overlaps(tag, q) and q['contrast'] == tag['contrast'] for q in gold['rejected_candidates']):
        return '%s: the annotator looked at the word and turned it down' % tag['contrast']
    if any(q['contrast'] == tag['contrast'] for q in gold['hard_negatives'] if overlaps(tag, q)): return 'another event or another sense'
    return 'another question has the word' if here else 'no tag in the gold annotation'

def spurious(binary, gold, seeds):
    """(article, contrast, variant, term, reason) of every spurious tag. Both sides count bytes of the file as given."""
    results = subprocess.run([binary, 'annotate', '-q', '-f', 'jsonl', seeds], check=True, capture_output=True).stdout
    out = []
    for x in map(json.loads, results.decode().splitlines()):
        name = os.path.basename(x.get('path') or x['id'])[:3]
        path = os.path.join(gold, name + '.json')
        if not os.path.exists(path): continue
        with open(path, encoding='utf-8') as f: g = json.load(f)
        known, given = {q['contrast'] for q in g['tags']}, x.get('given', 0)
        for t in x['tags']:
            t = dict(t, start=t['start'] - given, end=t['end'] - given)
            wanted = any(overlaps(t, q) and q['contrast'] == t['contrast'] and q['zone'] in KEPT for q in g['tags'])
            if not wanted and t['counted'] and t['contrast'] in known and t['zone'] in KEPT:
                out.append((name, t['contrast'], t['variant'], t['text'], reason(t, g)))
    return out
