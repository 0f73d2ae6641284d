/**
 * The things and names of the compiled lists. They are kept as the bytes they were compiled to and read one by one when asked for: a run meets a
 * few hundred of a hundred thousand.
 */
import type { Thing } from './types.ts';

export interface LexiconTexts {
  readonly thingCount: number;
  readonly nameCount: number;
  /** Read anew each time: whoever asks twice keeps it. */
  thing(index: number): Thing;
  /** List of a thing, without reading the thing. */
  listOf(index: number): string;
  /** A name as the list writes it, declension hints included. */
  name(index: number): string;
}

/** Things and names that are there already: rules just compiled. */
export class GivenTexts implements LexiconTexts {
  constructor(
    private readonly things: readonly Thing[],
    private readonly names: readonly string[],
  ) {}

  get thingCount(): number {
    return this.things.length;
  }

  get nameCount(): number {
    return this.names.length;
  }

  thing(index: number): Thing {
    return this.things[index]!;
  }

  listOf(index: number): string {
    return this.things[index]!.list;
  }

  name(index: number): string {
    return this.names[index]!;
  }
}

export interface TextColumns {
  /** JSON of all things, then all names, in UTF-8. */
  bytes: Uint8Array;
  /** Where each thing's JSON begins; one more for the end. */
  thingStart: Uint32Array;
  nameStart: Uint32Array;
  /** Index into the header's lists. */
  thingList: Uint8Array;
}

export class StoredTexts implements LexiconTexts {
  private readonly buffer: Buffer;

  constructor(
    private readonly columns: TextColumns,
    private readonly lists: readonly string[],
  ) {
    const { bytes } = columns;
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get thingCount(): number {
    return this.columns.thingList.length;
  }

  get nameCount(): number {
    return this.columns.nameStart.length - 1;
  }

  thing(index: number): Thing {
    const { thingStart } = this.columns;
    return JSON.parse(this.buffer.toString('utf8', thingStart[index]!, thingStart[index + 1]!)) as Thing;
  }

  listOf(index: number): string {
    return this.lists[this.columns.thingList[index]!]!;
  }

  name(index: number): string {
    const { nameStart } = this.columns;
    return this.buffer.toString('utf8', nameStart[index]!, nameStart[index + 1]!);
  }
}
