/** natasha, the Python peer for Russian: names, places and bodies. Set up in a folder of its own where Python is at hand. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Peer } from './peers.ts';

/** natasha 1.6 brings its models along; pymorphy2 behind it asks for what Python 3.11 took away. */
const PACKAGES = ['natasha==1.6.0', 'setuptools<81'];
const SCRIPT = `
import collections, inspect, json, resource, sys, time
if not hasattr(inspect, 'getargspec'):
    Spec = collections.namedtuple('Spec', 'args varargs keywords defaults')
    inspect.getargspec = lambda f: Spec(*inspect.getfullargspec(f)[:4])
from natasha import Doc, MorphVocab, NamesExtractor, NewsEmbedding, NewsMorphTagger, NewsNERTagger, Segmenter
segmenter, vocab, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
morph, ner = NewsMorphTagger(embedding), NewsNERTagger(embedding)
def read(text):
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morph)
    doc.tag_ner(ner)
    for span in doc.spans:
        span.normalize(vocab)
    return json.dumps([(s.start, s.stop, s.type, s.normal) for s in doc.spans], ensure_ascii=False)
texts = json.load(open(sys.argv[1], encoding='utf-8'))
read(texts[0])
start = time.process_time()
for text in texts[1:]:
    read(text)
size = sum(len(t.encode()) for t in texts[1:])
print(json.dumps({'bytes': size, 'seconds': time.process_time() - start, 'rss': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
`;

/** A string says why there is no figure. */
export function measureNatasha(texts: readonly string[]): Peer | string {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['-m', 'pip', '--version']).status === 0);
  if (!python) return 'natasha: left out, no Python with pip here';
  const folder = path.join(os.tmpdir(), 'habarshy-natasha');
  const inside = path.join(folder, 'bin/python');
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONWARNINGS: 'ignore' };
  const run = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8', env, timeout: 300_000 });
  if (!fs.existsSync(path.join(folder, 'ready'))) {
    if (run(python, ['-m', 'venv', folder]).status !== 0) return 'natasha: left out, no virtual environment can be made here';
    if (run(inside, ['-m', 'pip', 'install', '--quiet', ...PACKAGES]).status !== 0) return 'natasha: left out, it cannot be installed here';
    fs.writeFileSync(path.join(folder, 'ready'), '');
  }
  const file = path.join(folder, 'texts.json');
  fs.writeFileSync(file, JSON.stringify(texts));
  const { status, stdout, stderr } = run(inside, ['-c', SCRIPT, file]);
  if (status !== 0) return `natasha: left out, it failed: ${stderr.trim().split('\n').at(-1)}`;
  return { name: 'natasha', finds: 'people, places, bodies', language: 'ru', ...JSON.parse(stdout) };
}
