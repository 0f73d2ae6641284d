/**
 * The compiled rules as one file: a JSON header and the columns behind it, read back without parsing them.
 */
import fs from 'node:fs';
import type { LexiconColumns } from '../match/lexicon.ts';
import type { Compiled } from './compile.ts';
import type { Rule, Thing } from './types.ts';

export interface Stored extends Compiled {
  rules: Rule[];
}

const KINDS = { Int32Array, Uint32Array, Uint8Array } as const;
type Column = Int32Array | Uint32Array | Uint8Array;

/** Writes `stored`; same rules, same bytes. */
export function writeStored(file: string, stored: Stored): void {
  const columns = Object.entries(stored.columns) as [string, Column][];
  const layout = columns.map(([name, column]) => [name, column.constructor.name, column.length]);
  // Attributes that many things share cost their names once a thing; JSON parses them faster than any table of ours would.
  const header = Buffer.from(
    JSON.stringify({ layout, things: stored.things, nameTexts: stored.nameTexts.join('\n'), rules: stored.rules }),
  );
  const parts: Buffer[] = [pad(Buffer.concat([length(header.length), header]))];
  for (const [, column] of columns) parts.push(pad(Buffer.from(column.buffer, column.byteOffset, column.byteLength)));
  fs.writeFileSync(file, Buffer.concat(parts));
}

export function readStored(file: string): Stored {
  const read = fs.readFileSync(file);
  // Columns are views into the file's bytes, which must start on an 8-byte boundary.
  const bytes = read.byteOffset % 8 === 0 ? read : Buffer.from(Uint8Array.from(read).buffer);
  const size = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as {
    layout: [string, keyof typeof KINDS, number][];
    things: Thing[];
    nameTexts: string;
    rules: Rule[];
  };
  let at = align(4 + size);
  const columns: Record<string, Column> = {};
  for (const [name, kind, count] of header.layout) {
    const type = KINDS[kind];
    columns[name] = new type(bytes.buffer, bytes.byteOffset + at, count);
    at = align(at + count * type.BYTES_PER_ELEMENT);
  }
  return {
    columns: columns as unknown as LexiconColumns,
    things: header.things,
    nameTexts: header.nameTexts.split('\n'),
    rules: header.rules,
  };
}

const align = (n: number): number => (n + 7) & ~7;
const length = (n: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(n);
  return out;
};
const pad = (part: Buffer): Buffer => Buffer.concat([part, Buffer.alloc(align(part.length) - part.length)]);
