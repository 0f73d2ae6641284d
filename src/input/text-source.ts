/**
 * A stream of bytes with its encoding found out: as strings, or as byte chunks in which a line feed is one byte 0A.
 *
 * A file may be plain ASCII for megabytes before its first Cyrillic letter; until then the encoding stays open.
 */
import { isAscii } from 'node:buffer';
import type { Problem } from '../record/types.ts';
import { gather } from './bytes.ts';
import { createDecoder, decodeBytes, type Encoding, encodingNamed } from './decode.ts';
import { detectEncoding } from './encoding.ts';

/** Enough for detection; also keeps a slow pipe from being judged by its first two bytes. */
const HEAD = 1 << 16;

export interface TextSource {
  encoding: Encoding;
  guessed: boolean;
  /** False while only ASCII was seen. */
  settled: boolean;
  /** Bytes to skip at the start. */
  bom: number;
  /** The beginning, to tell the format by. */
  head: Buffer;
  bytes: AsyncGenerator<Buffer>;
}

/** Null when the bytes are no text. */
export async function openText(bytes: AsyncGenerator<Buffer>, forced?: string): Promise<TextSource | null> {
  const { head, rest } = await gather(bytes, HEAD);
  const detected = detectEncoding(head);
  const wanted = forced === undefined ? null : encodingNamed(forced);
  if (!wanted && !detected) {
    await rest.return(undefined);
    return null;
  }
  const encoding = wanted ?? detected!.encoding;
  const bom = detected?.encoding === encoding ? detected.bom : 0;
  const guessed = wanted === null && detected!.guessed;
  const settled = wanted !== null || !isAscii(head);
  return { encoding, guessed, settled, bom, head: head.subarray(bom), bytes: rest };
}

/** The source as strings, in chunks as they come. */
export async function* readStrings(source: TextSource): AsyncGenerator<string> {
  let decoder = createDecoder(source.encoding);
  for await (const chunk of withoutMark(source)) {
    if (!source.settled && settle(source, chunk)) decoder = createDecoder(source.encoding);
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const tail = decoder.end();
  if (tail !== '') yield tail;
}

/** The source as bytes that can be cut at 0A; UTF-16 is recoded to UTF-8. Decode its lines with `decodeLine`. */
export async function* readLineBytes(source: TextSource): AsyncGenerator<Buffer> {
  if (source.encoding.startsWith('utf-16')) {
    for await (const text of readStrings(source)) yield Buffer.from(text);
    return;
  }
  for await (const chunk of withoutMark(source)) {
    if (!source.settled) settle(source, chunk);
    yield chunk;
  }
}

export function decodeLine(line: Buffer, encoding: string): string {
  return encoding.startsWith('utf-') ? line.toString('utf8') : decodeBytes(line, encoding as Encoding);
}

/** What reading `text` had to guess or repair. */
export function encodingProblems(text: string, source: { encoding: string; guessed: boolean }): Problem[] {
  const problems: Problem[] = [];
  if (source.guessed) {
    problems.push({ code: 'ENCODING_GUESSED', message: `read as ${source.encoding} by its letters; --encoding forces another` });
  }
  if (text.includes('\uFFFD')) {
    problems.push({ code: 'ENCODING_REPLACED', message: `bytes that are not ${source.encoding} stand as U+FFFD` });
  }
  return problems;
}

async function* withoutMark(source: TextSource): AsyncGenerator<Buffer> {
  let skip = source.bom;
  for await (const chunk of source.bytes) {
    yield skip > 0 ? chunk.subarray(skip) : chunk;
    skip = 0;
  }
}

/** Decides a still open encoding by the first chunk that is more than ASCII. */
function settle(source: TextSource, chunk: Buffer): boolean {
  if (isAscii(chunk)) return false;
  const detected = detectEncoding(chunk);
  source.settled = true;
  if (detected && detected.bom === 0) Object.assign(source, { encoding: detected.encoding, guessed: detected.guessed });
  return true;
}
