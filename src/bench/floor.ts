/**
 * The least that any tool of this kind must do: decode the bytes, read every character, hash every word while reading and look it up
 * among 100,000, and write `{id, text}` as JSON. No recognizing: what we are measured against.
 */
const TABLE = 1 << 18;
const ENTRIES = 100_000;

export class Floor {
  /** 1 for what a word is made of. */
  private readonly letters = new Uint8Array(1 << 16);
  private readonly table = new Int32Array(TABLE * 2);
  found = 0;

  constructor(words: Iterable<string>) {
    for (let code = 0; code < 1 << 16; code++) if (/[\p{L}\p{N}]/u.test(String.fromCharCode(code))) this.letters[code] = 1;
    let entries = 0;
    for (const word of words) {
      if (entries === ENTRIES) break;
      if (this.insert(word)) entries++;
    }
  }

  /** One article, bytes to bytes. */
  run(id: string, bytes: Buffer): Buffer {
    const text = bytes.toString('utf8');
    this.scan(text);
    return Buffer.from(JSON.stringify({ id, text }));
  }

  private scan(text: string): void {
    const { letters } = this;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      let hash = 0x811c9dc5;
      let code = text.charCodeAt(at);
      if (letters[code] === 0) continue;
      do {
        hash = Math.imul(hash ^ code, 0x01000193);
        code = ++at < length ? text.charCodeAt(at) : 0;
      } while (letters[code] === 1);
      if (this.has(hash)) this.found++;
    }
  }

  private has(hash: number): boolean {
    const { table } = this;
    for (let slot = hash & (TABLE - 1); table[slot * 2 + 1] !== 0; slot = (slot + 1) & (TABLE - 1))
      if (table[slot * 2] === hash) return true;
    return false;
  }

  private insert(word: string): boolean {
    let hash = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    if (this.has(hash)) return false;
    let slot = hash & (TABLE - 1);
    while (this.table[slot * 2 + 1] !== 0) slot = (slot + 1) & (TABLE - 1);
    this.table[slot * 2] = hash;
    this.table[slot * 2 + 1] = 1;
    return true;
  }
}
