/** One JSON object a line. A broken line costs that line only. */
import { toArticle } from './fields.ts';
import { splitBlocks, splitLines } from './lines.ts';
import { decodeLine, encodingProblems, readLineBytes, type TextSource } from './text-source.ts';
import { failure, type ReadItem, type ReadOptions } from './types.ts';

export interface Block {
  firstLine: number;
  bytes: Buffer;
  encoding: string;
  guessed: boolean;
}

export async function* readJsonl(source: TextSource, options: ReadOptions): AsyncGenerator<ReadItem> {
  for await (const block of readJsonlBlocks(source, options.maxArticleBytes)) {
    if ('kind' in block) yield block;
    else yield* parseBlock(block, options.maxArticleBytes);
  }
}

/** The same file as blocks of whole lines, for a worker to parse. */
export async function* readJsonlBlocks(
  source: TextSource,
  maxLine: number,
): AsyncGenerator<(Block & { lines: number }) | ReturnType<typeof tooLong>> {
  for await (const block of splitBlocks(readLineBytes(source), maxLine)) {
    if ('head' in block) yield tooLong(block.firstLine, maxLine);
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
    return failure('BAD_JSON', line, `${(error as Error).message}; each line must be one JSON object`);
  }
  const item = toArticle(value, { article: line, line, encoding: block.encoding });
  if (item.kind === 'article') item.problems.unshift(...encodingProblems(item.text, block));
  return item;
}

function tooLong(line: number, maxLine: number) {
  return failure('ARTICLE_TOO_LARGE', line, `the line is longer than ${maxLine} bytes; raise --max-article-bytes or split it`);
}
