/**
 * A process of its own: one language, one core, warm. Bytes of an article in, bytes of its record out, beside the floor on the same
 * articles in turn. Each round has new articles, since no cache knows tomorrow's news.
 *
 * node one-core.js LANGUAGE ROUNDS BYTES: prints one JSON line.
 */
import { createEngine, type Engine, extract } from '../pipeline.ts';
import { writeLine } from '../write/jsonl.ts';
import { Corpus } from './corpus.ts';
import { Floor } from './floor.ts';
import { median } from './measure.ts';
import { type BenchLanguage, readMoulds } from './seeds.ts';

export interface OneCore {
  language: BenchLanguage;
  bytes: number;
  articles: number;
  /** Seconds, median of the measured rounds. */
  seconds: number;
  floorSeconds: number;
  /** Of words, how many were known to the form cache. */
  hitRate: number;
  rss: number;
}

/** The first rounds are for the compiler: a backfill is measured in gigabytes, and V8 is not done before ten megabytes. */
const WARM = 12;

function measure(language: BenchLanguage, rounds: number, bytes: number): OneCore {
  const corpus = new Corpus(createEngine(), language, readMoulds(createEngine(), 'seeds', language));
  const engine = createEngine();
  const floor = new Floor(Array.from({ length: engine.lexicon.texts.nameCount }, (_, name) => engine.lexicon.texts.name(name)));
  const ours: number[] = [];
  const floors: number[] = [];
  let [articles, total, first] = [0, 0, 0];
  for (let round = 0; round < WARM + rounds; round++) {
    const texts = corpus.articles(first, bytes).map((text) => Buffer.from(text));
    const floorTime = timeOf(() => {
      for (const [i, text] of texts.entries()) floor.run(String(first + i), text);
    });
    const ownTime = timeOf(() => {
      for (const [i, text] of texts.entries()) recordOf(engine, String(first + i), text);
    });
    first += texts.length;
    if (round < WARM) continue;
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    [articles, total] = [articles + texts.length, total + size];
    ours.push(ownTime / size);
    floors.push(floorTime / size);
  }
  return {
    language,
    bytes: total,
    articles,
    seconds: median(ours) * total,
    floorSeconds: median(floors) * total,
    hitRate: hitRate(engine, corpus.articles(first, bytes * 4)),
    rss: process.resourceUsage().maxRSS * 1024,
  };
}

function recordOf(engine: Engine, id: string, bytes: Buffer): Buffer {
  const text = bytes.toString('utf8');
  return Buffer.from(writeLine(extract(engine, { id, path: null, article: 1, encoding: 'utf-8', text })));
}

/** Of words, how many the form cache knew; the others had to be analysed. */
function hitRate({ lexicon, document }: Engine, texts: readonly string[]): number {
  let [misses, words] = [0, 0];
  const read = lexicon.read.bind(lexicon);
  lexicon.read = (folded) => {
    misses++;
    return read(folded);
  };
  for (const text of texts) {
    document.read(text);
    for (let i = 0; i < document.count; i++) if (document.isWord(i)) words++;
  }
  return 1 - misses / words;
}

/** Seconds of this process at work: others on the machine do not count. */
function timeOf(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const [language, rounds, bytes] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(measure(language as BenchLanguage, Number(rounds), Number(bytes)))}\n`);
