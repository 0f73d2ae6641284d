/**
 * A process of its own: what the npm packages do that users would otherwise take, on the same articles. None of them reads Kazakh, and
 * each finds a part only of what we find.
 *
 * node peers.js NAME: prints one JSON line.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { franc } from 'franc';
import { createCorpora } from './files.ts';
import type { BenchLanguage } from './seeds.ts';

export interface Peer {
  name: string;
  finds: string;
  language: BenchLanguage;
  bytes: number;
  seconds: number;
  rss: number;
}

interface Candidate {
  finds: string;
  language: BenchLanguage;
  /** The slow ones get little. */
  bytes: number;
  load(): Promise<(text: string) => void>;
}

const require = createRequire(import.meta.url);

export const PEERS: Record<string, Candidate> = {
  compromise: { finds: 'people, places, numbers', language: 'en', bytes: 60_000, load: loadCompromise },
  'wink-nlp': { finds: 'numbers, dates, times', language: 'en', bytes: 600_000, load: loadWink },
  'franc kk': { finds: 'language', language: 'kk', bytes: 300_000, load: loadFranc },
  'franc ru': { finds: 'language', language: 'ru', bytes: 300_000, load: loadFranc },
  'franc en': { finds: 'language', language: 'en', bytes: 300_000, load: loadFranc },
};

async function loadCompromise(): Promise<(text: string) => void> {
  const { default: nlp } = await import('compromise');
  return (text) => {
    const doc = nlp(text);
    JSON.stringify([doc.people().json({ offset: true }), doc.places().json({ offset: true }), doc.numbers().json({ offset: true })]);
  };
}

async function loadWink(): Promise<(text: string) => void> {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
  return (text) => {
    JSON.stringify(nlp.readDoc(text).entities().out(nlp.its.detail));
  };
}

async function loadFranc(): Promise<(text: string) => void> {
  return (text) => {
    franc(text);
  };
}

async function measure(name: string): Promise<Peer> {
  const { finds, language, bytes: wanted, load } = PEERS[name]!;
  const read = await load();
  const corpus = createCorpora()[language];
  for (const text of corpus.articles(0, wanted / 4)) read(text);
  const texts = corpus.articles(10_000, wanted);
  const start = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(start);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { name, finds, language, bytes, seconds: (user + system) / 1e6, rss: process.resourceUsage().maxRSS * 1024 };
}

// The bench imports the names of the packages and runs this file once for each.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${JSON.stringify(await measure(process.argv[2]!))}\n`);
