/**
 * The compiled rules as one file: a short JSON header and columns behind it, read back as views, without parsing them.
 */
import fs from 'node:fs';
import type { LexiconColumns } from '../match/lexicon.ts';
import { type LexiconTexts, StoredTexts, type TextColumns } from '../match/texts.ts';
import type { Compiled } from './compile.ts';
import type { Rule } from './types.ts';

/** What an engine is made of. */
export interface Stored {
  columns: LexiconColumns;
  texts: LexiconTexts;
  /** Read when asked for: only `check` and `explain` want them. */
  rules(): Rule[];
}

const KINDS = { Int32Array, Uint32Array, Uint8Array } as const;
type Column = Int32Array | Uint32Array | Uint8Array;

interface Header {
  layout: [name: string, kind: keyof typeof KINDS, length: number][];
  lists: string[];
}

/** Writes the compiled rules; same rules, same bytes. */
export function writeStored(file: string, compiled: Compiled, rules: readonly Rule[]): void {
  const lists = [...new Set(compiled.things.map((thing) => thing.list))];
  const columns: Record<string, Column> = {
    ...compiled.columns,
    ...textColumns(compiled, lists),
    rules: Buffer.from(JSON.stringify(rules)),
  };
  const layout = Object.entries(columns).map(([name, column]) => [name, kindOf(column), column.length]);
  const header = Buffer.from(JSON.stringify({ layout, lists }));
  const parts = [pad(Buffer.concat([length(header.length), header]))];
  for (const column of Object.values(columns)) parts.push(pad(Buffer.from(column.buffer, column.byteOffset, column.byteLength)));
  fs.writeFileSync(file, Buffer.concat(parts));
}

const kindOf = (column: Column): string =>
  column instanceof Int32Array ? 'Int32Array' : column instanceof Uint32Array ? 'Uint32Array' : 'Uint8Array';

function textColumns({ things, nameTexts }: Compiled, lists: readonly string[]): TextColumns & Record<string, Column> {
  const parts: Buffer[] = [];
  let at = 0;
  const starts = (texts: readonly string[]): Uint32Array => {
    const column = new Uint32Array(texts.length + 1);
    texts.forEach((text, i) => {
      column[i] = at;
      const bytes = Buffer.from(text);
      parts.push(bytes);
      at += bytes.length;
    });
    column[texts.length] = at;
    return column;
  };
  const thingStart = starts(things.map((thing) => JSON.stringify(thing)));
  const nameStart = starts(nameTexts);
  return {
    bytes: Buffer.concat(parts),
    thingStart,
    nameStart,
    thingList: Uint8Array.from(things.map((thing) => lists.indexOf(thing.list))),
  };
}

/** The bytes of a file in memory that threads can share. */
export function readShared(file: string): SharedArrayBuffer {
  const fd = fs.openSync(file, 'r');
  const shared = new SharedArrayBuffer(fs.fstatSync(fd).size);
  const bytes = new Uint8Array(shared);
  for (let at = 0; at < bytes.length; ) at += fs.readSync(fd, bytes, at, bytes.length - at, at);
  fs.closeSync(fd);
  return shared;
}

/** Columns are views into `shared`, which stays as it is. */
export function openStored(shared: SharedArrayBuffer): Stored {
  // To the types a plain buffer; nobody writes to it.
  const bytes = Buffer.from(shared as unknown as ArrayBuffer);
  const size = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Header;
  let at = align(4 + size);
  const columns: Record<string, Column> = {};
  for (const [name, kind, count] of header.layout) {
    const type = KINDS[kind];
    columns[name] = new type(bytes.buffer, at, count);
    at = align(at + count * type.BYTES_PER_ELEMENT);
  }
  let rules: Rule[] | undefined;
  return {
    columns: columns as unknown as LexiconColumns,
    texts: new StoredTexts(columns as unknown as TextColumns, header.lists),
    rules: () => (rules ??= JSON.parse(Buffer.from(columns.rules!).toString('utf8')) as Rule[]),
  };
}

const align = (n: number): number => (n + 7) & ~7;
const length = (n: number): Buffer => {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(n);
  return out;
};
const pad = (part: Buffer): Buffer => Buffer.concat([part, Buffer.alloc(align(part.length) - part.length)]);
