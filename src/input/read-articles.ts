/**
 * One input file to its articles and failures, in file order.
 *
 * Never throws on what a file holds or on what the file system says: that becomes a failure, and the run goes on.
 */
import { readBytes } from './bytes.ts';
import { decodeBytes } from './decode.ts';
import { readJson } from './read-json.ts';
import { type Block, parseBlock, readJsonlBlocks } from './read-jsonl.ts';
import { readText } from './read-text.ts';
import { openText, type TextSource } from './text-source.ts';
import { type Failure, type Format, failure, type InputFile, type ReadItem, type ReadOptions } from './types.ts';

type Reader = (source: TextSource, options: ReadOptions) => AsyncGenerator<ReadItem | Block>;

/** Readers with a library behind them are loaded when such a file is met. */
const READERS: Record<Format, () => Promise<Reader> | Reader> = {
  text: () => readText,
  json: () => readJson,
  jsonl: () => readJsonlBlocks,
  html: async () => (await import('./read-html.ts')).readHtml,
  csv: async () => (await import('./read-csv.ts')).readCsv,
  xml: async () => (await import('./read-feed.ts')).readFeed,
};

export async function* readArticles(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  for await (const piece of readPieces(file, options)) {
    if ('kind' in piece) yield piece;
    else yield* parseBlock(piece, options.maxArticleBytes);
  }
}

/** The same, with `.jsonl` left as blocks of whole lines, which cost nothing to read and are parsed where there is time. */
export async function* readPieces(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem | Block> {
  try {
    const opened = await openInput(file, options);
    if ('kind' in opened) yield opened;
    else yield* (await READERS[opened.format]())(opened.source, options);
  } catch (error) {
    yield explain(error as NodeJS.ErrnoException);
  }
}

/** The decoded stream and its format; throws what the file system throws. */
async function openInput(file: InputFile, options: ReadOptions): Promise<{ source: TextSource; format: Format } | Failure> {
  const format = options.format ?? file.format;
  if (format === null && file.path !== null && /\.[a-z][a-z0-9]{1,4}$/i.test(file.path)) {
    return failure('UNKNOWN_FORMAT', 0, 'unknown file type; convert it to .txt, or say --input-format text');
  }
  const source = await openText(readBytes(file.file, options.onBytes), options.encoding);
  if (!source) return failure('BINARY_INPUT', 0, 'not a text file; convert it to .txt, or leave it out with --exclude');
  return { source, format: format ?? sniff(decodeBytes(source.head, source.encoding)) };
}

/** Stdin and names without extension: by the first sign, and a whole object in the first line means `.jsonl`. */
function sniff(head: string): Format {
  const text = head.trimStart();
  if (text.startsWith('{')) return !text.includes('\n') || isJson(text.split('\n', 1)[0]!) ? 'jsonl' : 'json';
  if (/^\[\s*[{\]]/.test(text)) return 'json';
  if (/^<\?xml|^<(rss|feed)\b/i.test(text)) return 'xml';
  if (/^<(!doctype html|html)\b/i.test(text)) return 'html';
  return 'text';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

const CAUSES: Record<string, string> = {
  EACCES: 'permission denied; check its rights (ls -l)',
  EPERM: 'permission denied; check its rights (ls -l)',
  ENOENT: 'no such file; it was removed, or it is a broken link',
  ELOOP: 'a link that leads to itself; remove it',
  EISDIR: 'a folder where a file was expected',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  Z_BUF_ERROR: 'the gzip data ends too early; fetch the file again',
  Z_DATA_ERROR: 'the gzip data is damaged; fetch the file again',
};

function explain(error: NodeJS.ErrnoException): Failure {
  const cause = error.code === undefined ? undefined : CAUSES[error.code];
  return failure('UNREADABLE_INPUT', 0, cause ?? `${error.message}; check the file`);
}
