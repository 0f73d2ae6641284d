/** One JSON object a line. A broken line costs that line only. */
import { toArticle } from './fields.ts';
import { splitBlocks, splitLines } from './lines.ts';
import { decodeLine, encodingProblems, readLineBytes, type TextSource } from './text-source.ts';
import { type Failure, failure, type ReadItem, type ReadOptions } from './types.ts';

/** Whole lines with what is needed to read them anywhere: a worker parses them. */
export interface Block {
  firstLine: number;
  lines: number;
  bytes: Buffer;
  encoding: string;
  guessed: boolean;
}

export async function* readJsonlBlocks(source: TextSource, { maxArticleBytes }: ReadOptions): AsyncGenerator<Block | Failure> {
  for await (const block of splitBlocks(readLineBytes(source), maxArticleBytes)) {
    if ('head' in block) yield tooLong(block.firstLine, maxArticleBytes);
    else yield { ...block, encoding: source.encoding, guessed: source.guessed };
  }
}

export function* parseBlock(block: Block, maxLine: number): Generator<ReadItem> {
  let line = block.firstLine;
  for (const bytes of splitLines(block.bytes)) {
    const item = bytes.length > maxLine ? tooLong(line, maxLine) : parseLine(decodeLine(bytes, block.encoding), line, block);
    if (item) yield item;
    line++;
  }
}

function parseLine(text: string, line: number, block: Block): ReadItem | null {
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure('BAD_JSON', line, `${(error as Error).message}; each line must be one JSON object`, line);
  }
  const item = toArticle(value, { article: line, line, encoding: block.encoding });
  if (item.kind === 'article') item.problems.unshift(...encodingProblems(item.text, block));
  return item;
}

function tooLong(line: number, maxLine: number): Failure {
  return failure('ARTICLE_TOO_LARGE', line, `the line is longer than ${maxLine} bytes; raise --max-article-bytes or split it`, line);
}
