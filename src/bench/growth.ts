/** How cost grows with the input: bytes, articles, mentions in one article, names in a folder of rules. Each should be a straight line. */
import fs from 'node:fs';
import path from 'node:path';
import type { Corpus } from './corpus.ts';
import { writeArticles } from './files.ts';
import { BIN, runNode } from './measure.ts';
import type { BenchLanguage } from './seeds.ts';

export interface Growth {
  what: string;
  size: string;
  seconds: number;
  /** 0 where bytes are not what is measured. */
  bytes: number;
  rss: number;
}

type Corpora = Record<BenchLanguage, Corpus>;
type Tell = (line: string) => void;

export async function measureGrowth(corpora: Corpora, folder: string, tell: Tell): Promise<Growth[]> {
  const growth: Growth[] = [];
  for (const row of [growBytes, growArticles, growMentions, growRules].map((grow) => grow(corpora, folder))) {
    for await (const measured of row) {
      tell(`${measured.what}, ${measured.size}: ${measured.seconds.toFixed(1)} s`);
      growth.push(measured);
    }
  }
  return growth;
}

async function measure(what: string, size: string, bytes: number, args: string[]): Promise<Growth> {
  const { seconds, rss } = await runNode([BIN, ...args]);
  return { what, size, seconds, bytes, rss };
}

async function* growBytes(corpora: Corpora, folder: string): AsyncGenerator<Growth> {
  for (const megabytes of [1, 20, 200, 2000]) {
    const { file, bytes } = writeArticles(corpora, path.join(folder, 'bytes.jsonl'), { bytes: megabytes * 1e6 });
    yield await measure('input', `${megabytes} MB`, bytes, [file]);
    fs.rmSync(file);
  }
}

/** Short articles, so that their number counts and not their length. */
async function* growArticles(_: Corpora, folder: string): AsyncGenerator<Growth> {
  const file = path.join(folder, 'articles.jsonl');
  for (const articles of [1, 1000, 100_000, 1_000_000]) {
    const fd = fs.openSync(file, 'w');
    let bytes = 0;
    for (let n = 0; n < articles; n += 1000) {
      const lines = Array.from(
        { length: Math.min(1000, articles - n) },
        (_, i) => `{"id":"n${n + i}","text":"Рост составил ${(n + i) % 97} %."}\n`,
      );
      bytes += fs.writeSync(fd, lines.join(''));
    }
    fs.closeSync(fd);
    yield await measure('articles', String(articles), bytes, [file]);
  }
  fs.rmSync(file);
}

/** One article with ever more people, places and figures, all different. */
async function* growMentions(corpora: Corpora, folder: string): AsyncGenerator<Growth> {
  const file = path.join(folder, 'mentions.txt');
  for (const mentions of [100, 1000, 10_000, 100_000]) {
    let [text, count] = ['', 0];
    for (let n = 0; count < mentions; n++) {
      const article = corpora.ru.article(n).replace(/^ date \S+ /u, '');
      text += `${article}\n`;
      // An article of the generator has about twenty.
      count += 20;
    }
    fs.writeFileSync(file, text);
    yield await measure('mentions in one article', String(mentions), Buffer.byteLength(text), [file, '--max-article-bytes', '64MiB']);
  }
  fs.rmSync(file);
}

async function* growRules(_: Corpora, folder: string): AsyncGenerator<Growth> {
  const rules = path.join(folder, 'rules');
  const file = path.join(folder, 'one.jsonl');
  fs.mkdirSync(rules);
  fs.writeFileSync(file, '{"id":"1","text":"Рост составил 5 %."}\n');
  for (const names of [1000, 50_000, 500_000]) {
    const words = Array.from({ length: names }, (_, n) => nameOf(n));
    const yaml = `list: family-name\nlanguage: ru\nsource: generated\ngroups:\n  - words: >-\n      ${words.join('\n      ')}\n`;
    fs.writeFileSync(path.join(rules, 'names.yaml'), yaml);
    yield await measure('names in a folder of rules', String(names), 0, [file, '--rules', rules]);
  }
}

/** A different word for every number, with a plain ending. */
function nameOf(n: number): string {
  const syllables = ['ба', 'ве', 'ги', 'до', 'жу', 'за', 'ке', 'ли', 'мо', 'ну'];
  const digits = String(1_000_000 + n).slice(1);
  const name = [...digits].map((digit) => syllables[Number(digit)]!).join('');
  return `${name[0]!.toUpperCase()}${name.slice(1)}н`;
}
