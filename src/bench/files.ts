/** Input files of the bench: generated articles as `.jsonl`, of any size, written as a stream. */
import fs from 'node:fs';
import { createEngine } from '../pipeline.ts';
import { Corpus } from './corpus.ts';
import { BENCH_LANGUAGES, type BenchLanguage, readMoulds } from './seeds.ts';

export function createCorpora(): Record<BenchLanguage, Corpus> {
  const engine = createEngine();
  const corpora = BENCH_LANGUAGES.map((language) => [language, new Corpus(engine, language, readMoulds(engine, 'seeds', language))]);
  return Object.fromEntries(corpora);
}

export interface Written {
  file: string;
  bytes: number;
  articles: number;
}

/**
 * Lines of {"id","text"} in all three languages by turns, until `bytes` bytes or `articles` articles are written. Every block of 32 MB
 * is new text; larger files repeat the block with other ids, since making text takes longer than reading it.
 */
export function writeArticles(corpora: Record<BenchLanguage, Corpus>, file: string, limit: { bytes?: number; articles?: number }): Written {
  const { bytes = Number.POSITIVE_INFINITY, articles = Number.POSITIVE_INFINITY } = limit;
  const texts: string[] = [];
  let [size, count, made] = [0, 0, 0];
  const fd = fs.openSync(file, 'w');
  while (size < bytes && count < articles) {
    let block = '';
    for (; block.length < 1 << 19 && size + block.length < bytes && count < articles; count++) {
      const text = made < 32e6 ? makeText(corpora, count) : texts[count % texts.length]!;
      if (made < 32e6) {
        texts.push(text);
        made += Buffer.byteLength(text);
      }
      block += `{"id":"n${count}","text":${text}}\n`;
    }
    size += fs.writeSync(fd, block);
  }
  fs.closeSync(fd);
  return { file, bytes: size, articles: count };
}

function makeText(corpora: Record<BenchLanguage, Corpus>, number: number): string {
  return JSON.stringify(corpora[BENCH_LANGUAGES[number % BENCH_LANGUAGES.length]!].article(number));
}
