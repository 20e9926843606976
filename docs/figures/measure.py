#!/usr/bin/env python3
"""Run the speed harness and leave its results where performance.py finds them: BENCH/results/page/.

  measure.py --harness DIR --bench DIR --framing BIN [--lexicons DIR] [--seeds DIR] [step ...]

harness: the folder of bench.py and stream.sh; bench: the folder with corpus/, lex/ and bin/ that it was told to fill.
Both may be given as HARNESS and BENCH_HOME, the binary as FRAMING. Steps, in this order unless named:
  machine peers seeds growth stream hits pages reports scale browser; shipped needs --lexicons, a folder of lexicons to load besides the bench one.
Each step replaces what it left before.
"""
import argparse, json, os, platform, re, shlex, subprocess, sys, tempfile, time
import hits

HERE = os.path.dirname(os.path.abspath(__file__))
TAGGERS = 'framing-tags-j1,framing-tags-j2,framing-j1,framing-j2,probe-hash-j1,rg15-nouni,py-ac,wink-nlp,py-sklearn,vale-rules'
LINTERS = 'framing-report,probe-hash-j1,vale-existence,vale-rules,rg15-nouni,py-ac,wink-nlp'
GROWTH = [('100', '1000'), ('2000', '100'), ('2000', '1000'), ('2000', '10000'), ('8000', '1000'), ('empty', '100'), ('empty', '1000'), ('empty', '10000')]

class Harness:
    def __init__(self, a):
        self.a, self.results = a, os.path.join(a.bench, 'results', 'page')
        os.makedirs(self.results, exist_ok=True)

    def path(self, name): return os.path.join(self.results, name)

    def save(self, name, data):
        with open(self.path(name), 'w', encoding='utf-8') as f: json.dump(data, f, indent=1, sort_keys=True)

    def bench(self, tag, corpus, terms, peers, rounds, binary=None):
        """One interleaved run; its records are added to page/TAG.jsonl."""
        env = dict(os.environ, BENCH_HOME=self.a.bench, FRAMING=binary or self.a.framing)
        subprocess.run([sys.executable, '-B', os.path.join(self.a.harness, 'bench.py'), 'run', '--corpus', corpus, '--terms', terms, '--rounds', str(rounds),
                        '--peers', peers, '--tag', 'page/' + tag], env=env, check=True, stdout=subprocess.DEVNULL)

    def fresh(self, tag):
        if os.path.exists(self.path(tag + '.jsonl')): os.remove(self.path(tag + '.jsonl'))

    def machine(self):
        cpu = next((l.split(':')[1].strip() for l in open('/proc/cpuinfo') if l.startswith('model name')), platform.processor())
        info = subprocess.run(['go', 'version', '-m', self.a.framing], capture_output=True, text=True).stdout
        get = lambda key: next((l.split(key + '=')[1] for l in info.splitlines() if key + '=' in l), '')
        self.save('machine.json', dict(cpu=cpu, cores=os.cpu_count(), memory_gb=round(os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9), system=platform.system() + ' ' + platform.machine(),
                                       go=(info.split('\n')[0].split(': ') + ['unknown'])[1], revision=get('vcs.revision'), modified=get('vcs.modified'),
                                       corpus=json.load(open(os.path.join(self.a.bench, 'corpus', 'stats.json')))))

    def peers(self):
        self.fresh('peers'); self.bench('peers', '2000', '1000', TAGGERS, self.a.rounds)

    def shipped(self):
        """The same with all shipped lexicons loaded too: a wrapper adds them to the command line of the harness."""
        self.fresh('shipped')
        files = sorted(os.path.join(self.a.lexicons, f) for f in os.listdir(self.a.lexicons) if f.endswith('.yaml'))
        with tempfile.TemporaryDirectory() as tmp:
            wrapper = os.path.join(tmp, 'framing')
            with open(wrapper, 'w') as f:
                f.write('#!/bin/sh\nc=$1; shift\nexec %s "$c" %s "$@"\n' % (shlex.quote(self.a.framing), ' '.join('-l ' + shlex.quote(f) for f in files)))
            os.chmod(wrapper, 0o755)
            self.bench('shipped', '2000', '1000', 'framing-j1,framing-j2,probe-hash-j1,wink-nlp,vale-rules', self.a.rounds, wrapper)

    def seeds(self):
        self.fresh('seeds'); self.bench('seeds', 'seeds', '1000', LINTERS, 3 * self.a.rounds)

    def growth(self):
        self.fresh('growth')
        for corpus, terms in GROWTH: self.bench('growth', corpus, terms, 'framing-tags-j1,framing-j1,probe-hash-j1,py-ac', self.a.rounds)

    def stream(self):
        r = subprocess.run(['bash', os.path.join(self.a.harness, 'stream.sh'), '1 5'], env=dict(os.environ, BENCH_HOME=self.a.bench, FRAMING=self.a.framing), capture_output=True, text=True, check=True)
        with open(self.path('stream.txt'), 'w') as f: f.write(r.stderr)

    def hits(self):
        with tempfile.TemporaryDirectory() as tmp:
            self.save('hits.json', [hits.measure(self.a.framing, self.a.bench, c, '1000', tmp) for c in ('100', '2000')])

    def pages(self):
        """The finished page of the five articles, made twice: its size, and whether the bytes are the same."""
        folder = os.path.join(self.a.bench, 'corpus', 'seeds')
        a, b = (subprocess.run([self.a.framing, 'report', '-q', '-o', '-', folder], capture_output=True, check=True).stdout for _ in range(2))
        self.save('pages.json', dict(bytes=len(a), same=a == b))

    def reports(self):
        """The whole report as a page and as JSON, shipped lexicons, --large: CPU, wall time and peak memory."""
        out = []
        with tempfile.TemporaryDirectory() as tmp:
            for _ in range(self.a.rounds):
                for corpus in ('2000', '8000'):
                    for form in ('html', 'json'):
                        cmd = [self.a.framing, 'report', '-q', '--large', '-f', form, '-o', os.path.join(tmp, 'report.' + form), os.path.join(self.a.bench, 'corpus', corpus)]
                        start, p = time.monotonic(), subprocess.Popen(cmd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                        _, status, used = os.wait4(p.pid, 0); p.returncode = os.waitstatus_to_exitcode(status)
                        if p.returncode: raise subprocess.CalledProcessError(p.returncode, cmd)
                        out.append(dict(corpus=corpus, form=form, cpu=used.ru_utime + used.ru_stime, wall=time.monotonic() - start, rss_mb=used.ru_maxrss / 1024))
        self.save('reports.json', out)

    def scale(self):
        """Grouping and the search for copies apart from the rest, on one core: a Go benchmark, CPU seconds and MB of text by name."""
        env = dict(os.environ, BENCH_HOME=self.a.bench)
        r = subprocess.run(['go', 'test', '-run', '^$', '-bench', '^BenchmarkScale$', '-benchtime', '%dx' % self.a.rounds, './analysis'], env=env, cwd=os.path.join(HERE, '..', '..'), capture_output=True, text=True, check=True)
        rows = re.findall(r'^BenchmarkScale/(\d+)/(\w+?)(?:-\d+)?\s.*?([\d.]+) MB-text\s+([\d.]+) cpu-s/op', r.stdout, re.M)
        self.save('scale.json', {'%s/%s' % (c, what): dict(seconds=float(cpu), mb=float(mb)) for c, what, mb, cpu in rows})

    def browser(self):
        """When a page, its evidence and its filters can be used in Chromium, in milliseconds: a Go benchmark that skips without it."""
        r = subprocess.run(['go', 'test', '-run', '^$', '-bench', '^BenchmarkUsable$', '-benchtime', '%dx' % self.a.rounds, './cmd/framing'], cwd=os.path.join(HERE, '..', '..'), capture_output=True, text=True, check=True)
        self.save('browser.json', {m[1]: {unit: float(n) for n, unit in re.findall(r'([\d.]+) (KB|\w+-ms)', m[2])} for m in re.finditer(r'^BenchmarkUsable/(\S+?)-\d+\s(.*)$', r.stdout, re.M)})

def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--harness', default=os.environ.get('HARNESS')); ap.add_argument('--bench', default=os.environ.get('BENCH_HOME')); ap.add_argument('--framing', default=os.environ.get('FRAMING', './framing'))
    ap.add_argument('--lexicons'); ap.add_argument('--rounds', type=int, default=5); ap.add_argument('step', nargs='*')
    a = ap.parse_args()
    if not a.harness or not a.bench: sys.exit('give --harness, the folder of bench.py, and --bench, the folder that it filled')
    a.harness, a.bench, a.framing = map(os.path.abspath, (a.harness, a.bench, a.framing))
    if a.lexicons: a.lexicons = os.path.abspath(a.lexicons)
    h = Harness(a); failed = []
    for step in a.step or ['machine', 'peers'] + ['shipped'] * bool(a.lexicons) + ['seeds', 'growth', 'stream', 'hits', 'pages', 'reports', 'scale', 'browser']:
        print(step, flush=True)
        try: getattr(h, step)()
        except subprocess.CalledProcessError as e:      # one step that fails does not cost the others
            failed.append(step); print('%s failed: %s\n%s' % (step, e, (e.stderr or '')[-800:]), file=sys.stderr)
    if failed: sys.exit('not measured: ' + ', '.join(failed))

if __name__ == '__main__': main()
