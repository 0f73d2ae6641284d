/**
 * Byte chunks to whole lines, fast: a line feed is found with `indexOf` on the bytes, nothing is decoded.
 *
 * Memory is bounded: of a line above the limit only its beginning is kept, and the lines after it go on.
 */
const LF = 10;
const KEPT = 1 << 12;

/** Whole lines with their line feeds; the very last one may lack it. */
export interface LineBlock {
  firstLine: number;
  lines: number;
  bytes: Buffer;
}

/** One line above the limit, by its beginning. */
export interface LongLine {
  firstLine: number;
  head: Buffer;
}

export async function* splitBlocks(chunks: AsyncIterable<Buffer>, maxLine: number): AsyncGenerator<LineBlock | LongLine> {
  let carry: Buffer[] = [];
  let carried = 0;
  let line = 1;
  for await (let chunk of chunks) {
    if (carried > maxLine) {
      const end = chunk.indexOf(LF);
      if (end < 0) continue;
      yield { firstLine: line, head: carry[0]! };
      line++;
      [carry, carried] = [[], 0];
      chunk = chunk.subarray(end + 1);
    }
    const end = chunk.lastIndexOf(LF) + 1;
    if (end > 0) {
      const bytes = carry.length > 0 ? Buffer.concat([...carry, chunk.subarray(0, end)]) : chunk.subarray(0, end);
      const lines = countLines(bytes);
      yield { firstLine: line, lines, bytes };
      line += lines;
      [carry, carried] = [[], 0];
    }
    if (end < chunk.length) carry.push(chunk.subarray(end));
    carried += chunk.length - end;
    if (carried > maxLine) carry = [Buffer.from(Buffer.concat(carry).subarray(0, KEPT))];
  }
  if (carried > maxLine) yield { firstLine: line, head: carry[0]! };
  else if (carried > 0) yield { firstLine: line, lines: 1, bytes: Buffer.concat(carry) };
}

/** The lines of a block without LF or CRLF. */
export function* splitLines(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < bytes.length) {
    let end = bytes.indexOf(LF, start);
    if (end < 0) end = bytes.length;
    yield bytes.subarray(start, bytes[end - 1] === 13 && end > start ? end - 1 : end);
    start = end + 1;
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}
